import type { PrintSetup } from "#host/engine/features";
import type { Sheet } from "#host/engine/sheet";

const unset: PrintSetup = {
  orientation: "Portrait",
  paperSize: "Letter",
  fitToWidth: null,
  fitToHeight: null,
  scale: null,
  printArea: [],
  titleRows: null,
  titleColumns: null,
  header: { left: "", center: "", right: "" },
  footer: { left: "", center: "", right: "" },
  margins: null,
  centerHorizontally: false,
  centerVertically: false,
  gridlines: false,
  rowBreaks: [],
  columnBreaks: [],
};

/** How a sheet prints; what Excel takes where nothing was set. */
export function setupOf(sheet: Sheet): PrintSetup {
  return sheet.print ?? unset;
}

export function changeSetup(sheet: Sheet, patch: Partial<PrintSetup>): void {
  sheet.print = { ...setupOf(sheet), ...patch };
  sheet.touch("print");
}
