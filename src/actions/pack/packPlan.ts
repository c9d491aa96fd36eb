import { storedPages } from "#excel/pageRecords";
import type { PackPage } from "#core/publishing/audiences";
import { type Paper, printedPages } from "#core/publishing/printedPages";
import type { Issue } from "#core/issues";
import type { SheetPrint } from "#excel/readPrintedSheets";
import type { WorkbookState } from "#excel/workbookState";
import type { Edit, MoveSheet } from "#sheets/plan";
import { nothingPlaced } from "#sheets/valueRiskTables";

/** A page of the pack with its sheet. */
export interface PackSheet {
  readonly page: PackPage;
  readonly sheet: string;
}

/** What has to run before a page is there; the other pages are drawn by Refresh reports. */
const makers: Readonly<Partial<Record<PackPage, string>>> = {
  Tradeoff: "Trade off",
  Models: "Compare models",
  Robustness: "Test ranking",
  Contingency: "Simulate risk",
  Prioritization: "Score projects",
};

/** The chosen pages that the workbook has, in their order, and what to say of the others. */
export function packSheets(
  pages: readonly PackPage[],
  state: WorkbookState,
): { readonly sheets: readonly PackSheet[]; readonly issues: readonly Issue[] } {
  const stored = storedPages(state);
  const visible = new Set(
    state.sheets.filter(({ visibility }) => visibility === "Visible").map(({ name }) => name),
  );
  const sheetOf = (page: PackPage): string | undefined =>
    stored[page]?.sheets.findLast((sheet) => visible.has(sheet));
  return {
    sheets: pages.flatMap((page) => {
      const sheet = sheetOf(page);
      return sheet === undefined ? [] : [{ page, sheet }];
    }),
    issues: pages
      .filter((page) => sheetOf(page) === undefined)
      .map((page): Issue => {
        const isChart = page === "Tradeoff";
        const facts = {
          kind: isChart ? "chart" : "page",
          name: isChart ? "Frontier" : page,
          run: makers[page] ?? "Refresh reports",
        };
        return { code: "pack-page-missing", severity: "warning", place: {}, facts };
      }),
  };
}

/** The pages that show something; one whose chart is empty tells a committee nothing. */
export function filledSheets(
  sheets: readonly PackSheet[],
  sizes: readonly SheetPrint[],
): {
  readonly sheets: readonly PackSheet[];
  readonly sizes: readonly SheetPrint[];
  readonly issues: readonly Issue[];
} {
  const isEmpty = (size: SheetPrint | undefined): boolean => size?.headline === nothingPlaced;
  return {
    sheets: sheets.filter((_, s) => !isEmpty(sizes[s])),
    sizes: sizes.filter((size) => !isEmpty(size)),
    issues: sheets
      .filter((_, s) => isEmpty(sizes[s]))
      .map(({ page, sheet }): Issue => {
        return { code: "pack-page-empty", severity: "hint", place: { sheet }, facts: { page } };
      }),
  };
}

/** Printed pages of each sheet, and a hint for those that take several. */
export function printsOf(
  sheets: readonly PackSheet[],
  sizes: readonly SheetPrint[],
  paper: Paper,
): { readonly prints: readonly number[]; readonly issues: readonly Issue[] } {
  const prints = sizes.map((size) => printedPages(size, paper));
  return {
    prints,
    issues: sheets.flatMap(({ page, sheet }, s): Issue[] => {
      const [printed = 1, size] = [prints[s], sizes[s]];
      if (printed < 2 || size === undefined || size.titles === 0) return [];
      const facts = { page, rows: size.rows, prints: printed };
      return [{ code: "pack-page-long", severity: "hint", place: { sheet }, facts }];
    }),
  };
}

/** Puts sheets directly behind the first page, in their order. */
export function behindFirst(
  first: string,
  sheets: readonly string[],
  state: WorkbookState,
  drawn: readonly Edit[],
): readonly MoveSheet[] {
  const order = [...state.sheets].sort((a, b) => a.position - b.position).map(({ name }) => name);
  // A sheet that gives way is set aside where it stands.
  for (const edit of drawn) {
    if (edit.kind === "removeSheet") order[order.indexOf(edit.sheet)] = "";
    if (edit.kind === "addSheet") order.splice(edit.position ?? order.length, 0, edit.sheet);
  }
  const moves: MoveSheet[] = [];
  let behind = first;
  for (const sheet of sheets) {
    if (order[order.indexOf(behind) + 1] !== sheet) {
      order.splice(order.indexOf(sheet), 1);
      const position = order.indexOf(behind) + 1;
      order.splice(position, 0, sheet);
      moves.push({ kind: "moveSheet", sheet, position });
    }
    behind = sheet;
  }
  return moves;
}
