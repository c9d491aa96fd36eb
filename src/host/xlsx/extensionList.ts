import { element, type PartText } from "./partText";
import type { XmlElement } from "./xmlElement";

/** Extensions of a worksheet that this folder understands, by the identifier Excel gave them. */
export const extensions = {
  conditionalFormats: "{78C0D931-6437-407d-A8EE-F0AAD7539E65}",
  validations: "{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}",
} as const;

const x14 = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main";

export function findExtension(parts: PartText, uri: string): XmlElement | undefined {
  return parts
    .element("extLst")
    ?.childrenNamed("ext")
    .find((ext) => ext.attribute("uri")?.toLowerCase() === uri.toLowerCase());
}

/** Sets the content of one extension, or removes it ("") ; the others stay as they are. */
export function setExtension(
  parts: PartText,
  uri: string,
  content: string,
  order: readonly string[],
): void {
  const list = parts.element("extLst");
  const known = findExtension(parts, uri);
  if (content === "" && !known) return;
  const items = (list?.childrenNamed("ext") ?? []).map((ext) => ({
    uri: ext.attribute("uri") ?? "",
    xml: ext.xml,
  }));
  const at = items.findIndex((item) => item.uri.toLowerCase() === uri.toLowerCase());
  const xml = element("ext", { "xmlns:x14": x14, uri }, content);
  if (at >= 0) items.splice(at, 1, ...(content === "" ? [] : [{ uri, xml }]));
  // Excel writes its conditional formats and validations before other extensions.
  else items.unshift({ uri, xml });
  const all = items.map((item) => item.xml).join("");
  parts.replace("extLst", all === "" ? "" : `<extLst>${all}</extLst>`, order);
}
