import { formatArea, parseArea } from "#host/engine/address";
import type { Hyperlink } from "#host/engine/features";
import type { Sheet } from "#host/engine/sheet";
import type { Package } from "./package";
import type { PackageEdit } from "./packageEdit";
import { element } from "./partText";
import { isOfType, relationshipTypes } from "./relationships";
import type { XmlElement } from "./xmlElement";

export function readHyperlinks(
  links: XmlElement | undefined,
  part: string,
  source: Package,
  sheet: Sheet,
): void {
  if (!links) return;
  const targets = new Map(source.relationships(part).map(({ id, target }) => [id, target]));
  for (const link of links.childrenNamed("hyperlink")) {
    const area = parseArea(link.attribute("ref") ?? "");
    if (!area) continue;
    const shown = sheet.valueAt(area.top, area.left);
    sheet.hyperlinks.push({
      area,
      address: targets.get(link.foreignAttribute("id") ?? "") ?? "",
      documentReference: link.attribute("location") ?? "",
      screenTip: link.attribute("tooltip") ?? "",
      textToDisplay: link.attribute("display") ?? (typeof shown === "string" ? shown : ""),
    });
  }
}

/** `<hyperlinks>`; relations that no link uses any more are taken out, new addresses get one. */
export function hyperlinksXml(
  links: readonly Hyperlink[],
  part: string,
  edit: PackageEdit,
): string {
  const known = new Map<string, string>();
  const used = new Set(links.map((link) => link.address));
  for (const relation of edit.relationships(part)) {
    if (!isOfType(relation, "hyperlink")) continue;
    if (used.has(relation.target)) known.set(relation.target, relation.id);
    else edit.unrelate(part, relation.id);
  }
  const relate = (address: string): string => {
    const id = known.get(address) ?? edit.relate(part, relationshipTypes.hyperlink, address, true);
    known.set(address, id);
    return id;
  };
  const items = links.map((link) =>
    element("hyperlink", {
      ref: formatArea(link.area),
      "r:id": link.address === "" ? null : relate(link.address),
      location: link.documentReference === "" ? null : link.documentReference,
      tooltip: link.screenTip === "" ? null : link.screenTip,
      display: link.textToDisplay === "" ? null : link.textToDisplay,
    }),
  );
  return items.length === 0 ? "" : element("hyperlinks", {}, items.join(""));
}
