import { goTo } from "#actions/goTo";
import { readOverview } from "#actions/overview";
import { refusalSentence } from "#actions/refusalSentence";
import { actions } from "#actions/registry";
import { runAction } from "#actions/runAction";
import { showCell } from "#actions/showCell";
import type { PaneServices } from "./taskpane/services";
import { todaySerial } from "./taskpane/todaySerial";

/** The add-in's abilities, as the pane and the ribbon buttons ask for them. */
export const services: PaneServices = {
  actions,
  readOverview,
  run: runAction,
  goTo,
  showCell,
  showPane: () => Office.addin.showAsTaskpane(),
  refusalSentence,
  today: () => todaySerial(new Date()),
};
