import type { Chart, ChartAxis, ChartSeries, ChartTitle } from "#host/engine/chart";
import { chartCells } from "#host/engine/chartCells";
import { displayText } from "#host/engine/text";
import { CellError } from "#host/engine/values";
import type { Workbook } from "#host/engine/workbook";
import { chartKind, hasValueCategories, type ChartKind } from "#host/xlsx/chartTypes";
import { levelsOf, pointCells, type CategoryLevel, type PointCell } from "./pointCells";

/** A chart with all that it takes from cells looked up: plain data, so that two states can be compared. */
export interface ChartContent {
  readonly type: string;
  readonly title: TitleContent | null;
  readonly legend: {
    readonly position: string;
    readonly overlay: boolean;
    readonly size: number;
  } | null;
  readonly series: readonly SeriesContent[];
  readonly primary: AxesContent;
  readonly secondary: AxesContent | null;
  readonly blanksAs: "Gap" | "Zero" | "Span";
  /** "" = none. */
  readonly fill: string;
  readonly border: string;
  readonly text: TextLook;
}

export interface TextLook {
  readonly font: string;
  /** In points. */
  readonly size: number;
  readonly color: string;
}

export interface TitleContent {
  readonly text: string;
  readonly size: number;
  readonly color: string;
  readonly bold: boolean;
}

export interface AxesContent {
  readonly category: AxisContent;
  readonly value: AxisContent;
  readonly categories: readonly string[];
  /** The names are numbers or dates. */
  readonly countsNames: boolean;
  /** Further columns of names, the one next to the labels first. */
  readonly outer: readonly CategoryLevel[];
}

export interface AxisContent extends Omit<ChartAxis, "title" | "fontSize" | "fontColor"> {
  readonly title: TitleContent | null;
  readonly size: number;
  readonly color: string;
  /** Number format of the labels. */
  readonly format: string;
}

export interface SeriesContent {
  readonly kind: ChartKind;
  readonly secondary: boolean;
  /** Place among all series of the chart; gives the colour. */
  readonly index: number;
  readonly name: string;
  /** null for nothing to draw. */
  readonly values: readonly (number | null)[];
  /** x values of scatter and bubble charts. */
  readonly x: readonly (number | null)[];
  readonly sizes: readonly (number | null)[];
  readonly categories: readonly string[];
  /** What is written at the points; null without labels. */
  readonly labels: LabelContent | null;
  readonly pointColors: Readonly<Record<number, string>>;
  readonly look: SeriesLook;
}

export interface LabelContent {
  readonly texts: readonly string[];
  readonly position: string | undefined;
  readonly size: number;
  readonly color: string | undefined;
}

export type SeriesLook = Pick<
  ChartSeries,
  | "color"
  | "lineColor"
  | "lineWeight"
  | "lineDash"
  | "markerStyle"
  | "markerSize"
  | "noFill"
  | "smooth"
  | "gapWidth"
  | "overlap"
  | "holeSize"
  | "firstSliceAngle"
  | "bubbleScale"
>;

/** The grey in which Excel sets the texts of a chart of its own. */
const quietText = "#595959";

/** Looks up everything that a chart shows. */
export function chartContent(chart: Chart, workbook: Workbook): ChartContent {
  return new Reading(chart, workbook).content();
}

class Reading {
  private readonly text: TextLook;
  /** A file that says nothing about its texts: titles are bold, and that of the chart is large. */
  private readonly isSilent: boolean;

  constructor(
    private readonly chart: Chart,
    private readonly workbook: Workbook,
  ) {
    // A file that says nothing about texts means black letters of 10 points.
    this.isSilent = chart.part !== undefined && chart.fontSize === undefined;
    this.text = {
      font: chart.fontName ?? "",
      size: chart.fontSize ?? (this.isSilent ? 10 : 9),
      color: chart.fontColor ?? (this.isSilent ? "#000000" : quietText),
    };
  }

  content(): ChartContent {
    const { chart } = this;
    const series = chart.series
      .map((one, index) => this.series(one, index))
      .filter((one) => one !== null);
    const second = series.some((one) => one.secondary);
    return {
      type: chart.type,
      title: this.title(chart.title, this.isSilent ? 18 : 14),
      legend: chart.legend.visible
        ? {
            position: chart.legend.position,
            overlay: chart.legend.overlay,
            size: chart.legend.fontSize ?? this.text.size,
          }
        : null,
      series,
      primary: this.axes(series, false),
      secondary: second ? this.axes(series, true) : null,
      blanksAs: chart.blanksAs ?? "Gap",
      fill: chart.fill ?? "#FFFFFF",
      border: chart.border ?? "#D9D9D9",
      text: this.text,
    };
  }

  private title(title: ChartTitle, size: number): TitleContent | null {
    if (!title.visible) return null;
    const text =
      title.formula === ""
        ? title.text
        : this.cells(title.formula)
            .map((cell) => this.shown(cell))
            .join(" ");
    if (text === "") return null;
    return {
      text,
      size: title.fontSize ?? size,
      color: title.fontColor ?? this.text.color,
      bold: title.bold ?? (this.isSilent && title.fontSize === undefined),
    };
  }

  private cells(reference: string): PointCell[] {
    if (reference === "") return [];
    return pointCells(this.workbook, reference, true);
  }

  /** Cells that are drawn: those of hidden rows and columns only when the chart wants them. */
  private points(reference: string): PointCell[] {
    if (reference === "") return [];
    return pointCells(this.workbook, reference, this.chart.plotsHidden ?? false);
  }

  private shown({ value, format }: PointCell, own?: string): string {
    return displayText(value, own ?? format, this.workbook);
  }

  private series(series: ChartSeries, index: number): SeriesContent | null {
    const kind = chartKind(series.type || this.chart.type);
    const cells = this.points(series.values);
    // A series whose cells are all hidden leaves the chart.
    if (kind === null || (cells.length === 0 && this.cells(series.values).length > 0)) return null;
    const name = this.seriesName(series, index);
    const named = this.points(series.categories);
    const categories = cells.map((_, i) => {
      const cell = named[i];
      return cell ? this.shown(cell) : String(i + 1);
    });
    const values = cells.map(drawnNumber);
    const sizes = this.points(series.bubbleSizes).map(drawnNumber);
    return {
      kind,
      secondary: series.axisGroup === "Secondary",
      index,
      name,
      values,
      x: hasValueCategories(kind) ? xValues(named, cells.length) : [],
      sizes,
      categories: hasValueCategories(kind) ? [] : categories,
      labels: this.labels(series, { name, cells, named, values, sizes, kind }),
      pointColors: movedColors(series.pointColors, cells),
      look: lookOf(series),
    };
  }

  private seriesName(series: ChartSeries, index: number): string {
    const text = this.cells(series.nameFormula)
      .map((cell) => this.shown(cell))
      .join(" ");
    return text || series.name || `Series${index + 1}`;
  }

  private labels(
    series: ChartSeries,
    at: {
      readonly name: string;
      readonly cells: readonly PointCell[];
      readonly named: readonly PointCell[];
      readonly values: readonly (number | null)[];
      readonly sizes: readonly (number | null)[];
      readonly kind: ChartKind;
    },
  ): LabelContent | null {
    if (!series.hasDataLabels) return null;
    const wanted: NonNullable<ChartSeries["dataLabels"]> = series.dataLabels ?? {
      showValue: true,
      showSeriesName: false,
      showCategoryName: false,
    };
    const whole = at.values.reduce<number>((sum, value) => sum + Math.abs(value ?? 0), 0);
    const format = wanted.numberFormat;
    const number = (value: number, own: string): string => displayText(value, own, this.workbook);
    const texts = at.cells.map((cell, i) => {
      const value = at.values[i] ?? null;
      if (value === null) return "";
      const category = at.named[i];
      const size = at.sizes[i] ?? null;
      const words: string[] = [];
      if (wanted.showSeriesName) words.push(at.name);
      if (wanted.showCategoryName) words.push(category ? this.shown(category) : String(i + 1));
      if (wanted.showValue) words.push(number(value, format ?? cell.format));
      if (wanted.showPercentage && whole > 0)
        words.push(number(value / whole, wanted.showValue ? "0%" : (format ?? "0%")));
      if (wanted.showBubbleSize && size !== null) words.push(number(size, format ?? "General"));
      return words.filter((word) => word !== "").join(", ");
    });
    return {
      texts,
      position: wanted.position,
      size: wanted.fontSize ?? this.text.size,
      color: wanted.fontColor,
    };
  }

  private axes(series: readonly SeriesContent[], secondary: boolean): AxesContent {
    const { axes } = this.chart;
    const own = series.filter((one) => one.secondary === secondary);
    const naming = own.find((one) => !hasValueCategories(one.kind));
    const counting = own.find((one) => hasValueCategories(one.kind));
    const source = (one: SeriesContent | undefined): ChartSeries | undefined =>
      one && this.chart.series[one.index];
    const category = (secondary ? axes.secondaryCategory : axes.category) ?? hiddenAxis;
    const value = (secondary ? axes.secondaryValue : axes.value) ?? shownAxis;
    const shares = naming?.kind.grouping === "percentStacked";
    const names = this.points(source(naming)?.categories ?? "");
    const longest = Math.max(0, ...own.map((one) => one.values.length));
    const linked = this.formatOf(source(naming ?? counting)?.values);
    return {
      category: this.axis(category, this.formatOf(source(counting ?? naming)?.categories)),
      value: this.axis(value, shares ? "0%" : linked),
      categories: Array.from({ length: longest }, (_, i) => {
        const cell = names[i];
        if (!cell) return names.length > 0 && counting === undefined ? "" : String(i + 1);
        return typeof cell.value === "number"
          ? this.shown(cell, category.numberFormat)
          : this.shown(cell);
      }),
      countsNames: names.length > 0 && names.every(({ value }) => typeof value === "number"),
      outer: this.outerLevels(source(naming)?.categories ?? ""),
    };
  }

  private outerLevels(reference: string): CategoryLevel[] {
    const [cells] = reference === "" ? [] : chartCells(this.workbook, reference);
    if (!cells) return [];
    return levelsOf(cells, this.chart.plotsHidden ?? false, (cell) => this.shown(cell));
  }

  private formatOf(reference: string | undefined): string {
    const cell = this.points(reference ?? "").find(({ value }) => value !== null);
    return cell?.format ?? "General";
  }

  private axis(axis: ChartAxis, linked: string): AxisContent {
    const { title, fontSize, fontColor, ...rest } = axis;
    return {
      ...rest,
      title: axis.visible ? this.title(title, 10) : null,
      size: fontSize ?? this.text.size,
      color: fontColor ?? this.text.color,
      format: axis.numberFormat ?? linked,
    };
  }
}

const plainTitle: ChartTitle = { visible: false, text: "", formula: "" };
const shownAxis: ChartAxis = {
  visible: true,
  title: plainTitle,
  reversed: false,
  majorGridlines: false,
  minorGridlines: false,
};
const hiddenAxis: ChartAxis = { ...shownAxis, visible: false };

/** Excel draws texts as zero and leaves out empty cells and errors. */
function drawnNumber({ value }: PointCell): number | null {
  if (typeof value === "number") return value;
  return value === null || value instanceof CellError ? null : 0;
}

/** One text among the x values, and Excel counts the points instead. */
function xValues(cells: readonly PointCell[], count: number): (number | null)[] {
  const counts =
    cells.some(({ value }) => typeof value === "number") &&
    cells.every(({ value }) => typeof value !== "string");
  return Array.from({ length: count }, (_, i) => {
    if (!counts) return i + 1;
    const cell = cells[i];
    return cell ? drawnNumber(cell) : null;
  });
}

/** Colours of points stay with their cells when others are hidden. */
function movedColors(
  colors: Readonly<Record<number, string>>,
  cells: readonly PointCell[],
): Record<number, string> {
  const moved: Record<number, string> = {};
  for (const [i, { index }] of cells.entries()) {
    const color = colors[index];
    if (color !== undefined) moved[i] = color;
  }
  return moved;
}

const lookKeys = [
  "color",
  "lineColor",
  "lineWeight",
  "lineDash",
  "markerStyle",
  "markerSize",
  "noFill",
  "smooth",
  "gapWidth",
  "overlap",
  "holeSize",
  "firstSliceAngle",
  "bubbleScale",
] as const;

function lookOf(series: ChartSeries): SeriesLook {
  return Object.fromEntries(
    lookKeys.flatMap((key) => (series[key] === undefined ? [] : [[key, series[key]]])),
  );
}
