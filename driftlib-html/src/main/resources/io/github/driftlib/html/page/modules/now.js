// The state of a project: what is so now, since when, what is new, and what has gone quiet.

import {alertName, openAlerts} from './alerts.js';
import {el} from './dom.js';
import {countText, numberText, percentText, timeText} from './format.js';
import {columnJudgement} from './heatmap.js';

/** Whether a column drifted beyond chance: 'drifted', 'within chance', 'no drift', 'undecided', or null. */
export function chanceJudgement(group, at) {
  const known = columnJudgement(group, at);
  const calibrated = (group.fields.calibrated_drift_detected || [])[at];
  return known === 'drifted' && calibrated === 0 ? 'within chance' : known;
}

/** The last place before another one where something is known of it. */
function knownBefore(is, at) {
  let before = at - 1;
  while (before >= 0 && is(before) === null) {
    before--;
  }
  return before;
}

/** Since which place something has been so without a break, as far as runs tell. */
function since(is, at) {
  let first = at;
  for (let i = at; i >= 0 && is(i) !== false; i--) {
    first = is(i) ? i : first;
  }
  return first;
}

function testName(name, column) {
  return column ? `${name}: ${column}` : name;
}

function drifted(group) {
  return (at) => {
    const known = chanceJudgement(group, at);
    return known === null ? null : known === 'drifted';
  };
}

function failed(test) {
  return (at) => {
    const status = test.statuses[at];
    return status === null || status === undefined || status === 'SKIPPED' ? null : status === 'FAIL' || status === 'ERROR';
  };
}

function told(named, project, range) {
  const last = range[1] - 1;
  const lasting = [];
  const fresh = [];
  const quiet = [];
  named.forEach(({name, is}) => {
    const before = knownBefore(is, last);
    if (is(last)) {
      const first = since(is, last);
      (before >= 0 && !is(before) ? fresh : lasting).push({name, since: project.times[first], runs: last - first + 1});
    } else if (is(last) === false && before >= 0 && is(before)) {
      quiet.push({name});
    }
  });
  lasting.sort((a, b) => d3.ascending(a.since, b.since) || d3.ascending(a.name, b.name));
  return {lasting, fresh, quiet};
}

/** The columns that drift beyond chance now, and the tests that fail: {lasting, fresh, quiet} of each. */
export function stateOf(project, drifts, range) {
  return {
    drift: told(drifts.map((group) => ({name: group.column, is: drifted(group)})), project, range),
    tests: told(project.tests.map((test) => ({name: testName(test.name, test.column), is: failed(test)})), project, range),
  };
}

function namesOf(list) {
  const shown = list.slice(0, 4).map(({name}) => name || '(no name)').join(', ');
  return list.length > 4 ? `${shown} and ${list.length - 4} more` : shown;
}

function line(severity, text, beneath = null) {
  const [sign, tone] = {new: ['▲', 'bad'], lasting: ['●', 'warn'], quiet: ['○', 'good']}[severity];
  return el('li', {class: 'finding'}, el('span', {class: `sign ${tone}`, 'aria-hidden': 'true'}, sign),
      el('span', {class: 'finding-text'}, text, beneath ? el('span', {class: 'beneath'}, beneath) : null));
}

function linesOf({lasting, fresh, quiet}, doing, did) {
  const lines = [];
  if (fresh.length > 0) {
    lines.push(line('new', `New: ${namesOf(fresh)} ${doing}`));
  }
  if (lasting.length > 0) {
    const first = lasting[0];
    lines.push(line('lasting', `Still: ${namesOf(lasting)} ${doing}`,
        `${first.name || '(no name)'} since ${timeText(first.since)}, ${first.runs} ${first.runs === 1 ? 'run' : 'runs'}`));
  }
  if (quiet.length > 0) {
    lines.push(line('quiet', `No more: ${namesOf(quiet)} ${did}`));
  }
  return lines;
}

/** How the first of some alerts began, without its name where it is the only one. */
function beganText(open) {
  const name = alertName(open[0]);
  const words = open[0].words;
  return `${open.length > 1 ? `${name} ` : ''}since ${timeText(open[0].since)}: ${words.startsWith(`${name} `) ? `it${words.slice(name.length)}` : words}`;
}

/** The tests less those of which an alert says that they fail. */
function without({lasting, fresh, quiet}, names) {
  const untold = (list) => list.filter(({name}) => !names.includes(name));
  return {lasting: untold(lasting), fresh: untold(fresh), quiet};
}

/** The state in a few words. */
export function stateTitle({drift, tests}, project, range) {
  const judged = project.groups.some((group) => 'drift_score' in group.fields);
  const alerts = openAlerts(project, range).length;
  const failing = tests.fresh.length + tests.lasting.length;
  const drifting = drift.fresh.length + drift.lasting.length;
  const said = [
    alerts === 0 ? null : `${countText(alerts, 'alert')} ${alerts === 1 ? 'goes' : 'go'} on`,
    failing === 0 ? null : `${failing} of ${countText(project.tests.length, 'test')} ${failing === 1 ? 'fails' : 'fail'}`,
    drifting === 0 ? null : `${countText(drifting, 'column')} ${drifting === 1 ? 'drifts' : 'drift'} beyond chance`,
  ].filter((part) => part !== null);
  const quiet = [project.alerts ? 'no alert goes on' : null, project.tests.length > 0 ? 'no test fails' : null,
    judged ? 'no column drifts beyond chance' : null].filter((part) => part !== null);
  return said.length > 0 ? said.join(', ') : quiet.length > 0 ? `Quiet: ${quiet.join(', ')}` : countText(range[1] - range[0], 'run');
}

/** The state in sentences; null where all is quiet, which the heading says. */
export function stateList(state, project, range) {
  const several = range[1] - range[0] > 1;
  const open = openAlerts(project, range);
  const lines = [
    ...(open.length === 0 ? [] : [line('new', `Alert: ${namesOf(open.map((alert) => ({name: alertName(alert)})))}`, beganText(open))]),
    ...linesOf(without(state.tests, open.map(({what, column}) => testName(what, column))), several ? 'failing' : 'fails', 'failed before'),
    ...linesOf(state.drift, 'beyond chance', 'drifted before'),
  ];
  return lines.length === 0
    ? null : el('ul', {class: 'findings', 'aria-label': `State on ${timeText(project.times[range[1] - 1])}`}, lines);
}

/** The measures of a model, the most telling first: [field, title, whether it is a share]. */
export const MEASURES = [
  ['mean_abs_error', 'mean absolute error', false], ['accuracy', 'accuracy', true], ['estimated_mae', 'estimated mean absolute error', false],
  ['estimated_roc_auc', 'estimated area under the ROC curve', false], ['rmse', 'root mean squared error', false], ['roc_auc', 'area under the ROC curve', false],
  ['f1', 'F1', false], ['log_loss', 'log loss', false],
];

/** The first measure of a model that the project has: {field, title, share, values}, or null. */
export function measureOf(project) {
  for (const [field, title, share] of MEASURES) {
    const group = project.groups.find((each) => each.column === '' && field in each.fields);
    if (group) {
      return {field, title, share, values: group.fields[field], group};
    }
  }
  return null;
}

/** A measure in words. */
export function measureText(measure, at) {
  const value = measure.values[at];
  return value === null ? '–' : measure.share ? percentText(value) : numberText(value);
}
