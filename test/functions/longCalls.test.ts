import { CellError } from "#host/engine/values";
import { FunctionCells } from "#test/support/functionCells";
import published from "../oracles/projectSelection.json";

let cells: FunctionCells;
beforeAll(async () => {
  cells = await FunctionCells.open();
});
afterAll(async () => {
  // The library looks for further results twice a second; let it end before the realm does.
  await new Promise((resolve) => setTimeout(resolve, 600));
  cells.close();
});

/** As Excel hands arguments over: one for each parameter, null for those that were left out. */
function given(count: number, ...first: readonly unknown[]): unknown[] {
  return Array.from({ length: count }, (_, i) => first[i] ?? null);
}

const column = (numbers: readonly number[]): number[][] => numbers.map((number) => [number]);
const [, hard] = published.kp;
const numbersOf = (text = ""): number[] => text.split(" ").map(Number);

/** A machine so slow that each look at the clock finds the 50 ms over, after which Excel is let in. */
function slowClock(): void {
  let now = performance.now();
  jest.spyOn(performance, "now").mockImplementation(() => (now += 51));
}

afterEach(() => {
  jest.restoreAllMocks();
});

describe("functions that take long", () => {
  it("show #BUSY! and then what spills", async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("A1:B3").values = [
        [60, 30],
        [50, 20],
        [40, 25],
      ];
      sheet.getRange("D1").formulas = [["=PMO.PORTFOLIO(A1:A3,B1:B3,50)"]];
      sheet.getRange("F1").formulas = [["=PMO.CONTINGENCY({1;1},{100;40},{0.5,0.9})"]];
      const [chosen, amounts] = [sheet.getRange("D1:D3"), sheet.getRange("F1:G1")];
      chosen.load("values");
      amounts.load("values");
      await context.sync();
      expect([chosen.values[0], amounts.values[0]]).toEqual([["#BUSY!"], ["#BUSY!", ""]]);
      await cells.session.host.settle();
      chosen.load("values");
      amounts.load("values");
      await context.sync();
      expect([chosen.values, amounts.values]).toEqual([[[1], [1], [0]], [[140, 140]]]);
    });
  });

  it("recalculate when an input changes while they are busy, and end with the new answer", async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("D1").formulas = [["=PMO.PORTFOLIO(A1:A3,B1:B3,51)"]];
      await context.sync();
      sheet.getRange("B1").values = [[100]];
      await context.sync();
      await cells.session.host.settle();
    });
    expect([0, 1, 2].map((row) => cells.workbook.valueAt("Sheet1", row, 3))).toEqual([0, 1, 1]);
  });

  it("answer through the library as Excel calls them", async () => {
    const { session } = cells;
    const [chosen, contingency, clash] = await Promise.all([
      session.invokeCustomFunction(
        "PORTFOLIO",
        given(7, column([60, 50, 40]), column([30, 20, 25]), [[50]]),
      ),
      session.invokeCustomFunction(
        "CONTINGENCY",
        given(11, column([1, 1]), column([100, 40]), [[0.8, 0.9]]),
      ),
      session.invokeCustomFunction("PORTFOLIO", given(7, [[60]], [[30]], [[20]], [["in"]])),
    ]);
    expect(chosen).toEqual({ value: [[1], [1], [0]] });
    expect(contingency).toEqual({ value: [[140, 140]] });
    expect(clash).toEqual({
      error: "No feasible set: forced rows cost 30 in column 1, budget 20.",
      errorCode: 1,
    });
  });

  it.each([
    [
      "CONTINGENCY",
      given(11, column([0.5]), column([10]), null, null, null, null, null, null, 1e6),
    ],
    [
      "ENTRYBUDGET",
      given(4, column(numbersOf(hard?.values)), column(numbersOf(hard?.uses[0])), hard?.limits[0]),
    ],
  ])("%s ends when it is cancelled", async (id, args) => {
    slowClock();
    const controller = new AbortController();
    const answer = cells.session.invokeCustomFunction(id, args, controller.signal);
    setTimeout(() => {
      controller.abort();
    }, 0);
    expect(await answer).toMatchObject({ errorCode: 1 });
  });

  it("let other work in meanwhile", async () => {
    slowClock();
    let turns = 0;
    const timer = setInterval(() => (turns += 1), 1);
    const rows = numbersOf(hard?.values).map((value, i) => [
      value,
      numbersOf(hard?.uses[0])[i] ?? 0,
    ]);
    await cells.evaluate(rows, "=PMO.FRONTIER(A1:A50,B1:B50,100)", 101, 3);
    clearInterval(timer);
    expect(turns).toBeGreaterThan(2);
    expect(cells.workbook.valueAt("Sheet1", 100, 33)).not.toBeInstanceOf(CellError);
  });
});
