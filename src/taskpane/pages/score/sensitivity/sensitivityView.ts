import { shareHalfWidth, type Acceptability } from "#core/scoring/sensitivity/acceptability";
import type { RankingProblem } from "#core/scoring/sensitivity/rankingProblem";
import { robustnessOf, type Robustness } from "#core/scoring/sensitivity/robustness";
import type { WeightSwitch } from "#core/scoring/sensitivity/switchPoints";
import type { Tornado, TornadoBar } from "#core/scoring/sensitivity/tornado";
import { driverEnd, driverName } from "#core/messages/sensitivitySentences";
import type { ScoreLanguage } from "../scoreLanguage";
import type { Sampling } from "./sensitivityState";

/** Where a weight stands and where the order turns, in per cent of the bar. */
export interface SwitchBar {
  readonly weight: number;
  /** The stretch on which nothing changes. */
  readonly from: number;
  readonly to: number;
  /** null = the order does not turn on that side. */
  readonly below: number | null;
  readonly above: number | null;
}

export function switchBar({ weight, below, above }: WeightSwitch): SwitchBar {
  return {
    weight: 100 * weight,
    from: 100 * (below?.at ?? 0),
    to: 100 * (above?.at ?? 1),
    below: below === null ? null : 100 * below.at,
    above: above === null ? null : 100 * above.at,
  };
}

/** A share in whole per cent; one that is not quite none or all is not said to be. */
export function shareWords(share: number, { say }: ScoreLanguage): string {
  if (share > 0 && share < 0.005) return `< ${say.percent(0.005, 1)}`;
  if (share < 1 && share >= 0.995) return `> ${say.percent(0.995, 1)}`;
  return say.percent(share);
}

/** A project in plausible worlds. */
export interface WorldRow {
  readonly id: string;
  readonly name: string;
  /** Shares 0..1. */
  readonly first: number;
  readonly meanRank: number;
  /** null = no budget is set. */
  readonly funded: number | null;
  readonly badge: Robustness | null;
  /** Position in the problem. */
  readonly at: number;
}

/** Projects, those that are first most often at the top, then by mean rank. */
export function worldRows(problem: RankingProblem, known: Acceptability): readonly WorldRow[] {
  return problem.ids
    .map((id, at): WorldRow => {
      const funded = known.funded?.[at] ?? null;
      return {
        id,
        name: problem.names[at] ?? "",
        first: known.first[at] ?? 0,
        meanRank: known.meanRank[at] ?? 0,
        funded,
        badge: funded === null ? null : robustnessOf(funded),
        at,
      };
    })
    .sort((a, b) => b.first - a.first || a.meanRank - b.meanRank);
}

/** A place with the share of worlds in which a project takes it. */
export interface PlaceShare {
  readonly place: number;
  readonly share: number;
}

/** Places with at least one world in 200, and what comes after those that are counted. */
export function placesOf(
  { acceptability, places }: Acceptability,
  at: number,
): { readonly shares: readonly PlaceShare[]; readonly later: number } {
  const shares = Array.from({ length: places }, (_, place) => ({
    place: place + 1,
    share: acceptability[at * places + place] ?? 0,
  }));
  const counted = shares.reduce((sum, { share }) => sum + share, 0);
  const later = Math.max(0, 1 - counted);
  return { shares: shares.filter(({ share }) => share >= 0.005), later: later < 0.005 ? 0 : later };
}

/** The mean weights with which a project is first; null where it never is. */
export function centralWeights(
  { criteria }: RankingProblem,
  { central }: Acceptability,
  at: number,
): readonly { readonly criterion: string; readonly weight: number }[] | null {
  const weights = criteria.map((criterion, j) => ({
    criterion,
    weight: central[at * criteria.length + j] ?? Number.NaN,
  }));
  return weights.some(({ weight }) => Number.isNaN(weight)) ? null : weights;
}

/** How many worlds, how sure, and whether it was stopped. */
export function samplingSentence(
  { status, asked, known, reason }: Sampling,
  { sensitivity, say }: ScoreLanguage,
): string {
  const texts = sensitivity.worlds;
  if (status === "failed") return say.fill(texts.failed, { reason });
  if (known === null || asked === null) return "";
  const facts = {
    done: known.samples,
    of: asked.samples,
    seed: String(asked.seed),
    halfWidth: say.percent(shareHalfWidth(0.5, known.samples), 1),
  };
  switch (status) {
    case "running":
      return say.fill(texts.doing, facts);
    case "done":
      return say.fill(texts.done, facts);
    case "stopped":
      return say.fill(texts.stopped, facts);
    case "not yet":
      return "";
  }
}

/** Who is first most often, and on how many projects the budget line depends. */
export function worldsSummary(
  rows: readonly WorldRow[],
  language: ScoreLanguage,
): readonly string[] {
  const { sensitivity, say } = language;
  const texts = sensitivity.worlds;
  const [leader] = rows;
  if (leader === undefined) return [];
  const borderline = rows.filter(({ badge }) => badge === "borderline").length;
  const first = say.fill(texts.summary, {
    project: `${leader.id} ${leader.name}`.trim(),
    share: shareWords(leader.first, language),
  });
  return leader.badge === null
    ? [first]
    : [
        first,
        say.fill(texts.summaryFunded, {
          core: rows.length - borderline,
          count: rows.length,
          borderline,
        }),
      ];
}

/** An assumption between its ends, in per cent of the widest reach of all. */
export interface TornadoRow {
  readonly name: string;
  /** Settings and values of both ends: "4.5%: 2,310 to 2.5%: 2,705". */
  readonly words: string;
  readonly from: number;
  readonly to: number;
}

/** The bars of a tornado, the longest first, with the place of the value as it is. */
export function tornadoView(
  { value, bars }: Tornado,
  language: ScoreLanguage,
): { readonly rows: readonly TornadoRow[]; readonly now: number } {
  const values = bars.flatMap(({ worse, better }) => [worse.value, better?.value ?? value]);
  const low = Math.min(value, ...values);
  const high = Math.max(value, ...values);
  const at = (amount: number): number => (high > low ? (100 * (amount - low)) / (high - low) : 50);
  const rows = bars.map((bar): TornadoRow => {
    const ends = [value, bar.worse.value, bar.better?.value ?? value];
    return {
      name: driverName(bar.driver, language.words),
      words: endWords(bar, language),
      from: at(Math.min(...ends)),
      to: at(Math.max(...ends)),
    };
  });
  return { rows, now: at(value) };
}

function endWords({ driver, worse, better }: TornadoBar, language: ScoreLanguage): string {
  const { sensitivity, say, words } = language;
  return [worse, better]
    .flatMap((end) =>
      end === null
        ? []
        : [
            say.fill(sensitivity.tornado.end, {
              setting: driverEnd(driver, end.setting, words),
              value: say.number(end.value, 0),
            }),
          ],
    )
    .join(" · ");
}
