import type { Place } from "#core/issues";
import { keyOf } from "#core/scoring/registerTable";
import { checkProject } from "./checkProject";
import { type Gate, gateFrom, type GatePolicy } from "./gatePolicy";
import type { GateCheckResult, ProjectGate } from "./gateResult";
import type { GovernanceSources } from "./governanceSources";

/** The check that the decision on the gate itself answers. */
export const decisionCheck = "Gate decision approved";

/**
 * The next gate of a project with each check: passed, or what is missing and where it is mended.
 *
 * @param row row of register Projects.
 * @param to a stage, where several gates lead on; omitted = the first one of the policy.
 */
export function projectGate(
  sources: GovernanceSources,
  policy: GatePolicy,
  row: number,
  statusDate: number | null,
  to = "",
): ProjectGate {
  const text = (header: string): string => sources.text("Projects", row, header);
  const stage = text("Stage");
  const gate = gateFrom(policy, stage, to);
  const checks = gate === null ? [] : resultsOf(sources, gate, row, statusDate);
  const musts = checks.filter(({ kind }) => kind === "must");
  const shoulds = checks.filter(({ kind }) => kind === "should");
  const failed = musts.filter(({ passed }) => !passed);
  const isDecision = failed.length === 1 && failed[0]?.check === decisionCheck;
  const state = failed.length === 0 ? "ready" : isDecision ? "decision" : "blocked";
  return {
    project: text("Project ID"),
    name: text("Project"),
    program: text("Program ID"),
    stage,
    gate: gate === null ? null : { id: gate.id, gate: gate.gate, from: gate.from, to: gate.to },
    checks,
    state: gate === null ? "none" : state,
    mustsMet: musts.length - failed.length,
    musts: musts.length,
    shouldsMet: shoulds.filter(({ passed }) => passed).length,
    shoulds: shoulds.length,
    due: gate === null ? null : dueOf(sources, gate, row),
  };
}

function resultsOf(
  sources: GovernanceSources,
  gate: Gate,
  row: number,
  statusDate: number | null,
): readonly GateCheckResult[] {
  return gate.checks.map(({ check, kind }): GateCheckResult => {
    const found = checkProject(check, { sources, row, gate, statusDate });
    if (found === null) return { check, kind, passed: true, failure: null, place: null };
    return { check, kind, passed: false, failure: found.failure, place: placeOf(found.place) };
  });
}

function placeOf(place: Place | undefined): Place | null {
  return place ?? null;
}

/** The next gate among the milestones, else the day on which the stage should be left. */
function dueOf(sources: GovernanceSources, gate: Gate, row: number): number | null {
  const id = sources.text("Projects", row, "Project ID");
  const gates = sources
    .rowsOf("Milestones", "Project ID", id)
    .filter((r) => sources.word("Milestones", r, "Kind") === "gate")
    .filter((r) => sources.number("Milestones", r, "Actual date") === null)
    .flatMap((r) => sources.number("Milestones", r, "Forecast date") ?? []);
  if (gates.length > 0) return Math.min(...gates);
  const begins = ["approved", "in delivery"].includes(keyOf(gate.to));
  if (begins) return sources.number("Projects", row, "Start");
  const ends = ["closing", "closed"].includes(keyOf(gate.to));
  if (!ends) return null;
  return (
    sources.number("Projects", row, "Forecast finish") ??
    sources.number("Projects", row, "Baseline finish")
  );
}
