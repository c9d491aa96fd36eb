import type { Area } from "#host/engine/address";
import { contains } from "#host/engine/address";
import { autofitSizes } from "./autofit";
import { fillTarget } from "./fillTarget";
import type { GridActions, RowsOrColumns, SelectMode } from "./gridActions";
import { boxInGrid, hitAt, type Hit } from "./hit";
import type { GridStage } from "./stage";

/** What the pointer shows while it works, besides the selection. */
export interface PointerState {
  /** Cell over which the pointer rests. */
  readonly over: { readonly row: number; readonly column: number } | null;
  /** Where dragging the fill handle would end. */
  readonly fillTo: Area | null;
  /** A line while a heading's edge is dragged: axis and sheet pixels. */
  readonly resize: { readonly axis: RowsOrColumns; readonly at: number } | null;
}

export const restingPointer: PointerState = { over: null, fillTo: null, resize: null };

type Drag =
  | { readonly kind: "cells" }
  | { readonly kind: "lines"; readonly axis: RowsOrColumns; readonly first: number }
  | { readonly kind: "fill"; readonly from: Area }
  | {
      readonly kind: "resize";
      readonly axis: RowsOrColumns;
      readonly index: number;
      readonly start: number;
    };

/** Milliseconds between steps while the pointer is dragged beyond the edge. */
const scrollPause = 40;

/** Turns pointer events on the grid into what the person wants. */
export class GridPointer {
  private drag: Drag | null = null;
  private timer: ReturnType<typeof setInterval> | undefined;
  private last: PointerEvent | null = null;
  private state = restingPointer;

  constructor(
    private readonly root: HTMLElement,
    private readonly stage: GridStage,
    private readonly actions: GridActions,
    private readonly show: (state: PointerState) => void,
  ) {
    root.addEventListener("pointerdown", this.down);
    root.addEventListener("pointermove", this.hover);
    root.addEventListener("pointerleave", this.leave);
    root.addEventListener("dblclick", this.doubleClick);
    root.addEventListener("contextmenu", this.menu);
  }

  detach(): void {
    this.end();
    this.root.removeEventListener("pointerdown", this.down);
    this.root.removeEventListener("pointermove", this.hover);
    this.root.removeEventListener("pointerleave", this.leave);
    this.root.removeEventListener("dblclick", this.doubleClick);
    this.root.removeEventListener("contextmenu", this.menu);
  }

  private hit(event: MouseEvent): Hit {
    const { left, top } = this.root.getBoundingClientRect();
    return hitAt(
      this.stage.scene(),
      this.stage.viewport,
      event.clientX - left,
      event.clientY - top,
    );
  }

  /** The part of the grid that an event hit and that answers for itself; null for a foreign one. */
  private target(event: Event): { find(selector: string): HTMLElement | null } | null {
    const { target } = event;
    if (!(target instanceof Element)) return null;
    if (target.closest("[data-grid-editor],[data-grid-overlay]")) return null;
    return { find: (selector) => target.closest<HTMLElement>(selector) };
  }

  private readonly down = (event: PointerEvent): void => {
    const target = this.target(event);
    if (!target || this.isOnScrollbar(event)) return;
    // Signs and level numbers are buttons of their own.
    if (target.find(".grid-outline-sign,.grid-outline-level")) return;
    const hit = this.hit(event);
    if (event.button !== 0) {
      if (event.button === 2) this.selectForMenu(hit);
      return;
    }
    const filter = target.find("[data-filter]");
    const list = target.find("[data-list]");
    if (filter) this.openFilter(hit, filter);
    else if (list)
      this.actions.openList(this.stage.scene().selection.active, list.getBoundingClientRect());
    else if (target.find("[data-fill]")) this.begin({ kind: "fill", from: this.selected }, event);
    else if (target.find("[data-grip]")) this.beginResize(event, target.find("[data-grip]"), hit);
    else this.press(event, hit);
    if (filter ?? list) event.preventDefault();
  };

  private isOnScrollbar(event: PointerEvent): boolean {
    const { left, top } = this.root.getBoundingClientRect();
    return (
      event.clientX - left > this.root.clientWidth || event.clientY - top > this.root.clientHeight
    );
  }

  private get selected(): Area {
    return this.stage.scene().selection.area;
  }

  private openFilter(hit: Hit, button: HTMLElement): void {
    const place = this.stage.scene().picture.marks.filterAt(hit.row, hit.column);
    if (!place) return;
    const { row, column } = hit;
    this.actions.openFilter(place.table, { row, column }, button.getBoundingClientRect());
  }

  private press(event: PointerEvent, hit: Hit): void {
    const mode: SelectMode = event.shiftKey
      ? "extend"
      : event.ctrlKey || event.metaKey
        ? "add"
        : "replace";
    if (hit.part === "corner") {
      this.actions.selectAll();
      return;
    }
    if (hit.part === "cells") {
      this.actions.selectCell({ row: hit.row, column: hit.column }, mode);
      this.begin({ kind: "cells" }, event);
      return;
    }
    const axis: RowsOrColumns = hit.part === "row headings" ? "rows" : "columns";
    const index = axis === "rows" ? hit.row : hit.column;
    this.actions.selectLines(axis, index, index, mode);
    this.begin({ kind: "lines", axis, first: index }, event);
  }

  private beginResize(event: PointerEvent, grip: HTMLElement | null, hit: Hit): void {
    const index = Number(grip?.dataset["grip"]);
    const axis: RowsOrColumns = hit.part === "row headings" ? "rows" : "columns";
    const { geometry } = this.stage.scene();
    const start = (axis === "rows" ? geometry.rows : geometry.columns).start(index);
    this.begin({ kind: "resize", axis, index, start }, event);
  }

  private begin(drag: Drag, event: PointerEvent): void {
    this.drag = drag;
    this.last = event;
    window.addEventListener("pointermove", this.move);
    window.addEventListener("pointerup", this.up);
    window.addEventListener("pointercancel", this.end);
    if (drag.kind !== "resize") this.timer = setInterval(this.scrollOn, scrollPause);
  }

  private readonly move = (event: PointerEvent): void => {
    this.last = event;
    this.follow(event);
  };

  private follow(event: PointerEvent): void {
    const { drag } = this;
    if (!drag) return;
    const hit = this.hit(event);
    if (drag.kind === "cells") {
      this.actions.selectCell({ row: hit.row, column: hit.column }, "extend");
    } else if (drag.kind === "lines") {
      const index = drag.axis === "rows" ? hit.row : hit.column;
      this.actions.selectLines(drag.axis, drag.first, index, "extend");
    } else if (drag.kind === "fill") {
      this.set({ ...this.state, fillTo: fillTarget(drag.from, hit) });
    } else {
      const at = Math.max(drag.start, drag.axis === "rows" ? hit.y : hit.x);
      this.set({ ...this.state, resize: { axis: drag.axis, at } });
    }
  }

  /** Scrolls while a drag is held beyond the edge of the cells. */
  private readonly scrollOn = (): void => {
    const { last } = this;
    if (!last) return;
    const box = this.root.getBoundingClientRect();
    const { headWidth, headHeight } = this.stage.scene();
    const beyond = (at: number, low: number, high: number): number =>
      at < low ? at - low : at > high ? at - high : 0;
    const left = beyond(last.clientX, box.left + headWidth, box.left + this.root.clientWidth);
    const top = beyond(last.clientY, box.top + headHeight, box.top + this.root.clientHeight);
    if (left === 0 && top === 0) return;
    this.root.scrollBy(left, top);
    this.follow(last);
  };

  private readonly up = (event: PointerEvent): void => {
    const { drag } = this;
    const { fillTo } = this.state;
    this.end();
    if (drag?.kind === "resize") this.finishResize(drag, event);
    if (drag?.kind === "fill" && fillTo) this.actions.fill(drag.from, fillTo);
  };

  private finishResize(drag: Extract<Drag, { kind: "resize" }>, event: PointerEvent): void {
    const hit = this.hit(event);
    const end = drag.axis === "rows" ? hit.y : hit.x;
    const pixels = Math.max(0, Math.round((end - drag.start) / this.stage.scene().geometry.zoom));
    const [first, last] = this.linesWith(drag.axis, drag.index);
    const { geometry } = this.stage.scene();
    const size = (drag.axis === "rows" ? geometry.rows : geometry.columns).size(drag.index);
    // A press that did not move is the first half of a double click.
    if (Math.abs(pixels * geometry.zoom - size) < 1) return;
    this.actions.resizeLines(drag.axis, first, last, pixels);
  }

  /** All selected rows or columns when this one is among them and selected whole. */
  private linesWith(axis: RowsOrColumns, index: number): [number, number] {
    const { area } = this.stage.scene().selection;
    const { geometry } = this.stage.scene();
    const whole =
      axis === "rows"
        ? area.left === 0 && area.right === geometry.columns.count - 1
        : area.top === 0 && area.bottom === geometry.rows.count - 1;
    const [first, last] = axis === "rows" ? [area.top, area.bottom] : [area.left, area.right];
    return whole && index >= first && index <= last ? [first, last] : [index, index];
  }

  private readonly end = (): void => {
    this.drag = null;
    clearInterval(this.timer);
    window.removeEventListener("pointermove", this.move);
    window.removeEventListener("pointerup", this.up);
    window.removeEventListener("pointercancel", this.end);
    this.set({ ...this.state, fillTo: null, resize: null });
  };

  private readonly doubleClick = (event: MouseEvent): void => {
    const target = this.target(event);
    if (!target || target.find("button")) return;
    const hit = this.hit(event);
    const grip = target.find("[data-grip]");
    if (target.find("[data-fill]")) this.actions.fillDown(this.selected);
    else if (grip) this.autofit(hit, Number(grip.dataset["grip"]));
    else if (hit.part === "cells") this.actions.beginEdit(null);
  };

  private autofit(hit: Hit, index: number): void {
    const axis: RowsOrColumns = hit.part === "row headings" ? "rows" : "columns";
    const [first, last] = this.linesWith(axis, index);
    const { picture } = this.stage.scene();
    this.actions.autofitLines(axis, autofitSizes(picture, axis, first, last));
  }

  private selectForMenu(hit: Hit): void {
    const { area, others } = this.stage.scene().selection;
    const cell = { row: hit.row, column: hit.column };
    const isSelected = [area, ...others].some((a) => contains(a, hit.row, hit.column));
    if (hit.part === "cells" && !isSelected) this.actions.selectCell(cell, "replace");
    else if (hit.part === "row headings" && !(isSelected && area.left === 0))
      this.actions.selectLines("rows", hit.row, hit.row, "replace");
    else if (hit.part === "column headings" && !(isSelected && area.top === 0))
      this.actions.selectLines("columns", hit.column, hit.column, "replace");
  }

  private readonly menu = (event: MouseEvent): void => {
    if (!this.target(event)) return;
    event.preventDefault();
    const hit = this.hit(event);
    const point = { x: event.clientX, y: event.clientY };
    const cell = { row: hit.row, column: hit.column };
    if (hit.part === "row headings") this.actions.openMenu("row", cell, point);
    else if (hit.part === "column headings") this.actions.openMenu("column", cell, point);
    else if (hit.part === "cells") this.openCellMenu(event, cell, point);
  };

  /** The menu key gives no useful point: the menu then opens at the active cell. */
  private openCellMenu(
    event: MouseEvent,
    cell: { row: number; column: number },
    point: { x: number; y: number },
  ): void {
    const isByKey = event.button !== 2 && !event.ctrlKey;
    if (!isByKey) {
      this.actions.openMenu("cell", cell, point);
      return;
    }
    const { active } = this.stage.scene().selection;
    const area = { top: active.row, left: active.column, bottom: active.row, right: active.column };
    const box = boxInGrid(this.stage.scene(), this.stage.viewport, area);
    const { left, top } = this.root.getBoundingClientRect();
    this.actions.openMenu("cell", active, {
      x: left + box.left + box.width / 2,
      y: top + box.top + box.height,
    });
  }

  private readonly hover = (event: PointerEvent): void => {
    if (this.drag || !this.target(event)) return;
    const hit = this.hit(event);
    const { over } = this.state;
    const next = hit.part === "cells" ? { row: hit.row, column: hit.column } : null;
    if (over?.row === next?.row && over?.column === next?.column) return;
    this.set({ ...this.state, over: next });
  };

  private readonly leave = (): void => {
    if (this.state.over) this.set({ ...this.state, over: null });
  };

  private set(state: PointerState): void {
    this.state = state;
    this.show(state);
  }
}
