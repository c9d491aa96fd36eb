import type { Package } from "./package";
import type { PackageEdit } from "./packageEdit";
import { element, PartText } from "./partText";
import { relationshipTypes } from "./relationships";
import { parseXml, type XmlElement } from "./xmlElement";

/**
 * A cell whose formula is a dynamic array points (attribute cm) to an entry of the metadata part that
 * says so. Answers the numbers of those entries.
 */
export function readDynamicMetadata(source: Package, workbookPart: string): number[] {
  const part = source.related(workbookPart, "sheetMetadata")[0]?.part;
  return part === undefined ? [] : dynamicNumbers(source.xml(part));
}

function dynamicNumbers(root: XmlElement): number[] {
  const types = root.child("metadataTypes")?.childrenNamed("metadataType") ?? [];
  const dynamic = types.findIndex((type) => type.attribute("name") === "XLDAPR") + 1;
  const blocks = root.child("cellMetadata")?.childrenNamed("bk") ?? [];
  return blocks.flatMap((block, i) =>
    block.child("rc")?.number("t") === dynamic && dynamic > 0 ? [i + 1] : [],
  );
}

const dynamicExtension =
  '<ext uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}"><xda:dynamicArrayProperties xmlns:xda="http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray" fDynamic="1" fCollapsed="0"/></ext>';
const dynamicType =
  '<metadataType name="XLDAPR" minSupportedVersion="120000" copy="1" pasteAll="1" pasteValues="1" merge="1" splitFirst="1" rowColShift="1" clearFormats="1" clearComments="1" assign="1" coerce="1" cellMeta="1"/>';
const futureMetadata = `<futureMetadata name="XLDAPR" count="1"><bk><extLst>${dynamicExtension}</extLst></bk></futureMetadata>`;
const newMetadata = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<metadata xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><metadataTypes count="1">${dynamicType}</metadataTypes>${futureMetadata}<cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata></metadata>`;

const contentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheetMetadata+xml";
const order = [
  "metadataTypes",
  "metadataStrings",
  "mdxMetadata",
  "futureMetadata",
  "cellMetadata",
  "valueMetadata",
  "extLst",
];

/** Makes sure that the package has an entry for dynamic arrays and answers its number. */
export function ensureDynamicMetadata(edit: PackageEdit, workbookPart: string): number {
  const part = edit.source.related(workbookPart, "sheetMetadata")[0]?.part;
  if (part === undefined) {
    const target = workbookPart.replace(/[^/]*$/, "metadata.xml");
    edit.add(target, newMetadata, contentType);
    edit.relate(workbookPart, relationshipTypes.sheetMetadata, target);
    return 1;
  }
  const known = dynamicNumbers(parseXml(edit.text(part)))[0];
  return known ?? addToMetadata(edit, part);
}

function addToMetadata(edit: PackageEdit, part: string): number {
  const text = PartText.from(edit.text(part));
  const append = (name: string, xml: string): number => {
    const before = text.element(name);
    const count = (before?.children.length ?? 0) + 1;
    text.replace(name, element(name, { count }, (before?.innerXml ?? "") + xml), order);
    return count;
  };
  const type = append("metadataTypes", dynamicType);
  const others = text.children.filter((child) => child.name === "futureMetadata");
  text.replace("futureMetadata", others.map((child) => child.xml).join("") + futureMetadata, order);
  const number = append("cellMetadata", `<bk><rc t="${type}" v="0"/></bk>`);
  edit.set(part, text.toString());
  return number;
}
