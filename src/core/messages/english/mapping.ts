import type { MappingWords } from "../words";

const lookalikes = {
  tasks: "a task list",
  contacts: "a list of contacts",
  requirements: "a list of requirements",
  lessons: "lessons learned",
  stakeholders: "a list of stakeholders",
  assumptions: "a list of assumptions",
  actions: "an action list",
  timesheet: "a timesheet",
  "mixed-log": "a log of risks, issues and other things in one table",
  "tracker-export": "an export of a tracker's work items",
  calculation: "a calculation",
  list: "lists of words",
} as const;

/** How columns were understood and what tells a register. Report files show the words: they stay as they are. */
export const mapping: MappingWords = {
  how: {
    exact: () => "exact header",
    synonym: ({ synonym }) => `synonym '${synonym}'`,
    words: ({ words }) => `words of the header: ${words.join(", ")}`,
    misspelt: ({ read }) => `misspelt header, read as '${read}'`,
    similar: ({ to, similarity }, { speech }) =>
      `header ${speech.number(Math.round(similarity * 100))}% like ${to}`,
    values: ({ fits, filled }, { speech }) =>
      `values alone: ${speech.number(fits)} of ${speech.number(filled)} fit`,
    marks: ({ columns }) => `marks under ${columns.join(", ")}`,
    chosen: () => "chosen by you",
    completed: ({ found, blanks }, { how, speech }) =>
      `${how(found)}; ${speech.counted(blanks, "blank", "blanks")} filled from the second column of that name`,
    criterion: ({ low, high, direction }) =>
      `criterion, scale ${low}-${high}, ${direction === "Cost" ? "less" : "more"} is better`,
    period: ({ period }) => `amounts of ${period}`,
    taken: ({ field }) => `also looks like ${field}, which another column has`,
    unfit: ({ field, readable, filled }) =>
      `looks like ${field}, but ${readable} of ${filled} values can be read as such`,
    none: () => "no match",
  },
  evidence: {
    "own-header": ({ header, field }, { speech }) => `${speech.quoted(header)} is ${field}`,
    "shared-headers": ({ headers }) => `headers that several registers have: ${headers.join(", ")}`,
    values: ({ header, fits, filled, field }, { speech }) =>
      `${speech.number(fits)} of ${speech.number(filled)} values under ${speech.quoted(header)} look like ${field}`,
    texts: ({ header, fits, filled }, { speech }) =>
      `${speech.number(fits)} of ${speech.number(filled)} texts under ${speech.quoted(header)} say what may happen`,
    periods: ({ headers }) => `columns headed by periods: ${headers.join(", ")}`,
    criteria: ({ headers }) => `columns of scores beside the names: ${headers.join(", ")}`,
    lacks: ({ fields }) => `no column for ${fields.join(", ")}`,
    "looks-like": ({ what }) => `looks like ${lookalikes[what]}`,
    chosen: () => "chosen by you",
  },
};
