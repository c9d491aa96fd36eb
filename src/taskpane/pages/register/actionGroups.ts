import type { Action, ActionGroup, ActionId } from "#actions/action";

/**
 * Actions under the headings of the ribbon. Undo is not among them: the strip has it.
 *
 * @param wanted ids of those that are listed; null = all.
 */
export function actionGroupsOf(
  actions: readonly Action[],
  wanted: readonly ActionId[] | null,
): readonly { readonly group: ActionGroup; readonly actions: readonly Action[] }[] {
  const listed = actions.filter(({ id }) => id !== "undo" && (wanted?.includes(id) ?? true));
  return [...new Set(listed.map(({ group }) => group))].map((group) => ({
    group,
    actions: listed.filter((action) => action.group === group),
  }));
}
