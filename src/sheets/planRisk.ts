import { message } from "#core/messages/message";
import { Canvas } from "./canvas";
import { inQuotes } from "./formulaText";
import { FreeNames } from "./freeNames";
import { chartLook, colors } from "./houseStyle";
import type { AddConditionalFormat, CellFormat, Edit, Plan } from "./plan";
import { renameInEdits } from "./renameInEdits";
import {
  counted,
  feedColumn,
  outgrown,
  putReportHeading,
  reportPrint,
  reportSheet,
  sectionFormat,
  sourceFormat,
} from "./reportLook";
import type { ReportRequest } from "./reportRequest";
import { RISK, riskLines, type RiskLines, scopeList, WHOLE_PORTFOLIO } from "./riskFeed";
import { putHeatMap } from "./riskHeat";
import { putRiskTables } from "./riskTables";
import { SheetFeed } from "./sheetFeed";

/** Row and column of the cell in which a reader chooses the scope. */
const SCOPE_ROW = 3;
const SCOPE_COLUMN = 2;
const MATRIX_ROW = 6;

/** Where the columns of the page stand: a large matrix left, small ones right. */
export interface RiskGrid {
  readonly levels: number;
  /** Columns of each half; lists need five, however small the matrix. */
  readonly across: number;
  readonly left: number;
  readonly right: number;
  readonly width: number;
}

/**
 * The sheet Risk: matrices of open threats and opportunities with their ids, the ten worst, and exposure
 * by category and program, for the portfolio or the program or project that a reader chooses in one
 * cell. Everything is a native formula that follows the register.
 *
 * The edits need the registers and the names of Settings to exist; none without Risks or its ratings.
 */
export function planRisk(request: ReportRequest): Plan {
  const title = message("made-page", { page: "Risk" });
  const names = new FreeNames(request.taken);
  const page = new Canvas(names.sheet("Risk"));
  const feed = new SheetFeed(names.sheet("Calc Risk"), request.tables, names, {
    title: "Calc Risk",
    subtitle: "Figures behind Risk: native formulas, nothing is typed here",
  });
  const register = feed.register(
    "Risks",
    ...["Risk ID", "Relates to", "Type", "Status"],
    ...["Inherent probability", "Inherent impact", "Residual probability", "Residual impact"],
  );
  if (register === null) return { title, edits: [] };
  const grid = gridOf(request.riskLevels);
  const scopes = scopeList(feed);
  const risks = riskLines(feed, register, page.reference(SCOPE_ROW, SCOPE_COLUMN));
  const scopeName = names.name("pmo_ListRiskScopes");
  putReportHeading(page, finding(feed, risks), grid.width);
  putScope(page);
  const rules = putMatrices(page, feed, risks, grid);
  // Two matrices below each other, each with a heading and a blank row.
  const below = MATRIX_ROW + 2 * grid.levels + 4;
  const tables = putRiskTables(page, feed, risks, grid, below);
  page.put(tables.end, 1, sourceLine(risks));
  page.look(tables.end, 1, 1, 1, sourceFormat);
  const [feedSheet, ...feedEdits] = feed.edits();
  const edits: Edit[] = [
    ...(feedSheet === undefined ? [] : [feedSheet]),
    // The feed reads the scope from the page, so both sheets come before their cells.
    reportSheet(page, request.position),
    ...feedEdits,
    { kind: "defineName", name: scopeName, formula: scopes },
    ...page.edits(),
    ...layout(page, grid, tables.lineRows),
    ...rules,
    ...tables.rules,
    scopeChoice(page, scopeName),
    ...(tables.chart === null ? [] : [{ ...tables.chart, ...chartLook }]),
    ...reportPrint(page, { rows: tables.end + 1, columns: grid.width + 1, tall: 1 }),
  ];
  return { title, edits: renameInEdits(edits, request.names ?? {}) };
}

function gridOf(levels: number): RiskGrid {
  const across = Math.max(5, levels);
  const right = 1 + 1 + across + 1;
  return { levels, across, left: 1, right, width: right + across };
}

/** "10 of 50 open risks are High, 7 above appetite; expected exposure 1,830 thousand GBP". */
function finding(feed: SheetFeed, { block }: RiskLines): string {
  const sum = (column: number): string => `SUM(${feedColumn(feed, block, column)})`;
  const open = sum(RISK.inScope);
  const above = sum(RISK.aboveAppetite);
  return (
    `=IF(${open}=0,"No risk is open here",IF(${sum(RISK.high)}=0,"No High threat among "&${counted(open, "open risk", "open risks")},` +
    `${sum(RISK.high)}&" of "&${counted(open, "open risk", "open risks")}&IF(${sum(RISK.high)}=1," is a High threat"," are High threats"))&", "&IF(${above}=0,"none",${above})&" above appetite; expected exposure "&` +
    `FIXED(${sum(RISK.exposure)},0)&" "&IF(pmo_MoneyUnit="One","",pmo_MoneyUnit&" ")&pmo_Currency)`
  );
}

function putScope(page: Canvas): void {
  page.put(SCOPE_ROW, 1, "Scope");
  page.put(SCOPE_ROW, SCOPE_COLUMN, WHOLE_PORTFOLIO);
  page.put(
    SCOPE_ROW,
    SCOPE_COLUMN + 1,
    "Choose a program or a project: every figure of this page follows.",
  );
  page.look(SCOPE_ROW, 1, 1, 1, { bold: true, horizontal: "Right" });
  page.look(SCOPE_ROW, SCOPE_COLUMN, 1, 1, {
    bold: true,
    fill: colors.written,
    fontColor: colors.accent,
    bottomBorder: colors.accent,
    horizontal: "Center",
  });
  page.look(SCOPE_ROW, SCOPE_COLUMN + 1, 1, 1, sourceFormat);
}

function scopeChoice(page: Canvas, name: string): Edit {
  return {
    kind: "addValidation",
    at: page.block(SCOPE_ROW, SCOPE_COLUMN),
    rule: { kind: "list", source: `=${name}` },
    prompt: { title: "Scope", message: "Portfolio, a Program ID or a Project ID" },
    error: {
      title: "Scope",
      message: "Expected: Portfolio, a Program ID or a Project ID.",
      style: "Stop",
    },
  };
}

function putMatrices(
  page: Canvas,
  feed: SheetFeed,
  risks: RiskLines,
  { levels, left, right }: RiskGrid,
): AddConditionalFormat[] {
  const heading = (row: number, column: number, text: string): void => {
    page.put(row, column, text);
    page.look(row, column, 1, 1, sectionFormat);
  };
  heading(MATRIX_ROW - 1, left, "Open threats after response: probability by impact");
  heading(MATRIX_ROW - 1, right, "Before response");
  const second = MATRIX_ROW + levels + 2;
  heading(second - 1, right, "Opportunities after response");
  return [
    ...putHeatMap(page, feed, risks, {
      ...{ side: "T", rating: "residual", lists: true },
      ...{ row: MATRIX_ROW, column: left, levels },
    }),
    ...putHeatMap(page, feed, risks, {
      ...{ side: "T", rating: "inherent", lists: false },
      ...{ row: MATRIX_ROW, column: right, levels },
    }),
    ...putHeatMap(page, feed, risks, {
      ...{ side: "O", rating: "residual", lists: false },
      ...{ row: second, column: right, levels },
    }),
  ];
}

function sourceLine({ risks, lines }: RiskLines): string {
  return (
    `="Sheet ${inQuotes(risks.sheet)}: open risks. A score is an order, not an amount of money; money is probability times mean impact."` +
    `&${outgrown(risks, "Risk ID", lines)}`
  );
}

const LABEL_WIDTH = 19;

function layout(page: Canvas, grid: RiskGrid, lineRows: readonly number[]): Edit[] {
  const { across, left, right } = grid;
  const title: CellFormat = { vertical: "Center" };
  return [
    { kind: "formatCells", at: page.block(0, 1, 1, 1), format: title },
    {
      kind: "layOutColumns",
      sheet: page.sheet,
      columns: [
        { column: 0, width: 2 },
        { column: left, width: LABEL_WIDTH },
        { column: left + 1, count: across, width: 13 },
        { column: right - 1, width: 2 },
        { column: right, width: LABEL_WIDTH },
        { column: right + 1, count: across, width: 11 },
      ],
    },
    {
      kind: "layOutRows",
      sheet: page.sheet,
      rows: [
        { row: 0, height: 30 },
        ...Array.from({ length: grid.levels * 2 }, (_, k) => ({
          row: MATRIX_ROW + k,
          height: 20,
        })),
        ...lineRows.map((row) => ({ row, height: 26 })),
      ],
    },
  ];
}
