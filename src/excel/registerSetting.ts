import { registers } from "#core/register/schema";

/** Document setting that says which table plays which register. */
export const registerSettingKey = "sightline.registers";

export interface RegisterSetting {
  readonly schemaVersion: number;
  /** Role -> table name. */
  readonly tables: Readonly<Record<string, string>>;
  /** Role -> rows when it was last written: only a hint for the size of a reading. */
  readonly rows?: Readonly<Record<string, number>>;
}

/** The setting as stored; null when there is none or when it is not of our making. */
export function registerSetting(stored: unknown): RegisterSetting | null {
  const value = typeof stored === "string" ? parsed(stored) : stored;
  if (typeof value !== "object" || value === null || !("tables" in value)) return null;
  const tables = entriesOf(value.tables, (name): name is string => typeof name === "string");
  const rows = "rows" in value ? value.rows : undefined;
  const version = "schemaVersion" in value ? value.schemaVersion : 1;
  return {
    schemaVersion: typeof version === "number" ? version : 1,
    tables,
    rows: entriesOf(rows, (count): count is number => typeof count === "number"),
  };
}

/** What to assume before the setting is known: every table is called as its role. */
export function assumedTables(roles: readonly string[]): Record<string, string> {
  return Object.fromEntries(roles.map((role) => [role, role]));
}

export const allRoles: readonly string[] = registers.map((register) => register.name);

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

function entriesOf<T>(value: unknown, is: (item: unknown) => item is T): Record<string, T> {
  const entries: [string, T][] = [];
  if (typeof value === "object" && value !== null) {
    for (const [key, item] of Object.entries(value)) if (is(item)) entries.push([key, item]);
  }
  return Object.fromEntries(entries);
}
