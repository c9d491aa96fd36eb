import { isValidFormat } from "numfmt";
import { columnCount, intersect, rowCount, type Area } from "#host/engine/address";
import { fillFormula, writeCells } from "#host/engine/edit";
import type { Hyperlink } from "#host/engine/features";
import { recordOf, textOf } from "#host/protocol/arguments";
import type { Context, ScalarMember } from "#host/protocol/declaration";
import { invalidArgument } from "#host/protocol/failure";
import type { Place } from "#host/protocol/place";
import { writesAcrossFilter } from "#host/protocol/quirks/filteredWrite";
import {
  accountFormatAt,
  formulaAt,
  numberFormatAt,
  numberFormatCategory,
  readBlock,
  textAt,
  valueAt,
  valueTypeAt,
} from "./cellContent";
import { applyToArea, commonStyle, requireFormatting } from "./formatting";
import { isUnbounded } from "./geometry";
import { matrixFor } from "./matrix";
import { growTableAbove } from "./tableGrowth";
import { formulaR1C1At, inputsFromR1C1 } from "./r1c1";

/** What stands in the cells. */
export const rangeContents: Readonly<Record<string, ScalarMember<Place>>> = {
  values: {
    get: (place, context) => block(place, context, valueAt),
    set: (place, value, context) => {
      write(place, value, "values", context);
    },
  },
  formulas: {
    get: (place, context) => block(place, context, formulaAt),
    set: (place, value, context) => {
      write(place, value, "formulas", context);
    },
  },
  formulasLocal: {
    get: (place, context) => block(place, context, formulaAt),
    set: (place, value, context) => {
      write(place, value, "formulas", context);
    },
  },
  formulasR1C1: {
    get: (place, context) => block(place, context, formulaR1C1At),
    set: (place, value, context) => {
      write(place, inputsFromR1C1(place.area, value), "formulas", context);
    },
  },
  numberFormat: {
    get: (place, context) =>
      readBlock(
        place.sheet,
        place.area,
        context.quirks.has("date-format-local") ? accountFormatAt : numberFormatAt,
        context,
      ),
    set: setNumberFormat,
  },
  numberFormatLocal: {
    get: (place, context) => readBlock(place.sheet, place.area, numberFormatAt, context),
    set: setNumberFormat,
  },
  numberFormatCategories: {
    get: (place, context) =>
      readBlock(
        place.sheet,
        place.area,
        (sheet, row, column) => numberFormatCategory(numberFormatAt(sheet, row, column)),
        context,
      ),
  },
  text: { get: (place, context) => block(place, context, textAt) },
  valueTypes: { get: (place, context) => block(place, context, valueTypeAt) },
  hasSpill: {
    get: (place, context) => {
      context.refresh();
      let spilling = 0;
      place.sheet.forEachCell(place.area, (cell) => {
        if (cell.spillFrom || (cell.formula?.kind === "dynamic" && cell.formula.ref)) spilling++;
      });
      return spilling === 0 ? false : spilling === cells(place.area) ? true : null;
    },
  },
  hyperlink: { get: getHyperlink, set: setHyperlink },
  style: { get: (place) => (commonStyle(place, () => "Normal") === null ? null : "Normal") },
};

function cells(a: Area): number {
  return rowCount(a) * columnCount(a);
}

function block<V>(
  place: Place,
  context: Context,
  read: Parameters<typeof readBlock<V>>[2],
): V[][] | null {
  context.refresh();
  return readBlock(place.sheet, place.area, read, context);
}

function write(place: Place, value: unknown, as: "values" | "formulas", context: Context): void {
  const { sheet, area } = place;
  if (isUnbounded(area)) throw invalidArgument();
  if (typeof value === "string" && value.startsWith("=") && cells(area) > 1) {
    const formula = value;
    if (!writesAcrossFilter(sheet, area, { formula }, as, context)) {
      fillFormula(sheet, area, formula);
    }
  } else {
    const inputs = matrixFor(area, value);
    growTableAbove(sheet, area, inputs);
    if (!writesAcrossFilter(sheet, area, { inputs }, as, context)) {
      writeCells(sheet, area, inputs, as);
    }
  }
  context.edited(sheet, area);
}

function setNumberFormat(place: Place, value: unknown): void {
  const { sheet, area } = place;
  requireFormatting(sheet, "allowFormatCells");
  if (!Array.isArray(value)) {
    applyToArea(sheet, area, { numberFormat: formatCode(value) });
    return;
  }
  if (isUnbounded(area)) throw invalidArgument();
  const patches = new Map<string, { numberFormat: string }>();
  for (const [r, line] of matrixFor(area, value).entries()) {
    for (const [c, entry] of line.entries()) {
      if (entry === null) continue;
      const numberFormat = formatCode(entry);
      let patch = patches.get(numberFormat);
      if (!patch) patches.set(numberFormat, (patch = { numberFormat }));
      const row = area.top + r;
      const column = area.left + c;
      sheet.setStyle(row, column, sheet.workbook.styles.derive(sheet.styleAt(row, column), patch));
    }
  }
}

/** A format code, if Excel could read it. */
function formatCode(value: unknown): string {
  const code = textOf(value);
  if (!isValidFormat(code)) throw invalidArgument();
  return code === "" ? "General" : code;
}

function getHyperlink(place: Place): unknown {
  const link = place.sheet.hyperlinks.find((l) => intersect(l.area, place.area));
  if (!link) return null;
  return {
    ...(link.address ? { address: link.address } : {}),
    ...(link.documentReference ? { documentReference: link.documentReference } : {}),
    screenTip: link.screenTip,
    textToDisplay: link.textToDisplay,
  };
}

function setHyperlink(place: Place, value: unknown, context: Context): void {
  const { sheet, area } = place;
  requireFormatting(sheet, "allowFormatCells");
  const given = value === null ? {} : recordOf(value);
  const text = (key: string): string =>
    given[key] === undefined || given[key] === null ? "" : textOf(given[key]);
  const link: Hyperlink = {
    area,
    address: text("address"),
    documentReference: text("documentReference"),
    screenTip: text("screenTip"),
    textToDisplay: text("textToDisplay"),
  };
  sheet.hyperlinks = sheet.hyperlinks.filter((l) => !intersect(l.area, area));
  sheet.touch("hyperlinks");
  if (!link.address && !link.documentReference) return;
  sheet.hyperlinks.push(link);
  if (link.textToDisplay) write(place, link.textToDisplay, "values", context);
  applyToArea(sheet, area, { font: { color: "#0563C1", underline: "Single" } });
}
