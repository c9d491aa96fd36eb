import { cellInput } from "../write/cellInput";
import type { Presence } from "./presence";
import type { RestorePrint, ThawFormula } from "./undoStep";

export function restorePrint(step: RestorePrint, there: Presence): void {
  const { pageLayout } = there.book.sheet(step.sheet);
  // A file that names no paper prints on what Excel then takes: Letter.
  pageLayout.set({ paperSize: (step.paper || "Letter") as "Letter" });
  const footer = pageLayout.headersFooters.defaultForAllPages;
  footer.leftFooter = step.footer.left;
  footer.centerFooter = step.footer.center;
  footer.rightFooter = step.footer.right;
  if (step.layout === undefined) return;
  const { orientation, zoom, area, titleRows, titleColumns, breaks } = step.layout;
  pageLayout.orientation = orientation as "Portrait" | "Landscape";
  pageLayout.zoom = zoom;
  // Where there was none, ours stays: Excel has no way to take areas and titles away again.
  if (area !== null) pageLayout.setPrintArea(area);
  if (titleRows !== null) pageLayout.setPrintTitleRows(titleRows);
  if (titleColumns !== null) pageLayout.setPrintTitleColumns(titleColumns);
  if (breaks === undefined) return;
  const { horizontalPageBreaks } = there.book.sheet(step.sheet);
  horizontalPageBreaks.removePageBreaks();
  for (const row of breaks) horizontalPageBreaks.add(`A${row + 1}`);
}

export function thawFormula({ at, formula }: ThawFormula, there: Presence): void {
  const { book } = there;
  if (at.rows * at.columns > 1) book.range(at).clear("Contents");
  book.range({ ...at, rows: 1, columns: 1 }).formulas = [[cellInput(formula, false)]];
}
