/** Numbers and words that a text has places for: "{count} rows". */
export type Facts = Readonly<Record<string, string | number>>;

/** A text that depends on a number. French counts 0 as one; `{count}` stands for the number. */
export interface Plural {
  readonly one: string;
  readonly other: string;
}

/** Says numbers, days and filled-in texts as the language of Office does. */
export class Say {
  private readonly plurals: Intl.PluralRules;
  private readonly days: Intl.DateTimeFormat;
  /** Making a format takes longer than using it a hundred times: lists are long. */
  private readonly numbers = new Map<string, Intl.NumberFormat>();

  /** `locale`: a language tag such as "de-CH". */
  constructor(readonly locale: string) {
    this.plurals = new Intl.PluralRules(locale);
    this.days = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeZone: "UTC" });
  }

  /** The text with its places filled in; numbers are written as the language writes them. */
  fill(text: string, facts: Facts): string {
    return text.replace(/\{(\w+)\}/g, (place, name: string) => {
      const fact = facts[name];
      if (fact === undefined) return place;
      return typeof fact === "number" ? this.number(fact) : fact;
    });
  }

  /** The form of the text that fits the number. */
  counted(forms: Plural, count: number, facts: Facts = {}): string {
    const form = this.plurals.select(count) === "one" ? forms.one : forms.other;
    return this.fill(form, { ...facts, count });
  }

  /** A number with at most `digits` places after the point, or with exactly that many. */
  number(value: number, digits = 3, fewest = 0): string {
    const key = `${fewest} ${digits}`;
    let format = this.numbers.get(key);
    if (format === undefined) {
      format = new Intl.NumberFormat(this.locale, {
        minimumFractionDigits: fewest,
        maximumFractionDigits: digits,
      });
      this.numbers.set(key, format);
    }
    return format.format(value);
  }

  /** A share as a percentage: 0.25 is 25 %. */
  percent(share: number, digits = 0): string {
    return new Intl.NumberFormat(this.locale, {
      style: "percent",
      maximumFractionDigits: digits,
    }).format(share);
  }

  /** The day of an Excel serial number. */
  date(serial: number): string {
    return this.days.format(new Date((serial - 25569) * 86_400_000));
  }

  /** Day and time of a moment in milliseconds since 1970. */
  moment(at: number): string {
    return new Intl.DateTimeFormat(this.locale, {
      dateStyle: "medium",
      timeStyle: "short",
    }).format(new Date(at));
  }

  /** Names joined as the language joins them: "Projects, Risks and Benefits". */
  list(names: readonly string[]): string {
    return new Intl.ListFormat(this.locale, { type: "conjunction" }).format(names);
  }
}
