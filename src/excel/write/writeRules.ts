import type {
  AddConditionalFormat,
  AddValidation,
  ConditionalLook,
  ValidationRule,
} from "#sheets/plan";
import type { Book } from "../book";

/**
 * The rule goes before prompt and alert: Excel refuses them on cells without a rule.
 * Requirement set: ExcelApi 1.8; no request of its own.
 */
export function addValidation(edit: AddValidation, book: Book): void {
  const validation = book.range(edit.at).dataValidation;
  validation.rule = ruleOf(edit.rule);
  if (edit.prompt) validation.prompt = { showPrompt: true, ...edit.prompt };
  if (edit.error) validation.errorAlert = { showAlert: true, ...edit.error };
}

function ruleOf(rule: ValidationRule): Excel.DataValidationRule {
  switch (rule.kind) {
    case "list":
      return { list: { inCellDropDown: true, source: rule.source } };
    case "number": {
      const bounds = boundsOf(rule.minimum, rule.maximum);
      return rule.whole ? { wholeNumber: bounds } : { decimal: bounds };
    }
    case "date":
      // Excel takes a day serial as a formula text; a Date object would shift with the time zone.
      return { date: boundsOf(asFormula(rule.from), asFormula(rule.to)) };
    case "textLength":
      return { textLength: boundsOf(rule.minimum, rule.maximum) };
    case "custom":
      return { custom: { formula: rule.formula } };
  }
}

function asFormula(bound: string | number | undefined): string | undefined {
  return typeof bound === "number" ? `=${bound}` : bound;
}

function boundsOf<T extends string | number>(
  from: T | undefined,
  to: T | undefined,
): {
  formula1: T;
  formula2?: T;
  operator: "Between" | "GreaterThanOrEqualTo" | "LessThanOrEqualTo";
} {
  if (from !== undefined && to !== undefined) {
    return { formula1: from, formula2: to, operator: "Between" };
  }
  if (from !== undefined) return { formula1: from, operator: "GreaterThanOrEqualTo" };
  if (to !== undefined) return { formula1: to, operator: "LessThanOrEqualTo" };
  // Any number or date: a bound that no value reaches.
  return { formula1: "=-1E+300" as T, operator: "GreaterThanOrEqualTo" };
}

/** Requirement set: ExcelApi 1.6. */
export function addConditionalFormat(edit: AddConditionalFormat, book: Book): void {
  const formats = book.range(edit.at).conditionalFormats;
  const { rule } = edit;
  let added: Excel.ConditionalFormat;
  switch (rule.kind) {
    case "formula":
      added = formats.add("Custom");
      added.custom.rule.formula = rule.formula;
      writeLook(added.custom.format, rule.format);
      break;
    case "text":
      added = formats.add("CellValue");
      added.cellValue.rule = {
        formula1: `="${rule.equals.replaceAll('"', '""')}"`,
        operator: "EqualTo",
      };
      writeLook(added.cellValue.format, rule.format);
      break;
    case "dataBar":
      added = formats.add("DataBar");
      added.dataBar.positiveFormat.fillColor = rule.color;
      added.dataBar.positiveFormat.gradientFill = false;
      break;
    case "colorScale":
      added = formats.add("ColorScale");
      added.colorScale.criteria = scaleOf(rule);
      break;
  }
  if (edit.stopIfTrue !== undefined) added.stopIfTrue = edit.stopIfTrue;
}

function scaleOf(rule: {
  readonly low: string;
  readonly middle?: string;
  readonly high: string;
}): Excel.ConditionalColorScaleCriteria {
  return {
    minimum: { type: "LowestValue", color: rule.low },
    ...(rule.middle === undefined
      ? {}
      : { midpoint: { type: "Percentile" as const, formula: "50", color: rule.middle } }),
    maximum: { type: "HighestValue", color: rule.high },
  };
}

function writeLook(format: Excel.ConditionalRangeFormat, look: ConditionalLook): void {
  if (look.fill !== undefined) format.fill.color = look.fill;
  if (look.fontColor !== undefined) format.font.color = look.fontColor;
  if (look.bold !== undefined) format.font.bold = look.bold;
}
