import type { Parameter } from "../action";

const text = (name: string, label: string, meaning: string): Parameter => ({
  name,
  label,
  kind: "text",
  initial: "",
  meaning,
});

export const snapshotKinds = ["Snapshot", "Baseline"] as const;

/** Parameters of "Take snapshot". */
export const takeParameters: readonly Parameter[] = [
  text("label", "Label", "What readers know it by: September board; empty = its status date"),
  text("takenBy", "Taken by", "Who took it; may be empty"),
  {
    ...text("kind", "Kind", "Snapshot: for comparing; Baseline: what the plan is measured by"),
    kind: "choice",
    choices: snapshotKinds,
    initial: "Snapshot",
  },
];

/** Parameters of "Compare snapshots". */
export const compareParameters: readonly Parameter[] = [
  text("since", "Since", "ID of the earlier snapshot; empty = the last one"),
  text("until", "Until", "ID of the later snapshot; empty = as the workbook is now"),
];

/** Parameters of "Explain changes". */
export const explainParameters: readonly Parameter[] = [
  {
    ...text(
      "comments",
      "Explanations",
      "One line each: table, key, field and explanation, with tabs between them",
    ),
    kind: "lines",
  },
];

/** Parameters of "Accept new ID". */
export const renameParameters: readonly Parameter[] = [
  { ...text("table", "Register", "Register of the record"), initial: "Projects" },
  text("from", "From", "Former ID; several with commas if they were merged"),
  text("to", "To", "ID that it has now; several with commas if it was split"),
];

/** Parameters of "Thin snapshots". */
export const thinParameters: readonly Parameter[] = [
  {
    ...text("keep", "Keep", "How many of the latest stay besides month-ends and baselines"),
    kind: "number",
    minimum: 1,
    maximum: 1000,
    isWhole: true,
    initial: "12",
  },
];

/** Parameters of "Remove snapshot". */
export const removeParameters: readonly Parameter[] = [
  text("snapshot", "Snapshot", "ID in register Snapshots"),
];
