/** A live figure of all inputs of a calculation: a kept result is stale when it has changed since. */
export interface Stamp {
  /** Workbook name of its cell. */
  readonly name: string;
  readonly label: string;
  readonly formula: string;
}

interface Term {
  readonly register: string;
  readonly header: string;
  /** The term with its factor, in the names of the schema. */
  readonly text: string;
}

function term(register: string, header: string, before: string, after: string): Term {
  return { register, header, text: `${before}${register}[${header}]${after}` };
}

const SCORE: readonly Term[] = [
  term("Scores", "Project ID", "ROWS(", ")*1000003"),
  term("Scores", "Score", "SUM(", ")*7"),
  term("Criteria", "Weight", "SUM(", ")*11"),
  term("Criteria", "Best", "SUM(", ")*13"),
  term("Criteria", "Worst", "SUM(", ")*17"),
];

const SELECT: readonly Term[] = [
  term("Projects", "Project ID", "ROWS(", ")*1000003"),
  term("Financials", "Outturn", "SUM(", ")*3"),
  term("Benefits", "PV adjusted", "SUM(", ")*7"),
  term("Risks", "Expected exposure", "SUM(", ")*11"),
  term("Periods", "Envelope", "SUM(", ")*13"),
  term("Demand", "FTE", "SUM(", ")*17"),
  term("Capacity", "FTE", "SUM(", ")*19"),
  term("Projects", "Selection rule", "COUNTIF(", ',"Force in")*23'),
  term("Projects", "Selection rule", "COUNTIF(", ',"Force out")*29'),
  term("Dependencies", "Strength", "COUNTIF(", ',"Hard")*31'),
  term("Scores", "Score", "SUM(", ")*41"),
  term("Limits", "At least", "SUM(", ")*43"),
  term("Limits", "At most", "SUM(", ")*47"),
  term("Limits", "Applies", "COUNTIF(", ',"Yes")*53'),
  term("Synergies", "Value change", "SUM(", ")*59"),
];

const RISK: readonly Term[] = [
  term("Risks", "Status", "COUNTIF(", ',"Open")*1000003'),
  term("Risks", "Expected exposure", "SUM(", ")*11"),
  term("Risks", "Cost impact", "SUM(", ")*13"),
  term("Risks", "Impact high", "SUM(", ")*17"),
];

const STAMPS = [
  { name: "pmo_StampScore", label: "Score", terms: SCORE },
  { name: "pmo_StampSelect", label: "Select", terms: SELECT },
  { name: "pmo_StampRisk", label: "Risk", terms: RISK },
];

/**
 * The stamps that this workbook can have. A stamp needs the register of its first term; terms whose
 * column is not there are left out. The sums do not depend on the order of rows, so sorting a table
 * does not make a result stale.
 */
export function stampsFor(
  columns: Readonly<Record<string, readonly string[]>>,
  rename: (formula: string) => string,
): readonly Stamp[] {
  const exists = ({ register, header }: Term): boolean =>
    columns[register]?.includes(header) ?? false;
  return STAMPS.flatMap(({ name, label, terms }) => {
    const first = terms[0];
    if (first === undefined || !exists(first)) return [];
    const sum = terms.filter(exists).map((each) => each.text);
    return [{ name, label, formula: rename(`=ROUND(${sum.join("+")},2)`) }];
  });
}

/** A stamp that is not there never makes a run stale: its place is taken by the run's own stamp. */
export function withoutMissingStamps(formula: string, stamps: readonly Stamp[]): string {
  return STAMPS.filter(({ name }) => !stamps.some((stamp) => stamp.name === name)).reduce(
    (text, { name }) => text.replaceAll(name, "[@[Inputs stamp]]"),
    formula,
  );
}
