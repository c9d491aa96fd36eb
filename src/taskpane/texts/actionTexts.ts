import type { Action } from "#actions/action";
import type { Texts } from "./texts";

/** The cards of actions in the language of the pane: titles and summaries. */
export function actionsIn(
  { actions: texts }: Texts,
  actions: readonly Action[],
): readonly Action[] {
  return actions.map((action) => ({ ...action, ...texts.cards[action.id] }));
}
