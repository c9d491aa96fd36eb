import { portfolioId } from "#core/register/relatesTo";
import { keyOf } from "#core/scoring/registerTable";
import type { ValueInputs } from "#core/value/valueTypes";
import type { BenefitRow } from "./benefit";
import type { BenefitBook } from "./benefitBook";
import { benefitStart, projectsById } from "./benefitStart";
import { type Credit, creditsBy, totalOf } from "./benefitTotals";
import type { BenefitTotal, MeasureTotal, TotalKind } from "./benefitViews";
import { creditedTo } from "./objectiveShares";
import { benefitClasses } from "./benefitWords";
import { figuresOf } from "./realisation";
import { measureTotals } from "./rollUps";
import { countedFactors } from "./valueInputs";

/** Sums of benefits in money by what they belong to, and of the other measures by their own rule. */
export interface BenefitTotals {
  readonly portfolio: BenefitTotal;
  /** Benefits of the program and of its projects; "" = of no program, where there are any. */
  readonly programs: readonly BenefitTotal[];
  readonly projects: readonly BenefitTotal[];
  /** With the share that each objective is credited with. */
  readonly objectives: readonly BenefitTotal[];
  readonly classes: readonly BenefitTotal[];
  readonly measures: readonly MeasureTotal[];
}

/** Benefits with what they come to, when they begin and which objectives they serve. */
export function benefitRows(book: BenefitBook, inputs: ValueInputs | null): readonly BenefitRow[] {
  const factors = countedFactors(book, inputs);
  const projects = projectsById(book.projects);
  return book.benefits.map((benefit) => ({
    ...benefit,
    ...figuresOf(benefit, book.periods, book.thresholds, factors),
    ...benefitStart(benefit, book.periods, projects.get(keyOf(benefit.relatesTo)) ?? null),
    shares: creditedTo(benefit, book.shares.get(keyOf(benefit.id))),
  }));
}

/** Totals by portfolio, program, project, objective and class. Linear in benefits times periods. */
export function benefitTotals(rows: readonly BenefitRow[], book: BenefitBook): BenefitTotals {
  const { periods, thresholds } = book;
  const total = (
    kind: TotalKind,
    { id, name }: { readonly id: string; readonly name: string },
    credits: readonly Credit[],
  ): BenefitTotal => totalOf({ kind, id, name }, credits, periods, thresholds);
  const whole = (key: string): readonly [{ key: string; share: number }] => [{ key, share: 1 }];
  const byProgram = creditsBy(rows, ({ program }) => whole(program));
  const byProject = creditsBy(rows, ({ relatesTo }) => whole(relatesTo));
  const byClass = creditsBy(rows, ({ benefitClass }) => whole(benefitClass ?? ""));
  const byObjective = creditsBy(rows, ({ shares }) =>
    shares.map(({ objective, share }) => ({ key: objective, share })),
  );
  const of = (
    kind: TotalKind,
    listed: readonly { readonly id: string; readonly name: string }[],
    groups: ReadonlyMap<string, readonly Credit[]>,
  ): BenefitTotal[] =>
    listed.flatMap((each) => {
      const credits = groups.get(keyOf(each.id));
      return credits === undefined ? [] : [total(kind, each, credits)];
    });
  const none = { id: "", name: "" };
  return {
    portfolio: total(
      "portfolio",
      { id: portfolioId, name: "" },
      rows.map((benefit) => ({ benefit, share: 1 })),
    ),
    programs: of("program", [...book.programs, none], byProgram),
    projects: of("project", book.projects, byProject),
    objectives: of("objective", [...book.objectives, none], byObjective),
    classes: of("class", [...benefitClasses.map((id) => ({ id, name: id })), none], byClass),
    measures: measureTotals(rows, periods),
  };
}
