import type { ContingencyReport, ScopeFigures, ScopeReport } from "../report/riskReport";
import type { ScopeSimulation } from "#core/risk/simulation/simulation";
import type { ScopeChoice } from "#core/risk/contingencyProblem";
import type { ProposedContingency } from "./proposedContingency";

/** A simulation as report.json has it. */
export function contingencyReport({ asked, simulation }: ProposedContingency): ContingencyReport {
  const [own] = simulation.scopes;
  const { trials, seed, confidence, allResponses, responses } = simulation;
  return {
    scope: asked.scope.id,
    trials,
    seed,
    confidence,
    correlation: asked.problem.correlation,
    risks: asked.scope.risks,
    open: asked.scope.open,
    ...(own === undefined ? emptyFigures : figures(own)),
    drivers: (own?.drivers ?? []).map(({ id, correlation, mean, tailMean }) => {
      return { id, correlation, mean, tailMean };
    }),
    scopes: simulation.scopes.slice(1).map((scope, at) => scopeReport(asked.scopes[at + 1], scope)),
    responses: responses.map(({ id, before, after }) => ({ id, before, after })),
    allResponses,
  };
}

const emptyFigures: ScopeFigures = {
  ...{ expected: 0, mean: 0, deviation: 0, p10: 0, p50: 0, p80: 0, p90: 0 },
  intervals: [],
  approved: null,
  exceedance: null,
};

function figures(scope: ScopeSimulation): ScopeFigures {
  const at = (level: number): number =>
    scope.percentiles.find((each) => each.level === level)?.value ?? 0;
  const { expected, mean, deviation, approved, exceedance, percentiles } = scope;
  return {
    ...{ expected, mean, deviation, p10: at(0.1), p50: at(0.5), p80: at(0.8), p90: at(0.9) },
    intervals: percentiles.map(({ level, value, low, high }) => ({ level, value, low, high })),
    approved,
    exceedance,
  };
}

function scopeReport(choice: ScopeChoice | undefined, scope: ScopeSimulation): ScopeReport {
  const { id, risks } = scope;
  return {
    id,
    name: choice?.name ?? "",
    kind: choice?.kind ?? "project",
    risks,
    ...figures(scope),
  };
}
