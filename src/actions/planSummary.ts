import { counted } from "#core/text/counted";
import type { Plan } from "#sheets/plan";
import {
  type ColumnChange,
  planOutline,
  type SheetOutline,
  type TableOutline,
} from "./planOutline";

/** What a plan would do to one sheet, in English words for the command line: "new sheet", "table Projects (24 rows)". */
export interface SheetChanges {
  /** Sheet name; "" for what belongs to the workbook as a whole. */
  readonly sheet: string;
  readonly changes: readonly string[];
}

/** What a plan would do, sheet by sheet in the order of the plan, for the dry run. */
export function planSummary(plan: Plan): readonly SheetChanges[] {
  return planOutline(plan)
    .map((outline) => ({ sheet: outline.sheet, changes: wordsOf(outline) }))
    .filter(({ changes }) => changes.length > 0);
}

const changeWords: Readonly<Record<SheetOutline["change"], readonly string[]>> = {
  new: ["new sheet"],
  removed: ["sheet removed"],
  replaced: ["new sheet", "sheet removed"],
  returned: ["sheet brought back"],
  redrawn: ["drawn anew in its place"],
  changed: [],
};

function wordsOf({
  change,
  tables,
  columns,
  charts,
  names,
  counts,
  hasPrintSetUp,
}: SheetOutline): string[] {
  const numbers = [
    [counts.cells, "cell"],
    [counts.formulas, "calculated cell"],
    [counts.cleared, "cleared cell"],
    [counts.formats, "format"],
    [counts.validations, "validation"],
    [counts.highlights, "conditional format"],
    [names.length, "name"],
  ] as const;
  return [
    ...changeWords[change],
    ...tables.map(tableWords),
    ...columns.map(columnWords),
    ...charts.map(({ name, change }) => `chart ${name}${change === "removed" ? " removed" : ""}`),
    ...numbers.flatMap(([n, noun]) => (n > 0 ? [counted(n, noun)] : [])),
    ...(hasPrintSetUp ? ["print set-up"] : []),
  ];
}

function tableWords({ name, change, rows }: TableOutline): string {
  if (change === "unmade") return `table ${name} removed`;
  return change === "new"
    ? `table ${name} (${counted(rows, "row")})`
    : `table ${name} resized to ${counted(rows, "row")}`;
}

function columnWords({ table, header, change, to }: ColumnChange): string {
  if (change === "renamed") return `column ${header} of ${table} renamed to ${to ?? ""}`;
  return `column ${header} ${change === "added" ? "added to" : "removed from"} ${table}`;
}
