import { eventually } from "./support/eventually";
import { closeWorkbenches, leaveBrowser, openWorkbench, type Workbench } from "./support/workbench";

afterEach(closeWorkbenches);
afterAll(leaveBrowser);

/** Background of the pane, as "rgb(...)". */
const background = (workbench: Workbench): Promise<string> =>
  workbench.pane.locator("body").evaluate((body) => getComputedStyle(body).backgroundColor);

async function choose(workbench: Workbench, entry: string): Promise<void> {
  await workbench.page.getByRole("button", { name: "View", exact: true }).click();
  await workbench.page.getByRole("menu").getByText(entry, { exact: true }).click();
}

describe("appearance", () => {
  it("follows Office's theme while it is open", async () => {
    const workbench = await openWorkbench({ sample: "northmere" });
    const light = await background(workbench);
    await choose(workbench, "Dark");
    await eventually(
      () => background(workbench),
      (now) => now !== light,
    );
    const dark = await background(workbench);
    await choose(workbench, "High contrast");
    await eventually(() => background(workbench), "rgb(0, 0, 0)");
    expect(dark).not.toBe("rgb(0, 0, 0)");
    expect(workbench.complaints).toEqual([]);
  });

  it.each([
    ["Deutsch", "Rückgängig"],
    ["Français", "Annuler"],
  ])("speaks Office's display language: %s", async (language, undo) => {
    const workbench = await openWorkbench({ sample: "northmere" });
    await choose(workbench, language);
    await workbench.pane
      .getByRole("button", { name: new RegExp(`^${undo}`) })
      .first()
      .waitFor();
    expect(await workbench.pane.locator("html").getAttribute("lang")).toMatch(/^(de|fr)/);
    expect(workbench.complaints).toEqual([]);
  });

  it.each([320, 350, 600])("never scrolls sideways at %i pixels", async (paneWidth) => {
    const workbench = await openWorkbench({ sample: "northmere", view: { paneWidth } });
    for (const page of ["Start", "Data", "Score", "Trade off", "Risk", "Benefits", "Report"]) {
      await workbench.showPage(page);
      const overflow = await workbench.pane
        .locator("html")
        .evaluate((html) => html.scrollWidth - html.clientWidth);
      expect([page, overflow]).toEqual([page, 0]);
    }
  });

  it("asks nobody but its own server, and runs no foreign script", async () => {
    const workbench = await openWorkbench({ sample: "northmere" });
    const foreign: string[] = [];
    const own = new URL(workbench.page.url()).origin;
    workbench.page.on("request", (request) => {
      if (!request.url().startsWith(own) && !/^(data|blob):/.test(request.url())) {
        foreign.push(request.url());
      }
    });
    for (const page of ["Data", "Score", "Risk", "Report"]) await workbench.showPage(page);
    expect(foreign).toEqual([]);
    // The pane's own policy is in force: what it forbids does not happen.
    const refused = await workbench.pane.locator("body").evaluate(async () => {
      const script = document.createElement("script");
      script.textContent = "window.inlineScriptRan = true";
      document.body.append(script);
      const outside = await fetch("https://example.com/").then(
        () => "sent",
        () => "refused",
      );
      return ["inlineScriptRan" in window ? "ran" : "refused", outside];
    });
    expect(refused).toEqual(["refused", "refused"]);
    expect(workbench.complaints.join("\n")).toMatch(/Content Security Policy/);
  });
});
