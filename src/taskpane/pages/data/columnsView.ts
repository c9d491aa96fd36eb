import type { AdoptedColumn, AdoptedIsland } from "#core/adopt/adoption";
import type { AdoptDecisions } from "#core/adopt/decisions";
import { howSentence } from "#core/messages/sentences";
import { registers } from "#core/register/schema";
import type { FieldValue } from "#core/register/rows";
import type { DataLanguage } from "./dataLanguage";
import { surenessOf } from "./sourcesView";

/** A column of an island, as a card of the step Columns. */
export interface ColumnCard {
  readonly header: string;
  readonly address: string;
  /** The field with what was decided since; null = an extra column. */
  readonly field: string | null;
  readonly isDecided: boolean;
  /** What was decided was not looked at yet: samples are those of the field before. */
  readonly isPending: boolean;
  readonly how: string;
  /** "certain", ...; "" for extra columns. */
  readonly sureness: string;
  readonly isGuess: boolean;
  readonly samples: readonly SampleLine[];
  /** "3 cells not read" and the like. */
  readonly facts: string;
  readonly unread: number;
}

export interface SampleLine {
  readonly found: string;
  readonly read: string;
  readonly isUnread: boolean;
}

/** A field that a column can be taken as. */
export interface FieldChoice {
  readonly field: string;
  /** The header that has it now. */
  readonly header: string | null;
}

/** The columns of islands of one layout with what was decided since; samples are those of the first. */
export function columnCards(
  [island, ...others]: readonly [AdoptedIsland, ...AdoptedIsland[]],
  decisions: AdoptDecisions,
  language: DataLanguage,
): readonly ColumnCard[] {
  const decided = decisions.islands[island.id]?.columns ?? {};
  const alike = others.flatMap(({ columns }) => columns);
  return island.columns.map((column) => {
    const same = [column, ...alike.filter(({ header }) => header === column.header)];
    const sum = (key: "filled" | "unread" | "formulas"): number =>
      same.reduce((total, each) => total + each[key], 0);
    const whole = {
      ...column,
      filled: sum("filled"),
      unread: sum("unread"),
      formulas: sum("formulas"),
    };
    return columnCard(whole, island.register, decided, language);
  });
}

/** Fields of a register that people fill in, in their order, each with the column that has it. */
export function fieldChoices(
  register: string,
  cards: readonly Pick<ColumnCard, "header" | "field">[],
): readonly FieldChoice[] {
  const columns = registers.find(({ name }) => name === register)?.columns ?? [];
  const headers = columns.filter(({ kind }) => kind === "input").map(({ header }) => header);
  const known = new Set(headers);
  // A sheet can fill what is usually calculated, and criteria have fields of their own.
  const others = cards.flatMap(({ field }) => (field === null || known.has(field) ? [] : [field]));
  return [...headers, ...new Set(others)].map((field) => ({
    field,
    header: cards.find((card) => card.field === field)?.header ?? null,
  }));
}

/** The fields to drop a header on: those that no column has first. */
export function dropFields(choices: readonly FieldChoice[]): readonly FieldChoice[] {
  return [
    ...choices.filter(({ header }) => header === null),
    ...choices.filter(({ header }) => header !== null),
  ];
}

/** A value of a field as it stands in the register. */
export function readText(
  read: FieldValue,
  { register, field }: { readonly register: string | null; readonly field: string | null },
  language: DataLanguage,
): string {
  const { data, say } = language;
  if (read === null) return data.adopt.columns.blankMark;
  if (typeof read === "boolean") return read ? language.preview.yes : language.preview.no;
  if (typeof read !== "number") return read;
  const column = registers
    .find(({ name }) => name === register)
    ?.columns.find(({ header }) => header === field);
  if (column?.type === "date") return say.date(read);
  return column?.type === "percent" ? say.percent(read, 2) : say.number(read, 6);
}

function columnCard(
  column: AdoptedColumn,
  register: string | null,
  decided: Readonly<Record<string, string | null>>,
  language: DataLanguage,
): ColumnCard {
  const { data, say, words } = language;
  const texts = data.adopt.columns;
  const choice = Object.hasOwn(decided, column.header) ? decided[column.header] : undefined;
  const isDecided = choice !== undefined;
  const field = choice === undefined ? column.field : choice;
  const sureness = surenessOf(column.confidence);
  const facts = [
    say.counted(texts.filled, column.filled),
    ...(column.unread > 0 ? [say.counted(texts.unread, column.unread)] : []),
    ...(column.formulas > 0 ? [say.counted(texts.formulasIn, column.formulas)] : []),
  ];
  return {
    header: column.header,
    address: column.address,
    field,
    isDecided,
    isPending: field !== column.field,
    how: isDecided ? texts.chosen : howSentence(column.how, words),
    sureness: field === null ? "" : isDecided ? texts.chosen : texts[sureness],
    isGuess: field !== null && !isDecided && sureness === "guess",
    samples: column.samples.map(({ found, read }) => ({
      found,
      read:
        read === null
          ? texts.unreadMark
          : readText(read, { register, field: column.field }, language),
      isUnread: read === null,
    })),
    facts: facts.join(", "),
    unread: column.unread,
  };
}
