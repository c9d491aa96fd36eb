import { type ColumnSource, parquetWriteBuffer } from "hyparquet-writer";
import type { DatasetValue } from "#core/dataset/datasetCell";
import type { DatasetRow } from "#core/dataset/datasetRows";
import type { DatasetTable, DatasetType } from "#core/dataset/datasetTables";

/** A line of the schema in the file. */
type SchemaElement = NonNullable<Parameters<typeof parquetWriteBuffer>[0]["schema"]>[number];

const elements: Readonly<Record<DatasetType, Omit<SchemaElement, "name">>> = {
  text: { type: "BYTE_ARRAY", converted_type: "UTF8", logical_type: { type: "STRING" } },
  number: { type: "DOUBLE" },
  integer: { type: "INT64" },
  date: { type: "INT32", converted_type: "DATE", logical_type: { type: "DATE" } },
  boolean: { type: "BOOLEAN" },
};

/** Rows in one group of a file: readers take a group at once. */
const rowsInGroup = 100_000;

/**
 * Rows of a table as a Parquet file, compressed with Snappy. All columns of the table are in it, in its
 * order, whatever the rows hold; the same rows give the same bytes.
 *
 * @param facts What the file says about itself beside its columns, by key.
 */
export function parquetBytes(
  table: DatasetTable,
  rows: readonly DatasetRow[],
  facts: Readonly<Record<string, string>>,
): Uint8Array {
  const buffer = parquetWriteBuffer({
    columnData: table.columns.map(({ name, type }, at): ColumnSource => ({
      name,
      data: rows.map((row) => stored(row[at] ?? null, type)),
    })),
    schema: [
      { name: "root", num_children: table.columns.length },
      ...table.columns.map(({ name, type }) => ({
        name,
        ...elements[type],
        repetition_type: "OPTIONAL" as const,
      })),
    ],
    rowGroupSize: rowsInGroup,
    kvMetadata: Object.entries(facts).map(([key, value]) => ({ key, value })),
    createdBy: "sightline",
  });
  return new Uint8Array(buffer);
}

function stored(value: DatasetValue, type: DatasetType): DatasetValue | bigint {
  return type === "integer" && typeof value === "number" ? BigInt(value) : value;
}
