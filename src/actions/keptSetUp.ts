import type { CellValue, RegisterContent } from "#core/register/content";
import type { FieldValue, RegisterRows } from "#core/register/rows";
import { columnOf, settings } from "#core/register/schema";
import { readRegisters } from "#excel/readRegisters";

/** Registers that belong to the set-up of a workbook: they may be filled while all others are empty. */
const setUpRegisters: readonly string[] = ["Objectives", "Periods"];

/** The set-up of a workbook whose registers are about to be made anew: settings, objectives, periods. */
export interface KeptSetUp {
  readonly rows: readonly RegisterRows[];
  readonly settings: Readonly<Record<string, FieldValue>>;
}

export const noSetUp: KeptSetUp = { rows: [], settings: {} };

/** Reads the set-up. Requests: 1. */
export async function readSetUp(signal: AbortSignal | undefined): Promise<KeptSetUp> {
  const reading = await readRegisters(
    setUpRegisters.map((register) => ({ register })),
    { settings: settings.map(({ name }) => name), signal },
  );
  return {
    rows: reading.registers.map(rowsOf).filter(({ rows }) => rows.length > 0),
    settings: Object.fromEntries(
      [...reading.settings].flatMap(([name, value]) => {
        const field = fieldValue(value);
        return field === null ? [] : [[name, field] as const];
      }),
    ),
  };
}

/** What people have typed: calculated columns are made anew. */
function rowsOf({ register, headers, rows }: RegisterContent): RegisterRows {
  const typed = headers.filter((header) => columnOf(register, header)?.kind === "input");
  const places = typed.map((header) => headers.indexOf(header));
  return {
    register,
    columns: typed,
    extras: [],
    rows: rows
      .map((row) => places.map((place) => fieldValue(row[place])))
      .filter((row) => row.some((value) => value !== null)),
  };
}

function fieldValue(value: CellValue | undefined): FieldValue {
  if (value === undefined || value === null || value === "") return null;
  return typeof value === "object" ? null : value;
}
