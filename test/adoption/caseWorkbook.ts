import { blockAddress } from "#core/register/cellAddress";
import type { CellValue, SheetContent } from "#core/register/content";
import type { Workbook } from "#host/engine/workbook";
import { openBook } from "#test/support/openBook";
import type { LabelledCase } from "./drawnSheet";

/** A case of the labelled set as a workbook, made by Excel's own library on the stand-in. */
export async function caseWorkbook({ sheets }: LabelledCase): Promise<Workbook> {
  const { workbook } = await openBook([...sheets.map(({ sheet }) => sheet), "Notes"]);
  await Excel.run(async (context) => {
    for (const content of sheets) put(context.workbook.worksheets.getItem(content.sheet), content);
    await context.sync();
  });
  return workbook;
}

function put(sheet: Excel.Worksheet, content: SheetContent): void {
  const { row, column, values, numberFormats, formulas, fills } = content;
  const range = sheet.getRangeByIndexes(row, column, values.length, values[0]?.length ?? 0);
  range.numberFormat = numberFormats.map((line) => [...line]);
  range.formulas = values.map((line, r) =>
    line.map((value, c) => formulas[r]?.[c] ?? typed(value)),
  );
  fills?.forEach((line, r) => {
    line.forEach((fill, c) => {
      if (fill !== null) range.getCell(r, c).format.fill.color = fill;
    });
  });
  for (const area of content.merges ?? []) {
    sheet.getRange(blockAddress(area.row, area.column, area.rows, area.columns)).merge();
  }
  for (const { table, ...area } of content.tables) {
    const address = blockAddress(area.row, area.column, area.rows, area.columns);
    sheet.tables.add(address, true).name = table;
  }
  if (content.visibility !== "Visible") {
    sheet.visibility = content.visibility === "Hidden" ? "Hidden" : "VeryHidden";
  }
}

/** What to type so that a text stays a text. */
function typed(value: CellValue): string | number | boolean {
  if (value === null) return "";
  if (typeof value === "object") return `=${value.error}`;
  return typeof value === "string" ? `'${value}` : value;
}
