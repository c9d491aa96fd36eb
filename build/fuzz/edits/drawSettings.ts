import type { Action, ActionId, Parameter } from "#actions/action";
import type { Chance } from "./chance";
import { settingText } from "./texts";

/** Settings whose text is the key of a record, and the register that it stands in. */
const keysOf: Readonly<Record<string, string>> = {
  project: "Projects",
  projects: "Projects",
  lockIn: "Projects",
  lockOut: "Projects",
  relatesTo: "Projects",
  risk: "Risks",
  risks: "Risks",
  benefit: "Benefits",
  criterion: "Criteria",
  objective: "Objectives",
  scenario: "Scenarios",
  decision: "Decisions",
  snapshot: "Snapshots",
  since: "Snapshots",
  until: "Snapshots",
  scope: "Programs",
};

/** Long computations are asked for little: what is tried here is the workbook, not the numbers. */
const small: Readonly<Partial<Record<ActionId, Readonly<Record<string, string>>>>> = {
  "choose-portfolio": { parts: "projects", seconds: "1", worlds: "0" },
  "simulate-risk": { trials: "1000" },
  "test-ranking": { samples: "100" },
};

const days = ["2026-09-30", "2027-01-01", "2025-12-31", "1999-02-29", "30.9.2026", ""] as const;
const numbers = ["0", "1", "2", "0.5", "10", "-1", "1e9", "3.7", "zwei"] as const;

/** Settings of an action, most of them good; what is not set takes its initial value. */
export function drawSettings(
  action: Action,
  chance: Chance,
  serial: number,
): Readonly<Record<string, string>> {
  const drawn: Record<string, string> = { ...small[action.id] };
  for (const parameter of action.parameters) {
    if (parameter.name in drawn) continue;
    const isNeeded = parameter.kind === "text" && parameter.initial === "";
    if (chance.percent(isNeeded ? 25 : 60)) continue;
    drawn[parameter.name] = valueOf(parameter, chance, serial);
  }
  return drawn;
}

function valueOf(parameter: Parameter, chance: Chance, serial: number): string {
  const { kind, name, choices = [], initial } = parameter;
  if (chance.percent(4)) return settingText(chance, serial);
  switch (kind) {
    case "choice":
      return choices[chance.below(choices.length)] ?? initial;
    case "list":
      return choices.filter(() => chance.percent(25)).join(",");
    case "flag":
      return chance.of(["yes", "no"]);
    case "date":
      return chance.of(days);
    case "number":
      return chance.percent(50) ? boundedNumber(parameter, chance) : chance.of(numbers);
    case "text":
    case "lines":
      return textOf(name, chance, serial);
  }
}

function boundedNumber({ minimum = 0, maximum = minimum + 10 }: Parameter, chance: Chance): string {
  return String(Math.round(minimum + (chance.share() / 1000) * Math.min(maximum - minimum, 20)));
}

function textOf(name: string, chance: Chance, serial: number): string {
  const register = keysOf[name];
  if (register !== undefined && chance.percent(80)) return `@${register} ${chance.share()}`;
  if ((name === "findings" || name === "linkages") && chance.percent(60)) return "all";
  return settingText(chance, serial);
}
