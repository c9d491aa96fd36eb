import { contains } from "#host/engine/address";
import { bracketName } from "#host/engine/formula/rewrite";
import type { Table } from "#host/engine/table";
import type { CellEdit } from "./cellEdit";
import { callAtCaret, columnAtCaret, wordAtCaret } from "./formulaCaret";
import { functionHelp, parameterOf, type FunctionHelp } from "./functionHelp";

/** Something that can complete what is being typed. */
export interface Suggestion {
  readonly kind: "function" | "custom function" | "name" | "table" | "column";
  readonly text: string;
  /** What is put in the place of the typed word. */
  readonly insert: string;
  readonly description: string;
}

export interface Suggestions {
  readonly start: number;
  readonly end: number;
  readonly items: readonly Suggestion[];
}

const mostItems = 60;

/** What could be meant by the word at the caret; null when there is nothing to offer. */
export function suggestionsFor(edit: CellEdit): Suggestions | null {
  if (edit.start !== edit.end || edit.pointed) return null;
  const column = columnAtCaret(edit.text, edit.start);
  if (column) {
    const items = columnsOf(edit, column.table, column.word);
    return items.length > 0 ? { start: column.start, end: column.end, items } : null;
  }
  const word = wordAtCaret(edit.text, edit.start);
  if (!word) return null;
  const items = [...namesLike(edit, word.word), ...functionsLike(word.word)]
    .sort((a, b) => order(a, b, word.word))
    .slice(0, mostItems);
  const [only] = items;
  const isComplete = items.length === 1 && only?.kind !== "function" && only?.text === word.word;
  return items.length > 0 && !isComplete ? { start: word.start, end: word.end, items } : null;
}

function order(a: Suggestion, b: Suggestion, word: string): number {
  const rank = ({ text }: Suggestion): number =>
    text.toLowerCase() === word.toLowerCase() ? 0 : startsLike(text, word) ? 1 : 2;
  return rank(a) - rank(b) || a.text.localeCompare(b.text, "en");
}

function startsLike(text: string, word: string): boolean {
  return text.toLowerCase().startsWith(word.toLowerCase());
}

/** The add-in's functions are found without their namespace too. */
function functionsLike(word: string): Suggestion[] {
  return [...functionHelp().values()]
    .filter(
      ({ name, isCustom }) =>
        startsLike(name, word) || (isCustom && startsLike(name.split(".")[1] ?? "", word)),
    )
    .map(({ name, description, isCustom }) => ({
      kind: isCustom ? "custom function" : "function",
      text: name,
      insert: `${name}(`,
      description,
    }));
}

function namesLike({ sheet }: CellEdit, word: string): Suggestion[] {
  const { workbook } = sheet;
  const tables = workbook.sheets.flatMap((home) =>
    home.tables.map(({ name }): Suggestion => ({
      kind: "table",
      text: name,
      insert: name,
      description: `Table on ${home.name}`,
    })),
  );
  const names = workbook.names
    .filter((name) => name.visible && (!name.sheetId || name.sheetId === sheet.id))
    .map(({ name, formula, comment }): Suggestion => ({
      kind: "name",
      text: name,
      insert: name,
      description: comment || `=${formula}`,
    }));
  return [...tables, ...names].filter(({ text }) => startsLike(text, word));
}

function columnsOf(edit: CellEdit, tableName: string, word: string): Suggestion[] {
  const table = tableOf(edit, tableName);
  if (!table) return [];
  return table.columns
    .filter(({ name }) => startsLike(name, word))
    .map(({ name, formula }) => ({
      kind: "column",
      text: name,
      insert: bracketed(edit, name),
      description: formula === undefined ? "" : `=${formula}`,
    }));
}

function tableOf({ sheet, cell }: CellEdit, name: string): Table | undefined {
  if (name !== "") return sheet.workbook.tableByName(name)?.table;
  return sheet.tables.find((table) => contains(table.area, cell.row, cell.column));
}

/** The column name with the brackets that are still missing: [@Name] needs more around a blank. */
function bracketed(edit: CellEdit, name: string): string {
  const before = edit.text.slice(0, edit.start);
  const bare = /\[@[^[\]]*$/.test(before) && !/^[\p{L}\p{N}_.]+$/u.test(name);
  const closed = bare ? `[${bracketName(name)}]]` : `${bracketName(name)}]`;
  return edit.text.charAt(edit.start) === "]" ? closed.slice(0, -1) : closed;
}

/** The call that is being typed, with the argument at the caret. */
export interface ArgumentHint {
  readonly help: FunctionHelp;
  /** Index of the parameter, -1 when the function has none. */
  readonly current: number;
}

export function argumentHint(edit: CellEdit): ArgumentHint | null {
  const call = callAtCaret(edit.text, edit.start);
  const help = call && functionHelp().get(call.name.toUpperCase());
  return help ? { help, current: parameterOf(help, call.argument) } : null;
}
