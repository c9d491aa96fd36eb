import { ownValue } from "#core/ownValue";
import type { CandidateProject, PortfolioProblem } from "#core/selection/portfolioProblem";
import { totalCost } from "#core/selection/projectStart";
import type { ProjectExplanation, Selection } from "#core/selection/selection";
import type { Answer, ChoiceWish, Lock } from "./tradeOffState";
import type { TradeOffWords } from "./useTradeOff";

export const groupKinds = ["forced", "committed", "selected", "missed", "rest", "out"] as const;
export type GroupKind = (typeof groupKinds)[number];

/** Projects with the same result. */
export interface ResultGroup {
  readonly kind: GroupKind;
  readonly projects: readonly ResultProject[];
}

export interface ResultProject {
  readonly project: CandidateProject;
  readonly isIn: boolean;
  /** All that it will still cost. */
  readonly cost: number;
  /** null while it is not worked out. */
  readonly explanation: ProjectExplanation | null;
  readonly lock: Lock | null;
  /** Funded share where it is less than 1. */
  readonly share: number | null;
  /** Periods by which it starts later; 0 = not. */
  readonly shift: number;
  /** It was not chosen before, or it was; null = as before, or there is no before. */
  readonly moved: "entered" | "left" | null;
}

/** As many projects at most that were just missed. */
const mostMissed = 5;

/** The live projects by what became of them; groups without any are left out. */
export function resultGroups(
  { problem, choice }: Answer,
  before: Answer | null,
  wish: ChoiceWish,
): readonly ResultGroup[] {
  const { selection } = choice;
  const chosen = new Set(selection.chosen);
  const former = before === null ? null : new Set(before.choice.selection.chosen);
  const explained = new Map((choice.projects ?? []).map((each) => [each.id, each]));
  const all = problem.projects.map((project): ResultProject => {
    const { id } = project;
    const isIn = chosen.has(id);
    return {
      project,
      isIn,
      cost: totalCost(project),
      explanation: explained.get(id) ?? null,
      lock: ownValue(wish.locks, id) ?? null,
      share: ownValue(selection.shares, id) ?? null,
      shift: ownValue(selection.shifts, id) ?? 0,
      moved: former === null || former.has(id) === isIn ? null : isIn ? "entered" : "left",
    };
  });
  const missed = new Set(justMissed(all).map(({ project }) => project.id));
  const kindOf = (each: ResultProject): GroupKind => {
    const { rule, id } = each.project;
    if (each.isIn) {
      if (rule.kind === "force-in") return "forced";
      return rule.kind === "protected" ? "committed" : "selected";
    }
    if (rule.kind === "force-out") return "out";
    return missed.has(id) ? "missed" : "rest";
  };
  const byKind = new Map<GroupKind, ResultProject[]>();
  for (const each of all) {
    const kind = kindOf(each);
    byKind.set(kind, [...(byKind.get(kind) ?? []), each]);
  }
  return groupKinds.flatMap((kind) => {
    const projects = byKind.get(kind);
    if (projects === undefined) return [];
    return [{ kind, projects: kind === "missed" ? justMissed(projects) : projects }];
  });
}

/** Not chosen, though the least would be lost with them: the first is the nearest miss. */
function justMissed(projects: readonly ResultProject[]): readonly ResultProject[] {
  const loss = ({ explanation }: ResultProject): number =>
    explanation?.valueIfReversed ?? -Infinity;
  return projects
    .filter((each) => {
      return !each.isIn && each.project.rule.kind !== "force-out" && loss(each) > -Infinity;
    })
    .sort((a, b) => loss(b) - loss(a))
    .slice(0, mostMissed);
}

/** Only the projects whose ID or name has the text in it. */
export function foundIn(groups: readonly ResultGroup[], search: string): readonly ResultGroup[] {
  const wanted = search.trim().toLowerCase();
  if (wanted === "") return groups;
  return groups.flatMap(({ kind, projects }) => {
    const found = projects.filter(({ project: { id, name } }) =>
      `${id} ${name}`.toLowerCase().includes(wanted),
    );
    return found.length === 0 ? [] : [{ kind, projects: found }];
  });
}

/** How a portfolio differs from the one before. */
export interface Difference {
  readonly enters: readonly string[];
  readonly leaves: readonly string[];
  /** In the unit of the measure; null where one of the two has none, or the measures differ. */
  readonly value: number | null;
  readonly cost: number | null;
}

export function differenceOf(before: Answer, after: Answer): Difference {
  const [was, is] = [before.choice.selection, after.choice.selection];
  const isSameMeasure = was.measure === is.measure;
  return {
    enters: without(is, was),
    leaves: without(was, is),
    value: isSameMeasure ? less(is.value, was.value) : null,
    cost: less(is.cost, was.cost),
  };
}

function without(first: Selection, second: Selection): readonly string[] {
  const others = new Set(second.chosen);
  return first.chosen.filter((id) => !others.has(id));
}

function less(first: number | null, second: number | null): number | null {
  return first === null || second === null ? null : first - second;
}

/** Names of projects in one sentence at most; of more the number is told. */
const mostNamed = 6;

/** Projects by ID and name, joined as the language joins: a long list ends with "and 12 more". */
export function namedProjects(
  ids: readonly string[],
  problem: PortfolioProblem,
  { score, say }: TradeOffWords,
): string {
  const named = ids.slice(0, mostNamed).map((id) => namedProject(id, problem));
  const more = ids.length - mostNamed;
  return more > 0 ? `${named.join(", ")} ${say.counted(score.more, more)}` : say.list(named);
}

/** "P-004 Digital mailroom" of an ID. */
export function namedProject(id: string, { projects }: PortfolioProblem): string {
  const name = projects.find((project) => project.id === id)?.name ?? "";
  return name === "" ? id : `${id} ${name}`;
}
