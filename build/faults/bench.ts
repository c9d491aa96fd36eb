import { calculationOf } from "#host/engine/calculate";
import type { Workbook } from "#host/engine/workbook";
import { openOffice } from "#host/runtime/node";
import { readWorkbook } from "#host/xlsx/read";
import { writeWorkbook } from "#host/xlsx/write";
import { workbookText } from "#test/support/workbookDump";
import { type BookState, bookState } from "../fuzz/edits/bookState";
import { stateDifference } from "../fuzz/edits/stateDifference";
import { remember } from "../fuzz/edits/turnBack";
import type { Case } from "./cases";
import { difference, isSame, sheetLooks } from "./looks";
import { othersAct, type OthersEdit } from "./others";
import { type Recorded, recordedOf } from "./recorded";
import { openBytes, type OpenedBook, quirky } from "./standing";
import { type Disturbance, disturbed, type Ending, reopened } from "./trial";

/** When another author's edit is made: without ours, before it, or after it. */
type When = "alone" | "first" | "after";

/** A workbook as every trial finds it, and how to put it back when it was one's turn. */
interface TakenBook extends OpenedBook {
  readonly putBack: () => void;
}

/** A workbook on which one case is tried again and again, and what it looks like before and after. */
export class Bench {
  /** Put back as it was by the last trial. */
  private kept: Workbook | null = null;
  private before = "";
  private planned = "";
  private target = "";
  /** Looks as a file keeps them, by the look in memory; made when they are asked for. */
  private readonly saved = new Map<string, () => string>();
  /** The same workbooks without what only a file says. */
  private readonly states = new Map<string, BookState>();
  /** Looks of the workbook with another author's edit, by what they do and when. */
  private readonly expected = new Map<string, string>();

  constructor(
    private readonly bytes: Uint8Array,
    private readonly each: Case,
  ) {}

  /** The requests of an untouched run. */
  async record(): Promise<readonly Recorded[]> {
    const book = await openBytes(this.bytes);
    this.before = workbookText(book.workbook);
    book.session.logRequests(true);
    const from = book.session.requests.length;
    await disturbed(this.each, book, {});
    const recorded = recordedOf(book.session.requests.slice(from));
    this.planned = workbookText(book.workbook);
    this.target = targetIn(book.workbook, this.before, this.planned);
    this.states.set(this.planned, bookState(book.workbook));
    const planned = savedText(book.workbook);
    this.saved.set(this.planned, () => planned);
    this.saved.set(
      this.before,
      once(() => savedText(readWorkbook(this.bytes))),
    );
    return recorded;
  }

  /** The workbook as before the case; opened anew only when the last trial could not be put back. */
  private async take(): Promise<TakenBook> {
    const { kept } = this;
    this.kept = null;
    const book =
      kept === null
        ? await openBytes(this.bytes)
        : { workbook: kept, session: await openOffice(kept, quirky) };
    if (!this.states.has(this.before)) this.states.set(this.before, bookState(book.workbook));
    return { ...book, putBack: remember(book.workbook) };
  }

  /** Puts a workbook back as it was; one that is not quite so is not used again. */
  private async giveBack(book: TakenBook, isTouched: boolean): Promise<void> {
    const { workbook, session, putBack } = book;
    putBack();
    if (isTouched) {
      session.refuse(null);
      calculationOf(workbook).recalculate();
      await session.host.settle();
      if (workbookText(workbook) !== this.before) return;
    }
    this.kept = workbook;
  }

  /** null: survived; otherwise what is wrong. `again`: the case must work right afterwards. */
  async verdict(disturbance: Disturbance, again: boolean): Promise<string | null> {
    const book = await this.take();
    const { revision } = book.workbook;
    const verdict = await this.tried(book, disturbance, again);
    await this.giveBack(book, book.workbook.revision !== revision);
    return verdict;
  }

  private async tried(
    book: OpenedBook,
    disturbance: Disturbance,
    again: boolean,
  ): Promise<string | null> {
    const { workbook } = book;
    const { revision } = workbook;
    const ending = await disturbed(this.each, book, disturbance);
    const untold = toldWrongly(ending);
    if (untold !== null) return untold;
    const isTouched = workbook.revision !== revision;
    const wasOpen = isTouched && (await reopened(workbook));
    const text = isTouched ? workbookText(workbook) : this.before;
    const isBefore = this.isLike(this.before, text, workbook);
    if (!isBefore && !this.isLike(this.planned, text, workbook)) {
      const wanted = ending.how === "done" ? this.planned : this.before;
      const then = wasOpen ? ", rolled back" : "";
      return `${endingText(ending)}${then}: ${this.difference(wanted, workbook)}`;
    }
    if (!isBefore) return isToldToBeLeft(ending) ? null : "told as refused, but all was written";
    if (ending.how === "done" && this.planned !== this.before)
      return "told as done, but nothing was";
    return again ? this.worksAgain(workbook) : null;
  }

  /** As in memory, or as a file would keep it: what was read from a file says more than what was made. */
  private isLike(wanted: string, text: string, workbook: Workbook): boolean {
    if (isSame(text, wanted)) return true;
    const state = this.states.get(wanted);
    if (state !== undefined && isSameState(state, bookState(workbook))) return true;
    const kept = this.saved.get(wanted);
    return kept !== undefined && isSame(savedText(workbook), kept());
  }

  /** What differs in the files. */
  private difference(wanted: string, workbook: Workbook): string {
    return difference(this.saved.get(wanted)?.() ?? wanted, savedText(workbook));
  }

  /** The same again, undisturbed. */
  private async worksAgain(workbook: Workbook): Promise<string | null> {
    try {
      await this.each.run(workbook);
    } catch (error) {
      return `the next run: ${String(error)}`;
    }
    const text = workbookText(workbook);
    const isPlanned = this.isLike(this.planned, text, workbook);
    return isPlanned ? null : `the next run: ${this.difference(this.planned, workbook)}`;
  }

  /** With another author's edit: theirs is there whatever happens, ours whole or not at all. */
  async verdictOfOthers(request: number, edit: OthersEdit): Promise<string | null> {
    const book = await this.take();
    const verdict = await this.triedWithOthers(book, request, edit);
    await this.giveBack(book, true);
    return verdict;
  }

  private async triedWithOthers(
    book: OpenedBook,
    request: number,
    edit: OthersEdit,
  ): Promise<string | null> {
    const act = (): void => {
      othersAct(edit, book.workbook, this.target);
    };
    const ending = await disturbed(this.each, book, { others: { request, act } });
    const untold = toldWrongly(ending);
    if (untold !== null) return untold;
    if (ending.how === "refused") await reopened(book.workbook);
    const text = await computedText(book);
    const ways: readonly When[] = ending.how === "done" ? ["after", "first", "alone"] : ["alone"];
    for (const when of ways) {
      if (this.isLike(await this.withOthers(edit, when), text, book.workbook)) return null;
    }
    const [wanted = "alone"] = ways;
    const look = await this.withOthers(edit, wanted);
    return `${endingText(ending)}: ${this.difference(look, book.workbook)}`;
  }

  private async withOthers(edit: OthersEdit, when: When): Promise<string> {
    const key = `${when} ${edit.what}`;
    const known = this.expected.get(key);
    if (known !== undefined) return known;
    const book = await openBytes(this.bytes);
    const { workbook } = book;
    if (when === "after") await disturbed(this.each, book, {});
    othersAct(edit, workbook, this.target);
    if (when === "first") await disturbed(this.each, book, {});
    const text = await computedText(book);
    const kept = savedText(workbook);
    this.saved.set(text, () => kept);
    this.states.set(text, bookState(workbook));
    this.expected.set(key, text);
    return text;
  }
}

/** As `isSame` of looks: a journal that nothing points to and sheets set aside may be left over. */
function isSameState(wanted: BookState, found: BookState): boolean {
  const [[pointer, ...parts], [foundPointer, ...foundParts]] = [wanted, found].map(
    (state) => JSON.parse(state.parts["journal"] ?? "[]") as readonly string[],
  ) as [readonly string[], readonly string[]];
  const names = new Set(found.sheets.map(({ name }) => name));
  return (
    pointer === foundPointer &&
    parts.every((part) => foundParts.includes(part)) &&
    wanted.sheets.every(({ name }) => names.has(name)) &&
    stateDifference(wanted, found, { withoutJournal: true }).length === 0
  );
}

function once(make: () => string): () => string {
  let made: string | undefined;
  return () => (made ??= make());
}

/** A table on a sheet that the case writes to and that was there before; else any table. */
function targetIn(workbook: Workbook, before: string, after: string): string {
  const [had, has] = [sheetLooks(before), sheetLooks(after)];
  const there = workbook.sheets.filter(({ name }) => had.has(name));
  const touched = there.filter(({ name }) => had.get(name) !== has.get(name));
  const tables = [...touched, ...there].flatMap(({ tables: own }) => own.map(({ name }) => name));
  return tables[0] ?? "";
}

/** The look with every formula computed anew: what others type reaches cells of which nobody had asked. */
async function computedText({ workbook, session }: OpenedBook): Promise<string> {
  calculationOf(workbook).recalculateAll();
  await session.host.settle();
  return workbookText(workbook);
}

function savedText(workbook: Workbook): string {
  return workbookText(readWorkbook(writeWorkbook(workbook)));
}

/** What is wrong with what the user is told; null = nothing. */
function toldWrongly(ending: Ending): string | null {
  if (ending.how === "threw") {
    const { error } = ending;
    return `threw ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
  }
  if (ending.how !== "refused") return null;
  const { sentence, code } = ending;
  const isSentence = /^["'„«“‘\p{Lu}\d].*[.!?]$/su.test(sentence) && !/\n\s+at /.test(sentence);
  if (!isSentence) return `no sentence: ${sentence}`;
  return sentence.includes(code) ? `the user reads the code: ${sentence}` : null;
}

/**
 * The user knows that it may have been written: it was told as done, the page is gone, or nothing could be
 * read any more, so that undo is offered, which finds the action complete.
 */
function isToldToBeLeft(ending: Ending): boolean {
  return ending.how !== "refused" || ending.code === "NotRolledBack";
}

function endingText(ending: Ending): string {
  return ending.how === "refused" ? `refused (${ending.code})` : ending.how;
}
