import { message } from "#core/messages/message";
import type { CellValue } from "#core/register/content";
import { readBlocks } from "#excel/readBlocks";
import { readState } from "#excel/workbookState";
import type { Edit } from "#sheets/plan";
import type { ActionContext, ActionWork, Proposal } from "../action";
import { placesIssue, writableCells } from "./functionPlaces";
import {
  type KeptFormula,
  type KeptFormulas,
  markOf,
  readFormulas,
  storeFormulas,
} from "./keptFormulas";

export const restoreFunctions: ActionWork = { propose };

async function propose({ signal }: ActionContext): Promise<Proposal> {
  const state = await readState(signal);
  const kept = await readFormulas(signal);
  if (kept === null) {
    return {
      sentence: message("restores-functions", { cells: 0 }),
      plan: { title: message("restored-functions", { cells: 0 }), edits: [] },
      issues: [{ code: "no-kept-formulas", severity: "hint", place: {} }],
      state,
    };
  }
  const values = await readBlocks(
    kept.cells.map(({ at }) => at),
    state,
    signal,
  );
  const isAsLeft = (cell: KeptFormula, now: CellValue[][] | null | undefined): boolean =>
    now !== null && now !== undefined && markOf(now) === cell.mark;
  const same = kept.cells.filter((cell, c) => isAsLeft(cell, values[c]));
  const changed = kept.cells.filter((cell) => !same.includes(cell));
  const { cells, issues } = writableCells(same, state);
  const locked = same.filter((cell) => !cells.includes(cell));
  const count = cells.length + kept.names.length;
  return {
    sentence: message("restores-functions", { cells: count }),
    plan: {
      title: message("restored-functions", { cells: count }),
      edits: [...cells.flatMap(thawed), ...commentsOf(kept, cells), ...wholeFile(kept, locked)],
    },
    issues: [...(changed.length > 0 ? [placesIssue("functions-changed", changed)] : []), ...issues],
    state,
  };
}

/** The formula in its cell, with room for what it fills. */
function thawed({ at, formula }: KeptFormula): readonly Edit[] {
  const anchor = { ...at, rows: 1, columns: 1 };
  const write: Edit = { kind: "writeCells", at: anchor, cells: [[formula]] };
  return at.rows * at.columns > 1 ? [{ kind: "clearCells", at }, write] : [write];
}

/** Comments go with the formulas that they kept. */
function commentsOf({ comments }: KeptFormulas, cells: readonly KeptFormula[]): readonly Edit[] {
  const restored = new Set(cells.map(({ at }) => `${at.sheet}\n${at.row}\n${at.column}`));
  return comments
    .filter(({ at }) => restored.has(`${at.sheet}\n${at.row}\n${at.column}`))
    .map(({ at, text }): Edit => ({ kind: "removeComment", at, text }));
}

/** Names, settings and properties as they were; formulas of protected sheets are kept for another time. */
function wholeFile(kept: KeptFormulas, locked: readonly KeptFormula[]): readonly Edit[] {
  const { names, settings, properties } = kept;
  const left = locked.length === 0 ? null : { ...kept, cells: locked, names: [] };
  return [
    ...names.map((name): Edit => ({ kind: "defineName", ...name })),
    storeFormulas(left),
    ...Object.entries(settings).map(([key, value]): Edit => ({ kind: "setSetting", key, value })),
    { kind: "stampProperties", properties },
  ];
}
