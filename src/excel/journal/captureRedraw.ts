import type { RemoveChart } from "#sheets/chartPlan";
import type { ClearArea, InsertLines, LayOutRows } from "#sheets/plan";
import type { ArrangePrint } from "#sheets/printPlan";
import type { NameTableColumns, RemoveTable } from "#sheets/tablePlan";
import { captureCells } from "./captureCells";
import { inGroups } from "./captureInTurn";
import { captureValidation } from "./captureRules";
import { type Captured, folded, joined, type Scope } from "./scope";
import type { PrintLayoutBack, RestoreRows, UndoStep } from "./undoStep";

/** The copy is made when the plan is carried out; only validation, which a copy leaves out, is read. */
export function captureClearArea(edit: ClearArea, scope: Scope): Captured {
  const { at, headers } = edit;
  const rules = [
    ...edit.validations.map((block) =>
      captureValidation({ kind: "addValidation", at: block, rule: anyRule }, scope),
    ),
    ...(edit.isRead ? [captureCells(at, scope)] : []),
  ];
  const aside = scope.setsAside(at);
  const steps: readonly UndoStep[] = [
    { kind: "restoreArea", at, aside, headers },
    { kind: "dropAside", sheet: aside },
  ];
  return rules.length === 0 ? steps : () => joined(rules, steps);
}

/** Only the place of a validation is looked at when it is captured. */
const anyRule = { kind: "custom", formula: "=TRUE" } as const;

export function captureInsertLines(edit: InsertLines, scope: Scope): Captured {
  const { sheet, lines, first, count, across } = edit;
  scope.movesLines(sheet, lines, first, count);
  return [
    {
      kind: "removeLines",
      ...scope.copyOf(sheet),
      lines,
      first,
      count,
      ...(across === undefined ? {} : { across }),
    },
  ];
}

/** Requirement set: ExcelApi 1.1. */
export function captureRemoveChart({ sheet, chart }: RemoveChart, scope: Scope): Captured {
  const live = scope.book.sheet(sheet).charts.getItem(chart.name).load("left,top,width,height");
  return () => [
    {
      kind: "returnChart",
      sheet,
      chart,
      place: { left: live.left, top: live.top, width: live.width, height: live.height },
    },
  ];
}

export function captureRemoveTable({ former }: RemoveTable): Captured {
  return [{ kind: "returnTable", former }];
}

export function captureNameColumns(edit: NameTableColumns, scope: Scope): Captured {
  const { table } = edit;
  const header = scope.book.workbook.tables.getItem(table).getHeaderRowRange();
  header.load("values,rowIndex,columnIndex");
  return () => {
    const headers = (header.values[0] ?? []).map(String);
    const at = {
      sheet: edit.at.sheet,
      row: header.rowIndex,
      column: header.columnIndex,
      rows: 1,
      columns: headers.length,
    };
    return [{ kind: "nameColumnsBack", table, at, headers }];
  };
}

/** Heights of runs of rows; a run of different ones is asked again row by row. ExcelApi 1.2. */
export function captureRuns(edit: LayOutRows, scope: Scope): Captured {
  const { sheet, fit } = edit;
  const fitted = fit === undefined ? [] : [{ row: fit.row, count: fit.rows }];
  const runs = [...edit.rows, ...fitted].flatMap(({ row, count = 1 }) => {
    const at = scope.before({ sheet, row, column: 0, rows: count, columns: 1 });
    return at === null ? [] : [{ row: at.row, count: at.rows }];
  });
  return inGroups(runs, (some) => heightsOf(sheet, some, scope));
}

interface Run {
  readonly row: number;
  readonly count: number;
}

function heightsOf(sheet: string, runs: readonly Run[], scope: Scope): Captured {
  if (runs.length === 0) return [];
  const asked = runs.map((run) => {
    const range = scope.book.range({
      ...{ sheet, row: run.row, rows: run.count },
      ...{ column: 0, columns: 1 },
    });
    range.load("rowHidden");
    range.format.load("rowHeight,useStandardHeight");
    return { run, range };
  });
  return () => {
    const rows: RestoreRows["rows"][number][] = [];
    const mixed: Run[] = [];
    for (const { run, range } of asked) {
      const { rowHeight, useStandardHeight } = range.format;
      // Excel answers null where the rows of a range differ.
      const answers: readonly unknown[] = [rowHeight, useStandardHeight, range.rowHidden];
      if (run.count > 1 && answers.includes(null)) {
        mixed.push(
          ...Array.from({ length: run.count }, (_, i) => ({ row: run.row + i, count: 1 })),
        );
      } else {
        const height = useStandardHeight ? null : rowHeight;
        rows.push({ ...run, height, hidden: range.rowHidden });
      }
    }
    const rest = inGroups(mixed, (some) => heightsOf(sheet, some, scope));
    const step: UndoStep = { kind: "restoreRows", sheet, rows };
    return typeof rest === "function" ? () => joined([rest], [step]) : [step];
  };
}

/** Requirement set: ExcelApi 1.9. */
export function captureLayout(edit: ArrangePrint, scope: Scope): () => PrintLayoutBack {
  const layout = scope.book.sheet(edit.sheet).pageLayout.load("orientation,zoom");
  const area = layout.getPrintAreaOrNullObject().load("address");
  const titleRows = layout.getPrintTitleRowsOrNullObject().load("address");
  const titleColumns = layout.getPrintTitleColumnsOrNullObject().load("address");
  const addressOf = (range: Excel.Range | Excel.RangeAreas): string | null =>
    range.isNullObject ? null : withoutSheet(range.address);
  const { sheet, rowBreaks, formerBreaks = [] } = edit;
  const breaks =
    rowBreaks === undefined
      ? null
      : scope.book.sheet(sheet).horizontalPageBreaks.load("items/rowIndex");
  return () => ({
    ...(breaks === null ? {} : { breaks: breaksOf(breaks, sheet, formerBreaks, scope) }),
    orientation: layout.orientation,
    zoom: layout.zoom,
    area: addressOf(area),
    titleRows: addressOf(titleRows),
    titleColumns: addressOf(titleColumns),
  });
}

function breaksOf(
  { items }: Excel.PageBreakCollection,
  sheet: string,
  ours: readonly number[],
  scope: Scope,
): readonly number[] {
  const rows = items.map(({ rowIndex }) => rowIndex);
  const others = rows.filter((row) => !ours.includes(row));
  scope.otherBreaks.set(
    folded(sheet),
    others.map((row) => scope.after(sheet, row)),
  );
  return rows;
}

/** "Sheet1!A1:B3" -> "A1:B3". */
function withoutSheet(address: string): string {
  return address.replace(/(?:'(?:[^']|'')*'|[^!,]*)!/g, "");
}
