import type { FieldValue, RegisterRows } from "../register/rows";
import { benefitTexts, type BenefitText } from "./benefitTexts";
import {
  CLOSED_PERIODS,
  periodKey,
  QUARTERS,
  roundHalfUp,
  sampleProject,
  sampleProjects,
  samplePeriods,
  type SampleProject,
} from "./sampleProjects";

interface Reading {
  readonly period: number;
  readonly planned: number;
  readonly forecast: number | null;
  readonly actual: number | null;
}

interface SampleBenefit {
  readonly project: string;
  readonly objective: string;
  readonly text: BenefitText;
  readonly type: "Benefit" | "Disbenefit";
  readonly benefitClass: string;
  readonly profile: "Flow" | "Level";
  readonly unit: string;
  readonly baseline: number | null;
  readonly target: number | null;
  readonly confidence: number;
  /** Money for one unit; null = not in money. */
  readonly valuePerUnit: number | null;
  readonly readings: readonly Reading[];
}

/** Projects whose benefits begin while they are still being delivered: from 2026-Q3. */
const EARLY = ["P-002", "P-014", "P-023"];
const FIRST_EARLY_PERIOD = 2;
const LONG_SLIP = 30;

/** Years in a period: a quarter, or a whole year in the tail. */
function yearsIn(period: number): number {
  return period < QUARTERS ? 0.25 : 1;
}

function isClosed(period: number): boolean {
  return period < CLOSED_PERIODS;
}

/** The main money benefit of a project: half, three quarters, then all of its yearly value. */
function mainBenefit(project: SampleProject): SampleBenefit {
  const first = EARLY.includes(project.id) ? FIRST_EARLY_PERIOD : project.first + project.quarters;
  const late = first + (project.slip >= LONG_SLIP ? 1 : 0);
  const isShort = project.stage === "In delivery" && project.growth > 0.1;
  const readings = samplePeriods.flatMap((_, period): readonly Reading[] => {
    const planned = roundHalfUp(rampedValue(project.benefitPerYear, period, first));
    const expected = roundHalfUp(
      rampedValue(project.benefitPerYear, period, late) * (isShort ? 0.9 : 1),
    );
    if (planned <= 0 && expected <= 0) return [];
    const actual = isClosed(period) && planned > 0 ? roundHalfUp(planned * 0.85) : null;
    return [{ period, planned, forecast: isClosed(period) ? null : expected, actual }];
  });
  const isCashable = project.category === "Efficiency" || project.category === "Growth";
  return {
    ...money(project.id, project.objective, isCashable),
    confidence: project.confidence,
    readings,
  };
}

function rampedValue(perYear: number, period: number, first: number): number {
  if (period < first) return 0;
  const ramp = period === first ? 0.5 : period === first + 1 ? 0.75 : 1;
  return yearsIn(period) * perYear * ramp;
}

function money(
  project: string,
  objective: string,
  isCashable: boolean,
  key = project,
): Omit<SampleBenefit, "confidence" | "readings"> {
  return {
    project,
    objective,
    text: benefitTexts[key] ?? { title: "", owner: "", measure: "" },
    type: "Benefit",
    benefitClass: isCashable ? "Cashable" : "Non-cashable",
    profile: "Flow",
    unit: "kGBP",
    baseline: null,
    target: null,
    valuePerUnit: 1,
  };
}

/** A cost to the business over three periods around go-live. */
function disbenefit(projectId: string, objective: string, perYear: number): SampleBenefit {
  const project = sampleProject(projectId);
  const first = (project?.first ?? 0) + (project?.quarters ?? 1) - 1;
  const readings = [first, first + 1, first + 2].map((period): Reading => {
    const value = roundHalfUp(perYear * yearsIn(period));
    return isClosed(period)
      ? { period, planned: value, forecast: null, actual: value }
      : { period, planned: value, forecast: value, actual: null };
  });
  return {
    ...money(projectId, objective, true, `${projectId} disbenefit`),
    type: "Disbenefit",
    confidence: 0.8,
    readings,
  };
}

/** A measure read each period on its way from baseline to target; `now` is the reading of 2026-Q3. */
function level(
  projectId: string,
  objective: string,
  unit: string,
  [baseline, target, now]: readonly [baseline: number, target: number, now: number],
): SampleBenefit {
  const readings: Reading[] = [];
  for (let period = FIRST_EARLY_PERIOD; period < samplePeriods.length; period += 1) {
    const share = Math.min(1, (period - 1) / 8);
    const step = (target - baseline) * share;
    readings.push({
      period,
      planned: roundHalfUp(baseline + step, 1),
      forecast: isClosed(period) ? null : roundHalfUp(baseline + step * 0.95, 1),
      actual: period === FIRST_EARLY_PERIOD ? now : null,
    });
  }
  return {
    ...money(projectId, objective, false, `${projectId} level`),
    benefitClass: "Quantifiable",
    profile: "Level",
    unit,
    baseline,
    target,
    confidence: 0.7,
    valuePerUnit: null,
    readings,
  };
}

function qualitative(projectId: string, objective: string): SampleBenefit {
  return {
    ...money(projectId, objective, false, `${projectId} quality`),
    benefitClass: "Qualitative",
    profile: "Level",
    unit: "rating",
    confidence: 0.7,
    valuePerUnit: null,
    readings: [],
  };
}

/** A second money benefit from the period after the baseline finish on. */
function furtherBenefit(
  projectId: string,
  objective: string,
  perYear: number,
  isCashable: boolean,
): SampleBenefit {
  const project = sampleProject(projectId);
  const first = (project?.first ?? 0) + (project?.quarters ?? 0);
  const readings = samplePeriods.flatMap((_, period): readonly Reading[] => {
    if (period < first) return [];
    const value = roundHalfUp(perYear * yearsIn(period));
    return [{ period, planned: value, forecast: value, actual: null }];
  });
  return {
    ...money(projectId, objective, isCashable, `${projectId} further`),
    confidence: 0.7,
    readings,
  };
}

const benefits: readonly SampleBenefit[] = [
  ...sampleProjects.map(mainBenefit),
  disbenefit("P-001", "O-2", 60),
  disbenefit("P-016", "O-3", 120),
  disbenefit("P-018", "O-3", 45),
  disbenefit("P-008", "O-1", 80),
  level("P-001", "O-2", "%", [41, 70, 44]),
  level("P-002", "O-2", "seconds", [210, 90, 199]),
  level("P-008", "O-1", "bursts", [112, 80, 110]),
  level("P-015", "O-4", "breaches per year", [14, 4, 13]),
  level("P-009", "O-1", "%", [52, 95, 57.8]),
  level("P-012", "O-5", "%", [18, 45, 18]),
  qualitative("P-003", "O-4"),
  qualitative("P-010", "O-1"),
  qualitative("P-019", "O-1"),
  qualitative("P-020", "O-4"),
  furtherBenefit("P-012", "O-3", 180, true),
  furtherBenefit("P-019", "O-3", 140, false),
];

function benefitId(index: number): string {
  return `B-${String(index + 1).padStart(3, "0")}`;
}

/** Register Benefits: 24 main benefits, 4 disbenefits, 6 measured levels, 4 in words, 2 further. */
export function sampleBenefits(): RegisterRows {
  return {
    register: "Benefits",
    columns: [
      "Benefit ID",
      "Relates to",
      "Benefit",
      "Type",
      "Class",
      "Objective ID",
      "Owner",
      "Measure",
      "Unit",
      "Profile",
      "Value per unit",
      "Baseline value",
      "Target value",
      "Confidence %",
      "Status",
    ],
    extras: [],
    rows: benefits.map((each, index) => [
      benefitId(index),
      each.project,
      each.text.title,
      each.type,
      each.benefitClass,
      each.objective,
      each.text.owner,
      each.text.measure,
      each.unit,
      each.profile,
      each.valuePerUnit,
      each.baseline,
      each.target,
      each.confidence,
      each.readings.some((reading) => reading.actual !== null) ? "In realisation" : "Planned",
    ]),
  };
}

/** Register BenefitPeriods, in the order of the benefits and of the calendar. */
export function sampleBenefitPeriods(): RegisterRows {
  return {
    register: "BenefitPeriods",
    columns: ["Benefit ID", "Period", "Planned", "Forecast", "Actual"],
    extras: [],
    rows: benefits.flatMap(({ readings }, index) =>
      readings.map(({ period, planned, forecast, actual }): FieldValue[] => [
        benefitId(index),
        periodKey(period),
        planned,
        forecast,
        actual,
      ]),
    ),
  };
}
