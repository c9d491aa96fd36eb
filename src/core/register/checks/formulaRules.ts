import { type CellValue, isBlank } from "../content";
import { formulaColumns, renameInFormula } from "../formulaReferences";
import { columnOf } from "../schema";
import type { CheckedRegister, CheckedWorkbook } from "./checkedWorkbook";
import { cellText, placeOf } from "./checkedWorkbook";
import type { CellsFix } from "./finding";
import { cellFix } from "./fixes";
import { FormulaPattern } from "./movedFormula";
import type { Rule, RuleIssue } from "./rule";

interface UsualFormula {
  readonly pattern: FormulaPattern;
  /** Cells that have it. */
  readonly cells: number;
}

/** A column with formulas: those of the schema, and any other whose cells mostly hold one. */
interface FormulaColumn {
  readonly header: string;
  readonly at: number;
  /** Formula that most cells have, as it reads in `row`; null when it is not known. */
  readonly usual: UsualFormula | null;
  /** Cells of records. */
  readonly cells: number;
}

/** What a reading says where only the presence of a formula was asked for. */
const PRESENT = "=";
/** Share of a column's cells that must have one formula, so that the others are the exceptions. */
const MOST = 0.8;
/** Fewer cells than this show no habit. */
const FEWEST = 4;

function formulaColumnsOf(
  workbook: CheckedWorkbook,
  checked: CheckedRegister,
): readonly FormulaColumn[] {
  const { formulas, headers } = checked.table.content;
  if (formulas === undefined) return [];
  return headers.flatMap((header, at): FormulaColumn[] => {
    const schema = columnOf(checked.register, header);
    const usual = usualFormula(checked, at) ?? schemaFormula(workbook, checked, header);
    const cells = checked.records.length;
    const isHabit = usual !== null && cells >= FEWEST && usual.cells >= MOST * cells;
    return schema?.kind === "formula" || isHabit ? [{ header, at, usual, cells }] : [];
  });
}

function usualFormula(checked: CheckedRegister, at: number): UsualFormula | null {
  const { formulas } = checked.table.content;
  const kinds: { pattern: FormulaPattern; cells: number }[] = [];
  for (const row of checked.records) {
    const formula = formulas?.[row]?.[at] ?? null;
    if (formula === null || formula === PRESENT || formula.includes("#REF!")) continue;
    const kind = kinds.find(({ pattern }) => pattern.at(row) === formula);
    if (kind === undefined) kinds.push({ pattern: new FormulaPattern(formula, row), cells: 1 });
    else kind.cells += 1;
    // A column in which every cell has its own formula has no usual one.
    if (kinds.length > 20) return null;
  }
  return kinds.sort((a, b) => b.cells - a.cells)[0] ?? null;
}

/** The schema's own formula, where it can be written as it is. */
function schemaFormula(
  { facts }: CheckedWorkbook,
  checked: CheckedRegister,
  header: string,
): UsualFormula | null {
  const formula = columnOf(checked.register, header)?.formula ?? null;
  // The formulas over all criteria are made for the criteria that there are.
  if (formula === null || formula.includes("[c1]") || checked.register === "Scores") return null;
  const own = formulaColumns(formula).filter(({ table }) => table === null);
  if (own.some(({ column }) => !checked.table.has(column))) return null;
  return { pattern: new FormulaPattern(renameInFormula(formula, facts.names ?? {}), 0), cells: 0 };
}

function restored(checked: CheckedRegister, row: number, column: FormulaColumn): CellsFix | null {
  const formula = column.usual?.pattern.at(row) ?? null;
  return formula === null ? null : cellFix(checked, row, column.header, { formula });
}

/** Typed values and blanks in calculated columns, and formulas unlike those around them. */
function rottenFormulas(workbook: CheckedWorkbook): readonly RuleIssue[] {
  return workbook.registers.flatMap((checked) => {
    const { formulas, rows } = checked.table.content;
    if (formulas === undefined) return [];
    return formulaColumnsOf(workbook, checked).flatMap((column) =>
      checked.records.flatMap((row): RuleIssue[] => {
        const issue = rotOf(
          checked,
          row,
          column,
          formulas[row]?.[column.at] ?? null,
          rows[row]?.[column.at] ?? null,
        );
        return issue === null ? [] : [issue];
      }),
    );
  });
}

function rotOf(
  checked: CheckedRegister,
  row: number,
  column: FormulaColumn,
  formula: string | null,
  value: CellValue,
): RuleIssue | null {
  const { header, usual, cells } = column;
  const like = usual?.pattern.at(row) ?? null;
  if (formula === PRESENT || (formula !== null && formula === like)) return null;
  const place = (): RuleIssue["place"] => placeOf(checked, row, header);
  const mended = restored(checked, row, column);
  const fix = mended === null ? {} : { fix: mended };
  if (formula === null) {
    return isBlank(value)
      ? { code: "formula-missing", severity: "warning", place: place(), ...fix }
      : {
          code: "formula-overwritten",
          severity: "warning",
          place: place(),
          found: cellText(value),
          ...fix,
        };
  }
  if (formula.includes("#REF!") || usual === null || like === null) return null;
  // Without a habit of the column nobody can say which formula is the odd one.
  if (usual.cells < MOST * cells || cells < FEWEST) return null;
  return {
    code: "formula-unlike-neighbours",
    severity: "warning",
    place: place(),
    found: formula,
    expected: like,
    facts: { like: usual.cells, of: cells },
    ...fix,
  };
}

/** Error values anywhere in a register, calculated columns included. */
function errorValues({ registers }: CheckedWorkbook): readonly RuleIssue[] {
  return registers.flatMap((checked) => {
    const { headers, rows, formulas } = checked.table.content;
    return checked.records.flatMap((row) =>
      (rows[row] ?? []).flatMap((value, at): RuleIssue[] => {
        if (value === null || typeof value !== "object") return [];
        // A formula that has lost its reference is told with the formula.
        if (formulas?.[row]?.[at]?.includes("#REF!") === true) return [];
        const place = placeOf(checked, row, headers[at] ?? "");
        return [{ code: "error-value", severity: "warning", place, found: value.error }];
      }),
    );
  });
}

/** "[Budget 2026.xlsx]Sheet1": another workbook, by the name of its file. */
const BOOK = /'?(?:[^'[\]]*[\\/])?\[([^[\]]+\.xl[a-z]{1,2})\]/i;

/** Formulas that have lost what they refer to, that read other workbooks, or that are only a text. */
function brokenFormulas(workbook: CheckedWorkbook): readonly RuleIssue[] {
  return workbook.registers.flatMap((checked) => {
    const { formulas, headers, rows } = checked.table.content;
    const columns = new Map(formulaColumnsOf(workbook, checked).map((each) => [each.at, each]));
    return checked.records.flatMap((row) =>
      headers.flatMap((header, at): readonly RuleIssue[] => {
        const formula = formulas?.[row]?.[at] ?? null;
        const place = (): RuleIssue["place"] => placeOf(checked, row, header);
        if (formula === null) return formulaText(checked, row, header, rows[row]?.[at] ?? null);
        if (formula.includes("#REF!")) {
          const column = columns.get(at);
          const fix = column === undefined ? null : restored(checked, row, column);
          return [
            {
              code: "broken-reference",
              severity: "warning",
              place: place(),
              found: formula,
              ...(fix === null ? {} : { fix }),
            },
          ];
        }
        const book = /\.xl/i.test(formula) ? BOOK.exec(formula)?.[1] : undefined;
        if (book === undefined) return [];
        return [
          {
            code: "external-reference",
            severity: "warning",
            place: place(),
            found: formula,
            facts: { book },
          },
        ];
      }),
    );
  });
}

/** "=SUM(B2:B9)" as a text: the cell was formatted as text when it was typed. */
function formulaText(
  checked: CheckedRegister,
  row: number,
  header: string,
  value: CellValue,
): readonly RuleIssue[] {
  if (typeof value !== "string" || !/^=\s*(?:[A-Z][A-Z.]*\(|\[?@|\$?[A-Z]{1,3}\$?\d)/.test(value))
    return [];
  const place = placeOf(checked, row, header);
  return [{ code: "formula-as-text", severity: "warning", place, found: value }];
}

export const formulaRules: readonly Rule[] = [
  { codes: ["error-value"], check: errorValues },
  {
    codes: ["formula-overwritten", "formula-missing", "formula-unlike-neighbours"],
    check: rottenFormulas,
  },
  {
    codes: ["broken-reference", "external-reference", "formula-as-text"],
    check: brokenFormulas,
  },
];
