import type { Issue, IssueCode, Severity, UnreadReason } from "#core/issues";
import { columnLetters } from "#core/register/cellAddress";
import { isBlank } from "#core/register/content";
import type { Island, LeftOutKind, LeftOutRow } from "./island";
import type { Declined, MappedColumn } from "./mapColumns";
import type { MoneyFinding } from "./moneyUnit";
import type { Source } from "./source";
import { headerCell, headerPlace, placeOf } from "./source";
import { foundText } from "./values/rawText";
import type { ColumnNote } from "./values/columnReading";
import type { Reading } from "./values/reading";

/** The issue that stands for cells of a column that are unread for one reason. */
const codeOfReason: Readonly<Record<UnreadReason, IssueCode>> = {
  "error-value": "error-value",
  "not-a-number": "text-not-number",
  "not-a-whole-number": "number-not-whole",
  "not-an-amount": "text-not-number",
  "other-currency": "other-currency",
  "ambiguous-number": "ambiguous-number",
  "not-a-percentage": "text-not-number",
  "not-a-date": "text-not-date",
  "impossible-date": "impossible-date",
  "ambiguous-date": "ambiguous-date",
  "not-a-level": "word-not-in-list",
  "not-in-list": "word-not-in-list",
  "not-a-rating": "word-not-in-list",
  "not-an-id": "invalid-key",
  "not-a-reference": "invalid-key",
};

/** What people should know of a column: one issue for each reason and for each assumption about the whole column. */
export function columnIssues(
  source: Source,
  column: MappedColumn,
  readings: readonly Reading[],
  money: MoneyFinding,
): readonly Issue[] {
  return [
    ...unreadIssues(source, column, readings),
    ...(column.reading?.notes ?? []).map((note) => noteIssue(source, column, note)),
    ...unitIssue(source, column, readings, money),
  ];
}

function unreadIssues(
  source: Source,
  column: MappedColumn,
  readings: readonly Reading[],
): readonly Issue[] {
  const first = new Map<IssueCode, number>();
  const counts = new Map<IssueCode, number>();
  readings.forEach((reading, at) => {
    if (reading.kind !== "unread") return;
    const code = codeOfReason[reading.reason];
    if (!first.has(code)) first.set(code, at);
    counts.set(code, (counts.get(code) ?? 0) + 1);
  });
  return [...first].map(([code, at]) => ({
    code,
    severity: "warning",
    place: placeOf(source, at, column.at, column.field ?? column.header.shown),
    found: foundText(column.cells[at]?.value ?? null),
    expected: column.field ?? column.header.shown,
    facts: { header: column.header.shown, count: counts.get(code) ?? 1 },
  }));
}

function noteIssue(source: Source, column: MappedColumn, note: ColumnNote): Issue {
  const field = column.field ?? column.header.shown;
  const place =
    note.at === null
      ? headerPlace(source, column.at, field)
      : placeOf(source, note.at, column.at, field);
  return {
    code: note.code,
    severity: note.severity,
    place,
    found: note.found,
    ...(note.expected === undefined ? {} : { expected: note.expected }),
    facts: {
      header: column.header.shown,
      count: note.count,
      ...note.facts,
      ...(note.also === undefined ? {} : { cells: addresses(source, column, note.also) }),
    },
  };
}

const MOST_ADDRESSES = 12;

function addresses(source: Source, column: MappedColumn, rows: readonly number[]): string {
  const shown = rows
    .slice(0, MOST_ADDRESSES)
    .map((at) => placeOf(source, at, column.at).address ?? "");
  return [...shown, ...(rows.length > MOST_ADDRESSES ? ["…"] : [])].join(", ");
}

/** Amounts that state no unit in a register that is kept in thousands or millions. */
function unitIssue(
  source: Source,
  column: MappedColumn,
  readings: readonly Reading[],
  money: MoneyFinding,
): readonly Issue[] {
  if (money.unit === "One") return [];
  const bare = (column.reading?.readings ?? readings).flatMap((reading, at) =>
    reading.kind === "value" && reading.factor === null && reading.value !== 0 ? [at] : [],
  );
  const [first] = bare;
  if (first === undefined) return [];
  return [
    {
      code: "money-unit-assumed",
      severity: "warning",
      place: placeOf(source, first, column.at, column.field ?? undefined),
      found: foundText(column.cells[first]?.value ?? null),
      expected: money.unit,
      facts: { header: column.header.shown, count: bare.length },
    },
  ];
}

/** A column that might have been a field but stays an extra column. */
export function declinedIssue(
  source: Source,
  column: MappedColumn,
  declined: Declined,
): readonly Issue[] {
  const place = headerPlace(source, column.at, declined.field);
  if (declined.why === "values") {
    if (declined.filled === 0) return [];
    const sample = column.cells.find((cell) => !isBlank(cell.value))?.value ?? null;
    return [
      {
        code: "column-not-read",
        severity: "warning",
        place,
        found: foundText(sample),
        expected: declined.field,
        facts: {
          header: column.header.shown,
          readable: declined.readable,
          filled: declined.filled,
        },
      },
    ];
  }
  const winner = source.columns.find((other) => other.at === declined.by);
  if (winner?.completedBy?.at === column.at)
    return [completionIssue(source, column, declined.field, winner)];
  const severity: Severity = winner?.how.kind === "exact" ? "hint" : "warning";
  const facts = { header: column.header.shown, other: winner?.header.shown ?? "" };
  return [
    {
      code: "two-columns-one-field",
      severity,
      place,
      found: column.header.shown,
      expected: declined.field,
      facts,
    },
  ];
}

function completionIssue(
  source: Source,
  column: MappedColumn,
  field: string,
  winner: MappedColumn,
): Issue {
  const letter = (at: number): string => columnLetters(headerCell(source.island, at).column);
  return {
    code: "columns-complete-each-other",
    severity: "warning",
    place: headerPlace(source, column.at, field),
    found: column.header.shown,
    expected: field,
    facts: {
      count: winner.completedBy?.count ?? 0,
      first: letter(winner.at),
      second: letter(column.at),
    },
  };
}

/** Lines of an island that are no records: one issue a kind, which shows the first. */
export function leftOutIssues(source: Source): readonly Issue[] {
  const { island, register } = source;
  const kinds = new Map<LeftOutKind, LeftOutRow[]>();
  for (const line of island.leftOut) {
    const known = kinds.get(line.kind);
    if (known === undefined) kinds.set(line.kind, [line]);
    else known.push(line);
  }
  return [...kinds].map(([kind, lines]) => ({
    code: "row-left-out",
    severity: "hint",
    place: {
      ...(island.workbook === null ? {} : { workbook: island.workbook }),
      sheet: island.sheet,
      address: lineAddress(island, lines[0]?.at ?? 0),
      register,
    },
    found: lines[0]?.found ?? "",
    facts: { kind, count: lines.length },
  }));
}

/** A whole line of a sheet: "12:12", or "D:D" where records run across. */
export function lineAddress(island: Island, at: number): string {
  const line = island.recordsRun === "down" ? String(at + 1) : columnLetters(at);
  return `${line}:${line}`;
}
