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
  const hash = protection.attribute("hashValue") ?? protection.attribute("password");
  if (hash !== undefined) options["passwordHash"] = hash;
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
  const password = protection.options["password"];
  if (typeof password === "string" && password !== "") {
    for (const name of ["algorithmName", "hashValue", "saltValue", "spinCount"])
      values[name] = null;
    values["password"] = legacyHash(password);
  }
  return element("sheetProtection", values);
}

/** The 16-bit sum by which Excel knows a sheet's password again; it hides nothing. */
function legacyHash(password: string): string {
  const rotate = (hash: number): number => ((hash >> 14) & 1) | ((hash << 1) & 0x7fff);
  let hash = 0;
  for (let i = password.length - 1; i >= 0; i--) hash = rotate(hash) ^ password.charCodeAt(i);
  hash = rotate(hash) ^ password.length ^ 0xce4b;
  return (hash & 0xffff).toString(16).toUpperCase().padStart(4, "0");
}
