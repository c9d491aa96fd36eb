import { chosenColumn } from "../model/selectionModel";
import type { CandidateProject } from "../portfolioProblem";
import type { Choice, LimitRef, ProjectExplanation } from "../selection";
import { type BudgetEntries, sweepBudgets } from "./budgetSweep";
import type { Explaining, TellPart } from "./explaining";
import { findBlocking } from "./findBlocking";
import { brokenOnTop, envelopeOverrun, reasonIn, reasonOut, resultOf } from "./reasons";

/** Of the work, by the number of re-solves: the reversals, then the budgets. */
const REVERSALS_SHARE = 0.4;
/** Projects whose limits are checked without a pause: some milliseconds each where there are thousands. */
const AT_ONCE = 20;

/**
 * Why each project is in or out. At once: result, reason, and from one linear relaxation what each
 * reversal is worth at most. Then, re-solve by re-solve: the exact reversal with who leaves and who
 * enters, the projects on the border first; what is behind the chosen ones; the budgets at which
 * projects enter and stay.
 */
export async function explainProjects(
  explaining: Explaining,
  tell: TellPart,
): Promise<Partial<Choice>> {
  const { projects } = explaining.problem;
  const found = new Map((await firstExplanations(explaining)).map((first) => [first.id, first]));
  const list = (): ProjectExplanation[] => projects.flatMap(({ id }) => found.get(id) ?? []);
  let share = 0;
  const note = (more: ProjectExplanation, by = 0): void => {
    found.set(more.id, more);
    share += by;
    tell({ projects: list() }, share);
  };
  tell({ projects: list() }, 0);
  const order = list().sort((a, b) => (b.valueIfReversed ?? 0) - (a.valueIfReversed ?? 0));
  for (const first of order) {
    const reversed = await reverse(explaining, first);
    if (reversed === null) break;
    note(reversed, REVERSALS_SHARE / projects.length);
  }
  for (const chosen of list()) {
    const reason = await whatIsBehind(explaining, chosen);
    if (reason !== null) note({ ...chosen, reason });
  }
  const enterWith = (entries: BudgetEntries, done: number): void => {
    for (const each of list()) found.set(each.id, withEntry(explaining, each, entries));
    tell({ projects: list() }, REVERSALS_SHARE + (1 - REVERSALS_SHARE) * done);
  };
  enterWith(await sweepBudgets(explaining, enterWith), 1);
  const done = list().filter(({ known }) => known === "all").length;
  return { projects: list(), ...explaining.unfinished("projects", done, projects.length) };
}

/** What is known without a re-solve. */
async function firstExplanations(explaining: Explaining): Promise<ProjectExplanation[]> {
  const { problem, best, explained } = explaining;
  const isIn = new Set(best.chosen);
  const { status, value, point, reducedCost } = explaining.relax({});
  const most = (project: CandidateProject): number => {
    if (status !== "optimal") return 0;
    const column = chosenColumn(explained.model, project.id);
    const to = isIn.has(project.id) ? 0 : 1;
    // A column that is moved from where the relaxation has it costs at least its reduced cost.
    const change = (reducedCost?.[column] ?? 0) * (to - (point?.[column] ?? to));
    const gain = value + change - best.value;
    return project.rule.kind === "free" ? Math.min(0, gain) : gain;
  };
  const first: ProjectExplanation[] = [];
  for (const [at, project] of problem.projects.entries()) {
    if (at % AT_ONCE === 0) await explained.tools.pause();
    const isChosen = isIn.has(project.id);
    const onTop = isChosen ? [] : brokenOnTop(problem, best, project.id);
    first.push({
      id: project.id,
      known: "bound",
      result: resultOf(project, isChosen),
      reason: isChosen ? reasonIn(project) : reasonOut(problem, best, project, onTop),
      valueIfReversed: most(project),
      blockedBy: null,
      displaces: { leave: [], enter: [] },
      budgetToEnter: isChosen ? 1 : null,
      staysFrom: null,
      onTop: envelopeOverrun(onTop),
    });
  }
  return first;
}

/** The best portfolio with the project the other way; null = it was stopped. */
async function reverse(
  explaining: Explaining,
  first: ProjectExplanation,
): Promise<ProjectExplanation | null> {
  const { id } = first;
  const { best } = explaining;
  const isIn = best.chosen.includes(id);
  const whatIf = isIn ? { out: [id] } : { in: [id] };
  const resolved = await explaining.resolve(whatIf);
  if (resolved === null) return null;
  if (resolved.status === "infeasible") {
    const blockedBy = await findBlocking(explaining, whatIf);
    return { ...first, known: "reversal", valueIfReversed: null, blockedBy };
  }
  // Stopped early: only the bound is proven, and it may be tighter now.
  if (resolved.value === null || resolved.status === "stopped") {
    const bound = Math.min(first.valueIfReversed ?? 0, (resolved.bound ?? Infinity) - best.value);
    return { ...first, valueIfReversed: bound };
  }
  const change = resolved.value - best.value;
  const isFree = first.result === "Selected" || first.result === "Not selected";
  const isTie = Math.abs(change) <= explaining.tie;
  const [before, after] = [new Set(best.chosen), new Set(resolved.chosen)];
  return {
    ...first,
    known: "reversal",
    valueIfReversed: isTie || (isFree && change > 0) ? 0 : change,
    displaces: {
      leave: best.chosen.filter((other) => other !== id && !after.has(other)),
      enter: resolved.chosen.filter((other) => other !== id && !before.has(other)),
    },
  };
}

/**
 * What a chosen project is in for: another one that needs it, or a limit from below, when the best
 * portfolio without that dependency or limit is worth more and does without the project. null = its own.
 */
async function whatIsBehind(
  explaining: Explaining,
  { id, result }: ProjectExplanation,
): Promise<ProjectExplanation["reason"] | null> {
  if (result !== "Selected") return null;
  const { problem, best } = explaining;
  const goesWithout = async (without: LimitRef): Promise<boolean> => {
    const resolved = await explaining.resolve({ without: [without] });
    const value = resolved?.value ?? null;
    if (value === null || value <= best.value + explaining.tie) return false;
    return resolved?.chosen.includes(id) === false;
  };
  for (const dependency of problem.dependencies) {
    const { from, to } = dependency;
    if (from !== id || !best.chosen.includes(to)) continue;
    if (await goesWithout({ kind: "dependency", id: dependency.id })) {
      return { kind: "needed-by", project: to };
    }
  }
  for (const limit of floorsOf(explaining, id)) {
    if (await goesWithout(limit)) return { kind: "for-limit", limit };
  }
  return null;
}

/** Limits that may want a project in: shares and sums from below, at least so many, all or none. */
function floorsOf({ problem }: Explaining, id: string): LimitRef[] {
  const { shares, ceilings, groups } = problem;
  const has = ({ members }: { readonly members: readonly string[] }): boolean =>
    members.includes(id);
  const isFloor = ({ atLeast }: { readonly atLeast: number | null }): boolean => atLeast !== null;
  return [
    ...shares
      // An upper share is also kept by spending outside: there what is no member counts.
      .filter((share) => (has(share) ? isFloor(share) : share.atMost !== null))
      .map(({ name }): LimitRef => ({ kind: "share", name })),
    ...ceilings
      .filter((ceiling) => has(ceiling) && isFloor(ceiling))
      .map(({ name }): LimitRef => ({ kind: "ceiling", name })),
    ...groups
      .filter((group) => has(group) && group.kind !== "exclusive")
      .filter((group) => group.kind !== "count" || isFloor(group))
      .map(({ name }): LimitRef => ({ kind: "group", name })),
  ];
}

function withEntry(
  explaining: Explaining,
  explanation: ProjectExplanation,
  { entered, stays, isWhole }: BudgetEntries,
): ProjectExplanation {
  if (explanation.known === "bound") return explanation;
  const { id, valueIfReversed } = explanation;
  const isIn = explaining.best.chosen.includes(id);
  // Tied: another portfolio with it is as good.
  const isTied = !isIn && explanation.result === "Not selected" && valueIfReversed === 0;
  return {
    ...explanation,
    known: isWhole ? "all" : "reversal",
    budgetToEnter: isIn || isTied ? 1 : (entered.get(id) ?? null),
    staysFrom: isWhole ? (stays.get(id) ?? null) : null,
  };
}
