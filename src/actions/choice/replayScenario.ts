import type { Issue } from "#core/issues";
import { type ChoiceDifference, choiceDifferences } from "#core/selection/choiceDifferences";
import type { InputChange } from "#core/selection/inputMarks";
import type { PortfolioProblem } from "#core/selection/portfolioProblem";
import type { Choice } from "#core/selection/selection";
import type { ActionContext } from "../action";
import { solveAnew } from "./readChoice";
import { readForChoice } from "./readForChoice";
import { changesOf, keptScenario } from "./readScenarios";
import { scenarioNamed, scenarioRows } from "./scenarioRows";
import { unknownScenario } from "./unknownScenario";

/** A scenario that was solved again with the options that it was kept with. */
export interface Replay {
  readonly scenario: { readonly id: string; readonly name: string };
  /** The inputs are those that it was solved with, and so is every figure of the answer. */
  readonly isIdentical: boolean;
  /** Inputs are other ones: the answer may well be another. */
  readonly isStale: boolean;
  readonly changes: readonly InputChange[];
  readonly differences: readonly ChoiceDifference[];
  readonly stored: Choice;
  /** As the inputs are now; null = they cannot be solved. */
  readonly problem: PortfolioProblem | null;
  /** null = what the registers hold now cannot be solved. */
  readonly solved: Choice | null;
}

export interface ReplayOutcome {
  /** null = there is no such scenario, or its details are gone: `issues` says which. */
  readonly replay: Replay | null;
  readonly issues: readonly Issue[];
}

/** Solves a kept scenario again and compares; writes nothing. Requests: 2 or 3. */
export async function replayScenario(
  named: string,
  { signal, computing }: Pick<ActionContext, "signal" | "computing">,
): Promise<ReplayOutcome> {
  const reading = await readForChoice(signal);
  const rows = scenarioRows(reading);
  const row = scenarioNamed(rows, named);
  if (row === undefined) return { replay: null, issues: [unknownScenario(named, rows)] };
  const { id, name } = row;
  const kept = await keptScenario(reading, id, signal);
  if (kept === null) {
    const place = { register: "Scenarios", record: id };
    const lost = {
      code: "scenario-details-lost",
      severity: "blocking",
      place,
      found: name,
    } as const;
    return { replay: null, issues: [lost] };
  }
  const { note, result, now } = kept;
  const isStale = now.fingerprint !== note.fingerprint;
  const asked = { ...now, options: note.options };
  const solved = now.problem === null ? null : await solveAnew(asked, { signal, computing });
  const differences = solved === null ? [] : choiceDifferences(result.choice, solved);
  return {
    replay: {
      scenario: { id, name },
      isIdentical: !isStale && solved !== null && differences.length === 0,
      isStale,
      changes: changesOf(kept),
      differences,
      stored: result.choice,
      problem: now.problem,
      solved,
    },
    issues: now.issues,
  };
}
