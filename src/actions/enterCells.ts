import { message, type Message } from "#core/messages/message";
import type { CellValue, RegisterContent } from "#core/register/content";
import type { FieldValue } from "#core/register/rows";
import { keyOf, RegisterTable } from "#core/scoring/registerTable";
import type { MissingPolicy } from "#core/scoring/weightedScore";
import { applyPlan } from "#excel/applyPlan";
import { type Journal, journalPointer } from "#excel/journal/journal";
import { readRegisters } from "#excel/readRegisters";
import { readTable } from "#excel/readTable";
import type { RegisterReading } from "#excel/registerReading";
import type { WorkbookState } from "#excel/workbookState";
import { type Criterion, criteriaOf } from "#sheets/criteria";
import {
  type CriterionField,
  type EntryCell,
  planEntries,
  planHeaderEntry,
} from "#sheets/planEntries";
import { readModel } from "./criteriaModel";
import { settingCell } from "./settingCell";

/** A value that somebody has typed into the pane. */
export type Entry = ScoreEntry | CriterionEntry;

export interface ScoreEntry {
  readonly kind: "score";
  readonly project: string;
  readonly criterion: string;
  readonly value: number | null;
  /** What stood there when typing began; something else by now is a conflict. */
  readonly before: CellValue;
}

export interface CriterionEntry {
  readonly kind: "criterion";
  readonly criterion: string;
  readonly field: CriterionField;
  readonly value: number | string | null;
  readonly before: CellValue;
}

/** An entry that was not written, because something else stands there than what its writer had seen. */
export interface Conflict {
  readonly entry: Entry;
  readonly found: CellValue;
}

export type LostReason =
  "no-register" | "no-project" | "no-criterion" | "no-column" | "calculated" | "no-room";

/** An entry for which the workbook has no place any more. */
export interface Lost {
  readonly entry: Entry;
  readonly reason: LostReason;
}

export interface EntryOutcome {
  /** What was written, with what stood there before. */
  readonly written: readonly { readonly entry: Entry; readonly old: CellValue }[];
  readonly conflicts: readonly Conflict[];
  readonly lost: readonly Lost[];
  /** null when nothing was written. */
  readonly journal: Journal | null;
}

export interface EntryOptions {
  /** The journal of entries just before, which shall be undone together with these. */
  readonly continues?: { readonly journal: Journal; readonly cells: number } | null;
  /** Writes over what somebody else has written meanwhile. */
  readonly insists?: boolean;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Writes what somebody has typed in the pane into its cells of Scores and Criteria. Cells are found anew
 * by project and criterion, so that sorting, filtering and other authors do no harm.
 *
 * Requests: 1 that reads, 2 that write; 1 more for a project that has no row in Scores yet.
 */
export async function enterCells(
  entries: readonly Entry[],
  options: EntryOptions = {},
): Promise<EntryOutcome> {
  const names = new Set(entries.map(({ criterion }) => criterion));
  const reading = await readRegisters(
    [
      { register: "Criteria" },
      { register: "Scores", columns: ["Project ID", ...names] },
      { register: "Projects", columns: [] },
    ],
    { signal: options.signal },
  );
  const sorted = await sort(entries, reading, options);
  const cells = sorted.good.map(({ cell }) => cell);
  const model = readModel(reading)?.model;
  const notes = { freeRows: sorted.freeRows, revised: revisedCriteria(reading, cells) };
  const edits = model === undefined ? [] : planEntries(model, cells, notes);
  const journal =
    edits.length === 0 || model === undefined
      ? null
      : await applyEntries(titleOf(sorted.good, options), edits, reading.state, options);
  return {
    written:
      journal === null ? [] : sorted.good.map(({ entry, cell }) => ({ entry, old: cell.old })),
    conflicts: sorted.conflicts,
    lost: sorted.lost,
    journal,
  };
}

function applyEntries(
  title: Message,
  edits: Parameters<typeof applyPlan>[0]["edits"],
  state: WorkbookState,
  { continues, signal }: EntryOptions,
): Promise<Journal> {
  return applyPlan(
    { title, edits },
    {
      state,
      signal,
      ...(continues && isLast(continues.journal, state)
        ? { continues: continues.journal, replacesTitle: true }
        : {}),
    },
  );
}

/** Another action since then ends the burst. */
function isLast(journal: Journal, state: WorkbookState): boolean {
  return journalPointer(state)?.run === journal.run;
}

interface Good {
  readonly entry: Entry;
  readonly cell: EntryCell;
}

interface Sorted {
  readonly good: readonly Good[];
  readonly conflicts: readonly Conflict[];
  readonly lost: readonly Lost[];
  /** Body rows of Scores that hold nothing. */
  readonly freeRows: readonly number[];
}

/** Finds the cell of each entry and what stands in it. */
async function sort(
  entries: readonly Entry[],
  reading: RegisterReading,
  { insists = false, signal }: EntryOptions,
): Promise<Sorted> {
  const good: Good[] = [];
  const conflicts: Conflict[] = [];
  const lost: Lost[] = [];
  const places = new Places(reading);
  for (const entry of entries) {
    const place = places.find(entry);
    if (typeof place === "string") lost.push({ entry, reason: place });
    else if (!insists && !isSame(place.old, entry.before)) {
      conflicts.push({ entry, found: place.old });
    } else good.push({ entry, cell: place });
  }
  const homeless = good.filter(({ cell }) => cell.kind === "score" && cell.row === null);
  if (homeless.length === 0) return { good, conflicts, lost, freeRows: [] };
  const scores = reading.tables["Scores"];
  const projects = new Set(homeless.map(({ cell }) => cell.kind === "score" && cell.project));
  const below = scores && (await readTable(scores, signal, projects.size));
  const freeRows = below?.freeRows ?? [];
  if (below?.hasRoomBelow !== false || freeRows.length >= projects.size) {
    return { good, conflicts, lost, freeRows };
  }
  lost.push(...homeless.map(({ entry }) => ({ entry, reason: "no-room" as const })));
  return { good: good.filter((each) => !homeless.includes(each)), conflicts, lost, freeRows: [] };
}

const scaleFields: readonly string[] = ["Definition", "Scale low", "Scale high", "Normalise by"];

/** Criteria whose cells of Scores get other limits or another prompt, as they are afterwards. */
function revisedCriteria(
  { registers }: RegisterReading,
  cells: readonly EntryCell[],
): readonly Criterion[] {
  const content = registers.find(({ register }) => register === "Criteria");
  if (content === undefined) return [];
  const rows = new Map<number, FieldValue[]>();
  for (const cell of cells) {
    if (cell.kind !== "criterion" || !scaleFields.includes(cell.field)) continue;
    const row = rows.get(cell.row) ?? (content.rows[cell.row] ?? []).map(fieldValue);
    row[content.headers.indexOf(cell.field)] = cell.value;
    rows.set(cell.row, row);
  }
  const columns = content.headers;
  return criteriaOf({ register: "Criteria", columns, extras: [], rows: [...rows.values()] }, []);
}

function fieldValue(value: CellValue): FieldValue {
  return typeof value === "object" ? null : value;
}

/** Where things stand in Scores and Criteria. */
class Places {
  private readonly criteria: RegisterTable | null;
  private readonly scores: RegisterTable | null;
  private readonly criterionRow = new Map<string, number>();
  private readonly scoreRow = new Map<string, number>();

  constructor({ registers }: RegisterReading) {
    this.criteria = tableOf(registers, "Criteria");
    this.scores = tableOf(registers, "Scores");
    fillRows(this.criterionRow, this.criteria, "Criterion");
    fillRows(this.scoreRow, this.scores, "Project ID");
  }

  find(entry: Entry): EntryCell | LostReason {
    if (this.criteria === null || this.scores === null) return "no-register";
    const row = this.criterionRow.get(keyOf(entry.criterion));
    if (row === undefined) return "no-criterion";
    if (entry.kind === "criterion") {
      if (!this.criteria.has(entry.field)) return "no-column";
      const { criterion, field, value } = entry;
      const old = this.criteria.cell(row, field);
      return { kind: "criterion", row, criterion, field, value, old };
    }
    const feed = this.criteria.text(row, "Feeds from");
    if (feed !== "" && feed !== "Typed") return "calculated";
    if (!this.scores.has(entry.criterion)) return "no-column";
    const { project, criterion, value } = entry;
    const at = this.scoreRow.get(keyOf(project)) ?? null;
    const old = at === null ? null : this.scores.cell(at, criterion);
    return { kind: "score", row: at, project, criterion, value, old };
  }
}

function tableOf(registers: readonly RegisterContent[], name: string): RegisterTable | null {
  const content = registers.find(({ register }) => register === name);
  return content === undefined ? null : new RegisterTable(content);
}

function fillRows(rows: Map<string, number>, table: RegisterTable | null, header: string): void {
  for (let row = (table?.rowCount ?? 0) - 1; row >= 0; row--) {
    const key = keyOf(table?.text(row, header) ?? "");
    if (key !== "") rows.set(key, row);
  }
}

function isSame(a: CellValue, b: CellValue): boolean {
  if (typeof a === "object" && typeof b === "object") return a?.error === b?.error;
  return (a ?? "") === (b ?? "");
}

function titleOf(good: readonly Good[], { continues }: EntryOptions): Message {
  const cells = good.length + (continues?.cells ?? 0);
  const [first] = good;
  const scores = good.every(({ entry }) => entry.kind === "score");
  if (cells === 1 && first !== undefined) {
    const { entry } = first;
    return entry.kind === "score"
      ? message("entered-score", {
          project: entry.project,
          criterion: entry.criterion,
          score: entry.value === null ? "" : String(entry.value),
        })
      : message("changed-criterion", { criterion: entry.criterion, field: entry.field });
  }
  return scores
    ? message("entered-scores", { scores: cells })
    : message("changed-criteria", { cells });
}

/** Sets the policy for missing scores; false when the workbook has no such setting. Requests: 3. */
export async function enterPolicy(
  policy: MissingPolicy,
  signal?: AbortSignal,
): Promise<Journal | null> {
  const reading = await readRegisters([{ register: "Scores", columns: [] }], { signal });
  const at = settingCell("pmo_MissingScore", reading.state);
  if (at === null) return null;
  return applyPlan(
    {
      title: message("changed-policy", { policy }),
      edits: [{ kind: "writeCells", at, cells: [[policy]] }],
    },
    { state: reading.state, signal },
  );
}

/** Gives a column of Scores the name of its criterion again. null when either is gone. Requests: 3. */
export async function enterHeader(
  from: string,
  to: string,
  signal?: AbortSignal,
): Promise<Journal | null> {
  const reading = await readRegisters(
    [{ register: "Criteria" }, { register: "Scores", columns: [] }],
    { signal },
  );
  const model = readModel(reading)?.model;
  const edits = model === undefined ? [] : planHeaderEntry(model, from, to);
  if (edits.length === 0) return null;
  return applyPlan(
    { title: message("renamed-score-column", { from, to }), edits },
    { state: reading.state, signal },
  );
}
