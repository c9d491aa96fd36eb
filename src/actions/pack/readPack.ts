import { storedPages } from "#excel/pageRecords";
import type { Issue } from "#core/issues";
import { type Audience, type PackPage, packPages, usualPages } from "#core/publishing/audiences";
import { registerTable } from "#core/status/statusSources";
import { canExportPdf } from "#excel/exportFile";
import { readFunctionCells } from "#excel/readFunctionCells";
import { readPrintedSheets } from "#excel/readPrintedSheets";
import { readRegisters } from "#excel/readRegisters";
import { readFormulas } from "./keptFormulas";
import { keptPack, type KeptPack } from "./keptPack";
import { packSheets, printsOf } from "./packPlan";
import { trustKey } from "./executiveCopy";

/** What can be put into a pack, what was, and how functions in cells stand. */
export interface PackReading {
  /** All pages of lists; `sheet` null = not drawn yet. */
  readonly pages: readonly {
    readonly page: PackPage;
    readonly sheet: string | null;
    /** Printed pages; null = not drawn yet. */
    readonly prints: number | null;
  }[];
  readonly usual: Readonly<Record<Audience, readonly PackPage[]>>;
  /** The pack that was made last; null = none. */
  readonly kept: KeptPack | null;
  /** Its first page; null = none, or gone. */
  readonly packSheet: string | null;
  /** What register Changes compares since; empty = nothing. */
  readonly since: string;
  readonly functions: {
    readonly cells: number;
    readonly sheets: readonly { readonly sheet: string; readonly cells: number }[];
    /** Cells at #NAME?. */
    readonly withoutValue: number;
  };
  readonly copy: {
    /** The workbook is an executive copy. */
    readonly isCopy: boolean;
    /** Formulas that Restore functions brings back. */
    readonly cells: number;
  };
  readonly canExportPdf: boolean;
  /** Pages that print on several pages, functions that readers without the add-in do not see. */
  readonly issues: readonly Issue[];
}

/** Reads for the pane; writes nothing. Requests: those of four readings. */
export async function readPack(signal?: AbortSignal): Promise<PackReading> {
  const reading = await readRegisters([{ register: "Changes", columns: ["Since"] }], { signal });
  const { state } = reading;
  const kept = keptPack(state);
  const { sheets } = packSheets(packPages, state);
  const sizes = await readPrintedSheets(
    sheets.map(({ sheet }) => sheet),
    signal,
  );
  const printed = printsOf(sheets, sizes, kept?.paper ?? "A4");
  const use = await readFunctionCells(signal);
  const formulas = await readFormulas(signal);
  const bySheet = new Map<string, number>();
  for (const { at } of use.cells) bySheet.set(at.sheet, (bySheet.get(at.sheet) ?? 0) + 1);
  return {
    pages: packPages.map((page) => {
      const index = sheets.findIndex((each) => each.page === page);
      return {
        page,
        sheet: sheets[index]?.sheet ?? null,
        prints: printed.prints[index] ?? null,
      };
    }),
    usual: usualPages,
    kept,
    packSheet: storedPages(state)["Steering pack"]?.sheets.at(-1) ?? null,
    since: registerTable(reading.registers, "Changes")?.text(0, "Since") ?? "",
    functions: {
      cells: use.cells.length,
      sheets: [...bySheet].map(([sheet, cells]) => ({ sheet, cells })),
      withoutValue: use.cells.filter(
        ({ values: [[value = null] = []] }) =>
          typeof value === "object" && value?.error === "#NAME?",
      ).length,
    },
    copy: {
      isCopy: formulas !== null && state.settings.get(trustKey) === true,
      cells: (formulas?.cells.length ?? 0) + (formulas?.names.length ?? 0),
    },
    canExportPdf: canExportPdf(),
    issues: [
      ...printed.issues,
      ...(use.cells.length === 0
        ? []
        : [
            {
              code: "functions-in-workbook" as const,
              severity: "hint" as const,
              place: {},
              facts: { count: use.cells.length },
            },
          ]),
    ],
  };
}
