import { keyOf } from "#core/scoring/registerTable";
import type { Benefit, BenefitPeriod, BenefitStart } from "./benefit";
import type { ListedProject } from "./benefitBook";
import { firstPlanned } from "./readBenefitRows";
import { outturnOf } from "./realisation";

/**
 * When a benefit begins: in the plan, as it is expected now, and by the date of the project it is tied to.
 *
 * @param project what it relates to; null = a program, or nothing that is known.
 */
export function benefitStart(
  benefit: Pick<Benefit, "values" | "tiedTo" | "offsetDays">,
  periods: readonly BenefitPeriod[],
  project: ListedProject | null,
): BenefitStart {
  const expected = benefit.values.findIndex((values, t) => {
    const period = periods[t];
    return period !== undefined && (outturnOf(values, period) ?? 0) !== 0;
  });
  return {
    firstPlanned: firstPlanned(benefit.values),
    firstExpected: expected < 0 ? null : expected,
    ...tieOf(benefit, project),
  };
}

function tieOf(
  { tiedTo, offsetDays }: Pick<Benefit, "tiedTo" | "offsetDays">,
  project: ListedProject | null,
): Pick<BenefitStart, "startsOn" | "movedDays"> {
  if (project === null || tiedTo === "Not tied") return { startsOn: null, movedDays: null };
  const from = tiedTo === "Project finish" ? project.finish : project.start;
  // Registers keep no baseline of a start.
  const { finish, baselineFinish } = project;
  const isKnown = tiedTo === "Project finish" && finish !== null && baselineFinish !== null;
  return {
    startsOn: from === null ? null : from + offsetDays,
    movedDays: isKnown ? finish - baselineFinish : null,
  };
}

/** How a benefit stands to the dates of its project. */
export type StartFault = "starts-before-delivery" | "not-moved";

/**
 * Whether a benefit is expected before its project can deliver it: because its forecast has not moved with
 * the project, or from the start.
 *
 * Levels are read from the baseline on and disbenefits come before go-live, so that neither is looked at.
 * A period is too early when it ends before the date.
 *
 * @returns null = nothing to say, or dates that are not known.
 */
export function startFault(
  benefit: Pick<Benefit, "profile" | "isDisbenefit" | "isWithdrawn"> & BenefitStart,
  periods: readonly BenefitPeriod[],
  project: ListedProject | null,
): StartFault | null {
  const { firstPlanned: planned, firstExpected: expected, startsOn, movedDays } = benefit;
  if (benefit.profile === "Level" || benefit.isDisbenefit || benefit.isWithdrawn) return null;
  const first = periods[expected ?? -1];
  if (first === undefined || project === null) return null;
  const moved = movedDays ?? 0;
  if (startsOn !== null && moved > 0 && first.end < startsOn) {
    const then = periods[planned ?? -1];
    if (then !== undefined && then.end >= startsOn - moved) return "not-moved";
  }
  const { finish } = project;
  return finish !== null && first.end < finish ? "starts-before-delivery" : null;
}

/** Projects by their ID in small letters. */
export function projectsById(
  projects: readonly ListedProject[],
): ReadonlyMap<string, ListedProject> {
  return new Map(projects.map((project) => [keyOf(project.id), project]));
}
