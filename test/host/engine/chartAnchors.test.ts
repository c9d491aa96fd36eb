import fc from "fast-check";
import { maxColumns, maxRows } from "#host/engine/address";
import type { Sheet } from "#host/engine/sheet";
import { deleteCells, insertCells } from "#host/engine/shift";
import { Workbook } from "#host/engine/workbook";
import { plainChart } from "#test/support/chartSamples";

/** A sheet with a chart over rows 5 to 14 and columns C to H (48 points each). */
function sheetWithChart(): { sheet: Sheet; box: () => number[] } {
  const sheet = new Workbook().appendSheet("Sheet1");
  const place = { left: 96, top: 60, width: 288, height: 150 };
  sheet.charts.push(plainChart("Line", [], place));
  const [chart] = sheet.charts;
  return {
    sheet,
    box: () => (chart ? [chart.left, chart.top, chart.width, chart.height] : []),
  };
}

const rows = (top: number, bottom: number) => ({ top, bottom, left: 0, right: maxColumns - 1 });
const columns = (left: number, right: number) => ({ left, right, top: 0, bottom: maxRows - 1 });

test("rows inserted above move a chart, rows inserted under it make it higher", () => {
  const { sheet, box } = sheetWithChart();
  insertCells(sheet, rows(1, 2), "Down");
  expect(box()).toEqual([96, 90, 288, 150]);
  insertCells(sheet, rows(8, 8), "Down");
  expect(box()).toEqual([96, 90, 288, 165]);
  expect(sheet.changedParts.has("charts")).toBe(true);
});

test("rows and columns behind a chart leave it alone, also those that touch it", () => {
  const { sheet, box } = sheetWithChart();
  insertCells(sheet, rows(14, 20), "Down");
  insertCells(sheet, columns(8, 9), "Right");
  expect(box()).toEqual([96, 60, 288, 150]);
});

test("columns do the same to the side", () => {
  const { sheet, box } = sheetWithChart();
  insertCells(sheet, columns(0, 0), "Right");
  expect(box()).toEqual([144, 60, 288, 150]);
  deleteCells(sheet, columns(4, 5), "Left");
  expect(box()).toEqual([144, 60, 192, 150]);
});

test("deleted rows take their part of the chart with them", () => {
  const { sheet, box } = sheetWithChart();
  deleteCells(sheet, rows(0, 5), "Up");
  expect(box()).toEqual([96, 0, 288, 120]);
  deleteCells(sheet, rows(0, 30), "Up");
  expect(box()).toEqual([96, 0, 288, 0]);
});

test("cells that shift beside others leave charts alone", () => {
  const { sheet, box } = sheetWithChart();
  insertCells(sheet, { top: 0, bottom: 1, left: 0, right: 5 }, "Down");
  expect(box()).toEqual([96, 60, 288, 150]);
});

test("inserting lines and deleting them again changes nothing", () => {
  const line = fc.integer({ min: 0, max: 25 });
  const place = fc.record({
    left: fc.integer({ min: 0, max: 400 }),
    top: fc.integer({ min: 0, max: 400 }),
    width: fc.integer({ min: 1, max: 400 }),
    height: fc.integer({ min: 1, max: 400 }),
  });
  fc.assert(
    fc.property(
      place,
      line,
      fc.integer({ min: 0, max: 4 }),
      fc.boolean(),
      (at, first, more, down) => {
        const sheet = new Workbook().appendSheet("Sheet1");
        sheet.charts.push(plainChart("Line", [], at));
        const area = down ? rows(first, first + more) : columns(first, first + more);
        insertCells(sheet, area, down ? "Down" : "Right");
        deleteCells(sheet, area, down ? "Up" : "Left");
        expect(sheet.charts[0]).toMatchObject(at);
      },
    ),
  );
});
