// The one box that tells the numbers under the pointer or the keyboard's cursor.

import {el} from './dom.js';
import {numberText} from './format.js';

let box = null;

function tipBox() {
  if (!box) {
    box = el('div', {class: 'tip', role: 'status', hidden: true});
    document.body.append(box);
  }
  return box;
}

/** Shows a title and named values near a place of the window. */
export function showTip(left, top, title, rows) {
  const tip = tipBox();
  tip.replaceChildren(
      el('div', {class: 'tip-title'}, title),
      ...rows.map(([name, value, mark]) => el('div', {class: 'tip-row'},
          el('span', {class: `key ${mark || ''}`}), el('span', {}, name),
          el('b', {}, typeof value === 'number' ? numberText(value) : value))));
  tip.hidden = false;
  const size = tip.getBoundingClientRect();
  const room = document.documentElement.clientWidth;
  tip.style.left = `${Math.max(4, Math.min(left + 14, room - size.width - 4))}px`;
  tip.style.top = `${top - size.height - 12 < 4 ? top + 16 : top - size.height - 12}px`;
}

/** Hides the box. */
export function hideTip() {
  if (box) {
    box.hidden = true;
  }
}
