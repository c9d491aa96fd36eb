import type { Reading } from "./values/reading";
import { unread } from "./values/reading";

export type MoneyUnit = "One" | "thousand" | "million";

const FACTOR: Readonly<Record<MoneyUnit, number>> = { One: 1, thousand: 1e3, million: 1e6 };

/** What the amounts of a workbook say about themselves. */
export interface MoneyFinding {
  readonly unit: MoneyUnit;
  /** True when some header or amount states a unit. */
  readonly unitStated: boolean;
  /** ISO code of the commonest currency; null when none is named. */
  readonly currency: string | null;
}

type Amounts = readonly Reading[];

function tally<T>(values: readonly T[]): ReadonlyMap<T, number> {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

function commonest<T>(counts: ReadonlyMap<T, number>): T | null {
  let best: T | null = null;
  for (const [value, count] of counts) {
    if (best === null || count > (counts.get(best) ?? 0)) best = value;
  }
  return best;
}

function amountsOf(columns: readonly Amounts[]): readonly (Reading & { kind: "value" })[] {
  return columns
    .flat()
    .filter(
      (reading) => reading.kind === "value" && reading.factor !== undefined,
    ) as readonly (Reading & {
    kind: "value";
  })[];
}

/** Registers show no decimals, so amounts such as £1.2m are kept in thousands, whole millions in millions. */
function unitOfMillions(amounts: readonly (Reading & { kind: "value" })[]): MoneyUnit {
  const isWhole = (amount: Reading & { kind: "value" }): boolean =>
    typeof amount.value === "number" &&
    Number.isInteger((amount.value * (amount.factor ?? 1)) / FACTOR.million);
  return amounts.every(isWhole) ? "million" : "thousand";
}

/**
 * Decides the one money unit and currency of the register.
 *
 * The unit is the one that most amounts of the budget columns state ("£1.2m", a header "(£m)"), but
 * thousands where millions would need decimals; amounts that state none are single units of the currency. Where most budgets state none, so is the register.
 */
export function decideMoney(budgets: readonly Amounts[], all: readonly Amounts[]): MoneyFinding {
  const everything = amountsOf(all);
  const basis = amountsOf(budgets).length > 0 ? amountsOf(budgets) : everything;
  const factor = commonest(tally(basis.map((amount) => amount.factor ?? 1)));
  const unit =
    factor === null || factor < 1e3 ? "One" : factor < 1e6 ? "thousand" : unitOfMillions(basis);
  const named = everything
    .map((amount) => amount.currency ?? null)
    .filter((currency) => currency !== null);
  return {
    unit,
    unitStated: everything.some((amount) => (amount.factor ?? null) !== null),
    currency: commonest(tally(named)),
  };
}

/** An amount in the register's unit; one in another currency is unread. */
export function inUnit(reading: Reading, finding: MoneyFinding): Reading {
  if (reading.kind !== "value" || reading.factor === undefined || typeof reading.value !== "number")
    return reading;
  const { currency } = reading;
  if (typeof currency === "string" && currency !== finding.currency)
    return unread("other-currency");
  const own = reading.factor ?? 1;
  const wanted = FACTOR[finding.unit];
  if (own === wanted) return reading;
  const value = own > wanted ? reading.value * (own / wanted) : reading.value / (wanted / own);
  return { ...reading, value: Number(value.toPrecision(15)) };
}
