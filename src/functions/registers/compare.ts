import { compareRanges, type RangeCell, type RangeDifference } from "#core/history/compareRanges";
import type { Implementation, Outcome } from "../call";
import { type CellFailure, isFailure } from "../failure";
import type { registerDeclarations } from "./declarations";

/** Keys that a sentence names at most. */
const mostNamed = 8;

/** Differences of two ranges under a header row. */
export const compare: Implementation<typeof registerDeclarations.COMPARE> = (given, call) => {
  const found = compareRanges(valuesOf(given.old), valuesOf(given.new), given.keyColumn);
  if (found.kind === "compared") {
    const header = ["Key", "Field", "From", "To", "Difference"];
    return [header, ...found.differences.map(rowOf)];
  }
  const { range, kind, keys } = found.fault;
  if (kind === "no-key-column") return call.fail(kind, { range, header: given.keyColumn ?? "" });
  const named = keys.slice(0, mostNamed).join(", ");
  return call.fail(kind, { range, keys: keys.length > mostNamed ? `${named} ...` : named });
};

/** Cells to be compared; of an error its code, so that one broken cell does not hide all changes. */
function valuesOf(
  range: readonly (readonly (string | number | boolean | CellFailure | null)[])[],
): readonly (readonly RangeCell[])[] {
  return range.map((row) => row.map((cell) => (isFailure(cell) ? cell.code : cell)));
}

function rowOf({ kind, key, field, from, to, difference }: RangeDifference): Outcome[] {
  switch (kind) {
    case "new":
      return [key, "(record)", "", "New", ""];
    case "removed":
      return [key, "(record)", "Removed", "", ""];
    case "new-column":
      return ["(column)", field, "", "New", ""];
    case "removed-column":
      return ["(column)", field, "Removed", "", ""];
    case "changed":
      return [key, field, from ?? "", to ?? "", difference ?? ""];
  }
}
