import type { Action } from "#actions/action";
import type { Texts } from "./texts";

/** The cards of actions in the language of the pane: titles, summaries, labels and meanings of settings. */
export function actionsIn(
  { actions: texts }: Texts,
  actions: readonly Action[],
): readonly Action[] {
  return actions.map((action) => ({
    ...action,
    ...texts.cards[action.id],
    parameters: action.parameters.map((parameter) => ({
      ...parameter,
      ...(entryOf(texts.parameters, `${action.id}.${parameter.name}`) ??
        entryOf(texts.parameters, parameter.name)),
    })),
  }));
}

/** What a choice of a setting is called; its own word where the texts have none. */
export function choiceText({ actions }: Texts, parameter: string, choice: string): string {
  const words = entryOf(actions.choices, parameter);
  return words === undefined ? choice : (entryOf(words, choice) ?? choice);
}

function entryOf<T>(table: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}
