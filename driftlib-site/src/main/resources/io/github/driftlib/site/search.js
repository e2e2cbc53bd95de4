"use strict";
const box = document.getElementById("search");
const found = document.getElementById("found");
const pages = document.getElementById("pages");
pages.open = !matchMedia("(max-width: 50rem)").matches;

/* A page is found where each word is in it; words in its title count most, then those in its headings. */
function score(page, words) {
  let sum = 0;
  for (const word of words) {
    const [, title, headings, text] = page.map(part => part.toLowerCase());
    const here = (title.includes(word) ? 10 : 0) + (headings.includes(word) ? 4 : 0) + (text.includes(word) ? 1 : 0);
    if (here === 0) return 0;
    sum += here;
  }
  return sum;
}

function around(text, word) {
  const at = text.toLowerCase().indexOf(word);
  return at < 0 ? "" : text.slice(Math.max(0, at - 30), at + 70);
}

function entry(page, word) {
  const item = document.createElement("li");
  const link = document.createElement("a");
  const more = document.createElement("small");
  link.href = document.body.dataset.base + page[0];
  link.textContent = page[1];
  more.textContent = around(page[3], word);
  item.append(link, more);
  return item;
}

box.addEventListener("input", () => {
  const words = box.value.toLowerCase().split(/\s+/).filter(word => word);
  found.hidden = words.length === 0;
  pages.hidden = words.length > 0;
  const best = PAGES.map(page => [score(page, words), page]).filter(pair => pair[0] > 0).sort((a, b) => b[0] - a[0]);
  found.replaceChildren(...best.slice(0, 12).map(pair => entry(pair[1], words[0])));
  if (words.length > 0 && best.length === 0) {
    const none = document.createElement("li");
    none.textContent = "Nothing has all these words.";
    found.append(none);
  }
});

/* The same page of another version where it has one is a matter of the host: the first page of a version is always there. */
const chooser = document.querySelector("#version select");
const base = document.body.dataset.base;
if (typeof VERSIONS !== "undefined") {
  const here = new URL(base || ".", location.href).pathname.split("/").filter(part => part).pop();
  chooser.replaceChildren(...VERSIONS.map(name => new Option(name, name, name === decodeURIComponent(here), name === decodeURIComponent(here))));
  chooser.parentElement.hidden = false;
  chooser.addEventListener("change", () => { location.href = `${base}../${chooser.value}/index.html`; });
}
