import type { Issue } from "#core/issues";
import type { FieldValue } from "#core/register/rows";
import type { Again } from "./again/keptKeys";
import type { MappedColumn } from "./mapColumns";
import type { Question } from "./questions";
import { foldName } from "./recordNames";
import { RegisterBuilder } from "./registerBuilder";
import type { Origin, Source } from "./source";
import type { Reading } from "./values/reading";

/** Records of one register in the making. */
export interface Draft {
  readonly builder: RegisterBuilder;
  /** One a record, in the same order. */
  readonly origins: (Origin | null)[];
  /** Further identifiers and names of records, folded: other lists write them so. */
  readonly aliases: Map<string, number>;
  /** Identifiers and names as the lists of one file write them ("South.xlsx/p-2"), and the record that they mean there; null = several. */
  readonly byFile: Map<string, number | null>;
  /** Records that share their identifier with another one because a person wants it so. */
  readonly keepsKey: Set<number>;
}

/** A column of a register that holds cells of a column of an island. */
export interface Target {
  readonly register: string;
  /** Standard header, criterion or name of the extra column. */
  readonly header: string;
}

/** Where the cells of a source went. */
export interface Trace {
  readonly source: Source;
  /** What the source was taken for: "Scores" where it only scores the projects of another list. */
  readonly register: string;
  /** One a body row: place of its record among the rows of the source's register; null = it made none. */
  readonly records: readonly (number | null)[];
  /** By the place of the column in the island: the columns of registers that hold its cells, fields first. */
  readonly targets: ReadonlyMap<number, readonly Target[]>;
  /** By the place of the column in the island: how its cells were read; extra columns have none. */
  readonly readings: ReadonlyMap<number, readonly Reading[]>;
  /** By the place of the column in the island: the extra column that keeps its cells. */
  readonly extras: ReadonlyMap<number, string>;
}

/** Values of one field of one record that do not agree; the first was taken. */
export interface Disagreement {
  readonly register: string;
  readonly row: number;
  readonly field: string;
  readonly values: { readonly value: FieldValue; readonly origin: Origin }[];
}

/** Everything taken from the islands so far. */
export interface Records {
  readonly drafts: Map<string, Draft>;
  readonly traces: Trace[];
  readonly issues: Issue[];
  readonly questions: Question[];
  /** By "register row field". */
  readonly disagreements: Map<string, Disagreement>;
  /** "Risks.Status": fields that a sheet has a column for, whose values could not be read. */
  readonly unreadable: Set<string>;
  /** "Risks.Inherent probability": fields that an extra column might be, or a column beside it by its header. */
  readonly lookalikes: Set<string>;
  /** What is known when sheets are adopted again; null = for the first time. */
  readonly again: Again | null;
}

export function noRecords(again: Again | null): Records {
  return {
    again,
    drafts: new Map(),
    traces: [],
    issues: [],
    questions: [],
    disagreements: new Map(),
    unreadable: new Set(),
    lookalikes: new Set(),
  };
}

export function draftOf(records: Records, register: string): Draft {
  const known = records.drafts.get(register);
  if (known !== undefined) return known;
  const draft = {
    builder: new RegisterBuilder(register),
    origins: [],
    aliases: new Map<string, number>(),
    byFile: new Map<string, number | null>(),
    keepsKey: new Set<number>(),
  };
  records.drafts.set(register, draft);
  return draft;
}

/** How `byFile` names what a list of a file writes. */
export function inFile(source: Source, text: string): string {
  return `${source.island.workbook ?? ""}/${foldName(text)}`;
}

/** Makes room for records and gives the place of the first. */
export function makeRoom({ builder, origins }: Draft, count: number): number {
  const first = builder.addRows(count);
  for (let row = 0; row < count; row += 1) origins.push(null);
  return first;
}

/** Notes where the cells of a source go while its records are made. */
export class TraceMaker {
  readonly #source: Source;
  readonly #rows: readonly (number | null)[];
  readonly #targets = new Map<number, Target[]>();
  readonly #readings = new Map<number, readonly Reading[]>();
  readonly #extras = new Map<number, string>();
  /** Names of the extra columns that this source has used, in small letters. */
  readonly taken: Set<string>;

  readonly #register: string;

  constructor(
    source: Source,
    rows: readonly (number | null)[],
    options: { readonly register?: string; readonly taken?: Iterable<string> } = {},
  ) {
    this.#source = source;
    this.#rows = rows;
    this.#register = options.register ?? source.register;
    this.taken = new Set(options.taken);
  }

  goes(column: Pick<MappedColumn, "at">, register: string, header: string): void {
    const known = this.#targets.get(column.at);
    if (known === undefined) this.#targets.set(column.at, [{ register, header }]);
    else if (!known.some((target) => target.register === register && target.header === header))
      known.push({ register, header });
  }

  keeps(column: MappedColumn, register: string, header: string): void {
    this.goes(column, register, header);
    this.#extras.set(column.at, header);
    this.taken.add(header.toLowerCase());
  }

  read(column: MappedColumn, readings: readonly Reading[]): void {
    this.#readings.set(column.at, readings);
  }

  done(): Trace {
    return {
      source: this.#source,
      register: this.#register,
      records: this.#rows,
      targets: this.#targets,
      readings: this.#readings,
      extras: this.#extras,
    };
  }
}
