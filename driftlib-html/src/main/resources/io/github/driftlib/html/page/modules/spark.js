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
  const order = d3.range(reference.labels.length);
  const shares = [reference.heights, current.heights];
  const x = d3.scaleBand().domain(order).range([0, WIDTH]).paddingInner(0.2);
  const y = linear(0, d3.max(shares.flat()) || 1).range([HEIGHT - 1, 2]);
  const half = x.bandwidth() / 2;
  order.forEach((label) => shares.forEach((share, side) => svg.append(svgEl('rect', {
    x: x(label) + side * half, width: Math.max(0.5, half), y: y(share[label]), height: HEIGHT - 1 - y(share[label]),
    class: `bar ${side === 0 ? 'reference' : 'current'}`,
  }))));
}

function outlines(reference, current, svg) {
  const series = [reference, current];
  const {top} = binsExtent(series);
  const {place: x} = binScale(series, 1, WIDTH - 1, 10);
  const y = linear(0, top).range([HEIGHT - 1, 2]);
  series.forEach((side, i) => svg.append(svgEl('path', {
    d: stepPath(side.edges, side.heights, x, y), class: `surface ${i === 0 ? 'reference' : 'current'}`,
  })));
}

/** The small picture of a column's drift, or null where there is nothing to draw. */
export function sparkline(name, drift) {
  if (!drift || drift.reference.heights.length === 0 || drift.current.heights.length === 0) {
    return null;
  }
  const svg = sparkOf(`${name}: reference and current`);
  (drift.reference.labels ? sparkBars : outlines)(drift.reference, drift.current, svg);
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
