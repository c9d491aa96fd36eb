import type { Issue, Outcome } from "#core/issues";
import { rankCorrelation } from "#core/numeric/correlation";
import { kendallTau } from "#core/numeric/rankAgreement";
import { explainMove } from "./explainMove";
import type { ModelInputs } from "./modelInputs";
import { modelScores } from "./modelScores";
import type {
  ComparedProject,
  ModelAgreement,
  ModelComparison,
  ModelParameters,
  ModelScores,
  Mover,
  ScoreModelId,
} from "./scoreModel";

/** Projects whose move is explained: two of many, for each takes as long as all models together. */
const mostMovers = (projects: number): number => (projects > 300 ? 2 : 5);

/**
 * Several models side by side: ranks of each project, how alike the models rank, who moves most and why.
 *
 * @param models in the order of the columns; the first one orders the projects.
 * @returns models without data are left out, with a hint; an empty comparison when none has data.
 * Models times projects log projects; each explained move as much again for each criterion.
 */
export function compareModels(
  inputs: ModelInputs,
  models: readonly ScoreModelId[],
  parameters: ModelParameters,
): Outcome<ModelComparison> {
  const issues: Issue[] = [];
  const left: ScoreModelId[] = [];
  const scored: ModelScores[] = [];
  for (const model of new Set(models)) {
    const found = modelScores(model, inputs, parameters);
    if ("needs" in found) {
      left.push(model);
      const facts = { model, needs: found.needs.join(", ") };
      issues.push({ code: "model-without-data", severity: "hint", place: {}, facts });
    } else {
      scored.push(found);
      issues.push(...found.issues);
    }
  }
  issues.push(...relativeScales(scored));
  const order = orderBy(scored[0], inputs);
  const ordered = scored.map((each) => inOrder(each, order));
  const projects = order.map((p): ComparedProject => {
    const ranks = scored.map(({ ranks: all }) => all[p] ?? null);
    const known = ranks.filter((rank) => rank !== null);
    const spread = known.length < 2 ? 0 : Math.max(...known) - Math.min(...known);
    const { id = "", name = "" } = inputs.projects[p] ?? {};
    return { id, name, ranks, spread };
  });
  const sorted: ModelInputs = reordered(inputs, order);
  return {
    value: {
      models: ordered,
      left,
      projects,
      agreements: agreementsOf(ordered),
      movers: moversOf(projects, ordered, sorted, parameters),
    },
    issues,
  };
}

/** Models whose scale comes from the projects themselves. */
const relative: readonly ScoreModelId[] = ["min-max", "max", "sum", "vector", "topsis", "vikor"];

/** One finding for all models whose order can turn round when a project comes or goes. */
function relativeScales(scored: readonly ModelScores[]): Issue[] {
  const found = scored.filter(({ model }) => relative.includes(model)).map(({ model }) => model);
  if (found.length === 0) return [];
  const facts = { count: found.length, models: found.join(", ") };
  return [{ code: "model-may-reverse", severity: "hint", place: {}, facts }];
}

/** Projects by the rank of the first model, the others as they stand. */
function orderBy(first: ModelScores | undefined, { projects }: ModelInputs): number[] {
  const rank = (p: number): number => first?.ranks[p] ?? Infinity;
  return projects
    .map((_, p) => p)
    .sort((a, b) => (rank(a) === rank(b) ? a - b : rank(a) - rank(b)));
}

function inOrder(scores: ModelScores, order: readonly number[]): ModelScores {
  const place = new Map(order.map((p, i) => [p, i]));
  return {
    ...scores,
    figures: order.map((p) => scores.figures[p] ?? null),
    ranks: order.map((p) => scores.ranks[p] ?? null),
    unscored: scores.unscored.map((each) => ({ ...each, project: place.get(each.project) ?? 0 })),
    further: Object.fromEntries(
      Object.entries(scores.further).map(([name, values]) => [
        name,
        order.map((p) => values[p] ?? null),
      ]),
    ),
  };
}

function reordered(inputs: ModelInputs, order: readonly number[]): ModelInputs {
  const pick = <T>(list: readonly T[]): T[] => order.flatMap((p) => list.slice(p, p + 1));
  const figures = Object.fromEntries(
    Object.entries(inputs.figures).map(([name, column]) => [
      name,
      column === null ? null : pick(column),
    ]),
  ) as ModelInputs["figures"];
  return { ...inputs, projects: pick(inputs.projects), cells: pick(inputs.cells), figures };
}

function agreementsOf(models: readonly ModelScores[]): ModelAgreement[] {
  return models.flatMap((first, i) =>
    models.slice(i + 1).map((second): ModelAgreement => {
      const both = first.ranks.flatMap((rank, p): [number, number][] => {
        const other = second.ranks[p] ?? null;
        return rank === null || other === null ? [] : [[rank, other]];
      });
      const [a, b] = [both.map(([x]) => x), both.map(([, y]) => y)];
      return {
        first: first.model,
        second: second.model,
        spearman: both.length < 2 ? null : rankCorrelation(a, b),
        kendall: both.length < 2 ? null : kendallTau(a, b),
        projects: both.length,
      };
    }),
  );
}

function moversOf(
  projects: readonly ComparedProject[],
  models: readonly ModelScores[],
  inputs: ModelInputs,
  parameters: ModelParameters,
): Mover[] {
  return projects
    .map(({ spread }, project) => ({ spread, project }))
    .filter(({ spread }) => spread > 0)
    .sort((a, b) => b.spread - a.spread || a.project - b.project)
    .slice(0, mostMovers(projects.length))
    .flatMap(({ project }): Mover[] => {
      const ranked = models.flatMap(({ model, ranks }) => {
        const rank = ranks[project] ?? null;
        return rank === null ? [] : [{ model, rank }];
      });
      const [one] = ranked;
      if (one === undefined) return [];
      const best = ranked.reduce((a, b) => (b.rank < a.rank ? b : a), one);
      const worst = ranked.reduce((a, b) => (b.rank > a.rank ? b : a), one);
      const why = explainMove({ project, best, worst }, inputs, parameters);
      return [{ project, best, worst, why }];
    });
}
