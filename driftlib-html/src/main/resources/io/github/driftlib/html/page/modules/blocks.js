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

/** Whether a picture of lines has nothing to draw. */
function isEmpty(block) {
  return block.type === 'lines' && block.series.every((series) => series.y.every((value) => value === null));
}

/** The element of a block. */
export function drawn(block) {
  return isEmpty(block) ? el('div', {class: 'block'}, el('h4', {}, block.title), el('p', {class: 'soft'}, 'Not defined for these data.'))
    : DRAWN[block.type](block);
}

/** Whether half of the page is too little for it. */
function isWide(block) {
  const table = block.type === 'examples' ? block.table : block;
  return block.type === 'matrix' ? block.columns.length > 12
    : (block.type === 'table' || block.type === 'examples') && d3.sum(table.columns, (head, i) =>
      Math.min(40, d3.max([head, ...table.rows.map((row) => row[i])], (cell) => typeof cell === 'number' ? 8 : String(cell ?? '').length)) + 3) > 68;
}

/** How many columns of a page a card is worth. */
function sizeOf(card) {
  const blocks = card.blocks.filter((block) => block.type !== 'words');
  return Math.min(4, Math.max(blocks.some(isWide) ? 2 : 1, blocks.length));
}

/** A card: its heading, unseen where it stands above already, and its blocks. */
export function cardNode(card, heading, above = '') {
  return el('article', {class: `card size-${sizeOf(card)}`}, el(heading, {class: card.title === above ? 'unseen' : null}, card.title),
      el('div', {class: 'blocks'}, card.blocks.map((block) => {
        const node = drawn(block);
        if (isWide(block)) {
          node.classList.add('wide');
        }
        return node;
      })));
}
