import { intersect, type Area } from "#host/engine/address";
import { fillFormula, writeCells } from "#host/engine/edit";
import { Refusal } from "#host/engine/refusal";
import type { Sheet } from "#host/engine/sheet";
import { tableBody, type Table } from "#host/engine/table";
import type { Workbook } from "#host/engine/workbook";
import type { OfficeSession } from "#host/runtime/node";
import { fillCalculatedColumn, growTable } from "#host/workbench/editing/tableEntry";
import { chosen, type PersonEdit, share } from "./sequence";

/** Registers that people work in most come first, and so more often. */
const foremost = ["Projects", "Scores", "Risks", "Benefits", "CostLines", "Criteria", "Decisions"];

export interface Placed {
  readonly sheet: Sheet;
  readonly table: Table;
}

/** The person at the workbook: finds what an edit is about and tells the add-in what was done. */
export class Hand {
  private readonly waiting: [Sheet, Area][] = [];

  constructor(
    readonly workbook: Workbook,
    readonly session: OfficeSession,
  ) {}

  /** A sheet with a tab; those that were set aside are out of reach. */
  sheet({ on }: PersonEdit): Sheet | undefined {
    return chosen(
      this.workbook.sheets.filter(({ visibility }) => visibility !== "VeryHidden"),
      on,
    );
  }

  /** A table; every second chance is one of the foremost registers. */
  table({ on }: PersonEdit): Placed | undefined {
    const all = this.workbook.sheets
      .filter(({ visibility }) => visibility !== "VeryHidden")
      .flatMap((sheet) => sheet.tables.map((table) => ({ sheet, table })));
    const first = all.filter(({ table }) => foremost.includes(table.name));
    if (first.length > 0 && on % 2 === 0) return chosen(first, on);
    return chosen(all, on);
  }

  /** A cell of the body of a table. */
  tableCell(edit: PersonEdit): (Placed & { readonly cell: Area }) | undefined {
    const placed = this.table(edit);
    if (!placed) return undefined;
    const body = tableBody(placed.table);
    const top = body.top + share(body.bottom - body.top + 1, edit.row);
    const left = body.left + share(body.right - body.left + 1, edit.column);
    return { ...placed, cell: { top, left, bottom: top, right: left } };
  }

  /** A cell of a sheet, in or near what is written there. */
  sheetCell(edit: PersonEdit): { readonly sheet: Sheet; readonly cell: Area } | undefined {
    const sheet = this.sheet(edit);
    if (!sheet) return undefined;
    const used = sheet.usedArea() ?? { top: 0, left: 0, bottom: 9, right: 5 };
    const top = share(used.bottom + 4, edit.row);
    const left = share(used.right + 3, edit.column);
    return { sheet, cell: { top, left, bottom: top, right: left } };
  }

  /** Types into a cell as Excel takes it: tables grow below and right, formulas fill their column. */
  type(sheet: Sheet, cell: Area, text: string): string {
    if (text !== "") growTable(sheet, cell);
    writeCells(sheet, cell, [[text]], "formulas");
    const filled = fillCalculatedColumn(sheet, { row: cell.top, column: cell.left });
    return this.edited(sheet, filled ?? cell);
  }

  /** Writes one text into every cell of an area, as when pasted or entered with Ctrl+Enter. */
  fill(sheet: Sheet, area: Area, text: string): string {
    if (text.startsWith("=")) fillFormula(sheet, area, text);
    else {
      const line = new Array<string>(area.right - area.left + 1).fill(text);
      const lines = new Array<string[]>(area.bottom - area.top + 1).fill(line);
      writeCells(sheet, area, lines, "values");
    }
    return this.edited(sheet, area);
  }

  /** The add-in hears of it when the person has come to rest. */
  edited(sheet: Sheet, area: Area): string {
    this.waiting.push([sheet, area]);
    return placeText(sheet, area);
  }

  rearranged(what: string): string {
    return what;
  }

  /** Formulas are brought up to date and the add-in hears of what was done, before it is asked for something. */
  rest(): void {
    const { person } = this.session;
    for (const [sheet, area] of this.waiting.splice(0)) {
      if (this.workbook.sheets.includes(sheet)) person.edited(sheet, area);
    }
    person.rearranged();
  }
}

function placeText(sheet: Sheet, { top, left, bottom, right }: Area): string {
  return `${sheet.name}!R${top + 1}C${left + 1}:R${bottom + 1}C${right + 1}`;
}

/** What Excel refuses a person changes nothing that matters: the message box is closed and work goes on. */
export function tried(work: () => string | undefined): string {
  try {
    return work() ?? "nothing there";
  } catch (error) {
    if (error instanceof Refusal) return `refused: ${error.message}`;
    throw error;
  }
}

/** Whether an area meets a table. */
export function meetsTable(sheet: Sheet, area: Area): boolean {
  return sheet.tables.some((table) => intersect(table.area, area) !== null);
}
