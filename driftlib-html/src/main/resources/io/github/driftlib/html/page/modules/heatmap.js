// Drift of each column at each time, as colours.

import {svgEl} from './dom.js';
import {countText, shortened, timeText} from './format.js';
import {cellScale, periodsOf} from './periods.js';
import {bottomAxis, canvas, figure} from './plot.js';

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

function drawHeat(groups, times, range, width, reports) {
  const longest = d3.max(groups, (group) => group.column.length);
  const left = Math.min(width * 0.36, 14 + 7.2 * longest);
  const high = groups.length > 40 ? 14 : 20;
  const area = canvas(width, groups.length * high + 40, {left, right: 8, top: 6, bottom: 34});
  const {name, groups: cells} = periodsOf(times, range, Math.max(20, (area.right - area.left) / 4));
  const scale = cellScale(cells.map((cell) => cell.time), area.left, area.right);
  const targets = [];
  hatched(area, scale);
  groups.forEach((group, j) => {
    area.svg.append(svgEl('text', {x: left - 8, y: area.top + j * high + high / 2 + 4, 'text-anchor': 'end', class: 'tick'},
        shortened(group.column, Math.max(6, Math.floor((left - 10) / 7)))));
    cells.forEach((cell) => {
      const at = worstOf(group, cell.places);
      const known = columnJudgement(group, at);
      const beyond = excess(group, at);
      const within = known === 'drifted' && (group.fields.calibrated_drift_detected || [])[at] === 0;
      const box = {x: scale.x(cell.time), y: area.top + j * high, width: Math.max(1, scale.wide - (scale.wide > 4 ? 1 : 0)), height: high - 1};
      const pale = known === null ? 1 : known === 'undecided' ? 0.6 : known === 'drifted'
        ? 0.35 + 0.65 * Math.min(1, Math.max(0, beyond || 0)) : 0.08 + 0.3 * Math.max(0, 1 + Math.min(0, beyond || 0));
      area.svg.append(svgEl('rect', within
        ? {x: box.x + 1, y: box.y + 1, width: Math.max(1, box.width - 2), height: box.height - 2, class: 'cell hollow'}
        : {...box, class: cellOf(known), 'fill-opacity': pale.toFixed(2)}));
      if (known === 'drifted' && !within && scale.wide > 7) {
        // On paper without colour, what drifted has a dot.
        area.svg.append(svgEl('circle', {cx: box.x + box.width / 2, cy: box.y + box.height / 2, r: 1.6, class: 'cell-dot'}));
      }
      targets.push({x: box.x + box.width / 2, y: box.y + high / 2, box, href: reports ? reports[at] : null,
        title: `${group.column}, ${cell.places.length > 1 ? `${name} from ` : ''}${timeText(cell.time)}`,
        rows: known === null ? [['not judged', '']] : [
          [within ? 'within chance' : known, '', {'drifted': 'bad-key', 'no drift': 'calm-key', 'undecided': 'open-key'}[known]],
          ['score', group.fields.drift_score[at]], ['threshold', (group.fields.stattest_threshold || [])[at] ?? '–']]});
    });
  });
  bottomAxis({...area, bottom: area.bottom + 2}, scale.x, '', true);
  return {svg: area.svg, targets, top: area.top, bottom: area.bottom, flat: false, when: (at) => scale.x.invert(at).getTime()};
}

/** Of the runs of a period the one that is furthest beyond its threshold, by place. */
function worstOf(group, places) {
  return d3.greatest(places, (at) => columnJudgement(group, at) === null ? -Infinity
    : (columnJudgement(group, at) === 'drifted' ? 1e3 : 0) + (excess(group, at) ?? 0)) ?? places[0];
}

/** Where runs are missing. */
function hatched(area, {x, gaps}) {
  gaps.forEach(([from, to]) => area.svg.append(svgEl('rect', {
    x: x(from), width: Math.max(0, x(to) - x(from)), y: area.top, height: area.bottom - area.top, class: 'gap',
  })));
}

/** Names of times under bands. */
export function timeNames(area, shown, times, x) {
  const every = Math.max(1, Math.ceil(70 / x.step()));
  const hours = shown.length > 1 && times[shown[1]] - times[shown[0]] < 43200000;
  const years = shown.length > 1 && new Date(times[shown[0]]).getUTCFullYear() !== new Date(times[shown[shown.length - 1]]).getUTCFullYear();
  const form = d3.utcFormat(hours ? '%b %-d %H:%M' : years ? '%b %Y' : '%b %-d');
  shown.forEach((at, i) => {
    const text = form(new Date(times[at]));
    // A name that would be cut at the edge is left out.
    if (i % every === 0 && (i === 0 || x(at) + 6.6 * text.length <= area.right + 4)) {
      area.svg.append(svgEl('text', {x: x(at), y: area.bottom + 18, class: 'tick'}, text));
    }
  });
}

/** The picture of the drift groups within a range of places. */
export function heatFigure(groups, times, range, onZoom, reports = null) {
  const verdicts = groups.flatMap((group) => d3.range(range[0], range[1]).map((at) => columnJudgement(group, at)));
  const timesOf = (verdict) => countText(verdicts.filter((known) => known === verdict).length, 'time');
  return figure({
    title: `Columns by time; stronger where the score is further beyond its threshold; drag to zoom${reports ? ', click to open the report' : ''}`,
    alt: `${countText(groups.length, 'column')}; ${timesOf('drifted')} a column drifted${verdicts.includes('undecided') ? `, ${timesOf('undecided')} that is undecided` : ''}.`,
    legend: [...judgementLegend(verdicts), {name: 'within chance', mark: 'hollow-key'}, {name: 'no run', mark: 'gap-key'}],
    onZoom,
    draw: (width) => drawHeat(groups, times, range, width, reports),
    table: () => ({
      columns: ['column', 'time', 'verdict', 'score', 'threshold'],
      rows: groups.flatMap((group) => d3.range(range[0], range[1]).map((at) => [group.column, timeText(times[at]),
        columnJudgement(group, at), group.fields.drift_score[at],
        (group.fields.stattest_threshold || [])[at] ?? null])),
    }),
  });
}
