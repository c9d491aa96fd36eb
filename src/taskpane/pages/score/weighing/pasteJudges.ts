import type { JudgeAnswers } from "#core/scoring/weighing/weighing";
import { typedNumber } from "#core/text/typedNumber";
import { pasteBlock } from "../pasteBlock";
import type { PasteTrouble } from "./weighingState";

/** Weights of several people as they were read from a block of cells. */
export type PastedJudges =
  | {
      readonly kind: "judges";
      readonly judges: readonly JudgeAnswers[];
      /** Headers that are no criterion: what stands under them was left out. */
      readonly left: readonly string[];
    }
  | { readonly kind: "trouble"; readonly reason: PasteTrouble };

/**
 * Reads weights of several people from a block that was copied from a sheet: one person a row with the
 * criteria in the first row, or one person a column with the criteria in the first column. A block of
 * bare numbers with one column for each criterion is taken as it is.
 *
 * @param criteria names as the register has them; upper and lower case are one.
 * @param decimal the decimal sign of the language.
 */
export function pasteJudges(
  text: string,
  criteria: readonly string[],
  decimal: "." | ",",
): PastedJudges {
  if (text.trim() === "") return { kind: "trouble", reason: "empty" };
  const rows = pasteBlock(text).map((row) => row.map((cell) => cell.trim()));
  const columns = transposed(rows);
  const inRow = matches(rows[0] ?? [], criteria);
  const inColumn = matches(columns[0] ?? [], criteria);
  const table = inRow >= inColumn ? rows : columns;
  if (Math.max(inRow, inColumn) === 0) return bareNumbers(rows, criteria, decimal);
  const [head = [], ...people] = table;
  const places = head.map((name) => criteria.find((each) => sameName(each, name)));
  const nameAt = places.findIndex((place) => place === undefined);
  const judges = people.flatMap((row): JudgeAnswers[] => {
    const ratings = places.flatMap((criterion, at) => {
      const value = typedNumber(row[at] ?? "", decimal);
      return criterion !== undefined && typeof value === "number" ? [{ criterion, value }] : [];
    });
    const judge = nameAt < 0 ? "" : (row[nameAt] ?? "");
    return ratings.length === 0 ? [] : [{ judge, ratings, judgements: [] }];
  });
  if (judges.length === 0) return { kind: "trouble", reason: "no-numbers" };
  const left = head.filter((name, at) => at !== nameAt && name !== "" && places[at] === undefined);
  return { kind: "judges", judges, left };
}

function bareNumbers(
  rows: readonly (readonly string[])[],
  criteria: readonly string[],
  decimal: "." | ",",
): PastedJudges {
  const judges = rows.flatMap((row): JudgeAnswers[] => {
    const [first = "", ...others] = row;
    const isNamed = row.length === criteria.length + 1;
    const values = (isNamed ? others : row).map((cell) => typedNumber(cell, decimal));
    if (values.length !== criteria.length || !values.some((each) => typeof each === "number")) {
      return [];
    }
    const ratings = criteria.flatMap((criterion, j) => {
      const value = values[j];
      return typeof value === "number" ? [{ criterion, value }] : [];
    });
    return [{ judge: isNamed ? first : "", ratings, judgements: [] }];
  });
  return judges.length === 0
    ? { kind: "trouble", reason: "no-criteria" }
    : { kind: "judges", judges, left: [] };
}

function matches(cells: readonly string[], criteria: readonly string[]): number {
  return cells.filter((cell) => criteria.some((name) => sameName(name, cell))).length;
}

function sameName(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase();
}

function transposed(rows: readonly (readonly string[])[]): string[][] {
  const width = Math.max(0, ...rows.map((row) => row.length));
  return Array.from({ length: width }, (_, at) => rows.map((row) => row[at] ?? ""));
}
