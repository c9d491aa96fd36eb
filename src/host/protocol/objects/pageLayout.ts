import type { Sheet } from "#host/engine/sheet";
import type { Arguments } from "#host/protocol/arguments";
import { booleanOf, numberOf, oneOf, recordOf, textOf } from "#host/protocol/arguments";
import { declareClass, type Context, type ScalarMember } from "#host/protocol/declaration";
import { invalidArgument } from "#host/protocol/failure";
import type { Place } from "#host/protocol/place";
import { wholeSheet } from "./geometry";
import { changeSetup, setupOf } from "./printSetup";
import { placeArgument } from "./rangeNavigation";

const paperSizes = [
  "Letter",
  "LetterSmall",
  "Tabloid",
  "Ledger",
  "Legal",
  "Statement",
  "Executive",
  "A3",
  "A4",
  "A4Small",
  "A5",
  "B4",
  "B5",
  "Folio",
] as const;

const pointsPerInch = 72;
/** Excel's "Normal" margins, in inches as the file has them. */
const normalMargins = { left: 0.7, right: 0.7, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 };

function flag(key: "centerHorizontally" | "centerVertically" | "gridlines"): ScalarMember<Sheet> {
  return {
    get: (sheet) => setupOf(sheet)[key],
    set: (sheet, value) => {
      changeSetup(sheet, { [key]: booleanOf(value) });
    },
  };
}

function margin(key: keyof typeof normalMargins): ScalarMember<Sheet> {
  return {
    get: (sheet) => (setupOf(sheet).margins ?? normalMargins)[key] * pointsPerInch,
    set: (sheet, value) => {
      const inches = numberOf(value) / pointsPerInch;
      if (inches < 0) throw invalidArgument();
      changeSetup(sheet, {
        margins: { ...(setupOf(sheet).margins ?? normalMargins), [key]: inches },
      });
    },
  };
}

export const pageLayout = declareClass<"PageLayout">({
  name: "PageLayout",
  scalars: {
    orientation: {
      get: (sheet) => setupOf(sheet).orientation,
      set: (sheet, value) => {
        changeSetup(sheet, { orientation: oneOf(value, ["Portrait", "Landscape"]) });
      },
    },
    paperSize: {
      get: (sheet) => setupOf(sheet).paperSize,
      set: (sheet, value) => {
        changeSetup(sheet, { paperSize: oneOf(value, paperSizes) });
      },
    },
    zoom: { get: zoomOf, set: setZoom },
    centerHorizontally: flag("centerHorizontally"),
    centerVertically: flag("centerVertically"),
    printGridlines: flag("gridlines"),
    leftMargin: margin("left"),
    rightMargin: margin("right"),
    topMargin: margin("top"),
    bottomMargin: margin("bottom"),
    headerMargin: margin("header"),
    footerMargin: margin("footer"),
  },
  navigations: { headersFooters: { to: "HeaderFooterGroup", get: (sheet) => sheet } },
  methods: {
    setPrintArea: {
      call: (sheet, args, context) => {
        const object = args.object(0);
        const areas =
          object?.className === "RangeAreas"
            ? object.subject.areas
            : [placeArgument(args, 0, sheet, context).area];
        changeSetup(sheet, { printArea: [...areas] });
      },
    },
    getPrintArea: {
      to: "RangeAreas",
      get: (sheet, args, context) => printArea(sheet, args, context) ?? notSet(),
    },
    getPrintAreaOrNullObject: { to: "RangeAreas", get: printArea },
    setPrintTitleRows: {
      call: (sheet, args, context) => {
        const { area } = placeArgument(args, 0, sheet, context);
        changeSetup(sheet, {
          titleRows: { ...area, left: wholeSheet.left, right: wholeSheet.right },
        });
      },
    },
    getPrintTitleRows: {
      to: "Range",
      get: (sheet, _args, context) => titles(sheet, "titleRows", context) ?? notSet(),
    },
    getPrintTitleRowsOrNullObject: {
      to: "Range",
      get: (sheet, _args, context) => titles(sheet, "titleRows", context),
    },
    setPrintTitleColumns: {
      call: (sheet, args, context) => {
        const { area } = placeArgument(args, 0, sheet, context);
        changeSetup(sheet, {
          titleColumns: { ...area, top: wholeSheet.top, bottom: wholeSheet.bottom },
        });
      },
    },
    getPrintTitleColumns: {
      to: "Range",
      get: (sheet, _args, context) => titles(sheet, "titleColumns", context) ?? notSet(),
    },
    getPrintTitleColumnsOrNullObject: {
      to: "Range",
      get: (sheet, _args, context) => titles(sheet, "titleColumns", context),
    },
    setPrintMargins: { call: setMargins },
  },
});

function notSet(): never {
  throw invalidArgument();
}

/** Either a scale or a number of pages, as Excel's dialog has it. */
function zoomOf(sheet: Sheet): Readonly<Record<string, number>> {
  const { fitToWidth, fitToHeight, scale } = setupOf(sheet);
  if (fitToWidth === null && fitToHeight === null) return { scale: scale ?? 100 };
  return {
    ...(fitToWidth ? { horizontalFitToPages: fitToWidth } : {}),
    ...(fitToHeight ? { verticalFitToPages: fitToHeight } : {}),
  };
}

function setZoom(sheet: Sheet, value: unknown): void {
  const zoom = recordOf(value);
  const count = (key: string): number | null => {
    const given = zoom[key];
    if (given === undefined || given === null) return null;
    const pages = numberOf(given);
    if (!Number.isInteger(pages) || pages < 0) throw invalidArgument();
    return pages;
  };
  const scale = count("scale");
  if (scale !== null && (scale < 10 || scale > 400)) throw invalidArgument();
  const fitToWidth = count("horizontalFitToPages");
  const fitToHeight = count("verticalFitToPages");
  const fits = fitToWidth !== null || fitToHeight !== null;
  // 0 pages means: as many as needed.
  changeSetup(sheet, {
    scale: fits ? null : scale,
    fitToWidth: fits ? (fitToWidth ?? 0) : null,
    fitToHeight: fits ? (fitToHeight ?? 0) : null,
  });
}

function setMargins(sheet: Sheet, args: Arguments): void {
  const unit = args.word(0, ["Points", "Inches", "Centimeters"]);
  const perInch = { Points: pointsPerInch, Inches: 1, Centimeters: 2.54 }[unit];
  const margins = { ...(setupOf(sheet).margins ?? normalMargins) };
  const keys = ["left", "right", "top", "bottom", "header", "footer"] as const;
  for (const key of keys) {
    const given = args.record(1)[key];
    if (given !== undefined && given !== null) margins[key] = numberOf(given) / perInch;
  }
  changeSetup(sheet, { margins });
}

function printArea(sheet: Sheet, _args: Arguments, context: Context): Place | null {
  const areas = setupOf(sheet).printArea;
  return areas.length === 0 ? null : context.place(sheet, areas);
}

function titles(sheet: Sheet, key: "titleRows" | "titleColumns", context: Context): Place | null {
  const area = setupOf(sheet)[key];
  return area && context.place(sheet, area);
}

export const headerFooterGroup = declareClass<"HeaderFooterGroup">({
  name: "HeaderFooterGroup",
  scalars: { state: { get: () => "Default" } },
  navigations: { defaultForAllPages: { to: "HeaderFooter", get: (sheet) => sheet } },
});

function line(part: "header" | "footer", side: "left" | "center" | "right"): ScalarMember<Sheet> {
  return {
    get: (sheet) => setupOf(sheet)[part][side],
    set: (sheet, value) => {
      changeSetup(sheet, { [part]: { ...setupOf(sheet)[part], [side]: textOf(value) } });
    },
  };
}

export const headerFooter = declareClass<"HeaderFooter">({
  name: "HeaderFooter",
  scalars: {
    leftHeader: line("header", "left"),
    centerHeader: line("header", "center"),
    rightHeader: line("header", "right"),
    leftFooter: line("footer", "left"),
    centerFooter: line("footer", "center"),
    rightFooter: line("footer", "right"),
  },
});
