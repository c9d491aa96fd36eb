import { type ScoringModel, scoringModel } from "#core/scoring/scoringModel";
import type { CellValue } from "#core/register/content";
import { missingPolicyOf } from "#core/scoring/weightedScore";
import type { WorkbookState } from "#excel/workbookState";
import type { RegisterReading } from "#excel/registerReading";
import { criteriaNames, readForScoring } from "./readForScoring";
import type { RecordRows } from "./selection";
import { type RankedListState, rankedListState } from "./rankedList";

/** What the page Score shows of a workbook. */
export interface ScoringReading {
  readonly model: ScoringModel;
  /** Registers that scoring needs and the workbook has not: Projects, Criteria, Scores. */
  readonly lacking: readonly string[];
  /** The sheet with the ranked list. */
  readonly rankedList: RankedListState;
  /** Registers whose sheet is protected: nothing can be typed there. */
  readonly locked: readonly string[];
  readonly isManual: boolean;
  /** Where the rows of projects stand, on Projects and on Scores. */
  readonly places: readonly RecordRows[];
}

/** Requests: 1; 2 when Scores has lost a column or tables have other names than before. */
export async function readScoring(signal?: AbortSignal): Promise<ScoringReading> {
  const reading = await readForScoring(signal);
  const { state, tables } = reading;
  const model = scoringModel(reading.registers, missingPolicyOf(reading.settings));
  const needed = ["Projects", "Criteria", "Scores"];
  return {
    model,
    lacking: needed.filter((register) => tables[register] === undefined),
    rankedList: rankedListState(reading, criteriaNames(reading)),
    locked: needed.filter((register) => isLocked(register, reading)),
    isManual: state.calculationMode === "Manual",
    places: ["Projects", "Scores"].flatMap((register) => placesOf(register, reading)),
  };
}

function placesOf(register: string, { tables, registers }: RegisterReading): RecordRows[] {
  const table = tables[register];
  const content = registers.find((each) => each.register === register);
  const column = content?.headers.indexOf("Project ID") ?? -1;
  if (table === undefined || content === undefined || column < 0) return [];
  return [
    {
      sheet: table.sheet,
      firstRow: table.row + 1,
      keys: content.rows.map((row) => textOf(row[column] ?? null)),
    },
  ];
}

function textOf(value: CellValue): string {
  return value === null || typeof value === "object" ? "" : String(value);
}

function isLocked(register: string, { tables, state }: RegisterReading): boolean {
  return sheetIsProtected(tables[register]?.sheet, state);
}

function sheetIsProtected(name: string | undefined, { sheets }: WorkbookState): boolean {
  return sheets.some((sheet) => sheet.name === name && sheet.isProtected);
}
