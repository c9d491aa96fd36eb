import { goTo } from "#actions/goTo";
import { readOverview, writeAs } from "#actions/overview";
import { loadWords, titleInWords } from "#actions/paneWords";
import { isProtection, refusalOf } from "#actions/refusalOf";
import { actions } from "#actions/registry";
import { showCell } from "#actions/showCell";
import { onCellEditing, watchWorkbook } from "#actions/watchWorkbook";
import type { Computing } from "#compute/computing";
import type { FunctionServices } from "#functions/services";
import { lazyPart } from "./taskpane/lazyPart";
import { PaneStore } from "./taskpane/store";
import { remember, remembered, writer } from "./taskpane/memory";
import { englishTexts, languageOf, type Texts } from "./taskpane/texts/texts";
import { todaySerial } from "./taskpane/todaySerial";

/**
 * The store that pane and ribbon buttons share, on the add-in's real abilities.
 *
 * @param computing where long computations run; beside the page, unless it has no workers.
 */
export function openStore(
  texts: Texts = englishTexts,
  computing: Computing = lazyComputing(),
): PaneStore {
  const { language } = texts;
  writeAs(...writer());
  return new PaneStore(
    {
      actions,
      readOverview: (signal) => readOverview(signal, (last) => titleInWords(last, language)),
      // What actions need (planners, schema, journal) is loaded with the first of them.
      run: async (id, context, options) =>
        (await import("#actions/runAction")).runAction(id, context, options),
      readHealth: async (asked) => (await import("#actions/readHealth")).readHealth(asked),
      findRenamed: async (lost, signal) =>
        (await import("#actions/renamedRegisters")).findRenamed(lost, signal),
      linkRenamed: async (renamed) =>
        (await import("#actions/renamedRegisters")).linkRenamed(renamed),
      keepUnfinished: async () => (await import("#actions/undo")).keepUnfinished(),
      watch: watchWorkbook,
      computing,
      onCellEditing,
      isPaneShown: () => document.visibilityState !== "hidden",
      goTo,
      showCell,
      showPane: () => Office.addin.showAsTaskpane(),
      refusalOf,
      words: () => loadWords(language),
      isProtection,
      remembered,
      remember,
      today: () => todaySerial(new Date()),
    },
    texts,
  );
}

/** What custom functions can use: a worker of their own, so that a cell does not wait for the pane. */
export async function functionServices(): Promise<FunctionServices> {
  await Office.onReady();
  return {
    computing: lazyComputing(),
    readRegisters: async (registers) =>
      (await import("#actions/readForFunctions")).readForFunctions(registers),
    language: languageOf(Office.context.displayLanguage),
  };
}

/** Computes beside the page; even the way there is fetched with the first question. */
function lazyComputing(): Computing {
  const worker = lazyPart(async () => (await import("#compute/inWorker")).inWorker());
  return {
    choose: async (...asked) => (await worker.load()).choose(...asked),
    sample: async (...asked) => (await worker.load()).sample(...asked),
    simulate: async (...asked) => (await worker.load()).simulate(...asked),
    warmUp: async () => {
      await (await worker.load()).warmUp();
    },
  };
}
