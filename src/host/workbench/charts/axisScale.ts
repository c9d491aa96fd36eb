/** What an axis is told to do; the rest is chosen. */
export interface AxisWish {
  readonly minimum?: number | undefined;
  readonly maximum?: number | undefined;
  readonly majorUnit?: number | undefined;
  readonly logarithmic?: boolean | undefined;
  /** Shares of a whole, 0 to 1, which end exactly there. */
  readonly shares?: boolean;
}

/** From where to where an axis counts, and where it says so. */
export interface AxisScale {
  readonly minimum: number;
  readonly maximum: number;
  readonly majorUnit: number;
  readonly ticks: readonly number[];
}

/** The lowest and highest number that an axis shows; null for none. */
export interface Extent {
  readonly low: number;
  readonly high: number;
}

export function extentOf(numbers: Iterable<number | null | undefined>): Extent | null {
  let low = Infinity;
  let high = -Infinity;
  for (const number of numbers) {
    if (number === null || number === undefined || !Number.isFinite(number)) continue;
    if (number < low) low = number;
    if (number > high) high = number;
  }
  return low <= high ? { low, high } : null;
}

const mostTicks = 1000;

/**
 * Chooses bounds and steps as Excel does: steps of 1, 2 or 5 times a power of ten, a twentieth of
 * room above the highest value, and a start at zero unless all values lie close together. `fits` says
 * whether the labels of so many steps have room.
 */
export function axisScale(
  extent: Extent | null,
  wish: AxisWish,
  fits: (steps: number, majorUnit: number) => boolean,
): AxisScale {
  if (wish.logarithmic) return logScale(extent, wish);
  const [low, high] = wanted(extent, wish);
  const given = wish.majorUnit !== undefined && wish.majorUnit > 0 ? wish.majorUnit : undefined;
  const unit = given ?? chosenUnit(low, high, wish, fits);
  const minimum = wish.minimum ?? roundedDown(low, unit);
  let maximum = wish.maximum ?? roundedUp(high, unit);
  if (maximum <= minimum) maximum = minimum + unit;
  return { minimum, maximum, majorUnit: unit, ticks: ticksOf(minimum, maximum, unit) };
}

/** The span that must be covered before it is rounded to whole steps. */
function wanted(extent: Extent | null, wish: AxisWish): [low: number, high: number] {
  const { minimum, maximum } = wish;
  let low = visible(extent?.low ?? 0);
  let high = visible(extent?.high ?? 0);
  if (wish.shares) {
    return [minimum ?? (low < 0 ? -1 : 0), maximum ?? (high > 0 || low >= 0 ? 1 : 0)];
  }
  const plain = low === 0 && high === 0;
  if (low >= 0 && (high === low || (high - low) / high > 1 / 6)) low = 0;
  else if (high <= 0 && (high === low || (low - high) / low > 1 / 6)) high = 0;
  const span = high - low;
  const near = low > 0 || high < 0;
  const top = plain ? 1 : high === 0 ? 0 : near && high < 0 ? high + span / 2 : high + span / 20;
  const bottom = low === 0 ? 0 : near && low > 0 ? low - span / 2 : low - span / 20;
  return ordered(minimum ?? bottom, maximum ?? top, wish);
}

/** Nothing that a chart shows is so small; powers of ten end before floating-point numbers do. */
function visible(value: number): number {
  return Math.abs(value) < 1e-90 ? 0 : value;
}

/** Bounds that contradict each other: the one that was given wins. */
function ordered(low: number, high: number, wish: AxisWish): [number, number] {
  if (high > low) return [low, high];
  const room = Math.max(Math.abs(low), Math.abs(high), 1);
  return wish.maximum === undefined ? [low, low + room] : [high - room, high];
}

function chosenUnit(
  low: number,
  high: number,
  wish: AxisWish,
  fits: (steps: number, majorUnit: number) => boolean,
): number {
  const span = high - low;
  const start = Math.floor(Math.log10(span)) - 1;
  for (let power = start; ; power++) {
    for (const factor of [1, 2, 5]) {
      const unit = Number(`${factor}e${power}`);
      const first = wish.minimum ?? roundedDown(low, unit);
      const last = wish.maximum ?? roundedUp(high, unit);
      const steps = (last - first) / unit;
      // One step is always possible, however little room there is.
      if (fits(Math.round(steps * 1e6) / 1e6, unit) || steps <= 1) return unit;
    }
  }
}

/** Sums of floating-point numbers a hair beside a multiple count as the multiple. */
const hair = 1e-9;

function roundedDown(value: number, unit: number): number {
  return clean(Math.floor(value / unit + hair) * unit, unit);
}

function roundedUp(value: number, unit: number): number {
  return clean(Math.ceil(value / unit - hair) * unit, unit);
}

/** Takes off what floating-point arithmetic adds to a multiple of a unit. */
function clean(value: number, unit: number): number {
  const digits = Math.max(0, Math.min(100, 3 - Math.floor(Math.log10(unit))));
  return Number(value.toFixed(digits)) + 0;
}

function ticksOf(minimum: number, maximum: number, unit: number): number[] {
  const count = Math.min(mostTicks, Math.floor((maximum - minimum) / unit + 1e-6));
  return Array.from({ length: count + 1 }, (_, i) => clean(minimum + i * unit, unit));
}

/** Whole powers of ten, from 1 unless smaller values must be shown. */
function logScale(extent: Extent | null, wish: AxisWish): AxisScale {
  const low = extent !== null && extent.low > 0 ? extent.low : 1;
  const high = Math.max(extent?.high ?? 10, low);
  const positive = (value: number | undefined): number | undefined =>
    value !== undefined && value > 0 ? value : undefined;
  const minimum = positive(wish.minimum) ?? Math.min(1, 10 ** Math.floor(Math.log10(low) + hair));
  let maximum = positive(wish.maximum) ?? 10 ** Math.ceil(Math.log10(high) - hair);
  if (maximum <= minimum) maximum = minimum * 10;
  const ticks: number[] = [];
  for (let tick = minimum; tick <= maximum * (1 + hair) && ticks.length < mostTicks; tick *= 10) {
    ticks.push(Number(tick.toPrecision(12)));
  }
  return { minimum, maximum, majorUnit: 10, ticks };
}
