import { registerSettingKey } from "./registerSetting";
import { runExcel } from "./runExcel";

/** Names and headers of tables. Requests: 1. Requirement set: ExcelApi 1.4. */
export async function readHeaders(
  tables: readonly string[],
  signal?: AbortSignal,
): Promise<readonly { readonly table: string; readonly headers: readonly string[] }[]> {
  return runExcel(
    "reading the workbook",
    async (context) => {
      const headers = tables.map((table) => ({
        table,
        range: context.workbook.tables.getItem(table).getHeaderRowRange().load("values"),
      }));
      await context.sync();
      return headers.map(({ table, range }) => ({
        table,
        headers: (range.values[0] ?? []).map(String),
      }));
    },
    { repeatable: true, signal },
  );
}

/** Notes under which names the tables of registers stand now. Requests: 2. Requirement set: ExcelApi 1.4. */
export async function linkRegisters(
  links: readonly { readonly register: string; readonly table: string }[],
): Promise<void> {
  await runExcel("writing to the workbook", async (context) => {
    const { settings } = context.workbook;
    const stored = settings.getItemOrNullObject(registerSettingKey).load("value");
    await context.sync();
    if (stored.isNullObject) return;
    const value = stored.value as { readonly tables?: Readonly<Record<string, string>> };
    const tables = Object.fromEntries(links.map(({ register, table }) => [register, table]));
    settings.add(registerSettingKey, { ...value, tables: { ...value.tables, ...tables } });
    await context.sync();
  });
}
