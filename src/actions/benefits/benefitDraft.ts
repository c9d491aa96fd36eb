import type { BenefitPeriod } from "#core/benefits/benefit";
import { phaseShapes } from "#core/benefits/benefitWords";
import type { PlanDraft } from "#core/benefits/planDraft";
import type { Issue, Outcome } from "#core/issues";
import { keyOf } from "#core/scoring/registerTable";
import { isoDate, shownDay } from "#core/time/serialDate";
import type { ActionContext, Parameter } from "../action";
import { dateSerial, textOf } from "../parameters";
import { fieldIssue } from "./benefitEdits";

type Known = Pick<PlanDraft, "profile" | "tiedTo" | "offsetDays" | "baseline" | "target">;

/** How a plan by period is asked for by the settings of an action. */
export function draftOf(
  parameters: readonly Parameter[],
  context: Pick<ActionContext, "settings">,
  periods: readonly BenefitPeriod[],
  known: Known,
): Outcome<PlanDraft> {
  const typed = (name: string): string => textOf(parameters, context, name);
  const start = typed("start");
  const startsOn = start === "" ? null : startDay(start, periods);
  const expected = "a period of Periods, or a day such as 2027-01-15";
  const value: PlanDraft = {
    ...known,
    startsOn,
    perYear: Number(typed("perYear")),
    ramp: Number(typed("ramp")),
    shape: phaseShapes.find((shape) => shape === typed("shape")) ?? "even",
    periods: typed("periods") === "" ? null : Number(typed("periods")),
  };
  const isUnread = start !== "" && startsOn === null;
  const issues = isUnread
    ? [fieldIssue("word-not-in-list", "Starts in", { found: start, expected })]
    : [];
  return { value, issues };
}

/** The first day of a period, or the day itself. */
function startDay(typed: string, periods: readonly BenefitPeriod[]): number | null {
  const period = periods.find(({ key }) => keyOf(key) === keyOf(typed));
  return period?.start ?? dateSerial(typed);
}

/** A plan that begins after the last period has no values. */
export function startIssue(startsOn: number | null, periods: readonly BenefitPeriod[]): Issue[] {
  const end = periods.at(-1)?.end ?? null;
  if (end === null) {
    const place = { register: "Periods" };
    return [{ code: "missing-register", severity: "warning", place, expected: "Periods" }];
  }
  if (startsOn === null || startsOn <= end) return [];
  const [found, expected] = [shownDay(startsOn), isoDate(end)];
  return [fieldIssue("benefit-after-calendar", "Starts on", { found, expected }, "warning")];
}
