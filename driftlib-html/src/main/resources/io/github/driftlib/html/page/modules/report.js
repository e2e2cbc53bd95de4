// The page of a snapshot.

import {cardNode} from './blocks.js';
import {columnsSection} from './columns.js';
import {el, whenSeen} from './dom.js';
import {fieldText, takeFieldNames, timeText} from './format.js';
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
  whenSeen(room, () => room.append(...cards.map((card) => cardNode(card, 'h3'))));
  return el('section', {id: family, 'aria-labelledby': `${family}-title`},
      el('div', {class: 'section-head'}, el('h2', {id: `${family}-title`}, FAMILIES[family] || family)), room);
}

/** Parameters in words, such as "column name: income"; what is no plain JSON is shown as it is. */
function parametersText(text) {
  let parameters;
  try {
    parameters = JSON.parse(text);
  } catch {
    return text;
  }
  return Object.entries(/** @type {!Object} */ (parameters)).map(([name, value]) =>
    `${fieldText(name)}: ${value !== null && typeof value === 'object' ? JSON.stringify(value) : value}`).join(', ');
}

function withoutResultSection(metrics) {
  return el('section', {id: 'without', 'aria-labelledby': 'without-title'},
      el('div', {class: 'section-head'}, el('h2', {id: 'without-title'}, 'Metrics without a result')),
      plainTable(['metric', 'parameters', 'outcome', 'reason'],
          metrics.map((each) => [each.metric, parametersText(each.parameters), each.status.toLowerCase().replace(/_/g, ' '), each.reason]),
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
        findingList(page.findings, page.headline.text.startsWith('Nothing beyond') || !isCompared(page) ? null : undefined),
        factList(page.facts),
        sectionLinks(sections),
        sections.map(([, , node]) => node)),
    pageFoot(page.examples),
  ];
}

document.getElementById('app').append(...reportPage(JSON.parse(document.getElementById('data').textContent)));
