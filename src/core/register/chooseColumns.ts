import { formulaColumns } from "./formulaReferences";
import type { Register, RegisterColumn } from "./schema";

/** A register with the columns that a workbook will have of it. */
export interface ChosenRegister {
  readonly register: Register;
  readonly columns: readonly RegisterColumn[];
}

/** First and last criterion column in the formulas of the schema. */
export const FIRST_CRITERION = "c1";
export const LAST_CRITERION = "cn";

/**
 * Formulas that can do without the columns of a pack: used where the pack is off, so that a value that
 * others need stays available.
 */
const WITHOUT_PACK: Readonly<Record<string, string>> = {
  "Risks/Mean impact": '=IF([@[Cost impact]]="","",[@[Cost impact]])',
};

/**
 * The columns of each register that can exist together. A column of a pack needs its pack; a formula
 * column needs every table and every column that its formula names, so leaving one out can leave out
 * further ones.
 *
 * `existing` lists columns of registers that the workbook has already. Cost: a few passes over the
 * schema.
 */
export function chooseColumns(
  chosen: readonly Register[],
  packs: readonly string[],
  existing: Readonly<Record<string, readonly string[]>> = {},
): readonly ChosenRegister[] {
  let result = chosen.map((register) => ({
    register,
    columns: register.columns
      .filter((column) => isInPacks(register, column, packs))
      .map((column) => withoutMissingPack(register, column, packs)),
  }));
  for (;;) {
    const known = knownColumns(result, existing);
    const next = result.map(({ register, columns }) => ({
      register,
      columns: columns.filter((column) => canStand(register, column, known)),
    }));
    if (next.every((each, index) => each.columns.length === result[index]?.columns.length)) {
      return next;
    }
    result = next;
  }
}

function isInPacks(register: Register, column: RegisterColumn, packs: readonly string[]): boolean {
  return column.pack === "core" || column.pack === register.pack || packs.includes(column.pack);
}

function withoutMissingPack(
  register: Register,
  column: RegisterColumn,
  packs: readonly string[],
): RegisterColumn {
  const plainer = WITHOUT_PACK[`${register.name}/${column.header}`];
  if (plainer === undefined || column.formula === null) return column;
  const missing = formulaColumns(column.formula).some((reference) => {
    const named = register.columns.find((each) => each.header === reference.column);
    return named !== undefined && !isInPacks(register, named, packs);
  });
  return missing ? { ...column, formula: plainer } : column;
}

function knownColumns(
  chosen: readonly ChosenRegister[],
  existing: Readonly<Record<string, readonly string[]>>,
): ReadonlyMap<string, ReadonlySet<string>> {
  const known = new Map<string, Set<string>>();
  for (const [register, headers] of Object.entries(existing)) known.set(register, new Set(headers));
  for (const { register, columns } of chosen) {
    const headers = columns.map((column) => column.header);
    if (register.takesCriteria) headers.push(FIRST_CRITERION, LAST_CRITERION);
    known.set(register.name, new Set(headers));
  }
  return known;
}

function canStand(
  register: Register,
  column: RegisterColumn,
  known: ReadonlyMap<string, ReadonlySet<string>>,
): boolean {
  if (column.formula === null) return true;
  return formulaColumns(column.formula).every((reference) =>
    known.get(reference.table ?? register.name)?.has(reference.column),
  );
}
