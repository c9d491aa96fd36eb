import fc from "fast-check";
import { changeRules } from "#core/history/changeRules";
import { checkedWorkbook } from "#core/register/checks/checkedWorkbook";
import type { CellValue } from "#core/register/content";
import { settings } from "#core/register/schema";
import { settingNumber, statedNumber } from "#core/register/settingValue";
import { statusRules } from "#core/status/statusRules";

const anyCell = fc.oneof(
  fc.constant(null),
  fc.string(),
  fc.boolean(),
  fc.constant({ error: "#N/A" }),
  fc.constantFrom(Number.NaN, Infinity),
);

test("whatever is no number leaves a setting at its default of the schema, for every reader", () => {
  fc.assert(
    fc.property(fc.constantFrom(...settings), anyCell, ({ name, value }, cell) => {
      const known = new Map<string, CellValue>([[name, cell]]);
      expect(statedNumber(known, name)).toBeNull();
      expect(settingNumber(known, name)).toBe(typeof value === "number" ? value : null);
      const checked = checkedWorkbook([], { [name]: cell }).setting(name);
      expect(checked).toBe(typeof value === "number" ? value : 0);
    }),
  );
  const without = new Map<string, CellValue>();
  expect(statusRules(without).staleDays).toBe(checkedWorkbook([], {}).setting("pmo_StaleDays"));
  expect(changeRules(without).highFrom).toBe(checkedWorkbook([], {}).setting("pmo_RiskHigh"));
});

test("what is stated counts, 0 included", () => {
  expect(settingNumber(new Map([["pmo_StaleDays", 0]]), "pmo_StaleDays")).toBe(0);
});
