// Searching, choosing and counting: what tables and lists of tests share.

import {el, newId} from './dom.js';

/** A row of buttons, one of which is pressed. */
export function choices(label, options, now, chosen) {
  const buttons = options.map(({value, text, count}) => el('button', {
    type: 'button', class: 'chip', 'aria-pressed': value === now ? 'true' : 'false',
    onclick: (event) => {
      buttons.forEach((button) => button.setAttribute('aria-pressed', String(button === event.currentTarget)));
      chosen(value);
    },
  }, text, count === undefined ? null : el('span', {class: 'count'}, String(count))));
  return el('div', {class: 'chips', role: 'group', 'aria-label': label}, buttons);
}

/** A field to search in. */
export function searchField(label, now, typed) {
  const id = newId('search');
  const field = el('input', {id, type: 'search', placeholder: label, value: now, autocomplete: 'off', spellcheck: 'false',
    oninput: () => typed(field.value.trim().toLowerCase())});
  return el('div', {class: 'search'}, el('label', {for: id, class: 'unseen'}, label), field);
}

/** Tells how many are shown, also to those who cannot see it. */
export function shownCount(noun) {
  const node = el('p', {class: 'shown', role: 'status'});
  return {
    node,
    tell(shown, all) {
      node.textContent = shown === all ? `${all} ${noun}${all === 1 ? '' : 's'}` : `${shown} of ${all} ${noun}s`;
    },
  };
}
