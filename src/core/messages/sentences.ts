import type { HowFound } from "#core/adopt/howFound";
import type { Evidence } from "#core/adopt/registerDecision";
import type { Issue, UnreadReason } from "#core/issues";
import type { Doing } from "./doing";
import { issueWords } from "./issueWords";
import type { Message, MessageCode, StoredTitle } from "./message";
import type {
  FoundOutCode,
  MappingSpeech,
  MessageSpeech,
  RefusalCode,
  RefusalFacts,
  Words,
} from "./words";

/** The sentence about an issue that people read. The tables of the languages are the only place with sentences. */
export function issueSentence(issue: Issue, words: Words): string {
  const { speech } = words;
  return speech.spaced(words.issues[issue.code](issueWords(issue, speech)));
}

/** Why a cell was not read, for the list of unread cells: "is not a date (Start)". */
export function unreadSentence(reason: UnreadReason, field: string, words: Words): string {
  return field === "" ? words.unread[reason] : `${words.unread[reason]} (${field})`;
}

/** How a column was understood, in a few words: "exact header", "synonym 'SRO'". */
export function howSentence(found: HowFound, words: Words): string {
  const say: MappingSpeech = { speech: words.speech, how: (other) => howSentence(other, words) };
  return words.speech.spaced(howText(found.kind, found, words, say));
}

function howText<Kind extends HowFound["kind"]>(
  kind: Kind,
  found: Extract<HowFound, { kind: Kind }>,
  words: Words,
  say: MappingSpeech,
): string {
  return words.mapping.how[kind](found, say);
}

/** One reason why a table is taken for a register, or for none. */
export function evidenceSentence(evidence: Evidence, words: Words): string {
  const say: MappingSpeech = { speech: words.speech, how: (other) => howSentence(other, words) };
  return words.speech.spaced(evidenceText(evidence.kind, evidence, words, say));
}

function evidenceText<Kind extends Evidence["kind"]>(
  kind: Kind,
  evidence: Extract<Evidence, { kind: Kind }>,
  words: Words,
  say: MappingSpeech,
): string {
  return words.mapping.evidence[kind](evidence, say);
}

/** What an action would do, in one sentence; what was done, without a full stop. */
export function messageSentence<Code extends MessageCode>(
  message: Message<Code>,
  words: Words,
): string {
  const say: MessageSpeech = {
    speech: words.speech,
    title: (stored) => storedTitleSentence(stored, words),
  };
  const { code, facts }: Message<Code> = message;
  return words.speech.spaced(words.messages[code](facts, say));
}

/** What was done, without a full stop: several titles with semicolons between them. */
export function titleSentence(done: readonly Message[], words: Words): string {
  const [first = "", ...later] = done.map((each) => messageSentence(each, words));
  const { speech } = words;
  const { laterTitle, semicolon } = speech.manner;
  return speech.spaced([first, ...later.map(laterTitle)].join(semicolon));
}

/** What a workbook says was done; in its own English words where this version does not know the messages. */
export function storedTitleSentence({ title, done }: StoredTitle, words: Words): string {
  const isKnown = Array.isArray(done) && done.length > 0 && done.every(isMessageOf(words));
  return isKnown ? titleSentence(done, words) : title;
}

function isMessageOf(words: Words): (value: unknown) => value is Message {
  return (value): value is Message => {
    if (typeof value !== "object" || value === null) return false;
    if (!("code" in value) || !("facts" in value)) return false;
    const { code, facts } = value;
    const isCode = typeof code === "string" && Object.hasOwn(words.messages, code);
    return isCode && typeof facts === "object" && facts !== null;
  };
}

/** Something that Excel refused or that was stopped. */
export interface Refusal {
  /** Excel's error code. "Stopped" (Cancel was pressed) and "NotRolledBack" are ours. */
  readonly code: string;
  readonly during: Doing;
  /** Further words of Excel, such as "Range.values"; "" = none. */
  readonly detail: string;
  readonly facts: RefusalFacts;
}

/** The sentence for something that Excel refused: what was being done, why not, what to do. */
export function refusalSentence(refusal: Refusal, words: Words): string {
  return words.speech.spaced(refusalText(refusal, words));
}

function refusalText({ code, during, detail, facts }: Refusal, words: Words): string {
  const { refusals } = words;
  const doing = words.doing[during];
  if (code === "Stopped") return refusals.stopped(doing);
  if (code === "NotRolledBack") {
    return refusals.notRolledBack(doing, detail, facts, words.speech);
  }
  if (isFoundOut(code, words)) return refusals.foundOut[code](facts, words.speech);
  const reason = hasReason(code, words)
    ? refusals.reasons[code]
    : refusals.otherReason(code, detail);
  return refusals.refused(doing, reason);
}

function isFoundOut(code: string, words: Words): code is FoundOutCode {
  return Object.hasOwn(words.refusals.foundOut, code);
}

function hasReason(code: string, words: Words): code is RefusalCode {
  return Object.hasOwn(words.refusals.reasons, code);
}
