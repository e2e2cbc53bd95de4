// What all pictures have in common: a caption, a legend, a drawing as wide as there is room, the numbers under the
// pointer and under the arrow keys, and all numbers as a table.

import {el, keepDrawing, newId, svgEl} from './dom.js';
import {numberText, shortened, valueNode} from './format.js';
import {saveButtons} from './files.js';
import {hideTip, showTip} from './tip.js';

/** How wide a letter of an axis is at most, about: texts have 12 pixels. */
const LETTER_WIDTH = 7.2;

/** How wide a picture is on paper, alone and beside another. */
const PAPER = 700;
const PAPER_COLUMN = 345;

/** Between two texts of an axis stays at least this much room. */
const LEAST_GAP = 6;

/**
 * A picture: {title, alt, legend, draw, table}. `draw` gives the picture for a width: {svg, targets, top, bottom, flat},
 * each target a place {x, y, title, rows}, flat where only x tells which one is meant. `table` gives {columns, rows}.
 */
export function figure(plot) {
  const room = el('div', {class: 'plot'});
  let width = 0;
  const redraw = () => {
    const now = Math.floor(room.clientWidth);
    if (now > 0 && now !== width) {
      width = now;
      room.replaceChildren(sized(plot, width));
    }
  };
  new ResizeObserver(redraw).observe(room);
  keepDrawing({
    print: () => {
      if (room.isConnected) {
        width = room.closest('.blocks, .trends') ? PAPER_COLUMN : PAPER;
        room.replaceChildren(sized(plot, width));
      }
    },
    screen: () => {
      width = 0;
      redraw();
    },
  });
  return el('figure', {},
      el('figcaption', {}, plot.title),
      plot.legend.length > 1 ? legend(plot.legend) : null,
      room,
      plot.table ? numbers(plot, room) : null);
}

/** The drawing, its text as large as that of the page. */
function sized(plot, width) {
  const unit = parseFloat(getComputedStyle(document.documentElement).fontSize) / 16;
  const state = plot.draw(width / unit);
  state.svg.setAttribute('width', String(width));
  state.svg.setAttribute('height', String(Number(state.svg.getAttribute('height')) * unit));
  makeReadable(state, plot, unit);
  return state.svg;
}

function makeReadable(state, plot, unit) {
  const svg = state.svg;
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-label', `${plot.title}. ${plot.alt}`);
  if (state.targets.length === 0) {
    return;
  }
  svg.setAttribute('tabindex', '0');
  const cursor = svgEl('g', {class: 'cursor'});
  svg.append(cursor);
  let at = -1;
  const show = (index) => {
    at = index;
    const target = state.targets[at];
    const place = svg.getBoundingClientRect();
    cursor.replaceChildren(target.box
      ? svgEl('rect', {...target.box, class: 'cursor-box'})
      : svgEl('line', {x1: target.x, x2: target.x, y1: state.top, y2: state.bottom, class: 'cursor-line'}));
    showTip(place.left + target.x * unit, place.top + target.y * unit, target.title, target.rows);
  };
  const hide = () => {
    at = -1;
    cursor.replaceChildren();
    hideTip();
  };
  svg.addEventListener('pointermove', (event) => {
    const place = svg.getBoundingClientRect();
    show(nearest(state, (event.clientX - place.left) / unit, (event.clientY - place.top) / unit));
  });
  if (plot.onZoom && state.when) {
    brushed(svg, state, unit, plot.onZoom);
  }
  let pressed = null;
  svg.addEventListener('pointerdown', (event) => {
    pressed = event.clientX;
  });
  svg.addEventListener('click', (event) => {
    if (at >= 0 && pressed !== null && Math.abs(event.clientX - pressed) < 4) {
      follow(state.targets[at]);
    }
  });
  svg.addEventListener('pointerleave', hide);
  svg.addEventListener('blur', hide);
  svg.addEventListener('keydown', (event) => {
    const step = {ArrowRight: 1, ArrowLeft: -1}[event.key];
    if (step) {
      event.preventDefault();
      show((at + step + state.targets.length + (at < 0 && step < 0 ? 1 : 0)) % state.targets.length);
    } else if (event.key === 'Enter' && at >= 0) {
      follow(state.targets[at]);
    } else if (event.key === 'Escape') {
      hide();
    }
  });
}

/** Opens what a place of a picture leads to, if anything. */
function follow({href}) {
  if (href) {
    location.assign(href);
  }
}

/** Dragging over a picture cuts out a range of time. */
function brushed(svg, state, unit, onZoom) {
  const box = svgEl('rect', {class: 'brush', y: state.top, height: state.bottom - state.top, width: 0});
  const at = (event) => (event.clientX - svg.getBoundingClientRect().left) / unit;
  let from = null;
  svg.addEventListener('pointerdown', (event) => {
    from = at(event);
    svg.append(box);
  });
  svg.addEventListener('pointermove', (event) => {
    if (from !== null) {
      box.setAttribute('x', Math.min(from, at(event)));
      box.setAttribute('width', Math.abs(at(event) - from));
    }
  });
  window.addEventListener('pointerup', (event) => {
    if (from !== null && svg.isConnected) {
      const [low, high] = [Math.min(from, at(event)), Math.max(from, at(event))];
      box.remove();
      if (high - low > 8) {
        onZoom(state.when(low), state.when(high));
      }
    }
    from = null;
  });
}

function nearest(state, x, y) {
  const far = (target) => (target.x - x) ** 2 + (state.flat ? 0 : (target.y - y) ** 2);
  return d3.minIndex(state.targets, far);
}

/** Names and colours. */
export function legend(entries) {
  return el('ul', {class: 'legend'},
      entries.map(({name, mark}) => el('li', {}, el('span', {class: `key ${mark}`}), name)));
}

function numbers(plot, room) {
  const details = el('details', {class: 'numbers', ontoggle: () => {
    if (details.open && details.children.length === 1) {
      const {columns, rows} = plot.table();
      details.append(saveButtons(plot, room), plainTable(columns, rows, plot.title));
    }
  }}, el('summary', {}, 'Numbers and files'));
  return details;
}

/** A table of values, without the columns that are empty all the way down. */
export function plainTable(allColumns, allRows, title) {
  const kept = d3.range(allColumns.length).filter((i) => i === 0 || allRows.length === 0 || allRows.some((row) => row[i] !== ''));
  const columns = kept.map((i) => allColumns[i]);
  const rows = allRows.map((row) => kept.map((i) => row[i]));
  const id = newId('table');
  const numeric = columns.map((column, i) => rows.some((row) => typeof row[i] === 'number'));
  return el('div', {class: 'scroll', tabindex: '0', role: 'group', 'aria-labelledby': id},
      el('table', {class: 'plain'},
          el('caption', {id, class: 'unseen'}, title),
          columns.some((column) => column !== '') ? el('thead', {}, el('tr', {}, columns.map((column, i) =>
            el('th', {scope: 'col', class: numeric[i] ? 'right' : null}, column || el('span', {class: 'unseen'}, 'name'))))) : null,
          el('tbody', {}, rows.map((row) => el('tr', {}, row.map((value, i) => i === 0
            ? el('th', {scope: 'row', class: numeric[0] ? 'right' : null}, valueNode(value))
            : el('td', {class: numeric[i] ? 'right' : null}, valueNode(value))))))));
}

/** The class that gives a series its colour. */
export function markOf(side, index = 0) {
  return side === 'other' ? `other-${index % 6}` : side;
}

/** An empty drawing with room around it, and the scales' ranges. */
export function canvas(width, height, margin) {
  const svg = svgEl('svg', {width, height, viewBox: `0 0 ${width} ${height}`});
  return {
    svg,
    left: margin.left,
    right: width - margin.right,
    top: margin.top,
    bottom: height - margin.bottom,
  };
}

/** A good height for a width. */
export function heightFor(width) {
  return Math.round(Math.max(170, Math.min(320, width * 0.52)));
}

/** Ticks of a scale; of a logarithmic one as many as there is room for. */
function ticksOf(scale, count) {
  const ticks = scale.ticks(count);
  const every = Math.ceil(ticks.length / (2 * count));
  return every <= 1 ? ticks : ticks.filter((tick, i) => i % every === 0);
}

/** Draws the axis on the left, with lines across; returns nothing. */
export function leftAxis(area, scale, label, whole = false) {
  const group = svgEl('g', {class: 'axis'});
  for (const tick of ticksOf(scale, Math.max(2, Math.round((area.bottom - area.top) / 45))).filter((each) => !whole || Number.isInteger(each))) {
    const y = scale(tick);
    group.append(
        svgEl('line', {x1: area.left, x2: area.right, y1: y, y2: y, class: 'rule'}),
        svgEl('text', {x: area.left - 6, y: y + 4, 'text-anchor': 'end'}, numberText(tick)));
  }
  if (label) {
    group.append(svgEl('text', {x: 0, y: area.top - 16, class: 'axis-label'}, label));
  }
  area.svg.append(group);
}

/** Draws the axis at the bottom. */
export function bottomAxis(area, scale, label, time = false) {
  const group = svgEl('g', {class: 'axis'},
      svgEl('line', {x1: area.left, x2: area.right, y1: area.bottom, y2: area.bottom, class: 'base'}));
  for (const {x, text, anchor} of bottomTexts(area, scale, time)) {
    group.append(
        svgEl('line', {x1: x, x2: x, y1: area.bottom, y2: area.bottom + 4, class: 'base'}),
        svgEl('text', {x, y: area.bottom + 18, 'text-anchor': anchor}, text));
  }
  if (label) {
    group.append(svgEl('text', {x: area.right, y: area.bottom + 34, 'text-anchor': 'end', class: 'axis-label'},
        shortened(label, Math.max(12, Math.floor((area.right - area.left) / 8)))));
  }
  area.svg.append(group);
}

/** The texts of the axis at the bottom: as many as stand beside each other without touching. */
function bottomTexts(area, scale, time) {
  const most = Math.max(2, Math.round((area.right - area.left) / 90));
  for (let count = most; count > 1; count--) {
    const texts = textsOf(area, scale, scale.ticks(count), time);
    if (texts.every((each, i) => i === 0 || each.from >= texts[i - 1].to + LEAST_GAP)) {
      return texts;
    }
  }
  return textsOf(area, scale, scale.ticks(most), time).slice(0, 1);
}

/** So many whole days on an axis need no hours between them. */
const ENOUGH_DAYS = 3;

/** Times for an axis: whole days alone, where there are enough of them. */
function timesOf(ticks) {
  const days = ticks.filter((tick) => tick.getTime() % 86400000 === 0);
  return days.length >= ENOUGH_DAYS ? days : ticks;
}

function textsOf(area, scale, allTicks, time) {
  const ticks = time ? timesOf(allTicks) : allTicks;
  const format = time ? timeTick(ticks) : numberText;
  return ticks.map((tick) => {
    const text = format(tick);
    const x = scale(tick);
    const wide = LETTER_WIDTH * text.length;
    const anchor = x > area.right - 24 ? 'end' : 'middle';
    const from = anchor === 'end' ? x - wide : x - wide / 2;
    return {x, text, anchor, from, to: from + wide};
  });
}

/** Days by month and day, the first of each year with the year; shorter steps by the clock, midnight by its day. */
function timeTick(ticks) {
  const step = ticks.length > 1 ? ticks[1] - ticks[0] : 86400000;
  const day = d3.utcFormat('%b %-d');
  if (step < 86400000) {
    const clock = d3.utcFormat(step < 60000 ? '%H:%M:%S' : '%H:%M');
    return (tick) => tick.getTime() % 86400000 === 0 ? day(tick) : clock(tick);
  }
  const withYear = d3.utcFormat('%b %-d, %Y');
  const years = d3.extent(ticks, (tick) => tick.getUTCFullYear());
  return (tick) => {
    const first = ticks.find((each) => each.getUTCFullYear() === tick.getUTCFullYear());
    return years[0] !== years[1] && first.getTime() === tick.getTime() ? withYear(tick) : day(tick);
  };
}

/** How wide the numbers of an axis on the left are, about. */
export function axisRoom(scale) {
  const longest = d3.max(scale.ticks(5), (tick) => numberText(tick).length) || 1;
  return Math.max(30, 12 + LETTER_WIDTH * longest);
}
