import { blockAddress, cellAddress } from "#core/register/cellAddress";
import { isBlank } from "#core/register/content";
import type { AdoptedColumn, AdoptedIsland, ColumnSample, UnreadCell } from "./adoption";
import { lineAddress } from "./columnIssues";
import type { HowFound } from "./howFound";
import { columnNames } from "./headerText";
import type { Island, SheetLayout } from "./island";
import type { MappedColumn } from "./mapColumns";
import { isEmptyColumn } from "./addRecords";
import type { Trace } from "./records";
import { headerCell, placeOf } from "./source";
import type { Understood } from "./understand";
import { asText } from "./values/cellText";
import { foundText } from "./values/rawText";
import type { Reading, SourceCell } from "./values/reading";

const SAMPLES = 3;

/** An island as people are shown it: what it was taken for and what became of its columns. */
export function adoptedIsland(
  understood: Understood,
  visibility: SheetLayout["visibility"],
  trace: Trace | null,
): AdoptedIsland {
  const { named, decision } = understood;
  const { island } = named;
  const { area } = island;
  const isForm = island.body.some((row) => row.sheet !== undefined);
  return {
    id: named.id,
    workbook: island.workbook,
    sheet: island.sheet,
    visibility,
    range: blockAddress(area.row, area.column, area.rows, area.columns),
    recordsRun: isForm ? "one a sheet" : island.recordsRun,
    register: trace?.register ?? decision.register,
    confidence: decision.confidence,
    evidence: decision.evidence,
    alternatives: decision.alternatives,
    mode: named.decided?.mode ?? "copy",
    rows: new Set(trace?.records.filter((record) => record !== null)).size,
    columns: trace === null ? plainColumns(island) : adoptedColumns(trace),
    unread: trace === null ? [] : unreadCells(trace),
    leftOut: island.leftOut.map(({ at, kind, found }) => ({
      address: lineAddress(island, at),
      kind,
      found,
    })),
  };
}

function cellsOf(island: Island, at: number): readonly SourceCell[] {
  return island.body.map((row) => row.cells[at] ?? { value: null, format: "General" });
}

function addressOf(island: Island, at: number): string {
  const { row, column } = headerCell(island, at);
  return cellAddress(row, column);
}

/** Columns of an island that is not adopted. */
function plainColumns(island: Island): readonly AdoptedColumn[] {
  const names = columnNames(island.headers);
  return island.headers.map((_, at) => {
    const cells = cellsOf(island, at);
    return {
      header: names[at] ?? "",
      address: addressOf(island, at),
      field: null,
      extra: null,
      how: { kind: "none" },
      confidence: 1,
      candidates: [],
      ...contentOf(cells, null),
    };
  });
}

function adoptedColumns(trace: Trace): readonly AdoptedColumn[] {
  const { source } = trace;
  const { island, periods } = source;
  const names = columnNames(island.headers);
  const mapped = source.columns
    .filter((column) => !isEmptyColumn(column))
    .map((column) => ({
      at: column.at,
      column: adoptedColumn(trace, column, names[column.at] ?? ""),
    }));
  const byPeriod = (periods?.columns ?? []).map((period) => {
    const header = names[period.at] ?? "";
    const column: AdoptedColumn = {
      header,
      address: addressOf(island, period.at),
      field: period.field,
      extra: null,
      how: { kind: "period", period: header },
      confidence: 1,
      candidates: [],
      ...contentOf(cellsOf(island, period.at), period.readings),
    };
    return { at: period.at, column };
  });
  return [...mapped, ...byPeriod].sort((a, b) => a.at - b.at).map(({ column }) => column);
}

function adoptedColumn(trace: Trace, column: MappedColumn, header: string): AdoptedColumn {
  const { source } = trace;
  const criterion = source.criteria.find((found) => found.at === column.at);
  const how: HowFound =
    criterion === undefined
      ? column.how
      : {
          kind: "criterion",
          low: criterion.low,
          high: criterion.high,
          direction: criterion.kind.direction,
        };
  return {
    header,
    address: addressOf(source.island, column.at),
    field: criterion?.name ?? column.field,
    extra: trace.extras.get(column.at) ?? null,
    how,
    confidence: column.confidence,
    candidates: column.candidates,
    ...contentOf(column.cells, trace.readings.get(column.at) ?? null),
  };
}

/** What stands in a column, and what it was read as; an extra column keeps what stands there. */
function contentOf(
  cells: readonly SourceCell[],
  readings: readonly Reading[] | null,
): Pick<AdoptedColumn, "samples" | "filled" | "unread" | "formulas"> {
  const samples = new Map<string, ColumnSample>();
  let filled = 0;
  let unread = 0;
  let formulas = 0;
  cells.forEach((cell, at) => {
    if (typeof cell.formula === "string") formulas += 1;
    if (isBlank(cell.value)) return;
    filled += 1;
    const reading = readings?.[at];
    if (reading?.kind === "unread") unread += 1;
    const found = shownText(cell);
    if (samples.size >= SAMPLES || samples.has(found)) return;
    const read = reading?.kind === "value" ? reading.value : null;
    samples.set(found, { found, read: readings === null ? found : read });
  });
  return { samples: [...samples.values()], filled, unread, formulas };
}

/** What stands in a cell as people see it, at most 200 characters. */
function shownText({ value, format }: SourceCell): string {
  return value === null ? "" : foundText(asText(value, format));
}

/** The cells of a source that could not be read, with the reason. */
function unreadCells(trace: Trace): readonly UnreadCell[] {
  const { source, readings } = trace;
  return source.columns.flatMap((column) => {
    const criterion = source.criteria.find((found) => found.at === column.at);
    const field = criterion?.name ?? column.field ?? "";
    return (readings.get(column.at) ?? []).flatMap((reading, at): UnreadCell[] => {
      if (reading.kind !== "unread") return [];
      const { address } = placeOf(source, at, column.at);
      const found = foundText(column.cells[at]?.value ?? null);
      return [{ address: address ?? "", found, reason: reading.reason, field }];
    });
  });
}
