import { keyOf } from "#core/scoring/registerTable";
import { changedInputs, type InputChange, inputMarks } from "#core/selection/inputMarks";
import { compareScenarios } from "#core/selection/scenarioComparison";
import {
  type ScenarioNote,
  type ScenarioResult,
  scenariosAtMost,
} from "#core/selection/storedScenario";
import type { RegisterReading } from "#excel/registerReading";
import type { ChoiceReading } from "./choiceReading";
import { choiceReading, problemRegisters, readForChoice, settingsOfProblem } from "./readForChoice";
import { scenarioNamed, type ScenarioRow, scenarioRows } from "./scenarioRows";
import type { ScenarioDetails, ScenarioReading, ScenariosReading } from "./scenariosReading";
import { notesOf, readResult } from "./storedScenarios";

/** The scenarios of the workbook side by side. Requests: 1 for each 2 MB. */
export async function readScenarios(signal?: AbortSignal): Promise<ScenariosReading> {
  const reading = await readForChoice(signal);
  const inputs = inputsNow(reading);
  const notes = new Map(notesOf(reading.state).map((note) => [keyOf(note.id), note]));
  const scenarios = scenarioRows(reading).map((row) =>
    scenarioReading(row, notes.get(keyOf(row.id)) ?? null, inputs),
  );
  const comparison = compareScenarios(
    scenarioRows(reading).map(({ id, projects }) => ({
      id,
      projects: projects.map(({ project }) => project),
      chosen: projects.filter(({ isIn }) => isIn).map(({ project }) => project),
    })),
  );
  return { scenarios, comparison, atMost: scenariosAtMost };
}

/**
 * One scenario, by ID or name, with all that was worked out when it was solved; null where there is none
 * or its details are gone. Requests: 2 or 3.
 */
export async function readScenario(
  named: string,
  signal?: AbortSignal,
): Promise<ScenarioDetails | null> {
  const kept = await keptScenario(await readForChoice(signal), named, signal);
  if (kept === null) return null;
  const { row, note, result, now } = kept;
  return {
    id: row.id,
    name: row.name,
    settings: note.settings,
    choice: result.choice,
    problem: now.problem,
    isStale: now.fingerprint !== note.fingerprint,
    changes: changesOf(kept),
  };
}

/** A scenario with its details and the inputs as they are now. */
interface KeptDetails {
  readonly reading: RegisterReading;
  readonly row: ScenarioRow;
  readonly note: ScenarioNote;
  readonly result: ScenarioResult;
  /** What choosing would work on now, with the settings of the scenario. */
  readonly now: ChoiceReading;
}

/** null where there is no such scenario, or its details are gone. Requests: 1 or 2. */
export async function keptScenario(
  reading: RegisterReading,
  named: string,
  signal: AbortSignal | undefined,
): Promise<KeptDetails | null> {
  const row = scenarioNamed(scenarioRows(reading), named);
  const note = notesOf(reading.state).find(({ id }) => keyOf(id) === keyOf(row?.id ?? ""));
  if (row === undefined || note === undefined) return null;
  const result = await readResult(row.id, signal);
  if (result === null) return null;
  return { reading, row, note, result, now: choiceReading(reading, note.settings) };
}

/** Where inputs have changed since a scenario was solved; empty when it is not stale. */
export function changesOf({ reading, note, result, now }: KeptDetails): readonly InputChange[] {
  if (now.fingerprint === note.fingerprint) return [];
  const marks = inputMarks(problemRegisters(reading), settingsOfProblem(reading));
  return changedInputs(result.marks, marks);
}

/** Marks of the problem by settings: scenarios often differ in their names only. */
function inputsNow(reading: RegisterReading): (note: ScenarioNote) => string {
  const known = new Map<string, string>();
  return ({ settings }) => {
    const key = JSON.stringify(settings);
    const mark = known.get(key) ?? choiceReading(reading, settings).fingerprint;
    known.set(key, mark);
    return mark;
  };
}

function scenarioReading(
  { projects, ...row }: ScenarioRow,
  note: ScenarioNote | null,
  inputs: (note: ScenarioNote) => string,
): ScenarioReading {
  return {
    ...row,
    isStale: note === null ? null : inputs(note) !== note.fingerprint,
    chosen: projects.filter(({ isIn }) => isIn).map(({ project }) => project),
    settings: note?.settings ?? null,
  };
}
