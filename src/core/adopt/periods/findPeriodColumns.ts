import type { Island } from "../island";
import type { Answers } from "../questions";
import type { PeriodFinding } from "./periodFinding";

export interface PeriodOptions {
  /** First month of the financial year, 1..12; null = nobody said. */
  readonly fiscalStart: number | null;
  readonly answers: Answers;
}

/**
 * The columns of an island whose headers are months, quarters, half-years or years and that hold amounts:
 * two or more of them, else null.
 */
export function findPeriodColumns(
  island: Island,
  register: string,
  options: PeriodOptions,
): PeriodFinding | null {
  void [island, register, options];
  return null;
}
