import { totalWord } from "#core/adopt/layout/lineWords";
import { keyOf } from "#core/scoring/registerTable";
import { type CellValue, isBlank } from "../content";
import { registerOf } from "../schema";
import type { CheckedRegister, CheckedWorkbook } from "./checkedWorkbook";
import { cellText, columnPlace } from "./checkedWorkbook";
import { columnLetters } from "../cellAddress";
import type { CellChange } from "./finding";
import { movedFormula } from "./movedFormula";
import type { Rule, RuleIssue } from "./rule";

/** Registers that others need, so that a workbook without them computes nothing. */
const needed: readonly string[] = ["Projects", "Criteria", "Scores", "Periods"];

function missingRegisters({ facts, registers }: CheckedWorkbook): readonly RuleIssue[] {
  const present = new Set(registers.map(({ register }) => register));
  return (facts.expected ?? [])
    .filter((register) => register !== "Checks" && !present.has(register))
    .map((register) => ({
      code: "missing-register",
      severity: needed.includes(register) ? "blocking" : "warning",
      place: { register },
      expected: register,
    }));
}

/** Columns that the schema requires and the table has lost. */
function absentColumns({ registers, facts }: CheckedWorkbook): readonly RuleIssue[] {
  return registers.flatMap((checked) => {
    // Where it is not known that the register was whole, it may have been read in part.
    if (facts.expected?.includes(checked.register) !== true) return [];
    const { key, columns, pack } = registerOf(checked.register);
    const wanted = columns.filter(
      (column) =>
        column.kind === "input" &&
        column.required === "required" &&
        (column.pack === "core" || column.pack === pack),
    );
    return wanted
      .filter(({ header }) => !checked.table.has(header))
      .map(({ header }): RuleIssue => ({
        code: "column-absent",
        severity: key.includes(header) ? "blocking" : "warning",
        place: {
          register: checked.register,
          sheet: checked.table.content.place.sheet,
          field: header,
        },
      }));
  });
}

/** Rows that were typed right below a table, which has not grown. */
function rowsBelow({ registers, facts }: CheckedWorkbook): readonly RuleIssue[] {
  return registers.flatMap((checked): RuleIssue[] => {
    const { place, headers } = checked.table.content;
    const lines = facts.below?.[checked.register] ?? [];
    const isFilled = (line: readonly CellValue[]): boolean => line.some((cell) => !isBlank(cell));
    const blank = lines.findIndex((line) => !isFilled(line));
    const run = lines.slice(0, blank < 0 ? lines.length : blank);
    const [first] = run;
    if (first === undefined || !run.every((line) => isRecord(checked, line))) return [];
    const row = place.row + place.rows + 1;
    const address = `${columnLetters(place.column)}${row}`;
    const where = { sheet: place.sheet, address, register: checked.register };
    return [
      {
        code: "row-below-table",
        severity: "warning",
        place: { ...where, field: headers[0] ?? "" },
        found: run.map((line) => cellText(line.find((cell) => !isBlank(cell)) ?? null)).join(", "),
        facts: { row, last: row + run.length - 1, count: run.length },
        fix: {
          kind: "extend-table",
          register: checked.register,
          rows: run.length,
          formulas: formulasBelow(checked, run),
        },
      },
    ];
  });
}

/** The formulas of the last row, carried on into rows that have nothing in their place. */
function formulasBelow(
  { table }: CheckedRegister,
  run: readonly (readonly CellValue[])[],
): readonly CellChange[] {
  const { place, formulas } = table.content;
  const last = formulas?.at(-1) ?? [];
  return run.flatMap((line, r) =>
    last.flatMap((formula, c): CellChange[] => {
      const moved = formula === null || formula === "=" ? null : movedFormula(formula, r + 1);
      if (moved === null || !isBlank(line[c] ?? null)) return [];
      const at = { sheet: place.sheet, row: place.row + place.rows + r, column: place.column + c };
      return [{ ...at, before: null, after: { formula: moved }, numberFormat: null }];
    }),
  );
}

/** A row with every part of the key and something else; a total or a note is none. */
function isRecord({ register, table }: CheckedRegister, line: readonly CellValue[]): boolean {
  const keys = registerOf(register).key.map((header) => line[table.at(header) ?? -1] ?? null);
  const isTotal = line.some((cell) => typeof cell === "string" && totalWord(cell) !== null);
  const filled = line.filter((cell) => !isBlank(cell)).length;
  return !isTotal && keys.every((key) => !isBlank(key)) && filled > keys.length;
}

/** So many blank rows are no room to type into. */
const MANY_BLANK = 50;

function blankRows({ registers }: CheckedWorkbook): readonly RuleIssue[] {
  return registers.flatMap((checked): RuleIssue[] => {
    const { rowCount, content } = checked.table;
    const count = rowCount - checked.records.length;
    if (count < MANY_BLANK) return [];
    const records = new Set(checked.records);
    const first = content.rows.findIndex((_, row) => !records.has(row));
    return [
      {
        code: "blank-rows",
        severity: count > 1000 ? "warning" : "hint",
        place: columnPlace(checked, first, content.headers[0] ?? ""),
        facts: { count, row: content.place.row + 2 + first },
      },
    ];
  });
}

/** Columns whose drop-down was pasted over or deleted. */
function missingDropDowns({ registers, facts }: CheckedWorkbook): readonly RuleIssue[] {
  return registers.flatMap((checked) =>
    (facts.withoutDropDown?.[checked.register] ?? []).map((field): RuleIssue => {
      const place = columnPlace(checked, 0, field);
      const fix = { kind: "drop-down", register: checked.register, field } as const;
      // It concerns the whole column: sorting does not make another finding of it.
      return { code: "drop-down-missing", severity: "hint", place, fix, rows: [] };
    }),
  );
}

/** How Excel itself is set up. */
function workbookSettings({ facts }: CheckedWorkbook): readonly RuleIssue[] {
  return [
    ...(facts.isManual === true
      ? [{ code: "manual-calculation" as const, severity: "warning" as const, place: {} }]
      : []),
    ...(facts.uses1904 === true
      ? [{ code: "date-system-1904" as const, severity: "warning" as const, place: {} }]
      : []),
  ];
}

/** A record that is a project and a program at once. */
function clashingKeys(workbook: CheckedWorkbook): readonly RuleIssue[] {
  const [projects, programs] = [workbook.register("Projects"), workbook.register("Programs")];
  if (projects === null || programs === null) return [];
  const ids = new Set(projects.records.map((row) => keyOf(projects.table.text(row, "Project ID"))));
  return programs.records.flatMap((row): RuleIssue[] => {
    const id = programs.table.text(row, "Program ID");
    if (id === "" || !ids.has(keyOf(id))) return [];
    const place = programs.table.place(row, id, "Program ID");
    return [{ code: "key-clash", severity: "blocking", place, found: id }];
  });
}

export const structureRules: readonly Rule[] = [
  { codes: ["missing-register"], check: missingRegisters },
  { codes: ["column-absent"], check: absentColumns },
  { codes: ["row-below-table"], check: rowsBelow },
  { codes: ["blank-rows"], check: blankRows },
  { codes: ["drop-down-missing"], check: missingDropDowns },
  { codes: ["manual-calculation", "date-system-1904"], check: workbookSettings },
  { codes: ["key-clash"], check: clashingKeys },
];
