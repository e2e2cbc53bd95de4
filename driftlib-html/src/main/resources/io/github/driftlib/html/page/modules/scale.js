// Scales of numbers of any size.

const LARGEST = Number.MAX_VALUE;

/** In which unit numbers can be subtracted, and steps between them be counted. */
function unitOf(low, high) {
  const most = Math.max(Math.abs(low), Math.abs(high));
  if (most > 1e300) {
    return 1e20;
  }
  return most > 0 && most < 1e-280 ? 1e-60 : 1;
}

function inUnits(low, high, unit) {
  const inner = d3.scaleLinear().domain([low / unit, high / unit]);
  const scale = (value) => inner(value / unit);
  scale.ticks = (count) => inner.ticks(count).map((tick) => tick * unit).filter(Number.isFinite);
  scale.domain = () => inner.domain().map((value) => value * unit);
  scale.nice = (count) => {
    inner.nice(count);
    return scale;
  };
  scale.range = (range) => {
    if (range === undefined) {
      return inner.range();
    }
    inner.range(range);
    return scale;
  };
  return scale;
}

/** D3's linear scale from one number to another; where their distance is no number, or hardly one, in larger or smaller units. */
export function linear(from, to) {
  const low = Math.max(-LARGEST, Math.min(LARGEST, from));
  const high = Math.max(-LARGEST, Math.min(LARGEST, to));
  const unit = unitOf(low, high);
  return unit === 1 ? d3.scaleLinear().domain([low, high]) : inUnits(low, high, unit);
}
