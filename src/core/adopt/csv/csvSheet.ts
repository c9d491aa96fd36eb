import type { Issue, Outcome } from "#core/issues";
import type { CellValue, SheetContent } from "#core/register/content";
import { repairMojibake } from "../values/mojibake";
import { isNumberColumn, plainNumber } from "./plainNumbers";
import type { SplitText } from "./splitCells";
import { splitCells, widthOf } from "./splitCells";

/** The text of a file, and what its bytes came from. */
export interface CsvText {
  readonly text: string;
  /** Lines in another encoding than the rest of the file; 0 = all are alike. */
  readonly otherLines: number;
}

/** What a sheet made of a text may hold. */
export interface CsvLimits {
  /** Lines times the cells of the widest. */
  readonly cells: number;
  /** Characters of a cell; the rest is cut off and said. */
  readonly characters: number;
}

/** The name of a file without its folder and its extension: what its one sheet is called. */
export function sheetName(file: string): string {
  const name = file.split(/[\\/]/).at(-1) ?? file;
  return name.replace(/\.[A-Za-z]{1,5}$/, "");
}

/**
 * The content of a text of separated values as a sheet named by its file; null when it holds nothing.
 *
 * Cells stay the texts that they are; columns of plain numbers become numbers. Delimiter, quotes and line
 * ends are told by the text; signs that an earlier program spoilt are mended.
 * @param file File name, with its folder or without: "export/risks.csv".
 */
export function csvSheet(
  csv: CsvText,
  file: string,
  limits: CsvLimits,
): Outcome<SheetContent | null> {
  const split = splitCells(csv.text);
  const size =
    split.rows.length * split.rows.reduce((most, row) => Math.max(most, widthOf(row)), 0);
  if (size > limits.cells) return tooLarge(file);
  let repaired = 0;
  let cut = 0;
  const rows = split.rows.map((row) =>
    row.map((whole) => {
      const cell = whole.slice(0, limits.characters);
      if (cell !== whole) cut += 1;
      const mended = repairMojibake(cell);
      if (mended !== cell) repaired += 1;
      return mended;
    }),
  );
  const last = rows.findLastIndex((row) => widthOf(row) > 0);
  if (last < 0) return { value: null, issues: [] };
  const filled = rows.slice(0, last + 1);
  const issues = fileIssues(sheetName(file), csv, split, repaired, filled);
  if (cut > 0) issues.push(cutIssue(file, cut));
  return { value: contentOf(file, filled), issues };
}

function tooLarge(file: string): Outcome<null> {
  const facts = { kind: "too-large" };
  return {
    value: null,
    issues: [
      { code: "file-not-read", severity: "warning", place: { workbook: file }, found: file, facts },
    ],
  };
}

function cutIssue(file: string, count: number): Issue {
  const place = { workbook: file };
  return { code: "texts-cut", severity: "warning", place, found: file, facts: { count } };
}

function contentOf(name: string, rows: readonly (readonly string[])[]): SheetContent {
  const width = rows.reduce((most, row) => Math.max(most, widthOf(row)), 1);
  const columns = Array.from({ length: width }, (_, at) =>
    isNumberColumn(rows.map((row) => (row[at] ?? "").trim()).filter((text) => text !== "")),
  );
  const values = rows.map((row) =>
    columns.map((isNumber, at): CellValue => {
      const text = row[at] ?? "";
      if (text === "") return null;
      return (isNumber ? plainNumber(text.trim()) : null) ?? text;
    }),
  );
  return {
    sheet: sheetName(name),
    visibility: "Visible",
    row: 0,
    column: 0,
    values,
    numberFormats: values.map((row) => row.map(() => "General")),
    formulas: values.map((row) => row.map(() => null)),
    tables: [],
    merges: [],
    workbook: name,
  };
}

function fileIssues(
  sheet: string,
  csv: CsvText,
  split: SplitText,
  repaired: number,
  rows: readonly (readonly string[])[],
): Issue[] {
  const issues: Issue[] = [];
  const place = { sheet };
  if (csv.otherLines > 0) {
    const facts = { count: csv.otherLines };
    issues.push({ code: "encodings-mixed", severity: "hint", place, facts });
  }
  if (repaired > 0)
    issues.push({ code: "encoding-repaired", severity: "hint", place, facts: { count: repaired } });
  if (split.brokenQuotes) issues.push({ code: "quotes-unbalanced", severity: "warning", place });
  const wide = tooWide(rows);
  const [first] = wide;
  if (first !== undefined) {
    const facts = { count: wide.length, row: first + 1 };
    issues.push({ code: "lines-too-wide", severity: "warning", place, facts });
  }
  return issues;
}

/** Lines with more cells than the headers: a delimiter in a text without quotes moves all cells after it. */
function tooWide(rows: readonly (readonly string[])[]): readonly number[] {
  const counts = new Map<number, number>();
  for (const { length } of rows) counts.set(length, (counts.get(length) ?? 0) + 1);
  const usual = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 0;
  const widths = rows.map(widthOf);
  const headers = widths.findIndex((width) => width * 2 >= usual);
  const limit = Math.max(usual, widths[headers] ?? 0);
  return widths.flatMap((width, at) => (at > headers && width > limit ? [at] : []));
}
