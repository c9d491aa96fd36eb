import type { Issue } from "#core/issues";
import type { CellValue, RegisterContent } from "#core/register/content";
import type { Finding } from "#core/register/checks/finding";
import type { StoredWaiver } from "#core/register/checks/waivers";
import { findingsListedAtMost, planChecks, waiversOnSheet } from "#sheets/planChecks";
import type { CellContent, Plan } from "#sheets/plan";
import { said } from "#test/support/english";
import { findingFrom } from "#test/support/findings";

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

const missingIssue: Issue = {
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
const missing = findingFrom(missingIssue);
const formulaText = findingFrom({ ...missingIssue, code: "invalid-key", found: "=1+1" });

function planOf(register: RegisterContent, findings: readonly Finding[]): Plan {
  return planChecks(register, { findings, policy: "controlling" });
}

function written(register: RegisterContent, findings: readonly Finding[]): CellContent[][] {
  const edit = planOf(register, findings).edits.find(({ kind }) => kind === "writeCells");
  return edit?.kind === "writeCells" ? edit.cells.map((row) => [...row]) : [];
}

const waive = (finding: Finding, reason: string): Finding => ({
  ...finding,
  waiver: { reason, on: 46_300 },
});

function asRead(rows: readonly (readonly CellContent[])[]): CellValue[][] {
  return rows.map((row) =>
    row.map((cell) => (typeof cell === "object" && cell !== null ? cell.text : cell)),
  );
}

it("writes a row for each finding and makes the table as long as the list", () => {
  const plan = planOf(checks([]), [missing, formulaText]);
  expect(said(plan.title)).toBe("Listed 2 findings on Checks");
  expect(plan.edits.map(({ kind }) => kind)).toEqual([
    "clearCells",
    "resizeTable",
    "writeCells",
    "setUpSheet",
    "writeCells",
  ]);
  // The line above the list stands in the free row between title and headers.
  expect(plan.edits[4]).toMatchObject({
    at: { row: 2, column: 0, rows: 1, columns: 1 },
    cells: [[expect.stringContaining("Policy: controlling · 2 open findings, 0 waived.")]],
  });
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
  expect(planOf(checks(rows), [missing, formulaText]).edits).toEqual([]);
  expect(planOf(checks([]), []).edits).toEqual([]);
});

it("writes only the line above the list when the policy is another one", () => {
  const rows = asRead(written(checks([]), [missing]));
  const request = { findings: [missing], policy: "directive", isNewPolicy: true } as const;
  expect(planChecks(checks(rows), request).edits).toMatchObject([
    { kind: "writeCells", at: { row: 2 }, cells: [[expect.stringContaining("directive")]] },
  ]);
});

it("lists the worst findings first and waived ones last, with their reason", () => {
  const hint = findingFrom({ ...missingIssue, code: "text-too-long", severity: "hint" });
  const worst = findingFrom({ ...missingIssue, code: "duplicate-key", severity: "blocking" });
  const rows = written(checks([]), [waive(missing, "Agreed"), hint, worst]);
  expect(rows.map((row) => [row[0], row[1], row[8], row[9]])).toEqual([
    ["blocking", "duplicate-key", null, null],
    ["hint", "text-too-long", null, null],
    ["warning", "required-missing", "Yes", "Agreed"],
  ]);
});

it("lists no more findings than people read, and says how many there are", () => {
  const many = Array.from({ length: 1240 }, (_, at) =>
    findingFrom({
      ...missingIssue,
      code: at < 388 ? "several-owners" : "stray-blanks",
      place: { ...missingIssue.place, record: `P-${at}`, field: at < 388 ? "Owner" : `F${at}` },
    }),
  );
  const rows = written(checks([]), many);
  expect(rows).toHaveLength(findingsListedAtMost + 1);
  expect(rows[0]?.[7]).toBe(
    "1,240 findings; the first 500 are listed. Biggest group: several-owners, Projects Owner (388).",
  );
});

describe("waivers typed on the sheet", () => {
  const [row = []] = asRead(written(checks([]), [missing]));
  const typed = (waived: CellValue, reason: CellValue): RegisterContent =>
    checks([[...row.slice(0, 8), waived, reason]]);
  const stored: StoredWaiver = {
    id: missing.id,
    rule: "required-missing",
    register: "Projects",
    field: "Budget",
    found: "",
    title: "",
    reason: "Agreed",
    on: 46_300,
  };

  it("count with a reason only, wherever the finding moves", () => {
    const findings = [formulaText, missing];
    expect(waiversOnSheet(typed("Yes", "Known to the board"), findings, [])).toMatchObject([
      { id: missing.id, reason: "Known to the board", on: null },
    ]);
    expect(waiversOnSheet(typed("Yes", null), findings, [])).toEqual([]);
    expect(waiversOnSheet(typed("Yes", "  "), findings, [])).toEqual([]);
    expect(waiversOnSheet(typed(null, "Known"), findings, [])).toEqual([]);
  });

  it("take the stored ones back when their cells were emptied", () => {
    expect(waiversOnSheet(typed(null, null), [missing], [stored])).toEqual([]);
    expect(waiversOnSheet(typed("Yes", "Agreed"), [missing], [stored])).toEqual([stored]);
  });

  it("leave the stored ones alone where nothing is listed", () => {
    expect(waiversOnSheet(checks([]), [missing], [stored])).toEqual([stored]);
    expect(waiversOnSheet(null, [missing], [stored])).toEqual([stored]);
  });

  it("stay half written until their writer has said why", () => {
    expect(planOf(typed("Yes", null), [missing]).edits).toEqual([]);
    const again = written(typed("Yes", null), [formulaText, missing]);
    expect(again.map((cells) => cells.slice(8))).toEqual([
      [null, null],
      ["Yes", null],
    ]);
  });
});

it("empties the list when nothing is found any more", () => {
  const rows = asRead(written(checks([]), [missing, formulaText]));
  const { edits } = planOf(checks(rows), []);
  expect(edits.map(({ kind }) => kind)).toEqual(["clearCells", "resizeTable", "writeCells"]);
  expect(edits[0]).toMatchObject({ at: { row: 4, rows: 2 } });
  expect(edits[1]).toMatchObject({ at: { row: 3, rows: 2 } });
});
