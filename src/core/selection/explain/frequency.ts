import { randomNumbers } from "#core/numeric/random";
import type { PortfolioProblem } from "../portfolioProblem";
import { sum, totalCost } from "../projectStart";
import type { Choice } from "../selection";
import type { Explaining, TellPart } from "./explaining";

/** Weights of criteria move by up to half, both ways; then they add up to 1 again. */
const WEIGHT_SPREAD = 0.5;
/** Benefits come in at 60 % to 120 % of what is promised. */
const BENEFITS = { least: 0.6, most: 1.2 } as const;

/**
 * How often each project is in the best portfolio of plausible worlds: 1 = safe, 0 = never, between
 * them on the border (Liesiö, Mild and Salo 2007, robust portfolio modelling).
 *
 * World by world, so that the share of the worlds so far can be told; world k of a seed is the same
 * whatever the number of worlds.
 */
export async function selectionFrequency(
  explaining: Explaining,
  tell: TellPart,
): Promise<Partial<Choice>> {
  const { problem, explained } = explaining;
  const { seed, worlds } = explained.options;
  const times = new Map(problem.projects.map(({ id }) => [id, 0]));
  const found = (done: number): Partial<Choice> => {
    const share = Object.fromEntries([...times].map(([id, count]) => [id, count / done]));
    return { frequency: done === 0 ? null : { worlds: done, seed, share } };
  };
  let done = 0;
  while (done < worlds) {
    const resolved = await explaining.resolve({ values: plausibleValues(problem, seed, done) });
    if (resolved === null) break;
    for (const id of resolved.chosen) times.set(id, (times.get(id) ?? 0) + 1);
    done += 1;
    tell(found(done), done / worlds);
  }
  return { ...found(done), ...explaining.unfinished("frequency", done, worlds) };
}

/**
 * Values of the projects in one plausible world. Measured by score: each weight is multiplied by 0.5 to
 * 1.5, all equally likely, and the weights are scaled to add up to 1. Measured in money: the benefits of
 * each project are multiplied by 0.6 to 1.2, each project by itself; costs stay.
 *
 * @param world 0, 1, 2, ...: worlds of one seed do not depend on each other.
 * @returns in the order of the problem, in the unit of the measure.
 */
export function plausibleValues(problem: PortfolioProblem, seed: number, world: number): number[] {
  const random = randomNumbers(seed, world);
  const { projects, weights, measure } = problem;
  const between = (least: number, most: number): number =>
    least + random.uniform() * (most - least);
  if (measure === "Risk adjusted NPV" || measure === "NPV") {
    return projects.map(
      ({ knownValue, benefitValue }) =>
        knownValue + (between(BENEFITS.least, BENEFITS.most) - 1) * benefitValue,
    );
  }
  const moved = weights.map((weight) => weight * between(1 - WEIGHT_SPREAD, 1 + WEIGHT_SPREAD));
  const total = sum(moved);
  return projects.map((project) => {
    const { knownValue, criterionValues } = project;
    const change = criterionValues.reduce(
      (scores, value, j) => scores + ((moved[j] ?? 0) / total - (weights[j] ?? 0)) * value,
      0,
    );
    // Score is in points of 100; Score x cost is the share of the full score of what it costs.
    return knownValue + change * (measure === "Score" ? 100 : totalCost(project));
  });
}
