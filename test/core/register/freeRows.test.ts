import { freeRows } from "#core/register/freeRows";

const place = { table: "Decisions", sheet: "Decisions", row: 3, column: 0, rows: 5, columns: 3 };

function content(
  rows: (string | number | null)[][],
  headers = ["Decision ID", "Rationale", "Our note"],
) {
  return { register: "Decisions", place, headers, rows };
}

it("a row in which anybody has typed anything is not free, whatever the column", () => {
  const rows = [
    ["DC-001", null, null],
    [null, "pays back", null],
    [null, null, 0],
    [null, " ", ""],
  ];
  expect(freeRows(content(rows))).toEqual([3]);
});

it("what a calculated column shows, and a formula that is known, is not typed", () => {
  const score = { register: "Scores", headers: ["Project ID", "Project", "Fit"] };
  const rows = [
    [null, "", null],
    [null, "#N/A", 3],
  ];
  expect(freeRows({ ...content(rows), ...score })).toEqual([0]);
  const formulas = [
    [null, "=", null],
    [null, "=", "=1+2"],
  ];
  expect(freeRows({ ...content(rows), ...score, formulas })).toEqual([0, 1]);
});

it("of a register that was read in part no row is known to be free", () => {
  expect(freeRows(content([[null, null]], ["Decision ID", "Rationale"]))).toEqual([]);
});
