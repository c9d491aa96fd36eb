import type { RegisterRows } from "../register/rows";
import { criteriaLibrary, criteriaRows, type LibraryCriterion } from "../scoring/criteriaLibrary";
import { projectTexts } from "./projectTexts";
import {
  baselineOf,
  type SampleProject,
  samplePeriods,
  sampleProjects,
  STATUS_DATE,
} from "./sampleProjects";

/** Funding limits of the eight quarters, thousand GBP; the years after have none. */
const ENVELOPES = [2100, 3600, 4500, 5000, 5400, 5200, 3700, 1900];

/** Register Periods: eight quarters, of which three are closed, and four years. */
export function samplePeriodRows(): RegisterRows {
  return {
    register: "Periods",
    columns: ["Period", "Starts on", "Ends on", "Envelope"],
    extras: [],
    rows: samplePeriods.map(({ period, startsOn, endsOn }, index) => [
      period,
      startsOn,
      endsOn,
      ENVELOPES[index] ?? null,
    ]),
  };
}

/** Register Objectives. */
export function sampleObjectives(): RegisterRows {
  return {
    register: "Objectives",
    columns: ["Objective ID", "Objective", "Weight", "Owner"],
    extras: [],
    rows: [
      ["O-1", "Reliable service", 30, "K. Novak"],
      ["O-2", "Customer experience", 25, "H. Whitlock"],
      ["O-3", "Cost efficiency", 20, "S. Idowu"],
      ["O-4", "Compliance and safety", 15, "D. Farrow"],
      ["O-5", "Net zero", 10, "T. Okafor"],
    ],
  };
}

/** Register Programs. */
export function samplePrograms(): RegisterRows {
  return {
    register: "Programs",
    columns: ["Program ID", "Program", "Sponsor", "Manager", "Reported RAG", "Status note"],
    extras: [],
    rows: [
      [
        "PG-1",
        "Digital customer",
        "H. Whitlock",
        "A. Osei",
        "Amber",
        "Portal and identity platform share one critical team; a second team starts in October.",
      ],
      [
        "PG-2",
        "Asset resilience",
        "K. Novak",
        "M. Lindqvist",
        "Amber",
        "Trunk main is Red; the other works are on plan. Review of the main by November.",
      ],
      [
        "PG-3",
        "Data and workplace",
        "S. Idowu",
        "R. Banerjee",
        "Red",
        "Finance ERP awaits a decision of the board; records digitisation is paused.",
      ],
    ],
  };
}

/** Register Projects. */
export function sampleProjectRows(): RegisterRows {
  return {
    register: "Projects",
    columns: [
      "Project ID",
      "Project",
      "Program ID",
      "Objective ID",
      "Category",
      "Sponsor",
      "Manager",
      "Stage",
      "Start",
      "Baseline finish",
      "Forecast finish",
      "Budget",
      "Complete %",
      "Reported RAG",
      "Status note",
      "Updated on",
      "Selection rule",
      "Selection reason",
      "Exclusive group",
      "Contingency",
    ],
    extras: [],
    rows: sampleProjects.map((project, index) => {
      const { start, finish } = baselineOf(project);
      const text = projectTexts[project.id];
      const isReporting = project.reported !== null;
      return [
        project.id,
        project.name,
        project.program,
        project.objective,
        project.category,
        text?.sponsor ?? null,
        text?.manager === "" ? null : (text?.manager ?? null),
        project.stage,
        start,
        finish,
        finish + project.slip,
        project.budget,
        project.complete,
        project.reported,
        text?.note === "" ? null : (text?.note ?? null),
        isReporting ? STATUS_DATE - (index % 9) : STATUS_DATE - 20 - index,
        project.rule,
        text?.reason === "" ? null : (text?.reason ?? null),
        project.group,
        approvedContingency(project),
      ];
    }),
  };
}

/** One twentieth of the budget, in tens, once a project is approved; null before and after. */
function approvedContingency({ stage, budget }: SampleProject): number | null {
  return ["Approved", "In delivery"].includes(stage) ? Math.round(budget / 200) * 10 : null;
}

/** Northmere has its own idea of urgency: only what a regulator orders. */
const regulatoryUrgency: LibraryCriterion = {
  ...criteriaLibrary.urgency,
  name: "Regulatory urgency",
  definition: "1 = no duty, 3 = a duty within three years, 5 = a dated order",
};

/** Register Criteria: two of the six feed themselves from Projects. */
export function sampleCriteria(): RegisterRows {
  return criteriaRows([
    [criteriaLibrary.fit, 30],
    [criteriaLibrary.customer, 20],
    [criteriaLibrary.value, 15],
    [criteriaLibrary.deliverability, 15],
    [regulatoryUrgency, 10],
    [criteriaLibrary.exposure, 10],
  ]);
}

/** Register Scores: every project that is not closed. */
export function sampleScores(): RegisterRows {
  return {
    register: "Scores",
    columns: [
      "Project ID",
      "Strategic fit",
      "Customer impact",
      "Deliverability",
      "Regulatory urgency",
    ],
    extras: [],
    rows: sampleProjects
      .filter((project) => project.stage !== "Closed")
      .map((project) => [project.id, ...project.scores]),
  };
}

/** Register Limits: the one balance rule of the board. */
export function sampleLimits(): RegisterRows {
  return {
    register: "Limits",
    columns: ["Limit ID", "Limit", "Kind", "Of", "Which", "At least", "Applies", "Reason"],
    extras: [],
    rows: [
      [
        "L-001",
        "Net zero floor",
        "Share of spend",
        "Objective",
        "O-5",
        0.08,
        "Yes",
        "The board promised the regulator to spend at least 8% on net zero",
      ],
    ],
  };
}

/** Register Appetite: two categories are held shorter than the rest. */
export function sampleAppetite(): RegisterRows {
  return {
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
      ["Regulatory", 8],
      ["Cyber and data", 10],
    ],
  };
}
