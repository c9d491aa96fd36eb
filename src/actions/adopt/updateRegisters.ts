import { type AdoptionBase, nextBase } from "#core/adopt/again/adoptionBase";
import { compareRecords } from "#core/adopt/again/compareRecords";
import type { Comparison, RegisterComparison } from "#core/adopt/again/comparison";
import type { Adoption, AdoptedRows } from "#core/adopt/adoption";
import { withoutExtras } from "#core/adopt/inPlace";
import type { Issue } from "#core/issues";
import type { RegisterContent, SheetContent } from "#core/register/content";
import { message } from "#core/messages/message";
import type { Edit } from "#sheets/plan";
import { planAdoptionUpdate } from "#sheets/planAdoptionUpdate";
import type { ActionContext, Proposal } from "../action";
import { adoptParameters } from "../actionParameters";
import { choiceOf } from "../parameters";
import { readReports } from "../registerReports";
import { storeBase } from "./adoptionBase";
import { comparisonIssues } from "./comparisonIssues";
import type { AdoptionSources } from "./sources";
import { storeDecisions } from "./storedDecisions";

export interface Updating {
  readonly adoption: Adoption;
  readonly sources: AdoptionSources;
  readonly base: AdoptionBase | null;
}

type Updated = Pick<Proposal, "sentence" | "plan" | "issues" | "registers"> & {
  readonly comparison: Comparison;
};

/** What adopting into registers that hold records would do: nothing is overwritten that people have edited. */
export function updateRegisters(
  { adoption, sources, base }: Updating,
  context: ActionContext,
): Updated {
  const { registers, contents, state, decisions } = sources;
  const rows = withScores(ownRows(adoption, sources), registers);
  const comparison = withoutCalculated(compareRecords(registers, rows, base), registers);
  const sheetWins =
    choiceOf(adoptParameters, context, "conflicts", ["register", "sheet"]) === "sheet";
  const planned = comparison.registers.map((each) =>
    planRegister(each, { rows, registers, contents, sheetWins }),
  );
  const edits = planned.flatMap((each) => each.edits);
  const counts = countsOf(comparison, sheetWins);
  const stored = [...storeDecisions(decisions, state)];
  const isNothing = edits.length === 0;
  return {
    comparison,
    sentence: isNothing
      ? message("adopts-nothing-new", { same: counts.same })
      : message("adopts-again", { added: counts.added, changed: counts.changed }),
    plan: {
      title: isNothing
        ? message("adopted-nothing")
        : message("adopted-again", { records: counts.records }),
      edits: isNothing ? stored : [...edits, ...stored, storeBase(nextBase(base, rows, registers))],
    },
    issues: [
      ...planned.flatMap((each) => each.issues),
      ...comparison.registers.flatMap((each) => comparisonIssues(each, registers, sheetWins)),
    ],
    registers: readReports(registers),
  };
}

/** What a cell's own formula gives is nobody's edit. */
function withoutCalculated(
  { registers: compared }: Comparison,
  registers: readonly RegisterContent[],
): Comparison {
  return {
    registers: compared.map((each) => {
      const content = registers.find(({ register }) => register === each.register);
      const isTyped = ({ at, field }: { readonly at: number; readonly field: string }): boolean =>
        (content?.formulas?.[at]?.[content.headers.indexOf(field)] ?? null) === null;
      return {
        ...each,
        edited: each.edited.filter(isTyped),
        conflicts: each.conflicts.filter(isTyped),
      };
    }),
  };
}

interface Planned {
  readonly edits: readonly Edit[];
  readonly issues: readonly Issue[];
}

interface Places {
  readonly rows: readonly AdoptedRows[];
  readonly registers: readonly RegisterContent[];
  readonly contents: readonly SheetContent[];
  readonly sheetWins: boolean;
}

function planRegister(comparison: RegisterComparison, places: Places): Planned {
  const { register } = comparison;
  const content = places.registers.find((each) => each.register === register);
  const adopted = places.rows.find((each) => each.register === register);
  if (adopted === undefined) return { edits: [], issues: [] };
  if (content === undefined) {
    const issue: Issue = { code: "missing-register", severity: "warning", place: { register } };
    return { edits: [], issues: adopted.rows.length === 0 ? [] : [issue] };
  }
  const edits = planAdoptionUpdate({
    comparison,
    content,
    adopted,
    sheetWins: places.sheetWins,
    standsAt: (row) => standsAt(adopted, row, content),
  });
  const grown = edits.find((edit) => edit.kind === "resizeTable");
  if (grown === undefined || isFree(content, grown.at.rows, places.contents))
    return { edits, issues: [] };
  const { sheet } = content.place;
  const issue: Issue = { code: "no-room-below", severity: "blocking", place: { sheet, register } };
  return { edits: [], issues: [issue] };
}

/** Rows without what stands in the tables of registers on somebody's sheet. */
function ownRows(
  { rows, islands }: Adoption,
  { standing }: AdoptionSources,
): readonly AdoptedRows[] {
  return rows.map((each) => {
    if (!(each.register in standing)) return each;
    const own = islands.filter(
      ({ register, workbook }) => register === each.register && workbook === null,
    );
    return withoutExtras(
      each,
      own.flatMap(({ columns }) => columns),
    );
  });
}

/** The body row of a register in which a record stands on somebody's sheet; null = it stands elsewhere. */
function standsAt(
  { origins }: AdoptedRows,
  row: number,
  { place }: RegisterContent,
): number | null {
  const origin = origins[row] ?? null;
  if (origin?.workbook !== null || origin.sheet !== place.sheet) return null;
  const at = origin.row - 2 - place.row;
  return at >= 0 && at < place.rows - 1 ? at : null;
}

/** The cells below a table that it would grow over hold nothing. */
function isFree(
  { place }: RegisterContent,
  rows: number,
  contents: readonly SheetContent[],
): boolean {
  const sheet = contents.find((each) => each.workbook === undefined && each.sheet === place.sheet);
  if (sheet === undefined) return true;
  const left = place.column - sheet.column;
  return sheet.values
    .slice(
      Math.max(0, place.row + place.rows - sheet.row),
      Math.max(0, place.row + rows - sheet.row),
    )
    .every((row) =>
      row.slice(Math.max(0, left), left + place.columns).every((value) => value === null),
    );
}

/** Projects that are new get a row to be scored in, as new registers do. */
function withScores(
  rows: readonly AdoptedRows[],
  registers: readonly RegisterContent[],
): readonly AdoptedRows[] {
  const scores = registers.find(({ register }) => register === "Scores");
  const projects = rows.find(({ register }) => register === "Projects");
  if (
    scores === undefined ||
    projects === undefined ||
    rows.some((each) => each.register === "Scores")
  ) {
    return rows;
  }
  const key = projects.columns.indexOf("Project ID");
  const stage = projects.columns.indexOf("Stage");
  const isLive = (row: AdoptedRows["rows"][number]): boolean =>
    row[stage] !== "Closed" && row[stage] !== "Cancelled";
  const live = projects.rows.filter(isLive).map((row) => [row[key] ?? null]);
  const added: AdoptedRows = {
    register: "Scores",
    columns: ["Project ID"],
    extras: [],
    rows: live,
    origins: live.map(() => null),
  };
  return [...rows, added];
}

function countsOf(
  { registers }: Comparison,
  sheetWins: boolean,
): { added: number; changed: number; records: number; same: number } {
  const sum = (count: (each: RegisterComparison) => number): number =>
    registers.reduce((total, each) => total + count(each), 0);
  const added = sum((each) => each.added.length);
  const changed = sum(({ changed: records, conflicts }) => {
    const keys = new Set(records.map(({ key }) => key));
    if (sheetWins) for (const { key } of conflicts) keys.add(key);
    return keys.size;
  });
  return { added, changed, records: added + changed, same: sum((each) => each.same) };
}
