import type { Action, ActionContext, Parameter } from "./action";
import { InvariantError } from "#core/invariant";
import { serialDate } from "#core/time/serialDate";

/** The value of a parameter as typed, or its initial one. */
export function textOf(
  parameters: readonly Parameter[],
  context: ActionContext,
  name: string,
): string {
  const parameter = parameters.find((each) => each.name === name);
  if (!parameter) throw new InvariantError(`There is no parameter "${name}".`);
  return (context.settings[name] ?? parameter.initial).trim();
}

/** The parts of a list, as typed with commas between them. */
export function listOf(
  parameters: readonly Parameter[],
  context: ActionContext,
  name: string,
): string[] {
  return textOf(parameters, context, name)
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

/** The one of several words that was chosen. */
export function choiceOf<T extends string>(
  parameters: readonly Parameter[],
  context: ActionContext,
  name: string,
  choices: readonly T[],
): T {
  const text = textOf(parameters, context, name);
  const found = choices.find((choice) => choice === text);
  if (found === undefined) throw new InvariantError(`"${text}" is no ${name}.`);
  return found;
}

/**
 * What is wrong with settings as typed, one sentence each: values that are no date, number or choice.
 * Names that the action does not know are not looked at: several actions can share one list.
 */
export function settingProblems(
  { parameters }: Pick<Action, "parameters">,
  settings: Readonly<Record<string, string>>,
): readonly string[] {
  return parameters.flatMap((parameter) => {
    const text = settings[parameter.name]?.trim();
    const problem = text === undefined ? null : problemOf(parameter, text);
    return problem === null ? [] : [`${parameter.name}: ${problem}`];
  });
}

function problemOf(parameter: Parameter, text: string): string | null {
  const choices = parameter.choices ?? [];
  switch (parameter.kind) {
    case "choice":
      return choices.includes(text) ? null : `"${text}" is not one of ${choices.join(", ")}.`;
    case "list": {
      const parts = text.split(",").map((part) => part.trim());
      const unknown = parts.filter((part) => part !== "" && !choices.includes(part));
      if (unknown.length === 0) return null;
      return `"${unknown.join(", ")}" is not among ${choices.join(", ")}.`;
    }
    case "number":
      return numberProblem(parameter, text);
    case "date":
      return text === "" || dateSerial(text) !== null
        ? null
        : `"${text}" is no date such as 2026-09-30.`;
    case "flag":
      return text === "yes" || text === "no" ? null : `"${text}" is neither yes nor no.`;
    case "text":
      return null;
  }
}

function numberProblem(parameter: Parameter, text: string): string | null {
  if (text === "") return null;
  const number = Number(text);
  if (!Number.isFinite(number)) return `"${text}" is no number.`;
  const { minimum = -Infinity, maximum = Infinity } = parameter;
  if (number >= minimum && number <= maximum) return null;
  return `"${text}" is not between ${minimum} and ${maximum}.`;
}

/** "2026-09-30" as a serial number; null when it is no date. */
export function dateSerial(text: string): number | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return null;
  return serialDate(Number(match[1]), Number(match[2]), Number(match[3]));
}
