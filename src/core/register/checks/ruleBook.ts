import type { Severity } from "#core/issues";
import type { CheckPolicy } from "../checkPolicy";
import type { RuleIssue } from "./rule";
import { ruleNotes } from "./ruleNotes";

const softer: Readonly<Record<Severity, Severity>> = {
  blocking: "warning",
  warning: "hint",
  hint: "hint",
};
const harder: Readonly<Record<Severity, Severity>> = {
  blocking: "blocking",
  warning: "blocking",
  hint: "warning",
};

/** The severity of an issue in a workbook of this policy. */
export function severityUnder(policy: CheckPolicy, { code, severity }: RuleIssue): Severity {
  const aim = ruleNotes.get(code)?.aim ?? "figures";
  if (policy === "controlling" || aim === "figures") return severity;
  if (policy === "directive") return harder[severity];
  return aim === "standard" ? softer[severity] : severity;
}
