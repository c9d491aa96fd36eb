import { refusalOf } from "#actions/refusalOf";
import { runAction } from "#actions/runAction";
import { english } from "#core/messages/english/english";
import { french } from "#core/messages/french/french";
import { german } from "#core/messages/german/german";
import { refusalSentence } from "#core/messages/sentences";
import { applyPlan } from "#excel/applyPlan";
import { readRegisters } from "#excel/readRegisters";
import { plain } from "#test/support/english";
import { openBook } from "#test/support/openBook";
import { at, fillUsedWorkbook } from "#test/support/usedWorkbook";
import { workbookDump } from "#test/support/workbookDump";

/** Writes a formula beside the table Pairs[Key, Value]; gives what Excel's refusal is explained with. */
async function refused(formula: string): Promise<ReturnType<typeof refusalOf>> {
  const edits = [{ kind: "fillFormula", at: at("Data", 30, 0), formula } as const];
  const failure = await applyPlan({ title: plain("Tried"), edits }).catch(
    (error: unknown) => error,
  );
  return refusalOf(failure);
}

it("a column that people have deleted is named, not taken for somebody else's edit", async () => {
  const { workbook } = await openBook(["Data", "Other", "Gone", "Empty"]);
  await fillUsedWorkbook();
  const before = workbookDump(workbook);
  const one = await refused("=SUM(Pairs[Value])+SUM(Pairs[Cost])");
  expect(one).toMatchObject({ code: "ColumnsMissing", facts: { names: "Pairs[Cost]" } });
  expect(workbookDump(workbook)).toEqual(before);
  const two = await refused("=SUM(Pairs[[#Data],[Cost]])+Pairs[[Rank]:[Cost]]");
  expect(two?.facts.names).toBe("Pairs[Cost], Pairs[Rank]");
  for (const words of [english, german, french]) {
    const sentences = [one, two].map((refusal) => (refusal ? refusalSentence(refusal, words) : ""));
    expect(sentences[0]).toContain("Pairs[Cost]");
    expect(new Set(sentences).size).toBe(2);
  }
});

it("a register whose header row is hidden is not read by its first record", async () => {
  await openBook();
  await runAction("create-registers", { settings: {}, today: 46_295, progress: () => undefined });
  await Excel.run(async (context) => {
    context.workbook.tables.getItem("Risks").showHeaders = false;
    await context.sync();
  });
  for (const columns of [undefined, ["Risk ID", "Risk"]]) {
    const query = { register: "Risks", ...(columns ? { columns } : {}) } as const;
    const failure: unknown = await readRegisters([query]).catch((error: unknown) => error);
    const refusal = refusalOf(failure);
    expect(refusal).toMatchObject({ code: "HeadersHidden", facts: { names: "Risks" } });
    if (refusal) expect(refusalSentence(refusal, english)).toContain("header row of table Risks");
  }
});

it("a sheet that the plan wanted to add is not taken away when Excel refuses a second one of its name", async () => {
  const { workbook } = await openBook(["Data", "Other", "Gone", "Empty"]);
  await fillUsedWorkbook();
  const before = workbookDump(workbook);
  const edits = [
    { kind: "addSheet", sheet: "Later" },
    { kind: "addSheet", sheet: "Data" },
  ] as const;
  const failure = await applyPlan({ title: plain("Tried"), edits }).catch((e: unknown) => e);
  expect(refusalOf(failure)).not.toBeNull();
  expect(workbookDump(workbook)).toEqual(before);
});

it("a formula that is refused for another reason keeps that reason", async () => {
  await openBook(["Data", "Other", "Gone", "Empty"]);
  await fillUsedWorkbook();
  expect((await refused("=SUM(Pairs[Value]"))?.code).toBe("InvalidArgument");
});
