import { isClose } from "#core/numeric/closeness";
import { competitionRanks } from "#core/numeric/ranks";
import { naturalOrder } from "#core/text/naturalOrder";

/**
 * Scores nearer than this tie: the tolerance of the native Rank formula, 1e-9 of the top of the scale.
 */
export const scoreTolerance = 1e-7;

/** What the order of the ranked list looks at. Money figures in the workbook's money unit. */
export interface Rankable {
  readonly id: string;
  /** 0..100; null = not scored. */
  readonly score: number | null;
  /** Only live projects (not Closed, not Cancelled) are ranked and listed. */
  readonly live: boolean;
  readonly riskAdjustedNpv: number | null;
  readonly budget: number | null;
}

/**
 * The rank of each project by score: 1, 2, 2, 4. Projects that are not live or not scored have none.
 *
 * @returns ranks from 1 or null, in the order given. n log n.
 * @example
 * const project = { live: true, riskAdjustedNpv: null, budget: null };
 * rankProjects([{ ...project, id: "A", score: 60 }, { ...project, id: "B", score: 80 }]); // => [2, 1]
 */
export function rankProjects(projects: readonly Rankable[]): (number | null)[] {
  return competitionRanks(
    projects.map(({ score, live }) => (live ? score : null)),
    scoreTolerance,
  );
}

/**
 * The order in which the ranked list shows the projects: by rank; ties by higher Risk adjusted NPV,
 * then lower Budget, then Project ID as people count (P-2 before P-10). Live projects without a score
 * follow in the order of their IDs; projects that are not live are left out. Of tied
 * projects those with a figure missing come last.
 *
 * @returns indexes into `projects`. n log n.
 * @example
 * const tied = { score: 70, live: true, budget: 100 };
 * displayOrder([{ ...tied, id: "A", riskAdjustedNpv: 5 }, { ...tied, id: "B", riskAdjustedNpv: 9 }]); // => [1, 0]
 */
export function displayOrder(projects: readonly Rankable[]): number[] {
  const ranks = rankProjects(projects);
  const entries = projects.map((project, index) => ({
    index,
    project,
    rank: ranks[index] ?? Infinity,
  }));
  return entries
    .filter(({ project }) => project.live)
    .sort((a, b) => {
      if (a.rank !== b.rank) return a.rank < b.rank ? -1 : 1;
      const byFigures = a.rank === Infinity ? 0 : compareFigures(a.project, b.project);
      return byFigures || naturalOrder(a.project.id, b.project.id) || a.index - b.index;
    })
    .map(({ index }) => index);
}

/** Higher Risk adjusted NPV first, then lower Budget. */
function compareFigures(a: Rankable, b: Rankable): number {
  return (
    ascending(b.riskAdjustedNpv ?? -Infinity, a.riskAdjustedNpv ?? -Infinity) ||
    ascending(a.budget ?? Infinity, b.budget ?? Infinity)
  );
}

function ascending(a: number, b: number): number {
  return isClose(a, b) ? 0 : a < b ? -1 : 1;
}
