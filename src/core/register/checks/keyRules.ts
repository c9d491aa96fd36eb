import type { Phrase } from "#core/messages/phrase";
import { keyOf } from "#core/scoring/registerTable";
import { isBlank } from "../content";
import { KEY_PATTERN } from "../keyForm";
import { registerOf } from "../schema";
import type { CheckedRegister, CheckedWorkbook } from "./checkedWorkbook";
import { cellText, placeOf, recordKey, sheetRow } from "./checkedWorkbook";
import { plainKey } from "./cleanText";
import type { Rule, RuleIssue } from "./rule";

function duplicateKeys(workbook: CheckedWorkbook): readonly RuleIssue[] {
  return workbook.registers.flatMap((checked) => {
    const { key } = registerOf(checked.register);
    // A register whose key is only a column that the add-in numbers has no keys of its own.
    if (!checked.columns.some(({ header, kind }) => header === key[0] && kind === "input"))
      return [];
    const rows = new Map<string, number[]>();
    for (const row of checked.records) {
      const parts = key.map((header) => keyOf(plainKey(checked.table.text(row, header))));
      if (parts.some((part) => part === "")) continue;
      const whole = parts.join("\n");
      const known = rows.get(whole);
      if (known === undefined) rows.set(whole, [row]);
      else known.push(row);
    }
    return [...rows.values()]
      .filter((same) => same.length > 1)
      .map((same) => duplicateIssue(checked, same));
  });
}

function duplicateIssue(checked: CheckedRegister, rows: readonly number[]): RuleIssue {
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

/** Identifiers of a register in columns of its own. */
function idFields({ register, table }: CheckedRegister): readonly string[] {
  return registerOf(register).key.filter((header) => header.endsWith(" ID") && table.has(header));
}

function invalidKeys(workbook: CheckedWorkbook): readonly RuleIssue[] {
  return workbook.registers.flatMap((checked) =>
    idFields(checked).flatMap((field) =>
      checked.records.flatMap((row): RuleIssue[] => {
        const value = checked.table.cell(row, field);
        if (isBlank(value) || KEY_PATTERN.test(plainKey(cellText(value)))) return [];
        const place = placeOf(checked, row, field);
        return [{ code: "invalid-key", severity: "warning", place, found: cellText(value) }];
      }),
    ),
  );
}

/** A number among keys that are texts: Excel may have made it of 001 or of 1-2. */
function numbersAmongKeys(workbook: CheckedWorkbook): readonly RuleIssue[] {
  return workbook.registers.flatMap((checked) =>
    idFields(checked).flatMap((field) => {
      const values = checked.records.map((row) => checked.table.cell(row, field));
      const texts = values.filter((value) => typeof value === "string").length;
      const numbers = values.filter((value) => typeof value === "number").length;
      if (numbers === 0 || texts <= numbers) return [];
      return checked.records.flatMap((row): RuleIssue[] => {
        const value = checked.table.cell(row, field);
        if (typeof value !== "number") return [];
        const place = placeOf(checked, row, field);
        return [{ code: "key-like-number", severity: "warning", place, found: String(value) }];
      });
    }),
  );
}

function selfReferences(workbook: CheckedWorkbook): readonly RuleIssue[] {
  const checked = workbook.register("Dependencies");
  if (checked === null) return [];
  return checked.records.flatMap((row): RuleIssue[] => {
    const from = checked.table.text(row, "From project");
    if (from === "" || keyOf(from) !== keyOf(checked.table.text(row, "To project"))) return [];
    const place = placeOf(checked, row, "To project");
    return [{ code: "self-reference", severity: "warning", place, found: from }];
  });
}

/** Periods are named by texts; Excel makes a day of "Jan-26". */
function periodNames(workbook: CheckedWorkbook): readonly RuleIssue[] {
  const checked = workbook.register("Periods");
  if (checked === null) return [];
  return checked.records.flatMap((row): RuleIssue[] => {
    const value = checked.table.cell(row, "Period");
    if (typeof value !== "number") return [];
    const place = placeOf(checked, row, "Period");
    return [{ code: "period-as-date", severity: "blocking", place, found: String(value) }];
  });
}

export const keyRules: readonly Rule[] = [
  { codes: ["duplicate-key"], check: duplicateKeys },
  { codes: ["invalid-key"], check: invalidKeys },
  { codes: ["key-like-number"], check: numbersAmongKeys },
  { codes: ["self-reference"], check: selfReferences },
  { codes: ["period-as-date"], check: periodNames },
];
