import { parsedJson } from "#core/stored";
/** Document setting that says which table plays which register. */
export const registerSettingKey = "sightline.registers";

export interface RegisterSetting {
  readonly schemaVersion: number;
  /** Role -> table name. */
  readonly tables: Readonly<Record<string, string>>;
  /** Role -> rows when it was last written: only a hint for the size of a reading. */
  readonly rows?: Readonly<Record<string, number>>;
  /** Standard name -> workbook name, where the standard name was taken. */
  readonly names?: Readonly<Record<string, string>>;
  /** Criteria columns of Scores when it was last written: a hint too. */
  readonly criteria?: readonly string[];
}

/** The setting as stored; null when there is none or when it is not of our making. */
export function registerSetting(stored: unknown): RegisterSetting | null {
  const value = typeof stored === "string" ? parsedJson(stored) : stored;
  if (typeof value !== "object" || value === null || !("tables" in value)) return null;
  const member = (name: string): unknown =>
    Object.entries(value).find(([key]) => key === name)?.[1];
  const version = member("schemaVersion");
  const criteria = member("criteria");
  return {
    schemaVersion: typeof version === "number" ? version : 1,
    tables: entriesOf(value.tables, isText),
    rows: entriesOf(member("rows"), (count) => typeof count === "number"),
    names: entriesOf(member("names"), isText),
    ...(Array.isArray(criteria) ? { criteria: criteria.filter(isText) } : {}),
  };
}

function isText(value: unknown): value is string {
  return typeof value === "string";
}

/**
 * The setting as Office.js holds it, brought up to date without a request to Excel. A guess that a
 * reading must check: another author may have changed it.
 */
export async function storedRegisterSetting(): Promise<RegisterSetting | null> {
  const { settings } = Office.context.document;
  await new Promise<void>((resolve) => {
    // Whether it succeeds or not: what is known then is the best guess there is.
    settings.refreshAsync(() => {
      resolve();
    });
  });
  return registerSetting(settings.get(registerSettingKey));
}

/** What to assume before the setting is known: every table is called as its role. */
export function assumedTables(roles: readonly string[]): Record<string, string> {
  return Object.fromEntries(roles.map((role) => [role, role]));
}

function entriesOf<T>(value: unknown, is: (item: unknown) => item is T): Record<string, T> {
  const entries: [string, T][] = [];
  if (typeof value === "object" && value !== null) {
    for (const [key, item] of Object.entries(value)) if (is(item)) entries.push([key, item]);
  }
  return Object.fromEntries(entries);
}
