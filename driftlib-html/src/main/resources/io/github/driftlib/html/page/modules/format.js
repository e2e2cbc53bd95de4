// Numbers and times as a reader wants them: sensible digits in sight, all digits on hover.

import {el} from './dom.js';

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** A day, or a time of a day: it stays on one line. */
const TIME = /^\d{4}-\d{2}-\d{2}( \d{2}:\d{2} UTC)?$/;

/** A number with about four significant digits. */
export function numberText(value) {
  if (value === null || value === undefined || !Number.isFinite(value)) {
    return '–';
  }
  const size = Math.abs(value);
  if (size !== 0 && (size < 1e-4 || size >= 1e12)) {
    return scientific(value);
  }
  if (Number.isInteger(value) || size >= 1000) {
    return d3.format(',.0f')(value).replace('−', '-');
  }
  return d3.format('.4~r')(value).replace('−', '-');
}

function scientific(value) {
  const [digits, exponent] = value.toExponential(2).split('e');
  const power = [...exponent.replace('+', '')].map((sign) => sign === '-' ? '⁻' : SUPERSCRIPTS[Number(sign)]).join('');
  return `${String(Number(digits))}×10${power}`;
}

/** A share in percent. */
export function percentText(share) {
  if (share === 0) {
    return '0\u00a0%';
  }
  const percent = 100 * share;
  if (Math.abs(percent) < 0.01) {
    return percent > 0 ? '<0.01\u00a0%' : numberText(percent) + '\u00a0%';
  }
  return d3.format(Math.abs(percent) < 1 ? '.2~f' : '.1~f')(percent).replace('−', '-') + '\u00a0%';
}

/** A number in the page: sensible digits in sight, all of them on hover and for a copying reader. */
export function numberNode(value, text = undefined) {
  return el('data', {value: String(value), title: String(value), class: 'number'}, text || numberText(value));
}

/** Whatever a table holds. */
export function valueNode(value) {
  if (typeof value === 'number' && Number.isFinite(value)) {
    return numberNode(value);
  }
  if (value === null || value === undefined || typeof value === 'number') {
    return el('span', {class: 'soft'}, '–');
  }
  if (typeof value === 'string' && TIME.test(value)) {
    return el('span', {class: 'number'}, value);
  }
  return typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value);
}

/** A point in time, without the clock where it is midnight. */
export function timeText(millis) {
  const text = new Date(millis).toISOString();
  return text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : `${text.slice(0, 10)} ${text.slice(11, 16)} UTC`;
}

let namesOfFields = {};

/** Takes what fields are called, where that is not their name with spaces. */
export function takeFieldNames(names) {
  namesOfFields = names || {};
}

/** What a field is called. */
export function fieldText(field) {
  return namesOfFields[field] || field.replace(/_/g, ' ');
}

/** With a capital letter at the start. */
export function capitalized(text) {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/** Cuts a long text in the middle, but no character in two. */
export function shortened(text, length) {
  if (text.length <= length) {
    return text;
  }
  const all = [...text];
  if (all.length <= length) {
    return text;
  }
  const half = (length - 1) / 2;
  return `${all.slice(0, Math.ceil(half)).join('')}…${all.slice(all.length - Math.floor(half)).join('')}`;
}

const STATUS_WORDS = {FAIL: 'failed', ERROR: 'error', WARNING: 'warning', SKIPPED: 'skipped', SUCCESS: 'passed'};

/** How a test ended, in a word. */
export function statusText(status) {
  return STATUS_WORDS[status];
}

/** How many there are of what, such as "1 column" or "2 columns". */
export function countText(count, noun) {
  return `${numberText(count)} ${noun}${count === 1 ? '' : 's'}`;
}
