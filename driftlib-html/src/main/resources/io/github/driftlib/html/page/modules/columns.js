// The table of columns: sorted, filtered, searched; a row opens to its details, which are drawn then.

import {cardNode} from './blocks.js';
import {el, newId} from './dom.js';
import {choices, searchField, shownCount} from './filters.js';
import {numberNode, percentText} from './format.js';
import {legend} from './plot.js';
import {changeState, readState} from './state.js';
import {sparkline} from './spark.js';

/** So many rows are open from the start, where they have nothing but a name. */
const MOST_OPEN = 6;

const KINDS = {num: 'number', cat: 'category', datetime: 'time', text: 'text'};

/** How far beyond its threshold a column is; unjudged columns come last. */
function severity(column) {
  const drift = column.drift;
  if (!drift) {
    return -Infinity;
  }
  const least = 1e-300;
  const ratio = drift.probability
    ? Math.log((drift.threshold + least) / (drift.score + least))
    : Math.log((drift.score + least) / (drift.threshold + least));
  return (drift.detected ? (drift.within ? 7e3 : 1e4) : drift.undecided ? 5e3 : 0) + ratio;
}

const SORTS = {
  name: (column) => column.name.toLowerCase(),
  drift: (column) => -severity(column),
  score: (column) => column.drift ? column.drift.score : Infinity,
  test: (column) => column.drift ? column.drift.test.toLowerCase() : '~',
  missing: (column) => column.missing === undefined ? -1 : column.missing,
};

function verdict(column) {
  if (!column.drift) {
    return el('span', {class: 'status soft'}, 'not judged');
  }
  if (column.drift.undecided) {
    return el('span', {class: 'status warn'}, el('span', {class: 'sign', 'aria-hidden': 'true'}, '◆'), 'undecided');
  }
  if (column.drift.within) {
    return el('span', {class: 'status soft'}, el('span', {class: 'sign', 'aria-hidden': 'true'}, '△'), 'within chance');
  }
  if (column.drift.doubt && !column.drift.detected) {
    return [el('span', {class: 'status soft'}, el('span', {class: 'sign', 'aria-hidden': 'true'}, '◌'), 'cannot tell'),
      el('span', {class: 'beneath doubt'}, column.drift.doubt)];
  }
  return column.drift.detected
    ? el('span', {class: 'status bad'}, el('span', {class: 'sign', 'aria-hidden': 'true'}, '▲'), 'drifted')
    : el('span', {class: 'status good'}, el('span', {class: 'sign', 'aria-hidden': 'true'}, '●'), 'no drift');
}

function scoreCell(drift) {
  if (!drift) {
    return [];
  }
  return [numberNode(drift.score),
    drift.lowest === undefined ? null
      : el('span', {class: 'beneath'}, 'from ', numberNode(drift.lowest), ' to ', numberNode(drift.highest)),
    el('span', {class: 'beneath'}, `${drift.rule} `, numberNode(drift.threshold))];
}

function missingCell(column) {
  if (column.missing === undefined) {
    return [];
  }
  return [numberNode(column.missing, percentText(column.missing)),
    column.missingInReference === undefined ? null
      : el('span', {class: 'beneath'}, 'reference ', numberNode(column.missingInReference, percentText(column.missingInReference)))];
}

function pictured(column) {
  return column.picture ? {reference: column.picture[column.picture.length - 2], current: column.picture[column.picture.length - 1]} : null;
}

/** The values of the reference, where they are other ones. */
function beneathIfOther(column) {
  return column.valuesInReference && column.valuesInReference !== column.values
    ? el('span', {class: 'beneath'}, `reference ${column.valuesInReference}`) : null;
}

function cell(name, label, ...content) {
  return el('td', {class: `c-${name}`, role: 'cell', 'data-label': label}, content);
}

/** The rows of a column: the one in sight, and the one that opens. */
function rowsOf(column, page, shown) {
  const id = newId('column');
  const details = el('div', {class: 'cards'});
  const detailRow = el('tr', {class: 'detail', id, role: 'row', hidden: true}, el('td', {colspan: String(shown.length), role: 'cell'}, details));
  const turn = (open) => {
    detailRow.hidden = !open;
    opener.setAttribute('aria-expanded', String(open));
    if (open && details.children.length === 0) {
      details.append(...column.cards.map((index) => cardNode(page.cards[index], 'h3')));
    }
  };
  const opener = el('button', {type: 'button', class: 'opener', 'aria-expanded': 'false', 'aria-controls': id, onclick: () => {
    const open = detailRow.hidden;
    turn(open);
    changeState({column: open ? column.name : null});
  }}, el('span', {}, column.name === '' ? '(no name)' : column.name));
  const cells = {
    name: () => el('th', {scope: 'row', class: 'c-name', role: 'rowheader'}, opener,
        column.kind ? el('span', {class: 'kind'}, KINDS[column.kind] || column.kind) : null,
        column.flags.length === 0 ? null : el('span', {class: 'flags'}, column.flags.map((flag) => el('span', {class: 'flag'}, flag)))),
    picture: () => cell('picture', '', sparkline(column.name, column.drift || pictured(column))),
    values: () => cell('values', '', column.values ? [column.values, beneathIfOther(column)] : ''),
    drift: () => cell('drift', '', verdict(column)),
    score: () => cell('score', 'Score', scoreCell(column.drift)),
    test: () => cell('test', 'Test', column.drift ? column.drift.test : ''),
    missing: () => cell('missing', 'Missing', missingCell(column)),
  };
  const row = el('tr', {class: 'column', role: 'row'}, shown.map((name) => cells[name]()));
  row.addEventListener('click', (event) => {
    if (!opener.contains(event.target) && !window.getSelection().toString()) {
      opener.click();
    }
  });
  return {column, row, detailRow, turn};
}

const HEADS = {values: 'Values', name: 'Column', picture: 'Distribution', drift: 'Drift', score: 'Score', test: 'Stat test', missing: 'Missing'};

function headCell(name, sort) {
  const kind = {role: 'columnheader', scope: 'col', class: `c-${name}`};
  if (!SORTS[name]) {
    return el('th', kind, HEADS[name]);
  }
  const head = el('th', {...kind, 'aria-sort': 'none'},
      el('button', {type: 'button', class: 'sorter', onclick: () => sort(name)}, HEADS[name]));
  return head;
}

/** Whether a name has all words of a search in it, in any order. */
function isNamed(name, text) {
  const lower = name.toLowerCase();
  return text.split(/\s+/).every((word) => lower.includes(word));
}

function columnChoices(columns) {
  const option = (value, text) => ({value, text, count: columns.filter(CHOSEN[value]).length});
  const all = option('all', 'All');
  if (columns.every(CHOSEN.unjudged)) {
    return [all];
  }
  const some = [option('within', 'Within chance'), option('undecided', 'Undecided'), option('doubtful', 'Cannot tell'), option('unjudged', 'Not judged')];
  return [all, option('drifted', 'Drifted'), option('stable', 'No drift'), ...some.filter(({count}) => count > 0)];
}

const CHOSEN = {
  all: () => true,
  drifted: (column) => Boolean(column.drift) && column.drift.detected && !column.drift.within,
  within: (column) => Boolean(column.drift) && column.drift.within,
  stable: (column) => Boolean(column.drift) && !column.drift.detected && !column.drift.undecided && !column.drift.doubt,
  doubtful: (column) => Boolean(column.drift) && !column.drift.detected && !column.drift.undecided && Boolean(column.drift.doubt),
  undecided: (column) => Boolean(column.drift) && column.drift.undecided,
  unjudged: (column) => !column.drift,
};

/** The section of the columns. */
export function columnsSection(page) {
  const columns = page.columns;
  const judged = columns.some((column) => column.drift);
  const referred = judged || columns.some((column) => column.picture && column.picture.length > 1);
  const described = columns.some((column) => column.values);
  const drawn = columns.some((column) => sparkline(column.name, column.drift || pictured(column)) !== null);
  const shown = ['name', ...(drawn ? ['picture'] : []), ...(judged ? ['drift', 'score', 'test'] : []),
    ...(described && !judged ? ['values'] : []),
    ...(columns.some((column) => column.missing !== undefined) ? ['missing'] : [])];
  const known = readState();
  const state = {
    sort: known.sort in SORTS ? known.sort : judged ? 'drift' : null, up: known.order !== 'down',
    chosen: known.show in CHOSEN ? known.show : 'all', text: (known.find || '').toLowerCase(),
  };
  const keep = () => changeState({sort: state.sort === 'drift' ? null : state.sort, order: state.up ? null : 'down',
    show: state.chosen === 'all' ? null : state.chosen, find: state.text});
  const entries = columns.map((column) => rowsOf(column, page, shown));
  const body = el('tbody', {role: 'rowgroup'});
  const counted = shownCount('column');
  const heads = new Map();
  const update = () => {
    const wanted = entries.filter(({column}) =>
      CHOSEN[state.chosen](column) && isNamed(column.name, state.text));
    if (state.sort) {
      const key = SORTS[state.sort];
      wanted.sort((a, b) => (state.up ? 1 : -1) * d3.ascending(key(a.column), key(b.column)));
    }
    heads.forEach((head, name) => {
      if (SORTS[name]) {
        head.setAttribute('aria-sort', name === state.sort ? (state.up ? 'ascending' : 'descending') : 'none');
      }
    });
    body.replaceChildren(...wanted.flatMap(({row, detailRow}) => [row, detailRow]));
    if (wanted.length === 0) {
      body.append(el('tr', {role: 'row'}, el('td', {colspan: String(shown.length), role: 'cell', class: 'soft'}, 'No column is named so.')));
    }
    counted.tell(wanted.length, columns.length);
    if (started) {
      keep();
    }
  };
  let started = false;
  const sort = (name) => {
    state.up = state.sort === name ? !state.up : name !== 'missing';
    state.sort = name;
    update();
  };
  shown.forEach((name) => heads.set(name, headCell(name, sort)));
  update();
  started = true;
  // Rows that have nothing but a name are open from the start, where there are few.
  if (shown.length === 1 && entries.length <= MOST_OPEN) {
    entries.forEach(({turn}) => turn(true));
  }
  const open = entries.find(({column, detailRow}) => column.name === known.column && detailRow.hidden);
  if (open) {
    open.row.querySelector('.opener').click();
    requestAnimationFrame(() => open.row.scrollIntoView({block: 'center'}));
  }
  return el('section', {id: 'columns', 'aria-labelledby': 'columns-title'},
      el('div', {class: 'section-head'},
          el('h2', {id: 'columns-title'}, 'Columns'),
          referred ? legend([{name: 'reference', mark: 'reference'}, {name: 'current', mark: 'current'}]) : null),
      el('div', {class: 'controls'},
          choices('Which columns', columnChoices(columns), state.chosen, (value) => {
            state.chosen = value;
            update();
          }),
          searchField('Find a column', state.text, (text) => {
            state.text = text;
            update();
          }),
          counted.node),
      el('table', {class: 'columns', role: 'table', 'aria-labelledby': 'columns-title'},
          el('thead', {role: 'rowgroup'}, el('tr', {role: 'row'}, [...heads.values()])), body));
}
