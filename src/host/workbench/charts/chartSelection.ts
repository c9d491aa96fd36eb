import type { Chart } from "#host/engine/chart";
import type { Sheet } from "#host/engine/sheet";
import type { Book } from "#host/workbench/book/book";
import type { Box } from "#host/workbench/grid/geometry";

/** Which chart is selected; shared by all panes that may draw it. */
export class ChartSelection {
  private readonly listeners = new Set<() => void>();
  private selected: string | null = null;
  private dragged: Box | null = null;

  /** The id of the selected chart. */
  get id(): string | null {
    return this.selected;
  }

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  };

  select(id: string | null): void {
    if (this.selected === id) return;
    this.selected = id;
    this.dragged = null;
    this.tell();
  }

  /** Where the selected chart is being dragged to; null when it is not. */
  get preview(): Box | null {
    return this.dragged;
  }

  drag(to: Box | null): void {
    this.dragged = to;
    this.tell();
  }

  private tell(): void {
    for (const listener of [...this.listeners]) listener();
  }

  /** The selected chart of a sheet, if it is there. */
  chartOf(sheet: Sheet): Chart | null {
    return sheet.charts.find((chart) => chart.id === this.selected) ?? null;
  }
}

const selections = new WeakMap<Book, ChartSelection>();

/** The selection of charts that goes with a book. */
export function chartSelectionOf(book: Book): ChartSelection {
  let selection = selections.get(book);
  if (!selection) selections.set(book, (selection = new ChartSelection()));
  return selection;
}
