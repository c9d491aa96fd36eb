import type { CellEditing } from "./cellEditing";
import type { KeyPress } from "./keys";
import type { Signal } from "./signal";
import { suggestionsFor, type Suggestion, type Suggestions } from "./suggestions";

/** The list of functions, names and columns that opens while a formula is being typed. */
export class Assist {
  private chosen = 0;
  /** The text for which the list was closed with Esc, or for which `chosen` holds. */
  private closedFor: string | null = null;
  private chosenFor = "";

  constructor(
    private readonly cells: CellEditing,
    private readonly signal: Signal,
  ) {}

  get suggestions(): Suggestions | null {
    const { edit } = this.cells;
    return edit && edit.text !== this.closedFor ? suggestionsFor(edit) : null;
  }

  get selected(): number {
    return this.cells.edit?.text === this.chosenFor ? this.chosen : 0;
  }

  /** Keys that mean the list while it is open: up, down, Tab, Esc. */
  handleKey(event: KeyPress): boolean {
    const { suggestions } = this;
    if (!suggestions || event.ctrlKey || event.altKey || event.metaKey) return false;
    const count = suggestions.items.length;
    switch (event.key) {
      case "ArrowDown":
        this.choose((this.selected + 1) % count);
        return true;
      case "ArrowUp":
        this.choose((this.selected + count - 1) % count);
        return true;
      case "Tab": {
        const item = suggestions.items[this.selected];
        if (item) this.accept(item);
        return true;
      }
      case "Escape":
        this.closedFor = this.cells.edit?.text ?? null;
        this.signal.raise();
        return true;
      default:
        return false;
    }
  }

  accept(item: Suggestion): void {
    const { suggestions } = this;
    if (suggestions) this.cells.replace(suggestions.start, suggestions.end, item.insert);
  }

  private choose(index: number): void {
    this.chosen = index;
    this.chosenFor = this.cells.edit?.text ?? "";
    this.signal.raise();
  }
}
