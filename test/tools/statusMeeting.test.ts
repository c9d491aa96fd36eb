import { readFileSync } from "node:fs";
import { join } from "node:path";
import { adoptedIslands } from "#test/support/adopted";
import { adoptSheets } from "#core/adopt/adoptSheets";
import { readWorkbookContent } from "#excel/readWorkbookContent";
import type { Workbook } from "#host/engine/workbook";
import { openOffice } from "#host/runtime/node";
import { readWorkbook } from "#host/xlsx/read";
import { statusMeeting } from "./statusMeeting";

const file = join(__dirname, "../../docs/examples/status-meeting.xlsx");
const fromFile = (): Workbook => readWorkbook(readFileSync(file), { fileName: "s.xlsx" });

function described(workbook: Workbook): unknown {
  return workbook.sheets.map((sheet) => ({
    name: sheet.name,
    merges: sheet.merges,
    cells: sheet
      .filledRows()
      .map((row) =>
        sheet
          .cellsOfRow(row)
          .map(([column, { value, formula, style }]) => [
            column,
            value,
            formula?.text,
            workbook.styles.get(style).numberFormat,
          ]),
      ),
  }));
}

describe("the notes of a status meeting in docs/examples", () => {
  it("are what the script makes", async () => {
    expect(described(fromFile())).toEqual(described(await statusMeeting()));
  });

  it("hold two registers in a mess, and prose that is none", async () => {
    const session = await openOffice(fromFile());
    const { sheets } = await readWorkbookContent();
    session.close();
    const { value, issues } = adoptSheets(sheets, { ownTables: [] });
    expect(
      adoptedIslands(value).map(({ sheet, range, register, rows }) => [
        sheet,
        range,
        register,
        rows,
      ]),
    ).toEqual([
      ["Status Nov", "A6:J22", "Projects", 10],
      ["Risks", "A4:G8", "Risks", 4],
    ]);
    expect(issues.length).toBeGreaterThan(5);
  });
});
