import type { Sentence } from "./issueWords";

/** Sentences about criteria, weights, scores and the ranking, and about the workbook as a whole. */
export const scoringMessages = {
  "criterion-without-column": ({ found, fact }) =>
    fact("adopted") === ""
      ? `Criteria lists ${found} but Scores has no such column: add it or remove the criterion.`
      : `The list of criteria has ${found}, but no column scores it: its weight was set to 0, the weight as found is kept beside.`,
  "column-without-criterion": ({ found, expected }) =>
    expected === ""
      ? `Column ${found} of Scores is not in Criteria; it has weight 0. Add it to Criteria or remove it.`
      : `Column ${found} of Scores is not in Criteria; it has weight 0. Rename to "${expected}"?`,
  "criterion-all-equal": ({ found, record, count }) =>
    `${record} is ${found} for ${count("projects", "project", "projects")}: it does not tell them apart.`,
  "criterion-one-project": ({ record }) => `Only one project: ${record} cannot separate anything.`,
  "criteria-correlated": ({ fact }) =>
    fact("direction") === "same"
      ? `${fact("first")} and ${fact("second")} rank projects the same way; you may be counting one thing twice.`
      : `${fact("first")} and ${fact("second")} rank projects the opposite way; they may cancel each other out.`,
  "out-of-scale": ({ record, field, found, expected }) =>
    `${record} scores ${found} for ${field}, outside the scale ${expected}; it counts as the nearest end.`,
  "weights-all-zero": () => `All weights are zero. Give at least one criterion a weight.`,
  "negative-weight": ({ record, found, expected }) =>
    `The weight of ${record} is ${found}; weights must be ${expected === "" ? "0 or more" : expected}.`,
  "scale-without-width": ({ record, found }) =>
    `The scale of ${record} starts and ends at ${found}: every project gets the same value.`,
  "missing-score": ({ record, fact }) =>
    `${record} has no score for ${fact("criteria")}${fact("ranked") === "no" ? ` and is not ranked (policy ${fact("policy")})` : ""}.`,
  "tie-at-rank-one": ({ fact, text }) =>
    `${text("projects").replace(/, ([^,]*)$/, " and $1")} tie at ${fact("score")}. Order shown: higher risk-adjusted NPV first.`,
  "nothing-to-rank": () =>
    `No project can be ranked: no live project has a score for every weighted criterion.`,
  "manual-calculation": () =>
    `Calculation is manual: results may be old. Run Recalculate to bring them up to date.`,
} as const satisfies Readonly<Record<string, Sentence>>;
