import { InvariantError } from "../invariant";
import { packs, type Size } from "./choices";
import { type Register, type RegisterColumn, registers } from "./schema";

/** Registers of the small tables that every workbook needs, and of the add-in's own records. */
const IN_EVERY_SIZE = ["Scales", "Appetite", "Checks", "Runs"];

const IN_REGISTER = [
  "Projects",
  "Programs",
  "Objectives",
  "Risks",
  "Issues",
  "Benefits",
  "Milestones",
  "Decisions",
  "Periods",
  "Financials",
  "BenefitPeriods",
];

const ADDED_BY_PORTFOLIO = [
  "Criteria",
  "Scores",
  "Dependencies",
  "Limits",
  "Scenarios",
  "ScenarioProjects",
  "Snapshots",
  "SnapshotData",
  "Changes",
];

/** Roles feeds the drop-down of Demand, so it comes with Capacity. */
const ADDED_BY_FULL = ["Capacity", "Demand", "Roles"];

/** Registers that are filled by the add-in; they start hidden while they are empty. */
export const writtenRegisters: readonly string[] = [
  "Scenarios",
  "ScenarioProjects",
  "Snapshots",
  "SnapshotData",
  "Changes",
  "PriorityLog",
  "Archive",
  "ArchiveTotals",
  "Checks",
  "Runs",
];

function packOf(column: RegisterColumn): string {
  return column.pack;
}

/**
 * The registers that a size and packs give, in the order of the schema.
 *
 * A pack brings every register it adds columns to: WSJF on size "register" brings Scores, and Criteria
 * with it. Throws InvariantError for a pack that does not exist.
 * @example registersOf("full", ["Stakeholders"]).length; // => 28
 */
export function registersOf(size: Size, chosenPacks: readonly string[]): readonly Register[] {
  for (const pack of chosenPacks) {
    if (!packs.includes(pack)) throw new InvariantError(`There is no pack "${pack}".`);
  }
  const names = new Set([...IN_EVERY_SIZE, ...IN_REGISTER]);
  if (size !== "register") add(names, ADDED_BY_PORTFOLIO);
  if (size === "full") add(names, ADDED_BY_FULL);
  for (const register of registers) {
    const inPack = chosenPacks.includes(register.pack);
    const extended = register.columns.some((column) => chosenPacks.includes(column.pack));
    if (inPack || extended) names.add(register.name);
  }
  if (names.has("Scores")) names.add("Criteria");
  return registers.filter((register) => names.has(register.name));
}

function add(names: Set<string>, further: readonly string[]): void {
  for (const name of further) names.add(name);
}

/**
 * Packs that rows need: a pack is needed when one of its input columns is filled.
 *
 * @example packsOfColumns("Risks", ["Risk ID", "Cause"]); // => ["Risk description"]
 */
export function packsOfColumns(register: string, headers: readonly string[]): readonly string[] {
  const found = registers.find((each) => each.name === register);
  if (found === undefined) return [];
  const needed = found.columns.filter((column) => headers.includes(column.header)).map(packOf);
  return [...new Set([found.pack, ...needed])].filter((pack) => pack !== "core");
}
