import { writeWorkbook } from "#host/xlsx/write";
import { openBook } from "#test/support/openBook";

type Cell = string | number;

/** Days since 1900 of a day, as Excel counts. */
const day = (iso: string): number => Date.parse(iso) / 86_400_000 + 25_569;

const headers = ["Ref", "Scheme name", "Boss", "RAG", "Budget (£k)", "Begin", "Go-live", "Room"];

/** Every go-live is a text that could be read in two orders, and later than its beginning in both; nobody has said what "Boss" is. */
const schemes: readonly (readonly Cell[])[] = [
  ["H-01", "Roof renewal Elm Court", "N. Abara", "G", 420, day("2025-01-13"), "03/04/26", "2.14"],
  [
    "H-02",
    "Lift replacement Tower B",
    "S. Lindqvist",
    "A",
    310,
    day("2025-02-03"),
    "05/06/26",
    "2.14",
  ],
  ["H-03", "Tenant portal", "N. Abara", "R", 890, day("2025-11-17"), "07/08/26", "3.02"],
  ["H-04", "Damp programme phase 2", "K. Moreau", "A", 275, day("2025-03-10"), "02/09/26", "1.08"],
  [
    "H-05",
    "Fire doors North estate",
    "S. Lindqvist",
    "G",
    640,
    day("2025-12-01"),
    "10/11/26",
    "2.14",
  ],
  ["H-06", "Void turnaround pilot", "K. Moreau", "G", 95, day("2025-04-21"), "01/12/26", "1.08"],
];

const riskHeaders = ["ID", "Risk", "Likelihood", "Impact", "Owner", "Status"];
const risks: readonly (readonly Cell[])[] = [
  ["R1", "Scaffold firm insolvent", 3, 5, "N. Abara", "Open"],
  ["R2", "Lift parts late", 4, 3, "S. Lindqvist", "Open"],
  ["R3", "Portal data protection review", 2, 4, "K. Moreau", "Closed"],
];

const contacts: readonly (readonly Cell[])[] = [
  ["Name", "Phone", "Office"],
  ["N. Abara", "0117 496 0101", "Elm Court"],
  ["S. Lindqvist", "0117 496 0102", "Tower B"],
  ["K. Moreau", "0117 496 0103", "North estate"],
];

/** A housing office's workbook: a title and a note above the headers, a total, a hidden sheet, contacts. */
export async function messyOffice(): Promise<Buffer> {
  const { workbook } = await openBook(["Schemes", "Old risks", "Phone list"]);
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const sheet = worksheets.getItem("Schemes");
    sheet.getRange("B1:F1").merge();
    sheet.getRange("B1").values = [["Halden Housing - capital schemes"]];
    sheet.getRange("B2").values = [["Update by the last Friday of each month."]];
    sheet.getRange("B5:I5").values = [headers];
    sheet.getRange("B6:I11").values = schemes.map((row) => [
      ...row.slice(0, 6),
      "",
      ...row.slice(7),
    ]);
    sheet.getRange("H6:H11").numberFormat = schemes.map(() => ["@"]);
    sheet.getRange("H6:H11").values = schemes.map((row) => [row[6]]);
    sheet.getRange("G6:G11").numberFormat = schemes.map(() => ["dd/mm/yyyy"]);
    sheet.getRange("B12:F12").formulas = [["Total", "", "", "", "=SUM(F6:F11)"]];
    const old = worksheets.getItem("Old risks");
    old.getRange("A1:F1").values = [riskHeaders];
    old.getRange("A2:F4").values = risks.map((row) => [...row]);
    old.visibility = "Hidden";
    worksheets.getItem("Phone list").getRange("A1:C4").values = contacts.map((row) => [...row]);
    await context.sync();
  });
  return Buffer.from(writeWorkbook(workbook));
}
