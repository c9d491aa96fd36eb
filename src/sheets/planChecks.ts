import { bySeverity, type Issue } from "#core/issues";
import { english } from "#core/messages/english/english";
import { message } from "#core/messages/message";
import { issueSentence, messageSentence } from "#core/messages/sentences";
import type { CheckPolicy } from "#core/register/checkPolicy";
import type { Finding } from "#core/register/checks/finding";
import { type StoredWaiver, waiverOf } from "#core/register/checks/waivers";
import type { CellValue, RegisterContent } from "#core/register/content";
import { HEADER_ROW } from "./houseStyle";
import { literal } from "./literal";
import type { Block, CellContent, Edit, Plan } from "./plan";

/** A list longer than this is read by nobody; the groups in the pane and the report have them all. */
export const findingsListedAtMost = 500;

/** A finding by the headers of register Checks. */
const cellOf: Readonly<Record<string, (issue: Issue) => CellContent>> = {
  Severity: ({ severity }) => severity,
  Check: ({ code }) => code,
  Table: ({ place }) => place.register ?? place.sheet ?? null,
  Key: ({ place }) => filled(place.record ?? place.address),
  Field: ({ place }) => filled(place.field),
  Found: ({ found }) => filled(found),
  Expected: ({ expected }) => filled(expected),
  Fix: (issue) => filled(issueSentence(issue, english)),
};

const waivedHeader = "Waived";
const reasonHeader = "Waiver reason";
/** What makes a row the one of a finding. */
const identity = ["Check", "Table", "Key", "Field", "Found"];

/** What sheet Checks shall list. */
export interface ChecksRequest {
  readonly findings: readonly Finding[];
  readonly policy: CheckPolicy;
  /** The line above the list is written even if the list stays: the policy has changed. */
  readonly isNewPolicy?: boolean;
}

/**
 * Puts findings into register Checks in place of the earlier ones: the worst first, at most 500, with
 * one row that says how many more there are; waived ones last. What is typed under Waived without a
 * reason stays as it is. Empty when the register holds these findings already.
 */
export function planChecks(
  checks: RegisterContent,
  { findings, policy, isNewPolicy = false }: ChecksRequest,
): Plan {
  const open = findings.filter(({ waiver }) => waiver === undefined);
  const title = message("listed-findings", {
    findings: open.length,
    sheet: checks.place.sheet,
  });
  const typed = typedCells(checks);
  const listed = inOrder(open).slice(0, findingsListedAtMost);
  const waived = findings.filter(({ waiver }) => waiver !== undefined);
  const rows = [
    ...(open.length > listed.length ? [rowOf(checks, unlisted(open))] : []),
    ...[...listed, ...waived.slice(0, findingsListedAtMost)].map((finding) =>
      findingRow(checks, finding, typed),
    ),
  ];
  const before = checks.rows.filter((row) => row.some((value) => value !== null));
  const isSame = JSON.stringify(rows.map((row) => row.map(plain))) === JSON.stringify(before);
  const line = policyLine(checks, policy, open.length, waived.length);
  if (isSame) return { title, edits: isNewPolicy ? line : [] };
  return { title, edits: [...editsOf(checks, rows), ...line] };
}

/**
 * Waivers as people typed them on sheet Checks: what stands beside a listed finding counts, also when a
 * waiver was taken away there; of findings that are not listed the stored waivers hold.
 */
export function waiversOnSheet(
  checks: RegisterContent | null,
  findings: readonly Finding[],
  stored: readonly StoredWaiver[],
): readonly StoredWaiver[] {
  if (checks === null) return stored;
  const typed = typedCells(checks);
  const byId = new Map(stored.map((waiver) => [waiver.id, waiver]));
  for (const finding of findings) {
    const cells = typed.get(identityOf(checks.headers, rowOf(checks, finding).map(plain)));
    if (cells === undefined) continue;
    const reason = textOf(cells.reason);
    if (cells.waived === null || reason === "") byId.delete(finding.id);
    else if (byId.get(finding.id)?.reason !== reason) {
      byId.set(finding.id, waiverOf(finding, reason, null));
    }
  }
  return [...byId.values()];
}

function inOrder(findings: readonly Finding[]): readonly Finding[] {
  return [...findings].sort(bySeverity);
}

/** "1,240 findings; the first 500 are listed. Biggest group: required-missing, Projects Owner (388)." */
function unlisted(open: readonly Finding[]): Issue {
  const groups = new Map<string, { first: Finding; count: number }>();
  for (const finding of open) {
    const key = `${finding.rule}\n${finding.place.register ?? ""}\n${finding.place.field ?? ""}`;
    const count = finding.parts?.length ?? 1;
    const known = groups.get(key);
    if (known === undefined) groups.set(key, { first: finding, count });
    else known.count += count;
  }
  const [biggest] = [...groups.values()].sort((a, b) => b.count - a.count);
  const { register, field } = biggest?.first.place ?? {};
  return {
    code: "findings-not-listed",
    severity: "hint",
    place: {
      ...(register === undefined ? {} : { register }),
      ...(field === undefined ? {} : { field }),
    },
    facts: {
      count: open.length,
      listed: findingsListedAtMost,
      rule: biggest?.first.rule ?? "",
      biggest: biggest?.count ?? 0,
    },
  };
}

function rowOf({ headers }: RegisterContent, issue: Issue): CellContent[] {
  return headers.map((header) => cellOf[header]?.(issue) ?? null);
}

function findingRow(
  checks: RegisterContent,
  finding: Finding,
  typed: ReadonlyMap<string, TypedCells>,
): CellContent[] {
  const row = rowOf(checks, finding);
  const kept = typed.get(identityOf(checks.headers, row.map(plain)));
  return row.map((cell, c) => {
    const header = checks.headers[c] ?? "";
    if (header === waivedHeader)
      return finding.waiver ? (kept?.waived ?? "Yes") : halfTyped(kept?.waived, kept?.reason);
    if (header === reasonHeader)
      return finding.waiver ? filled(finding.waiver.reason) : halfTyped(kept?.reason, kept?.waived);
    return cell;
  });
}

/** Half a waiver is left to its writer; a whole one that holds no more was taken back. */
function halfTyped(cell: CellContent = null, other: CellContent = null): CellContent {
  return other === null ? cell : null;
}

/** How strict the list is, above the table where the row is free by the layout of register sheets. */
function policyLine(
  { place }: RegisterContent,
  policy: CheckPolicy,
  open: number,
  waived: number,
): Edit[] {
  if (place.row !== HEADER_ROW) return [];
  const text = messageSentence(message("checks-line", { policy, open, waived }), english);
  const at = { sheet: place.sheet, row: place.row - 1, column: place.column, rows: 1, columns: 1 };
  return [{ kind: "writeCells", at, cells: [[text]] }];
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
    { kind: "clearCells", at: body(former) },
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

/** What stands under Waived and Waiver reason. */
interface TypedCells {
  readonly waived: CellContent;
  readonly reason: CellContent;
}

function typedCells({ headers, rows }: RegisterContent): ReadonlyMap<string, TypedCells> {
  const [waived, reason] = [headers.indexOf(waivedHeader), headers.indexOf(reasonHeader)];
  return new Map(
    rows.map((row) => [
      identityOf(headers, row),
      { waived: content(row[waived]), reason: content(row[reason]) },
    ]),
  );
}

function identityOf(headers: readonly string[], row: readonly CellValue[]): string {
  return JSON.stringify(identity.map((header) => content(row[headers.indexOf(header)])));
}

function filled(text: string | undefined): CellContent {
  return text === undefined || text === "" ? null : literal(text);
}

/** What a cell will read as once it is written. */
function plain(cell: CellContent): CellValue {
  return typeof cell === "object" && cell !== null ? cell.text : cell;
}

function textOf(cell: CellContent): string {
  return (typeof cell === "object" ? (cell?.text ?? "") : String(cell)).trim();
}

function content(value: CellValue | undefined): CellContent {
  if (value === undefined || value === null) return null;
  return typeof value === "object" ? value.error : value;
}
