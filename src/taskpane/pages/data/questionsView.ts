import type { Adoption } from "#core/adopt/adoption";
import type { AdoptDecisions } from "#core/adopt/decisions";
import type { Question, QuestionKind, QuestionOption } from "#core/adopt/questions";
import { wordAnswer } from "./adoptDecisions";
import type { DataLanguage } from "./dataLanguage";

/** A question of the step Questions. */
export interface QuestionCard {
  readonly id: string;
  readonly kind: QuestionKind;
  readonly title: string;
  /** "decides 23 cells" */
  readonly decides: string;
  readonly sheet: string | null;
  readonly address: string | null;
  readonly samples: readonly string[];
  readonly options: readonly OptionLine[];
  /** What is done until there is an answer; "" where it is marked among the options. */
  readonly assumed: string;
  /** The answer; null = none yet. */
  readonly answer: string | null;
  /** A value that is no option can be typed. */
  readonly isOpen: boolean;
  /** Words that are asked for one by one; [] for other questions. */
  readonly words: readonly WordLine[];
}

export interface OptionLine {
  readonly value: string;
  readonly label: string;
  /** "17 cells speak for it"; "" = nothing to count. */
  readonly evidence: string;
  /** "03/04/26 is read as 3 April 2026" */
  readonly reads: readonly string[];
  readonly isAssumed: boolean;
}

export interface WordLine {
  readonly word: string;
  /** What it was said to mean; "" = leave blank, null = no answer. */
  readonly meant: string | null;
}

/** The questions, those that decide most first; what was answered keeps its place. */
export function questionCards(
  { questions }: Adoption,
  { answers }: AdoptDecisions,
  language: DataLanguage,
): readonly QuestionCard[] {
  return [...questions]
    .sort((a, b) => b.cells - a.cells)
    .map((question) => questionCard(question, answers[question.id], language));
}

/** Questions that nobody has answered. */
export function openQuestions({ questions }: Adoption, { answers }: AdoptDecisions): number {
  return questions.filter(({ id }) => answers[id] === undefined).length;
}

/** What an option is called. */
export function optionLabel(
  kind: QuestionKind,
  value: string,
  { data, say }: DataLanguage,
): string {
  const options: Readonly<Record<string, string>> = data.adopt.questions.options[kind];
  const named = Object.hasOwn(options, value) ? options[value] : undefined;
  if (named !== undefined) return named;
  if (kind === "fiscal-year") return monthName(value, say.locale);
  if (kind === "field") return say.fill(options["other"] ?? "{column}", { column: value });
  const [, low, high] = /^(-?\d+)-(-?\d+)$/.exec(value) ?? [];
  if (kind === "scale" && low !== undefined && high !== undefined) {
    return say.fill(options["other"] ?? "{low}-{high}", { low, high });
  }
  return kind === "colour-meaning" ? value.replaceAll(",", ", ").replaceAll("=", " = ") : value;
}

function questionCard(
  question: Question,
  answer: string | undefined,
  language: DataLanguage,
): QuestionCard {
  const { data, say } = language;
  const texts = data.adopt.questions;
  const { id, kind, place, header, options, cells, samples } = question;
  const isWords = kind === "word";
  const facts = {
    header: header === "" ? placeText(question) : header,
    place: placeText(question),
  };
  const meanings = wordAnswer(answer);
  return {
    id,
    kind,
    title: say.fill(texts.kinds[kind], facts),
    decides: say.counted(texts.decides, cells),
    sheet: place.sheet ?? null,
    address: place.address ?? null,
    samples,
    options: options.map((option) => optionLine(question, option, language)),
    assumed: assumedText(question, language),
    answer: answer ?? null,
    isOpen: kind === "first-period",
    words: isWords ? samples.map((word) => ({ word, meant: meanings.get(word) ?? null })) : [],
  };
}

function assumedText({ kind, assumed, options }: Question, language: DataLanguage): string {
  const { data, say } = language;
  const texts = data.adopt.questions;
  if (assumed === null || kind === "word") return texts.unreadUntil;
  if (options.some(({ value }) => value === assumed)) return "";
  return say.fill(texts.assumed, { option: optionLabel(kind, assumed, language) });
}

function optionLine(
  { kind, assumed, samples }: Question,
  { value, evidence, reads = [] }: QuestionOption,
  language: DataLanguage,
): OptionLine {
  const { data, say } = language;
  const texts = data.adopt.questions;
  return {
    value,
    label: optionLabel(kind, value, language),
    evidence: evidence === undefined || evidence === 0 ? "" : say.counted(texts.evidence, evidence),
    reads: reads.flatMap((read, i) => {
      const found = samples[i];
      return found === undefined ? [] : [say.fill(texts.reads, { found, read })];
    }),
    isAssumed: value === assumed,
  };
}

function placeText({ place: { sheet, address } }: Question): string {
  if (sheet === undefined) return "";
  return address === undefined ? sheet : `${sheet}!${address}`;
}

/** "4" is April. */
function monthName(month: string, locale: string): string {
  const number = Number(month);
  if (!Number.isInteger(number) || number < 1 || number > 12) return month;
  const day = new Date(Date.UTC(2026, number - 1, 1));
  return new Intl.DateTimeFormat(locale, { month: "long", timeZone: "UTC" }).format(day);
}
