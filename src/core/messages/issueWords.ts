import type { CriterionFact, Issue } from "#core/issues";
import type { Speech } from "./speech";

/** The facts of an issue as words for its sentence; a fact that is missing is "". */
export interface IssueWords {
  /** What stands there, in quotation marks. */
  readonly found: string;
  /** What stands there, as it is; days as the language writes them. */
  readonly plainFound: string;
  /** What would be right, as it is; set phrases and days in the language. */
  readonly expected: string;
  /** What would be right, in quotation marks. */
  readonly quotedExpected: string;
  /** "Budget", or "this field" when the issue names none. */
  readonly field: string;
  /** "P-005", or "" when the issue names no record. */
  readonly record: string;
  readonly register: string;
  readonly sheet: string;
  readonly fact: (name: string) => string;
  /** A fact in quotation marks. */
  readonly quoted: (name: string) => string;
  /** A fact that is not shortened: a list. */
  readonly text: (name: string) => string;
  /** A fact that is a number; 1 when it is missing. */
  readonly number: (name: string) => number;
  /** A figure among the texts as people write it: "4727" as 4,727. */
  readonly figure: (text: string) => string;
  /** "1 cell", "23 cells". */
  readonly count: (name: string, one: string, many: string) => string;
  /** The criteria among the facts, each as a few words, with commas between them. */
  readonly criteria: (each: (criterion: CriterionFact) => string) => string;
  /** The changes among the facts ("Financials 3, Settings"), by register; one of many cells has no number. */
  readonly changes: (
    each: (count: string, register: string) => string,
    one: string,
    many: string,
  ) => string;
  /** The records that are named, rows for those without a key, and how many more there are. */
  readonly records: (row: (number: string) => string, more: (count: string) => string) => string;
  readonly speech: Speech;
}

const LONGEST = 60;

function shortened(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line;
}

/** Words of an issue: long contents are cut to 60 characters, line breaks become blanks. */
export function issueWords(issue: Issue, speech: Speech): IssueWords {
  const { absent } = speech.manner;
  const text = (name: string): string => {
    const value = issue.facts?.[name] ?? "";
    return typeof value === "object" ? "" : String(value);
  };
  const fact = (name: string): string => speech.phrase(shortened(text(name)));
  const number = (name: string): number => Number(issue.facts?.[name] ?? 1);
  const found = issue.found === undefined ? null : shortened(issue.found);
  return {
    found: found === null ? absent.found : speech.quoted(found),
    plainFound: found === null ? absent.found : speech.day(found),
    expected: speech.phrase(shortened(issue.expected ?? "")),
    quotedExpected: speech.quoted(shortened(issue.expected ?? "")),
    field: issue.place.field ?? absent.field,
    record: issue.place.record ?? "",
    register: issue.place.register ?? absent.register,
    sheet: issue.place.sheet ?? "",
    fact,
    quoted: (name) => speech.quoted(fact(name)),
    text,
    number,
    figure: (each) => (Number.isFinite(Number(each)) ? speech.number(Number(each)) : each),
    count: (name, one, many) => speech.counted(number(name), one, many),
    criteria: (each) => {
      const list = issue.facts?.["criteria"];
      return typeof list === "object" ? list.map(each).join(", ") : text("criteria");
    },
    changes: (each, one, many) =>
      text("changes")
        .split(", ")
        .map((change) => {
          const [register = "", cells] = change.split(" ");
          return cells === undefined
            ? register
            : each(speech.counted(Number(cells), one, many), register);
        })
        .join(", "),
    records: (row, more) => {
      const rows = text("rows")
        .split(", ")
        .filter((number) => number !== "");
      const named = [text("records"), ...rows.map(row)].filter((name) => name !== "").join(", ");
      return text("more") === "" ? named : `${named} ${more(text("more"))}`;
    },
    speech,
  };
}
