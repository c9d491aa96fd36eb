import type { CellValue } from "#core/register/content";
import { settingNumber } from "#core/register/settingValue";
import { keyOf } from "#core/scoring/registerTable";

/** How the ratings of members become the rating of their program. */
export type RollRule = "Weighted" | "Worst" | "Count";

export const rollRules: readonly RollRule[] = ["Weighted", "Worst", "Count"];

/** Thresholds and rules of a workbook by which status is judged; shares are 0..1, days calendar days. */
export interface StatusRules {
  readonly costAmber: number;
  readonly costRed: number;
  readonly slipAmber: number;
  readonly slipRed: number;
  /** Forecast over planned benefit; below it is Amber. */
  readonly benefitAmber: number;
  readonly benefitRed: number;
  /** Expected exposure over budget. */
  readonly exposureAmber: number;
  readonly exposureRed: number;
  /** Shares of the live budget. */
  readonly rollRed: number;
  readonly rollAmber: number;
  readonly rollRule: RollRule;
  readonly staleDays: number;
  /** Serial day; null = the workbook has none. */
  readonly statusDate: number | null;
}

/** Settings that judging status reads, by standard name. */
export const statusSettings: readonly string[] = [
  "pmo_StatusDate",
  "pmo_CostAmber",
  "pmo_CostRed",
  "pmo_SlipAmber",
  "pmo_SlipRed",
  "pmo_BenAmber",
  "pmo_BenRed",
  "pmo_ExpAmber",
  "pmo_ExpRed",
  "pmo_RollRed",
  "pmo_RollAmber",
  "pmo_RollRule",
  "pmo_StaleDays",
];

/**
 * The rules as a workbook sets them; a setting that is missing or no number has its default, which the
 * checks of settings tell.
 */
export function statusRules(settings: ReadonlyMap<string, CellValue>): StatusRules {
  const number = (name: string): number => settingNumber(settings, name) ?? 0;
  const day = settings.get("pmo_StatusDate");
  const rule = settings.get("pmo_RollRule");
  const named = typeof rule === "string" ? rule : "";
  return {
    costAmber: number("pmo_CostAmber"),
    costRed: number("pmo_CostRed"),
    slipAmber: number("pmo_SlipAmber"),
    slipRed: number("pmo_SlipRed"),
    benefitAmber: number("pmo_BenAmber"),
    benefitRed: number("pmo_BenRed"),
    exposureAmber: number("pmo_ExpAmber"),
    exposureRed: number("pmo_ExpRed"),
    rollRed: number("pmo_RollRed"),
    rollAmber: number("pmo_RollAmber"),
    rollRule: rollRules.find((each) => keyOf(each) === keyOf(named)) ?? "Weighted",
    staleDays: number("pmo_StaleDays"),
    statusDate: typeof day === "number" && Number.isFinite(day) ? Math.floor(day) : null,
  };
}
