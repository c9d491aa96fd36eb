import type { Issue } from "#core/issues";
import { keyOf } from "../registerTable";
import { pastedMatrix } from "./pastedMatrix";
import type { JudgeAnswers, Judgement, Rating, WeighingMethod } from "./weighing";

/** Answers as they were read, and what of them could not be. */
export interface ReadAnswers {
  readonly judges: readonly JudgeAnswers[];
  readonly issues: readonly Issue[];
}

/**
 * Answers of people as they are typed or passed to an action.
 *
 * One person a line, with the name and a bar in front where there are several; parts with semicolons
 * between them. A judgement is "Strategic fit > Urgency: 3" (three times as important), "<" turns it
 * round, "=" is as important as; a rating is "Strategic fit: 30". Numbers may be 3, 0.5, 0,5 or 1/3.
 * Names are found before marks, so that a criterion may contain any of them. A matrix copied from Excel
 * (tabs between cells) is read as the judgements of one person.
 *
 * @param text lines; empty = nobody has answered.
 * @param method what the answers are for; "entropy" takes none.
 * @param names criteria and, where weights are found in two levels, groups.
 * @returns answers in the names as given; a part that cannot be read becomes a blocking issue.
 * @example
 * readAnswers("Ann | Fit > Cost: 3; Urgency = Cost", "pairwise", ["Fit", "Cost", "Urgency"]).judges[0]?.judgements;
 * // => [{ first: "Fit", second: "Cost", ratio: 3 }, { first: "Urgency", second: "Cost", ratio: 1 }]
 */
export function readAnswers(
  text: string,
  method: WeighingMethod,
  names: readonly string[],
): ReadAnswers {
  if (method === "pairwise" && text.includes("\t")) return pastedMatrix(text, names);
  const issues: Issue[] = [];
  const longestFirst = [...names].sort((a, b) => b.length - a.length);
  const judges: JudgeAnswers[] = [];
  for (const line of text.split(/\r?\n/)) {
    if (line.trim() === "") continue;
    const { judge, rest } = judgeOf(line, longestFirst);
    const ratings: Rating[] = [];
    const judgements: Judgement[] = [];
    const scanner = new Scanner(rest, longestFirst);
    while (!scanner.isAtEnd()) {
      const part = scanner.part(method === "pairwise");
      if (part.kind === "judgement") judgements.push(part.judgement);
      else if (part.kind === "rating") ratings.push(part.rating);
      else issues.push(unread(part, judge, names));
    }
    judges.push({ judge, ratings, judgements });
  }
  return { judges, issues };
}

/** The answers as one text that `readAnswers` reads. */
export function answersText(judges: readonly JudgeAnswers[]): string {
  return judges
    .map(({ judge, ratings, judgements }) => {
      const parts = [
        ...ratings.map(({ criterion, value }) => `${criterion}: ${value}`),
        ...judgements.map(({ first, second, ratio }) =>
          ratio >= 1
            ? `${first} > ${second}: ${ratio}`
            : `${first} < ${second}: ${inverseText(ratio)}`,
        ),
      ];
      return `${judge === "" ? "" : `${judge} | `}${parts.join("; ")}`;
    })
    .join("\n");
}

/** 1/3 is kept as 3 turned round. */
function inverseText(ratio: number): string {
  const inverse = 1 / ratio;
  const whole = Math.round(inverse);
  return String(Math.abs(inverse - whole) < 1e-9 ? whole : inverse);
}

/** A bar belongs to the judge unless a criterion with a bar in its name begins the line. */
function judgeOf(line: string, names: readonly string[]): { judge: string; rest: string } {
  const bar = line.indexOf("|");
  const start = line.trimStart().toLowerCase();
  const isName = names.some((name) => name.includes("|") && start.startsWith(keyOf(name)));
  return bar < 0 || isName
    ? { judge: "", rest: line }
    : { judge: line.slice(0, bar).trim(), rest: line.slice(bar + 1) };
}

interface Unread {
  readonly kind: "unknown" | "unread";
  readonly text: string;
}

type Part =
  | { readonly kind: "judgement"; readonly judgement: Judgement }
  | { readonly kind: "rating"; readonly rating: Rating }
  | Unread;

function unread({ kind, text }: Unread, judge: string, names: readonly string[]): Issue {
  return {
    code: kind === "unknown" ? "criterion-unknown" : "answer-unread",
    severity: "blocking",
    place: { register: "Criteria" },
    found: text,
    expected: kind === "unknown" ? names.join(", ") : "",
    facts: { judge },
  };
}

/** Goes through the parts of a line. */
class Scanner {
  private at = 0;

  constructor(
    private readonly line: string,
    private readonly names: readonly string[],
  ) {}

  isAtEnd(): boolean {
    while (/[;\s]/.test(this.line.charAt(this.at))) this.at += 1;
    return this.at >= this.line.length;
  }

  /** The next judgement or rating; what cannot be read goes up to the next semicolon. */
  part(isPairwise: boolean): Part {
    const from = this.at;
    const first = this.name();
    if (first === null) return this.unread("unknown", from, isPairwise ? /[;<>=]/ : /[;:]/);
    if (!isPairwise) {
      const value = this.number(/^\s*[:=]/);
      if (value === null || !this.isAtPartEnd()) return this.unread("unread", from);
      return { kind: "rating", rating: { criterion: first, value } };
    }
    const mark = /^\s*([<>=])/.exec(this.line.slice(this.at));
    if (mark === null) return this.unread("unread", from);
    this.at += mark[0].length;
    const secondAt = this.at;
    const second = this.name();
    if (second === null) return this.unread("unknown", secondAt, /[;:]/);
    const isEqual = mark[1] === "=";
    const typed = this.number(/^\s*:/);
    const ratio = isEqual && this.isAtPartEnd() ? 1 : typed;
    // "A = B: 3" says two things.
    if (ratio === null || !this.isAtPartEnd() || (isEqual && (typed ?? 1) !== 1)) {
      return this.unread("unread", from);
    }
    const judgement = { first, second, ratio: mark[1] === "<" ? 1 / ratio : ratio };
    return { kind: "judgement", judgement };
  }

  private name(): string | null {
    const lead = /^\s*/.exec(this.line.slice(this.at))?.[0].length ?? 0;
    const from = this.at + lead;
    const found = this.names.find((name) => {
      const text = this.line.slice(from, from + name.trim().length);
      const next = this.line.slice(from + name.trim().length);
      return keyOf(text) === keyOf(name) && text.length > 0 && /^\s*([:;<>=]|$)/.test(next);
    });
    if (found === undefined) return null;
    this.at = from + found.trim().length;
    return found;
  }

  private number(mark: RegExp): number | null {
    const rest = this.line.slice(this.at);
    const lead = mark.exec(rest);
    if (lead === null) return null;
    const match = /^\s*(-?\d+(?:[.,]\d+)?(?:e-?\d+)?)(?:\s*\/\s*(\d+(?:[.,]\d+)?))?\s*%?/i.exec(
      rest.slice(lead[0].length),
    );
    if (match === null) return null;
    this.at += lead[0].length + match[0].length;
    const [, over = "", under = "1"] = match;
    const value = Number(over.replace(",", ".")) / Number(under.replace(",", "."));
    return Number.isFinite(value) ? value : null;
  }

  private isAtPartEnd(): boolean {
    return /^\s*(;|$)/.test(this.line.slice(this.at));
  }

  private unread(kind: Unread["kind"], from: number, until = /;/): Unread {
    const rest = this.line.slice(from);
    const text = rest.slice(0, nextOf(rest, until)).trim();
    this.at = from + Math.max(1, nextOf(rest, /;/));
    return { kind, text };
  }
}

function nextOf(text: string, mark: RegExp): number {
  const found = text.search(mark);
  return found < 0 ? text.length : found;
}
