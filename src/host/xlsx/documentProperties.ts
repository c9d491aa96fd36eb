import type { Workbook } from "#host/engine/workbook";
import type { Package } from "./package";
import type { PackageEdit } from "./packageEdit";
import { element, PartText } from "./partText";
import { relationshipTypes } from "./relationships";
import type { WorkbookSource } from "./source";
import { localName, type XmlElement } from "./xmlElement";
import { encodeText } from "./xmlText";

/** Elements of the core properties by Excel's names; the prefix is that of every file Office writes. */
const coreElements: Readonly<Record<string, string>> = {
  title: "dc:title",
  subject: "dc:subject",
  author: "dc:creator",
  keywords: "cp:keywords",
  comments: "dc:description",
  lastAuthor: "cp:lastModifiedBy",
  category: "cp:category",
  revisionNumber: "cp:revision",
  creationDate: "dcterms:created",
};

const extendedElements: Readonly<Record<string, string>> = {
  manager: "Manager",
  company: "Company",
};

const extendedOrder = [
  "TotalTime",
  "Words",
  "Application",
  "DocSecurity",
  "PresentationFormat",
  "Lines",
  "Paragraphs",
  "Slides",
  "Notes",
  "HiddenSlides",
  "MMClips",
  "ScaleCrop",
  "HeadingPairs",
  "TitlesOfParts",
  "Manager",
  "Company",
  "LinksUpToDate",
];

export function readProperties(workbook: Workbook, source: Package): void {
  for (const [type, names] of [
    ["core-properties", coreElements],
    ["extended-properties", extendedElements],
  ] as const) {
    const part = source.related("", type)[0]?.part;
    if (part === undefined) continue;
    const root = source.xml(part);
    for (const [name, tag] of Object.entries(names)) {
      const text = root.child(localName(tag))?.text;
      if (text !== undefined) workbook.properties.set(name, text);
    }
  }
  const custom = source.related("", "custom-properties")[0]?.part;
  if (custom === undefined) return;
  for (const property of source.xml(custom).childrenNamed("property")) {
    const value = customValue(property.children[0]);
    if (value !== null) workbook.customProperties.set(property.attribute("name") ?? "", value);
  }
}

function customValue(element: XmlElement | undefined): string | number | boolean | null {
  if (!element) return null;
  if (/^(i|u?int|ui|r|decimal)\d*$/.test(element.name)) return Number(element.text);
  if (element.name === "bool") return element.text === "true" || element.text === "1";
  return element.text;
}

export function writeProperties(
  workbook: Workbook,
  source: WorkbookSource,
  edit: PackageEdit,
): void {
  if (!workbook.changedParts.has("properties")) return;
  const core = source.parts.related("", "core-properties")[0]?.part;
  if (core !== undefined) writeElements(core, coreElements, [], workbook, edit);
  const extended = source.parts.related("", "extended-properties")[0]?.part;
  if (extended !== undefined)
    writeElements(extended, extendedElements, extendedOrder, workbook, edit);
  writeCustom(workbook, source, edit);
}

function writeElements(
  part: string,
  names: Readonly<Record<string, string>>,
  order: readonly string[],
  workbook: Workbook,
  edit: PackageEdit,
): void {
  const text = PartText.from(edit.text(part));
  let changed = false;
  for (const [name, tag] of Object.entries(names)) {
    const before = text.element(localName(tag))?.text;
    const now = workbook.properties.get(name);
    if (now === undefined || now === (before ?? "")) continue;
    const values = tag === "dcterms:created" ? { "xsi:type": "dcterms:W3CDTF" } : {};
    text.replace(localName(tag), element(tag, values, encodeText(now)), order);
    changed = true;
  }
  if (changed) edit.set(part, text.toString());
}

const customContentType = "application/vnd.openxmlformats-officedocument.custom-properties+xml";
const customStart =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">';
const userProperties = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}";

/** Numbers of custom properties begin at 2; what the model does not hold unchanged keeps its element. */
function writeCustom(workbook: Workbook, source: WorkbookSource, edit: PackageEdit): void {
  const part = source.parts.related("", "custom-properties")[0]?.part;
  if (part === undefined && workbook.customProperties.size === 0) return;
  const old = part === undefined ? [] : source.parts.xml(part).childrenNamed("property");
  const known = new Map(old.map((property) => [property.attribute("name") ?? "", property]));
  const foreign = old.filter((property) => customValue(property.children[0]) === null);
  let pid = 1;
  const own = [...workbook.customProperties].map(([name, value]) => {
    const before = known.get(name);
    const inner =
      before && customValue(before.children[0]) === value ? before.innerXml : valueXml(value);
    return element("property", { fmtid: userProperties, pid: ++pid, name }, inner);
  });
  const kept = foreign.map((property) => property.xml.replace(/pid="\d+"/, () => `pid="${++pid}"`));
  const xml = `${customStart}${own.join("")}${kept.join("")}</Properties>`;
  if (part !== undefined) {
    edit.set(part, xml);
    return;
  }
  edit.add("docProps/custom.xml", xml, customContentType);
  edit.relate("", relationshipTypes.customProperties, "docProps/custom.xml");
}

function valueXml(value: string | number | boolean): string {
  if (typeof value === "boolean") return `<vt:bool>${String(value)}</vt:bool>`;
  if (typeof value === "string") return `<vt:lpwstr>${encodeText(value)}</vt:lpwstr>`;
  const whole = Number.isInteger(value) && Math.abs(value) < 2 ** 31;
  return whole ? `<vt:i4>${value}</vt:i4>` : `<vt:r8>${value}</vt:r8>`;
}
