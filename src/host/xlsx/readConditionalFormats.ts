import type {
  ConditionalFormat,
  ConditionalRule,
  ConditionalThreshold,
  DifferentialStyle,
  PresetRule,
} from "#host/engine/features";
import { parseAreas } from "./areas";
import { fileFormula, shownFormula } from "./formulaText";
import { element, elementWithAttribute, type PartText } from "./partText";
import { readDifferential, type StyleTables } from "./readStyles";
import type { XmlElement } from "./xmlElement";

/** What a rule of the main list needs to be understood: the workbook's styles and the extension list. */
export interface RuleContext {
  readonly styles: StyleTables;
  /** `<x14:cfRule>` elements by id: the newer half of data bars. */
  readonly companions: ReadonlyMap<string, XmlElement>;
}

/** Reads all rules of a `<conditionalFormatting>`, of the main vocabulary or of the extension list. */
export function readConditionalFormats(
  block: XmlElement,
  context: RuleContext,
  newId: () => string,
): ConditionalFormat[] {
  const sqref = block.attribute("sqref") ?? block.child("sqref")?.text ?? "";
  return block.childrenNamed("cfRule").map((rule) => ({
    id: newId(),
    areas: parseAreas(sqref),
    priority: rule.number("priority") ?? 1,
    stopIfTrue: rule.flag("stopIfTrue"),
    rule: readRule(rule, context),
    source: wrapped(block, rule, sqref),
  }));
}

/** Rules of the extension list by their id. */
export function ruleCompanions(list: XmlElement | undefined): Map<string, XmlElement> {
  const companions = new Map<string, XmlElement>();
  for (const block of list?.childrenNamed("conditionalFormatting") ?? []) {
    for (const rule of block.childrenNamed("cfRule"))
      companions.set(rule.attribute("id") ?? "", rule);
  }
  return companions;
}

/** Ids by which rules of the main list point to their newer half. */
export function linkedIds(parts: PartText): string[] {
  return parts
    .elements("conditionalFormatting")
    .flatMap((block) => block.childrenNamed("cfRule"))
    .flatMap((rule) => rule.child("extLst")?.descendants("id") ?? [])
    .map((id) => id.text.trim());
}

/** The rule alone in a block of its own, so that it also says for which cells it was written. */
function wrapped(block: XmlElement, rule: XmlElement, sqref: string): string {
  const isExtension = block.child("sqref") !== undefined;
  const xml = element(block.tagName, {}, rule.xml);
  return isExtension
    ? element(block.tagName, {}, rule.xml + (block.child("sqref")?.xml ?? ""))
    : elementWithAttribute(xml, "sqref", sqref);
}

function readRule(rule: XmlElement, context: RuleContext): ConditionalRule {
  const type = rule.attribute("type") ?? "";
  const formulas = rule.children
    .filter((child) => child.name === "formula" || child.name === "f")
    .map((formula) => shown(formula.text));
  const [formula1 = "", formula2 = ""] = formulas;
  const style = () => ruleStyle(rule, context.styles);
  switch (type) {
    case "cellIs":
      return {
        kind: "cellValue",
        operator: rule.attribute("operator") ?? "between",
        formula1,
        formula2,
        style: style(),
      };
    case "expression":
      return { kind: "custom", formula: formula1, style: style() };
    case "containsText":
    case "notContainsText":
    case "beginsWith":
    case "endsWith": {
      const text = rule.attribute("text");
      if (text === undefined) return { kind: "other", type };
      const operator = rule.attribute("operator") ?? type;
      return { kind: "containsText", operator, text, style: style() };
    }
    case "colorScale":
      return readColorScale(rule, context) ?? { kind: "other", type };
    case "dataBar":
      return readDataBar(rule, context) ?? { kind: "other", type };
    case "iconSet":
      return readIconSet(rule) ?? { kind: "other", type };
    default: {
      const preset = readPreset(rule, type, style());
      return { kind: "other", type, ...(preset ? { preset } : {}) };
    }
  }
}

/** The rules that Excel offers ready-made, as far as their attributes describe them. */
function readPreset(
  rule: XmlElement,
  type: string,
  style: DifferentialStyle,
): PresetRule | undefined {
  switch (type) {
    case "top10":
      return {
        test: "topBottom",
        rank: rule.number("rank") ?? 10,
        percent: rule.flag("percent"),
        bottom: rule.flag("bottom"),
        style,
      };
    case "aboveAverage":
      return {
        test: "average",
        above: rule.flag("aboveAverage", true),
        orEqual: rule.flag("equalAverage"),
        deviations: rule.number("stdDev") ?? 0,
        style,
      };
    case "duplicateValues":
    case "uniqueValues":
      return { test: "duplicates", unique: type === "uniqueValues", style };
    case "containsBlanks":
    case "notContainsBlanks":
      return { test: "blanks", negated: type === "notContainsBlanks", style };
    case "containsErrors":
    case "notContainsErrors":
      return { test: "errors", negated: type === "notContainsErrors", style };
    case "timePeriod":
      return { test: "dates", period: rule.attribute("timePeriod") ?? "", style };
    default:
      return undefined;
  }
}

function shown(formula: string): string {
  return shownFormula(formula, { customFunctions: new Set() });
}

export function storedRuleFormula(formula: string): string {
  return fileFormula(formula, { customFunctions: new Set() }, false);
}

function ruleStyle(rule: XmlElement, styles: StyleTables) {
  const own = rule.child("dxf");
  if (own) return readDifferential(own, styles.colors);
  return styles.differentials[rule.number("dxfId") ?? -1] ?? {};
}

function readThreshold(cfvo: XmlElement): ConditionalThreshold {
  const value = cfvo.attribute("val") ?? cfvo.child("f")?.text ?? "";
  const type = (cfvo.attribute("type") ?? "num") as ConditionalThreshold["type"];
  return { type, value: type === "formula" ? shown(value) : value };
}

function readColorScale(rule: XmlElement, context: RuleContext): ConditionalRule | null {
  const scale = rule.child("colorScale");
  const colors = scale?.childrenNamed("color") ?? [];
  const points = (scale?.childrenNamed("cfvo") ?? []).map((cfvo, i) => ({
    threshold: readThreshold(cfvo),
    color: context.styles.colors.resolve(colors[i], "#FFFFFF"),
  }));
  return points.length >= 2 ? { kind: "colorScale", points } : null;
}

function readDataBar(rule: XmlElement, context: RuleContext): ConditionalRule | null {
  const bar = rule.child("dataBar");
  if (!bar) return null;
  const id = rule.descendants("id")[0]?.text.trim() ?? rule.attribute("id") ?? "";
  const newer = context.companions.get(id)?.child("dataBar");
  const [low, high] = (newer ?? bar).childrenNamed("cfvo").map(readThreshold);
  if (!low || !high) return null;
  const negative = context.styles.colors.resolve(newer?.child("negativeFillColor"));
  return {
    kind: "dataBar",
    low,
    high,
    color: context.styles.colors.resolve(bar.child("color") ?? bar.child("fillColor"), "#638EC6"),
    ...(negative === "" || negative === "#FF0000" ? {} : { negativeColor: negative }),
    gradient: newer?.flag("gradient", true) ?? true,
    showValue: (newer ?? bar).flag("showValue", true),
  };
}

function readIconSet(rule: XmlElement): ConditionalRule | null {
  const icons = rule.child("iconSet");
  if (!icons || icons.flag("custom")) return null;
  return {
    kind: "iconSet",
    set: icons.attribute("iconSet") ?? "3TrafficLights1",
    showValue: icons.flag("showValue", true),
    reverse: icons.flag("reverse"),
    thresholds: icons.childrenNamed("cfvo").map((cfvo) => ({
      threshold: readThreshold(cfvo),
      inclusive: cfvo.flag("gte", true),
    })),
  };
}
