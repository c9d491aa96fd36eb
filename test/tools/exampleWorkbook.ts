import type { Workbook as EngineWorkbook } from "#host/engine/workbook";
import { openBook } from "#test/support/openBook";
import type { ExampleCell, ExampleTable } from "./exampleData";
import { benefits, issues, notes, projects, risks, titles, weights } from "./exampleData";

/** Row (from 1) of the project list's headers: titles, a blank row and the weights stand above. */
const HEADER_ROW = 6;
const dateColumns = ["I", "K", "T"];

function letter(column: number): string {
  return String.fromCharCode(65 + column);
}

/** Writes a block of cells; texts are put under the text format first, so that "31.03.27" stays as typed. */
function put(
  sheet: Excel.Worksheet,
  row: number,
  cells: readonly (readonly ExampleCell[])[],
): Excel.Range {
  const width = cells[0]?.length ?? 0;
  const range = sheet.getRange(`A${row}:${letter(width - 1)}${row + cells.length - 1}`);
  const asTyped = (cell: ExampleCell): string | number =>
    typeof cell === "string" && cell !== "" ? `'${cell}` : (cell ?? "");
  range.values = cells.map((line) => line.map(asTyped));
  return range;
}

function headings(range: Excel.Range): void {
  range.format.font.bold = true;
  range.format.fill.color = "#DCE6F1";
  range.format.wrapText = true;
}

function projectList(sheet: Excel.Worksheet): void {
  titles.forEach((title, at) => {
    sheet.getRange(`A${at + 1}`).values = [[title]];
  });
  sheet.getRange("A1:H1").merge();
  sheet.getRange("A1").format.font.size = 16;
  sheet.getRange("A1").format.font.bold = true;
  put(sheet, HEADER_ROW - 1, [weights]);
  headings(put(sheet, HEADER_ROW, [projects.headers]));
  put(sheet, HEADER_ROW + 1, projects.rows);
  const first = HEADER_ROW + 1;
  const last = HEADER_ROW + projects.rows.length;
  for (const column of dateColumns)
    sheet.getRange(`${column}${first}:${column}${last}`).numberFormat = Array.from(
      { length: projects.rows.length },
      () => ["dd/mm/yyyy"],
    );
  sheet.getRange(`A${last + 1}:B${last + 1}`).formulas = [["Total", `=COUNTA(B${first}:B${last})`]];
  sheet.getRange(`A${last + 1}:T${last + 1}`).format.font.bold = true;
  const phases = sheet.getRange(`F${first}:F${last}`);
  phases.dataValidation.rule = {
    list: {
      inCellDropDown: true,
      source:
        "Idea,Business case,Initiation,Approved,Delivery,In progress,On hold,Closed,Cancelled",
    },
  };
  colourRatings(sheet.getRange(`G${first}:G${last}`));
  sheet.freezePanes.freezeRows(HEADER_ROW);
  sheet.getRange("1:1").format.rowHeight = 24;
  widen(sheet, projects);
}

/** Column widths in points for the texts in them, at most 260 and wide enough for a word of the header. */
function widen(sheet: Excel.Worksheet, { headers, rows }: ExampleTable): void {
  headers.forEach((header, at) => {
    const words = header.split(/\s/).map((word) => word.length + 2);
    const texts = rows.map((row) => String(row[at] ?? "").length);
    const width = Math.min(260, 12 + 5.5 * Math.max(8, ...words, ...texts));
    sheet.getRange(`${letter(at)}:${letter(at)}`).format.columnWidth = width;
  });
}

function colourRatings(range: Excel.Range): void {
  for (const [word, color] of [
    ["Red", "#F8CBAD"],
    ["Amber", "#FFE699"],
    ["Green", "#C6E0B4"],
  ] as const) {
    const rule = range.conditionalFormats.add(Excel.ConditionalFormatType.containsText);
    rule.textComparison.format.fill.color = color;
    rule.textComparison.rule = { operator: Excel.ConditionalTextOperator.beginsWith, text: word };
  }
}

function log(
  sheet: Excel.Worksheet,
  title: string,
  table: ExampleTable,
  dates: readonly string[],
): void {
  sheet.getRange("A1").values = [[title]];
  sheet.getRange("A1").format.font.bold = true;
  const { headers, rows } = table;
  headings(put(sheet, 3, [headers]));
  widen(sheet, table);
  put(sheet, 4, rows);
  for (const column of dates)
    sheet.getRange(`${column}4:${column}${3 + rows.length}`).numberFormat = rows.map(() => [
      "d-mmm-yy",
    ]);
}

/** Counts by programme with formulas, and a chart of them. */
function summary(sheet: Excel.Worksheet): void {
  const programmes = [...new Set(projects.rows.map((row) => row[2]))];
  const last = HEADER_ROW + projects.rows.length;
  sheet.getRange("A1").values = [["Projects by programme"]];
  sheet.getRange("A:A").format.columnWidth = 120;
  sheet.getRange("A3:B3").values = [["Programme", "Number"]];
  sheet.getRange(`A4:A${3 + programmes.length}`).values = programmes.map((programme) => [
    programme,
  ]);
  sheet.getRange(`B4:B${3 + programmes.length}`).formulas = programmes.map((_, at) => [
    `=COUNTIF('Project list'!$C$${HEADER_ROW + 1}:$C$${last},A${4 + at})`,
  ]);
  const chart = sheet.charts.add(
    Excel.ChartType.columnClustered,
    sheet.getRange(`A3:B${3 + programmes.length}`),
    Excel.ChartSeriesBy.columns,
  );
  chart.name = "Projects by programme";
  chart.title.text = "Projects by programme";
  chart.setPosition("D2", "J16");
}

/**
 * The workbook of a made-up portfolio office, built through the real Office.js: titles above the
 * headers, mixed spellings, and native features that adoption must leave alone (merged title, note,
 * validation, conditional formats, formulas, a name, a chart, frozen panes).
 */
export async function exampleWorkbook(): Promise<EngineWorkbook> {
  const { workbook, session } = await openBook([
    "Project list",
    "Risk log",
    "Benefits",
    "Issues",
    "Summary",
    "Notes",
  ]);
  await Excel.run(async (context) => {
    const sheet = (name: string): Excel.Worksheet => context.workbook.worksheets.getItem(name);
    projectList(sheet("Project list"));
    log(sheet("Risk log"), "Risk log (reviewed monthly)", risks, ["K"]);
    log(sheet("Benefits"), "Benefits tracker", benefits, []);
    log(sheet("Issues"), "Open issues", issues, ["F", "G"]);
    summary(sheet("Summary"));
    sheet("Notes").getRange(`A1:A${notes.length}`).values = notes.map((line) => [line]);
    context.workbook.names.add("Programmes", sheet("Summary").getRange("A4:A7"));
    await context.sync();
  });
  session.close();
  const list = workbook.sheetByName("Project list");
  list?.notes.push({
    row: 10,
    column: 11,
    author: "Portfolio office",
    text: "Without the asbestos survey.",
    threaded: false,
  });
  list?.touch("notes");
  return workbook;
}
