import { columnName, maxColumns, maxRows, quoteSheetName, type Area } from "#host/engine/address";
import { scanFormula, type Piece, type ReferenceEnd } from "./scan";

type ReferencePiece = Extract<Piece, { kind: "reference" }>;

/** The sheet that a prefix names, without quotes; null for a workbook link or several sheets. */
export function prefixSheet(prefix: string): string | null {
  if (prefix === "") return "";
  const bare = prefix.slice(0, -1).replace(/^'|'$/g, "").replaceAll("''", "'");
  return bare.includes("[") || bare.includes(":") ? null : bare;
}

function endText(end: ReferenceEnd): string {
  const column =
    end.column === null ? "" : `${end.columnFixed ? "$" : ""}${columnName(end.column)}`;
  const row = end.row === null ? "" : `${end.rowFixed ? "$" : ""}${end.row + 1}`;
  return column + row;
}

function referenceText(prefix: string, first: ReferenceEnd, last: ReferenceEnd | null): string {
  return prefix + (last ? `${endText(first)}:${endText(last)}` : endText(first));
}

/** Replaces pieces of a formula; `change` gives the new text of a piece or null to leave it. */
export function rewrite(text: string, change: (piece: Piece) => string | null): string {
  return scanFormula(text)
    .map((piece) => change(piece) ?? piece.text)
    .join("");
}

/** A quick test for formulas that hold no A1 reference at all, as those of calculated columns. */
const mayHoldReference = /[A-Za-z]\$?\d|[A-Za-z\d]:\$?[A-Za-z\d]/;

/** A formula as it reads when copied to a cell further down and right; beyond the sheet it becomes #REF!. */
export function shiftFormula(text: string, rows: number, columns: number): string {
  if ((rows === 0 && columns === 0) || !mayHoldReference.test(text)) return text;
  return rewrite(text, (piece) => {
    if (piece.kind !== "reference") return null;
    const first = shiftEnd(piece.first, rows, columns);
    const last = piece.last && shiftEnd(piece.last, rows, columns);
    if (!first || (piece.last && !last)) return `${piece.prefix}#REF!`;
    return referenceText(piece.prefix, first, last);
  });
}

function shiftEnd(end: ReferenceEnd, rows: number, columns: number): ReferenceEnd | null {
  const row = end.row === null || end.rowFixed ? end.row : end.row + rows;
  const column = end.column === null || end.columnFixed ? end.column : end.column + columns;
  if (row !== null && (row < 0 || row >= maxRows)) return null;
  if (column !== null && (column < 0 || column >= maxColumns)) return null;
  return { ...end, row, column };
}

/** The area of a reference, whole rows and columns filled in. */
export function referenceArea(piece: ReferencePiece): Area {
  const { first } = piece;
  const last = piece.last ?? first;
  const rows = first.row === null || last.row === null ? [0, maxRows - 1] : [first.row, last.row];
  const columns =
    first.column === null || last.column === null
      ? [0, maxColumns - 1]
      : [first.column, last.column];
  return {
    top: Math.min(...rows),
    left: Math.min(...columns),
    bottom: Math.max(...rows),
    right: Math.max(...columns),
  };
}

/**
 * Follows cells that moved: every reference to `sheetName` is replaced by where its area lies now,
 * #REF! when nothing of it is left. `ownSheet`: the sheet to which references without a prefix belong.
 */
export function moveReferences(
  text: string,
  ownSheet: string,
  sheetName: string,
  move: (area: Area) => Area | null,
): string {
  const moved = sheetName.toLowerCase();
  return rewrite(text, (piece) => {
    if (piece.kind !== "reference") return null;
    const named = prefixSheet(piece.prefix);
    if (named === null || (named || ownSheet).toLowerCase() !== moved) return null;
    const before = referenceArea(piece);
    const after = move(before);
    if (!after) return `${piece.prefix}#REF!`;
    if (sameArea(before, after)) return null;
    return movedText(piece, after);
  });
}

/**
 * Follows cells that were cut and pasted: `place` gives the new text of a reference from the sheet it
 * names (null for none of this workbook's), its area, and the text of its cells moved by so many rows
 * and columns; null leaves the reference.
 */
export function redirectReferences(
  text: string,
  ownSheet: string,
  place: (
    sheetName: string,
    area: Area,
    moved: (rows: number, columns: number) => string,
  ) => string | null,
): string {
  return rewrite(text, (piece) => {
    if (piece.kind !== "reference") return null;
    const named = prefixSheet(piece.prefix);
    if (named === null) return null;
    const area = referenceArea(piece);
    return place(named || ownSheet, area, (rows, columns) => {
      const after = {
        top: area.top + rows,
        left: area.left + columns,
        bottom: area.bottom + rows,
        right: area.right + columns,
      };
      return movedText({ ...piece, prefix: "" }, after);
    });
  });
}

function sameArea(a: Area, b: Area): boolean {
  return a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;
}

function movedText(piece: ReferencePiece, area: Area): string {
  const place = (end: ReferenceEnd, row: number, column: number): ReferenceEnd => ({
    ...end,
    row: end.row === null ? null : row,
    column: end.column === null ? null : column,
  });
  const first = place(piece.first, area.top, area.left);
  const last = piece.last && place(piece.last, area.bottom, area.right);
  return referenceText(piece.prefix, first, last);
}

/** Puts the new name of a sheet into every prefix; #REF! when the sheet is gone (`newName` null). */
export function renameSheetIn(text: string, oldName: string, newName: string | null): string {
  const old = oldName.toLowerCase();
  return rewrite(text, (piece) => {
    if (piece.kind !== "reference" && piece.kind !== "name") return null;
    if (piece.prefix === "" || prefixSheet(piece.prefix)?.toLowerCase() !== old) {
      return newName === null ? null : renamedSpan(piece, old, newName);
    }
    if (newName === null) return "#REF!";
    return `${quoteSheetName(newName)}!${piece.text.slice(piece.prefix.length)}`;
  });
}

/** A reference over several sheets (Jan:Mar!A1) names the renamed sheet as one of its ends. */
function renamedSpan(
  piece: Extract<Piece, { prefix: string }>,
  old: string,
  newName: string,
): string | null {
  const bare = piece.prefix.slice(0, -1).replace(/^'|'$/g, "").replaceAll("''", "'");
  const [from, to] = bare.split(":");
  if (from === undefined || to === undefined || bare.includes("[")) return null;
  const ends = [from, to].map((end) => (end.toLowerCase() === old ? newName : end));
  return `'${ends.join(":").replaceAll("'", "''")}'!${piece.text.slice(piece.prefix.length)}`;
}

/** Renames a table in structured references and where its bare name stands for its body. */
export function renameTableIn(text: string, oldName: string, newName: string): string {
  const old = oldName.toLowerCase();
  return rewrite(text, (piece) => {
    if (piece.kind === "structured" && piece.table.toLowerCase() === old)
      return newName + piece.brackets;
    return piece.kind === "name" && piece.prefix === "" && piece.name.toLowerCase() === old
      ? newName
      : null;
  });
}

/** A column name inside brackets: the characters that mean something there get an apostrophe. */
export function bracketName(name: string): string {
  return name.replace(/['#[\]@]/g, "'$&");
}

/**
 * Renames a column in structured references to a table; a deleted column (`newName` null) makes
 * them #REF!. `inTable`: whether brackets without a table name belong to this table.
 */
export function renameColumnIn(
  text: string,
  table: string,
  inTable: boolean,
  oldName: string,
  newName: string | null,
): string {
  const folded = table.toLowerCase();
  const old = bracketName(oldName).toLowerCase();
  return rewrite(text, (piece) => {
    if (piece.kind !== "structured") return null;
    const ours = piece.table === "" ? inTable : piece.table.toLowerCase() === folded;
    if (!ours) return null;
    const names = bracketColumns(piece.brackets);
    if (!names.some((n) => n.name.toLowerCase() === old)) return null;
    if (newName === null) return "#REF!";
    let brackets = piece.brackets;
    for (const found of [...names].reverse()) {
      if (found.name.toLowerCase() !== old) continue;
      const written = writtenName(brackets, found, bracketName(newName));
      brackets =
        brackets.slice(0, found.at) + written + brackets.slice(found.at + found.name.length);
    }
    return piece.table + brackets;
  });
}

/** `[@Col]` needs brackets of its own around a name with a blank or sign: `[@[New name]]`. */
function writtenName(brackets: string, found: { at: number }, name: string): string {
  const bare = brackets.charAt(found.at - 1) === "@";
  return bare && !/^[\p{L}\p{N}_.]+$/u.test(name) ? `[${name}]` : name;
}

/** The column names inside the brackets of a structured reference, with their places. */
export function bracketColumns(brackets: string): { readonly name: string; readonly at: number }[] {
  const names: { name: string; at: number }[] = [];
  let at = 0;
  let start = -1;
  const take = (end: number): void => {
    const name = brackets.slice(start, end);
    if (start >= 0 && name.trim() !== "" && !name.startsWith("#")) names.push({ name, at: start });
    start = -1;
  };
  while (at < brackets.length) {
    const char = brackets.charAt(at);
    if (char === "'") {
      if (start < 0) start = at;
      at += 2;
      continue;
    }
    if (char === "[" || char === "]") {
      take(at);
      if (char === "[") start = at + 1;
      if (char === "[" && brackets.charAt(at + 1) === "@") {
        at++;
        start = at + 1;
      }
    }
    at++;
  }
  return names;
}
