import { refusalOf } from "#actions/refusalOf";
import { english } from "#core/messages/english/english";
import { refusalSentence } from "#core/messages/sentences";
import { UsageError } from "../usageError";

/** What is said of a file; of one that gave nothing something is always said. */
export function problemsOf({
  book,
  problems,
}: {
  readonly book: object | null;
  readonly problems: readonly string[];
}): readonly string[] {
  return book === null && problems.length === 0 ? ["nothing was recognised"] : problems;
}

/** A line about a file: its name stands in front, unless the sentence names it. */
export function problemLine(name: string, problem: string): string {
  return problem.includes(`"${name}"`) ? problem : `${name}: ${problem}`;
}

/**
 * One sentence about a file that could not be dealt with, so that the others can. Throws the error again
 * where it is no fault of the file.
 */
export function problemOf(error: unknown): string {
  if (error instanceof UsageError) return error.message;
  const refusal = refusalOf(error);
  if (refusal === null) throw error;
  return refusalSentence(refusal, english);
}
