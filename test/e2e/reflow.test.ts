import { closeWorkbenches, leaveBrowser, openWorkbench } from "./support/workbench";
import { narrowFaults } from "./support/narrowFaults";

afterEach(closeWorkbenches);
afterAll(leaveBrowser);

const pages = ["Start", "Data", "Score", "Trade off", "Delivery", "Risk", "Benefits", "Report"];

/**
 * WCAG 2.2: 1.4.10 (nothing to scroll sideways at 320 pixels), 1.4.12 (text with wider spacing is not cut
 * off), 2.5.8 (targets of 24 by 24 pixels), 2.4.11 (what has the focus is not covered).
 */
test("at 320 pixels and with wide text spacing nothing is cut, covered or too small to hit", async () => {
  const workbench = await openWorkbench({ sample: "northmere", view: { paneWidth: 320 } });
  const frame = workbench.paneFrame();
  const faults: string[] = [];
  const look = async (place: string): Promise<void> => {
    await workbench.paneRead();
    faults.push(...(await narrowFaults(frame)).map((fault) => `${place}: ${fault}`));
  };
  for (const page of pages) {
    await workbench.showPage(page);
    const parts = workbench.pane.locator('.parts [role="tab"]');
    if ((await parts.count()) === 0) await look(page);
    for (const part of await parts.all()) {
      await part.click();
      await look(`${page}, ${await part.innerText()}`);
    }
  }
  expect(faults).toEqual([]);
}, 240_000);
