import type { UnreadReason } from "#core/issues";
import type { CellErrorValue, CellValue } from "#core/register/content";
import type { FieldValue } from "#core/register/rows";

/** A cell of a column as it stands on the sheet. */
export interface SourceCell {
  readonly value: CellValue;
  readonly format: string;
  /** Fill colour "#RRGGBB"; null = none; omitted = not read. */
  readonly fill?: string | null;
  /** Formula text with "="; null or omitted = a constant. */
  readonly formula?: string | null;
  /** The value stands in the first cell of a merged area and was carried down to this one. */
  readonly carriedDown?: true;
}

/** What became of one cell. */
export type Reading =
  | {
      readonly kind: "empty";
      /** The cell says in words that its value is missing ("tbc", "n/a", "offen"); its text is kept beside. */
      readonly said?: true;
    }
  | { readonly kind: "unread"; readonly reason: UnreadReason }
  | {
      readonly kind: "value";
      readonly value: FieldValue;
      /** True when the value says less than the cell did (Amber/Red read as Red, a time of day left out). */
      readonly lossy: boolean;
      /** For money: the unit the cell or its header states; null when neither does. */
      readonly factor?: number | null;
      readonly currency?: string | null;
    };

export const EMPTY: Reading = { kind: "empty" };

/** A cell whose word says that its value is not known. */
export const SAID_EMPTY: Reading = { kind: "empty", said: true };

/** True when the field alone does not hold everything that the cell says: its text is to be kept beside. */
export function losesText(reading: Reading): boolean {
  switch (reading.kind) {
    case "unread":
      return true;
    case "empty":
      return reading.said === true;
    case "value":
      return reading.lossy;
  }
}

export function unread(reason: UnreadReason): Reading {
  return { kind: "unread", reason };
}

export function read(value: FieldValue, lossy = false): Reading {
  return { kind: "value", value, lossy };
}

export function isErrorValue(value: CellValue): value is CellErrorValue {
  return typeof value === "object" && value !== null;
}
