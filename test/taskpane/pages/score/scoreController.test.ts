import { writeCells } from "#host/engine/edit";
import type { Workbook } from "#host/engine/workbook";
import type { OfficeSession } from "#host/runtime/node";
import { ScoreController } from "#taskpane/pages/score/scoreController";
import { scoreKey, type ScoreState } from "#taskpane/pages/score/scoreState";
import type { PaneStore } from "#taskpane/store";
import { northmereBook } from "#test/support/scoringBook";
import { tableColumns } from "#test/support/registersOf";
import { openStore } from "../../../../src/services";

/** The Score page's controller on the real store, on Microsoft's library, on the stand-in. */
interface Scene {
  readonly workbook: Workbook;
  readonly session: OfficeSession;
  readonly store: PaneStore;
  readonly controller: ScoreController;
  readonly state: () => ScoreState;
}

async function openScore(): Promise<Scene> {
  const { workbook, session } = await northmereBook();
  const store = openStore();
  await store.refresh();
  const controller = new ScoreController(store.desk);
  await controller.refresh();
  return { workbook, session, store, controller, state: () => store.getState().score };
}

function cellOf({ workbook }: Scene, project: string, criterion: string): unknown {
  const columns = tableColumns(workbook, "Scores");
  return columns.get(criterion)?.[columns.get("Project ID")?.indexOf(project) ?? -1];
}

/** What a person types into the cell of P-002 for Strategic fit. */
function personTypes({ workbook, session }: Scene, value: number): void {
  const sheet = workbook.sheetByName("Scores");
  if (sheet === undefined) throw new Error("no sheet Scores");
  const area = { top: 5, left: 2, bottom: 5, right: 2 };
  writeCells(sheet, area, [[value]], "values");
  session.person.edited(sheet, area, "RangeEdited", "Remote");
}

const key = scoreKey("P-002", "Strategic fit");
const entry = (value: number, before: number) =>
  ({ kind: "score", project: "P-002", criterion: "Strategic fit", value, before }) as const;

test("a score is written at once, the ranking follows, and undo takes a burst back", async () => {
  const scene = await openScore();
  const { controller, state, store } = scene;
  const rankOf = () => state().reading?.model.ranking.find(({ id }) => id === "P-002")?.rank;
  const before = rankOf();
  controller.type(key, "1", 4);
  expect(cellOf(scene, "P-002", "Strategic fit")).toBe(4);
  await controller.enter([entry(1, 4)]);
  expect(cellOf(scene, "P-002", "Strategic fit")).toBe(1);
  expect(state().drafts).toEqual({});
  expect(rankOf()).toBeGreaterThan(before ?? 99);
  await controller.enter([entry(2, 1)]);
  expect(state().last).toMatchObject({ together: 2, written: [{ old: 1 }] });
  expect(store.getState().overview?.undoTitle).toBe("Entered 2 scores");
  await store.undo();
  await controller.refresh();
  expect(cellOf(scene, "P-002", "Strategic fit")).toBe(4);
  expect(rankOf()).toBe(before);
});

test("what others write in the meantime is shown, and not written over without asking", async () => {
  const scene = await openScore();
  const { controller, state } = scene;
  controller.type(key, "1", 4);
  personTypes(scene, 3);
  await controller.refresh();
  expect(state().reading?.model.projects.find(({ id }) => id === "P-002")?.cells[0]).toBe(3);
  expect(state().drafts[key]).toMatchObject({ text: "1", before: 4 });
  await controller.enter([entry(1, 4)]);
  expect(cellOf(scene, "P-002", "Strategic fit")).toBe(3);
  expect(state().drafts[key]).toMatchObject({ text: "1", status: "conflict", found: 3 });
  await controller.enter([entry(1, 4)], true);
  expect(cellOf(scene, "P-002", "Strategic fit")).toBe(1);
  expect(state().drafts).toEqual({});
});

test("a protected sheet refuses, and what was typed stays", async () => {
  const scene = await openScore();
  const { controller, state, store } = scene;
  const protect = async (on: boolean): Promise<void> =>
    Excel.run(async (context) => {
      const { protection } = context.workbook.worksheets.getItem("Scores");
      if (on) protection.protect();
      else protection.unprotect();
      await context.sync();
    });
  await protect(true);
  controller.type(key, "1", 4);
  await controller.enter([entry(1, 4)]);
  expect(cellOf(scene, "P-002", "Strategic fit")).toBe(4);
  expect(state().drafts[key]).toMatchObject({ text: "1", status: "refused" });
  expect(store.getState().work.status).toBe("failed");
  await protect(false);
  await controller.enter([entry(1, 4)]);
  expect(cellOf(scene, "P-002", "Strategic fit")).toBe(1);
  expect(state().drafts).toEqual({});
});

test("says which registers are gone", async () => {
  const { controller, state } = await openScore();
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Scores").delete();
    await context.sync();
  });
  await controller.refresh();
  expect(state().reading?.lacking).toEqual(["Scores"]);
});

test("manual calculation is told, and the policy is set from the page", async () => {
  const { controller, state, store } = await openScore();
  await controller.setPolicy("Renormalise");
  expect(state().reading?.model.policy).toBe("Renormalise");
  expect(store.getState().overview?.undoTitle).toMatch(/Renormalise/);
  await Excel.run(async (context) => {
    context.workbook.application.calculationMode = Excel.CalculationMode.manual;
    await context.sync();
  });
  await controller.refresh();
  expect(state().reading?.isManual).toBe(true);
});
