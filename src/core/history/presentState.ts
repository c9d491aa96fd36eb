import type { CellValue, RegisterContent } from "#core/register/content";
import { type RiskScale } from "#core/risk/riskScale";
import { scaleRows, scaleTable } from "#core/risk/scaleRows";
import { keyOf, RegisterTable } from "#core/scoring/registerTable";
import { keptColumns, keptTables, type KeptTable } from "./keptFields";
import { keptNumber } from "./state";
import type { PortfolioState, KeptRecord, KeptRecords, KeptValue } from "./state";

/**
 * The portfolio as its registers show it now, in the form that snapshots keep. A column that a register
 * lacks is blank in all its records.
 *
 * Records without a key cannot be found again and are left out; of two with one key the first counts.
 *
 * @param scale how risks are scored, so that their scores can be read later; null = it is not kept
 */
export function presentState(
  registers: readonly RegisterContent[],
  scale: RiskScale | null,
): PortfolioState {
  const tables = new Map<string, KeptRecords>();
  for (const kept of keptTables) {
    const content = registers.find(({ register }) => register === kept.register);
    if (content !== undefined) tables.set(kept.register, recordsOf(kept, content));
  }
  if (scale !== null && tables.has("Risks")) tables.set(scaleTable, scaleRecords(scale));
  return { tables };
}

function recordsOf(kept: KeptTable, content: RegisterContent): KeptRecords {
  const table = new RegisterTable(content);
  const columns = keptColumns(kept);
  const records = new Map<string, KeptRecord>();
  for (let row = 0; row < table.rowCount; row++) {
    const key = table.text(row, kept.key);
    if (key === "" || records.has(keyOf(key))) continue;
    const values = new Map(
      columns.map((column): [string, KeptValue] => [column, keptValue(table.cell(row, column))]),
    );
    records.set(keyOf(key), { key, values });
  }
  return records;
}

/** Rows of the scale as records: "Probability 4" with its cells by impact. */
function scaleRecords(scale: RiskScale): KeptRecords {
  const records = new Map<string, KeptRecord & { values: Map<string, KeptValue> }>();
  for (const { key, field, value, number } of scaleRows(scale)) {
    const known = records.get(keyOf(key)) ?? { key, values: new Map<string, KeptValue>() };
    records.set(keyOf(key), known);
    known.values.set(field, number === null ? keptValue(value) : keptNumber(number));
  }
  return records;
}

/** A cell as snapshots keep it: an error by its code, a text trimmed. */
export function keptValue(value: CellValue): KeptValue {
  if (value === null) return null;
  if (typeof value === "number") return keptNumber(value);
  const text = (typeof value === "object" ? value.error : String(value)).trim();
  return text === "" ? null : text;
}
