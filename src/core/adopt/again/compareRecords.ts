import type { RegisterContent } from "#core/register/content";
import type { FieldValue } from "#core/register/rows";
import type { AdoptedRows } from "../adoption";
import { keyField, telling } from "../recordNames";
import type { AdoptionBase } from "./adoptionBase";
import { BaseMarks } from "./adoptionBase";
import { changedReferences } from "./changedReferences";
import type {
  AddedRecord,
  ChangedRecord,
  Comparison,
  EditConflict,
  EditedField,
  FieldChange,
  KnownRecord,
  RegisterComparison,
  RenamedRecord,
} from "./comparison";
import { markOf } from "./mark";
import { matchAgain } from "./matchAgain";
import type { KeyRenames } from "./renamedKeys";
import { keyRenames, withNewKeys } from "./renamedKeys";
import type { Side } from "./side";
import { fieldOf, sideOf } from "./side";

/**
 * Compares what sheets say now with the registers, record by record and field by field.
 *
 * A field is changed only when the register still has what adoption wrote (`base`); an edit of the register
 * stays and is listed. Records, columns and registers that adoption never wrote are left alone.
 *
 * @param now the registers as they are, with the records that people typed.
 * @param base what adoption wrote the last time; null = nothing, so every difference is a conflict.
 */
export function compareRecords(
  now: readonly RegisterContent[],
  adopted: readonly AdoptedRows[],
  base: AdoptionBase | null,
): Comparison {
  const names = new Set([
    ...adopted.map(({ register }) => register),
    ...Object.keys(base?.registers ?? {}),
  ]);
  const found = new Map<string, RegisterComparison>();
  const compareWith = (register: string, renames: KeyRenames): void => {
    const content = now.find((each) => each.register === register) ?? null;
    const rows = adopted.find((each) => each.register === register) ?? emptyRows(register);
    found.set(register, compareRegister(content, rows, base, renames));
  };
  const [own, pointing] = [
    [...names].filter(hasOwnKey),
    [...names].filter((each) => !hasOwnKey(each)),
  ];
  for (const register of own) compareWith(register, new Map());
  const renames = keyRenames([...found.values()]);
  for (const register of pointing) compareWith(register, renames);
  return { registers: changedReferences([...found.values()], now, renames) };
}

/** True for registers whose records have an identifier of their own, not that of another register's record. */
function hasOwnKey(register: string): boolean {
  return keyField(register) !== null;
}

function emptyRows(register: string): AdoptedRows {
  return { register, columns: [], extras: [], rows: [], origins: [] };
}

function compareRegister(
  content: RegisterContent | null,
  adopted: AdoptedRows,
  base: AdoptionBase | null,
  renames: KeyRenames,
): RegisterComparison {
  const { register } = adopted;
  const all = [...adopted.columns, ...adopted.extras.map(({ header }) => header)];
  const sheet = sideOf(register, all, adopted.rows);
  const own = sideOf(register, content?.headers ?? [], content?.rows ?? []);
  const marks = new BaseMarks(base, register);
  const keys = withNewKeys(register, own.keys, renames);
  // A column that adoption wrote and a person took out of the table stays out.
  const columns = all.filter((column) => own.headers.has(column) || !marks.wrote(column));
  const work = new RegisterWork(register, sheet, own, marks);
  const matched = matchAgain(register, sheet, { ...own, keys }, marks);
  const present = new Set(keys);
  const wasThere = new Set(withNewKeys(register, marks.keys, renames));
  sheet.keys.forEach((key, row) => {
    const at = matched.get(row);
    if (at !== undefined) work.compare(row, at, columns);
    else if (wasThere.has(key) && !present.has(key)) work.removed.push(work.sheetRecord(row));
    else work.added.push(work.sheetRecord(row));
  });
  const used = new Set(matched.values());
  own.keys.forEach((key, at) => {
    if (key !== "" && !used.has(at) && marks.has(key)) work.vanished.push(work.ownRecord(at));
  });
  return {
    register,
    added: work.added,
    changed: work.changed,
    renamed: work.renamed,
    same: work.same,
    vanished: work.vanished,
    removed: work.removed,
    conflicts: work.conflicts,
    edited: work.edited,
    references: [],
    newColumns: content === null ? [] : columns.filter((column) => !own.headers.has(column)),
  };
}

class RegisterWork {
  readonly added: AddedRecord[] = [];
  readonly changed: ChangedRecord[] = [];
  readonly renamed: RenamedRecord[] = [];
  readonly vanished: KnownRecord[] = [];
  readonly removed: AddedRecord[] = [];
  readonly conflicts: EditConflict[] = [];
  readonly edited: EditedField[] = [];
  same = 0;
  readonly #register: string;
  readonly #sheet: Side;
  readonly #own: Side;
  readonly #marks: BaseMarks;
  readonly #name: string | null;

  constructor(register: string, sheet: Side, own: Side, marks: BaseMarks) {
    this.#register = register;
    this.#sheet = sheet;
    this.#own = own;
    this.#marks = marks;
    this.#name = telling(register);
  }

  sheetRecord(row: number): AddedRecord {
    return { key: this.#keyText(this.#sheet, row), name: this.#nameOf(this.#sheet, row), row };
  }

  ownRecord(at: number): KnownRecord {
    return { key: this.#keyText(this.#own, at), name: this.#nameOf(this.#own, at), at };
  }

  /** The key as it is written, where it is one field. */
  #keyText(side: Side, row: number): string {
    const field = keyField(this.#register);
    const typed = field === null ? null : fieldOf(side, row, field);
    return typed === null ? (side.keys[row] ?? "") : String(typed);
  }

  #nameOf(side: Side, row: number): string {
    const name = this.#name === null ? null : fieldOf(side, row, this.#name);
    return name === null ? "" : String(name);
  }

  /** Compares a record of the sheets with the one of the register that it is. */
  compare(row: number, at: number, columns: readonly string[]): void {
    const fields: FieldChange[] = [];
    const record = { ...this.ownRecord(at), row };
    let kept = 0;
    for (const field of columns) {
      const before = fieldOf(this.#own, at, field);
      const after = fieldOf(this.#sheet, row, field);
      const what = this.#verdict(at, field, before, after);
      if (what === "changed") fields.push({ field, before, after });
      if (what === "edited")
        this.edited.push({ ...this.ownRecord(at), field, inRegister: before, onSheet: after });
      if (what === "conflict")
        this.conflicts.push({ ...record, field, inRegister: before, onSheet: after });
      if (what === "conflict") kept += 1;
    }
    if (fields.length > 0) this.changed.push({ ...record, fields });
    else if (kept === 0) this.same += 1;
    this.#noteNames(row, at, fields);
  }

  #verdict(
    at: number,
    field: string,
    before: FieldValue,
    after: FieldValue,
  ): "same" | "changed" | "edited" | "conflict" {
    const [mine, theirs] = [markOf(before), markOf(after)];
    if (mine === theirs) return "same";
    if (field === keyField(this.#register)) return foldsAlike(before, after) ? "same" : "changed";
    const written = this.#marks.markOf(this.#own.keys[at] ?? "", field);
    if (written === mine) return "changed";
    if (written === theirs) return "edited";
    if (written !== null) return "conflict";
    if (before === null) return "changed";
    return after === null ? "same" : "conflict";
  }

  #noteNames(row: number, at: number, fields: readonly FieldChange[]): void {
    for (const [what, named] of [
      ["key", keyField(this.#register)],
      ["name", this.#name],
    ] as const) {
      const change = fields.find(({ field }) => field === named);
      if (change === undefined || change.before === null) continue;
      const [before, after] = [String(change.before), String(change.after ?? "")];
      this.renamed.push({ ...this.ownRecord(at), row, what, before, after });
    }
  }
}

function foldsAlike(a: FieldValue, b: FieldValue): boolean {
  return (
    String(a ?? "")
      .trim()
      .toLowerCase() ===
    String(b ?? "")
      .trim()
      .toLowerCase()
  );
}
