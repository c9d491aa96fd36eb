import type { Issue, Outcome } from "#core/issues";
import type { CellValue, SheetContent } from "#core/register/content";
import { repairMojibake } from "../values/mojibake";
import type { DecodedText } from "./decodeText";
import { decodeText } from "./decodeText";
import { fileKind } from "./fileKind";
import { isNumberColumn, plainNumber } from "./plainNumbers";
import type { SplitText } from "./splitCells";
import { splitCells, widthOf } from "./splitCells";

/** The name of a file without its folder and its extension. */
function sheetName(name: string): string {
  const file = name.split(/[\\/]/).at(-1) ?? name;
  return file.replace(/\.[A-Za-z]{1,5}$/, "");
}

/**
 * The content of a text file of separated values as a sheet named by the file; null when the file is
 * empty or no text (then an issue says what it is).
 *
 * Cells stay the texts that they are; columns of plain numbers become numbers. Encoding, delimiter, quotes
 * and line ends are told by the bytes; text that was decoded wrongly before it was saved is mended.
 * @param name File name, with its folder or without: "export/risks.csv".
 */
export function decodeCsv(bytes: Uint8Array, name: string): Outcome<SheetContent | null> {
  const kind = fileKind(bytes);
  if (kind !== "text") return notRead(name, kind);
  const decoded = decodeText(bytes);
  const split = splitCells(decoded.text);
  let repaired = 0;
  const rows = split.rows.map((row) =>
    row.map((cell) => {
      const mended = repairMojibake(cell);
      if (mended !== cell) repaired += 1;
      return mended;
    }),
  );
  const last = rows.findLastIndex((row) => widthOf(row) > 0);
  if (last < 0) return notRead(name, "empty");
  const filled = rows.slice(0, last + 1);
  const issues = fileIssues(sheetName(name), decoded, split, repaired, filled);
  return { value: contentOf(name, filled), issues };
}

function notRead(name: string, kind: string): Outcome<null> {
  const place = { sheet: sheetName(name) };
  return {
    value: null,
    issues: [{ code: "file-not-read", severity: "warning", place, found: name, facts: { kind } }],
  };
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
  decoded: DecodedText,
  split: SplitText,
  repaired: number,
  rows: readonly (readonly string[])[],
): readonly Issue[] {
  const issues: Issue[] = [];
  const place = { sheet };
  if (decoded.encoding === "mixed") {
    const facts = { count: decoded.otherLines };
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
