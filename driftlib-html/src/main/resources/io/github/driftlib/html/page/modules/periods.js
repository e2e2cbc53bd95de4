// Long histories: runs of a day, a week or a month together, so many that each has room.

const ONE_DAY = 86400000;
const PERIODS = [
  {name: 'run', start: null},
  {name: 'day', start: (time) => d3.utcDay.floor(new Date(time)).getTime()},
  {name: 'week', start: (time) => d3.utcMonday.floor(new Date(time)).getTime()},
  {name: 'month', start: (time) => d3.utcMonth.floor(new Date(time)).getTime()},
];

/** Places of runs by period: [{time, end, places}], the shortest period of which at most so many are there. */
export function periodsOf(times, range, most) {
  const places = d3.range(range[0], range[1]);
  for (const period of PERIODS) {
    const groups = period.start === null ? places.map((at) => [times[at], [at]])
      : [...d3.group(places, (at) => period.start(times[at]))];
    if (groups.length <= most || period.name === 'month') {
      return {name: period.name, groups: groups.map(([time, members]) => ({time, places: members}))};
    }
  }
  return {name: 'run', groups: []};
}

/** How long a period usually is: the median step from one to the next. */
export function usualStep(times) {
  const steps = d3.pairs(times, (a, b) => b - a).filter((step) => step > 0);
  return steps.length === 0 ? ONE_DAY : d3.median(steps);
}

/** The time scale of cells, each as wide as the usual step, with the places where runs are missing. */
export function cellScale(times, left, right) {
  const step = usualStep(times);
  const x = d3.scaleUtc().domain([times[0], times[times.length - 1] + step]).range([left, right]);
  const gaps = d3.pairs(times).filter(([a, b]) => b - a > 1.9 * step).map(([a, b]) => [a + step, b]);
  return {x, step, gaps, wide: Math.max(1, x(times[0] + step) - x(times[0]))};
}

/** The mean, the smallest and the largest of the values of each period; null where there is none. */
export function meansOf(values, groups) {
  const known = (places) => places.map((at) => values[at]).filter((value) => value !== null && value !== undefined);
  return groups.map(({places}) => {
    const all = known(places);
    return all.length === 0 ? {mean: null, low: null, high: null} : {mean: d3.mean(all), low: d3.min(all), high: d3.max(all)};
  });
}
