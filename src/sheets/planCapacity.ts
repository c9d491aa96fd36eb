import { message } from "#core/messages/message";
import { Canvas } from "./canvas";
import {
  type CapacityFeed,
  capacityFeed,
  capacityRegisters,
  LOAD,
  MOST_PERIODS,
  type RoleBlock,
} from "./capacityFeed";
import { putCapacityLists, type WrittenCapacity } from "./capacityLists";
import { FreeNames } from "./freeNames";
import { chartLook, colors } from "./houseStyle";
import type { AddChart } from "./chartPlan";
import type { AddConditionalFormat, Edit, Plan } from "./plan";
import { renameInEdits } from "./renameInEdits";
import {
  feedColumn,
  listHeader,
  putReportHeading,
  reportPrint,
  reportSheet,
  sectionFormat,
  sourceFormat,
} from "./reportLook";
import type { ReportRequest } from "./reportRequest";
import { sameText } from "./sameText";
import { SheetFeed } from "./sheetFeed";
import { columnOf } from "./structuredReference";

export interface CapacityRequest extends ReportRequest {
  /** Who does not fit and what would help, worked out anew; null = the registers do not tell. */
  readonly capacity: WrittenCapacity | null;
}

const TABLE_ROW = 4;
const CHART_ROWS = 14;
/** Columns of a chart; two stand side by side. */
const LABEL_WIDTH = 30;

/**
 * The sheet Capacity: what is missing by role and period, for what is promised and for everything
 * proposed, a chart for each role, who does not fit in order of priority, and what would help.
 *
 * The edits need the registers to exist; none without Capacity, Demand, Roles and Periods.
 */
export function planCapacity(request: CapacityRequest): Plan {
  const title = message("made-page", { page: "Capacity" });
  const names = new FreeNames(request.taken);
  const page = new Canvas(names.sheet("Capacity report"));
  const feed = new SheetFeed(names.sheet("Calc Capacity"), request.tables, names, {
    title: "Calc Capacity",
    subtitle: "Figures behind Capacity report: native formulas, nothing is typed here",
  });
  const registers = capacityRegisters(feed);
  if (registers === null) return { title, edits: [] };
  const across = periodsAcross(request, registers.periods.rows);
  // Wide enough that both rows of charts fit on the first printed page.
  const width = Math.max(12, across + 1);
  const load = capacityFeed(feed, registers, across);
  putReportHeading(page, finding(feed, load), width);
  page.put(2, 1, unplaced(load));
  page.look(2, 1, 1, 1, { ...sourceFormat, fontColor: colors.red.font });
  const second = TABLE_ROW + load.loads.length + 3;
  putGaps(page, feed, load, TABLE_ROW, LOAD.gapPromised, "Free for what is promised, FTE");
  putGaps(page, feed, load, second, LOAD.gapAll, "Free if everything proposed is done, FTE");
  const chartRow = second + load.loads.length + 3;
  const charts = load.loads.map((role, k) => roleChart(page, feed, role, k, chartRow, width));
  const listRow = chartRow + Math.ceil(charts.length / 2) * (CHART_ROWS + 1) + 1;
  const end =
    request.capacity === null ? listRow : putCapacityLists(page, request.capacity, listRow, width);
  const edits: Edit[] = [
    ...feed.edits(),
    reportSheet(page, request.position),
    ...page.edits(),
    ...layout(page, width),
    ...gapRules(page, load, [TABLE_ROW, second]),
    ...charts,
    ...reportPrint(page, { rows: end, columns: width + 1, tall: null }),
  ];
  return { title, edits: renameInEdits(edits, request.names ?? {}) };
}

/** Periods that have a capacity; without a plan, room for as many as fit. */
function periodsAcross({ capacity }: CapacityRequest, periods: number): number {
  const cells = capacity?.plan.roles.flatMap((role) => role.periods) ?? [];
  const told = new Set(cells.filter((cell) => cell.capacity !== null).map(({ period }) => period));
  return Math.min(MOST_PERIODS, Math.max(4, told.size > 0 ? told.size : periods));
}

/** "Developer is short by 10.3 FTE in 2027-Q1 if everything proposed is done". */
function finding(feed: SheetFeed, { worst }: CapacityFeed): string {
  const [roles, gaps, periods] = [0, 1, 2].map((column) => feedColumn(feed, worst, column));
  const least = `MIN(${gaps})`;
  const at = `MATCH(${least},${gaps},0)`;
  return (
    `=IF(COUNT(${gaps})=0,"No capacity is told for an open period",IF(${least}<0,` +
    `INDEX(${roles},${at})&" is short by "&FIXED(-${least},1)&" FTE in "&INDEX(${periods},${at})&" if everything proposed is done",` +
    `"There are people enough for everything proposed"))`
  );
}

/** Demand that no capacity answers to; "" where there is none. */
function unplaced({ demand, capacity }: CapacityFeed): string {
  const of = (header: string): string => columnOf(demand.table, header);
  const [role, period, fte, claim] = [of("Role"), of("Period"), of("FTE"), of("Claim")];
  const known = `COUNTIFS(${columnOf(capacity.table, "Role")},${sameText(role)},${columnOf(capacity.table, "Period")},${sameText(period)})`;
  const sum = `SUMPRODUCT((${claim}<>"None")*(${period}<>"")*(${known}=0)*${fte})`;
  return `=IFERROR(IF(${sum}>0,"Not on this page: "&FIXED(${sum},1)&" FTE of demand for a role and period that Capacity does not have",""),"")`;
}

function putGaps(
  page: Canvas,
  feed: SheetFeed,
  { loads, across }: CapacityFeed,
  row: number,
  column: number,
  title: string,
): void {
  page.put(row, 1, title);
  page.look(row, 1, 1, 1, sectionFormat);
  page.put(row + 1, 1, "Role");
  page.look(row + 1, 1, 1, across + 1, listHeader);
  page.look(row + 1, 2, 1, across, { horizontal: "Right" });
  loads.forEach(({ name, block }, k) => {
    page.put(row + 2 + k, 1, `=${name}`);
    for (let p = 0; p < across; p++) {
      if (k === 0) page.put(row + 1, 2 + p, `=${feed.cell(block, p, LOAD.period)}`);
      page.put(row + 2 + k, 2 + p, `=${feed.cell(block, p, column)}`);
    }
  });
  page.look(row + 2, 1, loads.length, across + 1, { fontSize: 9 });
  page.look(row + 2, 2, loads.length, across, {
    numberFormat: "+0.0;-0.0;0.0",
    horizontal: "Right",
  });
}

function gapRules(
  page: Canvas,
  { loads, across }: CapacityFeed,
  rows: readonly number[],
): AddConditionalFormat[] {
  return rows.map((row) => {
    const at = page.block(row + 2, 2, loads.length, across);
    const first = `$C$${row + 3}`.replace(/\$/g, "");
    return {
      kind: "addConditionalFormat",
      at,
      rule: {
        kind: "formula",
        formula: `=N(${first})<0`,
        format: { fill: colors.red.fill, fontColor: colors.red.font, bold: true },
      },
    };
  });
}

/** Committed, selected and proposed on top of each other, with the line of what there is. */
function roleChart(
  page: Canvas,
  feed: SheetFeed,
  { name, block }: RoleBlock,
  k: number,
  row: number,
  width: number,
): AddChart {
  // The label column is as wide as three others.
  const half = Math.max(2, Math.ceil((width - 3) / 2));
  const isLeft = k % 2 === 0;
  const over = page.block(
    row + Math.floor(k / 2) * (CHART_ROWS + 1),
    isLeft ? 1 : half + 1,
    CHART_ROWS,
    isLeft ? half : width - half,
  );
  const series = (title: string, column: number, color: string): AddChart["series"][number] => ({
    name: title,
    values: feed.column(block, column),
    categories: feed.column(block, LOAD.period),
    color,
  });
  return {
    kind: "addChart",
    ...chartLook,
    sheet: page.sheet,
    name: `Capacity ${k + 1}`,
    type: "ColumnStacked",
    over,
    title: { formula: `=${name}` },
    series: [
      series("Committed", LOAD.committed, colors.accent),
      series("Selected", LOAD.selected, "#7FA3C7"),
      series("Proposed", LOAD.proposed, colors.line),
      { ...series("Capacity", LOAD.capacity, colors.red.solid), type: "Line" },
    ],
    legend: "Bottom",
    valueAxis: { gridlines: true, numberFormat: "0", minimum: 0 },
    gapWidth: 60,
    overlap: 100,
  };
}

function layout(page: Canvas, width: number): Edit[] {
  return [
    {
      kind: "layOutColumns",
      sheet: page.sheet,
      columns: [
        { column: 0, width: 2 },
        { column: 1, width: LABEL_WIDTH },
        { column: 2, count: width - 1, width: 10.5 },
      ],
    },
    { kind: "layOutRows", sheet: page.sheet, rows: [{ row: 0, height: 30 }] },
  ];
}
