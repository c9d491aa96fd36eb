import type { Arguments } from "#host/protocol/arguments";
import { booleanOf, numberOf, oneOf, recordOf, textOf } from "#host/protocol/arguments";
import type { Context } from "#host/protocol/declaration";
import { invalidArgument, messages } from "#host/protocol/failure";
import type { Place } from "#host/protocol/place";
import { columnCount, rowCount } from "#host/engine/address";
import { borderOf, setBorder, type BorderLook } from "./borders";
import { colorOf } from "./colors";
import { applyStyle } from "./formatting";
import type { BorderPlace } from "#host/protocol/subjects";
import type { CellStyle } from "#host/engine/style";

type Json = Readonly<Record<string, unknown>>;

const edgeWords = {
  top: "EdgeTop",
  bottom: "EdgeBottom",
  left: "EdgeLeft",
  right: "EdgeRight",
  diagonalDown: "DiagonalDown",
  diagonalUp: "DiagonalUp",
} as const;

function optionalRecord(value: unknown): Json {
  return value === undefined || value === null || value === true ? {} : recordOf(value);
}

/** `range.getCellProperties({format: {fill: {color: true}}})`: one object per cell. */
export function cellProperties(place: Place, args: Arguments, context: Context): unknown {
  const wanted = args.record(0);
  const { sheet, area } = place;
  return Array.from({ length: rowCount(area) }, (_, r) =>
    Array.from({ length: columnCount(area) }, (_unused, c) => {
      const row = area.top + r;
      const column = area.left + c;
      const cell = context.place(sheet, { top: row, left: column, bottom: row, right: column });
      const style = sheet.workbook.styles.get(sheet.styleAt(row, column));
      return {
        ...(wanted["address"] ? { address: cell.address } : {}),
        ...(wanted["format"] ? { format: formatOf(cell, style, recordOf(wanted["format"])) } : {}),
      };
    }),
  );
}

function formatOf(cell: Place, style: CellStyle, wanted: Json): Json {
  const { alignment } = style;
  const available: Json = {
    horizontalAlignment: alignment.horizontal,
    verticalAlignment: alignment.vertical,
    wrapText: alignment.wrapText,
    indentLevel: alignment.indent,
    textOrientation: alignment.textRotation,
    shrinkToFit: alignment.shrinkToFit,
  };
  const format: Record<string, unknown> = pick(available, wanted);
  if (wanted["fill"]) {
    const none = style.fill.pattern === "none";
    format["fill"] = pick(
      { color: none ? "#FFFFFF" : style.fill.color, pattern: none ? "None" : "Solid" },
      optionalRecord(wanted["fill"]),
    );
  }
  if (wanted["font"]) {
    format["font"] = pick({ ...style.font }, optionalRecord(wanted["font"]));
  }
  if (wanted["protection"]) {
    format["protection"] = pick(
      { locked: style.locked, formulaHidden: style.formulaHidden },
      optionalRecord(wanted["protection"]),
    );
  }
  if (wanted["borders"]) {
    const borders = optionalRecord(wanted["borders"]);
    format["borders"] = Object.fromEntries(
      Object.entries(edgeWords).map(([word, edge]) => [
        word,
        pick(
          { style: "None", weight: "Thin", color: "#000000", ...borderOf({ place: cell, edge }) },
          Object.keys(borders).length > 0 ? borders : { style: true, weight: true, color: true },
        ),
      ]),
    );
  }
  return format;
}

function pick(available: Json, wanted: Json): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(available).filter(
      ([key]) => wanted[key] === true || Object.keys(wanted).length === 0,
    ),
  );
}

/** `range.setCellProperties([[{format: {...}}, ...], ...])`: a cell left out keeps its look. */
export function setCellProperties(place: Place, args: Arguments, context: Context): void {
  const rows = args.raw(0);
  const { sheet, area } = place;
  if (!Array.isArray(rows) || rows.length !== rowCount(area)) throw invalidArgument(messages.shape);
  for (const [r, line] of (rows as readonly unknown[]).entries()) {
    if (!Array.isArray(line) || line.length !== columnCount(area)) {
      throw invalidArgument(messages.shape);
    }
    for (const [c, properties] of (line as readonly unknown[]).entries()) {
      const row = area.top + r;
      const column = area.left + c;
      const cell = context.place(sheet, { top: row, left: column, bottom: row, right: column });
      applyFormat(cell, optionalRecord(optionalRecord(properties)["format"]));
    }
  }
}

function applyFormat(cell: Place, format: Json): void {
  const given = <V>(
    source: Json,
    key: string,
    parse: (value: unknown) => V,
    target = key,
  ): Record<string, V> =>
    source[key] === undefined || source[key] === null ? {} : { [target]: parse(source[key]) };
  const fill = optionalRecord(format["fill"]);
  const font = optionalRecord(format["font"]);
  const protection = optionalRecord(format["protection"]);
  applyStyle(cell, {
    alignment: {
      ...given(format, "horizontalAlignment", (v) => oneOf(v, horizontalWords), "horizontal"),
      ...given(format, "verticalAlignment", (v) => oneOf(v, verticalWords), "vertical"),
      ...given(format, "wrapText", booleanOf),
      ...given(format, "indentLevel", numberOf, "indent"),
      ...given(format, "textOrientation", numberOf, "textRotation"),
      ...given(format, "shrinkToFit", booleanOf),
    },
    font: {
      ...given(font, "name", textOf),
      ...given(font, "size", numberOf),
      ...given(font, "color", colorOf),
      ...given(font, "bold", booleanOf),
      ...given(font, "italic", booleanOf),
      ...given(font, "strikethrough", booleanOf),
      ...given(font, "underline", (v) => oneOf(v, underlineWords)),
    },
    ...(fill["color"] === undefined && fill["pattern"] === undefined ? {} : { fill: fillOf(fill) }),
    ...given(protection, "locked", booleanOf),
    ...given(protection, "formulaHidden", booleanOf),
  });
  applyBorders(cell, optionalRecord(format["borders"]));
}

const horizontalWords = [
  "General",
  "Left",
  "Center",
  "Right",
  "Fill",
  "Justify",
  "CenterAcrossSelection",
  "Distributed",
] as const;
const verticalWords = ["Top", "Center", "Bottom", "Justify", "Distributed"] as const;
const underlineWords = [
  "None",
  "Single",
  "Double",
  "SingleAccountant",
  "DoubleAccountant",
] as const;

function fillOf(fill: Json): { pattern: string; color: string; patternColor: string } {
  const color = fill["color"] === undefined ? "" : colorOf(fill["color"]);
  const none = fill["pattern"] === "None" || color === "";
  return none
    ? { pattern: "none", color: "", patternColor: "" }
    : { pattern: "solid", color, patternColor: "" };
}

function applyBorders(cell: Place, borders: Json): void {
  for (const [word, edge] of Object.entries(edgeWords)) {
    const look = borders[word];
    if (look === undefined || look === null) continue;
    const border: BorderPlace = { place: cell, edge };
    setBorder(border, lookFrom(recordOf(look)));
  }
}

function lookFrom(look: Json): Partial<BorderLook> {
  return {
    ...(look["style"] === undefined ? {} : { style: oneOf(look["style"], borderStyles) }),
    ...(look["weight"] === undefined ? {} : { weight: oneOf(look["weight"], borderWeights) }),
    ...(look["color"] === undefined ? {} : { color: colorOf(look["color"]) }),
  };
}

const borderStyles = [
  "None",
  "Continuous",
  "Dash",
  "DashDot",
  "DashDotDot",
  "Dot",
  "Double",
  "SlantDashDot",
] as const;
const borderWeights = ["Hairline", "Thin", "Medium", "Thick"] as const;
