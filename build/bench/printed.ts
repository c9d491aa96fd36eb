import { isMet, type Measure } from "./measure";
import type { Result } from "./store";

/** The figures of a part as lines for the terminal. */
export function printed(result: Result | undefined): string {
  if (result === undefined) return "";
  const rows = result.measures.map((measure) => cellsOf(measure));
  const widths = [0, 1, 2, 3, 4].map((column) =>
    Math.max(0, ...rows.map((row) => (row[column] ?? "").length)),
  );
  const lines = rows.map((row) =>
    row.map((cell, c) => (c === 0 ? cell.padEnd(widths[c] ?? 0) : cell.padStart(widths[c] ?? 0))),
  );
  return [`\n${result.part}`, ...lines.map((line) => `  ${line.join("  ").trimEnd()}`)].join("\n");
}

/** What, ours, theirs, ratio, goal, remark. */
export function cellsOf(measure: Measure): readonly string[] {
  const { what, value, unit, against, other, ratio, note = "" } = measure;
  return [
    what,
    value === null ? "-" : `${figure(value)}${unit === "exponent" ? "" : ` ${unit}`}`,
    against === undefined ? "" : `${other === undefined ? "-" : figure(other)} ${against}`,
    ratio === undefined ? "" : ratio.toPrecision(2),
    goalOf(measure),
    note,
  ];
}

export function figure(value: number): string {
  return Math.abs(value) >= 100 ? value.toFixed(0) : String(Number(value.toPrecision(3)));
}

function goalOf(measure: Measure): string {
  const { goal } = measure;
  if (goal === undefined) return "";
  const bound =
    goal.atMost === undefined
      ? `at least ${figure(goal.atLeast ?? 0)}`
      : `at most ${figure(goal.atMost)}`;
  return `${bound}, ${isMet(measure) ? "met" : "NOT MET"}`;
}
