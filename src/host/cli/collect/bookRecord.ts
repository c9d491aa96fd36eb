import { createHash } from "node:crypto";
import type { AdoptionInput, SourceFile } from "#actions/action";
import { findingReports } from "#actions/findings";
import { readBook } from "#actions/readBook";
import { runAction } from "#actions/runAction";
import type { Adoption } from "#core/adopt/adoption";
import type { BookRegisters } from "#core/dataset/datasetOf";
import type { CellValue, RegisterContent } from "#core/register/content";
import { registerOf, settingOf } from "#core/register/schema";
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

/** The mark by which a change of a file is noticed, or of what is decided for all of them. */
export function markOf({ bytes }: SourceFile, rules: CollectingRules): string {
  return createHash("sha256").update(JSON.stringify(rules)).update(bytes).digest("hex");
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
  const [mark, sha256] = [markOf(file, rules), sha256Of(file.bytes)];
  const workbook = openedBook(file);
  if (workbook !== null) {
    await openOffice(workbook);
    const content = await readBook();
    if (content !== null) {
      const book = { workbook: file.name, sha256, made: "registers" as const, ...content };
      return { ...emptyRecord(file.name, mark), book };
    }
  }
  const adopted = await adoptedRecord(file, rules, terminal);
  return { ...adopted, mark };
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
  rules: CollectingRules,
  terminal: Terminal,
): Promise<Omit<BookRecord, "mark">> {
  const session = await openWithAddIn(newWorkbook());
  const context = contextOf(session, {}, terminal, { ...rules, files: [file] });
  const { proposal } = await runAction("adopt-sheets", context, { dryRun: true });
  const adoption = proposal.adoption?.adoption;
  const problems = findingReports(
    proposal.issues.filter(
      ({ code, severity }) => code === "file-not-read" || severity === "blocking",
    ),
  ).map(({ message }) => message);
  if (adoption === undefined || adoption.rows.length === 0) {
    return emptyRecord(file.name, "", problems.slice(0, 1));
  }
  return {
    version: 1,
    name: file.name,
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
