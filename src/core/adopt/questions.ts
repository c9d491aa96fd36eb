import type { Place } from "#core/issues";

/** What can be asked about a sheet, an island, a column or two records. */
export type QuestionKind =
  /** Which register an island is. */
  | "register"
  /** Which of several columns a field is read from. */
  | "field"
  | "date-order"
  /** 1.234: thousands or a decimal sign. */
  | "number-sign"
  /** 0.65 and 65 in one column, or a column of small numbers. */
  | "percent-form"
  | "five-step-rating"
  /** What the colours of cells without a text mean. */
  | "colour-meaning"
  /** Which end of a scale is the worst, or how many levels it has. */
  | "scale"
  | "money-unit"
  /** One amount is a thousand or a million times its neighbours. */
  | "magnitude"
  | "short-year"
  | "fiscal-year"
  /** What the amounts of period columns are: a budget, a forecast or what was spent. */
  | "measure"
  /** Which month "Year 1", "M1" or a month without a year is. */
  | "first-period"
  /** Words that are in no list. */
  | "word"
  /** Two names for what may be one project. */
  | "same-project"
  | "formulas"
  | "duplicate-key";

/**
 * A doubt that a person can settle, asked once a column. Nothing that is doubtful is decided silently:
 * `assumed` is done, and said, until there is an answer.
 */
export interface Question {
  /** The same for the same doubt on the next run: answers are kept by it. */
  readonly id: string;
  readonly kind: QuestionKind;
  /** The header, cell or record that it is about. */
  readonly place: Place;
  /** Header as it stands on the sheet; "" when it is about no column. */
  readonly header: string;
  readonly options: readonly QuestionOption[];
  /** Value of the option that is done without an answer; null = such cells stay unread. */
  readonly assumed: string | null;
  /** Cells (or records) whose value hangs on the answer. */
  readonly cells: number;
  /** Some of them as they stand there, three at most. */
  readonly samples: readonly string[];
}

export interface QuestionOption {
  /** What is stored: "day-month", a register, a column's letters, "yes". */
  readonly value: string;
  /** Cells that speak for it by themselves; omitted = nothing to count. */
  readonly evidence?: number;
  /** How the samples of the question would be read with it, same order. */
  readonly reads?: readonly string[];
}

/** Answers by the id of their question. */
export type Answers = Readonly<Record<string, string>>;

/** A doubt about a column, before it is known which column of which island it is. */
export type Doubt = Omit<Question, "id" | "place" | "header">;

/**
 * The id of a question. Neither the file nor the row is in it: one answer holds for a folder of files of
 * the same layout and when rows are added.
 */
export function questionId(sheet: string, header: string, kind: QuestionKind): string {
  return `${sheet}!${header}|${kind}`;
}

/**
 * Every question once, those that decide most cells first. The same question about several sheets or files
 * of one layout counts the cells of all of them.
 */
export function gatherQuestions(questions: readonly Question[]): readonly Question[] {
  const gathered = new Map<string, Question>();
  for (const question of questions) {
    const known = gathered.get(question.id);
    gathered.set(question.id, known === undefined ? question : joined(known, question));
  }
  return [...gathered.values()].sort((a, b) => b.cells - a.cells);
}

function joined(first: Question, second: Question): Question {
  const options = first.options.map((option): QuestionOption => {
    const evidence = second.options.find(({ value }) => value === option.value)?.evidence;
    return evidence === undefined
      ? option
      : { ...option, evidence: (option.evidence ?? 0) + evidence };
  });
  const further = second.options.filter(
    ({ value }) => !options.some((option) => option.value === value),
  );
  return {
    ...first,
    options: [...options, ...further],
    cells: first.cells + second.cells,
  };
}
