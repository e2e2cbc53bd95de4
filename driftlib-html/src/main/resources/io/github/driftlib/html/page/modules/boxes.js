// Distributions in five numbers each.

import {svgEl} from './dom.js';
import {countText, numberText, shortened} from './format.js';
import {axisRoom, canvas, figure, heightFor, leftAxis, markOf} from './plot.js';
import {linear} from './scale.js';

function drawBoxes(block, width) {
  const y = linear(d3.min(block.boxes, (box) => box.low), d3.max(block.boxes, (box) => box.high)).nice(4);
  const area = canvas(width, heightFor(width), {left: axisRoom(y), right: 12, top: 32, bottom: 28});
  y.range([area.bottom, area.top]);
  const x = d3.scaleBand().domain(d3.range(block.boxes.length)).range([area.left, area.right]).padding(0.35);
  leftAxis(area, y, block.yLabel);
  const wide = Math.min(x.bandwidth(), 60);
  const targets = block.boxes.map((box, i) => {
    const middle = x(i) + x.bandwidth() / 2;
    const side = (at) => svgEl('line', {x1: middle - wide / 4, x2: middle + wide / 4, y1: y(at), y2: y(at), class: 'whisker'});
    area.svg.append(svgEl('g', {class: markOf(box.side)},
        svgEl('line', {x1: middle, x2: middle, y1: y(box.low), y2: y(box.high), class: 'whisker'}),
        side(box.low), side(box.high),
        svgEl('rect', {
          x: middle - wide / 2, width: wide, y: y(box.p75), height: Math.max(1, y(box.p25) - y(box.p75)), class: 'box',
        }),
        svgEl('line', {x1: middle - wide / 2, x2: middle + wide / 2, y1: y(box.p50), y2: y(box.p50), class: 'median'})));
    area.svg.append(svgEl('text', {x: middle, y: area.bottom + 18, 'text-anchor': 'middle', class: 'tick'},
        shortened(box.label, Math.max(3, Math.floor(x.step() / 7.2)))));
    return {x: middle, y: y(box.p75), title: box.label, rows: [
      ['upper whisker', box.high], ['75 %', box.p75], ['median', box.p50], ['25 %', box.p25], ['lower whisker', box.low],
    ]};
  });
  return {svg: area.svg, targets, top: area.top, bottom: area.bottom, flat: true};
}

/** The picture. */
export function boxesFigure(block) {
  const sides = [...new Set(block.boxes.map((box) => box.side))].filter((side) => side !== 'other');
  return figure({
    title: block.title,
    alt: `${countText(block.boxes.length, 'distribution')} of ${block.yLabel}; medians from `
        + `${numberText(d3.min(block.boxes, (box) => box.p50))} to ${numberText(d3.max(block.boxes, (box) => box.p50))}.`,
    legend: sides.map((side) => ({name: side, mark: side})),
    draw: (width) => drawBoxes(block, width),
    table: () => ({
      columns: ['', 'lower whisker', '25 %', 'median', '75 %', 'upper whisker'],
      rows: block.boxes.map((box) => [box.label, box.low, box.p25, box.p50, box.p75, box.high]),
    }),
  });
}
