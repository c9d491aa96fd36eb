import type { AlignmentStyle, CellStyle, FontStyle } from "#host/engine/style";
import { booleanOf, numberOf, oneOf, textOf } from "#host/protocol/arguments";
import { declareClass, type ScalarMember } from "#host/protocol/declaration";
import { invalidArgument } from "#host/protocol/failure";
import type { Place } from "#host/protocol/place";
import { borderOf, edges, setBorder } from "./borders";
import { colorOf } from "./colors";
import { applyStyle, columnLayout, commonStyle, requireFormatting, rowLayout } from "./formatting";
import { autofitColumns, autofitRows } from "./autofit";
import { charactersOfPoints, columnWidth, rowHeight } from "./sheetMetrics";

const horizontal = [
  "General",
  "Left",
  "Center",
  "Right",
  "Fill",
  "Justify",
  "CenterAcrossSelection",
  "Distributed",
] as const satisfies readonly AlignmentStyle["horizontal"][];
const vertical = [
  "Top",
  "Center",
  "Bottom",
  "Justify",
  "Distributed",
] as const satisfies readonly AlignmentStyle["vertical"][];

function styled(
  pick: (style: CellStyle) => unknown,
  set?: (place: Place, value: unknown) => void,
): ScalarMember<Place> {
  return { get: (place) => commonStyle(place, pick), ...(set ? { set } : {}) };
}

function alignment<K extends keyof AlignmentStyle>(
  key: K,
  parse: (value: unknown) => AlignmentStyle[K],
): ScalarMember<Place> {
  return styled(
    (style) => style.alignment[key],
    (place, value) => {
      applyStyle(place, { alignment: { [key]: parse(value) } });
    },
  );
}

export const rangeFormat = declareClass<"RangeFormat">({
  name: "RangeFormat",
  scalars: {
    wrapText: alignment("wrapText", booleanOf),
    horizontalAlignment: alignment("horizontal", (value) => oneOf(value, horizontal)),
    verticalAlignment: alignment("vertical", (value) => oneOf(value, vertical)),
    indentLevel: alignment("indent", (value) => {
      const level = numberOf(value);
      if (level < 0 || level > 250) throw invalidArgument();
      return level;
    }),
    textOrientation: alignment("textRotation", numberOf),
    shrinkToFit: alignment("shrinkToFit", booleanOf),
    columnWidth: {
      get: (place) =>
        common(place.area.left, place.area.right, (column) => columnWidth(place.sheet, column)),
      set: (place, value) => {
        requireFormatting(place.sheet, "allowFormatColumns");
        const points = numberOf(value);
        if (points < 0 || points > 1342.5) throw invalidArgument();
        for (const area of place.areas) {
          for (let column = area.left; column <= area.right; column++) {
            const layout = columnLayout(place.sheet, column);
            layout.width = charactersOfPoints(points);
            layout.hidden = points === 0;
          }
        }
      },
    },
    rowHeight: {
      get: (place) =>
        common(place.area.top, place.area.bottom, (row) => rowHeight(place.sheet, row)),
      set: (place, value) => {
        requireFormatting(place.sheet, "allowFormatRows");
        const points = numberOf(value);
        if (points < 0 || points > 409.5) throw invalidArgument();
        for (const area of place.areas) {
          for (let row = area.top; row <= area.bottom; row++) {
            const layout = rowLayout(place.sheet, row);
            layout.height = points;
            layout.hidden = points === 0;
          }
        }
      },
    },
    useStandardWidth: {
      get: (place) =>
        common(
          place.area.left,
          place.area.right,
          (column) => place.sheet.columns.get(column)?.width === undefined,
        ),
      set: (place, value) => {
        requireFormatting(place.sheet, "allowFormatColumns");
        // Excel ignores false: no width would follow from it.
        if (!booleanOf(value)) return;
        for (const area of place.areas) {
          for (let column = area.left; column <= area.right; column++) {
            delete columnLayout(place.sheet, column).width;
          }
        }
      },
    },
    useStandardHeight: {
      get: (place) =>
        common(
          place.area.top,
          place.area.bottom,
          (row) => place.sheet.rows.get(row)?.height === undefined,
        ),
      set: (place, value) => {
        requireFormatting(place.sheet, "allowFormatRows");
        if (!booleanOf(value)) return;
        for (const area of place.areas) {
          for (let row = area.top; row <= area.bottom; row++) {
            delete rowLayout(place.sheet, row).height;
          }
        }
      },
    },
  },
  navigations: {
    borders: { to: "RangeBorderCollection", get: (place) => place },
    fill: { to: "RangeFill", get: (place) => place },
    font: { to: "RangeFont", get: (place) => place },
    protection: { to: "FormatProtection", get: (place) => place },
  },
  methods: {
    autofitColumns: {
      call: (place, _args, context) => {
        requireFormatting(place.sheet, "allowFormatColumns");
        context.refresh();
        autofitColumns(place);
      },
    },
    autofitRows: {
      call: (place) => {
        requireFormatting(place.sheet, "allowFormatRows");
        autofitRows(place);
      },
    },
  },
});

function common<T extends number | boolean>(
  first: number,
  last: number,
  read: (line: number) => T,
): T | null {
  const value = read(first);
  for (let line = first + 1; line <= last; line++) if (read(line) !== value) return null;
  return value;
}

export const rangeFill = declareClass<"RangeFill">({
  name: "RangeFill",
  scalars: {
    color: styled(
      // Excel answers white for a cell without fill.
      (style) => (style.fill.pattern === "none" ? "#FFFFFF" : style.fill.color || "#FFFFFF"),
      (place, value) => {
        const color = colorOf(value);
        applyStyle(
          place,
          color === ""
            ? { fill: { pattern: "none", color: "", patternColor: "" } }
            : { fill: { pattern: "solid", color } },
        );
      },
    ),
  },
  methods: {
    clear: {
      call: (place) => {
        applyStyle(place, { fill: { pattern: "none", color: "", patternColor: "" } });
      },
    },
  },
});

function fontMember<K extends keyof FontStyle>(
  key: K,
  parse: (value: unknown) => FontStyle[K],
): ScalarMember<Place> {
  return styled(
    (style) => style.font[key],
    (place, value) => {
      applyStyle(place, { font: { [key]: parse(value) } });
    },
  );
}

export const rangeFont = declareClass<"RangeFont">({
  name: "RangeFont",
  scalars: {
    name: fontMember("name", textOf),
    size: fontMember("size", (value) => {
      const size = numberOf(value);
      if (size < 1 || size > 409) throw invalidArgument();
      return size;
    }),
    color: fontMember("color", (value) => colorOf(value) || "#000000"),
    bold: fontMember("bold", booleanOf),
    italic: fontMember("italic", booleanOf),
    strikethrough: fontMember("strikethrough", booleanOf),
    underline: fontMember("underline", (value) =>
      oneOf(value, ["None", "Single", "Double", "SingleAccountant", "DoubleAccountant"] as const),
    ),
  },
});

export const formatProtection = declareClass<"FormatProtection">({
  name: "FormatProtection",
  scalars: {
    locked: styled(
      (style) => style.locked,
      (place, value) => {
        applyStyle(place, { locked: booleanOf(value) });
      },
    ),
    formulaHidden: styled(
      (style) => style.formulaHidden,
      (place, value) => {
        applyStyle(place, { formulaHidden: booleanOf(value) });
      },
    ),
  },
});

export const rangeBorderCollection = declareClass<"RangeBorderCollection">({
  name: "RangeBorderCollection",
  scalars: { count: { get: () => edges.length } },
  items: {
    of: "RangeBorder",
    access: ["getItem", "getItemAt"],
    list: (place) => edges.map((edge) => ({ place, edge })),
    find: (place, key) => ({ place, edge: oneOf(key, edges) }),
  },
});

const lineStyles = [
  "None",
  "Continuous",
  "Dash",
  "DashDot",
  "DashDotDot",
  "Dot",
  "Double",
  "SlantDashDot",
] as const;
const weights = ["Hairline", "Thin", "Medium", "Thick"] as const;

export const rangeBorder = declareClass<"RangeBorder">({
  name: "RangeBorder",
  identity: (border) => ({ SideIndex: border.edge }),
  scalars: {
    sideIndex: { get: (border) => border.edge },
    style: {
      get: (border) => borderOf(border)?.style ?? "None",
      set: (border, value) => {
        setBorder(border, { style: oneOf(value, lineStyles) });
      },
    },
    weight: {
      get: (border) => borderOf(border)?.weight ?? "Thin",
      set: (border, value) => {
        setBorder(border, { weight: oneOf(value, weights) });
      },
    },
    color: {
      get: (border) => borderOf(border)?.color ?? "#000000",
      set: (border, value) => {
        setBorder(border, { color: colorOf(value) });
      },
    },
  },
});
