import { headerKey } from "../headerText";

/**
 * What a rating between two colours becomes: "outer" the worse of the two (Amber/Red is Red, Amber/Green is
 * Amber), "amber" Amber for both, "better" the better of the two.
 */
export type FiveStepRag = "outer" | "amber" | "better";

export type Rag = "Green" | "Amber" | "Red";

const words: Readonly<Record<Rag, readonly string[]>> = {
  Green: [
    "green",
    "g",
    "on track",
    "on target",
    "ok",
    "good",
    "ahead",
    "grun",
    "gruen",
    "vert",
    "verde",
    "gronn",
    "緑",
    "highly likely",
    "on plan",
  ],
  Amber: [
    "amber",
    "a",
    "yellow",
    "y",
    "orange",
    "at risk",
    "caution",
    "potential risks",
    "some issues",
    "gelb",
    "jaune",
    "ambar",
    "amarillo",
    "giallo",
    "amarelo",
    "gul",
    "黄",
    "feasible",
  ],
  Red: [
    "red",
    "r",
    "off track",
    "critical",
    "roadblock",
    "alert",
    "late",
    "rot",
    "rouge",
    "rojo",
    "rosso",
    "vermelho",
    "rod",
    "赤",
    "unachievable",
    "in doubt",
  ],
};
const ragOfWord = new Map(
  Object.entries(words).flatMap(([rag, list]) => list.map((word) => [word, rag as Rag] as const)),
);

export interface RagReading {
  readonly rag: Rag;
  /** True for a step between two colours, which three colours cannot keep. */
  readonly between: boolean;
}

/**
 * Reads a rating from a word or letter in several languages; null when it is none.
 *
 * Five-step ratings: "outer" gives the worse neighbour (Amber/Red is Red, Amber/Green is Amber),
 * "amber" gives Amber for both.
 * @example ragText("Amber/Red", "outer"); // => { rag: "Red", between: true }
 */
export function ragText(text: string, fiveStep: FiveStepRag): RagReading | null {
  const key = headerKey(text);
  const whole = ragOfWord.get(key) ?? ragOfWord.get(key.replace(/ (status|rating)$/, ""));
  if (whole !== undefined) return { rag: whole, between: false };
  const pair = key === "ag" || key === "ar" ? ["a", key.slice(1)] : key.split(" ");
  if (pair.length !== 2) return null;
  const [first, second] = pair.map((part) => ragOfWord.get(part));
  if (first === undefined || second === undefined) return null;
  const both: readonly Rag[] = [first, second];
  if (!both.includes("Amber") || first === second) return null;
  return { rag: fiveStep === "outer" && both.includes("Red") ? "Red" : "Amber", between: true };
}
