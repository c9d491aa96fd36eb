import type { Plan } from "#sheets/plan";
import {
  changedCode,
  ExcelFailure,
  protectedSheetCode,
  protectedStructureCode,
  stoppedCode,
} from "./excelFailure";
import { writtenSheets } from "./filters";
import { folded } from "./journal/scope";
import type { WorkbookState } from "./workbookState";

/** Codes of Excel that can mean: not while it is protected. */
export const codesOfProtection: ReadonlySet<string> = new Set([
  "AccessDenied",
  "InvalidOperation",
  "GeneralException",
]);
/** Codes that can mean: somebody else was faster. */
const codesOfChange = new Set([
  "ItemAlreadyExists",
  "ItemNotFound",
  "InvalidReference",
  "InvalidArgument",
  "TableOverlap",
  "Conflict",
]);

/**
 * The failure with the reason that the workbook shows: a protected structure or sheet, or sheets and
 * tables that others have added, renamed or deleted since the plan was made (`before`). `found` is the
 * workbook when Excel had refused and nothing was taken back yet.
 */
export function explained(
  failure: ExcelFailure,
  plan: Plan,
  before: WorkbookState,
  found: WorkbookState,
): ExcelFailure {
  if (failure.code === stoppedCode) return failure;
  const foreign = foreignSheets(plan, failure, before, found);
  const as = (code: string, names: readonly string[] = []): ExcelFailure =>
    new ExcelFailure(code, failure.during, failure, failure.location, {
      ...progressOf(plan, before, found, foreign),
      ...(names.length > 0 ? { names: names.join(", ") } : {}),
    });
  if (codesOfProtection.has(failure.code)) {
    if (found.isStructureProtected && changesStructure(plan)) return as(protectedStructureCode);
    const locked = protectedSheets(plan, found);
    if (locked.length > 0) return as(protectedSheetCode, locked);
  }
  const moved = isRefusedPlace.test(failure.location) ? writtenTables(plan, before) : [];
  const strange = [...foreign, ...changedNames(plan, before, found), ...moved];
  if (codesOfChange.has(failure.code) && strange.length > 0) return as(changedCode, strange);
  return failure;
}

/**
 * A failure before anything was written, with the tables of pages whose headers the plan rewrites, where
 * Excel has refused because one of them shows no header row.
 */
export function explainedHeaders(failure: ExcelFailure, { edits }: Plan): ExcelFailure {
  const isHeader = failure.location.endsWith("getHeaderRowRange");
  const tables = edits.flatMap((edit) => (edit.kind === "nameTableColumns" ? [edit.table] : []));
  if (failure.code !== "ItemNotFound" || !isHeader || tables.length === 0) return failure;
  const facts = { names: tables.join(", ") };
  return new ExcelFailure("HeadersHidden", failure.during, failure, failure.location, facts);
}

/** Excel's place of what `requireUnmoved` asks for in front of the edits, and nothing else does. */
const isRefusedPlace = /getOffsetRange|getHeaderRowRange|getDataBodyRange/;

/** Registers on the sheets that a plan writes to. */
function writtenTables(plan: Plan, { registers = [] }: WorkbookState): readonly string[] {
  const sheets = writtenSheets(plan);
  return registers.filter(({ sheet }) => sheets.has(folded(sheet))).map(({ table }) => table);
}

/**
 * Sheets that somebody else has made under names of the plan, so that Excel could not add ours. Ours
 * are told by the colour of their tab, which is set as soon as a sheet is added.
 */
export function foreignSheets(
  plan: Plan,
  cause: unknown,
  before: WorkbookState,
  found: WorkbookState,
): readonly string[] {
  const isRefusedName = cause instanceof ExcelFailure && codesOfChange.has(cause.code);
  if (!isRefusedName) return [];
  const had = new Set(before.sheets.map(({ name }) => folded(name)));
  return plan.edits.flatMap((edit) => {
    if (edit.kind !== "addSheet" || had.has(folded(edit.sheet))) return [];
    const sheet = found.sheets.find(({ name }) => folded(name) === folded(edit.sheet));
    if (sheet === undefined) return [];
    const isOurs =
      edit.tabColor === undefined
        ? sheet.visibility === (edit.visibility ?? "Visible")
        : sheet.tabColor.toLowerCase() === edit.tabColor.toLowerCase();
    return isOurs ? [] : [edit.sheet];
  });
}

/** Does a plan add, remove or show sheets? */
export function changesStructure(plan: Plan): boolean {
  return plan.edits.some(
    ({ kind }) =>
      kind === "addSheet" || kind === "removeSheet" || kind === "moveSheet" || kind === "clearArea",
  );
}

/** Protected sheets that a plan writes on. */
export function protectedSheets(plan: Plan, state: WorkbookState): readonly string[] {
  const own = new Set(namesOf(plan, "addSheet").map(folded));
  const touched = new Set(
    plan.edits
      .filter(({ kind }) => kind !== "activateSheet" && kind !== "moveSheet")
      .flatMap((edit) => ("at" in edit ? [edit.at.sheet] : "sheet" in edit ? [edit.sheet] : []))
      .map(folded),
  );
  return state.sheets
    .filter(({ name, isProtected }) => isProtected && touched.has(folded(name)))
    .map(({ name }) => name)
    .filter((name) => !own.has(folded(name)));
}

function namesOf(plan: Plan, kind: "addSheet" | "removeSheet"): readonly string[] {
  return plan.edits.flatMap((edit) =>
    (edit.kind === "addSheet" || edit.kind === "removeSheet") && edit.kind === kind
      ? [edit.sheet]
      : [],
  );
}

/** How many of the plan's sheets Excel had made. */
export function progressOf(
  plan: Plan,
  before: WorkbookState,
  found: WorkbookState,
  foreign: readonly string[],
): { readonly made?: number; readonly of?: number } {
  const wanted = namesOf(plan, "addSheet");
  if (wanted.length === 0) return {};
  const had = new Set(before.sheets.map(({ name }) => folded(name)));
  const has = new Set(found.sheets.map(({ name }) => folded(name)));
  const made = wanted.filter(
    (name) => has.has(folded(name)) && !had.has(folded(name)) && !foreign.includes(name),
  ).length;
  return { made, of: wanted.length };
}

/** Sheets and tables that others have added or taken away between `before` and `found`. */
function changedNames(plan: Plan, before: WorkbookState, found: WorkbookState): readonly string[] {
  const added = new Set(namesOf(plan, "addSheet").map(folded));
  const removed = new Set(namesOf(plan, "removeSheet").map(folded));
  const had = new Set(before.sheets.map(({ name }) => folded(name)));
  const has = new Set(found.sheets.map(({ name }) => folded(name)));
  const gone = before.sheets.filter(
    ({ name }) => !has.has(folded(name)) && !removed.has(folded(name)),
  );
  const come = found.sheets.filter(
    ({ name }) => !had.has(folded(name)) && !added.has(folded(name)),
  );
  const tablesGone = before.tables.filter(
    ({ name, sheet }) =>
      !removed.has(folded(sheet)) &&
      !found.tables.some((table) => folded(table.name) === folded(name)),
  );
  return [...new Set([...gone, ...come, ...tablesGone].map(({ name }) => name))];
}
