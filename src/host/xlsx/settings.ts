import type { Workbook } from "#host/engine/workbook";
import type { Package } from "./package";
import type { PackageEdit } from "./packageEdit";
import { element, PartText } from "./partText";
import { relationshipNamespace, relationshipTypes } from "./relationships";
import type { WorkbookSource } from "./source";

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const extensionNamespace = "http://schemas.microsoft.com/office/webextensions/webextension/2010/11";
const paneNamespace = "http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11";
const extensionContentType = "application/vnd.ms-office.webextension+xml";
const paneContentType = "application/vnd.ms-office.webextensiontaskpanes+xml";

/** Stands for an add-in whose id nobody told us. */
const unknownAddIn = "00000000-0000-0000-0000-000000000000";

const order = ["reference", "alternateReferences", "properties", "bindings", "snapshot", "extLst"];

/**
 * Settings of `Office.context.document.settings` lie in a part for each add-in. Answers the part of
 * ours: the one that names its id, or the only one when the id is not known.
 */
export function readSettings(workbook: Workbook, source: Package): string | undefined {
  const found = extensionParts(source).filter(
    ({ id }) => workbook.addInId === "" || sameId(id, workbook.addInId),
  );
  const [only] = found;
  if (!only || (workbook.addInId === "" && found.length > 1)) return undefined;
  for (const item of source.xml(only.part).child("properties")?.childrenNamed("property") ?? []) {
    workbook.settings.set(item.attribute("name") ?? "", item.attribute("value") ?? "");
  }
  return only.part;
}

function extensionParts(source: Package): { part: string; id: string }[] {
  return source
    .related("", "webextensiontaskpanes")
    .flatMap((panes) => source.related(panes.part, "webextension"))
    .map(({ part }) => ({
      part,
      id: source.xml(part).child("reference")?.attribute("id") ?? "",
    }));
}

function sameId(a: string, b: string): boolean {
  const bare = (id: string): string => id.replace(/[{}]/g, "").toLowerCase();
  return bare(a) === bare(b);
}

/** Writes the settings into the add-in's part; makes the part, and the list of panes, where there is none. */
export function writeSettings(workbook: Workbook, source: WorkbookSource, edit: PackageEdit): void {
  const { settingsPart } = source;
  if (settingsPart === undefined && workbook.settings.size === 0) return;
  if (settingsPart !== undefined) {
    const text = PartText.from(edit.text(settingsPart));
    const prefix = text.elementPrefix;
    const before = text.element("properties")?.xml;
    const after = propertiesXml(workbook.settings, prefix);
    if (sameSettings(workbook, source)) return;
    if (before !== after) text.replace("properties", after, order);
    edit.set(settingsPart, text.toString());
    return;
  }
  const id = (workbook.addInId === "" ? unknownAddIn : workbook.addInId)
    .replace(/[{}]/g, "")
    .toLowerCase();
  const part = edit.freeName("xl/webextensions/webextension", "xml");
  const reference = element("we:reference", {
    id,
    version: "1.0.0.0",
    store: "developer",
    storeType: "Registry",
  });
  const xml =
    `${declaration}<we:webextension xmlns:we="${extensionNamespace}" id="{${instanceId(id)}}">` +
    `${reference}<we:alternateReferences/>${propertiesXml(workbook.settings, "we:")}` +
    `<we:bindings/><we:snapshot xmlns:r="${relationshipNamespace}"/></we:webextension>`;
  edit.add(part, xml, extensionContentType);
  relatePane(part, edit);
}

function sameSettings(workbook: Workbook, source: WorkbookSource): boolean {
  const before = [...source.settings];
  const now = [...workbook.settings];
  return (
    before.length === now.length &&
    before.every(([key, value]) => workbook.settings.get(key) === value)
  );
}

function propertiesXml(settings: ReadonlyMap<string, string>, prefix: string): string {
  const items = [...settings].map(([name, value]) => element(`${prefix}property`, { name, value }));
  return element(`${prefix}properties`, {}, items.join(""));
}

/** The id of the add-in's place in this document, which must differ from the add-in's own. */
function instanceId(addInId: string): string {
  return addInId
    .toUpperCase()
    .replace(/[0-9A-F]/g, (digit) => (15 - parseInt(digit, 16)).toString(16).toUpperCase());
}

function relatePane(part: string, edit: PackageEdit): void {
  const existing = edit.source.related("", "webextensiontaskpanes")[0]?.part;
  const panes = existing ?? "xl/webextensions/taskpanes.xml";
  if (existing === undefined) {
    const empty = `${declaration}<wetp:taskpanes xmlns:wetp="${paneNamespace}"></wetp:taskpanes>`;
    edit.add(panes, empty, paneContentType);
    edit.relate("", relationshipTypes.taskPanes, panes);
  }
  const id = edit.relate(panes, relationshipTypes.webExtension, part);
  const text = PartText.from(edit.text(panes));
  const prefix = text.elementPrefix;
  const link = element(`${prefix}webextensionref`, {
    "xmlns:r": relationshipNamespace,
    "r:id": id,
  });
  const values = { dockstate: "right", visibility: false, width: 350, row: text.children.length };
  text.append("taskpane", [element(`${prefix}taskpane`, values, link)]);
  edit.set(panes, text.toString());
}
