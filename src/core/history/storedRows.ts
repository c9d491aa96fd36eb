import type { Issue } from "#core/issues";
import type { RegisterContent } from "#core/register/content";
import { keyOf } from "#core/scoring/registerTable";
import { registerTable } from "#core/status/statusSources";
import { fieldName, tableName } from "./keptFields";
import { keptValue } from "./presentState";
import { recordsField, removedField, type StoredRow } from "./storedRow";

/** Fields of rows that are about a whole register. */
const ofRegister: ReadonlySet<string> = new Set([removedField, recordsField]);

/**
 * The rows of register SnapshotData in the order in which they stand. Rows that do not say which value of
 * which snapshot they are cannot be read and are told as one.
 */
export function readStoredRows(registers: readonly RegisterContent[]): {
  readonly rows: readonly StoredRow[];
  readonly issues: readonly Issue[];
} {
  const table = registerTable(registers, "SnapshotData");
  if (table === null) return { rows: [], issues: [] };
  const names = new Names();
  const rows: StoredRow[] = [];
  let unread = 0;
  for (let row = 0; row < table.rowCount; row++) {
    const text = (header: string): string => table.text(row, header);
    const [snapshot, key] = [text("Snapshot ID"), text("Key")];
    const name = names.table(text("Table"));
    const field = names.field(name, text("Field"));
    const value = table.number(row, "Number") ?? table.cell(row, "Value");
    if (snapshot === "" || name === "" || field === "" || (key === "" && !ofRegister.has(field))) {
      if (snapshot !== "" || name !== "" || field !== "" || key !== "") unread += 1;
      continue;
    }
    rows.push({ snapshot, table: name, key, field, value: keptValue(value) });
  }
  const place = { register: "SnapshotData" };
  const facts = { rows: unread };
  return {
    rows,
    issues:
      unread === 0 ? [] : [{ code: "snapshot-rows-unread", severity: "warning", place, facts }],
  };
}

/** Names of tables and fields by their spelling: the same few stand in all rows. */
class Names {
  private readonly tables = new Map<string, string>();
  private readonly fields = new Map<string, string>();

  table(text: string): string {
    return remembered(this.tables, text, () => tableName(text));
  }

  field(table: string, text: string): string {
    return remembered(
      this.fields,
      `${table}\n${text}`,
      () => [...ofRegister].find((each) => keyOf(each) === keyOf(text)) ?? fieldName(table, text),
    );
  }
}

function remembered(known: Map<string, string>, key: string, make: () => string): string {
  const found = known.get(key);
  if (found !== undefined) return found;
  const made = make();
  known.set(key, made);
  return made;
}
