import { createHash } from "node:crypto";
import type { AdoptionInput, SourceFile } from "#actions/action";
import { findingReports } from "#actions/findings";
import { type BookContent, readBook } from "#actions/readBook";
import { runAction } from "#actions/runAction";
import type { Adoption } from "#core/adopt/adoption";
import type { BookRegisters } from "#core/dataset/datasetOf";
import { datasetVersion } from "#core/dataset/datasetTables";
import { from1904 } from "#core/dataset/from1904";
import { version } from "#core/publishing/version";
import type { CellValue, RegisterContent } from "#core/register/content";
import { registerOf, registers, settingOf } from "#core/register/schema";
import type { Workbook } from "#host/engine/workbook";
import { openOffice } from "#host/runtime/node";
import { readWorkbook } from "#host/xlsx/read";
import { UnreadableFile } from "#host/xlsx/unreadableFile";
import { contextOf, openWithAddIn } from "../addIn";
import { addInId } from "../addInId";
import { newWorkbook } from "../bookFile";
import type { Terminal } from "../terminal";

/** One column of numbers, added up on the sheets of a file and in the registers made from it; money in single units. */
export interface CollectedSum {
  readonly register: string;
  readonly field: string;
  readonly onSheets: number;
  readonly inRegisters: number;
}

/** What is kept of a file that was collected: everything that is needed without opening it again. */
export interface BookRecord {
  readonly version: 1;
  readonly name: string;
  /** `markOf` of what was read. */
  readonly mark: string;
  /** null = it gave nothing: `problems` say why. */
  readonly book: BookRegisters | null;
  /** One sentence each. */
  readonly problems: readonly string[];
  readonly sums: readonly CollectedSum[];
  /** Filled cells of what was adopted, and those of which nothing is kept: must be 0. */
  readonly cells: number;
  readonly lost: number;
  /** Doubts that a person may decide; the assumption was taken. */
  readonly questions: number;
}

/** What is decided for all files alike. */
export type CollectingRules = Pick<AdoptionInput, "decisions" | "answers">;

/** Another version may read the same file in another way. */
const program = JSON.stringify([version, datasetVersion, registers]);

/**
 * The mark by which a change of a file is noticed, of what is decided for all of them, or of Sightline
 * itself.
 */
export function markOf({ bytes }: SourceFile, rules: CollectingRules): string {
  const given = program + JSON.stringify(rules);
  return createHash("sha256").update(given).update(bytes).digest("hex");
}

/**
 * The registers of one file: those that it has, as last computed, or those that its sheets become. Never
 * throws for what a file holds.
 */
export async function bookRecord(
  file: SourceFile,
  rules: CollectingRules,
  terminal: Terminal,
): Promise<BookRecord> {
  const mark = markOf(file, rules);
  return (await ownRecord(file, mark)) ?? (await adoptedRecord(file, mark, rules, terminal));
}

/** A workbook with registers of ours, as last computed; null = any other file. */
export async function ownRecord(file: SourceFile, mark: string): Promise<BookRecord | null> {
  const workbook = openedBook(file);
  if (workbook === null) return null;
  await openOffice(workbook);
  const content = await readBook();
  return content === null ? null : recordOf(file, mark, content, workbook.date1904);
}

function recordOf(
  file: SourceFile,
  mark: string,
  { registers: contents, settings, unfinished }: BookContent,
  is1904: boolean,
): BookRecord {
  const { name } = file;
  if (unfinished !== null) {
    return emptyRecord(name, mark, [
      `"${unfinished}" was not finished in this workbook, whose figures may be half of it: open it in Sightline and settle that first, or use run --unfinished.`,
    ]);
  }
  const [sha256, made] = [sha256Of(file.bytes), "registers" as const];
  const book = { workbook: name, sha256, made, registers: contents, settings };
  if (!is1904) return { ...emptyRecord(name, mark), book };
  const { book: shifted, unsure } = from1904(book);
  const problems =
    unsure.length === 0
      ? []
      : [
          `its days count from 1904; numbers in columns that are the office's own may be days and stay as they are: ${unsure.join(", ")}.`,
        ];
  return { ...emptyRecord(name, mark, problems), book: shifted };
}

/** A record of a file that could not even be read. */
export function emptyRecord(
  name: string,
  mark: string,
  problems: readonly string[] = [],
): BookRecord {
  const none = { book: null, sums: [], cells: 0, lost: 0, questions: 0 };
  return { version: 1, name, mark, problems, ...none };
}

/** null = it is no workbook that can hold registers of ours: whatever else it is, adopting reads it. */
function openedBook({ bytes, name }: SourceFile): Workbook | null {
  try {
    return readWorkbook(bytes, { fileName: name, addInId });
  } catch (error) {
    if (error instanceof UnreadableFile) return null;
    throw error;
  }
}

async function adoptedRecord(
  file: SourceFile,
  mark: string,
  rules: CollectingRules,
  terminal: Terminal,
): Promise<BookRecord> {
  const session = await openWithAddIn(newWorkbook());
  const context = contextOf(session, {}, terminal, { ...rules, files: [file] });
  const { proposal } = await runAction("adopt-sheets", context, { dryRun: true });
  const adoption = proposal.adoption?.adoption;
  const unread = proposal.issues.filter(({ code }) => code === "file-not-read");
  const blocking = proposal.issues.filter(({ severity }) => severity === "blocking");
  // That nothing was found in a file that was not read goes without saying.
  const told =
    unread.length > 0 && (adoption?.rows ?? []).length === 0
      ? unread
      : [...new Set([...unread, ...blocking])];
  const problems = findingReports(told).map(({ message }) => message);
  if (adoption === undefined || adoption.rows.length === 0) {
    return emptyRecord(file.name, mark, problems);
  }
  return {
    version: 1,
    name: file.name,
    mark,
    book: {
      workbook: file.name,
      sha256: sha256Of(file.bytes),
      made: "adopted",
      registers: adoption.rows.map(contentOf),
      settings: settingsOf(adoption),
    },
    problems,
    sums: adoption.ledger.flatMap(({ register, sums }) =>
      sums.map(({ field, onSheet, inRegister }) => ({
        ...{ register, field },
        ...{ onSheets: onSheet, inRegisters: inRegister },
      })),
    ),
    cells: adoption.ledger.reduce((sum, line) => sum + line.cells, 0),
    lost: adoption.ledger.reduce((sum, line) => sum + line.lost, 0),
    questions: adoption.questions.length,
  };
}

function sha256Of(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

function contentOf({ register, columns, extras, rows }: Adoption["rows"][number]): RegisterContent {
  const headers = [...columns, ...extras.map(({ header }) => header)];
  const { sheet } = registerOf(register);
  const place = { table: register, sheet, row: 0, column: 0 };
  return {
    register,
    place: { ...place, rows: rows.length + 1, columns: headers.length },
    headers,
    rows,
  };
}

function settingsOf({ settings }: Adoption): Record<string, CellValue> {
  return Object.fromEntries(
    Object.entries(settings).flatMap(([label, value]) => {
      const setting = settingOf(label);
      return setting === null ? [] : [[setting.name, value]];
    }),
  );
}
