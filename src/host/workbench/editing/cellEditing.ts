import type { Area } from "#host/engine/address";
import type { Validation } from "#host/engine/features";
import { checkUnlocked } from "#host/engine/guards";
import { Refusal } from "#host/engine/refusal";
import type { Sheet } from "#host/engine/sheet";
import type { Book } from "#host/workbench/book/book";
import { cancel } from "#host/workbench/book/dialogs";
import { refusalText } from "#host/workbench/book/refusalText";
import { cellArea, type CellPlace } from "#host/workbench/book/selection";
import { withReference, type CellEdit } from "./cellEdit";
import { enterText, type Entry } from "./enterText";
import { cellContent } from "./entryText";
import { canPoint, toggleReference } from "./formulaCaret";
import type { Signal } from "./signal";

/** The cell that is being edited, from the first key to Enter or Esc. */
export class CellEditing {
  edit: CellEdit | null = null;

  constructor(
    private readonly book: Book,
    private readonly signal: Signal,
  ) {}

  /** Starts editing the active cell: with `text` typed over it, or what it holds. False when refused. */
  begin(text: string | null, where: CellEdit["where"]): boolean {
    const { sheet, selection } = this.book;
    const { top, left } = cellArea(sheet, selection.active);
    const single = { top, left, bottom: top, right: left };
    try {
      checkUnlocked(sheet, single);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      void this.book.dialogs.tell(refusalText(error));
      return false;
    }
    const content = cellContent(sheet, top, left);
    const original = content.isSpilled ? "" : content.text.replace(/^\{(=.*)\}$/s, "$1");
    const shown = text ?? original;
    this.set({
      sheet,
      cell: { row: top, column: left },
      text: shown,
      start: shown.length,
      end: shown.length,
      original,
      mode: text === null ? "edit" : "enter",
      where,
      pointed: null,
    });
    return true;
  }

  /** The text or the caret changed in one of the fields. */
  change(text: string, start: number, end: number): void {
    const { edit } = this;
    if (!edit) return;
    if (text === edit.text && start === edit.start && end === edit.end) return;
    this.set({ ...edit, text, start, end, pointed: null });
  }

  focus(where: CellEdit["where"]): void {
    if (this.edit && this.edit.where !== where) this.set({ ...this.edit, where, mode: "edit" });
  }

  /** F2. */
  switchMode(): void {
    const { edit } = this;
    if (edit) this.set({ ...edit, mode: edit.mode === "edit" ? "enter" : "edit" });
  }

  /** Puts text at the caret. */
  insert(text: string): void {
    const { edit } = this;
    if (!edit) return;
    const caret = edit.start + text.length;
    this.change(edit.text.slice(0, edit.start) + text + edit.text.slice(edit.end), caret, caret);
  }

  /** Replaces a stretch of the text, as a chosen suggestion does. */
  replace(start: number, end: number, text: string): void {
    const { edit } = this;
    if (!edit) return;
    const caret = start + text.length;
    this.change(edit.text.slice(0, start) + text + edit.text.slice(end), caret, caret);
  }

  /** F4. */
  toggleReference(): void {
    const { edit } = this;
    const toggled = edit && toggleReference(edit.text, edit.end);
    if (toggled) this.change(toggled.text, toggled.start, toggled.end);
  }

  /** Whether a click on a cell now puts a reference into the formula. */
  get isPointing(): boolean {
    const { edit } = this;
    return edit !== null && (edit.pointed !== null || canPoint(edit.text, edit.start));
  }

  point(sheet: Sheet, anchor: CellPlace, area: Area): void {
    if (this.edit) this.set(withReference(this.edit, sheet, anchor, area));
  }

  cancel(): void {
    this.set(null);
  }

  /**
   * Ends editing and enters the text into the cell, or into all `areas`. False while the cell stays in
   * edit: the formula cannot be read, or a rule stands against the value and a question is open.
   */
  commit(areas?: readonly Area[]): boolean {
    const { edit } = this;
    if (!edit) return true;
    const { sheet, cell, text } = edit;
    if (text === edit.original && !areas) {
      this.set(null);
      this.returnTo(sheet);
      return true;
    }
    return this.enter({ sheet, cell, text, ...(areas ? { areas } : {}) }, edit);
  }

  private enter(entry: Entry, edit: CellEdit | null): boolean {
    this.set(null);
    const outcome = enterText(this.book, entry);
    if (outcome.kind === "done") {
      this.returnTo(entry.sheet);
      return true;
    }
    if (outcome.kind === "refused") {
      this.resume(edit);
      void this.book.dialogs.tell(outcome.text);
    } else void this.ask(outcome.rule, entry, edit);
    return false;
  }

  /** Enters a text without editing, as a choice from a drop-down list does. */
  enterDirectly(text: string): boolean {
    const { sheet, selection } = this.book;
    return this.enter({ sheet, cell: selection.active, text }, null);
  }

  private async ask(rule: Validation, entry: Entry, edit: CellEdit | null): Promise<void> {
    const standard =
      "This value doesn't match the data validation restrictions defined for this cell.";
    const text = rule.errorMessage || standard;
    const title = rule.errorTitle || "Microsoft Excel";
    const { dialogs } = this.book;
    const keep = (): void => {
      this.set(null);
      enterText(this.book, entry, true);
      this.returnTo(entry.sheet);
    };
    this.resume(edit);
    if (rule.errorStyle === "stop") {
      const retry = { id: "retry", label: "Retry" };
      const { button } = await dialogs.ask({ title, text, buttons: [retry, cancel] });
      if (button !== "retry") this.set(null);
      return;
    }
    if (rule.errorStyle === "warning") {
      const buttons = [{ id: "no", label: "No" }, { id: "yes", label: "Yes" }, cancel];
      const { button } = await dialogs.ask({ title, text: `${text}\n\nContinue?`, buttons });
      if (button === "yes") keep();
      else if (button === "cancel") this.set(null);
      return;
    }
    const { button } = await dialogs.ask({
      title,
      text,
      buttons: [{ id: "ok", label: "OK" }, cancel],
    });
    if (button === "ok") keep();
    else this.set(null);
  }

  private resume(edit: CellEdit | null): void {
    if (edit) this.set({ ...edit, mode: "edit", pointed: null });
  }

  /** References may have been pointed at on another sheet. */
  private returnTo(sheet: Sheet): void {
    if (this.book.sheet !== sheet) this.book.activate(sheet);
  }

  private set(edit: CellEdit | null): void {
    const wasEditing = this.edit !== null;
    this.edit = edit;
    if (wasEditing !== (edit !== null)) {
      this.book.session.setCellEditing(edit !== null);
      this.book.changed();
    }
    this.signal.raise();
  }
}
