import type { statusDeclarations } from "../../status/declarations";
import type { GroupWords } from "../words";

export const status: GroupWords<typeof statusDeclarations> = {
  RAG: {
    summary:
      "Red, Amber or Green of each value from two thresholds, both inclusive. In a table give it one value.",
    parameters: {
      value:
        "Values to judge, such as cost variances; an empty text stays empty, an empty cell counts as 0.",
      amber: "Where Amber begins.",
      red: "Where Red begins.",
      lowerIsWorse: "TRUE where lower values are worse; without it, Amber above Red means so.",
    },
    result: "Green, Amber or Red, one a value.",
    method:
      "At or beyond red is Red, at or beyond amber is Amber, the rest is Green; values and thresholds are compared after rounding to 6 decimals.",
    notes: ["Desktop Excel hands an empty cell over as 0, which is judged as 0."],
    errors: {
      equal: "Amber and red are equal.",
      "lower-worse": "Where lower is worse, amber must be above red.",
      "higher-worse": "Where higher is worse, amber must be below red.",
    },
  },
};
