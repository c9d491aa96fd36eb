import { fingerprint } from "#core/text/fingerprint";
import type { TakenNames } from "#core/register/content";
import type { Edit, Plan, SetSetting } from "#sheets/plan";
import type { WorkbookState } from "#excel/workbookState";

/** Document setting: the sheets without input that Sightline made, and from what. */
export const pagesSettingKey = "sightline.pages";

export type PageName = "Home" | "Prioritization";

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
  for (const [page, record] of Object.entries(pages)) {
    if (page !== "Home" && page !== "Prioritization") continue;
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
