import type { BookRegisters } from "#core/dataset/datasetOf";
import { sourceHeaders } from "#core/dataset/datasetTables";
import {
  type CellValue,
  isBlank,
  type RegisterContent,
  type SheetContent,
} from "#core/register/content";
import { type RegisterColumn, registerOf } from "#core/register/schema";
import { keyOf } from "#core/scoring/registerTable";
import type { RecordOrigin } from "../adoption";
import type { IslandDecision } from "../decisions";

/** Registers of workbooks that were collected one by one, ready to become those of one workbook. */
export interface CollectedSheets {
  readonly contents: readonly SheetContent[];
  /** What every column is: nothing of it is guessed a second time. By `islandId`. */
  readonly islands: Readonly<Record<string, IslandDecision>>;
  /** Where the lines of `contents` come from, where it is not where they stand. */
  originOf(origin: RecordOrigin): RecordOrigin;
}

/**
 * Registers that are not joined: what is true for one workbook only (its model, its scenarios, its history,
 * its own limits and lists) or is written by actions.
 */
export const ofOneWorkbook: ReadonlySet<string> = new Set([
  ...["Criteria", "Scores", "Gates", "Limits", "Synergies", "Scenarios", "ScenarioProjects"],
  ...["Snapshots", "SnapshotData", "Changes", "PriorityLog", "Archive", "ArchiveTotals"],
  ...["Checks", "Runs", "Scales", "Appetite", "OptimismBias"],
]);

const unitWords: ReadonlyMap<string, string> = new Map([
  ["thousand", "k"],
  ["million", "m"],
]);

/** Collects the sheets book by book, so that no book has to be kept. */
export class SheetCollector implements CollectedSheets {
  readonly contents: SheetContent[] = [];
  readonly #columns = new Map<string, Map<string, string | null>>();
  /** Lines that are not joined, by register. */
  readonly left = new Map<string, number>();
  readonly #origins = new Map<string, readonly (RecordOrigin | null)[]>();

  /** What people typed into the registers of a workbook; money says its unit and currency. */
  add({ workbook, made, registers: contents, settings }: BookRegisters): void {
    const unit = [
      textOf(settings["pmo_Currency"]),
      unitWords.get(textOf(settings["pmo_MoneyUnit"]).toLowerCase()) ?? "",
    ]
      .filter((word) => word !== "")
      .join(" ");
    this.leave(linesOfOneWorkbook(contents, made));
    for (const content of contents) {
      if (ofOneWorkbook.has(content.register)) continue;
      const taken = takenColumns(content);
      const lines = content.rows
        .map((row, at) => ({ row, at, origin: originIn(content, at, workbook, made) }))
        .filter(({ row, origin }) => origin !== null && hasValue(row, taken));
      if (lines.length === 0) continue;
      const heads = taken.map(({ header, column }) =>
        column?.type === "money" && unit !== "" ? `${header} (${unit})` : header,
      );
      const decided = this.#columns.get(content.register) ?? new Map<string, string | null>();
      this.#columns.set(content.register, decided);
      heads.forEach((head, at) => decided.set(head, taken[at]?.column?.header ?? null));
      const rows = lines.map(({ row }) => taken.map(({ at }) => row[at] ?? null));
      this.contents.push(sheetOf(content.register, workbook, heads, rows, taken));
      this.#origins.set(
        placeKey(workbook, content.register),
        lines.map(({ origin }) => origin),
      );
    }
  }

  private leave(counts: ReadonlyMap<string, number>): void {
    for (const [register, lines] of counts) {
      this.left.set(register, (this.left.get(register) ?? 0) + lines);
    }
  }

  /** Lines that were collected. */
  get records(): number {
    return this.contents.reduce((sum, { values }) => sum + values.length - 1, 0);
  }

  get islands(): Readonly<Record<string, IslandDecision>> {
    return Object.fromEntries(
      [...this.#columns].map(([register, columns]): [string, IslandDecision] => [
        `${register}/${register}/`,
        { register, columns: Object.fromEntries(columns) },
      ]),
    );
  }

  originOf(origin: RecordOrigin): RecordOrigin {
    const known = this.#origins.get(placeKey(origin.workbook ?? "", origin.sheet))?.[
      origin.row - 2
    ];
    return known === undefined || known === null ? origin : { ...known, island: origin.island };
  }
}

/**
 * Lines of the registers that are not joined, by register, where somebody wrote more than the key. The model
 * that adopting proposes for projects without scores is nobody's.
 */
function linesOfOneWorkbook(
  contents: readonly RegisterContent[],
  made: BookRegisters["made"],
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { register, headers, rows } of contents) {
    if (!ofOneWorkbook.has(register)) continue;
    const known = knownColumns(register);
    const { key } = registerOf(register);
    const filled = headers.flatMap((header, at) => {
      const column = known.get(keyOf(header));
      const isFilled =
        column === undefined || (column.kind !== "formula" && !key.includes(column.header));
      return isFilled ? [{ at }] : [];
    });
    const lines = rows.filter((row) => hasValue(row, filled)).length;
    if (lines > 0) counts.set(register, lines);
  }
  if (made === "adopted" && !counts.has("Scores")) counts.delete("Criteria");
  return counts;
}

interface TakenColumn {
  readonly header: string;
  readonly at: number;
  /** null = a column of the office's own. */
  readonly column: RegisterColumn | null;
}

/** Columns that people fill in, and those of the office's own; each header once. */
function takenColumns({ register, headers }: RegisterContent): readonly TakenColumn[] {
  const known = knownColumns(register);
  const seen = new Set<string>();
  return headers.flatMap((header, at): TakenColumn[] => {
    const folded = keyOf(header);
    const column = known.get(folded) ?? null;
    if (folded === "" || seen.has(folded) || sourceHeaders.has(folded)) return [];
    seen.add(folded);
    if (column !== null && column.kind !== "input") return [];
    return [{ header: column?.header ?? header, at, column }];
  });
}

function knownColumns(register: string): ReadonlyMap<string, RegisterColumn> {
  return new Map(registerOf(register).columns.map((column) => [keyOf(column.header), column]));
}

function hasValue(row: readonly CellValue[], taken: readonly Pick<TakenColumn, "at">[]): boolean {
  return taken.some(({ at }) => !isBlank(row[at] ?? null));
}

function sheetOf(
  register: string,
  workbook: string,
  heads: readonly string[],
  rows: readonly (readonly CellValue[])[],
  taken: readonly TakenColumn[],
): SheetContent {
  // Lines share what is the same in all of them.
  const formats = taken.map(({ column }) => column?.format ?? "General");
  const plain = heads.map(() => null);
  const place = { row: 0, column: 0, rows: rows.length + 1, columns: heads.length };
  return {
    sheet: register,
    workbook,
    visibility: "Visible",
    row: 0,
    column: 0,
    values: [heads, ...rows],
    numberFormats: [plain.map(() => "General"), ...rows.map(() => formats)],
    formulas: [plain, ...rows.map(() => plain)],
    tables: [{ table: register, sheet: register, ...place }],
  };
}

/**
 * Where a line stands: what its columns say, else its own place. null = a record that adopting made up of
 * what others say (a program that only projects name): joining makes it up where nobody has it.
 */
function originIn(
  content: RegisterContent,
  at: number,
  workbook: string,
  made: BookRegisters["made"],
): RecordOrigin | null {
  const cell = (name: string): CellValue => {
    const column = content.headers.findIndex((header) => sourceHeaders.get(keyOf(header)) === name);
    return column < 0 ? null : (content.rows[at]?.[column] ?? null);
  };
  const [file, sheet, row] = [cell("source_file"), cell("source_sheet"), cell("source_row")];
  if (typeof file === "string" && typeof sheet === "string" && typeof row === "number") {
    return { workbook: file, sheet, row, island: "" };
  }
  const { place } = content;
  return made === "adopted"
    ? null
    : { workbook, sheet: place.sheet, row: place.row + 2 + at, island: "" };
}

function placeKey(workbook: string, sheet: string): string {
  return `${workbook}\n${sheet}`;
}

function textOf(cell: CellValue | undefined): string {
  return typeof cell === "string" ? cell.trim() : "";
}
