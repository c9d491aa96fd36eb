import type { AdoptedSheet } from "#core/adopt/adoption";
import { english } from "#core/messages/english/english";
import { unreadSentence } from "#core/messages/sentences";
import type { AdoptedReport } from "./report";

/** Adopted blocks as the report lists them. */
export function adoptedReports(adopted: readonly AdoptedSheet[]): AdoptedReport[] {
  return adopted.map((block) => ({
    ...block,
    unread: block.unread.map(({ address, found, reason, field }) => ({
      address,
      found,
      reason: unreadSentence(reason, field, english),
    })),
  }));
}
