import type { Protection } from "#host/engine/features";
import { element, type AttributeValue } from "./partText";
import type { XmlElement } from "./xmlElement";

/** What the file forbids (attribute), what Excel's API allows (option), and whether it is forbidden when nothing is said. */
const switches: readonly (readonly [string, string, boolean])[] = [
  ["autoFilter", "allowAutoFilter", true],
  ["deleteColumns", "allowDeleteColumns", true],
  ["deleteRows", "allowDeleteRows", true],
  ["formatCells", "allowFormatCells", true],
  ["formatColumns", "allowFormatColumns", true],
  ["formatRows", "allowFormatRows", true],
  ["insertColumns", "allowInsertColumns", true],
  ["insertHyperlinks", "allowInsertHyperlinks", true],
  ["insertRows", "allowInsertRows", true],
  ["pivotTables", "allowPivotTables", true],
  ["sort", "allowSort", true],
  ["objects", "allowEditObjects", false],
  ["scenarios", "allowEditScenarios", false],
];

export function readProtection(protection: XmlElement | undefined): Protection {
  if (!protection?.flag("sheet")) return { protected: false, options: {} };
  const options: Record<string, boolean | string> = {};
  for (const [attribute, option, standard] of switches) {
    options[option] = !protection.flag(attribute, standard);
  }
  const unlocked = !protection.flag("selectUnlockedCells");
  const locked = !protection.flag("selectLockedCells");
  options["selectionMode"] = locked ? "Normal" : unlocked ? "Unlocked" : "None";
  return { protected: true, options };
}

/** `<sheetProtection>`; a password that the file had stays on a sheet that was protected all along. */
export function protectionXml(protection: Protection, before: XmlElement | undefined): string {
  if (!protection.protected) return "";
  const values: Record<string, AttributeValue> = Object.fromEntries(
    before?.flag("sheet") ? before.attributes : [],
  );
  values["sheet"] = true;
  for (const [attribute, option, standard] of switches) {
    const forbidden = protection.options[option] !== true;
    values[attribute] = forbidden === standard ? null : forbidden;
  }
  const mode = protection.options["selectionMode"];
  values["selectLockedCells"] = mode === "Unlocked" || mode === "None" ? true : null;
  values["selectUnlockedCells"] = mode === "None" ? true : null;
  return element("sheetProtection", values);
}
