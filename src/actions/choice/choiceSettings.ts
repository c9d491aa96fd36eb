import type { Outcome } from "#core/issues";
import type { CellValue } from "#core/register/content";
import { keyOf } from "#core/scoring/registerTable";
import { valueMeasures } from "#core/selection/portfolioProblem";
import type { ProblemOptions } from "#core/selection/read/problemOptions";
import { readLimitLines } from "#core/selection/readLimitLines";
import type { ChoiceOptions } from "#core/selection/selection";
import { listOf, textOf } from "../parameters";
import { chooseParameters, choiceParts, problemParameters } from "./choiceParameters";

/** Settings of choose-portfolio as they are typed. */
export type ChoiceSettings = Readonly<Record<string, string>>;

/** Words of the setting limitsOff that stand for limits of money. */
export const moneyWords = { envelopes: "envelopes", total: "total budget" } as const;

/** Number of projects from which a small gap is allowed, and explanations get a limit of time. */
const manyProjects = 300;
const gapOfMany = 0.001;
const partSecondsOfMany = 120;

/** How the problem is put, by the settings. `roles` are all that have a capacity. */
export function problemOptions(
  settings: ChoiceSettings,
  workbook: ReadonlyMap<string, CellValue>,
  roles: readonly string[],
): Outcome<ProblemOptions> {
  const typed = (name: string): string => textOf(problemParameters, { settings }, name);
  const list = (name: string): string[] => listOf(problemParameters, { settings }, name);
  const measure = valueMeasures.find((each) => each === typed("measure"));
  const { value: moreLimits, issues } = readLimitLines(typed("moreLimits"));
  const isAll = list("rolesOff").some((role) => keyOf(role) === "all");
  const limitsOff = list("limitsOff");
  const isMoney = (limit: string): boolean =>
    Object.values<string>(moneyWords).includes(keyOf(limit));
  const hasNoTotal = limitsOff.some((limit) => keyOf(limit) === moneyWords.total);
  const total = typed("totalBudget");
  return {
    value: {
      settings: workbook,
      ...(measure === undefined ? {} : { measure }),
      ...(typed("protect") === "" ? {} : { protects: typed("protect") === "Yes" }),
      multiplier: numberOr(typed("budget"), 1),
      ...(hasNoTotal ? { totalBudget: null } : {}),
      ...(hasNoTotal || total === "" ? {} : { totalBudget: Number(total) }),
      rolesOff: isAll ? roles : list("rolesOff"),
      limitsOff: limitsOff.filter((limit) => !isMoney(limit)),
      moreLimits,
      lockIn: list("lockIn"),
      lockOut: list("lockOut"),
    },
    issues,
  };
}

/** How it is solved, by the settings; the seed of the workbook holds where none is typed. */
export function choiceOptions(
  settings: ChoiceSettings,
  workbook: ReadonlyMap<string, CellValue>,
  projects: number,
): ChoiceOptions {
  const number = (name: string, otherwise: number): number =>
    numberOr(textOf(problemParameters, { settings }, name), otherwise);
  const seed = workbook.get("pmo_Seed");
  const isMany = projects > manyProjects;
  const chosen = listOf(problemParameters, { settings }, "parts");
  return {
    gap: number("gap", isMany ? gapOfMany : 0),
    seconds: number("seconds", 20),
    seed: number("seed", typeof seed === "number" ? seed : 1),
    parts: choiceParts.filter((part) => chosen.includes(part)),
    differBy: number("differBy", 2),
    nextBest: number("nextBest", 3),
    worlds: number("worlds", 200),
    ...(isMany ? { partSeconds: partSecondsOfMany } : {}),
  };
}

/** The settings that differ from what holds anyway: what a scenario keeps and its run shows. */
export function typedSettings(settings: ChoiceSettings): ChoiceSettings {
  return Object.fromEntries(
    problemParameters.flatMap(({ name, initial }) => {
      const text = textOf(chooseParameters, { settings }, name);
      return text === initial ? [] : [[name, text]];
    }),
  );
}

function numberOr(text: string, otherwise: number): number {
  return text === "" ? otherwise : Number(text);
}
