import type { Issue, Outcome } from "#core/issues";
import type { RegisterContent } from "#core/register/content";
import { portfolioId } from "#core/register/relatesTo";
import { type Settings, statedNumber } from "#core/register/settingValue";
import { keyOf } from "#core/scoring/registerTable";
import { type SourceTable, sourceTables } from "#core/selection/read/sourceTable";
import { type BiasBounds, optimismBias } from "#core/value/optimismBias";
import { datingDay, daysOfYear, discountFactor, timingOf } from "#core/value/presentValue";
import type { BenefitMoney, OptimismCosts, ValueInputs, ValueSource } from "#core/value/valueTypes";
import type { Benefit } from "./benefit";
import type { BenefitBook, ListedProject } from "./benefitBook";
import { countsInMoney, moneyFactor, outturnOf } from "./realisation";

/**
 * Money by period of every project, program and the portfolio, for `valueOf`.
 *
 * A program is worth what its projects are and what relates to it; the portfolio is all of them. Risks
 * that hang on a program or the portfolio itself are no part of it: their money is contingency.
 *
 * @returns null, and what is missing, without periods, base date or a discount rate above -100 %.
 */
export function valueInputs(
  book: BenefitBook,
  registers: readonly RegisterContent[],
  settings: Settings,
): Outcome<ValueInputs | null> {
  const issues: Issue[] = [];
  const baseDate = statedNumber(settings, "pmo_BaseDate");
  const rate = statedNumber(settings, "pmo_DiscountRate");
  const lacking = [
    ...(baseDate === null ? ["pmo_BaseDate"] : []),
    ...(rate === null || rate <= -1 ? ["pmo_DiscountRate"] : []),
    ...(book.periods.length === 0 ? ["Periods"] : []),
  ];
  if (baseDate === null || rate === null || lacking.length > 0) {
    const place = { register: "Settings" };
    const found = lacking.join(", ");
    return { value: null, issues: [{ code: "value-unknown", severity: "warning", place, found }] };
  }
  const tableOf = sourceTables(registers, issues);
  const costs = readCosts(tableOf("Financials"), book);
  const bounds = readBounds(tableOf("OptimismBias"));
  const projects = book.projects.map((project) => projectSource(project, { book, costs, bounds }));
  const byKey = new Map(projects.map((source) => [keyOf(source.id), source]));
  const programs = book.programs.map((program): ValueSource => {
    const members = book.projects.filter((each) => keyOf(each.program) === keyOf(program.id));
    const own = benefitsOf(book, program.id);
    const parts = members.flatMap(({ id }) => byKey.get(keyOf(id)) ?? []);
    return joined(program, parts, own, program.contingency);
  });
  const ofPrograms = book.programs.flatMap(({ id }) => benefitsOf(book, id));
  const portfolio = joined(
    { id: portfolioId, name: "" },
    projects,
    ofPrograms,
    statedNumber(settings, "pmo_Contingency"),
  );
  const value: ValueInputs = {
    periods: book.periods.map(({ key, start, end, isClosed }) => ({ key, start, end, isClosed })),
    baseDate,
    rate,
    timing: timingOf(settings.get("pmo_DiscountTiming")),
    npvBasis: settings.get("pmo_NpvBasis") === "Whole life" ? "Whole life" : "To go",
    sources: [portfolio, ...programs, ...projects],
  };
  return { value, issues };
}

/** Discount factor of each period of the calendar, 0 where it does not count in the present value. */
export function countedFactors(book: BenefitBook, inputs: ValueInputs | null): number[] {
  return book.periods.map((period) => {
    if (inputs === null || !period.counts) return 0;
    const years = (datingDay(period, inputs.timing) - inputs.baseDate) / daysOfYear;
    return discountFactor(inputs.rate, years);
  });
}

/** Actuals of closed periods and forecasts of open ones, by project in small letters. */
function readCosts(
  table: SourceTable,
  { periods }: BenefitBook,
): ReadonlyMap<string, readonly number[]> {
  const at = new Map(periods.map(({ key }, t) => [keyOf(key), t]));
  const costs = new Map<string, number[]>();
  for (const row of table.rowsWith("Project ID")) {
    const t = at.get(keyOf(table.text(row, "Period")));
    if (t === undefined) continue;
    const key = keyOf(table.text(row, "Project ID"));
    const own = costs.get(key) ?? periods.map(() => 0);
    costs.set(key, own);
    const layer = periods[t]?.isClosed === true ? "Actual" : "Forecast";
    own[t] = (own[t] ?? 0) + (table.number(row, layer, key, "warning") ?? 0);
  }
  return costs;
}

function readBounds(table: SourceTable): ReadonlyMap<string, BiasBounds> {
  return new Map(
    table.rowsWith("Project type").flatMap((row) => {
      const upper = table.computed(row, "Cost upper %");
      const lower = table.computed(row, "Cost lower %") ?? 0;
      const type = keyOf(table.text(row, "Project type"));
      return upper === null ? [] : ([[type, { upper, lower }]] as const);
    }),
  );
}

interface ProjectParts {
  readonly book: BenefitBook;
  readonly costs: ReadonlyMap<string, readonly number[]>;
  readonly bounds: ReadonlyMap<string, BiasBounds>;
}

function projectSource(project: ListedProject, { book, costs, bounds }: ProjectParts): ValueSource {
  const own = costs.get(keyOf(project.id)) ?? book.periods.map(() => 0);
  return {
    id: project.id,
    name: project.name,
    isClosed: !project.isLive,
    costs: own,
    benefits: benefitsOf(book, project.id),
    exposure: project.exposure,
    optimism: optimismOf(project, own, bounds),
    contingency: project.contingency,
  };
}

function optimismOf(
  { projectType, mitigation }: ListedProject,
  costs: readonly number[],
  bounds: ReadonlyMap<string, BiasBounds>,
): OptimismCosts | null {
  const own = projectType === "" ? undefined : bounds.get(keyOf(projectType));
  if (own === undefined) return null;
  const { rate, isFloored } = optimismBias(own, mitigation);
  return { costs: costs.map((cost) => cost * rate), isFloored };
}

/** Benefits in money that relate to exactly this project or program. */
function benefitsOf(book: BenefitBook, id: string): readonly BenefitMoney[] {
  return book.benefits
    .filter((benefit) => keyOf(benefit.relatesTo) === keyOf(id) && countsInMoney(benefit))
    .map((benefit) => moneyOf(benefit, book));
}

function moneyOf(benefit: Benefit, { periods }: BenefitBook): BenefitMoney {
  const factor = moneyFactor(benefit);
  const { id, confidence, isDisbenefit } = benefit;
  const amounts = periods.map((period, t) => {
    const values = benefit.values[t];
    return values === undefined ? 0 : (outturnOf(values, period) ?? 0) * factor;
  });
  return { id, confidence, isDisbenefit, amounts };
}

/** Several projects as one; a contingency of its own comes on top of theirs. */
function joined(
  { id, name }: { readonly id: string; readonly name: string },
  parts: readonly ValueSource[],
  own: readonly BenefitMoney[],
  contingency: number | null,
): ValueSource {
  const added = (of: (part: ValueSource) => readonly number[]): number[] =>
    parts.reduce<number[]>((sum, part) => {
      of(part).forEach((amount, t) => {
        sum[t] = (sum[t] ?? 0) + amount;
      });
      return sum;
    }, []);
  const typed = parts.flatMap(({ optimism }) => (optimism === null ? [] : [optimism]));
  const approved = [...parts.map((part) => part.contingency), contingency];
  const known = approved.filter((each) => each !== null);
  return {
    id,
    name,
    isClosed: parts.length > 0 && parts.every(({ isClosed }) => isClosed),
    costs: added(({ costs }) => costs),
    benefits: [...parts.flatMap(({ benefits }) => benefits), ...own],
    exposure: parts.reduce((sum, { exposure }) => sum + exposure, 0),
    optimism:
      typed.length === 0
        ? null
        : {
            costs: added(({ optimism }) => optimism?.costs ?? []),
            isFloored: typed.some(({ isFloored }) => isFloored),
          },
    contingency: known.length === 0 ? null : known.reduce((sum, each) => sum + each, 0),
  };
}
