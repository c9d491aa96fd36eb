import type { Issue } from "#core/issues";
import type { CellValue, RegisterContent } from "#core/register/content";
import { registerOf } from "#core/register/schema";
import type { RegisterReading } from "#excel/registerReading";
import { registerSetting, registerSettingKey } from "#excel/registerSetting";
import { takenNames } from "#excel/workbookState";
import type { Edit } from "#sheets/plan";
import { planAddedRegisters } from "#sheets/planAddedRegisters";
import type { ScenarioRegisters } from "#sheets/planScenario";
import type { RegisterTable, RegisterTables } from "#sheets/registerTable";
import { registersNote, stampsThere } from "../addedRegisters";
import { scenarioRegisters } from "./readForChoice";

/** The registers of scenarios, with the edits that make those that the workbook lacks. */
export interface ScenarioTables {
  readonly registers: ScenarioRegisters;
  /** All registers that were read, with those to be made. */
  readonly tables: RegisterTables;
  /** Workbook names by their standard names, where they differ. */
  readonly names: Readonly<Record<string, string>>;
  readonly edits: readonly Edit[];
  /** Roles of the registers to be made. */
  readonly added: readonly string[];
  /** Columns that somebody has deleted. */
  readonly issues: readonly Issue[];
}

/** Where scenarios are kept in this workbook, or would be. */
export function scenarioTables(reading: RegisterReading): ScenarioTables {
  const { state, tables } = reading;
  const setting = registerSetting(state.settings.get(registerSettingKey));
  const names = setting?.names ?? {};
  const added = scenarioRegisters.filter((register) => tables[register] === undefined);
  const plan = planAddedRegisters({
    registers: added,
    tables,
    names,
    taken: takenNames(state),
    stamps: stampsThere(state, names),
  });
  const contentOf = (register: string): RegisterContent => {
    const read = reading.registers.find((each) => each.register === register);
    return read ?? emptyContent(plan.tables[register], register);
  };
  const registers = {
    scenarios: contentOf("Scenarios"),
    projects: contentOf("ScenarioProjects"),
    runs: contentOf("Runs"),
  };
  return {
    registers,
    tables: { ...tables, ...plan.tables },
    names: plan.names,
    edits: added.length === 0 ? [] : [...plan.edits, registersNote(state, tables, plan)],
    added,
    issues: Object.values(registers).flatMap(missingColumns),
  };
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

/** Written columns must be there: what is written into none would be lost. */
function missingColumns({ register, headers, place }: RegisterContent): Issue[] {
  return registerOf(register)
    .columns.filter(({ kind, header }) => kind === "written" && !headers.includes(header))
    .map(({ header }) => ({
      code: "missing-column",
      severity: "blocking",
      place: { register, sheet: place.sheet, field: header },
      expected: header,
    }));
}
