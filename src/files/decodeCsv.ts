import { csvSheet, sheetName } from "#core/adopt/csv/csvSheet";
import type { Outcome } from "#core/issues";
import type { SheetContent } from "#core/register/content";
import { fileKind, type FileKind } from "./fileKind";
import { fileText } from "./fileText";

/**
 * The content of a text file of separated values as a sheet named by the file; null when the file is
 * empty or no text (then an issue says what it is).
 *
 * @param name File name, with its folder or without: "export/risks.csv".
 */
export function decodeCsv(bytes: Uint8Array, name: string): Outcome<SheetContent | null> {
  const kind = fileKind(bytes);
  if (kind !== "text") return notRead(name, kind);
  const { value, issues } = csvSheet(fileText(bytes), name);
  return value === null ? notRead(name, "empty") : { value, issues };
}

function notRead(name: string, kind: FileKind): Outcome<null> {
  const place = { sheet: sheetName(name) };
  return {
    value: null,
    issues: [{ code: "file-not-read", severity: "warning", place, found: name, facts: { kind } }],
  };
}
