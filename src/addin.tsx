import { createRoot } from "react-dom/client";
import { associateCommands } from "#commands/commands";
import { provideServices } from "#functions/services";
import { functionServices, openStore } from "./services";
import { App } from "./taskpane/App";
import { preloadPages } from "./taskpane/components/OpenPage";
import { loadTexts } from "./taskpane/texts/texts";
import { themeOf, type OfficeColors } from "./taskpane/theme";

/** Milliseconds after the start: then what the first click will need can be fetched without being in the way. */
const untilQuiet = 2000;

/** The page that Excel loads: pane and ribbon buttons share one store, and the runtime outlives the pane. */
// Before the first pause, because cells may calculate while Office starts.
provideServices(functionServices());

// Office speaks the browser's language more often than not, so its texts are fetched while Office starts.
const guessed = loadTexts(navigator.language);
await Office.onReady();
await guessed;

const { displayLanguage } = Office.context;
const texts = await loadTexts(displayLanguage);
document.documentElement.lang = texts.say.locale;
const store = openStore(texts);
associateCommands(store);

// The type says otherwise, but a client without themes gives none.
const officeColors = (): OfficeColors | undefined => Office.context.officeTheme;

const place = document.getElementById("pane");
if (place !== null) {
  createRoot(place).render(<App store={store} officeTheme={() => themeOf(officeColors())} />);
}
await store.refresh();
await store.follow();
window.addEventListener("focus", () => {
  store.cameToFront();
});
setTimeout(preloadPages, untilQuiet);
