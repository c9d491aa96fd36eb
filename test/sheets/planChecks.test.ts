import type { Issue } from "#core/issues";
import type { CellValue, RegisterContent } from "#core/register/content";
import { planChecks } from "#sheets/planChecks";
import type { CellContent } from "#sheets/plan";
import { said } from "#test/support/english";

const headers = [
  "Severity",
  "Check",
  "Table",
  "Key",
  "Field",
  "Found",
  "Expected",
  "Fix",
  "Waived",
  "Waiver reason",
];

/** Register Checks with its header on row 3 and the rows given, at least an empty one. */
function checks(rows: readonly (readonly CellValue[])[]): RegisterContent {
  const body = rows.length > 0 ? rows : [headers.map(() => null)];
  const place = { table: "Checks", sheet: "Checks", row: 3, column: 0, columns: 10 };
  return { register: "Checks", place: { ...place, rows: body.length + 1 }, headers, rows: body };
}

const missing: Issue = {
  code: "required-missing",
  severity: "warning",
  place: {
    register: "Projects",
    record: "P-001",
    field: "Budget",
    sheet: "Projects",
    address: "L5",
  },
};
const formulaText: Issue = { ...missing, code: "invalid-key", found: "=1+1" };

function written(register: RegisterContent, issues: readonly Issue[]): readonly CellContent[][] {
  const edit = planChecks(register, issues).edits.find(({ kind }) => kind === "writeCells");
  return edit?.kind === "writeCells" ? edit.cells.map((row) => [...row]) : [];
}

function asRead(rows: readonly (readonly CellContent[])[]): CellValue[][] {
  return rows.map((row) =>
    row.map((cell) => (typeof cell === "object" && cell !== null ? cell.text : cell)),
  );
}

it("writes a row for each finding and makes the table as long as the list", () => {
  const plan = planChecks(checks([]), [missing, formulaText]);
  expect(said(plan.title)).toBe("Listed 2 findings on Checks");
  expect(plan.edits.map(({ kind }) => kind)).toEqual([
    "clearCells",
    "resizeTable",
    "writeCells",
    "setUpSheet",
  ]);
  expect(plan.edits[1]).toMatchObject({ at: { row: 3, rows: 3, columns: 10 } });
  expect(plan.edits[2]).toMatchObject({ at: { row: 4, rows: 2 } });
  const [first] = written(checks([]), [missing]);
  expect(first?.slice(0, 6)).toEqual([
    "warning",
    "required-missing",
    "Projects",
    "P-001",
    "Budget",
    null,
  ]);
});

it("keeps a found text that begins with = from becoming a formula", () => {
  const [row] = written(checks([]), [formulaText]);
  expect(row?.[5]).toEqual({ text: "=1+1" });
});

it("changes nothing when the same findings are listed already", () => {
  const rows = asRead(written(checks([]), [missing, formulaText]));
  expect(planChecks(checks(rows), [missing, formulaText]).edits).toEqual([]);
  expect(planChecks(checks([]), []).edits).toEqual([]);
});

it("keeps a waiver with its finding, wherever that moves, and drops it with the finding", () => {
  const [row = []] = asRead(written(checks([]), [missing]));
  const waived = [...row.slice(0, 8), "Yes", "Known to the board"];
  const listed = checks([waived]);
  const again = written(listed, [formulaText, missing]);
  expect(again.map((cells) => cells.slice(8))).toEqual([
    [null, null],
    ["Yes", "Known to the board"],
  ]);
  expect(written(listed, [formulaText])[0]?.slice(8)).toEqual([null, null]);
});

it("empties the list when nothing is found any more", () => {
  const rows = asRead(written(checks([]), [missing, formulaText]));
  const { edits } = planChecks(checks(rows), []);
  expect(edits.map(({ kind }) => kind)).toEqual(["clearCells", "resizeTable"]);
  expect(edits[0]).toMatchObject({ at: { row: 4, rows: 2 } });
  expect(edits[1]).toMatchObject({ at: { row: 3, rows: 2 } });
});
