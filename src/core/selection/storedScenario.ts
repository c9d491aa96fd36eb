import { isObject } from "#core/stored";
import type { InputMarks } from "./inputMarks";
import type { Choice, ChoiceOptions } from "./selection";

/** How many scenarios a workbook keeps. */
export const scenariosAtMost = 12;

/** What the workbook notes of each scenario beside its rows, so that it can be solved again. */
export interface ScenarioNote {
  /** "SC-1". */
  readonly id: string;
  /** Settings of choose-portfolio as they were typed. */
  readonly settings: Readonly<Record<string, string>>;
  readonly options: ChoiceOptions;
  /** Of the problem that was solved. */
  readonly fingerprint: string;
  readonly solver: string;
  readonly seed: number;
}

/** Everything that was worked out, and marks of the inputs. */
export interface ScenarioResult {
  readonly choice: Choice;
  readonly marks: InputMarks;
}

/** Notes of a document setting; what is not of our making is left out. */
export function scenarioNotes(stored: unknown): readonly ScenarioNote[] {
  if (!isObject(stored) || !Array.isArray(stored["scenarios"])) return [];
  return stored["scenarios"].filter(isNote);
}

/** The stored form of notes. */
export function storedNotes(notes: readonly ScenarioNote[]): unknown {
  return { schemaVersion: 1, scenarios: notes };
}

/** A result as it was stored; null when it is not of our making. */
export function scenarioResult(stored: unknown): ScenarioResult | null {
  if (!isObject(stored) || !isObject(stored["choice"]) || !isObject(stored["marks"])) return null;
  const { choice } = stored;
  const isChoice = isObject(choice["selection"]) && Array.isArray(choice["selection"]["chosen"]);
  return isChoice ? (stored as unknown as ScenarioResult) : null;
}

function isNote(value: unknown): value is ScenarioNote {
  if (!isObject(value)) return false;
  const { id, settings, options, fingerprint } = value;
  return (
    typeof id === "string" &&
    typeof fingerprint === "string" &&
    isObject(settings) &&
    Object.values(settings).every((setting) => typeof setting === "string") &&
    isObject(options) &&
    Array.isArray(options["parts"])
  );
}
