import type { Issue } from "#core/issues";
import { english } from "#core/messages/english/english";
import { message } from "#core/messages/message";
import { issueSentence } from "#core/messages/sentences";
import type { CellValue, RegisterContent } from "#core/register/content";
import type { Block, CellContent, Edit, Plan } from "./plan";

/** A finding by the headers of register Checks. */
const cellOf: Readonly<Record<string, (issue: Issue) => CellContent>> = {
  Severity: ({ severity }) => severity,
  Check: ({ code }) => code,
  Table: ({ place }) => place.register ?? place.sheet ?? null,
  Key: ({ place }) => literal(place.record ?? place.address),
  Field: ({ place }) => literal(place.field),
  Found: ({ found }) => literal(found),
  Expected: ({ expected }) => literal(expected),
  Fix: (issue) => literal(issueSentence(issue, english)),
};

/** What people add to a finding; kept as long as the finding stays. */
const waiver = ["Waived", "Waiver reason"];
/** What makes a finding the same one on the next run. */
const identity = ["Check", "Table", "Key", "Field", "Found"];

/**
 * Puts findings into register Checks in place of the earlier ones; a waiver stays with its finding.
 * Empty when the register holds these findings already.
 */
export function planChecks(checks: RegisterContent, issues: readonly Issue[]): Plan {
  const title = message("listed-findings", {
    findings: issues.length,
    sheet: checks.place.sheet,
  });
  const waivers = waiversOf(checks);
  const rows = issues.map((issue) => {
    const row = checks.headers.map((header) => cellOf[header]?.(issue) ?? null);
    const kept = waivers.get(identityOf(checks.headers, row.map(plain)));
    return row.map((cell, c) => kept?.[waiver.indexOf(checks.headers[c] ?? "")] ?? cell);
  });
  const listed = checks.rows.filter((row) => row.some((value) => value !== null));
  const isSame = JSON.stringify(rows.map((row) => row.map(plain))) === JSON.stringify(listed);
  if (isSame) return { title, edits: [] };
  return { title, edits: editsOf(checks, rows) };
}

function editsOf(checks: RegisterContent, rows: readonly (readonly CellContent[])[]): Edit[] {
  const { place } = checks;
  const body = (count: number): Block => ({
    sheet: place.sheet,
    row: place.row + 1,
    column: place.column,
    rows: count,
    columns: place.columns,
  });
  // A table keeps one body row, empty when there is nothing to list.
  const count = Math.max(1, rows.length);
  const former = place.rows - 1;
  return [
    { kind: "clearCells", at: body(Math.max(former, count)) },
    ...(count === former
      ? []
      : [
          {
            kind: "resizeTable" as const,
            name: place.table,
            at: { ...body(count + 1), row: place.row },
          },
        ]),
    ...(rows.length === 0
      ? []
      : [
          { kind: "writeCells" as const, at: body(rows.length), cells: rows },
          { kind: "setUpSheet" as const, sheet: place.sheet, visibility: "Visible" as const },
        ]),
  ];
}

function waiversOf(checks: RegisterContent): Map<string, readonly CellContent[]> {
  const { headers, rows } = checks;
  const columns = waiver.map((header) => headers.indexOf(header));
  return new Map(
    rows
      .map((row) => [identityOf(headers, row), columns.map((c) => content(row[c]))] as const)
      .filter(([, kept]) => kept.some((value) => value !== null)),
  );
}

function identityOf(headers: readonly string[], row: readonly CellValue[]): string {
  return JSON.stringify(identity.map((header) => content(row[headers.indexOf(header)])));
}

/** A text that begins with "=" was found in a cell; it must not become a formula here. */
function literal(text: string | undefined): CellContent {
  if (text === undefined || text === "") return null;
  return text.startsWith("=") ? { text } : text;
}

/** What a cell will read as once it is written. */
function plain(cell: CellContent): CellValue {
  return typeof cell === "object" && cell !== null ? cell.text : cell;
}

function content(value: CellValue | undefined): CellContent {
  if (value === undefined || value === null) return null;
  return typeof value === "object" ? value.error : value;
}
