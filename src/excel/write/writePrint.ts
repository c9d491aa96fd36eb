import { columnLetters } from "#core/register/cellAddress";
import type { ArrangePrint, SetUpPrint } from "#sheets/printPlan";
import type { Book } from "../book";

const paperSizes = { A4: "A4", A3: "A3", Letter: "Letter" } as const;

/** Requirement set: ExcelApi 1.9; no request of its own. */
export function setUpPrint(edit: SetUpPrint, book: Book): void {
  arrangePrint({ ...edit, kind: "arrangePrint" }, book);
}

/**
 * `others`: rows of the user's page breaks, where ours are to be others.
 * Requirement set: ExcelApi 1.9; no request of its own.
 */
export function arrangePrint(edit: ArrangePrint, book: Book, others?: readonly number[]): void {
  const sheet = book.sheet(edit.sheet);
  const layout = sheet.pageLayout;
  const { landscape, paper, fitToWidth, fitToHeight, titleRows, titleColumns } = edit;
  if (landscape !== undefined) layout.orientation = landscape ? "Landscape" : "Portrait";
  if (paper !== undefined) layout.paperSize = paperSizes[paper];
  if (fitToWidth !== undefined) {
    layout.zoom = {
      horizontalFitToPages: fitToWidth,
      ...(fitToHeight === undefined ? {} : { verticalFitToPages: fitToHeight }),
    };
  }
  if (titleRows) layout.setPrintTitleRows(`$${titleRows.first + 1}:$${titleRows.last + 1}`);
  if (titleColumns) {
    const { first, last } = titleColumns;
    layout.setPrintTitleColumns(`$${columnLetters(first)}:$${columnLetters(last)}`);
  }
  if (edit.area) layout.setPrintArea(book.range(edit.area));
  if (others !== undefined) sheet.horizontalPageBreaks.removePageBreaks();
  for (const row of [...(edit.rowBreaks ?? []), ...(others ?? [])]) {
    sheet.horizontalPageBreaks.add(`A${row + 1}`);
  }
  if (edit.footer) writeFooter(layout, edit.footer);
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
