import type { Validation } from "#host/engine/features";
import { oneOf, recordOf, textOf } from "#host/protocol/arguments";
import { invalidArgument } from "#host/protocol/failure";
import { Place } from "#host/protocol/place";
import { dateSerial } from "./dateSerial";
import { ruleFormula } from "./ruleFormula";

/** Excel's limit for a list written out in the rule, commas included. */
const longestList = 255;

const operators = [
  "Between",
  "NotBetween",
  "EqualTo",
  "NotEqualTo",
  "GreaterThan",
  "LessThan",
  "GreaterThanOrEqualTo",
  "LessThanOrEqualTo",
] as const;

const fileOperators = {
  Between: "between",
  NotBetween: "notBetween",
  EqualTo: "equal",
  NotEqualTo: "notEqual",
  GreaterThan: "greaterThan",
  LessThan: "lessThan",
  GreaterThanOrEqualTo: "greaterThanOrEqual",
  LessThanOrEqualTo: "lessThanOrEqual",
} as const;

type Rule = Pick<Validation, "type" | "operator" | "formula1" | "formula2" | "inCellDropDown">;

const kinds = {
  wholeNumber: "whole",
  decimal: "decimal",
  date: "date",
  time: "time",
  textLength: "textLength",
} as const;

/** Reads the rule an add-in sets: exactly one kind. `referTo` writes a range as a reference. */
export function ruleFromWire(
  wire: Readonly<Record<string, unknown>>,
  referTo: (place: Place) => string,
): Rule {
  const given = Object.entries(wire).filter(([, value]) => value !== null && value !== undefined);
  const [entry] = given;
  if (!entry || given.length > 1) throw invalidArgument();
  const [kind, body] = entry;
  if (kind === "list") return listRule(recordOf(body), referTo);
  if (kind === "custom") {
    const formula = textOf(recordOf(body)["formula"]);
    if (!formula.startsWith("=")) throw invalidArgument();
    return { ...noBounds, type: "custom", formula1: ruleFormula(formula.slice(1)) };
  }
  const type = kinds[kind as keyof typeof kinds] as Rule["type"] | undefined;
  if (type === undefined) throw invalidArgument();
  return basicRule(type, recordOf(body), referTo);
}

const noBounds: Omit<Rule, "type"> = {
  operator: "between",
  formula1: "",
  formula2: "",
  inCellDropDown: true,
};

function listRule(
  body: Readonly<Record<string, unknown>>,
  referTo: (place: Place) => string,
): Rule {
  const { source } = body;
  const place = placeOf(source);
  const text = place ? `=${referTo(place)}` : textOf(source);
  if (text === "" || (!text.startsWith("=") && text.length > longestList)) throw invalidArgument();
  return {
    ...noBounds,
    type: "list",
    formula1: text.startsWith("=") ? ruleFormula(text.slice(1)) : `"${text.replaceAll('"', '""')}"`,
    inCellDropDown: body["inCellDropDown"] !== false,
  };
}

function basicRule(
  type: Rule["type"],
  body: Readonly<Record<string, unknown>>,
  referTo: (place: Place) => string,
): Rule {
  const operator = oneOf(body["operator"], operators);
  const bound = (value: unknown): string => {
    const place = placeOf(value);
    if (place) return referTo(place);
    if (typeof value === "number") return String(value);
    const text = textOf(value);
    if (text.startsWith("=")) return ruleFormula(text.slice(1));
    const serial = type === "date" || type === "time" ? dateSerial(text) : Number(text);
    if (text.trim() === "" || serial === null || !Number.isFinite(serial)) throw invalidArgument();
    return String(serial);
  };
  const isPair = operator === "Between" || operator === "NotBetween";
  return {
    type,
    operator: fileOperators[operator],
    formula1: bound(body["formula1"]),
    formula2: isPair ? bound(body["formula2"]) : "",
    inCellDropDown: true,
  };
}

function placeOf(value: unknown): Place | null {
  if (typeof value !== "object" || value === null) return null;
  const { subject } = value as { subject?: unknown };
  return subject instanceof Place ? subject : null;
}

/** The rule as the API gives it back. */
export function ruleToWire(validation: Validation): Record<string, unknown> {
  const { type, formula1, formula2 } = validation;
  if (type === "none") return {};
  if (type === "custom") return { custom: { formula: `=${formula1}` } };
  if (type === "list") {
    const inline = /^"(.*)"$/s.exec(formula1)?.[1];
    return {
      list: {
        inCellDropDown: validation.inCellDropDown,
        source: inline === undefined ? `=${formula1}` : inline.replaceAll('""', '"'),
      },
    };
  }
  const kind = Object.entries(kinds).find(([, fileType]) => fileType === type)?.[0] ?? type;
  const operator = Object.entries(fileOperators).find(([, word]) => word === validation.operator);
  return {
    [kind]: {
      operator: operator?.[0] ?? "Between",
      formula1: boundToWire(formula1),
      ...(formula2 === "" ? {} : { formula2: boundToWire(formula2) }),
    },
  };
}

function boundToWire(formula: string): string | number {
  const number = Number(formula);
  return formula.trim() !== "" && Number.isFinite(number) ? number : `=${formula}`;
}
