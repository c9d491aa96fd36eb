import type { Issue } from "#core/issues";
import { message } from "#core/messages/message";
import type { Finding, Fix } from "#core/register/checks/finding";
import type { WorkbookState } from "#excel/workbookState";
import { planFixes } from "#sheets/planFixes";
import type { ActionContext, ActionWork, Proposal } from "./action";
import { checkWorkbook } from "./checking";
import { fixParameters } from "./checkParameters";
import { chosenFindings } from "./chosenFindings";
import { choiceOf } from "./parameters";

export const fixFindings: ActionWork = { propose };

/** Proposes the fixes of the chosen findings that are certain; findings on protected sheets are told apart. */
async function propose(context: ActionContext): Promise<Proposal> {
  const order = choiceOf(fixParameters, context, "dateOrder", [
    "unknown",
    "day-month",
    "month-day",
  ]);
  const { includes } = chosenFindings(fixParameters, context);
  const checking = await checkWorkbook({
    ...(order === "unknown" ? {} : { dateOrder: order }),
    signal: context.signal,
  });
  context.progress(0.4, "checking");
  const { reading, findings, names } = checking;
  const meant = findings.filter((each) => each.waiver === undefined && includes(each));
  const fixable = meant.filter(({ fix }) => fix !== undefined);
  const { free, issues } = withoutProtected(fixable, reading.state);
  if (free.length === 0) {
    const none: Issue = { code: "no-finding-to-fix", severity: "hint", place: {} };
    return {
      sentence: message("fixes-nothing"),
      plan: { title: message("fixed-nothing"), edits: [] },
      issues: issues.length > 0 ? issues : [none],
      state: reading.state,
    };
  }
  return {
    sentence: message("fixes-findings", { fixes: free.length, findings: meant.length }),
    plan: planFixes(fixesOf(free), { tables: reading.tables, names }),
    issues,
    state: reading.state,
  };
}

function fixesOf(findings: readonly Finding[]): readonly Fix[] {
  return findings.flatMap(({ fix }) => (fix === undefined ? [] : [fix]));
}

/** Excel would refuse the whole plan for one cell of a protected sheet. */
function withoutProtected(
  findings: readonly Finding[],
  { sheets }: WorkbookState,
): { readonly free: readonly Finding[]; readonly issues: readonly Issue[] } {
  const isProtected = new Set(sheets.filter((sheet) => sheet.isProtected).map(({ name }) => name));
  const kept = findings.filter(({ place }) => !isProtected.has(place.sheet ?? ""));
  const counts = new Map<string, number>();
  for (const { place } of findings) {
    const sheet = place.sheet ?? "";
    if (isProtected.has(sheet)) counts.set(sheet, (counts.get(sheet) ?? 0) + 1);
  }
  const issues = [...counts].map(([sheet, count]): Issue => ({
    code: "fixes-on-protected-sheet",
    severity: "warning",
    place: { sheet },
    facts: { count },
  }));
  return { free: kept, issues };
}
