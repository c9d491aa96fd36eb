import { FunctionCells } from "#test/support/functionCells";

let cells: FunctionCells;
beforeAll(async () => {
  cells = await FunctionCells.open();
});
afterAll(async () => {
  // The library looks for further results twice a second; let it end before the realm does.
  await new Promise((resolve) => setTimeout(resolve, 600));
  cells.close();
});

const call = (id: string, args: readonly unknown[], cancelled?: AbortSignal) =>
  cells.session.invokeCustomFunction(id, args, cancelled);

describe("functions called through Microsoft's library, as Excel calls them", () => {
  it("give a matrix; what was left out arrives as null", async () => {
    expect(await call("WEIGHTS", [[[30], [20], [50]], null])).toEqual({
      value: [[0.3], [0.2], [0.5]],
    });
    const scores = [
      [5, 3, 4],
      [3, 5, 2],
    ];
    expect(await call("SCORE", [scores, [[5, 3, 2]], null, [[1]], [[5]], null])).toEqual({
      value: [[80], [60]],
    });
  });

  it("take a blank as 0, as the desktop hands it over, and as null, as the web does", async () => {
    for (const blank of [0, null, ""]) {
      const rows = [[5, blank]];
      const answer = await call("SCORE", [rows, [[1, 1]], null, [[1]], [[5]], "renormalise"]);
      expect(answer).toEqual({ value: [[100]] });
    }
  });

  it("give errors with their sentences: #N/A is 1, #VALUE! 7", async () => {
    expect(await call("WEIGHTS", [[[0], [0]], null])).toEqual({
      error: "All weights are zero.",
      errorCode: 1,
    });
    expect(await call("WEIGHTS", [[[1], ["many"]], null])).toEqual({
      error: 'Points, row 2, column 1: "many" is not a number.',
      errorCode: 7,
    });
  });

  it("put an error into the row that it concerns, the others calculate", async () => {
    const answer = await call("WSJF", [
      [[8], [8]],
      [[5], [5]],
      [[3], [3]],
      [[2], [0]],
    ]);
    expect(answer).toMatchObject({ value: [[8], [expect.anything()]] });
  });

  it("compute long ones while Excel goes on, and give what a cell shows", async () => {
    const corners = [
      [1, 0],
      [0, 1],
      [0.6, 0.6],
    ];
    const args = [corners, null, null, "first", null, 2000, 7, null, null];
    const { value } = (await call("SMAA", args, new AbortController().signal)) as {
      value: unknown;
    };
    const shown = await cells.evaluate(corners, '=PMO.SMAA(A1:B3,,,"first",,2000,7)', 3);
    expect(value).toEqual(shown);
  });

  it("end when Excel cancels them, long before they would be done", async () => {
    const rows = Array.from({ length: 100 }, (_, r) =>
      Array.from({ length: 10 }, (_, c) => ((r * 31 + c * 17) % 97) / 97),
    );
    const controller = new AbortController();
    let done = false;
    const args = [rows, null, null, "ranks", null, 200_000, 1, null, null];
    const answer = call("SMAA", args, controller.signal).then((found) => {
      done = true;
      return found;
    });
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(done).toBe(false);
    controller.abort();
    // What was known by then is an answer, too; nobody looks at it any more.
    expect(await answer).toBeDefined();
  });
});
