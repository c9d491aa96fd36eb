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

describe("PMO.RAG in a cell", () => {
  it("judges each value, thresholds inclusive; empty text stays empty", async () => {
    const values: Cells = [[0.12], [0.1], [0.05], [0.049], ['=""']];
    expect(await evaluate(values, "=PMO.RAG(A1:A5,5%,10%)", 5)).toEqual([
      ["Red"],
      ["Red"],
      ["Amber"],
      ["Green"],
      [""],
    ]);
  });

  it("counts an empty cell as 0, as desktop Excel hands it over", async () => {
    expect(await evaluate([[""]], "=PMO.RAG(A1,5%,10%)")).toEqual([["Green"]]);
  });

  it("takes lower as worse when amber is above red", async () => {
    expect(await evaluate([[0.9], [0.8], [0.96]], "=PMO.RAG(A1:A3,0.95,0.85)", 3)).toEqual([
      ["Amber"],
      ["Red"],
      ["Green"],
    ]);
    expect(await evaluate([[0.9]], "=PMO.RAG(A1,0.95,0.85,TRUE)")).toEqual([["Amber"]]);
  });

  it("refuses thresholds without a gap or against the stated direction", async () => {
    expect(await evaluate([[1]], "=PMO.RAG(A1,10%,10%)")).toEqual([["#NUM!"]]);
    expect(await sentence([[1]], "=PMO.RAG(A1,5%,10%,TRUE)")).toEqual([
      "#VALUE!",
      "Where lower is worse, amber must be above red.",
    ]);
    expect(await sentence([[1]], '=PMO.RAG(A1,"low",10%)')).toEqual([
      "#VALUE!",
      'Amber: "low" is not a number.',
    ]);
    expect(await sentence([[1]], '=PMO.RAG(A1,5%,10%,"yes")')).toEqual([
      "#VALUE!",
      'Lower_is_worse must be TRUE or FALSE, not "yes".',
    ]);
  });

  it("shows an error only where a value is text", async () => {
    expect(await evaluate([["n/a"], [20]], "=PMO.RAG(A1:A2,14,42)", 2)).toEqual([
      ["#VALUE!"],
      ["Amber"],
    ]);
  });
});
