import type { ConditionalRule } from "./features";
import type { Sheet } from "./sheet";
import type { Table } from "./table";
import type { Workbook } from "./workbook";
import { tableAt } from "./formula/structured";

/** Where a formula text stands. */
export interface FormulaPlace {
  /** The sheet to which references without a sheet name belong; null in a workbook name. */
  readonly sheet: Sheet | null;
  /** The table in which it stands, for `[Column]` without a table name. */
  readonly table: Table | null;
  /** Row of the cell; undefined outside cells. */
  readonly row?: number;
}

export type FormulaChange = (text: string, place: FormulaPlace) => string;

/**
 * Changes the formulas of the whole workbook: in cells, names, tables, conditional formats,
 * validations, charts and links. `mayConcern` passes over most cells quickly.
 * Tells whether any cell or name was changed.
 */
export function rewriteFormulas(
  workbook: Workbook,
  change: FormulaChange,
  mayConcern: (text: string) => boolean = () => true,
): boolean {
  let changed = false;
  for (const sheet of workbook.sheets) {
    if (rewriteCells(sheet, change, mayConcern)) changed = true;
    rewriteOverlays(sheet, change);
    rewriteTables(sheet, change);
    rewriteCharts(sheet, change);
  }
  for (const name of workbook.names) {
    const sheet = workbook.sheets.find((s) => s.id === name.sheetId) ?? null;
    const text = change(name.formula, { sheet, table: null });
    if (text === name.formula) continue;
    name.formula = text;
    workbook.touch("names");
    changed = true;
  }
  return changed;
}

function rewriteCells(
  sheet: Sheet,
  change: FormulaChange,
  mayConcern: (text: string) => boolean,
): boolean {
  let changed = false;
  sheet.forEach((cell, row, column) => {
    const { formula } = cell;
    if (!formula || !mayConcern(formula.text)) return;
    const text = change(formula.text, { sheet, table: tableAt(sheet, row, column), row });
    if (text === formula.text) return;
    sheet.touchRow(row);
    cell.formula = { ...formula, text };
    changed = true;
  });
  return changed;
}

function rewriteOverlays(sheet: Sheet, change: FormulaChange): void {
  const place: FormulaPlace = { sheet, table: null };
  for (const validation of sheet.validations) {
    const [first, second] = [
      change(validation.formula1, place),
      change(validation.formula2, place),
    ];
    if (first === validation.formula1 && second === validation.formula2) continue;
    validation.formula1 = first;
    validation.formula2 = second;
    delete validation.source;
    sheet.touch("validations");
  }
  for (const format of sheet.conditionalFormats) {
    const rule = changedRule(format.rule, (text) => change(text, place));
    if (!rule) continue;
    format.rule = rule;
    delete format.source;
    sheet.touch("conditionalFormats");
  }
  for (const link of sheet.hyperlinks) {
    if (!link.documentReference) continue;
    const target = change(link.documentReference, place);
    if (target === link.documentReference) continue;
    link.documentReference = target;
    sheet.touch("hyperlinks");
  }
}

/** The rule with its formulas changed; null when they stay as they are. */
function changedRule(
  rule: ConditionalRule,
  change: (text: string) => string,
): ConditionalRule | null {
  if (rule.kind === "custom") {
    const formula = change(rule.formula);
    return formula === rule.formula ? null : { ...rule, formula };
  }
  if (rule.kind === "cellValue") {
    const [formula1, formula2] = [change(rule.formula1), change(rule.formula2)];
    return formula1 === rule.formula1 && formula2 === rule.formula2
      ? null
      : { ...rule, formula1, formula2 };
  }
  return null;
}

function rewriteTables(sheet: Sheet, change: FormulaChange): void {
  for (const table of sheet.tables) {
    const place: FormulaPlace = { sheet, table };
    for (const column of table.columns) {
      for (const key of ["formula", "totalsFormula"] as const) {
        const before = column[key];
        if (before === undefined) continue;
        const after = change(before, place);
        if (after === before) continue;
        column[key] = after;
        table.changed = true;
        sheet.touch("tables");
      }
    }
  }
}

function rewriteCharts(sheet: Sheet, change: FormulaChange): void {
  const place: FormulaPlace = { sheet, table: null };
  for (const chart of sheet.charts) {
    const changes: string[] = [];
    const renew = <K extends string>(holder: Record<K, string>, key: K): void => {
      const after = holder[key] === "" ? "" : change(holder[key], place);
      if (after === holder[key]) return;
      holder[key] = after;
      changes.push(after);
    };
    for (const series of chart.series) {
      renew(series, "values");
      renew(series, "categories");
      renew(series, "bubbleSizes");
      renew(series, "nameFormula");
    }
    for (const title of [chart.title, ...Object.values(chart.axes).map((axis) => axis.title)])
      renew(title, "formula");
    if (changes.length === 0) continue;
    chart.changed = true;
    sheet.touch("charts");
  }
}

/** Whether a formula can hold an A1 reference; a quick test before it is read. */
export function mayHoldReference(text: string): boolean {
  return /[A-Za-z]\$?\d|:/.test(text);
}
