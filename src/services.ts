import { goTo } from "#actions/goTo";
import { readOverview } from "#actions/overview";
import { refusalSentence } from "#actions/refusalSentence";
import { actions } from "#actions/registry";
import { showCell } from "#actions/showCell";
import { PaneStore } from "./taskpane/store";
import type { Texts } from "./taskpane/texts/texts";
import { todaySerial } from "./taskpane/todaySerial";

/** The store that pane and ribbon buttons share, on the add-in's real abilities. */
export function openStore(texts?: Texts): PaneStore {
  return new PaneStore(
    {
      actions,
      readOverview,
      // What actions need (planners, schema, journal) is loaded with the first of them.
      run: async (id, context, options) =>
        (await import("#actions/runAction")).runAction(id, context, options),
      goTo,
      showCell,
      showPane: () => Office.addin.showAsTaskpane(),
      refusalSentence,
      today: () => todaySerial(new Date()),
    },
    texts,
  );
}
