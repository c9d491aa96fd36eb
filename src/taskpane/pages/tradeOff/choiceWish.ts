import { emptyRecord } from "#core/ownValue";
import type { ChoiceReading } from "#actions/choice/choiceReading";
import { valueMeasures } from "#core/selection/portfolioProblem";
import type { LimitRef } from "#core/selection/selection";
import type { Answer, ChoiceWish, Lock, TradeOffState } from "./tradeOffState";

/** Settings of action "choose-portfolio". */
export type ChoiceSettings = Readonly<Record<string, string>>;

/** The wish as the action reads it; what is as in the workbook is left out. */
export function settingsOf(wish: ChoiceWish): ChoiceSettings {
  const settings: Record<string, string> = {};
  if (wish.measure !== null) settings["measure"] = wish.measure;
  if (wish.protects !== null) settings["protect"] = wish.protects ? "Yes" : "No";
  if (wish.budget !== 1) settings["budget"] = String(wish.budget);
  const hasNoTotal = wish.totalBudget === "none";
  if (typeof wish.totalBudget === "number") settings["totalBudget"] = String(wish.totalBudget);
  const lists = {
    rolesOff: wish.rolesOff,
    limitsOff: hasNoTotal ? [...wish.limitsOff, noTotal] : wish.limitsOff,
    lockIn: lockedOf(wish, "in"),
    lockOut: lockedOf(wish, "out"),
  };
  for (const [name, list] of Object.entries(lists)) {
    if (list.length > 0) settings[name] = list.join(",");
  }
  return settings;
}

/** The wish that a scenario was solved with; what the page has no control for is left out. */
export function wishOf(settings: ChoiceSettings): ChoiceWish {
  const listOf = (name: string): readonly string[] =>
    (settings[name] ?? "")
      .split(",")
      .map((part) => part.trim())
      .filter((part) => part !== "");
  const locks = emptyRecord<Lock>();
  for (const id of listOf("lockIn")) locks[id] = "in";
  for (const id of listOf("lockOut")) locks[id] = "out";
  const protect = settings["protect"]?.toLowerCase() ?? "";
  return {
    measure: valueMeasures.find((measure) => measure === settings["measure"]) ?? null,
    protects: protect === "" ? null : protect === "yes",
    budget: positive(settings["budget"]) ?? 1,
    totalBudget: listOf("limitsOff").includes(noTotal)
      ? "none"
      : totalOf(settings["totalBudget"]?.trim() ?? ""),
    rolesOff: listOf("rolesOff"),
    limitsOff: listOf("limitsOff").filter((limit) => limit !== noTotal),
    locks,
  };
}

function totalOf(text: string): ChoiceWish["totalBudget"] {
  const total = Number(text);
  return text === "" || !Number.isFinite(total) || total < 0 ? null : total;
}

function positive(text = ""): number | null {
  const value = Number(text);
  return text.trim() !== "" && Number.isFinite(value) && value > 0 ? value : null;
}

function lockedOf({ locks }: ChoiceWish, how: Lock): readonly string[] {
  return Object.keys(locks).filter((id) => locks[id] === how);
}

/** In the list of limits that are switched off: no envelope counts. */
export const allEnvelopes = "envelopes";
/** In the same list: no total budget counts. */
const noTotal = "total budget";

/** The wish with a project locked in or out, or free again. */
export function withLock(wish: ChoiceWish, id: string, how: Lock | null): ChoiceWish {
  const locks = Object.fromEntries(Object.entries(wish.locks).filter(([each]) => each !== id));
  return { ...wish, locks: how === null ? locks : { ...locks, [id]: how } };
}

/** The list with or without an entry. */
export function toggled(list: readonly string[], entry: string, isIn: boolean): readonly string[] {
  const others = list.filter((each) => each !== entry);
  return isIn ? [...others, entry] : others;
}

/** The wish without one limit; null where the page has no control that could drop it. */
export function wishWithout(
  limit: LimitRef,
  wish: ChoiceWish,
  reading: ChoiceReading,
): ChoiceWish | null {
  switch (limit.kind) {
    case "total":
      return { ...wish, totalBudget: "none" };
    case "role":
      return { ...wish, rolesOff: toggled(wish.rolesOff, limit.role, true) };
    case "protection":
      return { ...wish, protects: false };
    case "group":
    case "share":
    case "ceiling": {
      const row = reading.limits.find(({ name }) => name === limit.name);
      return row === undefined
        ? null
        : { ...wish, limitsOff: toggled(wish.limitsOff, row.id, true) };
    }
    case "envelopes":
      return { ...wish, limitsOff: toggled(wish.limitsOff, allEnvelopes, true) };
    case "envelope":
    case "capacity":
    case "forced":
    case "protected":
    case "dependency":
      return null;
  }
}

/** Why an answer is not for what holds now: the wish has changed since, or what stands in the workbook. */
export function ageOf(
  answer: Answer,
  { wish, reading }: TradeOffState,
): "new" | "limits" | "inputs" {
  if (reading === null || reading.key === answer.key) return "new";
  return sameWish(answer.wish, wish) ? "inputs" : "limits";
}

export function sameWish(first: ChoiceWish, second: ChoiceWish): boolean {
  const marks = [first, second].map((wish) =>
    JSON.stringify(
      Object.entries(settingsOf(wish))
        .map(([name, value]) => [name, value.split(",").sort()])
        .sort(([a], [b]) => String(a).localeCompare(String(b))),
    ),
  );
  return marks[0] === marks[1];
}
