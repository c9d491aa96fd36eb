import type { PrintedSheet } from "#core/publishing/printedPages";
import { queueAll } from "./queueAll";
import { runExcel } from "./runExcel";

/** A sheet as it will print, the rows of it that are not headings, and what its first line says. */
export interface SheetPrint extends PrintedSheet {
  readonly rows: number;
  readonly headline: string;
}

/**
 * How sheets print: the size of their print area, or of what they hold, and of their headings.
 * Requests: 2. Requirement set: ExcelApi 1.10.
 */
export async function readPrintedSheets(
  sheets: readonly string[],
  signal: AbortSignal | undefined,
): Promise<readonly SheetPrint[]> {
  if (sheets.length === 0) return [];
  return runExcel(
    "reading the sheets",
    async (context) => {
      const asked = await queueAll(context, sheets, (name) => {
        const sheet = context.workbook.worksheets.getItem(name);
        const layout = sheet.pageLayout.load("orientation,zoom");
        const area = layout.getPrintAreaOrNullObject().load("address");
        const titles = layout.getPrintTitleRowsOrNullObject().load("height,rowCount");
        const first = sheet.getRange("A1:B1").load("values");
        return { sheet, layout, area, titles, first };
      });
      await context.sync();
      const sizes = await queueAll(context, asked, ({ sheet, area }) => {
        const range = area.isNullObject
          ? sheet.getUsedRangeOrNullObject(true)
          : sheet.getRange(firstArea(area.address));
        return range.load("width,height,rowCount");
      });
      await context.sync();
      return asked.map(({ layout, titles, first }, s): SheetPrint => {
        const size = sizes[s];
        const has = size !== undefined && !size.isNullObject;
        const heading = titles.isNullObject ? { height: 0, rowCount: 0 } : titles;
        return {
          width: has ? size.width : 0,
          height: has ? size.height : 0,
          rows: has ? Math.max(0, size.rowCount - heading.rowCount) : 0,
          headline: String(first.values.flat().find((value) => value !== "") ?? ""),
          titles: heading.height,
          landscape: layout.orientation === "Landscape",
          across: layout.zoom.horizontalFitToPages ?? 0,
          down: layout.zoom.verticalFitToPages ?? 0,
        };
      });
    },
    { repeatable: true, signal },
  );
}

/** "Status!A1:S60,Status!A70:S80" -> "A1:S60". */
function firstArea(address: string): string {
  const [first = address] = address.split(/,(?=(?:[^']*'[^']*')*[^']*$)/);
  return first.slice(first.lastIndexOf("!") + 1);
}
