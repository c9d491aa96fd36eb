import type { Issue } from "#core/issues";
import { message } from "#core/messages/message";
import { bearerFinder } from "#core/risk/riskMembers";
import { suitedResponses, suitsType } from "#core/risk/riskResponses";
import { riskText } from "#core/risk/riskText";
import type { RiskType } from "#core/risk/risk";
import type { ActionContext, ActionWork, Proposal } from "../action";
import { dateSerial, textOf } from "../parameters";
import { type NewFields, planNewRow, withoutColumn } from "./newRow";
import { readForRisk, riskReading, type RiskReading } from "./readRisk";
import { addRiskParameters } from "./riskParameters";
import { missingRegister, refusedRisk } from "./refusedRisk";

export const addRisk: ActionWork = { propose };

/** A risk with the next key, its text made of cause, event and effect. */
async function propose(context: ActionContext): Promise<Proposal> {
  // All of their columns: a row in which somebody has typed anything is none for a new risk.
  const reading = await readForRisk(context.signal, { registers: [{ register: "Risks" }] });
  const table = reading.tables["Risks"];
  const content = reading.registers.find(({ register }) => register === "Risks");
  if (table === undefined || content === undefined) {
    return refusedRisk(reading, [missingRegister("Risks")]);
  }
  const risk = riskReading(reading);
  const fields = fieldsOf(context, risk);
  const issues = [
    ...problems(fields, risk),
    ...withoutColumn(table, fields)
      .filter((header) => !derivedParts.includes(header))
      .map(missingColumn),
  ];
  if (issues.some(({ severity }) => severity === "blocking")) return refusedRisk(reading, issues);
  const id = risk.nextRiskId;
  return {
    sentence: message("adds-risk", { risk: id, relatesTo: String(fields["Relates to"] ?? "") }),
    plan: { title: message("added-risk", { risk: id }), edits: planNewRow(table, content, fields) },
    issues,
    state: reading.state,
  };
}

/** They stand in the text of the risk as well, so nothing is lost without their columns. */
const derivedParts = ["Cause", "Event", "Effect"];

function fieldsOf(context: ActionContext, risk: RiskReading): NewFields {
  const typed = (name: string): string => textOf(addRiskParameters, context, name);
  const number = (name: string): number | null => (typed(name) === "" ? null : Number(typed(name)));
  const type: RiskType = typed("type") === "Opportunity" ? "Opportunity" : "Threat";
  const parts = { cause: typed("cause"), event: typed("event"), effect: typed("effect") };
  const bearer = bearerFinder(risk.members)(typed("relatesTo"));
  const usual = type === "Threat" ? "Reduce" : "Enhance";
  return {
    "Risk ID": risk.nextRiskId,
    "Relates to": bearer.id,
    Type: type,
    Category: typed("category"),
    Subcategory: typed("subcategory"),
    Risk: typed("risk") === "" ? riskText(parts) : typed("risk"),
    Cause: parts.cause,
    Event: parts.event,
    Effect: parts.effect,
    Owner: typed("owner"),
    "Raised on": risk.statusDate ?? context.today,
    Proximity: typed("proximity") === "" ? "Within project" : typed("proximity"),
    "Inherent probability": number("probability"),
    "Inherent impact": number("impact"),
    Response: typed("response") === "" ? usual : typed("response"),
    "Response action": typed("responseAction"),
    "Response due": dateSerial(typed("responseDue")),
    "Residual probability": number("residualProbability") ?? number("probability"),
    "Residual impact": number("residualImpact") ?? number("impact"),
    "Cost impact": number("costImpact"),
    "Impact low": number("low"),
    "Impact high": number("high"),
    Status: "Open",
    "Review on": dateSerial(typed("reviewOn")),
  };
}

function problems(fields: NewFields, risk: RiskReading): readonly Issue[] {
  const register = "Risks";
  const record = risk.nextRiskId;
  const at = (field: string): Issue["place"] => ({ register, record, field });
  const text = (field: string): string => String(fields[field] ?? "");
  const issues: Issue[] = [];
  for (const field of ["Risk", "Relates to"].filter((each) => text(each) === "")) {
    issues.push({ code: "required-missing", severity: "blocking", place: at(field) });
  }
  const bearer = bearerFinder(risk.members)(text("Relates to"));
  if (bearer.kind === "unknown" && text("Relates to") !== "") {
    const place = at("Relates to");
    issues.push({
      code: "orphan-reference",
      severity: "blocking",
      place,
      found: bearer.id,
      facts: { targets: "Projects, Programs" },
    });
  }
  for (const field of levelFields) {
    const level = fields[field];
    if (typeof level !== "number" || level <= risk.scale.scores.length) continue;
    const facts = { size: risk.scale.scores.length };
    const found = String(level);
    issues.push({ code: "level-off-scale", severity: "blocking", place: at(field), found, facts });
  }
  return [...issues, ...amountProblems(fields, at), ...responseProblem(fields, at)];
}

const levelFields = [
  "Inherent probability",
  "Inherent impact",
  "Residual probability",
  "Residual impact",
];

function amountProblems(
  fields: NewFields,
  at: (field: string) => Issue["place"],
): readonly Issue[] {
  const likely = fields["Cost impact"];
  return ["Impact low", "Impact high"].flatMap((field): Issue[] => {
    const bound = fields[field];
    if (typeof bound !== "number" || typeof likely !== "number") return [];
    if (field === "Impact low" ? bound <= likely : bound >= likely) return [];
    return [
      {
        code: "impact-out-of-order",
        severity: "blocking",
        place: at(field),
        found: String(bound),
        expected: String(likely),
      },
    ];
  });
}

function responseProblem(
  fields: NewFields,
  at: (field: string) => Issue["place"],
): readonly Issue[] {
  const type: RiskType = fields["Type"] === "Opportunity" ? "Opportunity" : "Threat";
  const response = String(fields["Response"] ?? "");
  if (suitsType(response, type)) return [];
  return [
    {
      code: "response-unsuited",
      severity: "warning",
      place: at("Response"),
      found: response,
      expected: suitedResponses[type].join(", "),
      facts: { type },
    },
  ];
}

/** What is typed into no column would be lost. */
function missingColumn(header: string): Issue {
  const place = { register: "Risks", field: header };
  return { code: "value-without-column", severity: "warning", place };
}
