// Words, tables and pictures.

import {barsFigure} from './bars.js';
import {binsFigure} from './bins.js';
import {boxesFigure} from './boxes.js';
import {el} from './dom.js';
import {numberNode} from './format.js';
import {gridFigure} from './grid.js';
import {intervalsFigure} from './intervals.js';
import {linesFigure} from './lines.js';
import {matrixFigure} from './matrix.js';
import {plainTable} from './plot.js';

const DRAWN = {
  words: (block) => el('p', {class: 'words'},
      block.parts.map((part) => typeof part === 'number' ? numberNode(part) : part)),
  table: (block) => el('div', {class: 'block'},
      el('h4', {}, block.title), plainTable(block.columns, block.rows, block.title)),
  examples: (block) => el('div', {class: 'block'},
      el('h4', {}, block.table.title), plainTable(block.table.columns, block.table.rows, block.table.title)),
  bins: binsFigure,
  bars: barsFigure,
  lines: linesFigure,
  grid: gridFigure,
  intervals: intervalsFigure,
  boxes: boxesFigure,
  matrix: matrixFigure,
};

/** The element of a block. */
export function drawn(block) {
  return DRAWN[block.type](block);
}

/** A card: its heading and its blocks. */
export function cardNode(card, heading) {
  return el('article', {class: 'card'}, el(heading, {}, card.title),
      el('div', {class: 'blocks'}, card.blocks.map((block) => {
        const node = drawn(block);
        if (block.type === 'matrix' && block.columns.length > 12) {
          node.classList.add('wide');
        }
        return node;
      })));
}
