import type { CustomXmlPart, Workbook } from "#host/engine/workbook";
import type { Package } from "./package";
import type { PackageEdit } from "./packageEdit";
import { relationshipTypes } from "./relationships";
import type { WorkbookSource } from "./source";
import { parseXml } from "./xmlElement";
import { encodeAttribute } from "./xmlText";

const propertiesContentType =
  "application/vnd.openxmlformats-officedocument.customXmlProperties+xml";

/** Reads the custom XML parts of a workbook with their ids. */
export function readCustomXml(
  workbookPart: string,
  source: Package,
): (CustomXmlPart & { readonly part: string })[] {
  return source.related(workbookPart, "customXml").flatMap(({ part }) => {
    const properties = source.related(part, "customXmlProps")[0]?.part;
    if (properties === undefined) return [];
    const id = source.xml(properties).foreignAttribute("itemID") ?? "";
    const xml = source.text(part);
    return [{ id, namespaceUri: rootNamespace(xml), xml, part }];
  });
}

function rootNamespace(xml: string): string {
  const root = parseXml(xml);
  const colon = root.tagName.indexOf(":");
  const name = colon < 0 ? "xmlns" : `xmlns:${root.tagName.slice(0, colon)}`;
  return root.attribute(name) ?? "";
}

export function writeCustomXml(
  workbook: Workbook,
  source: WorkbookSource,
  edit: PackageEdit,
): void {
  const kept = new Set(workbook.customXmlParts.map((part) => part.id));
  for (const old of source.customXml) {
    if (!kept.has(old.id)) {
      const relation = edit
        .relationships(source.workbookPart)
        .find((item) => edit.target(source.workbookPart, item.target) === old.part);
      if (relation) edit.unrelate(source.workbookPart, relation.id);
    }
  }
  for (const part of workbook.customXmlParts) {
    const old = source.customXml.find((known) => known.id === part.id);
    if (!old) addPart(part, source.workbookPart, edit);
    else if (old.xml !== part.xml) edit.set(old.part, part.xml);
  }
}

function addPart(part: CustomXmlPart, workbookPart: string, edit: PackageEdit): void {
  const item = edit.freeName("customXml/item", "xml");
  const number = /\d+/.exec(item)?.[0] ?? "1";
  const properties = `customXml/itemProps${number}.xml`;
  const schema =
    part.namespaceUri === ""
      ? ""
      : `<ds:schemaRef ds:uri="${encodeAttribute(part.namespaceUri)}"/>`;
  const xml = `<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n<ds:datastoreItem ds:itemID="${encodeAttribute(part.id)}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"><ds:schemaRefs>${schema}</ds:schemaRefs></ds:datastoreItem>`;
  edit.set(item, part.xml);
  edit.ensureDefault("xml", "application/xml");
  edit.add(properties, xml, propertiesContentType);
  edit.relate(item, relationshipTypes.customXmlProps, properties);
  edit.relate(workbookPart, relationshipTypes.customXml, item);
}
