import { measureName } from "#core/messages/scheduleSentences";
import type { Words } from "#core/messages/words";
import type { Move } from "#core/schedule/ripple";
import type { WhatIf, WhatIfLine, WhatIfMeasure } from "#core/schedule/whatIf";
import { amount, signedAmount } from "../../tradeOff/amounts";
import type { DeliveryWords } from "../useDelivery";

export const whatIfGroups = [
  "total",
  "dates",
  "dependencies",
  "milestones",
  "capacity",
  "benefits",
  "objectives",
] as const;
export type WhatIfGroup = (typeof whatIfGroups)[number];

const groupOf: Readonly<Record<WhatIfMeasure, Exclude<WhatIfGroup, "total">>> = {
  "last-finish": "dates",
  start: "dates",
  finish: "dates",
  float: "dependencies",
  "hard-conflicts": "dependencies",
  "soft-conflicts": "dependencies",
  "broken-dependencies": "dependencies",
  milestone: "milestones",
  "gap-promised": "capacity",
  "gap-live": "capacity",
  "short-promised": "capacity",
  "short-live": "capacity",
  "benefit-start": "benefits",
  "cost-pv": "benefits",
  "benefit-pv": "benefits",
  npv: "benefits",
  "risk-adjusted-npv": "benefits",
  exposure: "benefits",
  "objective-projects": "objectives",
  "objective-benefits": "objectives",
};

export interface WhatIfBlock {
  readonly group: WhatIfGroup;
  readonly lines: readonly WhatIfLine[];
}

/** The lines of a what-if under their headings: the portfolio first; what stays as it is is left out. */
export function whatIfBlocks({ lines }: WhatIf): readonly WhatIfBlock[] {
  const groupFor = (line: WhatIfLine): WhatIfGroup =>
    line.subject === "" ? "total" : groupOf[line.measure];
  const shown = lines.filter((line) => line.subject === "" || line.before !== line.after);
  return whatIfGroups.flatMap((group) => {
    const own = shown.filter((line) => groupFor(line) === group);
    return own.length === 0 ? [] : [{ group, lines: own }];
  });
}

/** What a line is about: "Finish of P-003 · Identity and access platform". */
export function lineLabel({ measure, subject, name }: WhatIfLine, words: Words): string {
  const what = `${measureName(measure, words)} ${subject}`.trim();
  return name === "" ? what : `${what} · ${name}`;
}

/** A figure of a line in its unit. */
export function figureText(
  value: number | null,
  { unit }: Pick<WhatIfLine, "unit">,
  { say }: Pick<DeliveryWords, "say">,
): string {
  if (value === null) return "–";
  switch (unit) {
    case "date":
      return say.date(value);
    case "money":
      return amount(value, say);
    case "FTE":
      return say.number(value, 1, 1);
    case "days":
    case "count":
      return say.number(value, 1);
  }
}

/** By how much a line changes: dates by days. */
export function differenceText(line: WhatIfLine, { delivery, say }: DeliveryWords): string {
  const { difference, unit } = line;
  if (difference === null) return "–";
  if (difference === 0) return delivery.same;
  switch (unit) {
    case "date":
    case "days":
      return say.fill(delivery.daysShort, { days: signed(difference, 0, say) });
    case "money":
      return signedAmount(difference, say);
    case "FTE":
      return signed(difference, 1, say);
    case "count":
      return signed(difference, 0, say);
  }
}

/** "+60", "−7": with a true minus. */
export function signed(
  value: number,
  digits: number,
  say: Pick<DeliveryWords["say"], "number">,
): string {
  const text = say.number(Math.abs(value), digits, digits);
  return value > 0 ? `+${text}` : value < 0 ? `−${text}` : text;
}

/** The line is worse than before; null = neither better nor worse. */
export function isWorse({ measure, difference }: WhatIfLine): boolean | null {
  if (difference === null || difference === 0) return null;
  const moreIsBetter = betterWhenMore[measure];
  return moreIsBetter === null ? null : difference > 0 !== moreIsBetter;
}

/** null = neither. */
const betterWhenMore: Readonly<Record<WhatIfMeasure, boolean | null>> = {
  "last-finish": false,
  start: null,
  finish: false,
  float: true,
  milestone: false,
  "gap-promised": true,
  "gap-live": true,
  "benefit-start": false,
  "hard-conflicts": false,
  "soft-conflicts": false,
  "broken-dependencies": false,
  "short-promised": false,
  "short-live": false,
  "cost-pv": null,
  "benefit-pv": true,
  npv: true,
  "risk-adjusted-npv": true,
  exposure: false,
  "objective-projects": true,
  "objective-benefits": true,
};

/** The moves with one more, or with another number of days for a project that is among them. */
export function withMove(moves: readonly Move[], move: Move): readonly Move[] {
  return moves.some(({ project }) => project === move.project)
    ? moves.map((each) => (each.project === move.project ? move : each))
    : [...moves, move];
}

/** As the action move-project takes them: "P-003:60, P-012:cut". */
export function movesText(moves: readonly Move[]): string {
  return moves
    .map((move) => `${move.project}:${move.kind === "cut" ? "cut" : String(move.days)}`)
    .join(", ");
}

/** Most days by which the slider moves; more can be typed. */
export const slider = { least: -180, most: 365 } as const;

/** Whole days that were typed, "-30" or "−30"; null = it is no such number. */
export function typedDays(text: string): number | null {
  const plain = text
    .trim()
    .replace(/^\u2212/u, "-")
    .replace(/^\+/, "");
  if (!/^-?\d{1,4}$/.test(plain)) return null;
  return Number(plain);
}
