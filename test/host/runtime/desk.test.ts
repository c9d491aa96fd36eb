import { officeThemes } from "#host/runtime/officeTheme";
import { openBook } from "#test/support/openBook";

/** Read once, when the library starts: one language in this file. */
const german = { displayLanguage: "de-DE", contentLanguage: "fr-FR" };

it("Office's languages are the ones that were asked for", async () => {
  await openBook(["Sheet1"], german);
  expect(Office.context.displayLanguage).toBe("de-DE");
  expect(Office.context.contentLanguage).toBe("fr-FR");
});

it("Office's colours change while the add-in runs", async () => {
  const { session } = await openBook(["Sheet1"], { ...german, officeTheme: officeThemes.dark });
  expect(Office.context.officeTheme.bodyBackgroundColor).toBe("#262626");
  session.setOfficeTheme(officeThemes.highContrast);
  // The library looks again after five seconds.
  jest.useFakeTimers({ now: Date.now() + 6000 });
  expect(Office.context.officeTheme.bodyBackgroundColor).toBe("#000000");
  expect(Office.context.officeTheme.bodyForegroundColor).toBe("#ffffff");
  jest.useRealTimers();
});
