import { type KeptValue } from "./state";

/** A row of register SnapshotData: what differs in a snapshot from the one before. */
export interface StoredRow {
  readonly snapshot: string;
  readonly table: string;
  /** "" = about the register: field Removed, it is not there any more; Records, it is there and empty. */
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
/** Field of a row that says that a register without records is there. */
export const recordsField = "Records";
