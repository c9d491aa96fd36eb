import type { Workbook } from "#host/engine/workbook";
import { openBook } from "#test/support/openBook";

type Cell = string | number;

/** Row (from 1) of the headers: a merged title, notes and a row of group titles stand above. */
const headerRow = 7;
const headers = [
  "No.",
  "Project",
  "Lead",
  "RAG",
  "Trend",
  "Budget",
  "Spent",
  "Start",
  "Finish",
  "Next step / comment",
];

/** Days since 1900 of a day in 2025 to 2027, as Excel counts. */
const day = (iso: string): number => Date.parse(iso) / 86_400_000 + 25_569;

/** As people write them down: RAG as letters, money in four ways, dates as dates and as two kinds of text. */
const projects: readonly (readonly Cell[])[] = [
  ["Streets and traffic", "", "", "", "", "", "", "", "", ""],
  [
    1,
    "Ring road bridges",
    "M. Brandt",
    "A",
    "↘",
    "£1.2m",
    "£340k",
    day("2026-03-02"),
    day("2027-09-30"),
    "Second bearing test failed, supplier sends report by Friday",
  ],
  [
    2,
    "Bus lanes north",
    "M. Brandt",
    "G",
    "→",
    "£850k",
    "£410k",
    day("2026-01-12"),
    "31.03.27",
    "",
  ],
  [
    3,
    "Street lighting LED",
    "T. Osei",
    "R",
    "↘",
    "£2,400,000",
    "£2.1m",
    "01.09.25",
    "Dec-26",
    "Overspend, decision needed on lot 4",
  ],
  [4, "Parking app", "T. Osei", "", "", "tbc", "", "Mar-27", "", "Waiting for legal"],
  ["Schools", "", "", "", "", "", "", "", "", ""],
  [
    5,
    "Eastfield primary, new roof",
    "J. Lindholm",
    "G",
    "↗",
    "£640k",
    "£610k",
    day("2025-10-06"),
    day("2026-12-18"),
    "",
  ],
  [
    6,
    "Digital classrooms phase 2",
    "J. Lindholm",
    "A/R",
    "↘",
    "£1.05m",
    "£220k",
    "15.01.26",
    "30.06.27",
    "Half of the devices late; new date in December",
  ],
  [
    7,
    "School meals contract",
    "R. Castell",
    "g",
    "→",
    300_000,
    45_000,
    day("2026-09-01"),
    "31/08/2027",
    "",
  ],
  ["Town hall", "", "", "", "", "", "", "", "", ""],
  [
    8,
    "Citizen portal",
    "A. Nowak",
    "A",
    "→",
    "£1.9m",
    "£1.2m",
    day("2025-11-03"),
    day("2027-03-31"),
    "Payment module moves to release 3",
  ],
  [
    8,
    "Records archive",
    "A. Nowak",
    "G",
    "→",
    "£0.4m",
    "£0.1m",
    "Apr-26",
    "Oct-26",
    "number used twice?",
  ],
  [
    10,
    "Heat pumps town hall",
    "R. Castell",
    "n/a",
    "",
    "£0.9m",
    "",
    "",
    "",
    "on hold until the grant is confirmed",
  ],
];

const risks: readonly (readonly Cell[])[] = [
  ["R1", "Steel price for the bridges", "1", "4", "likely", "M. Brandt", "open"],
  ["R2", "Grant for heat pumps refused", "10", "5", "possible", "R. Castell", "Open"],
  [
    "R3",
    "Devices not delivered before summer",
    "6",
    "3",
    "very likely",
    "J. Lindholm",
    "in progress",
  ],
  ["R4", "Citizen portal: key developer leaves", "8", "4", "unlikely", "", "closed 12.10."],
];

/** A workbook as it comes out of a status meeting: made for reading, not for computing. */
export async function statusMeeting(): Promise<Workbook> {
  const { workbook } = await openBook(["Status Nov", "Risks", "Minutes"]);
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    projectSheet(worksheets.getItem("Status Nov"));
    riskSheet(worksheets.getItem("Risks"));
    minutes(worksheets.getItem("Minutes"));
    await context.sync();
  });
  return workbook;
}

function projectSheet(sheet: Excel.Worksheet): void {
  title(sheet, "A1:J1", "Fairhaven Council - status meeting 12 November 2026");
  sheet.getRange("A2").values = [
    ["Please update your own lines only. Amounts in £, k = thousand, m = million."],
  ];
  sheet.getRange("A4:B4").values = [["Taken by", "Office of the chief executive"]];
  for (const [address, text] of [
    ["A6:C6", "What and who"],
    ["D6:E6", "Status"],
    ["F6:G6", "Money"],
    ["H6:I6", "Dates"],
  ] as const) {
    group(sheet, address, text);
  }
  headings(put(sheet, headerRow, [headers]));
  put(sheet, headerRow + 1, projects);
  const last = headerRow + projects.length;
  projects.forEach((cells, at) => {
    const row = headerRow + 1 + at;
    cells.forEach((cell, column) => {
      if (typeof cell !== "number" || column < 7) return;
      sheet.getCell(row - 1, column).numberFormat = [["dd/mm/yyyy"]];
    });
    if (cells[1] === "") section(sheet.getRange(`A${row}:J${row}`));
  });
  sheet.getRange(`A${last + 2}:B${last + 2}`).formulas = [
    ["Total", `=COUNT(A${headerRow + 1}:A${last})`],
  ];
  for (const [column, width] of [
    ["A", 45],
    ["B", 190],
    ["C", 90],
    ["J", 320],
  ] as const) {
    sheet.getRange(`${column}:${column}`).format.columnWidth = width;
  }
  sheet.freezePanes.freezeRows(headerRow);
}

function riskSheet(sheet: Excel.Worksheet): void {
  title(sheet, "A1:G1", "Risks named in the meeting");
  headings(
    put(sheet, 4, [["ID", "Risk", "Proj. no.", "Impact (1-5)", "How likely", "Owner", "State"]]),
  );
  put(sheet, 5, risks);
  sheet.getRange("B:B").format.columnWidth = 230;
}

function minutes(sheet: Excel.Worksheet): void {
  const lines = [
    "Minutes",
    "Present: Brandt, Osei, Lindholm, Nowak. Excused: Castell.",
    "1. Lighting: options for lot 4 until 20 November (Osei).",
    "2. Portal: release 3 is presented to the committee in January.",
    "3. Next meeting: 10 December, 9:00.",
  ];
  sheet.getRange(`A1:A${lines.length}`).values = lines.map((line) => [line]);
  sheet.getRange("A1").format.font.bold = true;
}

/** Writes a block; texts stay as typed, so that "31.03.27" is no date. */
function put(
  sheet: Excel.Worksheet,
  row: number,
  cells: readonly (readonly Cell[])[],
): Excel.Range {
  const range = sheet.getRangeByIndexes(row - 1, 0, cells.length, cells[0]?.length ?? 0);
  range.values = cells.map((line) =>
    line.map((cell) => (typeof cell === "string" && cell !== "" ? `'${cell}` : cell)),
  );
  return range;
}

function title(sheet: Excel.Worksheet, address: string, text: string): void {
  const range = sheet.getRange(address);
  range.merge();
  range.getCell(0, 0).values = [[text]];
  range.format.font.size = 16;
  range.format.font.bold = true;
}

function group(sheet: Excel.Worksheet, address: string, text: string): void {
  const range = sheet.getRange(address);
  range.merge();
  range.getCell(0, 0).values = [[text]];
  range.format.horizontalAlignment = "Center";
  range.format.font.italic = true;
  range.format.fill.color = "#E2EFDA";
}

function headings(range: Excel.Range): void {
  range.format.font.bold = true;
  range.format.fill.color = "#A9D08E";
}

function section(range: Excel.Range): void {
  range.merge();
  range.format.font.bold = true;
  range.format.fill.color = "#F2F2F2";
}
