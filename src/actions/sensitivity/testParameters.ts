import type { Parameter } from "../action";

export const plausibleKinds = ["around", "any", "ordered"] as const;

/** Parameters of "Test ranking". */
export const testParameters: readonly Parameter[] = [
  {
    name: "plausible",
    label: "Plausible weights",
    kind: "choice",
    choices: plausibleKinds,
    initial: "around",
    meaning: "Around the weights as they are, any, or any in their order of importance",
  },
  {
    name: "spread",
    label: "Spread",
    kind: "number",
    minimum: 0,
    maximum: 1,
    initial: "0.5",
    meaning: "Around: share by which a weight may be more or less",
  },
  {
    name: "noise",
    label: "Scores off by",
    kind: "number",
    minimum: 0,
    maximum: 0.5,
    initial: "0",
    meaning: "Share of their scale by which scores may be more or less",
  },
  {
    name: "samples",
    label: "Worlds",
    kind: "number",
    minimum: 100,
    maximum: 200_000,
    isWhole: true,
    initial: "10000",
    meaning: "How many are drawn",
  },
  {
    name: "seed",
    label: "Seed",
    kind: "number",
    isWhole: true,
    initial: "",
    meaning: "The same seed gives the same figures; empty = the one in Settings",
  },
];
