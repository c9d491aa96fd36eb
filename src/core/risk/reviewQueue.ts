import { isPassive, isPending } from "./riskResponses";
import type { RiskRecord } from "./risk";

/** Why somebody should look at a risk. Days are serial numbers, `days` how many it is over. */
export type ReviewReason =
  | { readonly reason: "certain" }
  | { readonly reason: "high-without-action"; readonly score: number }
  | { readonly reason: "accepted-above-appetite"; readonly score: number; readonly limit: number }
  | {
      readonly reason: "response-overdue";
      /** ID of the response; "" = the one of the risk itself. */
      readonly response: string;
      readonly due: number;
      readonly days: number;
    }
  | { readonly reason: "review-overdue"; readonly due: number; readonly days: number }
  | { readonly reason: "not-rated" }
  | { readonly reason: "no-owner" };

/** A risk that needs a look, with every reason for it, the gravest first. */
export interface ReviewEntry {
  readonly id: string;
  readonly reasons: readonly ReviewReason[];
}

/** Reasons from the gravest to the mildest. */
const gravity: readonly ReviewReason["reason"][] = [
  "certain",
  "high-without-action",
  "accepted-above-appetite",
  "response-overdue",
  "review-overdue",
  "not-rated",
  "no-owner",
];

/** Column of register Risks that a reason is mended in. */
const fields: Readonly<Record<ReviewReason["reason"], string>> = {
  certain: "Probability %",
  "high-without-action": "Response action",
  "accepted-above-appetite": "Response",
  "response-overdue": "Response due",
  "review-overdue": "Review on",
  "not-rated": "Residual probability",
  "no-owner": "Owner",
};

/**
 * Column of register Risks that a reason leads to.
 *
 * @example reviewField("review-overdue"); // => "Review on"
 */
export function reviewField(reason: ReviewReason["reason"]): string {
  return fields[reason];
}

/**
 * Open risks that need a look: probability 100 % (an issue, no risk), High without action, accepted above
 * appetite, a response or a review overdue, not rated, nobody answers for it. The gravest first, then the
 * highest residual score.
 *
 * @param statusDate the day that overdue is measured by; null = nothing is overdue
 */
export function reviewQueue(
  risks: readonly RiskRecord[],
  statusDate: number | null,
): readonly ReviewEntry[] {
  return risks
    .filter(({ status }) => status === "Open")
    .map((risk) => ({ risk, reasons: reasonsOf(risk, statusDate) }))
    .filter(({ reasons }) => reasons.length > 0)
    .sort(
      (a, b) =>
        rankOf(a.reasons) - rankOf(b.reasons) ||
        (b.risk.residual.score ?? 0) - (a.risk.residual.score ?? 0) ||
        a.risk.row - b.risk.row,
    )
    .map(({ risk, reasons }) => ({ id: risk.id, reasons }));
}

function rankOf([first]: readonly ReviewReason[]): number {
  return first === undefined ? gravity.length : gravity.indexOf(first.reason);
}

function reasonsOf(risk: RiskRecord, statusDate: number | null): readonly ReviewReason[] {
  const { residual, inherent, appetite } = risk;
  const score = residual.score ?? 0;
  const reasons: ReviewReason[] = [];
  if (isCertain(risk)) reasons.push({ reason: "certain" });
  if (isHighWithoutAction(risk)) reasons.push({ reason: "high-without-action", score });
  if (isAcceptedAboveAppetite(risk)) {
    reasons.push({ reason: "accepted-above-appetite", score, limit: appetite });
  }
  reasons.push(...overdueReasons(risk, statusDate));
  if (residual.score === null || inherent.score === null) reasons.push({ reason: "not-rated" });
  if (risk.owner === "") reasons.push({ reason: "no-owner" });
  return reasons;
}

/** A probability of 100 % is an issue, no risk. */
export function isCertain({ probability }: Pick<RiskRecord, "probability">): boolean {
  return probability !== null && probability >= 1;
}

/** An open threat of level High about which nobody does anything: no action, no pending response. */
export function isHighWithoutAction(
  risk: Pick<RiskRecord, "type" | "residual" | "response" | "responseAction" | "responses">,
): boolean {
  const acts =
    (risk.responseAction !== "" && !isPassive(risk.response)) || risk.responses.some(isPending);
  return risk.type === "Threat" && risk.residual.level === "High" && !acts;
}

/** A threat that is accepted although it is beyond the appetite of its category. */
export function isAcceptedAboveAppetite({
  isAboveAppetite,
  response,
}: Pick<RiskRecord, "isAboveAppetite" | "response">): boolean {
  return isAboveAppetite && isPassive(response);
}

function overdueReasons(risk: RiskRecord, statusDate: number | null): readonly ReviewReason[] {
  if (statusDate === null) return [];
  const { responseDue, reviewOn, responses } = risk;
  const late = [
    { response: "", due: responseDue },
    ...responses.filter(({ isOverdue }) => isOverdue).map(({ id, due }) => ({ response: id, due })),
  ];
  return [
    ...late.flatMap(({ response, due }): ReviewReason[] =>
      due === null || due >= statusDate
        ? []
        : [{ reason: "response-overdue", response, due, days: statusDate - due }],
    ),
    ...(reviewOn === null || reviewOn >= statusDate
      ? []
      : [{ reason: "review-overdue", due: reviewOn, days: statusDate - reviewOn } as const]),
  ];
}
