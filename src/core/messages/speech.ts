import type { Phrase } from "./phrase";

/** What a language says its own way, besides its sentences. */
export interface Manner {
  /** Tag of the language for numbers, days and lists: "de". */
  readonly locale: string;
  readonly quotes: readonly [open: string, close: string];
  /** Days as the workbook shows them (2026-09-30) or as the language writes them. */
  readonly writesIsoDays: boolean;
  /** Phrases; none = they are said as they are. */
  readonly phrases: Readonly<Record<Phrase, string>> | null;
  readonly moreThan: (bound: string) => string;
  readonly range: (low: string, high: string) => string;
  /** Marks with a space in front that no line may break: « a » ? b %. "" = none. */
  readonly spacedMarks: string;
  /** Between two titles, with its spaces. */
  readonly semicolon: string;
  /** How the title of what was done reads after another one and a semicolon. */
  readonly laterTitle: (title: string) => string;
  /** What a sentence says for a part that an issue does not have. */
  readonly absent: { readonly found: string; readonly field: string; readonly register: string };
}

/** Says numbers, days, quotations and set phrases in one language. */
export class Speech {
  private readonly plurals: Intl.PluralRules;
  private readonly numbers: Intl.NumberFormat;
  private readonly lists: Intl.ListFormat;
  private readonly choices: Intl.ListFormat;

  constructor(readonly manner: Manner) {
    this.plurals = new Intl.PluralRules(manner.locale);
    this.numbers = new Intl.NumberFormat(manner.locale, { maximumFractionDigits: 3 });
    this.lists = new Intl.ListFormat(manner.locale, { type: "conjunction" });
    this.choices = new Intl.ListFormat(manner.locale, { type: "disjunction" });
  }

  number(value: number): string {
    return this.numbers.format(value);
  }

  /** "1 cell", "1,204 cells". */
  counted(count: number, one: string, many: string): string {
    return `${this.number(count)} ${this.form(count, one, many)}`;
  }

  /** The form of a word or sentence that fits a number. */
  form(count: number, one: string, many: string): string {
    return this.plurals.select(count) === "one" ? one : many;
  }

  quoted(text: string): string {
    const [open, close] = this.manner.quotes;
    return `${open}${text}${close}`;
  }

  /** Names joined as the language joins them: "A, B and C". */
  list(names: readonly string[]): string {
    return this.lists.format(names);
  }

  /** Choices as the language joins them: "A, B or C". */
  listOr(names: readonly string[]): string {
    return this.choices.format(names);
  }

  /** The sentence with spaces that no line breaks, where the language has a space before a mark. */
  spaced(sentence: string): string {
    const { spacedMarks } = this.manner;
    if (spacedMarks === "") return sentence;
    return sentence
      .replace(new RegExp(` (?=[${spacedMarks}])`, "g"), "\u00a0")
      .replaceAll("« ", "«\u00a0");
  }

  /** A day such as 2026-09-30 as people write it; other texts as they are. */
  day(text: string): string {
    const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
    if (!match || this.manner.writesIsoDays) return text;
    const [year, month, day] = match.slice(1).map(Number);
    const time = Date.UTC(year ?? 0, (month ?? 1) - 1, day);
    const format = new Intl.DateTimeFormat(this.manner.locale, {
      dateStyle: "medium",
      timeZone: "UTC",
    });
    return format.format(time);
  }

  /** A set phrase, a bound or a scale in the language; everything else is content and said as it is. */
  phrase(text: string): string {
    const { phrases, moreThan, range } = this.manner;
    if (phrases === null) return text;
    if (isPhrase(text, phrases)) return phrases[text];
    const bound = /^more than (\S+)$/.exec(text)?.[1];
    if (bound !== undefined) return moreThan(bound);
    const [, low, high] = /^(-?[\d.]+) to (-?[\d.]+)$/.exec(text) ?? [];
    return low !== undefined && high !== undefined ? range(low, high) : this.day(text);
  }
}

function isPhrase(text: string, phrases: Readonly<Record<Phrase, string>>): text is Phrase {
  return Object.hasOwn(phrases, text);
}
