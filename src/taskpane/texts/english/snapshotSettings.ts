/** Labels, meanings and choices of settings of actions about snapshots. */
export const snapshotSettings = {
  parameters: {
    "take-snapshot.label": {
      label: "Label",
      meaning: "Such as September board; empty = the status date",
    },
    "take-snapshot.takenBy": { label: "Taken by", meaning: "May be empty" },
    "take-snapshot.kind": { label: "Kind", meaning: "A baseline is what the plan is measured by" },
    "compare-snapshots.since": {
      label: "Since",
      meaning: "ID of the earlier one; empty = the last",
    },
    "compare-snapshots.until": { label: "Until", meaning: "ID of the later one; empty = now" },
    "explain-changes.comments": {
      label: "Explanations",
      meaning: "One line each: table, key, field, text; tabs between",
    },
    "accept-rename.table": { label: "Register", meaning: "Register of the record" },
    "accept-rename.from": { label: "From", meaning: "Former ID; several if they were merged" },
    "accept-rename.to": { label: "To", meaning: "ID that it has now; several if it was split" },
    "thin-snapshots.keep": { label: "Keep", meaning: "How many of the latest stay in any case" },
    "remove-snapshot.snapshot": { label: "Snapshot", meaning: "ID in register Snapshots" },
  },
  kinds: { Snapshot: "Snapshot", Baseline: "Baseline" },
};
