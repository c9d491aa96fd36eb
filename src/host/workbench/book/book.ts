import type { Area } from "#host/engine/address";
import { calculationOf } from "#host/engine/calculate";
import { Refusal } from "#host/engine/refusal";
import type { Sheet } from "#host/engine/sheet";
import type { Workbook } from "#host/engine/workbook";
import type { ChangeType } from "#host/protocol/declaration";
import type { PersonSide } from "#host/runtime/personSide";
import { Dialogs } from "./dialogs";
import { EditJournal, record } from "./editJournal";
import { Frames } from "./frames";
import { History } from "./history";
import { refusalText } from "./refusalText";
import { Selections, wholeMerges, type CellPlace, type Selection } from "./selection";
import { announceRearranged } from "./rearranged";
import { before, go, isEmptyStep, stepBack, type Before, type Step } from "./step";

/** The person's side of the runtime: tells the running add-in what was done by hand. */
export type BookSession = Omit<PersonSide, "isCellEditing">;

/** Cells that an edit wrote, for the events of the add-in. */
export interface Edited {
  readonly sheet: Sheet;
  readonly area: Area;
  readonly change?: ChangeType;
}

/**
 * The workbook as the person at the screen has it: which sheet and cells are selected, what was
 * edited and can be taken back. It holds no cells of its own; everything drawn comes from the engine.
 */
export class Book {
  /** Grows by one whenever something may look different. */
  version = 0;
  readonly dialogs = new Dialogs(() => {
    this.changed();
    this.flush();
  });
  private readonly listeners = new Set<() => void>();
  private readonly selections = new Selections();
  private readonly history = new History();
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

  // ---- sheets and selection -------------------------------------------------------------------------

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

  // ---- edits ----------------------------------------------------------------------------------------

  /**
   * Makes an edit that can be taken back as a whole: `work` changes the workbook with operations of the
   * engine and says which cells it wrote. When Excel would refuse, nothing stays of it and the refusal
   * is given back.
   */
  attempt(title: string, work: () => readonly Edited[]): Refusal | null {
    const { workbook } = this;
    const was = before(workbook);
    const journal = new EditJournal();
    let edited: readonly Edited[] = [];
    const done = (): Step => {
      const [first] = edited;
      return stepBack(workbook, was, journal, title, first ?? null);
    };
    try {
      record(workbook, journal, () => {
        edited = work();
      });
    } catch (error) {
      go(workbook, done());
      calculationOf(workbook).recalculateAfterEdits();
      if (error instanceof Refusal) return error;
      throw error;
    }
    const step = done();
    if (isEmptyStep(step)) return null;
    this.history.add(step);
    this.announce(was, edited);
    return null;
  }

  /** As `attempt`; a refusal is shown as Excel shows it. Tells whether the edit was made. */
  edit(title: string, work: () => readonly Edited[]): boolean {
    const refusal = this.attempt(title, work);
    if (!refusal) return true;
    void this.dialogs.tell(refusalText(refusal));
    return false;
  }

  private announce(was: Before, edited: readonly Edited[]): void {
    announceRearranged(this.workbook, was, this.session);
    for (const { sheet, area, change } of edited) this.session.edited(sheet, area, change);
    if (edited.length === 0) this.session.rearranged();
    this.changed();
  }

  // ---- undo -------------------------------------------------------------------------------------------

  get canUndo(): boolean {
    return this.history.undoTitle !== null;
  }

  get canRedo(): boolean {
    return this.history.redoTitle !== null;
  }

  /** What undo would take back ("Typing in B7"); null when there is nothing. */
  get undoTitle(): string | null {
    return this.history.undoTitle;
  }

  get redoTitle(): string | null {
    return this.history.redoTitle;
  }

  undo(): void {
    this.turn("undo");
  }

  redo(): void {
    this.turn("redo");
  }

  /** As in Excel, nothing can be taken back once an add-in has written. */
  addInWrote(): void {
    this.history.clear();
    this.changed();
  }

  private turn(direction: "undo" | "redo"): void {
    const { workbook } = this;
    this.history.turn(direction, (step) => {
      const was = before(workbook);
      const gone = go(workbook, step);
      this.announce(
        was,
        [...gone.areas].map(([sheet, area]) => ({ sheet, area, change: "Unknown" })),
      );
      this.show(step.focus);
      return gone.opposite;
    });
  }

  private show(focus: Step["focus"]): void {
    if (!focus || !this.workbook.sheets.includes(focus.sheet)) return;
    this.activate(focus.sheet);
    if (focus.sheet === this.sheet) this.select(focus.area);
  }
}
