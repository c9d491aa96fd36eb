import type { RegisterContent } from "./content";

/**
 * Keys in the manner of those that a register has: after D-012 comes D-013. `first` is the key that an
 * empty register begins with; it tells prefix and digits.
 *
 * @param header column of the key
 * @example
 * const place = { table: "", sheet: "", row: 0, column: 0, rows: 1, columns: 1 };
 * const runs = { register: "Runs", place, headers: ["Run ID"], rows: [["RUN-9"]] };
 * nextKeys(runs, "Run ID", "RUN-1")(0); // => "RUN-10"
 */
export function nextKeys(
  { headers, rows }: Pick<RegisterContent, "headers" | "rows">,
  header: string,
  first: string,
): (at: number) => string {
  const column = headers.indexOf(header);
  const [, start = "", number = "1"] = /^(.*?)(?<!\d)(\d+)$/.exec(first) ?? [];
  let [prefix, digits, last] = [start, number.length, Number(number) - 1];
  for (const row of rows) {
    const value = row[column] ?? null;
    const text = value === null || typeof value === "object" ? "" : String(value).trim();
    const [, before, figure = ""] = /^(.*?)(?<!\d)(\d+)$/.exec(text) ?? [];
    if (before === undefined || Number(figure) < last) continue;
    [prefix, digits, last] = [before, figure.length, Number(figure)];
  }
  return (at) => `${prefix}${String(last + 1 + at).padStart(digits, "0")}`;
}
