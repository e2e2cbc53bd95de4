// The head of every page.

import {el} from './dom.js';
import {numberNode, percentText} from './format.js';
import {themeControl} from './theme.js';

/** What the page is about, and its controls. */
export function pageHead(eyebrow, title, context, ...controls) {
  return el('header', {class: 'top'},
      el('div', {class: 'top-line'}, el('p', {class: 'eyebrow'}, eyebrow),
          el('div', {class: 'top-controls'}, controls, themeControl(),
              el('button', {type: 'button', class: 'plain-button', onclick: () => window.print()}, 'Print'))),
      el('h1', {}, title),
      context.length > 0 ? el('p', {class: 'context'}, context.map((part) => el('span', {}, part))) : null);
}

/** The numbers of a summary. */
export function factList(facts) {
  return el('dl', {class: 'facts'}, facts.map((fact) => el('div', {class: `fact ${fact.tone}`},
      el('dt', {}, fact.label),
      el('dd', {}, numberNode(fact.value, fact.share ? percentText(fact.value) : undefined),
          fact.of === undefined ? null : el('span', {class: 'of'}, ' of ', numberNode(fact.of))),
      fact.reference === undefined ? null : el('dd', {class: 'more'}, 'reference ',
          numberNode(fact.reference, fact.share ? percentText(fact.reference) : undefined)))));
}

/** Links to the sections. */
export function sectionLinks(sections) {
  return sections.length < 2 ? null : el('nav', {class: 'links', 'aria-label': 'Sections'},
      sections.map(([id, text]) => el('a', {href: `#${id}`}, text)));
}

/** The last line. */
export function pageFoot() {
  return el('footer', {}, 'Made by driftlib. This file holds all it shows, and loads nothing.');
}
