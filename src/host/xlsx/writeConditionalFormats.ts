import { cellName } from "#host/engine/address";
import type {
  ConditionalFormat,
  ConditionalRule,
  ConditionalThreshold,
} from "#host/engine/features";
import { formatAreas, parseAreas } from "./areas";
import { argb } from "./colors";
import { element, elementWithAttribute } from "./partText";
import {
  readConditionalFormats,
  storedRuleFormula,
  type RuleContext,
} from "./readConditionalFormats";
import { SharedFormula } from "./sharedFormula";
import { parseXml, type XmlElement } from "./xmlElement";
import { encodeText } from "./xmlText";
import type { StyleWriter } from "./writeStyles";

const x14 = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main";
const xm = "http://schemas.microsoft.com/office/excel/2006/main";
const dataBarLink = "{B025F937-C7B1-47D3-B67F-A62EFF666E3E}";

interface ConditionalFormatLists {
  /** The `<conditionalFormatting>` elements of the sheet. */
  readonly main: string;
  /** Content of the extension with the newer rules. */
  readonly extended: string;
}

/** Writes all rules of a sheet; those that still are what the file said keep their text. */
export function conditionalFormatLists(
  formats: readonly ConditionalFormat[],
  context: RuleContext & { readonly writer: StyleWriter; readonly sheetNumber: number },
): ConditionalFormatLists {
  const blocks: { sqref: string; rules: string[] }[] = [];
  const extended: string[] = [];
  let serial = 0;
  for (const format of formats) {
    if (format.areas.length === 0) continue;
    const sqref = formatAreas(format.areas);
    const same = unchangedRule(format, context);
    const link = `{534C4854-${hex(context.sheetNumber, 4)}-4000-8000-${hex(++serial, 12)}}`;
    const written = same ?? newRule(format, context, link);
    if (written.companion) {
      const range = element("xm:sqref", {}, sqref);
      extended.push(
        element("x14:conditionalFormatting", { "xmlns:xm": xm }, written.companion + range),
      );
    }
    if (written.main === "") continue;
    const last = blocks.at(-1);
    if (last?.sqref === sqref) last.rules.push(written.main);
    else blocks.push({ sqref, rules: [written.main] });
  }
  return {
    main: blocks
      .map(({ sqref, rules }) => element("conditionalFormatting", { sqref }, rules.join("")))
      .join(""),
    extended:
      extended.length === 0
        ? ""
        : element("x14:conditionalFormattings", { "xmlns:x14": x14 }, extended.join("")),
  };
}

function hex(number: number, digits: number): string {
  return number.toString(16).toUpperCase().padStart(digits, "0");
}

interface WrittenRule {
  /** `<cfRule>`; "" for a rule that only the extension knows. */
  readonly main: string;
  /** `<x14:cfRule>` */
  readonly companion: string;
}

/** The rule's own text, if the model still says the same; relative formulas follow cells that moved. */
function unchangedRule(format: ConditionalFormat, context: RuleContext): WrittenRule | null {
  if (format.source === undefined) return null;
  const block = parseXml(format.source);
  const [read] = readConditionalFormats(block, context, () => format.id);
  const rule = block.child("cfRule");
  if (!read || !rule) return null;
  const moved = !sameStart(read, format);
  const carried = format.rule.kind === "other" && read.rule.kind === "other";
  const same =
    read.stopIfTrue === format.stopIfTrue &&
    JSON.stringify(read.rule) === JSON.stringify(format.rule);
  if (!same || (moved && format.rule.kind === "containsText")) return null;
  const text = moved && carried ? shiftFormulas(rule, read, format) : rule.xml;
  const isExtension = block.child("sqref") !== undefined;
  const withPriority = elementWithAttribute(text, "priority", String(format.priority));
  const xml = read.priority === format.priority ? text : withPriority;
  if (isExtension) return { main: "", companion: xml };
  const id = rule.descendants("id")[0]?.text.trim() ?? "";
  return { main: xml, companion: context.companions.get(id)?.xml ?? "" };
}

function sameStart(a: ConditionalFormat, b: ConditionalFormat): boolean {
  const [first] = a.areas;
  const [second] = b.areas;
  return first?.top === second?.top && first?.left === second?.left;
}

function shiftFormulas(rule: XmlElement, from: ConditionalFormat, to: ConditionalFormat): string {
  const down = (to.areas[0]?.top ?? 0) - (from.areas[0]?.top ?? 0);
  const right = (to.areas[0]?.left ?? 0) - (from.areas[0]?.left ?? 0);
  let xml = rule.xml;
  for (const formula of rule.childrenNamed("formula")) {
    const shifted = encodeText(new SharedFormula(formula.text).at(down, right));
    xml = xml.replace(formula.xml, () => formula.xml.replace(formula.innerXml, () => shifted));
  }
  return xml;
}

/** Icon sets that came with Excel 2010 and stand in the extension only. */
const newerIconSets: ReadonlySet<string> = new Set(["3Stars", "3Triangles", "5Boxes"]);

function newRule(
  format: ConditionalFormat,
  context: { readonly writer: StyleWriter },
  link: string,
): WrittenRule {
  const { rule } = format;
  const common = { priority: format.priority, stopIfTrue: format.stopIfTrue || null };
  const styled = "style" in rule ? { dxfId: context.writer.differential(rule.style) } : {};
  const main = (type: string, values: object, inner: string): WrittenRule => ({
    main: element("cfRule", { type, ...styled, ...common, ...values }, inner),
    companion: "",
  });
  switch (rule.kind) {
    case "cellValue":
      return main("cellIs", { operator: rule.operator }, formulas(rule.formula1, rule.formula2));
    case "custom":
      return main("expression", {}, formulas(rule.formula));
    case "containsText":
      return textRule(rule, format, main);
    case "colorScale":
      return main("colorScale", {}, colorScale(rule));
    case "dataBar":
      return dataBar(rule, common, link);
    case "iconSet":
      if (!newerIconSets.has(rule.set)) return main("iconSet", {}, iconSet(rule));
      return {
        main: "",
        companion: element(
          "x14:cfRule",
          { type: "iconSet", ...common, id: link },
          newerIconSet(rule),
        ),
      };
    case "other":
      return { main: "", companion: "" };
  }
}

function formulas(...texts: readonly string[]): string {
  return texts
    .filter((text) => text !== "")
    .map((text) => element("formula", {}, encodeText(storedRuleFormula(text))))
    .join("");
}

function textRule(
  rule: Extract<ConditionalRule, { kind: "containsText" }>,
  format: ConditionalFormat,
  main: (type: string, values: object, inner: string) => WrittenRule,
): WrittenRule {
  const first = format.areas[0] ?? parseAreas("A1")[0];
  const cell = first ? cellName(first.top, first.left) : "A1";
  const text = `"${rule.text.replaceAll('"', '""')}"`;
  const values = { operator: rule.operator, text: rule.text };
  switch (rule.operator) {
    case "notContains":
      return main("notContainsText", values, formulas(`ISERROR(SEARCH(${text},${cell}))`));
    case "beginsWith":
      return main("beginsWith", values, formulas(`LEFT(${cell},LEN(${text}))=${text}`));
    case "endsWith":
      return main("endsWith", values, formulas(`RIGHT(${cell},LEN(${text}))=${text}`));
    default:
      return main("containsText", values, formulas(`NOT(ISERROR(SEARCH(${text},${cell})))`));
  }
}

function cfvo(threshold: ConditionalThreshold, inclusive = true): string {
  // The main vocabulary does not know the automatic ends of newer data bars.
  const type =
    threshold.type === "autoMin" ? "min" : threshold.type === "autoMax" ? "max" : threshold.type;
  const valueless = type === "min" || type === "max";
  return element("cfvo", {
    type,
    val: valueless ? null : storedValue(threshold),
    gte: inclusive ? null : false,
  });
}

function newerCfvo(threshold: ConditionalThreshold, inclusive = true): string {
  const valueless = ["min", "max", "autoMin", "autoMax"].includes(threshold.type);
  const value = valueless ? "" : element("xm:f", {}, encodeText(storedValue(threshold)));
  return element("x14:cfvo", { type: threshold.type, gte: inclusive ? null : false }, value);
}

function storedValue({ type, value }: ConditionalThreshold): string {
  return type === "formula" ? storedRuleFormula(value) : value;
}

function colorScale(rule: Extract<ConditionalRule, { kind: "colorScale" }>): string {
  const values = rule.points.map((point) => cfvo(point.threshold)).join("");
  const colors = rule.points.map((point) => element("color", { rgb: argb(point.color) })).join("");
  return element("colorScale", {}, values + colors);
}

function dataBar(
  rule: Extract<ConditionalRule, { kind: "dataBar" }>,
  common: { priority: number },
  link: string,
): WrittenRule {
  const showValue = rule.showValue ? null : false;
  const bar = element(
    "dataBar",
    { showValue },
    cfvo(rule.low) + cfvo(rule.high) + element("color", { rgb: argb(rule.color) }),
  );
  const pointer = element(
    "extLst",
    {},
    element("ext", { "xmlns:x14": x14, uri: dataBarLink }, element("x14:id", {}, link)),
  );
  const newer = element(
    "x14:dataBar",
    { minLength: 0, maxLength: 100, showValue, gradient: rule.gradient ? null : false },
    newerCfvo(rule.low) +
      newerCfvo(rule.high) +
      element("x14:negativeFillColor", { rgb: argb(rule.negativeColor ?? "#FF0000") }) +
      '<x14:axisColor rgb="FF000000"/>',
  );
  return {
    main: element("cfRule", { type: "dataBar", ...common }, bar + pointer),
    companion: element("x14:cfRule", { type: "dataBar", id: link }, newer),
  };
}

function iconSet(rule: Extract<ConditionalRule, { kind: "iconSet" }>): string {
  const values = {
    iconSet: rule.set,
    showValue: rule.showValue ? null : false,
    reverse: rule.reverse || null,
  };
  const thresholds = rule.thresholds.map((item) => cfvo(item.threshold, item.inclusive));
  return element("iconSet", values, thresholds.join(""));
}

function newerIconSet(rule: Extract<ConditionalRule, { kind: "iconSet" }>): string {
  const values = {
    iconSet: rule.set,
    showValue: rule.showValue ? null : false,
    reverse: rule.reverse || null,
  };
  const thresholds = rule.thresholds.map((item) => newerCfvo(item.threshold, item.inclusive));
  return element("x14:iconSet", values, thresholds.join(""));
}
