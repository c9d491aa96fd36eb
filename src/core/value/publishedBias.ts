import type { BiasBounds } from "./optimismBias";

/** What is known of the optimism bias of a type of project. */
export interface PublishedBias {
  readonly type: string;
  /** null = nothing is published. */
  readonly duration: BiasBounds | null;
  readonly cost: BiasBounds;
}

/**
 * Bounds of optimism bias by type of project, as shares; of outsourcing it is the operating cost, and no
 * duration is published. Source: Mott MacDonald, Review of Large Public Procurement in the UK, 2002, as in
 * HM Treasury, supplementary Green Book guidance on optimism bias.
 */
export const publishedBias: readonly PublishedBias[] = [
  {
    type: "Standard building",
    duration: { upper: 0.04, lower: 0.01 },
    cost: { upper: 0.24, lower: 0.02 },
  },
  {
    type: "Non-standard building",
    duration: { upper: 0.39, lower: 0.02 },
    cost: { upper: 0.51, lower: 0.04 },
  },
  {
    type: "Standard civil",
    duration: { upper: 0.2, lower: 0.01 },
    cost: { upper: 0.44, lower: 0.03 },
  },
  {
    type: "Non-standard civil",
    duration: { upper: 0.25, lower: 0.03 },
    cost: { upper: 0.66, lower: 0.06 },
  },
  {
    type: "Equipment or development",
    duration: { upper: 0.54, lower: 0.1 },
    cost: { upper: 2, lower: 0.1 },
  },
  { type: "Outsourcing", duration: null, cost: { upper: 0.41, lower: 0 } },
];
