import type { Issue } from "./issues";

/** Turns an issue into the sentence that people read. The only place with such sentences. */
export function issueSentence(issue: Issue): string {
  return issue.code;
}
