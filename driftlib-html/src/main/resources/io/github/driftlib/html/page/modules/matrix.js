// A number for each pair, as colours; the number itself stands in the cell where there is room.

import {svgEl} from './dom.js';
import {numberText, shortened} from './format.js';
import {canvas, figure} from './plot.js';

function strength(block, value, most) {
  return block.scale === 'counts' ? Math.sqrt(value / most) : Math.min(1, Math.abs(value));
}

function drawMatrix(block, width) {
  const longest = d3.max(block.rows, (name) => name.length) || 1;
  const left = Math.min(width * 0.34, 22 + 7.2 * longest);
  const cell = Math.max(6, Math.min(64, (width - left - 8) / block.columns.length));
  const high = Math.max(8, Math.min(cell, 40));
  const slanted = d3.max(block.columns, (name) => name.length) * 7.2 > cell;
  const bottom = slanted ? Math.min(110, 20 + 6 * d3.max(block.columns, (name) => name.length)) : 46;
  const area = canvas(width, high * block.rows.length + 24 + bottom, {left, right: 8, top: 22, bottom});
  const most = d3.max(block.values, (row) => d3.max(row)) || 1;
  const labelled = cell >= 38 && high >= 18;
  const targets = [];
  block.values.forEach((row, j) => row.forEach((value, i) => {
    const box = {x: left + i * cell, y: area.top + j * high, width: cell - 1, height: high - 1};
    const at = value === null ? 0 : strength(block, value, most);
    area.svg.append(svgEl('rect', {...box, class: value === null ? 'cell none' : value < 0 ? 'cell minus' : 'cell plus',
      'fill-opacity': value === null ? 1 : (0.05 + (labelled ? 0.5 : 0.95) * at).toFixed(3)}));
    if (value !== null && labelled) {
      area.svg.append(svgEl('text', {x: box.x + cell / 2, y: box.y + high / 2 + 4, 'text-anchor': 'middle',
        class: 'cell-text'},
      block.scale === 'counts' ? numberText(value) : d3.format('.2f')(value).replace('−', '-')));
    }
    targets.push({x: box.x + cell / 2, y: box.y + high / 2, box, title: `${block.rows[j]}, ${block.columns[i]}`,
      rows: [['', value === null ? 'none' : value, value < 0 ? 'minus' : 'plus']]});
  }));
  names(block, area, {left, cell, high, slanted});
  return {svg: area.svg, targets, top: area.top, bottom: area.bottom, flat: false};
}

function names(block, area, {left, cell, high, slanted}) {
  const every = Math.max(1, Math.ceil(13 / high));
  block.rows.forEach((name, j) => {
    if (j % every === 0) {
      area.svg.append(svgEl('text', {x: left - 6, y: area.top + j * high + high / 2 + 4, 'text-anchor': 'end', class: 'tick'},
          shortened(name, Math.max(4, Math.floor((left - 20) / 7)))));
    }
  });
  const each = Math.max(1, Math.ceil(13 / cell));
  block.columns.forEach((name, i) => {
    const x = left + i * cell + cell / 2;
    const y = area.top + block.rows.length * high + 14;
    if (i % each === 0) {
      area.svg.append(svgEl('text', slanted
        ? {x, y: y - 4, 'text-anchor': 'end', class: 'tick', transform: `rotate(-45 ${x} ${y - 4})`}
        : {x, y, 'text-anchor': 'middle', class: 'tick'}, shortened(name, 18)));
    }
  });
  area.svg.append(svgEl('text', {x: 0, y: 12, class: 'axis-label'}, block.rowLabel));
  area.svg.append(svgEl('text', {x: Math.min(area.right, left + cell * block.columns.length), y: area.svg.getAttribute('height') - 6,
    'text-anchor': 'end', class: 'axis-label'},
      block.columnLabel));
}

/** The picture. */
export function matrixFigure(block) {
  return figure({
    title: block.title,
    alt: `${block.rows.length} by ${block.columns.length} values, ${block.rowLabel || 'rows'} by ${block.columnLabel || 'columns'}.`,
    legend: block.scale === 'signed' ? [{name: 'negative', mark: 'minus'}, {name: 'positive', mark: 'plus'}] : [],
    draw: (width) => drawMatrix(block, width),
    table: () => ({
      columns: [block.rowLabel, ...block.columns],
      rows: block.rows.map((name, j) => [name, ...block.values[j]]),
    }),
  });
}
