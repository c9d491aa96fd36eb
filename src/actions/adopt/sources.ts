import { storedPages } from "#excel/pageRecords";
import type { AdoptDecisions } from "#core/adopt/decisions";
import type { Issue } from "#core/issues";
import type { RegisterContent, SheetContent } from "#core/register/content";
import { asidePrefix } from "#excel/journal/scope";
import { readWorkbookContent } from "#excel/readWorkbookContent";
import type { WorkbookState } from "#excel/workbookState";
import type { ActionContext } from "../action";
import { presentRegisters } from "../presentRegisters";
import { registersOnSheets } from "../registerReports";
import { collectFiles } from "./collectFiles";
import { asFound, type StandingRegisters, standingRegisters } from "./standingRegisters";
import { storedDecisions } from "./storedDecisions";

/** Everything that adopting reads. */
export interface AdoptionSources {
  readonly state: WorkbookState;
  readonly decisions: AdoptDecisions;
  /** Sheets of the open workbook and of the files, without those set aside. */
  readonly contents: readonly SheetContent[];
  /** Tables of our own registers and pages, and sheets of our own without a table. */
  readonly ownTables: readonly string[];
  readonly ownSheets: readonly string[];
  /** The registers that the workbook has. */
  readonly registers: readonly RegisterContent[];
  /** Those of them that stand on somebody's sheet. */
  readonly standing: StandingRegisters;
  /** What was wrong with files. */
  readonly issues: readonly Issue[];
}

/** Share of the progress of an action that reading takes. */
const reading = 0.4;

/** Reads the workbook and the files. Requests: those of `readWorkbookContent`. */
export async function readSources(context: ActionContext): Promise<AdoptionSources> {
  const content = await readWorkbookContent({
    progress: (share, doing) => {
      context.progress(share * reading, doing);
    },
    signal: context.signal,
  });
  const collected = await collectFiles(context.adoption?.files ?? [], (share) => {
    context.progress(reading + share * 0.1, "reading the sheets");
  });
  const { state } = content;
  const own = Object.fromEntries(presentRegisters(state));
  const pages = Object.values(storedPages(state));
  const registers = registersOnSheets(content.sheets, own);
  const standing = standingRegisters(state);
  const isOpen = ({ sheet, values }: SheetContent): boolean =>
    !sheet.startsWith(asidePrefix) && (values.length > 0 || collected.value.length === 0);
  const sheets = asFound(content.sheets.filter(isOpen), registers, standing);
  const ownTables = Object.entries(own).flatMap(([register, table]) =>
    register in standing ? [] : [table],
  );
  return {
    state,
    decisions: decisionsOf(context, state),
    contents: [...sheets, ...collected.value, ...(context.adoption?.collected?.contents ?? [])],
    ownTables: [...ownTables, ...pages.flatMap((page) => page.tables)],
    ownSheets: pages.flatMap((page) => page.sheets),
    registers,
    standing,
    issues: [...content.tooLarge.map(tooLargeIssue), ...collected.issues],
  };
}

function tooLargeIssue(sheet: string): Issue {
  return { code: "sheet-too-large", severity: "warning", place: { sheet } };
}

function decisionsOf({ adoption }: ActionContext, state: WorkbookState): AdoptDecisions {
  const decisions = adoption?.decisions ?? storedDecisions(state);
  const { answers } = adoption ?? {};
  if (answers === undefined) return decisions;
  return { ...decisions, answers: { ...decisions.answers, ...answers } };
}
