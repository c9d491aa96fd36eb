import type { CellValue, RegisterContent } from "#core/register/content";
import { registers as allRegisters, settings as allSettings } from "#core/register/schema";
import { keyOf } from "#core/scoring/registerTable";
import { daysTo1904 } from "#core/time/date1904";
import type { BookRegisters } from "./datasetOf";
import { isDay, sourceHeaders } from "./datasetTables";

/** Columns of all registers by their names, whatever their case: true = days. */
const columns: ReadonlyMap<string, boolean> = new Map(
  allRegisters.flatMap((register) =>
    register.columns.map(({ header, type }) => [nameOf(register.name, header), type === "date"]),
  ),
);

/** Columns of registers that hold values of any field, which their rows name. */
const mixed: ReadonlySet<string> = new Set(["value", "number", "from", "to"]);

/**
 * A workbook that counts its days from 1904, with its days as all others count them: in columns of dates,
 * in settings, and in what its snapshots keep.
 *
 * `unsure`: the office's own columns that hold numbers, which may be days too and are left.
 */
export function from1904(book: BookRegisters): {
  readonly book: BookRegisters;
  readonly unsure: readonly string[];
} {
  const days = new Set(allSettings.filter(({ value }) => isDay(value)).map(({ name }) => name));
  const settings = Object.fromEntries(
    Object.entries(book.settings).map(([name, cell]) => [
      name,
      days.has(name) ? later(cell) : cell,
    ]),
  );
  const registers = book.registers.map((content) => laterFields(laterDates(content)));
  return { book: { ...book, registers, settings }, unsure: book.registers.flatMap(ownNumbers) };
}

function laterDates(content: RegisterContent): RegisterContent {
  const dates = content.headers.map((header) => columns.get(nameOf(content.register, header)));
  if (!dates.includes(true)) return content;
  const rows = content.rows.map((row) => row.map((cell, at) => (dates[at] ? later(cell) : cell)));
  return { ...content, rows };
}

/** Snapshots, archived records and changes: of each row the values, where its field is a date. */
function laterFields(content: RegisterContent): RegisterContent {
  const headers = content.headers.map(keyOf);
  const [table, field] = [headers.indexOf("table"), headers.indexOf("field")];
  if (table < 0 || field < 0) return content;
  const rows = content.rows.map((row) =>
    columns.get(nameOf(textOf(row[table]), textOf(row[field]))) === true
      ? row.map((cell, each) => (mixed.has(headers[each] ?? "") ? later(cell) : cell))
      : row,
  );
  return { ...content, rows };
}

function ownNumbers({ register, headers, rows }: RegisterContent): readonly string[] {
  return headers.flatMap((header, at) => {
    const isOwn = !columns.has(nameOf(register, header)) && !sourceHeaders.has(keyOf(header));
    return isOwn && rows.some((row) => typeof row[at] === "number")
      ? [`${register} ${header}`]
      : [];
  });
}

function nameOf(register: string, header: string): string {
  return `${keyOf(register)}\n${keyOf(header)}`;
}

function textOf(cell: CellValue | undefined): string {
  return typeof cell === "string" ? cell : "";
}

function later(cell: CellValue): CellValue {
  return typeof cell === "number" ? cell + daysTo1904 : cell;
}
