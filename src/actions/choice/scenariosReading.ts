import type { InputChange } from "#core/selection/inputMarks";
import type { PortfolioProblem, ValueMeasure } from "#core/selection/portfolioProblem";
import type { Choice, Selection } from "#core/selection/selection";
import type { ScenarioComparison } from "#core/selection/scenarioComparison";

/** The scenarios that a workbook keeps, side by side. */
export interface ScenariosReading {
  readonly scenarios: readonly ScenarioReading[];
  readonly comparison: ScenarioComparison;
  /** How many a workbook can keep. */
  readonly atMost: number;
}

/** A scenario as its row says and as its inputs are now. */
export interface ScenarioReading {
  /** "SC-1". */
  readonly id: string;
  readonly name: string;
  readonly note: string;
  /** Excel serial number; null = not stated. */
  readonly createdOn: number | null;
  /** What its cell says: the day on which it was accepted, or what somebody typed; "" = not accepted. */
  readonly accepted: string;
  /** Inputs are other ones than those that it was solved with; null = cannot be said. */
  readonly isStale: boolean | null;
  readonly measure: ValueMeasure | null;
  readonly status: Selection["status"] | null;
  /** null = infeasible. */
  readonly value: number | null;
  readonly cost: number | null;
  readonly gap: number | null;
  /** IDs of its projects. */
  readonly chosen: readonly string[];
  /** Names of the limits that cost value. */
  readonly binding: string;
  /** Settings of choose-portfolio that it was solved with; null = its details are gone. */
  readonly settings: Readonly<Record<string, string>> | null;
}

/** One scenario with everything that was worked out when it was solved. */
export interface ScenarioDetails {
  readonly id: string;
  readonly name: string;
  readonly settings: Readonly<Record<string, string>>;
  readonly choice: Choice;
  /** As the inputs are now, with the settings of the scenario; null = it cannot be read. */
  readonly problem: PortfolioProblem | null;
  readonly isStale: boolean;
  /** Where inputs changed since; empty when it is not stale. */
  readonly changes: readonly InputChange[];
}
