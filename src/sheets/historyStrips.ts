import type { Drift, ForecastAccuracy } from "#core/history/forecastAccuracy";
import type { StatusStrip, StripCell } from "#core/history/statusStrips";
import { keyOf } from "#core/scoring/registerTable";
import type { OptimismLine } from "#core/status/optimism";
import type { Rag } from "#core/status/rag";
import { shortened } from "#core/text/shortened";
import { isoDate } from "#core/time/serialDate";
import { absolute, type Canvas } from "./canvas";
import type { WrittenHistory } from "./historyRequest";
import { colors } from "./houseStyle";
import type { Block, CellContent, CellFormat, ConditionalLook, Edit } from "./plan";
import { listHeader, sectionFormat } from "./reportLook";

/** First column of the page, behind the margin. */
export const LEFT = 1;
/** First column of the strips, behind ID and name. */
export const STRIP = LEFT + 2;
/** Fewest columns of strips: the lists above need their width. */
const LEAST_COLUMNS = 8;

const figureHeaders = [
  "Compared",
  "Too good",
  "In a row",
  "Forecasts",
  "Came dearer",
  "Mean error",
  "Forecasts",
  "Days later",
  "Mean error",
] as const;

/** The grid of the page: as wide as the strips are long. */
export interface HistoryGrid {
  readonly strips: number;
  /** First column of the figures. */
  readonly figures: number;
  /** Columns behind the margin. */
  readonly width: number;
  /** Characters of the columns, the margin first. */
  readonly widths: readonly number[];
}

export function historyGrid({ columns }: Pick<WrittenHistory, "columns">): HistoryGrid {
  const strips = Math.max(LEAST_COLUMNS, columns.length);
  const figures = STRIP + strips;
  return {
    strips,
    figures,
    width: figures + figureHeaders.length - LEFT,
    widths: [
      2,
      11,
      32,
      ...Array.from({ length: strips }, () => STRIP_WIDTH),
      ...figureHeaders.map(() => 10),
    ],
  };
}

const STRIP_WIDTH = 8;

const share: CellFormat = { numberFormat: "+0.0%;-0.0%;0.0%", horizontal: "Right" };
const days: CellFormat = { numberFormat: "+0;-0;0", horizontal: "Right" };
const whole: CellFormat = { numberFormat: "0", horizontal: "Right" };
const looks: readonly CellFormat[] = [
  whole,
  whole,
  whole,
  whole,
  share,
  { ...share, numberFormat: "0.0%" },
  whole,
  days,
  { ...days, numberFormat: "0" },
];

/** Where the table of strips stands. */
export interface StripTable {
  readonly headerRow: number;
  /** First row below it. */
  readonly end: number;
  readonly rules: readonly Edit[];
}

/** One line a project: its ratings over the snapshots, how often they were too good, how forecasts held. */
export function putStrips(
  page: Canvas,
  history: WrittenHistory,
  grid: HistoryGrid,
  row: number,
): StripTable {
  const { columns, strips } = history;
  const headerRow = row + 2;
  const body = headerRow + 1;
  page.put(row, LEFT, "Status and forecasts by project");
  page.look(row, LEFT, 1, 1, sectionFormat);
  page.put(row + 1, STRIP, "Reported and by the rules, by status date");
  page.put(row + 1, grid.figures, "Reported too good", null, null, "Cost", null, null, "Finish");
  page.look(row + 1, LEFT, 1, grid.width, { fontSize: 9, fontColor: colors.accent, bold: true });
  page.put(headerRow, LEFT, "Project ID", "Project");
  columns.forEach(({ id, day }, k) => {
    page.put(headerRow, STRIP + k, id === "" ? "Now" : { text: isoDate(day).slice(2) });
  });
  page.put(headerRow, grid.figures, ...figureHeaders);
  page.look(headerRow, LEFT, 1, grid.width, listHeader);
  page.look(headerRow, STRIP, 1, grid.strips, { horizontal: "Center" });
  page.look(headerRow, grid.figures, 1, figureHeaders.length, { horizontal: "Right" });
  const accuracy = new Map(history.accuracy.map((each) => [keyOf(each.project), each]));
  const optimism = new Map(history.optimism.projects.map((each) => [keyOf(each.of), each]));
  strips.forEach((strip, k) => {
    const key = keyOf(strip.project);
    putTitle(page, body + k, strip);
    page.put(body + k, grid.figures, ...figuresOf(accuracy.get(key), optimism.get(key)));
  });
  const count = Math.max(1, strips.length);
  if (strips.length === 0) page.put(body, LEFT + 1, "No project is rated yet.");
  page.look(body, LEFT, count, grid.width, { fontSize: 10 });
  page.look(body, LEFT, count, 1, { numberFormat: "@" });
  page.look(body, STRIP, count, grid.strips, { horizontal: "Center" });
  looks.forEach((look, k) => {
    page.look(body, grid.figures + k, count, 1, look);
  });
  const rules = letterRules(page.block(body, STRIP, count, grid.strips));
  return { headerRow, end: body + count, rules };
}

function putTitle(page: Canvas, row: number, strip: StatusStrip): void {
  const title = strip.isLive ? strip.title : `${strip.title} (finished)`;
  page.put(row, LEFT, { text: strip.project }, { text: shortened(title, 36) });
  strip.cells.forEach((cell, k) => {
    page.put(row, STRIP + k, lettersOf(cell));
  });
}

function figuresOf(
  accuracy: ForecastAccuracy | undefined,
  optimism: OptimismLine | undefined,
): CellContent[] {
  const { compared = 0, optimistic = 0, inARow = 0 } = optimism ?? {};
  return [
    ...(compared === 0 ? [null, null, null] : [compared, optimistic, inARow]),
    ...driftCells(accuracy?.cost),
    ...driftCells(accuracy?.finish),
  ];
}

function driftCells(drift: Drift | null | undefined): CellContent[] {
  if (drift === null || drift === undefined) return [null, null, null];
  return [drift.observations, drift.bias, drift.error];
}

const letters: Readonly<Record<Rag, string>> = { Green: "G", Amber: "A", Red: "R" };

/** "G": both say Green. "G/R": reported Green, Red by the rules. "G/–": only one of them speaks. */
function lettersOf({ reported, derived }: StripCell): string | null {
  if (reported === null && derived === null) return null;
  if (reported === derived) return reported === null ? null : letters[reported];
  return [reported, derived].map((rag) => (rag === null ? "–" : letters[rag])).join("/");
}

/** The colour is that of the rules, where they speak. */
function letterRules(at: Block): Edit[] {
  const cell = absolute(at.row, at.column).replaceAll("$", "");
  const tones: readonly (readonly [string, ConditionalLook])[] = [
    ["R", { fill: colors.red.fill, fontColor: colors.red.font, bold: true }],
    ["A", { fill: colors.amber.fill, fontColor: colors.amber.font, bold: true }],
    ["G", { fill: colors.green.fill, fontColor: colors.green.font, bold: true }],
  ];
  return tones.map(([letter, format]): Edit => ({
    kind: "addConditionalFormat",
    at,
    rule: {
      kind: "formula",
      formula: `=OR(RIGHT(${cell},1)="${letter}",${cell}="${letter}/–")`,
      format,
    },
  }));
}
