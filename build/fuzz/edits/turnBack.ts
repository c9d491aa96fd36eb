import { EditJournal } from "#host/workbench/book/editJournal";
import { before, go, stepBack } from "#host/workbench/book/step";
import type { Workbook } from "#host/engine/workbook";
import type { Hand } from "./hand";

/** What a step of the workbench's undo does not keep. */
interface Beside {
  readonly settings: ReadonlyMap<string, string>;
  readonly properties: ReadonlyMap<string, string>;
  readonly customProperties: ReadonlyMap<string, string | number | boolean>;
  readonly customXmlParts: Workbook["customXmlParts"];
  readonly calculationMode: Workbook["calculationMode"];
  readonly structureProtected: boolean;
}

function besideOf(workbook: Workbook): Beside {
  const { calculationMode, structureProtected } = workbook;
  return {
    settings: new Map(workbook.settings),
    properties: new Map(workbook.properties),
    customProperties: new Map(workbook.customProperties),
    customXmlParts: workbook.customXmlParts.map((part) => ({ ...part })),
    calculationMode,
    structureProtected,
  };
}

function putBeside(workbook: Workbook, kept: Beside): void {
  const refill = <T>(map: Map<string, T>, values: ReadonlyMap<string, T>): void => {
    map.clear();
    for (const [key, value] of values) map.set(key, value);
  };
  refill(workbook.settings, kept.settings);
  refill(workbook.properties, kept.properties);
  refill(workbook.customProperties, kept.customProperties);
  workbook.customXmlParts = kept.customXmlParts.map((part) => ({ ...part }));
  workbook.calculationMode = kept.calculationMode;
  workbook.structureProtected = kept.structureProtected;
}

/**
 * Remembers a workbook and follows what changes; the result puts it back as it was. Far quicker than opening
 * the file again: only what changed is touched, and formulas stay compiled.
 */
export function remember(workbook: Workbook): () => void {
  const was = before(workbook);
  const beside = besideOf(workbook);
  const journal = new EditJournal();
  workbook.journal = journal;
  workbook.listeners.add(journal);
  return () => {
    workbook.journal = null;
    workbook.listeners.delete(journal);
    go(workbook, stepBack(workbook, was, journal, "", null));
    putBeside(workbook, beside);
  };
}

/** Does something by hand and takes it back, as with Ctrl+Z. */
export function turnedBack(hand: Hand, work: () => string | undefined): string {
  const { workbook } = hand;
  const outer = workbook.journal;
  const was = before(workbook);
  const journal = new EditJournal();
  // What is kept here is kept by the outer journal too: before a row changes, both are told.
  workbook.journal = {
    beforeRow: (sheet, row) => {
      outer?.beforeRow(sheet, row);
      journal.beforeRow(sheet, row);
    },
  };
  workbook.listeners.add(journal);
  let done: string | undefined;
  try {
    done = work();
  } finally {
    workbook.journal = outer;
    workbook.listeners.delete(journal);
    const { areas } = go(workbook, stepBack(workbook, was, journal, "", null));
    for (const [sheet, area] of areas) hand.edited(sheet, area);
    hand.rest();
  }
  return `and back: ${done ?? "nothing there"}`;
}
