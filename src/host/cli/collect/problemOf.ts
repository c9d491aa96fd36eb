import { refusalOf } from "#actions/refusalOf";
import { english } from "#core/messages/english/english";
import { refusalSentence } from "#core/messages/sentences";
import { UsageError } from "../usageError";

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
