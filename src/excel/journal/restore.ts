import type { Book } from "../book";
import { type KeptFilter, liftFilter, loadFiltered, readFilters, setFilter } from "../filters";
import { requestLimit, requestsOf } from "../payload";
import { loadState, type WorkbookState } from "../workbookState";
import { addTableColumn, deleteColumn, renameTableColumn } from "../write/writeTableColumns";
import { addComment, stampProperties } from "../write/writeDocument";
import { bytesOfStep, cutStep } from "./cutSteps";
import { chartKey, columnKey, Presence } from "./presence";
import { loadPlaces } from "./tablePlaces";
import { restoreCells } from "./restoreCells";
import { restorePrint, thawFormula } from "./restoreDocument";
import {
  loadFrames,
  nameColumnsBack,
  removeLines,
  restoreArea,
  returnChart,
  returnTable,
} from "./restoreRedraw";
import { commentKey, folded } from "./scope";
import { strayCharts } from "./strayCharts";
import {
  restoreActiveSheet,
  restoreColumns,
  restoreRows,
  restoreSheetLook,
  returnSheet,
} from "./restoreSheets";
import type { UndoStep } from "./undoStep";

type RestoreOf<K extends UndoStep["kind"]> = (
  step: Extract<UndoStep, { kind: K }>,
  there: Presence,
) => void;

/** For each kind of step: how it is carried out. Queues writes; does nothing where nothing is left to do. */
const restorers: { readonly [K in UndoStep["kind"]]: RestoreOf<K> } = {
  removeAddedSheet: ({ sheet, aside }, there) => {
    // While the sheet that it replaced is not set aside, the one of this name is that sheet.
    if (aside !== undefined && !there.hasSheet(aside)) return;
    if (there.hasSheet(sheet)) there.deleteSheet(sheet);
  },
  returnSheet,
  recreateSheet: (step, there) => {
    if (there.hasSheet(step.sheet)) return;
    there.addSheet(step.sheet);
    there.setVisibility(step.sheet, step.visibility);
    there.place(step.sheet, step.position);
  },
  restoreSheetLook,
  restoreCells,
  restoreLooks: (step, there) => {
    const range = there.book.range(step.at);
    const lookOf = (index: number): Excel.SettableCellProperties => ({
      format: step.looks[index] ?? {},
    });
    const { cells, at } = step;
    range.setCellProperties(
      typeof cells === "number"
        ? Array.from({ length: at.rows }, () => Array.from({ length: at.columns }, () => lookOf(0)))
        : cells.map((row) => row.map(lookOf)),
    );
    range.numberFormat = step.numberFormats as string[][];
    if (step.down === undefined) return;
    const below = { ...at, row: at.row + 1, rows: step.down };
    there.book.range(below).copyFrom(range, Excel.RangeCopyType.formats);
  },
  unmerge: (step, there) => {
    there.book.range(step.at).unmerge();
  },
  unmakeTable: ({ table, place }, there) => {
    const name = there.hasTable(table) ? table : place && there.tableAt(place.at);
    if (name === undefined) return;
    there.book.workbook.tables.getItem(name).convertToRange();
    there.removedTable(name);
  },
  restoreTableSize: (step, there) => {
    if (!there.hasTable(step.table)) return;
    there.book.workbook.tables.getItem(step.table).resize(there.book.range(step.at));
  },
  removeAddedColumn: (step, there) => {
    if (!there.hasColumn(step.table, step.header)) return;
    deleteColumn(step.table, step.header, there.book);
    there.setColumn(step.table, step.header, false);
  },
  returnColumn: (step, there) => {
    if (!there.hasTable(step.table) || there.hasColumn(step.table, step.header)) return;
    addTableColumn({ ...step, kind: "addTableColumn" }, there.book);
    there.setColumn(step.table, step.header, true);
  },
  renameColumnBack: (step, there) => {
    if (!there.hasColumn(step.table, step.from)) return;
    renameTableColumn(step.table, step.from, step.to, there.book);
    there.setColumn(step.table, step.from, false);
    there.setColumn(step.table, step.to, true);
  },
  restoreName,
  restoreSetting: (step, there) => {
    const { settings } = there.book.workbook;
    if ("value" in step) settings.add(step.key, step.value);
    else if (there.hasSetting(step.key)) settings.getItem(step.key).delete();
  },
  restoreParts: (step, there) => {
    const { customXmlParts } = there.book.workbook;
    for (const id of there.takeParts(step.namespace)) customXmlParts.getItem(id).delete();
    for (const xml of step.parts) customXmlParts.add(xml);
  },
  restoreValidation: (step, there) => {
    const { dataValidation } = there.book.range(step.at);
    dataValidation.clear();
    if (!step.rule) return;
    dataValidation.rule = step.rule;
    dataValidation.ignoreBlanks = step.ignoreBlanks;
    dataValidation.prompt = step.prompt;
    dataValidation.errorAlert = step.error;
  },
  dropConditionalFormats: (step, there) => {
    const ids = there.rules.get(blockKey(step)) ?? [];
    const formats = there.book.range(step.at).conditionalFormats;
    for (const id of ids.slice(0, Math.max(0, ids.length - step.keep))) {
      // Several rules on one block are a step each, and each step drops all that are new.
      if (there.dropsRule(id)) formats.getItem(id).delete();
    }
  },
  restoreColumns,
  restoreRows,
  removeChart: (step, there) => {
    const isThere = there.hasChart(step.sheet, step.chart);
    const chart = isThere ? step.chart : there.strayChart(step.sheet);
    if (chart === undefined) return;
    there.book.sheet(step.sheet).charts.getItem(chart).delete();
    there.setChart(step.sheet, chart, false);
  },
  returnChart,
  returnTable,
  nameColumnsBack,
  removeLines,
  restoreArea,
  dropAside: (step, there) => {
    if (there.hasSheet(step.sheet)) there.deleteSheet(step.sheet);
  },
  restoreActiveSheet,
  restorePrint,
  restoreOrder: (step, there) => {
    // Sheets that the same run had added before it moved others are gone: their places close up.
    const left = step.sheets.filter((sheet) => there.hasSheet(sheet));
    left.forEach((sheet, position) => {
      there.place(sheet, position);
    });
  },
  restoreProperties: (step, there) => {
    stampProperties(step.properties, there.book);
  },
  thawFormula,
  dropComment: ({ at, text }, there) => {
    const id = there.comments.get(commentKey(at.sheet, text));
    if (id !== undefined) there.book.sheet(at.sheet).comments.getItem(id).delete();
  },
  returnComment: (step, there) => {
    if (!there.comments.has(commentKey(step.at.sheet, step.text))) addComment(step, there.book);
  },
  setFilterAgain: ({ filter }, there) => {
    if (there.hasSheet(filter.sheet)) setFilter(filter, there.book);
  },
};

/** A later version of Sightline may know steps that this one does not. */
export function isKnownStep({ kind }: UndoStep): boolean {
  return Object.hasOwn(restorers, kind);
}

function restore(step: UndoStep, there: Presence): void {
  // The sheet may have gone with an earlier action that is taken back too, or by the user's hand.
  const sheet = sheetOf(step);
  if (sheet !== null && !there.hasSheet(sheet)) return;
  // The map pairs each kind with its own function; the type system cannot follow that by itself.
  const restoreKind = restorers[step.kind] as (step: UndoStep, there: Presence) => void;
  restoreKind(step, there);
}

/** The sheet on which a step puts something back; null for steps that concern whole sheets or the workbook. */
function sheetOf(step: UndoStep): string | null {
  if ("at" in step) return step.at.sheet;
  switch (step.kind) {
    case "restoreSheetLook":
    case "restoreColumns":
    case "restoreRows":
    case "removeChart":
    case "returnChart":
    case "restorePrint":
      return step.sheet;
    case "returnTable":
      return step.former.at.sheet;
    default:
      return null;
  }
}

/**
 * Sheets and tables come back first, then names, then cells: a formula or a name that is written
 * while a new sheet still has the old one's name would mean the new one, and break when that goes.
 */
function phaseOf({ kind }: UndoStep): number {
  const phase = phases.findIndex((kinds) => kinds.includes(kind));
  return phase < 0 ? phases.findIndex((kinds) => kinds.length === 0) : phase;
}

/** One phase after the other; what none of them names has its turn in the empty one. */
const phases: readonly (readonly UndoStep["kind"][])[] = [
  ["removeChart", "removeAddedSheet", "returnSheet", "recreateSheet", "unmakeTable"],
  ["restoreTableSize", "removeAddedColumn", "returnColumn", "renameColumnBack", "unmerge"],
  // The sheets that are ordered are all there again; tables have the size that inserted lines had met.
  ["restoreOrder", "nameColumnsBack", "removeLines"],
  ["restoreName", "restoreSetting", "restoreParts"],
  // What single steps know better than a copy comes after it.
  ["restoreArea"],
  ["returnTable"],
  [],
  // Charts stand where the heights of rows put them.
  ["returnChart"],
  ["restoreActiveSheet"],
  ["dropAside"],
  ["setFilterAgain"],
];

/** What is queued in front of the steps back of each request, and behind the last one. */
export interface Frame {
  readonly begin?: (filters: readonly KeptFilter[]) => void;
  readonly finish: (there: Presence, state: WorkbookState) => void;
}

/**
 * Carries out steps back, with `begin` in each request and `finish` in the last one.
 * Requests: 1 that reads what is there, 1 more when conditional formats, charts, columns or stored parts are concerned, 1 when
 * rows are filtered, then
 * one for each 1.7 MB of former content.
 */
export async function takeBack(
  steps: readonly UndoStep[],
  book: Book,
  { begin, finish }: Frame,
  known?: WorkbookState,
): Promise<void> {
  const state = known ?? (await stateOf(book));
  const before = book.requests;
  const filtered = loadFiltered(book);
  const there = await presenceOf(steps, book, state);
  if (book.requests === before) await book.sync();
  const filters = await readFilters(restoredSheets(steps), filtered(), book);
  begin?.(filters);
  for (const filter of filters) liftFilter(filter, book);
  for (const step of steps) {
    // A workbook needs a visible sheet at any moment: what comes back is shown before others go.
    if (
      step.kind === "returnSheet" &&
      step.visibility === "Visible" &&
      there.hasSheet(step.aside)
    ) {
      there.setVisibility(step.aside, "Visible");
    }
  }
  const ordered = [...steps].sort((a, b) => phaseOf(a) - phaseOf(b));
  const again = filters.map((filter) => ({ kind: "setFilterAgain" as const, filter }));
  const cut = [...ordered, ...again].flatMap((step) => cutStep(step, requestLimit));
  const runs = requestsOf(cut, bytesOfStep, requestLimit, "taking back what was written");
  for (const [i, run] of runs.entries()) {
    if (i > 0) {
      await book.sync();
      begin?.(filters);
    }
    for (const step of run) restore(step, there);
  }
  there.putInPlace();
  finish(there, state);
  await book.sync();
}

/** The sheets (folded names) on which steps put several rows back, without those that they take away. */
function restoredSheets(steps: readonly UndoStep[]): ReadonlySet<string> {
  const large = steps.filter((step) => !("at" in step) || step.at.rows > 1);
  const sheets = new Set(large.flatMap((step) => sheetOf(step) ?? []).map(folded));
  for (const step of steps) if (step.kind === "removeAddedSheet") sheets.delete(folded(step.sheet));
  return sheets;
}

export async function stateOf(book: Book): Promise<WorkbookState> {
  const take = loadState(book.context);
  await book.sync();
  return take();
}

async function presenceOf(
  steps: readonly UndoStep[],
  book: Book,
  state: WorkbookState,
): Promise<Presence> {
  const sheets = new Set(state.sheets.map((sheet) => folded(sheet.name)));
  const ruleSteps = await book.queue(
    steps
      .filter((step) => step.kind === "dropConditionalFormats")
      .filter((step) => sheets.has(folded(step.at.sheet))),
    (step) => ({
      step,
      formats: book.range(step.at).conditionalFormats.load("items/id,items/priority"),
    }),
  );
  const chartSteps = await book.queue(
    steps
      .filter((step) => step.kind === "removeChart" || step.kind === "returnChart")
      .filter((step) => sheets.has(folded(step.sheet))),
    (step) => ({ step, charts: book.sheet(step.sheet).charts.load("items/name") }),
  );
  const tables = new Set(state.tables.map((table) => folded(table.name)));
  const columnSteps = steps
    .filter(isColumnStep)
    .filter((step) => tables.has(folded(step.table)))
    .map(({ table }) => ({
      table,
      columns: book.workbook.tables.getItem(table).columns.load("items/name"),
    }));
  const partSteps = steps
    .filter((step) => step.kind === "restoreParts")
    .map(({ namespace }) => ({
      namespace,
      parts: book.workbook.customXmlParts.getByNamespace(namespace).load("items/id"),
    }));
  const commented = new Set(steps.filter(isCommentStep).map(({ at }) => folded(at.sheet)));
  const commentSteps = [...commented]
    .filter((sheet) => sheets.has(sheet))
    .map((sheet) => ({
      sheet,
      comments: book.sheet(sheet).comments.load("items/id,items/content"),
    }));
  const frames = loadFrames(steps, book, sheets);
  const places = loadPlaces(steps, book, state);
  const asked = [ruleSteps, chartSteps, columnSteps, partSteps, commentSteps, frames, places];
  if (asked.some((each) => each.length > 0)) await book.sync();
  const rules = ruleSteps.map(
    ({ step, formats }) =>
      [
        blockKey(step),
        [...formats.items].sort((a, b) => a.priority - b.priority).map((item) => item.id),
      ] as const,
  );
  const drawn = chartSteps.map(({ step: { sheet }, charts: { items } }) => ({
    sheet,
    names: items.map(({ name }) => name),
  }));
  const columns = columnSteps.flatMap(({ table, columns: { items } }) =>
    items.map((column) => columnKey(table, column.name)),
  );
  const parts = partSteps.map(
    ({ namespace, parts: { items } }) => [namespace, items.map((part) => part.id)] as const,
  );
  const comments = commentSteps.flatMap(({ sheet, comments: { items } }) =>
    items.map(({ id, content }) => [commentKey(sheet, content), id] as const),
  );
  return new Presence(
    book,
    state,
    new Map(rules),
    new Set(drawn.flatMap(({ sheet, names }) => names.map((name) => chartKey(sheet, name)))),
    new Set(columns),
    new Map(parts),
    new Map(comments),
    new Map(frames.map(({ aside, take }) => [folded(aside), take()])),
    new Map(places.map((take) => take())),
    strayCharts(steps, drawn),
  );
}

function isCommentStep(
  step: UndoStep,
): step is Extract<UndoStep, { kind: "dropComment" | "returnComment" }> {
  return step.kind === "dropComment" || step.kind === "returnComment";
}

function isColumnStep(
  step: UndoStep,
): step is Extract<UndoStep, { kind: "removeAddedColumn" | "returnColumn" | "renameColumnBack" }> {
  return (
    step.kind === "removeAddedColumn" ||
    step.kind === "returnColumn" ||
    step.kind === "renameColumnBack"
  );
}

function blockKey(step: Extract<UndoStep, { kind: "dropConditionalFormats" }>): string {
  return JSON.stringify(step.at);
}

function restoreName(step: Extract<UndoStep, { kind: "restoreName" }>, there: Presence): void {
  const { names } = there.book.workbook;
  const isThere = there.hasName(step.name);
  there.setName(step.name, step.formula !== null);
  if (step.formula === null) {
    if (isThere) names.getItem(step.name).delete();
    return;
  }
  const item = isThere
    ? names.getItem(step.name)
    : names.add(step.name, step.formula, step.comment);
  if (isThere) {
    item.formula = step.formula;
    item.comment = step.comment;
  }
  item.visible = step.visible;
}
