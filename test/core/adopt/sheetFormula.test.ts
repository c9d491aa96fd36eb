import { sheetFormula } from "#core/adopt/sheetFormula";

const place = {
  sheet: "Plan 2026",
  row: 5,
  headerOf: (letters: string) => ({ C: "Cost", D: "Days [net]" })[letters] ?? null,
};

test.each([
  ["=C5*D5", "=[@Cost]*[@[Days '[net']]]"],
  ["=$C5*1.2", "=[@Cost]*1.2"],
  ["=C4+C5", "='Plan 2026'!C4+[@Cost]"],
  ["=SUM($C$5:C5)", "=SUM('Plan 2026'!$C$5:C5)"],
  ["=E5/$B$1", "='Plan 2026'!E5/'Plan 2026'!$B$1"],
  ["=VLOOKUP(C5,Rates!A:B,2,FALSE)", "=VLOOKUP([@Cost],Rates!A:B,2,FALSE)"],
  ["=SUM('Plan 2025'!C5:C9)", "=SUM('Plan 2025'!C5:C9)"],
  ['=IF(C5>10,"C5 is high","")', '=IF([@Cost]>10,"C5 is high","")'],
  ["=LOG10(C5)+Rate_2026", "=LOG10([@Cost])+Rate_2026"],
  ["=COUNTIF(C:C,C5)+SUM(5:5)", "=COUNTIF('Plan 2026'!C:C,[@Cost])+SUM('Plan 2026'!5:5)"],
  ["=SUM(Costs[Amount])", "=SUM(Costs[Amount])"],
])("%s reads %s in a register", (formula, expected) => {
  expect(sheetFormula(formula, place)).toBe(expected);
});

test.each([
  "=ROW()-4",
  '=INDIRECT("C5")',
  "=[@Cost]*2",
  "=Costs[@Amount]",
  "=SUM([Cost])",
  "=SUBTOTAL(9,C2:C9)",
])("%s would give something else there", (formula) => {
  expect(sheetFormula(formula, place)).toBeNull();
});

test("a sheet whose name looks like a cell is quoted", () => {
  expect(sheetFormula("=Z9", { sheet: "Q4", row: 1, headerOf: () => null })).toBe("='Q4'!Z9");
});
