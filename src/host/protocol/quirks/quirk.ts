import type { RefusalCode } from "#host/engine/refusal";
import { quirks, type QuirkId } from "./quirks";

/** A sharp edge of Excel's library that the stand-in can imitate, as data. */
export interface Quirk {
  /** The row of the table of sharp edges in which it stands. */
  readonly edge: string;
  /** Issues of OfficeDev/office-js by number, other issues by "owner/repository#number", pages by address. */
  readonly sources: readonly string[];
  readonly platform: Platform;
  /** "asked": a moment rather than a platform; in no mode, only switched on by its id. */
  readonly when: "mode" | "asked";
  /** What the stand-in does. */
  readonly does: string;
  /** How Sightline copes. */
  readonly copes: string;
  /** Members that are refused, such as "ChartSeries.markerStyle" (when it is set or called). */
  readonly refuses?: Readonly<Record<string, RefusalCode>>;
  /** Only one of both can be had; where a mode has both, this one gives way. */
  readonly yieldsTo?: QuirkId;
}

type Platform = "web" | "desktop" | "both";

/** Named sets of quirks: those of a platform, or all that can be had together. */
export type QuirkMode = "none" | "web" | "desktop" | "all";

/** What a session is opened with: a mode, or the quirks themselves. */
export type QuirkChoice = QuirkMode | readonly QuirkId[];

/** The quirks that are switched on, ready for look-up. */
export interface QuirkSet {
  has(id: QuirkId): boolean;
  /** Members that are refused by their location ("TableRowCollection.add"); null = none. */
  readonly refusals: ReadonlyMap<string, RefusalCode> | null;
}

/** The ids of a choice, in the order of the declaration. */
export function quirkIds(choice: QuirkChoice): readonly QuirkId[] {
  const all = Object.keys(quirks) as QuirkId[];
  if (typeof choice !== "string") return all.filter((id) => choice.includes(id));
  const chosen = all.filter((id) => isInMode(quirks[id], choice));
  return chosen.filter((id) => {
    const { yieldsTo }: Quirk = quirks[id];
    return yieldsTo === undefined || !chosen.includes(yieldsTo);
  });
}

function isInMode({ platform, when }: Quirk, mode: QuirkMode): boolean {
  if (mode === "none" || when === "asked") return false;
  return mode === "all" || platform === "both" || platform === mode;
}

const none: QuirkSet = { has: () => false, refusals: null };

export function quirkSet(choice: QuirkChoice = "none"): QuirkSet {
  const ids = new Set(quirkIds(choice));
  if (ids.size === 0) return none;
  const refusals = new Map([...ids].flatMap((id) => refusalsOf(quirks[id])));
  return { has: (id) => ids.has(id), refusals: refusals.size === 0 ? null : refusals };
}

function refusalsOf({ refuses = {} }: Quirk): (readonly [string, RefusalCode])[] {
  return Object.entries(refuses);
}
