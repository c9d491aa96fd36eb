import type { Sheet } from "#host/engine/sheet";
import type { DefinedName } from "#host/engine/workbook";
import { builtInNamesXml, isBuiltInName, isOutdated } from "./builtInNames";
import { nameXml } from "./names";
import { element, elementWithAttribute, PartText } from "./partText";
import { relationshipNamespace, relationshipTypes } from "./relationships";
import type { SheetEntry } from "./source";
import type { WriteContext } from "./writeContext";
import { parseXml, type XmlElement } from "./xmlElement";

const order = [
  "fileVersion",
  "fileSharing",
  "workbookPr",
  "AlternateContent",
  "workbookProtection",
  "bookViews",
  "sheets",
  "functionGroups",
  "externalReferences",
  "definedNames",
  "calcPr",
  "oleSize",
  "customWorkbookViews",
  "pivotCaches",
  "smartTagPr",
  "smartTagTypes",
  "webPublishing",
  "fileRecoveryPr",
  "webPublishObjects",
  "extLst",
];

/** The version of Excel's calculation that lets a current Excel trust the values in the file. */
const calculationVersion = "191029";

/** A sheet as the workbook part lists it: one of the model, or a chart sheet carried along. */
interface ListedSheet {
  readonly xml: string;
  readonly sheet: Sheet | undefined;
  readonly entry: SheetEntry | undefined;
}

/** Writes the list of sheets, names, the active sheet and the calculation settings, where they changed. */
export function writeWorkbookPart(
  context: WriteContext,
  partOf: ReadonlyMap<string, string>,
): void {
  const { source, edit, workbook } = context;
  const text = PartText.from(edit.text(source.workbookPart));
  const before = text.toString();
  const sheets = listSheets(context, partOf);
  for (const entry of source.entries) {
    if (!sheets.some((listed) => listed.entry === entry)) {
      edit.unrelate(source.workbookPart, entry.relationshipId);
    }
  }
  const listed = sheets.map((sheet) => sheet.xml).join("");
  if (listed !== source.entries.map((entry) => entry.xml).join("")) {
    text.declare("r", relationshipNamespace);
    text.replace("sheets", element("sheets", {}, listed), order);
  }
  writeNames(context, text, sheets);
  writeActiveSheet(context, text, sheets);
  writeCalculation(context, text);
  if (workbook.structureProtected !== source.structureProtected) {
    const protection = element("workbookProtection", { lockStructure: true });
    text.replace("workbookProtection", workbook.structureProtected ? protection : "", order);
  }
  const after = text.toString();
  if (after !== before) edit.set(source.workbookPart, after);
}

const states = { Visible: null, Hidden: "hidden", VeryHidden: "veryHidden" } as const;

function listSheets(context: WriteContext, partOf: ReadonlyMap<string, string>): ListedSheet[] {
  const { source, edit, workbook } = context;
  const entries = new Map(source.entries.map((entry) => [entry.id, entry]));
  let nextId = Math.max(0, ...source.entries.map((entry) => entry.sheetId));
  const listed: ListedSheet[] = workbook.sheets.map((sheet) => {
    const entry = entries.get(sheet.id);
    if (entry) return { xml: changedEntry(entry, sheet), sheet, entry };
    const part = partOf.get(sheet.id) ?? "";
    const xml = element("sheet", {
      name: sheet.name,
      sheetId: ++nextId,
      state: states[sheet.visibility],
      "r:id": edit.relate(source.workbookPart, relationshipTypes.worksheet, part),
    });
    return { xml, sheet, entry: undefined };
  });
  // A chart sheet keeps its place behind the sheet that it followed.
  source.entries.forEach((entry, i) => {
    if (entry.id !== undefined) return;
    const previous = source.entries[i - 1];
    const at = previous ? listed.findIndex((item) => item.entry === previous) : -1;
    const place = previous && at < 0 ? listed.length : at + 1;
    listed.splice(place, 0, { xml: entry.xml, sheet: undefined, entry });
  });
  return listed;
}

function changedEntry(entry: SheetEntry, sheet: Sheet): string {
  const state = states[sheet.visibility];
  const before = parseXml(entry.xml).attribute("state") ?? "visible";
  let xml = entry.xml;
  if (sheet.name !== entry.name) xml = elementWithAttribute(xml, "name", sheet.name);
  if ((state ?? "visible") !== before) xml = elementWithAttribute(xml, "state", state);
  return xml;
}

function writeNames(context: WriteContext, text: PartText, sheets: readonly ListedSheet[]): void {
  const { workbook, source, customFunctions } = context;
  const old = text.element("definedNames")?.childrenNamed("definedName") ?? [];
  const indexOf = (sheetId: string): number => sheets.findIndex((s) => s.sheet?.id === sheetId);
  const kept: string[] = [];
  const readFrom = new Map<string, XmlElement>();
  for (const item of old) {
    const local = item.number("localSheetId");
    const entry = local === undefined ? undefined : source.entries[local];
    const name = item.attribute("name") ?? "";
    if (!isBuiltInName(name) && (local === undefined || entry?.id !== undefined)) {
      readFrom.set(nameKey(name, entry?.id), item);
      continue;
    }
    const index = local === undefined ? undefined : sheets.findIndex((s) => s.entry === entry);
    const sheet = sheets[index ?? -1]?.sheet;
    if (index === -1 || (sheet && isOutdated(name, sheet, source.sheets.get(sheet.id)))) continue;
    const same = index === undefined || index === local;
    kept.push(same ? item.xml : elementWithAttribute(item.xml, "localSheetId", String(index)));
  }
  const known = new Map(source.names.map((name) => [nameKey(name.name, name.sheetId), name]));
  const own = workbook.names
    .filter((name) => name.sheetId === undefined || indexOf(name.sheetId) >= 0)
    .map((name) => {
      const key = nameKey(name.name, name.sheetId);
      const item = readFrom.get(key);
      const local = name.sheetId === undefined ? undefined : indexOf(name.sheetId);
      const same =
        item !== undefined &&
        sameName(known.get(key), name) &&
        local === item.number("localSheetId");
      return same ? item.xml : nameXml(name, local, customFunctions, item);
    });
  const built = workbook.sheets.flatMap((sheet) =>
    builtInNamesXml(sheet, indexOf(sheet.id), source.sheets.get(sheet.id)),
  );
  const all = [...own, ...kept, ...built];
  const unchanged =
    [...all].sort().join("") ===
    old
      .map((item) => item.xml)
      .sort()
      .join("");
  if (unchanged) return;
  text.replace(
    "definedNames",
    all.length === 0 ? "" : `<definedNames>${all.join("")}</definedNames>`,
    order,
  );
}

function nameKey(name: string, sheetId: string | undefined): string {
  return `${name.toLowerCase()} ${sheetId ?? ""}`;
}

function sameName(a: DefinedName | undefined, b: DefinedName): boolean {
  return (
    a?.formula === b.formula &&
    a.name === b.name &&
    a.visible === b.visible &&
    a.comment === b.comment
  );
}

function writeActiveSheet(
  context: WriteContext,
  text: PartText,
  sheets: readonly ListedSheet[],
): void {
  const views = text.element("bookViews");
  const view = views?.child("workbookView");
  const index = sheets.findIndex((item) => item.sheet?.id === context.activeSheetId());
  const before = view?.number("activeTab") ?? 0;
  if (index < 0 || index === before) return;
  if (!view || !views) {
    text.replace("bookViews", `<bookViews><workbookView activeTab="${index}"/></bookViews>`, order);
    return;
  }
  let changed = elementWithAttribute(view.xml, "activeTab", String(index));
  // The first tab shown must not lie behind the active one.
  if ((view.number("firstSheet") ?? 0) > index)
    changed = elementWithAttribute(changed, "firstSheet", null);
  text.replace(
    "bookViews",
    views.xml.replace(view.xml, () => changed),
    order,
  );
}

const modes = { Automatic: null, AutomaticExceptTables: "autoNoTable", Manual: "manual" } as const;

function writeCalculation(context: WriteContext, text: PartText): void {
  const { workbook, source } = context;
  const modeChanged = workbook.calculationMode !== source.calculationMode;
  if (!modeChanged && !context.formulasChanged) return;
  let xml = text.element("calcPr")?.xml ?? `<calcPr calcId="${calculationVersion}"/>`;
  if (modeChanged) xml = elementWithAttribute(xml, "calcMode", modes[workbook.calculationMode]);
  if (context.formulasChanged && !context.hasUncalculatedFormulas()) {
    xml = elementWithAttribute(xml, "calcId", calculationVersion);
    xml = elementWithAttribute(xml, "fullCalcOnLoad", null);
  }
  text.replace("calcPr", xml, order);
}
