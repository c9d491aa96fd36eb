import { cellAddress } from "#core/register/cellAddress";
import { type BookState, placeOf } from "./bookState";

export interface Comparing {
  /** The journal of the last action: one that is asked for again leaves another one, undo takes it away. */
  readonly withoutJournal?: boolean;
  /** The sheet on the screen. */
  readonly withoutActive?: boolean;
}

type SheetState = BookState["sheets"][number];

/** The first differences of two workbooks in words, at most five; empty = they are the same. */
export function stateDifference(
  before: BookState,
  after: BookState,
  comparing: Comparing = {},
): readonly string[] {
  const found: string[] = [];
  const names = ({ sheets }: BookState): readonly string[] =>
    sheets
      .filter(({ isAside }) => !isAside || comparing.withoutJournal !== true)
      .map(({ name }) => name);
  if (names(before).join("|") !== names(after).join("|")) {
    const [was, is] = [names(before), names(after)];
    const gone = was.filter((name) => !is.includes(name)).join(", ");
    const come = is.filter((name) => !was.includes(name)).join(", ");
    found.push(`sheets: gone [${gone}], come [${come}] or in another order`);
  }
  for (const [part, text] of Object.entries(before.parts)) {
    if (comparing.withoutJournal === true && part === "journal") continue;
    if (comparing.withoutActive === true && part === "active") continue;
    const now = after.parts[part] ?? "";
    if (now !== text) found.push(`${part}: ${excerpts(text, now)}`);
  }
  const present = new Map(after.sheets.map((sheet) => [sheet.name, sheet]));
  // Where nobody computes, what a formula shows says when it was asked last.
  const isManual = before.parts["calculation"] === "Manual";
  for (const sheet of before.sheets) {
    if (sheet.isAside && comparing.withoutJournal === true) continue;
    const now = present.get(sheet.name);
    if (now && found.length < 5) found.push(...sheetDifferences(sheet, now, isManual));
  }
  return found.slice(0, 5);
}

function sheetDifferences(before: SheetState, after: SheetState, isManual: boolean): string[] {
  const found: string[] = [];
  for (const [part, text] of Object.entries(before.parts)) {
    const now = after.parts[part] ?? "";
    if (now !== text) found.push(`${before.name}, ${part}: ${excerpts(text, now)}`);
  }
  for (const [key, cell] of before.cells) {
    const now = after.cells.get(key);
    const same =
      now !== undefined &&
      ((isManual && cell.isComputed) || isSameValue(now.value, cell.value)) &&
      now.formula === cell.formula &&
      now.style === cell.style;
    if (!same) {
      const look =
        now && now.style !== cell.style ? `, look ${excerpts(cell.style, now.style)}` : "";
      found.push(`${addressOf(before, key)}: ${cellText(cell)} is ${cellText(now)}${look}`);
    }
    if (found.length > 5) return found;
  }
  for (const [key, cell] of after.cells) {
    if (!before.cells.has(key)) found.push(`${addressOf(before, key)}: new ${cellText(cell)}`);
    if (found.length > 5) return found;
  }
  return found;
}

function isSameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== "number" || typeof b !== "number") return false;
  return Math.abs(a - b) <= 1e-12 * Math.max(Math.abs(a), Math.abs(b));
}

function addressOf(sheet: SheetState, key: number): string {
  const { row, column } = placeOf(key);
  return `${sheet.name}!${cellAddress(row, column)}`;
}

function cellText(
  cell: { value: unknown; formula: string | null; style: string } | undefined,
): string {
  if (cell === undefined) return "nothing";
  const content = cell.formula === null ? JSON.stringify(cell.value) : `=${cell.formula}`;
  const value = cell.formula === null ? "" : ` [${JSON.stringify(cell.value)}]`;
  return `${shortened(content)}${shortened(value)}`;
}

/** Two long texts from where they part. */
function excerpts(a: string, b: string): string {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  const from = Math.max(0, at - 60);
  return `${a.slice(from, at + 100)} is ${b.slice(from, at + 100)}`;
}

function shortened(text: string): string {
  return text.length > 160 ? `${text.slice(0, 160)}...` : text;
}
