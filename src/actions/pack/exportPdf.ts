import type { Issue } from "#core/issues";
import { message } from "#core/messages/message";
import { canExportPdf, exportPdfOf } from "#excel/exportFile";
import { readState, type WorkbookState } from "#excel/workbookState";
import type { ActionContext, ActionWork, Proposal } from "../action";
import { keptPack } from "./keptPack";

export const exportPdf: ActionWork = { propose, perform };

async function propose({ signal }: ActionContext): Promise<Proposal> {
  const state = await readState(signal);
  const sheets = sheetsOf(state);
  return {
    sentence: message("exports-pdf", { sheets: sheets.length }),
    plan: { title: message("exported-pdf", { sheets: sheets.length }), edits: [] },
    issues: pdfIssues(state),
    state,
  };
}

/** Why there will be no PDF; empty when nothing is in the way. */
function pdfIssues(state: WorkbookState): readonly Issue[] {
  const sheets = sheetsOf(state);
  const [first] = sheets;
  if (first === undefined) return [{ code: "pack-not-made", severity: "blocking", place: {} }];
  if (canExportPdf()) return [];
  const facts = { first, last: sheets.at(-1) ?? first };
  return [{ code: "pdf-not-here", severity: "blocking", place: {}, facts }];
}

/** Sheets of the pack that are still there. */
function sheetsOf(state: WorkbookState): readonly string[] {
  const visible = new Set(
    state.sheets.filter(({ visibility }) => visibility === "Visible").map(({ name }) => name),
  );
  return (keptPack(state)?.sheets ?? []).filter((sheet) => visible.has(sheet));
}

async function perform({ signal, receive }: ActionContext): Promise<void> {
  const state = await readState(signal);
  const sheets = sheetsOf(state);
  if (sheets.length === 0) return;
  const bytes = await exportPdfOf(sheets, signal);
  const title = keptPack(state)?.title ?? "Steering pack";
  receive?.({ name: `${fileName(title)}.pdf`, type: "application/pdf", bytes });
}

/** The title without what file names must not hold. */
function fileName(title: string): string {
  return (
    title
      .replace(/[\\/:*?"<>|]+/g, " ")
      .replace(/\s+/g, " ")
      .trim() || "Steering pack"
  );
}
