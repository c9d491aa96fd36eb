import { checkRegisters as check } from "#core/register/checkRegisters";
import { settings } from "#core/register/schema";
import { message } from "#core/messages/message";
import { everyRegister, readRegisters } from "#excel/readRegisters";
import { planChecks } from "#sheets/planChecks";
import type { ActionContext, ActionWork, Proposal } from "./action";
import { readReports } from "./registerReports";

export const checkRegisters: ActionWork = { propose };

async function propose(context: ActionContext): Promise<Proposal> {
  const queries = everyRegister.map((query) => ({ ...query, typedCells: true }));
  const reading = await readRegisters(queries, {
    settings: settings.map((setting) => setting.name),
    signal: context.signal,
  });
  context.progress(0.4, "checking");
  const { state } = reading;
  const checks = reading.registers.find((content) => content.register === "Checks");
  // The findings of the last time are not to be checked themselves.
  const registers = reading.registers.filter((content) => content !== checks);
  const isThere = registers.length > 0;
  const issues = isThere ? check(registers, Object.fromEntries(reading.settings)) : [];
  const plan = checks
    ? planChecks(checks, issues)
    : { title: message("checked-registers"), edits: [] };
  const blocking = issues.filter((issue) => issue.severity === "blocking").length;
  return {
    sentence: isThere
      ? message("checks-registers", {
          registers: registers.length,
          findings: issues.length,
          blocking,
        })
      : message("no-registers-to-check"),
    plan,
    issues,
    registers: readReports(registers),
    state,
  };
}
