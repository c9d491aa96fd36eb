import type { BenefitClass, RollUp, TiedTo } from "./benefit";

/** Words of the register that people choose from. Apart from what works with them: menus need only these. */

export const benefitClasses: readonly BenefitClass[] = [
  "Cashable",
  "Non-cashable",
  "Quantifiable",
  "Qualitative",
];

export const rollUps: readonly RollUp[] = ["Sum", "Last", "Average", "Max"];

export const ties: readonly TiedTo[] = ["Project finish", "Project start", "Not tied"];

/** How a sum or a ramp runs: slow-fast-slow, evenly, most of it early, most of it late. */
export type PhaseShape = "s" | "even" | "front" | "back";

export const phaseShapes: readonly PhaseShape[] = ["s", "even", "front", "back"];
