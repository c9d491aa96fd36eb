import type { ActionContext, ActionId } from "#actions/action";
import { readScoring } from "#actions/readScoring";
import { type ActionOutcome, runAction } from "#actions/runAction";
import { CellError } from "#host/engine/values";
import type { Workbook } from "#host/engine/workbook";
import { openBook, type OpenBook } from "./openBook";
import { tableColumns } from "./registersOf";
import { workbookDump } from "./workbookDump";

export function contextWith(settings: Readonly<Record<string, string>> = {}): ActionContext {
  return { settings, today: 46_295, progress: () => undefined };
}

export function act(
  id: ActionId,
  settings: Readonly<Record<string, string>> = {},
): Promise<ActionOutcome> {
  return runAction(id, contextWith(settings));
}

/** A workbook with the sample portfolio Northmere. */
export async function northmereBook(): Promise<OpenBook> {
  const book = await openBook();
  await act("add-sample");
  return book;
}

/** Score and rank of each project by the native formulas of sheet Projects. */
export function nativeRanking(workbook: Workbook): Map<string, [unknown, unknown]> {
  const columns = tableColumns(workbook, "Projects");
  const ids = columns.get("Project ID") ?? [];
  return new Map(
    ids.map((id, row) => [
      String(id),
      [columns.get("Score")?.[row] ?? null, columns.get("Rank")?.[row] ?? null],
    ]),
  );
}

/** Score and rank of each live project as the pane shows them, next to those of the sheet. */
export async function bothRankings(
  workbook: Workbook,
): Promise<{ id: string; pane: unknown[]; sheet: unknown[] }[]> {
  const { model } = await readScoring();
  const native = nativeRanking(workbook);
  return model.ranking.map(({ id, score, rank }) => {
    const [nativeScore, nativeRank] = native.get(id) ?? [null, null];
    return {
      id,
      pane: [rounded(score), rank],
      sheet: [rounded(nativeScore), nativeRank === "" ? null : nativeRank],
    };
  });
}

function rounded(value: unknown): number | null {
  return typeof value === "number" ? Math.round(value * 1e7) / 1e7 : null;
}

/** Cells of sheets that people see with an error value in them: "Scores 4 3 #REF!". */
export function errorCells(workbook: Workbook): string[] {
  const seen = workbook.sheets.filter(({ visibility }) => visibility !== "VeryHidden");
  return seen.flatMap((sheet) =>
    sheet.filledRows().flatMap((row) =>
      sheet
        .cellsOfRow(row)
        .filter(([, cell]) => cell.value instanceof CellError)
        .map(([column, cell]) => `${sheet.name} ${row} ${column} ${String(cell.value)}`),
    ),
  );
}

/** A workbook as plain data without what undo keeps in it. */
export function dumpWithoutJournal(workbook: Workbook): unknown {
  const dump = workbookDump(workbook) as { settings: Record<string, unknown>; customXml: unknown };
  const settings = { ...dump.settings, "sightline.journal": null };
  return { ...dump, settings, customXml: null };
}
