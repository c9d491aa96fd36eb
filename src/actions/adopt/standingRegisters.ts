import type { RegisterContent, SheetContent, TablePlace } from "#core/register/content";
import type { WorkbookState } from "#excel/workbookState";
import type { InPlaceTable } from "#sheets/inPlace";
import type { SetSetting } from "#sheets/plan";

/** Document setting: registers that stand on somebody's sheet. */
const settingKey = "sightline.inPlace";

/** By register: the headers as they were found of the columns that are not ours, from left to right. */
export type StandingRegisters = Readonly<Record<string, readonly string[]>>;

export function standingRegisters(state: WorkbookState): StandingRegisters {
  const stored = state.settings.get(settingKey);
  if (typeof stored !== "object" || stored === null || !("registers" in stored)) return {};
  const { registers } = stored;
  if (typeof registers !== "object" || registers === null) return {};
  return Object.fromEntries(
    Object.entries(registers).flatMap(([register, headers]) =>
      Array.isArray(headers) && headers.every((header) => typeof header === "string")
        ? [[register, headers] as const]
        : [],
    ),
  );
}

export function storeStandingRegisters(
  tables: Readonly<Record<string, InPlaceTable>>,
): SetSetting[] {
  const entries = Object.entries(tables).map(
    ([register, { columns }]) => [register, columns.map(({ found }) => found)] as const,
  );
  if (entries.length === 0) return [];
  const value = { schemaVersion: 1, registers: Object.fromEntries(entries) };
  return [{ kind: "setSetting", key: settingKey, value }];
}

/** The sheets as their owners know them: without the columns that were added to their lists. */
export function asFound(
  sheets: readonly SheetContent[],
  registers: readonly RegisterContent[],
  standing: StandingRegisters,
): readonly SheetContent[] {
  return sheets.map((sheet) =>
    registers
      .filter(({ place }) => place.sheet === sheet.sheet)
      .reduce((content, { register, place }) => {
        const headers = standing[register];
        return headers === undefined ? content : withoutAdded(content, place, headers);
      }, sheet),
  );
}

function withoutAdded(
  content: SheetContent,
  place: TablePlace,
  headers: readonly string[],
): SheetContent {
  const isAdded = (row: number, column: number): boolean =>
    row >= place.row &&
    row < place.row + place.rows &&
    column >= place.column + headers.length &&
    column < place.column + place.columns;
  const without = <T>(cells: readonly (readonly T[])[], blank: T): T[][] =>
    cells.map((line, r) =>
      line.map((cell, c) => (isAdded(content.row + r, content.column + c) ? blank : cell)),
    );
  const values = without(content.values, null).map((line, r) =>
    content.row + r !== place.row
      ? line
      : line.map((cell, c) => headers[content.column + c - place.column] ?? cell),
  );
  return {
    ...content,
    values,
    formulas: without(content.formulas, null),
    tables: content.tables.filter(({ table }) => table !== place.table),
  };
}
