// How densely points lie in a plane.

import {svgEl} from './dom.js';
import {numberText} from './format.js';
import {axisRoom, bottomAxis, canvas, figure, leftAxis, markOf} from './plot.js';
import {linear} from './scale.js';

function drawGrid(block, width) {
  const [low, high] = [block.yEdges[0], block.yEdges[block.yEdges.length - 1]];
  const y = linear(low, high);
  const height = Math.round(Math.max(220, Math.min(420, width * 0.75)));
  const area = canvas(width, height, {left: axisRoom(y), right: 14, top: 32, bottom: 40});
  y.range([area.bottom, area.top]);
  const x = linear(block.xEdges[0], block.xEdges[block.xEdges.length - 1])
      .range([area.left, area.right]);
  leftAxis(area, y, block.y.label);
  const most = d3.max(block.cells, (row) => d3.max(row)) || 1;
  const cells = svgEl('g', {class: markOf(block.side)});
  const targets = [];
  block.cells.forEach((row, j) => row.forEach((value, i) => {
    if (!value) {
      return;
    }
    const box = {
      x: x(block.xEdges[i]), y: y(block.yEdges[j + 1]),
      width: Math.max(1, x(block.xEdges[i + 1]) - x(block.xEdges[i])),
      height: Math.max(1, y(block.yEdges[j]) - y(block.yEdges[j + 1])),
    };
    cells.append(svgEl('rect', {...box, class: 'cell', 'fill-opacity': (0.08 + 0.92 * Math.sqrt(value / most)).toFixed(3)}));
    targets.push({
      x: box.x + box.width / 2, y: box.y + box.height / 2, box,
      title: `${block.x.label} ${numberText(block.xEdges[i])} to ${numberText(block.xEdges[i + 1])}, `
          + `${block.y.label} ${numberText(block.yEdges[j])} to ${numberText(block.yEdges[j + 1])}`,
      rows: [['density', value, markOf(block.side)]],
    });
  }));
  area.svg.append(cells);
  if (block.diagonal) {
    area.svg.append(diagonal(x, y));
  }
  bottomAxis(area, x, block.x.label);
  return {svg: area.svg, targets, top: area.top, bottom: area.bottom, flat: false};
}

function diagonal(x, y) {
  const from = Math.max(x.domain()[0], y.domain()[0]);
  const to = Math.min(x.domain()[1], y.domain()[1]);
  return svgEl('line', {x1: x(from), y1: y(from), x2: x(to), y2: y(to), class: 'line dashes limit'});
}

/** The picture. */
export function gridFigure(block) {
  return figure({
    title: block.title,
    alt: `${block.y.label} against ${block.x.label}; darker where there are more points.`,
    legend: [],
    draw: (width) => drawGrid(block, width),
    table: () => ({
      columns: [`${block.x.label} from`, 'to', `${block.y.label} from`, 'to', 'density'],
      rows: block.cells.flatMap((row, j) => row.map((value, i) =>
        [block.xEdges[i], block.xEdges[i + 1], block.yEdges[j], block.yEdges[j + 1], value])).filter((row) => row[4]),
    }),
  });
}
