import { actions } from "#actions/registry";
import { textOf } from "#test/support/documents";
import { actionsIn } from "#taskpane/texts/actionTexts";
import {
  choiceText,
  parametersIn,
  settingTextsIn,
  type SettingTexts,
} from "#taskpane/texts/settingTexts";
import { englishTexts, languageOf, loadTexts, type Texts } from "#taskpane/texts/texts";

const manifest = textOf("manifest.xml");

/** The label of a button in manifest.xml in a language; undefined for actions without a button. */
function labelOf(id: string, locale: string): string | undefined {
  const string = new RegExp(
    `<bt:String id="${id}\\.label" DefaultValue="([^"]+)">([^]*?)</bt:String>`,
  );
  const [, english, overrides = ""] = string.exec(manifest) ?? [];
  if (locale === "en-US" || english === undefined) return english;
  return new RegExp(`Locale="${locale}" Value="([^"]+)"`).exec(overrides)?.[1];
}

describe.each(["en-US", "de-DE", "fr-FR"])("actions in %s", (locale) => {
  let texts: Texts;
  let settings: SettingTexts;
  beforeAll(async () => {
    texts = await loadTexts(locale);
    settings = await settingTextsIn(languageOf(locale)).load();
  });

  it("are called as their buttons on the ribbon", () => {
    const named = actionsIn(texts, actions).flatMap(({ id, title }) => {
      const label = labelOf(id, locale);
      return label === undefined ? [] : [[id, title, label]];
    });
    expect(named.length).toBeGreaterThanOrEqual(8);
    expect(named.filter(([, title, label]) => title !== label)).toEqual([]);
  });

  it("have words for every setting and every choice that people see", () => {
    const { parameters, choices } = settings;
    const missing = actions.flatMap(({ id, parameters: own }) =>
      own.flatMap(({ name, kind, choices: known = [] }) => [
        ...(name in parameters || `${id}.${name}` in parameters ? [] : [`${id}: ${name}`]),
        ...(kind !== "choice" && kind !== "list"
          ? []
          : known
              .filter(
                (choice) =>
                  !(name in choices) || !(choice in choices[name as keyof typeof choices]),
              )
              .map((choice) => `${id}: ${name} = ${choice}`)),
      ]),
    );
    expect(missing).toEqual([]);
  });

  it("have no words for settings and choices that are no more", () => {
    const names = actions.flatMap(({ id, parameters }) =>
      parameters.flatMap(({ name }) => [name, `${id}.${name}`]),
    );
    expect(Object.keys(settings.parameters).filter((name) => !names.includes(name))).toEqual([]);
    const known = actions.flatMap(({ parameters }) =>
      parameters.flatMap(({ name, choices = [] }) => choices.map((choice) => `${name}: ${choice}`)),
    );
    const said = Object.entries(settings.choices).flatMap(([name, words]) =>
      Object.keys(words).map((choice) => `${name}: ${choice}`),
    );
    expect(said.filter((choice) => !known.includes(choice))).toEqual([]);
  });

  it("fit a pane of 320 pixels: short titles and labels", () => {
    const cards = actionsIn(texts, actions);
    expect(cards.filter(({ title }) => title.length > 32)).toEqual([]);
    const labels = actions.flatMap((action) =>
      parametersIn(settings, action).map(({ label }) => label),
    );
    expect(labels.filter((label) => label.length > 32)).toEqual([]);
    const choices = Object.values(settings.choices).flatMap((words) => Object.values(words));
    expect(choices.filter((choice) => choice.length > 34)).toEqual([]);
  });
});

test("in English the pane says what the command line lists", () => {
  const cards = actionsIn(englishTexts, actions);
  expect(cards.map(({ title }) => title)).toEqual(actions.map(({ title }) => title));
  expect(cards.map(({ summary }) => summary)).toEqual(actions.map(({ summary }) => summary));
});

test("a choice without words is said as it is", async () => {
  const settings = await settingTextsIn("en").load();
  expect(choiceText(settings, "size", "huge")).toBe("huge");
  expect(choiceText(settings, "toString", "x")).toBe("x");
  expect(choiceText(settings, "size", "full")).toBe("Full");
  expect(choiceText(null, "size", "full")).toBe("full");
});
