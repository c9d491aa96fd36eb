import { InvariantError } from "#core/invariant";
import type { Choice } from "#core/selection/selection";
import { ExcelFailure, stoppedCode } from "#excel/excelFailure";
import type { ChoiceReading, ChoiceRunning } from "./choiceReading";
import type { ChoiceSettings } from "./choiceSettings";
import { choiceReading, readForChoice } from "./readForChoice";

/** Choices that are kept in memory, so that what was just shown is not solved again to be stored. */
const keptAtMost = 12;
const kept = new Map<string, Choice>();

/** What choosing would work on with these settings; nothing is solved. Requests: 1 for each 2 MB. */
export async function readChoice(
  settings: ChoiceSettings,
  signal?: AbortSignal,
): Promise<ChoiceReading> {
  return choiceReading(await readForChoice(signal), settings);
}

/** The choice that was worked out for this reading before; null = none is kept. */
function keptChoice({ key }: ChoiceReading): Choice | null {
  return kept.get(key) ?? null;
}

/**
 * The best portfolio and why, or the one that was worked out before for the same problem and the same
 * questions. Throws an `ExcelFailure` of code "Stopped" when it was cancelled before anything was found.
 */
export async function solveChoice(
  reading: ChoiceReading,
  running: ChoiceRunning = {},
): Promise<Choice> {
  const known = keptChoice(reading);
  if (known !== null) return known;
  const choice = await solveAnew(reading, running);
  // What was cancelled is not whole: the next one may want more of it.
  if (running.signal?.aborted !== true) keep(reading.key, choice);
  return choice;
}

/** The same, whatever was worked out before. */
export async function solveAnew(
  { problem, options }: Pick<ChoiceReading, "problem" | "options">,
  { computing, signal, onProgress }: ChoiceRunning = {},
): Promise<Choice> {
  if (problem === null) throw new InvariantError("What blocks was not looked at.");
  const computed = computing ?? (await import("#compute/inThread")).inThread();
  try {
    return await computed.choose(problem, options, { signal, onProgress });
  } catch (error) {
    if (!isAbort(error)) throw error;
    throw new ExcelFailure(stoppedCode, "choosing a portfolio", error);
  }
}

function keep(key: string, choice: Choice): void {
  kept.delete(key);
  kept.set(key, choice);
  const [oldest] = kept.keys();
  if (kept.size > keptAtMost && oldest !== undefined) kept.delete(oldest);
}

function isAbort(error: unknown): boolean {
  return typeof error === "object" && error !== null && Reflect.get(error, "name") === "AbortError";
}
