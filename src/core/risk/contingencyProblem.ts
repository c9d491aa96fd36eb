import { portfolioId } from "#core/register/relatesTo";
import { keyOf } from "#core/scoring/registerTable";
import { hasMoney } from "./riskBreakdown";
import { type RiskMembers, riskParts, type RiskScenario } from "./riskMembers";
import { costBefore, counts } from "./riskResponses";
import type { MoneyImpact, RiskRecord } from "./risk";
import { bandMiddle, type RiskScale } from "./riskScale";
import type {
  Impact,
  RiskCorrelation,
  RiskProblem,
  RiskScope,
  RiskSize,
  SimulatedRisk,
} from "./simulation/riskProblem";

export type ScopeKind = "portfolio" | "program" | "project" | "scenario";

/** Something whose contingency can be asked for. */
export interface ScopeChoice {
  readonly kind: ScopeKind;
  /** "PORTFOLIO", or the ID of a program, project or scenario. */
  readonly id: string;
  /** "" = it has none. */
  readonly name: string;
  /** Open risks in it, and those among them with money. */
  readonly open: number;
  readonly risks: number;
  /** Approved contingency; null = none is given. */
  readonly approved: number | null;
  /** IDs of projects and programs whose risks are in it, in small letters; null = all risks. */
  readonly bearers: readonly string[] | null;
}

/** What scopes are made of. */
export interface ScopeRequest {
  readonly risks: readonly RiskRecord[];
  readonly members: RiskMembers;
  readonly scenarios: readonly RiskScenario[];
  /** Approved contingency of the portfolio; null = the sum of what its parts have. */
  readonly approved: number | null;
}

/**
 * All that can be simulated: the portfolio with every open risk, each program with its live projects, each
 * project, and each scenario with the projects that are in it, their programs and what the portfolio bears
 * itself. Those without an open risk are left out, except the portfolio.
 */
export function scopeChoices(request: ScopeRequest): readonly ScopeChoice[] {
  const { risks, members, scenarios, approved } = request;
  const { projects, programs } = members;
  const live = projects.filter(({ isLive }) => isLive);
  const scope = (
    kind: ScopeKind,
    { id, name }: { readonly id: string; readonly name: string },
    parts: readonly Part[],
  ): ScopeChoice => {
    const bearers = parts.map((part) => keyOf(part.id));
    const amount = sumOf(parts.map(({ contingency }) => contingency));
    return { kind, id, name, approved: amount, bearers, ...countsOf(risks, bearers) };
  };
  const inScenario = (scenario: RiskScenario): readonly Part[] => {
    const chosen = new Set(scenario.projects.map(keyOf));
    const own = projects.filter(({ id }) => chosen.has(keyOf(id)));
    const touched = new Set(own.map(({ program }) => keyOf(program)));
    return [...own, ...programs.filter(({ id }) => touched.has(keyOf(id))), portfolioItself];
  };
  const parts = [
    ...programs.map((program) => {
      const own = live.filter(({ program: of }) => keyOf(of) === keyOf(program.id));
      return scope("program", program, [program, ...own]);
    }),
    ...projects.map((project) => scope("project", project, [project])),
    ...scenarios.map((scenario) => scope("scenario", scenario, inScenario(scenario))),
  ];
  const all = [...programs, ...projects].map(({ contingency }) => contingency);
  return [
    {
      ...{ kind: "portfolio", id: portfolioId, name: "", bearers: null },
      approved: approved ?? sumOf(all),
      ...countsOf(risks, null),
    },
    ...parts.filter((part) => part.open > 0),
  ];
}

/** A project, a program, or the portfolio itself as a part of a scope. */
interface Part {
  readonly id: string;
  readonly contingency: number | null;
}

const portfolioItself: Part = { id: portfolioId, contingency: null };

/** Open risks of which a share falls on the bearers, and those among them with money. */
function countsOf(
  risks: readonly RiskRecord[],
  bearers: ScopeChoice["bearers"],
): Pick<ScopeChoice, "open" | "risks"> {
  const open = risks.filter((risk) => risk.status === "Open" && shareIn(risk, bearers) > 0);
  return { open: open.length, risks: open.filter(hasMoney).length };
}

/** Sum of the amounts that are given; null where none is. */
function sumOf(amounts: readonly (number | null)[]): number | null {
  const given = amounts.filter((amount) => amount !== null);
  return given.length === 0 ? null : given.reduce((sum, amount) => sum + amount, 0);
}

/** The share of a risk that falls on some bearers, 0..1; `null` = on all of them. */
function shareIn(risk: RiskRecord, bearers: readonly string[] | null): number {
  if (bearers === null) return 1;
  return riskParts(risk)
    .filter(({ bearer }) => bearers.includes(keyOf(bearer)))
    .reduce((sum, { share }) => sum + share, 0);
}

/**
 * The scopes that a chosen one is shown with: itself first, then the programs and projects inside it, so
 * that what they need can be seen beside what they need together. Of a program only what is in the chosen
 * scope counts.
 */
export function scopesWithin(
  chosen: ScopeChoice,
  all: readonly ScopeChoice[],
  risks: readonly RiskRecord[],
): readonly ScopeChoice[] {
  const own = chosen.bearers === null ? null : new Set(chosen.bearers);
  const inside = all.filter(
    (scope) =>
      (scope.kind === "program" || scope.kind === "project") &&
      (own === null || own.has(keyOf(scope.id))) &&
      !(scope.kind === chosen.kind && scope.id === chosen.id),
  );
  const within = inside.map((scope): ScopeChoice => {
    if (own === null || scope.bearers === null) return scope;
    const bearers = scope.bearers.filter((bearer) => own.has(bearer));
    return { ...scope, bearers, ...countsOf(risks, bearers) };
  });
  return [chosen, ...within.filter((scope) => scope.risks > 0)];
}

/**
 * The simulation problem of some scopes: every open risk with money that falls on the first of them, with
 * what it was without its responses. `scopes[0]` must hold the others. null = there is no such risk.
 */
export function contingencyProblem(
  risks: readonly RiskRecord[],
  scopes: readonly ScopeChoice[],
  { scale, correlation }: { readonly scale: RiskScale; readonly correlation: RiskCorrelation },
): RiskProblem | null {
  const [widest] = scopes;
  if (widest === undefined) return null;
  const counted = risks.filter(
    (risk) => risk.status === "Open" && hasMoney(risk) && shareIn(risk, widest.bearers) > 0,
  );
  if (counted.length === 0) return null;
  const ids = uniqueIds(counted);
  return {
    risks: counted.map((risk, at) => simulatedRisk(risk, ids[at] ?? risk.id, scale)),
    correlation,
    scopes: scopes.map((scope) => problemScope(counted, scope)),
  };
}

function problemScope(
  risks: readonly RiskRecord[],
  { id, bearers, approved }: ScopeChoice,
): RiskScope {
  const shares = risks.map((risk) => shareIn(risk, bearers));
  const positions = shares.flatMap((share, at) => (share > 0 ? [at] : []));
  return {
    id,
    risks: positions,
    shares: positions.map((at) => Math.min(1, shares[at] ?? 0)),
    approved,
  };
}

/** Two risks under one ID are two risks: the second gets a mark, so that their luck is not the same. */
export function uniqueIds(risks: readonly { readonly id: string }[]): readonly string[] {
  const seen = new Map<string, number>();
  return risks.map(({ id }) => {
    const times = (seen.get(keyOf(id)) ?? 0) + 1;
    seen.set(keyOf(id), times);
    return times === 1 ? id : `${id} (${times})`;
  });
}

function simulatedRisk(risk: RiskRecord, id: string, scale: RiskScale): SimulatedRisk {
  const { type, category, probability, impact } = risk;
  const size = {
    probability: Math.min(1, Math.max(0, probability ?? 0)),
    impact: impactOf(impact ?? { likely: 0, low: null, high: null, shape: "Fixed", mean: 0 }),
  };
  return {
    id,
    ...size,
    sign: type === "Opportunity" ? -1 : 1,
    category: keyOf(category),
    before: sizeBefore(risk, size, scale),
  };
}

/** Amounts in order; three that stand in another order are sorted, which keeps their mean. */
function impactOf({ shape, likely, low, high }: MoneyImpact): Impact {
  if (shape === "Fixed" || low === null || high === null) {
    return { shape: "Fixed", low: likely, likely, high: likely };
  }
  const [least, most] = [Math.min(low, high), Math.max(low, high)];
  if (shape === "Lognormal" || shape === "Uniform") {
    return { shape, low: least, likely: Math.min(most, Math.max(least, likely)), high: most };
  }
  const [first = low, middle = likely, last = high] = [low, likely, high].sort((a, b) => a - b);
  return { shape, low: first, likely: middle, high: last };
}

/**
 * A risk without its responses: the probability moves as the middles of its inherent and residual bands do,
 * the impact by the stated effects on cost. null = neither changes.
 */
function sizeBefore(
  { inherent, residual, responses }: RiskRecord,
  { probability, impact }: RiskSize,
  scale: RiskScale,
): RiskSize | null {
  const [without, with_] = [
    bandMiddle(scale, inherent.probability),
    bandMiddle(scale, residual.probability),
  ];
  const ratio = without === null || with_ === null || with_ === 0 ? 1 : without / with_;
  const remaining = responses.filter(counts).map(({ costChange }) => 1 + costChange);
  const factor = costBefore(remaining);
  if (ratio === 1 && factor === 1) return null;
  const { shape, low, likely, high } = impact;
  return {
    probability: Math.min(1, probability * ratio),
    impact: { shape, low: low * factor, likely: likely * factor, high: high * factor },
  };
}
