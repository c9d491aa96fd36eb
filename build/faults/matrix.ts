import { readFileSync, writeFileSync } from "node:fs";
import { codesOfReading, codesOfWriting } from "./codes";
import { families, type Family } from "./faultKinds";
import type { CaseResult } from "./runCase";

/** The results of one action over all workbooks, or of all actions. */
interface Line {
  readonly name: string;
  readonly results: readonly CaseResult[];
}

const page = "docs/faults.md";
const begin = "<!-- matrix: start (npm run faults -- --write) -->";
const end = "<!-- matrix: end -->";

/** The matrix as a table in Markdown: actions × kinds of faults, survived / all. */
export function matrixText(results: readonly CaseResult[], facts: string): string {
  const names = [...new Set(results.map(({ action }) => action))];
  const lines: Line[] = names.map((name) => ({
    name,
    results: results.filter(({ action }) => action === name),
  }));
  const rows = [...lines, { name: "**all**", results }].map((line) => row(line));
  const header = ["action", "requests (writing)", "codes × requests", ...families, "survived"];
  const table = [header, header.map(() => "---"), ...rows].map(
    (cells) => `| ${cells.join(" | ")} |`,
  );
  return [facts, "", ...table, "", representatives()].join("\n");
}

function row({ name, results }: Line): readonly string[] {
  const sum = (of: (result: CaseResult) => number): number =>
    results.reduce((total, result) => total + of(result), 0);
  const cell = (family: Family): string => {
    const all = sum(({ counts }) => counts[family].all);
    return all === 0 ? "–" : `${sum(({ counts }) => counts[family].survived)} / ${all}`;
  };
  const every = sum(allOf);
  const requests = `${sum((each) => each.requests)} (${sum((each) => each.writing)})`;
  const total = `${every - sum(({ fallen }) => fallen.length)} / ${every}`;
  return [name, requests, String(sum(({ codes }) => codes)), ...families.map(cell), total];
}

/** Faults that a case was tried under. */
export function allOf({ counts }: CaseResult): number {
  return families.reduce((sum, family) => sum + counts[family].all, 0);
}

/** Which code stands for which others. */
function representatives(): string {
  const list = (classes: typeof codesOfReading): string =>
    classes
      .filter(({ codes }) => codes.length > 1)
      .map(({ represents, codes }) => {
        const others = codes.filter((code) => code !== represents);
        return `${represents} for ${others.join(", ")}`;
      })
      .join("; ");
  return [
    "Codes that our code treats alike are represented by one of them; a test shows that they are treated alike.",
    `Reading: ${list(codesOfReading)}. Writing: ${list(codesOfWriting)}.`,
  ].join("\n");
}

/** Puts the matrix into docs/faults.md. */
export function writePage(text: string): void {
  const old = readFileSync(page, "utf8");
  const [before, rest = ""] = old.split(begin);
  const [, after = ""] = rest.split(end);
  const marked = [
    begin,
    "<!-- prettier-ignore-start -->",
    "",
    text,
    "",
    "<!-- prettier-ignore-end -->",
  ];
  writeFileSync(page, `${before ?? ""}${marked.join("\n")}\n${end}${after}`);
}
