import type { Issue, Outcome } from "#core/issues";
import type { SheetContent } from "#core/register/content";
import type { FieldValue } from "#core/register/rows";
import { packsOfColumns } from "#core/register/sizes";
import { adoptedIsland } from "./adoptedIslands";
import type { AdoptedRows, Adoption, AdoptOptions } from "./adoption";
import { addRecords } from "./addRecords";
import { completeKeys } from "./adoptKeys";
import { fillDefaults } from "./assumptions";
import { conflictsOf } from "./collect/conflicts";
import { joinRows } from "./collect/joinRows";
import { matchRows } from "./collect/matchRows";
import { addSourceColumns } from "./collect/sourceColumns";
import type { AdoptDecisions } from "./decisions";
import { noDecisions } from "./decisions";
import { formIslands } from "./forms/formIslands";
import { nameIslands, shownHeaders } from "./islandId";
import { layoutSheet } from "./layout/layoutSheet";
import type { MoneyFinding } from "./moneyUnit";
import { decideMoney } from "./moneyUnit";
import { addOwnCategories } from "./ownCategories";
import { addPeriodRows } from "./periods/addPeriodRows";
import type { PeriodTrace } from "./periods/periodFinding";
import { gatherQuestions } from "./questions";
import type { Draft, Records } from "./records";
import { noRecords } from "./records";
import { resolveReferences } from "./references";
import { addScoreSheet, partScoreSheets } from "./scoreSheets";
import type { ScoredSource } from "./scoringModel";
import { makeScoringModel } from "./scoringModel";
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
  const forms = formIslands(candidates, decisions.forms);
  const layouts = candidates
    .filter((sheet) => !isForm(sheet, decisions))
    .map((sheet) => layoutSheet(sheet, { headers: shownHeaders(decisions, sheet.sheet) }));
  const islands = [...forms.value, ...layouts.flatMap((layout) => layout.islands)];
  const understood = understandIslands(nameIslands(islands, decisions), options);
  const sources = understood.map(({ source }) => source).filter((source) => source !== null);
  const records = noRecords(options.again ?? null);
  const money = moneyOf(sources, options);
  const filled = fillRegisters(records, sources, money, options);
  return {
    value: adoption({ records, money, filled, understood, candidates }),
    issues: [
      ...forms.issues,
      ...records.issues,
      ...sheetIssues(layouts, understood),
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

function isForm(sheet: SheetContent, { forms }: AdoptDecisions): boolean {
  return forms.some(({ sheets }) => sheets.includes(sheet.sheet));
}

/** Makes the records of all sources. */
function fillRegisters(
  records: Records,
  sources: readonly Source[],
  money: MoneyFinding,
  options: AdoptOptions,
): Filled {
  const { answers } = options.decisions ?? noDecisions;
  const { lists, scores } = partScoreSheets(
    sources.filter(({ register }) => register === "Projects"),
  );
  for (const [register, own] of byRegister(sources.filter((each) => !scores.includes(each))))
    addRecords(records, register, matchRows(register, own, answers), money);
  const scored = [
    ...lists.map((list) => besideProjects(records, list)),
    ...scores.map((sheet) => addScoreSheet(records, sheet)),
  ];
  const keys = completeKeys(records);
  const periods = addPeriodRows(records, sources, money, {
    fiscalStart: options.fiscalStart ?? null,
    answers,
    ...(options.periods === undefined ? {} : { known: options.periods }),
  });
  resolveReferences(records, keys);
  const periodTraces = joinRows(records, periods);
  addSourceColumns(records);
  fillDefaults(records);
  addOwnCategories(records);
  return { starterModel: makeScoringModel(records, scored), periodTraces };
}

interface Filled {
  /** A model to start from had to be made. */
  readonly starterModel: boolean;
  readonly periodTraces: ReadonlyMap<Source, PeriodTrace>;
}

/** Sources by register; those whose rows are made of columns of periods are left out. */
function byRegister(sources: readonly Source[]): ReadonlyMap<string, readonly Source[]> {
  const found = new Map<string, Source[]>();
  for (const source of sources) {
    if (source.periods?.target === source.register) continue;
    found.set(source.register, [...(found.get(source.register) ?? []), source]);
  }
  return found;
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

/** Criterion columns that stand in the project list itself: row by row the records made from it. */
function besideProjects(records: Records, source: Source): ScoredSource {
  const trace = records.traces.find((each) => each.source === source);
  return { source, projects: trace?.records ?? [] };
}

interface Parts {
  readonly records: Records;
  readonly money: MoneyFinding;
  readonly filled: Filled;
  readonly understood: readonly Understood[];
  readonly candidates: readonly SheetContent[];
}

function adoption({ records, money, filled, understood, candidates }: Parts): Adoption {
  const rows = [...records.drafts.values()].filter(({ builder }) => builder.rows > 0).map(rowsOf);
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
    ledger: [],
    conflicts: conflictsOf(records),
  };
}

function sheetKey(place: { readonly workbook?: string | null; readonly sheet: string }): string {
  return `${place.workbook ?? ""}/${place.sheet}`;
}

function rowsOf({ builder, origins }: Draft): AdoptedRows {
  return {
    ...builder.build(),
    origins: origins.map((origin) =>
      origin === null ? null : originOf(origin.source, origin.bodyRow),
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
