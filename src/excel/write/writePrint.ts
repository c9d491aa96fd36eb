import { columnLetters } from "#core/register/cellAddress";
import type { SetUpPrint } from "#sheets/plan";
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
  const footer = layout.headersFooters.defaultForAllPages;
  if (edit.footer?.left !== undefined) footer.leftFooter = edit.footer.left;
  if (edit.footer?.center !== undefined) footer.centerFooter = edit.footer.center;
  if (edit.footer?.right !== undefined) footer.rightFooter = edit.footer.right;
}
