import type { BenefitRow } from "#core/benefits/benefit";
import type { BenefitsReading } from "#actions/benefits/benefitsReading";
import type { BenefitFilter } from "./benefitsState";

/** Benefits that match all filters, in the order of the register. */
export function foundBenefits(
  { benefits, projects }: Pick<BenefitsReading, "benefits" | "projects">,
  filter: BenefitFilter,
): readonly BenefitRow[] {
  const wanted = filter.search.trim().toLowerCase();
  const names = new Map(projects.map(({ id, name }) => [id, name.toLowerCase()]));
  return benefits.filter((each) => {
    const { objective, program, project, benefitClass, kind } = filter;
    const texts = [each.id, each.title, each.owner, each.measure, each.relatesTo];
    const isFound =
      wanted === "" ||
      texts.some((text) => text.toLowerCase().includes(wanted)) ||
      each.projects.some((id) => names.get(id)?.includes(wanted) === true);
    return (
      isFound &&
      (objective === "" || isCredited(each, objective)) &&
      (program === "" || each.program === program) &&
      (project === "" || each.projects.includes(project)) &&
      (benefitClass === "" || each.benefitClass === benefitClass) &&
      (kind === "all" || each.isDisbenefit === (kind === "disbenefits"))
    );
  });
}

function isCredited({ objective, shares }: BenefitRow, wanted: string): boolean {
  return objective === wanted || shares.some((share) => share.objective === wanted);
}

/** How many of each kind there are: a disbenefit is never taken off the benefits. */
export interface BenefitCounts {
  readonly benefits: number;
  readonly disbenefits: number;
  readonly withdrawn: number;
}

export function countsOf(rows: readonly BenefitRow[]): BenefitCounts {
  const live = rows.filter(({ isWithdrawn }) => !isWithdrawn);
  const disbenefits = live.filter(({ isDisbenefit }) => isDisbenefit).length;
  return {
    benefits: live.length - disbenefits,
    disbenefits,
    withdrawn: rows.length - live.length,
  };
}

/** The filter has been set to something. */
export function isFiltered(filter: BenefitFilter): boolean {
  const { kind, ...texts } = filter;
  return kind !== "all" || Object.values(texts).some((text) => text.trim() !== "");
}
