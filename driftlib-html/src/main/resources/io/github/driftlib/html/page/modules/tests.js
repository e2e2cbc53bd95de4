// The tests of a suite, the failed ones first.

import {cardNode} from './blocks.js';
import {conditionFigure, conditionText} from './condition.js';
import {el} from './dom.js';
import {choices, searchField, shownCount} from './filters.js';
import {fieldText, numberNode, numberText, statusText} from './format.js';
import {plainTable} from './plot.js';
import {changeState, readState} from './state.js';

const STATUSES = {
  FAIL: {sign: '✕', tone: 'bad'},
  ERROR: {sign: '!', tone: 'bad'},
  WARNING: {sign: '▲', tone: 'warn'},
  SKIPPED: {sign: '–', tone: 'soft'},
  SUCCESS: {sign: '✓', tone: 'good'},
};

/** More tests than these that passed are shown on request. */
const MOST_PASSED = 50;

/** A status as a word with a sign. */
export function statusNode(status) {
  const {sign, tone} = STATUSES[status];
  return el('span', {class: `status ${tone}`}, el('span', {class: 'sign', 'aria-hidden': 'true'}, sign), statusText(status));
}

function groupText(group) {
  return group.replace(/_/g, ' ');
}

function parameterRows(parameters, prefix) {
  return Object.entries(parameters).flatMap(([name, value]) => {
    const label = prefix + fieldText(name);
    if (name === 'condition' && value !== null && typeof value === 'object') {
      return [[label, conditionText(value)]];
    }
    if (Array.isArray(value)) {
      return [[label, value.map((each) => typeof each === 'object' ? JSON.stringify(each) : String(each)).join(', ')]];
    }
    return value !== null && typeof value === 'object' ? parameterRows(value, `${label}: `) : [[label, value]];
  });
}

/** Maps of the same parameters by name, as one table: {title, columns, rows}. */
function parameterTables(parameters) {
  return Object.entries(parameters).filter(([, value]) => isTable(value)).map(([name, value]) => {
    const fields = [...new Set(Object.values(value).flatMap((each) => Object.keys(each)))];
    return {title: fieldText(name), columns: ['column', ...fields.map(fieldText)],
      rows: Object.entries(value).map(([column, each]) => [column, ...fields.map((field) => each[field] ?? null)])};
  });
}

function isTable(value) {
  return value !== null && typeof value === 'object' && !Array.isArray(value) && Object.keys(value).length > 0
      && Object.values(value).every((each) => each !== null && typeof each === 'object' && !Array.isArray(each)
          && Object.values(each).every((inner) => inner === null || typeof inner !== 'object'));
}

function testDetails(test, page) {
  const {condition, value, judged, judged_value: judgedValue} = test.parameters;
  const held = typeof judgedValue === 'number' ? judgedValue : value;
  const picture = condition && typeof held === 'number'
    ? conditionFigure(condition, held, STATUSES[test.status].tone, judged) : null;
  const plain = Object.fromEntries(Object.entries(test.parameters).filter(([, value]) => !isTable(value)));
  const rows = parameterRows(plain, '');
  return el('div', {class: 'cards'},
      picture,
      rows.length === 0 ? null : el('article', {class: 'card'}, el('h3', {}, 'Parameters'),
          plainTable(['', 'value'], rows, 'Parameters'),
          parameterTables(test.parameters).map(({title, columns, rows: cells}) => [el('h4', {}, title), plainTable(columns, cells, title)])),
      [...new Set(test.cards)].map((index) => cardNode(page.cards[index], 'h3')));
}

function testTitle(test) {
  const column = test.parameters.column_name;
  return typeof column === 'string' ? `${test.name}: ${column}` : test.name;
}

/**
 * The number that a test held against something, over what it was held against; empty where there is none. Where a
 * test judged another number than its own, that one stands beside its condition.
 */
function heldNode({condition, value, judged, judged_value: judgedValue, score, threshold}) {
  if (condition && typeof judgedValue === 'number') {
    return el('span', {class: 'held'}, numberNode(value),
        el('span', {class: 'beneath'}, `${judged}: ${numberText(judgedValue)}, must be ${conditionText(condition)}`));
  }
  if (condition && typeof value === 'number') {
    return el('span', {class: 'held'}, numberNode(value), el('span', {class: 'beneath'}, `must be ${conditionText(condition)}`));
  }
  return typeof score === 'number' && typeof threshold === 'number'
    ? el('span', {class: 'held'}, numberNode(score), el('span', {class: 'beneath'}, 'threshold ', numberNode(threshold)))
    : el('span', {class: 'held'});
}

function testNode(test, page) {
  const details = el('details', {class: 'test', ontoggle: () => {
    if (details.open && details.children.length === 1) {
      details.append(testDetails(test, page));
    }
    if (details.open || readState().test === testTitle(test)) {
      changeState({test: details.open ? testTitle(test) : null});
    }
  }}, el('summary', {},
      statusNode(test.status),
      el('span', {class: 'test-name'}, el('b', {}, testTitle(test)), el('span', {class: 'description'}, test.description)),
      heldNode(test.parameters),
      el('span', {class: 'kind'}, groupText(test.group))));
  return {test, node: details};
}

function groupSelect(groups, now, chosen) {
  const select = el('select', {id: 'test-group', onchange: () => chosen(select.value)},
      el('option', {value: ''}, 'all groups'), groups.map((group) => el('option', {value: group, selected: group === now}, groupText(group))));
  return el('label', {class: 'field', for: 'test-group'}, 'Group ', select);
}

/** The column that a test is about, or the empty string. */
function columnOf(test) {
  return typeof test.parameters.column_name === 'string' ? test.parameters.column_name : '';
}

/**
 * The tests, those that did not pass by what they are about, as several of them say one thing: {heading, entries}, no
 * heading where that would be one for each of them.
 */
function byCause(entries, findings) {
  const failed = entries.filter(({test}) => test.status === 'FAIL' || test.status === 'ERROR');
  const causes = d3.groups(failed, ({test}) => columnOf(test));
  if (causes.length < 2 || causes.length === failed.length) {
    return [{heading: null, entries}];
  }
  causes.sort(([one, some], [other, more]) => d3.ascending(one === '', other === '') || d3.descending(some.length, more.length));
  return [...causes.map(([column, some]) => {
    const found = findings.filter((finding) => finding.column === column && column !== '' && finding.severity !== 'note').slice(0, 2);
    const count = `${some.length} ${some.length === 1 ? 'test' : 'tests'}`;
    return {heading: el('h3', {class: 'cause'}, column === '' ? 'The whole data set' : column, el('span', {class: 'beneath'},
        [count, ...found.map((finding) => finding.text)].join(' · '))), entries: some};
  }), {heading: el('h3', {class: 'cause'}, 'All other tests', el('span', {class: 'beneath'}, 'passed, skipped or a warning')),
    entries: entries.filter((entry) => !failed.includes(entry))}];
}

/** The share of each status, as a bar. */
function statusBar(tests) {
  const counts = d3.rollup(tests, (some) => some.length, (test) => test.status);
  return el('div', {class: 'status-bar', 'aria-hidden': 'true'},
      Object.keys(STATUSES).filter((status) => counts.has(status)).map((status) => {
        const part = el('span', {class: `part ${STATUSES[status].tone} ${status.toLowerCase()}`});
        part.style.flexGrow = String(counts.get(status));
        return part;
      }));
}

/** The tests of a cause; of many that passed or were skipped, how many there are, to open. */
function causeNode({heading, entries}) {
  const nodesOf = (some) => some.map(({node}) => node);
  const calm = entries.filter(({test}) => test.status === 'SUCCESS' || test.status === 'SKIPPED');
  if (heading === null || calm.length <= MOST_PASSED) {
    return {node: el('div', {}, heading, nodesOf(entries)), folded: null};
  }
  const folded = el('details', {class: 'more-tests'}, el('summary', {}, `Show ${calm.length} tests that passed or were skipped`), nodesOf(calm));
  return {node: el('div', {}, heading, nodesOf(entries.filter((entry) => !calm.includes(entry))), folded), folded};
}

/** What the address says of the tests to show. */
function chosenTests(tests, groups) {
  const known = readState();
  return {
    status: tests.some((test) => test.status === known.show) ? known.show : 'all',
    group: groups.includes(known.group) ? known.group : '',
    text: (known.find || '').toLowerCase(),
  };
}

function statusOptions(tests) {
  return [{value: 'all', text: 'All', count: tests.length},
    ...Object.keys(STATUSES).map((status) => ({value: status, text: statusText(status),
      count: tests.filter((test) => test.status === status).length})).filter((option) => option.count > 0)];
}

/** Opens the test that the address names. */
function openNamed(entries) {
  const known = readState().test;
  const named = known === undefined ? null : entries.find(({test}) => testTitle(test) === known);
  if (named) {
    named.node.open = true;
    requestAnimationFrame(() => named.node.scrollIntoView({block: 'center'}));
  }
}

/** The section of the tests; the address of the page keeps which are shown. */
export function testsSection(page) {
  const groups = [...new Set(page.tests.map((test) => test.group))];
  const state = chosenTests(page.tests, groups);
  const entries = page.tests.map((test) => testNode(test, page));
  const causes = byCause(entries, page.findings).filter((cause) => cause.entries.length > 0)
      .map((cause) => ({...cause, ...causeNode(cause)}));
  const counted = shownCount('test');
  const update = () => {
    let shown = 0;
    entries.forEach(({test, node}) => {
      const wanted = (state.status === 'all' || test.status === state.status)
          && (state.group === '' || test.group === state.group)
          && `${testTitle(test)} ${test.description}`.toLowerCase().includes(state.text);
      node.hidden = !wanted;
      shown += wanted ? 1 : 0;
    });
    causes.forEach((cause) => {
      cause.node.hidden = cause.entries.every(({node}) => node.hidden);
      if (cause.folded !== null) {
        cause.folded.open = state.status !== 'all' || state.group !== '' || state.text !== '';
      }
    });
    counted.tell(shown, entries.length);
  };
  const change = (name) => (value) => {
    state[name] = value;
    changeState({show: state.status === 'all' ? null : state.status, group: state.group, find: state.text});
    update();
  };
  update();
  openNamed(entries);
  return el('section', {id: 'tests', 'aria-labelledby': 'tests-title'},
      el('div', {class: 'section-head'}, el('h2', {id: 'tests-title'}, 'Tests')),
      statusBar(page.tests),
      el('div', {class: 'controls'},
          choices('Which tests', statusOptions(page.tests), state.status, change('status')),
          groups.length > 1 ? groupSelect(groups, state.group, change('group')) : null,
          searchField('Find a test', state.text, change('text')),
          counted.node),
      el('div', {class: 'tests'}, causes.map(({node}) => node)));
}
