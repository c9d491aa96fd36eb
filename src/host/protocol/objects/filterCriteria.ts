import type {
  FilterCondition,
  FilterCriterion,
  FilterDate,
  FilterOperator,
} from "#host/engine/filterCriteria";
import { oneOf, recordOf, textOf } from "#host/protocol/arguments";
import { invalidArgument, notImplemented } from "#host/protocol/failure";

/** Excel.FilterOn */
const kinds = [
  "Values",
  "Custom",
  "TopItems",
  "TopPercent",
  "BottomItems",
  "BottomPercent",
  "Dynamic",
  "CellColor",
  "FontColor",
  "Icon",
] as const;

/** Excel.DynamicFilterCriteria and the file's words. */
const dynamicWords = {
  AboveAverage: "aboveAverage",
  BelowAverage: "belowAverage",
  Today: "today",
  Tomorrow: "tomorrow",
  Yesterday: "yesterday",
  ThisWeek: "thisWeek",
  LastWeek: "lastWeek",
  NextWeek: "nextWeek",
  ThisMonth: "thisMonth",
  LastMonth: "lastMonth",
  NextMonth: "nextMonth",
  ThisQuarter: "thisQuarter",
  LastQuarter: "lastQuarter",
  NextQuarter: "nextQuarter",
  ThisYear: "thisYear",
  LastYear: "lastYear",
  NextYear: "nextYear",
  YearToDate: "yearToDate",
  AllDatesInPeriodQuarter1: "Q1",
  AllDatesInPeriodQuarter2: "Q2",
  AllDatesInPeriodQuarter3: "Q3",
  AllDatesInPeriodQuarter4: "Q4",
  AllDatesInPeriodJanuary: "M1",
  // Office.js spells it so.
  AllDatesInPeriodFebruray: "M2",
  AllDatesInPeriodMarch: "M3",
  AllDatesInPeriodApril: "M4",
  AllDatesInPeriodMay: "M5",
  AllDatesInPeriodJune: "M6",
  AllDatesInPeriodJuly: "M7",
  AllDatesInPeriodAugust: "M8",
  AllDatesInPeriodSeptember: "M9",
  AllDatesInPeriodOctober: "M10",
  AllDatesInPeriodNovember: "M11",
  AllDatesInPeriodDecember: "M12",
} as const;

type DynamicWord = keyof typeof dynamicWords;

/** Excel.FilterCriteria as the library sends it. */
export function criterionFromWire(value: unknown): FilterCriterion {
  const wire = recordOf(value);
  const kind = oneOf(wire["filterOn"], kinds);
  switch (kind) {
    case "Values":
      return valuesFromWire(wire["values"]);
    case "Custom":
      return {
        kind: "custom",
        conditions: [wire["criterion1"], wire["criterion2"]].flatMap((text, i) =>
          (text ?? "") === "" && i > 0 ? [] : [conditionOf(textOf(text))],
        ),
        both: oneOf(wire["operator"] ?? "And", ["And", "Or"] as const) === "And",
      };
    case "TopItems":
    case "TopPercent":
    case "BottomItems":
    case "BottomPercent":
      return {
        kind: "top",
        count: countOf(wire["criterion1"]),
        percent: kind.endsWith("Percent"),
        bottom: kind.startsWith("Bottom"),
      };
    case "Dynamic": {
      const words = Object.keys(dynamicWords) as DynamicWord[];
      return { kind: "dynamic", type: dynamicWords[oneOf(wire["dynamicCriteria"], words)] };
    }
    case "CellColor":
    case "FontColor":
    case "Icon":
      throw notImplemented(`Filter.apply with filterOn ${kind}`);
  }
}

function countOf(value: unknown): number {
  const count = Number(value);
  if (!Number.isInteger(count) || count < 1 || count > 500) throw invalidArgument();
  return count;
}

function valuesFromWire(value: unknown): FilterCriterion {
  if (!Array.isArray(value)) throw invalidArgument();
  const items = value as readonly unknown[];
  const texts = items.filter((item) => typeof item !== "object").map(String);
  const dates = items.filter((item) => typeof item === "object").map(dateFromWire);
  return {
    kind: "values",
    values: texts.filter((text) => text !== ""),
    blanks: texts.includes(""),
    dates,
  };
}

const specificities = ["Year", "Month", "Day", "Hour", "Minute", "Second"] as const;
const dateParts = ["year", "month", "day", "hour", "minute", "second"] as const;

function dateFromWire(value: unknown): FilterDate {
  const wire = recordOf(value);
  const specificity = oneOf(wire["specificity"], specificities);
  const match =
    /^(\d{4})-(\d{1,2})(?:-(\d{1,2})(?:[T ](\d{1,2})(?::(\d{1,2})(?::(\d{1,2}))?)?)?)?/.exec(
      textOf(wire["date"]),
    );
  if (!match) throw invalidArgument();
  const count = specificities.indexOf(specificity) + 1;
  const parts = dateParts
    .slice(0, count)
    .map((part, i): [string, number] => [part, Number(match[i + 1] ?? 0)]);
  return { year: 0, ...Object.fromEntries(parts) };
}

function dateToWire(date: FilterDate): unknown {
  const last = dateParts.findLastIndex((part) => date[part] !== undefined);
  const pad = (value: number | undefined, otherwise: number): string =>
    String(value ?? otherwise).padStart(2, "0");
  const day = `${date.year}-${pad(date.month, 1)}-${pad(date.day, 1)}`;
  const time = `${pad(date.hour, 0)}:${pad(date.minute, 0)}:${pad(date.second, 0)}`;
  return { date: last > 2 ? `${day}T${time}` : day, specificity: specificities[last] };
}

const operators: readonly (readonly [sign: string, operator: FilterOperator])[] = [
  ["<>", "notEqual"],
  [">=", "greaterThanOrEqual"],
  ["<=", "lessThanOrEqual"],
  [">", "greaterThan"],
  ["<", "lessThan"],
  ["=", "equal"],
];

/** ">5", "<>closed" or "=*s"; without a sign it means equal. */
function conditionOf(text: string): FilterCondition {
  for (const [sign, operator] of operators) {
    if (text.startsWith(sign)) return { operator, value: text.slice(sign.length).trim() };
  }
  return { operator: "equal", value: text.trim() };
}

function conditionToWire({ operator, value }: FilterCondition): string {
  const sign = operators.find(([, word]) => word === operator)?.[0] ?? "=";
  return sign + value.trim();
}

/** The criterion as Excel gives it back; null for none. */
export function criterionToWire(criterion: FilterCriterion | undefined): unknown {
  if (!criterion) return null;
  switch (criterion.kind) {
    case "values":
      return {
        filterOn: "Values",
        values: [
          ...criterion.values,
          ...criterion.dates.map(dateToWire),
          ...(criterion.blanks ? [""] : []),
        ],
      };
    case "custom": {
      const [first, second] = criterion.conditions;
      return {
        filterOn: "Custom",
        ...(first ? { criterion1: conditionToWire(first) } : {}),
        ...(second ? { criterion2: conditionToWire(second) } : {}),
        operator: criterion.both ? "And" : "Or",
      };
    }
    case "top":
      return {
        filterOn: `${criterion.bottom ? "Bottom" : "Top"}${criterion.percent ? "Percent" : "Items"}`,
        criterion1: String(criterion.count),
      };
    case "dynamic": {
      const found = Object.entries(dynamicWords).find(([, word]) => word === criterion.type);
      return { filterOn: "Dynamic", dynamicCriteria: found?.[0] ?? "Unknown" };
    }
    case "other":
      return { filterOn: criterion.xml.includes("iconFilter") ? "Icon" : "CellColor" };
  }
}
