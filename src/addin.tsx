import { createRoot } from "react-dom/client";
import { associateCommands } from "#commands/commands";
import { App } from "./taskpane/App";
import { loadTexts } from "./taskpane/texts/texts";
import { themeOf, type OfficeColors } from "./taskpane/theme";

/**
 * The page that Excel loads: pane and ribbon buttons share one store, and the runtime outlives the
 * pane. What the actions do comes as a second script at the same time, so that neither is too large.
 */
const loading = import("./services");
await Office.onReady();
const { openStore } = await loading;

const { displayLanguage } = Office.context;
document.documentElement.lang = displayLanguage;
const store = openStore(await loadTexts(displayLanguage));
associateCommands(store);

// The type says otherwise, but a client without themes gives none.
const officeColors = (): OfficeColors | undefined => Office.context.officeTheme;

const place = document.getElementById("pane");
if (place !== null) {
  createRoot(place).render(<App store={store} officeTheme={() => themeOf(officeColors())} />);
}
await store.refresh();
