import type { IssueSentence } from "../words";

/** Sentences about criteria, weights, scores and the ranking, and about the workbook as a whole. */
export const scoringIssues = {
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
  "criterion-not-named": () =>
    `A criterion needs a name: it becomes the header of its column in Scores.`,
  "criterion-exists": ({ found }) =>
    `There is a criterion or a column of Scores called ${found} already. Choose another name.`,
  "criterion-unknown": ({ found, expected }) =>
    `Criteria has no criterion ${found}. There are: ${expected}.`,
  "last-criterion": ({ found }) =>
    `${found} is the only criterion: a model needs one. Add another first, or give it another name.`,
  "no-room-below": ({ register, sheet }) =>
    `The cells below the table ${register} on sheet ${sheet} are not empty: move them, then try again.`,
  "formula-loses-column": ({ sheet, count }) =>
    `${count("cells", "formula", "formulas")} on sheet ${sheet} will show #REF!: the column that they use goes. Undo brings them back.`,
  "nothing-to-rank": () =>
    `No project can be ranked: no live project has a score for every weighted criterion.`,
  "manual-calculation": () =>
    `Calculation is manual: results may be old. Run Recalculate to bring them up to date.`,
} as const satisfies Readonly<Record<string, IssueSentence>>;
