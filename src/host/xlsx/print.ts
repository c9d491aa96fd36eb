import {
  formatArea,
  maxColumns,
  maxRows,
  parseArea,
  quoteSheetName,
  type Area,
} from "#host/engine/address";
import type { PrintSetup } from "#host/engine/features";
import type { Sheet } from "#host/engine/sheet";
import { element, type PartText } from "./partText";
import type { XmlElement } from "./xmlElement";
import { encodeText } from "./xmlText";

/** Excel's words for paper, by the file's number. */
const papers: readonly string[] = (
  "Letter LetterSmall Tabloid Ledger Legal Statement Executive A3 A4 A4Small A5 B4 B5 Folio Quatro " +
  "Paper10x14 Paper11x17 Note Envelope9 Envelope10 Envelope11 Envelope12 Envelope14 Csheet Dsheet " +
  "Esheet EnvelopeDL EnvelopeC5 EnvelopeC3 EnvelopeC4 EnvelopeC6 EnvelopeC65 EnvelopeB4 EnvelopeB5 " +
  "EnvelopeB6 EnvelopeItaly EnvelopeMonarch EnvelopePersonal FanfoldUS FanfoldStdGerman " +
  "FanfoldLegalGerman"
).split(" ");

export function emptyPrintSetup(): PrintSetup {
  return {
    orientation: "Portrait",
    paperSize: "",
    fitToWidth: null,
    fitToHeight: null,
    scale: null,
    printArea: [],
    titleRows: null,
    titleColumns: null,
    header: { left: "", center: "", right: "" },
    footer: { left: "", center: "", right: "" },
    margins: null,
    centerHorizontally: false,
    centerVertically: false,
    gridlines: false,
    rowBreaks: [],
    columnBreaks: [],
  };
}

/** Reads everything about printing that stands in the sheet itself; print areas and titles are names. */
export function readPrint(parts: PartText): PrintSetup | null {
  const options = parts.element("printOptions");
  const page = parts.element("pageSetup");
  const texts = parts.element("headerFooter");
  const margins = parts.element("pageMargins");
  const fits = parts.element("sheetPr")?.child("pageSetUpPr")?.flag("fitToPage") ?? false;
  const rowBreaks = readBreaks(parts.element("rowBreaks"));
  const columnBreaks = readBreaks(parts.element("colBreaks"));
  if (
    !options &&
    !page &&
    !texts &&
    !margins &&
    !fits &&
    rowBreaks.length + columnBreaks.length === 0
  ) {
    return null;
  }
  const paper = page?.number("paperSize");
  return {
    ...emptyPrintSetup(),
    orientation: page?.attribute("orientation") === "landscape" ? "Landscape" : "Portrait",
    paperSize: paper === undefined ? "" : (papers[paper - 1] ?? String(paper)),
    fitToWidth: fits ? (page?.number("fitToWidth") ?? 1) : null,
    fitToHeight: fits ? (page?.number("fitToHeight") ?? 1) : null,
    scale: fits ? null : (page?.number("scale") ?? null),
    header: readSections(texts?.child("oddHeader")?.text ?? ""),
    footer: readSections(texts?.child("oddFooter")?.text ?? ""),
    margins: margins ? readMargins(margins) : null,
    centerHorizontally: options?.flag("horizontalCentered") ?? false,
    centerVertically: options?.flag("verticalCentered") ?? false,
    gridlines: options?.flag("gridLines") ?? false,
    rowBreaks,
    columnBreaks,
  };
}

function readMargins(element: XmlElement): NonNullable<PrintSetup["margins"]> {
  const inches = (name: string, standard: number): number => element.number(name) ?? standard;
  return {
    left: inches("left", 0.7),
    right: inches("right", 0.7),
    top: inches("top", 0.75),
    bottom: inches("bottom", 0.75),
    header: inches("header", 0.3),
    footer: inches("footer", 0.3),
  };
}

function readBreaks(element: XmlElement | undefined): number[] {
  return (element?.childrenNamed("brk") ?? []).map((item) => item.number("id") ?? 0);
}

/** "&LLeft&CMiddle&RRight" -> its three sections; codes inside a section stay as they are. */
function readSections(text: string): PrintSetup["header"] {
  const sections = { L: "", C: "", R: "" };
  let current: keyof typeof sections = "C";
  for (const [piece] of text.matchAll(/&"[^"]*"|&.|[^&]+|&/gs)) {
    if (piece === "&L" || piece === "&C" || piece === "&R") {
      current = piece === "&L" ? "L" : piece === "&C" ? "C" : "R";
    } else {
      sections[current] += piece;
    }
  }
  return { left: sections.L, center: sections.C, right: sections.R };
}

function sectionsText({ left, center, right }: PrintSetup["header"]): string {
  const section = (code: string, text: string): string => (text === "" ? "" : `&${code}${text}`);
  return section("L", left) + section("C", center) + section("R", right);
}

/** Replaces the elements about printing in a sheet. */
export function writePrint(sheet: Sheet, parts: PartText, order: readonly string[]): void {
  const print = sheet.print ?? emptyPrintSetup();
  const kept = (name: string): Record<string, string> =>
    Object.fromEntries(parts.element(name)?.attributes ?? []);
  const put = (name: string, xml: string): void => {
    parts.replace(name, xml === `<${name}/>` ? "" : xml, order);
  };
  put(
    "printOptions",
    element("printOptions", {
      ...kept("printOptions"),
      horizontalCentered: print.centerHorizontally || null,
      verticalCentered: print.centerVertically || null,
      gridLines: print.gridlines || null,
    }),
  );
  if (print.margins) put("pageMargins", element("pageMargins", { ...print.margins }));
  const fits = print.fitToWidth !== null || print.fitToHeight !== null;
  const paper = papers.indexOf(print.paperSize) + 1;
  put(
    "pageSetup",
    element("pageSetup", {
      ...kept("pageSetup"),
      paperSize: paper || (print.paperSize === "" ? null : print.paperSize),
      scale: fits ? null : print.scale,
      fitToWidth: fits ? (print.fitToWidth ?? 0) : null,
      fitToHeight: fits ? (print.fitToHeight ?? 0) : null,
      orientation: print.orientation.toLowerCase(),
    }),
  );
  put("headerFooter", headerFooterXml(print, parts.element("headerFooter")));
  put("rowBreaks", breaksXml("rowBreaks", print.rowBreaks, maxColumns - 1));
  put("colBreaks", breaksXml("colBreaks", print.columnBreaks, maxRows - 1));
}

function headerFooterXml(print: PrintSetup, before: XmlElement | undefined): string {
  const text = (name: string, content: string): string =>
    content === "" ? "" : element(name, {}, encodeText(content));
  const rest = (before?.children ?? []).filter((child) => !child.name.startsWith("odd"));
  return element(
    "headerFooter",
    Object.fromEntries(before?.attributes ?? []),
    text("oddHeader", sectionsText(print.header)) +
      text("oddFooter", sectionsText(print.footer)) +
      rest.map((child) => child.xml).join(""),
  );
}

function breaksXml(name: string, breaks: readonly number[], max: number): string {
  if (breaks.length === 0) return "";
  const items = [...breaks]
    .sort((a, b) => a - b)
    .map((id) => element("brk", { id, max, man: true }));
  return element(name, { count: items.length, manualBreakCount: items.length }, items.join(""));
}

/** Reads `_xlnm.Print_Area` and `_xlnm.Print_Titles` into the sheet they belong to. */
export function readPrintName(name: string, formula: string, sheet: Sheet): void {
  const areas = splitUnion(formula)
    .map((reference) => parseArea(reference.slice(reference.lastIndexOf("!") + 1)))
    .filter((area) => area !== null);
  const print = (sheet.print ??= emptyPrintSetup());
  if (name.toLowerCase() === "_xlnm.print_area") {
    print.printArea = areas;
    return;
  }
  for (const area of areas) {
    if (area.left === 0 && area.right === maxColumns - 1) print.titleRows = area;
    else if (area.top === 0 && area.bottom === maxRows - 1) print.titleColumns = area;
  }
}

/** Splits at the commas that stand outside of quoted sheet names. */
function splitUnion(formula: string): string[] {
  return formula.match(/(?:'(?:[^']|'')*'|[^,'])+/g) ?? [];
}

/** Formulas of the names that say what is printed; "" when there is nothing to say. */
export function printAreaFormula(sheet: Sheet): string {
  return (sheet.print?.printArea ?? []).map((area) => absolute(sheet, area)).join(",");
}

export function printTitlesFormula(sheet: Sheet): string {
  return [sheet.print?.titleColumns, sheet.print?.titleRows]
    .filter((area) => area !== null && area !== undefined)
    .map((area) => absolute(sheet, area))
    .join(",");
}

/** "Sheet!$A$1:$B$2" */
export function absolute(sheet: Sheet, area: Area): string {
  const fixed = formatArea(area).replace(/[A-Z]+|\d+/g, "$$$&");
  return `${quoteSheetName(sheet.name)}!${fixed}`;
}
