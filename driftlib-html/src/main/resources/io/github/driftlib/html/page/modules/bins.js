// Distributions of numbers over each other: the reference as a surface, current as an outline.

import {svgEl} from './dom.js';
import {numberText} from './format.js';
import {axisRoom, bottomAxis, canvas, figure, heightFor, leftAxis, markOf} from './plot.js';
import {linear} from './scale.js';

/** An end bin that is so much wider than its neighbour holds a tail. */
const TAIL = 2.5;
const TAIL_PIXELS = 34;

/** Which of shared edges bound a tail: {low, high} are the edges of the bins between, {below, above} whether there is one. */
export function tailsOf(series) {
  const edges = series[0].edges;
  const shared = series.every((each) => each.edges.length === edges.length && each.edges.every((edge, i) => edge === edges[i]));
  const last = edges.length - 1;
  if (!shared || last < 3) {
    return {below: false, above: false, low: edges[0], high: edges[last]};
  }
  const below = edges[1] - edges[0] > TAIL * (edges[2] - edges[1]);
  const above = edges[last] - edges[last - 1] > TAIL * (edges[last - 1] - edges[last - 2]);
  return {below, above, low: edges[below ? 1 : 0], high: edges[above ? last - 1 : last]};
}

/** The scale of bins: tails have a fixed width, whatever they reach to. */
export function binScale(series, from, to, tailWidth) {
  const {low: least, high: most} = binsExtent(series);
  const tails = tailsOf(series);
  const inner = linear(...(tails.below || tails.above ? [tails.low, tails.high] : [least, most]))
      .range([from + (tails.below ? tailWidth : 0), to - (tails.above ? tailWidth : 0)]);
  const place = (value) => tails.below && value < tails.low ? from : tails.above && value > tails.high ? to : inner(value);
  return {place, inner, tails};
}

/** The outline of bins. */
export function stepPath(edges, heights, x, y) {
  let path = `M${x(edges[0])},${y(0)}`;
  heights.forEach((height, i) => {
    path += `V${y(height)}H${x(edges[i + 1])}`;
  });
  return `${path}V${y(0)}`;
}

/** The smallest and the largest edge, and the greatest height. */
export function binsExtent(series) {
  return {
    low: d3.min(series, (each) => each.edges[0]),
    high: d3.max(series, (each) => each.edges[each.edges.length - 1]),
    top: d3.max(series, (each) => d3.max(each.heights)) || 1,
  };
}

/** Where the axis is broken: beyond it stands one bar for all values, with how many there are and how far they reach. */
function tailMarks(block, area, inner, {below, above}) {
  const edges = block.series[0].edges;
  const mark = (x) => area.svg.append(svgEl('line', {x1: x, x2: x, y1: area.top, y2: area.bottom, class: 'break'}));
  if (below) {
    mark(inner.range()[0]);
    area.svg.append(svgEl('text', {x: area.left + 2, y: area.top - 2, class: 'tick'}, `down to ${numberText(edges[0])}`));
  }
  if (above) {
    mark(inner.range()[1]);
    area.svg.append(svgEl('text', {x: area.right, y: area.top - 2, class: 'tick', 'text-anchor': 'end'},
        `up to ${numberText(edges[edges.length - 1])}`));
  }
}

function binTargets(block, x, y) {
  const targets = [];
  block.series.forEach((series, index) => series.heights.forEach((height, i) => {
    targets.push({
      x: (x(series.edges[i]) + x(series.edges[i + 1])) / 2,
      y: y(height),
      title: `${numberText(series.edges[i])} to ${numberText(series.edges[i + 1])}`,
      rows: [[`${series.name}, ${block.yLabel}`, height, markOf(series.side, index)],
        ...(series.total ? [[`${series.name}, values`, Math.round(height * series.total), markOf(series.side, index)]] : [])],
    });
  }));
  return sharedTargets(targets).sort((a, b) => a.x - b.x);
}

function sharedTargets(targets) {
  const byTitle = new Map();
  for (const target of targets) {
    const same = byTitle.get(target.title);
    if (same) {
      same.rows.push(...target.rows);
    } else {
      byTitle.set(target.title, target);
    }
  }
  return [...byTitle.values()];
}

function drawBins(block, width) {
  const {top} = binsExtent(block.series);
  const y = linear(0, top).nice(4);
  const area = canvas(width, heightFor(width), {left: axisRoom(y), right: 12, top: 32, bottom: 40});
  y.range([area.bottom, area.top]);
  const {place: x, inner, tails} = binScale(block.series, area.left, area.right, TAIL_PIXELS);
  leftAxis(area, y, block.yLabel);
  block.series.forEach((series, index) => area.svg.append(svgEl('path', {
    d: stepPath(series.edges, series.heights, x, y), class: `surface ${markOf(series.side, index)}`,
  })));
  block.marks.forEach((mark) => area.svg.append(svgEl('line', {
    x1: x(mark.value), x2: x(mark.value), y1: area.top, y2: area.bottom, class: `mark ${markOf(mark.side)}`,
  })));
  bottomAxis({...area, left: inner.range()[0], right: inner.range()[1]}, inner, block.xLabel);
  tailMarks(block, area, inner, tails);
  return {svg: area.svg, targets: binTargets(block, x, y), top: area.top, bottom: area.bottom, flat: true};
}

/** The picture. */
export function binsFigure(block) {
  const {low, high} = binsExtent(block.series);
  const counted = block.series.every((series) => series.total);
  return figure({
    title: block.title,
    alt: `${block.series.map((each) => each.name).join(' and ')} of ${block.xLabel}, `
        + `from ${numberText(low)} to ${numberText(high)}.`,
    legend: block.series.map((series, index) => ({name: series.name, mark: markOf(series.side, index)})),
    draw: (width) => drawBins(block, width),
    table: () => ({
      columns: ['', 'from', 'to', block.yLabel, ...(counted ? ['values'] : [])],
      rows: block.series.flatMap((series) => series.heights.map((height, i) =>
        [series.name, series.edges[i], series.edges[i + 1], height, ...(counted ? [Math.round(height * series.total)] : [])])),
    }),
  });
}
