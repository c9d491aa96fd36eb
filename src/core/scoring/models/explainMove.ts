import { message, type Message } from "#core/messages/message";
import { roundTo } from "#core/numeric/rounding";
import type { ScoreCell } from "../weightedScore";
import { figureColumns, type FigureName, type ModelInputs } from "./modelInputs";
import { modelScores } from "./modelScores";
import type { ModelParameters, Mover, ScoreModelId } from "./scoreModel";

/** A figure that a model reads of each project. */
type Part =
  | { readonly kind: "criterion"; readonly at: number; readonly name: string }
  | { readonly kind: "figure"; readonly name: FigureName };

/** Beyond so many projects times figures the question is not tried figure by figure. */
const mostTrials = 40_000;

/**
 * Why two models rank a project far apart: the figure without which they would not.
 *
 * Each figure that the two models read is set to the median of all projects, one at a time, and the
 * project is ranked anew by both. The figure that brings the two ranks nearest is the reason, if it takes a
 * quarter of the distance away at least.
 */
export function explainMove(
  { project, best, worst }: Omit<Mover, "why">,
  inputs: ModelInputs,
  parameters: ModelParameters,
): Message {
  const rankBy = (model: ScoreModelId, changed: ModelInputs): number | null => {
    const found = modelScores(model, changed, parameters);
    return "needs" in found ? null : (found.ranks[project] ?? null);
  };
  const { id = "", name = "" } = inputs.projects[project] ?? {};
  const moves = {
    project: name === "" ? id : `${id} ${name}`,
    bestModel: best.model,
    bestRank: best.rank,
    worstModel: worst.model,
    worstRank: worst.rank,
  };
  const parts = partsOf([best.model, worst.model], inputs);
  if (parts.length * inputs.projects.length > mostTrials) return message("moves-far", moves);
  let nearest: Parameters<typeof message<"moves-by-part">>[1] | null = null;
  let distance = 0.75 * (worst.rank - best.rank);
  for (const part of parts) {
    const column = columnOf(part, inputs);
    const found = column[project] ?? null;
    const middling = medianOf(column);
    if (typeof found !== "number" || middling === null || found === middling) continue;
    const changed = withPart(part, project, middling, inputs);
    const [bestAfter, worstAfter] = [rankBy(best.model, changed), rankBy(worst.model, changed)];
    if (bestAfter === null || worstAfter === null) continue;
    const apart = Math.abs(worstAfter - bestAfter);
    if (apart > distance || (apart === distance && nearest !== null)) continue;
    distance = apart;
    const figures = { found: readable(found), middling: readable(middling) };
    nearest = { ...moves, part: part.name, ...figures, bestAfter, worstAfter };
  }
  return nearest === null ? message("moves-overall", moves) : message("moves-by-part", nearest);
}

/** As many decimals as somebody reads in a sentence. */
function readable(figure: number): number {
  return roundTo(figure, Math.abs(figure) >= 100 ? 0 : 2);
}

function partsOf(models: readonly ScoreModelId[], { criteria }: ModelInputs): Part[] {
  const ofModel = (model: ScoreModelId): Part[] => {
    switch (model) {
      case "wsjf":
      case "rice":
        return figureColumns[model].map((name) => ({ kind: "figure", name }));
      case "value-per-cost":
        return [
          { kind: "figure", name: "Value" },
          { kind: "figure", name: "Cost to go" },
        ];
      default:
        return criteria.map(({ name }, at) => ({ kind: "criterion", at, name }));
    }
  };
  const parts = new Map(
    models.flatMap(ofModel).map((part) => [`${part.kind} ${part.name}`, part] as const),
  );
  return [...parts.values()];
}

function columnOf(part: Part, { cells, figures }: ModelInputs): readonly ScoreCell[] {
  return part.kind === "figure"
    ? (figures[part.name] ?? [])
    : cells.map((row) => row[part.at] ?? null);
}

/** The middle one of the numbers, the lower of two. */
function medianOf(column: readonly ScoreCell[]): number | null {
  const numbers = column.filter((cell) => typeof cell === "number").sort((a, b) => a - b);
  return numbers[(numbers.length - 1) >>> 1] ?? null;
}

function withPart(part: Part, project: number, value: number, inputs: ModelInputs): ModelInputs {
  if (part.kind === "figure") {
    const column = (inputs.figures[part.name] ?? []).map((cell, p) =>
      p === project ? value : cell,
    );
    return { ...inputs, figures: { ...inputs.figures, [part.name]: column } };
  }
  const cells = inputs.cells.map((row, p) =>
    p === project ? row.map((cell, j) => (j === part.at ? value : cell)) : row,
  );
  return { ...inputs, cells };
}
