import type { CellValue, RegisterContent } from "#core/register/content";
import { columnOf } from "#core/register/schema";
import { columnRuns } from "./columnRuns";
import { cellContent, schemaColumn } from "./layOutRegister";
import { literal } from "./literal";
import type { Block, CellContent, Edit } from "./plan";

/** A row of a register by header; columns that it does not name stay empty. */
export type BodyRow = Readonly<Record<string, CellContent>>;

/** The rows of a register that hold something besides formulas, as they stand. */
export function bodyRows(content: RegisterContent): readonly BodyRow[] {
  return standingRows(content).filter((row) => Object.values(row).some((cell) => cell !== null));
}

/** Every row of a register as it stands, without its formulas; empty ones too. */
export function standingRows(
  content: RegisterContent,
  ownFormulas: ReadonlySet<string> = none,
): readonly BodyRow[] {
  const typed = content.headers.flatMap((header, column) =>
    isCalculated(content, header) || ownFormulas.has(header) ? [] : [{ header, column }],
  );
  return content.rows.map((row) =>
    Object.fromEntries(
      typed.map(({ header, column }): [string, CellContent] => [
        header,
        rewritten(row[column] ?? null),
      ]),
    ),
  );
}

const none: ReadonlySet<string> = new Set();

/**
 * Gives a register these rows in place of those it has: for what the add-in writes whole. Rows that stand
 * so already are not written again, calculated columns are left to Excel, which fills them down.
 * `content` is the register with all its columns.
 *
 * @param ownFormulas columns that people have filled with a formula of their own: left to Excel as well.
 */
export function planBody(
  content: RegisterContent,
  rows: readonly BodyRow[],
  ownFormulas: ReadonlySet<string> = none,
): Edit[] {
  const { place, headers } = content;
  const isLeft = (header: string): boolean =>
    isCalculated(content, header) || ownFormulas.has(header);
  const former = place.rows - 1;
  // A table keeps one body row, empty when there is nothing in it.
  const count = Math.max(1, rows.length);
  const columns = columnRuns(headers, (header) => (isLeft(header) ? null : true));
  const written = Array.from({ length: count }, (_, r) =>
    headers.map((header) => rows[r]?.[header] ?? null),
  );
  const isOther = written.map((cells, r) =>
    headers.some((header, c) => !isLeft(header) && !isSame(cells[c], content.rows[r]?.[c])),
  );
  const [first, last] = [isOther.indexOf(true), isOther.lastIndexOf(true)];
  const block = (row: number, rowCount: number, column = 0, width = headers.length): Block => ({
    sheet: place.sheet,
    row: place.row + 1 + row,
    column: place.column + column,
    rows: rowCount,
    columns: width,
  });
  return [
    ...slicesOf(count, former - count).map(([row, rowCount]): Edit => ({
      kind: "clearCells",
      at: block(row, rowCount),
    })),
    ...(count === former
      ? []
      : [
          {
            kind: "resizeTable",
            name: place.table,
            at: { ...block(-1, count + 1) },
          } as const,
        ]),
    ...(count > former ? formats(content, block(former, count - former)) : []),
    ...(first < 0
      ? []
      : columns.flatMap(({ from, count: width }) =>
          slicesOf(first, last - first + 1).map(([row, rowCount]): Edit => ({
            kind: "writeCells",
            at: block(row, rowCount, from, width),
            cells: written
              .slice(row, row + rowCount)
              .map((cells) => cells.slice(from, from + width)),
          })),
        )),
  ];
}

/** Rows that one edit has at most: what stands there is read before and can be put back in one request. */
const rowsAtOnce = 5000;

/** Rows from a first one on, in pieces: [first, count]. */
function slicesOf(first: number, count: number): readonly (readonly [number, number])[] {
  return Array.from({ length: Math.max(0, Math.ceil(count / rowsAtOnce)) }, (_, at) => {
    const row = first + at * rowsAtOnce;
    return [row, Math.min(rowsAtOnce, first + count - row)] as const;
  });
}

/** Cells whose looks undo can bring back in one request; with more rows Excel's own formats have to do. */
const formattedAtMost = 3000;

/** New rows look as the register's others; Excel gives them formats in some cases only. */
function formats({ register, headers }: RegisterContent, rows: Block): Edit[] {
  if (rows.rows * rows.columns > formattedAtMost) return [];
  const own = headers.map((header) => numberFormat(register, header));
  return columnRuns(own, (format) => format).map(({ from, count, like }): Edit => ({
    kind: "formatCells",
    at: { ...rows, column: rows.column + from, columns: count },
    format: { numberFormat: like, vertical: "Top" },
  }));
}

function numberFormat(register: string, header: string): string | null {
  const column = columnOf(register, header);
  return column === null ? null : schemaColumn(column, { rename: (text) => text }).numberFormat;
}

/** Number, text or nothing as a cell of a column takes it. */
export function bodyCell(
  register: string,
  header: string,
  value: string | number | null,
): CellContent {
  return cellContent(value === "" ? null : value, numberFormat(register, header) ?? "General");
}

function isCalculated({ register }: RegisterContent, header: string): boolean {
  return columnOf(register, header)?.kind === "formula";
}

/** A cell of a register as it stands, to be written again. */
function rewritten(value: CellValue): CellContent {
  if (value === null || value === "") return null;
  return typeof value === "object" ? value.error : literal(value);
}

function isSame(cell: CellContent | undefined, value: CellValue | undefined): boolean {
  const text = typeof cell === "object" && cell !== null ? cell.text : (cell ?? null);
  const standing = value === "" ? null : (value ?? null);
  return text === (typeof standing === "object" && standing !== null ? standing.error : standing);
}
