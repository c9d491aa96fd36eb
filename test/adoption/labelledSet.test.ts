import { readWorkbookContent } from "#excel/readWorkbookContent";
import { caseWorkbook } from "./caseWorkbook";
import { labelledCases } from "./cases";
import { figuresOf, judge } from "./judge";

const judgements = labelledCases.map(({ name, sheets, labels }) => judge(name, sheets, labels));
const figures = figuresOf(judgements);

test("the set is large enough to say something", () => {
  expect(labelledCases.length).toBeGreaterThanOrEqual(40);
  expect(new Set(labelledCases.map(({ name }) => name)).size).toBe(labelledCases.length);
});

test("nothing is read wrongly in silence", () => {
  expect(
    judgements.flatMap(({ faults }) => faults.filter((fault) => fault.endsWith("(silent)"))),
  ).toEqual([]);
});

test("97 % of the columns and 99 % of the values are understood", () => {
  expect(figures.columnAccuracy).toBeGreaterThanOrEqual(0.97);
  expect(figures.valueAccuracy).toBeGreaterThanOrEqual(0.99);
});

test("fewer than one question for ten columns", () => {
  expect(figures.questionsPerColumn).toBeLessThan(0.1);
});

test("a label that is wrong is noticed: the judge can say no", () => {
  const [first] = labelledCases;
  if (first === undefined) throw new Error("the set is empty");
  const [island] = first.labels.islands;
  if (island === undefined) throw new Error("the case has no labels");
  const columns = island.columns.map((column) => ({ ...column, field: "Sponsor" }));
  const records = island.records.map((record) => ({ ...record, values: { Budget: 1 } }));
  const wrong = judge("wrong", first.sheets, { islands: [{ ...island, columns, records }] });
  expect(wrong.rightColumns).toBe(1);
  expect(wrong.rightValues).toBe(0);
  expect(wrong.silent).toBeGreaterThan(0);
});

test("read through Excel, the sheets say the same as they were drawn", async () => {
  for (const labelled of labelledCases) {
    await caseWorkbook(labelled);
    const { sheets } = await readWorkbookContent();
    const drawn = judge(labelled.name, labelled.sheets, labelled.labels);
    expect(judge(labelled.name, sheets, labelled.labels)).toEqual(drawn);
  }
});
