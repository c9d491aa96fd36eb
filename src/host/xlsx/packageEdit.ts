import { contentTypesPart, type Package } from "./package";
import { element, PartText } from "./partText";
import {
  parseRelationships,
  relationshipsPart,
  relationshipXml,
  relativeTarget,
  resolveTarget,
  type Relationship,
} from "./relationships";
import { packEntry, writeZip, type ZipEntry } from "./zip";

const emptyRelationships =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';
const relationshipsType = "application/vnd.openxmlformats-package.relationships+xml";

/** Changes to a package. Parts that nobody sets or removes go into the new file as they are packed. */
export class PackageEdit {
  private readonly changed = new Map<string, string | Uint8Array>();
  private readonly removed = new Set<string>();
  private readonly contentTypes: PartText;
  private contentTypesChanged = false;

  constructor(readonly source: Package) {
    this.contentTypes = source.split(contentTypesPart);
  }

  has(part: string): boolean {
    const name = this.source.nameOf(part);
    return this.changed.has(name) || (this.source.has(name) && !this.removed.has(name));
  }

  text(part: string): string {
    const content = this.changed.get(this.source.nameOf(part));
    return typeof content === "string" ? content : this.source.text(part);
  }

  set(part: string, content: string | Uint8Array): void {
    const name = this.source.nameOf(part);
    this.removed.delete(name);
    this.changed.set(name, content);
  }

  /** Adds a new part with its content type. */
  add(part: string, content: string | Uint8Array, contentType: string): void {
    this.set(part, content);
    this.setContentType(part, contentType);
  }

  setContentType(part: string, contentType: string): void {
    this.dropContentType(part);
    this.putContentTypes(
      "Override",
      element("Override", { PartName: `/${part}`, ContentType: contentType }),
    );
  }

  ensureDefault(extension: string, contentType: string): void {
    const known = this.contentTypes
      .elements("Default")
      .some((item) => item.attribute("Extension")?.toLowerCase() === extension);
    if (!known)
      this.putContentTypes(
        "Default",
        element("Default", { Extension: extension, ContentType: contentType }),
      );
  }

  /** Removes a part, its relationships and its content type. */
  remove(part: string): void {
    const name = this.source.nameOf(part);
    for (const doomed of [name, relationshipsPart(name)]) {
      this.changed.delete(doomed);
      if (this.source.has(doomed)) this.removed.add(this.source.nameOf(doomed));
    }
    this.dropContentType(name);
  }

  /** "xl/tables/table" -> the first "xl/tables/table<n>.xml" that is free. */
  freeName(stem: string, extension: string): string {
    for (let n = 1; ; n++) {
      const name = `${stem}${n}.${extension}`;
      if (!this.source.has(name) && !this.changed.has(name)) return name;
    }
  }

  relationships(part: string): Relationship[] {
    const rels = relationshipsPart(part);
    return this.has(rels) ? parseRelationships(this.text(rels)) : [];
  }

  /** Relates a part to another one (or to an address outside) and answers the id. */
  relate(part: string, type: string, target: string, external = false): string {
    const rels = relationshipsPart(part);
    const ids = new Set(this.relationships(part).map((relationship) => relationship.id));
    let n = ids.size + 1;
    while (ids.has(`rId${n}`)) n++;
    const id = `rId${n}`;
    const written = external ? target : relativeTarget(part, target);
    const text = PartText.from(this.has(rels) ? this.text(rels) : emptyRelationships);
    const all = text.children.map((child) => child.xml).join("");
    const added = relationshipXml({ id, type, target: written, external });
    text.replace("Relationship", all + added, ["Relationship"]);
    this.set(rels, text.toString());
    if (!this.source.has(rels)) this.ensureDefault("rels", relationshipsType);
    return id;
  }

  /** The part that a relation of `part` leads to. */
  target(part: string, target: string): string {
    return this.source.nameOf(resolveTarget(part, target));
  }

  unrelate(part: string, id: string): void {
    const rels = relationshipsPart(part);
    if (!this.has(rels)) return;
    const text = PartText.from(this.text(rels));
    const kept = text.children.filter(
      (child, i) => text.elements("Relationship")[i]?.attribute("Id") !== id,
    );
    text.replace("Relationship", kept.map((child) => child.xml).join(""), ["Relationship"]);
    this.set(rels, text.toString());
  }

  /** Removes the parts that the file's relations led to when it was read and lead to no more. */
  removeOrphans(): void {
    const before = reachable((part) => this.source.relationships(part), this.source);
    const after = reachable((part) => this.relationships(part), this.source);
    for (const part of before) if (!after.has(part) && this.has(part)) this.remove(part);
  }

  toZip(): Uint8Array {
    if (this.contentTypesChanged) this.set(contentTypesPart, this.contentTypes.toString());
    const written: ZipEntry[] = [];
    const pending = new Map(this.changed);
    for (const entry of this.source.entries) {
      const content = pending.get(entry.name);
      pending.delete(entry.name);
      if (this.removed.has(entry.name)) continue;
      written.push(
        content === undefined || this.isSame(entry.name, content)
          ? entry
          : pack(entry.name, content),
      );
    }
    for (const [name, content] of pending) written.push(pack(name, content));
    return writeZip(written);
  }

  private isSame(name: string, content: string | Uint8Array): boolean {
    return typeof content === "string" && this.source.text(name) === content;
  }

  private dropContentType(part: string): void {
    const folded = `/${part}`.toLowerCase();
    const items = this.contentTypes.elements("Override");
    const overrides = this.contentTypes.children.filter((child) => child.name === "Override");
    const kept = overrides.filter(
      (_, i) => items[i]?.attribute("PartName")?.toLowerCase() !== folded,
    );
    if (kept.length === overrides.length) return;
    this.contentTypesChanged = true;
    this.contentTypes.replace("Override", kept.map((child) => child.xml).join(""), [
      "Default",
      "Override",
    ]);
  }

  private putContentTypes(name: "Default" | "Override", xml: string): void {
    const same = this.contentTypes.children.filter((child) => child.name === name);
    this.contentTypesChanged = true;
    this.contentTypes.replace(name, same.map((child) => child.xml).join("") + xml, [
      "Default",
      "Override",
    ]);
  }
}

/** Parts to be reached from the package, whatever the kind of relation. */
function reachable(relations: (part: string) => Relationship[], source: Package): Set<string> {
  const found = new Set<string>();
  const pending = [""];
  for (let part = pending.pop(); part !== undefined; part = pending.pop()) {
    for (const relation of relations(part)) {
      if (relation.external) continue;
      const target = source.nameOf(resolveTarget(part, relation.target));
      if (found.has(target)) continue;
      found.add(target);
      pending.push(target);
    }
  }
  return found;
}

function pack(name: string, content: string | Uint8Array): ZipEntry {
  return packEntry(name, typeof content === "string" ? new TextEncoder().encode(content) : content);
}
