// Numbers of labels: bars side by side or on each other, standing where the labels are short, lying where not.

import {svgEl} from './dom.js';
import {numberText, shortened} from './format.js';
import {axisRoom, bottomAxis, canvas, figure, heightFor, leftAxis, markOf} from './plot.js';
import {linear} from './scale.js';

const MOST_LABELS = 40;

function shownLabels(block) {
  const order = d3.range(block.labels.length);
  if (order.length > MOST_LABELS) {
    order.sort((a, b) => total(block, b) - total(block, a));
    order.length = MOST_LABELS;
  }
  return order;
}

function total(block, label) {
  return d3.sum(block.series, (series) => series.values[label]);
}

function greatest(block, order) {
  return d3.max(order, (label) => block.stacked
    ? total(block, label) : d3.max(block.series, (series) => series.values[label])) || 1;
}

function least(block, order) {
  return Math.min(0, d3.min(order, (label) => d3.min(block.series, (series) => series.values[label])) || 0);
}

function labelTarget(block, label, x, y, box) {
  return {
    x, y, box,
    title: block.labels[label] === '' ? '(empty)' : block.labels[label],
    rows: block.series.map((series, index) => [series.name, series.values[label], markOf(series.side, index)]),
  };
}

/** Bars that lie, a line for each label. */
function drawLying(block, order, width) {
  const longest = Math.min(28, d3.max(order, (label) => block.labels[label].length));
  const left = Math.min(width * 0.4, 14 + 7.2 * Math.max(4, longest));
  const thick = block.stacked ? 14 : 9;
  const line = (block.stacked ? 1 : block.series.length) * thick + 10;
  const area = canvas(width, order.length * line + 50, {left, right: 14, top: 8, bottom: 42});
  const x = linear(least(block, order), greatest(block, order)).nice(4)
      .range([area.left, area.right]);
  const targets = [];
  order.forEach((label, place) => {
    const top = area.top + place * line;
    let from = x(0);
    block.series.forEach((series, index) => {
      const length = x(series.values[label]) - x(0);
      area.svg.append(svgEl('rect', {
        x: Math.min(from, from + length), width: Math.abs(length),
        y: top + 4 + (block.stacked ? 0 : index * thick), height: thick - 1,
        class: `bar ${markOf(series.side, index)}`,
      }));
      from = block.stacked ? from + length : from;
    });
    area.svg.append(svgEl('text', {x: area.left - 8, y: top + line / 2 + 4, 'text-anchor': 'end', class: 'tick'},
        shortened(block.labels[label] || '(empty)', Math.max(6, Math.floor((left - 10) / 7.2)))));
    targets.push(labelTarget(block, label, area.left + 20, top + line / 2,
        {x: area.left, y: top, width: area.right - area.left, height: line}));
  });
  bottomAxis(area, x, block.yLabel);
  return {svg: area.svg, targets, top: area.top, bottom: area.bottom, flat: false};
}

/** Bars that stand. */
function drawStanding(block, order, width) {
  const y = linear(least(block, order), greatest(block, order)).nice(4);
  const area = canvas(width, heightFor(width), {left: axisRoom(y), right: 12, top: 32, bottom: 28});
  y.range([area.bottom, area.top]);
  const x = d3.scaleBand().domain(order).range([area.left, area.right]).padding(0.25);
  leftAxis(area, y, block.yLabel);
  const wide = Math.min(48, x.bandwidth() / (block.stacked ? 1 : block.series.length));
  const used = wide * (block.stacked ? 1 : block.series.length);
  const targets = [];
  order.forEach((label) => {
    let from = 0;
    block.series.forEach((series, index) => {
      const high = y(from + series.values[label]);
      area.svg.append(svgEl('rect', {
        x: x(label) + (x.bandwidth() - used) / 2 + (block.stacked ? 0 : index * wide), width: Math.max(1, wide - 1),
        y: Math.min(high, y(from)), height: Math.abs(high - y(from)), class: `bar ${markOf(series.side, index)}`,
      }));
      from = block.stacked ? from + series.values[label] : 0;
    });
    area.svg.append(svgEl('text', {
      x: x(label) + x.bandwidth() / 2, y: area.bottom + 18, 'text-anchor': 'middle', class: 'tick',
    }, shortened(block.labels[label] || '(empty)', Math.max(3, Math.floor(x.step() / 7.2)))));
    targets.push(labelTarget(block, label, x(label) + x.bandwidth() / 2, area.top + 20,
        {x: x(label), y: area.top, width: x.bandwidth(), height: area.bottom - area.top}));
  });
  return {svg: area.svg, targets, top: area.top, bottom: area.bottom, flat: true};
}

/** The picture. */
export function barsFigure(block) {
  const order = shownLabels(block);
  const fewer = order.length < block.labels.length;
  const long = d3.sum(block.labels, (label) => Math.max(4, label.length));
  return figure({
    title: fewer ? `${block.title} (the ${MOST_LABELS} greatest of ${numberText(block.labels.length)})` : block.title,
    alt: `${block.series.map((each) => each.name).join(' and ')} of ${numberText(block.labels.length)} values.`,
    legend: block.series.map((series, index) => ({name: series.name, mark: markOf(series.side, index)})),
    draw: (width) => (long * 9 < width && order.length <= 12 ? drawStanding : drawLying)(block, order, width),
    table: () => ({
      columns: ['value', ...block.series.map((series) => series.name)],
      rows: block.labels.map((label, i) => [label, ...block.series.map((series) => series.values[i])]),
    }),
  });
}
