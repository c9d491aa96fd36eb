import type { Issue } from "./issues";

/** The facts of an issue as words for its sentence; a fact that is missing is "". */
export interface IssueWords {
  /** What stands there, in quotation marks. */
  readonly found: string;
  /** What would be right, as it is. */
  readonly expected: string;
  /** "Budget", or "this field" when the issue names none. */
  readonly field: string;
  /** "P-005", or "" when the issue names no record. */
  readonly record: string;
  readonly register: string;
  readonly sheet: string;
  readonly fact: (name: string) => string;
  /** A fact that is not shortened: a list. */
  readonly text: (name: string) => string;
  /** "1 cell", "23 cells". */
  readonly count: (name: string, one: string, many: string) => string;
}

const LONGEST = 60;

function shortened(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line;
}

/** Words of an issue: long contents are cut to 60 characters, line breaks become blanks. */
export function issueWords(issue: Issue): IssueWords {
  const fact = (name: string): string => shortened(String(issue.facts?.[name] ?? ""));
  return {
    found: issue.found === undefined ? "nothing" : `"${shortened(issue.found)}"`,
    expected: shortened(issue.expected ?? ""),
    field: issue.place.field ?? "this field",
    record: issue.place.record ?? "",
    register: issue.place.register ?? "the register",
    sheet: issue.place.sheet ?? "",
    fact,
    text: (name) => String(issue.facts?.[name] ?? ""),
    count: (name, one, many) => {
      const number = Number(issue.facts?.[name] ?? 1);
      return number === 1 ? `1 ${one}` : `${number} ${many}`;
    },
  };
}

export type Sentence = (words: IssueWords) => string;
