import type { Issue } from "#core/issues";
import type { Phrase } from "#core/messages/phrase";
import { keyOf } from "#core/scoring/registerTable";
import type { RegisterColumn } from "../schema";
import { registerOf } from "../schema";
import type { CheckedRegister, CheckedWorkbook } from "./checkedWorkbook";
import { cellText, isMissing, keysOf, placeOf, recordKey, sheetRow } from "./checkedWorkbook";
import { missingIssue } from "./missingIssue";
import { nearestKey } from "./nearestKey";
import type { Rule } from "./rule";

/** Identifiers: what formulas cannot misread. Kept in step with core/adopt/keys.ts by a test. */
const KEY_PATTERN = /^[A-Za-z0-9][A-Za-z0-9._-]{0,19}$/;

function requiredMissing(workbook: CheckedWorkbook): readonly Issue[] {
  return workbook.registers.flatMap((checked) =>
    checked.columns
      .filter((column) => column.kind === "input" && column.required === "required")
      .flatMap((column) => missingCells(checked, column)),
  );
}

function missingCells(checked: CheckedRegister, column: RegisterColumn): readonly Issue[] {
  const isKey = registerOf(checked.register).key.includes(column.header);
  const found = missingIssue(checked, column.header, checked.records, "it is required");
  return isKey ? found.map((issue) => ({ ...issue, severity: "blocking" })) : found;
}

function duplicateKeys(workbook: CheckedWorkbook): readonly Issue[] {
  return workbook.registers.flatMap((checked) => {
    const rows = new Map<string, number[]>();
    for (const row of checked.records) {
      const parts = registerOf(checked.register).key.map((header) =>
        keyOf(checked.table.text(row, header)),
      );
      if (
        parts.some((part) => part === "") ||
        !checked.table.has(registerOf(checked.register).key[0] ?? "")
      )
        continue;
      const key = parts.join("\n");
      const known = rows.get(key);
      if (known === undefined) rows.set(key, [row]);
      else known.push(row);
    }
    return [...rows.values()]
      .filter((same) => same.length > 1)
      .map((same) => duplicateIssue(checked, same));
  });
}

function duplicateIssue(checked: CheckedRegister, rows: readonly number[]): Issue {
  const last = rows.at(-1) ?? 0;
  const field = registerOf(checked.register).key[0] ?? "";
  return {
    code: "duplicate-key",
    severity: "blocking",
    place: placeOf(checked, last, field),
    found: recordKey(checked, last),
    expected: "merge them or give one a new identifier" satisfies Phrase,
    facts: { times: rows.length, rows: rows.map((row) => sheetRow(checked, row)).join(", ") },
  };
}

function invalidKeys(workbook: CheckedWorkbook): readonly Issue[] {
  return workbook.registers.flatMap((checked) => {
    const fields = registerOf(checked.register).key.filter(
      (header) => header.endsWith(" ID") && checked.table.has(header),
    );
    return fields.flatMap((field) =>
      checked.records.flatMap((row): Issue[] => {
        const value = checked.table.cell(row, field);
        if (isMissing(value) || KEY_PATTERN.test(cellText(value))) return [];
        return [
          {
            code: "invalid-key",
            severity: "warning",
            place: placeOf(checked, row, field),
            found: cellText(value),
          },
        ];
      }),
    );
  });
}

interface Target {
  readonly names: string;
  readonly keys: ReadonlyMap<string, string>;
  /** Days of a period, for periods that were typed as a date. */
  readonly byDay: (serial: number) => string | null;
}

/** Where the values of a reference column must exist; null when such a register is not there. */
function targetOf(workbook: CheckedWorkbook, column: RegisterColumn): Target | null {
  const { allowed } = column;
  const none = (): null => null;
  if (allowed.kind === "key") {
    const target = workbook.register(allowed.register);
    if (target === null) return null;
    const byDay = allowed.register === "Periods" ? periodOfDay(target) : none;
    return { names: allowed.register, keys: keysOf(target, allowed.header), byDay };
  }
  if (allowed.kind !== "relatesTo") return null;
  const projects = workbook.register("Projects");
  if (projects === null) return null;
  const programs = workbook.register("Programs");
  const keys = new Map([
    ...keysOf(projects, "Project ID"),
    ...(programs === null ? [] : keysOf(programs, "Program ID")),
  ]);
  if (allowed.portfolio) keys.set("portfolio", "PORTFOLIO");
  return {
    names: programs === null ? "Projects" : ("Projects or Programs" satisfies Phrase),
    keys,
    byDay: none,
  };
}

function periodOfDay(periods: CheckedRegister): Target["byDay"] {
  const { table, records } = periods;
  return (serial) => {
    const row = records.find((at) => {
      const [from, to] = [table.number(at, "Starts on"), table.number(at, "Ends on")];
      return from !== null && to !== null && from <= serial && serial <= to;
    });
    return row === undefined ? null : table.text(row, "Period");
  };
}

/** Comparisons of keys spent on suggestions: the nearest key of each of thousands of orphans would take long and help nobody. */
const MOST_COMPARISONS = 100_000;

function orphanReferences(workbook: CheckedWorkbook): readonly Issue[] {
  const issues: Issue[] = [];
  let comparisons = 0;
  for (const checked of workbook.registers) {
    for (const column of checked.columns) {
      if (column.kind === "formula") continue;
      const target = targetOf(workbook, column);
      if (target === null) continue;
      for (const row of checked.records) {
        const value = checked.table.cell(row, column.header);
        if (
          isMissing(value) ||
          typeof value === "object" ||
          target.keys.has(keyOf(cellText(value)))
        )
          continue;
        const found = cellText(value);
        const near = typeof value === "number" ? target.byDay(value) : null;
        comparisons += near === null ? target.keys.size : 0;
        const expected =
          near ?? (comparisons <= MOST_COMPARISONS ? nearestKey(found, target.keys) : null);
        const place = placeOf(checked, row, column.header);
        const issue: Issue = {
          code: "orphan-reference",
          severity: "warning",
          place,
          found,
          facts: { targets: target.names },
        };
        issues.push(expected === null ? issue : { ...issue, expected });
      }
    }
  }
  return issues;
}

function selfReferences(workbook: CheckedWorkbook): readonly Issue[] {
  const checked = workbook.register("Dependencies");
  if (checked === null) return [];
  return checked.records.flatMap((row): Issue[] => {
    const from = checked.table.text(row, "From project");
    if (from === "" || keyOf(from) !== keyOf(checked.table.text(row, "To project"))) return [];
    return [
      {
        code: "self-reference",
        severity: "warning",
        place: placeOf(checked, row, "To project"),
        found: from,
      },
    ];
  });
}

export const keyRules: readonly Rule[] = [
  { codes: ["required-missing", "missing-column"], check: requiredMissing },
  { codes: ["duplicate-key"], check: duplicateKeys },
  { codes: ["invalid-key"], check: invalidKeys },
  { codes: ["orphan-reference"], check: orphanReferences },
  { codes: ["self-reference"], check: selfReferences },
];
