import type { TakenNames } from "#core/register/content";
import {
  pageAnchor,
  type PageName,
  pageNamespace,
  type PageRecord,
  pageRecords,
  pagesSettingKey,
} from "#excel/pageRecords";
import { xmlParts } from "#excel/storedText";
import type { WorkbookState } from "#excel/workbookState";
import type { AddSheet, Edit } from "#sheets/plan";
import type { Bounds, LivePage, LiveSheet } from "#sheets/redraw/livePage";
import { type RedrawNotes, redrawSheet } from "#sheets/redraw/redrawSheet";
import { renamedIn, renamedSheets } from "#sheets/redraw/renamedSheets";
import { sheetMemory, type SheetMemory } from "#sheets/redraw/sheetMemory";

/** A page as the workbook has it. */
export interface FormerPage {
  readonly page: PageName;
  readonly record: PageRecord;
  /** Names of its sheets now; null = it has gone. */
  readonly sheets: readonly (string | null)[];
  /** null = it was not read. */
  readonly live: LivePage | null;
  readonly own: TakenNames;
}

/** A page with its edits, and what is kept of them. */
export interface PlacedPage {
  readonly clearing: readonly Edit[];
  readonly drawing: readonly Edit[];
  readonly sheets: readonly string[];
  readonly areas: NonNullable<PageRecord["areas"]>;
  readonly told: readonly (RedrawNotes & { readonly sheet: string })[];
  /** Why it is left as it is. */
  readonly blocked: { readonly sheet: string; readonly tables: readonly string[] } | null;
}

/** The page on new sheets; those of a former one go. */
export function drawInstead(
  page: PageName,
  edits: readonly Edit[],
  former: readonly string[],
  state: WorkbookState,
): PlacedPage {
  const added = edits.filter((edit) => edit.kind === "addSheet");
  const memories = added.map((sheet) => memoryOf(edits, sheet));
  return {
    clearing: former.map((sheet): Edit => ({ kind: "removeSheet", sheet })),
    drawing: [
      ...edits,
      ...added.map(({ sheet }, index) => anchorEdit(page, index, sheet)),
      memoryEdit(page, memories, storedBefore(page, state)),
    ],
    sheets: added.map(({ sheet }) => sheet),
    areas: areasOf(memories, added),
    told: [],
    blocked: null,
  };
}

/** The page where it stands; sheets of it that have gone are added, and those that it needs no more go. */
export function drawInPlace(
  former: FormerPage,
  planned: readonly Edit[],
  state: WorkbookState,
): PlacedPage {
  const { page, record, live } = former;
  const added = planned.filter((edit) => edit.kind === "addSheet");
  const places = pairs(added, former, state);
  const isOld = record.areas === undefined;
  const blocked = obstacleOf(places, former, state);
  if (blocked !== null || live === null) {
    const { sheets, areas = [] } = record;
    return { clearing: [], drawing: [], sheets, areas, told: [], blocked };
  }
  const isForgotten = isOld || (live.memories ?? null) === null;
  if (isForgotten && places.every((index, i) => isOnlyOurs(index, live, planned, added[i]))) {
    return drawInstead(page, planned, former.own.sheets, state);
  }
  const renamed = new Map(
    added.map(({ sheet }, i) => [sheet, former.sheets[places[i] ?? -1] ?? sheet] as const),
  );
  const called = new Map(
    record.sheets.map((sheet, index) => [sheet, former.sheets[index] ?? sheet] as const),
  );
  let edits = renamedSheets(planned, renamed);
  const clearing: Edit[] = [];
  const told: (RedrawNotes & { readonly sheet: string })[] = [];
  const memories = added.map((plan, i) => {
    const sheet = renamed.get(plan.sheet) ?? plan.sheet;
    const index = places[i] ?? -1;
    const there = live.sheets[index] ?? null;
    const isFeed = plan.visibility !== undefined;
    const kept = live.memories?.[index] ?? null;
    const memory =
      kept === null
        ? there === null
          ? null
          : assumedMemory(sheetMemory(edits, sheet), there)
        : (renamedIn(kept, called) as SheetMemory);
    if ((former.sheets[index] ?? null) === null || there === null || memory === null) {
      return memoryOf(edits, { ...plan, sheet });
    }
    const redrawn = redrawSheet({
      sheet,
      edits,
      former: memory,
      live: beside(there, memory),
      isFeed,
    });
    clearing.push(...redrawn.clearing);
    edits = redrawn.drawing;
    told.push({ ...redrawn.told, sheet });
    return isFeed ? withoutMarks(redrawn.memory) : redrawn.memory;
  });
  const used = new Set(places);
  const gone = former.sheets.filter((sheet, index) => sheet !== null && !used.has(index));
  const sheets = added.map(({ sheet }) => renamed.get(sheet) ?? sheet);
  return {
    clearing: [
      ...clearing,
      ...gone.flatMap((sheet): Edit[] => (sheet === null ? [] : [{ kind: "removeSheet", sheet }])),
    ],
    drawing: [
      ...edits.filter((edit) => canBeShown(edit, state)),
      ...sheets.map((sheet, index) => anchorEdit(page, index, sheet)),
      memoryEdit(page, memories, live.stored.length > 0 ? live.stored : undefined),
    ],
    sheets,
    areas: areasOf(memories, added),
    told,
    blocked: null,
  };
}

/** For each planned sheet the former one that it is: the visible ones in order, the hidden ones in order. */
function pairs(
  added: readonly AddSheet[],
  { record, sheets }: FormerPage,
  state: WorkbookState,
): readonly number[] {
  const isFeed = (index: number): boolean => {
    const area = record.areas?.[index];
    if (area !== undefined) return !area[2];
    const there = state.sheets.find(({ name }) => name === sheets[index]);
    return there?.visibility !== "Visible";
  };
  const left = sheets.map((_, index) => index);
  return added.map(({ visibility }) => {
    const at = left.findIndex((index) => isFeed(index) === (visibility !== undefined));
    return at < 0 ? -1 : (left.splice(at, 1)[0] ?? -1);
  });
}

/** A protected sheet, or a table of the user's among what was drawn. */
function obstacleOf(
  places: readonly number[],
  { sheets, live, record }: FormerPage,
  state: WorkbookState,
): PlacedPage["blocked"] {
  for (const index of places) {
    const name = sheets[index] ?? null;
    const sheet = state.sheets.find((each) => each.name === name);
    if (sheet === undefined) continue;
    if (sheet.isProtected) return { sheet: sheet.name, tables: [] };
    const tables = (live?.sheets[index]?.tables ?? []).filter(
      (table) => !record.tables.includes(table),
    );
    if (tables.length > 0) return { sheet: sheet.name, tables };
  }
  return null;
}

/** A sheet of which is not known what was drawn, and that holds nothing but what was printed of it. */
function isOnlyOurs(
  index: number,
  live: LivePage,
  planned: readonly Edit[],
  plan: AddSheet | undefined,
): boolean {
  const there = live.sheets[index] ?? null;
  if (there === null || plan === undefined || plan.visibility !== undefined) return true;
  const own = new Set(sheetMemory(planned, plan.sheet).charts.map(({ name }) => name));
  const { printArea, used, charts, below, right, corner } = there;
  return (
    printArea !== null &&
    [below, right, corner].every((beside) => beside === null) &&
    (used === null ||
      (used.bottom < printArea.row + printArea.rows &&
        used.right < printArea.column + printArea.columns)) &&
    charts.every(({ name }) => own.has(name))
  );
}

/** What an earlier version will have drawn: the printed part, and charts of the same names. */
function assumedMemory(next: SheetMemory, live: LiveSheet): SheetMemory {
  const { printArea, charts } = live;
  const there = new Set(charts.map(({ name }) => name));
  return {
    rows: printArea?.rows ?? next.rows,
    columns: printArea?.columns ?? next.columns,
    marks: null,
    charts: next.charts.filter(({ name }) => there.has(name)),
    tables: next.tables,
    inputs: [],
    heights: [],
    widths: [],
    setUp: next.setUp,
    print: printArea === null ? null : { ...(next.print ?? noPrint), area: printArea },
  };
}

const noPrint = { landscape: true, paper: "A4", fitToWidth: 1 } as const;

/** What an unknown drawing has beside it is what the sheet holds outside of it. */
function beside(live: LiveSheet, { rows, columns }: SheetMemory): LiveSheet {
  const { used } = live;
  if (used === null) return live;
  const below: Bounds | null = used.bottom < rows ? null : { ...used, top: rows };
  const right: Bounds | null = used.right < columns ? null : { ...used, left: columns };
  return { ...live, below, right };
}

function memoryOf(edits: readonly Edit[], { sheet, visibility }: AddSheet): SheetMemory {
  const memory = sheetMemory(edits, sheet);
  return visibility === undefined ? memory : withoutMarks(memory);
}

/** Nobody types among the figures of a hidden sheet. */
function withoutMarks(memory: SheetMemory): SheetMemory {
  return { ...memory, marks: null };
}

function areasOf(
  memories: readonly SheetMemory[],
  added: readonly AddSheet[],
): PlacedPage["areas"] {
  return memories.map(({ rows, columns }, i) => [
    rows,
    columns,
    added[i]?.visibility === undefined,
  ]);
}

function anchorEdit(page: PageName, index: number, sheet: string): Edit {
  return {
    kind: "defineName",
    name: pageAnchor(page, index),
    formula: `='${sheet.replaceAll("'", "''")}'!$A$1`,
    hidden: true,
  };
}

/** What is kept of a page already; undefined = it has to be looked for. */
function storedBefore(page: PageName, state: WorkbookState): readonly string[] | undefined {
  const stored = state.pages?.[page]?.stored;
  if (stored !== undefined && stored.length > 0) return stored;
  const isNew = pageRecords(state.settings.get(pagesSettingKey))[page] === undefined;
  return isNew ? [] : undefined;
}

/** Longest text that stays one part of the file. */
const LONGEST = 90_000;

function memoryEdit(
  page: PageName,
  memories: readonly SheetMemory[],
  former: readonly string[] | undefined,
): Edit {
  const whole = JSON.stringify(memories);
  const text = whole.length > LONGEST ? JSON.stringify(memories.map(withoutMarks)) : whole;
  const namespace = pageNamespace(page);
  const parts = xmlParts({ namespace, element: "page", run: 1, text });
  return { kind: "storeParts", namespace, parts, ...(former === undefined ? {} : { former }) };
}

/** Excel shows no sheet that is hidden. */
function canBeShown(edit: Edit, state: WorkbookState): boolean {
  if (edit.kind !== "activateSheet") return true;
  const sheet = state.sheets.find(({ name }) => name === edit.sheet);
  return sheet === undefined || sheet.visibility === "Visible";
}
