import { layoutSheet } from "#core/adopt/layout/layoutSheet";
import { area, drawn, islandOf, islandsOf } from "./drawn";

describe("where the headers are", () => {
  test("below a title, its details and an instruction, anywhere on the sheet", () => {
    const island = islandOf(
      `
      Harbour programme: risk register | | | Version 2
      Prepared by: | Ann Lee | Date: | 2026-03-31
      Please update every Friday before noon and do not change the grey columns.
      |
      ID | Risk | Likelihood | Owner | Due
      R1 | Crane fails in the second week of lifting | High | Ann | 2026-04-01
      R2 | Permit comes late | Low | Bob | 2026-05-01
      `,
      { down: 3, right: 2 },
    );
    expect(island.range).toBe("C8:G10");
    expect(island.headers).toEqual(["ID", "Risk", "Likelihood", "Owner", "Due"]);
  });

  test("down to the sixtieth filled row", () => {
    const titles = Array.from({ length: 58 }, (_, at) => `Remark ${at} on how this was made`);
    const table = [
      "Project ID | Project | Budget",
      "P-1 | Quay repair | 300",
      "P-2 | Lights | 200",
    ];
    expect(islandOf([...titles, ...table].join("\n")).range).toBe("A59:C61");
  });

  test("without one known word: distinct texts above figures, dates and repeated words", () => {
    const island = islandOf(`
      Vessel | Berth | Fenders | Moored
      Aurora | West | 12 | 2026-01-04
      Borealis | East | 8 | 2026-01-09
      Corona | West | 14 | 2026-02-11
    `);
    expect(island.headers).toEqual(["Vessel", "Berth", "Fenders", "Moored"]);
    expect(island.body).toHaveLength(3);
  });

  test.each([
    ["German", "Nr. | Maßnahme | Verantwortlich | Termin"],
    ["French", "N° | Libellé | Chef de projet | Échéance"],
    ["Spanish", "Nro. | Riesgo | Responsable | Fecha"],
    ["Italian", "N. | Descrizione | Responsabile | Scadenza"],
    ["Portuguese", "ID | Descrição | Responsável | Prazo"],
    ["Norwegian", "Nr | Tiltak | Ansvarlig | Frist"],
    ["Japanese", "番号 | 件名 | 担当者 | 期限"],
  ])("in %s", (_, headers) => {
    const island = islandOf(`
      ${headers}
      1 | Crane and lifting gear | Ann Lee | 2026-04-01
      2 | Permit of the port | Bo Dahl | 2026-05-01
    `);
    expect(island.range).toBe("A1:D3");
    expect(island.headers).toEqual(headers.split(" | "));
  });

  test("invisible characters and line breaks in headers are no part of them", () => {
    const island = islandOf(
      `
      \u00a0No.\u200b | Risk\\nname | Risk Status\u200b | Score
      1 | Crane | Open | 5
      2 | Permit | Closed | 6
      `,
    );
    expect(island.headers).toEqual(["No.", "Risk name", "Risk Status", "Score"]);
  });

  test("the first record is no header, whatever its words", () => {
    const island = islandOf(`
      Name | Type | Team | State
      Cost | Risk | Budget | Open
      Schedule | Issue | Project | Closed
      Scope | Risk | Project | Open
    `);
    expect(island.range).toBe("A1:D4");
    expect(island.body).toHaveLength(3);
  });

  test("a block of details above the table is none of it", () => {
    const island = islandOf(`
      Project name | Harbour lights | Sponsor | Jane Moe
      Status | Green | Start | 2026-01-01
      Manager | Bob Roe | Finish | 2026-12-31
      ID | Risk | Probability | Impact | Response | Owner
      1 | Crane | 3 | 4 | Reduce | Ann
      2 | Permit | 2 | 2 | Accept | Bob
    `);
    expect(island.range).toBe("A4:F6");
  });

  test("an empty register is an island without records when its headers are known", () => {
    const island = islandOf("Risk ID | Risk | Probability | Impact | Owner");
    expect(island.body).toEqual([]);
  });

  test("a form of labels and values is no island", () => {
    const content = drawn(`
      Project name: | Harbour lights
      Sponsor: | Jane Moe
      Start: | 2026-01-01
      Budget: | 1200
      Status: | Green
    `);
    expect(layoutSheet(content).islands).toEqual([]);
  });

  test("headers that a person shows begin an island in any case", () => {
    const content = drawn(`
      Alpha | beta | gamma
      one | two | three
      four | five | six
      seven | eight | nine
    `);
    const { islands } = layoutSheet(content, { headers: [area("A2:C2")] });
    expect(islands.map((island) => island.headers.map((header) => header.shown))[0]).toEqual([
      "one",
      "two",
      "three",
    ]);
    expect(islands[0]?.body).toHaveLength(2);
  });
});

describe("headers of several lines", () => {
  const registers = `
    ID | Risk | Inherent | | Residual | | Owner
    | | P | I | P | I |
    R1 | Crane | 3 | 4 | 2 | 2 | Ann
    R2 | Permit | 2 | 5 | 1 | 3 | Bob
  `;
  const banded = [
    "ID",
    "Risk",
    "Inherent > P",
    "Inherent > I",
    "Residual > P",
    "Residual > I",
    "Owner",
  ];

  test("merged bands over leaf headers, other headers merged down", () => {
    const merges = ["A1:A2", "B1:B2", "C1:D1", "E1:F1", "G1:G2"];
    expect(islandOf(registers, { merges }).headers).toEqual(banded);
  });

  test("bands typed into the first cell only", () => {
    expect(islandOf(registers).headers).toEqual(banded);
    expect(islandOf(registers).body[1]).toEqual(["R2", "Permit", 2, 5, 1, 3, "Bob"]);
  });

  test("bands above a full line of headers", () => {
    const island = islandOf(`
      | | Before | | After | |
      ID | Risk | P | I | P | I | Owner
      R1 | Crane | 3 | 4 | 2 | 2 | Ann
      R2 | Permit | 2 | 5 | 1 | 3 | Bob
    `);
    expect(island.headers).toEqual([
      "ID",
      "Risk",
      "Before > P",
      "Before > I",
      "After > P",
      "After > I",
      "Owner",
    ]);
  });

  test("a colour tells how far a band reaches", () => {
    const island = islandOf(
      `
      | | Assessment | | |
      ID | Risk | P | I | Comment | Owner
      R1 | Crane | 3 | 4 | often | Ann
      R2 | Permit | 2 | 5 | rare | Bob
      `,
      { fills: { "C1:D1": "#DDEBF7" } },
    );
    expect(island.headers).toEqual([
      "ID",
      "Risk",
      "Assessment > P",
      "Assessment > I",
      "Comment",
      "Owner",
    ]);
  });

  test("one-hot columns stand under their band", () => {
    const island = islandOf(
      `
      Risk | Probability | | | Owner
      | VL | M | VH |
      Crane | | X | | Ann
      Permit | X | | | Bob
      Storm | | | X | Ann
      `,
      { merges: ["B1:D1"] },
    );
    expect(island.headers).toEqual([
      "Risk",
      "Probability > VL",
      "Probability > M",
      "Probability > VH",
      "Owner",
    ]);
    expect(island.body).toHaveLength(3);
  });

  test("three lines", () => {
    const island = islandOf(
      `
      ID | Risk | Assessment | | | | Owner
      | | Before | | After | |
      | | P | I | P | I |
      R1 | Crane | 3 | 4 | 2 | 2 | Ann
      R2 | Permit | 2 | 5 | 1 | 3 | Bob
      `,
      { merges: ["A1:A3", "B1:B3", "C1:F1", "C2:D2", "E2:F2", "G1:G3"] },
    );
    expect(island.headers.slice(2, 5)).toEqual([
      "Assessment > Before > P",
      "Assessment > Before > I",
      "Assessment > After > P",
    ]);
    expect(island.body).toHaveLength(2);
  });

  test("a header broken over two cells is one header", () => {
    const island = islandOf(`
      Project | Project | Forecast | Actual | Forecast
      ID | name | cost | cost | finish
      P-1 | Quay repair | 300 | 120 | 2026-04-01
      P-2 | Lights | 200 | 80 | 2026-05-01
    `);
    expect(island.headers).toEqual([
      "Project ID",
      "Project name",
      "Forecast cost",
      "Actual cost",
      "Forecast finish",
    ]);
    expect(island.body).toHaveLength(2);
  });

  test("units in a line of their own belong to their headers", () => {
    const island = islandOf(`
      Project | Budget | Forecast
      | (£m) | (£m)
      Quay repair | 3 | 4
      Lights | 2 | 2
    `);
    expect(island.headers).toEqual(["Project", "Budget (£m)", "Forecast (£m)"]);
  });

  test("the title merged over the whole table is no band", () => {
    const island = islandOf(
      `
      Project list | | |
      ID | Project | Budget | Finish
      P-1 | Quay repair | 300 | 2026-04-01
      P-2 | Lights | 200 | 2026-05-01
      `,
      { merges: ["A1:D1"] },
    );
    expect(island.range).toBe("A2:D4");
    expect(island.headers).toEqual(["ID", "Project", "Budget", "Finish"]);
  });

  test("the same header twice stays twice", () => {
    const island = islandOf(`
      Risk | Likelihood | Impact | Treatment | Likelihood | Impact
      Crane | 3 | 4 | Brace | 2 | 2
      Permit | 2 | 5 | Call | 1 | 3
    `);
    expect(island.headers).toEqual([
      "Risk",
      "Likelihood",
      "Impact",
      "Treatment",
      "Likelihood",
      "Impact",
    ]);
  });

  test("a register drawn with merged blocks has one column a block", () => {
    const island = islandOf(
      `
      ID | | Risk | | | Score | Owner |
      R1 | | Crane | | | 12 | Ann |
      R2 | | Permit | | | 10 | Bob |
      `,
      { merges: ["A1:B1", "C1:E1", "G1:H1", "A2:B2", "C2:E2", "G2:H2", "A3:B3", "C3:E3", "G3:H3"] },
    );
    expect(island.headers).toEqual(["ID", "Risk", "Score", "Owner"]);
    expect(island.body[0]).toEqual(["R1", "Crane", 12, "Ann"]);
  });

  test("bands above an Excel table are its bands", () => {
    const [island] = islandsOf(
      drawn(
        `
        | Dates | | Money |
        ID | Start | Finish | Budget | Spent
        P-1 | 2026-01-01 | 2026-04-01 | 300 | 120
        `,
        { merges: ["B1:C1", "D1:E1"], tables: { Table1: "A2:E3" } },
      ),
    );
    expect(island?.range).toBe("A1:E3");
    expect(island?.headers).toEqual([
      "ID",
      "Dates > Start",
      "Dates > Finish",
      "Money > Budget",
      "Money > Spent",
    ]);
  });
});

describe("headers of three lines with scales", () => {
  test("phase over measure over scale", () => {
    const island = islandOf(
      `
      Identification | | Gross risk | | | Net risk | | Treatment |
      | | P | I | Rating | P | I | |
      ID | Threat | 1-5 | 1-5 | PxI | 1-5 | 1-5 | Strategy | Due
      T-1 | Contractor insolvent | 2 | 5 | 10 | 1 | 5 | Transfer | 2026-12-01
      T-2 | Bearings arrive late | 4 | 3 | 12 | 3 | 3 | Reduce | 2027-01-15
      T-3 | Night shifts refused | 3 | 3 | 9 | 2 | 2 | Accept |
      `,
      { merges: ["A1:B1", "C1:E1", "F1:G1", "H1:I1"] },
    );
    expect(island.headers).toEqual([
      "Identification > ID",
      "Identification > Threat",
      "Gross risk > P (1-5)",
      "Gross risk > I (1-5)",
      "Gross risk > Rating > PxI",
      "Net risk > P (1-5)",
      "Net risk > I (1-5)",
      "Treatment > Strategy",
      "Treatment > Due",
    ]);
    expect(island.body).toHaveLength(3);
  });

  test.each([
    "Project ID | Project | Manager | 2026 | 2027",
    "Project ID | Project | Manager | H1 2026 | H2 2026",
    "Project ID | Project | Manager | FTE 2026 | FTE 2027",
    "Project ID | Project | Manager | Year 2024 | Year 2025",
  ])("periods as headers: %s", (headers) => {
    for (const line of [headers, headers.replace(/\| (\d{4})/g, "| '$1")]) {
      const island = islandOf(`
        ${line}
        P-1 | Quay repair | Ann | 100 | 200
        P-2 | Lights | Bob | 50 | 75
      `);
      expect(island.headers).toHaveLength(5);
      expect(island.body).toHaveLength(2);
    }
  });

  test("measures in turns down a column are records, not fields", () => {
    const island = islandOf(`
      Project ID | Measure | Q1 2026 | Q2 2026 | Q3 2026
      P-1 | Budget | 10 | 20 | 30
      P-1 | Actual | 11 | 19 | 0
      P-2 | Budget | 5 | 5 | 5
      P-2 | Actual | 4 | 6 | 0
    `);
    expect(island.range).toBe("A1:E5");
    expect(island.body).toHaveLength(4);
  });
});
