// Metrics over time.

import {alertsTable, openAlerts} from './alerts.js';
import {el, whenSeen} from './dom.js';
import {countText, fieldText, numberNode, numberText, percentText, takeFieldNames, timeText, valueNode} from './format.js';
import {pageFoot, pageHead, sectionLinks} from './head.js';
import {heatFigure} from './heatmap.js';
import {chanceJudgement, MEASURES, measureOf, measureText, stateList, stateOf, stateTitle} from './now.js';
import {usualStep} from './periods.js';
import {trendline} from './spark.js';
import {changeState, readState} from './state.js';
import {differs, estimateFigure, explorer, scoreBars, stripFigure, testBars, trendFigure} from './trends.js';

const DAY = 86400000;

/** So many scores have a picture from the start. */
const FIRST_SCORES = 24;

/** So many runs are listed; the range of time chooses which. */
const MOST_LINKS = 400;

const page = JSON.parse(document.getElementById('data').textContent);
takeFieldNames(page.words);
const state = {project: 0, days: null, from: null, to: null};

function takeState() {
  const chosen = readState();
  state.project = Math.max(0, page.projects.findIndex((project) => project.name === chosen.project));
  state.days = chosen.days ? Number(chosen.days) : null;
  state.from = chosen.from ? Date.parse(chosen.from) : null;
  state.to = chosen.to ? Date.parse(chosen.to) : null;
}

function keepState() {
  const iso = (time) => time === null ? null : new Date(time).toISOString();
  const project = page.projects[state.project];
  changeState({project: project && page.projects.length > 1 ? project.name : null, days: state.days, from: iso(state.from), to: iso(state.to)});
}

/** Shows a range of time. */
function zoom(from, to) {
  Object.assign(state, {from, to});
  show();
}

/** The places of the first run shown and of the one after the last. */
function chosenRange(project) {
  const last = project.times[project.times.length - 1];
  const from = state.from ?? (state.days === null ? -Infinity : last - state.days * DAY + 1);
  const to = state.to ?? Infinity;
  return [d3.bisectLeft(project.times, from), d3.bisectRight(project.times, to)];
}

function dateField(id, label, value, changed) {
  const field = el('input', {id, type: 'date', value: new Date(value).toISOString().slice(0, 10), onchange: () => changed(field.valueAsNumber)});
  return el('label', {class: 'field', for: id}, `${label} `, field);
}

function rangeControls(project) {
  const [first, end] = chosenRange(project);
  const choose = (days) => () => {
    Object.assign(state, {days, from: null, to: null});
    show();
  };
  const span = project.times[project.times.length - 1] - project.times[0];
  const shorter = [[7, '7 days'], [30, '30 days'], [90, '90 days']].filter(([days]) => days * DAY <= span);
  const chips = [...shorter, [null, 'All']].map(([days, text]) => el('button', {
    type: 'button', class: 'chip', onclick: choose(days),
    'aria-pressed': String(state.from === null && state.to === null && state.days === days),
  }, text));
  const range = (change) => (value) => {
    if (!Number.isNaN(value)) {
      Object.assign(state, change(value));
      show();
    }
  };
  return el('div', {class: 'controls'},
      page.projects.length > 1 ? el('label', {class: 'field', for: 'project'}, 'Project ', el('select', {id: 'project', onchange: (event) => {
        Object.assign(state, {project: Number(event.target.value), from: null, to: null});
        show();
      }}, page.projects.map((each, i) => el('option', {value: String(i), selected: i === state.project}, each.name || '(no name)')))) : null,
      el('div', {class: 'chips', role: 'group', 'aria-label': 'Range of time'}, chips),
      dateField('from', 'From', project.times[Math.min(first, project.times.length - 1)], range((from) => ({from, to: state.to}))),
      dateField('to', 'to', project.times[Math.max(0, end - 1)], range((to) => ({from: state.from ?? project.times[first], to: to + DAY - 1}))),
      el('p', {class: 'shown', role: 'status'}, `${end - first} of ${project.times.length} runs`));
}

function counter(label, values, range, {share, of, badIfMore} = {}) {
  const shown = values.slice(range[0], range[1]);
  const known = shown.filter((value) => value !== null);
  if (known.length === 0) {
    return null;
  }
  const value = known[known.length - 1];
  const before = known.length > 1 ? known[known.length - 2] : null;
  const words = (number) => share ? percentText(number) : numberText(number);
  const change = before === null ? null : before === value ? 'as before' : `${value > before ? 'up' : 'down'} from ${words(before)}`;
  return el('div', {class: `fact ${badIfMore && value > 0 ? 'bad' : ''}`},
      el('dt', {}, label), el('dd', {}, numberNode(value, share ? percentText(value) : undefined), of ? el('span', {class: 'of'}, ` of ${of}`) : null),
      change === null ? null : el('dd', {class: 'more'}, change, trendline(`${label} over time`, shown)));
}

function countOf(project, drifts, verdicts) {
  return project.times.map((time, at) => {
    const known = drifts.map((group) => chanceJudgement(group, at)).filter((each) => each !== null);
    return known.length === 0 ? null : known.filter((each) => verdicts.includes(each)).length;
  });
}

function counters(project, range, drifts) {
  const facts = [];
  const named = (field) => project.groups.find((group) => group.column === '' && field in group.fields);
  const measure = measureOf(project);
  if (measure) {
    facts.push(counter(measure.title, measure.values, range, {share: measure.share}));
  }
  if (drifts.length > 0) {
    facts.push(counter('columns beyond the threshold', countOf(project, drifts, ['drifted', 'within chance']), range, {badIfMore: true, of: drifts.length}));
    facts.push(counter('of these beyond chance', countOf(project, drifts, ['drifted']), range, {badIfMore: true}));
    if (d3.sum(countOf(project, drifts, ['undecided']).slice(range[0], range[1])) > 0) {
      facts.push(counter('columns undecided', countOf(project, drifts, ['undecided']), range, {of: drifts.length}));
    }
  }
  const missing = named('share_of_missing_values');
  if (missing) {
    facts.push(counter('cells missing', missing.fields.share_of_missing_values, range, {share: true}));
  }
  const rows = named('number_of_rows');
  if (rows) {
    facts.push(counter('rows', rows.fields.number_of_rows, range));
  }
  if (project.tests.length > 0) {
    const errors = project.tests.some((test) => test.statuses.slice(range[0], range[1]).includes('ERROR'));
    facts.push(counter(errors ? 'tests failed or not judged' : 'tests failed', failedTests(project), range, {badIfMore: true, of: project.tests.length}));
  }
  return el('dl', {class: 'facts'}, facts);
}

function failedTests(project) {
  return project.times.map((time, at) => {
    const statuses = project.tests.map((test) => test.statuses[at]).filter(Boolean);
    return statuses.length === 0 ? null : statuses.filter((status) => status === 'FAIL' || status === 'ERROR').length;
  });
}

/** A row for each project: how it is, when it last ran, and how it went. */
function overview() {
  const newest = d3.max(page.projects, (project) => project.times[project.times.length - 1]);
  const rows = page.projects.map((project, i) => {
    const all = [0, project.times.length];
    const drifts = differing(project.groups, 'drift_score');
    const now = stateOf(project, drifts, all);
    const last = project.times[project.times.length - 1];
    const stale = newest - last > 3 * usualStep(project.times);
    const measure = measureOf(project);
    const drifting = now.drift.fresh.length + now.drift.lasting.length;
    const failing = now.tests.fresh.length + now.tests.lasting.length;
    const alerts = openAlerts(project, all).length;
    const open = el('button', {type: 'button', class: 'link-button', 'aria-current': i === state.project ? 'true' : null, onclick: () => {
      Object.assign(state, {project: i, from: null, to: null});
      show();
    }}, project.name || '(no name)');
    const verdict = drifting + failing + alerts === 0 ? el('span', {class: 'status good'}, '● quiet') : el('span', {class: 'status bad'}, '▲ look');
    return el('tr', {}, el('th', {scope: 'row'}, open), el('td', {}, verdict),
        el('td', {class: stale ? 'bad' : null}, valueNode(timeText(last)), stale ? ', stale' : ''),
        el('td', {class: 'right'}, drifts.length === 0 ? '–' : `${drifting} of ${drifts.length}`),
        el('td', {class: 'right'}, project.tests.length === 0 ? '–' : `${failing} of ${project.tests.length}`),
        el('td', {class: 'right'}, measure ? measureText(measure, project.times.length - 1) : '–'),
        el('td', {}, trendline(`${project.name}: columns beyond the threshold, the last runs`,
            countOf(project, drifts, ['drifted', 'within chance']).slice(-30))));
  });
  return el('section', {id: 'projects', 'aria-labelledby': 'projects-title'},
      el('div', {class: 'section-head'}, el('h2', {id: 'projects-title'}, 'Projects')),
      el('div', {class: 'scroll', tabindex: '0', role: 'group', 'aria-labelledby': 'projects-title'}, el('table', {class: 'plain projects'},
          el('thead', {}, el('tr', {}, ['project', 'state', 'last run', 'drift beyond chance', 'tests failing', 'error', 'last 30 runs']
              .map((name) => el('th', {scope: 'col'}, name)))), el('tbody', {}, rows))));
}

function section(id, title, ...content) {
  return [id, title, el('section', {id, 'aria-labelledby': `${id}-title`},
      el('div', {class: 'section-head'}, el('h2', {id: `${id}-title`}, title)), content)];
}

function lazily(draw) {
  const room = el('div', {class: 'card lazy'});
  whenSeen(room, () => {
    room.classList.remove('lazy');
    room.append(draw());
  });
  return room;
}

/** Of the groups with a field, those that differ in it or are about another column: several metrics can say the same. */
function differing(groups, field) {
  const seen = new Set();
  return groups.filter((group) => {
    const said = field in group.fields ? JSON.stringify([group.column, group.fields[field], group.fields[`${field}_undecided`]]) : null;
    return said !== null && !seen.has(said) && Boolean(seen.add(said));
  });
}

/** The score of each column over time; of many columns those that drift most, and the others on request. */
function scoreTrends(drifts, project, range) {
  const cards = (some) => some.map((group) => lazily(() =>
    trendFigure(`${group.column}${group.test ? `, ${group.test}` : ''}`, group, 'drift_score', project.times, range, zoom)));
  const room = el('div', {class: 'cards trends'}, cards(drifts.slice(0, FIRST_SCORES)));
  const others = drifts.slice(FIRST_SCORES);
  const more = el('button', {type: 'button', class: 'plain-button more-cards', onclick: () => {
    room.append(...cards(others));
    more.remove();
  }}, `Show ${countText(others.length, 'more column')}`);
  return [room, others.length === 0 ? null : more];
}

function driftSections(project, range, drifts) {
  const sections = [];
  if (drifts.length > 0) {
    sections.push(section('drift', 'Drift by column', heatFigure(drifts, project.times, range, zoom, project.reports)));
  }
  const dataset = differing(project.groups, 'dataset_drift');
  if (dataset.length > 0) {
    sections.push(section('dataset', 'Drift of the data set',
        dataset.map((group) => stripFigure(dataset.length > 1 ? `${group.metric}${differs(group, dataset)}` : 'Whether the data set drifted', group, project.times, range))));
  }
  if (drifts.length > 0) {
    sections.push(section('scores', 'Drift scores', range[1] - range[0] === 1 ? scoreBars(drifts, range[0]) : scoreTrends(drifts, project, range)));
  }
  return sections;
}

/** What has a panel of its own; any other field is under "Any value". */
const PANELS = new Set([...MEASURES.map(([field]) => field), 'mean_error', 'r2_score', 'precision', 'recall', 'share_of_missing_values', 'number_of_rows',
  'share_of_drifted_columns', 'number_of_duplicated_rows', 'value']);

function varies(values) {
  const [low, high] = d3.extent(values.filter((value) => value !== null));
  return low !== high;
}

function estimatePanels(project, range) {
  return project.groups.filter((group) => group.column === '').flatMap((group) => Object.keys(group.fields)
      .filter((field) => field.startsWith('estimated_'))
      .map((field) => lazily(() => estimateFigure(field.slice('estimated_'.length), group, project.times, range, zoom))));
}

function otherPanels(project, range) {
  const whole = project.groups.filter((group) => group.column === '');
  return [...estimatePanels(project, range), ...whole.flatMap((group) => Object.keys(group.fields)
      .filter((field) => PANELS.has(field) && !field.startsWith('estimated_') && varies(group.fields[field].slice(range[0], range[1]))
          && differing(whole, field).includes(group))
      .map((field) => lazily(() => trendFigure(`${group.metric}: ${fieldText(field)}${differs(group, whole)}`, group, field, project.times, range, zoom))))];
}

/** The latest runs shown, each with a link to its report. */
function runsTable(project, range, drifts) {
  const drifting = countOf(project, drifts, ['drifted']);
  const failing = failedTests(project);
  const shown = d3.range(range[0], range[1]).reverse().slice(0, MOST_LINKS);
  const number = (value) => el('td', {class: 'right'}, value === null ? '–' : numberNode(value));
  return el('div', {class: 'scroll', tabindex: '0', role: 'group', 'aria-labelledby': 'runs-title'}, el('table', {class: 'plain'},
      el('thead', {}, el('tr', {}, el('th', {scope: 'col'}, 'run'), el('th', {scope: 'col', class: 'right'}, 'columns beyond chance'),
          el('th', {scope: 'col', class: 'right'}, 'tests failed'))),
      el('tbody', {}, shown.map((at) => el('tr', {}, el('th', {scope: 'row'}, project.reports[at]
        ? el('a', {href: project.reports[at], class: 'number'}, timeText(project.times[at])) : valueNode(timeText(project.times[at]))), number(drifting[at]), number(failing[at]))))));
}

function projectSections(project, range) {
  const drifts = differing(project.groups, 'drift_score');
  drifts.sort((a, b) => d3.sum(b.fields.drift_detected || []) - d3.sum(a.fields.drift_detected || []));
  const sections = driftSections(project, range, drifts);
  if (project.tests.length > 0) {
    sections.push(section('tests', 'Tests', testBars(project.tests, project.times, range)));
  }
  const alerts = alertsTable(project, range);
  if (alerts !== null) {
    sections.unshift(section('alerts', 'Alerts', alerts));
  }
  if (project.reports) {
    sections.push(section('runs', 'Runs and their reports', runsTable(project, range, drifts)));
  }
  const others = otherPanels(project, range);
  if (others.length > 0) {
    sections.unshift(section('values', 'Model and data over time', el('div', {class: 'cards trends'}, others)));
  }
  if (project.groups.length > 0) {
    sections.push(section('explore', 'Any value', explorer(project, range)));
  }
  return {drifts, sections};
}

function projectNodes(project) {
  const range = chosenRange(project);
  if (range[0] >= range[1]) {
    return [rangeControls(project), el('p', {class: 'words'}, 'There is no run in this range of time.')];
  }
  const {drifts, sections} = projectSections(project, range);
  return [stateList(stateOf(project, drifts, range), project, range), rangeControls(project), counters(project, range, drifts), sectionLinks(sections),
    page.projects.length > 1 ? overview() : null, sections.map(([, , node]) => node)];
}

/** What is so at the last run that is shown. */
function titleOf(project) {
  if (!project) {
    return 'No runs yet';
  }
  const range = chosenRange(project);
  return range[0] >= range[1] ? 'No run in this range of time'
    : stateTitle(stateOf(project, differing(project.groups, 'drift_score'), range), project, range);
}

function show() {
  keepState();
  const app = document.getElementById('app');
  const focused = document.activeElement && document.activeElement.id;
  const project = page.projects[state.project];
  app.replaceChildren(
      pageHead(project && project.name ? `${page.title}: ${project.name}` : page.title, titleOf(project),
          project ? [`${timeText(project.times[0])} to ${timeText(project.times[project.times.length - 1])}`] : []),
      el('main', {}, project ? projectNodes(project).flat() : el('p', {class: 'words'}, 'The history is empty.')),
      pageFoot());
  if (focused && document.getElementById(focused)) {
    document.getElementById(focused).focus();
  }
}

window.addEventListener('hashchange', () => {
  if (location.hash.includes('=')) {
    takeState();
    show();
  }
});
takeState();
show();
