import { Workbook, type CalculationMode } from "#host/engine/workbook";
import { officeTheme } from "#host/engine/themeColors";
import { readTheme } from "./colors";
import { readCustomXml } from "./customXml";
import { readProperties } from "./documentProperties";
import { readSettings } from "./settings";
import { readDynamicMetadata } from "./metadata";
import { isBuiltInName } from "./builtInNames";
import { maxSheets } from "./limits";
import { readName } from "./names";
import { inPart, Package } from "./package";
import { readPrintName } from "./print";
import type { PartText } from "./partText";
import { ReadBudget } from "./readBudget";
import { readSheet } from "./readSheet";
import { readStyles, type StyleTables } from "./readStyles";
import { refuseOtherFiles, refuseOtherPackages } from "./recognize";
import { readSharedStrings, type SharedString } from "./sharedStrings";
import { WorkbookSource, type SheetEntry } from "./source";
import { tooLarge, UnreadableFile } from "./unreadableFile";
import { MalformedXml, parseXml } from "./xmlElement";

interface ReadOptions {
  readonly fileName?: string;
  /** Id of the add-in (of its manifest) whose document settings are wanted. */
  readonly addInId?: string;
}

/**
 * Reads an .xlsx or .xlsm file. Throws UnreadableFile with one sentence for everything that is no such
 * file, or not a safe one.
 */
export function readWorkbook(bytes: Uint8Array, options: ReadOptions = {}): Workbook {
  refuseOtherFiles(bytes);
  const source = Package.open(bytes);
  const workbookPart = source.related("", "officeDocument")[0]?.part ?? "";
  refuseOtherPackages(source.partNames, source.contentType(workbookPart));
  try {
    return readParts(source, workbookPart, options);
  } catch (error) {
    if (!(error instanceof MalformedXml)) throw error;
    throw new UnreadableFile(
      "Damaged",
      `The file is damaged: a part of it is not well-formed XML (${error.message}).`,
    );
  }
}

function readParts(source: Package, workbookPart: string, options: ReadOptions): Workbook {
  const parts = source.split(workbookPart);
  const entries = readEntries(source, workbookPart, parts);
  const workbook = new Workbook();
  if (options.fileName !== undefined) workbook.fileName = options.fileName;
  if (options.addInId !== undefined) workbook.addInId = options.addInId;
  const read = new WorkbookSource(
    source,
    workbookPart,
    readStrings(source, workbookPart),
    stylesOf(source, workbookPart),
    entries,
  );
  workbook.source = read;
  workbook.theme = read.styles.colors.theme;
  readStyleIds(workbook, read);
  read.dynamicMetadata = readDynamicMetadata(source, workbookPart);
  workbook.date1904 = parts.element("workbookPr")?.flag("date1904") ?? false;
  readCalculation(workbook, read, parts);
  const sheets = entries.filter((entry) => isWorksheet(source, entry));
  if (sheets.length === 0) throw new UnreadableFile("NoWorkbook", "The workbook has no sheets.");
  for (const entry of sheets) {
    entry.id = workbook.appendSheet(entry.name).id;
  }
  const budget = new ReadBudget();
  for (const entry of sheets) readEntry(workbook, read, entry, budget);
  readNames(workbook, read, parts);
  readActiveSheet(workbook, read, parts);
  read.settingsPart = readSettings(workbook, source);
  read.settings = new Map(workbook.settings);
  read.customXml = readCustomXml(workbookPart, source);
  workbook.customXmlParts = read.customXml.map(({ id, namespaceUri, xml }) => ({
    id,
    namespaceUri,
    xml,
  }));
  for (const { id } of read.customXml) workbook.reserveId(id);
  readProperties(workbook, source);
  return workbook;
}

function readEntries(source: Package, workbookPart: string, parts: PartText): SheetEntry[] {
  const related = new Map(
    ["worksheet", "chartsheet", "dialogsheet", "xlMacrosheet", "xlIntlMacrosheet"]
      .flatMap((type) => source.related(workbookPart, type))
      .map(({ id, part }) => [id, part]),
  );
  const sheets = parts.element("sheets")?.childrenNamed("sheet") ?? [];
  if (sheets.length > maxSheets) throw tooLarge(`it has ${sheets.length} sheets, too many`);
  return sheets.map((sheet) => {
    const relationshipId = sheet.foreignAttribute("id") ?? "";
    const name = sheet.attribute("name") ?? "";
    const part = related.get(relationshipId);
    if (part === undefined) {
      throw new UnreadableFile(
        "Damaged",
        `The file is damaged: the content of its sheet "${name}" is missing.`,
      );
    }
    return { xml: sheet.xml, name, relationshipId, part, sheetId: sheet.number("sheetId") ?? 0 };
  });
}

function isWorksheet(source: Package, entry: SheetEntry): boolean {
  return source.contentType(entry.part).includes("spreadsheetml.worksheet+xml");
}

function readStrings(source: Package, workbookPart: string): SharedString[] {
  const part = source.related(workbookPart, "sharedStrings")[0]?.part;
  if (part === undefined) return [];
  // The writer will add to the part: what cannot be cut into its strings is refused now and not on saving.
  source.split(part);
  return inPart(part, () => readSharedStrings(source.text(part)));
}

function stylesOf(source: Package, workbookPart: string): StyleTables {
  const theme = source.related(workbookPart, "theme")[0]?.part;
  const colors = theme === undefined ? officeTheme : readTheme(source.xml(theme));
  const part = source.related(workbookPart, "styles")[0]?.part;
  if (part === undefined)
    throw new UnreadableFile("Damaged", "The file is damaged: its styles are missing.");
  return inPart(part, () => readStyles(source.split(part), colors));
}

function readStyleIds(workbook: Workbook, read: WorkbookSource): void {
  const [first] = read.styles.cellStyles;
  if (first) workbook.styles.resetDefault(first);
  read.styleOfXf = read.styles.cellStyles.map((style) => workbook.styles.intern(style));
}

function readCalculation(workbook: Workbook, read: WorkbookSource, parts: PartText): void {
  const modes: Readonly<Record<string, CalculationMode>> = {
    manual: "Manual",
    autoNoTable: "AutomaticExceptTables",
  };
  workbook.calculationMode =
    modes[parts.element("calcPr")?.attribute("calcMode") ?? ""] ?? "Automatic";
  workbook.structureProtected = parts.element("workbookProtection")?.flag("lockStructure") ?? false;
  read.calculationMode = workbook.calculationMode;
  read.structureProtected = workbook.structureProtected;
}

function readEntry(
  workbook: Workbook,
  read: WorkbookSource,
  entry: SheetEntry,
  budget: ReadBudget,
): void {
  const sheet = workbook.sheetById(entry.id ?? "");
  if (!sheet) return;
  const state = parseXml(entry.xml).attribute("state");
  sheet.visibility =
    state === "hidden" ? "Hidden" : state === "veryHidden" ? "VeryHidden" : "Visible";
  const { strings, styleOfXf, dynamicMetadata, customFunctions } = read;
  const cells = {
    strings,
    styleOfXf,
    dynamicMetadata,
    customFunctions,
    date1904: workbook.date1904,
    budget,
  };
  read.sheets.set(
    sheet.id,
    readSheet(sheet, entry.part, { package: read.parts, styles: read.styles, cells }),
  );
}

function readNames(workbook: Workbook, read: WorkbookSource, parts: PartText): void {
  for (const item of parts.element("definedNames")?.childrenNamed("definedName") ?? []) {
    const local = item.number("localSheetId");
    const sheetId = local === undefined ? undefined : read.entries[local]?.id;
    const name = item.attribute("name") ?? "";
    if (isBuiltInName(name)) {
      const sheet = workbook.sheetById(sheetId ?? "");
      if (sheet && /^_xlnm\.Print_/i.test(name)) readPrintName(name, item.text, sheet);
      continue;
    }
    if (local !== undefined && sheetId === undefined) continue;
    workbook.names.push(readName(item, sheetId));
  }
  read.names = workbook.names.map((name) => ({ ...name }));
}

function readActiveSheet(workbook: Workbook, read: WorkbookSource, parts: PartText): void {
  const index = parts.element("bookViews")?.child("workbookView")?.number("activeTab") ?? 0;
  const active =
    read.entries[index]?.id ?? workbook.sheets.find((s) => s.visibility === "Visible")?.id;
  if (active !== undefined) workbook.activeSheetId = active;
  read.activeSheetId = workbook.activeSheetId;
}
