import { headerKey, oneLine } from "../headerText";

/** Words for the five levels of probability and impact, lowest first. */
const fiveSteps: readonly (readonly string[])[] = [
  [
    "very low",
    "vl",
    "rare",
    "remote",
    "very unlikely",
    "negligible",
    "insignificant",
    "trivial",
    "very minor",
    "sehr gering",
    "sehr niedrig",
    "tres faible",
    "muy bajo",
    "muy baja",
    "molto basso",
    "molto bassa",
    "muito baixo",
    "muito baixa",
    "svaert lav",
    "improbable",
  ],
  [
    "unlikely",
    "minor",
    "usannsynlig",
    "peu probable",
    "poco probable",
    "improbabile",
    "unwahrscheinlich",
  ],
  ["possible", "moderate", "moderat", "modere", "moderado", "moderato", "moderada"],
  [
    "likely",
    "probable",
    "major",
    "significant",
    "serious",
    "wahrscheinlich",
    "probabile",
    "provavel",
    "alvorlig",
  ],
  [
    "very high",
    "vh",
    "almost certain",
    "very likely",
    "certain",
    "catastrophic",
    "severe",
    "extreme",
    "critical",
    "sehr hoch",
    "tres eleve",
    "tres elevee",
    "muy alto",
    "muy alta",
    "molto alto",
    "molto alta",
    "muito alto",
    "muito alta",
    "svaert hoy",
    "kritisch",
    "critique",
    "critico",
  ],
];

/** Words that are one of three levels, or one of five where the column also has "very" words. */
const threeSteps: readonly (readonly string[])[] = [
  [
    "low",
    "l",
    "small",
    "gering",
    "niedrig",
    "faible",
    "bajo",
    "baja",
    "basso",
    "bassa",
    "baixo",
    "baixa",
    "lav",
    "低",
    "小",
  ],
  ["medium", "m", "med", "mid", "mittel", "moyen", "moyenne", "medio", "media", "middels", "中"],
  ["high", "h", "large", "hoch", "eleve", "elevee", "fort", "alto", "alta", "hoy", "高", "大"],
];

const roman: readonly string[] = ["i", "ii", "iii", "iv", "v"];

function stepOf(steps: readonly (readonly string[])[], key: string): number | null {
  const at = steps.findIndex((words) => words.includes(key));
  return at < 0 ? null : at;
}

/** The word beside a number: "medium" of "3 - Medium" or "Medium (3)". */
function wordOf(text: string): string {
  return headerKey(
    text.replace(/^\s*\d+\s*[-–—:.)=]*\s*/, "").replace(/\s*[([]\s*\d+\s*[)\]]\s*$/, ""),
  );
}

/**
 * True when a column of level words uses more than three steps, so that Low is 2 and High is 4.
 * With three steps Low, Medium and High are 1, 3 and 5.
 */
export function hasFiveSteps(texts: readonly string[]): boolean {
  return texts.some((text) => stepOf(fiveSteps, wordOf(text)) !== null);
}

/**
 * Reads a level from 1 to 5 from a word, a Roman number or a number with its word; null when it is none.
 *
 * @example levelText("3 - Medium", false); // => 3
 */
export function levelText(text: string, five: boolean): number | null {
  const line = oneLine(text);
  const leading = /^(\d+)\b(?!\s*[.,]\d)(?!\s*%)/.exec(line) ?? /[([](\d+)[)\]]$/.exec(line);
  const word = wordOf(line);
  if (
    leading?.[1] !== undefined &&
    (word === "" || stepOf(fiveSteps, word) !== null || stepOf(threeSteps, word) !== null)
  ) {
    const level = Number(leading[1]);
    return level >= 1 && level <= 5 ? level : null;
  }
  const step = stepOf(fiveSteps, word);
  if (step !== null) return step + 1;
  const third = stepOf(threeSteps, word);
  if (third !== null) return five ? third + 2 : 2 * third + 1;
  const numeral = roman.indexOf(word);
  return numeral < 0 ? null : numeral + 1;
}
