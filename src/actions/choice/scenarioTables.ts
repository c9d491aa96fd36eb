import type { Issue } from "#core/issues";
import type { RegisterReading } from "#excel/registerReading";
import type { ScenarioRegisters } from "#sheets/planScenario";
import { missingColumns, registersToWrite, type RegistersToWrite } from "../registersToWrite";
import { scenarioRegisters } from "./readForChoice";

/** The registers of scenarios, with the edits that make those that the workbook lacks. */
export interface ScenarioTables extends Omit<RegistersToWrite, "contentOf"> {
  readonly registers: ScenarioRegisters;
  /** Columns that somebody has deleted. */
  readonly issues: readonly Issue[];
}

/** Where scenarios are kept in this workbook, or would be. */
export function scenarioTables(reading: RegisterReading): ScenarioTables {
  const { contentOf, ...written } = registersToWrite(reading, scenarioRegisters);
  const registers = {
    scenarios: contentOf("Scenarios"),
    projects: contentOf("ScenarioProjects"),
    runs: contentOf("Runs"),
  };
  return { ...written, registers, issues: Object.values(registers).flatMap(missingColumns) };
}
