import type { Issue } from "#core/issues";
import { fingerprint } from "#core/text/fingerprint";
import type { TakenNames } from "#core/register/content";
import {
  pageNames,
  type PageName,
  type PageRecord,
  pageRecords,
  type PageRecords,
  pageSheets,
  pagesSettingKey,
} from "#excel/pageRecords";
import type { Edit, Plan, SetSetting } from "#sheets/plan";
import { takenNames, type WorkbookState } from "#excel/workbookState";
import { pageIssues } from "./pageIssues";
import { drawInPlace, drawInstead, type FormerPage, type PlacedPage } from "./redrawnPage";

export { pageNames, type PageName, type PageRecord };

/** The mark leaves out where the sheet stands: people move sheets. */
function markOf({ edits }: Plan): string {
  const text = JSON.stringify(edits, (key, value: unknown) =>
    key === "position" ? undefined : value,
  );
  return fingerprint(text);
}

function storePages(records: PageRecords): SetSetting {
  return { kind: "setSetting", key: pagesSettingKey, value: { schemaVersion: 1, pages: records } };
}

/** A page drawn anew, before its record is stored. */
export interface DrawnPage {
  readonly page: PageName;
  /** Empties what gives way. */
  readonly clearing: readonly Edit[];
  readonly drawing: readonly Edit[];
  /** Both; none when the page cannot be drawn now, which `issues` tells. */
  readonly edits: readonly Edit[];
  readonly record: PageRecord;
  /** Name of the sheet that people look at; null when it is hidden. */
  readonly shown: string | null;
  readonly issues: readonly Issue[];
}

/**
 * A page drawn where it stands, or on a new sheet where there is none; null when the one in the workbook
 * was made by the same plan and is whole, and when there is nothing to draw. `plan` gets the names that it
 * must avoid and the sheets that stay. The state has the page when it was asked for with the registers.
 */
export function drawPage(
  page: PageName,
  state: WorkbookState,
  plan: (taken: TakenNames, kept: readonly string[]) => Plan,
): DrawnPage | null {
  const former = formerPage(page, state);
  const own = former?.own ?? { sheets: [], tables: [], names: [] };
  const kept = state.sheets.map((sheet) => sheet.name).filter((name) => !own.sheets.includes(name));
  const drawn = plan(withoutNames(takenNames(state), own), kept);
  if (drawn.edits.length === 0) return null;
  const mark = markOf(drawn);
  if (former !== null && mark === former.record.mark && isWhole(former)) return null;
  const placed =
    former?.live === undefined || former.live === null || isUnseen(former)
      ? drawInstead(page, drawn.edits, own.sheets, state)
      : drawInPlace(former, drawn.edits, state);
  const { tables, names } = namesOf(drawn.edits);
  const { sheets, areas } = placed;
  return {
    page,
    clearing: placed.clearing,
    drawing: placed.drawing,
    edits: [...placed.clearing, ...placed.drawing],
    record:
      placed.blocked === null || former === null
        ? { sheets, tables, names, mark, areas }
        : former.record,
    shown: shownOf(placed, state),
    issues: pageIssues(placed),
  };
}

/** Its hidden name has gone, by which its sheet was to be read: what stands on it is not known. */
function isUnseen({ live, sheets }: FormerPage): boolean {
  return sheets.some((sheet, index) => sheet !== null && (live?.sheets[index] ?? null) === null);
}

/** All sheets and all charts that were drawn are still there; taken for granted where nobody has looked. */
function isWhole({ live, sheets }: FormerPage): boolean {
  if (sheets.some((sheet) => sheet === null)) return false;
  return (live?.memories ?? []).every(({ charts }, index) => {
    const there = new Set(live?.sheets[index]?.charts.map(({ name }) => name));
    return charts.every(({ name }) => there.has(name));
  });
}

function formerPage(page: PageName, state: WorkbookState): FormerPage | null {
  const record = pageRecords(state.settings.get(pagesSettingKey))[page];
  if (record === undefined) return null;
  const sheets = pageSheets(page, record, state);
  const there = sheets.filter((sheet) => sheet !== null);
  // A user's own sheet may have the name of one of ours that has gone.
  if (there.length === 0 || (record.areas === undefined && there.length < sheets.length)) {
    return null;
  }
  const { tables, names } = record;
  const live = state.pages?.[page] ?? null;
  return { page, record, sheets, live, own: { sheets: there, tables, names } };
}

function shownOf({ sheets, areas }: PlacedPage, state: WorkbookState): string | null {
  const name = sheets.find((_, index) => areas[index]?.[2] === true) ?? null;
  const there = state.sheets.find((sheet) => sheet.name === name);
  return there === undefined || there.visibility === "Visible" ? name : null;
}

/** The edits of pages drawn anew, with their records beside those of the others. */
export function pageEdits(
  state: WorkbookState,
  drawn: readonly (DrawnPage | null)[],
): readonly Edit[] {
  const { clearing, drawing } = pageParts(state, drawn);
  return [...clearing, ...drawing];
}

/** The same in two parts, for plans that change what the former pages refer to. */
export function pageParts(
  state: WorkbookState,
  drawn: readonly (DrawnPage | null)[],
): Pick<DrawnPage, "clearing" | "drawing"> {
  const pages = drawn.filter((page) => page !== null).filter(({ edits }) => edits.length > 0);
  if (pages.length === 0) return { clearing: [], drawing: [] };
  const records = Object.fromEntries(pages.map(({ page, record }) => [page, record]));
  const stored = pageRecords(state.settings.get(pagesSettingKey));
  return {
    clearing: pages.flatMap(({ clearing }) => clearing),
    drawing: [...pages.flatMap(({ drawing }) => drawing), storePages({ ...stored, ...records })],
  };
}

/** What the user should know of pages drawn anew. */
export function drawnIssues(drawn: readonly (DrawnPage | null)[]): readonly Issue[] {
  return drawn.flatMap((page) => page?.issues ?? []);
}

/** Brings a page that was drawn to the front. */
export function shownInFront(page: DrawnPage | null): readonly Edit[] {
  if (page === null || page.edits.length === 0 || page.shown === null) return [];
  return [{ kind: "activateSheet", sheet: page.shown }];
}

/** Pages of a new set of registers with their records; those before are forgotten. */
export function newPages(
  plans: readonly { readonly page: PageName; readonly plan: Plan }[],
  state: WorkbookState,
): readonly Edit[] {
  const drawn = plans
    .filter(({ plan }) => plan.edits.length > 0)
    .map(({ page, plan }) => {
      const { sheets, areas, drawing } = drawInstead(page, plan.edits, [], state);
      const { tables, names } = namesOf(plan.edits);
      return { page, drawing, record: { sheets, tables, names, mark: markOf(plan), areas } };
    });
  return [
    ...drawn.flatMap(({ drawing }) => drawing),
    storePages(Object.fromEntries(drawn.map(({ page, record }) => [page, record]))),
  ];
}

/** Names that edits add to a workbook. */
export function namesOf(edits: readonly Edit[]): TakenNames {
  return {
    sheets: edits.filter((edit) => edit.kind === "addSheet").map((edit) => edit.sheet),
    tables: edits.filter((edit) => edit.kind === "addTable").map((edit) => edit.name),
    names: edits.filter((edit) => edit.kind === "defineName").map((edit) => edit.name),
  };
}

export function withNames(taken: TakenNames, more: TakenNames): TakenNames {
  return {
    sheets: [...taken.sheets, ...more.sheets],
    tables: [...taken.tables, ...more.tables],
    names: [...taken.names, ...more.names],
  };
}

export function withoutNames(taken: TakenNames, fewer: TakenNames): TakenNames {
  return {
    sheets: without(taken.sheets, fewer.sheets),
    tables: without(taken.tables, fewer.tables),
    names: without(taken.names, fewer.names),
  };
}

function without(all: readonly string[], fewer: readonly string[]): string[] {
  const folded = new Set(fewer.map((name) => name.toLowerCase()));
  return all.filter((name) => !folded.has(name.toLowerCase()));
}
