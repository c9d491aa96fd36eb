import type { Table } from "#host/engine/table";
import type { ListEntry } from "#host/engine/judge";
import type { CellPlace } from "#host/workbench/book/selection";

/** A command in a menu. */
export interface MenuItem {
  readonly label: string;
  readonly keys?: string;
  readonly isDisabled?: boolean;
  readonly isChecked?: boolean;
  /** A line above it. */
  readonly startsGroup?: boolean;
  /** A colour shown before the label. */
  readonly color?: string;
  run(): void;
}

/** Where something opens, in pixels of the window. */
export interface ScreenPlace {
  readonly x: number;
  readonly y: number;
}

export type Popup =
  | {
      readonly kind: "menu";
      readonly label: string;
      readonly at: ScreenPlace;
      readonly items: readonly MenuItem[];
    }
  | {
      readonly kind: "list";
      readonly at: ScreenPlace;
      readonly width: number;
      readonly cell: CellPlace;
      readonly entries: readonly ListEntry[];
      /** Index of the entry that the cell holds; -1 for none. */
      readonly current: number;
    }
  | {
      readonly kind: "filter";
      readonly at: ScreenPlace;
      /** Null: the sheet's own filter. */
      readonly table: Table | null;
      readonly header: CellPlace;
    };
