import { readFileSync } from "node:fs";
import path from "node:path";
import { DOMParser } from "@xmldom/xmldom";
import { commands } from "#commands/commands";
import { readManifest, type RibbonManifest } from "#host/workbench/ribbon/readManifest";
import { iconOf, type RibbonControl } from "#host/workbench/ribbon/ribbonTab";

const manifest = readFileSync(path.resolve(__dirname, "../../../../manifest.xml"), "utf8");

function read(xml = manifest, language = "en-US"): RibbonManifest {
  const root = new DOMParser().parseFromString(xml, "text/xml").documentElement;
  if (!root) throw new Error("no document");
  return readManifest(root, language);
}

function controls({ tabs }: RibbonManifest): RibbonControl[] {
  return tabs.flatMap((tab) => tab.groups.flatMap((group) => group.controls));
}

test("our manifest gives one tab with the groups and buttons that Excel shows", () => {
  const { tabs, displayName } = read();
  expect(displayName).toBe("Sightline");
  expect(tabs).toHaveLength(1);
  expect(tabs[0]).toMatchObject({ id: "Sightline.tab", label: "Sightline", isVisible: true });
  expect(tabs[0]?.groups.map(({ label }) => label)).toEqual([
    "Register",
    "Prioritize",
    "Risk and benefits",
    "Report",
  ]);
});

test("every button runs a command that the add-in has, or shows the pane", () => {
  const known = new Set(commands.map(({ button }) => button));
  const all = controls(read());
  expect(all.length).toBeGreaterThan(5);
  for (const { action, label, tip, icons } of all) {
    expect(label).not.toBe("");
    expect(tip.text).not.toBe("");
    expect(iconOf(icons, 32)).toMatch(/-32\.png$/);
    if (action?.kind === "function") expect(known).toContain(action.name);
    else expect(action?.kind).toBe("pane");
  }
  const functions = all.flatMap(({ action }) => (action?.kind === "function" ? [action.name] : []));
  expect(new Set(functions)).toEqual(known);
});

test.each([
  ["de-DE", "Projekte bewerten"],
  ["fr-FR", "Noter les projets"],
  // Office looks for the same tongue before it takes the default.
  ["de-AT", "Projekte bewerten"],
  ["it-IT", "Score projects"],
])("in %s the button reads %s", (language, label) => {
  const button = controls(read(manifest, language)).find(
    ({ id }) => id === "Sightline.score-projects",
  );
  expect(button?.label).toBe(label);
});

test("the menu of a cell has its own entries", () => {
  expect(read().cellMenu.map(({ id }) => id)).toEqual([
    "Sightline.menu.show-pane",
    "Sightline.menu.check-registers",
  ]);
});

const small = `<OfficeApp xmlns="a" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:bt="b">
  <DisplayName DefaultValue="Small"/>
  <ExtensionPoint xsi:type="PrimaryCommandSurface"><OfficeTab id="TabHome"><Group id="g"><Label resid="x"/>
    <Control xsi:type="Menu" id="m"><Label resid="x"/><Items>
      <Item id="one"><Label resid="y"/><Action xsi:type="ExecuteFunction"><FunctionName>f</FunctionName></Action></Item>
      <Item id="two"><Label resid="gone"/><Enabled>false</Enabled></Item>
    </Items></Control>
    <Control xsi:type="Button" id="late"><OverriddenByRibbonApi>true</OverriddenByRibbonApi></Control>
  </Group></OfficeTab></ExtensionPoint>
  <Resources><bt:ShortStrings><bt:String id="x" DefaultValue="Things"/><bt:String id="y" DefaultValue="One"/></bt:ShortStrings></Resources>
</OfficeApp>`;

test("menus have items, groups may stand on Excel's own tabs, and controls may start off", () => {
  const { tabs, cellMenu } = read(small);
  expect(tabs[0]).toMatchObject({ id: "TabHome", label: "Home" });
  const [menu, late] = tabs[0]?.groups[0]?.controls ?? [];
  expect(menu).toMatchObject({ kind: "menu", label: "Things", action: null });
  expect(menu?.items).toMatchObject([
    { id: "one", label: "One", action: { kind: "function", name: "f" }, isEnabled: true },
    { id: "two", label: "", action: null, isEnabled: false },
  ]);
  expect(late?.isVisible).toBe(false);
  expect(cellMenu).toEqual([]);
});

test("a manifest without commands has no tabs", () => {
  expect(read("<OfficeApp/>")).toEqual({ displayName: "", tabs: [], cellMenu: [] });
});
