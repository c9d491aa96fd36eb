import { paybackTime } from "./payback";
import { benefitCostRatio, datingDay, daysOfYear, discountFactor, type Flow } from "./presentValue";
import { modifiedRate, ratesOfReturn } from "./ratesOfReturn";
import {
  type CostBasis,
  costBases,
  type NpvBasis,
  type Payback,
  type PeriodFlow,
  type ProjectValue,
  type ValueInputs,
  type ValueNote,
  type ValueOnBasis,
  type ValueSource,
} from "./valueTypes";

/** What is asked otherwise than the workbook has it. */
export interface ValueOptions {
  readonly npvBasis?: NpvBasis;
  /** Annual, above -1. */
  readonly rate?: number;
}

/** Below this share of its whole cost still to pay, ratios "to go" say little. */
const mostlySpent = 0.25;

/**
 * What a project, a program or the portfolio is worth: present values, ratio, payback, rates of return and
 * flows by period, on every cost basis.
 *
 * Benefits are positive, disbenefits and costs negative; a benefit counts with its confidence in the risk
 * adjusted figures and whole in the others. Cost bases are alternatives: expected exposure, optimism bias
 * and contingency are never added to each other. Closed periods count on "Whole life" only.
 *
 * @param id "PORTFOLIO", a Program ID or a Project ID, whatever its case; null when there is none.
 * @returns figures as the native formulas of Projects give them, and those that no cell can find. Linear
 * in the periods and benefits, but for rates of return of flows with several changes of sign.
 */
export function valueOf(
  inputs: ValueInputs,
  id: string,
  options: ValueOptions = {},
): ProjectValue | null {
  const key = id.trim().toLowerCase();
  const source = inputs.sources.find((each) => each.id.toLowerCase() === key);
  if (source === undefined) return null;
  const npvBasis = options.npvBasis ?? inputs.npvBasis;
  const rate = options.rate ?? inputs.rate;
  const weights = inputs.periods.map((period) => {
    const counts = npvBasis === "Whole life" || !period.isClosed;
    const years = (datingDay(period, inputs.timing) - inputs.baseDate) / daysOfYear;
    return { counts, years, factor: discountFactor(rate, years) };
  });
  const present = (amounts: readonly number[]): number =>
    weights.reduce(
      (sum, { counts, factor }, t) => sum + (counts ? (amounts[t] ?? 0) * factor : 0),
      0,
    );
  const costPv = present(source.costs);
  const benefitPvs = source.benefits.map(({ amounts }) => present(amounts));
  const benefitPv = benefitPvs.reduce((sum, pv) => sum + pv, 0);
  const benefitPvAdjusted = benefitPvs.reduce((sum, pv, b) => {
    const { isDisbenefit = true, confidence = null } = source.benefits[b] ?? {};
    return sum + pv * (isDisbenefit ? 1 : (confidence ?? 1));
  }, 0);
  const flows = flowsOf(inputs, source, weights);
  const dated = weights.flatMap(({ counts, years }, t): Flow[] => {
    const amount = flows[t]?.net ?? 0;
    return counts && amount !== 0 ? [{ amount, years }] : [];
  });
  const discounted = flows.map((flow) => flow.net * flow.discountFactor);
  return {
    id: source.id,
    name: source.name,
    npvBasis,
    rate,
    costPv,
    benefitPv,
    benefitPvAdjusted,
    npv: benefitPv - costPv,
    exposure: source.exposure,
    bcr: benefitCostRatio(benefitPv, costPv),
    bases: costBases.map((basis) =>
      onBasis(basis, source, present, { costPv, benefitPv, benefitPvAdjusted }),
    ),
    payback: paybackOf(
      inputs,
      flows,
      flows.map(({ net }) => net),
    ),
    discountedPayback: paybackOf(inputs, flows, discounted),
    irr: ratesOfReturn(dated),
    mirr: modifiedRate(dated, rate, rate),
    flows,
    notes: notesOf(source, npvBasis, flows),
  };
}

function flowsOf(
  { periods }: ValueInputs,
  { costs, benefits }: ValueSource,
  weights: readonly { readonly counts: boolean; readonly factor: number }[],
): PeriodFlow[] {
  let cumulative: number | null = null;
  let discountedCumulative: number | null = null;
  return periods.map((period, t) => {
    const { counts = false, factor = 1 } = weights[t] ?? {};
    const cost = costs[t] ?? 0;
    const benefit = benefits.reduce((sum, { amounts }) => sum + (amounts[t] ?? 0), 0);
    const net = benefit - cost;
    if (counts) {
      cumulative = (cumulative ?? 0) + net;
      discountedCumulative = (discountedCumulative ?? 0) + net * factor;
    }
    return {
      period: period.key,
      isClosed: period.isClosed,
      counts,
      cost,
      benefit,
      net,
      discountFactor: factor,
      cumulative,
      discountedCumulative,
    };
  });
}

/** One uplift at a time: none, what the risks are expected to cost, optimism bias, or contingency. */
function onBasis(
  basis: CostBasis,
  source: ValueSource,
  present: (amounts: readonly number[]) => number,
  base: {
    readonly costPv: number;
    readonly benefitPv: number;
    readonly benefitPvAdjusted: number;
  },
): ValueOnBasis {
  const { uplift, note } = upliftOf(basis, source, present);
  if (uplift === null) {
    return { basis, uplift, costPv: null, riskAdjustedNpv: null, bcr: null, note };
  }
  const costPv = base.costPv + uplift;
  return {
    basis,
    uplift,
    costPv,
    riskAdjustedNpv: base.benefitPvAdjusted - costPv,
    bcr: benefitCostRatio(base.benefitPv, costPv),
    note,
  };
}

function upliftOf(
  basis: CostBasis,
  { exposure, optimism, contingency }: ValueSource,
  present: (amounts: readonly number[]) => number,
): { readonly uplift: number | null; readonly note: ValueNote | null } {
  if (basis === "Base") return { uplift: 0, note: null };
  if (basis === "Base + exposure") return { uplift: exposure, note: null };
  if (basis === "Base + contingency") {
    return { uplift: contingency, note: contingency === null ? "no-contingency" : null };
  }
  if (optimism === null) return { uplift: null, note: "no-project-type" };
  return { uplift: present(optimism.costs), note: optimism.isFloored ? "optimism-floored" : null };
}

/** Years are counted from the first day of the first period with money in it. */
function paybackOf(
  { periods }: ValueInputs,
  flows: readonly PeriodFlow[],
  amounts: readonly number[],
): Payback {
  const counted = flows.flatMap(({ counts }, t) => (counts ? [t] : []));
  const ends = counted.map((t) => (periods[t]?.end ?? 0) + 1);
  const found = paybackTime(
    counted.map((t) => amounts[t] ?? 0),
    ends,
  );
  if (found.kind !== "paid-back") return found;
  const first = counted.find((t) => amounts[t] !== 0) ?? 0;
  const { time: day, dipsAgain } = found;
  const years = (day - (periods[first]?.start ?? day)) / daysOfYear;
  return { kind: "paid-back", years, day, dipsAgain };
}

function notesOf(
  source: ValueSource,
  npvBasis: NpvBasis,
  flows: readonly PeriodFlow[],
): readonly ValueNote[] {
  const total = (of: (flow: PeriodFlow) => number): number =>
    flows.reduce((sum, flow) => sum + of(flow), 0);
  const whole = total(({ cost }) => cost);
  const counted = total(({ cost, counts }) => (counts ? cost : 0));
  const isToGo = npvBasis === "To go";
  const hasBenefits = source.benefits.some(({ amounts }) => amounts.some((each) => each !== 0));
  const notes: readonly (readonly [ValueNote, boolean])[] = [
    ["no-benefits", !hasBenefits],
    ["no-costs", whole === 0],
    ["closed-to-go", isToGo && source.isClosed],
    ["mostly-spent", isToGo && counted > 0 && counted < mostlySpent * whole],
    ["optimism-floored", source.optimism?.isFloored === true],
  ];
  return notes.flatMap(([note, holds]) => (holds ? [note] : []));
}
