import type { FieldValue, RegisterRows } from "../register/rows";
import {
  baselineOf,
  roundHalfUp,
  sampleProject,
  sampleProjects,
  STATUS_DATE,
} from "./sampleProjects";

/** Giver | receiver | strength | lag in days | what is handed over. */
const HANDOVERS = `
P-001|P-005|Hard|0|Portal account and log-in service
P-024|P-005|Hard|0|Cleansed billing accounts
P-009|P-011|Hard|0|Flow readings of the pumping stations
P-019|P-011|Hard|0|Curated network data sets
P-003|P-001|Soft|0|Single sign-on for customers
P-003|P-004|Hard|0|Device log-in for field staff
P-002|P-007|Soft|14|Contact routing interface
P-002|P-006|Hard|14|Recorded and labelled calls
P-016|P-017|Soft|0|Cost centre structure
P-019|P-006|Soft|0|Customer contact history
P-008|P-010|Soft|0|Free access road at Eastbank
P-015|P-012|Soft|30|Released land at two treatment works
P-018|P-017|Soft|0|New seating and device plan
P-003|P-016|Soft|0|Role model for finance staff
P-009|P-013|Soft|0|Load profiles of the pumping stations
P-019|P-021|Soft|0|Vehicle movement data
P-023|P-009|Soft|0|Archived asset positions
P-024|P-001|Soft|0|Cleansed contact data
`;

interface Handover {
  readonly giver: string;
  readonly receiver: string;
  readonly strength: string;
  readonly lag: number;
  readonly deliverable: string;
  readonly baseline: number;
  readonly forecast: number;
  readonly needed: number;
}

/** A hand-over that should have happened by now and has not: it shows as late. */
const MISSED = 7;

const handovers: readonly Handover[] = HANDOVERS.trim()
  .split("\n")
  .map((line) => {
    const [giver = "", receiver = "", strength = "", lag = "", deliverable = ""] = line.split("|");
    const baseline = dayAt(giver, 0.6);
    return {
      giver,
      receiver,
      strength,
      lag: Number(lag),
      deliverable,
      baseline,
      forecast: baseline + (sampleProject(giver)?.slip ?? 0),
      needed: dayAt(receiver, 0.4),
    };
  });

/** The day on which a share of a project's baseline days is over. */
function dayAt(projectId: string, share: number): number {
  const project = sampleProject(projectId);
  if (project === undefined) return 0;
  const { start, finish } = baselineOf(project);
  return start + roundHalfUp(share * (finish - start + 1));
}

function handoverMilestone(index: number): string {
  return `M-${101 + index}`;
}

/** Forecasts up to the status date have happened, except the one that was missed. */
function actualDate(index: number, forecast: number): number | null {
  return forecast <= STATUS_DATE && index !== MISSED ? forecast : null;
}

/** Register Milestones: the go-live of each project, then the hand-over of each dependency. */
export function sampleMilestones(): RegisterRows {
  const goLives = sampleProjects.map((project, index): FieldValue[] => {
    const { finish } = baselineOf(project);
    const forecast = finish + project.slip;
    const isOver = project.stage === "Closed";
    const isKey = project.stage === "In delivery" || project.stage === "Approved";
    return [
      `M-${String(index + 1).padStart(3, "0")}`,
      project.id,
      `Go live: ${project.name}`,
      "Delivery",
      finish,
      forecast,
      isOver ? forecast : null,
      isKey ? "Yes" : "No",
    ];
  });
  const handoverRows = handovers.map((each, index): FieldValue[] => [
    handoverMilestone(index),
    each.giver,
    `Hand-over: ${each.deliverable}`,
    "Delivery",
    each.baseline,
    each.forecast,
    actualDate(index, each.forecast),
    "No",
  ]);
  return {
    register: "Milestones",
    columns: [
      "Milestone ID",
      "Project ID",
      "Milestone",
      "Kind",
      "Baseline date",
      "Forecast date",
      "Actual date",
      "Key",
    ],
    extras: [],
    rows: [...goLives, ...handoverRows],
  };
}

/** Register Dependencies. */
export function sampleDependencies(): RegisterRows {
  return {
    register: "Dependencies",
    columns: [
      "Dependency ID",
      "From project",
      "To project",
      "Deliverable",
      "Strength",
      "Milestone ID",
      "Needed by",
      "Lag days",
      "Status",
    ],
    extras: [],
    rows: handovers.map((each, index) => [
      `D-${String(index + 1).padStart(3, "0")}`,
      each.giver,
      each.receiver,
      each.deliverable,
      each.strength,
      handoverMilestone(index),
      each.needed,
      each.lag,
      statusOf(index, each),
    ]),
  };
}

function statusOf(index: number, handover: Handover): string {
  if (actualDate(index, handover.forecast) !== null) return "Delivered";
  return handover.forecast + handover.lag > handover.needed ? "At risk" : "Agreed";
}
