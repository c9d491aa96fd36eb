/** A triangular risk of an exact sum: chance, three points, sign. */
export interface ExactRisk {
  readonly probability: number;
  readonly low: number;
  readonly likely: number;
  readonly high: number;
  readonly sign?: 1 | -1;
}

/** The distribution of a sum of independent risks on a grid, by convolution: no chance in it. */
export interface ExactSum {
  readonly mean: number;
  readonly deviation: number;
  quantile(level: number): number;
  /** Probability of at most an amount. */
  upTo(amount: number): number;
}

/**
 * @param step width of the grid: a continuous part is off by half of it.
 */
export function exactSum(risks: readonly ExactRisk[], step: number): ExactSum {
  let from = 0;
  let mass = [1];
  for (const risk of risks) {
    const own = massOf(risk, step);
    mass = convolved(mass, own.mass);
    from += own.from;
  }
  const at = (k: number): number => (from + k) * step;
  const mean = mass.reduce((sum, m, k) => sum + m * at(k), 0);
  const squares = mass.reduce((sum, m, k) => sum + m * (at(k) - mean) ** 2, 0);
  return {
    mean,
    deviation: Math.sqrt(squares),
    quantile: (level) => {
      let sum = 0;
      const k = mass.findIndex((m) => (sum += m) >= level);
      return at(k);
    },
    upTo: (amount) => mass.reduce((sum, m, k) => sum + (at(k) <= amount + step / 4 ? m : 0), 0),
  };
}

/** Probabilities of the grid points from `from` on: not happening is at 0. */
function massOf(risk: ExactRisk, step: number): { from: number; mass: number[] } {
  const { probability, low, likely, high, sign = 1 } = risk;
  const [first, last] = [Math.floor(low / step), Math.ceil(high / step)];
  const size = Array.from({ length: last - first + 1 }, (_, k) => {
    const middle = (first + k) * step;
    const below = (x: number): number => triangularUpTo(x, low, likely, high);
    return probability * (below(middle + step / 2) - below(middle - step / 2));
  });
  const mass = new Array<number>(last + 1).fill(0);
  size.forEach((m, k) => {
    mass[first + k] = m;
  });
  mass[0] = (mass[0] ?? 0) + 1 - probability;
  return sign > 0 ? { from: 0, mass } : { from: -last, mass: mass.reverse() };
}

function triangularUpTo(x: number, low: number, likely: number, high: number): number {
  if (x <= low) return 0;
  if (x >= high) return 1;
  return x <= likely
    ? (x - low) ** 2 / ((high - low) * (likely - low))
    : 1 - (high - x) ** 2 / ((high - low) * (high - likely));
}

function convolved(one: readonly number[], other: readonly number[]): number[] {
  const sum = new Array<number>(one.length + other.length - 1).fill(0);
  one.forEach((a, i) => {
    if (a === 0) return;
    other.forEach((b, k) => {
      sum[i + k] = (sum[i + k] ?? 0) + a * b;
    });
  });
  return sum;
}
