import { mkdir } from "node:fs/promises";
import path from "node:path";
import { chromium } from "playwright-core";
import { faultyOffice } from "#test/e2e/support/faultyOffice";
import { messyOffice } from "#test/e2e/support/messyOffice";
import { openIn, type Opening, type Workbench } from "#test/e2e/support/workbench";
import { buildBundles } from "#host/workbench/serve/buildBundles";
import { startServer } from "#host/workbench/serve/startServer";
import { browserArguments, findBrowser } from "./browser";

/**
 * Pictures of the workbench and of each page of the pane: `npm run screenshots [-- folder]`. Look at
 * them after a change of how anything looks; docs/images holds those that the documentation shows.
 */
const folder = path.resolve(process.argv[2] ?? "docs/images/pane");
const pages = ["Start", "Data", "Score", "Trade off", "Delivery", "Risk", "Benefits", "Report"];
const widths = [320, 350, 600];
const looks: Readonly<Record<string, Opening>> = {
  light: {},
  dark: { view: { theme: "dark" }, colorScheme: "dark" },
  "high-contrast": { view: { theme: "highContrast" }, forcedColors: "active", colorScheme: "dark" },
};

async function main(): Promise<void> {
  await mkdir(folder, { recursive: true });
  await buildBundles();
  const server = await startServer({ port: 0 });
  const { executablePath, env } = await findBrowser();
  const browser = await chromium.launch({
    executablePath,
    args: [...browserArguments],
    env: { ...process.env, ...env },
  });
  const open = (opening: Opening): Promise<Workbench> => openIn(browser, server.url, opening);
  for (const paneWidth of widths) {
    const workbench = await open({ sample: "northmere", view: { paneWidth } });
    for (const page of pages) await takePage(workbench, page, `-${paneWidth}`);
  }
  for (const [look, opening] of Object.entries(looks)) {
    if (look === "light") continue;
    const workbench = await open({ sample: "northmere", ...opening });
    for (const page of ["Start", "Score"]) await takePage(workbench, page, `-${look}`);
  }
  for (const [look, opening] of Object.entries(looks)) {
    await takeData((more) => open({ ...opening, ...more }), look);
    await takeScore(await open({ ...opening, sample: "northmere" }), look);
    await takeTradeOff(await open({ ...opening, sample: "northmere" }), look);
    await takeDelivery(await open({ ...opening, sample: "northmere" }), look);
    await takeBenefits(await open({ ...opening, sample: "northmere" }), look);
    await takeRisk(await open({ ...opening, sample: "northmere" }), look);
    await takeReport(await open({ ...opening, sample: "northmere" }), look);
  }
  const first = await open({ sample: "empty" });
  await takePane(first, "first-run");
  const whole = await open({ sample: "northmere", viewport: { width: 1440, height: 900 } });
  await whole.showSheet("Prioritization");
  await whole.showPage("Score");
  await whole.pane.getByRole("tab", { name: "Result" }).click();
  await whole.page.waitForTimeout(settled);
  await whole.page.screenshot({ path: path.join(folder, "workbench.png") });
  await browser.close();
  await server.close();
}

/** Milliseconds after which nothing moves any more. */
const settled = 1_500;

async function takePage(workbench: Workbench, page: string, suffix: string): Promise<void> {
  await workbench.showPage(page);
  await takePane(workbench, `${page.toLowerCase().replace(" ", "-")}${suffix}`);
}

/** The parts of the page Data: the steps of adopting a messy workbook, findings, linkages. */
async function takeData(open: (more: Opening) => Promise<Workbench>, look: string): Promise<void> {
  const messy = await open({ sample: "empty" });
  await messy.dropFile("halden.xlsx", await messyOffice());
  await messy.sheetTab("Schemes").waitFor();
  await messy.showPage("Data");
  const steps = messy.pane.getByRole("navigation", { name: "Steps of adopting" });
  for (const step of ["Sources", "Columns", "Questions", "Apply"]) {
    await steps.getByRole("button", { name: new RegExp(step) }).click();
    await takePane(messy, `adopt-${step.toLowerCase()}-${look}`);
  }
  const faulty = await open({ sample: "empty" });
  await faulty.dropFile("faulty.xlsx", await faultyOffice());
  await faulty.sheetTab("Projects").waitFor();
  await faulty.showPage("Data");
  for (const part of ["Findings", "Linkages"]) {
    await faulty.pane.getByRole("tab", { name: part }).click();
    await faulty.pane.locator("#data-panel .card").first().waitFor();
    await takePane(faulty, `${part.toLowerCase()}-${look}`);
  }
}

/** The parts of the page Score that ask for weights and show what the ranking hangs on. */
async function takeScore(workbench: Workbench, look: string): Promise<void> {
  await workbench.showPage("Score");
  for (const part of ["Weights", "Models", "Sensitivity"]) {
    await workbench.pane.getByRole("tab", { name: part }).click();
    await takePane(workbench, `score-${part.toLowerCase()}-${look}`);
  }
}

/** The parts of the page Trade off, with the best portfolio chosen. */
async function takeTradeOff(workbench: Workbench, look: string): Promise<void> {
  const { pane } = workbench;
  await workbench.showPage("Trade off");
  await pane.getByRole("button", { name: "Choose the best portfolio" }).click();
  await pane.getByRole("button", { name: "Choose again" }).last().waitFor({ timeout: 120_000 });
  for (const part of ["Portfolio", "Trade-offs"]) {
    await pane.getByRole("tab", { name: part }).click();
    await takePane(workbench, `trade-off-${part.toLowerCase()}-${look}`);
  }
}

/** The parts of the page Risk, with the portfolio simulated. */
async function takeRisk(workbench: Workbench, look: string): Promise<void> {
  const { pane } = workbench;
  await workbench.showPage("Risk");
  await pane.getByRole("heading", { name: "Heat map" }).waitFor();
  await takePane(workbench, `risk-register-${look}`);
  await pane.getByRole("tab", { name: "Simulate" }).click();
  await pane.getByRole("button", { name: "Simulate", exact: true }).click();
  await pane.getByRole("button", { name: "Simulate again" }).waitFor({ timeout: 120_000 });
  await takePane(workbench, `risk-simulate-${look}`);
}

/** The parts of the page Benefits: the map with the paths of an objective, and what the portfolio is worth. */
async function takeBenefits(workbench: Workbench, look: string): Promise<void> {
  const { pane } = workbench;
  await workbench.showPage("Benefits");
  for (const part of ["Register", "Map", "Value"]) {
    await pane.getByRole("tab", { name: part, exact: true }).click();
    if (part === "Map") await pane.getByRole("button", { name: /^O-2 / }).click();
    await takePane(workbench, `benefits-${part.toLowerCase()}-${look}`);
  }
}

/** The parts of the page Delivery, with a project that is tried 30 days later. */
async function takeDelivery(workbench: Workbench, look: string): Promise<void> {
  const { pane } = workbench;
  await workbench.showPage("Delivery");
  for (const part of ["Status", "Dependencies", "Capacity", "Decisions"]) {
    await pane.getByRole("tab", { name: part, exact: true }).click();
    await workbench.page.waitForTimeout(settled);
    if (part === "Dependencies") {
      await pane.getByRole("button", { name: /^P-003 Identity/ }).click();
      await pane.getByRole("button", { name: "Try other dates" }).click();
    }
    if (part === "Capacity") await pane.getByRole("radio", { name: "All live work" }).click();
    await takePane(workbench, `delivery-${part.toLowerCase()}-${look}`);
  }
}

/** The parts of the page Report, with a snapshot before and after a project that moved. */
async function takeReport(workbench: Workbench, look: string): Promise<void> {
  const { pane } = workbench;
  const apply = async (): Promise<void> => {
    await pane.getByRole("button", { name: "Apply", exact: true }).click({ timeout: 120_000 });
    await pane
      .getByRole("button", { name: /^Go to (Report|Delivery)$/ })
      .click({ timeout: 120_000 });
  };
  const snapshot = async (label: string): Promise<void> => {
    await workbench.showPage("Report");
    await pane.getByRole("tab", { name: "Snapshots", exact: true }).click();
    await pane.getByRole("textbox", { name: /^Label/ }).fill(label);
    await pane.getByRole("button", { name: "Take snapshot …" }).click();
    await apply();
  };
  await snapshot("August board");
  await workbench.showPage("Delivery");
  await pane.getByRole("tab", { name: "Dependencies", exact: true }).click();
  await pane.getByRole("combobox", { name: "Move a project …" }).selectOption("P-003");
  await pane.getByRole("textbox", { name: /^Days later/ }).fill("90");
  await pane.getByRole("button", { name: "Write these moves …" }).click();
  await apply();
  await snapshot("September board");
  for (const part of ["Pack", "Snapshots", "Changes", "History", "Share"]) {
    await pane.getByRole("tab", { name: part, exact: true }).click();
    await takePane(workbench, `report-${part.toLowerCase()}-${look}`);
  }
}

async function takePane(workbench: Workbench, name: string): Promise<void> {
  await workbench.page.waitForTimeout(settled);
  const pane = workbench.page.getByRole("complementary", { name: "Task pane" });
  await pane.screenshot({ path: path.join(folder, `${name}.png`) });
}

void main();
