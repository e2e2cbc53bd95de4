// Curves, points and bands in a plane.

import {svgEl} from './dom.js';
import {numberText, timeText} from './format.js';
import {axisRoom, bottomAxis, canvas, figure, heightFor, leftAxis, markOf} from './plot.js';
import {linear} from './scale.js';

function domain(axis, arrays) {
  const [low, high] = d3.extent(arrays.flat().filter((value) => value !== null));
  const from = axis.from ?? low ?? 0;
  const to = axis.to ?? high ?? 1;
  // One point in time stands in the middle of its day, for half of the time since 1970 is of no help.
  const room = axis.time ? 86400000 : Math.abs(from) || 1;
  const pad = from === to ? room / 2 : 0;
  return [from - pad, to + pad];
}

function scales(block, width) {
  const heights = [...block.series.map((each) => each.y), ...block.bands.flatMap((band) => [band.low, band.high])];
  const log = block.y.log && isLongTailed(block.series.flatMap((each) => each.y));
  const y = log ? d3.scaleLog().clamp(true).domain(positive(heights)) : linear(...domain(block.y, heights));
  if (log) {
    y.nice();
  } else if (block.y.from === undefined || block.y.to === undefined) {
    y.nice(4);
  }
  const area = canvas(width, heightFor(width), {left: axisRoom(y), right: 14, top: 32, bottom: 40});
  y.range([area.bottom, area.top]);
  const xs = [...block.series.map((each) => each.x), ...block.bands.map((band) => band.x)];
  const extent = domain(block.x, xs);
  const x = (block.x.time ? d3.scaleUtc().domain(extent) : linear(...extent)).range([area.left, area.right]);
  return {area, x, y};
}

/** Whether a few values are so much larger than the others that they hide them. */
function isLongTailed(values) {
  const known = values.filter((value) => value > 0);
  return known.length > 0 && d3.max(known) > 20 * d3.median(known);
}

function positive(arrays) {
  const known = arrays.flat().filter((value) => value > 0);
  return [d3.min(known), d3.max(known)];
}

/** The class of the colour of a series: those of no side have the colours in their own order. */
function colourOf(block, series) {
  return markOf(series.side, block.series.filter((each) => each.side === 'other').indexOf(series));
}

/** A step of time that is so much longer than the usual one is a gap: nothing was measured in it. */
const GAP = 3.5;

/** Before which places of a series in time a line is broken: where nothing was measured for long, and where another side begins. */
function gapsOf(series, time) {
  const steps = time ? d3.pairs(series.x, (a, b) => b - a) : [];
  const usual = d3.median(steps.filter((step) => step > 0));
  return new Set(d3.range(steps.length).filter((i) => steps[i] < 0 || steps[i] > GAP * usual).map((i) => i + 1));
}

/** Places of a series, null where a gap is. */
function withGaps(length, gaps) {
  return d3.range(length).flatMap((i) => gaps.has(i) ? [null, i] : [i]);
}

function drawSeries(series, mark, x, y, time) {
  const known = d3.range(series.x.length).filter((i) => series.y[i] !== null && series.x[i] !== null);
  if (series.mark === 'points') {
    return svgEl('g', {class: `points ${mark}`},
        known.map((i) => svgEl('circle', {cx: x(series.x[i]), cy: y(series.y[i]), r: 2.5})));
  }
  if (series.mark === 'dashes' && known.length === 1) {
    const level = y(series.y[known[0]]);
    const [from, to] = x.range();
    return svgEl('g', {class: mark}, svgEl('line', {x1: from, x2: to, y1: level, y2: level, class: 'line dashes'}));
  }
  const drawn = (i) => i !== null && i >= 0 && i < series.x.length && series.y[i] !== null && series.x[i] !== null;
  const line = d3.line().x((i) => x(series.x[i])).y((i) => y(series.y[i])).defined(drawn);
  if (series.mark === 'step') {
    line.curve(d3.curveStepAfter);
  }
  const gaps = gapsOf(series, time);
  const alone = series.mark === 'dashes' ? [] : known.filter((i) => (gaps.has(i) || !drawn(i - 1)) && (gaps.has(i + 1) || !drawn(i + 1)));
  return svgEl('g', {class: mark},
      svgEl('path', {d: line(withGaps(series.x.length, gaps)), class: series.mark === 'dashes' ? 'line dashes' : 'line'}),
      alone.map((i) => svgEl('circle', {cx: x(series.x[i]), cy: y(series.y[i]), r: 3, class: 'dot'})));
}

function drawBand(band, index, x, y, time) {
  const region = d3.area().defined((i) => i !== null && band.x[i] !== null && band.low[i] !== null && band.high[i] !== null)
      .x((i) => x(band.x[i])).y0((i) => y(band.low[i])).y1((i) => y(band.high[i]));
  return svgEl('path', {d: region(withGaps(band.x.length, gapsOf(band, time))), class: `band ${markOf(band.side, index)}`});
}

function xText(block, value) {
  return block.x.time ? timeText(value) : `${block.x.label} ${numberText(value)}`;
}

function lineTargets(block, x, y) {
  const scattered = block.series.every((series) => series.mark === 'points');
  const byX = new Map();
  block.series.forEach((series) => {
    if (series.mark === 'dashes' && block.series.length > 1) {
      return;
    }
    series.x.forEach((at, i) => {
      if (at === null || series.y[i] === null) {
        return;
      }
      const key = scattered ? `${at} ${i}` : at;
      if (!byX.has(key)) {
        byX.set(key, {x: x(at), y: y(series.y[i]), title: xText(block, at), rows: []});
      }
      byX.get(key).rows.push([series.name, series.y[i], colourOf(block, series)]);
    });
  });
  return {targets: [...byX.values()].sort((a, b) => a.x - b.x), flat: !scattered};
}

function drawLines(block, width) {
  const {area, x, y} = scales(block, width);
  leftAxis(area, y, block.y.label, block.series.every((series) => series.y.every((value) => value === null || Number.isInteger(value))));
  block.bands.forEach((band, index) => area.svg.append(drawBand(band, index, x, y, block.x.time)));
  bottomAxis(area, x, block.x.label, block.x.time);
  block.series.forEach((series) => area.svg.append(drawSeries(series, colourOf(block, series), x, y, block.x.time)));
  return {svg: area.svg, ...lineTargets(block, x, y), top: area.top, bottom: area.bottom,
    when: block.x.time ? (at) => x.invert(at).getTime() : null};
}

/** The picture. */
export function linesFigure(block) {
  return figure({
    title: block.title,
    alt: `${block.y.label || 'value'} by ${block.x.label}: ${block.series.map((each) => each.name).join(', ')}.`,
    legend: [
      ...block.series.map((series) => ({
        name: series.name, mark: `${colourOf(block, series)} ${{dashes: 'dashed', points: 'round'}[series.mark] || ''}`,
      })),
      ...block.bands.map((band, index) => ({name: band.name, mark: `${markOf(band.side, index)} pale`})),
    ],
    onZoom: block.onZoom,
    draw: (width) => drawLines(block, width),
    table: () => ({
      columns: ['', block.x.label || 'x', block.y.label || 'y'],
      rows: block.series.flatMap((series) => series.x.map((at, i) =>
        [series.name, block.x.time ? timeText(at) : at, series.y[i]])),
    }),
  });
}
