import type { Area } from "#host/engine/address";
import type { Sheet } from "#host/engine/sheet";
import type { Selection } from "#host/workbench/book/selection";
import type { CellView, RowModel } from "./cellView";
import type { Box, GridGeometry } from "./geometry";
import type { OutlineModel } from "./outline";
import type { Picture } from "./rowModels";
import type { GridWindow } from "./viewport";

export type PaneKey = "corner" | "top" | "left" | "main";

export interface MergedModel {
  readonly area: Area;
  readonly box: Box;
  readonly cell: CellView;
}

/** One of the up to four parts that frozen rows and columns divide a sheet into. */
export interface PaneModel {
  readonly key: PaneKey;
  /** The cells drawn in it; a little more than is seen. */
  readonly area: Area;
  readonly columns: readonly number[];
  readonly rows: readonly RowModel[];
  /** The same rows in the order of the elements that draw them. */
  readonly elements: readonly RowModel[];
  /** Which element draws a row. */
  readonly slots: ReadonlyMap<number, number>;
  readonly merges: readonly MergedModel[];
  /** Where the plane that holds them lies in the pane, and the sheet pixel of its upper edge. */
  readonly planeLeft: number;
  readonly planeTop: number;
  readonly originTop: number;
  /** Sheet pixel at which the drawn columns end. */
  readonly right: number;
}

/** Everything that is drawn at one moment. */
export interface Scene {
  readonly sheet: Sheet;
  readonly geometry: GridGeometry;
  readonly picture: Picture;
  readonly window: GridWindow;
  readonly selection: Selection;
  readonly panes: readonly PaneModel[];
  /** Width of the row numbers and height of the column letters, with their outline signs. */
  readonly headWidth: number;
  readonly headHeight: number;
  readonly frozenWidth: number;
  readonly frozenHeight: number;
  readonly outline: OutlineModel;
}
