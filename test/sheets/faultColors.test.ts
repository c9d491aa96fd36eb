import { registerOf } from "#core/register/schema";
import { faultColorEdits } from "#sheets/faultColors";
import { schemaColumn } from "#sheets/layOutRegister";
import { sameText } from "#sheets/sameText";

/** The rules of a register that begins in cell A4, by the cells they colour. */
function rulesOf(register: string, first = 0): readonly (readonly [string, string])[] {
  const columns = registerOf(register)
    .columns.filter(({ pack }) => pack === "core" || pack === "Resources")
    .map((column) => schemaColumn(column, { rename: (formula) => formula }));
  const body = { sheet: register, row: 4, column: 0, rows: 9, columns: columns.length };
  return faultColorEdits({ register, columns, first, body }).map((edit) => {
    if (edit.kind !== "addConditionalFormat" || edit.rule.kind !== "formula") throw new Error();
    const headers = columns.slice(edit.at.column, edit.at.column + edit.at.columns);
    return [headers.map(({ header }) => header).join(", "), edit.rule.formula];
  });
}

test("pasted texts, a finish before its start and a repeated key are coloured", () => {
  expect(rulesOf("Projects")).toEqual([
    ["Start, Baseline finish, Forecast finish, Budget, Complete %", "=ISTEXT(I5)"],
    ["Updated on", "=ISTEXT(P5)"],
    ["Baseline finish", "=AND(ISNUMBER(I5),ISNUMBER(J5),J5<I5)"],
    ["Forecast finish", "=AND(ISNUMBER(I5),ISNUMBER(K5),K5<I5)"],
    ["Project ID", `=AND(A5<>"",COUNTIF($A$5:$A$13,${sameText("A5")})>1)`],
  ]);
});

test("a key of several columns, and columns that somebody else looks after, are left alone", () => {
  expect(rulesOf("Capacity")).toEqual([["FTE", "=ISTEXT(C5)"]]);
  expect(rulesOf("Projects", 12).map(([headers]) => headers)).toEqual(["Complete %", "Updated on"]);
});
