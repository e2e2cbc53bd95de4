// Alerts: what goes on, since when, and what is over.

import {el} from './dom.js';
import {timeText} from './format.js';
import {plainTable} from './plot.js';

/** What an alert is about, in words. */
export function alertName({what, column}) {
  return column ? `${what} of ${column}` : what;
}

/** The alerts that go on at the last run of a range, the oldest first. */
export function openAlerts(project, range) {
  const last = project.times[range[1] - 1];
  return (project.alerts || []).filter((alert) => alert.since <= last && (alert.until === null || alert.until > last));
}

/** The alerts of a range, those that go on first; null where none were asked for. */
export function alertsTable(project, range) {
  if (!project.alerts) {
    return null;
  }
  const [first, last] = [project.times[range[0]], project.times[range[1] - 1]];
  const open = openAlerts(project, range);
  const over = project.alerts.filter((alert) => !open.includes(alert) && alert.since <= last && (alert.until === null || alert.until >= first));
  if (open.length + over.length === 0) {
    return el('p', {class: 'words calm'}, 'No alert in this range of time.');
  }
  return plainTable(['state', 'what', 'severity', 'since', 'until', 'how it began'],
      [...open, ...d3.sort(over, (alert) => -alert.since)].map((alert) => [open.includes(alert) ? '▲ goes on' : '○ over', alertName(alert), alert.severity,
        timeText(alert.since), open.includes(alert) ? '–' : timeText(alert.until), alert.words]), 'Alerts');
}
