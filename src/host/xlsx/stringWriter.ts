import type { PackageEdit } from "./packageEdit";
import { PartText } from "./partText";
import { relationshipTypes } from "./relationships";
import { sharedStringXml } from "./sharedStrings";
import type { WorkbookSource } from "./source";

const contentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml";
const emptyTable =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"></sst>';

/** Finds the number of a text among the shared strings; new ones are appended, old ones never move. */
export class StringWriter {
  private readonly numbers = new Map<string, number>();
  private readonly added: string[] = [];

  constructor(
    private readonly source: WorkbookSource,
    private readonly edit: PackageEdit,
  ) {
    source.strings.forEach(({ text, rich }, i) => {
      if (!rich && !this.numbers.has(text)) this.numbers.set(text, i);
    });
  }

  numberOf(text: string): number {
    const known = this.numbers.get(text);
    if (known !== undefined) return known;
    const number = this.source.strings.length + this.added.length;
    this.numbers.set(text, number);
    this.added.push(sharedStringXml(text));
    return number;
  }

  /** The entry with formats inside that a cell came with, while it still says the same. */
  isStill(number: number, text: string): boolean {
    return this.source.strings[number]?.text === text;
  }

  flush(): void {
    if (this.added.length === 0) return;
    const { parts, workbookPart } = this.source;
    const existing = parts.related(workbookPart, "sharedStrings")[0]?.part;
    const text = appended(
      existing === undefined ? emptyTable : this.edit.text(existing),
      this.added,
    );
    if (existing !== undefined) {
      this.edit.set(existing, text);
      return;
    }
    const part = workbookPart.replace(/[^/]*$/, "sharedStrings.xml");
    this.edit.add(part, text, contentType);
    this.edit.relate(workbookPart, relationshipTypes.sharedStrings, part);
  }
}

function appended(table: string, items: readonly string[]): string {
  const part = PartText.from(table);
  const total = part.children.filter((child) => child.name === "si").length + items.length;
  // The total number of uses is optional and not counted again here.
  part.setRootAttribute("count", null);
  part.setRootAttribute("uniqueCount", String(total));
  part.append("si", items);
  return part.toString();
}
