import type { CellValue } from "#core/register/content";
import { settingNumber } from "#core/register/settingValue";

/** What counts as a change worth listing, and from where on an explanation is asked for. */
export interface ChangeRules {
  /** Share of the budget from which on a sum of money counts: 0.01. */
  readonly costShare: number;
  /** Calendar days from which on a moved date counts. */
  readonly days: number;
  /** Significance, 0..100, from which on an explanation is asked for. */
  readonly explainFrom: number;
  /** Score from which on a risk is High. */
  readonly highFrom: number;
}

/** Settings that comparing reads, by standard name. */
export const changeSettings: readonly string[] = [
  "pmo_MatCost",
  "pmo_MatDays",
  "pmo_ExplainFrom",
  "pmo_RiskHigh",
];

/** The rules as a workbook sets them; a setting that is missing or no number has its default. */
export function changeRules(settings: ReadonlyMap<string, CellValue>): ChangeRules {
  const number = (name: string): number => settingNumber(settings, name) ?? 0;
  return {
    costShare: number("pmo_MatCost"),
    days: number("pmo_MatDays"),
    explainFrom: number("pmo_ExplainFrom"),
    highFrom: number("pmo_RiskHigh"),
  };
}
