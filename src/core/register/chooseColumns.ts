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
 * Formulas that can do without the columns of a pack, the richest first: the first one whose columns are
 * all there is used, so that a value that others need stays available.
 */
const WITHOUT_PACK: Readonly<Record<string, readonly string[]>> = {
  "Risks/Mean impact": [
    '=IF([@[Cost impact]]="","",IF(COUNT([@[Impact low]],[@[Impact high]])=2,([@[Impact low]]+[@[Cost impact]]+[@[Impact high]])/3,[@[Cost impact]]))',
    '=IF([@[Cost impact]]="","",[@[Cost impact]])',
  ],
  "Risks/Escalated": [
    '=IF([@Status]<>"Open","No",IF(OR([@[Above appetite]]="Yes",N([@[Residual score]])>=pmo_EscalateFrom,AND([@Proximity]="Imminent",N([@[Residual score]])>=pmo_EscalateImminent),[@[Relates to]]="PORTFOLIO"),"Yes","No"))',
  ],
  "Projects/Risk exposure": ["=SUMIFS(Risks[Expected exposure],Risks[Relates to],[@[Project ID]])"],
  "Programs/Risk exposure": [
    "=SUMIFS(Projects[Risk exposure],Projects[Program ID],[@[Program ID]],Projects[Live],1)+SUMIFS(Risks[Expected exposure],Risks[Relates to],[@[Program ID]])",
  ],
  "Objectives/Benefit PV": ["=SUMIFS(Benefits[PV],Benefits[Objective ID],[@[Objective ID]])"],
};

/**
 * The columns of each register that can exist together. A column of a pack needs its pack; a formula
 * column needs every table and every column that its formula names, so leaving one out can leave out
 * further ones. A formula of the packs gives way to a plainer one where their columns are missing.
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
    columns: register.columns.filter((column) => isInPacks(register, column, packs)),
  }));
  for (;;) {
    const known = knownColumns(result, existing);
    const next = result.map(({ register, columns }) => ({
      register,
      columns: columns
        .map((column) => standingColumn(register, column, known))
        .filter((column) => column !== null),
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

/** The column with its first formula whose columns are all there; null = it cannot stand. */
function standingColumn(
  register: Register,
  column: RegisterColumn,
  known: ReadonlyMap<string, ReadonlySet<string>>,
): RegisterColumn | null {
  if (column.formula === null) return column;
  const plainer = WITHOUT_PACK[`${register.name}/${column.header}`] ?? [];
  const formula = [column.formula, ...plainer].find((each) => canStand(register, each, known));
  return formula === undefined ? null : { ...column, formula };
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
  formula: string,
  known: ReadonlyMap<string, ReadonlySet<string>>,
): boolean {
  return formulaColumns(formula).every((reference) =>
    known.get(reference.table ?? register.name)?.has(reference.column),
  );
}
