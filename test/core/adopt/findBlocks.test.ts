import { adopt, adoptedIslands, codes, column, issueOf } from "#test/support/adopted";
import { dated, sheetContent } from "#test/support/sheetContent";

const simple = [
  ["Project ID", "Project", "Stage", "Budget", "Start"],
  ["P-1", "Harbour lights", "In delivery", 1200, dated(46000)],
  ["P-2", "Quay repair", "Proposed", 300, dated(46100)],
];

describe("where the headers are", () => {
  test("in the first row", () => {
    const { value } = adopt([sheetContent("Sheet1", simple)]);
    expect(adoptedIslands(value)[0]).toMatchObject({
      sheet: "Sheet1",
      range: "A1:E3",
      register: "Projects",
      rows: 2,
      unread: [],
    });
    expect(column(value, "Projects", "Start")).toEqual([46000, 46100]);
  });

  test("below titles and beside an empty column, used range beginning elsewhere", () => {
    const rows = [
      ["Harbour programme, status of March"],
      [],
      ["Prepared by the office", null, "draft"],
      ...simple,
    ].map((row) => [null, ...row]);
    const { value } = adopt([sheetContent("Anything", rows, { row: 2, column: 1 })]);
    expect(adoptedIslands(value)[0]?.range).toBe("C6:G8");
    expect(column(value, "Projects", "Project")).toEqual(["Harbour lights", "Quay repair"]);
  });

  test("an Excel table is used as it is, wherever it stands", () => {
    const rows = [...Array.from({ length: 14 }, () => ["note"]), ...simple];
    const table = { table: "Table1", sheet: "S", row: 14, column: 0, rows: 3, columns: 5 };
    expect(
      adoptedIslands(adopt([sheetContent("S", rows, { tables: [table] })]).value)[0]?.range,
    ).toBe("A15:E17");
  });

  test("Sightline's own registers are passed over", () => {
    const table = { table: "Projects", sheet: "Projects", row: 0, column: 0, rows: 3, columns: 5 };
    const own = sheetContent("Projects", simple, { tables: [table] });
    const home = sheetContent("Home", simple);
    const { value, issues } = adopt([own, home], {
      ownTables: ["projects"],
      ownSheets: ["home"],
    });
    expect(adoptedIslands(value)).toEqual([]);
    expect(codes(issues)).toEqual(["nothing-adopted"]);
  });

  test("two registers side by side are two blocks; a key beside the register is none of it", () => {
    const risks = [
      ["Risk ID", "Risk", "Likelihood", "Impact"],
      ["R1", "Crane fails", "High", "Low"],
      ["R2", "Late permit", "Low", "Low"],
    ];
    const side = simple.map((row, at) => [...row, null, ...(risks[at] ?? [])]);
    expect(
      adoptedIslands(adopt([sheetContent("S", side)]).value).map((block) => [
        block.register,
        block.range,
      ]),
    ).toEqual([
      ["Projects", "A1:E3"],
      ["Risks", "G1:J3"],
    ]);
    const withKey = [
      ...simple,
      ["P-3", "Crane", "Idea", 5, dated(46000)],
      ["P-4", "Shed", "Idea", 6, dated(46000)],
    ].map((row, at) => (at < 2 ? [...row, null, at === 0 ? "Key" : "Green = fine"] : row));
    const keyed = adopt([sheetContent("S", withKey)]);
    expect(adoptedIslands(keyed.value)[0]?.range).toBe("A1:E5");
    expect(issueOf(keyed.issues, "cells-not-adopted").facts).toEqual({ count: 2 });
  });

  test("columns beyond a gap that are filled like the register belong to it", () => {
    const rows = simple.map((row, at) => [...row, null, at === 0 ? "Comments" : `comment ${at}`]);
    const { value } = adopt([sheetContent("S", rows)]);
    expect(column(value, "Projects", "Status note")).toEqual(["comment 1", "comment 2"]);
  });
});

describe("which rows are records", () => {
  test("blank rows, totals, repeated headers and notes are none, and are said", () => {
    const [headers = [], first = [], second = []] = simple;
    const rows = [
      headers,
      first,
      [],
      headers,
      second,
      ["Total", null, null, 1500],
      ["Note: figures of March, unaudited"],
    ];
    const { value, issues } = adopt([sheetContent("S", rows)]);
    expect(column(value, "Projects", "Project ID")).toEqual(["P-1", "P-2"]);
    expect(
      issues
        .filter(({ code }) => code === "row-left-out")
        .map(({ place, facts }) => [place.address, facts?.["kind"]]),
    ).toEqual([
      ["4:4", "header"],
      ["6:6", "total"],
      ["7:7", "note"],
    ]);
  });

  test("a project called Total Recall is a record", () => {
    const rows = [...simple, ["P-3", "Total recall system", "Idea", 40, dated(46000)]];
    expect(adoptedIslands(adopt([sheetContent("S", rows)]).value)[0]?.rows).toBe(3);
  });

  test("a small table after a gap is left alone and said", () => {
    const rows = [...simple, [], [], [], ["Rule"], ["Green means fine"]];
    const { value, issues } = adopt([sheetContent("S", rows)]);
    expect(adoptedIslands(value)[0]?.range).toBe("A1:E3");
    expect(issueOf(issues, "cells-not-adopted").place).toEqual({ sheet: "S", address: "A7" });
  });
});
