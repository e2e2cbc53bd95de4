// A value beside what it must be, on a line of numbers.

import {el, svgEl} from './dom.js';
import {numberText} from './format.js';
import {figure, canvas} from './plot.js';
import {linear} from './scale.js';

function operand(value) {
  if (typeof value === 'number') {
    return {value, tolerance: 0};
  }
  return {value: value.value, tolerance: Math.max(Math.abs(value.value) * (value.relative || 0), value.absolute || 0)};
}

/** The bounds of a condition's comparisons: the intervals that are allowed, all of which must hold the value. */
function intervals(condition) {
  const made = [];
  for (const [name, given] of Object.entries(condition)) {
    if (Array.isArray(given)) {
      continue;
    }
    const {value, tolerance} = operand(given);
    made.push({
      eq: [value - tolerance, value + tolerance],
      gt: [value + tolerance, Infinity],
      gte: [value - tolerance, Infinity],
      lt: [-Infinity, value - tolerance],
      lte: [-Infinity, value + tolerance],
    }[name] || null);
  }
  return made.filter((interval) => interval !== null);
}

const WORDS = {eq: '=', not_eq: '≠', gt: '>', gte: '≥', lt: '<', lte: '≤', is_in: 'one of', not_in: 'none of'};

/** A condition in a line, such as `≥ 360, ≤ 440`. */
export function conditionText(condition) {
  return Object.entries(condition).map(([name, given]) => {
    if (Array.isArray(given)) {
      return `${WORDS[name] || name} ${given.map(numberText).join(', ')}`;
    }
    const {value, tolerance} = operand(given);
    const about = tolerance > 1e-9 * Math.abs(value) && tolerance > 1e-11 ? ` ± ${numberText(tolerance)}` : '';
    return `${WORDS[name] || name} ${numberText(value)}${about}`;
  }).join(' and ');
}

function drawCondition(low, high, value, status, width) {
  const finite = [low, high, value].filter(Number.isFinite);
  const [least, most] = finite.length === 0 ? [0, 1] : d3.extent(finite);
  const spread = (most - least) || Math.abs(value) || 1;
  const area = canvas(width, 74, {left: 14, right: 14, top: 18, bottom: 40});
  const x = linear(least - spread * 0.35, most + spread * 0.35)
      .range([area.left, area.right]);
  const from = Number.isFinite(low) ? x(low) : area.left;
  const to = Number.isFinite(high) ? x(high) : area.right;
  const text = (at, y, content, kind) => svgEl('text', {
    x: at, y, 'text-anchor': at < 60 ? 'start' : at > width - 60 ? 'end' : 'middle', class: kind,
  }, content);
  area.svg.append(
      svgEl('line', {x1: area.left, x2: area.right, y1: 34, y2: 34, class: 'base'}),
      svgEl('rect', {x: from, width: Math.max(2, to - from), y: 28, height: 12, rx: 2, class: 'allowed'}),
      Number.isFinite(low) ? text(from, 58, numberText(low), 'tick') : '',
      Number.isFinite(high) && high !== low ? text(to, to - from < 70 ? 72 : 58, numberText(high), 'tick') : '',
      svgEl('path', {d: `M${x(value)},24l-6,-9h12z`, class: `pointer ${status}`}),
      svgEl('line', {x1: x(value), x2: x(value), y1: 24, y2: 42, class: `needle ${status}`}),
      text(x(value), 11, numberText(value), 'tick value'));
  return {svg: area.svg, targets: [], top: 0, bottom: 40};
}

/**
 * The picture, or null where the condition allows no interval.
 *
 * @param what what the value is, or null where it is the test's own
 */
export function conditionFigure(condition, value, status, what) {
  const allowed = intervals(condition);
  if (allowed.length === 0) {
    return null;
  }
  const low = d3.max(allowed, (interval) => interval[0]);
  const high = d3.min(allowed, (interval) => interval[1]);
  return el('div', {class: 'card narrow'}, figure({
    title: what ? `${what[0].toUpperCase()}${what.slice(1)}, and where it is allowed to be` : 'The value, and where it is allowed to be',
    alt: `${numberText(value)}, must be ${conditionText(condition)}.`,
    legend: [],
    draw: (width) => drawCondition(low, high, value, status, width),
  }));
}
