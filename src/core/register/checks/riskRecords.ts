import { suitedResponses, suitsType } from "#core/risk/riskResponses";
import type { RiskType } from "#core/risk/risk";
import { keyOf } from "#core/scoring/registerTable";
import { type CheckedRegister, placeOf } from "./checkedWorkbook";
import type { RuleIssue } from "./rule";

/** Whether the risk of a row is still open. */
export function isOpenRisk({ table }: CheckedRegister, row: number): boolean {
  return keyOf(table.text(row, "Status")) === "open";
}

/** A response, in a risk's own row or in register Responses, that does not go with the type of its risk. */
export function unsuitedResponse(
  checked: CheckedRegister,
  row: number,
  type: RiskType,
): RuleIssue | null {
  const response = checked.table.text(row, "Response");
  if (suitsType(response, type)) return null;
  return {
    code: "response-unsuited",
    severity: "warning",
    place: placeOf(checked, row, "Response"),
    found: response,
    expected: suitedResponses[type].join(", "),
    facts: { type },
  };
}
