import type { Issue, Outcome } from "#core/issues";
import type { SheetContent } from "#core/register/content";
import { Budget } from "./budget";
import { decodeCsv } from "./decodeCsv";
import { fileKind, type FileKind } from "./fileKind";
import { mostFileBytes, mostMarkupBytes } from "./limits";
import { plainBinary } from "./plainBinary";
import { plainOld } from "./plainOld";
import { plainOpenDocument } from "./plainOpenDocument";
import { plainPage } from "./plainPage";
import { plainWorkbook } from "./plainWorkbook";
import { sheetTables } from "./sheetTables";
import { Unread, type UnreadKind } from "./unread";
import { openedSheets, type OpenedSheets } from "./openedSheets";
import { ZipParts } from "./zipParts";

/**
 * The sheets of a file that a person chose: a workbook (xlsx, xlsm, xlsb, xls, ods, a web page under such
 * a name) or a text of separated values. What it is, is decided by its bytes and not by its name. A file
 * that cannot be read (empty, a Word document, with a password, damaged, too large, made to do harm) gives
 * no sheet and an issue. Never throws; how long it may take and what a file may hold stands in limits.ts.
 * @param name Name with the folders that tell it from others: every sheet carries it as its workbook.
 */
export function readFile(bytes: Uint8Array, name: string): Outcome<readonly SheetContent[]> {
  try {
    if (bytes.length > mostFileBytes) throw new Unread("too-large");
    const kind = fileKind(bytes);
    if (kind === "text") {
      const { value, issues } = decodeCsv(bytes, name);
      return { value: value === null ? [] : [value], issues };
    }
    const { sheets, tooLarge, cutTexts } = sheetsOf(bytes, name, kind);
    const issues = tooLarge.map((sheet) => tooLargeIssue(name, sheet));
    return { value: sheets, issues: cutTexts > 0 ? [...issues, cutIssue(name, cutTexts)] : issues };
  } catch (error) {
    return { value: [], issues: [notReadIssue(name, unreadKind(error))] };
  }
}

interface FileSheets extends OpenedSheets {
  /** Texts that were longer than a cell of Excel holds. */
  readonly cutTexts: number;
}

function sheetsOf(bytes: Uint8Array, workbook: string, kind: FileKind): FileSheets {
  const budget = new Budget();
  switch (kind) {
    case "excel":
    case "archive":
      return packageSheets(ZipParts.open(bytes), workbook, budget);
    case "old-excel":
    case "markup": {
      if (bytes.length > mostMarkupBytes) throw new Unread("too-large");
      const plain = kind === "markup" ? plainPage(bytes) : plainOld(bytes);
      return { ...openedSheets(plain, { workbook, budget }), cutTexts: 0 };
    }
    default:
      throw new Unread(kind);
  }
}

function packageSheets(parts: ZipParts, workbook: string, budget: Budget): FileSheets {
  if (parts.has("xl/workbook.bin")) {
    return { ...openedSheets(plainBinary(parts), { workbook, budget }), cutTexts: 0 };
  }
  if (parts.has("content.xml")) {
    return { ...openedSheets(plainOpenDocument(parts, budget), { workbook, budget }), cutTexts: 0 };
  }
  if (!parts.paths.some((path) => path.startsWith("xl/"))) {
    throw new Unread("archive");
  }
  const plain = plainWorkbook(parts, budget);
  const named = plain.sheets.map(({ name, part }) => ({
    name,
    tables: sheetTables(parts, part, name),
  }));
  const opened = openedSheets(plain.bytes, { workbook, budget, named });
  const tooLarge = [...plain.tooLarge, ...opened.tooLarge];
  const sheets = opened.sheets.filter(({ sheet }) => !plain.tooLarge.includes(sheet));
  return { sheets, tooLarge, cutTexts: plain.cutTexts };
}

/** The library throws for every kind of file that it cannot read; none of that is our own mistake. */
function unreadKind(error: unknown): UnreadKind {
  if (error instanceof Unread) return error.kind;
  const said = error instanceof Error ? error.message : String(error);
  return /password|encrypt/i.test(said) ? "encrypted" : "damaged";
}

function notReadIssue(workbook: string, kind: UnreadKind): Issue {
  const place = { workbook };
  return { code: "file-not-read", severity: "warning", place, found: workbook, facts: { kind } };
}

function tooLargeIssue(workbook: string, sheet: string): Issue {
  const place = { workbook, sheet };
  return { code: "sheet-too-large", severity: "warning", place, found: workbook };
}

function cutIssue(workbook: string, count: number): Issue {
  return {
    code: "texts-cut",
    severity: "warning",
    place: { workbook },
    found: workbook,
    facts: { count },
  };
}
