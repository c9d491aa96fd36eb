import { registers } from "#core/register/schema";
import { criterionKind } from "./criterionNames";
import type { HeaderText } from "./headerText";
import type { Island } from "./island";
import type { RegisterDecision } from "./registerDecision";
import { headerKey } from "./headerText";
import type { FieldMatch } from "./synonyms";
import { fieldsNamed } from "./synonyms";
import { notProjects } from "./synonyms/projectNames";

/** Which register a row of headers belongs to, and how strongly its headers say so. */
export interface RegisterGuess {
  readonly register: string;
  /** Sum of the weights of the fields that were recognised. */
  readonly score: number;
  /** Fields recognised, each once. */
  readonly fields: readonly string[];
}

interface Signature {
  /** Sets of fields; one whole set must be there by a name of its own, not by a word that many registers share. */
  readonly tells: readonly (readonly string[])[];
  /** One field of each of these groups must be there by any name. */
  readonly needs: readonly (readonly string[])[];
}

const riskJudgement = [
  "Inherent probability",
  "Inherent impact",
  "Probability %",
  "Response",
  "Response action",
  "Residual probability",
  "Residual impact",
  "Cost impact",
];

/** What makes a table a register, in the order in which equal scores are decided. */
const signatures: Readonly<Record<string, Signature>> = {
  Projects: {
    tells: [
      ["Project"],
      ["Project ID"],
      ["Program ID"],
      ["Reported RAG", "Budget"],
      ["Sponsor", "Budget"],
    ],
    needs: [["Project", "Project ID"]],
  },
  Risks: {
    tells: [
      ["Risk"],
      ["Risk ID"],
      ["Inherent probability", "Inherent impact"],
      ["Response action"],
    ],
    needs: [["Risk", "Risk ID"], riskJudgement],
  },
  Issues: {
    tells: [["Issue"], ["Issue ID"], ["Priority", "Resolution"]],
    needs: [
      ["Issue", "Issue ID"],
      ["Owner", "Priority", "Severity", "Status", "Due", "Raised on", "Resolution"],
    ],
  },
  Benefits: {
    tells: [["Benefit"], ["Benefit ID"]],
    needs: [
      ["Benefit", "Benefit ID"],
      ["Owner", "Measure", "Target value", "Class", "Status", "Relates to"],
    ],
  },
  BenefitPeriods: { tells: [["Benefit ID", "Period"]], needs: [["Planned", "Forecast", "Actual"]] },
  Milestones: {
    tells: [["Milestone"], ["Milestone ID"]],
    needs: [
      ["Milestone", "Milestone ID"],
      ["Baseline date", "Forecast date", "Actual date"],
    ],
  },
  Dependencies: {
    tells: [["From project", "To project"], ["Dependency ID"]],
    needs: [["Deliverable", "From project"]],
  },
  Decisions: {
    tells: [["Decision"], ["Decision ID"]],
    needs: [
      ["Decision", "Decision ID"],
      ["Date", "Decided by", "Outcome", "Rationale", "Forum"],
    ],
  },
  Financials: { tells: [["Project ID", "Period"]], needs: [["Budget", "Actual", "Forecast"]] },
  Programs: {
    tells: [["Program"], ["Program ID"]],
    needs: [["Program"], ["Program ID", "Sponsor", "Manager"]],
  },
  Objectives: {
    tells: [["Objective"], ["Objective ID"]],
    needs: [["Objective"], ["Objective ID", "Weight"]],
  },
  Criteria: { tells: [["Criterion", "Weight"]], needs: [["Criterion"]] },
  Capacity: { tells: [["Role", "Period", "FTE"]], needs: [["FTE"]] },
  Demand: { tells: [["Project ID", "Role", "Period", "FTE"]], needs: [["FTE"]] },
};

/** Headers that two registers or more share ("Owner"): as exact names they tell little. */
const sharedHeaders: ReadonlySet<string> = new Set(
  registers
    .flatMap((register) => register.columns.filter((column) => column.kind === "input"))
    .map((column) => headerKey(column.header))
    .filter((key, at, all) => all.indexOf(key) !== at),
);

function weightOf(match: FieldMatch, signature: Signature): number {
  if (match.kind === "loose") return 0.5;
  if (match.kind === "name") return 2;
  const isOwn = signature.tells.some((set) => set.length === 1 && set[0] === match.field);
  return !isOwn && sharedHeaders.has(headerKey(match.field)) ? 1 : 3;
}

/** Columns that score projects: they make a list of names a project list. */
function criteriaAmong(headers: readonly HeaderText[]): number {
  return headers.filter((header) => header.keys.some((key) => criterionKind(key) !== null)).length;
}

const MINIMUM_SCORE = 2.5;

function guess(
  register: string,
  signature: Signature,
  headers: readonly HeaderText[],
): RegisterGuess | null {
  const best = new Map<string, FieldMatch>();
  for (const header of headers) {
    const match = fieldsNamed(register, header.keys).find((found) => !best.has(found.field));
    if (match !== undefined) best.set(match.field, match);
  }
  const named = (field: string): boolean => (best.get(field)?.kind ?? "loose") !== "loose";
  const told = signature.tells.some((set) => set.every(named));
  const complete = signature.needs.every((group) => group.some((field) => best.has(field)));
  const filled = headers.filter((header) => header.shown !== "").length;
  const isShort = register === "Criteria" || register === "Objectives";
  const criteria = register === "Projects" ? criteriaAmong(headers) : 0;
  const fields = best.size + criteria;
  const wide = fields >= 3 || (fields === 2 && (filled >= 5 || isShort));
  const weights = [...best.values()].map((match) => weightOf(match, signature));
  const score = weights.reduce((sum, weight) => sum + weight, criteria * 0.5);
  if (!told || !complete || !wide || score < MINIMUM_SCORE) return null;
  return { register, score, fields: [...best.keys()] };
}

/** The register that headers alone tell, and how strongly. */
export function guessByHeaders(headers: readonly HeaderText[]): RegisterGuess | null {
  const isTaskList = headers.some((header) => header.keys.some((key) => notProjects.includes(key)));
  let best: RegisterGuess | null = null;
  for (const [register, signature] of Object.entries(signatures)) {
    if (register === "Projects" && isTaskList) continue;
    const found = guess(register, signature, headers);
    if (found !== null && (best === null || found.score > best.score)) best = found;
  }
  return best;
}

/**
 * Decides by headers and values which register an island is; null when it is none.
 *
 * The sheet's name does not count. A list of tasks, contacts or requirements is not a project
 * register although it has names, owners and dates.
 */
export function decideRegister(island: Island): RegisterDecision {
  const best = guessByHeaders(island.headers);
  return {
    register: best?.register ?? null,
    confidence: best === null ? 0.9 : Math.min(1, best.score / 10),
    evidence: [],
    alternatives: [],
  };
}
