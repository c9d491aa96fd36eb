import { fingerprint } from "#core/text/fingerprint";
import type { TakenNames } from "#core/register/content";
import type { Edit, Plan, SetSetting } from "#sheets/plan";
import { takenNames, type WorkbookState } from "#excel/workbookState";

/** Document setting: the sheets without input that Sightline made, and from what. */
export const pagesSettingKey = "sightline.pages";

export const pageNames = [
  "Home",
  "Prioritization",
  "Tradeoff",
  "Models",
  "Robustness",
  "Value and risk",
  "Money",
  "Risk",
  "Contingency",
  "Benefits",
  "Capacity",
  "Roadmap",
  "Status",
  "Changes",
  "Steering pack",
] as const;
export type PageName = (typeof pageNames)[number];

/** What belongs to a page, so that it can be replaced, and a mark of the plan that it was made by. */
export interface PageRecord {
  readonly sheets: readonly string[];
  readonly tables: readonly string[];
  readonly names: readonly string[];
  readonly mark: string;
}

export type PageRecords = Readonly<Partial<Record<PageName, PageRecord>>>;

/** The mark leaves out where the sheet stands: people move sheets. */
export function pageRecord(plan: Plan): PageRecord {
  const text = JSON.stringify(plan.edits, (key, value: unknown) =>
    key === "position" ? undefined : value,
  );
  return { ...namesOf(plan.edits), mark: fingerprint(text) };
}

export function storePages(records: PageRecords): SetSetting {
  return { kind: "setSetting", key: pagesSettingKey, value: { schemaVersion: 1, pages: records } };
}

/** Pages whose sheets are all still there. */
export function storedPages(state: WorkbookState): PageRecords {
  const stored = state.settings.get(pagesSettingKey);
  if (typeof stored !== "object" || stored === null || !("pages" in stored)) return {};
  const { pages } = stored;
  if (typeof pages !== "object" || pages === null) return {};
  const present = new Set(state.sheets.map((sheet) => sheet.name.toLowerCase()));
  const records: Partial<Record<PageName, PageRecord>> = {};
  for (const page of pageNames) {
    const record = Reflect.get(pages, page) as unknown;
    if (!isRecord(record)) continue;
    if (record.sheets.every((name) => present.has(name.toLowerCase()))) records[page] = record;
  }
  return records;
}

function isRecord(value: unknown): value is PageRecord {
  if (typeof value !== "object" || value === null) return false;
  const lists = ["sheets", "tables", "names"].map((key) => Reflect.get(value, key) as unknown);
  return "mark" in value && lists.every((list) => Array.isArray(list));
}

/** A page drawn anew, before its record is stored. */
export interface DrawnPage {
  readonly page: PageName;
  readonly edits: readonly Edit[];
  readonly record: PageRecord;
}

/**
 * A page in place of the one that the workbook has; null when that one was made by the same plan, and
 * when there is nothing to draw. `plan` gets the names that it must avoid and the sheets that stay.
 */
export function drawPage(
  page: PageName,
  state: WorkbookState,
  plan: (taken: TakenNames, kept: readonly string[]) => Plan,
): DrawnPage | null {
  const former = storedPages(state)[page];
  const own: PageRecord = former ?? { sheets: [], tables: [], names: [], mark: "" };
  const kept = state.sheets.map((sheet) => sheet.name).filter((name) => !own.sheets.includes(name));
  const drawn = plan(withoutNames(takenNames(state), own), kept);
  const record = pageRecord(drawn);
  if (drawn.edits.length === 0 || record.mark === former?.mark) return null;
  const removals = own.sheets.map((sheet): Edit => ({ kind: "removeSheet", sheet }));
  return { page, edits: [...removals, ...drawn.edits], record };
}

/** The edits of pages drawn anew, with their records beside those of the others. */
export function pageEdits(
  state: WorkbookState,
  drawn: readonly (DrawnPage | null)[],
): readonly Edit[] {
  const pages = drawn.filter((page) => page !== null);
  if (pages.length === 0) return [];
  const records = Object.fromEntries(pages.map(({ page, record }) => [page, record]));
  return [
    ...pages.flatMap(({ edits }) => edits),
    storePages({ ...storedPages(state), ...records }),
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
