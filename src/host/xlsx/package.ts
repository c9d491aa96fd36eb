import { PartText } from "./partText";
import {
  isOfType,
  parseRelationships,
  relationshipsPart,
  resolveTarget,
  type Relationship,
} from "./relationships";
import { UnreadableFile } from "./unreadableFile";
import { MalformedXml, parseXml, type XmlElement } from "./xmlElement";
import { readZip, unpack, type ZipEntry } from "./zip";

export const contentTypesPart = "[Content_Types].xml";

/** The parts of an Office file as they were read. Nothing in here changes; edits go to PackageEdit. */
export class Package {
  private readonly byName = new Map<string, ZipEntry>();
  private readonly texts = new Map<string, string>();
  private readonly defaults = new Map<string, string>();
  private readonly overrides = new Map<string, string>();

  constructor(readonly entries: readonly ZipEntry[]) {
    for (const entry of entries) this.byName.set(entry.name.toLowerCase(), entry);
    for (const entry of entries) this.check(entry);
    if (this.has(contentTypesPart)) this.readContentTypes();
  }

  static open(bytes: Uint8Array): Package {
    return new Package(readZip(bytes));
  }

  has(part: string): boolean {
    return this.byName.has(part.toLowerCase());
  }

  get partNames(): ReadonlySet<string> {
    return new Set(this.byName.keys());
  }

  /** The name as the archive spells it. */
  nameOf(part: string): string {
    return this.byName.get(part.toLowerCase())?.name ?? part;
  }

  text(part: string): string {
    const entry = this.byName.get(part.toLowerCase());
    if (!entry) {
      throw new UnreadableFile("Damaged", `The file is damaged: its part ${part} is missing.`);
    }
    return this.texts.get(entry.name) ?? decode(unpack(entry));
  }

  bytes(part: string): Uint8Array | undefined {
    const entry = this.byName.get(part.toLowerCase());
    return entry && unpack(entry);
  }

  xml(part: string): XmlElement {
    return inPart(part, () => parseXml(this.text(part)));
  }

  split(part: string): PartText {
    return inPart(part, () => PartText.from(this.text(part)));
  }

  contentType(part: string): string {
    const name = part.toLowerCase();
    const extension = name.slice(name.lastIndexOf(".") + 1);
    return this.overrides.get(`/${name}`) ?? this.defaults.get(extension) ?? "";
  }

  relationships(part: string): Relationship[] {
    const rels = relationshipsPart(part);
    return this.has(rels) ? inPart(rels, () => parseRelationships(this.text(rels))) : [];
  }

  /** Parts that a part refers to by one type of relation. */
  related(part: string, type: string): { id: string; part: string }[] {
    return this.relationships(part)
      .filter((relationship) => isOfType(relationship, type) && !relationship.external)
      .map(({ id, target }) => ({ id, part: this.nameOf(resolveTarget(part, target)) }))
      .filter((related) => this.has(related.part));
  }

  /** Unpacks every part once, so that a damaged or unsafe one is found before anything is built on it. */
  private check(entry: ZipEntry): void {
    const content = unpack(entry);
    if (!isMarkup(content)) return;
    const text = decode(content);
    if (declaresDocumentType(text)) {
      throw new UnreadableFile(
        "Unsafe",
        `The file is refused: its part ${entry.name} holds a document type declaration, which no workbook needs.`,
      );
    }
    this.texts.set(entry.name, text);
  }

  private readContentTypes(): void {
    for (const item of this.xml(contentTypesPart).children) {
      const type = item.attribute("ContentType") ?? "";
      if (item.name === "Default") {
        this.defaults.set((item.attribute("Extension") ?? "").toLowerCase(), type);
      } else {
        this.overrides.set((item.attribute("PartName") ?? "").toLowerCase(), type);
      }
    }
  }
}

/** Runs a reader of one part; what it says about malformed XML gets the part's name. */
export function inPart<T>(part: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof MalformedXml)) throw error;
    throw new UnreadableFile(
      "Damaged",
      `The file is damaged: its part ${part} is not well-formed XML (${error.message}).`,
    );
  }
}

function isMarkup(content: Uint8Array): boolean {
  for (let i = 0; i < Math.min(content.length, 64); i++) {
    const byte = content[i] ?? 0;
    if (byte === 0x3c) return true;
    const blankOrMark =
      byte <= 0x20 || byte === 0xef || byte === 0xbb || byte === 0xbf || byte >= 0xfe;
    if (!blankOrMark) return false;
  }
  return false;
}

function decode(content: Uint8Array): string {
  const encoding =
    content[0] === 0xff && content[1] === 0xfe
      ? "utf-16le"
      : content[0] === 0xfe && content[1] === 0xff
        ? "utf-16be"
        : "utf-8";
  return new TextDecoder(encoding).decode(content);
}

/** A document type declaration can stand only before the root element. */
function declaresDocumentType(text: string): boolean {
  let at = text.indexOf("<");
  while (at >= 0) {
    const closing = text.startsWith("<?", at) ? "?>" : text.startsWith("<!--", at) ? "-->" : null;
    if (closing === null) return text.startsWith("<!", at);
    const end = text.indexOf(closing, at);
    at = end < 0 ? -1 : text.indexOf("<", end);
  }
  return false;
}
