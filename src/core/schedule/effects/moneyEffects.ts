import type { Benefit } from "#core/benefits/benefit";
import type { BenefitBook, ListedProject } from "#core/benefits/benefitBook";
import { benefitStart, projectsById } from "#core/benefits/benefitStart";
import { creditedTo } from "#core/benefits/objectiveShares";
import { keyOf } from "#core/scoring/registerTable";
import { spreadOpen } from "#core/time/spreadByDays";
import type { BenefitMoney, ValueInputs, ValueSource } from "#core/value/valueTypes";
import type { Ripple } from "../ripple";
import type { Schedule } from "../schedule";
import type { BenefitChange, Change, ObjectiveChange, ValueChange, WhatIfNote } from "../whatIf";
import type { MoneySource, WhatIfSource } from "./whatIfSource";

export interface MoneyEffects {
  readonly benefits: readonly BenefitChange[];
  /** The portfolio (id "") first; empty = nothing is known of money. */
  readonly values: readonly ValueChange[];
  readonly objectives: readonly ObjectiveChange[];
  readonly notes: readonly WhatIfNote[];
}

/** Present values when costs and benefits come later or go (W-02, W-04, W-05). */
export function moneyEffects(
  { schedule, money }: WhatIfSource,
  ripple: Ripple,
  after: Schedule,
): MoneyEffects {
  if (money === null) {
    const notes: WhatIfNote[] = [{ code: "without", part: "money" }];
    return { benefits: [], values: [], objectives: [], notes };
  }
  const notes: WhatIfNote[] = [];
  const ties = tiesOf(money.book, schedule, ripple);
  const [portfolio] = money.inputs.sources;
  const changed = new Map<string, ValueSource>();
  for (const source of money.inputs.sources) {
    const id = idOf(schedule, source.id);
    if (id === null || (!ripple.shifts.has(id) && !ripple.cut.has(id))) continue;
    const moved = movedSource(source, { id, inputs: money.inputs, ripple, ties, notes });
    changed.set(id, moved);
  }
  const own = money.inputs.sources.flatMap((source): ValueChange[] => {
    const moved = changed.get(idOf(schedule, source.id) ?? "");
    return moved === undefined ? [] : [valueChange(source.id, source, moved, money.factors)];
  });
  const before =
    portfolio === undefined ? [] : [valueChange("", portfolio, portfolio, money.factors)];
  return {
    benefits: benefitChanges(money.book, ties, ripple),
    values: [...before.map((whole) => own.reduce(added, whole)), ...own],
    objectives: objectiveChanges(money, changed, schedule, after),
    notes,
  };
}

/** ID of a source of value as the schedule writes it; null = it is no project. */
function idOf({ projects }: Schedule, id: string): string | null {
  return projects.find((project) => keyOf(project.id) === keyOf(id))?.id ?? null;
}

/** Days by which each benefit comes later, by ID. */
type Ties = ReadonlyMap<string, number>;

/** A benefit comes later with the date that it is tied to (W-04): the start of what runs does not move. */
function tiesOf({ benefits }: BenefitBook, { projects }: Schedule, { shifts }: Ripple): Ties {
  const byKey = new Map(projects.map((project) => [keyOf(project.id), project]));
  return new Map(
    benefits.flatMap(({ id, relatesTo, tiedTo }) => {
      const project = byKey.get(keyOf(relatesTo));
      const days = project === undefined ? 0 : (shifts.get(project.id) ?? 0);
      if (days === 0 || tiedTo === "Not tied") return [];
      return tiedTo === "Project start" && project?.hasStarted === true
        ? []
        : [[id, days] as const];
    }),
  );
}

interface Moving {
  readonly id: string;
  readonly inputs: ValueInputs;
  readonly ripple: Ripple;
  readonly ties: Ties;
  readonly notes: WhatIfNote[];
}

function movedSource(source: ValueSource, moving: Moving): ValueSource {
  const { id, inputs, ripple, ties, notes } = moving;
  const { periods } = inputs;
  if (ripple.cut.has(id)) {
    const past = (amounts: readonly number[]): number[] =>
      amounts.map((amount, t) => (periods[t]?.isClosed === true ? amount : 0));
    const benefits = source.benefits.map((each) => ({ ...each, amounts: past(each.amounts) }));
    return { ...source, costs: past(source.costs), benefits, exposure: 0 };
  }
  const costs = spreadOpen(source.costs, periods, ripple.shifts.get(id) ?? 0);
  const last = periods.length - 1;
  if (isMoney(costs.after)) {
    notes.push({ code: "cost-past-calendar", project: id, amount: costs.after });
  }
  let lost = 0;
  const benefits = source.benefits.map((benefit): BenefitMoney => {
    const spread = spreadOpen(benefit.amounts, periods, ties.get(benefit.id) ?? 0);
    lost += spread.after;
    return { ...benefit, amounts: spread.amounts };
  });
  if (isMoney(lost)) notes.push({ code: "benefit-past-calendar", project: id, amount: lost });
  return {
    ...source,
    // What has to be paid is paid, in the last period there is.
    costs: costs.amounts.map((amount, t) => (t === last ? amount + costs.after : amount)),
    benefits,
  };
}

function isMoney(amount: number): boolean {
  return Math.abs(amount) > 1e-6;
}

function present(amounts: readonly number[], factors: readonly number[]): number {
  return amounts.reduce((sum, amount, t) => sum + amount * (factors[t] ?? 0), 0);
}

interface Present {
  readonly costPv: number;
  readonly benefitPv: number;
  readonly npv: number;
  readonly riskAdjustedNpv: number;
  readonly exposure: number;
}

function presentOf(
  { costs, benefits, exposure }: ValueSource,
  factors: readonly number[],
): Present {
  const costPv = present(costs, factors);
  let [benefitPv, adjusted] = [0, 0];
  for (const { amounts, confidence, isDisbenefit } of benefits) {
    const pv = present(amounts, factors);
    benefitPv += pv;
    adjusted += pv * (isDisbenefit ? 1 : (confidence ?? 1));
  }
  const npv = benefitPv - costPv;
  return { costPv, benefitPv, npv, riskAdjustedNpv: adjusted - costPv - exposure, exposure };
}

function valueChange(
  id: string,
  before: ValueSource,
  after: ValueSource,
  factors: readonly number[],
): ValueChange {
  const [was, is] = [presentOf(before, factors), presentOf(after, factors)];
  const change = (of: keyof Present): Change => ({ before: was[of], after: is[of] });
  return {
    id,
    costPv: change("costPv"),
    benefitPv: change("benefitPv"),
    npv: change("npv"),
    riskAdjustedNpv: change("riskAdjustedNpv"),
    exposure: change("exposure"),
  };
}

/** The portfolio with the difference that one project makes. */
function added(whole: ValueChange, own: ValueChange): ValueChange {
  const sum = (of: keyof Present): Change => ({
    before: whole[of].before,
    after: (whole[of].after ?? 0) + (own[of].after ?? 0) - (own[of].before ?? 0),
  });
  return {
    id: whole.id,
    costPv: sum("costPv"),
    benefitPv: sum("benefitPv"),
    npv: sum("npv"),
    riskAdjustedNpv: sum("riskAdjustedNpv"),
    exposure: sum("exposure"),
  };
}

/** When benefits begin that come later, or are gone with their project. */
function benefitChanges(book: BenefitBook, ties: Ties, { cut }: Ripple): readonly BenefitChange[] {
  const byKey = projectsById(book.projects);
  const isCut = new Set([...cut].map(keyOf));
  return book.benefits.flatMap((benefit): BenefitChange[] => {
    const days = ties.get(benefit.id) ?? 0;
    const isGone = isCut.has(keyOf(benefit.relatesTo));
    if (benefit.isWithdrawn || (days === 0 && !isGone)) return [];
    const before = beginning(benefit, book, byKey.get(keyOf(benefit.relatesTo)) ?? null);
    if (before === null) return [];
    const after = isGone ? null : before + days;
    const { id, title: name, relatesTo } = benefit;
    return [{ id, name, relatesTo, days, start: { before, after } }];
  });
}

/** The day it is tied to with its offset, else the first day of its first period with a value. */
function beginning(
  benefit: Benefit,
  { periods }: BenefitBook,
  project: ListedProject | null,
): number | null {
  const { startsOn, firstExpected } = benefitStart(benefit, periods, project);
  return startsOn ?? periods[firstExpected ?? -1]?.start ?? null;
}

/** What each objective gets: live projects, and benefits by their shares (B-11). */
function objectiveChanges(
  { book, inputs, factors }: MoneySource,
  changed: ReadonlyMap<string, ValueSource>,
  before: Schedule,
  after: Schedule,
): readonly ObjectiveChange[] {
  const [portfolio] = inputs.sources;
  const was = new Map(
    portfolio?.benefits.map(({ id, amounts }) => [id, present(amounts, factors)]),
  );
  const is = new Map(was);
  for (const { benefits } of changed.values()) {
    for (const { id, amounts } of benefits) is.set(id, present(amounts, factors));
  }
  const credits = book.benefits.flatMap((benefit) =>
    creditedTo(benefit, book.shares.get(keyOf(benefit.id))).map(({ objective, share }) => ({
      objective: keyOf(objective),
      before: share * (was.get(benefit.id) ?? 0),
      after: share * (is.get(benefit.id) ?? 0),
    })),
  );
  const live = ({ projects }: Schedule, key: string): number =>
    projects.filter(({ isLive, objective }) => isLive && keyOf(objective) === key).length;
  return book.objectives.map(({ id, name }) => {
    const own = credits.filter(({ objective }) => objective === keyOf(id));
    return {
      id,
      name,
      projects: { before: live(before, keyOf(id)), after: live(after, keyOf(id)) },
      benefitPv: {
        before: own.reduce((sum, credit) => sum + credit.before, 0),
        after: own.reduce((sum, credit) => sum + credit.after, 0),
      },
    };
  });
}
