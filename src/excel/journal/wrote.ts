import { fingerprintParts } from "#core/text/fingerprint";
import type { Block, Plan } from "#sheets/plan";
import {
  type CellWrite,
  columnMoves,
  formerContent,
  holds,
  movedColumn,
  sheetsOf,
  writesAsLeft,
} from "../cellWrites";
import type { WorkbookState } from "../workbookState";
import { cellsAtOnce } from "./captureCells";
import { folded } from "./scope";
import type { CellInput, RestoreCells, UndoStep, Wrote } from "./undoStep";

/** Characters of the mark of one content. */
const length = 4;
const signs = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-_";
/** The plan writes nothing here, but a table that grows may fill a formula in, and merging empties. */
const unsaid = "....";
/** Excel itself writes something of its own here: the header of a new column. */
const excels = "****";
/** Of so many rows of a large block that was empty one mark is kept. */
const rowsTogether = 50;

/**
 * Steps back with what the plan leaves in their cells, so that undoing tells cells that somebody has typed
 * into since. What it leaves is told by the plan: nothing is read for it.
 */
export function withWrote(
  steps: readonly UndoStep[],
  plan: Plan,
  { sheets }: Pick<WorkbookState, "sheets">,
): readonly UndoStep[] {
  const hidden = sheets.filter(({ visibility }) => visibility !== "Visible");
  const left = new Left(plan, new Set(hidden.map(({ name }) => folded(name))));
  return steps.flatMap((step): readonly UndoStep[] => {
    switch (step.kind) {
      case "restoreCells":
        return left.alongColumns(step).map((part) => left.marked(part));
      case "restoreTableSize":
        return [left.sized(step)];
      case "removeAddedColumn":
        return [left.filled(step)];
      default:
        return [step];
    }
  });
}

/**
 * Steps of an action that another plan continues, without the marks that it makes untrue: those of sheets
 * that it writes on too. What has been typed there is told by the steps of the later plan.
 */
export function withoutStaleMarks(steps: readonly UndoStep[], plan: Plan): readonly UndoStep[] {
  const written = sheetsOf(plan);
  return steps.map((step) => {
    if (step.kind !== "restoreCells" || !written.has(folded(step.at.sheet))) return step;
    const { kind, at, formulas, numberFormats } = step;
    return { kind, at, formulas, numberFormats };
  });
}

/** What a plan leaves behind, cell by cell. */
class Left {
  private readonly writes: readonly CellWrite[];
  private readonly moves: ReturnType<typeof columnMoves>;
  /** Header rows that Excel completes by itself. */
  private readonly headers: readonly Block[];

  constructor(
    private readonly plan: Plan,
    private readonly hidden: ReadonlySet<string>,
  ) {
    this.writes = writesAsLeft(plan);
    this.moves = columnMoves(plan);
    this.headers = plan.edits.flatMap((edit) =>
      edit.kind === "addTable" || edit.kind === "resizeTable" ? [{ ...edit.at, rows: 1 }] : [],
    );
  }

  /** A step as several where the plan puts columns between its own. */
  alongColumns(step: RestoreCells): readonly RestoreCells[] {
    const { at } = step;
    const moves = this.moves.get(folded(at.sheet)) ?? [];
    const shifts = columnsOf(at).map((column) => (movedColumn(column, moves) ?? -1) - column);
    if (shifts.every((shift) => shift === shifts[0])) return [step];
    return columnsOf(at).map((column, c) => ({
      ...step,
      at: { ...at, column, columns: 1 },
      formulas: columnOf(step.formulas, c),
      numberFormats: columnOf(step.numberFormats, c),
    }));
  }

  marked(step: RestoreCells): RestoreCells {
    const { at } = step;
    const moves = this.moves.get(folded(at.sheet)) ?? [];
    const column = movedColumn(at.column, moves);
    // The column goes with the plan: whatever stands there now is another one.
    if (column === null) return step;
    const now = { ...at, column };
    const isLarge = at.rows * at.columns > cellsAtOnce && step.formulas === "";
    // Rows that snapshots add by thousands to a hidden sheet: nobody types there.
    if (isLarge && this.hidden.has(folded(at.sheet))) return step;
    const wrote = this.marksOf(now, isLarge ? rowsTogether : 1);
    return { ...step, wrote: column === at.column ? wrote : { ...wrote, at: now } };
  }

  sized(step: Extract<UndoStep, { kind: "restoreTableSize" }>): UndoStep {
    const { table } = step;
    const last = this.plan.edits.findLast(
      (edit) => edit.kind === "resizeTable" && folded(edit.name) === folded(table),
    );
    return last?.kind === "resizeTable" ? { ...step, left: last.at } : step;
  }

  filled(step: Extract<UndoStep, { kind: "removeAddedColumn" }>): UndoStep {
    const index = this.plan.edits.findIndex(
      (edit) =>
        edit.kind === "addTableColumn" && edit.table === step.table && edit.header === step.header,
    );
    const edit = this.plan.edits[index];
    if (edit?.kind !== "addTableColumn" || edit.at.rows < 2) return step;
    const { at } = edit;
    const column = movedColumn(at.column, columnMoves(this.plan, index + 1).get(folded(at.sheet)));
    if (column === null) return step;
    const body = { ...at, row: at.row + 1, rows: at.rows - 1, column };
    return { ...step, wrote: { ...this.marksOf(body, 1), at: body } };
  }

  /** Marks of a block, by its place once all is written. */
  private marksOf(at: Block, per: number): Wrote {
    const writes = this.writes.filter((write) => overlaps(write.at, at));
    const headers = this.headers.filter((header) => overlaps(header, at));
    const rows = Array.from({ length: at.rows }, (_, r) =>
      columnsOf(at).map((column) => {
        const row = at.row + r;
        const write = writes.find((each) => holds(each.at, row, column));
        const content = write?.contentAt(row - write.at.row, column - write.at.column) ?? null;
        if (content !== null) return markOf(content);
        return headers.some((each) => holds(each, row, column)) ? excels : unsaid;
      }),
    );
    const marks = Array.from({ length: Math.ceil(at.rows / per) }, (_, k) =>
      together(rows.slice(k * per, (k + 1) * per)),
    );
    const [first = ""] = marks;
    const one = first.slice(0, length);
    const isOne = marks.every((line) => line === one.repeat(at.columns));
    return { ...(per === 1 ? {} : { per }), marks: isOne ? one : marks };
  }
}

/** Marks of several rows as one line. */
function together(rows: readonly (readonly string[])[]): string {
  const [first = []] = rows;
  if (rows.length === 1) return first.join("");
  return first
    .map((_, c) => {
      const marks = rows.map((row) => row[c] ?? unsaid);
      if (marks.every((mark) => mark === marks[0])) return marks[0];
      return marks.some((mark) => mark === unsaid || mark === excels)
        ? excels
        : markOf(marks.join(""));
    })
    .join("");
}

/**
 * Cells of a step that hold neither what the plan left there nor what they held before it: somebody has
 * typed into them since. `formulas`: what stands there now, as Excel answers it. Where one mark stands for
 * several rows, all of these are told. Rows and columns count inside the step.
 */
export function typedCells(
  { at, ...step }: Pick<RestoreCells, "at" | "formulas" | "wrote">,
  formulas: readonly (readonly unknown[])[],
): readonly (readonly [row: number, column: number])[] {
  const { wrote } = step;
  if (wrote === undefined) return [];
  const { per = 1, marks } = wrote;
  const typed: [number, number][] = [];
  for (let c = 0; c < at.columns; c++) {
    for (let first = 0; first < at.rows; first += per) {
      const rows = Array.from({ length: Math.min(per, at.rows - first) }, (_, i) => first + i);
      const now = rows.map((row) => formulas[row]?.[c] ?? "");
      const line = typeof marks === "string" ? undefined : marks[first / per];
      const mark = typeof marks === "string" ? marks : line?.slice(c * length, (c + 1) * length);
      if (mark === undefined || isAsLeft(mark, now)) continue;
      rows.forEach((row, i) => {
        if (markOf(now[i]) !== markOf(formerContent(step, row, c))) typed.push([row, c]);
      });
    }
  }
  return typed;
}

function isAsLeft(mark: string, now: readonly unknown[]): boolean {
  if (mark === excels) return true;
  if (mark === unsaid) return now.every((content) => content === "" || isFormula(content));
  const marks = now.map(markOf);
  return marks.every((each) => each === mark) || markOf(marks.join("")) === mark;
}

function isFormula(content: unknown): boolean {
  return typeof content === "string" && content.startsWith("=");
}

/**
 * A mark of four characters: contents that Excel answers in different words are alike (a number and its
 * text, a formula with other blanks, cases and brackets); others differ but for one in 16 million.
 */
export function markOf(content: unknown): string {
  const known = knownMarks.get(content);
  if (known !== undefined) return known;
  if (knownMarks.size >= marksKept) knownMarks.clear();
  const mark = signsOf(spelling(content));
  knownMarks.set(content, mark);
  return mark;
}

/** Contents repeat in registers: states, names, months, "". */
const knownMarks = new Map<unknown, string>();
const marksKept = 5_000;

function signsOf(text: string): string {
  let [bits] = fingerprintParts(text);
  bits ^= bits >>> 24;
  let mark = "";
  for (let i = 0; i < length; i++) {
    mark += signs.charAt(bits & 63);
    bits >>>= 6;
  }
  return mark;
}

const startsNumber = /^\s*[-+.\d]/;

function spelling(content: unknown): string {
  if (typeof content === "number") {
    const isShort = Number.isInteger(content) && Math.abs(content) < 1e12;
    return String(isShort ? content : Number(content.toPrecision(12)));
  }
  if (typeof content === "boolean") return content ? "TRUE" : "FALSE";
  const text = String(content);
  if (isFormula(text)) return formulaSpelling(text);
  const number = startsNumber.test(text) ? Number(text) : Number.NaN;
  return Number.isFinite(number) ? spelling(number) : text.replaceAll("\r\n", "\n");
}

/** Excel writes `Projects[[#This Row],[Cost]]` as `[@Cost]`, and functions with or without a prefix. */
function formulaSpelling(formula: string): string {
  const parts = formula
    .toUpperCase()
    .replace(/_XL(?:FN|WS|PM|UDF)\./g, "")
    .replaceAll("[#THIS ROW],", "@")
    .replace(/[\s[\]'$]/g, "")
    .split("@");
  const last = parts.pop() ?? "";
  return parts.map(withoutLastWord).join("") + last;
}

/** A text without the table's name at its end. */
function withoutLastWord(text: string): string {
  let end = text.length;
  while (end > 0 && /[\p{L}\p{N}_.]/u.test(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

function columnsOf(at: Block): readonly number[] {
  return Array.from({ length: at.columns }, (_, c) => at.column + c);
}

function columnOf<S extends CellInput, T>(
  grid: S | readonly (readonly T[])[],
  column: number,
): S | readonly (readonly T[])[] {
  return typeof grid === "object" ? grid.map((row) => row.slice(column, column + 1)) : grid;
}

function overlaps(a: Block, b: Block): boolean {
  return (
    folded(a.sheet) === folded(b.sheet) &&
    a.row < b.row + b.rows &&
    b.row < a.row + a.rows &&
    a.column < b.column + b.columns &&
    b.column < a.column + a.columns
  );
}
