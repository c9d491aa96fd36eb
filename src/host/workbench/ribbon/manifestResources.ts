import { descendants, elements, type XmlNode } from "./manifestXml";

/** The texts, pictures and addresses that a manifest names by id, in one display language. */
export class ManifestResources {
  private readonly texts = new Map<string, string>();
  private readonly images = new Map<string, string>();
  private readonly urls = new Map<string, string>();

  constructor(
    root: XmlNode,
    private readonly language: string,
  ) {
    for (const resources of descendants(root, "Resources")) {
      this.collect(descendants(resources, "String"), this.texts);
      this.collect(descendants(resources, "Image"), this.images);
      this.collect(descendants(resources, "Url"), this.urls);
    }
  }

  private collect(nodes: readonly XmlNode[], into: Map<string, string>): void {
    for (const node of nodes) {
      const id = node.getAttribute("id");
      if (id) into.set(id, this.localized(node));
    }
  }

  /** The value of an element in the language, or in one of the same tongue, or its default. */
  localized(node: XmlNode): string {
    const overrides = elements(node, "Override");
    const of = (fits: (locale: string) => boolean): string | null | undefined =>
      overrides
        .find((one) => fits((one.getAttribute("Locale") ?? "").toLowerCase()))
        ?.getAttribute("Value");
    const wanted = this.language.toLowerCase();
    const tongue = wanted.split("-")[0] ?? wanted;
    return (
      of((locale) => locale === wanted) ??
      of((locale) => locale.split("-")[0] === tongue) ??
      node.getAttribute("DefaultValue") ??
      ""
    );
  }

  text(id: string): string {
    return this.texts.get(id) ?? "";
  }

  image(id: string): string {
    return this.images.get(id) ?? "";
  }

  url(id: string): string {
    return this.urls.get(id) ?? "";
  }
}
