import type { ScoreEntry } from "#actions/enterCells";
import type { ModelCriterion, ModelProject } from "#core/scoring/scoringModel";
import type { Texts } from "../../texts/texts";
import type { GridPlace } from "./gridMoves";
import { pasteBlock } from "./pasteBlock";
import type { Draft } from "./scoreState";
import { isTyped } from "./scoreView";
import { decimalSign, typedNumber } from "./typedNumber";

/** What a typed score means: an entry, the same as there is, or no number. */
export function scoreEntry(
  project: ModelProject,
  criterion: ModelCriterion,
  index: number,
  draft: Pick<Draft, "text" | "before">,
  { say }: Texts,
): ScoreEntry | "same" | "refused" {
  const value = typedNumber(draft.text, decimalSign(say.locale));
  if (value === "unclear") return "refused";
  if (value === (project.cells[index] ?? null) && value === draft.before) return "same";
  return {
    kind: "score",
    project: project.id,
    criterion: criterion.name,
    value,
    before: draft.before,
  };
}

/** What a block that was copied from a sheet would write, and what of it is left out. */
export interface PastedBlock {
  readonly entries: readonly ScoreEntry[];
  readonly notes: readonly string[];
}

/** A block of copied cells as scores, its top left cell on `at`. Empty cells of the block clear scores. */
export function pastedBlock(
  text: string,
  at: GridPlace,
  rows: readonly ModelProject[],
  criteria: readonly ModelCriterion[],
  { say, score }: Texts,
): PastedBlock {
  const sign = decimalSign(say.locale);
  const entries: ScoreEntry[] = [];
  const left = { notNumbers: 0, intoCalculated: 0, beyond: 0 };
  pasteBlock(text).forEach((line, r) => {
    line.forEach((cell, c) => {
      const project = rows[at.row + r];
      const criterion = criteria[at.column + c];
      if (project === undefined || criterion === undefined) {
        left.beyond += 1;
        return;
      }
      const before = project.cells[at.column + c] ?? null;
      const value = typedNumber(cell, sign);
      if (!isTyped(criterion)) left.intoCalculated += 1;
      else if (value === "unclear") left.notNumbers += 1;
      else if (value !== before) {
        const { id } = project;
        entries.push({ kind: "score", project: id, criterion: criterion.name, value, before });
      }
    });
  });
  const all = left.notNumbers + left.intoCalculated + left.beyond;
  const kinds = ["notNumbers", "intoCalculated", "beyond"] as const;
  const reasons = kinds
    .filter((kind) => left[kind] > 0)
    .map((kind) => say.counted(score[kind], left[kind]));
  return { entries, notes: all === 0 ? [] : [say.counted(score.left, all), ...reasons] };
}
