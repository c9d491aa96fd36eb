import type { Area } from "#host/engine/address";
import type { Chart, ChartAxis, ChartSeries, ChartTitle } from "#host/engine/chart";
import type { ConditionalFormat, DifferentialStyle, Note } from "#host/engine/features";
import type { Sheet } from "#host/engine/sheet";
import type { BorderEdge } from "#host/engine/style";
import type { Table, TableColumn } from "#host/engine/table";
import type { CustomXmlPart, DefinedName, Workbook } from "#host/engine/workbook";
import type { Place } from "./place";

export interface TablePlace {
  readonly sheet: Sheet;
  readonly table: Table;
}

export interface TableColumnPlace extends TablePlace {
  readonly column: TableColumn;
}

export interface TableRowPlace extends TablePlace {
  readonly index: number;
}

export interface TableList {
  readonly workbook: Workbook;
  /** Undefined: the tables of the whole workbook. */
  readonly sheet?: Sheet;
  /** Only tables that meet these cells. */
  readonly within?: Place;
}

export interface NameList {
  readonly workbook: Workbook;
  readonly sheet?: Sheet;
}

export interface NamePlace {
  readonly workbook: Workbook;
  readonly name: DefinedName;
}

export interface KeyedEntry {
  readonly workbook: Workbook;
  readonly key: string;
}

export interface SheetProperty {
  readonly sheet: Sheet;
  readonly key: string;
}

export interface XmlPartPlace {
  readonly workbook: Workbook;
  readonly part: CustomXmlPart;
}

export interface XmlPartScope {
  readonly workbook: Workbook;
  readonly namespaceUri: string;
}

export interface BorderPlace {
  readonly place: Place;
  readonly edge: BorderEdge | "InsideVertical" | "InsideHorizontal";
}

export interface FilterPlace {
  readonly sheet: Sheet;
  readonly table?: Table;
}

export interface ChartPlace {
  readonly sheet: Sheet;
  readonly chart: Chart;
}

export interface SeriesPlace extends ChartPlace {
  readonly series: ChartSeries;
}

export interface PointPlace extends SeriesPlace {
  readonly index: number;
}

export interface AxisPlace extends ChartPlace {
  readonly axis: ChartAxis;
  readonly kind: "Category" | "Value";
  readonly group: "Primary" | "Secondary";
}

export interface GridlinesPlace extends AxisPlace {
  readonly which: "majorGridlines" | "minorGridlines";
}

export interface ChartTitlePlace extends ChartPlace {
  readonly title: ChartTitle;
}

/** Something of a chart that can be filled; `null` clears the fill. */
export interface FillTarget extends ChartPlace {
  paint(color: string | null): void;
}

/** A line of a chart: series line, border, axis line, gridline. */
export interface LineTarget extends ChartPlace {
  read(): { color?: string; lineStyle?: string; weight?: number };
  change(line: { color?: string; lineStyle?: string; weight?: number } | null): void;
}

/** Text of a chart. */
export interface FontTarget extends ChartPlace {
  readonly font: {
    fontSize?: number | undefined;
    fontColor?: string | undefined;
    bold?: boolean | undefined;
    fontName?: string | undefined;
  };
}

export interface ConditionalPlace {
  readonly sheet: Sheet;
  readonly format: ConditionalFormat;
  /** The cells of the format that the range shares through which it was reached. */
  readonly reachedBy?: Area;
}

export interface ConditionalStylePlace extends ConditionalPlace {
  readonly style: DifferentialStyle;
}

export interface CommentPlace {
  readonly sheet: Sheet;
  readonly note: Note;
}

/** The manual page breaks of a sheet in front of rows or of columns. */
export interface PageBreakList {
  readonly sheet: Sheet;
  readonly along: "row" | "column";
}

export interface PageBreakPlace extends PageBreakList {
  /** The row or column that begins a page, from 0. */
  readonly line: number;
}

export interface CommentList {
  readonly workbook: Workbook;
  readonly sheet?: Sheet;
}

/** A tab or button of the add-in's own ribbon, by the id of the manifest. */
export interface RibbonControl {
  readonly id: string;
}

/** What stands behind an object of each supported class. */
export interface Subjects {
  Workbook: Workbook;
  Application: Workbook;
  CultureInfo: Workbook;
  NumberFormatInfo: Workbook;
  DatetimeFormatInfo: Workbook;
  Runtime: Workbook;
  WorkbookProtection: Workbook;
  DocumentProperties: Workbook;
  CustomPropertyCollection: Workbook;
  CustomProperty: KeyedEntry;
  WorksheetCollection: Workbook;
  Worksheet: Sheet;
  WorksheetFreezePanes: Sheet;
  WorksheetProtection: Sheet;
  WorksheetCustomPropertyCollection: Sheet;
  WorksheetCustomProperty: SheetProperty;
  PageLayout: Sheet;
  HeaderFooterGroup: Sheet;
  HeaderFooter: Sheet;
  PageBreakCollection: PageBreakList;
  PageBreak: PageBreakPlace;
  AutoFilter: FilterPlace;
  Range: Place;
  RangeAreas: Place;
  RangeCollection: Place;
  RangeFormat: Place;
  RangeFill: Place;
  RangeFont: Place;
  RangeBorderCollection: Place;
  RangeBorder: BorderPlace;
  FormatProtection: Place;
  RangeSort: Place;
  DataValidation: Place;
  ConditionalFormatCollection: Place;
  ConditionalFormat: ConditionalPlace;
  CustomConditionalFormat: ConditionalPlace;
  ConditionalFormatRule: ConditionalPlace;
  CellValueConditionalFormat: ConditionalPlace;
  TextConditionalFormat: ConditionalPlace;
  DataBarConditionalFormat: ConditionalPlace;
  ConditionalDataBarPositiveFormat: ConditionalPlace;
  ColorScaleConditionalFormat: ConditionalPlace;
  IconSetConditionalFormat: ConditionalPlace;
  ConditionalRangeFormat: ConditionalStylePlace;
  ConditionalRangeFill: ConditionalStylePlace;
  ConditionalRangeFont: ConditionalStylePlace;
  TableCollection: TableList;
  TableScopedCollection: TableList;
  Table: TablePlace;
  TableColumnCollection: TablePlace;
  TableColumn: TableColumnPlace;
  TableRowCollection: TablePlace;
  TableRow: TableRowPlace;
  TableSort: TablePlace;
  Filter: TableColumnPlace;
  NamedItemCollection: NameList;
  NamedItem: NamePlace;
  SettingCollection: Workbook;
  Setting: KeyedEntry;
  CustomXmlPartCollection: Workbook;
  CustomXmlPartScopedCollection: XmlPartScope;
  CustomXmlPart: XmlPartPlace;
  CommentCollection: CommentList;
  Comment: CommentPlace;
  ChartCollection: Sheet;
  Chart: ChartPlace;
  ChartAreaFormat: ChartPlace;
  ChartTitle: ChartTitlePlace;
  ChartTitleFormat: ChartTitlePlace;
  ChartLegend: ChartPlace;
  ChartLegendFormat: ChartPlace;
  ChartAxes: ChartPlace;
  ChartAxis: AxisPlace;
  ChartAxisTitle: AxisPlace;
  ChartAxisTitleFormat: AxisPlace;
  ChartAxisFormat: AxisPlace;
  ChartGridlines: GridlinesPlace;
  ChartSeriesCollection: ChartPlace;
  ChartSeries: SeriesPlace;
  ChartSeriesFormat: SeriesPlace;
  ChartPointsCollection: SeriesPlace;
  ChartPoint: PointPlace;
  ChartPointFormat: PointPlace;
  ChartDataLabels: SeriesPlace;
  ChartDataLabelFormat: SeriesPlace;
  ChartFill: FillTarget;
  ChartLineFormat: LineTarget;
  ChartBorder: LineTarget;
  ChartFont: FontTarget;
  AddinInternalService: Workbook;
  CustomFunctionsService: Workbook;
  AppRuntimeService: Workbook;
  AppRuntimePersistenceService: Workbook;
  DynamicRibbon: Workbook;
  RibbonTab: RibbonControl;
  RibbonButton: RibbonControl;
}

export type ClassName = keyof Subjects;
