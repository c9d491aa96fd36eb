import type { DifferentialStyle } from "#host/engine/features";
import type {
  BorderEdge,
  BorderStyle,
  CellStyle,
  FontStyle,
  StyleId,
  Styles,
} from "#host/engine/style";
import { argb } from "./colors";
import { builtInFormatId, firstCustomFormat } from "./numberFormats";
import type { PackageEdit } from "./packageEdit";
import { element, PartText, type AttributeValue } from "./partText";
import type { WorkbookSource } from "./source";
import { parseXml, type XmlElement } from "./xmlElement";
import { encodeEscapes } from "./xmlText";

const order = [
  "numFmts",
  "fonts",
  "fills",
  "borders",
  "cellStyleXfs",
  "cellXfs",
  "cellStyles",
  "dxfs",
  "tableStyles",
  "colors",
  "extLst",
];

/** One list of the styles part: what it holds, and what is added behind it. */
class StyleList {
  private readonly items: XmlElement[];
  private readonly added: string[] = [];

  constructor(
    private readonly part: PartText,
    private readonly name: string,
  ) {
    this.items = part.element(name)?.children ?? [];
  }

  get(index: number): XmlElement | undefined {
    const late = this.added[index - this.items.length];
    return this.items[index] ?? (late === undefined ? undefined : parseXml(late));
  }

  get all(): readonly XmlElement[] {
    return this.items;
  }

  /** Index of an entry with this text: an earlier addition, or a new one. */
  add(xml: string): number {
    const known = this.added.indexOf(xml);
    if (known >= 0) return this.items.length + known;
    this.added.push(xml);
    return this.items.length + this.added.length - 1;
  }

  flush(): void {
    if (this.added.length === 0) return;
    const before = this.part.element(this.name);
    const values: Record<string, AttributeValue> = Object.fromEntries(before?.attributes ?? []);
    values["count"] = this.items.length + this.added.length;
    const inner = (before?.innerXml ?? "") + this.added.join("");
    this.part.replace(this.name, element(before?.tagName ?? this.name, values, inner), order);
  }
}

/**
 * Finds the file's number for a style of the model. Entries are only ever appended: what unchanged
 * cells point to stays where it is, and a derived style keeps everything of the one it came from that
 * the model does not describe.
 */
export class StyleWriter {
  private readonly xfs = new Map<StyleId, number>();
  private readonly partName: string;
  private lists: ReturnType<typeof openLists> | undefined;
  private readonly differentials = new Map<string, number>();
  private readonly newFormats = new Map<string, number>();

  constructor(
    private readonly styles: Styles,
    private readonly source: WorkbookSource,
    private readonly edit: PackageEdit,
  ) {
    source.styleOfXf.forEach((style, xf) => {
      if (!this.xfs.has(style)) this.xfs.set(style, xf);
    });
    this.partName = source.parts.related(source.workbookPart, "styles")[0]?.part ?? "";
  }

  /** Index into cellXfs. */
  xfOf(style: StyleId): number {
    const known = this.xfs.get(style);
    if (known !== undefined) return known;
    const xf = this.derive(this.styles.get(style));
    this.xfs.set(style, xf);
    return xf;
  }

  /** Index into dxfs of what a conditional format paints. */
  differential(style: DifferentialStyle): number {
    const xml = differentialXml(style);
    const known = this.differentials.get(xml);
    if (known !== undefined) return known;
    const index = this.open().dxfs.add(xml);
    this.differentials.set(xml, index);
    return index;
  }

  flush(): void {
    if (!this.lists) return;
    const { part, ...lists } = this.lists;
    for (const list of Object.values(lists)) list.flush();
    this.edit.set(this.partName, part.toString());
  }

  private open(): ReturnType<typeof openLists> {
    this.lists ??= openLists(this.edit.text(this.partName));
    return this.lists;
  }

  private derive(style: CellStyle): number {
    const lists = this.open();
    const sourceXf = style.sourceXf ?? 0;
    const base = this.source.styles.cellStyles[sourceXf];
    const xf = lists.cellXfs.get(sourceXf);
    const values: Record<string, AttributeValue> = {
      numFmtId: 0,
      fontId: 0,
      fillId: 0,
      borderId: 0,
      xfId: 0,
    };
    for (const [name, value] of xf?.attributes ?? []) values[name] = value;
    if (style.numberFormat !== base?.numberFormat) {
      values["numFmtId"] = this.formatId(style.numberFormat);
      values["applyNumberFormat"] = true;
    }
    if (!equal(style.font, base?.font)) {
      const before = lists.fonts.get(Number(values["fontId"]));
      values["fontId"] = lists.fonts.add(fontXml(style.font, base?.font, before));
      values["applyFont"] = true;
    }
    if (!equal(style.fill, base?.fill)) {
      values["fillId"] = lists.fills.add(fillXml(style));
      values["applyFill"] = true;
    }
    if (!equal(style.borders, base?.borders)) {
      const before = lists.borders.get(Number(values["borderId"]));
      values["borderId"] = lists.borders.add(
        bordersXml(style.borders, base?.borders ?? {}, before),
      );
      values["applyBorder"] = true;
    }
    let alignment = xf?.child("alignment")?.xml ?? "";
    if (!equal(style.alignment, base?.alignment)) {
      alignment = alignmentXml(style, xf?.child("alignment"));
      values["applyAlignment"] = true;
    }
    let protection = xf?.child("protection")?.xml ?? "";
    if (style.locked !== base?.locked || style.formulaHidden !== base.formulaHidden) {
      protection = protectionXml(style);
      values["applyProtection"] = true;
    }
    const rest = xf?.child("extLst")?.xml ?? "";
    return lists.cellXfs.add(element("xf", values, alignment + protection + rest));
  }

  private formatId(code: string): number {
    const builtIn = builtInFormatId(code);
    if (builtIn !== undefined) return builtIn;
    const { numFmts } = this.open();
    const formatCode = encodeEscapes(code);
    const known = numFmts.all.find((format) => format.attribute("formatCode") === formatCode);
    if (known) return known.number("numFmtId") ?? 0;
    const highest = Math.max(
      firstCustomFormat - 1,
      ...numFmts.all.map((f) => f.number("numFmtId") ?? 0),
    );
    const pending = this.newFormats.get(formatCode) ?? highest + 1 + this.newFormats.size;
    this.newFormats.set(formatCode, pending);
    numFmts.add(element("numFmt", { numFmtId: pending, formatCode }));
    return pending;
  }
}

function openLists(text: string) {
  const part = PartText.from(text);
  const list = (name: string): StyleList => new StyleList(part, name);
  return {
    part,
    numFmts: list("numFmts"),
    fonts: list("fonts"),
    fills: list("fills"),
    borders: list("borders"),
    cellXfs: list("cellXfs"),
    dxfs: list("dxfs"),
  };
}

function equal(a: object, b: object | undefined): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

const underlines: Readonly<Record<FontStyle["underline"], string | null>> = {
  None: null,
  Single: "single",
  Double: "double",
  SingleAccountant: "singleAccounting",
  DoubleAccountant: "doubleAccounting",
};

function fontXml(
  font: FontStyle,
  base: FontStyle | undefined,
  before: XmlElement | undefined,
): string {
  const keep = (name: string): string => before?.child(name)?.xml ?? "";
  const changed = (key: keyof FontStyle): boolean => font[key] !== base?.[key];
  const toggle = (on: boolean, name: string): string => (on ? `<${name}/>` : "");
  const line = underlines[font.underline];
  return element(
    "font",
    {},
    toggle(font.bold, "b") +
      toggle(font.italic, "i") +
      toggle(font.strikethrough, "strike") +
      ["condense", "extend", "outline", "shadow"].map(keep).join("") +
      (line === null ? "" : element("u", { val: line === "single" ? null : line })) +
      keep("vertAlign") +
      element("sz", { val: font.size }) +
      (changed("color") ? colorXml("color", font.color) : keep("color")) +
      (changed("name")
        ? element("name", { val: font.name }) + keep("charset")
        : keep("name") + keep("family") + keep("charset") + keep("scheme")),
  );
}

function colorXml(name: string, color: string): string {
  return element(name, color === "" ? { auto: true } : { rgb: argb(color) });
}

function fillXml({ fill }: CellStyle): string {
  if (fill.pattern === "none" || (fill.pattern === "solid" && fill.color === "")) {
    return '<fill><patternFill patternType="none"/></fill>';
  }
  // The gradients of a file are kept with their style; a new one cannot be made.
  const patternType = fill.pattern === "gradient" ? "solid" : fill.pattern;
  const colors =
    patternType === "solid"
      ? `${colorXml("fgColor", fill.color)}<bgColor indexed="64"/>`
      : (fill.patternColor === "" ? "" : colorXml("fgColor", fill.patternColor)) +
        (fill.color === "" ? "" : colorXml("bgColor", fill.color));
  return element("fill", {}, element("patternFill", { patternType }, colors));
}

const edges: readonly (readonly [string, BorderEdge])[] = [
  ["left", "EdgeLeft"],
  ["right", "EdgeRight"],
  ["top", "EdgeTop"],
  ["bottom", "EdgeBottom"],
];

function bordersXml(
  borders: CellStyle["borders"],
  base: CellStyle["borders"],
  before: XmlElement | undefined,
): string {
  const line = (
    name: string,
    style: BorderStyle | undefined,
    old: BorderStyle | undefined,
  ): string => {
    const known = before?.child(name)?.xml;
    if (known !== undefined && JSON.stringify(style) === JSON.stringify(old)) return known;
    return style
      ? element(name, { style: style.line }, colorXml("color", style.color))
      : element(name, {});
  };
  const diagonal = borders.DiagonalUp ?? borders.DiagonalDown;
  const oldDiagonal = base.DiagonalUp ?? base.DiagonalDown;
  return element(
    "border",
    {
      diagonalUp: borders.DiagonalUp ? true : null,
      diagonalDown: borders.DiagonalDown ? true : null,
    },
    edges.map(([name, edge]) => line(name, borders[edge], base[edge])).join("") +
      line("diagonal", diagonal, oldDiagonal),
  );
}

const horizontals: Readonly<Record<CellStyle["alignment"]["horizontal"], string | null>> = {
  General: null,
  Left: "left",
  Center: "center",
  Right: "right",
  Fill: "fill",
  Justify: "justify",
  CenterAcrossSelection: "centerContinuous",
  Distributed: "distributed",
};

function alignmentXml({ alignment }: CellStyle, before: XmlElement | undefined): string {
  const rotation = alignment.textRotation;
  return element("alignment", {
    ...Object.fromEntries(before?.attributes ?? []),
    horizontal: horizontals[alignment.horizontal],
    vertical: alignment.vertical === "Bottom" ? null : alignment.vertical.toLowerCase(),
    textRotation:
      rotation === 0 ? null : rotation === 180 ? 255 : rotation < 0 ? 90 - rotation : rotation,
    wrapText: alignment.wrapText || null,
    indent: alignment.indent || null,
    shrinkToFit: alignment.shrinkToFit || null,
  });
}

function protectionXml({ locked, formulaHidden }: CellStyle): string {
  return element("protection", { locked: locked ? null : false, hidden: formulaHidden || null });
}

function differentialXml(style: DifferentialStyle): string {
  const toggle = (name: string, on: boolean | undefined): string =>
    on === undefined ? "" : element(name, { val: on ? null : false });
  const font =
    toggle("b", style.bold) +
    toggle("i", style.italic) +
    toggle("strike", style.strikethrough) +
    (style.fontColor ? colorXml("color", style.fontColor) : "");
  const line = style.borderColor ? colorXml("color", style.borderColor) : "";
  const border = ["left", "right", "top", "bottom"]
    .map((name) => element(name, { style: "thin" }, line))
    .join("");
  return element(
    "dxf",
    {},
    (font ? element("font", {}, font) : "") +
      (style.numberFormat
        ? element("numFmt", {
            numFmtId: firstCustomFormat,
            formatCode: encodeEscapes(style.numberFormat),
          })
        : "") +
      (style.fillColor
        ? element("fill", {}, element("patternFill", {}, colorXml("bgColor", style.fillColor)))
        : "") +
      (style.borderColor ? element("border", {}, border) : ""),
  );
}
