import { adopt, column, rowsOf } from "#test/support/adopted";
import { sheetContent } from "#test/support/sheetContent";

describe("what is put in where no sheet has a column", () => {
  test("the residual judgement is the inherent one where only that is there", () => {
    const { value } = adopt([
      sheetContent("Log", [
        ["Risk ID", "Risk", "Likelihood", "Impact", "Owner"],
        ["R-1", "Late permit", 4, 5, "Ann"],
        ["R-2", "Crane fails", 2, 1, "Bob"],
      ]),
    ]);
    expect(column(value, "Risks", "Residual probability")).toEqual([4, 2]);
  });

  test("nothing is put in beside an extra column that may hold it", () => {
    const rows = [
      ["Risk ID", "Risk", "Likelihood", "Impact", "Owner", "Likelihood"],
      ["R-1", "Late permit", 4, 5, "Ann", 1],
      ["R-2", "Crane fails", 2, 1, "Bob", 1],
    ];
    const id = adopt([sheetContent("Log", rows)]).value.islands[0]?.id ?? "";
    const islands = { [id]: { columns: { Likelihood: "Inherent probability" } } };
    const { value } = adopt([sheetContent("Log", rows)], {
      ownTables: [],
      decisions: { version: 1, islands, forms: [], answers: {} },
    });
    const { columns, rows: records } = rowsOf(value, "Risks");
    const at = columns.indexOf("Residual probability");
    const residual = records.map((row) => (at < 0 ? null : row[at]));
    expect(residual).not.toEqual([4, 2]);
  });
});
