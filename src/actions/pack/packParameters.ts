import { audiences, packPages } from "#core/publishing/audiences";
import type { Parameter } from "../action";

export const packSettings: readonly Parameter[] = [
  {
    name: "title",
    label: "Title",
    kind: "text",
    initial: "",
    meaning: 'Words above the first page; empty = "Steering pack"',
  },
  {
    name: "audience",
    label: "Audience",
    kind: "choice",
    choices: audiences,
    initial: "Portfolio board",
    meaning: "Who reads the pack: decides which pages are usual and how they are ordered",
  },
  {
    name: "pages",
    label: "Pages",
    kind: "list",
    choices: packPages,
    initial: "",
    meaning: "Pages behind the first one, in their order; empty = those usual for the audience",
  },
  {
    name: "meeting",
    label: "Meeting",
    kind: "date",
    initial: "",
    meaning: "Day of the meeting: decisions that no longer help by then are marked",
  },
  {
    name: "since",
    label: "Changed since",
    kind: "text",
    initial: "",
    meaning: "Snapshot that the changes are asked since, by its ID; empty = as they were compared",
  },
  {
    name: "paper",
    label: "Paper",
    kind: "choice",
    choices: ["A4", "Letter"],
    initial: "A4",
    meaning: "Paper of the whole pack",
  },
];

export const copySettings: readonly Parameter[] = [
  {
    name: "comments",
    label: "Formulas as comments",
    kind: "flag",
    initial: "yes",
    meaning: "Keeps each formula as a comment of its cell; the workbook keeps them in any case",
  },
];
