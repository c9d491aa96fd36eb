import { newWorkbook } from "#host/cli/bookFile";
import type { Workbook } from "#host/engine/workbook";
import { openOffice } from "#host/runtime/node";

/** Rows of the list of projects. */
const projects = 18;
const stages = ["Idea", "Proposed", "In delivery", "On hold", "Closing"];
const ratings = ["Green", "Amber", "Red"];

/**
 * A workbook as offices keep them: a list below a merged title with a filter, notes, a chart and a row
 * of totals; two tables below each other; a protected sheet; formulas from sheet to sheet.
 */
export async function messyBook(): Promise<Workbook> {
  const workbook = newWorkbook();
  workbook.fileName = "messy.xlsx";
  const session = await openOffice(workbook);
  await Excel.run(async (context) => {
    fillProjects(context.workbook);
    fillRisks(context.workbook);
    fillLocked(context.workbook);
    await context.sync();
  });
  addNotes(workbook);
  session.close();
  return workbook;
}

function fillProjects({ worksheets, names }: Excel.Workbook): void {
  const sheet = worksheets.getItem("Sheet1");
  sheet.name = "Project list";
  sheet.getRange("A1").values = [["Portfolio 2026 (draft, do not forward)"]];
  sheet.getRange("A1:H1").merge(false);
  const header = ["Ref", "Project", "Sponsor", "Phase", "RAG", "Start", "Finish", "Budget k£"];
  sheet.getRange("A4:H4").values = [header];
  const rows = Array.from({ length: projects }, (_, i) => [
    `PRJ${String(i + 1).padStart(3, "0")}`,
    `Project ${String.fromCharCode(65 + i)}${i % 5 === 0 ? " " : ""}`,
    i % 4 === 0 ? "" : `Person ${i % 6}`,
    stages[i % stages.length] ?? "",
    ratings[i % ratings.length] ?? "",
    45_800 + 40 * i,
    46_200 + 55 * i,
    i % 7 === 3 ? "tbc" : 120 + 35 * i,
  ]);
  const last = 4 + projects;
  sheet.getRange(`A5:H${last}`).values = rows;
  sheet.getRange(`F5:G${last}`).numberFormat = rows.map(() => ["dd/mm/yyyy", "dd/mm/yyyy"]);
  sheet.getRange(`A${last + 1}:H${last + 1}`).formulas = [
    ["Total", "", "", "", "", "", "", `=SUM(H5:H${last})`],
  ];
  sheet.autoFilter.apply(sheet.getRange(`A4:H${last}`));
  sheet.getRange("D:D").columnHidden = true;
  sheet.freezePanes.freezeRows(4);
  names.add("TotalBudget", `='Project list'!$H$${last + 1}`);
  const chart = sheet.charts.add("ColumnClustered", sheet.getRange(`H4:H${last}`), "Columns");
  chart.name = "Budgets";
}

function fillRisks({ worksheets, tables }: Excel.Workbook): void {
  const sheet = worksheets.add("Risks & issues");
  sheet.getRange("B2:F5").values = [
    ["Risk ID", "Description", "Probability (1-5)", "Impact (1-5)", "Project"],
    ["R1", "Supplier late", 3, 4, "PRJ001"],
    ["R2", "=not a formula", 2, 2, "PRJ003"],
    ["R3", "Budget cut", 4, 5, "PRJ001"],
  ].map((row) => row.map((cell) => (cell === "=not a formula" ? "'=not a formula" : cell)));
  tables.add("'Risks & issues'!B2:F5", true).name = "RiskLog";
  // One free row, then another table: the first cannot grow.
  sheet.getRange("B7:D9").values = [
    ["Issue", "Opened", "Owner"],
    ["No staff", 45_901, "Ann"],
    ["Late data", 45_960, "Ben"],
  ];
  tables.add("'Risks & issues'!B7:D9", true).name = "IssueLog";
  const red = sheet.getRange("D3:E5").conditionalFormats.add("Custom");
  red.custom.rule.formula = "=$D3*$E3>11";
  red.custom.format.fill.color = "#FFC7CE";
}

function fillLocked({ worksheets }: Excel.Workbook): void {
  const sheet = worksheets.add("Board (locked)");
  sheet.getRange("A1:B4").formulas = [
    ["Board view", ""],
    ["Budget", "=TotalBudget"],
    ["Red", `=COUNTIF('Project list'!E5:E${4 + projects},"Red")`],
    ["Worst risk", "=MAX(RiskLog[Probability (1-5)])"],
  ];
  sheet.getRange("B2").dataValidation.rule = { decimal: { formula1: 0, operator: "GreaterThan" } };
  sheet.protection.protect();
}

function addNotes(workbook: Workbook): void {
  const [list] = workbook.sheets;
  list?.notes.push({ row: 5, column: 1, author: "Ann", text: "Ask Ben", threaded: false });
  list?.notes.push({ row: 8, column: 7, author: "Ben", text: "tbc by June", threaded: false });
}
