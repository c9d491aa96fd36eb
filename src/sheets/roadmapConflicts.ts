import type { Canvas } from "./canvas";
import { colors } from "./houseStyle";
import { feedColumn, linesFor, listHeader, sectionFormat } from "./reportLook";
import type { SheetFeed } from "./sheetFeed";
import { columnOf } from "./structuredReference";

const SHOWN = 15;

/** Hand-overs that come too late, the tightest first: a list below the grid. Gives the next free row. */
export function putConflicts(page: Canvas, feed: SheetFeed, row: number, width: number): number {
  const dependencies = feed.register(
    "Dependencies",
    ...["Dependency ID", "From project", "To project", "Conflict", "Float days"],
  );
  if (dependencies === null) return row;
  const of = (header: string, at: string): string =>
    `INDEX(${columnOf(dependencies.table, header)},${at})`;
  const lines = linesFor(dependencies.rows, 20);
  const ranked = feed.add(
    "pmo_CalcRoadmapConflicts",
    ["Line", "Key", "Place"],
    lines,
    (k, own, _, within) => {
      return [
        k + 1,
        `=IFERROR(IF(${of("Conflict", own(0))}="Yes",${of("Float days", own(0))}+ROUND(${own(0)}/10000,4),""),"")`,
        `=IF(${own(1)}="","",COUNTIF(${within(1)},"<"&${own(1)})+1)`,
      ];
    },
  );
  const places = feedColumn(feed, ranked, 2);
  const shown = feed.add("pmo_CalcRoadmapConflictRows", ["Place", "Row"], SHOWN, (k, own) => [
    k + 1,
    `=IFERROR(MATCH(${own(0)},${places},0),"")`,
  ]);
  page.put(row, 1, "Hand-overs that come too late");
  page.look(row, 1, 1, 1, sectionFormat);
  page.put(row + 1, 1, "What is handed over", "ID", "Strength", "From", "To", "Days short");
  page.look(row + 1, 1, 1, width, listHeader);
  for (let k = 0; k < SHOWN; k++) {
    const line = feed.cell(shown, k, 1);
    const read = (header: string, none = ""): string =>
      dependencies.columns.includes(header)
        ? `=IF(${line}="","${none}",${of(header, line)}&"")`
        : none;
    page.put(
      row + 2 + k,
      1,
      read("Deliverable", k === 0 ? "None: every hand-over is in time." : ""),
      read("Dependency ID"),
      read("Strength"),
      read("From project"),
      read("To project"),
      `=IF(${line}="","",-${of("Float days", line)})`,
    );
  }
  page.look(row + 2, 1, SHOWN, 6, { fontSize: 9 });
  page.look(row + 2, 6, SHOWN, 1, { numberFormat: "0", fontColor: colors.red.font });
  return row + 2 + SHOWN;
}
