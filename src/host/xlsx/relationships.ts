import { attributes } from "./partText";
import { parseXml } from "./xmlElement";

export interface Relationship {
  readonly id: string;
  readonly type: string;
  /** As the file has it. */
  readonly target: string;
  readonly external: boolean;
}

/** Namespace of `r:id`; the types of most relations begin with it too. */
export const relationshipNamespace =
  "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** Relationship types, by the name that ends them. */
export const relationshipTypes = {
  worksheet: `${relationshipNamespace}/worksheet`,
  styles: `${relationshipNamespace}/styles`,
  sharedStrings: `${relationshipNamespace}/sharedStrings`,
  table: `${relationshipNamespace}/table`,
  drawing: `${relationshipNamespace}/drawing`,
  chart: `${relationshipNamespace}/chart`,
  comments: `${relationshipNamespace}/comments`,
  vmlDrawing: `${relationshipNamespace}/vmlDrawing`,
  hyperlink: `${relationshipNamespace}/hyperlink`,
  customXml: `${relationshipNamespace}/customXml`,
  customXmlProps: `${relationshipNamespace}/customXmlProps`,
  customProperties: `${relationshipNamespace}/custom-properties`,
  sheetMetadata: `${relationshipNamespace}/sheetMetadata`,
  coreProperties:
    "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
  extendedProperties: `${relationshipNamespace}/extended-properties`,
  webExtension: "http://schemas.microsoft.com/office/2011/relationships/webextension",
  taskPanes: "http://schemas.microsoft.com/office/2011/relationships/webextensiontaskpanes",
} as const;

/** The same kind of relation, in the transitional or the strict vocabulary. */
export function isOfType(relationship: Relationship, name: string): boolean {
  return relationship.type.endsWith(`/${name}`);
}

export function parseRelationships(text: string): Relationship[] {
  return parseXml(text)
    .childrenNamed("Relationship")
    .map((element) => ({
      id: element.attribute("Id") ?? "",
      type: element.attribute("Type") ?? "",
      target: element.attribute("Target") ?? "",
      external: element.attribute("TargetMode") === "External",
    }));
}

export function relationshipXml(relationship: Relationship): string {
  return `<Relationship${attributes({
    Id: relationship.id,
    Type: relationship.type,
    Target: relationship.target,
    TargetMode: relationship.external ? "External" : null,
  })}/>`;
}

/** "xl/workbook.xml" -> "xl/_rels/workbook.xml.rels"; "" is the package itself. */
export function relationshipsPart(part: string): string {
  const slash = part.lastIndexOf("/") + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** The part that a target names, seen from the part that holds the relation. */
export function resolveTarget(part: string, target: string): string {
  const path = decodeTarget(target.split("#")[0] ?? "");
  if (path.startsWith("/")) return path.slice(1);
  const segments = part.split("/").slice(0, -1);
  for (const segment of path.split("/")) {
    if (segment === "..") segments.pop();
    else if (segment !== "." && segment !== "") segments.push(segment);
  }
  return segments.join("/");
}

function decodeTarget(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
}

/** The target that leads from one part to another. */
export function relativeTarget(from: string, to: string): string {
  const here = from.split("/").slice(0, -1);
  const there = to.split("/");
  let common = 0;
  while (common < here.length && common < there.length - 1 && here[common] === there[common]) {
    common++;
  }
  return [...here.slice(common).map(() => ".."), ...there.slice(common)].join("/");
}
