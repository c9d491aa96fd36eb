import type { Issue, Severity } from "#core/issues";
import type { CellValue, RegisterContent } from "#core/register/content";
import type { Phrase } from "#core/messages/phrase";
import { keyOf, RegisterTable } from "#core/scoring/registerTable";

/** A register that is read for choosing, with the issues found on the way. */
export class SourceTable {
  readonly table: RegisterTable;

  constructor(
    content: RegisterContent,
    private readonly issues: Issue[],
  ) {
    this.table = new RegisterTable(content);
  }

  get register(): string {
    return this.table.content.register;
  }

  /** Rows in which at least one of these columns is filled. */
  rowsWith(...headers: readonly string[]): number[] {
    const rows = Array.from({ length: this.table.rowCount }, (_, row) => row);
    return rows.filter((row) => headers.some((header) => this.text(row, header) !== ""));
  }

  has(header: string): boolean {
    return this.table.has(header);
  }

  text(row: number, header: string): string {
    return this.table.text(row, header);
  }

  /** A number that was read; null when blank, or when it is none, which is an issue. */
  number(row: number, header: string, record: string, severity: Severity): number | null {
    const cell = this.table.cell(row, header);
    const code = faultOf(cell);
    if (code !== null) {
      const found = typeof cell === "object" && cell !== null ? cell.error : String(cell);
      const place = this.table.place(row, record, header);
      this.issues.push({ code, severity, place, found });
    }
    return typeof cell === "number" && Number.isFinite(cell) ? cell : null;
  }

  /** A number of a formula column: "" and errors are null without a word, since the checks tell them. */
  computed(row: number, header: string): number | null {
    const value = this.table.number(row, header);
    return value !== null && Number.isFinite(value) ? value : null;
  }

  report(issue: Omit<Issue, "place">, row: number, record: string, field: string): void {
    this.issues.push({ ...issue, place: this.table.place(row, record, field) });
  }

  /** Rows by a key made of columns, in small letters; of equal keys the first counts and it is an issue. */
  uniqueRows(
    rows: readonly number[],
    headers: readonly string[],
    severity: Severity,
  ): ReadonlyMap<string, number> {
    const all = new Map<string, number[]>();
    for (const row of rows) {
      const key = headers.map((header) => keyOf(this.text(row, header))).join("\u0000");
      const known = all.get(key);
      if (known === undefined) all.set(key, [row]);
      else known.push(row);
    }
    const { place } = this.table.content;
    for (const [first = 0, ...others] of all.values()) {
      if (others.length === 0) continue;
      const found = headers.map((header) => this.text(first, header)).join(", ");
      const times = others.length + 1;
      const sheetRows = [first, ...others].map((row) => place.row + 2 + row).join(", ");
      this.report(
        {
          code: "duplicate-key",
          severity,
          found,
          expected: "merge them or give one a new identifier" satisfies Phrase,
          facts: { rows: sheetRows, times },
        },
        others[0] ?? first,
        found,
        headers[0] ?? "",
      );
    }
    return new Map([...all].map(([key, [first = 0]]) => [key, first]));
  }
}

/**
 * Registers by name, with a place for what is wrong in them; one that is not there is one without rows.
 */
export function sourceTables(
  registers: readonly RegisterContent[],
  issues: Issue[],
): (register: string) => SourceTable {
  return (name) => {
    const content = registers.find(({ register }) => register === name);
    return new SourceTable(content ?? emptyRegister(name), issues);
  };
}

function emptyRegister(register: string): RegisterContent {
  const place = { table: register, sheet: register, row: 0, column: 0, rows: 1, columns: 0 };
  return { register, place, headers: [], rows: [] };
}

function faultOf(cell: CellValue): "error-value" | "text-not-number" | null {
  if (cell === null || typeof cell === "number") return null;
  if (typeof cell === "object") return "error-value";
  return typeof cell === "string" && cell.trim() === "" ? null : "text-not-number";
}
