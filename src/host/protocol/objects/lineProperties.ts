import type { Arguments } from "#host/protocol/arguments";
import { notImplemented } from "#host/protocol/failure";
import type { Place } from "#host/protocol/place";

type Json = Readonly<Record<string, unknown>>;

/** `range.getRowProperties({rowHidden: true})`: one object a row, with the members that were asked for. */
export function rowProperties({ sheet, area }: Place, args: Arguments): Json[] {
  const wanted = wantedOf(args, "Range.getRowProperties", ["rowHidden", "rowIndex"]);
  return lines(area.top, area.bottom, (row) => ({
    ...(wanted.has("rowHidden") ? { rowHidden: sheet.rows.get(row)?.hidden ?? false } : {}),
    ...(wanted.has("rowIndex") ? { rowIndex: row } : {}),
  }));
}

/** `range.getColumnProperties({columnHidden: true})`: one object a column. */
export function columnProperties({ sheet, area }: Place, args: Arguments): Json[] {
  const members = ["columnHidden", "columnIndex"];
  const wanted = wantedOf(args, "Range.getColumnProperties", members);
  return lines(area.left, area.right, (column) => ({
    ...(wanted.has("columnHidden")
      ? { columnHidden: sheet.columns.get(column)?.hidden ?? false }
      : {}),
    ...(wanted.has("columnIndex") ? { columnIndex: column } : {}),
  }));
}

/** The members asked for; what this host cannot answer is refused, not left out. */
function wantedOf(args: Arguments, method: string, known: readonly string[]): Set<string> {
  const asked = Object.entries(args.record(0))
    .filter(([, value]) => value !== false && value !== undefined && value !== null)
    .map(([name]) => name);
  const other = asked.find((name) => !known.includes(name));
  if (other !== undefined) throw notImplemented(`${method}({${other}})`);
  return new Set(asked);
}

function lines(first: number, last: number, read: (line: number) => Json): Json[] {
  return Array.from({ length: last - first + 1 }, (_, at) => read(first + at));
}
