import { FunctionCells, type Typed as Cells } from "#test/support/functionCells";

let cells: FunctionCells;
beforeAll(async () => {
  cells = await FunctionCells.open();
});
afterAll(() => {
  cells.close();
});

const evaluate: FunctionCells["evaluate"] = (...asked) => cells.evaluate(...asked);
const sentence: FunctionCells["sentence"] = (...asked) => cells.sentence(...asked);

describe("PMO.CYCLES in a cell", () => {
  const links: Cells = [
    ["P-1", "P-2"],
    ["P-2", "p-3"],
    ["P-3", "P-1"],
    ["P-4", "P-1"],
    [7, 8],
    [8, 7],
    ["", "P-4"],
  ];

  it("tells one circle a row, whatever IDs look like", async () => {
    expect(await evaluate(links, "=PMO.CYCLES(A1:A7,B1:B7)", 3)).toEqual([
      ["7 → 8 → 7"],
      ["P-1 → P-2 → p-3 → P-1"],
      [""],
    ]);
  });

  it("says none when there is none", async () => {
    expect(await evaluate(links, "=PMO.CYCLES(A1:A2,B1:B2)")).toEqual([["none"]]);
    expect(await evaluate([["", ""]], "=PMO.CYCLES(A1,B1)")).toEqual([["none"]]);
  });

  it("refuses columns of different length", async () => {
    expect(await sentence(links, "=PMO.CYCLES(A1:A7,B1:B6)")).toEqual([
      "#VALUE!",
      "To has 6 values; from has 7.",
    ]);
  });
});

describe("PMO.RIPPLE and PMO.DRIVINGPATH in a cell", () => {
  // A, B and C with start and finish; B waits for A with 2 days between, C for B.
  const net: Cells = [
    ["A", 46023, 46053, "A", "B", 2],
    ["B", 46040, 46060, "B", "C", 0],
    ["C", 46100, 46120, "", "", ""],
  ];
  const all = "A1:A3,B1:B3,C1:C3,D1:D2,E1:E2";

  it("spills new dates and days of push", async () => {
    expect(await evaluate(net, `=PMO.RIPPLE(${all},F1:F2)`, 3, 3)).toEqual([
      [46023, 46053, 0],
      [46055, 46075, 15],
      [46100, 46120, 0],
    ]);
    // 49 days for every link: C has to wait too.
    expect(await evaluate(net, `=PMO.RIPPLE(${all},49)`, 3, 3)).toEqual([
      [46023, 46053, 0],
      [46102, 46122, 62],
      [46171, 46191, 71],
    ]);
    expect(await evaluate(net, `=PMO.DRIVINGPATH(${all},49)`, 3)).toEqual([["A"], ["B"], ["C"]]);
    expect(await evaluate(net, `=PMO.DRIVINGPATH(${all})`, 2)).toEqual([["C"], [""]]);
  });

  it("shows in its own row what keeps an item from having dates", async () => {
    const rows: Cells = [
      ["A", "", 46053, "A", "B"],
      ["B", 46040, "soon", "C", "D"],
      ["C", 46100, 46120, "D", "C"],
      ["D", 46100, 46120, "E", "F"],
      ["E", 46100, 46099, "", ""],
      ["F", 46000, 46010, "", ""],
      ["", 46000, 46010, "", ""],
    ];
    const formula = "=PMO.RIPPLE(A1:A7,B1:B7,C1:C7,D1:D4,E1:E4)";
    const error = ["#N/A", "#N/A", "#N/A"];
    expect(await evaluate(rows, formula, 7, 3)).toEqual([
      error,
      ["#VALUE!", "#VALUE!", "#VALUE!"],
      error,
      error,
      error,
      [46000, 46010, 0],
      error,
    ]);
    const told: unknown[] = [];
    for (const row of [1, 3, 5, 7]) {
      const [, text] = await sentence(rows, `=INDEX(${formula.slice(1)},${row},1)`);
      told.push(text);
    }
    expect(told).toEqual([
      "The row has no start.",
      "Cycle: C → D → C",
      "The finish is before the start.",
      "The row has no ID.",
    ]);
    expect(await sentence(rows, "=PMO.DRIVINGPATH(A1:A7,B1:B7,C1:C7,D1:D4,E1:E4)")).toEqual([
      "#N/A",
      "Cycle: C → D → C",
    ]);
  });

  it("refuses an ID that stands twice, and columns of different length", async () => {
    expect(await sentence([["A", "A"]], "=PMO.RIPPLE(A1:B1,{1,2},{3,4},A1,B1)")).toEqual([
      "#VALUE!",
      "ID A stands more than once.",
    ]);
    expect(await sentence(net, `=PMO.RIPPLE(A1:A3,B1:B2,C1:C3,D1,E1)`)).toEqual([
      "#VALUE!",
      "Starts has 2 values; ids has 3.",
    ]);
    expect(await sentence(net, `=PMO.RIPPLE(${all},{1;2;3})`)).toEqual([
      "#VALUE!",
      "Lags has 3 values; from has 2.",
    ]);
    expect(await sentence([["A", "", ""]], "=PMO.DRIVINGPATH(A1,B1,C1,A1,A1)")).toEqual([
      "#N/A",
      "No item has a start and a finish.",
    ]);
  });
});

describe("PMO.PERIOD in a cell", () => {
  it("labels each date as register Periods does", async () => {
    const dates: Cells = [["=DATE(2026,9,30)"], ["=DATE(2027,1,1)"], [""], ["Q3"], [-5]];
    expect(await evaluate(dates, "=PMO.PERIOD(A1:A5)", 5)).toEqual([
      ["2026-Q3"],
      ["2027-Q1"],
      [""],
      ["#VALUE!"],
      ["#NUM!"],
    ]);
    expect(await evaluate(dates, '=PMO.PERIOD(A1:A2,"m")', 2)).toEqual([["2026-09"], ["2027-01"]]);
    expect(await evaluate(dates, '=PMO.PERIOD(A1:A2,"year",4)', 2)).toEqual([
      ["2026-FY"],
      ["2026-FY"],
    ]);
    expect(await evaluate(dates, '=PMO.PERIOD(A1:A2,"quarter",4)', 2)).toEqual([
      ["2026-Q2"],
      ["2026-Q4"],
    ]);
  });

  it("refuses a month that is none and a day after 9999", async () => {
    expect(await evaluate([[46023]], '=PMO.PERIOD(A1,"quarter",13)')).toEqual([["#NUM!"]]);
    expect(await evaluate([[2_958_466]], "=PMO.PERIOD(A1)")).toEqual([["#NUM!"]]);
    expect(await sentence([["soon"]], "=PMO.PERIOD(A1)")).toEqual([
      "#VALUE!",
      '"soon" is not a date.',
    ]);
  });
});

describe("PMO.COMPARE in a cell", () => {
  const ranges: Cells = [
    ["ID", "Owner", "Budget", "", "Budget", "ID", "Sponsor"],
    ["P-1", "Ann", 100, "", 250, "P-2", "x"],
    ["P-2", "Bob", 200, "", "=1/0", "P-3", "x"],
    ["P-3", "Cy", 300, "", 80, "P-9", "x"],
  ];

  it("lists what changed under a header row; a broken cell hides nothing", async () => {
    expect(await evaluate(ranges, '=PMO.COMPARE(A1:C4,E1:G4,"ID")', 8, 5)).toEqual([
      ["Key", "Field", "From", "To", "Difference"],
      ["(column)", "Sponsor", "", "New", ""],
      ["(column)", "Owner", "Removed", "", ""],
      ["P-2", "Budget", 200, 250, 50],
      ["P-3", "Budget", 300, "#DIV/0!", ""],
      ["P-9", "(record)", "", "New", ""],
      ["P-1", "(record)", "Removed", "", ""],
      ["", "", "", "", ""],
    ]);
    expect(await evaluate(ranges, "=PMO.COMPARE(A1:C4,A1:C4)", 2, 5)).toEqual([
      ["Key", "Field", "From", "To", "Difference"],
      ["", "", "", "", ""],
    ]);
  });

  it("says that the key column is not there, and which keys stand twice", async () => {
    expect(await sentence(ranges, '=PMO.COMPARE(A1:C4,E1:G4,"Nr")')).toEqual([
      "#VALUE!",
      'Key column not found: old has no header "Nr".',
    ]);
    const twice: Cells = [["ID"], ["a"], ["A"], ["b"], ["b"]];
    expect(await sentence(twice, "=PMO.COMPARE(A1:A2,A1:A5)")).toEqual([
      "#VALUE!",
      "Keys stand more than once in new: A, b",
    ]);
    const many: Cells = [["ID"], ...Array.from({ length: 24 }, (_, at) => [`k${at % 12}`])];
    expect(await sentence(many, "=PMO.COMPARE(A1:A25,A1:A2)")).toEqual([
      "#VALUE!",
      "Keys stand more than once in old: k0, k1, k2, k3, k4, k5, k6, k7 ...",
    ]);
  });
});

describe("PMO.ASOF without a workbook that can be read", () => {
  it("says that there are no snapshots", async () => {
    expect(await sentence([], '=PMO.ASOF("P-001","Budget",46295)')).toEqual([
      "#N/A",
      "This workbook has no snapshots: take one in the pane, page Report.",
    ]);
  });
});
