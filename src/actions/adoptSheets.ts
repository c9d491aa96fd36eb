import { adoptSheets as adopt } from "#core/adopt/adoptSheets";
import type { Adoption } from "#core/adopt/adoption";
import type { Outcome } from "#core/issues";
import { sizes } from "#core/register/choices";
import type { RegisterRows } from "#core/register/rows";
import { message } from "#core/messages/message";
import { asidePrefix } from "#excel/journal/scope";
import { readWorkbookContent, type WorkbookContent } from "#excel/readWorkbookContent";
import type { RegisterTable } from "#sheets/registerTable";
import type { ActionContext, ActionWork, Proposal } from "./action";
import { adoptParameters } from "./actionParameters";
import { noSetUp, readSetUp } from "./keptSetUp";
import { planNewRegisters } from "./newRegisters";
import { storedPages } from "./pages";
import { choiceOf, listOf } from "./parameters";
import { presentRegisters } from "./presentRegisters";
import { enteredRecords, plannedReports, registersOnSheets } from "./registerReports";
import { workbookSettings } from "./workbookSettings";

export const adoptSheets: ActionWork = { propose };

const nothing = { title: message("adopted-nothing"), edits: [] };

async function propose(context: ActionContext): Promise<Proposal> {
  const content = await readWorkbookContent({
    progress: (share, doing) => {
      context.progress(share * 0.5, doing);
    },
    signal: context.signal,
  });
  const { state } = content;
  const own = Object.fromEntries(presentRegisters(state));
  const { value: adoption, issues } = understand(content, own, context);
  const { adopted } = adoption;
  if (adopted.length === 0) {
    return { sentence: message("nothing-recognised"), plan: nothing, issues, state };
  }
  const registers = registersOnSheets(content.sheets, own);
  const entered = enteredRecords(registers);
  if (entered > 0) return registersInUse(entered, state);
  const kept = registers.length > 0 ? await readSetUp(context.signal) : noSetUp;
  const rows = [
    ...adoption.rows,
    ...kept.rows.filter((each) => !has(adoption.rows, each.register)),
  ];
  const { plan, tables } = planNewRegisters({
    title: message("adopted-blocks", { blocks: adopted.length }),
    size: choiceOf(adoptParameters, context, "size", sizes),
    packs: [...new Set([...adoption.packs, ...listOf(adoptParameters, context, "packs")])],
    rows,
    settings: {
      ...workbookSettings(adoptParameters, context),
      ...kept.settings,
      ...adoption.settings,
    },
    state,
    isBlank: false,
    replaces: Object.fromEntries(registers.map((r) => [r.register, placeOf(r)])),
  });
  const records = adopted.reduce((sum, each) => sum + each.rows, 0);
  const filled = new Set(adopted.map((each) => each.register)).size;
  return {
    sentence: message("adopts-blocks", { records, blocks: adopted.length, registers: filled }),
    plan,
    issues,
    registers: plannedReports(tables, rows),
    adopted,
    state,
  };
}

function has(rows: readonly RegisterRows[], register: string): boolean {
  return rows.some((each) => each.register === register);
}

function understand(
  content: WorkbookContent,
  own: Readonly<Record<string, string>>,
  context: ActionContext,
): Outcome<Adoption> {
  const { state } = content;
  const order = choiceOf(adoptParameters, context, "dateOrder", [
    "unknown",
    "day-month",
    "month-day",
  ]);
  const pages = Object.values(storedPages(state));
  return adopt(
    content.sheets.filter((sheet) => !sheet.sheet.startsWith(asidePrefix)),
    {
      ownTables: [...Object.values(own), ...pages.flatMap((page) => page.tables)],
      ownSheets: pages.flatMap((page) => page.sheets),
      fiveStepRag: choiceOf(adoptParameters, context, "fiveStepRag", ["outer", "amber"]),
      ...(order === "unknown" ? {} : { dateOrder: order }),
    },
  );
}

/** Registers with records are not written over. */
function registersInUse(entered: number, state: WorkbookContent["state"]): Proposal {
  return {
    sentence: message("adoption-needs-empty", { records: entered }),
    plan: nothing,
    issues: [
      { code: "registers-not-empty", severity: "hint", place: {}, facts: { rows: entered } },
    ],
    state,
  };
}

function placeOf(content: ReturnType<typeof registersOnSheets>[number]): RegisterTable {
  const { register, place, headers } = content;
  return { ...place, register, rows: place.rows - 1, columns: headers };
}
