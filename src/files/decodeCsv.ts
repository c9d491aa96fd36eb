import { csvSheet, sheetName } from "#core/adopt/csv/csvSheet";
import type { Outcome } from "#core/issues";
import type { SheetContent } from "#core/register/content";
import { fileKind } from "./fileKind";
import { fileText } from "./fileText";
import { mostCharacters, mostRectangle, mostTextBytes } from "./limits";
import type { UnreadKind } from "./unread";

/**
 * The content of a text file of separated values as a sheet named by the file; null when the file is
 * empty or no text (then an issue says what it is).
 *
 * @param name File name, with its folder or without: "export/risks.csv".
 */
export function decodeCsv(bytes: Uint8Array, name: string): Outcome<SheetContent | null> {
  const kind = fileKind(bytes);
  if (kind !== "text") return notRead(name, kind);
  if (bytes.length > mostTextBytes) return notRead(name, "too-large");
  const limits = { cells: mostRectangle, characters: mostCharacters };
  const { value, issues } = csvSheet(fileText(bytes), name, limits);
  return value === null && issues.length === 0 ? notRead(name, "empty") : { value, issues };
}

function notRead(name: string, kind: UnreadKind): Outcome<null> {
  const place = { sheet: sheetName(name) };
  return {
    value: null,
    issues: [{ code: "file-not-read", severity: "warning", place, found: name, facts: { kind } }],
  };
}
