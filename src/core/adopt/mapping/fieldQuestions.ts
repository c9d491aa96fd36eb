import type { Place } from "#core/issues";
import { cellAddress, columnLetters } from "#core/register/cellAddress";
import { isBlank } from "#core/register/content";
import { fullHeader } from "../headerText";
import type { Island } from "../island";
import type { Answers, Question } from "../questions";
import { questionId } from "../questions";
import { headerCell } from "../source";
import { fieldType } from "../values/fieldKind";
import { foundText } from "../values/rawText";
import type { SourceCell } from "../values/reading";
import type { Assignment } from "./assign";
import type { Candidate, ColumnView } from "./candidates";
import { neverDisagree } from "./completion";

/** Two columns are both likely when the second is no more than this behind the first. */
const CLOSE = 0.06;
/** The same where both hold words of the field's own list: "Phase" and "Status" of a project. */
const CLOSE_WORDS = 0.35;
/** Below this nothing is likely. */
const LIKELY = 0.4;
/** A second column with less than this share of the first one's cells decides nothing. */
const WORTH_ASKING = 0.2;

interface Contest {
  readonly field: string;
  readonly winner: ColumnView;
  readonly others: readonly ColumnView[];
}

/** Fields that two or more columns may be, with nothing that decides between them. */
function contests(
  register: string,
  { winners, rivals }: Assignment,
  views: readonly ColumnView[],
): readonly Contest[] {
  const viewAt = new Map(views.map((view) => [view.at, view]));
  return [...rivals].flatMap(([field, list]): readonly Contest[] => {
    const [first] = list;
    const winner = first === undefined ? undefined : viewAt.get(first.at);
    if (first === undefined || winner === undefined) return [];
    if (winners.get(first.at)?.match.field !== field) return [];
    const others = list
      .slice(1)
      .filter((other) => isClose(register, first, other) && !hasBetter(winners, other))
      .flatMap((other) => viewAt.get(other.at) ?? [])
      .filter(
        (other) => isDifferent(winner, other) && !isSameThing(register, field, winner, other),
      );
    return others.length === 0 ? [] : [{ field, winner, others }];
  });
}

/** A column under the field's own header needs no question, where its values fit. */
function isClose(register: string, first: Candidate, other: Candidate): boolean {
  if (first.match.how.kind === "exact" && first.fit >= 0.8 && other.match.how.kind !== "exact")
    return false;
  const isList = fieldType(register, first.match.field).kind === "word";
  const close = isList && other.fit >= 0.9 ? CLOSE_WORDS : CLOSE;
  return first.score - other.score <= close && other.score >= LIKELY;
}

/** The column got another field. */
function hasBetter(winners: Assignment["winners"], other: Candidate): boolean {
  return winners.has(other.at);
}

/** The two hold different things, and enough of them; a title and its description are not rivals. */
function isDifferent(first: ColumnView, other: ColumnView): boolean {
  if (other.profile.filled < first.profile.filled * WORTH_ASKING) return false;
  const same =
    first.header.text.keys[0] === other.header.text.keys[0] &&
    neverDisagree(first.cells, other.cells);
  if (same || isEqual(first.cells, other.cells)) return false;
  return !isTitleAndText(first, other) && !isTitleAndText(other, first);
}

/** Identifier and name of the same projects beside each other: each of one goes with one of the other. */
function isSameThing(
  register: string,
  field: string,
  first: ColumnView,
  other: ColumnView,
): boolean {
  if (fieldType(register, field).kind !== "reference") return false;
  const texts = first.cells.map((cell, row): readonly [string, string] => [
    foundText(cell.value),
    foundText(other.cells[row]?.value ?? null),
  ]);
  const pairs = new Set(texts.map((pair) => JSON.stringify(pair))).size;
  return (
    pairs === new Set(texts.map(([one]) => one)).size &&
    pairs === new Set(texts.map(([, two]) => two)).size
  );
}

function isEqual(first: readonly SourceCell[], other: readonly SourceCell[]): boolean {
  return first.every((cell, row) => foundText(cell.value) === foundText(other[row]?.value ?? null));
}

function isTitleAndText(title: ColumnView, text: ColumnView): boolean {
  const has = (view: ColumnView, concept: "name" | "description"): boolean =>
    view.header.bare.concepts.includes(concept);
  return has(text, "description") && !has(title, "description");
}

/** Letters of a column, or the number of a row where records run across. */
function placeName(island: Island, at: number): string {
  const line = island.columnsAt[at] ?? 0;
  return island.recordsRun === "down" ? columnLetters(line) : String(line + 1);
}

const NONE = "none";

function idOf(island: Island, register: string, field: string): string {
  return questionId(island.sheet, `${register}.${field}`, "field");
}

/** Which column a field is read from, where two are as likely. */
export function fieldQuestions(
  island: Island,
  register: string,
  assignment: Assignment,
  views: readonly ColumnView[],
): readonly Question[] {
  return contests(register, assignment, views).map(({ field, winner, others }): Question => {
    const columns = [winner, ...others];
    return {
      id: idOf(island, register, field),
      kind: "field",
      place: headerPlace(island, register, winner.at, field),
      header: fullHeader(winner.header.text),
      options: [
        ...columns.map((view) => ({
          value: placeName(island, view.at),
          evidence: view.profile.filled,
          reads: [fullHeader(view.header.text), ...samplesOf(view)].slice(0, 3),
        })),
        { value: NONE },
      ],
      assumed: placeName(island, winner.at),
      cells: winner.profile.filled,
      samples: samplesOf(winner),
    };
  });
}

function headerPlace(island: Island, register: string, at: number, field: string): Place {
  const { row, column } = headerCell(island, at);
  const place = { sheet: island.sheet, address: cellAddress(row, column), register, field };
  return island.workbook === null ? place : { ...place, workbook: island.workbook };
}

function samplesOf(view: ColumnView): readonly string[] {
  const texts = view.cells
    .filter((cell) => !isBlank(cell.value))
    .map((cell) => foundText(cell.value));
  return [...new Set(texts)].slice(0, 3);
}

/** What answers to such questions decide, by column: the field, or null where no column shall have it. */
export function answeredFields(
  island: Island,
  register: string,
  assignment: Assignment,
  views: readonly ColumnView[],
  answers: Answers,
): ReadonlyMap<number, string | null> {
  const decided = new Map<number, string | null>();
  for (const { field, winner, others } of contests(register, assignment, views)) {
    const answer = answers[idOf(island, register, field)];
    if (answer === undefined) continue;
    const columns = [winner, ...others];
    const chosen = columns.find((view) => placeName(island, view.at) === answer);
    if (chosen !== undefined) decided.set(chosen.at, field);
    else if (answer === NONE) for (const view of columns) decided.set(view.at, null);
  }
  return decided;
}
