import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openWithAddIn } from "#host/cli/addIn";
import { commandLine } from "#host/cli/commandLine";
import type { Workbook } from "#host/engine/workbook";
import { readWorkbook } from "#host/xlsx/read";
import { writeWorkbook } from "#host/xlsx/write";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "sightline-"));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

async function sightline(...args: string[]): Promise<number> {
  const quiet = (): void => undefined;
  return commandLine(args, { out: quiet, err: quiet, now: () => new Date(2026, 8, 30) });
}

const cellsOf = (workbook: Workbook): unknown[] =>
  [
    [0, 0],
    [1, 0],
    [0, 2],
    [0, 3],
  ].map(([row = 0, column = 0]) => workbook.valueAt("Trial", row, column));

test("functions that take long are saved by the command line with their values", async () => {
  const [sample, typed, out] = ["sample", "typed", "out"].map((name) =>
    join(folder, `${name}.xlsx`),
  ) as [string, string, string];
  await sightline("new", "--sample", "--out", sample);
  const book = readWorkbook(await readFile(sample));
  const session = await openWithAddIn(book);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("Trial");
    const cost = "Projects[Forecast cost]-Projects[Actual cost]";
    sheet.getRange("A1").formulas = [[`=PMO.PORTFOLIO(Projects[Risk adjusted NPV],${cost},17000)`]];
    sheet.getRange("C1").formulas = [
      ["=PMO.CONTINGENCY(Risks[Probability used],Risks[Cost impact],{0.5,0.8})"],
    ];
    await context.sync();
    await session.host.settle();
  });
  session.close();
  const expected = cellsOf(book);
  expect(expected.map((value) => typeof value)).toEqual(["number", "number", "number", "number"]);
  await writeFile(typed, writeWorkbook(book));
  expect(await sightline("run", typed, "--do", "simulate-risk", "--out", out)).toBe(0);
  expect(cellsOf(readWorkbook(await readFile(out)))).toEqual(expected);
});
