import type { Issue } from "#core/issues";
import type { CellValue, RegisterContent } from "#core/register/content";
import { registerOf } from "#core/register/schema";
import type { RegisterReading } from "#excel/registerReading";
import { registerSetting, registerSettingKey } from "#excel/registerSetting";
import { takenNames } from "#excel/workbookState";
import type { Edit } from "#sheets/plan";
import { planAddedRegisters } from "#sheets/planAddedRegisters";
import type { RegisterTable, RegisterTables } from "#sheets/registerTable";
import { registersNote, stampsThere } from "./addedRegisters";

/** Registers that an action writes into, with the edits that make those that the workbook lacks. */
export interface RegistersToWrite {
  /** With all their columns; of those to be made one empty row. */
  readonly contentOf: (register: string) => RegisterContent;
  /** All registers that were read, with those to be made. */
  readonly tables: RegisterTables;
  /** Workbook names by their standard names, where they differ. */
  readonly names: Readonly<Record<string, string>>;
  readonly edits: readonly Edit[];
  /** Roles of the registers to be made. */
  readonly added: readonly string[];
}

/** Where rows of these registers are put in this workbook, or would be. They must have been asked for whole. */
export function registersToWrite(
  reading: RegisterReading,
  registers: readonly string[],
): RegistersToWrite {
  const { state, tables } = reading;
  const names = registerSetting(state.settings.get(registerSettingKey))?.names ?? {};
  const added = registers.filter((register) => tables[register] === undefined);
  const plan = planAddedRegisters({
    registers: added,
    tables,
    names,
    taken: takenNames(state),
    stamps: stampsThere(state, names),
  });
  return {
    contentOf: (register) =>
      reading.registers.find((each) => each.register === register) ??
      emptyContent(plan.tables[register], register),
    tables: { ...tables, ...plan.tables },
    names: plan.names,
    edits: added.length === 0 ? [] : [...plan.edits, registersNote(state, tables, plan)],
    added,
  };
}

/** Says that the workbook gets registers that it lacks. */
export function addedIssues({ added }: Pick<RegistersToWrite, "added">): Issue[] {
  if (added.length === 0) return [];
  const facts = { registers: added.join(", ") };
  return [{ code: "registers-added", severity: "hint", place: {}, facts }];
}

/** Written columns must be there: what is written into none would be lost. */
export function missingColumns({ register, headers, place }: RegisterContent): Issue[] {
  return registerOf(register)
    .columns.filter(({ kind, header }) => kind === "written" && !headers.includes(header))
    .map(({ header }) => ({
      code: "missing-column",
      severity: "blocking",
      place: { register, sheet: place.sheet, field: header },
      expected: header,
    }));
}

function emptyContent(place: RegisterTable | undefined, register: string): RegisterContent {
  const { table = register, sheet = register, row = 0, column = 0, columns = [] } = place ?? {};
  return {
    register,
    place: { table, sheet, row, column, rows: 2, columns: columns.length },
    headers: columns,
    rows: [columns.map((): CellValue => null)],
  };
}
