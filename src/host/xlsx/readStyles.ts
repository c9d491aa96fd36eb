import {
  defaultStyle,
  type AlignmentStyle,
  type BorderEdge,
  type BorderStyle,
  type CellStyle,
  type FillStyle,
  type FontStyle,
} from "#host/engine/style";
import type { DifferentialStyle } from "#host/engine/features";
import { Colors, readPalette } from "./colors";
import { maxFormatLength } from "./limits";
import { builtInFormat } from "./numberFormats";
import type { PartText } from "./partText";
import type { XmlElement } from "./xmlElement";
import { decodeEscapes } from "./xmlText";

/** What the styles part says, resolved. */
export interface StyleTables {
  readonly cellStyles: readonly CellStyle[];
  readonly differentials: readonly DifferentialStyle[];
  readonly colors: Colors;
}

export function readStyles(part: PartText, theme: readonly string[]): StyleTables {
  const colors = new Colors(theme, readPalette(part.element("colors")?.child("indexedColors")));
  const formats = new Map<number, string>();
  for (const format of part.element("numFmts")?.children ?? []) {
    const code = decodeEscapes(format.attribute("formatCode") ?? "General");
    const isSound = code.length <= maxFormatLength;
    formats.set(format.number("numFmtId") ?? 0, isSound ? code : "General");
  }
  const fonts = (part.element("fonts")?.children ?? []).map((font) => readFont(font, colors));
  const fills = (part.element("fills")?.children ?? []).map((fill) => readFill(fill, colors));
  const borders = (part.element("borders")?.children ?? []).map((border) =>
    readBorders(border, colors),
  );
  const cellStyles = (part.element("cellXfs")?.childrenNamed("xf") ?? []).map((xf, i) => {
    const format = xf.number("numFmtId") ?? 0;
    const protection = xf.child("protection");
    return {
      numberFormat: formats.get(format) ?? builtInFormat(format) ?? "General",
      font: fonts[xf.number("fontId") ?? 0] ?? defaultStyle.font,
      fill: fills[xf.number("fillId") ?? 0] ?? defaultStyle.fill,
      borders: borders[xf.number("borderId") ?? 0] ?? {},
      alignment: readAlignment(xf.child("alignment")),
      locked: protection?.flag("locked", true) ?? true,
      formulaHidden: protection?.flag("hidden") ?? false,
      sourceXf: i,
    };
  });
  const differentials = (part.element("dxfs")?.children ?? []).map((dxf) =>
    readDifferential(dxf, colors),
  );
  return { cellStyles, differentials, colors };
}

function readFont(font: XmlElement, colors: Colors): FontStyle {
  return {
    name: font.child("name")?.attribute("val") ?? defaultStyle.font.name,
    size: font.child("sz")?.number("val") ?? defaultStyle.font.size,
    color: colors.resolve(font.child("color"), "#000000"),
    bold: isOn(font, "b"),
    italic: isOn(font, "i"),
    strikethrough: isOn(font, "strike"),
    underline: readUnderline(font.child("u")),
  };
}

function isOn(font: XmlElement, name: string): boolean {
  return font.child(name)?.flag("val", true) ?? false;
}

function readUnderline(element: XmlElement | undefined): FontStyle["underline"] {
  switch (element?.attribute("val") ?? (element ? "single" : "none")) {
    case "none":
      return "None";
    case "double":
      return "Double";
    case "singleAccounting":
      return "SingleAccountant";
    case "doubleAccounting":
      return "DoubleAccountant";
    default:
      return "Single";
  }
}

function readFill(fill: XmlElement, colors: Colors): FillStyle {
  const gradient = fill.child("gradientFill");
  if (gradient) {
    const color = colors.resolve(gradient.child("stop")?.child("color"));
    return { pattern: "gradient", color, patternColor: "" };
  }
  const pattern = fill.child("patternFill");
  const name = pattern?.attribute("patternType") ?? "none";
  const front = pattern?.child("fgColor");
  const back = pattern?.child("bgColor");
  if (name === "none") return { pattern: "none", color: "", patternColor: "" };
  if (name === "solid")
    return { pattern: "solid", color: colors.resolve(front, "#000000"), patternColor: "" };
  return {
    pattern: name,
    color: colors.resolve(back, "#FFFFFF"),
    patternColor: colors.resolve(front, "#000000"),
  };
}

const edges: readonly (readonly [string, BorderEdge])[] = [
  ["left", "EdgeLeft"],
  ["right", "EdgeRight"],
  ["top", "EdgeTop"],
  ["bottom", "EdgeBottom"],
];

function readBorders(border: XmlElement, colors: Colors): CellStyle["borders"] {
  const borders: Partial<Record<BorderEdge, BorderStyle>> = {};
  const add = (edge: BorderEdge, line: XmlElement | undefined): void => {
    const style = line?.attribute("style");
    if (!style || style === "none") return;
    borders[edge] = { line: style, color: colors.resolve(line?.child("color"), "#000000") };
  };
  for (const [name, edge] of edges) add(edge, border.child(name));
  if (border.flag("diagonalUp")) add("DiagonalUp", border.child("diagonal"));
  if (border.flag("diagonalDown")) add("DiagonalDown", border.child("diagonal"));
  return borders;
}

const horizontals: Readonly<Record<string, AlignmentStyle["horizontal"]>> = {
  left: "Left",
  center: "Center",
  right: "Right",
  fill: "Fill",
  justify: "Justify",
  centerContinuous: "CenterAcrossSelection",
  distributed: "Distributed",
};

const verticals: Readonly<Record<string, AlignmentStyle["vertical"]>> = {
  top: "Top",
  center: "Center",
  justify: "Justify",
  distributed: "Distributed",
};

function readAlignment(element: XmlElement | undefined): AlignmentStyle {
  if (!element) return defaultStyle.alignment;
  const rotation = element.number("textRotation") ?? 0;
  return {
    horizontal: horizontals[element.attribute("horizontal") ?? ""] ?? "General",
    vertical: verticals[element.attribute("vertical") ?? ""] ?? "Bottom",
    wrapText: element.flag("wrapText"),
    indent: element.number("indent") ?? 0,
    // The file counts downward angles from 91 on and writes 255 for stacked letters.
    textRotation: rotation === 255 ? 180 : rotation > 90 ? 90 - rotation : rotation,
    shrinkToFit: element.flag("shrinkToFit"),
  };
}

/** Reads a `<dxf>`: what a conditional format paints. */
export function readDifferential(dxf: XmlElement, colors: Colors): DifferentialStyle {
  const style: DifferentialStyle = {};
  const font = dxf.child("font");
  const color = colors.resolve(font?.child("color"));
  if (color) style.fontColor = color;
  if (font?.child("b")) style.bold = isOn(font, "b");
  if (font?.child("i")) style.italic = isOn(font, "i");
  if (font?.child("strike")) style.strikethrough = isOn(font, "strike");
  const pattern = dxf.path("fill", "patternFill");
  // A solid fill of a conditional format keeps its colour where other patterns keep the background.
  const fill = colors.resolve(pattern?.child("bgColor") ?? pattern?.child("fgColor"));
  if (fill && pattern?.attribute("patternType") !== "none") style.fillColor = fill;
  const format = dxf.child("numFmt")?.attribute("formatCode");
  if (format) style.numberFormat = decodeEscapes(format);
  const border = dxf.child("border");
  const line = border?.children.find((edge) => edge.attribute("style"));
  if (line) style.borderColor = colors.resolve(line.child("color"), "#000000");
  return style;
}
