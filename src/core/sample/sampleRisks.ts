import { mulberry32 } from "../numeric/mulberry32";
import type { FieldValue, RegisterRows } from "../register/rows";
import { riskTexts } from "./riskTexts";
import { roundHalfUp, sampleProjects, STATUS_DATE } from "./sampleProjects";

export const SAMPLE_SEED = 20260930;

const COUNT = 60;
const CATEGORIES = [
  "Technical",
  "Commercial",
  "External",
  "Organisational",
  "Project management",
  "Supplier",
  "Regulatory",
  "Cyber and data",
];
const THREAT_RESPONSES = ["Avoid", "Reduce", "Transfer", "Accept", "Share"];
const OPPORTUNITY_RESPONSES = ["Exploit", "Enhance", "Share", "Reject", "Accept"];
/** Responses that cost money: 8 % of the likely impact. */
const PAID = ["Reduce", "Avoid", "Transfer", "Enhance", "Exploit"];
/** Most likely cost as a share of the base, by impact level 1..5. */
const LIKELY_SHARE = [0.01, 0.03, 0.06, 0.12, 0.2];
const OPPORTUNITY_FACTOR = 0.4;
/** Most likely delay in days, by impact level 1..5. */
const LIKELY_DAYS = [3, 10, 25, 50, 90];
const PROXIMITY = ["Imminent", "Within stage", "Within project", "Beyond project"];
/** After the round through all projects, places in the project list that are drawn once more. */
const SECOND_ROUND = [0, 7, 9, 15, 2, 18, 12];
const REALISED = [17, 33, 41, 59];
const OWNERS: Readonly<Record<string, string>> = {
  Technical: "M. Lindqvist",
  Commercial: "G. Hale",
  External: "T. Okafor",
  Organisational: "N. Petrova",
  "Project management": "A. Osei",
  Supplier: "G. Hale",
  Regulatory: "D. Farrow",
  "Cyber and data": "J. Castellan",
};

/** What a risk is held against, and the money it is measured on (thousand GBP). */
function subjectOf(k: number): { readonly id: string; readonly base: number } {
  if (k <= 55) {
    const place = k <= 48 ? (k * 7) % sampleProjects.length : (SECOND_ROUND[k - 49] ?? 0);
    const project = sampleProjects[place];
    return { id: project?.id ?? "", base: project?.budget ?? 0 };
  }
  return k <= 58 ? { id: `PG-${k - 55}`, base: 4000 } : { id: "PORTFOLIO", base: 8000 };
}

function statusOf(k: number): string {
  if (k % 10 === 5) return "Closed";
  return REALISED.includes(k) ? "Realised" : "Open";
}

/** Register Risks: 60 risks whose category, levels and response are drawn from one seed. */
export function sampleRisks(): RegisterRows {
  const draw = mulberry32(SAMPLE_SEED);
  return {
    register: "Risks",
    columns: [
      "Risk ID",
      "Relates to",
      "Type",
      "Category",
      "Risk",
      "Owner",
      "Raised on",
      "Proximity",
      "Inherent probability",
      "Inherent impact",
      "Response",
      "Response action",
      "Response cost",
      "Response due",
      "Residual probability",
      "Residual impact",
      "Cost impact",
      "Status",
      "Review on",
      "Impact low",
      "Impact high",
      "Schedule impact days",
    ],
    extras: [],
    rows: Array.from({ length: COUNT }, (_, index) => riskRow(index + 1, draw)),
  };
}

/** Six draws in a fixed order: category, probability, impact, both reductions, response. */
function riskRow(k: number, draw: () => number): readonly FieldValue[] {
  const { id, base } = subjectOf(k);
  const isThreat = k % 8 !== 0;
  const category = CATEGORIES[Math.floor(draw() * 8)] ?? "";
  const probability = 1 + Math.floor(draw() * 5);
  const impact = 1 + Math.floor(draw() * 5);
  const probabilityChange = Math.floor(draw() * 3);
  const impactChange = Math.floor(draw() * 2);
  const responses = isThreat ? THREAT_RESPONSES : OPPORTUNITY_RESPONSES;
  const response = responses[Math.floor(draw() * 5)] ?? "";
  const after = (level: number, change: number): number =>
    isThreat ? Math.max(1, level - change) : Math.min(5, level + change);
  const residualImpact = after(impact, impactChange);
  const share = LIKELY_SHARE[residualImpact - 1] ?? 0;
  const likely = roundHalfUp(base * share * (isThreat ? 1 : OPPORTUNITY_FACTOR));
  const text = riskTexts[k - 1];
  const status = statusOf(k);
  const isActive = status === "Open" && text?.action !== "";
  return [
    `R-${String(k).padStart(3, "0")}`,
    id,
    isThreat ? "Threat" : "Opportunity",
    category,
    `Because of ${text?.cause ?? ""}, ${text?.event ?? ""} may happen, leading to ${text?.effect ?? ""}.`,
    OWNERS[category] ?? "",
    STATUS_DATE - 210 + k * 3,
    PROXIMITY[k % PROXIMITY.length] ?? "",
    probability,
    impact,
    response,
    text?.action === "" ? null : (text?.action ?? null),
    PAID.includes(response) ? roundHalfUp(likely * 0.08) : 0,
    isActive ? STATUS_DATE + 15 + ((k * 11) % 120) : null,
    after(probability, probabilityChange),
    residualImpact,
    likely,
    status,
    status === "Open" ? STATUS_DATE + 7 + ((k * 5) % 60) : null,
    roundHalfUp(likely * 0.6),
    roundHalfUp(likely * 1.8),
    LIKELY_DAYS[residualImpact - 1] ?? null,
  ];
}
