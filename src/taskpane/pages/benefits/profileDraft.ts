import type { BenefitsReading } from "#actions/benefits/benefitsReading";
import type { BenefitClass } from "#core/benefits/benefit";
import { startsWithChangeWord } from "#core/benefits/changeWords";
import { phaseShapes, phaseValues } from "#core/benefits/phasing";
import { decimalSign, typedNumber } from "../score/typedNumber";
import type { ProfileDraft, ProfileField, ProfileStep } from "./benefitsState";
import { profileFields } from "./benefitsState";

export const benefitClasses: readonly BenefitClass[] = [
  "Cashable",
  "Non-cashable",
  "Quantifiable",
  "Qualitative",
];

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
  if ((field === "ramp" || field === "periods") && !(Number.isInteger(value) && value >= 0)) {
    return "not-whole";
  }
  if (field === "offsetDays" && !Number.isInteger(value)) return "not-whole";
  if (field === "target" && fields.profile === "Level") {
    return value === numberOf(fields, "baseline", locale) ? "same-as-baseline" : null;
  }
  const isOfWords = fields.class === "Qualitative" || fields.class === "Quantifiable";
  return field === "valuePerUnit" && isOfWords ? "money-of-words" : null;
}

/** What a field means as a number; null = nothing, or none. */
function numberOf(fields: Fields, field: ProfileField, locale: string): number | null {
  const value = typedNumber(fields[field], decimalSign(locale));
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
  readonly value: number;
  /** Money of it; null = not in money. */
  readonly money: number | null;
}

/** Why there is nothing to show yet. */
export type PlanLack = "no-periods" | "no-start" | "no-value" | "beyond-calendar";

/** The values by period that would be written, or why there are none. */
export function plannedPeriods(
  fields: Fields,
  reading: BenefitsReading,
  locale: string,
): readonly PlannedPeriod[] | PlanLack {
  const { periods } = reading;
  if (periods.length === 0) return "no-periods";
  const startsOn = startOf(fields, reading, locale);
  if (startsOn === null) return "no-start";
  const isLevel = fields.profile === "Level";
  const value = (field: ProfileField): number | null => numberOf(fields, field, locale);
  const perYear = value("perYear");
  const [baseline, target] = [value("baseline"), value("target")];
  if (isLevel ? baseline === null || target === null : perYear === null) return "no-value";
  const shape = phaseShapes.find((each) => each === fields.shape) ?? "s";
  const values = phaseValues(
    {
      profile: isLevel ? "Level" : "Flow",
      startsOn,
      perYear: perYear ?? 0,
      baseline: baseline ?? 0,
      target: target ?? 0,
      ramp: value("ramp") ?? 0,
      shape,
      periods: value("periods"),
    },
    periods,
  );
  const isMoney = !isLevel && (fields.class === "Cashable" || fields.class === "Non-cashable");
  const factor = (value("valuePerUnit") ?? 1) * (fields.type === "Disbenefit" ? -1 : 1);
  const planned = values.flatMap((each, t) =>
    each === null
      ? []
      : [{ period: periods[t]?.key ?? "", value: each, money: isMoney ? each * factor : null }],
  );
  return planned.length === 0 ? "beyond-calendar" : planned;
}

/** The day on which the benefit starts: a period that was chosen, or the date it is tied to. */
export function startOf(
  { start, tiedTo, offsetDays, relatesTo }: Fields,
  { periods, projects }: Pick<BenefitsReading, "periods" | "projects">,
  locale: string,
): number | null {
  const chosen = periods.find(({ key }) => key === start);
  if (chosen !== undefined) return chosen.start;
  const project = projects.find(({ id }) => id === relatesTo);
  const date = tiedTo === "Project start" ? project?.start : project?.finish;
  const offset = typedNumber(offsetDays, decimalSign(locale));
  if (date === null || date === undefined || tiedTo === "Not tied") return null;
  return date + (typeof offset === "number" ? offset : 0);
}
