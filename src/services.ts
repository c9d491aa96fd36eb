import { goTo } from "#actions/goTo";
import { readOverview } from "#actions/overview";
import { refusalSentence } from "#actions/refusalSentence";
import { actions } from "#actions/registry";
import { runAction } from "#actions/runAction";
import { showCell } from "#actions/showCell";
import { PaneStore } from "./taskpane/store";
import { todaySerial } from "./taskpane/todaySerial";

/** The store that pane and ribbon buttons share, on the add-in's real abilities. */
export function openStore(): PaneStore {
  return new PaneStore({
    actions,
    readOverview,
    run: runAction,
    goTo,
    showCell,
    showPane: () => Office.addin.showAsTaskpane(),
    refusalSentence,
    today: () => todaySerial(new Date()),
  });
}
