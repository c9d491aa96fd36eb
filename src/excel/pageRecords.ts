import { packPages } from "#core/publishing/audiences";
import { parsedJson } from "#core/stored";
import type { LivePage } from "#sheets/redraw/livePage";
import type { WorkbookState } from "./workbookState";

/** Document setting: the sheets without input that Sightline made, and from what. */
export const pagesSettingKey = "sightline.pages";

/** The pages that a pack can hold, and its own first page. */
export const pageNames = [...packPages, "Steering pack"] as const;
export type PageName = (typeof pageNames)[number];

/** What belongs to a page, so that it can be drawn anew, and a mark of the plan that it was made by. */
export interface PageRecord {
  readonly sheets: readonly string[];
  readonly tables: readonly string[];
  readonly names: readonly string[];
  readonly mark: string;
  /** Rows and columns drawn on each sheet, and whether its cells can be the user's; older versions kept none. */
  readonly areas?: readonly (readonly [rows: number, columns: number, isRead: boolean])[];
}

export type PageRecords = Readonly<Partial<Record<PageName, PageRecord>>>;
export type LivePages = Readonly<Partial<Record<PageName, LivePage>>>;

/** The hidden name that stands for the first cell of a page's sheet: it follows a sheet that is renamed. */
export function pageAnchor(page: PageName, index: number): string {
  return `pmo_Sheet_${page.replaceAll(" ", "")}_${index + 1}`;
}

/** Namespace of the custom XML part that keeps what was drawn. */
export function pageNamespace(page: PageName): string {
  return `urn:sightline:page:${page.replaceAll(" ", "")}`;
}

/** What the setting says, with the names that the sheets have now; sheets that have gone are null. */
export function pageSheets(
  page: PageName,
  record: PageRecord,
  { names, sheets }: WorkbookState,
): readonly (string | null)[] {
  const there = new Map(sheets.map(({ name }) => [name.toLowerCase(), name]));
  return record.sheets.map((sheet, index) => {
    const anchor = pageAnchor(page, index).toLowerCase();
    const formula = names.find(({ name }) => name.toLowerCase() === anchor)?.formula ?? "";
    const [, quoted, plain] = /^=(?:'((?:[^']|'')*)'|([^'!]+))!/.exec(formula) ?? [];
    const now = quoted?.replaceAll("''", "'") ?? plain ?? sheet;
    return there.get(now.toLowerCase()) ?? there.get(sheet.toLowerCase()) ?? null;
  });
}

/** Records as they are stored. */
export function pageRecords(stored: unknown): PageRecords {
  const value = typeof stored === "string" ? parsedJson(stored) : stored;
  if (typeof value !== "object" || value === null || !("pages" in value)) return {};
  const { pages } = value;
  if (typeof pages !== "object" || pages === null) return {};
  const records: Partial<Record<PageName, PageRecord>> = {};
  for (const page of pageNames) {
    const record = Reflect.get(pages, page) as unknown;
    if (isRecord(record)) records[page] = record;
  }
  return records;
}

function isRecord(value: unknown): value is PageRecord {
  if (typeof value !== "object" || value === null) return false;
  const lists = ["sheets", "tables", "names"].map((key) => Reflect.get(value, key) as unknown);
  return "mark" in value && lists.every((list) => Array.isArray(list));
}

/** Pages whose sheets are still there, under the names that those have now. */
export function storedPages(state: WorkbookState): PageRecords {
  const records = pageRecords(state.settings.get(pagesSettingKey));
  return Object.fromEntries(
    pageNames.flatMap((page) => {
      const record = records[page];
      if (record === undefined) return [];
      const sheets = pageSheets(page, record, state);
      const isThere = sheets.every(
        (sheet, index) => sheet !== null || record.areas?.[index]?.[2] === false,
      );
      return isThere
        ? [[page, { ...record, sheets: sheets.filter((sheet) => sheet !== null) }] as const]
        : [];
    }),
  );
}
