import type { ColumnLayout, RowLayout } from "#host/engine/features";
import type { Sheet } from "#host/engine/sheet";
import { maxColumns } from "#host/engine/address";
import { standardColumnWidth } from "#host/engine/geometry";
import { element, type AttributeValue } from "./partText";
import type { XmlElement } from "./xmlElement";

export function readColumns(
  cols: XmlElement | undefined,
  styleOf: (xf: number) => number,
  sheet: Sheet,
): void {
  let left = maxColumns;
  for (const col of cols?.childrenNamed("col") ?? []) {
    const first = placeOf(col.number("min")) ?? 0;
    const last = Math.min(placeOf(col.number("max")) ?? first, maxColumns - 1);
    // Elements do not overlap in files of Excel; those that do would repeat all columns without end.
    left -= Math.max(0, last - first + 1);
    if (left < 0) return;
    const width = col.number("width");
    const layout: ColumnLayout = {
      ...(width === undefined ? {} : { width }),
      hidden: col.flag("hidden"),
      outlineLevel: col.number("outlineLevel") ?? 0,
      collapsed: col.flag("collapsed"),
      style: styleOf(col.number("style") ?? 0),
    };
    for (let column = first; column <= last; column++) sheet.columns.set(column, { ...layout });
  }
}

/** A column from 0; undefined where the file says none. */
function placeOf(number: number | undefined): number | undefined {
  return number === undefined || !Number.isInteger(number) || number < 1 ? undefined : number - 1;
}

/** `<cols>`; neighbours that look the same share an element. */
export function columnsXml(sheet: Sheet, xfOf: (style: number) => number): string {
  const columns = [...sheet.columns].sort(([a], [b]) => a - b);
  let xml = "";
  for (let i = 0; i < columns.length;) {
    const [first, layout] = columns[i] ?? [0, undefined];
    if (!layout) break;
    let last = first;
    for (i++; i < columns.length; i++) {
      const [column, next] = columns[i] ?? [];
      if (column !== last + 1 || !next || !sameLayout(layout, next)) break;
      last = column;
    }
    xml += columnXml(first, last, layout, xfOf(layout.style), sheet.defaultColumnWidth);
  }
  return xml === "" ? "" : `<cols>${xml}</cols>`;
}

function columnXml(
  first: number,
  last: number,
  layout: ColumnLayout,
  xf: number,
  defaultWidth: number | undefined,
): string {
  return element("col", {
    min: first + 1,
    max: last + 1,
    width: layout.width ?? defaultWidth ?? standardColumnWidth,
    style: xf === 0 ? null : xf,
    hidden: layout.hidden || null,
    customWidth: layout.width === undefined ? null : true,
    outlineLevel: layout.outlineLevel || null,
    collapsed: layout.collapsed || null,
  });
}

function sameLayout(a: ColumnLayout, b: ColumnLayout): boolean {
  return (
    a.width === b.width &&
    a.hidden === b.hidden &&
    a.outlineLevel === b.outlineLevel &&
    a.collapsed === b.collapsed &&
    a.style === b.style
  );
}

/** The layout that a row's attributes describe; null when they describe none. */
export function readRowLayout(
  attributes: ReadonlyMap<string, string>,
  styleOf: (xf: number) => number,
): RowLayout | null {
  const height = attributes.get("ht");
  const custom = isSet(attributes, "customFormat");
  const hidden = isSet(attributes, "hidden");
  const outlineLevel = Number(attributes.get("outlineLevel") ?? 0);
  const collapsed = isSet(attributes, "collapsed");
  if (height === undefined && !custom && !hidden && outlineLevel === 0 && !collapsed) return null;
  return {
    ...(height === undefined ? {} : { height: Number(height) }),
    ...(custom ? { style: styleOf(Number(attributes.get("s") ?? 0)) } : {}),
    hidden,
    outlineLevel,
    collapsed,
  };
}

function isSet(attributes: ReadonlyMap<string, string>, name: string): boolean {
  const value = attributes.get(name);
  return value === "1" || value === "true";
}

export function sameRowLayout(a: RowLayout | null, b: RowLayout | null): boolean {
  return (
    a?.height === b?.height &&
    a?.style === b?.style &&
    (a?.hidden ?? false) === (b?.hidden ?? false) &&
    (a?.outlineLevel ?? 0) === (b?.outlineLevel ?? 0) &&
    (a?.collapsed ?? false) === (b?.collapsed ?? false)
  );
}

/** Attributes of `<row>` apart from its number. */
export function rowAttributes(
  layout: RowLayout | undefined,
  xfOf: (style: number) => number,
): Record<string, AttributeValue> {
  if (!layout) return {};
  return {
    s: layout.style === undefined ? null : xfOf(layout.style),
    customFormat: layout.style === undefined ? null : true,
    ht: layout.height,
    hidden: layout.hidden || null,
    customHeight: layout.height === undefined ? null : true,
    outlineLevel: layout.outlineLevel || null,
    collapsed: layout.collapsed || null,
  };
}

/** `<sheetFormatPr>` with the outline depths and default sizes of the model; other attributes stay. */
export function sheetFormatXml(sheet: Sheet, before: XmlElement | undefined): string {
  const depth = (layouts: Iterable<{ outlineLevel: number }>): number =>
    Math.max(0, ...Array.from(layouts, (layout) => layout.outlineLevel));
  const values: Record<string, AttributeValue> = Object.fromEntries(before?.attributes ?? []);
  values["defaultColWidth"] = sheet.defaultColumnWidth;
  values["defaultRowHeight"] = sheet.defaultRowHeight ?? values["defaultRowHeight"] ?? 15;
  if (
    sheet.defaultRowHeight !== undefined &&
    sheet.defaultRowHeight !== before?.number("defaultRowHeight")
  ) {
    values["customHeight"] = true;
  }
  values["outlineLevelRow"] = depth(sheet.rows.values()) || null;
  values["outlineLevelCol"] = depth(sheet.columns.values()) || null;
  return element("sheetFormatPr", values);
}
