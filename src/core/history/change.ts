import type { KeptValue } from "./state";

export const changeKinds = ["New", "Removed", "Worse", "Better", "Moved", "Changed"] as const;

/**
 * What became of a value or a record. Moved: a date; Changed: neither worse nor better by itself.
 */
export type ChangeKind = (typeof changeKinds)[number];

/** One difference between two states of a portfolio. */
export interface Change {
  /** 0..100: how much it deserves attention. */
  readonly significance: number;
  /** Register of the record. */
  readonly table: string;
  readonly key: string;
  /** What the record is called; may be empty. */
  readonly item: string;
  readonly kind: ChangeKind;
  /** Column; "" = the whole record is new or gone. */
  readonly field: string;
  readonly from: KeptValue;
  readonly to: KeptValue;
  /** To less from, in the unit of the field: money, days, share, places; null = none can be told. */
  readonly difference: number | null;
  /** Over tolerance: an explanation is asked for. */
  readonly explain: boolean;
}
