// What a reader takes away: a picture as SVG or PNG, numbers as CSV, the data of the page as JSON, a link.

import {el, svgEl} from './dom.js';

/** Presentation that a picture has from the style of the page, and needs outside of it. */
const STYLES = ['fill', 'fill-opacity', 'stroke', 'stroke-width', 'stroke-opacity', 'stroke-dasharray', 'stroke-linejoin',
  'font-size', 'font-weight', 'font-family', 'opacity'];

function saved(name, url) {
  const link = el('a', {href: url, download: name});
  document.body.append(link);
  link.click();
  link.remove();
}

function fileName(title, ending) {
  return `${title.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '').slice(0, 60) || 'picture'}.${ending}`;
}

function textUrl(type, text) {
  return `data:${type};charset=utf-8,${encodeURIComponent(text)}`;
}

/** The picture as a text of its own, its style in it. */
function standalone(svg) {
  const copy = svg.cloneNode(true);
  const originals = [svg, ...svg.querySelectorAll('*')];
  [copy, ...copy.querySelectorAll('*')].forEach((element, i) => {
    const style = getComputedStyle(originals[i]);
    STYLES.forEach((name) => element.setAttribute(name, style.getPropertyValue(name)));
  });
  copy.querySelectorAll('.cursor').forEach((cursor) => cursor.remove());
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  // A style of its own would be refused by the page's policy.
  copy.prepend(svgEl('rect', {width: '100%', height: '100%', fill: getComputedStyle(document.body).backgroundColor}));
  return new XMLSerializer().serializeToString(copy);
}

function savePng(svg, title) {
  const image = new Image();
  image.onload = () => {
    const sheet = el('canvas', {width: 2 * image.width, height: 2 * image.height});
    const brush = sheet.getContext('2d');
    brush.fillStyle = getComputedStyle(document.body).backgroundColor;
    brush.fillRect(0, 0, sheet.width, sheet.height);
    brush.drawImage(image, 0, 0, sheet.width, sheet.height);
    saved(fileName(title, 'png'), sheet.toDataURL('image/png'));
  };
  image.src = textUrl('image/svg+xml', standalone(svg));
}

function csvCell(value) {
  const text = value === null || value === undefined ? '' : String(value);
  // A text that a spreadsheet would take for a formula stays a text.
  const safe = typeof value === 'string' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\n\r]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}

/** Rows as CSV by RFC 4180. */
export function csvText(columns, rows) {
  return [columns, ...rows].map((row) => row.map(csvCell).join(',')).join('\r\n') + '\r\n';
}

function button(text, label, act) {
  return el('button', {type: 'button', class: 'plain-button small', 'aria-label': label, onclick: act}, text);
}

/** Buttons that save a picture and its numbers. */
export function saveButtons(plot, room) {
  return el('div', {class: 'save'},
      button('SVG', `Save ${plot.title} as SVG`, () => saved(fileName(plot.title, 'svg'), textUrl('image/svg+xml', standalone(room.querySelector('svg'))))),
      button('PNG', `Save ${plot.title} as PNG`, () => savePng(room.querySelector('svg'), plot.title)),
      button('CSV', `Save the numbers of ${plot.title} as CSV`, () => {
        const {columns, rows} = plot.table();
        saved(fileName(plot.title, 'csv'), textUrl('text/csv', csvText(columns, rows)));
      }));
}

/** Buttons for the page: its data, and a link to what is shown. */
export function pageButtons() {
  const copied = button('Copy link', 'Copy a link to what is shown', () => {
    const told = (text) => {
      copied.textContent = text;
      setTimeout(() => {
        copied.textContent = 'Copy link';
      }, 1500);
    };
    const clipboard = navigator.clipboard;
    (clipboard ? clipboard.writeText(location.href) : Promise.reject(new Error('no clipboard')))
        .then(() => told('Copied'), () => told('The link is in the address bar'));
  });
  return [copied, button('JSON', 'Save the data of this page as JSON', () =>
    saved(fileName(document.title, 'json'), textUrl('application/json', document.getElementById('data').textContent)))];
}
