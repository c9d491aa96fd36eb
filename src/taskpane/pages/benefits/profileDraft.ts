import type { BenefitsReading } from "#actions/benefits/benefitsReading";
import { startsWithChangeWord } from "#core/benefits/changeWords";
import { phaseShapes, ties } from "#core/benefits/benefitWords";
import { draftedPlan } from "#core/benefits/planDraft";
import { localeDecimal, typedNumber } from "#core/text/typedNumber";
import type { ProfileDraft, ProfileField, ProfileStep } from "./benefitsState";
import { profileFields } from "./benefitsState";

type Fields = ProfileDraft["fields"];

const initialFields: Readonly<Partial<Fields>> = {
  type: "Benefit",
  class: "Non-cashable",
  profile: "Flow",
  confidence: "70 %",
  tiedTo: "Project finish",
  offsetDays: "0",
  ramp: "2",
  shape: "s",
};

/** A profile that nobody has written anything into yet. */
export const emptyProfile: ProfileDraft = {
  step: "what",
  fields: Object.fromEntries(
    profileFields.map((field) => [field, initialFields[field] ?? ""]),
  ) as Fields,
  isTried: false,
};

/** Fields that hold numbers, and those of them that hold a share. */
const numbers: readonly ProfileField[] = [
  "valuePerUnit",
  "baseline",
  "target",
  "confidence",
  "offsetDays",
  "perYear",
  "ramp",
  "periods",
];

/** What is wrong with a field; "weak" is said and lets go on. */
export type ProfileProblem =
  | "missing"
  | "not-a-number"
  | "not-a-share"
  | "no-change-word"
  | "same-as-baseline"
  | "not-whole"
  | "money-of-words";

const weak: readonly ProfileProblem[] = ["no-change-word", "money-of-words"];

export function isWeak(problem: ProfileProblem): boolean {
  return weak.includes(problem);
}

/** The fields of each step that must be filled in, as the profile stands. */
function neededIn(step: ProfileStep, { profile, class: benefitClass }: Fields): ProfileField[] {
  switch (step) {
    case "what":
      return ["relatesTo", "benefit", "objective", "owner"];
    case "measure":
      return profile === "Level"
        ? ["measure", "unit", "baseline", "target"]
        : benefitClass === "Cashable" || benefitClass === "Non-cashable"
          ? ["measure", "unit", "valuePerUnit"]
          : ["measure", "unit"];
    case "phasing":
      return profile === "Level" ? [] : ["perYear"];
    case "check":
      return [];
  }
}

const fieldsOf: Readonly<Record<ProfileStep, readonly ProfileField[]>> = {
  what: ["relatesTo", "benefit", "type", "class", "objective", "owner"],
  measure: ["measure", "unit", "profile", "valuePerUnit", "baseline", "target", "confidence"],
  phasing: ["tiedTo", "offsetDays", "start", "perYear", "ramp", "shape", "periods"],
  check: [],
};

/** What is wrong in a step, by field. */
export function problemsIn(
  step: ProfileStep,
  fields: Fields,
  locale: string,
): Readonly<Partial<Record<ProfileField, ProfileProblem>>> {
  const needed = neededIn(step, fields);
  const found = fieldsOf[step].flatMap((field): [ProfileField, ProfileProblem][] => {
    const problem = problemOf(field, fields, needed, locale);
    return problem === null ? [] : [[field, problem]];
  });
  return Object.fromEntries(found);
}

function problemOf(
  field: ProfileField,
  fields: Fields,
  needed: readonly ProfileField[],
  locale: string,
): ProfileProblem | null {
  const text = fields[field].trim();
  if (text === "") return needed.includes(field) ? "missing" : null;
  if (field === "benefit" && !startsWithChangeWord(text)) return "no-change-word";
  if (!numbers.includes(field)) return null;
  const value = numberOf(fields, field, locale);
  if (value === null) return "not-a-number";
  if (field === "confidence" && (value < 0 || value > 1)) return "not-a-share";
  if (field === "ramp" && !(Number.isInteger(value) && value >= 0)) return "not-whole";
  if (field === "periods" && !(Number.isInteger(value) && value >= 1)) return "not-whole";
  if (field === "offsetDays" && !Number.isInteger(value)) return "not-whole";
  if (field === "target" && fields.profile === "Level") {
    return value === numberOf(fields, "baseline", locale) ? "same-as-baseline" : null;
  }
  const isOfWords = fields.class === "Qualitative" || fields.class === "Quantifiable";
  return field === "valuePerUnit" && isOfWords ? "money-of-words" : null;
}

/** What a field means as a number; null = nothing, or none. */
function numberOf(fields: Fields, field: ProfileField, locale: string): number | null {
  const value = typedNumber(fields[field], localeDecimal(locale));
  return typeof value === "number" ? value : null;
}

/** Nothing in the step forbids to go on. */
export function isStepDone(step: ProfileStep, fields: Fields, locale: string): boolean {
  return Object.values(problemsIn(step, fields, locale)).every(isWeak);
}

/** The profile as settings of the action add-benefit: numbers with a point, whatever the language. */
export function profileSettings(fields: Fields, locale: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    profileFields.map((field) => {
      const text = fields[field].trim();
      if (!numbers.includes(field) || text === "") return [field, text];
      const value = numberOf(fields, field, locale);
      return [field, value === null ? text : String(value)];
    }),
  );
}

/** The plan that the profile would get, by period. */
export interface PlannedPeriod {
  readonly period: string;
  readonly planned: number | null;
  /** null in closed periods. */
  readonly forecast: number | null;
  /** Money of the plan; null = not in money. */
  readonly money: number | null;
}

/** What would be written into BenefitPeriods. */
export interface ProfilePlan {
  readonly startsOn: number;
  /** By so many days the forecast is later than the plan. */
  readonly movedDays: number;
  readonly periods: readonly PlannedPeriod[];
}

/** Why there is nothing to show yet. */
export type PlanLack = "no-periods" | "no-value" | "beyond-calendar";

/** The values by period that would be written, or why there are none. */
export function profilePlan(
  fields: Fields,
  { periods, projects }: Pick<BenefitsReading, "periods" | "projects">,
  locale: string,
): ProfilePlan | PlanLack {
  if (periods.length === 0) return "no-periods";
  const isLevel = fields.profile === "Level";
  const value = (field: ProfileField): number | null => numberOf(fields, field, locale);
  const perYear = value("perYear");
  const [baseline, target] = [value("baseline"), value("target")];
  if (isLevel ? baseline === null || target === null : perYear === null) return "no-value";
  const plan = draftedPlan(
    {
      profile: isLevel ? "Level" : "Flow",
      tiedTo: ties.find((each) => each === fields.tiedTo) ?? "Project finish",
      offsetDays: value("offsetDays") ?? 0,
      startsOn: periods.find(({ key }) => key === fields.start)?.start ?? null,
      perYear: perYear ?? 0,
      baseline: baseline ?? 0,
      target: target ?? 0,
      ramp: value("ramp") ?? 0,
      shape: phaseShapes.find((each) => each === fields.shape) ?? "s",
      periods: value("periods"),
    },
    periods,
    projects.find(({ id }) => id === fields.relatesTo) ?? null,
  );
  const factor = moneyFactorOf(fields, locale);
  const planned = periods.flatMap(({ key }, t): PlannedPeriod[] => {
    const [amount = null, forecast = null] = [plan.planned[t], plan.forecast[t]];
    if (amount === null && forecast === null) return [];
    const money = factor === null || amount === null ? null : amount * factor;
    return [{ period: key, planned: amount, forecast, money }];
  });
  if (plan.startsOn === null || planned.length === 0) return "beyond-calendar";
  return { startsOn: plan.startsOn, movedDays: plan.movedDays, periods: planned };
}

/** Money of one unit, with its sign; null where the class or a level has none. */
function moneyFactorOf(fields: Fields, locale: string): number | null {
  const isMoney = fields.class === "Cashable" || fields.class === "Non-cashable";
  if (!isMoney || fields.profile === "Level") return null;
  const sign = fields.type === "Disbenefit" ? -1 : 1;
  return (numberOf(fields, "valuePerUnit", locale) ?? 1) * sign;
}
