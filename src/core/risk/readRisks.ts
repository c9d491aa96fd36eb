import type { RegisterContent } from "#core/register/content";
import { keyOf, type RegisterTable } from "#core/scoring/registerTable";
import { escalationOf, type EscalationRule } from "./escalation";
import { impactShapes, moneyImpact } from "./moneyImpact";
import { readResponses } from "./readResponses";
import { tableOf } from "./readScale";
import { levelsAfter } from "./riskResponses";
import type {
  Levels,
  MoneyImpact,
  RiskRecord,
  RiskResponse,
  RiskShare,
  RiskStatus,
  RiskType,
} from "./risk";
import { appetiteOf, bandMiddle, isAtLeast, ratingOf, type RiskScale } from "./riskScale";

/** Columns of Risks whose cells may follow the responses by a formula. */
export const residualColumns = ["Residual probability", "Residual impact"] as const;

/** Columns of Risks that hold levels of the scale. */
export const levelColumns: readonly string[] = [
  ...["Inherent probability", "Inherent impact", ...residualColumns],
  ...["Target probability", "Target impact"],
];

const riskColumns = [
  ...["Risk ID", "Relates to", "Type", "Category", "Subcategory", "Risk", "Owner", "Raised on"],
  ...["Proximity", "Inherent probability", "Inherent impact", ...residualColumns],
  ...["Target probability", "Target impact", "Escalation", "Response", "Response action"],
  ...["Response cost", "Response due", "Probability %", "Cost impact", "Impact low"],
  ...["Impact high", "Impact shape", "Status", "Review on"],
];

/** Columns of the registers of risks. */
export const riskQueries = [
  { register: "Risks", columns: riskColumns, formulasIn: residualColumns },
  {
    register: "Responses",
    columns: [
      ...["Response ID", "Risk ID", "Response", "Action", "Owner", "Due", "Cost", "Status"],
      ...["Probability change", "Impact change", "Cost change %"],
    ],
  },
  { register: "SharedRisks", columns: ["Risk ID", "Project ID", "Share %"] },
];

/** What risks are judged by. */
export interface RiskRules extends EscalationRule {
  readonly scale: RiskScale;
  /** Last day of the reporting period; null = not set. */
  readonly statusDate: number | null;
}

/**
 * The risks of a workbook in the order of their rows; rows without an ID are none. A register that is
 * missing is read as an empty one.
 */
export function readRisks(
  registers: readonly RegisterContent[],
  rules: RiskRules,
): readonly RiskRecord[] {
  const table = tableOf(registers, "Risks");
  if (table === null) return [];
  const responses = byRisk(readResponses(registers, rules.statusDate), ({ risk }) => risk);
  const shares = sharesByRisk(registers);
  return Array.from({ length: table.rowCount }, (_, row) => row)
    .filter((row) => table.text(row, "Risk ID") !== "")
    .map((row) => {
      const key = keyOf(table.text(row, "Risk ID"));
      return riskRecord(table, row, {
        rules,
        responses: responses.get(key) ?? [],
        shares: shares.get(key) ?? [],
      });
    });
}

interface Beside {
  readonly rules: RiskRules;
  readonly responses: readonly RiskResponse[];
  readonly shares: readonly RiskShare[];
}

function riskRecord(table: RegisterTable, row: number, beside: Beside): RiskRecord {
  const { rules, responses, shares } = beside;
  const { scale } = rules;
  const text = (header: string): string => table.text(row, header);
  const rated = (kind: string): RiskRecord["residual"] =>
    ratingOf(scale, levelsOn(table, row, kind, scale));
  const [inherent, residual, target] = [rated("Inherent"), rated("Residual"), rated("Target")];
  const type: RiskType = keyOf(text("Type")) === "opportunity" ? "Opportunity" : "Threat";
  const status = statusOf(text("Status"));
  const appetite = appetiteOf(scale, text("Category"));
  const isOpenThreat = status === "Open" && type === "Threat";
  const isAboveAppetite =
    isOpenThreat && residual.score !== null && isAtLeast(residual.score, appetite);
  const probability = table.number(row, "Probability %") ?? bandMiddle(scale, residual.probability);
  const impact = impactOf(table, row);
  const own = { status, relatesTo: text("Relates to"), proximity: text("Proximity"), residual };
  const after = levelsAfter(inherent, responses, scale.scores.length);
  return {
    row,
    id: text("Risk ID"),
    ...own,
    type,
    category: text("Category"),
    subcategory: text("Subcategory"),
    text: text("Risk"),
    owner: text("Owner"),
    raisedOn: table.number(row, "Raised on"),
    reviewOn: table.number(row, "Review on"),
    inherent,
    target,
    afterResponses: after === null ? null : ratingOf(scale, after),
    isDerived: isDerived(table, row),
    response: text("Response"),
    responseAction: text("Response action"),
    responseCost: table.number(row, "Response cost"),
    responseDue: table.number(row, "Response due"),
    responses,
    appetite,
    isAboveAppetite,
    escalation: escalationOf(
      { ...own, appetite, isAboveAppetite, wish: text("Escalation") },
      rules,
    ),
    probability,
    impact,
    typed: {
      probability: table.number(row, "Probability %"),
      likely: table.number(row, "Cost impact"),
      low: table.number(row, "Impact low"),
      high: table.number(row, "Impact high"),
      shape: text("Impact shape"),
    },
    exposure:
      status !== "Open" || impact === null || probability === null
        ? 0
        : (type === "Opportunity" ? -1 : 1) * probability * impact.mean,
    shares,
  };
}

/** Levels that are on the scale; others count as not rated, as a formula of theirs would be an error. */
function levelsOn(table: RegisterTable, row: number, kind: string, scale: RiskScale): Levels {
  const level = (header: string): number | null => {
    const value = table.number(row, header);
    const isOn = value !== null && Number.isInteger(value) && value >= 1;
    return isOn && value <= scale.scores.length ? value : null;
  };
  return { probability: level(`${kind} probability`), impact: level(`${kind} impact`) };
}

function statusOf(text: string): RiskStatus {
  const word = keyOf(text);
  if (word === "open") return "Open";
  return word === "realised" ? "Realised" : "Closed";
}

/** Amounts below zero are no impact; the sign follows from the type. */
function impactOf(table: RegisterTable, row: number): MoneyImpact | null {
  const amount = (header: string): number | null => {
    const value = table.number(row, header);
    return value === null || value < 0 ? null : value;
  };
  const likely = amount("Cost impact");
  if (likely === null) return null;
  const wanted = keyOf(table.text(row, "Impact shape"));
  const shape = impactShapes.find((each) => keyOf(each) === wanted) ?? "Triangular";
  return moneyImpact({ likely, low: amount("Impact low"), high: amount("Impact high") }, shape);
}

function isDerived({ content }: RegisterTable, row: number): boolean {
  return residualColumns.some((header) => {
    const column = content.headers.indexOf(header);
    const value = content.rows[row]?.[column] ?? null;
    return value !== null && (content.formulas?.[row]?.[column] ?? null) !== null;
  });
}

function byRisk<T>(all: readonly T[], riskOf: (each: T) => string): ReadonlyMap<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const each of all) {
    const key = keyOf(riskOf(each));
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [each]);
    else known.push(each);
  }
  return groups;
}

/** Shares by risk; those of more than 100 % together are scaled to it, as the formulas do. */
function sharesByRisk(registers: readonly RegisterContent[]): ReadonlyMap<string, RiskShare[]> {
  const table = tableOf(registers, "SharedRisks");
  if (table === null) return new Map();
  const rows = Array.from({ length: table.rowCount }, (_, row) => ({
    risk: table.text(row, "Risk ID"),
    project: table.text(row, "Project ID"),
    share: table.number(row, "Share %") ?? 0,
  })).filter(({ risk, project, share }) => risk !== "" && project !== "" && share > 0);
  const groups = byRisk(rows, ({ risk }) => risk);
  return new Map(
    [...groups].map(([key, group]) => {
      const total = Math.max(
        1,
        group.reduce((sum, { share }) => sum + share, 0),
      );
      return [key, group.map(({ project, share }) => ({ project, share: share / total }))];
    }),
  );
}
