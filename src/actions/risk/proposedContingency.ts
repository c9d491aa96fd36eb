import type { Simulation } from "#core/risk/simulation/simulation";
import type { AskedSimulation } from "./simulating";

/** What simulating has found, beside the plan that keeps it. */
export interface ProposedContingency {
  readonly asked: AskedSimulation;
  readonly simulation: Simulation;
}
