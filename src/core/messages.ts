import { actionMessages } from "./actionMessages";
import { adoptionMessages } from "./adoptionMessages";
import type { Issue, IssueCode, UnreadReason } from "./issues";
import type { Sentence } from "./issueWords";
import { issueWords } from "./issueWords";
import { recordMessages } from "./recordMessages";
import { scoringMessages } from "./scoringMessages";
import { setupMessages } from "./setupMessages";

/** One sentence for every code: a new code without a sentence does not compile. */
const sentences: Readonly<Record<IssueCode, Sentence>> = {
  ...actionMessages,
  ...adoptionMessages,
  ...recordMessages,
  ...scoringMessages,
  ...setupMessages,
};

/**
 * Turns an issue into the sentence that people read. This file and the tables it joins are the only
 * places with such sentences.
 */
export function issueSentence(issue: Issue): string {
  return sentences[issue.code](issueWords(issue));
}

const reasons: Readonly<Record<UnreadReason, string>> = {
  "error-value": "is an error value",
  "not-a-number": "is not a number",
  "not-a-whole-number": "is not a whole number",
  "not-an-amount": "is not an amount of money",
  "other-currency": "is in another currency",
  "ambiguous-number": "could be thousands or decimals",
  "not-a-percentage": "is not a percentage",
  "not-a-date": "is not a date",
  "impossible-date": "is a date that does not exist",
  "ambiguous-date": "could be day-month or month-day",
  "not-a-level": "is not a level from 1 to 5",
  "not-in-list": "is not in the list",
  "not-a-rating": "is not Green, Amber or Red",
  "not-an-id": "is not an identifier",
  "not-a-reference": "is not an identifier or a name",
};

/**
 * Why a cell was not read, for the list of unread cells.
 *
 * @example unreadSentence("not-a-date", "Start"); // => "is not a date (Start)"
 */
export function unreadSentence(reason: UnreadReason, field: string): string {
  return field === "" ? reasons[reason] : `${reasons[reason]} (${field})`;
}
