import type { Issue, Outcome } from "#core/issues";
import type { SheetContent } from "#core/register/content";
import { cellAddress } from "#core/register/cellAddress";
import type { FieldValue } from "#core/register/rows";
import { packsOfColumns } from "#core/register/sizes";
import type { Adoption, AdoptOptions } from "./adoption";
import { completeKeys } from "./adoptKeys";
import { fillDefaults } from "./assumptions";
import type { Block } from "./block";
import { findBlocks } from "./findBlocks";
import { findCriteria } from "./findCriteria";
import { headerKey } from "./headerText";
import { mapColumns } from "./mapColumns";
import type { MoneyFinding } from "./moneyUnit";
import { decideMoney } from "./moneyUnit";
import type { Records } from "./records";
import { addRecords } from "./records";
import { resolveReferences } from "./references";
import { addOwnCategories } from "./ownCategories";
import { addScoreSheet, partScoreSheets } from "./scoreSheets";
import type { ScoredBlock } from "./scoringModel";
import { makeScoringModel } from "./scoringModel";
import type { Source } from "./source";
import { foundText } from "./values/rawText";

/**
 * Turns the sheets that an office keeps into registers, without changing the sheets.
 *
 * Every visible sheet is searched for tables whose headers tell a register; each column becomes a
 * field of it (by standard header or synonym) or an extra column. Cells are read as their field's
 * type; what cannot be read is listed and kept in an extra column. Nothing is guessed without an issue
 * that says so. The result holds no formula: planning adds those.
 *
 * Time grows linearly with the number of cells.
 * @param sheets Content of the workbook, one entry a sheet.
 */
export function adoptSheets(
  sheets: readonly SheetContent[],
  options: AdoptOptions,
): Outcome<Adoption> {
  const records: Records = { drafts: new Map(), adopted: [], issues: [], unreadable: new Set() };
  const blocks = sheets
    .filter((sheet) => isCandidate(sheet, options))
    .flatMap((sheet) => blocksOf(sheet, records.issues));
  const sources = understand(blocks, options);
  const money = moneyOf(sources);
  const { lists, scores } = partScoreSheets(
    sources.filter((source) => source.block.register === "Projects"),
  );
  for (const source of sources) if (!scores.includes(source)) addRecords(records, source, money);
  const scored = [
    ...lists.map((list) => besideProjects(records, list)),
    ...scores.map((sheet) => addScoreSheet(records, sheet)),
  ];
  const keys = completeKeys(records);
  resolveReferences(records, keys);
  fillDefaults(records);
  addOwnCategories(records);
  const starterModel = makeScoringModel(records, scored);
  return {
    value: adoption(records, money, starterModel),
    issues: [...records.issues, ...generalIssues(records, sheets, money, sources)],
  };
}

/** Visible sheets that are not Sightline's own. */
function isCandidate(sheet: SheetContent, options: AdoptOptions): boolean {
  const own = new Set(options.ownTables.map((name) => name.toLowerCase()));
  const ownSheet =
    options.ownSheets?.some((name) => name.toLowerCase() === sheet.sheet.toLowerCase()) ?? false;
  return (
    sheet.visibility === "Visible" &&
    !ownSheet &&
    !sheet.tables.some((place) => own.has(place.table.toLowerCase()))
  );
}

/** The blocks of a sheet; says what of the sheet is in none. */
function blocksOf(sheet: SheetContent, issues: Issue[]): readonly Block[] {
  const { blocks, remainder, filled } = findBlocks(sheet);
  if (blocks.length === 0) {
    if (filled > 0)
      issues.push({
        code: "sheet-not-adopted",
        severity: "hint",
        place: { sheet: sheet.sheet },
        facts: { filled },
      });
  } else if (remainder !== null) {
    const place = { sheet: sheet.sheet, address: cellAddress(remainder.row, remainder.column) };
    issues.push({
      code: "cells-not-adopted",
      severity: "hint",
      place,
      facts: { count: remainder.cells },
    });
  }
  return blocks;
}

function understand(blocks: readonly Block[], options: AdoptOptions): readonly Source[] {
  const mapping = {
    dateOrder: options.dateOrder ?? null,
    fiveStepRag: options.fiveStepRag ?? "outer",
  };
  const mapped = blocks.map((block) => ({ block, columns: mapColumns(block, mapping) }));
  const listed = mapped
    .filter(({ block }) => block.register === "Criteria")
    .flatMap(({ columns }) =>
      columns.filter((column) => column.field === "Criterion").flatMap((column) => column.cells),
    )
    .map((cell) => headerKey(foundText(cell.value)));
  return mapped.map(({ block, columns }) => ({
    block,
    columns,
    criteria: block.register === "Projects" ? findCriteria(block, columns, listed) : [],
  }));
}

function moneyOf(sources: readonly Source[]): MoneyFinding {
  const columns = sources.flatMap((source) =>
    source.columns.filter((column) => column.reading !== null),
  );
  const budgets = columns.filter((column) => column.field === "Budget");
  const readings = (some: typeof columns) => some.map((column) => column.reading?.readings ?? []);
  return decideMoney(readings(budgets), readings(columns));
}

/** Criterion columns that stand in the project list itself: row by row the records made from it. */
function besideProjects(records: Records, source: Source): ScoredBlock {
  const projects = new Array<number | null>(source.block.body.length).fill(null);
  records.drafts.get("Projects")?.origins.forEach((origin, row) => {
    if (origin?.source === source) projects[origin.bodyRow] = row;
  });
  return { source, projects };
}

function adoption(records: Records, money: MoneyFinding, starterModel: boolean): Adoption {
  const rows = [...records.drafts.values()]
    .filter(({ builder }) => builder.rows > 0)
    .map(({ builder }) => builder.build());
  const packs = new Set(
    rows.flatMap(({ register, columns }) => [...packsOfColumns(register, columns)]),
  );
  const hasMoney = records.adopted.length > 0;
  const settings: Record<string, FieldValue> = {};
  if (hasMoney) settings["Money unit"] = money.unit;
  if (money.currency !== null) settings["Currency"] = money.currency;
  return { adopted: records.adopted, rows, packs: [...packs], settings, starterModel };
}

function generalIssues(
  records: Records,
  sheets: readonly SheetContent[],
  money: MoneyFinding,
  sources: readonly Source[],
): readonly Issue[] {
  if (records.adopted.length === 0) {
    return [
      {
        code: "nothing-adopted",
        severity: "blocking",
        place: {},
        facts: { sheets: sheets.length },
      },
    ];
  }
  const anyMoney = sources.some((source) =>
    source.columns.some(
      (column) =>
        column.reading?.readings.some(
          (reading) => reading.kind === "value" && reading.factor !== undefined,
        ) ?? false,
    ),
  );
  if (!anyMoney || money.unitStated) return [];
  const expected = money.currency ?? "";
  return [
    {
      code: "money-unit-unknown",
      severity: "hint",
      place: { register: "Projects", field: "Budget" },
      expected,
    },
  ];
}
