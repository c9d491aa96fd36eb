import { problemQueries, problemSettings } from "#core/selection/read/problemOptions";
import { readProblem } from "#core/selection/readProblem";
import { readRegisters } from "#excel/readRegisters";
import type { Workbook } from "#host/engine/workbook";
import { addInFunctions } from "#host/runtime/customFunctions";
import type { OfficeSession } from "#host/runtime/node";
import { tableColumns } from "#test/support/registersOf";
import { openBook } from "#test/support/openBook";
import { act } from "#test/support/scoringBook";
import metadata from "../../src/functions/functions.json";

let session: OfficeSession;
let workbook: Workbook;
beforeAll(async () => {
  ({ session, workbook } = await openBook());
  await act("add-sample", { packs: "Quantitative risk" });
  await import("#functions/associate");
  workbook.customFunctions = addInFunctions("PMO", metadata);
  await Excel.run(async (context) => {
    context.workbook.worksheets.add("Trial");
    await context.sync();
  });
});
afterAll(() => {
  session.close();
});

type Cells = readonly (readonly (string | number)[])[];

/** Types inputs at A1 of a sheet of its own and a formula at Z1; gives what spills there. */
async function shown(inputs: Cells, formula: string, rows = 1, columns = 1): Promise<unknown[][]> {
  return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Trial");
    sheet.getRange().clear();
    const width = inputs[0]?.length ?? 0;
    if (width > 0) {
      sheet.getRangeByIndexes(0, 0, inputs.length, width).values = inputs.map((row) => [...row]);
    }
    sheet.getRange("Z1").formulas = [[formula]];
    await context.sync();
    await session.host.settle();
    const result = sheet.getRange("Z1").getResizedRange(rows - 1, columns - 1);
    result.load("values");
    await context.sync();
    return result.values;
  });
}

const column = (table: string, header: string): readonly unknown[] =>
  tableColumns(workbook, table).get(header) ?? [];

test("PMO.PORTFOLIO takes the projects that choose-portfolio takes with envelopes, groups and needs alone", async () => {
  const limitsOff = column("Limits", "Limit ID").map(String);
  const { proposal } = await act("choose-portfolio", {
    parts: "",
    rolesOff: "all",
    limitsOff: limitsOff.join(", "),
  });
  const inPane = proposal.choice?.choice.selection.chosen ?? [];
  const { registers, settings } = await readRegisters(problemQueries, {
    settings: problemSettings,
  });
  const { projects, periods, groups, dependencies } = readProblem(registers, { settings }).value;
  const limited = periods.flatMap(({ envelope }, t) =>
    envelope === null ? [] : [{ envelope, t }],
  );
  const rules = { free: "", protected: "in", "force-in": "in", "force-out": "out" };
  const rows = projects.map((project) => [
    project.id,
    project.knownValue,
    ...limited.map(({ t }) => project.cost[t] ?? 0),
    project.rule.kind === "force-out" ? "out" : rules[project.rule.kind],
    groups.find(({ kind, members }) => kind === "exclusive" && members.includes(project.id))
      ?.name ?? "",
    dependencies.flatMap(({ from, to }) => (to === project.id ? [from] : [])).join(", "),
  ]);
  const inputs = [["", "", ...limited.map(({ envelope }) => envelope), "", "", ""], ...rows];
  const letter = (at: number): string => String.fromCharCode(65 + at);
  const of = (at: number): string => `${letter(at)}2:${letter(at)}${rows.length + 1}`;
  const end = limited.length + 1;
  const costs = `C2:${letter(end)}${rows.length + 1}`;
  const formula = `=PMO.PORTFOLIO(${of(1)},${costs},C1:${letter(end)}1,${of(end + 1)},${of(end + 2)},${of(0)},${of(end + 3)})`;
  const found = await shown(inputs, formula, rows.length);
  expect(projects.flatMap(({ id }, row) => (found[row]?.[0] === 1 ? [id] : []))).toEqual(inPane);
  expect(inPane.length).toBeGreaterThan(10);
});

const openMoney = (header: string): string => `Risks[${header}]*(Risks[Status]="Open")`;
const contingency = (correlation: number): string =>
  `=PMO.CONTINGENCY(Risks[Probability used],${openMoney("Cost impact")},{0.1,0.5,0.8,0.9},${openMoney("Impact low")},${openMoney("Impact high")},Risks[Type],Risks[Category],${correlation},20000,7,Risks[Risk ID])`;

test.each([0, 0.3])(
  "PMO.CONTINGENCY has the digits of simulate-risk at correlation %d",
  async (correlation) => {
    const { proposal } = await act("simulate-risk", {
      ...{ scope: "PORTFOLIO", trials: "20000", seed: "7", confidence: "0.8" },
      ...{ corrAll: "0", corrCategory: String(correlation) },
    });
    const percentiles = proposal.contingency?.simulation.scopes[0]?.percentiles ?? [];
    expect(percentiles.map(({ level }) => level)).toEqual([0.1, 0.5, 0.8, 0.9]);
    expect(await shown([], contingency(correlation), 1, 4)).toEqual([
      percentiles.map(({ value }) => value),
    ]);
  },
);

test("PMO.SCURVE has the curve of simulate-risk", async () => {
  const { proposal } = await act("simulate-risk", {
    ...{ scope: "PORTFOLIO", trials: "10000", seed: "1", corrAll: "0", corrCategory: "0" },
  });
  const curve = proposal.contingency?.simulation.scopes[0]?.curve ?? [];
  const formula = `=PMO.SCURVE(Risks[Probability used],${openMoney("Cost impact")},${openMoney("Impact low")},${openMoney("Impact high")},Risks[Type],,,,,101,Risks[Risk ID])`;
  const found = await shown([], formula, 101, 2);
  expect(found.map(([amount]) => amount)).toEqual(curve);
});

test("PMO.RISKSCORE, RISKLEVEL and EXPOSURE show what the columns of Risks show", async () => {
  const scores = column("Risks", "Residual score");
  const levels = "Risks[Residual probability],Risks[Residual impact],pmo_RiskMatrix";
  const rows = scores.length;
  expect((await shown([], `=PMO.RISKSCORE(${levels})`, rows)).flat()).toEqual(scores);
  const limits = "Risks[Residual score],pmo_RiskModerate,pmo_RiskHigh";
  expect((await shown([], `=PMO.RISKLEVEL(${limits})`, rows)).flat()).toEqual(
    column("Risks", "Residual level"),
  );
  const exposure = `=PMO.EXPOSURE(Risks[Probability used],${openMoney("Mean impact")},Risks[Type])`;
  const expected = column("Risks", "Expected exposure").reduce<number>(
    (sum, amount) => sum + Number(amount),
    0,
  );
  expect(Number((await shown([], exposure))[0]?.[0])).toBeCloseTo(expected, 6);
});

test("PMO.HEATMAP counts the open risks of the sample", async () => {
  const levels = "Risks[Residual probability],Risks[Residual impact]";
  const found = await shown([], `=PMO.HEATMAP(${levels},Risks[Status]="Open")`, 5, 5);
  const [probability, impact] = [
    column("Risks", "Residual probability"),
    column("Risks", "Residual impact"),
  ];
  const status = column("Risks", "Status");
  const count = (p: number, i: number): number =>
    status.filter((each, row) => each === "Open" && probability[row] === p && impact[row] === i)
      .length;
  expect(found).toEqual([5, 4, 3, 2, 1].map((p) => [1, 2, 3, 4, 5].map((i) => count(p, i))));
});
