/** What kind of criterion a header names. */
export interface CriterionKind {
  readonly group: "Attractiveness" | "Achievability";
  readonly direction: "Benefit" | "Cost";
}

const attractive: CriterionKind = { group: "Attractiveness", direction: "Benefit" };
const achievable: CriterionKind = { group: "Achievability", direction: "Benefit" };
const burden: CriterionKind = { group: "Achievability", direction: "Cost" };

/** Headers of criterion scores, as `headerKey` gives them without "score" or "rating" at the end. */
const library: readonly (readonly [RegExp, CriterionKind])[] = [
  [
    /^(strategic|strategy) (fit|alignment|value|importance|contribution|impact|relevance)$|^(strategic )?alignment$|^fit$|^strategische(r|s)? .*$|^alignement strategique$|^alineacion estrategica$/,
    attractive,
  ],
  [
    /^(customer|user|citizen|client|patient|public|social|business|community|employee|staff|environmental) (impact|value|benefit|benefits|experience|satisfaction|need)$/,
    attractive,
  ],
  [
    /^(financial|economic|commercial) (value|benefit|benefits|return|impact|attractiveness)$|^(roi|return on investment|payback|revenue potential|cost saving|cost savings|savings)$/,
    attractive,
  ],
  [
    /^(value|benefit|benefits|impact|reach|importance|innovation|sustainability|quality|nutzen|kundennutzen|valeur|valor|beneficio)$/,
    attractive,
  ],
  [
    /^(regulatory|legal|compliance|statutory)( (urgency|need|impact|requirement|importance|necessity))?$/,
    attractive,
  ],
  [
    /^(urgency|time criticality|time sensitivity|dringlichkeit|urgence|urgencia|urgenza)$/,
    attractive,
  ],
  [
    /^(market|competitive|growth) (impact|value|advantage|potential|need)$|^risk reduction$/,
    attractive,
  ],
  [
    /^(deliverability|feasibility|achievability|technical feasibility|ease|ease of implementation|ease of delivery|readiness|capability|capacity to deliver|delivery confidence|confidence|resource availability|stakeholder support|likelihood of success|machbarkeit|faisabilite|factibilidad|fattibilita)$/,
    achievable,
  ],
  [
    /^((delivery|technical|implementation|project|overall|execution) )?risk( level)?$|^(risiko|risque|riesgo|rischio|risco)$/,
    burden,
  ],
  [
    /^((technical|delivery|overall) )?complexity$|^(effort|difficulty|level of effort|implementation effort|cost|size|job size|komplexitat|aufwand|complexite|complejidad|complessita)$/,
    burden,
  ],
];

/** What criterion a header names; null when it is not in the library. */
export function criterionKind(key: string): CriterionKind | null {
  const bare = key
    .replace(/^(criterion|criteria|score|c\d+) /, "")
    .replace(/ (score|scores|rating|points|level|criterion|weighted)$/, "");
  return library.find(([pattern]) => pattern.test(bare))?.[1] ?? null;
}

/** The kind taken for a criterion that only the office's own list of criteria names. */
export const unknownCriterion: CriterionKind = attractive;
