import { type KeptValue } from "./state";

/** A row of register SnapshotData: what differs in a snapshot from the one before. */
export interface StoredRow {
  readonly snapshot: string;
  readonly table: string;
  /** "" with field Removed = the whole register is not there any more. */
  readonly key: string;
  readonly field: string;
  readonly value: KeptValue;
}

/**
 * Field of a row that says that a record is not there any more. Values of the same record in the same
 * snapshot mean that it begins anew with them alone.
 */
export const removedField = "Removed";
/** What stands in a row of field Removed. */
export const removedWord = "Yes";
