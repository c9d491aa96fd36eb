import { readSensitivity, type SensitivityReading } from "#actions/sensitivity/readSensitivity";
import { inThread } from "#compute/inThread";
import { loadWords } from "#core/messages/loadWords";
import { whySentence } from "#core/messages/sensitivitySentences";
import { addInFunctions } from "#host/runtime/customFunctions";
import type { OpenBook } from "#test/support/openBook";
import { approx } from "#test/support/approx";
import { act, nativeRanking, northmereBook } from "#test/support/scoringBook";
import metadata from "../../src/functions/functions.json";

let book: OpenBook;
/** What the page Score of the pane shows. */
let pane: SensitivityReading;
/** What the command line reports. */
let reported: ReadonlyMap<string, number | null>;
let ids: readonly string[];
let criteria: SensitivityReading["model"]["criteria"];

beforeAll(async () => {
  book = await northmereBook();
  const outcome = await act("score-projects");
  reported = new Map(
    (outcome.proposal.ranking ?? []).map(({ id, score }): [string, number | null] => [id, score]),
  );
  await import("#functions/associate");
  book.workbook.customFunctions = addInFunctions("PMO", metadata);
  pane = await readSensitivity();
  criteria = pane.model.criteria.filter(({ weight }) => weight > 0);
  const columns = criteria.map(({ name }) => pane.model.criteria.findIndex((c) => c.name === name));
  ids = pane.model.projects.map(({ id }) => id);
  // What an analyst has beside the registers: names, weights, directions and ends above the scores.
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("Trial");
    const cells = [
      ["", ...criteria.map(({ name }) => name)],
      ["", ...criteria.map(({ points }) => points ?? 0)],
      ["", ...criteria.map(({ direction }) => direction)],
      ["", ...criteria.map(({ low }) => low ?? 0)],
      ["", ...criteria.map(({ high }) => high ?? 0)],
      ...pane.model.projects.map(({ id, cells: scores }) => [
        id,
        ...columns.map((j) => scores[j] ?? ""),
      ]),
    ];
    sheet.getRangeByIndexes(0, 0, cells.length, criteria.length + 1).values = cells;
    await context.sync();
  });
});
afterAll(() => {
  book.session.close();
});

/** What spills from a formula far right of the data. */
async function shown(formula: string, rows: number, columns = 1): Promise<unknown[][]> {
  return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Trial");
    sheet.getRange("AA:BZ").clear();
    sheet.getRange("AA1").formulas = [[formula]];
    await context.sync();
    await book.session.host.settle();
    const result = sheet
      .getRange("AA1")
      .getResizedRange(rows - 1, columns - 1)
      .load("values");
    await context.sync();
    return result.values;
  });
}

const letter = (): string => String.fromCharCode(65 + criteria.length);
const row = (number: number): string => `B${number}:${letter()}${number}`;
const scores = (): string => `B6:${letter()}${5 + ids.length}`;

test("PMO.SCORE gives the scores of the registers, of the pane and of the command line", async () => {
  const formula = `=PMO.SCORE(${scores()},${row(2)},${row(3)},${row(4)},${row(5)})`;
  const found = await shown(formula, ids.length);
  const native = nativeRanking(book.workbook);
  const core = new Map(pane.model.ranking.map(({ id, score }) => [id, score]));
  let compared = 0;
  ids.forEach((id, r) => {
    const score = core.get(id) ?? null;
    expect(reported.get(id) ?? null).toBe(score);
    if (score === null) {
      expect(found[r]).toEqual(["#N/A"]);
      return;
    }
    expect(approx(Number(found[r]?.[0]), score)).toBe(true);
    expect(approx(Number(native.get(id)?.[0]), score)).toBe(true);
    compared++;
  });
  expect(compared).toBeGreaterThan(20);
});

test("PMO.WHY says what the pane says", async () => {
  const words = await loadWords("en");
  const ranges = [scores(), row(2), row(1), row(3), row(4), row(5)].join();
  const found = await shown(`=PMO.WHY(${ranges},,A6:A${5 + ids.length})`, ids.length);
  const sentences = ids.map((id) => {
    const reason = pane.why.get(id);
    return reason === undefined ? "#N/A" : whySentence(reason, words);
  });
  expect(found).toEqual(sentences.map((sentence) => [sentence]));
});

test("PMO.SWITCHPOINT gives the switch points of the pane", async () => {
  const ranges = [scores(), row(2), row(3), row(4), row(5)].join();
  const found = await shown(`=PMO.SWITCHPOINT(${ranges})`, criteria.length, 4);
  expect(pane.rankOne.map(({ criterion }) => criterion)).toEqual(criteria.map(({ name }) => name));
  pane.rankOne.forEach(({ weight, below, above }, j) => {
    const cells = [weight, below?.at ?? "", above?.at ?? ""];
    cells.forEach((expected, c) => {
      const cell = found[j]?.[c];
      if (typeof expected === "number") expect(approx(Number(cell), expected)).toBe(true);
      else expect(cell).toBe(expected);
    });
  });
});

test("PMO.SMAA gives the shares that Test ranking gives with the same seed", async () => {
  const problem = pane.problem;
  if (problem === null) throw new Error("The sample has a ranking.");
  const tested = await inThread().sample(problem, {
    weights: { kind: "around", spread: 0.5 },
    samples: 2000,
    seed: 3,
    scoreNoise: 0,
    places: 1,
  });
  const ends = `${row(4)},${row(5)}`;
  const formula = `=PMO.SMAA(${scores()},${row(2)},0.5,"first",${row(3)},2000,3,${ends})`;
  const found = await shown(formula, ids.length);
  problem.ids.forEach((id, p) => {
    expect([id, found[ids.indexOf(id)]?.[0]]).toEqual([id, tested.first[p]]);
  });
});
