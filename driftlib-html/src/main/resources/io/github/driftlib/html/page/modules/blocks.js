// Words, tables and pictures.

import {barsFigure} from './bars.js';
import {binsFigure} from './bins.js';
import {boxesFigure} from './boxes.js';
import {el} from './dom.js';
import {numberNode} from './format.js';
import {gridFigure} from './grid.js';
import {linesFigure} from './lines.js';
import {matrixFigure} from './matrix.js';
import {plainTable} from './plot.js';

const DRAWN = {
  words: (block) => el('p', {class: 'words'},
      block.parts.map((part) => typeof part === 'number' ? numberNode(part) : part)),
  table: (block) => el('div', {class: 'block'},
      el('h4', {}, block.title), plainTable(block.columns, block.rows, block.title)),
  bins: binsFigure,
  bars: barsFigure,
  lines: linesFigure,
  grid: gridFigure,
  boxes: boxesFigure,
  matrix: matrixFigure,
};

/** The element of a block. */
export function drawn(block) {
  return DRAWN[block.type](block);
}

/** A card: its heading and its blocks. */
export function cardNode(card, heading) {
  const wide = card.blocks.some((block) => block.type === 'matrix' && block.columns.length > 12);
  return el('article', {class: wide ? 'card wide' : 'card'}, el(heading, {}, card.title), card.blocks.map(drawn));
}
