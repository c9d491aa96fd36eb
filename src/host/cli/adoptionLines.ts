import type {
  AdoptedReport,
  ConflictReport,
  LedgerReport,
  QuestionReport,
} from "#actions/report/adoptionReport";
import type { Report } from "#actions/report/report";
import { shortened } from "./table";

const shownUnread = 5;
const shownQuestions = 20;
const shownConflicts = 10;
const shownIslands = 40;

/** What was adopted, for people. */
export function adoptionLines(report: Report): string[] {
  return [
    ...cut(report.adopted, shownIslands, "adopted islands", adoptedLines),
    ...section("Questions", cut(report.questions, shownQuestions, "questions", questionLines)),
    ...section("Conflicts", cut(report.conflicts, shownConflicts, "conflicts", conflictLines)),
    ...section("Ledger", cut(report.ledger, shownIslands, "islands", ledgerLines)),
  ];
}

/** What would be adopted, and what was found besides. */
export function inspectionLines(report: Report): string[] {
  return [
    ...section("Would be adopted", adoptionLines(report)),
    ...section(
      "Taken for no register",
      cut(report.otherIslands, shownIslands, "islands", (island) => [
        `  ${placeOf(island)}: ${island.headers.slice(0, 6).map(short).join(", ")}${because(island.evidence)}`,
      ]),
    ),
  ];
}

function adoptedLines(island: AdoptedReport): string[] {
  const mapped = island.columns.filter((column) => column.field !== null);
  const kept = island.columns.length - mapped.length;
  const unread = island.unread.slice(0, shownUnread);
  const more = island.unread.length - unread.length;
  return [
    `${placeOf(island)} -> ${island.register} (${percent(island.confidence)}): ${island.rows} rows, ${mapped.length} columns mapped, ${kept} kept as extra columns, ${island.unread.length} cells unread`,
    ...mapped.map(
      ({ header, field, how }) => `  ${shortened(header, 40)} -> ${field ?? ""} (${how})`,
    ),
    ...unread.map(
      (cell) => `  unread ${cell.address}: "${shortened(cell.found, 60)}" ${cell.reason}`,
    ),
    ...(more > 0 ? [`  ... and ${more} more unread cells; --report lists them all.`] : []),
  ];
}

function questionLines(question: QuestionReport): string[] {
  const { id, kind, cells, samples, options, assumed } = question;
  const values = options
    .map(({ value, evidence }) => (evidence === null ? value : `${value} (${evidence})`))
    .join(" | ");
  return [
    `  ${kind}, ${cells} cells such as ${samples.map((sample) => `"${short(sample)}"`).join(", ")}: ${values}`,
    `    assumed ${assumed ?? "nothing"}; --answer "${id}=..."`,
  ];
}

function conflictLines({ register, key, field, values }: ConflictReport): string[] {
  const said = values.map(
    ({ value, origin }) =>
      `${String(value ?? "")} (${[origin.workbook, origin.sheet].filter((part) => part !== null).join(" ")} row ${origin.row})`,
  );
  return [`  ${register} ${key}, ${field}: ${said.join(" / ")}`];
}

function ledgerLines(line: LedgerReport): string[] {
  const parts = [
    [line.recordValues, "in fields"],
    [line.extraColumns, "in extra columns"],
    [line.headers, "headers"],
    [line.titles, "titles"],
    [line.totals, "totals"],
    [line.notes, "notes"],
    [line.unread, "unread"],
    [line.lost, "LOST"],
  ] as const;
  const words = parts.filter(([count]) => count > 0).map(([count, what]) => `${count} ${what}`);
  return [`  ${placeOf(line)}: ${line.cells} cells = ${words.join(" + ")}`];
}

function placeOf(at: { workbook: string | null; sheet: string; range: string }): string {
  return `${at.workbook === null ? "" : `${at.workbook} `}${at.sheet}!${at.range}`;
}

function because(evidence: readonly string[]): string {
  return evidence.length === 0 ? "" : ` (${evidence.slice(0, 2).join("; ")})`;
}

function percent(share: number): string {
  return `${Math.round(share * 100)}%`;
}

function short(text: string): string {
  return shortened(text, 40);
}

function cut<T>(
  items: readonly T[],
  limit: number,
  what: string,
  linesOf: (item: T) => string[],
): string[] {
  const more = items.length - limit;
  return [
    ...items.slice(0, limit).flatMap(linesOf),
    ...(more > 0 ? [`  ... and ${more} more ${what}; --report lists them all.`] : []),
  ];
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ["", title, ...lines];
}
