// Light, dark, or as the system has it; the choice is kept where the browser lets a page keep anything.

import {el} from './dom.js';

const THEMES = ['auto', 'light', 'dark'];

function keptTheme() {
  try {
    return window.localStorage.getItem('driftlib-theme');
  } catch (ignored) {
    return null;
  }
}

function keepTheme(theme) {
  try {
    window.localStorage.setItem('driftlib-theme', theme);
  } catch (ignored) {
    // A page opened from disk may have no storage: the choice then lasts as long as the page.
  }
}

function applyTheme(theme) {
  if (theme === 'auto') {
    document.documentElement.removeAttribute('data-theme');
  } else {
    document.documentElement.setAttribute('data-theme', theme);
  }
}

/** The control that changes the theme. */
export function themeControl() {
  const kept = keptTheme();
  const chosen = THEMES.includes(kept) ? kept : 'auto';
  applyTheme(chosen);
  const choice = el('select', {id: 'theme', onchange: () => {
    applyTheme(choice.value);
    keepTheme(choice.value);
  }}, THEMES.map((theme) => el('option', {value: theme, selected: theme === chosen}, theme)));
  return el('label', {class: 'theme', for: 'theme'}, 'Theme ', choice);
}
