import type { Choice, ChoicePart } from "../selection";
import { drawFrontier } from "./drawFrontier";
import type { Explaining, TellPart } from "./explaining";
import { explainProjects } from "./explainProjects";
import { selectionFrequency } from "./frequency";
import { findNextBest } from "./nextBest";
import { priceLimits } from "./priceLimits";
import { rankLineSwap } from "./rankLine";

/**
 * Works out one part of the explanation of a choice, by re-solving.
 *
 * @param tell called with what is found so far, and its share of the part, 0..1.
 * @returns the part, as far as it was reached, and what of it was not (`unfinished`).
 */
export async function workOut(
  part: ChoicePart,
  explaining: Explaining,
  tell: TellPart,
): Promise<Partial<Choice>> {
  explaining.begin(part);
  switch (part) {
    case "projects":
      return explainProjects(explaining, tell);
    case "limits":
      return priceLimits(explaining, tell);
    case "frontier":
      return drawFrontier(explaining, tell);
    case "swap":
      return { swap: rankLineSwap(explaining.problem, explaining.best) };
    case "nextBest":
      return findNextBest(explaining, tell);
    case "frequency":
      return selectionFrequency(explaining, tell);
  }
}
