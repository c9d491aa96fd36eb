import type { Block } from "./plan";
import type { RegisterTable } from "./registerTable";
import { fieldOf, rowByOrder, type SheetFeed } from "./sheetFeed";

/** Columns of a block of changes. */
export const CHANGE = {
  significance: 2,
  table: 3,
  key: 4,
  item: 5,
  kind: 6,
  field: 7,
  from: 8,
  to: 9,
  difference: 10,
  comment: 11,
} as const;

const headers = [
  ...["Position", "Row", "Significance", "Table", "Key", "Item", "Kind", "Field", "From", "To"],
  ...["Difference", "Comment"],
];

/** The register Changes with what a list of changes needs; null where it is not there. */
export function changesRegister(feed: SheetFeed): RegisterTable | null {
  return feed.register(
    "Changes",
    ...["Significance", "Table", "Key", "Item", "Kind", "Field", "From", "To", "List order"],
  );
}

/** The most significant changes, by the order that the register keeps itself. */
export function changeLines(
  feed: SheetFeed,
  changes: RegisterTable,
  name: string,
  lines: number,
): Block {
  const asked = changes.columns.includes("Explain");
  return feed.add(name, headers, lines, (k, own) => {
    const text = (header: string): string => fieldOf(changes, header, own(1), "text");
    const explain = asked ? fieldOf(changes, "Explain", own(1), "text").slice(1) : '""';
    const comment = fieldOf(changes, "Comment", own(1), "text").slice(1);
    return [
      k + 1,
      rowByOrder(changes, own(0)),
      fieldOf(changes, "Significance", own(1), "number"),
      text("Table"),
      text("Key"),
      text("Item"),
      text("Kind"),
      text("Field"),
      text("From"),
      text("To"),
      fieldOf(changes, "Difference", own(1), "number"),
      comment === ""
        ? ""
        : `=IF(AND(${comment}="",${explain}="Yes"),"explanation missing",${comment})`,
    ];
  });
}
