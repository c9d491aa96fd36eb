import type { ActionContext, ActionId } from "#actions/action";
import { type ActionOutcome, runAction } from "#actions/runAction";
import { openWithAddIn } from "#host/cli/addIn";
import { calculationOf } from "#host/engine/calculate";
import { tableBody } from "#host/engine/table";
import type { Workbook } from "#host/engine/workbook";
import type { OfficeOptions, OfficeSession } from "#host/runtime/node";
import { readWorkbook } from "#host/xlsx/read";
import { writeWorkbook } from "#host/xlsx/write";
import { lookupIn, renamedSuffix, textsOf } from "./lookup";

export const today = 46_295;

export interface OpenedBook {
  readonly workbook: Workbook;
  readonly session: OfficeSession;
}

export function contextOf(settings: Readonly<Record<string, string>>): ActionContext {
  return { settings, today, progress: () => undefined, receive: () => undefined };
}

/** Does an action; a finding that forbids it is no error. */
export function act(
  id: ActionId,
  settings: Readonly<Record<string, string>> = {},
): Promise<ActionOutcome> {
  return runAction(id, contextOf(settings));
}

/** All sharp edges of Excel at once, as the tests of the add-in run. */
export const quirky: OfficeOptions = { quirks: "all" };

/** A workbook from its bytes in front of the add-in. */
export async function openBytes(bytes: Uint8Array): Promise<OpenedBook> {
  const workbook = readWorkbook(bytes);
  return { workbook, session: await openWithAddIn(workbook, quirky) };
}

/**
 * The workbook once an office has worked with it: registers of the sheets that it keeps, or of the
 * sample; two snapshots with changes between them, a scenario, an archived project, decisions.
 */
export async function standingBytes(raw: Uint8Array, isSample: boolean): Promise<Uint8Array> {
  const { workbook, session } = await openBytes(raw);
  if (isSample) await act("add-sample");
  else await act("adopt-sheets", { size: "full" });
  await act("score-projects");
  await act("take-snapshot", { label: "First" });
  const { project } = lookupIn(workbook);
  type(workbook, "Projects", 0, { Sponsor: "Somebody new", "Reported RAG": "Red" });
  type(workbook, "Projects", 1, { Stage: "Cancelled" });
  const [, second = "", third = ""] = textsOf(workbook, "Projects", "Project ID");
  type(workbook, "Projects", 2, { "Project ID": `${third}${renamedSuffix}` });
  type(workbook, "Projects", 3, { Budget: " 1200 ", Stage: "Cancelled" });
  session.recalculate();
  await act("close-project", { project: second, benefits: "All" });
  await act("raise-decision", { relatesTo: project, decision: "Set a new baseline" });
  await act("raise-decision", { relatesTo: project, decision: "Start earlier" });
  type(workbook, "Decisions", 0, { Outcome: "Approved", "Relates to": project });
  session.recalculate();
  await act("compare-snapshots");
  await act("take-snapshot", { label: "Second" });
  await act("choose-portfolio", { parts: "projects", scenario: "Base" });
  await addFunctions();
  await session.host.settle();
  return writeWorkbook(workbook);
}

/** Types into a row of a register, as a person does; columns that it lacks are passed over. */
function type(
  workbook: Workbook,
  name: string,
  row: number,
  values: Readonly<Record<string, string | number>>,
): void {
  const found = workbook.tableByName(name);
  if (found === undefined) return;
  const { sheet, table } = found;
  const body = tableBody(table);
  if (body.top + row > body.bottom) return;
  for (const [header, value] of Object.entries(values)) {
    const column = table.columns.findIndex((each) => each.name === header);
    if (column >= 0) sheet.put(body.top + row, table.area.left + column, value);
  }
  calculationOf(workbook).recalculateAfterEdits();
}

/** A sheet of the user's own with formulas of the add-in, for the executive copy. */
async function addFunctions(): Promise<void> {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("My figures");
    sheet.getRange("A1:A3").formulas = [[5], [3], [2]];
    sheet.getRange("C1").formulas = [["=PMO.WEIGHTS(A1:A3)"]];
    await context.sync();
  });
}
