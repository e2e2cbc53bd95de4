// Numbers with the intervals they lie in, a line for each, over one axis.

import {svgEl} from './dom.js';
import {numberText, shortened} from './format.js';
import {bottomAxis, canvas, figure} from './plot.js';
import {linear} from './scale.js';

const LINE = 26;

/** What the values are called: those of a side only where there is another one. */
function valueName(block) {
  return block.rows.some((row) => typeof row.reference === 'number') ? 'current' : 'value and interval';
}

function drawIntervals(block, width) {
  const longest = Math.min(40, d3.max(block.rows, (row) => row.label.length) || 4);
  const left = Math.min(width * 0.48, 16 + 7.2 * longest);
  const area = canvas(width, block.rows.length * LINE + 56, {left, right: 16, top: 10, bottom: 46});
  const all = [...block.rows.flatMap((row) => [row.low, row.value, row.high, row.reference]), block.limit]
      .filter((value) => value !== null && value !== undefined);
  const [low, high] = d3.extent(all);
  const pad = (high - low || Math.abs(high) || 1) * 0.06;
  const x = linear(low - pad, high + pad).range([area.left, area.right]);
  if (typeof block.limit === 'number') {
    area.svg.append(svgEl('line', {x1: x(block.limit), x2: x(block.limit), y1: area.top, y2: area.bottom, class: 'limit line dashes'}));
  }
  const targets = block.rows.map((row, i) => {
    const y = area.top + i * LINE + LINE / 2;
    const known = typeof row.low === 'number' && typeof row.high === 'number';
    area.svg.append(svgEl('g', {class: 'current'},
        svgEl('text', {x: area.left - 8, y: y + 4, 'text-anchor': 'end', class: 'tick'},
            shortened(row.label || '(empty)', Math.max(6, Math.floor((left - 12) / 7.2)))),
        known ? svgEl('line', {x1: x(row.low), x2: x(row.high), y1: y, y2: y, class: 'whisker'}) : null,
        svgEl('circle', {cx: x(row.value), cy: y, r: 4.5, class: row.hollow ? 'dot hollow-dot' : 'dot'})));
    if (typeof row.reference === 'number') {
      area.svg.append(svgEl('line', {x1: x(row.reference), x2: x(row.reference), y1: y - 8, y2: y + 8, class: 'reference whisker'}));
    }
    const rows = [[valueName(block), row.value, 'current']];
    if (known) {
      rows.push(['from', row.low], ['to', row.high]);
    }
    if (typeof row.reference === 'number') {
      rows.push(['reference', row.reference, 'reference']);
    }
    return {x: x(row.value), y, title: row.note ? `${row.label}: ${row.note}` : row.label, rows,
      box: {x: area.left, y: y - LINE / 2, width: area.right - area.left, height: LINE}};
  });
  bottomAxis(area, x, block.xLabel);
  return {svg: area.svg, targets, top: area.top, bottom: area.bottom, flat: false};
}

/** The picture. */
export function intervalsFigure(block) {
  const limit = typeof block.limit === 'number' ? [{name: `${block.limitLabel}: ${numberText(block.limit)}`, mark: 'limit dashed'}] : [];
  const reference = block.rows.some((row) => typeof row.reference === 'number') ? [{name: 'reference', mark: 'reference'}] : [];
  return figure({
    title: block.title,
    alt: `${block.rows.length} numbers with their intervals.`,
    legend: [{name: valueName(block), mark: 'current'}, ...reference, ...limit],
    draw: (width) => drawIntervals(block, width),
    table: () => ({
      columns: ['', block.xLabel, 'from', 'to', 'reference', 'note'],
      rows: block.rows.map((row) => [row.label, row.value, row.low ?? null, row.high ?? null, row.reference ?? null, row.note]),
    }),
  });
}
