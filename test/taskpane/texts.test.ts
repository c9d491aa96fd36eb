import { englishTexts, languageOf, loadTexts } from "#taskpane/texts/texts";
import { Say } from "#taskpane/texts/say";

describe("the language of the pane", () => {
  test.each([
    ["en-US", "en"],
    ["de-DE", "de"],
    ["de-CH", "de"],
    ["fr-CA", "fr"],
    ["FR", "fr"],
    ["ja-JP", "en"],
    ["", "en"],
    ["en-US@posix", "en"],
    ["de_DE.UTF-8", "de"],
  ])("is for Office's %s: %s", (tag, language) => {
    expect(languageOf(tag)).toBe(language);
  });

  test("comes with numbers and days as it writes them", async () => {
    const german = await loadTexts("de-DE");
    expect(german.language).toBe("de");
    expect(german.shell.undo).toBe("Rückgängig");
    expect(german.say.number(1234.5)).toBe("1.234,5");
    expect(german.say.date(46295)).toBe("30.09.2026");
    const swiss = await loadTexts("de-CH");
    expect(swiss.say.number(1234.5)).toMatch(/^1[’']234\.5$/);
  });

  test("is English with English numbers where we have no other", async () => {
    const texts = await loadTexts("ja-JP");
    expect(texts.say.locale).toBe("en");
    expect(texts.shell.undo).toBe("Undo");
  });

  test.each(["en-US@posix", "C", "de_DE.UTF-8", "", "-", "x-klingon"])(
    "does not stumble over the tag %j",
    async (tag) => {
      const { say } = await loadTexts(tag);
      expect(say.number(0.5)).toMatch(/^0[.,]5$/);
    },
  );
});

describe("filling in", () => {
  const say = new Say("en");

  test("puts facts into their places, numbers as the language writes them", () => {
    expect(say.fill("{what}: {count} of {count}", { what: "Rows", count: 12345 })).toBe(
      "Rows: 12,345 of 12,345",
    );
  });

  test("leaves a place as it is for which there is no fact, and reads no fact as a place", () => {
    expect(say.fill("{a} {b}", { a: "{b}" })).toBe("{b} {b}");
  });

  test("counts as the language does: French has one of nothing", () => {
    const forms = { one: "{count} ligne", other: "{count} lignes" };
    expect([0, 1, 2].map((n) => new Say("fr").counted(forms, n))).toEqual([
      "0 ligne",
      "1 ligne",
      "2 lignes",
    ]);
    expect(say.counted(englishTexts.shell.rows, 0)).toBe("0 rows");
  });

  test("writes shares, lists and fixed places", () => {
    expect(say.percent(0.256)).toBe("26%");
    expect(say.list(["Projects", "Risks", "Benefits"])).toBe("Projects, Risks, and Benefits");
    expect(say.number(2, 1, 1)).toBe("2.0");
  });
});
