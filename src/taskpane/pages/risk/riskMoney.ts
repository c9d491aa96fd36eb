import type { FieldEntry } from "#actions/enterRecord";
import type { RiskRecord } from "#core/risk/risk";
import type { Say } from "../../texts/say";
import { amount } from "../tradeOff/amounts";
import { localeDecimal, typedNumber } from "#core/text/typedNumber";
import type { RiskWords } from "./useRisk";

/** A field of a risk's money with what stood there before. */
export type MoneyEntry = FieldEntry;

/** Money of a risk as it is typed. */
export interface MoneyDraft {
  readonly low: string;
  readonly likely: string;
  readonly high: string;
  readonly chance: string;
  readonly shape: string;
}

/** What was typed, as numbers: amounts in the money unit, the chance 0..1. */
export interface MoneyTyped {
  readonly low: number | null;
  readonly likely: number | null;
  readonly high: number | null;
  readonly chance: number | null;
  readonly shape: string;
}

/** The money of a risk as the register has it. */
export function moneyOf({ typed }: RiskRecord): MoneyTyped {
  const { low, likely, high, probability, shape } = typed;
  return { low, likely, high, chance: probability, shape };
}

export function moneyDraft(risk: RiskRecord, say: Say): MoneyDraft {
  const { low, likely, high, chance, shape } = moneyOf(risk);
  const text = (value: number | null): string => (value === null ? "" : say.number(value, 2));
  return {
    low: text(low),
    likely: text(likely),
    high: text(high),
    chance: chance === null ? "" : say.number(chance * 100, 2),
    shape,
  };
}

/** What was typed, or in words why it cannot be used. */
export function readMoney(
  id: string,
  draft: MoneyDraft,
  texts: RiskWords,
): { readonly typed: MoneyTyped } | { readonly problem: string } {
  const { risk, say } = texts;
  const sign = localeDecimal(say.locale);
  const [low, likely, high] = [draft.low, draft.likely, draft.high].map((text) =>
    typedNumber(text, sign),
  );
  const chance = typedNumber(draft.chance.replace(/%\s*$/, ""), sign);
  if (!isAmount(low) || !isAmount(likely) || !isAmount(high)) return { problem: risk.amountWrong };
  if (chance === "unclear" || (chance !== null && (chance < 0 || chance > 100))) {
    return { problem: risk.chanceWrong };
  }
  if (low !== null && likely !== null && low > likely) {
    const facts = { id, low: amount(low, say), likely: amount(likely, say) };
    return { problem: say.fill(risk.lowAbove, facts) };
  }
  if (high !== null && likely !== null && likely > high) {
    const facts = { id, likely: amount(likely, say), high: amount(high, say) };
    return { problem: say.fill(risk.likelyAbove, facts) };
  }
  // Rounded: per cent as typed have no more places than binary adds to them.
  const share = chance === null ? null : Math.round(chance * 1e6) / 1e8;
  return { typed: { low, likely, high, chance: share, shape: draft.shape } };
}

function isAmount(value: ReturnType<typeof typedNumber> | undefined): value is number | null {
  return value === null || (typeof value === "number" && value >= 0);
}

const fields = {
  low: "Impact low",
  likely: "Cost impact",
  high: "Impact high",
  chance: "Probability %",
  shape: "Impact shape",
} as const satisfies Record<keyof MoneyTyped, string>;

/** The fields that change, with what stood there. */
export function moneyEntries(risk: RiskRecord, typed: MoneyTyped): readonly MoneyEntry[] {
  const before = moneyOf(risk);
  return (["likely", "low", "high", "chance", "shape"] as const).flatMap((name) => {
    const [value, old] = [blankIfNone(typed[name]), blankIfNone(before[name])];
    return value === old ? [] : [{ field: fields[name], value, before: old }];
  });
}

function blankIfNone(value: number | string | null): number | string | null {
  return value === "" ? null : value;
}
