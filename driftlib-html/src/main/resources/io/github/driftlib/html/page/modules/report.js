// The page of a snapshot.

import {cardNode} from './blocks.js';
import {columnsSection} from './columns.js';
import {el, whenSeen} from './dom.js';
import {capitalized, fieldText, takeFieldNames, timeText} from './format.js';
import {factList, findingList, pageFoot, pageHead, sectionLinks} from './head.js';
import {plainTable} from './plot.js';
import {testsSection} from './tests.js';

const FAMILIES = {
  runs: 'Runs',
  training: 'Training',
  drift: 'Drift of the data set',
  quality: 'Data quality',
  regression: 'Regression quality',
  classification: 'Classification quality',
  ranking: 'Ranking quality',
  estimation: 'Estimated quality',
  outlier: 'Strange values and rows',
  multivariate: 'Columns together',
  attribution: 'Causes',
  explain: 'What the model looks at',
  planning: 'What the batch can show',
  fairness: 'Fairness',
  segment: 'Segments',
  comparison: 'Models compared',
  other: 'Other metrics',
};

function familySection(family, cards) {
  const room = el('div', {class: 'cards'});
  whenSeen(room, () => room.append(...cards.map((card) => cardNode(card, 'h3', FAMILIES[family]))));
  return el('section', {id: family, 'aria-labelledby': `${family}-title`},
      el('div', {class: 'section-head'}, el('h2', {id: `${family}-title`}, FAMILIES[family] || family)), room);
}

function isMap(value) {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

/** Parameters in words, such as "column name: income", without those that hold nothing. */
function parametersText(parameters) {
  return Object.entries(/** @type {!Object} */ (parameters)).map(([name, value]) =>
    isMap(value) ? parametersText(value) : value === null || value.length === 0 ? ''
      : `${fieldText(name)}: ${Array.isArray(value) ? value.map((each) => isMap(each) ? parametersText(each) : each).join(', ') : value}`)
      .filter((text) => text !== '').join(', ');
}

function withoutResultSection(metrics) {
  return el('section', {id: 'without', 'aria-labelledby': 'without-title'},
      el('div', {class: 'section-head'}, el('h2', {id: 'without-title'}, 'Metrics without a result')),
      plainTable(['metric', 'parameters', 'outcome', 'reason'],
          metrics.map((each) => [each.metric, parametersText(JSON.parse(each.parameters)), each.status.toLowerCase().replace(/_/g, ' '), each.reason]),
          'Metrics without a result'));
}

function remarksSection(remarks) {
  return el('section', {id: 'remarks', 'aria-labelledby': 'remarks-title'},
      el('div', {class: 'section-head'}, el('h2', {id: 'remarks-title'}, 'Remarks on the data')),
      plainTable(['data', 'remark'], remarks.map((each) => [each.data, each.text]), 'Remarks on the data'));
}

function context(page) {
  return [
    `${timeText(page.time)}`,
    ...page.tags,
    ...Object.entries(page.metadata).map(([name, value]) => `${name}: ${value}`),
  ];
}

/** Whether anything of the page is held against a reference, a limit or another run. */
function isCompared(page) {
  return page.tests.length > 0 || page.facts.some((fact) => fact.reference !== undefined)
    || page.columns.some((column) => column.drift || column.valuesInReference !== undefined || column.missingInReference !== undefined);
}

/** The findings, without one that is the heading. */
function untold({findings, headline}) {
  return findings.filter((finding) => ![finding.text, capitalized(finding.text)].includes(headline.text));
}

function reportPage(page) {
  takeFieldNames(page.words);
  const sections = [];
  if (page.tests.length > 0) {
    sections.push(['tests', 'Tests', testsSection(page)]);
  }
  if (page.columns.length > 0 && page.tests.length === 0) {
    sections.push(['columns', 'Columns', columnsSection(page)]);
  }
  const whole = page.tests.length > 0 ? [] : page.cards.filter((card) => card.column === '');
  for (const family of Object.keys(FAMILIES)) {
    const cards = whole.filter((card) => (card.family in FAMILIES ? card.family : 'other') === family);
    if (cards.length > 0) {
      sections.push([family, FAMILIES[family], familySection(family, cards)]);
    }
  }
  if (page.withoutResult.length > 0) {
    sections.push(['without', 'Without a result', withoutResultSection(page.withoutResult)]);
  }
  if (page.remarks.length > 0) {
    sections.push(['remarks', 'Remarks', remarksSection(page.remarks)]);
  }
  return [
    pageHead(page.project || 'driftlib', page.headline.text, context(page)),
    el('main', {},
        page.headline.detail ? el('p', {class: `detail-line ${page.headline.tone}`}, page.headline.detail) : null,
        el('div', {class: 'opening'},
            findingList(untold(page), /^(Nothing|No) /.test(page.headline.text) || !isCompared(page) ? null : undefined),
            factList(page.facts)),
        sectionLinks(sections),
        sections.map(([, , node]) => node)),
    pageFoot(page.examples),
  ];
}

function showReport() {
  document.getElementById('app').replaceChildren(...reportPage(JSON.parse(document.getElementById('data').textContent)));
}

// A link to other choices on the same page.
window.addEventListener('hashchange', () => {
  if (location.hash.includes('=')) {
    showReport();
  }
});
showReport();
