// Numbers over time.

import {el, svgEl} from './dom.js';
import {capitalized, countText, fieldText, statusText, timeText} from './format.js';
import {cellOf, judgement, judgementLegend, timeNames} from './heatmap.js';
import {barsFigure} from './bars.js';
import {linesFigure} from './lines.js';
import {chanceJudgement} from './now.js';
import {meansOf, periodsOf} from './periods.js';
import {canvas, figure} from './plot.js';
import {changeState, readState} from './state.js';

function within(values, range) {
  return values.slice(range[0], range[1]);
}

/** A strip of the verdicts on the data set. */
export function stripFigure(title, group, times, range) {
  const shown = d3.range(range[0], range[1]);
  const verdicts = new Map(shown.map((at) => [at, judgement(group.fields, 'dataset_drift', 'dataset_drift_undecided', at)]));
  const all = [...verdicts.values()];
  const count = (known) => all.filter((each) => each === known).length;
  return figure({
    title,
    alt: `${countText(count('drifted'), 'time')} of ${shown.length}${count('undecided') > 0 ? `, ${count('undecided')} undecided` : ''}.`,
    legend: judgementLegend(all),
    draw: (width) => {
      const area = canvas(width, 58, {left: 2, right: 2, top: 4, bottom: 30});
      const x = d3.scaleBand().domain(shown).range([area.left, area.right]);
      const targets = shown.map((at) => {
        const box = {x: x(at), y: area.top, width: Math.max(1, x.bandwidth() - (x.bandwidth() > 4 ? 1 : 0)), height: 24};
        const known = verdicts.get(at);
        area.svg.append(svgEl('rect', {...box, class: cellOf(known), 'fill-opacity': {'drifted': 0.9, 'undecided': 0.6}[known] || 0.3}));
        return {x: box.x + box.width / 2, y: 16, box, title: timeText(times[at]),
          rows: [[known || 'not judged', '']]};
      });
      timeNames(area, shown, times, x);
      return {svg: area.svg, targets, top: 4, bottom: 28, flat: true};
    },
    table: () => ({columns: ['time', 'verdict'], rows: shown.map((at) => [timeText(times[at]), verdicts.get(at)])}),
  });
}

/** So many points have room; of more there are means by day, week or month. */
const MOST_POINTS = 120;

/** An estimate over time with its band, the truth where it is known, and its alerts. */
export function estimateFigure(score, group, times, range, onZoom) {
  const x = within(times, range);
  const of = (name) => within(group.fields[`${name}_${score}`] || times.map(() => null), range);
  const estimate = of('estimated');
  const alerts = of('alerts');
  return linesFigure({title: `Estimated ${fieldText(score)}`, x: {label: '', time: true}, y: {label: ''}, onZoom,
    series: [
      {name: 'estimate', side: 'current', mark: 'line', x, y: estimate},
      {name: 'alert', side: 'bad-point', mark: 'points', x, y: estimate.map((value, i) => alerts[i] > 0 ? value : null)},
      {name: 'truth', side: 'other', mark: 'points', x, y: of('realized')},
    ].filter((series) => series.y.some((value) => value !== null)),
    bands: [{name: 'three sampling errors', side: 'reference', x, low: of('lower_confidence_boundary'), high: of('upper_confidence_boundary')}]});
}

/** Each column's score by its threshold, where there is a single run. */
export function scoreBars(drifts, at) {
  const shown = drifts.filter((group) => group.fields.drift_score[at] !== null);
  return barsFigure({title: 'Score divided by its threshold; drift is from 1 on', yLabel: 'score / threshold', stacked: false,
    labels: shown.map((group) => group.column),
    series: [{name: 'score / threshold', side: 'current', values: shown.map((group) => {
      const [score, threshold] = [group.fields.drift_score[at], (group.fields.stattest_threshold || [])[at] || 1];
      return group.probability ? threshold / Math.max(score, 1e-12) : score / threshold;
    })}]});
}

/** A field of a group over time, beside its threshold and noise floor where it is a drift score. */
export function trendFigure(title, group, field, times, range, onZoom = undefined) {
  const {name, groups} = periodsOf(times, range, MOST_POINTS);
  const x = groups.map((each) => each.time);
  const means = meansOf(group.fields[field], groups);
  const one = name === 'run';
  const mean = (values) => meansOf(values, groups).map((each) => each.mean);
  const series = [{name: one ? fieldText(field) : `mean by ${name}`, side: 'current', mark: 'line', x, y: means.map((each) => each.mean)}];
  const bands = one ? [] : [{name: 'smallest to largest', side: 'current', x, low: means.map((each) => each.low), high: means.map((each) => each.high)}];
  const drift = field === 'drift_score';
  const threshold = drift ? group.fields.stattest_threshold : null;
  const floor = drift ? group.fields.noise_floor : null;
  if (threshold) {
    series.push({name: 'threshold', side: 'limit', mark: 'dashes', x, y: mean(threshold)});
  }
  if (floor) {
    bands.push({name: 'what chance alone gives', side: 'reference', x, low: x.map(() => 0), high: mean(floor)});
  }
  if (drift && one && group.fields.drift_detected) {
    const places = groups.map((each) => each.places[0]);
    const verdicts = places.map((at) => chanceJudgement(group, at));
    const points = (known) => series[0].y.map((y, i) => verdicts[i] === known ? y : null);
    series.push({name: 'drifted', side: 'bad-point', mark: 'points', x, y: points('drifted')});
    if (verdicts.includes('within chance')) {
      series.push({name: 'beyond the threshold, within chance', side: 'hollow-point', mark: 'points', x, y: points('within chance')});
    }
    const undecided = within(group.fields.drift_undecided || [], range);
    if (undecided.includes(1)) {
      series.push({name: 'undecided', side: 'open-point', mark: 'points', x, y: series[0].y.map((y, i) => undecided[i] === 1 ? y : null)});
    }
  }
  return linesFigure({title, x: {label: '', time: true}, y: {label: '', log: drift}, series, bands, onZoom});
}

/** Bars of statuses by time. */
export function testBars(tests, times, range) {
  const shown = d3.range(range[0], range[1]);
  const statuses = ['SUCCESS', 'WARNING', 'FAIL', 'ERROR', 'SKIPPED'];
  const count = (at, status) => d3.sum(tests, (test) => test.statuses[at] === status ? 1 : 0);
  const used = statuses.filter((status) => shown.some((at) => count(at, status) > 0));
  return figure({
    title: 'How the tests ended',
    alt: `${countText(tests.length, 'test')} at ${countText(shown.length, 'time')}.`,
    legend: used.map((status) => ({name: statusText(status), mark: `status-${status.toLowerCase()}`})),
    draw: (width) => {
      const area = canvas(width, 200, {left: 34, right: 4, top: 10, bottom: 30});
      const x = d3.scaleBand().domain(shown).range([area.left, area.right]).paddingInner(0.15);
      const y = d3.scaleLinear().domain([0, tests.length]).range([area.bottom, area.top]);
      for (const tick of y.ticks(4).filter(Number.isInteger)) {
        area.svg.append(svgEl('line', {x1: area.left, x2: area.right, y1: y(tick), y2: y(tick), class: 'rule'}),
            svgEl('text', {x: area.left - 6, y: y(tick) + 4, 'text-anchor': 'end'}, String(tick)));
      }
      const targets = shown.map((at) => {
        let from = 0;
        used.forEach((status) => {
          const many = count(at, status);
          area.svg.append(svgEl('rect', {x: x(at), width: x.bandwidth(), y: y(from + many), height: y(from) - y(from + many),
            class: `bar status-${status.toLowerCase()}`}));
          from += many;
        });
        return {x: x(at) + x.bandwidth() / 2, y: area.top, title: timeText(times[at]),
          box: {x: x(at), y: area.top, width: x.bandwidth(), height: area.bottom - area.top},
          rows: used.map((status) => [statusText(status), count(at, status), `status-${status.toLowerCase()}`])};
      });
      timeNames(area, shown, times, x);
      return {svg: area.svg, targets, top: area.top, bottom: area.bottom, flat: true};
    },
    table: () => ({columns: ['time', ...used.map(statusText)],
      rows: shown.map((at) => [timeText(times[at]), ...used.map((status) => count(at, status))])}),
  });
}

/** The metric, and the column where its title does not have it. */
export function metricText({metric, column}) {
  return column === '' || metric.includes(column) ? metric : `${metric}: ${column}`;
}

/** The innermost parameters: [path, value] of each. */
function leavesOf(value, path) {
  return value !== null && typeof value === 'object' && !Array.isArray(value)
    ? Object.entries(/** @type {!Object} */ (value)).flatMap(([name, inner]) => leavesOf(inner, [...path, name])) : [[path.join('.'), String(value)]];
}

/** By which parameters a group differs from the others of its metric and column, in words. */
export function differs(group, groups) {
  const parameters = (each) => new Map(leavesOf(JSON.parse(each.parameters || '{}'), []));
  const own = parameters(group);
  const others = groups.filter((each) => each !== group && each.metric === group.metric && each.column === group.column).map(parameters);
  const names = [...new Set([...own.keys(), ...others.flatMap((each) => [...each.keys()])])]
      .filter((name) => others.some((each) => each.get(name) !== own.get(name)));
  return names.length === 0 ? '' : `, ${names.map((name) => `${fieldText(name.split('.').pop())} ${own.get(name) ?? 'as usual'}`).join(', ')}`;
}

/** Of the fields of a group the one asked for, else the first that varies, else the first. */
function firstField(group, asked) {
  const names = Object.keys(group.fields);
  return names.includes(asked) ? asked
    : names.find((name) => new Set(group.fields[name].filter((value) => value !== null)).size > 1) || names[0];
}

/** Any field of any metric, chosen by the reader; the address of the page keeps which. */
export function explorer(project, range) {
  const room = el('div', {});
  const names = project.groups.map((group) => `${metricText(group)}${differs(group, project.groups)}`);
  const known = readState();
  const field = el('select', {id: 'explore-field', onchange: () => {
    changeState({metric: names[Number(choice.value)], value: field.value});
    show();
  }});
  const choice = el('select', {id: 'explore-metric', onchange: () => {
    changeState({metric: names[Number(choice.value)], value: null});
    fill(null);
  }}, names.map((name, i) => el('option', {value: String(i), selected: name === known.metric}, name)));
  const show = () => {
    const at = Number(choice.value);
    room.replaceChildren(trendFigure(`${names[at]}: ${fieldText(field.value)}`, project.groups[at], field.value, project.times, range));
  };
  const fill = (asked) => {
    const group = project.groups[Number(choice.value)];
    const chosen = firstField(group, asked);
    field.replaceChildren(...Object.keys(group.fields).map((name) =>
      el('option', {value: name, selected: name === chosen}, capitalized(fieldText(name)))));
    show();
  };
  fill(names.includes(known.metric) ? known.value : null);
  return el('div', {}, el('div', {class: 'controls'},
      el('label', {class: 'field', for: 'explore-metric'}, 'Metric ', choice),
      el('label', {class: 'field', for: 'explore-field'}, 'Value ', field)), room);
}
