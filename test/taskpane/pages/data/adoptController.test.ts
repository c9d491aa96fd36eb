import { writeCells } from "#host/engine/edit";
import type { Workbook } from "#host/engine/workbook";
import type { OfficeSession } from "#host/runtime/node";
import { AdoptController } from "#taskpane/pages/data/adoptController";
import { withColumn, withForm, withRegister } from "#taskpane/pages/data/adoptDecisions";
import type { AdoptState } from "#taskpane/pages/data/dataState";
import type { PaneStore } from "#taskpane/store";
import { openBook } from "#test/support/openBook";
import { tableColumns } from "#test/support/registersOf";
import { openStore } from "../../../../src/services";

/** The part Adopt on the real store, on Microsoft's library, on the stand-in. */
interface Scene {
  readonly workbook: Workbook;
  readonly session: OfficeSession;
  readonly store: PaneStore;
  readonly controller: AdoptController;
  readonly state: () => AdoptState;
  readonly stop: () => void;
}

const plan = [
  ["Ref", "Project name", "Boss", "Budget", "Reported RAG"],
  ["A-1", "Quay wall", "N. Abara", 420, "Green"],
  ["A-2", "Crane rails", "S. Lindqvist", 310, "Amber"],
  ["A-3", "Pilot boat", "K. Moreau", 95, "Red"],
];

async function openAdopting(): Promise<Scene> {
  const { workbook, session } = await openBook(["Plan", "Sheet card"]);
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.getItem("Plan").getRange("B3:F6").values = plan;
    worksheets.getItem("Sheet card").getRange("A1:B2").values = [
      ["Name of scheme", "Dry dock"],
      ["Sponsor", "N. Abara"],
    ];
    await context.sync();
  });
  const store = openStore();
  await store.refresh();
  const controller = new AdoptController(store);
  const stop = controller.open();
  await controller.look();
  return { workbook, session, store, controller, state: () => store.getState().data.adopt, stop };
}

const islandOf = ({ controller }: Scene, sheet: string) =>
  controller.proposed?.adoption.islands.find((island) => island.sheet === sheet);

const fieldOf = (scene: Scene, header: string) =>
  islandOf(scene, "Plan")?.columns.find((column) => column.header === header)?.field;

/** Waits until the sheets were looked at with everything that was decided. */
async function looked(scene: Scene): Promise<void> {
  const end = Date.now() + 20_000;
  while (scene.state().isDecidedSince && Date.now() < end) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  expect(scene.state().isDecidedSince).toBe(false);
}

async function select(scene: Scene, sheet: string, address: string): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).getRange(address).select();
    await context.sync();
  });
}

describe("adopting in the pane", () => {
  test("looks at the sheets without writing, and again once after several decisions", async () => {
    const scene = await openAdopting();
    const { controller, store, workbook } = scene;
    expect(islandOf(scene, "Plan")?.register).toBe("Projects");
    expect(workbook.sheets).toHaveLength(2);
    const first = scene.state().seen;
    const id = islandOf(scene, "Plan")?.id ?? "";
    controller.decide((decisions) => withColumn(decisions, id, "Boss", "Manager"));
    controller.decide((decisions) => withColumn(decisions, id, "Boss", "Sponsor"));
    // What was decided shows at once; the sheets are looked at when it is quiet.
    expect(scene.state()).toMatchObject({ seen: first, isDecidedSince: true });
    await looked(scene);
    expect(fieldOf(scene, "Boss")).toBe("Sponsor");
    expect(store.getState().opened).toBe("adopt-sheets");
    scene.stop();
  });

  test("applies what was decided, and begins anew with what the workbook keeps", async () => {
    const scene = await openAdopting();
    const { controller, store, workbook } = scene;
    const id = islandOf(scene, "Plan")?.id ?? "";
    controller.decide((decisions) => withColumn(decisions, id, "Boss", "Sponsor"));
    await looked(scene);
    await store.apply("adopt-sheets");
    expect(store.getState().result?.id).toBe("adopt-sheets");
    expect(tableColumns(workbook, "Projects").get("Sponsor")).toEqual([
      "N. Abara",
      "S. Lindqvist",
      "K. Moreau",
    ]);
    expect(scene.state()).toMatchObject({ decisions: null, files: [], step: "sources" });
    await store.open("adopt-sheets");
    expect(controller.decisions.islands[id]?.columns).toEqual({ Boss: "Sponsor" });
    scene.stop();
  });

  test("says that the workbook has changed meanwhile, and keeps the decisions", async () => {
    const scene = await openAdopting();
    const { controller, store, workbook, session } = scene;
    await store.follow();
    const id = islandOf(scene, "Plan")?.id ?? "";
    controller.decide((decisions) => withRegister(decisions, id, null));
    await looked(scene);
    const sheet = workbook.sheetByName("Plan");
    if (sheet === undefined) throw new Error("no sheet Plan");
    const area = { top: 3, left: 2, bottom: 3, right: 2 };
    writeCells(sheet, area, [["Quay wall north"]], "values");
    session.person.edited(sheet, area, "RangeEdited", "Local");
    const end = Date.now() + 20_000;
    while (!scene.state().isChangedSince && Date.now() < end) {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    expect(scene.state().isChangedSince).toBe(true);
    expect(controller.decisions.islands[id]?.register).toBeNull();
    await controller.look();
    expect(scene.state().isChangedSince).toBe(false);
    expect(islandOf(scene, "Plan")?.register).toBeNull();
    await store.unfollow();
    scene.stop();
  });

  test("takes the selected cells as headers, and the selected cell into a form", async () => {
    const scene = await openAdopting();
    const { controller } = scene;
    await select(scene, "Plan", "B3:F3");
    await controller.useHeaders();
    const shown = Object.values(controller.decisions.islands).map(({ headers }) => headers);
    expect(shown).toEqual([{ row: 2, column: 1, rows: 1, columns: 5 }]);
    await select(scene, "Sheet card", "B1");
    await controller.useCell(null, "Form 1");
    await select(scene, "Sheet card", "B2");
    const [begun] = controller.decisions.forms;
    await controller.useCell(begun ?? null, "Form 1");
    expect(controller.decisions.forms).toEqual([
      {
        name: "Form 1",
        register: "Projects",
        sheets: ["Sheet card"],
        cells: [
          { address: "B1", field: "", label: "Name of scheme" },
          { address: "B2", field: "", label: "Sponsor" },
        ],
      },
    ]);
    await looked(scene);
    scene.stop();
  });

  test("takes files in, one of the same name in the place of the former", async () => {
    const scene = await openAdopting();
    const { controller } = scene;
    const csv = (name: string, text: string) => new File([text], name);
    await controller.addFiles([csv("a.csv", "Ref,Project name\nX-1,One"), csv("b.csv", "x")]);
    await controller.addFiles([csv("a.csv", "Ref,Project name\nX-1,One\nX-2,Two")]);
    expect(scene.state().files.map(({ name }) => name)).toEqual(["b.csv", "a.csv"]);
    expect(scene.state().files[1]?.bytes).toHaveLength("Ref,Project name\nX-1,One\nX-2,Two".length);
    controller.removeFile("b.csv");
    expect(scene.state().files).toHaveLength(1);
    const gone = csv("gone.csv", "");
    jest.spyOn(gone, "arrayBuffer").mockRejectedValue(new Error("it was moved"));
    await controller.addFiles([gone]);
    expect(scene.state().note).toEqual({ code: "file-unreadable", facts: { name: "gone.csv" } });
    expect(scene.state().files).toHaveLength(1);
    await looked(scene);
    scene.stop();
  });

  test("a form that is put in the place of one that has gone changes nothing", () => {
    const form = { name: "F", register: "Projects", sheets: [], cells: [] };
    const decisions = withForm({ version: 1, islands: {}, forms: [], answers: {} }, form, form);
    expect(decisions.forms).toEqual([]);
  });
});
