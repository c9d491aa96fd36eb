import type { RiskMatrixName } from "./choices";
import { standardPolicyRows } from "#core/governance/standardPolicy";
import { criteriaLibrary, criteriaRows } from "#core/scoring/criteriaLibrary";
import { publishedBias } from "#core/value/publishedBias";
import type { RegisterRows } from "./rows";

/**
 * Rows that a new workbook starts with: bands of probability and impact, appetite by category, the
 * published upper and lower bounds of optimism bias and a policy of stage gates. All are the office's to
 * change.
 *
 * Bounds of optimism bias: HM Treasury, supplementary Green Book guidance (Mott MacDonald 2002);
 * outsourcing has no duration bounds there.
 */
export const defaultRows: readonly RegisterRows[] = [
  {
    register: "Scales",
    columns: [
      "Level",
      "Label",
      "Probability from",
      "Probability to",
      "Cost impact to %",
      "Schedule impact to days",
    ],
    extras: [],
    rows: [
      [1, "Very low", 0, 0.1, 0.02, 7],
      [2, "Low", 0.1, 0.3, 0.05, 21],
      [3, "Medium", 0.3, 0.5, 0.1, 42],
      [4, "High", 0.5, 0.7, 0.18, 91],
      [5, "Very high", 0.7, 1, 1, 365],
    ],
  },
  {
    register: "Appetite",
    columns: ["Category", "Score limit"],
    extras: [],
    rows: [
      ["Technical", 12],
      ["Commercial", 12],
      ["External", 12],
      ["Organisational", 12],
      ["Project management", 12],
      ["Supplier", 12],
      ["Regulatory", 12],
      ["Cyber and data", 12],
    ],
  },
  {
    register: "OptimismBias",
    columns: [
      "Project type",
      "Duration upper %",
      "Duration lower %",
      "Cost upper %",
      "Cost lower %",
    ],
    extras: [],
    rows: publishedBias.map(({ type, duration, cost }) => [
      type,
      duration?.upper ?? null,
      duration?.lower ?? null,
      cost.upper,
      cost.lower,
    ]),
  },
  {
    register: "Gates",
    columns: ["Gate ID", "Gate", "From stage", "To stage", "Check", "Kind", "Applies"],
    extras: [],
    rows: standardPolicyRows(),
  },
];

/**
 * A first prioritisation model for a workbook that has none: three judgements on a 1-5 scale and two
 * criteria that feed themselves from the registers.
 */
export const starterCriteria: RegisterRows = criteriaRows([
  [criteriaLibrary.fit, 30],
  [criteriaLibrary.value, 25],
  [criteriaLibrary.urgency, 15],
  [criteriaLibrary.deliverability, 20],
  [criteriaLibrary.exposure, 10],
]);

/** Probability levels (rows) by impact levels (columns), both 1..5, with the limits of its levels. */
export interface RiskMatrix {
  readonly scores: readonly (readonly number[])[];
  /** Scores from here are Moderate. */
  readonly moderateFrom: number;
  /** Scores from here are High. */
  readonly highFrom: number;
}

const LEVELS = [1, 2, 3, 4, 5] as const;

export const riskMatrices: Readonly<Record<RiskMatrixName, RiskMatrix>> = {
  product: {
    scores: LEVELS.map((probability) => LEVELS.map((impact) => probability * impact)),
    moderateFrom: 6,
    highFrom: 15,
  },
  pmi: {
    scores: [10, 30, 50, 70, 90].map((probability) =>
      [5, 10, 20, 40, 80].map((impact) => (probability * impact) / 100),
    ),
    moderateFrom: 6,
    highFrom: 18,
  },
};
