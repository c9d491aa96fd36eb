import type { FieldValue } from "#core/register/rows";

/** What adopting again would do to the registers, before it is done. */
export interface Comparison {
  /** Registers with records, adopted now or before. */
  readonly registers: readonly RegisterComparison[];
}

export interface RegisterComparison {
  readonly register: string;
  /** Records that the register does not have. */
  readonly added: readonly AddedRecord[];
  /** Records whose sheet says something else than before, where nobody edited the register. */
  readonly changed: readonly ChangedRecord[];
  /** Records with another identifier, or another name, than before; their fields are in `changed`. */
  readonly renamed: readonly RenamedRecord[];
  /** Records in which nothing changes. */
  readonly same: number;
  /** Records that were adopted and that no sheet has any more. They stay until a person removes them. */
  readonly vanished: readonly KnownRecord[];
  /** Records that were adopted and then removed from the register; they are not put back. */
  readonly removed: readonly AddedRecord[];
  /** Fields where the register and the sheet disagree: the register's value stays until a person decides. */
  readonly conflicts: readonly EditConflict[];
  /** Fields that were edited in the register and that the sheets still say as before: they stay. */
  readonly edited: readonly EditedField[];
  /** References to records with a new identifier, in rows that no sheet tells of. */
  readonly references: readonly ChangedReference[];
  /** Columns that the adopted records have and the register's table has not. */
  readonly newColumns: readonly string[];
}

/** A record among the adopted ones. */
export interface AddedRecord {
  readonly key: string;
  readonly name: string;
  /** Its place in `AdoptedRows.rows`. */
  readonly row: number;
}

/** A record of the register. */
export interface KnownRecord {
  readonly key: string;
  readonly name: string;
  /** Its place among the body rows of the register. */
  readonly at: number;
}

export interface ChangedRecord extends AddedRecord, KnownRecord {
  readonly fields: readonly FieldChange[];
}

export interface FieldChange {
  readonly field: string;
  readonly before: FieldValue;
  readonly after: FieldValue;
}

export interface RenamedRecord extends AddedRecord, KnownRecord {
  readonly what: "key" | "name";
  readonly before: string;
  readonly after: string;
}

export interface EditConflict extends AddedRecord, KnownRecord {
  readonly field: string;
  readonly inRegister: FieldValue;
  readonly onSheet: FieldValue;
}

export interface EditedField extends KnownRecord {
  readonly field: string;
  readonly inRegister: FieldValue;
  readonly onSheet: FieldValue;
}

export interface ChangedReference {
  readonly register: string;
  /** Place among the body rows of that register. */
  readonly at: number;
  readonly field: string;
  readonly before: string;
  readonly after: string;
}
