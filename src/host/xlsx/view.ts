import { cellName, formatArea, parseArea } from "#host/engine/address";
import type { FreezePanes } from "#host/engine/features";
import type { Sheet } from "#host/engine/sheet";
import { argb, type Colors } from "./colors";
import { attributes, element, elementWithAttribute, type AttributeValue } from "./partText";
import type { XmlElement } from "./xmlElement";

export function readView(views: XmlElement | undefined, sheet: Sheet): void {
  const view = views?.child("sheetView");
  if (!view) return;
  sheet.showGridlines = view.flag("showGridLines", true);
  sheet.showHeadings = view.flag("showRowColHeaders", true);
  sheet.zoom = view.number("zoomScale") ?? 100;
  sheet.freeze = readFreeze(view);
  const pane = view.child("pane")?.attribute("activePane") ?? "topLeft";
  const selections = view.childrenNamed("selection");
  const selection = selections.find((item) => (item.attribute("pane") ?? "topLeft") === pane);
  const area = parseArea((selection?.attribute("sqref") ?? "").split(" ")[0] ?? "");
  if (area) sheet.selection = area;
}

function readFreeze(view: XmlElement): FreezePanes | null {
  const pane = view.child("pane");
  if (!pane?.attribute("state")?.startsWith("frozen")) return null;
  return { rows: pane.number("ySplit") ?? 0, columns: pane.number("xSplit") ?? 0 };
}

/** `<sheetViews>` with what the model knows of its first view. */
export function viewXml(sheet: Sheet, selected: boolean, before: XmlElement | undefined): string {
  const view = before?.child("sheetView");
  const values: Record<string, AttributeValue> = Object.fromEntries(view?.attributes ?? []);
  values["showGridLines"] = sheet.showGridlines ? null : false;
  values["showRowColHeaders"] = sheet.showHeadings ? null : false;
  values["tabSelected"] = selected || null;
  if (sheet.zoom !== (view?.number("zoomScale") ?? 100)) {
    values["zoomScale"] = sheet.zoom;
    values["zoomScaleNormal"] = sheet.zoom;
  }
  values["workbookViewId"] ??= 0;
  const panes = view && sameFreeze(readFreeze(view), sheet.freeze);
  const kept = view?.children.filter(
    (child) => child.name !== "pane" && child.name !== "selection",
  );
  const inner = panes ? view.innerXml : paneXml(sheet) + (kept ?? []).map((c) => c.xml).join("");
  const first = element("sheetView", values, inner);
  const others = before?.children.filter((child) => child !== view) ?? [];
  return `<sheetViews>${first}${others.map((child) => child.xml).join("")}</sheetViews>`;
}

/** The views as they are, with another tab in front: more than one selected tab would be edited as a group. */
export function selectTab(views: XmlElement, selected: boolean): string {
  const view = views.child("sheetView");
  if (!view || view.flag("tabSelected") === selected) return views.xml;
  const changed = elementWithAttribute(view.xml, "tabSelected", selected ? "1" : null);
  return views.xml.replace(view.xml, () => changed);
}

function sameFreeze(a: FreezePanes | null, b: FreezePanes | null): boolean {
  return (a?.rows ?? 0) === (b?.rows ?? 0) && (a?.columns ?? 0) === (b?.columns ?? 0);
}

function paneXml(sheet: Sheet): string {
  const { rows = 0, columns = 0 } = sheet.freeze ?? {};
  const selection = formatArea(sheet.selection);
  const activeCell = cellName(sheet.selection.top, sheet.selection.left);
  if (rows === 0 && columns === 0) {
    return selection === "A1" ? "" : `<selection${attributes({ activeCell, sqref: selection })}/>`;
  }
  const active = rows > 0 && columns > 0 ? "bottomRight" : rows > 0 ? "bottomLeft" : "topRight";
  const pane = element("pane", {
    xSplit: columns || null,
    ySplit: rows || null,
    topLeftCell: cellName(rows, columns),
    activePane: active,
    state: "frozen",
  });
  const panes = active === "bottomRight" ? ["topRight", "bottomLeft", "bottomRight"] : [active];
  return (
    pane +
    panes
      .map((name) =>
        element(
          "selection",
          name === active ? { pane: name, activeCell, sqref: selection } : { pane: name },
        ),
      )
      .join("")
  );
}

export function readProperties(
  properties: XmlElement | undefined,
  colors: Colors,
  sheet: Sheet,
): void {
  sheet.tabColor = colors.resolve(properties?.child("tabColor"));
}

/** `<sheetPr>` with tab colour and fit-to-page flag of the model; "" when it would say nothing. */
export function propertiesXml(
  sheet: Sheet,
  colors: Colors,
  before: XmlElement | undefined,
): string {
  const old = before?.child("tabColor");
  const same = old && colors.resolve(old) === sheet.tabColor;
  const tab = sheet.tabColor === "" ? "" : element("tabColor", { rgb: argb(sheet.tabColor) });
  const { fitToWidth = null, fitToHeight = null } = sheet.print ?? {};
  const fits = fitToWidth !== null || fitToHeight !== null;
  const page = element("pageSetUpPr", {
    ...Object.fromEntries(before?.child("pageSetUpPr")?.attributes ?? []),
    fitToPage: fits || null,
  });
  const inner =
    (same ? old.xml : tab) +
    (before?.child("outlinePr")?.xml ?? "") +
    (page === "<pageSetUpPr/>" ? "" : page);
  const xml = element("sheetPr", Object.fromEntries(before?.attributes ?? []), inner);
  return xml === "<sheetPr/>" ? "" : xml;
}
