/** @jest-environment jsdom */
import { area } from "#host/engine/address";
import { writeCells } from "#host/engine/edit";
import { loadLibrary } from "#host/runtime/nodeWindow";
import { officeThemes } from "#host/runtime/officeTheme";
import { newDocument } from "#host/workbench/files/openDocument";
import { openPane } from "#host/workbench/pane/openPane";
import { frameAsked, listenToFrames } from "#host/workbench/pane/seamListener";

it("a pane in a frame gets Excel from its first moment on, and cells its functions", async () => {
  const document = newDocument();
  const { workbook } = document;
  const opened: Window[] = [];
  listenToFrames((frame) => opened.push(frame));
  expect(frameAsked(window)).toBe(false);
  // What seam.js does in the frame; here the frame is the page itself.
  await import("#host/workbench/pane/seam");
  expect(opened).toEqual([window]);
  expect(frameAsked(window)).toBe(true);
  expect(frameAsked(null)).toBe(false);

  const cell = area(0, 0);
  writeCells(document.book.sheet, cell, [["=PMO.RAG(0.2,0.1,0.15)"]], "formulas");
  document.book.session.edited(document.book.sheet, cell);
  expect(String(workbook.valueAt("Sheet1", 0, 0))).toBe("#NAME?");

  const opening = openPane(window, workbook, {
    displayLanguage: "de-DE",
    officeTheme: officeThemes.dark,
  });
  loadLibrary(true);
  await import("#functions/associate");
  window.document.dispatchEvent(new Event("DOMContentLoaded"));
  const session = await opening;
  document.pair(session);
  // The first call of a function fetches its code.
  await session.host.settle();
  expect(workbook.valueAt("Sheet1", 0, 0)).toBe("Red");
  expect(Office.context.displayLanguage).toBe("de-DE");
  expect(Office.context.officeTheme.bodyBackgroundColor).toBe("#262626");
  await Excel.run(async (context) => {
    context.workbook.worksheets.getFirst().getRange("A2").values = [[1]];
    await context.sync();
  });
  expect(workbook.valueAt("Sheet1", 1, 0)).toBe(1);
});
