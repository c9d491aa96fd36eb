import type { Issue } from "#core/issues";
import { message } from "#core/messages/message";
import type { Finding } from "#core/register/checks/finding";
import { type StoredWaiver, waiverOf } from "#core/register/checks/waivers";
import type { ActionContext, ActionWork, Proposal } from "./action";
import { checkWorkbook, listingEdits } from "./checking";
import { waiveParameters } from "./checkParameters";
import { chosenFindings } from "./chosenFindings";
import { textOf } from "./parameters";

export const waiveFindings: ActionWork = { propose };

const nothing = { title: message("waived-nothing"), edits: [] };

/** Proposes to accept the chosen findings with a reason, or to let them count again. */
async function propose(context: ActionContext): Promise<Proposal> {
  const reason = textOf(waiveParameters, context, "reason");
  const takesBack = textOf(waiveParameters, context, "unwaive") === "yes";
  const { isAll, includes } = chosenFindings(waiveParameters, context);
  if (!takesBack && reason === "") {
    const refused: Issue = { code: "waiver-without-reason", severity: "blocking", place: {} };
    return { sentence: message("waives-nothing"), plan: nothing, issues: [refused] };
  }
  let chosen: readonly Finding[] = [];
  const checking = await checkWorkbook({
    signal: context.signal,
    rewaive: (waivers, findings) => {
      const waived = new Set(waivers.map(({ id }) => id));
      // Everything at once is never accepted by leaving the choice empty.
      chosen = isAll
        ? []
        : findings.filter((each) => includes(each) && waived.has(each.id) === takesBack);
      return takesBack
        ? without(waivers, chosen)
        : withWaived(waivers, chosen, reason, context.today);
    },
  });
  context.progress(0.4, "checking");
  const { reading } = checking;
  if (chosen.length === 0) {
    const none: Issue = { code: "no-finding-to-waive", severity: "hint", place: {} };
    return {
      sentence: message("waives-nothing"),
      plan: nothing,
      issues: [none],
      state: reading.state,
    };
  }
  const facts = { findings: chosen.length };
  return {
    sentence: message(takesBack ? "unwaives-findings" : "waives-findings", facts),
    plan: {
      title: message(takesBack ? "unwaived-findings" : "waived-findings", facts),
      edits: listingEdits(checking),
    },
    issues: [],
    state: reading.state,
  };
}

function without(
  waivers: readonly StoredWaiver[],
  findings: readonly Finding[],
): readonly StoredWaiver[] {
  const ids = new Set(findings.map(({ id }) => id));
  return waivers.filter(({ id }) => !ids.has(id));
}

function withWaived(
  waivers: readonly StoredWaiver[],
  findings: readonly Finding[],
  reason: string,
  today: number,
): readonly StoredWaiver[] {
  return [...waivers, ...findings.map((finding) => waiverOf(finding, reason, today))];
}
