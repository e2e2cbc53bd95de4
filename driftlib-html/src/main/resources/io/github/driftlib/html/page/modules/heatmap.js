// Drift of each column at each time, as colours.

import {svgEl} from './dom.js';
import {numberText, shortened, timeText} from './format.js';
import {canvas, figure} from './plot.js';

/** What is known of drift: 'drifted', 'no drift' or 'undecided'; null where nothing was judged. */
export function judgement(fields, detected, undecided, at) {
  const drifted = fields[detected] ? fields[detected][at] : null;
  if (drifted === null) {
    return null;
  }
  return (fields[undecided] || [])[at] === 1 ? 'undecided' : drifted ? 'drifted' : 'no drift';
}

/** The class of a cell of a verdict. */
export function cellOf(known) {
  return `cell ${{'drifted': 'bad', 'no drift': 'calm', 'undecided': 'open'}[known] || 'none'}`;
}

/** The legend of verdicts, undecided ones only where there are any. */
export function judgementLegend(verdicts) {
  const legend = [{name: 'drifted', mark: 'bad-key'}, {name: 'no drift', mark: 'calm-key'}];
  return verdicts.includes('undecided') ? [...legend, {name: 'undecided at the accuracy of the sketches', mark: 'open-key'}] : legend;
}

/** What is known of the drift of a column. */
export function columnJudgement(group, at) {
  return judgement(group.fields, 'drift_detected', 'drift_undecided', at);
}

/** How far beyond its threshold a score is: 0 at the threshold, positive beyond it; null where there is no score. */
export function excess(group, at) {
  const score = group.fields.drift_score[at];
  const threshold = (group.fields.stattest_threshold || [])[at];
  if (score === null || threshold === null || threshold === undefined) {
    return null;
  }
  const least = 1e-12;
  const ratio = Math.log10((score + least) / (threshold + least));
  return group.probability ? -ratio : ratio;
}

function drawHeat(groups, times, range, width) {
  const longest = d3.max(groups, (group) => group.column.length);
  const left = Math.min(width * 0.36, 14 + 7.2 * longest);
  const high = groups.length > 40 ? 14 : 20;
  const area = canvas(width, groups.length * high + 40, {left, right: 8, top: 6, bottom: 34});
  const shown = d3.range(range[0], range[1]);
  const x = d3.scaleBand().domain(shown).range([area.left, area.right]);
  const targets = [];
  groups.forEach((group, j) => {
    area.svg.append(svgEl('text', {x: left - 8, y: area.top + j * high + high / 2 + 4, 'text-anchor': 'end', class: 'tick'},
        shortened(group.column, Math.max(6, Math.floor((left - 10) / 7)))));
    shown.forEach((at) => {
      const known = columnJudgement(group, at);
      const beyond = excess(group, at);
      const box = {x: x(at), y: area.top + j * high, width: Math.max(1, x.bandwidth() - (x.bandwidth() > 4 ? 1 : 0)), height: high - 1};
      const pale = known === null ? 1 : known === 'undecided' ? 0.6 : known === 'drifted'
        ? 0.35 + 0.65 * Math.min(1, Math.max(0, beyond || 0)) : 0.08 + 0.3 * Math.max(0, 1 + Math.min(0, beyond || 0));
      area.svg.append(svgEl('rect', {...box, class: cellOf(known),
        'fill-opacity': pale.toFixed(2)}));
      targets.push({x: box.x + box.width / 2, y: box.y + high / 2, box, title: `${group.column}, ${timeText(times[at])}`,
        rows: known === null ? [['not judged', '']] : [
          [known, '', {'drifted': 'bad-key', 'no drift': 'calm-key', 'undecided': 'open-key'}[known]],
          ['score', group.fields.drift_score[at]], ['threshold', (group.fields.stattest_threshold || [])[at] ?? '–']]});
    });
  });
  timeNames(area, shown, times, x);
  return {svg: area.svg, targets, top: area.top, bottom: area.bottom, flat: false};
}

/** Names of times under bands. */
export function timeNames(area, shown, times, x) {
  const every = Math.max(1, Math.ceil(70 / x.step()));
  const form = d3.utcFormat(shown.length > 1 && times[shown[1]] - times[shown[0]] < 43200000 ? '%b %-d %H:%M' : '%b %-d');
  shown.forEach((at, i) => {
    if (i % every === 0 && x(at) < area.right - 30) {
      area.svg.append(svgEl('text', {x: x(at), y: area.bottom + 18, class: 'tick'}, form(new Date(times[at]))));
    }
  });
}

/** The picture of the drift groups within a range of places. */
export function heatFigure(groups, times, range) {
  const drifts = d3.sum(groups, (group) => d3.sum(group.fields.drift_detected || []));
  const verdicts = groups.flatMap((group) => d3.range(range[0], range[1]).map((at) => columnJudgement(group, at)));
  const undecided = verdicts.filter((known) => known === 'undecided').length;
  return figure({
    title: 'Columns by time; stronger where the score is further beyond its threshold',
    alt: `${groups.length} columns; ${numberText(drifts)} times a column drifted${undecided > 0 ? `, ${numberText(undecided)} times that is undecided` : ''}.`,
    legend: judgementLegend(verdicts),
    draw: (width) => drawHeat(groups, times, range, width),
    table: () => ({
      columns: ['column', 'time', 'verdict', 'score', 'threshold'],
      rows: groups.flatMap((group) => d3.range(range[0], range[1]).map((at) => [group.column, timeText(times[at]),
        columnJudgement(group, at), group.fields.drift_score[at],
        (group.fields.stattest_threshold || [])[at] ?? null])),
    }),
  });
}
