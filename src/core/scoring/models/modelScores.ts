import type { Issue } from "#core/issues";
import { competitionRanks } from "#core/numeric/ranks";
import { scoreTolerance } from "../displayOrder";
import { valueOf } from "../scale";
import { scaledScores, twoAxis, weightedScores } from "./additiveModels";
import { modelIssues } from "./modelIssues";
import { figureColumns, type FigureName, type ModelInputs } from "./modelInputs";
import { promethee } from "./promethee";
import { type Figure, rice, valuePerCost, wsjf } from "./ratioModels";
import type { ModelParameters, ModelScores, ScoreModelId } from "./scoreModel";
import { topsis } from "./topsis";
import { vikor } from "./vikor";

/** Figures of a model before they are ranked. */
export interface ModelFigures {
  readonly figures: readonly Figure[];
  readonly further?: Readonly<Record<string, readonly (number | null)[]>>;
  readonly issues?: readonly Issue[];
}

/** Columns that a model needs and the workbook has not; the model is left out. */
export interface ModelWithoutData {
  readonly needs: readonly string[];
}

/**
 * What a model says about the projects: figures, ranks, and projects without a figure with the reason.
 *
 * @returns the names of what is missing when the model has no data at all.
 */
export function modelScores(
  model: ScoreModelId,
  inputs: ModelInputs,
  parameters: ModelParameters,
): ModelScores | ModelWithoutData {
  const found = modelFigures(model, inputs, parameters);
  if ("needs" in found) return found;
  const numbers = found.figures.map((figure) => (typeof figure === "number" ? figure : null));
  if (numbers.every((figure) => figure === null) && found.issues === undefined) {
    return { needs: needsOf(model) };
  }
  const unscored = found.figures.flatMap((reason, project) =>
    typeof reason === "string" ? [{ project, reason }] : [],
  );
  const smallestFirst = model === "vikor";
  return {
    model,
    figures: numbers,
    smallestFirst,
    ranks: ranksOf(numbers, smallestFirst),
    unscored,
    further: found.further ?? {},
    issues: [...(found.issues ?? []), ...modelIssues(model, inputs, found)],
  };
}

/** The names of what a model reads, where nothing of it is there. */
function needsOf(model: ScoreModelId): readonly string[] {
  switch (model) {
    case "wsjf":
      return figureColumns.wsjf;
    case "rice":
      return figureColumns.rice;
    case "value-per-cost":
      return ["Risk adjusted NPV"];
    case "two-axis":
      return ["Attractiveness", "Achievability"];
    default:
      return ["Criteria", "Scores"];
  }
}

function ranksOf(figures: readonly (number | null)[], smallestFirst: boolean): (number | null)[] {
  const turned = figures.map((figure) => (figure === null || !smallestFirst ? figure : -figure));
  // Figures have any size: two tie within 1e-9 of the largest.
  const largest = turned.reduce<number>(
    (most, figure) =>
      figure === null || !Number.isFinite(figure) ? most : Math.max(most, Math.abs(figure)),
    0,
  );
  return competitionRanks(turned, (scoreTolerance / 100) * largest);
}

function modelFigures(
  model: ScoreModelId,
  inputs: ModelInputs,
  parameters: ModelParameters,
): ModelFigures | ModelWithoutData {
  const { cells, criteria, policy } = inputs;
  switch (model) {
    case "weighted":
      return { figures: weightedScores(cells, criteria, policy) };
    case "min-max":
    case "max":
    case "sum":
    case "vector":
      return { figures: scaledScores(cells, criteria, policy, model) };
    case "two-axis":
      return twoAxisFigures(inputs);
    case "topsis":
    case "vikor":
    case "promethee":
      return outranking(model, inputs, parameters);
    case "wsjf":
    case "rice":
      return ofParts(model, inputs);
    case "value-per-cost":
      return perCost(inputs);
  }
}

function twoAxisFigures({ cells, criteria, policy }: ModelInputs): ModelFigures | ModelWithoutData {
  const axes = twoAxis(cells, criteria, policy);
  if (axes === null) return { needs: needsOf("two-axis") };
  const number = (figure: Figure): number | null => (typeof figure === "number" ? figure : null);
  return {
    figures: axes.map(({ figure }) => figure),
    further: {
      Attractiveness: axes.map(({ attractiveness }) => number(attractiveness)),
      Achievability: axes.map(({ achievability }) => number(achievability)),
    },
  };
}

/** Models that compare rows with each other: an incomplete row is left out whole. */
function outranking(
  model: "topsis" | "vikor" | "promethee",
  { cells, criteria }: ModelInputs,
  { vikorV, indifference, preference }: ModelParameters,
): ModelFigures | ModelWithoutData {
  const complete = cells.flatMap((row, project) =>
    row.length > 0 && row.every((cell) => typeof cell === "number")
      ? [{ project, row: row.map(Number) }]
      : [],
  );
  if (complete.length === 0) return { needs: needsOf(model) };
  const rows = complete.map(({ row }) => row);
  const weights = criteria.map(({ weight }) => weight);
  const directions = criteria.map(({ direction }) => direction);
  const spread = (values: readonly number[]): (number | null)[] => {
    const at = new Map(complete.map(({ project }, i) => [project, values[i] ?? null]));
    return cells.map((_, project) => at.get(project) ?? null);
  };
  const figured = (values: readonly number[] | undefined): Figure[] =>
    spread(values ?? []).map(
      (value, p) =>
        value ?? (cells[p]?.includes("unreadable") === true ? "not-a-number" : "missing-score"),
    );
  const issues = (isRanked: boolean): readonly Issue[] =>
    isRanked ? [] : [{ code: "model-needs-two", severity: "hint", place: {}, facts: { model } }];
  if (model === "topsis") {
    const closeness = topsis(rows, weights, directions);
    return { figures: figured(closeness ?? undefined), issues: issues(closeness !== null) };
  }
  if (model === "promethee") {
    const values = rows.map((row) => row.map((x, j) => valueIn(criteria[j], x)));
    const flows = promethee(values, weights, { indifference, preference });
    const further = flows === null ? {} : { plus: spread(flows.plus), minus: spread(flows.minus) };
    return { figures: figured(flows?.net), further, issues: issues(flows !== null) };
  }
  const found = vikor(rows, weights, directions, vikorV);
  if (found === null) return { figures: figured(undefined), issues: issues(false) };
  const names = found.compromise.map((i) => complete[i]?.project ?? 0);
  return {
    figures: figured(found.q),
    further: {
      S: spread(found.s),
      R: spread(found.r),
      compromise: cells.map((_, p) => (names.includes(p) ? 1 : 0)),
    },
    issues: [],
  };
}

function valueIn(criterion: ModelInputs["criteria"][number] | undefined, score: number): number {
  return criterion === undefined ? 0 : valueOf(score, criterion);
}

function ofParts(model: "wsjf" | "rice", inputs: ModelInputs): ModelFigures | ModelWithoutData {
  const names = figureColumns[model];
  const columns = names.map((name: FigureName) => inputs.figures[name]);
  if (columns.some((column) => column === null)) return { needs: names };
  const figures = inputs.projects.map((_, p): Figure => {
    const [a, b, c, d] = columns.map((column) => column?.[p] ?? null);
    return model === "wsjf"
      ? wsjf({
          userValue: a ?? null,
          timeCriticality: b ?? null,
          riskReduction: c ?? null,
          jobSize: d ?? null,
        })
      : rice({ reach: a ?? null, impact: b ?? null, confidence: c ?? null, effort: d ?? null });
  });
  return { figures };
}

function perCost({ projects, figures }: ModelInputs): ModelFigures | ModelWithoutData {
  const values = figures.Value;
  if (values === null) return { needs: needsOf("value-per-cost") };
  return {
    figures: projects.map((_, p) => {
      const cost = figures["Cost to go"]?.[p];
      return valuePerCost(values[p] ?? null, typeof cost === "number" ? cost : 0);
    }),
  };
}
