import { cutOffBook } from "./cutOffBook";
import { faultyOffice } from "#test/e2e/support/faultyOffice";
import { messyOffice } from "#test/e2e/support/messyOffice";
import type { Opening, Workbench } from "#test/e2e/support/workbench";

/** Opens workbenches and takes their pictures, for one page of the guide. */
export interface Guide {
  open(opening: Opening): Promise<Workbench>;
  /** The whole workbench: sheet and pane. */
  whole(workbench: Workbench, name: string): Promise<void>;
  /** The pane alone. */
  pane(workbench: Workbench, name: string): Promise<void>;
}

/** Longest wait for something that computes. */
const patience = { timeout: 180_000 };
/** A window in which a long page of the pane is seen whole. */
const tall = { width: 1_200, height: 1_120 };

/** Presses a button that proposes something, then Apply, and waits until it is done. */
async function applied({ pane }: Workbench): Promise<void> {
  await pane.getByRole("button", { name: "Apply", exact: true }).click(patience);
  await pane
    .getByRole("button", { name: /^(Go to|Back to) / })
    .first()
    .waitFor(patience);
}

async function showPart({ pane }: Workbench, name: string): Promise<void> {
  await pane.getByRole("tab", { name, exact: true }).click();
}

async function start(guide: Guide): Promise<void> {
  const workbench = await guide.open({ sample: "empty" });
  await guide.whole(workbench, "start-first-run");
  await workbench.pane.getByRole("button", { name: /Try the sample/ }).click();
  await workbench.pane.getByRole("button", { name: "Apply", exact: true }).waitFor(patience);
  await guide.pane(workbench, "start-preview");
  await applied(workbench);
  await workbench.showSheet("Projects");
  await workbench.showPage("Start");
  await guide.whole(workbench, "start-sample");
}

async function adopt(guide: Guide): Promise<void> {
  const workbench = await guide.open({ sample: "empty" });
  const { pane } = workbench;
  await workbench.dropFile("halden.xlsx", await messyOffice());
  await workbench.sheetTab("Schemes").waitFor();
  await workbench.showSheet("Schemes");
  await workbench.showPage("Data");
  await guide.whole(workbench, "adopt-sources");
  const steps = pane.getByRole("navigation", { name: "Steps of adopting" });
  for (const step of ["Columns", "Questions", "Apply"]) {
    await steps.getByRole("button", { name: new RegExp(step) }).click();
    await guide.pane(workbench, `adopt-${step.toLowerCase()}`);
  }
}

async function check(guide: Guide): Promise<void> {
  const workbench = await guide.open({ sample: "empty" });
  const { pane } = workbench;
  await workbench.dropFile("faulty.xlsx", await faultyOffice());
  await workbench.sheetTab("Projects").waitFor();
  await workbench.showSheet("Projects");
  await workbench.showPage("Data");
  await showPart(workbench, "Findings");
  await pane.locator("#data-panel .card").first().waitFor();
  await guide.whole(workbench, "check-findings");
  await showPart(workbench, "Linkages");
  await pane.locator("#data-panel .card").first().waitFor();
  await guide.pane(workbench, "check-linkages");
}

async function score(guide: Guide): Promise<void> {
  const workbench = await guide.open({ sample: "northmere" });
  await workbench.showPage("Score");
  for (const part of ["Weights", "Sensitivity"]) {
    await showPart(workbench, part);
    await guide.pane(workbench, `score-${part.toLowerCase()}`);
  }
  await showPart(workbench, "Result");
  await workbench.showSheet("Prioritization");
  await guide.whole(workbench, "score-result");
}

async function choose(guide: Guide): Promise<void> {
  const workbench = await guide.open({ sample: "northmere", viewport: tall });
  const { pane } = workbench;
  await workbench.showPage("Trade off");
  await guide.pane(workbench, "choose-limits");
  await pane.getByRole("button", { name: "Choose the best portfolio" }).click();
  await pane.getByRole("button", { name: "Choose again" }).last().waitFor(patience);
  await showPart(workbench, "Portfolio");
  const project = pane.getByRole("button", { name: /^Mobile field app/ });
  await project.click();
  await project.evaluate((element) => {
    element.scrollIntoView({ block: "center" });
  });
  await guide.pane(workbench, "choose-portfolio");
  await showPart(workbench, "Trade-offs");
  await guide.pane(workbench, "choose-trade-offs");
}

async function risk(guide: Guide): Promise<void> {
  const workbench = await guide.open({ sample: "northmere", viewport: tall });
  const { pane } = workbench;
  await workbench.showSheet("Risks");
  await workbench.showPage("Risk");
  await pane.getByRole("heading", { name: "Heat map" }).waitFor();
  await guide.whole(workbench, "risk-register");
  await showPart(workbench, "Simulate");
  await pane.getByRole("button", { name: "Simulate", exact: true }).click();
  await pane.getByRole("button", { name: "Simulate again" }).waitFor(patience);
  await guide.pane(workbench, "risk-simulate");
}

async function benefits(guide: Guide): Promise<void> {
  const workbench = await guide.open({ sample: "northmere" });
  const { pane } = workbench;
  await workbench.showSheet("Benefits");
  await workbench.showPage("Benefits");
  await guide.whole(workbench, "benefits-register");
  await showPart(workbench, "Map");
  await pane.getByRole("button", { name: /^O-2 / }).click();
  await guide.pane(workbench, "benefits-map");
  await showPart(workbench, "Value");
  await guide.pane(workbench, "benefits-value");
}

async function deliver(guide: Guide): Promise<void> {
  const workbench = await guide.open({ sample: "northmere" });
  const { pane } = workbench;
  await workbench.showPage("Delivery");
  await guide.pane(workbench, "deliver-status");
  await showPart(workbench, "Dependencies");
  await pane.getByRole("button", { name: /^P-003 Identity/ }).click();
  await pane.getByRole("button", { name: "Try other dates" }).click();
  await guide.pane(workbench, "deliver-dependencies");
  for (const part of ["Capacity", "Decisions"]) {
    await showPart(workbench, part);
    await guide.pane(workbench, `deliver-${part.toLowerCase()}`);
  }
}

async function report(guide: Guide): Promise<void> {
  const workbench = await guide.open({ sample: "northmere" });
  const { pane } = workbench;
  await workbench.showPage("Report");
  await guide.pane(workbench, "report-pack");
  await pane.getByRole("button", { name: /^Refresh pages/ }).click();
  await applied(workbench);
  await workbench.showPage("Report");
  await showPart(workbench, "Snapshots");
  await pane.getByRole("textbox", { name: /^Label/ }).fill("September board");
  await guide.pane(workbench, "report-snapshots");
  await showPart(workbench, "Pack");
  await pane.getByRole("button", { name: /^Make pack/ }).click();
  await applied(workbench);
  await workbench.showSheet("Steering pack");
  await guide.whole(workbench, "report-steering-pack");
}

async function functions(guide: Guide): Promise<void> {
  const workbench = await guide.open({ sample: "northmere" });
  await workbench.showSheet("Criteria");
  await workbench.goTo("P6");
  await workbench.pane.getByText(/^\d+ warnings?$/).waitFor(patience);
  // As a person types: what is typed is answered with the functions that begin so.
  await workbench.page.keyboard.type("=PMO.WEIGHTS(", { delay: 60 });
  await guide.whole(workbench, "functions-typing");
  await workbench.page.keyboard.press("Escape");
}

async function undo(guide: Guide): Promise<void> {
  const workbench = await guide.open({ sample: "northmere" });
  const { pane } = workbench;
  await workbench.showSheet("Projects");
  await workbench.showPage("Delivery");
  await showPart(workbench, "Dependencies");
  await pane.getByRole("combobox", { name: "Move a project …" }).selectOption("P-003", patience);
  await pane.getByRole("textbox", { name: /^Days later/ }).fill("60");
  await pane.getByRole("button", { name: "Write these moves …" }).click(patience);
  const list = pane.getByText(/^\d+ cells will be overwritten/);
  await list.waitFor(patience);
  await list.evaluate((element) => {
    element.scrollIntoView({ block: "center" });
  });
  await guide.whole(workbench, "undo-preview");
  await applied(workbench);
  await guide.pane(workbench, "undo-done");
  const cutOff = await guide.open({ sample: "empty" });
  await cutOff.dropFile("portfolio.xlsx", await cutOffBook());
  await cutOff.pane.getByRole("button", { name: "Roll back" }).waitFor(patience);
  await guide.pane(cutOff, "undo-unfinished");
}

/** The pages of docs/guide that have pictures, and how these come about. */
export const flows: Readonly<Record<string, (guide: Guide) => Promise<void>>> = {
  start,
  adopt,
  check,
  score,
  choose,
  risk,
  benefits,
  deliver,
  report,
  functions,
  undo,
};
