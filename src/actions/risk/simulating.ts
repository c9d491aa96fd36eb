import type { Issue } from "#core/issues";
import { contingencyProblem, type ScopeChoice, scopesWithin } from "#core/risk/contingencyProblem";
import type { RiskRecord } from "#core/risk/risk";
import type { RiskProblem } from "#core/risk/simulation/riskProblem";
import type { Simulation, SimulationOptions } from "#core/risk/simulation/simulation";
import { keyOf } from "#core/scoring/registerTable";
import { fingerprint } from "#core/text/fingerprint";
import { textOf } from "../parameters";
import type { RiskReading, SimulationSettings } from "./readRisk";
import { jointScope, simulateParameters } from "./riskParameters";

/** Settings of simulate-risk as they are typed. */
export type SimulateTyped = Readonly<Record<string, string>>;

/** Percentiles that are told whatever the confidence level is. */
const usualLevels = [0.1, 0.5, 0.8, 0.9];
/** Drivers that are named of each scope. */
const namedDrivers = 10;
/** A percentile whose interval is wider than this share of it is uncertain. */
const uncertainFrom = 0.1;
const manyTrials = 100_000;
const mostTrials = 1_000_000;

/** What is simulated, and how. */
export interface AskedSimulation {
  /** The one asked for. */
  readonly scope: ScopeChoice;
  /** It first, then what lies in it. */
  readonly scopes: readonly ScopeChoice[];
  readonly problem: RiskProblem;
  readonly options: SimulationOptions;
  /** Mark of the problem and the options: equal inputs give equal figures. */
  readonly key: string;
}

/** The simulation that settings ask for; null = `issues` says why there is none. */
export function askedSimulation(
  reading: RiskReading,
  typed: SimulateTyped,
): { readonly asked: AskedSimulation | null; readonly issues: readonly Issue[] } {
  const named = textOf(simulateParameters, { settings: typed }, "scope");
  const scope = scopeNamed(reading.scopes, named);
  if (scope === undefined) return { asked: null, issues: [unknownScope(reading, named)] };
  const settings = settingsOf(reading.settings, typed);
  const tooHigh = correlationIssues(settings.correlation);
  if (tooHigh.length > 0) return { asked: null, issues: tooHigh };
  const scopes =
    keyOf(named) === jointScope
      ? reading.scopes.filter((each) => each === scope || each.risks > 0)
      : scopesWithin(scope, reading.scopes, reading.risks);
  const { correlation } = settings;
  const problem = contingencyProblem(reading.risks, scopes, { scale: reading.scale, correlation });
  if (problem === null) return { asked: null, issues: [nothingQuantified(scope)] };
  const options: SimulationOptions = {
    trials: settings.trials,
    seed: settings.seed,
    levels: [...new Set([...usualLevels, settings.confidence])].sort((a, b) => a - b),
    confidence: settings.confidence,
    drivers: namedDrivers,
    responses: textOf(simulateParameters, { settings: typed }, "responses") === "yes",
  };
  return {
    asked: { scope, scopes, problem, options, key: keyOfProblem(problem, options) },
    issues: coverage(reading, scope, problem, settings.confidence),
  };
}

/** The scope of a name or an ID; the portfolio for all at once. */
function scopeNamed(scopes: readonly ScopeChoice[], named: string): ScopeChoice | undefined {
  const key = keyOf(named);
  if (key === jointScope || key === "" || key === "portfolio") return scopes[0];
  return (
    scopes.find(({ id }) => keyOf(id) === key) ?? scopes.find(({ name }) => keyOf(name) === key)
  );
}

function unknownScope({ scopes }: RiskReading, found: string): Issue {
  const ids = scopes.map(({ id }) => id).join(", ");
  return { code: "scope-unknown", severity: "blocking", place: {}, found, facts: { scopes: ids } };
}

function nothingQuantified({ kind, id }: ScopeChoice): Issue {
  return {
    code: "nothing-quantified",
    severity: "blocking",
    place: { register: "Risks" },
    facts: { scope: kind === "portfolio" ? "" : id },
  };
}

function settingsOf(usual: SimulationSettings, typed: SimulateTyped): SimulationSettings {
  const number = (name: string, otherwise: number): number => {
    const text = textOf(simulateParameters, { settings: typed }, name);
    return text === "" ? otherwise : Number(text);
  };
  return {
    trials: number("trials", usual.trials),
    seed: number("seed", usual.seed),
    confidence: number("confidence", usual.confidence),
    correlation: {
      all: number("corrAll", usual.correlation.all),
      category: number("corrCategory", usual.correlation.category),
    },
  };
}

/** Nothing is left for a risk of its own when all luck is shared. */
export function correlationIssues({ all, category }: RiskProblem["correlation"]): readonly Issue[] {
  if (all + category < 1) return [];
  return [
    {
      code: "correlation-too-high",
      severity: "blocking",
      place: { sheet: "Settings", field: "Correlation category" },
      facts: { all, category },
    },
  ];
}

/** What the figures do not cover, and what they take for certain. */
function coverage(
  { risks }: RiskReading,
  { open, risks: money }: ScopeChoice,
  problem: RiskProblem,
  confidence: number,
): readonly Issue[] {
  const place = { register: "Risks" };
  const simulated = new Set(problem.risks.map(({ id }) => keyOf(id)));
  const fixed = risks.filter((risk) => simulated.has(keyOf(risk.id)) && isOnePoint(risk)).length;
  return [
    ...(money < open
      ? [
          {
            code: "partly-quantified",
            severity: "warning",
            place,
            facts: { money, open, percentile: percentileName(confidence) },
          } as const,
        ]
      : []),
    ...(fixed > 0
      ? [{ code: "impacts-fixed", severity: "hint", place, facts: { count: fixed } } as const]
      : []),
  ];
}

function isOnePoint({ impact, typed }: RiskRecord): boolean {
  return impact?.shape === "Fixed" && keyOf(typed.shape) !== "fixed";
}

/** "P80". */
export function percentileName(level: number): string {
  return `P${Number((level * 100).toPrecision(6))}`;
}

/** Percentiles of the scope asked for that a few large risks decide. */
export function uncertainPercentiles({ scopes, trials, confidence }: Simulation): readonly Issue[] {
  const told = new Set([confidence, 0.9]);
  const more = trials < manyTrials ? manyTrials : mostTrials;
  if (trials >= mostTrials) return [];
  return (scopes[0]?.percentiles ?? [])
    .filter(({ level }) => told.has(level))
    .filter(({ value, low, high }) => high - low > uncertainFrom * Math.abs(value))
    .map(({ level, low, high }) => ({
      code: "percentile-uncertain",
      severity: "hint",
      place: {},
      facts: { percentile: percentileName(level), low, high, trials: more },
    }));
}

/** The same for the same risks in any order of rows. */
function keyOfProblem(
  { risks, correlation, scopes }: RiskProblem,
  options: SimulationOptions,
): string {
  const lines = risks.map((risk) => JSON.stringify(risk)).sort();
  const parts = scopes.map(({ id, risks: own, shares, approved }) => [
    id,
    approved,
    ...own.map((at, i) => `${risks[at]?.id ?? ""} ${shares[i] ?? 0}`).sort(),
  ]);
  return fingerprint(JSON.stringify([lines, correlation, parts, options]));
}
