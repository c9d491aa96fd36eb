import type { AddChart } from "#sheets/chartPlan";
import type {
  ActivateSheet,
  DefineName,
  Edit,
  FormatCells,
  RemoveName,
  SetSetting,
  StoreParts,
} from "#sheets/plan";
import type { SetUpPrint } from "#sheets/printPlan";
import { InvariantError } from "#core/invariant";
import { runsBelow } from "../payload";
import { captureCells, cellsAtOnce, cellsOf, loadLooks, looksAtOnce } from "./captureCells";
import {
  captureClearArea,
  captureInsertLines,
  captureNameColumns,
  captureRemoveChart,
  captureRemoveTable,
} from "./captureRedraw";
import { captureConditionalFormat, captureValidation } from "./captureRules";
import {
  captureAddComment,
  captureArrangement,
  captureFormula,
  captureOrder,
  captureProperties,
  captureRemoveComment,
} from "./captureDocument";
import { captureAddColumn, captureRemoveColumn, captureRenameColumn } from "./captureTableColumns";
import {
  captureAddSheet,
  captureColumns,
  captureRemoveSheet,
  captureRows,
  captureSetUpSheet,
} from "./captureSheets";
import { rowPieces } from "./captureInTurn";
import { captureAddTable, captureResizeTable } from "./captureTables";
import type { Captured, Scope } from "./scope";
import type { UndoStep } from "./undoStep";

type CaptureOf<K extends Edit["kind"]> = (
  edit: Extract<Edit, { kind: K }>,
  scope: Scope,
) => Captured;

/** For each kind of edit: what it will overwrite. Queues reads; steps in the order of undoing. */
const captures: { readonly [K in Edit["kind"]]: CaptureOf<K> } = {
  addSheet: captureAddSheet,
  removeSheet: captureRemoveSheet,
  setUpSheet: captureSetUpSheet,
  activateSheet: captureActiveSheet,
  writeCells: (edit, scope) => captureCells(edit.at, scope),
  fillFormula: (edit, scope) => captureCells(edit.at, scope),
  clearCells: (edit, scope) => captureCells(edit.at, scope),
  formatCells: captureFormats,
  layOutColumns: captureColumns,
  layOutRows: captureRows,
  addTable: captureAddTable,
  resizeTable: captureResizeTable,
  addTableColumn: captureAddColumn,
  removeTableColumn: captureRemoveColumn,
  renameTableColumn: captureRenameColumn,
  defineName: captureName,
  removeName: captureName,
  setSetting: captureSetting,
  storeParts: captureParts,
  addValidation: captureValidation,
  addConditionalFormat: captureConditionalFormat,
  setUpPrint: capturePrint,
  addChart: captureChart,
  arrangePrint: captureArrangement,
  moveSheet: captureOrder,
  stampProperties: captureProperties,
  freezeFormula: captureFormula,
  addComment: captureAddComment,
  removeComment: captureRemoveComment,
  clearArea: captureClearArea,
  insertLines: captureInsertLines,
  removeChart: captureRemoveChart,
  removeTable: captureRemoveTable,
  nameTableColumns: captureNameColumns,
};

function capture(edit: Edit, scope: Scope): Captured {
  // The map pairs each kind with its own function; the type system cannot follow that by itself.
  const captureKind = captures[edit.kind] as (edit: Edit, scope: Scope) => Captured;
  if (!("at" in edit) || isOfColumn(edit)) return captureKind(edit, scope);
  if (scope.isCopied(edit.at.sheet)) {
    if (isDrawn(edit)) return [];
    if (edit.kind === "addTable" || edit.kind === "resizeTable") return captureKind(edit, scope);
  }
  const at = scope.before(edit.at);
  return at === null ? [] : captureKind({ ...edit, at }, scope);
}

/** Edits that move columns themselves: they stand where they stand when it is their turn. */
function isOfColumn({ kind }: Edit): boolean {
  return (
    kind === "addTableColumn" ||
    kind === "removeTableColumn" ||
    kind === "renameTableColumn" ||
    kind === "nameTableColumns" ||
    kind === "clearArea"
  );
}

/** Cells that are drawn anew on a sheet that stays: a copy of all of them brings them back. */
function isDrawn({ kind }: Edit): boolean {
  switch (kind) {
    case "writeCells":
    case "fillFormula":
    case "clearCells":
    case "formatCells":
    case "addConditionalFormat":
      return true;
    default:
      return false;
  }
}

/**
 * Goes through a plan and asks Excel for all that it will overwrite.
 * Requests: 0 when the plan only adds sheets, names and settings; 1 otherwise; up to 2 more where a
 * block holds several validation rules, 1 more where stored parts are replaced. One more for each further
 * 10,000 cells.
 */
export async function captureAll(edits: readonly Edit[], scope: Scope): Promise<UndoStep[]> {
  const captured: (readonly UndoStep[])[] = [];
  for (const run of runsBelow(edits.flatMap(partsOf), cellsOfEdit, cellsAtOnce)) {
    captured.push(...(await captureRun(run, scope)));
  }
  return captured.reverse().flat();
}

/** What the capture of an edit asks for, in cells with contents; looks of cells are longer. */
function cellsOfEdit(edit: Edit): number {
  switch (edit.kind) {
    case "writeCells":
    case "clearCells":
    case "fillFormula":
      // Of more, pieces are read one after the other.
      return Math.min(cellsAtOnce, edit.at.rows * edit.at.columns);
    case "resizeTable":
      // How much of it is new is not known before.
      return Math.min(cellsAtOnce, edit.at.rows * edit.at.columns);
    case "formatCells":
      return (edit.at.rows * edit.at.columns * cellsAtOnce) / looksAtOnce;
    default:
      return 0;
  }
}

/** An edit that formats many cells as several, each with as many rows as one answer can tell the looks of. */
function partsOf(edit: Edit): readonly Edit[] {
  const isCut =
    edit.kind === "formatCells" && !edit.format.merge && cellsOfEdit(edit) > cellsAtOnce;
  return isCut ? rowPieces(edit.at, looksAtOnce).map((at) => ({ ...edit, at })) : [edit];
}

async function captureRun(
  edits: readonly Edit[],
  scope: Scope,
): Promise<readonly (readonly UndoStep[])[]> {
  const { book } = scope;
  let pending = await book.queue(edits, (edit) => capture(edit, scope));
  while (pending.some((captured) => typeof captured === "function")) {
    await book.sync();
    pending = await book.queue(pending, (captured) =>
      typeof captured === "function" ? captured() : captured,
    );
  }
  return pending.filter((captured) => typeof captured !== "function");
}

function captureActiveSheet(_edit: ActivateSheet, scope: Scope): Captured {
  return [{ kind: "restoreActiveSheet", sheet: scope.state.activeSheet }];
}

function captureFormats(edit: FormatCells, scope: Scope): Captured {
  const { at } = edit;
  if (scope.isAdded(at.sheet)) return [];
  const takeLooks = loadLooks(at, scope);
  if (!edit.format.merge) return () => [takeLooks()];
  // Merging keeps the first cell only.
  const range = scope.book.range(at).load("formulas,values,numberFormat");
  return () => [{ kind: "unmerge", at }, cellsOf(at, range), takeLooks()];
}

function captureName(edit: DefineName | RemoveName, scope: Scope): Captured {
  if (!scope.touchesName(edit.name)) return [];
  const former = scope.nameState(edit.name);
  return [
    {
      kind: "restoreName",
      name: former?.name ?? edit.name,
      formula: former?.formula ?? null,
      comment: former?.comment ?? "",
      visible: former?.visible ?? true,
    },
  ];
}

function captureSetting(edit: SetSetting, scope: Scope): Captured {
  if (!scope.touchesSetting(edit.key)) return [];
  const { key } = edit;
  const { settings } = scope.state;
  return [
    { kind: "restoreSetting", key, ...(settings.has(key) ? { value: settings.get(key) } : {}) },
  ];
}

function captureParts({ namespace, former: known }: StoreParts, scope: Scope): Captured {
  if (known?.length === 0) return [{ kind: "restoreParts", namespace, parts: [] }];
  const { customXmlParts } = scope.book.workbook;
  const former = customXmlParts.getByNamespace(namespace).load("items/id");
  return () => {
    const ids = former.items.map((part) => part.id);
    scope.formerParts.set(namespace, ids);
    if (known?.length === ids.length) return [{ kind: "restoreParts", namespace, parts: known }];
    const xml = ids.map((id) => customXmlParts.getItem(id).getXml());
    const step = (): Captured => [
      { kind: "restoreParts", namespace, parts: xml.map((part) => part.value) },
    ];
    return ids.length === 0 ? step() : step;
  };
}

function capturePrint(edit: SetUpPrint, scope: Scope): Captured {
  if (scope.isAdded(edit.sheet)) return [];
  throw new InvariantError(`The print set-up of the old sheet "${edit.sheet}" must stay.`);
}

function captureChart(edit: AddChart, scope: Scope): Captured {
  if (scope.isAdded(edit.sheet)) return [];
  const charts = scope.book.sheet(edit.sheet).charts.load("items/name");
  return () => {
    const others = charts.items.map(({ name }) => name);
    return [{ kind: "removeChart", sheet: edit.sheet, chart: edit.name, others }];
  };
}
