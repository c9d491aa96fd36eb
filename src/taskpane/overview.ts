import type { Action, ActionGroup } from "#actions/action";
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

/** The actions under the headings of the ribbon. Undo is not in the list: it has a button of its own. */
export function actionGroups(
  actions: readonly Action[],
): readonly { readonly group: ActionGroup; readonly actions: readonly Action[] }[] {
  const listed = actions.filter(({ id }) => id !== "undo");
  return [...new Set(listed.map(({ group }) => group))].map((group) => ({
    group,
    actions: listed.filter((action) => action.group === group),
  }));
}

function actionOf(actions: readonly Action[], id: Action["id"]): Action {
  const action = actions.find((candidate) => candidate.id === id);
  if (action === undefined) throw new InvariantError(`No action ${id} in the registry`);
  return action;
}
