import type { Answers, Question } from "../questions";
import { foldName, keyField, knownByName, telling } from "../recordNames";
import type { Source } from "../source";
import { legalKey } from "../keys";
import { areAlike, spellingKeys } from "./alikeNames";
import { byWeight } from "./byWeight";
import type { Group, Match, Row } from "./judgeMatches";
import { isTelling, judge, namesOf } from "./judgeMatches";
import { pairQuestion, repeatedQuestion, sameListQuestion } from "./sameQuestions";

/** Which rows of the sources of one register are the same record. */
export interface Matching {
  /** Sources, the one whose values count most first. */
  readonly order: readonly Source[];
  /** For each source the record of each of its rows, numbered in the order of the sheets. */
  readonly records: ReadonlyMap<Source, readonly number[]>;
  readonly count: number;
  readonly questions: readonly Question[];
  /** Records of which several rows share the identifier because a person wants it so. */
  readonly keepsKey: ReadonlySet<number>;
}

const MOST_IN_BLOCK = 40;

/** Finds the rows of several sources that are one record; see the rules at each step. */
class Matcher {
  readonly questions: Question[] = [];
  readonly kept = new Set<Row>();
  readonly groupOf = new Map<Row, Group>();
  readonly #byId = new Map<string, Group[]>();
  readonly #byName = new Map<string, Group[]>();
  readonly #bySpelling = new Map<string, Group[]>();
  readonly #repeats = new Map<Row, readonly Row[]>();
  readonly #register: string;
  readonly #answers: Answers;

  constructor(register: string, answers: Answers) {
    this.#register = register;
    this.#answers = answers;
  }

  add(source: Source, spelled: boolean): void {
    const rows = this.#withoutRepeated(this.#withoutContinued(rowsOf(source)));
    const open = this.#joinByName(this.#joinById(rows), rows.length);
    for (const row of open) {
      if (spelled) this.#joinBySpelling(row);
      if (!this.groupOf.has(row)) this.#found(row);
    }
  }

  #answer(question: Question): string | null {
    this.questions.push(question);
    const answer = this.#answers[question.id];
    return question.options.some(({ value }) => value === answer)
      ? (answer ?? null)
      : question.assumed;
  }

  #found(row: Row): void {
    this.#join(row, []);
  }

  #join(row: Row, group: Group): void {
    group.push(row);
    this.groupOf.set(row, group);
    if (row.id !== "") put(this.#byId, idKey(row), group);
    if (row.name === "") return;
    put(this.#byName, foldName(row.name), group);
    if (this.#register !== "Projects") return;
    for (const key of spellingKeys(row.name)) put(this.#bySpelling, key, group);
  }

  /** Lines under a merged identifier or name belong to the record above. */
  #withoutContinued(rows: readonly Row[]): readonly Row[] {
    const records: Row[] = [];
    for (const row of rows) {
      const above = records.at(-1);
      if (above !== undefined && continues(row.source, row.bodyRow)) this.#repeat(above, row);
      else records.push(row);
    }
    return records;
  }

  #repeat(first: Row, row: Row): void {
    this.#repeats.set(first, [...(this.#repeats.get(first) ?? []), row]);
  }

  /** Rows that repeat an identifier within one list stay records of their own, unless a person joins them. */
  #withoutRepeated(rows: readonly Row[]): readonly Row[] {
    const first = new Map<string, Row>();
    const repeated: Row[] = [];
    for (const row of rows) {
      if (row.id === "") continue;
      if (first.has(idKey(row))) repeated.push(row);
      else first.set(idKey(row), row);
    }
    if (repeated.length === 0) return rows;
    const answer = this.#answer(repeatedQuestion(repeated));
    if (answer === "new-ids") return rows;
    if (answer === "keep") {
      for (const row of repeated) this.kept.add(row);
      return rows;
    }
    const again = new Set(repeated);
    for (const row of repeated) {
      const known = first.get(idKey(row));
      if (known === undefined) continue;
      this.#repeat(known, row);
    }
    return rows.filter((row) => !again.has(row));
  }

  /** Rows whose identifier another list has too. */
  #joinById(rows: readonly Row[]): readonly Row[] {
    const pairs = pairsOf(rows, (row) => (row.id === "" ? [] : (this.#byId.get(idKey(row)) ?? [])));
    for (const { others, matches } of pairs.values()) {
      const judged = judge(matches);
      const sameFile = sameFileAs(matches[0]?.row, others);
      const named = knownByName.has(this.#register);
      if (!named && (judged.differ > judged.agree || judged.namesDiffer > judged.namesAgree))
        continue;
      const doubtful: Match[] = [];
      for (const match of matches) {
        const how = namesOf(match);
        if (how === "equal" || (how === "alike" && sameFile)) this.#join(match.row, match.group);
        else if (named) doubtful.push(match);
      }
      if (doubtful.length === 0) continue;
      const assumed =
        sameFile && judged.namesDiffer > judged.namesAgree && doubtful.every(isTelling);
      const question = sameListQuestion(this.#register, "id", doubtful, assumed ? "yes" : "no");
      if (this.#answer(question) === "yes")
        for (const { row, group } of doubtful) this.#join(row, group);
    }
    return rows.filter((row) => !this.groupOf.has(row));
  }

  /** Rows whose name another list has too, where the identifiers do not decide. */
  #joinByName(rows: readonly Row[], all: number): readonly Row[] {
    const own = new Map<string, number>();
    for (const { name } of rows) own.set(foldName(name), (own.get(foldName(name)) ?? 0) + 1);
    const pairs = pairsOf(rows, (row) => {
      const unique = row.name !== "" && own.get(foldName(row.name)) === 1;
      const groups = unique ? (this.#byName.get(foldName(row.name)) ?? []) : [];
      return groups.length === 1 ? groups : [];
    });
    for (const { others, matches } of pairs.values()) {
      const sameFile = sameFileAs(matches[0]?.row, others);
      const sure: Match[] = [];
      const doubtful: Match[] = [];
      for (const match of matches) {
        const bothHaveIds = match.row.id !== "" && match.group.some(({ id }) => id !== "");
        if (sameFile && !bothHaveIds) sure.push(match);
        else doubtful.push(match);
      }
      if (knownByName.has(this.#register)) {
        for (const { row, group } of sure) this.#join(row, group);
        if (doubtful.length === 0) continue;
        const question = sameListQuestion(this.#register, "name", doubtful, "no");
        if (this.#answer(question) === "yes")
          for (const { row, group } of doubtful) this.#join(row, group);
        continue;
      }
      const judged = judge(sure);
      if (sure.length * 2 >= all && judged.differ <= judged.agree)
        for (const { row, group } of sure) this.#join(row, group);
    }
    return rows.filter((row) => !this.groupOf.has(row));
  }

  /** A project that another list may write differently: only a person's yes makes them one. */
  #joinBySpelling(row: Row): void {
    if (row.name === "" || this.#register !== "Projects") return;
    const seen = new Set<Group>();
    for (const key of spellingKeys(row.name)) {
      for (const group of (this.#bySpelling.get(key) ?? []).slice(0, MOST_IN_BLOCK))
        seen.add(group);
    }
    for (const group of seen) {
      const [first] = group;
      if (first === undefined || group.some(({ source }) => source === row.source)) continue;
      const like = group.find(
        ({ name }) => foldName(name) !== foldName(row.name) && areAlike(name, row.name),
      );
      if (like === undefined) continue;
      if (this.#answer(pairQuestion(like, row)) !== "yes") continue;
      this.#join(row, group);
      return;
    }
  }

  /** Rows that a person joined to another row of the same list come last. */
  finish(): void {
    const pending = [...this.#repeats];
    // A line may go on with a row that itself became part of another: the ones of known rows come first.
    for (let turn = 0; turn < 2; turn += 1) {
      for (const [first, rows] of pending) {
        const group = this.groupOf.get(first);
        if (group === undefined) continue;
        for (const row of rows) if (!this.groupOf.has(row)) this.#join(row, group);
      }
    }
  }
}

interface Pair {
  readonly others: Source;
  readonly matches: Match[];
}

/** Rows and the groups they may belong to, by the list that founded the group; a group takes one row of a list. */
function pairsOf(
  rows: readonly Row[],
  candidates: (row: Row) => readonly Group[],
): ReadonlyMap<Source, Pair> {
  const pairs = new Map<Source, Pair>();
  const taken = new Set<Group>();
  for (const row of rows) {
    const group = candidates(row).find(
      (each) => !taken.has(each) && each.every(({ source }) => source !== row.source),
    );
    const others = group?.[0]?.source;
    if (group === undefined || others === undefined) continue;
    taken.add(group);
    const pair = pairs.get(others);
    if (pair === undefined) pairs.set(others, { others, matches: [{ row, group }] });
    else pair.matches.push({ row, group });
  }
  return pairs;
}

function put(map: Map<string, Group[]>, key: string, group: Group): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [group]);
  else if (!known.includes(group)) known.push(group);
}

function idKey({ id }: Row): string {
  return (legalKey(id) || id).toLowerCase();
}

function sameFileAs(row: Row | undefined, others: Source): boolean {
  return row?.source.island.workbook === others.island.workbook;
}

/**
 * True for a line that goes on with the record above: its identifier, or its name where there is no
 * identifier, is a merged cell that begins above.
 */
export function continues(source: Source, bodyRow: number): boolean {
  const { register, columns, island } = source;
  const fields = [keyField(register), telling(register)];
  const column = fields
    .map((field) => columns.find((each) => field !== null && each.field === field))
    .find((each) => each !== undefined);
  return column !== undefined && island.body[bodyRow]?.cells[column.at]?.carriedDown === true;
}

function rowsOf(source: Source): readonly Row[] {
  const key = keyField(source.register);
  const name = telling(source.register);
  const textOf = (field: string | null, bodyRow: number): string => {
    const column = source.columns.find((each) => each.field === field && field !== null);
    const reading = column?.reading?.readings[bodyRow];
    return reading?.kind === "value" ? String(reading.value ?? "").trim() : "";
  };
  return source.island.body.map((_, bodyRow) => ({
    source,
    bodyRow,
    id: textOf(key, bodyRow),
    name: textOf(name, bodyRow),
  }));
}

/** Finds the rows of the sources of a register that are one record. Registers with a key of several columns have none yet. */
export function matchRows(
  register: string,
  sources: readonly Source[],
  answers: Answers,
): Matching {
  const order = byWeight(sources);
  const matcher = new Matcher(register, answers);
  const hasKey = keyField(register) !== null;
  if (hasKey) for (const source of order) matcher.add(source, sources.length > 1);
  matcher.finish();
  const byPlace = new Map<Source, Map<number, Row>>();
  for (const row of matcher.groupOf.keys()) {
    const rows = byPlace.get(row.source) ?? new Map<number, Row>();
    byPlace.set(row.source, rows.set(row.bodyRow, row));
  }
  const numbers = new Map<Group, number>();
  const keepsKey = new Set<number>();
  let count = 0;
  const records = new Map(
    sources.map((source): readonly [Source, readonly number[]] => [
      source,
      source.island.body.map((_, bodyRow) => {
        const row = byPlace.get(source)?.get(bodyRow);
        const group = row === undefined ? undefined : matcher.groupOf.get(row);
        const known = group === undefined ? undefined : numbers.get(group);
        const number = known ?? count;
        if (known === undefined) count += 1;
        if (group !== undefined) numbers.set(group, number);
        if (row !== undefined && matcher.kept.has(row)) keepsKey.add(number);
        return number;
      }),
    ]),
  );
  return { order, records, count, questions: matcher.questions, keepsKey };
}
