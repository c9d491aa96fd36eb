import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import type { Row } from "./ours";

/** Queries of docs/sql, in the order in which they are run. */
export const queries = ["portfolio", "programs", "offices", "changes", "ranking"] as const;

export interface DuckRollUp {
  readonly rows: Readonly<Record<string, readonly Row[]>>;
  /** Milliseconds of each query. */
  readonly ms: Readonly<Record<string, number>>;
}

/** Runs the queries of docs/sql on a dataset with DuckDB. */
export async function duckRollUp(sqlFolder: string, dataset: string): Promise<DuckRollUp> {
  const database = await DuckDBInstance.create(":memory:");
  const connection = await database.connect();
  const textOf = async (name: string): Promise<string> => {
    const text = await readFile(join(sqlFolder, `${name}.sql`), "utf8");
    return text.replaceAll("'dataset/", `'${dataset.replaceAll("'", "''")}/`);
  };
  const rows: Record<string, readonly Row[]> = {};
  const ms: Record<string, number> = {};
  try {
    await connection.run(await textOf("tables"));
    for (const name of queries) {
      const started = performance.now();
      const answer = await connection.runAndReadAll(await textOf(name));
      rows[name] = answer.getRowObjects().map(plain);
      ms[name] = performance.now() - started;
    }
  } finally {
    connection.closeSync();
    database.closeSync();
  }
  return { rows, ms };
}

function plain(row: Readonly<Record<string, unknown>>): Row {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name,
      typeof value === "bigint" ? Number(value) : (value as string | number | null),
    ]),
  );
}
