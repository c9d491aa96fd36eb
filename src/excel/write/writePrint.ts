import { columnLetters } from "#core/register/cellAddress";
import type { ArrangePrint, SetUpPrint } from "#sheets/plan";
import type { Book } from "../book";

const paperSizes = { A4: "A4", A3: "A3", Letter: "Letter" } as const;

/** Requirement set: ExcelApi 1.9; no request of its own. */
export function setUpPrint(edit: SetUpPrint, book: Book): void {
  const sheet = book.sheet(edit.sheet);
  const layout = sheet.pageLayout;
  layout.orientation = edit.landscape ? "Landscape" : "Portrait";
  layout.paperSize = paperSizes[edit.paper];
  layout.zoom = {
    horizontalFitToPages: edit.fitToWidth,
    ...(edit.fitToHeight === undefined ? {} : { verticalFitToPages: edit.fitToHeight }),
  };
  if (edit.titleRows) {
    layout.setPrintTitleRows(`$${edit.titleRows.first + 1}:$${edit.titleRows.last + 1}`);
  }
  if (edit.titleColumns) {
    const { first, last } = edit.titleColumns;
    layout.setPrintTitleColumns(`$${columnLetters(first)}:$${columnLetters(last)}`);
  }
  if (edit.area) layout.setPrintArea(book.range(edit.area));
  for (const row of edit.rowBreaks ?? []) sheet.horizontalPageBreaks.add(`A${row + 1}`);
  if (edit.footer) writeFooter(layout, edit.footer);
}

/** Requirement set: ExcelApi 1.9; no request of its own. */
export function arrangePrint(edit: ArrangePrint, book: Book): void {
  const { pageLayout } = book.sheet(edit.sheet);
  if (edit.paper !== undefined) pageLayout.paperSize = paperSizes[edit.paper];
  if (edit.footer) writeFooter(pageLayout, edit.footer);
}

function writeFooter(
  layout: Excel.PageLayout,
  { left, center, right }: NonNullable<SetUpPrint["footer"]>,
): void {
  const footer = layout.headersFooters.defaultForAllPages;
  if (left !== undefined) footer.leftFooter = left;
  if (center !== undefined) footer.centerFooter = center;
  if (right !== undefined) footer.rightFooter = right;
}
