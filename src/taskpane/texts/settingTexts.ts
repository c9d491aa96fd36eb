import type { Action, Parameter } from "#actions/action";
import { lazyPart, type LazyPart } from "../lazyPart";
import type { settings } from "./english/settings";
import type { Language } from "./texts";

/** Labels and meanings of settings, and what their choices are called; the English ones are the pattern. */
export type SettingTexts = typeof settings;

const parts: Readonly<Record<Language, LazyPart<SettingTexts>>> = {
  en: lazyPart(async () => (await import("./english/settings")).settings),
  de: lazyPart(async () => (await import("./german/settings")).settings),
  fr: lazyPart(async () => (await import("./french/settings")).settings),
};

/** The words of settings: they come with the first page that shows some, not with the pane. */
export function settingTextsIn(language: Language): LazyPart<SettingTexts> {
  return parts[language];
}

/** The settings of an action with their labels and meanings; as the command line has them where `texts` is null. */
export function parametersIn(
  texts: SettingTexts | null,
  { id, parameters }: Pick<Action, "id" | "parameters">,
): readonly Parameter[] {
  if (texts === null) return parameters;
  return parameters.map((parameter) => ({
    ...parameter,
    ...(entryOf(texts.parameters, `${id}.${parameter.name}`) ??
      entryOf(texts.parameters, parameter.name)),
  }));
}

/** What a choice of a setting is called; its own word where the texts have none. */
export function choiceText(texts: SettingTexts | null, parameter: string, choice: string): string {
  const words = texts === null ? undefined : entryOf(texts.choices, parameter);
  return words === undefined ? choice : (entryOf(words, choice) ?? choice);
}

function entryOf<T>(table: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}
