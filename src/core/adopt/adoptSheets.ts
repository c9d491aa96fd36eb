import type { Issue, Outcome } from "#core/issues";
import type { SheetContent } from "#core/register/content";
import type { FieldValue } from "#core/register/rows";
import { packsOfColumns } from "#core/register/sizes";
import { adoptedIsland } from "./adoptedIslands";
import type { AdoptedRows, Adoption, AdoptOptions } from "./adoption";
import { conflictsOf } from "./collect/conflicts";
import { noDecisions } from "./decisions";
import { findIslands } from "./findIslands";
import type { Filled } from "./fillRegisters";
import { fillRegisters } from "./fillRegisters";
import type { FoundIslands } from "./findIslands";
import { nameIslands } from "./islandId";
import { ledgerOf, ledgerRows } from "./ledgerOf";
import { totalIssues } from "./ledgerTotals";
import type { LedgerLine } from "./ledger";
import type { MoneyFinding } from "./moneyUnit";
import { decideMoney } from "./moneyUnit";
import { gatherQuestions } from "./questions";
import type { Draft, Records } from "./records";
import { noRecords } from "./records";
import { sheetIssues } from "./sheetIssues";
import type { Source } from "./source";
import { originOf } from "./source";
import type { Understood } from "./understand";
import { understandIslands } from "./understand";

/**
 * Turns the sheets that an office keeps into registers, without changing the sheets.
 *
 * Every sheet, hidden ones too, is searched for tables whose headers and values tell a register; each
 * column becomes a field of it or an extra column. Cells are read as their field's type; what cannot be
 * read is listed and kept in an extra column. What is doubtful is a question with what is assumed until
 * it is answered; nothing is guessed without an issue that says so. The result holds no formula: planning
 * adds those.
 *
 * Time grows linearly with the number of cells.
 * @param contents What stands on the sheets: of the open workbook, and of files that are collected.
 */
export function adoptSheets(
  contents: readonly SheetContent[],
  options: AdoptOptions,
): Outcome<Adoption> {
  const decisions = options.decisions ?? noDecisions;
  const candidates = contents.filter((sheet) => isCandidate(sheet, options));
  const found = findIslands(candidates, decisions);
  const understood = understandIslands(
    nameIslands(found.islands, decisions),
    options,
    found.layouts,
  );
  const sources = understood.map(({ source }) => source).filter((source) => source !== null);
  const records = noRecords(options.again ?? null);
  const money = moneyOf(sources, options);
  const filled = fillRegisters(records, sources, money, options);
  return {
    value: adoption({ records, money, filled, understood, found, candidates }, options),
    issues: [
      ...found.issues,
      ...records.issues,
      ...sources.flatMap(totalIssues),
      ...sheetIssues(found.layouts, understood),
      ...generalIssues(contents.length, money, sources),
    ],
  };
}

/** Sheets that are not Sightline's own. */
function isCandidate(sheet: SheetContent, options: AdoptOptions): boolean {
  if (sheet.workbook !== undefined) return true;
  const own = new Set(options.ownTables.map((name) => name.toLowerCase()));
  const ownSheet =
    options.ownSheets?.some((name) => name.toLowerCase() === sheet.sheet.toLowerCase()) ?? false;
  return !ownSheet && !sheet.tables.some((place) => own.has(place.table.toLowerCase()));
}

function moneyOf(sources: readonly Source[], { moneyUnit }: AdoptOptions): MoneyFinding {
  const columns = sources.flatMap((source) => source.columns);
  const budgets = columns.filter((column) => column.field === "Budget");
  const readings = (some: typeof columns) => some.map((column) => column.reading?.readings ?? []);
  const byPeriod = sources
    .flatMap(({ periods }) => periods?.columns ?? [])
    .map((column) => column.readings);
  const found = decideMoney(readings(budgets), [...readings(columns), ...byPeriod]);
  return moneyUnit === undefined ? found : { ...found, unit: moneyUnit, unitStated: true };
}

interface Parts {
  readonly records: Records;
  readonly money: MoneyFinding;
  readonly filled: Filled;
  readonly understood: readonly Understood[];
  readonly found: FoundIslands;
  readonly candidates: readonly SheetContent[];
}

function adoption(parts: Parts, { originOf: trueOrigin }: AdoptOptions): Adoption {
  const { records, money, filled, understood, found, candidates } = parts;
  const rows = [...records.drafts.values()]
    .filter(({ builder }) => builder.rows > 0)
    .map((draft) => rowsOf(draft, trueOrigin));
  const packs = new Set(
    rows.flatMap(({ register, columns }) => [...packsOfColumns(register, columns)]),
  );
  const settings: Record<string, FieldValue> = {};
  if (records.traces.length > 0) settings["Money unit"] = money.unit;
  if (money.currency !== null) settings["Currency"] = money.currency;
  const traceOf = new Map(records.traces.map((trace) => [trace.source, trace]));
  const visibility = new Map(candidates.map((sheet) => [sheetKey(sheet), sheet.visibility]));
  return {
    islands: understood.map((each) =>
      adoptedIsland(
        each,
        visibility.get(sheetKey(each.named.island)) ?? "Visible",
        each.source === null ? null : (traceOf.get(each.source) ?? null),
      ),
    ),
    rows,
    packs: [...packs],
    settings,
    starterModel: filled.starterModel,
    questions: gatherQuestions([
      ...understood.flatMap(({ questions }) => questions),
      ...records.questions,
    ]),
    ledger: ledgerLines(parts, rows),
    conflicts: conflictsOf(records),
    suggestedForms: found.suggestedForms,
  };
}

function ledgerLines(parts: Parts, rows: readonly AdoptedRows[]): readonly LedgerLine[] {
  const { records, money, filled, found, candidates } = parts;
  const index = ledgerRows(rows);
  const asides = new Map(found.layouts.map((layout) => [sheetKey(layout), layout.asides]));
  return records.traces.map((trace) =>
    ledgerOf({
      trace,
      periods: filled.periodTraces.get(trace.source) ?? null,
      contents: candidates,
      asides: asides.get(sheetKey(trace.source.island)) ?? [],
      rows: index,
      money,
    }),
  );
}

function sheetKey(place: { readonly workbook?: string | null; readonly sheet: string }): string {
  return `${place.workbook ?? ""}/${place.sheet}`;
}

function rowsOf(
  { builder, origins }: Draft,
  trueOrigin: AdoptOptions["originOf"] = (origin) => origin,
): AdoptedRows {
  return {
    ...builder.build(),
    origins: origins.map((origin) =>
      origin === null ? null : trueOrigin(originOf(origin.source, origin.bodyRow)),
    ),
  };
}

function generalIssues(
  sheets: number,
  money: MoneyFinding,
  sources: readonly Source[],
): readonly Issue[] {
  if (sources.length === 0)
    return [{ code: "nothing-adopted", severity: "blocking", place: {}, facts: { sheets } }];
  const anyMoney = sources.some((source) =>
    source.columns.some(
      (column) =>
        column.reading?.readings.some(
          (reading) => reading.kind === "value" && reading.factor !== undefined,
        ) ?? false,
    ),
  );
  if (!anyMoney || money.unitStated) return [];
  return [
    {
      code: "money-unit-unknown",
      severity: "hint",
      place: { register: "Projects", field: "Budget" },
      expected: money.currency ?? "",
    },
  ];
}
