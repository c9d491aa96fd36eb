import { keyOf } from "#core/scoring/registerTable";
import { isoDate } from "#core/time/serialDate";
import type { Place } from "#core/issues";
import { parseAllowed } from "../allowed";
import { settings as schemaSettings } from "../schema";
import type { CheckedWorkbook } from "./checkedWorkbook";
import { cellText } from "./checkedWorkbook";
import { percentText } from "./recordIndex";
import type { Rule, RuleIssue } from "./rule";

/** Where a setting stands, by its label. */
export function placeOfSetting(label: string): Place {
  return { sheet: "Settings", register: "Settings", field: label };
}

/** Settings outside the range or the list that the schema allows (a discount rate of 35 for 3.5%). */
function settingsOutOfRange({ settings }: CheckedWorkbook): readonly RuleIssue[] {
  return schemaSettings.flatMap(({ name, label, allowed }): RuleIssue[] => {
    const value = settings.get(name) ?? settings.get(label) ?? null;
    const range = parseAllowed(allowed);
    const place = placeOfSetting(label);
    if (value === null || typeof value === "object") return [];
    if (range.kind === "words") {
      if (range.words.some((word) => keyOf(word) === keyOf(cellText(value)))) return [];
      const expected = range.words.join(", ");
      return [
        {
          code: "setting-not-in-list",
          severity: "warning",
          place,
          found: cellText(value),
          expected,
        },
      ];
    }
    if (typeof value !== "number" || range.kind !== "range") return [];
    const { minimum, maximum } = range;
    const found = String(value);
    if (minimum !== null && value < minimum) {
      const expected = String(minimum);
      return [{ code: "below-minimum", severity: "warning", place, found, expected }];
    }
    if (maximum === null || value <= maximum) return [];
    const expected = String(maximum);
    return [{ code: "above-maximum", severity: "warning", place, found, expected }];
  });
}

/** Above this a discount rate is a slip of the decimal point. */
const HIGHEST_RATE = 0.2;

function unlikelyRate({ settings }: CheckedWorkbook): readonly RuleIssue[] {
  const rate = settings.get("pmo_DiscountRate");
  if (typeof rate !== "number" || rate <= HIGHEST_RATE || rate > 1) return [];
  return [
    {
      code: "rate-unlikely",
      severity: "warning",
      place: placeOfSetting("Discount rate"),
      found: percentText(rate),
      expected: percentText(rate / 10),
    },
  ];
}

/** Pairs of settings: from where on a figure is Amber, and from where on Red. */
const thresholds: readonly (readonly [amber: string, red: string, isLowerWorse?: true])[] = [
  ["pmo_CostAmber", "pmo_CostRed"],
  ["pmo_SlipAmber", "pmo_SlipRed"],
  ["pmo_BenAmber", "pmo_BenRed", true],
  ["pmo_ExpAmber", "pmo_ExpRed"],
  ["pmo_RiskModerate", "pmo_RiskHigh"],
];

function reversedThresholds({ settings }: CheckedWorkbook): readonly RuleIssue[] {
  const labelOf = (name: string): string =>
    schemaSettings.find((setting) => setting.name === name)?.label ?? name;
  return thresholds.flatMap(([amber, red, isLowerWorse]): RuleIssue[] => {
    const [from, limit] = [settings.get(amber), settings.get(red)];
    if (typeof from !== "number" || typeof limit !== "number") return [];
    if (isLowerWorse === true ? limit <= from : limit >= from) return [];
    return [
      {
        code: "thresholds-reversed",
        severity: "warning",
        place: placeOfSetting(labelOf(red)),
        found: String(limit),
        expected: String(from),
        facts: { amber: labelOf(amber) },
      },
    ];
  });
}

/** The status date must lie in the reporting calendar: outside of it nothing is closed, or everything. */
function statusOutsidePeriods(workbook: CheckedWorkbook): readonly RuleIssue[] {
  const periods = workbook.register("Periods");
  const { statusDate } = workbook;
  if (periods === null || statusDate === null || periods.records.length === 0) return [];
  const { table, records } = periods;
  const starts = records.flatMap((row) => table.number(row, "Starts on") ?? []);
  const ends = records.flatMap((row) => table.number(row, "Ends on") ?? []);
  // A calendar may begin on the day after the status date: nothing is closed yet, which is no fault.
  const isInside =
    starts.length === 0 ||
    ends.length === 0 ||
    (statusDate >= Math.min(...starts) - 1 && statusDate <= Math.max(...ends));
  if (isInside) return [];
  return [
    {
      code: "status-date-outside-periods",
      severity: "warning",
      place: placeOfSetting("Status date"),
      found: isoDate(statusDate),
      facts: { from: isoDate(Math.min(...starts)), to: isoDate(Math.max(...ends)) },
    },
  ];
}

export const settingRules: readonly Rule[] = [
  {
    codes: ["below-minimum", "above-maximum", "setting-not-in-list"],
    check: settingsOutOfRange,
  },
  { codes: ["rate-unlikely"], check: unlikelyRate },
  { codes: ["thresholds-reversed"], check: reversedThresholds },
  { codes: ["status-date-outside-periods"], check: statusOutsidePeriods },
];
