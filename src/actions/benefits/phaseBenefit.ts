import type { BenefitPeriod, BenefitRow, PeriodLayer } from "#core/benefits/benefit";
import { benefitRows } from "#core/benefits/benefitFigures";
import { movedValues } from "#core/benefits/movedValues";
import { draftedPlan } from "#core/benefits/planDraft";
import type { PeriodEntry } from "#core/benefits/valueLines";
import type { Issue } from "#core/issues";
import { message } from "#core/messages/message";
import { keyOf } from "#core/scoring/registerTable";
import type { RegisterReading } from "#excel/registerReading";
import type { ActionContext, ActionWork, Proposal } from "../action";
import { textOf } from "../parameters";
import { addedIssues, registersToWrite } from "../registersToWrite";
import { draftOf, startIssue } from "./benefitDraft";
import { beyondIssue, fieldIssue, isBlocking, refusedBenefit, valueEdits } from "./benefitEdits";
import { phaseBenefitParameters } from "./benefitParameters";
import { bookOf, type ReadBook, readForBenefits } from "./readBenefits";

export const phaseBenefit: ActionWork = { propose };

/** What one benefit gets: its values by period, and how the proposal says it. */
interface Phased {
  readonly entries: readonly PeriodEntry[];
  readonly sentence: Proposal["sentence"];
  readonly title: Proposal["plan"]["title"];
  readonly issues: readonly Issue[];
}

/** Plans a benefit by period anew, or moves its forecast as far as its project has moved. */
async function propose(context: ActionContext): Promise<Proposal> {
  const reading = await readForBenefits(context.signal);
  const read = bookOf(reading);
  const typed = (name: string): string => textOf(phaseBenefitParameters, context, name);
  const rows = benefitRows(read.book, read.value);
  const benefit = rows.find(({ id }) => keyOf(id) === keyOf(typed("benefit")));
  if (benefit === undefined) return refusedBenefit(reading, unknown(reading, typed("benefit")));
  const phased =
    typed("how") === "move"
      ? moved(benefit, typed("days"), read)
      : planned(benefit, context, typed("layer") === "Forecast", read);
  if (phased.issues.some(isBlocking)) return refusedBenefit(reading, phased.issues);
  const target = registersToWrite(reading, ["BenefitPeriods"]);
  const edits = valueEdits(target, read.book.periods, phased.entries);
  return {
    sentence: phased.sentence,
    plan: { title: phased.title, edits: [...target.edits, ...edits] },
    issues: [...addedIssues(target), ...phased.issues],
    state: reading.state,
  };
}

/** The forecast is the plan, so many days later: doing it twice changes nothing. */
function moved(benefit: BenefitRow, typedDays: string, { book }: ReadBook): Phased {
  const { id } = benefit;
  const days = typedDays === "" ? benefit.movedDays : Number(typedDays);
  const plan = benefit.values.map(({ planned: value }) => value);
  const isPlanned = plan.some((value) => value !== null);
  const result = movedValues(plan, book.periods, days ?? 0, benefit.profile);
  const entries = layerEntries(benefit, book.periods, "Forecast", result.values);
  const issues = [
    ...(isPlanned ? [] : [fieldIssue("benefit-not-planned", "Planned", { record: id })]),
    ...(days === null ? [fieldIssue("benefit-not-tied", "Tied to", { record: id })] : []),
    ...beyondIssue(id, result.beyond, book.periods),
  ];
  const facts = { benefit: id, days: days ?? 0 };
  return {
    entries,
    sentence: message("moves-benefit", {
      ...facts,
      before: firstOf(
        benefit.values.map(({ forecast }) => forecast),
        book.periods,
      ),
      after: firstOf(
        result.values.map((value, t) => (book.periods[t]?.isClosed === true ? null : value)),
        book.periods,
      ),
    }),
    title: message("moved-benefit", facts),
    issues,
  };
}

/** A plan from start, ramp and full run; the forecast follows the project where it has moved. */
function planned(
  benefit: BenefitRow,
  context: ActionContext,
  isForecastOnly: boolean,
  { book }: ReadBook,
): Phased {
  const { id, profile, tiedTo, offsetDays } = benefit;
  const project = book.projects.find((each) => keyOf(each.id) === keyOf(benefit.relatesTo)) ?? null;
  const draft = draftOf(phaseBenefitParameters, context, book.periods, {
    profile,
    tiedTo,
    offsetDays,
    baseline: benefit.baseline ?? 0,
    target: benefit.target ?? 0,
  });
  const plan = draftedPlan(draft.value, book.periods, project);
  const isMissing = profile === "Flow" && textOf(phaseBenefitParameters, context, "perYear") === "";
  const issues = [
    ...draft.issues,
    ...(isMissing
      ? [fieldIssue("required-missing", "Value a year", { record: id, expected: "it is required" })]
      : []),
    ...(profile === "Level" && (benefit.baseline === null || benefit.target === null)
      ? [
          fieldIssue("required-missing", "Baseline value", {
            record: id,
            expected: "it is required for a benefit of profile Level",
          }),
        ]
      : []),
    ...startIssue(plan.startsOn, book.periods),
    ...beyondIssue(id, plan.beyond, book.periods),
  ];
  const entries = [
    ...(isForecastOnly ? [] : layerEntries(benefit, book.periods, "Planned", plan.planned)),
    ...layerEntries(benefit, book.periods, "Forecast", plan.forecast),
  ];
  const layer = isForecastOnly ? plan.forecast : plan.planned;
  const before = benefit.values.map((values) =>
    isForecastOnly ? values.forecast : values.planned,
  );
  return {
    entries,
    sentence: message("phases-benefit", {
      benefit: id,
      periods: layer.filter((value) => value !== null).length,
      before: totalOf(before, profile),
      after: totalOf(layer, profile),
      unit: benefit.unit,
    }),
    title: message("phased-benefit", { benefit: id }),
    issues,
  };
}

/** Cells of a layer that change; a forecast in open periods only. */
function layerEntries(
  benefit: BenefitRow,
  periods: readonly BenefitPeriod[],
  layer: PeriodLayer,
  values: readonly (number | null)[],
): PeriodEntry[] {
  return periods.flatMap((period, t): PeriodEntry[] => {
    if (!period.open.includes(layer)) return [];
    const value = values[t] ?? null;
    const { planned: plan = null, forecast = null } = benefit.values[t] ?? {};
    const standing = layer === "Planned" ? plan : forecast;
    return value === standing ? [] : [{ benefit, period: t, layer, value }];
  });
}

function totalOf(values: readonly (number | null)[], profile: BenefitRow["profile"]): number {
  if (profile === "Level") return values.findLast((value) => value !== null) ?? 0;
  return values.reduce<number>((sum, value) => sum + (value ?? 0), 0);
}

function firstOf(values: readonly (number | null)[], periods: readonly BenefitPeriod[]): string {
  return periods[values.findIndex((value) => (value ?? 0) !== 0)]?.key ?? "";
}

/** Why a benefit is not found: no register, or no such record. */
export function unknown({ tables }: RegisterReading, found: string): Issue[] {
  const place = { register: "Benefits" };
  return tables["Benefits"] === undefined
    ? [{ code: "missing-register", severity: "blocking", place, expected: "Benefits" }]
    : [{ code: "benefit-unknown", severity: "blocking", place, found }];
}
