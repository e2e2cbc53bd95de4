// The two distributions of a column in the height of a line.

import {binScale, binsExtent, stepPath} from './bins.js';
import {svgEl} from './dom.js';
import {linear} from './scale.js';

const WIDTH = 160;
const HEIGHT = 40;

function sparkOf(label) {
  return svgEl('svg', {class: 'spark', viewBox: `0 0 ${WIDTH} ${HEIGHT}`, preserveAspectRatio: 'none', role: 'img',
    'aria-label': label});
}

function sparkBars(reference, current, svg) {
  const order = d3.range(current.labels.length);
  const sides = reference ? [['reference', reference.heights], ['current', current.heights]] : [['current', current.heights]];
  const x = d3.scaleBand().domain(order).range([0, WIDTH]).paddingInner(0.2);
  const y = linear(0, d3.max(sides.flatMap(([, share]) => share)) || 1).range([HEIGHT - 1, 2]);
  const part = x.bandwidth() / sides.length;
  order.forEach((label) => sides.forEach(([side, share], i) => svg.append(svgEl('rect', {
    x: x(label) + i * part, width: Math.max(0.5, part), y: y(share[label]), height: HEIGHT - 1 - y(share[label]),
    class: `bar ${side}`,
  }))));
}

function outlines(reference, current, svg) {
  const series = reference ? [reference, current] : [current];
  const {top} = binsExtent(series);
  const {place: x} = binScale(series, 1, WIDTH - 1, 10);
  const y = linear(0, top).range([HEIGHT - 1, 2]);
  series.forEach((side) => svg.append(svgEl('path', {
    d: stepPath(side.edges, side.heights, x, y), class: `surface ${side === reference ? 'reference' : 'current'}`,
  })));
}

/** The small picture of a column, of current alone where there is no reference, or null where there is nothing to draw. */
export function sparkline(name, drift) {
  if (!drift || (drift.reference && drift.reference.heights.length === 0) || drift.current.heights.length === 0) {
    return null;
  }
  const svg = sparkOf(drift.reference ? `${name}: reference and current` : `${name}: current`);
  (drift.current.labels ? sparkBars : outlines)(drift.reference, drift.current, svg);
  svg.append(svgEl('line', {x1: 0, x2: WIDTH, y1: HEIGHT - 0.5, y2: HEIGHT - 0.5, class: 'base'}));
  return svg;
}

/** A line over time without axes. */
export function trendline(label, values) {
  const svg = sparkOf(label);
  const known = values.filter((value) => value !== null);
  const [low, high] = d3.extent(known);
  const x = linear(0, Math.max(1, values.length - 1)).range([2, WIDTH - 3]);
  const y = linear(...(low === high ? [low - 1, low + 1] : [low, high])).range([HEIGHT - 4, 4]);
  const line = d3.line().x((value, i) => x(i)).y((value) => y(value)).defined((value) => value !== null);
  svg.append(svgEl('path', {d: line(values), class: 'line current'}));
  return svg;
}
