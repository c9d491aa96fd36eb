import type { Issue } from "#core/issues";
import { message } from "#core/messages/message";
import { nextKeys } from "#core/register/nextKeys";
import type { RiskRecord } from "#core/risk/risk";
import type { RiskLevel } from "#core/risk/riskScale";
import { keyOf } from "#core/scoring/registerTable";
import type { RegisterReading } from "#excel/registerReading";
import type { Edit } from "#sheets/plan";
import { bodyCell } from "#sheets/planBody";
import { columnBlock } from "#sheets/planColumn";
import type { ActionContext, ActionWork, Proposal } from "../action";
import { dateSerial, textOf } from "../parameters";
import { addedIssues, registersToWrite } from "../registersToWrite";
import { type NewFields, planNewRow } from "./newRow";
import { readForRisk, riskReading } from "./readRisk";
import { missingRegister, refusedRisk } from "./refusedRisk";
import { realiseParameters } from "./riskParameters";

export const realiseRisk: ActionWork = { propose };

/** Priority of the issue by the level of its risk. */
const priorities: Readonly<Record<RiskLevel, string>> = {
  High: "High",
  Moderate: "Medium",
  Low: "Low",
};

/** A risk that came true: its status, and an issue that names it. */
async function propose(context: ActionContext): Promise<Proposal> {
  const reading = await readForRisk(context.signal, { registers: [{ register: "Issues" }] });
  if (reading.tables["Risks"] === undefined) {
    return refusedRisk(reading, [missingRegister("Risks")]);
  }
  const { risks, statusDate } = riskReading(reading);
  const named = textOf(realiseParameters, context, "risk");
  const risk = risks.find(({ id }) => keyOf(id) === keyOf(named));
  if (risk?.status !== "Open") return refusedRisk(reading, [notOpen(risk, named)]);
  const written = registersToWrite(reading, ["Issues"]);
  const issues = written.contentOf("Issues");
  const table = written.tables["Issues"];
  if (table === undefined) return refusedRisk(reading, [missingRegister("Issues")]);
  const id = nextKeys(issues, "Issue ID", "I-001")(0);
  const day = dateSerial(textOf(realiseParameters, context, "day")) ?? statusDate ?? context.today;
  const facts = { risk: risk.id, issue: id };
  return {
    sentence: message("realises-risk", facts),
    plan: {
      title: message("realised-risk", facts),
      edits: [
        ...written.edits,
        ...statusEdit(reading, risk.row),
        ...planNewRow(table, issues, issueFields(context, risk, { id, day })),
      ],
    },
    issues: addedIssues(written),
    state: reading.state,
  };
}

function issueFields(
  context: ActionContext,
  risk: RiskRecord,
  { id, day }: { readonly id: string; readonly day: number },
): NewFields {
  const typed = (name: string, otherwise: string): string => {
    const text = textOf(realiseParameters, context, name);
    return text === "" ? otherwise : text;
  };
  return {
    "Issue ID": id,
    "Relates to": risk.relatesTo,
    Type: "Problem or concern",
    Issue: typed("text", risk.text),
    Owner: typed("owner", risk.owner),
    "Raised on": day,
    Priority: typed("priority", priorities[risk.residual.level ?? "Moderate"]),
    Severity: "Within tolerance",
    Due: dateSerial(textOf(realiseParameters, context, "due")),
    Status: "Open",
    "Cost impact": risk.type === "Threat" ? risk.typed.likely : null,
    "Risk ID": risk.id,
  };
}

function statusEdit({ tables }: RegisterReading, row: number): Edit[] {
  const place = tables["Risks"];
  const block = place === undefined ? null : columnBlock(place, "Status");
  if (block === null) return [];
  const at = { ...block, row: block.row + 1 + row, rows: 1 };
  return [{ kind: "writeCells", at, cells: [[bodyCell("Risks", "Status", "Realised")]] }];
}

function notOpen(risk: RiskRecord | undefined, named: string): Issue {
  const place = { register: "Risks", ...(risk === undefined ? {} : { record: risk.id }) };
  return risk === undefined
    ? { code: "risk-unknown", severity: "blocking", place, found: named }
    : { code: "risk-not-open", severity: "blocking", place, found: risk.status };
}
