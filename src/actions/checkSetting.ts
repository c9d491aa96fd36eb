import { checkPolicies, type CheckPolicy, usualPolicy } from "#core/register/checkPolicy";
import { ruleNotes } from "#core/register/checks/ruleNotes";
import type { StoredWaiver } from "#core/register/checks/waivers";
import { isObject, parsedJson } from "#core/stored";
import type { WorkbookState } from "#excel/workbookState";
import type { Edit } from "#sheets/plan";

/** Document setting that keeps how strict a workbook is and what it accepts. */
const checkSettingKey = "sightline.checks";

/** How the checks of a workbook are set up. */
export interface CheckSetting {
  readonly policy: CheckPolicy;
  readonly waivers: readonly StoredWaiver[];
}

/** The setting as stored; what is not of our making is left out. */
export function storedCheckSetting(state: WorkbookState): CheckSetting {
  const stored = parsed(state.settings.get(checkSettingKey));
  const policy = checkPolicies.find((each) => each === stored["policy"]) ?? usualPolicy;
  const waivers = Array.isArray(stored["waivers"]) ? stored["waivers"].flatMap(waiverOf) : [];
  return { policy, waivers };
}

/** The edit that keeps a setting; none when the workbook has it so already. */
export function storeCheckSetting(setting: CheckSetting, state: WorkbookState): readonly Edit[] {
  const before = storedCheckSetting(state);
  if (JSON.stringify(before) === JSON.stringify(setting)) return [];
  const value = JSON.stringify({ version: 1, ...setting });
  return [{ kind: "setSetting", key: checkSettingKey, value }];
}

function parsed(stored: unknown): Readonly<Record<string, unknown>> {
  const value = typeof stored === "string" ? parsedJson(stored) : stored;
  return isObject(value) ? value : {};
}

function waiverOf(value: unknown): readonly StoredWaiver[] {
  if (!isObject(value)) return [];
  const text = (name: string): string => {
    const member = value[name];
    return typeof member === "string" ? member : "";
  };
  const rule = [...ruleNotes.keys()].find((each) => each === value["rule"]);
  const on = value["on"];
  if (rule === undefined || text("id") === "" || text("reason") === "") return [];
  return [
    {
      id: text("id"),
      rule,
      register: text("register"),
      field: text("field"),
      found: text("found"),
      title: text("title"),
      reason: text("reason"),
      on: typeof on === "number" ? on : null,
    },
  ];
}
