import type { Journal } from "#excel/journal/journal";
import type { UndoStep } from "#excel/journal/undoStep";
import {
  type ChartOutline,
  type ColumnChange,
  type NameOutline,
  noCounts,
  type SheetOutline,
  type TableOutline,
} from "./planOutline";

/** What undoing would do, sheet by sheet: the sheets that go first, then those that come back, then the rest. */
export function undoOutline(journal: Journal): readonly SheetOutline[] {
  const sheets = new Map<string, UndoStep[]>();
  for (const step of journal.steps) {
    const sheet = sheetOf(step);
    if (sheet === null) continue;
    const steps = sheets.get(sheet) ?? [];
    sheets.set(sheet, [...steps, step]);
  }
  const outlines = [...sheets].map(([sheet, steps]) => outlineOf(sheet, steps));
  const order = ["removed", "replaced", "returned", "changed", "new"];
  return outlines.sort((a, b) => order.indexOf(a.change) - order.indexOf(b.change));
}

/** The sheet of a step, "" for the workbook as a whole; null for what nobody needs to read about. */
function sheetOf(step: UndoStep): string | null {
  if ("at" in step) return step.at.sheet;
  if ("sheet" in step) return step.kind === "restoreActiveSheet" ? null : step.sheet;
  return step.kind === "restoreSetting" || step.kind === "restoreParts" ? null : "";
}

function outlineOf(sheet: string, steps: readonly UndoStep[]): SheetOutline {
  const has = (...kinds: readonly UndoStep["kind"][]): boolean =>
    steps.some(({ kind }) => kinds.includes(kind));
  const goes = has("removeAddedSheet");
  const comes = has("returnSheet", "recreateSheet");
  const cellsOf = (kind: "restoreCells"): number =>
    steps.reduce(
      (sum, step) => (step.kind === kind ? sum + step.at.rows * step.at.columns : sum),
      0,
    );
  const countOf = (kind: UndoStep["kind"]): number =>
    steps.filter((step) => step.kind === kind).length;
  return {
    sheet,
    change: goes ? (comes ? "replaced" : "removed") : comes ? "returned" : "changed",
    tables: steps.flatMap(tableOf),
    columns: steps.flatMap(columnOf),
    charts: steps.flatMap(chartOf),
    names: steps.flatMap(nameOf),
    counts: {
      ...noCounts,
      cells: cellsOf("restoreCells"),
      formats: countOf("restoreLooks"),
      validations: countOf("restoreValidation"),
      highlights: countOf("dropConditionalFormats"),
    },
    hasPrintSetUp: false,
  };
}

function tableOf(step: UndoStep): TableOutline[] {
  if (step.kind === "unmakeTable") {
    return [{ name: step.table, register: null, change: "unmade", rows: 0, columns: [] }];
  }
  if (step.kind !== "restoreTableSize") return [];
  const { table, at } = step;
  return [{ name: table, register: null, change: "resized", rows: at.rows - 1, columns: [] }];
}

function columnOf(step: UndoStep): ColumnChange[] {
  switch (step.kind) {
    case "removeAddedColumn":
      return [{ table: step.table, header: step.header, change: "removed", to: null }];
    case "returnColumn":
      return [{ table: step.table, header: step.header, change: "added", to: null }];
    case "renameColumnBack":
      return [{ table: step.table, header: step.from, change: "renamed", to: step.to }];
    default:
      return [];
  }
}

function chartOf(step: UndoStep): ChartOutline[] {
  if (step.kind !== "removeChart") return [];
  return [{ name: step.chart, title: step.chart, change: "removed" }];
}

function nameOf(step: UndoStep): NameOutline[] {
  return step.kind === "restoreName" ? [{ name: step.name, formula: step.formula }] : [];
}
