import type { AdoptOptions } from "./adoption";
import { noDecisions } from "./decisions";
import { decideRegister, registerQuestion } from "./decideRegister";
import { findCriteria } from "./findCriteria";
import { headerKey } from "./headerText";
import type { SheetLayout } from "./island";
import type { NamedIsland } from "./islandId";
import type { Mapping } from "./mapColumns";
import { mapColumns } from "./mapColumns";
import { findPeriodColumns } from "./periods/findPeriodColumns";
import type { PeriodFinding } from "./periods/periodFinding";
import type { Answers, Question } from "./questions";
import type { RegisterDecision } from "./registerDecision";
import { scaleBeside } from "./scaleBeside";
import type { Source } from "./source";
import { foundText } from "./values/rawText";

/** An island, what it was taken for, and what is in doubt about it. */
export interface Understood {
  readonly named: NamedIsland;
  readonly decision: RegisterDecision;
  /** null = it is not adopted. */
  readonly source: Source | null;
  readonly questions: readonly Question[];
}

interface Mapped {
  readonly named: NamedIsland;
  readonly decision: RegisterDecision;
  readonly register: string;
  readonly periods: PeriodFinding | null;
  readonly mapping: Mapping;
}

/** Decides for every island which register it is and what its columns are. */
export function understandIslands(
  islands: readonly NamedIsland[],
  options: AdoptOptions,
  layouts: readonly SheetLayout[],
): readonly Understood[] {
  const { answers } = options.decisions ?? noDecisions;
  const decided = islands.map((named) => ({ named, ...registerOfIsland(named, answers) }));
  const mapped = decided.map(({ named, decision }) =>
    decision.register === null
      ? null
      : mapIsland({ named, decision, register: decision.register }, options, layouts),
  );
  const listed = listedCriteria(mapped.filter((each) => each !== null));
  return decided.map(({ named, decision, questions }, at) => {
    const own = mapped[at] ?? null;
    if (own === null) return { named, decision, source: null, questions };
    return {
      named,
      decision,
      source: sourceOf(own, listed),
      questions: [...questions, ...(own.periods?.questions ?? []), ...own.mapping.questions],
    };
  });
}

function registerOfIsland(
  { island, decided }: NamedIsland,
  answers: Answers,
): { readonly decision: RegisterDecision; readonly questions: readonly Question[] } {
  const decision = decideRegister(island);
  if (decided?.register !== undefined)
    return { decision: chosen(decision, decided.register), questions: [] };
  if (island.register !== undefined)
    return { decision: chosen(decision, island.register), questions: [] };
  const question = registerQuestion(island, decision);
  if (question === null) return { decision, questions: [] };
  const answer = answers[question.id];
  const isOption = question.options.some(({ value }) => value === answer);
  if (answer === undefined || !isOption) return { decision, questions: [question] };
  return { decision: chosen(decision, answer === "none" ? null : answer), questions: [question] };
}

/** A decision as a person made it; what was decided without them stays among the alternatives. */
function chosen(decision: RegisterDecision, register: string | null): RegisterDecision {
  const others = decision.alternatives.filter((other) => other.register !== register);
  const own =
    decision.register === null || decision.register === register
      ? []
      : [{ register: decision.register, confidence: decision.confidence }];
  return {
    register,
    confidence: 1,
    evidence: [{ kind: "chosen" }],
    alternatives: [...own, ...others],
  };
}

function mapIsland(
  known: Pick<Mapped, "named" | "decision" | "register">,
  options: AdoptOptions,
  layouts: readonly SheetLayout[],
): Mapped {
  const { register } = known;
  const { island, decided } = known.named;
  const { answers } = options.decisions ?? noDecisions;
  const periods = findPeriodColumns(island, register, {
    fiscalStart: options.fiscalStart ?? null,
    answers,
  });
  const skip = new Set(periods?.columns.map(({ at }) => at));
  if (periods !== null && periods.measureAt !== null) skip.add(periods.measureAt);
  const mapping = mapColumns(island, register, {
    ...(decided?.columns === undefined ? {} : { columns: decided.columns }),
    answers,
    dateOrder: options.dateOrder ?? null,
    fiveStepRag: options.fiveStepRag ?? "outer",
    fiscalStart: options.fiscalStart ?? null,
    scale: scaleBeside(island, layouts),
    skip,
  });
  return { ...known, periods, mapping };
}

/** Names on the office's own lists of criteria, folded. */
function listedCriteria(mapped: readonly Mapped[]): readonly string[] {
  return mapped
    .filter(({ register }) => register === "Criteria")
    .flatMap(({ mapping }) => mapping.columns)
    .filter(({ field }) => field === "Criterion")
    .flatMap(({ cells }) => cells)
    .map((cell) => headerKey(foundText(cell.value)));
}

function sourceOf(mapped: Mapped, listed: readonly string[]): Source {
  const { named, decision, register, periods, mapping } = mapped;
  const { island } = named;
  // A column that a person made an extra column is none of the criteria.
  const free = mapping.columns.filter(({ how }) => how.kind !== "chosen");
  return {
    island,
    id: named.id,
    register,
    decision,
    columns: mapping.columns,
    criteria: register === "Projects" ? findCriteria(island, free, listed) : [],
    periods,
    mode: named.decided?.mode ?? "copy",
  };
}
