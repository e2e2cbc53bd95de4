// Metrics over time.

import {el, whenSeen} from './dom.js';
import {numberNode, percentText, timeText} from './format.js';
import {pageFoot, pageHead, sectionLinks} from './head.js';
import {columnJudgement, heatFigure} from './heatmap.js';
import {trendline} from './spark.js';
import {explorer, stripFigure, testBars, trendFigure} from './trends.js';

const DAY = 86400000;

const page = JSON.parse(document.getElementById('data').textContent);
const state = {project: 0, days: null, from: null, to: null};

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
  const chips = [[7, '7 days'], [30, '30 days'], [90, '90 days'], [null, 'All']].map(([days, text]) => el('button', {
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
  const text = share ? percentText(value) : undefined;
  const change = before === null || before === value ? 'as before'
    : `${value > before ? 'up' : 'down'} from ${share ? percentText(before) : d3.format('.4~r')(before)}`;
  return el('div', {class: `fact ${badIfMore && value > 0 ? 'bad' : ''}`},
      el('dt', {}, label), el('dd', {}, numberNode(value, text), of ? el('span', {class: 'of'}, ` of ${of}`) : null),
      el('dd', {class: 'more'}, change, trendline(`${label} over time`, shown)));
}

function counters(project, range, drifts) {
  const facts = [];
  const named = (field) => project.groups.find((group) => group.column === '' && field in group.fields);
  const drift = named('number_of_drifted_columns');
  if (drift) {
    facts.push(counter('columns drifted', drift.fields.number_of_drifted_columns, range, {badIfMore: true}));
  } else if (drifts.length > 0) {
    const counts = project.times.map((time, at) => d3.sum(drifts, (group) => group.fields.drift_detected[at] || 0));
    facts.push(counter('columns drifted', counts, range, {badIfMore: true, of: drifts.length}));
  }
  const undecided = project.times.map((time, at) => drifts.filter((group) => columnJudgement(group, at) === 'undecided').length);
  if (d3.sum(undecided.slice(range[0], range[1])) > 0) {
    facts.push(counter('columns undecided', undecided, range, {of: drifts.length}));
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
    const failed = project.times.map((time, at) => {
      const statuses = project.tests.map((test) => test.statuses[at]).filter(Boolean);
      return statuses.length === 0 ? null : statuses.filter((status) => status === 'FAIL' || status === 'ERROR').length;
    });
    facts.push(counter('tests failed', failed, range, {badIfMore: true, of: project.tests.length}));
  }
  return el('dl', {class: 'facts'}, facts);
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

function driftSections(project, range, drifts) {
  const sections = [];
  if (drifts.length > 0) {
    sections.push(section('drift', 'Drift by column', heatFigure(drifts, project.times, range)));
  }
  const dataset = differing(project.groups, 'dataset_drift');
  if (dataset.length > 0) {
    sections.push(section('dataset', 'Drift of the data set',
        dataset.map((group) => stripFigure(dataset.length > 1 ? `${group.metric} ${group.parameters}` : 'Whether the data set drifted', group, project.times, range))));
  }
  if (drifts.length > 0) {
    sections.push(section('scores', 'Drift scores', el('div', {class: 'cards trends'}, drifts.map((group) =>
      lazily(() => trendFigure(`${group.column}${group.test ? `, ${group.test}` : ''}`, group, 'drift_score', project.times, range))))));
  }
  return sections;
}

const SHOWN_ELSEWHERE = new Set(['dataset_drift', 'dataset_drift_undecided', 'number_of_columns_not_computed']);

function varies(values) {
  const [low, high] = d3.extent(values.filter((value) => value !== null));
  return low !== high;
}

function otherPanels(project, range) {
  const whole = project.groups.filter((group) => group.column === '');
  return whole.flatMap((group) => Object.keys(group.fields)
      .filter((field) => !SHOWN_ELSEWHERE.has(field) && varies(group.fields[field].slice(range[0], range[1]))
          && differing(whole, field).includes(group))
      .map((field) => lazily(() => trendFigure(`${group.metric}: ${field.replace(/_/g, ' ')}`, group, field, project.times, range))));
}

function projectSections(project, range) {
  const drifts = differing(project.groups, 'drift_score');
  drifts.sort((a, b) => d3.sum(b.fields.drift_detected || []) - d3.sum(a.fields.drift_detected || []));
  const sections = driftSections(project, range, drifts);
  if (project.tests.length > 0) {
    sections.push(section('tests', 'Tests', testBars(project.tests, project.times, range)));
  }
  const others = otherPanels(project, range);
  if (others.length > 0) {
    sections.push(section('values', 'The whole data set over time', el('div', {class: 'cards trends'}, others)));
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
  return [rangeControls(project), counters(project, range, drifts), sectionLinks(sections), sections.map(([, , node]) => node)];
}

function show() {
  const app = document.getElementById('app');
  const focused = document.activeElement && document.activeElement.id;
  const project = page.projects[state.project];
  app.replaceChildren(
      pageHead(page.title, project ? project.name || 'driftlib' : 'No runs yet',
          project ? [`${timeText(project.times[0])} to ${timeText(project.times[project.times.length - 1])}`] : []),
      el('main', {}, project ? projectNodes(project).flat() : el('p', {class: 'words'}, 'The history is empty.')),
      pageFoot());
  if (focused && document.getElementById(focused)) {
    document.getElementById(focused).focus();
  }
}

show();
