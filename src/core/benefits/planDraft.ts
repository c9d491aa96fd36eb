import type { BenefitPeriod, MeasureProfile, TiedTo } from "./benefit";
import { type PhaseShape } from "./benefitWords";
import type { ListedProject } from "./benefitBook";
import { movedValues } from "./movedValues";
import { phaseValues } from "./phasing";

/** How a benefit is to be planned, as the profile wizard and the command line ask for it. */
export interface PlanDraft {
  readonly profile: MeasureProfile;
  readonly tiedTo: TiedTo;
  readonly offsetDays: number;
  /** First day of the plan, serial; null = by the tie, and without one the first open period. */
  readonly startsOn: number | null;
  /** Flow: value of a year at full run, in the unit of the benefit. */
  readonly perYear: number;
  /** Level: reading before, and at full run. */
  readonly baseline: number;
  readonly target: number;
  /** Periods before the full run. */
  readonly ramp: number;
  readonly shape: PhaseShape;
  /** Number of periods with a value; null = to the end of the calendar. */
  readonly periods: number | null;
}

/** The plan by period, and the forecast where the project has moved. */
export interface DraftedPlan {
  /** First day of the plan, serial; null = the calendar has no open period. */
  readonly startsOn: number | null;
  readonly planned: readonly (number | null)[];
  /** In open periods; null in closed ones. */
  readonly forecast: readonly (number | null)[];
  /** By so many days the forecast is later than the plan. */
  readonly movedDays: number;
  /** Part of a flow that the move puts outside the calendar. */
  readonly beyond: number;
}

/**
 * A plan by period from a draft: what the wizard previews is what the action writes.
 *
 * The plan starts the day after the baseline finish of the project plus the offset (or at its start), the
 * forecast is the plan moved by as much as the project's finish has moved.
 *
 * @param project what the benefit relates to; null = a program, or not known.
 */
export function draftedPlan(
  draft: PlanDraft,
  periods: readonly BenefitPeriod[],
  project: ListedProject | null,
): DraftedPlan {
  const startsOn = draft.startsOn ?? plannedStart(draft, project) ?? firstOpen(periods);
  if (startsOn === null) {
    const none = periods.map(() => null);
    return { startsOn, planned: none, forecast: none, movedDays: 0, beyond: 0 };
  }
  const planned = phaseValues({ ...draft, startsOn }, periods);
  const movedDays = draft.startsOn === null ? movedDaysOf(draft, project) : 0;
  const moved = movedValues(planned, periods, movedDays, draft.profile);
  const forecast = moved.values.map((value, t) => (periods[t]?.isClosed === true ? null : value));
  return { startsOn, planned, forecast, movedDays, beyond: moved.beyond };
}

/** The day a benefit is planned from by the date of its project; null = not tied, or no date. */
export function plannedStart(
  { tiedTo, offsetDays }: Pick<PlanDraft, "tiedTo" | "offsetDays">,
  project: ListedProject | null,
): number | null {
  if (project === null || tiedTo === "Not tied") return null;
  if (tiedTo === "Project start") {
    return project.start === null ? null : project.start + offsetDays;
  }
  const finish = project.baselineFinish ?? project.finish;
  return finish === null ? null : finish + 1 + offsetDays;
}

function movedDaysOf({ tiedTo }: Pick<PlanDraft, "tiedTo">, project: ListedProject | null): number {
  const { finish = null, baselineFinish = null } = project ?? {};
  if (tiedTo !== "Project finish" || finish === null || baselineFinish === null) return 0;
  return finish - baselineFinish;
}

function firstOpen(periods: readonly BenefitPeriod[]): number | null {
  return periods.find(({ isClosed }) => !isClosed)?.start ?? null;
}
