import { roundTo } from "#core/numeric/rounding";
import { ragOf } from "#core/status/rag";
import { outOfDomain, wrongArgument, raise } from "./failure";
import { readArguments } from "./readArguments";

const parameters = {
  value: { holds: "cell", shape: "vector" },
  amber: { holds: "number", shape: "single" },
  red: { holds: "number", shape: "single" },
  lowerIsWorse: { holds: "flag", shape: "single", optional: true },
} as const;

/**
 * Red, Amber or Green of each value from two thresholds, both inclusive. In a table give it one value.
 * @customfunction RAG RAG
 * @param value Values to judge, such as cost variances; an empty text stays empty, an empty cell counts as 0.
 * @param amber Where Amber begins.
 * @param red Where Red begins.
 * @param [lowerIsWorse] TRUE where lower values are worse; without it, Amber above Red means so.
 * @returns "Green", "Amber" or "Red", one a value.
 */
export function rag(
  value: unknown[][],
  amber: unknown,
  red: unknown,
  lowerIsWorse?: unknown,
): unknown[][] {
  const read = readArguments(parameters, { value, amber, red, lowerIsWorse });
  const from = read.amber ?? 0;
  const to = read.red ?? 0;
  if (roundTo(from, 6) === roundTo(to, 6)) raise(outOfDomain());
  const lower = read.lowerIsWorse ?? from > to;
  if (lower !== from > to) {
    raise(
      wrongArgument(
        lower
          ? "Where lower is worse, amber must be above red."
          : "Where higher is worse, amber must be below red.",
      ),
    );
  }
  return read.value.map((cell) => {
    if (cell === null) return [""];
    if (typeof cell === "object") return [wrongArgument(`"${cell.text}" is not a number.`)];
    return [ragOf(cell, from, to, lower)];
  });
}
