// The head of every page.

import {el, keepDrawing} from './dom.js';
import {pageButtons} from './files.js';
import {numberNode, percentText} from './format.js';
import {themeControl} from './theme.js';

/** What the page is about, and its controls. */
export function pageHead(eyebrow, title, context, ...controls) {
  return el('header', {class: 'top'},
      el('div', {class: 'top-line'}, el('p', {class: 'eyebrow'}, eyebrow),
          el('div', {class: 'top-controls'}, controls, themeControl(), pageButtons(),
              el('button', {type: 'button', class: 'plain-button', onclick: () => window.print()}, 'Print'))),
      el('h1', {}, title),
      context.length > 0 ? el('p', {class: 'context'}, context.map((part) => el('span', {}, part))) : null);
}

const SEVERITIES = {alarm: ['✕', 'bad', 'alarm'], warning: ['▲', 'warn', 'warning'], note: ['·', 'soft', 'note']};

function findingNode(finding) {
  const [sign, tone, word] = SEVERITIES[finding.severity];
  return el('li', {class: 'finding'},
      el('span', {class: `sign ${tone}`, 'aria-hidden': 'true'}, sign), el('span', {class: 'unseen'}, `${word}: `),
      el('span', {class: 'finding-text'}, finding.text,
          finding.next ? el('span', {class: 'beneath'}, finding.next) : null));
}

/** Findings that are shown on request, and on paper. */
function moreFindings(others) {
  const fill = () => {
    if (rest.open && rest.children.length === 1) {
      rest.append(el('ul', {class: 'findings'}, others.map(findingNode)));
    }
  };
  const rest = el('details', {class: 'more-findings', ontoggle: fill}, el('summary', {}, `${others.length} more`));
  let asked = false;
  keepDrawing({
    print: () => {
      asked = rest.open;
      rest.open = true;
      fill();
    },
    screen: () => {
      rest.open = asked;
    },
  });
  return rest;
}

/** What happened: the three worst findings, and the others on request. */
export function findingList(findings, calm = 'Nothing beyond what chance explains.') {
  if (findings.length === 0) {
    return calm ? el('p', {class: 'words calm'}, calm) : null;
  }
  const [first, others] = [findings.slice(0, 3), findings.slice(3)];
  const rest = others.length === 0 ? null : moreFindings(others);
  return el('div', {class: 'happened'}, el('ul', {class: 'findings', 'aria-label': 'What happened'}, first.map(findingNode)), rest);
}

/** The numbers of a summary; null where there are none. */
export function factList(facts) {
  return facts.length === 0 ? null : el('dl', {class: 'facts'}, facts.map((fact) => el('div', {class: `fact ${fact.tone}`},
      el('dt', {}, fact.label),
      el('dd', {}, numberNode(fact.value, fact.share ? percentText(fact.value) : undefined),
          fact.of === undefined ? null : el('span', {class: 'of'}, ' of ', numberNode(fact.of))),
      fact.reference === undefined ? null : el('dd', {class: 'more'}, 'reference ',
          numberNode(fact.reference, fact.share ? percentText(fact.reference) : undefined)))));
}

/** Links to the sections. */
export function sectionLinks(sections) {
  return sections.length < 2 ? null : el('nav', {class: 'links', 'aria-label': 'Sections'},
      sections.map(([id, text]) => el('a', {href: `#${id}`, onclick: (event) => {
        // The address keeps what the reader chose.
        if (location.hash.includes('=')) {
          event.preventDefault();
          document.getElementById(id).scrollIntoView();
        }
      }}, text)));
}

/** The last line. */
export function pageFoot(examples = 0) {
  return el('footer', {}, 'Made by driftlib. This file holds all it shows, and loads nothing. ',
      examples === 0 ? 'It holds aggregates, and no row of the data.' : `It holds ${examples} ${examples === 1 ? 'row' : 'rows'} of the data as examples.`);
}
