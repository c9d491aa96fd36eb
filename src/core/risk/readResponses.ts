import type { RegisterContent } from "#core/register/content";
import { keyOf } from "#core/scoring/registerTable";
import { tableOf } from "./readScale";
import { isPending } from "./riskResponses";
import type { RiskResponse } from "./risk";

const statuses = ["Planned", "In progress", "Done", "Cancelled"] as const;

/** Rows of register Responses that name a risk; none where the workbook has no such register. */
export function readResponses(
  registers: readonly RegisterContent[],
  statusDate: number | null,
): readonly RiskResponse[] {
  const table = tableOf(registers, "Responses");
  if (table === null) return [];
  return Array.from({ length: table.rowCount }, (_, row) => row)
    .filter((row) => table.text(row, "Risk ID") !== "")
    .map((row): RiskResponse => {
      const due = table.number(row, "Due");
      const word = keyOf(table.text(row, "Status"));
      // A response without a known status is one that somebody plans.
      const status = statuses.find((each) => keyOf(each) === word) ?? "Planned";
      return {
        row,
        id: table.text(row, "Response ID"),
        risk: table.text(row, "Risk ID"),
        response: table.text(row, "Response"),
        action: table.text(row, "Action"),
        owner: table.text(row, "Owner"),
        due,
        cost: table.number(row, "Cost"),
        status,
        probabilityChange: table.number(row, "Probability change") ?? 0,
        impactChange: table.number(row, "Impact change") ?? 0,
        costChange: table.number(row, "Cost change %") ?? 0,
        isOverdue: due !== null && statusDate !== null && due < statusDate && isPending({ status }),
      };
    });
}
