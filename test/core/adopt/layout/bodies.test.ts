import { layoutSheet } from "#core/adopt/layout/layoutSheet";
import { drawn, islandOf, islandsOf } from "./drawn";

const risks = `
  ID | Risk | Score | Owner | Due
  R1 | Crane | 12 | Ann | 2026-04-01
  R2 | Permit | 10 | Bob | 2026-05-01`;

describe("where a table ends", () => {
  test("one blank row does not end it, nor a wider gap before rows like those above", () => {
    const island = islandOf(`${risks}
      |
      R3 | Storm | 6 | Ann | 2026-06-01
      |
      |
      |
      R4 | Flood | 8 | Cy | 2026-07-01
    `);
    expect(island.range).toBe("A1:E9");
    expect(island.body.map(([id]) => id)).toEqual(["R1", "R2", "R3", "R4"]);
  });

  test("a spacer column is inside it", () => {
    const island = islandOf(`
      ID | Risk | | Score | Owner
      R1 | Crane | | 12 | Ann
      R2 | Permit | | 10 | Bob
    `);
    expect(island.range).toBe("A1:E3");
    expect(island.headers).toEqual(["ID", "Risk", "Score", "Owner"]);
  });

  test("a column without a header belongs to it", () => {
    const island = islandOf(`
      ID | Risk | Score |
      R1 | Crane | 12 | checked
      R2 | Permit | 10 | open
    `);
    expect(island.headers).toEqual(["ID", "Risk", "Score", ""]);
  });

  test("remarks below it are notes, or stand beside the table", () => {
    const layout = layoutSheet(
      drawn(`${risks}
      Source: interviews with the site managers in March
      |
      |
      Printed by the office of the harbour programme on demand
    `),
    );
    expect(layout.islands[0]?.leftOut.map(({ kind }) => kind)).toEqual(["note"]);
    expect(layout.asides.map(({ kind }) => kind)).toEqual(["note"]);
  });

  test("stacked tables of several registers", () => {
    const islands = islandsOf(
      drawn(`
      Risks
      ID | Risk | Probability | Impact
      R1 | Crane | 3 | 4
      R2 | Permit | 2 | 5
      |
      Issues
      ID | Issue | Owner | Raised on
      I1 | Fence is down | Ann | 2026-04-01
      I2 | Road is closed | Bob | 2026-04-03
    `),
    );
    expect(islands.map(({ range }) => range)).toEqual(["A2:D4", "A7:D9"]);
  });

  test("stacked tables without a blank row between them", () => {
    const islands = islandsOf(
      drawn(`
      Risk ID | Risk | Probability | Impact
      R1 | Crane | 3 | 4
      R2 | Permit | 2 | 5
      Milestone ID | Milestone | Baseline date | Forecast date
      M1 | Piles done | 2026-04-01 | 2026-05-01
      M2 | Opening | 2026-09-03 | 2026-09-03
    `),
    );
    expect(islands.map(({ range }) => range)).toEqual(["A1:D3", "A4:D6"]);
  });

  test("tables side by side, of different lengths and registers", () => {
    const islands = islandsOf(
      drawn(`
      Project ID | Project | Budget | | Risk ID | Risk | Probability | Impact
      P-1 | Quay repair | 300 | | R1 | Crane | 3 | 4
      P-2 | Lights | 200 | | R2 | Permit | 2 | 5
      | | | | R3 | Storm | 2 | 2
      | | | | R4 | Flood | 1 | 5
      | | | | R5 | Theft | 1 | 1
    `),
    );
    expect(islands.map(({ range }) => range)).toEqual(["A1:C3", "E1:H6"]);
  });

  test("tables side by side with one blank column, each with its title and identifier", () => {
    const islands = islandsOf(
      drawn(`
      Projects | | | | | Risks | | |
      ID | Name | PM | RAG | | Risk ID | Risk | Likelihood | Impact
      P-1 | Quay repair | Ann | Green | | R1 | Crane | 3 | 4
      P-2 | Lights | Bob | Red | | R2 | Permit | 2 | 5
    `),
    );
    expect(islands.map(({ range }) => range)).toEqual(["A2:D4", "F2:I4"]);
  });

  test("tables side by side whose headers stand in different rows", () => {
    const islands = islandsOf(
      drawn(`
      Projects | | | | |
      Project ID | Project | Budget | | Open risks |
      P-1 | Quay repair | 300 | | |
      P-2 | Lights | 200 | | Risk | Score | Owner
      P-3 | Fence | 250 | | Crane | 12 | Ann
      P-4 | Road | 100 | | Permit | 10 | Bob
    `),
    );
    expect(islands.map(({ range }) => range)).toEqual(["A2:C6", "E4:G6"]);
  });

  test("Excel tables are used as they are, ranges beside them are found", () => {
    const layout = layoutSheet(
      drawn(
        `
      Col1 | Col2 | Col3 | | Project ID | Project | Budget
      a | b | c | | P-1 | Quay repair | 300
      d | e | f | | P-2 | Lights | 200
      Total | | 2 | | P-3 | Fence | 100
    `,
        { tables: { Table7: "A1:C4" } },
      ),
    );
    expect(layout.islands.map(({ table }) => table)).toEqual(["Table7", null]);
    expect(layout.islands[0]?.body).toHaveLength(2);
    expect(layout.islands[0]?.leftOut.map(({ kind }) => kind)).toEqual(["total"]);
    expect(layout.islands[1]?.body).toHaveLength(3);
  });
});

describe("rows that are no records", () => {
  test.each([
    "Total",
    "TOTAL:",
    "Grand total",
    "Summe",
    "Gesamt",
    "Gesamtsumme",
    "Total général",
    "Suma",
    "Totale",
    "Total geral",
    "Sum",
    "合計",
    "計",
  ])("%s", (word) => {
    const [island] = layoutSheet(
      drawn(`
      ID | Project | Budget
      P-1 | Quay repair | 300
      P-2 | Lights | 200
      ${word} | | 500
    `),
    ).islands;
    expect(island?.body).toHaveLength(2);
    expect(island?.leftOut).toMatchObject([{ kind: "total", sums: [0, 1] }]);
  });

  test("subtotals sum the records above them, the total sums them all", () => {
    const [island] = layoutSheet(
      drawn(`
      ID | Project | Budget | Spent
      P-1 | Quay repair | 300 | 10
      P-2 | Lights | 200 | 20
      | Subtotal | 500 | 30
      P-3 | Road | 100 | 30
      P-4 | Fence | 50 | 5
      | Zwischensumme | 150 | 35
      | Total | 650 | 65
    `),
    ).islands;
    expect(island?.body).toHaveLength(4);
    expect(island?.leftOut.map(({ kind, sums }) => [kind, sums])).toEqual([
      ["subtotal", [0, 1]],
      ["subtotal", [2, 3]],
      ["total", [0, 1, 2, 3]],
    ]);
  });

  test("a total above the records", () => {
    const [island] = layoutSheet(
      drawn(`
      ID | Project | Budget
      | Total | 500
      P-1 | Quay repair | 300
      P-2 | Lights | 200
    `),
    ).islands;
    expect(island?.leftOut).toMatchObject([{ kind: "total", sums: [0, 1] }]);
  });

  test("a sum without a name, by its formula or by its figures", () => {
    const byFormula = islandOf(`
      ID | Project | Budget
      P-1 | Quay repair | 300
      P-2 | Lights | 200
      | | =SUM(C2:C3) -> 500
    `);
    expect(byFormula.out).toEqual(["total"]);
    const byFigures = islandOf(`
      ID | Project | Budget | Spent
      P-1 | Quay repair | 300 | 30
      P-2 | Lights | 200 | 12.5
      P-3 | Road | 100 | 1
      | | 600 | 43.5
    `);
    expect(byFigures.out).toEqual(["total"]);
  });

  test("a project named like a sum is a record", () => {
    const island = islandOf(`
      ID | Project | Budget | Owner
      P-1 | Total refit of block A | 300 | Ann
      P-2 | Sum of parts study | 200 | Bob
      P-3 | Quay repair | 100 | Cy
    `);
    expect(island.body).toHaveLength(3);
    expect(island.out).toEqual([]);
  });

  test("headers repeated at page breaks", () => {
    const island = islandOf(`${risks}
      ID | Risk | Score | Owner | Due
      R3 | Storm | 6 | Ann | 2026-06-01
    `);
    expect(island.body).toHaveLength(3);
    expect(island.out).toEqual(["header: ID"]);
  });

  test("instructions and samples under the headers", () => {
    const island = islandOf(`
      ID | Risk | Probability | Impact | Due
      Automatic | Describe cause, event and effect | Rate 1 (LOW) to 5 (HIGH) | Rate 1 (LOW) to 5 (HIGH) | dd/mm/yyyy
      e.g. R0 | A ship hits the quay | 2 | 4 | 2026-01-01
      R1 | Crane | 3 | 4 | 2026-04-01
      R2 | Permit | 2 | 5 | 2026-05-01
    `);
    expect(island.body.map(([id]) => id)).toEqual(["R1", "R2"]);
    expect(island.out).toEqual(["instruction: Automatic", "instruction: e.g. R0"]);
  });

  test("sections are the value of a column of their own", () => {
    const island = islandOf(
      `
      ID | Project | Budget | Finish
      Programme North | | |
      P-1 | Quay repair | 300 | 2026-04-01
      P-2 | Lights | 200 | 2026-05-01
      Programme South | | |
      P-3 | Road | 100 | 2026-06-01
      `,
      { merges: ["A2:D2", "A5:D5"] },
    );
    expect(island.headers).toEqual(["ID", "Project", "Budget", "Finish", "Section"]);
    expect(island.body.map((row) => row.at(-1))).toEqual([
      "Programme North",
      "Programme North",
      "Programme South",
    ]);
    expect(island.out).toEqual(["section: Programme North", "section: Programme South"]);
  });

  test("a record of which only the name is known stays a record", () => {
    const island = islandOf(`
      Project | Budget | Owner | Finish
      Quay repair | 300 | Ann | 2026-04-01
      Lights | 200 | Bob | 2026-05-01
      Fence
    `);
    expect(island.body).toHaveLength(3);
  });

  test("rows prepared for records to come", () => {
    const island = islandOf(`
      No | Risk | P | I | Score | Owner
      1 | Crane | 3 | 4 | =C2*D2 -> 12 | Ann
      2 | Permit | 2 | 5 | =C3*D3 -> 10 | Bob
      3 | | | | =C4*D4 -> 0 |
      4 | | | | =C5*D5 -> 0 |
    `);
    expect(island.body).toHaveLength(2);
    expect(island.out).toEqual(["prepared", "prepared"]);
  });
});

describe("merged cells among the records", () => {
  test("a group merged down is carried to each record", () => {
    const [island] = layoutSheet(
      drawn(
        `
      Programme | Project | Budget
      North | Quay repair | 300
      | Lights | 200
      South | Road | 100
      `,
        { merges: ["A2:A3"] },
      ),
    ).islands;
    expect(island?.body.map((row) => row.cells[0])).toMatchObject([
      { value: "North" },
      { value: "North", carriedDown: true },
      { value: "South" },
    ]);
  });

  test("blank cells that are not merged stay blank", () => {
    const island = islandOf(`
      Programme | Project | Budget
      North | Quay repair | 300
      | Lights | 200
    `);
    expect(island.body[1]?.[0]).toBeNull();
  });

  test("a record drawn over two rows is one record", () => {
    const island = islandOf(
      `
      ID | Risk | Score
      R1 | Crane | 12
      | |
      R2 | Permit | 10
      | |
      R3 | Storm | 10
      | |
      `,
      {
        merges: ["A2:A3", "B2:B3", "C2:C3", "A4:A5", "B4:B5", "C4:C5", "A6:A7", "B6:B7", "C6:C7"],
      },
    );
    expect(island.body.map(([id]) => id)).toEqual(["R1", "R2", "R3"]);
    expect(island.range).toBe("A1:C7");
  });
});
