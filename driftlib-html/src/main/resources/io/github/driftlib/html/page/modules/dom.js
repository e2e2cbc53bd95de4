// Elements. Text only ever becomes text nodes and attribute values: nothing of the data is read as HTML.

const SVG = 'http://www.w3.org/2000/svg';

/** An HTML element with attributes, listeners (names that begin with 'on') and children; null ones are left out. */
export function el(tag, attributes, ...children) {
  return filled(document.createElement(tag), attributes, children);
}

/** The same for SVG. */
export function svgEl(tag, attributes, ...children) {
  return filled(document.createElementNS(SVG, tag), attributes, children);
}

function filled(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes || {})) {
    if (value === null || value === undefined || value === false) {
      continue;
    }
    if (name.startsWith('on')) {
      element.addEventListener(name.slice(2), value);
    } else {
      element.setAttribute(name, value === true ? '' : String(value));
    }
  }
  append(element, children);
  return element;
}

/** Words that run from right to left, with the spaces between them. */
const RIGHT_TO_LEFT = /([\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]+(?:[\s'\-]+[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]+)*)/;

/** A text; what runs from right to left in it does not turn the numbers and words beside it around. */
function textNodes(element, text) {
  return element instanceof HTMLElement && element.tagName !== 'OPTION' && RIGHT_TO_LEFT.test(text)
    ? text.split(RIGHT_TO_LEFT).map((part, i) => i % 2 === 1 ? el('bdi', {dir: 'rtl'}, document.createTextNode(part)) : part) : [text];
}

function append(element, children) {
  for (const child of children) {
    if (Array.isArray(child)) {
      append(element, child);
    } else if (typeof child === 'string') {
      element.append(...textNodes(element, child));
    } else if (child !== null && child !== undefined) {
      element.append(child);
    }
  }
}

/** A text that differs from any other that was asked for, to be an id. */
export const newId = (() => {
  let last = 0;
  return (prefix) => `${prefix}-${++last}`;
})();

/** What waits to be seen, and what is drawn as wide as there is room. */
const waiting = new Set();
const drawings = new Set();

/** Keeps a drawing: {print, screen} draw it at once, for paper or for the screen. */
export function keepDrawing(drawing) {
  drawings.add(drawing);
}

// Everything is there, and as wide as the paper, before the page is laid out for it.
window.addEventListener('beforeprint', () => {
  while (waiting.size > 0) {
    [...waiting].forEach((once) => once());
  }
  drawings.forEach((drawing) => drawing.print());
});
window.addEventListener('afterprint', () => drawings.forEach((drawing) => drawing.screen()));

/** Calls back once the element is about to be seen, or printed. */
export function whenSeen(element, callback) {
  const once = () => {
    observer.disconnect();
    waiting.delete(once);
    callback();
  };
  waiting.add(once);
  const observer = new IntersectionObserver((entries) => {
    if (entries.some((entry) => entry.isIntersecting)) {
      once();
    }
  }, {rootMargin: '400px'});
  observer.observe(element);
}
