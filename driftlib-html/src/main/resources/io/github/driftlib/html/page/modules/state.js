// What the reader chose, in the address of the page: a link shows the same to someone else.

/** The choices in the address, by name; none where the address only names a section. */
export function readState() {
  const hash = location.hash.slice(1);
  return hash.includes('=') ? Object.fromEntries(new URLSearchParams(hash)) : {};
}

/** Changes some of the choices in the address and keeps the others; null, undefined and empty ones are left out. */
export function changeState(choices) {
  const kept = Object.entries({...readState(), ...choices}).filter(([, value]) => value !== null && value !== undefined && value !== '');
  const hash = new URLSearchParams(kept.map(([name, value]) => [name, String(value)])).toString();
  history.replaceState(null, '', hash ? `#${hash}` : location.pathname + location.search);
}
