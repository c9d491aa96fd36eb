import { ChangeCollector, type WorkbookChange } from "./changeCollector";
import { ExcelFailure } from "./excelFailure";
import { runExcel } from "./runExcel";

const during = "listening to the workbook";

/** What Excel tells with its events, as far as it is asked here. */
interface EventFacts {
  readonly worksheetId?: string;
  /** "Remote": another author. */
  readonly source?: string;
  /** "ThisLocalAddin": we wrote it ourselves. */
  readonly triggerSource?: string;
}

/** Ends the listening. */
export type StopWatching = () => Promise<void>;

/**
 * Listens to what people do in the workbook and tells it, several changes together. What we write
 * ourselves is left out. null when this Excel does not tell of changes.
 * Requests: 1, and up to 4 more for events that not every Excel has. Requirement set: ExcelApi 1.14;
 * sheets with new names 1.17.
 */
export async function watchWorkbook(
  tell: (change: WorkbookChange) => void,
): Promise<StopWatching | null> {
  const collector = new ChangeCollector(tell);
  const cells = (facts: EventFacts): Promise<void> => {
    if (facts.triggerSource !== "ThisLocalAddin") {
      if (facts.worksheetId === undefined) collector.structureChanged(isRemote(facts));
      else collector.cellsChanged(facts.worksheetId, isRemote(facts));
    }
    return Promise.resolve();
  };
  const structure = (facts: EventFacts): Promise<void> => {
    collector.structureChanged(isRemote(facts));
    return Promise.resolve();
  };
  const main = await listenTo((workbook) => [
    workbook.worksheets.onChanged.add(cells),
    workbook.worksheets.onAdded.add(structure),
    workbook.worksheets.onDeleted.add(structure),
    workbook.worksheets.onProtectionChanged.add(structure),
    workbook.tables.onAdded.add(structure),
    workbook.tables.onDeleted.add(structure),
  ]);
  if (main === null) return null;
  const more = [
    await listenTo((workbook) => [workbook.worksheets.onRowSorted.add(cells)]),
    await listenTo((workbook) => [workbook.worksheets.onColumnSorted.add(cells)]),
    // Where Excel does not tell of new names of sheets, showing a sheet is the occasion to look again.
    (await listenTo((workbook) => [workbook.worksheets.onNameChanged.add(structure)], "1.17")) ??
      (await listenTo((workbook) => [workbook.worksheets.onActivated.add(structure)])),
  ];
  return async () => {
    collector.close();
    for (const stop of [main, ...more]) await stop?.();
  };
}

type Listening = OfficeExtension.EventHandlerResult<unknown>;

/** Registers handlers in one request; null when this Excel has not all of the events. */
async function listenTo(
  register: (workbook: Excel.Workbook) => readonly Listening[],
  set = "1.14",
): Promise<StopWatching | null> {
  if (!Office.context.requirements.isSetSupported("ExcelApi", set)) return null;
  let listening: readonly Listening[] = [];
  try {
    await runExcel(
      during,
      async (context) => {
        listening = register(context.workbook);
        await context.sync();
      },
      { repeatable: true },
    );
  } catch (error) {
    if (error instanceof ExcelFailure) return null;
    throw error;
  }
  return async () => {
    const [first] = listening;
    if (first === undefined) return;
    // A handler is removed in the context in which it was added.
    await Excel.run(first.context, async (context) => {
      for (const each of listening) each.remove();
      await context.sync();
    });
  };
}

function isRemote(facts: EventFacts): boolean {
  return facts.source === "Remote";
}
