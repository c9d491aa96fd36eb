import type { Area } from "./address";

/** Data validation of one or more areas, as the file writes it. */
export interface Validation {
  areas: Area[];
  type: "none" | "whole" | "decimal" | "list" | "date" | "time" | "textLength" | "custom";
  operator:
    | "between"
    | "notBetween"
    | "equal"
    | "notEqual"
    | "greaterThan"
    | "lessThan"
    | "greaterThanOrEqual"
    | "lessThanOrEqual";
  /** Formula text without "="; an inline list keeps its quotes: `"Low,High"`. */
  formula1: string;
  formula2: string;
  allowBlank: boolean;
  inCellDropDown: boolean;
  errorStyle: "stop" | "warning" | "information";
  showError: boolean;
  errorTitle: string;
  errorMessage: string;
  showPrompt: boolean;
  promptTitle: string;
  promptMessage: string;
  /** The element it was read from, when it came from a file and was not changed since. */
  source?: string;
}

/** What a conditional format paints: the subset of a style that a rule may set. */
export interface DifferentialStyle {
  fontColor?: string;
  bold?: boolean;
  italic?: boolean;
  strikethrough?: boolean;
  fillColor?: string;
  numberFormat?: string;
  borderColor?: string;
}

export interface ConditionalThreshold {
  type: "min" | "max" | "num" | "percent" | "percentile" | "formula" | "autoMin" | "autoMax";
  value: string;
}

export type ConditionalRule =
  | {
      kind: "cellValue";
      operator: string;
      formula1: string;
      formula2: string;
      style: DifferentialStyle;
    }
  | { kind: "custom"; formula: string; style: DifferentialStyle }
  | { kind: "containsText"; operator: string; text: string; style: DifferentialStyle }
  | { kind: "colorScale"; points: { threshold: ConditionalThreshold; color: string }[] }
  | {
      kind: "dataBar";
      low: ConditionalThreshold;
      high: ConditionalThreshold;
      color: string;
      /** Bars of negative values; red unless the file says otherwise. */
      negativeColor?: string;
      gradient: boolean;
      showValue: boolean;
    }
  | {
      kind: "iconSet";
      set: string;
      showValue: boolean;
      reverse: boolean;
      thresholds: { threshold: ConditionalThreshold; inclusive: boolean }[];
    }
  /** A rule of a kind that this model does not describe; it is carried along untouched. */
  | { kind: "other"; type: string; preset?: PresetRule };

/** What is known of a rule that only the file describes, enough to draw it. */
export type PresetRule = { style: DifferentialStyle } & (
  | { test: "topBottom"; rank: number; percent: boolean; bottom: boolean }
  | { test: "average"; above: boolean; orEqual: boolean; deviations: number }
  | { test: "duplicates"; unique: boolean }
  | { test: "blanks"; negated: boolean }
  | { test: "errors"; negated: boolean }
  | { test: "dates"; period: string }
);

export interface ConditionalFormat {
  id: string;
  areas: Area[];
  priority: number;
  stopIfTrue: boolean;
  rule: ConditionalRule;
  /** The block with this one rule it was read from; the writer takes it while it says what the model says. */
  source?: string;
}

export interface Hyperlink {
  area: Area;
  address: string;
  documentReference: string;
  screenTip: string;
  textToDisplay: string;
}

export interface Note {
  row: number;
  column: number;
  author: string;
  text: string;
  threaded: boolean;
  /** Address at which it stood in the file; it keeps its format and its thread by it. */
  source?: string;
}

export interface FreezePanes {
  rows: number;
  columns: number;
}

export interface Protection {
  protected: boolean;
  options: Record<string, boolean | string>;
}

export interface PrintSetup {
  orientation: "Portrait" | "Landscape";
  paperSize: string;
  fitToWidth: number | null;
  fitToHeight: number | null;
  scale: number | null;
  printArea: Area[];
  titleRows: Area | null;
  titleColumns: Area | null;
  header: { left: string; center: string; right: string };
  footer: { left: string; center: string; right: string };
  margins: {
    left: number;
    right: number;
    top: number;
    bottom: number;
    header: number;
    footer: number;
  } | null;
  centerHorizontally: boolean;
  centerVertically: boolean;
  gridlines: boolean;
  /** Rows and columns before which a page begins. */
  rowBreaks: number[];
  columnBreaks: number[];
}

export interface ColumnLayout {
  /** Width in characters of the default font, as the file has it; undefined = default. */
  width?: number;
  hidden: boolean;
  outlineLevel: number;
  collapsed: boolean;
  style: number;
}

export interface RowLayout {
  /** Height in points; undefined = automatic. */
  height?: number;
  hidden: boolean;
  outlineLevel: number;
  collapsed: boolean;
  style?: number;
}
