import type { Issue, Outcome } from "#core/issues";
import type { SheetContent } from "#core/register/content";
import { decodeCsv } from "./decodeCsv";
import { type FileKind, fileKind } from "./fileKind";
import { unpackedBytes } from "./unpackedBytes";
import { workbookSheets } from "./workbookSheets";

/** Unpacked content of a file that is still opened, in bytes: a workbook of a million cells has about 100 MB. */
const mostUnpacked = 400 * 1024 * 1024;
/** How many times larger than the file its content may be before it is a zip bomb; real sheets reach 60. */
const mostPacked = 400;
/** Content that harms nobody, however tightly it is packed. */
const harmless = 20 * 1024 * 1024;

/**
 * The sheets of a file that a person chose: a workbook (xlsx, xlsm, xlsb, xls, ods, a web page under such
 * a name) or a text of separated values. What it is, is decided by its bytes and not by its name. A file
 * that cannot be read (empty, a Word document, with a password, damaged, too large) gives no sheet and
 * an issue. Never throws.
 * @param name Name with the folders that tell it from others: every sheet carries it as its workbook.
 */
export function readFile(bytes: Uint8Array, name: string): Outcome<readonly SheetContent[]> {
  const kind = fileKind(bytes);
  switch (kind) {
    case "text": {
      const { value, issues } = decodeCsv(bytes, name);
      return { value: value === null ? [] : [value], issues };
    }
    case "excel":
      return packageSheets(bytes, name);
    case "archive":
      return notRead(name, unpackedBytes(bytes) === null ? "damaged" : kind);
    case "old-excel":
    case "markup":
      return opened(bytes, name);
    default:
      return notRead(name, kind);
  }
}

function packageSheets(bytes: Uint8Array, name: string): Outcome<readonly SheetContent[]> {
  const unpacked = unpackedBytes(bytes);
  if (unpacked === null) return notRead(name, "damaged");
  const isBomb = unpacked > harmless && unpacked > bytes.length * mostPacked;
  return isBomb || unpacked > mostUnpacked ? notRead(name, "too-large") : opened(bytes, name);
}

function opened(bytes: Uint8Array, name: string): Outcome<readonly SheetContent[]> {
  try {
    const { sheets, tooLarge } = workbookSheets(bytes, name);
    const issues = tooLarge.map((sheet) => notReadIssue(name, "too-large", sheet));
    return { value: sheets, issues };
  } catch (error) {
    // The library throws for every kind of file that it cannot read; none of that is our own mistake.
    const said = error instanceof Error ? error.message : String(error);
    return notRead(name, /password|encrypt/i.test(said) ? "encrypted" : "damaged");
  }
}

type Unread = FileKind | "damaged" | "too-large";

function notRead(name: string, kind: Unread): Outcome<readonly SheetContent[]> {
  return { value: [], issues: [notReadIssue(name, kind)] };
}

function notReadIssue(workbook: string, kind: Unread, sheet?: string): Issue {
  return {
    code: "file-not-read",
    severity: "warning",
    place: { workbook, ...(sheet === undefined ? {} : { sheet }) },
    found: workbook,
    facts: { kind },
  };
}
