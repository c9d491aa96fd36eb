import {
  type ScenarioNote,
  scenarioNotes,
  type ScenarioResult,
  scenarioResult,
  storedNotes,
} from "#core/selection/storedScenario";
import { readXmlParts, textOfParts, xmlParts } from "#excel/storedText";
import type { WorkbookState } from "#excel/workbookState";
import type { Edit, SetSetting } from "#sheets/plan";

/** Document setting with a note on each scenario. */
const settingKey = "sightline.scenarios";
const element = "scenario";
/** There is one text of each namespace. */
const run = 1;

/** Each scenario has a namespace of its own: they are read and removed one by one. */
function namespaceOf(id: string): string {
  return `urn:sightline:scenario:${id.toLowerCase()}`;
}

export function notesOf(state: WorkbookState): readonly ScenarioNote[] {
  return scenarioNotes(state.settings.get(settingKey));
}

/** What was worked out for a scenario; null = nothing is kept, or not readable any more. Requests: 1 or 2. */
export async function readResult(
  id: string,
  signal: AbortSignal | undefined,
): Promise<ScenarioResult | null> {
  const text = textOfParts(await readXmlParts(namespaceOf(id), signal), element, run);
  if (text === null) return null;
  try {
    return scenarioResult(JSON.parse(text));
  } catch (error) {
    // Another program has cut it: the scenario's rows are all that is left.
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** Keeps a scenario in place of the one of its ID. */
export function storeScenario(
  state: WorkbookState,
  note: ScenarioNote,
  result: ScenarioResult,
): readonly Edit[] {
  const namespace = namespaceOf(note.id);
  const text = JSON.stringify(result);
  return [
    setNotes([...notesWithout(state, note.id), note]),
    { kind: "storeParts", namespace, parts: xmlParts({ namespace, element, run, text }) },
  ];
}

/** Forgets a scenario. */
export function forgetScenario(state: WorkbookState, id: string): readonly Edit[] {
  return [
    setNotes(notesWithout(state, id)),
    { kind: "storeParts", namespace: namespaceOf(id), parts: [] },
  ];
}

function notesWithout(state: WorkbookState, id: string): readonly ScenarioNote[] {
  return notesOf(state).filter((note) => note.id.toLowerCase() !== id.toLowerCase());
}

function setNotes(notes: readonly ScenarioNote[]): SetSetting {
  return { kind: "setSetting", key: settingKey, value: storedNotes(notes) };
}
