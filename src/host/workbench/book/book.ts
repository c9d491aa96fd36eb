import type { Area } from "#host/engine/address";
import type { Sheet } from "#host/engine/sheet";
import type { Workbook } from "#host/engine/workbook";
import type { BookSession } from "./bookSession";
import { Frames } from "./frames";
import { Selections, wholeMerges, type CellPlace, type Selection } from "./selection";

/**
 * The workbook as the person at the screen has it: which sheet and cells are selected, what was
 * edited and can be taken back. It holds no cells of its own; everything drawn comes from the engine.
 */
export class Book {
  /** Grows by one whenever something may look different. */
  version = 0;
  private readonly listeners = new Set<() => void>();
  private readonly selections = new Selections();
  private readonly frames = new Frames(() => {
    for (const listener of [...this.listeners]) listener();
  });

  constructor(
    readonly workbook: Workbook,
    readonly session: BookSession,
  ) {}

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  };

  /** Something may look different; listeners hear of it once a frame. */
  changed(): void {
    this.version++;
    this.frames.ask();
  }

  /** Tells the listeners without waiting for the frame. */
  flush(): void {
    this.frames.now();
  }

  /** The sheet on the screen. */
  get sheet(): Sheet {
    const { workbook } = this;
    const sheet =
      workbook.sheetById(workbook.activeSheetId) ??
      workbook.sheets.find((s) => s.visibility === "Visible") ??
      workbook.sheets[0];
    if (!sheet) throw new Error("A workbook has at least one sheet.");
    return sheet;
  }

  activate(sheet: Sheet): void {
    if (sheet === this.sheet || sheet.visibility !== "Visible") return;
    this.session.activate(sheet);
    this.changed();
  }

  get selection(): Selection {
    return this.selections.of(this.sheet);
  }

  /** Selects a range of the active sheet; merged cells are taken in whole. */
  select(area: Area, active?: CellPlace, others: readonly Area[] = []): void {
    const { sheet } = this;
    const whole = wholeMerges(sheet, area);
    this.session.select(sheet, whole);
    this.selections.set(sheet, {
      area: whole,
      active: active ?? { row: area.top, column: area.left },
      others,
    });
    this.changed();
  }

  get canUndo(): boolean {
    return false;
  }

  get canRedo(): boolean {
    return false;
  }

  undo(): void {
    this.changed();
  }

  redo(): void {
    this.changed();
  }
}
