import { message } from "#core/messages/message";
import { isoDate } from "#core/time/serialDate";
import { Canvas } from "./canvas";
import { driverChart, putCurve } from "./contingencyCharts";
import { contingencyNames, type ContingencyRequest } from "./contingencyRequest";
import { putResponses, putScopes, type ScopeLines, WIDTHS } from "./contingencyTables";
import { FreeNames } from "./freeNames";
import { printEdit, subtitleFormat } from "./houseStyle";
import type { Edit, Plan } from "./plan";
import { renameInEdits } from "./renameInEdits";
import { putReportHeading, reportSheet, sourceFormat } from "./reportLook";
import { SheetFeed } from "./sheetFeed";

const CHART_ROW = 4;
const CHART_ROWS = 15;
/** Last column of the left chart; the right one begins behind it. */
const LEFT_COLUMNS = 5;
/** Scopes that print on one page with the charts above them. */
const ONE_PAGE_SCOPES = 30;

/**
 * The sheet Contingency: what the register risks may cost together as a curve with its percentiles and the
 * approved contingency, the risks that drive it, what responses buy, and each program and project. Figures
 * are those of one simulation and say when they are stale; the title and shortfalls are native formulas.
 *
 * The plan only adds: two sheets with charts and names. It is empty without the register Risks, and for a
 * simulation of nothing.
 */
export function planContingency(request: ContingencyRequest): Plan {
  const title = message("made-page", { page: "Contingency" });
  const { simulation, tables } = request;
  if (tables["Risks"] === undefined || simulation.scopes.length === 0) return { title, edits: [] };
  const names = new FreeNames(request.taken);
  const page = new Canvas(names.sheet("Contingency"));
  const feed = new SheetFeed(names.sheet("Calc Contingency"), tables, names, {
    title: "Calc Contingency",
    subtitle: "Figures behind Contingency: results of the simulation shown there",
  });
  const below = CHART_ROW + CHART_ROWS + 1;
  const scopesRow = putResponses(page, request, below);
  const lines = putScopes(page, request, scopesRow);
  const curve = putCurve(feed, request, lines);
  const drivers = driverChart(feed, request);
  putReportHeading(page, finding(lines), WIDTHS.length - 1);
  page.put(1, 1, `=pmo_StatusLine&"${runOf(request)}"${staleness(request)}`);
  page.look(1, 1, 1, 1, subtitleFormat);
  putLimits(page, request, lines.end + 1);
  const left = page.block(
    CHART_ROW,
    1,
    CHART_ROWS,
    drivers === null ? WIDTHS.length - 1 : LEFT_COLUMNS,
  );
  const right = page.block(
    CHART_ROW,
    1 + LEFT_COLUMNS,
    CHART_ROWS,
    WIDTHS.length - 1 - LEFT_COLUMNS,
  );
  const edits: Edit[] = [
    ...feed.edits(),
    reportSheet(page, request.position),
    ...page.edits(),
    ...figureNames(page, names, lines, request),
    ...lines.rules,
    ...layout(page, lines),
    curve(left),
    ...(drivers === null ? [] : [drivers(right)]),
  ];
  return { title, edits: renameInEdits(edits, request.names ?? {}) };
}

function figureNames(
  page: Canvas,
  names: FreeNames,
  { first }: ScopeLines,
  { stamp }: ContingencyRequest,
): Edit[] {
  const name = (wanted: string, formula: string): Edit => ({
    kind: "defineName",
    name: names.name(wanted),
    formula,
  });
  const cell = (address: string): string =>
    `=${page.reference(0, 0).replace(/[^!]*$/, address.replace(/([A-Z]+)(\d+)/, "$$$1$$$2"))}`;
  return [
    name(contingencyNames.amount, cell(first.amount)),
    name(contingencyNames.approved, cell(first.approved)),
    ...(stamp === null ? [] : [name(contingencyNames.stamp, `=${stamp}`)]),
  ];
}

/** "P80 is 2,461 thousand GBP; approved is 2,000: short by 461". */
function finding({ percentile, first }: ScopeLines): string {
  const { amount, approved, exceedance } = first;
  const unit = `IF(pmo_MoneyUnit="One","",pmo_MoneyUnit&" ")&pmo_Currency`;
  const chance = `ROUND(100*${exceedance},0)`;
  return (
    `="${percentile} of "&${first.name}&" is "&FIXED(${amount},0)&" "&${unit}&` +
    `IF(${approved}="","; no approved contingency is known",` +
    `"; approved is "&FIXED(${approved},0)&IF(${amount}>${approved},` +
    `": short by "&FIXED(${amount}-${approved},0),": enough by "&FIXED(${approved}-${amount},0))&` +
    `", and exceeded in "&${chance}&" of 100 cases")`
  );
}

/** " · 10,000 trials on 2026-09-30, seed 20260930, correlation 0 for all + 0.3 within a category". */
function runOf({ simulation, day, correlation }: ContingencyRequest): string {
  const { trials, seed } = simulation;
  const shared = `correlation ${correlation.all} for all + ${correlation.category} within a category`;
  return ` · ${trials.toLocaleString("en-GB")} trials on ${isoDate(day)}, seed ${seed}, ${shared}`;
}

function staleness({ stamp }: ContingencyRequest): string {
  if (stamp === null) return "";
  return `&IF(ABS(pmo_StampRisk-${stamp})>0.01," · inputs STALE: simulate again"," · inputs current")`;
}

/** What the figures leave out. */
function putLimits(page: Canvas, { scopes }: ContingencyRequest, row: number): void {
  const [first] = scopes;
  const covered =
    first === undefined || first.risks === first.open
      ? ""
      : ` ${first.risks} of ${first.open} open risks have money; the others count nothing.`;
  const lines = [
    `Register risks only: estimating and systemic uncertainty are not in these figures.${covered}`,
    "All scopes are drawn together: the percentile of a sum lies below the sum of the percentiles. From and to: 95 % interval, from order statistics.",
    "A matrix score is an order, not an amount: the figures use probability and money, never the score. Each risk happens at most once.",
  ];
  lines.forEach((line, k) => {
    page.put(row + k, 1, line);
  });
  page.look(row, 1, lines.length, 1, sourceFormat);
}

function layout(page: Canvas, { headerRow, count, end }: ScopeLines): Edit[] {
  const print = printEdit(page.sheet);
  return [
    {
      kind: "layOutColumns",
      sheet: page.sheet,
      columns: WIDTHS.map((width, column) => ({ column, width })),
    },
    {
      kind: "layOutRows",
      sheet: page.sheet,
      rows: [
        { row: 0, height: 26 },
        { row: CHART_ROW, count: CHART_ROWS, height: 18 },
        { row: headerRow, height: 28 },
      ],
    },
    {
      ...print,
      titleRows: { first: headerRow, last: headerRow },
      area: page.block(0, 0, end + 4, WIDTHS.length),
      ...(count <= ONE_PAGE_SCOPES ? { fitToHeight: 1 } : {}),
    },
  ];
}
