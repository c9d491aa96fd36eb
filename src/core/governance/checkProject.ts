import type { Place } from "#core/issues";
import { isChosen } from "#core/register/stages";
import { keyOf } from "#core/scoring/registerTable";
import type { GateCheckName } from "./gateChecks";
import type { Gate } from "./gatePolicy";
import type { CheckFailure } from "./gateResult";
import type { GovernanceSources } from "./governanceSources";
import { benefitChecks } from "./checks/benefitChecks";
import { planChecks } from "./checks/planChecks";
import { openChecks } from "./checks/openChecks";

/** What a check looks at. */
export interface Checked {
  readonly sources: GovernanceSources;
  /** Row of register Projects. */
  readonly row: number;
  readonly gate: Gate;
  readonly statusDate: number | null;
}

/** A check that fails, and where it is mended. */
export interface Failed {
  readonly failure: CheckFailure;
  readonly place?: Place;
}

/** null = passed. */
export type Check = (checked: Checked) => Failed | null;

const filled =
  (...fields: readonly string[]): Check =>
  ({ sources, row }) => {
    const blank = fields.filter((field) => sources.text("Projects", row, field) === "");
    const [first] = blank;
    if (first === undefined) return null;
    const place = sources.place("Projects", row, "Project ID", first);
    return { failure: { kind: "blank", fields: blank }, place };
  };

const checks: Readonly<Record<GateCheckName, Check>> = {
  "Objective set": filled("Objective ID"),
  "Category set": filled("Category"),
  "Sponsor named": filled("Sponsor"),
  "Manager named": filled("Manager"),
  ...planChecks,
  ...benefitChecks,
  ...openChecks,
  "Gate decision approved": gateDecision,
};

/**
 * One check of a project against its registers.
 *
 * @returns what is missing and where it is mended; null when the check is passed.
 */
export function checkProject(check: GateCheckName, checked: Checked): Failed | null {
  return checks[check](checked);
}

/**
 * An approved decision about the project that names the gate or the stage it enters; for its approval an
 * accepted scenario that funds it does as well.
 */
function gateDecision({ sources, row, gate }: Checked): Failed | null {
  const id = sources.text("Projects", row, "Project ID");
  const names = [gate.gate, gate.to].map(keyOf);
  const isApproved = sources.rowsOf("Decisions", "Relates to", id).some((r) => {
    if (sources.word("Decisions", r, "Outcome") !== "approved") return false;
    const text = sources.word("Decisions", r, "Decision");
    return names.some((name) => name !== "" && hasWords(text, name));
  });
  if (isApproved || (keyOf(gate.to) === "approved" && isFunded(sources, row))) return null;
  const register = sources.has("Decisions");
  const failure: CheckFailure = register
    ? { kind: "no-decision" }
    : { kind: "missing-register", register: "Decisions" };
  return { failure, ...(register ? { place: { register: "Decisions" } } : {}) };
}

/** The accepted scenario, where the board approved it, funds the project. */
function isFunded(sources: GovernanceSources, row: number): boolean {
  if (!isChosen(sources.text("Projects", row, "Decision"))) return false;
  return sources.rows("Scenarios", "Accepted").some((r) => {
    const scenario = sources.text("Scenarios", r, "Scenario ID");
    return sources
      .rowsOf("Decisions", "Scenario ID", scenario)
      .some((decision) => sources.word("Decisions", decision, "Outcome") === "approved");
  });
}

/** Whole words only: "approved" is not in "unapproved". */
function hasWords(text: string, words: string): boolean {
  const at = text.indexOf(words);
  if (at < 0) return false;
  const isLetter = (character: string | undefined): boolean =>
    character !== undefined && /[\p{L}\p{N}]/u.test(character);
  return !isLetter(text[at - 1]) && !isLetter(text[at + words.length]);
}
