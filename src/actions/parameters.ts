import type { Action, ActionContext, Parameter } from "./action";
import { InvariantError } from "#core/invariant";
import { type Message, message } from "#core/messages/message";
import { isoDate, serialDate } from "#core/time/serialDate";

/** Settings as typed. */
type Typed = Pick<ActionContext, "settings">;

/** The value of a parameter as typed, or its initial one. */
export function textOf(parameters: readonly Parameter[], context: Typed, name: string): string {
  const parameter = parameters.find((each) => each.name === name);
  if (!parameter) throw new InvariantError(`There is no parameter "${name}".`);
  return (context.settings[name] ?? parameter.initial).trim();
}

/** The parts of a list, as typed with commas between them. */
export function listOf(parameters: readonly Parameter[], context: Typed, name: string): string[] {
  return textOf(parameters, context, name)
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

/** The one of several words that was chosen. */
export function choiceOf<T extends string>(
  parameters: readonly Parameter[],
  context: Typed,
  name: string,
  choices: readonly T[],
): T {
  const text = textOf(parameters, context, name);
  const found = choices.find((choice) => choice === text);
  if (found === undefined) throw new InvariantError(`"${text}" is no ${name}.`);
  return found;
}

/** What is wrong with a setting as typed. */
export interface SettingProblem {
  readonly parameter: Parameter;
  readonly problem: Message;
}

/**
 * What is wrong with settings as typed: values that are no date, number or choice. Names that the
 * action does not know are not looked at: several actions can share one list.
 */
export function settingProblems(
  { parameters }: Pick<Action, "parameters">,
  settings: Readonly<Record<string, string>>,
): readonly SettingProblem[] {
  return parameters.flatMap((parameter) => {
    const text = settings[parameter.name]?.trim();
    const problem = text === undefined ? null : problemOf(parameter, text);
    return problem === null ? [] : [{ parameter, problem }];
  });
}

function problemOf(parameter: Parameter, typed: string): Message | null {
  const choices = parameter.choices ?? [];
  switch (parameter.kind) {
    case "choice":
      if (choices.includes(typed)) return null;
      return message("setting-no-choice", { typed, choices: choices.join(", ") });
    case "list": {
      const parts = typed.split(",").map((part) => part.trim());
      const unknown = parts.filter((part) => part !== "" && !choices.includes(part)).join(", ");
      if (unknown === "") return null;
      return message("setting-not-among", { typed: unknown, choices: choices.join(", ") });
    }
    case "number":
      return numberProblem(parameter, typed);
    case "date":
      return dateProblem(typed);
    case "flag":
      return typed === "yes" || typed === "no" ? null : message("setting-no-flag", { typed });
    case "text":
    case "lines":
      return null;
  }
}

/** Days that a workbook can be about: beyond them, calendars and discounting have no meaning. */
const days = { from: serialDate(1950, 1, 1) ?? 0, to: serialDate(2199, 12, 31) ?? 0 };

function dateProblem(typed: string): Message | null {
  if (typed === "") return null;
  const serial = dateSerial(typed);
  if (serial === null) return message("setting-no-date", { typed });
  if (serial >= days.from && serial <= days.to) return null;
  return message("setting-date-out-of-bounds", {
    typed,
    from: isoDate(days.from),
    to: isoDate(days.to),
  });
}

function numberProblem(parameter: Parameter, typed: string): Message | null {
  if (typed === "") return null;
  const number = Number(typed);
  if (!Number.isFinite(number)) return message("setting-no-number", { typed });
  if (parameter.isWhole === true && !Number.isInteger(number)) {
    return message("setting-not-whole", { typed });
  }
  const { minimum = -Infinity, maximum = Infinity } = parameter;
  if (number >= minimum && number <= maximum) return null;
  return message("setting-out-of-bounds", { typed, minimum, maximum });
}

/** "2026-09-30" as a serial number; null when it is no date. */
export function dateSerial(text: string): number | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return null;
  return serialDate(Number(match[1]), Number(match[2]), Number(match[3]));
}
