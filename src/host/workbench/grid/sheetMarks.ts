import { contains, type Area } from "#host/engine/address";
import type { Hyperlink, Note, Validation } from "#host/engine/features";
import type { Sheet } from "#host/engine/sheet";
import { criteriaOf } from "#host/engine/filter";
import type { Table } from "#host/engine/table";
import type { CellExtra } from "./cellView";

type Mark = Pick<CellExtra, "note" | "link" | "filter">;

const none: Mark = {};

/** Notes, links and filter buttons by cell, looked up once for a picture. */
export class SheetMarks {
  private readonly notes = new Map<string, Note>();
  private readonly headers: { area: Area; table: Table | null }[] = [];

  constructor(private readonly sheet: Sheet) {
    for (const note of sheet.notes) this.notes.set(`${note.row},${note.column}`, note);
    for (const table of sheet.tables) {
      if (!table.showHeaders || !table.showFilterButton) continue;
      this.headers.push({ area: { ...table.area, bottom: table.area.top }, table });
    }
    const own = sheet.autoFilter;
    if (own) this.headers.push({ area: { ...own, bottom: own.top }, table: null });
  }

  of(row: number, column: number): Mark {
    const hasNote = this.notes.size > 0 && this.noteAt(row, column) !== undefined;
    const link = this.sheet.hyperlinks.length > 0 ? this.linkAt(row, column) : undefined;
    const header = this.headers.length > 0 ? this.filterAt(row, column) : undefined;
    if (!hasNote && !link && !header) return none;
    return {
      ...(hasNote ? { note: true } : {}),
      ...(link ? { link: link.screenTip || link.address || link.documentReference } : {}),
      ...(header ? { filter: this.isFiltered(header.table, column) } : {}),
    };
  }

  private isFiltered(table: Table | null, column: number): boolean {
    const left = table ? table.area.left : (this.sheet.autoFilter?.left ?? 0);
    return criteriaOf({ sheet: this.sheet, table }).has(column - left);
  }

  noteAt(row: number, column: number): Note | undefined {
    return this.notes.get(`${row},${column}`);
  }

  linkAt(row: number, column: number): Hyperlink | undefined {
    return this.sheet.hyperlinks.find((link) => contains(link.area, row, column));
  }

  /** The table (null: the sheet) whose filter button stands in a cell. */
  filterAt(row: number, column: number): { readonly table: Table | null } | undefined {
    return this.headers.find(({ area }) => contains(area, row, column));
  }

  /** The list that a cell's drop-down arrow opens. */
  listAt(row: number, column: number): Validation | undefined {
    return this.sheet.validations.find(
      (rule) =>
        rule.type === "list" &&
        rule.inCellDropDown &&
        rule.areas.some((area) => contains(area, row, column)),
    );
  }
}
