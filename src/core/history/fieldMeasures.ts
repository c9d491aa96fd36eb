import { ownValue } from "#core/ownValue";
import { keyOf } from "#core/scoring/registerTable";

/** How two values of a field are compared. */
export type FieldMeasure =
  /** Green, Amber, Red: every change counts. */
  | { readonly by: "rating" }
  /** Cost, by its share of the budget; `worse` says which way is bad. */
  | { readonly by: "cost"; readonly worse: Direction }
  /** Other money: it counts from the same share of the budget. */
  | { readonly by: "money"; readonly worse: Direction }
  | { readonly by: "date" }
  /** A share 0..1; what only grows with time counts when it falls. */
  | { readonly by: "share"; readonly growsWithTime: boolean }
  /** Score of a risk. */
  | { readonly by: "score" }
  /** Place, 1 is the best. */
  | { readonly by: "rank" }
  | { readonly by: "stage" }
  /** Words from the worst to the best. */
  | { readonly by: "order"; readonly words: readonly string[] }
  /** Any change counts, and none is better or worse. */
  | { readonly by: "word" }
  /** Told by another field: the rank tells what a score means. */
  | { readonly by: "nothing" };

export type Direction = "up" | "down" | "neither";

const measures: Readonly<Record<string, Readonly<Record<string, FieldMeasure>>>> = {
  Projects: {
    Stage: { by: "stage" },
    "Baseline finish": { by: "date" },
    "Forecast finish": { by: "date" },
    // More money to spend is a decision, more money spent is not.
    Budget: { by: "cost", worse: "neither" },
    "Forecast cost": { by: "cost", worse: "up" },
    "Complete %": { by: "share", growsWithTime: true },
    "Reported RAG": { by: "rating" },
    "Derived RAG": { by: "rating" },
    NPV: { by: "money", worse: "down" },
    Score: { by: "nothing" },
    Rank: { by: "rank" },
  },
  Risks: {
    "Residual score": { by: "score" },
    // The exposure of an opportunity is negative, so that more is worse for both.
    "Expected exposure": { by: "money", worse: "up" },
  },
  Issues: { Priority: { by: "order", words: ["high", "medium", "low"] } },
  Benefits: {
    "Completion %": { by: "share", growsWithTime: false },
    "Outturn money": { by: "money", worse: "down" },
  },
  Milestones: { "Forecast date": { by: "date" }, "Actual date": { by: "date" } },
};

/** How a field of a register is compared. */
export function measureOf(table: string, field: string): FieldMeasure {
  return ownValue(ownValue(measures, table) ?? {}, field) ?? { by: "word" };
}

/** Types of records for which less is better where more is better for the others. */
export function isTurnedRound(table: string, type: string): boolean {
  if (table === "Benefits") return keyOf(type) === "disbenefit";
  return table === "Risks" && keyOf(type) === "opportunity";
}
