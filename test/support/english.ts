import type { Issue, UnreadReason } from "#core/issues";
import { english } from "#core/messages/english/english";
import { type Message, message } from "#core/messages/message";
import { issueSentence, messageSentence, unreadSentence } from "#core/messages/sentences";

/** A message that says a text as it is. */
export const plain = (text: string): Message => message("plain", { text });

/** What people read in English. */
export const said = (value: Message): string => messageSentence(value, english);
export const issueSaid = (issue: Issue): string => issueSentence(issue, english);
export const unreadSaid = (reason: UnreadReason, field: string): string =>
  unreadSentence(reason, field, english);
