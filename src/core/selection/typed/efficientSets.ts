import type { RowRule } from "./typedProblem";

/** A choice of rows within one budget. */
export interface OneBudget {
  readonly values: readonly number[];
  readonly costs: readonly number[];
  readonly rules: readonly RowRule[];
}

/**
 * Sets of rows that no other set beats: cost and value of each, the cheapest first, both growing. The best
 * set of a budget is the last one that it affords.
 */
export interface EfficientSets {
  readonly cost: Float64Array;
  readonly value: Float64Array;
  /** Which rows are in, thirty rows a number, the first row the highest of thirty bits. */
  readonly rows: readonly [Uint32Array, Uint32Array];
}

/** Rows that fit into the two numbers of a set. */
export const mostRows = 60;
/** Sets beyond which it takes seconds, and memory. */
export const mostSets = 500_000;

/** Amounts nearer to each other than this share are equal, as where a portfolio is chosen. */
const EQUAL = 1e-9;
const BITS = 30;

/**
 * Every efficient set of rows, exactly: what the best portfolio is at each budget, and at which budget it
 * changes.
 *
 * Rows join one by one; a set that another one beats, at no more cost, is beaten with every further row,
 * too, and is dropped. Of sets with the same value the cheapest stays, of these the one that has the first
 * row in which they differ. Source: Nemhauser and Ullmann 1969. Cost: rows times sets, which whole numbers
 * keep below the sum of all costs.
 *
 * @param choice at most 60 rows. A row without value and cost is out: it is blank.
 * @param pause awaited after each row.
 * @returns null = there are more than `mostSets`.
 */
export async function efficientSets(
  { values, costs, rules }: OneBudget,
  pause: () => Promise<void>,
): Promise<EfficientSets | null> {
  let sets = forcedSet({ values, costs, rules });
  for (const [row, value] of values.entries()) {
    const cost = costs[row] ?? 0;
    if ((rules[row] ?? null) !== null || (value === 0 && cost === 0)) continue;
    const bits = row < BITS ? ([bitOf(row), 0] as const) : ([0, bitOf(row)] as const);
    const more = withRow(sets, { value, cost, bits });
    if (more === null) return null;
    sets = more;
    await pause();
  }
  return sets;
}

/** The best set that a budget affords, as its place; -1 = it affords none. */
export function bestWithin({ cost }: EfficientSets, budget: number): number {
  const limit = budget + EQUAL * Math.max(1, Math.abs(budget));
  let [from, to] = [0, cost.length];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((cost[middle] ?? Infinity) <= limit) from = middle + 1;
    else to = middle;
  }
  return from - 1;
}

/** Whether a row, from 0, is in a set. */
export function isRowIn({ rows }: EfficientSets, place: number, row: number): boolean {
  const half = row < BITS ? rows[0] : rows[1];
  return (((half[place] ?? 0) >>> (BITS - 1 - (row % BITS))) & 1) === 1;
}

function forcedSet({ values, costs, rules }: OneBudget): EfficientSets {
  const isIn = values.map((_, row) => rules[row] === "in");
  const sumOf = (amounts: readonly number[]): number =>
    amounts.reduce((sum, amount, row) => (isIn[row] === true ? sum + amount : sum), 0);
  const half = (first: number): Uint32Array =>
    Uint32Array.of(
      isIn.slice(first, first + BITS).reduce((bits, is, i) => (is ? bits | bitOf(i) : bits), 0),
    );
  return {
    cost: Float64Array.of(sumOf(costs)),
    value: Float64Array.of(sumOf(values)),
    rows: [half(0), half(BITS)],
  };
}

function bitOf(row: number): number {
  return 1 << (BITS - 1 - (row % BITS));
}

/** A row that joins: what it adds, and its bit in the two numbers of a set. */
interface Joining {
  readonly value: number;
  readonly cost: number;
  readonly bits: readonly [number, number];
}

const nothing: Joining = { value: 0, cost: 0, bits: [0, 0] };

/** The sets without a row and with it, merged by cost, without those that are beaten. */
function withRow(sets: EfficientSets, joining: Joining): EfficientSets | null {
  const { cost } = sets;
  const size = cost.length;
  const merged = new Merged(Math.min(2 * size, mostSets));
  let [without, with_] = [0, 0];
  while (without < size) {
    const costWithout = cost[without] ?? Infinity;
    const costWith = with_ < size ? (cost[with_] ?? Infinity) + joining.cost : Infinity;
    const fits =
      costWithout <= costWith
        ? merged.take(sets, without++, nothing)
        : merged.take(sets, with_++, joining);
    if (!fits) return null;
  }
  while (with_ < size) if (!merged.take(sets, with_++, joining)) return null;
  return merged.sets();
}

/** Sets as they come by growing cost, of which those stay that are worth more than all before. */
class Merged {
  private size = 0;
  private lastCost = -Infinity;
  private lastValue = -Infinity;
  private readonly cost: Float64Array;
  private readonly value: Float64Array;
  private readonly first: Uint32Array;
  private readonly second: Uint32Array;

  constructor(private readonly most: number) {
    this.cost = new Float64Array(most);
    this.value = new Float64Array(most);
    this.first = new Uint32Array(most);
    this.second = new Uint32Array(most);
  }

  /** Adds a set with the row that joins; false = there is no room. */
  take(from: EfficientSets, place: number, joining: Joining): boolean {
    const value = (from.value[place] ?? 0) + joining.value;
    const margin = EQUAL * Math.max(1, Math.abs(value));
    const gain = value - this.lastValue;
    if (gain < -margin) return true;
    const cost = (from.cost[place] ?? 0) + joining.cost;
    const first = (from.rows[0][place] ?? 0) | joining.bits[0];
    const second = (from.rows[1][place] ?? 0) | joining.bits[1];
    const costsSame = cost - this.lastCost <= EQUAL * Math.max(1, Math.abs(cost));
    if (gain <= margin && !(costsSame && this.isAhead(first, second))) return true;
    const at = costsSame ? this.size - 1 : this.size;
    if (at === this.most) return false;
    this.cost[at] = this.lastCost = cost;
    this.value[at] = this.lastValue = value;
    this.first[at] = first;
    this.second[at] = second;
    this.size = at + 1;
    return true;
  }

  sets(): EfficientSets {
    const { size } = this;
    return {
      cost: this.cost.subarray(0, size),
      value: this.value.subarray(0, size),
      rows: [this.first.subarray(0, size), this.second.subarray(0, size)],
    };
  }

  /** Whether rows come before those of the last set: the first row in which they differ is in. */
  private isAhead(first: number, second: number): boolean {
    const other = this.first[this.size - 1] ?? 0;
    return first === other ? second > (this.second[this.size - 1] ?? 0) : first > other;
  }
}
