import type { ChoiceReading } from "#actions/choice/choiceReading";
import type { IssueCode } from "#core/issues";
import type { PortfolioProblem } from "#core/selection/portfolioProblem";
import { allEnvelopes, settingsOf } from "./choiceWish";
import type { ChoiceWish } from "./tradeOffState";
import type { TradeOffWords } from "./useTradeOff";

/** What may be done about a finding before choosing. */
export type WayOut =
  | { readonly kind: "use-score" }
  /** The register where it is entered. */
  | { readonly kind: "go-to"; readonly place: string };

/** The ways out of what was found: each once. */
export function waysOut({ issues, effective, problem }: ChoiceReading): readonly WayOut[] {
  const codes = new Set(issues.map(({ code }) => code));
  const has = (...wanted: readonly IssueCode[]): boolean => wanted.some((code) => codes.has(code));
  const isScored =
    issues.some(({ code, expected }) => code === "no-value-known" && namesScore(expected)) ||
    (has("values-missing") && (problem?.projects.some(({ score }) => score !== null) ?? false));
  const places = [
    ...(has("nothing-limits") ? ["Periods"] : []),
    ...(has("cost-unphased") ? ["Financials"] : []),
  ];
  return [
    ...(isScored && !effective.measure.startsWith("Score") ? [{ kind: "use-score" } as const] : []),
    ...places.map((place) => ({ kind: "go-to", place }) as const),
  ];
}

/** "Score x cost" is worth money, and another thing. */
function namesScore(measures = ""): boolean {
  return measures.split(",").some((measure) => measure.trim() === "Score");
}

/** Limits that the page cannot switch off, in a few words each. */
export function keptAlways(
  { dependencies, groups }: PortfolioProblem,
  { trade, say }: TradeOffWords,
): readonly string[] {
  const exclusive = groups.filter(({ kind }) => kind === "exclusive").length;
  return [
    ...(dependencies.length === 0 ? [] : [say.counted(trade.dependencies, dependencies.length)]),
    ...(exclusive === 0 ? [] : [say.counted(trade.groups, exclusive)]),
  ];
}

/** Something else than the workbook's own limits is tried, locks aside. */
export function wantsAnything(wish: ChoiceWish): boolean {
  return Object.keys(settingsOf({ ...wish, locks: {} })).length > 0;
}

/** An open period with its envelope as it counts. */
export interface EnvelopeRow {
  readonly period: string;
  /** null = no limit. */
  readonly envelope: number | null;
}

export function envelopeRows({ problem }: ChoiceReading): readonly EnvelopeRow[] {
  return (problem?.periods ?? []).map(({ key, envelope }) => ({ period: key, envelope }));
}

/** Envelopes are switched off altogether. */
export function hasNoEnvelopes({ limitsOff }: ChoiceWish): boolean {
  return limitsOff.includes(allEnvelopes);
}

/** A project that the register forces, with its reason. */
export interface ForcedRow {
  readonly id: string;
  readonly isIn: boolean;
  readonly reason: string;
}

/** Projects forced by the register; what is tried by hand is not among them. */
export function forcedRows(
  { problem }: ChoiceReading,
  { locks }: ChoiceWish,
): readonly ForcedRow[] {
  return (problem?.projects ?? []).flatMap(({ id, rule }) =>
    (rule.kind === "force-in" || rule.kind === "force-out") && locks[id] === undefined
      ? [{ id, isIn: rule.kind === "force-in", reason: rule.reason }]
      : [],
  );
}

export function protectedCount({ problem }: ChoiceReading): number {
  return (problem?.projects ?? []).filter(({ rule }) => rule.kind === "protected").length;
}
