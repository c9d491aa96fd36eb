import type { Action } from "#actions/action";
import type { Overview } from "#actions/overview";
import { InvariantError } from "#core/invariant";
import { counted } from "#core/text/counted";

/** What to do first in a workbook without registers. */
export interface FirstStep {
  readonly sentence: string;
  readonly action: Action;
}

/** Sheets that are named in a sentence before it says "and more". */
const named = 3;

/** Adopt the sheets when there are any with something on them, otherwise begin with empty registers. */
export function firstStep(overview: Overview, actions: readonly Action[]): FirstStep {
  const sheets = overview.otherSheets;
  if (sheets.length === 0) {
    return {
      sentence:
        "This workbook is empty. Create registers for projects, risks and benefits, or add the sample portfolio to try Sightline on.",
      action: actionOf(actions, "create-registers"),
    };
  }
  const names = sheets.slice(0, named).map(({ sheet }) => sheet);
  const more = sheets.length > named ? ", ..." : "";
  return {
    sentence: `No registers yet, but ${counted(sheets.length, "sheet")} with data (${names.join(", ")}${more}). Sightline can turn them into registers and leaves the originals as they are.`,
    action: actionOf(actions, "adopt-sheets"),
  };
}

function actionOf(actions: readonly Action[], id: Action["id"]): Action {
  const action = actions.find((candidate) => candidate.id === id);
  if (action === undefined) throw new InvariantError(`No action ${id} in the registry`);
  return action;
}
