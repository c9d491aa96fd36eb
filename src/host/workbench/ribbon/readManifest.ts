import { ManifestResources } from "./manifestResources";
import { descendants, element, elements, textOf, typeOf, type XmlNode } from "./manifestXml";
import type { RibbonAction, RibbonControl, RibbonGroup, RibbonIcons, RibbonTab } from "./ribbonTab";

/** What Excel shows of an add-in: its tabs, and its entries in the menu of a cell. */
export interface RibbonManifest {
  readonly displayName: string;
  readonly tabs: readonly RibbonTab[];
  readonly cellMenu: readonly RibbonControl[];
}

/**
 * Reads the ribbon out of an add-in's manifest in a display language ("de-DE"). `root` is the
 * document's element, of the browser's parser or another one.
 */
export function readManifest(root: XmlNode, language: string): RibbonManifest {
  const resources = new ManifestResources(root, language);
  const points = descendants(root, "ExtensionPoint");
  const surface = points.filter((point) => typeOf(point) === "PrimaryCommandSurface");
  const menus = points.filter((point) => typeOf(point) === "ContextMenu");
  const reader = new ManifestReader(resources);
  const name = element(root, "DisplayName");
  return {
    displayName: name ? resources.localized(name) : "",
    tabs: surface.flatMap((point) => reader.tabs(point)),
    cellMenu: menus
      .flatMap((point) => elements(point, "OfficeMenu"))
      .filter((menu) => menu.getAttribute("id") === "ContextMenuCell")
      .flatMap((menu) => elements(menu, "Control"))
      .map((control) => reader.control(control)),
  };
}

/** Excel's own tabs that an add-in may put groups on. */
const ownTabs: Readonly<Record<string, string>> = {
  TabHome: "Home",
  TabInsert: "Insert",
  TabData: "Data",
  TabReview: "Review",
  TabView: "View",
  TabFormulas: "Formulas",
};

class ManifestReader {
  constructor(private readonly resources: ManifestResources) {}

  tabs(point: XmlNode): RibbonTab[] {
    const custom = elements(point, "CustomTab").map((tab) => this.tab(tab, this.label(tab)));
    const own = elements(point, "OfficeTab").map((tab) => {
      const id = tab.getAttribute("id") ?? "";
      return this.tab(tab, ownTabs[id] ?? id);
    });
    return [...custom, ...own];
  }

  private tab(tab: XmlNode, label: string): RibbonTab {
    return {
      id: tab.getAttribute("id") ?? "",
      label,
      groups: elements(tab, "Group").map((group) => this.group(group)),
      // A tab that the add-in shows later, by the ribbon's interface.
      isVisible: !isYes(element(tab, "OverriddenByRibbonApi")),
    };
  }

  private group(group: XmlNode): RibbonGroup {
    return {
      id: group.getAttribute("id") ?? "",
      label: this.label(group),
      controls: elements(group, "Control").map((control) => this.control(control)),
    };
  }

  control(control: XmlNode): RibbonControl {
    const items = element(control, "Items");
    const tip = element(control, "Supertip");
    const label = this.label(control);
    return {
      id: control.getAttribute("id") ?? "",
      kind: typeOf(control) === "Menu" ? "menu" : "button",
      label,
      tip: {
        title: this.text(tip && element(tip, "Title")) || label,
        text: this.text(tip && element(tip, "Description")),
      },
      icons: this.icons(element(control, "Icon")),
      action: this.action(element(control, "Action")),
      items: items ? elements(items, "Item").map((item) => this.control(item)) : [],
      isEnabled: !isNo(element(control, "Enabled")),
      isVisible: !isYes(element(control, "OverriddenByRibbonApi")),
    };
  }

  private action(action: XmlNode | null): RibbonAction | null {
    if (!action) return null;
    if (typeOf(action) === "ExecuteFunction") {
      const name = textOf(element(action, "FunctionName"));
      return name === "" ? null : { kind: "function", name };
    }
    if (typeOf(action) !== "ShowTaskpane") return null;
    const source = element(action, "SourceLocation")?.getAttribute("resid") ?? "";
    return { kind: "pane", address: this.resources.url(source) };
  }

  private icons(icon: XmlNode | null): RibbonIcons {
    if (!icon) return {};
    return Object.fromEntries(
      elements(icon, "Image").map((image) => [
        Number(image.getAttribute("size")),
        this.resources.image(image.getAttribute("resid") ?? ""),
      ]),
    );
  }

  private label(holder: XmlNode): string {
    return this.text(element(holder, "Label"));
  }

  private text(reference: XmlNode | null): string {
    const id = reference?.getAttribute("resid") ?? "";
    return id === "" ? "" : this.resources.text(id);
  }
}

function isYes(node: XmlNode | null): boolean {
  return textOf(node).toLowerCase() === "true";
}

function isNo(node: XmlNode | null): boolean {
  return textOf(node).toLowerCase() === "false";
}
