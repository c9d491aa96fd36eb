import { contains, type Area } from "./address";
import { calculationOf } from "./calculate";
import { scaleOf, type ConditionalIcon, type DataBar, type ScaleRule } from "./conditionalScales";
import { testOf, type CellTest } from "./conditionalTests";
import type { ConditionalFormat, ConditionalRule, DifferentialStyle } from "./features";
import type { Sheet } from "./sheet";

export type { DataBar, ConditionalIcon } from "./conditionalScales";

/** What the conditional formats of a cell paint over it. */
export interface ConditionalPaint {
  /** The same object for all cells to which the same rules apply. */
  readonly style: DifferentialStyle | null;
  /** Colour of a colour scale; "" for none. */
  readonly fill: string;
  readonly bar: DataBar | null;
  readonly icon: ConditionalIcon | null;
  readonly showValue: boolean;
}

interface Prepared {
  readonly format: ConditionalFormat;
  readonly style: DifferentialStyle | null;
  /** Made when a cell is first asked about: large ranges are read only when they are seen. */
  test?: CellTest;
  scale?: ScaleRule | null;
}

const nothing: ConditionalPaint | null = null;

/**
 * The conditional formats of a sheet as they stand now: which of them apply to a cell, in the order
 * of their priority, and what they paint. Make a new one when something changed.
 */
export class ConditionalFormats {
  private readonly formats: Prepared[];
  private readonly bounds: Area | null;
  private readonly painted = new Map<number, ConditionalPaint | null>();
  private readonly merged = new Map<string, DifferentialStyle>();

  constructor(private readonly sheet: Sheet) {
    this.formats = [...sheet.conditionalFormats]
      .sort((a, b) => a.priority - b.priority)
      .map((format) => ({ format, style: styleOf(format.rule) }));
    this.bounds = boundsOf(this.formats.flatMap(({ format }) => format.areas));
  }

  at(row: number, column: number): ConditionalPaint | null {
    if (!this.bounds || !contains(this.bounds, row, column)) return nothing;
    const key = row * 16_384 + column;
    let paint = this.painted.get(key);
    if (paint === undefined) this.painted.set(key, (paint = this.paint(row, column)));
    return paint;
  }

  private paint(row: number, column: number): ConditionalPaint | null {
    const styles: DifferentialStyle[] = [];
    let fill = "";
    let bar: DataBar | null = null;
    let icon: ConditionalIcon | null = null;
    let showValue = true;
    for (const prepared of this.formats) {
      const { format, style } = prepared;
      if (!format.areas.some((area) => contains(area, row, column))) continue;
      if (style) {
        prepared.test ??= testOf(this.sheet, format, calculationOf(this.sheet.workbook));
        if (!prepared.test(row, column)) continue;
        styles.push(style);
        if (format.stopIfTrue) break;
        continue;
      }
      prepared.scale ??= scaleOf(this.sheet, format, calculationOf(this.sheet.workbook));
      const drawn = prepared.scale?.at(this.sheet.valueAt(row, column), row, column);
      if (!drawn) continue;
      // A style of higher priority has filled the cell already.
      if (drawn.fill !== "" && styles.every((s) => s.fillColor === undefined)) fill ||= drawn.fill;
      if (drawn.bar) bar ??= drawn.bar;
      if (drawn.icon) icon ??= drawn.icon;
      if (!drawn.showValue) showValue = false;
    }
    const style = this.merge(styles);
    if (!style && fill === "" && !bar && !icon) return nothing;
    return { style, fill, bar, icon, showValue };
  }

  /** What several rules paint together: each property as the rule of highest priority has it. */
  private merge(styles: readonly DifferentialStyle[]): DifferentialStyle | null {
    const [first, second] = styles;
    if (!first) return null;
    if (!second) return first;
    const all = Object.assign({}, ...[...styles].reverse()) as DifferentialStyle;
    const key = JSON.stringify(all);
    let known = this.merged.get(key);
    if (!known) this.merged.set(key, (known = all));
    return known;
  }
}

function styleOf(rule: ConditionalRule): DifferentialStyle | null {
  switch (rule.kind) {
    case "cellValue":
    case "custom":
    case "containsText":
      return { ...rule.style };
    case "other":
      return rule.preset ? { ...rule.preset.style } : null;
    case "colorScale":
    case "dataBar":
    case "iconSet":
      return null;
  }
}

function boundsOf(areas: readonly Area[]): Area | null {
  let bounds: Area | null = null;
  for (const area of areas) {
    bounds = bounds
      ? {
          top: Math.min(bounds.top, area.top),
          left: Math.min(bounds.left, area.left),
          bottom: Math.max(bounds.bottom, area.bottom),
          right: Math.max(bounds.right, area.right),
        }
      : area;
  }
  return bounds;
}
