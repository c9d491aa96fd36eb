import type { EffectiveChoice } from "#actions/choice/choiceReading";
import type { Say } from "../../texts/say";
import { localeDecimal, typedNumber } from "#core/text/typedNumber";
import type { ChoiceWish } from "./tradeOffState";

const smallest = 0.01;
const largest = 10;

/** A multiple of the envelopes as it is typed: 1.1 is "110". */
export function budgetText(budget: number, say: Say): string {
  return say.number(budget * 100, 1);
}

/** What was typed as a multiple: "110" and "110 %" are 1.1; null = no percentage from 1 to 1,000. */
export function budgetOf(text: string, say: Say): number | null {
  const value = typedNumber(text.replace(/%\s*$/, ""), localeDecimal(say.locale));
  if (typeof value !== "number") return null;
  // Five places are enough for a percentage with one decimal, and drop what binary adds to it.
  const budget = Math.round(value * 1000) / 100_000;
  return budget >= smallest && budget <= largest ? budget : null;
}

/** The total budget before any multiple of it, as it is typed; "" = none. */
export function totalText(
  { totalBudget }: ChoiceWish,
  effective: EffectiveChoice,
  say: Say,
): string {
  if (typeof totalBudget === "number") return say.number(totalBudget, 2);
  const { totalBudget: total, budget } = effective;
  return totalBudget === "none" || total === null ? "" : say.number(total / budget, 2);
}

/** What was typed as a total: "none" for nothing, null for anything but an amount of 0 or more. */
export function totalOf(text: string, say: Say): ChoiceWish["totalBudget"] {
  const value = typedNumber(text, localeDecimal(say.locale));
  if (value === null) return "none";
  return value === "unclear" || value < 0 ? null : value;
}
