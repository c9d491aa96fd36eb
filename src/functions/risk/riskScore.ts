import { brokenCells } from "#core/risk/matrixCells";
import { productMatrix } from "#core/risk/riskPresets";
import { scoreOf } from "#core/risk/riskScale";
import type { Call, Implementation } from "../call";
import { eachRow } from "../eachRow";
import { type riskDeclarations, usualLevels } from "./declarations";

type Declared = typeof riskDeclarations.RISKSCORE;

/** Score of each pair of levels on the matrix; without one, their product on a scale of 1 to 5. */
export const riskScore: Implementation<Declared> = ({ probability, impact, matrix }, call) => {
  const scores = matrix === null ? productMatrix(usualLevels).scores : readMatrix(matrix, call);
  return eachRow({ probability, impact }, (levels) => {
    // An empty cell arrives as 0 on the desktop, and no level is 0.
    if ([levels.probability, levels.impact].some((each) => each === null || each === 0)) {
      return call.error("no-level");
    }
    return scoreOf({ scores }, levels) ?? call.error("off-scale");
  });
};

function readMatrix(
  cells: readonly (readonly (number | null)[])[],
  call: Call<Declared>,
): readonly (readonly number[])[] {
  if (cells.some((row) => row.length !== cells.length)) return call.fail("not-square");
  const scores = cells.map((row, r) =>
    row.map(
      (cell, c) => cell ?? call.fail("blank-cell", { row: String(r + 1), column: String(c + 1) }),
    ),
  );
  const [broken] = brokenCells(scores);
  if (broken === undefined) return scores;
  return call.fail("falling", {
    row: broken.probability,
    column: broken.impact,
    otherRow: broken.before.probability,
    otherColumn: broken.before.impact,
  });
}
