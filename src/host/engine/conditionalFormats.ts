import type { DifferentialStyle } from "./features";

/** A data bar as shares (0 to 1) of the cell's width. */
export interface DataBar {
  readonly from: number;
  readonly to: number;
  /** Where 0 lies when there are negative values; null without an axis. */
  readonly axis: number | null;
  readonly color: string;
  readonly gradient: boolean;
  readonly isNegative: boolean;
}

export interface ConditionalIcon {
  /** The file's word for the set: 3Arrows. */
  readonly set: string;
  /** From 0, the icon of the lowest values. */
  readonly index: number;
}

/** What the conditional formats of a cell paint over it. */
export interface ConditionalPaint {
  /** The same object for the same style. */
  readonly style: DifferentialStyle | null;
  /** Colour of a colour scale; "" for none. */
  readonly fill: string;
  readonly bar: DataBar | null;
  readonly icon: ConditionalIcon | null;
  readonly showValue: boolean;
}
