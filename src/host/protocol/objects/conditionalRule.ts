import type {
  ConditionalRule,
  ConditionalThreshold,
  DifferentialStyle,
} from "#host/engine/features";
import { oneOf, recordOf, textOf } from "#host/protocol/arguments";
import { invalidArgument } from "#host/protocol/failure";
import { ruleFormula } from "./ruleFormula";

/** Excel.ConditionalFormatType, those that can be made here. */
export const typeWords = [
  "Custom",
  "CellValue",
  "ContainsText",
  "DataBar",
  "ColorScale",
  "IconSet",
] as const;

const wireTypes: Readonly<Record<ConditionalRule["kind"], string>> = {
  custom: "Custom",
  cellValue: "CellValue",
  containsText: "ContainsText",
  dataBar: "DataBar",
  colorScale: "ColorScale",
  iconSet: "IconSet",
  other: "PresetCriteria",
};

export function wireType(rule: ConditionalRule): string {
  if (rule.kind === "other" && rule.type === "top10") return "TopBottom";
  return wireTypes[rule.kind];
}

/** The rule that Excel puts in place before the add-in has set anything. */
export function blankRule(type: (typeof typeWords)[number]): ConditionalRule {
  switch (type) {
    case "Custom":
      return { kind: "custom", formula: "FALSE", style: {} };
    case "CellValue":
      return { kind: "cellValue", operator: "equal", formula1: "0", formula2: "", style: {} };
    case "ContainsText":
      return { kind: "containsText", operator: "containsText", text: "", style: {} };
    case "DataBar":
      return {
        kind: "dataBar",
        low: { type: "autoMin", value: "" },
        high: { type: "autoMax", value: "" },
        color: "#638EC6",
        gradient: true,
        showValue: true,
      };
    case "ColorScale":
      return {
        kind: "colorScale",
        points: [
          { threshold: { type: "min", value: "" }, color: "#FFEF9C" },
          { threshold: { type: "max", value: "" }, color: "#63BE7B" },
        ],
      };
    case "IconSet":
      return {
        kind: "iconSet",
        set: "3TrafficLights1",
        showValue: true,
        reverse: false,
        thresholds: evenThresholds(3),
      };
  }
}

export type IconThresholds = Extract<ConditionalRule, { kind: "iconSet" }>["thresholds"];

export function evenThresholds(count: number): IconThresholds {
  return Array.from({ length: count }, (_, i) => ({
    threshold: { type: "percent" as const, value: String(Math.round((100 * i) / count)) },
    inclusive: true,
  }));
}

const cellValueOperators = {
  Between: "between",
  NotBetween: "notBetween",
  EqualTo: "equal",
  NotEqualTo: "notEqual",
  GreaterThan: "greaterThan",
  LessThan: "lessThan",
  GreaterThanOrEqual: "greaterThanOrEqual",
  LessThanOrEqual: "lessThanOrEqual",
} as const;

const textOperators = {
  Contains: "containsText",
  NotContains: "notContains",
  BeginsWith: "beginsWith",
  EndsWith: "endsWith",
} as const;

function keysOf<K extends string>(table: Readonly<Record<K, string>>): readonly K[] {
  return Object.keys(table) as K[];
}

function apiWord(table: Readonly<Record<string, string>>, fileWord: string): string {
  return Object.entries(table).find(([, word]) => word === fileWord)?.[0] ?? "Invalid";
}

/** A bound given as a number, "5" or "=Limits!A1", without "=". */
function formulaOf(value: unknown): string {
  if (typeof value === "number") return String(value);
  const text = textOf(value).trim();
  if (text === "" || text === "=") throw invalidArgument();
  if (text.startsWith("=")) return ruleFormula(text.slice(1));
  const isNumber = Number.isFinite(Number(text));
  return isNumber || /^".*"$/s.test(text) ? text : `"${text.replaceAll('"', '""')}"`;
}

function formulaToWire(formula: string): string {
  return formula === "" ? "" : `=${formula}`;
}

type CellValueRule = Extract<ConditionalRule, { kind: "cellValue" }>;

export function cellValueFromWire(value: unknown, style: DifferentialStyle): CellValueRule {
  const wire = recordOf(value);
  const operator = oneOf(wire["operator"], keysOf(cellValueOperators));
  const isPair = operator === "Between" || operator === "NotBetween";
  return {
    kind: "cellValue",
    operator: cellValueOperators[operator],
    formula1: formulaOf(wire["formula1"]),
    formula2: isPair ? formulaOf(wire["formula2"]) : "",
    style,
  };
}

export function cellValueToWire(rule: CellValueRule): unknown {
  return {
    operator: apiWord(cellValueOperators, rule.operator),
    formula1: formulaToWire(rule.formula1),
    ...(rule.formula2 === "" ? {} : { formula2: formulaToWire(rule.formula2) }),
  };
}

type TextRule = Extract<ConditionalRule, { kind: "containsText" }>;

export function textFromWire(value: unknown, style: DifferentialStyle): TextRule {
  const wire = recordOf(value);
  return {
    kind: "containsText",
    operator: textOperators[oneOf(wire["operator"], keysOf(textOperators))],
    text: textOf(wire["text"]),
    style,
  };
}

export function textToWire(rule: TextRule): unknown {
  return { operator: apiWord(textOperators, rule.operator), text: rule.text };
}

const thresholdTypes = {
  LowestValue: "min",
  HighestValue: "max",
  Number: "num",
  Percent: "percent",
  Percentile: "percentile",
  Formula: "formula",
} as const;

/** A criterion of a scale, a bar or an icon set. `automatic` is what "Automatic" means there. */
export function thresholdFromWire(
  value: unknown,
  automatic?: "autoMin" | "autoMax",
): ConditionalThreshold {
  const wire = recordOf(value);
  if (automatic && wire["type"] === "Automatic") return { type: automatic, value: "" };
  const type = thresholdTypes[oneOf(wire["type"], keysOf(thresholdTypes))];
  if (type === "min" || type === "max") return { type, value: "" };
  return { type, value: formulaOf(wire["formula"]) };
}

export function thresholdToWire({ type, value }: ConditionalThreshold): Record<string, unknown> {
  if (type === "autoMin" || type === "autoMax") return { type: "Automatic" };
  return {
    type: apiWord(thresholdTypes, type),
    ...(type === "min" || type === "max"
      ? {}
      : { formula: type === "formula" ? `=${value}` : value }),
  };
}
