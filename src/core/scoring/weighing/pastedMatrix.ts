import type { Issue } from "#core/issues";
import { keyOf } from "../registerTable";
import { ratioText } from "./comparePairs";
import { type MatrixProblem, mostCompared, readComparisons } from "./comparisons";
import type { JudgeAnswers } from "./weighing";

/**
 * Judgements as a matrix copied from Excel: tabs between cells, a row a line. Names may stand in the first
 * row and the first column; without them the rows are the criteria in their order.
 *
 * Either triangle is enough; where both are filled they must say the same. Numbers may be 3, 0.33, 0,33 or
 * 1/3.
 *
 * @param names criteria in the order of the register.
 * @returns the judgements of one person, or the first thing that is wrong.
 * @example
 * pastedMatrix("1\t3\n\t1", ["Fit", "Cost"]).judges[0]?.judgements; // => [{ first: "Fit", second: "Cost", ratio: 3 }]
 */
export function pastedMatrix(
  text: string,
  names: readonly string[],
): { readonly judges: readonly JudgeAnswers[]; readonly issues: readonly Issue[] } {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== "");
  const cells = lines.map((line) => line.split("\t").map((cell) => cell.trim()));
  const { rows, items, header } = withoutNames(cells, names);
  const unread = rows.flat().find((cell) => cell !== "" && numberOf(cell) === null);
  if (unread !== undefined) return refused([issueOf("answer-unread", unread)]);
  const widest = rows.reduce((most, row) => Math.max(most, row.length), 0);
  // Trailing blanks of a row are not always copied.
  const numbers = rows.map((row) =>
    Array.from({ length: widest }, (_, j) => numberOf(row[j] ?? "")),
  );
  const above = header.length > 0 && header.join("\t") !== items.join("\t");
  if (items.length !== rows.length || above) {
    return refused([
      issueOf("answer-unread", above ? header.join(", ") : `${rows.length} × ${widest}`),
    ]);
  }
  const { judgements, problem } = readComparisons(numbers);
  if (problem !== null) return refused([problemIssue(problem, numbers, items)]);
  const name = (item: number): string => items[item] ?? "";
  return {
    judges: [
      {
        judge: "",
        ratings: [],
        judgements: judgements.map(({ first, second, ratio }) => ({
          first: name(first),
          second: name(second),
          ratio,
        })),
      },
    ],
    issues: [],
  };
}

function refused(issues: readonly Issue[]): { judges: []; issues: readonly Issue[] } {
  return { judges: [], issues };
}

/** The cells without a row and a column of names, and what the rows are. */
function withoutNames(
  cells: readonly (readonly string[])[],
  names: readonly string[],
): {
  readonly rows: readonly (readonly string[])[];
  readonly items: readonly string[];
  /** Criteria above the columns; empty = none. */
  readonly header: readonly string[];
} {
  const known = (text: string): string | undefined =>
    names.find((name) => keyOf(name) === keyOf(text));
  const body = cells[0]?.some((cell) => known(cell) !== undefined) ? cells.slice(1) : cells;
  const header = body === cells ? [] : (cells[0] ?? []).flatMap((cell) => known(cell) ?? []);
  const lead = body.map(([first = ""]) => known(first));
  if (lead.some((name) => name !== undefined)) {
    // A row whose name nobody knows keeps it, so that it is told.
    const items = body.map(([first = ""], row) => lead[row] ?? first);
    return { rows: body.map((row) => row.slice(1)), items, header };
  }
  return { rows: body, items: header.length > 0 ? header : names, header };
}

function numberOf(text: string): number | null {
  const match = /^(-?\d+(?:[.,]\d+)?)(?:\s*\/\s*(\d+(?:[.,]\d+)?))?$/.exec(text);
  if (match === null) return null;
  const [, over = "", under = "1"] = match;
  const value = Number(over.replace(",", ".")) / Number(under.replace(",", "."));
  return Number.isFinite(value) ? value : null;
}

function issueOf(code: "answer-unread", found: string): Issue {
  return {
    code,
    severity: "blocking",
    place: { register: "Criteria" },
    found,
    facts: { judge: "" },
  };
}

function problemIssue(
  { kind, row, column }: MatrixProblem,
  cells: readonly (readonly (number | null)[])[],
  items: readonly string[],
): Issue {
  const [first = "", second = ""] = [items[row], items[column]];
  const place = { register: "Criteria", record: first };
  const facts = { judge: "", first, second };
  const [here, there] = [cells[row]?.[column] ?? 0, cells[column]?.[row] ?? 0];
  switch (kind) {
    case "not-square":
      return issueOf("answer-unread", `${cells.length} × ${cells[0]?.length ?? 0}`);
    case "too-many":
      return {
        code: "too-many-compared",
        severity: "blocking",
        place: { register: "Criteria" },
        facts: { level: "", items: cells.length, most: mostCompared },
      };
    case "not-positive":
      return {
        code: "judgement-not-positive",
        severity: "blocking",
        place,
        found: String(here),
        facts,
      };
    case "diagonal":
      return { code: "judged-with-itself", severity: "blocking", place, facts };
    case "not-reciprocal":
      return {
        code: "judgements-not-reciprocal",
        severity: "blocking",
        place,
        found: ratioText(there),
        expected: ratioText(1 / here),
        facts: { ...facts, row: row + 1, column: column + 1, there: ratioText(here) },
      };
  }
}
