import type { Chart } from "#host/engine/chart";
import {
  columnPixels,
  leftOfColumn,
  pointsPerPixel,
  rowPoints,
  topOfRow,
} from "#host/engine/geometry";
import type { Sheet } from "#host/engine/sheet";
import { ChartData } from "./chartData";
import { emuPerPoint } from "./chartFormat";
import type { Colors } from "./colors";
import type { Package } from "./package";
import { element, PartText } from "./partText";
import { renamedSheets, renameInFormulas } from "./renamedSheets";
import { readChart } from "./readChart";
import { isOfType, relationshipNamespace, relationshipTypes } from "./relationships";
import type { ChartPlace } from "./source";
import { canWrite, chartXml } from "./writeChart";
import type { WriteContext } from "./writeContext";
import { parseXml, type XmlElement } from "./xmlElement";

const drawingContentType = "application/vnd.openxmlformats-officedocument.drawing+xml";
const chartContentType = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";
const chartUri = "http://schemas.openxmlformats.org/drawingml/2006/chart";
const emptyDrawing =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"></xdr:wsDr>';

type Box = Pick<Chart, "left" | "top" | "width" | "height">;

/** Reads the charts of a sheet whose kinds the model describes; all others stay in the drawing untouched. */
export function readCharts(
  sheet: Sheet,
  part: string,
  source: Package,
  colors: Colors,
): ChartPlace[] {
  const drawing = source.related(part, "drawing")[0]?.part;
  if (drawing === undefined) return [];
  const charts = new Map(source.related(drawing, "chart").map(({ id, part }) => [id, part]));
  const places: ChartPlace[] = [];
  for (const anchor of source.xml(drawing).children) {
    const chartPart = charts.get(chartRelation(anchor));
    if (chartPart === undefined) continue;
    const content = readChart(source.xml(chartPart), colors);
    if (!content) continue;
    const label = anchor.path("graphicFrame", "nvGraphicFramePr", "cNvPr");
    const box = anchorBox(anchor, sheet);
    const chart: Chart = {
      id: sheet.workbook.newId(),
      name: label?.attribute("name") ?? "",
      altText: label?.attribute("descr") ?? "",
      ...content,
      ...box,
      part: chartPart,
      changed: false,
    };
    sheet.charts.push(chart);
    places.push({ part: chartPart, ...box });
  }
  return places;
}

/** Relation id of the chart that an anchor holds directly; "" when it holds something else. */
function chartRelation(anchor: XmlElement): string {
  const chart = anchor.path("graphicFrame", "graphic", "graphicData", "chart");
  return chart?.foreignAttribute("id") ?? "";
}

function anchorBox(anchor: XmlElement, sheet: Sheet): Box {
  const points = (element: XmlElement | undefined, name: string): number =>
    (element?.number(name) ?? 0) / emuPerPoint;
  const extent = anchor.child("ext");
  if (anchor.name === "absoluteAnchor") {
    const place = anchor.child("pos");
    return {
      left: points(place, "x"),
      top: points(place, "y"),
      width: points(extent, "cx"),
      height: points(extent, "cy"),
    };
  }
  const start = corner(anchor.child("from"), sheet);
  const end = corner(anchor.child("to"), sheet);
  const two = anchor.name === "twoCellAnchor";
  return {
    left: start.x,
    top: start.y,
    width: two ? end.x - start.x : points(extent, "cx"),
    height: two ? end.y - start.y : points(extent, "cy"),
  };
}

function corner(place: XmlElement | undefined, sheet: Sheet): { x: number; y: number } {
  const number = (name: string): number => Number(place?.child(name)?.text ?? 0);
  return {
    x: leftOfColumn(sheet, number("col")) + number("colOff") / emuPerPoint,
    y: topOfRow(sheet, number("row")) + number("rowOff") / emuPerPoint,
  };
}

/** Writes new, changed and removed charts; answers the `<drawing>` element of the sheet. */
export function writeCharts(
  sheet: Sheet,
  part: string,
  places: readonly ChartPlace[],
  context: WriteContext,
): string {
  const { edit } = context;
  const relation = edit.relationships(part).find((item) => isOfType(item, "drawing"));
  if (!relation && sheet.charts.length === 0) return "";
  const drawing = relation
    ? edit.target(part, relation.target)
    : edit.freeName("xl/drawings/drawing", "xml");
  const before = relation ? edit.text(drawing) : emptyDrawing;
  if (!relation) edit.add(drawing, before, drawingContentType);
  const text = new DrawingWriter(sheet, drawing, places, context).write(before);
  edit.set(drawing, text);
  const id = relation?.id ?? edit.relate(part, relationshipTypes.drawing, drawing);
  return element("drawing", { "r:id": id });
}

class DrawingWriter {
  private readonly data: ChartData;

  constructor(
    private readonly sheet: Sheet,
    private readonly drawing: string,
    private readonly places: readonly ChartPlace[],
    private readonly context: WriteContext,
  ) {
    this.data = new ChartData(context.workbook);
  }

  write(before: string): string {
    const { edit } = this.context;
    const text = PartText.from(before);
    const charts = new Map(
      edit
        .relationships(this.drawing)
        .filter((relation) => isOfType(relation, "chart"))
        .map(({ id, target }) => [id, edit.target(this.drawing, target)]),
    );
    const kept = text.children.map(({ xml }) => {
      const anchor = parseXml(xml);
      const relation = chartRelation(anchor);
      const place = this.places.find((known) => known.part === charts.get(relation));
      if (!place) return xml;
      const chart = this.sheet.charts.find((one) => one.part === place.part);
      if (chart) return this.keptAnchor(chart, anchor, place);
      edit.unrelate(this.drawing, relation);
      return "";
    });
    let shapeId = Math.max(
      1,
      ...[...before.matchAll(/<\w+:cNvPr\s[^>]*?\bid="(\d+)"/g)].map(([, id]) => Number(id)),
    );
    const added = this.sheet.charts
      .filter((chart) => !this.places.some((place) => place.part === chart.part))
      .map((chart) => this.newAnchor(chart, ++shapeId));
    text.setChildren([...kept, ...added].filter((xml) => xml !== ""));
    return text.toString();
  }

  /** A chart from the file: its part is written anew only if the model says something else than the part. */
  private keptAnchor(chart: Chart, anchor: XmlElement, place: ChartPlace): string {
    const { edit, source } = this.context;
    const names = renamedSheets(this.context.workbook, source);
    const old = renameInFormulas(edit.text(place.part), names);
    const read = readChart(parseXml(old), source.styles.colors);
    if (
      read &&
      canWrite(chart) &&
      JSON.stringify(contentOf(chart)) !== JSON.stringify(contentOf({ ...chart, ...read }))
    ) {
      edit.set(place.part, chartXml(chart, this.data, old));
    }
    let xml = anchor.xml;
    const label = anchor.path("graphicFrame", "nvGraphicFramePr", "cNvPr");
    if (
      label &&
      (label.attribute("name") !== chart.name || (label.attribute("descr") ?? "") !== chart.altText)
    ) {
      const values = {
        ...Object.fromEntries(label.attributes),
        name: chart.name,
        descr: chart.altText || null,
      };
      xml = xml.replace(
        label.startTag,
        () =>
          `${element(label.tagName, values).slice(0, -2)}${label.startTag.endsWith("/>") ? "/>" : ">"}`,
      );
    }
    const moved = (["left", "top", "width", "height"] as const).some(
      (key) => Math.abs(chart[key] - place[key]) > 0.01,
    );
    return moved ? this.movedAnchor(anchor, xml, chart) : xml;
  }

  private movedAnchor(anchor: XmlElement, xml: string, chart: Chart): string {
    const prefix = anchor.tagName.slice(0, -anchor.name.length);
    const body = xml.slice(
      xml.lastIndexOf("<", xml.indexOf("graphicFrame")),
      xml.lastIndexOf("</"),
    );
    return `<${prefix}twoCellAnchor>${this.corners(chart, prefix)}${body}</${prefix}twoCellAnchor>`;
  }

  private newAnchor(chart: Chart, shapeId: number): string {
    const { edit } = this.context;
    const part = edit.freeName("xl/charts/chart", "xml");
    edit.add(part, chartXml(chart, this.data), chartContentType);
    const id = edit.relate(this.drawing, relationshipTypes.chart, part);
    const label = element("xdr:cNvPr", {
      id: shapeId,
      name: chart.name === "" ? `Chart ${shapeId - 1}` : chart.name,
      descr: chart.altText === "" ? null : chart.altText,
    });
    const graphic = `<c:chart xmlns:c="${chartUri}" xmlns:r="${relationshipNamespace}" r:id="${id}"/>`;
    return (
      '<xdr:twoCellAnchor xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">' +
      this.corners(chart, "xdr:") +
      `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr>${label}<xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>` +
      '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
      `<a:graphic><a:graphicData uri="${chartUri}">${graphic}</a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>`
    );
  }

  private corners(box: Box, prefix: string): string {
    const cornerXml = (name: string, x: number, y: number): string => {
      const column = this.findColumn(x);
      const row = this.findRow(y);
      return `<${prefix}${name}><${prefix}col>${column.index}</${prefix}col><${prefix}colOff>${column.offset}</${prefix}colOff><${prefix}row>${row.index}</${prefix}row><${prefix}rowOff>${row.offset}</${prefix}rowOff></${prefix}${name}>`;
    };
    return (
      cornerXml("from", box.left, box.top) +
      cornerXml("to", box.left + box.width, box.top + box.height)
    );
  }

  private findColumn(points: number): { index: number; offset: number } {
    return locate(points, (column) => columnPixels(this.sheet, column) * pointsPerPixel);
  }

  private findRow(points: number): { index: number; offset: number } {
    return locate(points, (row) => rowPoints(this.sheet, row));
  }
}

const farthest = 100_000;

/** The row or column in which a distance ends, and how far inside it, in EMU. */
function locate(
  points: number,
  size: (index: number) => number,
): { index: number; offset: number } {
  let rest = Math.max(0, points);
  let index = 0;
  while (index < farthest && rest >= size(index)) rest -= size(index++);
  return { index, offset: Math.round(rest * emuPerPoint) };
}

/** What a drawing, not the chart's part, says about a chart. */
const drawnKeys: ReadonlySet<string> = new Set([
  "id",
  "name",
  "altText",
  "left",
  "top",
  "width",
  "height",
  "part",
  "changed",
]);

/** The content of a chart's part with keys in one order, to be compared. */
function contentOf(chart: Chart): unknown {
  return sorted(Object.fromEntries(Object.entries(chart).filter(([key]) => !drawnKeys.has(key))));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, item]) => item !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, item]) => [key, sorted(item)]),
  );
}
