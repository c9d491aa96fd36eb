import { fingerprintParts } from "#core/text/fingerprint";
import type { CellValue, RegisterContent } from "../register/content";
import { columnOf, registerOf } from "../register/schema";
import { keyOf, RegisterTable } from "../scoring/registerTable";

/**
 * The inputs of a calculation as short marks, one a cell, by register: enough to say later where and how
 * many cells have changed, without keeping what stood in them. "" = too many cells to be told apart.
 */
export interface InputMarks {
  readonly [group: string]: { readonly whole: string; readonly cells: string };
}

/** Cells of one register that have other contents than before. */
export interface InputChange {
  /** Register; "Settings" = settings of the workbook. */
  readonly register: string;
  /** null = the register has too many cells for each to be kept. */
  readonly cells: number | null;
}

/** Cells of a register that are told apart: a change among more is only known to be there. */
const cellsAtMost = 5000;
const settingsGroup = "Settings";
/** What a register calculates: told only when no input says why it changed. */
const derived = ", calculated";

/**
 * Marks of everything that was read. The order of rows, case and blanks around a key change nothing;
 * numbers are the same when 12 digits are. Cost: linear in the cells.
 */
export function inputMarks(
  registers: readonly RegisterContent[],
  settings: ReadonlyMap<string, CellValue>,
): InputMarks {
  const groups = new Map<string, number[]>();
  const put = (group: string, mark: number): void => {
    const marks = groups.get(group) ?? [];
    marks.push(mark);
    groups.set(group, marks);
  };
  for (const [name, value] of settings) put(settingsGroup, markOf(name, textOf(value)));
  const criteria = typedCriteria(registers);
  for (const content of registers) {
    const table = new RegisterTable(content);
    const keys = registerOf(content.register).key.filter((header) => table.has(header));
    const columns = content.headers.map((header, at) => ({
      header,
      at,
      group: isTyped(content, header, criteria) ? content.register : content.register + derived,
    }));
    content.rows.forEach((row, r) => {
      const key = keys.map((header) => keyOf(table.text(r, header))).join("\n");
      for (const { header, at, group } of columns) {
        const text = textOf(row[at] ?? null);
        if (text !== "") put(group, markOf(`${key}\n${header}`, text));
      }
    });
  }
  return Object.fromEntries([...groups].map(([group, marks]) => [group, packed(marks)]));
}

/**
 * Where inputs differ from what they were: registers in the order in which they were read, with the
 * number of cells. What a register calculates counts when nothing that is typed has changed.
 */
export function changedInputs(before: InputMarks, now: InputMarks): readonly InputChange[] {
  const groups = [...new Set([...Object.keys(now), ...Object.keys(before)])];
  const changes = groups.flatMap((group): InputChange[] => {
    const [old, current] = [before[group] ?? none, now[group] ?? none];
    if (old.whole === current.whole) return [];
    const isCounted =
      (old.cells !== "" || old === none) && (current.cells !== "" || current === none);
    return [{ register: group, cells: isCounted ? differing(old.cells, current.cells) : null }];
  });
  const direct = changes.filter(({ register }) => !register.endsWith(derived));
  if (direct.length > 0) return direct;
  return changes.map(({ register, cells }) => ({
    register: register.slice(0, -derived.length),
    cells,
  }));
}

const none = { whole: "", cells: "" };

/** Columns of Scores that people fill in are named by the rows of Criteria; the others are calculated. */
function isTyped(
  { register }: RegisterContent,
  header: string,
  criteria: ReadonlySet<string>,
): boolean {
  const column = columnOf(register, header);
  if (column !== null) return column.kind !== "formula";
  return !registerOf(register).takesCriteria || criteria.has(keyOf(header));
}

/** Names of the criteria whose ratings are typed; the others feed themselves from the registers. */
function typedCriteria(registers: readonly RegisterContent[]): ReadonlySet<string> {
  const content = registers.find(({ register }) => register === "Criteria");
  if (content === undefined) return new Set();
  const table = new RegisterTable(content);
  const isTypedIn = (row: number): boolean =>
    ["", "typed"].includes(keyOf(table.text(row, "Feeds from")));
  const rows = Array.from(content.rows.keys()).filter(isTypedIn);
  return new Set(rows.map((row) => keyOf(table.text(row, "Criterion"))));
}

function packed(marks: readonly number[]): { readonly whole: string; readonly cells: string } {
  const sorted = Uint32Array.from(marks).sort();
  let [first, second] = [0x811c9dc5, sorted.length];
  for (const mark of sorted) {
    first = Math.imul(first ^ mark, 0x01000193);
    second = Math.imul(second ^ (mark >>> 7), 0x85ebca6b);
  }
  return {
    whole: `${(first >>> 0).toString(36)}-${(second >>> 0).toString(36)}`,
    cells: sorted.length > cellsAtMost ? "" : Array.from(sorted, written).join(" "),
  };
}

function written(mark: number): string {
  return mark.toString(36);
}

/** A changed cell has one mark less and another one more. */
function differing(before: string, now: string): number {
  const left = new Map<string, number>();
  for (const mark of marksIn(before)) left.set(mark, (left.get(mark) ?? 0) + 1);
  let added = 0;
  for (const mark of marksIn(now)) {
    const times = left.get(mark) ?? 0;
    if (times === 0) added += 1;
    else left.set(mark, times - 1);
  }
  const removed = [...left.values()].reduce((sum, times) => sum + times, 0);
  return Math.max(added, removed);
}

function marksIn(cells: string): readonly string[] {
  return cells === "" ? [] : cells.split(" ");
}

function textOf(value: CellValue): string {
  if (typeof value === "number") return String(Number(value.toPrecision(12)));
  if (value === null) return "";
  return typeof value === "object" ? value.error : String(value).trim();
}

/** 32 bits, the first half of a fingerprint. */
function markOf(name: string, text: string): number {
  return fingerprintParts(`${name}\n${text}`)[0];
}
