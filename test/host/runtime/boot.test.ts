import { execFile } from "node:child_process";
import path from "node:path";
import { promisify } from "node:util";
import { Workbook } from "#host/engine/workbook";
import { openOffice } from "#host/runtime/node";
import { openBook } from "#test/support/openBook";

const run = promisify(execFile);

describe("the library boots unmodified", () => {
  it("shows host, platform and the declared requirement sets", async () => {
    await openBook();
    const info = await Office.onReady();
    expect(info).toMatchObject({ host: "Excel", platform: "PC" });
    expect(Office.context.host).toBe("Excel");
    const { requirements } = Office.context;
    expect(requirements.isSetSupported("ExcelApi", "1.14")).toBe(true);
    expect(requirements.isSetSupported("ExcelApi", "1.15")).toBe(false);
    expect(requirements.isSetSupported("SharedRuntime", "1.1")).toBe(true);
    expect(requirements.isSetSupported("CustomFunctionsRuntime", "1.1")).toBe(true);
    expect(requirements.isSetSupported("ExcelApiOnline", "1.1")).toBe(false);
    expect(Office.context.displayLanguage).toBe("en-US");
  });

  it("keeps the globals that an add-in uses", async () => {
    await openBook();
    expect(typeof Excel.run).toBe("function");
    expect(typeof OfficeExtension.Error).toBe("function");
    expect(typeof CustomFunctions.associate).toBe("function");
    expect(typeof Office.actions.associate).toBe("function");
  });

  it("errors that the library itself finds look as in Excel", async () => {
    await openBook();
    let late: Excel.Range | undefined;
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getFirst().getRange("A1");
      expect(() => range.values).toThrow(/not available|load/);
      late = range;
      await context.sync();
    });
    expect(() => late?.load("values")).toThrow(/isn't working for what you're trying to do/);
  });
});

describe("a second workbook", () => {
  it("takes the place of the first, settings and counters too", async () => {
    const first = await openBook(["First"]);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getFirst().getRange("A1").values = [["in the first"]];
      await context.sync();
    });
    first.workbook.settings.set("who", '"first"');
    const second = new Workbook();
    second.appendSheet("Second");
    second.settings.set("who", '"second"');
    const session = await openOffice(second);
    expect(session.requests).toEqual([]);
    expect(Office.context.document.settings.get("who")).toBe("second");
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.load("name");
      sheet.getRange("A1").values = [["in the second"]];
      await context.sync();
      expect(sheet.name).toBe("Second");
    });
    expect(first.workbook.valueAt("First", 0, 0)).toBe("in the first");
    expect(second.valueAt("Second", 0, 0)).toBe("in the second");
    expect(session.workbook).toBe(second);
    session.close();
    expect(second.listeners.has(session.host as never)).toBe(false);
  });
});

describe("document settings", () => {
  it("get, set, save and refresh work on the workbook's settings", async () => {
    const { workbook } = await openBook();
    const { settings } = Office.context.document;
    settings.set("sightline.view", { size: "full", packs: ["risk"] });
    expect(workbook.settings.has("sightline.view")).toBe(false);
    await saved();
    expect(JSON.parse(workbook.settings.get("sightline.view") ?? "")).toEqual({
      size: "full",
      packs: ["risk"],
    });
    expect(workbook.changedParts.has("settings")).toBe(true);
    workbook.settings.set("other", "5");
    expect(settings.get("other")).toBeNull();
    await new Promise<void>((resolve) => {
      settings.refreshAsync(() => {
        resolve();
      });
    });
    expect(settings.get("other")).toBe(5);
    settings.remove("sightline.view");
    await saved();
    expect([...workbook.settings]).toEqual([["other", "5"]]);
    await Excel.run(async (context) => {
      const item = context.workbook.settings.getItem("other");
      item.load("value");
      await context.sync();
      expect(item.value).toBe(5);
    });
  });

  async function saved(): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      Office.context.document.settings.saveAsync((result) => {
        if (result.status === Office.AsyncResultStatus.Succeeded) resolve();
        else reject(new Error(result.error.message));
      });
    });
  }
});

describe("ribbon, pane and shared runtime", () => {
  it("a ribbon button runs the associated function until it says it is done", async () => {
    const { session, workbook } = await openBook();
    const writeHello = async (event: Office.AddinCommands.Event): Promise<void> => {
      await Excel.run(async (context) => {
        context.workbook.worksheets.getFirst().getRange("A1").values = [[event.source.id]];
        await context.sync();
      });
      event.completed();
    };
    Office.actions.associate("WriteHello", (event: Office.AddinCommands.Event) => {
      void writeHello(event);
    });
    await session.invokeCommand("WriteHello");
    expect(workbook.valueAt("Sheet1", 0, 0)).toBe("WriteHello");
  });

  it("a button without a function is an error, not a wait for ever", async () => {
    const { session } = await openBook();
    await expect(session.invokeCommand("Nobody")).rejects.toThrow(/Nobody/);
  });

  it("the pane is shown and hidden, and start-up is remembered", async () => {
    const { session } = await openBook();
    await Office.addin.hide();
    expect(session.host.shell.runtimeState).toBe("Background");
    await Office.addin.showAsTaskpane();
    expect(session.host.shell.runtimeState).toBe("Visible");
    await Office.addin.setStartupBehavior(Office.StartupBehavior.load);
    expect(await Office.addin.getStartupBehavior()).toBe("Load");
  });

  it("buttons can be enabled and disabled", async () => {
    const { session } = await openBook();
    await Office.ribbon.requestUpdate({
      tabs: [{ id: "Tab", visible: true, controls: [{ id: "Undo", enabled: false }] }],
    });
    expect(session.ribbonUpdates).toEqual([
      { id: "Tab", visible: true },
      { id: "Undo", enabled: false },
    ]);
  });
});

describe("the process", () => {
  it("ends by itself after its work, outside jest", async () => {
    const script = path.join(__dirname, "fixtures", "standalone.ts");
    const { stdout } = await run(process.execPath, ["--import", "tsx", script], {
      cwd: process.cwd(),
      timeout: 30_000,
    });
    expect(stdout.trim()).toBe("Sheet1!A1:B1 1,2");
  }, 40_000);
});
