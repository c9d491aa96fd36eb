import type { TakenNames } from "#core/register/content";

/** Longest name of a sheet in Excel. */
const SHEET_NAME_LENGTH = 31;

/**
 * Hands out names that a workbook has not taken yet. Excel compares names without regard to case, and
 * a table and a defined name cannot share one.
 */
export class FreeNames {
  private readonly sheets: Set<string>;
  private readonly names: Set<string>;

  constructor(taken: TakenNames) {
    this.sheets = new Set(taken.sheets.map(folded));
    this.names = new Set([...taken.tables, ...taken.names].map(folded));
  }

  /** "Projects", or "Projects PMO" where that is taken, or "Projects PMO 2" and so on. */
  sheet(wanted: string): string {
    return take(this.sheets, candidates(wanted, " PMO", " ", SHEET_NAME_LENGTH));
  }

  /** "Projects", or "ProjectsPMO" where that is taken, or "ProjectsPMO2" and so on. */
  table(wanted: string): string {
    return take(this.names, candidates(wanted, "PMO", "", 255));
  }

  /** "pmo_Seed", or "pmo_Seed_PMO" where that is taken, or "pmo_Seed_PMO2" and so on. */
  name(wanted: string): string {
    return take(this.names, candidates(wanted, "_PMO", "", 255));
  }
}

function folded(name: string): string {
  return name.toLowerCase();
}

function* candidates(
  wanted: string,
  suffix: string,
  separator: string,
  longest: number,
): Generator<string, never> {
  yield wanted.slice(0, longest);
  for (let turn = 1; ; turn += 1) {
    const tail = turn === 1 ? suffix : `${suffix}${separator}${turn}`;
    yield wanted.slice(0, longest - tail.length) + tail;
  }
}

function take(taken: Set<string>, names: Generator<string, never>): string {
  for (;;) {
    const { value } = names.next();
    if (taken.has(folded(value))) continue;
    taken.add(folded(value));
    return value;
  }
}
