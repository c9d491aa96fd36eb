import type { Drift, ForecastAccuracy } from "#core/history/forecastAccuracy";
import type { StatusStrip, StripCell } from "#core/history/statusStrips";
import { keyOf } from "#core/scoring/registerTable";
import type { OptimismLine } from "#core/status/optimism";
import type { Rag } from "#core/status/rag";
import { isoDate } from "#core/time/serialDate";
import { absolute, type Canvas } from "./canvas";
import type { WrittenHistory } from "./historyRequest";
import { colors } from "./houseStyle";
import type { CellContent, CellFormat, ConditionalLook, Edit } from "./plan";
import { listHeader, sectionFormat } from "./reportLook";

/** First column of the page, behind the margin. */
export const LEFT = 1;
const NAME = LEFT + 1;
export const STRIP = NAME + 1;
/** A year of snapshots, and the present state. */
const MOST_COLUMNS = 13;
export const FIGURES = STRIP + MOST_COLUMNS;

const figureHeaders = [
  "Compared",
  "Too good",
  "In a row",
  "Cost: forecasts",
  "Came dearer",
  "Mean error",
  "Finish: forecasts",
  "Days later",
  "Mean error",
] as const;
export const WIDTH = FIGURES + figureHeaders.length - LEFT;

/** Characters of the columns of the page, the margin first. */
export const WIDTHS: readonly number[] = [
  2,
  11,
  32,
  ...Array.from({ length: MOST_COLUMNS }, () => 6),
  ...figureHeaders.map(() => 9),
];

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
export function putStrips(page: Canvas, history: WrittenHistory, row: number): StripTable {
  const { columns, strips } = history;
  const headerRow = row + 2;
  const body = headerRow + 1;
  page.put(row, LEFT, "Status and forecasts by project");
  page.look(row, LEFT, 1, 1, sectionFormat);
  page.put(row + 1, STRIP, "Reported and by the rules, by status date");
  page.put(row + 1, FIGURES, "Reported too good", null, null, "Cost against", null, null);
  page.put(row + 1, FIGURES + 6, "Finish against");
  page.look(row + 1, LEFT, 1, WIDTH, { fontSize: 9, fontColor: colors.accent, bold: true });
  page.put(headerRow, LEFT, "Project ID", "Project");
  columns.forEach(({ id, day }, k) => {
    page.put(headerRow, STRIP + k, id === "" ? "Now" : { text: isoDate(day).slice(2) });
  });
  page.put(headerRow, FIGURES, ...figureHeaders);
  page.look(headerRow, LEFT, 1, WIDTH, listHeader);
  page.look(headerRow, STRIP, 1, MOST_COLUMNS, { horizontal: "Center" });
  page.look(headerRow, FIGURES, 1, figureHeaders.length, { horizontal: "Right" });
  const accuracy = new Map(history.accuracy.map((each) => [keyOf(each.project), each]));
  const optimism = new Map(history.optimism.projects.map((each) => [keyOf(each.of), each]));
  strips.forEach((strip, k) => {
    const key = keyOf(strip.project);
    putLine(page, body + k, strip, accuracy.get(key), optimism.get(key));
  });
  const count = Math.max(1, strips.length);
  if (strips.length === 0) page.put(body, NAME, "No project is rated yet.");
  page.look(body, LEFT, count, 1, { numberFormat: "@" });
  page.look(body, STRIP, count, MOST_COLUMNS, { horizontal: "Center", fontSize: 10 });
  looks.forEach((look, k) => {
    page.look(body, FIGURES + k, count, 1, look);
  });
  return { headerRow, end: body + count, rules: letterRules(page, body, count) };
}

function putLine(
  page: Canvas,
  row: number,
  strip: StatusStrip,
  accuracy: ForecastAccuracy | undefined,
  optimism: OptimismLine | undefined,
): void {
  const title = strip.isLive ? strip.title : `${strip.title} (finished)`;
  page.put(row, LEFT, { text: strip.project }, { text: shortened(title, 38) });
  strip.cells.forEach((cell, k) => {
    page.put(row, STRIP + k, lettersOf(cell));
  });
  const compared = optimism?.compared ?? 0;
  page.put(
    row,
    FIGURES,
    ...(compared === 0
      ? [null, null, null]
      : [compared, optimism?.optimistic ?? 0, optimism?.inARow ?? 0]),
    ...driftCells(accuracy?.cost),
    ...driftCells(accuracy?.finish),
  );
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
function letterRules(page: Canvas, row: number, rows: number): Edit[] {
  const cell = absolute(row, STRIP).replaceAll("$", "");
  const tones: readonly (readonly [string, ConditionalLook])[] = [
    ["R", { fill: colors.red.fill, fontColor: colors.red.font, bold: true }],
    ["A", { fill: colors.amber.fill, fontColor: colors.amber.font, bold: true }],
    ["G", { fill: colors.green.fill, fontColor: colors.green.font, bold: true }],
  ];
  return tones.map(([letter, format]): Edit => ({
    kind: "addConditionalFormat",
    at: page.block(row, STRIP, rows, MOST_COLUMNS),
    rule: {
      kind: "formula",
      formula: `=OR(RIGHT(${cell},1)="${letter}",${cell}="${letter}/–")`,
      format,
    },
  }));
}

/** Fits its cells. */
export function shortened(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`;
}
