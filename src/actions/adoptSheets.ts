import { adoptSheets as adopt } from "#core/adopt/adoptSheets";
import type { Adoption } from "#core/adopt/adoption";
import type { Outcome } from "#core/issues";
import { sizes } from "#core/register/sizes";
import { asidePrefix } from "#excel/journal/scope";
import { readWorkbookContent, type WorkbookContent } from "#excel/readWorkbookContent";
import type { RegisterTable } from "#sheets/registerTable";
import type { Action, ActionContext, Proposal } from "./action";
import { packsParameter, presentRegisters, settingsOf, sizeParameter } from "./createRegisters";
import { planNewRegisters } from "./newRegisters";
import { storedPages } from "./pages";
import { choiceOf, listOf } from "./parameters";
import { enteredRecords, plannedReports, registersOnSheets } from "./registerReports";

export const adoptSheets: Action = {
  id: "adopt-sheets",
  title: "Adopt sheets",
  summary: "Turns the sheets you keep into registers; the sheets themselves stay as they are.",
  group: "Register",
  parameters: [
    sizeParameter,
    packsParameter,
    {
      name: "dateOrder",
      label: "Order of day and month",
      kind: "choice",
      choices: ["unknown", "day-month", "month-day"],
      initial: "unknown",
      meaning: "For dates kept as text that could be read both ways (03/04/26)",
    },
    {
      name: "fiveStepRag",
      label: "Five-step ratings",
      kind: "choice",
      choices: ["outer", "amber"],
      initial: "outer",
      meaning: "outer: Amber/Red becomes Red, Amber/Green becomes Amber; amber: both become Amber",
    },
  ],
  propose,
};

const nothing = { title: "Adopted nothing", edits: [] };

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
  const { adopted, rows } = adoption;
  if (adopted.length === 0) {
    return { sentence: "No sheet was recognised as a register.", plan: nothing, issues, state };
  }
  const registers = registersOnSheets(content.sheets, own);
  const entered = enteredRecords(registers);
  if (entered > 0) return registersInUse(entered, state);
  const { plan, tables } = planNewRegisters({
    title: `Adopted ${counted(adopted.length, "block")} of cells`,
    size: choiceOf(adoptSheets, context, "size", sizes),
    packs: [...new Set([...adoption.packs, ...listOf(adoptSheets, context, "packs")])],
    rows,
    settings: { ...settingsOf(adoptSheets, context), ...adoption.settings },
    state,
    isBlank: false,
    replaces: Object.fromEntries(registers.map((r) => [r.register, placeOf(r)])),
  });
  const records = adopted.reduce((sum, each) => sum + each.rows, 0);
  const filled = new Set(adopted.map((each) => each.register)).size;
  return {
    sentence: `Adopts ${counted(records, "row")} from ${counted(adopted.length, "block")} of cells into ${counted(filled, "register")}; the original sheets stay as they are.`,
    plan,
    issues,
    registers: plannedReports(tables, rows),
    adopted,
    state,
  };
}

function understand(
  content: WorkbookContent,
  own: Readonly<Record<string, string>>,
  context: ActionContext,
): Outcome<Adoption> {
  const { state } = content;
  const order = choiceOf(adoptSheets, context, "dateOrder", ["unknown", "day-month", "month-day"]);
  const pages = Object.values(storedPages(state));
  return adopt(
    content.sheets.filter((sheet) => !sheet.sheet.startsWith(asidePrefix)),
    {
      ownTables: [...Object.values(own), ...pages.flatMap((page) => page.tables)],
      ownSheets: pages.flatMap((page) => page.sheets),
      fiveStepRag: choiceOf(adoptSheets, context, "fiveStepRag", ["outer", "amber"]),
      ...(order === "unknown" ? {} : { dateOrder: order }),
    },
  );
}

/** Registers with records are not written over. */
function registersInUse(entered: number, state: WorkbookContent["state"]): Proposal {
  return {
    sentence: `The registers hold ${counted(entered, "record")} already; sheets are adopted into empty registers only.`,
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

function counted(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? "" : "s"}`;
}
