import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readWorkbook } from "#host/xlsx/read";
import { eventually } from "./support/eventually";
import { closeWorkbenches, leaveBrowser, openWorkbench } from "./support/workbench";

afterEach(closeWorkbenches);
afterAll(leaveBrowser);

const example = readFileSync(join(__dirname, "../../docs/examples/portfolio-office.xlsx"));

describe("files", () => {
  it("opens a workbook that is dragged in, and the pane sees its sheets", async () => {
    const workbench = await openWorkbench({ sample: "empty" });
    await workbench.dropFile("portfolio-office.xlsx", example);
    const names = readWorkbook(example).sheets.map(({ name }) => name);
    await eventually(() => workbench.sheetNames(), names);
    await workbench.pane
      .getByText(names[0] ?? "", { exact: false })
      .first()
      .waitFor();
    expect(workbench.complaints).toEqual([]);
  });

  it("refuses a file that is no workbook in one sentence and keeps the open one", async () => {
    const workbench = await openWorkbench({ sample: "northmere" });
    await workbench.dropFile("notes.xlsx", Buffer.from("no workbook at all"));
    await workbench.page
      .getByText(/notes\.xlsx/)
      .first()
      .waitFor();
    expect(await workbench.sheetNames()).toContain("Prioritization");
    expect(workbench.complaints).toEqual([]);
  });

  it("keeps the workbook, its registers and the undo of Sightline over a reload", async () => {
    const workbench = await openWorkbench({ sample: "empty" });
    const { page, pane } = workbench;
    page.on("dialog", (dialog) => void dialog.accept());
    await pane.getByRole("button", { name: "Try the sample" }).click();
    await pane.getByRole("button", { name: "Apply", exact: true }).click();
    await pane.getByRole("heading", { name: "Done" }).waitFor();
    await workbench.showSheet("Scores");
    await workbench.type("F9", "5");
    await workbench.kept();

    await page.reload();
    await workbench.ready();
    await workbench.showSheet("Scores");
    await eventually(() => workbench.cell("F9").innerText(), "5");
    await pane.getByText("Added the sample portfolio Northmere").first().waitFor();
    await pane.getByRole("button", { name: /^Undo/ }).first().click();
    await eventually(
      () => workbench.sheetNames(),
      (sheets) => !sheets.includes("Scores"),
    );
    expect(workbench.complaints).toEqual([]);
  });

  it("saves a workbook that holds what is on the screen", async () => {
    const workbench = await openWorkbench({ sample: "northmere" });
    await workbench.showSheet("Scores");
    await workbench.type("F9", "5");
    const [download] = await Promise.all([
      workbench.page.waitForEvent("download"),
      workbench.page.getByRole("button", { name: "Save" }).click(),
    ]);
    const file = join(mkdtempSync(join(tmpdir(), "sightline-")), "saved.xlsx");
    await download.saveAs(file);
    const saved = readWorkbook(readFileSync(file));
    expect(saved.valueAt("Scores", 8, 5)).toBe(5);
    expect(saved.valueAt("Prioritization", 4, 2)).toBe("Self service billing");
    expect(workbench.complaints).toEqual([]);
  });
});
