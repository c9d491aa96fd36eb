import type { Issue } from "#core/issues";
import type { CellValue } from "#core/register/content";
import { settingOf } from "#core/register/schema";
import { keyOf } from "#core/scoring/registerTable";
import { type ValueMeasure, valueMeasures } from "../portfolioProblem";
import type { ProblemOptions } from "./problemOptions";

export interface ProblemSettings {
  readonly measure: ValueMeasure;
  readonly protects: boolean;
  readonly totalBudget: number | null;
  readonly discountRate: number;
  readonly capacityTolerance: number;
  readonly moneyUnit: string;
  /** Serial day; null = not known. */
  readonly statusDate: number | null;
}

/** Settings as they take effect: what was asked for, else what the workbook says, else the default. */
export function readSettings(options: ProblemOptions, issues: Issue[]): ProblemSettings {
  const valueOf = (name: string): CellValue => {
    const value = options.settings.get(name) ?? null;
    return value === null || value === "" ? defaultOf(name) : value;
  };
  const report = (name: string, value: CellValue, expected: string): void => {
    const place = { register: "Settings", field: settingOf(name)?.label ?? name };
    const found = textOf(value);
    issues.push({ code: "setting-not-in-list", severity: "warning", place, found, expected });
  };
  const numberOf = (name: string, least: number): number | null => {
    const value = valueOf(name);
    if (typeof value === "number" && Number.isFinite(value) && value >= least) return value;
    if (textOf(value) === "") return null;
    const standard = defaultOf(name);
    report(name, value, textOf(standard) || "0");
    return typeof standard === "number" ? standard : null;
  };
  const measure = valueOf("pmo_ValueMeasure");
  const known = valueMeasures.find((each) => keyOf(each) === keyOf(textOf(measure)));
  if (known === undefined && options.measure === undefined) {
    report("pmo_ValueMeasure", measure, valueMeasures.join(", "));
  }
  const currency = textOf(valueOf("pmo_Currency"));
  const unit = textOf(valueOf("pmo_MoneyUnit"));
  const statusDate = valueOf("pmo_StatusDate");
  return {
    measure: options.measure ?? known ?? "Risk adjusted NPV",
    protects: options.protects ?? keyOf(textOf(valueOf("pmo_Protect"))) !== "no",
    totalBudget:
      options.totalBudget === undefined ? numberOf("pmo_TotalBudget", 0) : options.totalBudget,
    discountRate: numberOf("pmo_DiscountRate", LEAST_RATE) ?? 0,
    capacityTolerance: numberOf("pmo_CapacityTolerance", 0) ?? 0,
    moneyUnit: keyOf(unit) === "one" ? currency : `${currency} ${unit}`.trim(),
    statusDate: typeof statusDate === "number" ? statusDate : null,
  };
}

const LEAST_RATE = -0.5;

function defaultOf(name: string): CellValue {
  return settingOf(name)?.value ?? null;
}

function textOf(value: CellValue): string {
  if (value === null) return "";
  return typeof value === "object" ? value.error : String(value).trim();
}
