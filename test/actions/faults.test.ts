import { createHash } from "node:crypto";
import { readRegisters } from "#excel/readRegisters";
import { readSelection } from "#excel/selection";
import { applyPlan } from "#excel/applyPlan";
import { ExcelFailure } from "#excel/excelFailure";
import { newWorkbook } from "#host/cli/bookFile";
import { refusalCodes, type RefusalCode } from "#host/engine/refusal";
import type { Fault } from "#host/runtime/faults";
import { writeWorkbook } from "#host/xlsx/write";
import type { Edit } from "#sheets/plan";
import { plain } from "#test/support/english";
import { openBook } from "#test/support/openBook";
import { at } from "#test/support/usedWorkbook";
import { workbookText } from "#test/support/workbookDump";
import { cases } from "../../build/faults/cases";
import { hurryUp } from "../../build/faults/clock";
import { type CodeClass, codesOfReading, codesOfWriting } from "../../build/faults/codes";
import { allOf } from "../../build/faults/matrix";
import { runCase } from "../../build/faults/runCase";
import { act, openBytes } from "../../build/faults/standing";

let clock: ReturnType<typeof hurryUp>;

beforeEach(() => {
  clock = hurryUp();
});

afterEach(() => {
  clock.stop();
});

/** What becomes of some work under a fault: how it ends, after how many requests, and what is left. */
async function trace(work: () => Promise<unknown>, fault: Fault): Promise<string> {
  const { workbook, session } = await openBook();
  session.refuse(fault);
  const ending = await work().then(
    (result) => (result === null ? "nothing" : "done"),
    (error: unknown) => (error instanceof ExcelFailure ? error.code : "threw"),
  );
  const requests = session.requests.filter(({ kind }) => kind === "batch").length;
  const told = ending === fault.code ? "its code" : ending;
  const left = createHash("sha256").update(workbookText(workbook)).digest("hex");
  return `${told} after ${requests} requests, left ${left.slice(0, 12)}`;
}

const cell: Edit = { kind: "writeCells", at: at("Sheet1", 0, 0), cells: [["y"]] };
const sheet: Edit = { kind: "addSheet", sheet: "Fresh", tabColor: "#123456" };
const writings = [
  () => applyPlan({ title: plain("Wrote"), edits: [cell] }),
  () => applyPlan({ title: plain("Added"), edits: [sheet, cell] }),
];

const readings = [() => readRegisters([{ register: "Projects" }]), () => readSelection()];

type Works = readonly (() => Promise<unknown>)[];

async function behaviour(code: RefusalCode, works: Works): Promise<readonly string[]> {
  const traces: string[] = [];
  for (const work of works) {
    for (const request of [1, 2, 3]) {
      for (const times of [1, 3]) {
        traces.push(await trace(work, { request, times, code }));
        traces.push(await trace(work, { request, times, code, action: 7 }));
      }
    }
  }
  return traces;
}

it.each<[string, readonly CodeClass[], Works]>([
  ["reading", codesOfReading, readings],
  ["writing", codesOfWriting, writings],
])(
  "codes that stand for others in the matrix are treated like them: %s",
  async (_, classes, works) => {
    // The mark of an action that is under way has the time in it.
    jest.spyOn(Date, "now").mockReturnValue(1_795_392_000_000);
    expect(classes.flatMap(({ codes }) => codes).sort()).toEqual([...refusalCodes].sort());
    for (const { represents, codes } of classes) {
      const wanted = await behaviour(represents, works);
      for (const code of codes) {
        expect([code, await behaviour(code, works)]).toEqual([code, wanted]);
      }
    }
    jest.restoreAllMocks();
  },
  60_000,
);

/** Part of `npm run faults`: some places of some actions, on a small sample. */
it.each(["add-risk", "show-view", "pane: type into a record"])(
  "%s survives every fault: as before or as planned, told, and it works again",
  async (name) => {
    const { workbook } = await openBytes(writeWorkbook(newWorkbook()));
    await act("add-sample", { size: "register" });
    const bytes = writeWorkbook(workbook);
    const [each, ...others] = cases.filter((one) => one.name === name);
    if (each === undefined || others.length > 0) throw new Error(name);
    const result = await runCase(bytes, "small sample", each, { every: 7, turn: 3, fault: "" });
    expect(result.fallen).toEqual([]);
    expect(result.writing).toBeGreaterThan(0);
    expect(allOf(result)).toBeGreaterThan(20);
  },
  120_000,
);

it("a request that makes all registers is refused anywhere: the workbook stays empty", async () => {
  const [each] = cases.filter(({ name }) => name === "add-sample");
  if (each === undefined) throw new Error("add-sample");
  const sampling = { every: 4, turn: 2, fault: "refused inside" };
  const result = await runCase(writeWorkbook(newWorkbook()), "empty", each, sampling);
  expect(result.fallen).toEqual([]);
  expect(allOf(result)).toBeGreaterThan(1);
}, 120_000);
