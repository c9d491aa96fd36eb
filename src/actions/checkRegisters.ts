import { message } from "#core/messages/message";
import { type CheckPolicy, checkPolicies } from "#core/register/checkPolicy";
import type { ActionContext, ActionWork, Proposal } from "./action";
import { checkWorkbook, listingEdits } from "./checking";
import { checkParameters } from "./checkParameters";
import { choiceOf } from "./parameters";
import { readReports } from "./registerReports";

export const checkRegisters: ActionWork = { propose };

async function propose(context: ActionContext): Promise<Proposal> {
  const choices = ["", ...checkPolicies] as const;
  const chosen = choiceOf<CheckPolicy | "">(checkParameters, context, "policy", choices);
  context.progress(0.1, "reading the registers");
  const checking = await checkWorkbook({
    ...(chosen === "" ? {} : { policy: chosen }),
    signal: context.signal,
  });
  context.progress(0.4, "checking");
  const { registers, findings, checks, reading } = checking;
  const open = findings.filter(({ waiver }) => waiver === undefined);
  const waived = findings.length - open.length;
  const blocking = open.filter(({ severity }) => severity === "blocking").length;
  const counts = { registers: registers.length, findings: open.length, blocking };
  return {
    sentence:
      registers.length === 0
        ? message("no-registers-to-check")
        : waived === 0
          ? message("checks-registers", counts)
          : message("checks-registers-waived", { ...counts, waived }),
    plan: {
      title:
        checks === null
          ? message("checked-registers")
          : message("listed-findings", { findings: open.length, sheet: checks.place.sheet }),
      edits: listingEdits(checking),
    },
    issues: open,
    registers: readReports(registers),
    state: reading.state,
  };
}
