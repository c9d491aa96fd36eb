import { counted } from "#core/text/counted";
import type { Edit, Plan } from "#sheets/plan";

/** What a plan would do to one sheet, in words that fit a list: "new sheet", "table Projects (24 rows)". */
export interface SheetChanges {
  /** Sheet name; "" for what belongs to the workbook as a whole. */
  readonly sheet: string;
  readonly changes: readonly string[];
}

/** Counts of one sheet, filled while the edits are gone through. */
interface Tally {
  isNew: boolean;
  isRemoved: boolean;
  readonly tables: string[];
  readonly charts: string[];
  cells: number;
  formulas: number;
  formats: number;
  validations: number;
  highlights: number;
  cleared: number;
  names: number;
  hasPrintSetUp: boolean;
}

const emptyTally = (): Tally => ({
  isNew: false,
  isRemoved: false,
  tables: [],
  charts: [],
  cells: 0,
  formulas: 0,
  formats: 0,
  validations: 0,
  highlights: 0,
  cleared: 0,
  names: 0,
  hasPrintSetUp: false,
});

/** What a plan would do, sheet by sheet in the order of the plan, for the preview and the dry run. */
export function planSummary(plan: Plan): readonly SheetChanges[] {
  const tallies = new Map<string, Tally>();
  for (const edit of plan.edits) {
    const sheet = "at" in edit ? edit.at.sheet : "sheet" in edit ? edit.sheet : "";
    const tally = tallies.get(sheet) ?? emptyTally();
    tallies.set(sheet, tally);
    count(tally, edit);
  }
  return [...tallies]
    .map(([sheet, tally]) => ({ sheet, changes: wordsOf(tally) }))
    .filter(({ changes }) => changes.length > 0);
}

function count(tally: Tally, edit: Edit): void {
  switch (edit.kind) {
    case "addSheet":
      tally.isNew = true;
      break;
    case "removeSheet":
      tally.isRemoved = true;
      break;
    case "writeCells":
      tally.cells += edit.at.rows * edit.at.columns;
      break;
    case "fillFormula":
      tally.formulas += edit.at.rows * edit.at.columns;
      break;
    case "clearCells":
      tally.cleared += edit.at.rows * edit.at.columns;
      break;
    case "formatCells":
      tally.formats += 1;
      break;
    case "addTable":
      // The header row is no row of the register.
      tally.tables.push(`table ${edit.name} (${counted(edit.at.rows - 1, "row")})`);
      break;
    case "resizeTable":
      tally.tables.push(`table ${edit.name} resized to ${counted(edit.at.rows - 1, "row")}`);
      break;
    case "addChart":
      tally.charts.push(`chart ${edit.name}`);
      break;
    case "addValidation":
      tally.validations += 1;
      break;
    case "addConditionalFormat":
      tally.highlights += 1;
      break;
    case "defineName":
    case "removeName":
      tally.names += 1;
      break;
    case "setUpPrint":
      tally.hasPrintSetUp = true;
      break;
    case "layOutColumns":
    case "layOutRows":
    case "setUpSheet":
    case "setSetting":
    case "activateSheet":
      break;
  }
}

function wordsOf(tally: Tally): readonly string[] {
  const counts = [
    [tally.cells, "cell"],
    [tally.formulas, "calculated cell"],
    [tally.cleared, "cleared cell"],
    [tally.formats, "format"],
    [tally.validations, "validation"],
    [tally.highlights, "conditional format"],
    [tally.names, "name"],
  ] as const;
  return [
    ...(tally.isNew ? ["new sheet"] : []),
    ...(tally.isRemoved ? ["sheet removed"] : []),
    ...tally.tables,
    ...tally.charts,
    ...counts.flatMap(([n, noun]) => (n > 0 ? [counted(n, noun)] : [])),
    ...(tally.hasPrintSetUp ? ["print set-up"] : []),
  ];
}
