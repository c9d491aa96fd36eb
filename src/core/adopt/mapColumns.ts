import type { IslandDecision } from "./decisions";
import type { HeaderText } from "./headerText";
import type { HowFound } from "./howFound";
import type { Island } from "./island";
import type { Answers, Question } from "./questions";
import { telling } from "./recordNames";
import { assign } from "./mapping/assign";
import type { Candidate, CandidateOptions } from "./mapping/candidates";
import { candidatesFor, columnViews, islandDateOrder } from "./mapping/candidates";
import { chosenFields, columnKeys } from "./mapping/chosenFields";
import { completeFromSecond } from "./mapping/completion";
import type { Decided } from "./mapping/decided";
import { answeredFields, fieldQuestions } from "./mapping/fieldQuestions";
import type { MarkedView } from "./mapping/oneHot";
import { joinMarks } from "./mapping/oneHot";
import { readMapped } from "./mapping/readMapped";
import { fieldsByValues } from "./mapping/valuesOnly";
import type { DateOrder } from "./values/dateText";
import type { ColumnReading, ScaleLevels } from "./values/columnReading";
import type { FiveStepRag } from "./values/rag";
import type { SourceCell } from "./values/reading";

/** How a column of an island was understood. */
export interface MappedColumn {
  /** Place in the island, from 0. */
  readonly at: number;
  /** Columns of the island whose cells it holds: itself, or all the columns of marks that it was read from. */
  readonly covers: readonly number[];
  readonly header: HeaderText;
  /** Its name in the decisions of a person, unique in the island. */
  readonly key: string;
  readonly cells: readonly SourceCell[];
  /** Standard header of the field; null = an extra column. */
  readonly field: string | null;
  readonly how: HowFound;
  /** 0..1: how sure the field is; for an extra column how sure it is that no field fits. 1 for what a person chose. */
  readonly confidence: number;
  /** Other fields that it may be, likeliest first. */
  readonly candidates: readonly string[];
  /** The values read as the field's type; null for an extra column. */
  readonly reading: ColumnReading | null;
  /** A second column of the same name that filled blanks of this one; null when there is none. */
  readonly completedBy: Completion | null;
  /** The field that this column might have been but for its values or another column. */
  readonly declined: Declined | null;
}

export interface Completion {
  /** Place of the second column in the island. */
  readonly at: number;
  /** Blanks that it filled. */
  readonly count: number;
}

export interface Declined {
  readonly field: string;
  /** "taken": another column got the field. "values": too few cells can be read as its type. */
  readonly why: "taken" | "values";
  /** For "taken": the island column that has the field. */
  readonly by: number | null;
  /** Cells of this column that could be read, and cells that are filled. */
  readonly readable: number;
  readonly filled: number;
}

export interface MappingOptions {
  /** What a person decided, by `MappedColumn.key`: the field, or null for an extra column. */
  readonly columns?: IslandDecision["columns"];
  readonly answers: Answers;
  /** Order of day and month where the sheet proves none. */
  readonly dateOrder: DateOrder | null;
  readonly fiveStepRag: FiveStepRag;
  /** Columns that are taken already: periods. */
  readonly skip: ReadonlySet<number>;
  /** First month of the financial year, 1..12; omitted = nobody said. */
  readonly fiscalStart?: number | null;
  /** Scale beside the island that its levels go by; omitted = none. */
  readonly scale?: ScaleLevels | null;
}

export interface Mapping {
  /** One a column of the island that is not skipped; marks under several headers are one. */
  readonly columns: readonly MappedColumn[];
  readonly questions: readonly Question[];
}

/** Cells looked at when a column is tried as a field; the chosen one is then read whole. */
const SAMPLE = 400;

/**
 * Gives each column of an island the field that its header and its values say.
 *
 * A header may mean several fields ("Status": stage or rating, "Impact": level, money or prose): the
 * values decide. Of two columns for one field the surer one gets it; where neither is clearly surer it is
 * asked. What a person chose comes first, whatever the values are.
 */
export function mapColumns(island: Island, register: string, options: MappingOptions): Mapping {
  const all = joinMarks(columnViews(island));
  const views = all.filter((view) => !view.covers.some((at) => options.skip.has(at)));
  const keys = columnKeys(island, all);
  const order = islandDateOrder(views) ?? options.dateOrder;
  const chosen = chosenFields(register, views, keys, options.columns ?? {});
  const trial: CandidateOptions = {
    dateOrder: order,
    fiveStepRag: options.fiveStepRag,
    sample: SAMPLE,
  };
  const free = candidatesOfFree(register, views, chosen, trial);
  const title = telling(register);
  const first = assign(free, title);
  const answered = answeredFields(island, register, first, views, options.answers);
  const fixed = new Map([...answered, ...chosen]);
  const assigned =
    fixed.size === chosen.size
      ? first
      : assign(candidatesOfFree(register, views, fixed, trial), title);
  const byValues = fieldsByValues(island, register, views, free, assigned, fixed);
  const decided = views.map((view): Decided => {
    const candidates = free[views.indexOf(view)] ?? [];
    const key = keys.get(view.at) ?? "";
    return { view, key, candidates, ...decide(view, fixed, assigned, byValues, candidates) };
  });
  const { columns, questions } = readMapped(island, register, decided, {
    ...options,
    dateOrder: order,
  });
  const asked = fieldQuestions(island, register, first, views);
  return { columns: completeFromSecond(columns), questions: [...asked, ...questions] };
}

/** Candidates of the columns that nobody decided, without the fields that are given away. */
function candidatesOfFree(
  register: string,
  views: readonly MarkedView[],
  fixed: ReadonlyMap<number, string | null>,
  options: CandidateOptions,
): readonly (readonly Candidate[])[] {
  const given = new Set(fixed.values());
  return views.map((view) =>
    fixed.has(view.at)
      ? []
      : candidatesFor(register, view, options).filter(({ match }) => !given.has(match.field)),
  );
}

type Outcome = Pick<Decided, "field" | "how" | "confidence" | "declined">;

function decide(
  view: MarkedView,
  fixed: ReadonlyMap<number, string | null>,
  assigned: ReturnType<typeof assign>,
  byValues: ReadonlyMap<number, Outcome>,
  candidates: readonly Candidate[],
): Outcome {
  const given = fixed.get(view.at);
  if (given !== undefined)
    return { field: given, how: { kind: "chosen" }, confidence: 1, declined: null };
  const won = assigned.winners.get(view.at);
  if (won !== undefined) {
    const { field, how } = won.match;
    const marks = view.levels?.map(({ label }) => label);
    return {
      field,
      how: marks === undefined ? how : { kind: "marks", columns: marks },
      confidence: surenessOf(won, assigned.rivals.get(field) ?? []),
      declined: null,
    };
  }
  return byValues.get(view.at) ?? extra(assigned, candidates);
}

/** Less sure where another column is nearly as likely. */
function surenessOf(won: Candidate, rivals: readonly Candidate[]): number {
  const next = rivals.find((other) => other.at !== won.at)?.score ?? 0;
  const close = Math.max(0, 0.2 - (won.score - next));
  return Math.max(0.05, Math.min(1, won.score - close));
}

function extra(assigned: ReturnType<typeof assign>, candidates: readonly Candidate[]): Outcome {
  const first = candidates.find((candidate) => candidate.fits) ?? candidates[0];
  if (first === undefined)
    return { field: null, how: { kind: "none" }, confidence: 1, declined: null };
  const { field } = first.match;
  const { readable, filled, fits } = first;
  // The cells can be read but are of another kind: a group under "Project", an owner under "Effect".
  if (!fits && readable * 2 > filled)
    return { field: null, how: { kind: "none" }, confidence: 1 - first.score, declined: null };
  const by = assigned.rivals.get(field)?.[0]?.at ?? null;
  const why = fits ? "taken" : "values";
  return {
    field: null,
    how: fits ? { kind: "taken", field } : { kind: "unfit", field, readable, filled },
    confidence: 1 - first.score,
    declined: { field, why, by: fits ? by : null, readable, filled },
  };
}
