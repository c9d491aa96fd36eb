import type { RankMove } from "#core/scoring/rankMoves";
import type { WeighingLevel } from "#core/scoring/weighing/levels";
import type {
  Comparing,
  Consistency,
  JudgeAnswers,
  Weighing,
  WeighingMethod,
  WeighingResult,
} from "#core/scoring/weighing/weighing";
import type { ScoreLanguage } from "../scoreLanguage";
import { isRanked, ratioOf, stepOf } from "./weighingDraft";

/** What the rated methods call their numbers. */
export function ratingLabel(
  method: WeighingMethod,
  item: string,
  { weighing, say }: ScoreLanguage,
): string {
  const { rating } = weighing;
  const text = isRanked(method) ? rating.rank : method === "swing" ? rating.swing : rating.points;
  return say.fill(text, { item });
}

/** The name of a level: all criteria, the groups, or what is inside one of them. */
export function levelName(level: string, { weighing, say }: ScoreLanguage): string {
  const { levels } = weighing;
  if (level === "") return levels.all;
  if (level === "groups") return levels.groups;
  return say.fill(levels.inside, { group: level });
}

/** What somebody is called: the name, "me", or a number where several are nameless. */
export function judgeName(
  judges: readonly { readonly judge: string }[],
  position: number,
  { weighing, say }: ScoreLanguage,
): string {
  const name = judges[position]?.judge ?? "";
  if (name !== "") return name;
  return judges.length < 2
    ? weighing.nobody
    : say.fill(weighing.numbered, { number: position + 1 });
}

/** What is left of 100 points, or that no swing is 100; null where there is nothing to say. */
export function sumSentence(
  { method }: Weighing,
  { ratings }: JudgeAnswers,
  { items }: WeighingLevel,
  { weighing, say }: ScoreLanguage,
): string | null {
  const values = items.flatMap((item) => {
    const found = ratings.find(({ criterion }) => criterion === item);
    return found === undefined ? [] : [found.value];
  });
  const sum = values.reduce((total, each) => total + each, 0);
  if (method === "points") {
    const left = Math.round((100 - sum) * 1e6) / 1e6;
    if (left === 0) return weighing.exact;
    return left > 0
      ? say.fill(weighing.leftOver, { left: say.number(left, 2) })
      : say.fill(weighing.tooMuch, { over: say.number(-left, 2) });
  }
  if (method !== "swing" || values.length === 0) return null;
  return Math.max(...values) === 100 ? null : weighing.notHundred;
}

/** Two items of a level with what was judged between them. */
export interface PairView {
  readonly first: string;
  readonly second: string;
  readonly ratio: number | null;
}

export function pairsOf(
  { items }: WeighingLevel,
  { judgements }: JudgeAnswers,
): readonly PairView[] {
  return items.flatMap((first, i) =>
    items.slice(i + 1).map((second): PairView => {
      const ratio = ratioOf(judgements, [first, second]);
      return { first, second, ratio: ratio === null ? null : stepOf(ratio) };
    }),
  );
}

/** The steps of the scale, from 9 times as important down to 9 times less. */
export const steps: readonly number[] = [
  9,
  8,
  7,
  6,
  5,
  4,
  3,
  2,
  1,
  ...[2, 3, 4, 5, 6, 7, 8, 9].map((less) => 1 / less),
];

/** "3 times as important as": what stands between the names of two items. */
export function stepWords(ratio: number, { weighing, say }: ScoreLanguage): string {
  if (ratio === 1) return weighing.equally;
  return ratio > 1
    ? say.fill(weighing.times, { count: say.number(ratio, 2) })
    : say.fill(weighing.timesLess, { count: say.number(1 / ratio, 2) });
}

/** A ratio as people write it: 3, 1/3, 2.5. */
export function ratioText(ratio: number, { say }: ScoreLanguage): string {
  const inverse = 1 / ratio;
  return ratio < 1 && Math.abs(inverse - Math.round(inverse)) < 1e-6
    ? `1/${say.number(Math.round(inverse))}`
    : say.number(ratio, 2);
}

/** What is to be said about how the judgements of a level fit together. */
export interface ConsistencyView {
  readonly sentence: string;
  readonly isInconsistent: boolean;
  /** The judgement that would mend it most; null where none stands out. */
  readonly mend: { readonly pair: readonly [string, string]; readonly ratio: number } | null;
}

export function consistencyView(
  comparing: Comparing,
  consistency: Consistency,
  limit: number,
  texts: ScoreLanguage,
): ConsistencyView {
  const { weighing, say } = texts;
  const { ratio, worst } = consistency;
  const facts = { ratio: say.number(ratio, 2, 2), limit: say.number(limit, 2, 2) };
  if (ratio <= limit) {
    const text = comparing.open.length > 0 ? weighing.completing : weighing.consistent;
    return { sentence: say.fill(text, facts), isInconsistent: false, mend: null };
  }
  const [first, second] = [
    comparing.items[worst?.first ?? -1],
    comparing.items[worst?.second ?? -1],
  ];
  if (worst === null || first === undefined || second === undefined) {
    return {
      sentence: say.fill(weighing.inconsistentPlain, facts),
      isInconsistent: true,
      mend: null,
    };
  }
  const sentence = say.fill(weighing.inconsistent, {
    ...facts,
    first,
    second,
    given: ratioText(worst.given, texts),
    suggested: ratioText(worst.suggested, texts),
  });
  return {
    sentence,
    isInconsistent: true,
    mend: { pair: [first, second], ratio: worst.suggested },
  };
}

/** A judge places more than this share of the weight otherwise: people disagree. */
const widelyApart = 0.1;

/** A criterion on which people place weights further apart than this disagree about it. */
const widelySpread = 0.15;

export interface SpreadRow {
  readonly criterion: string;
  readonly words: string;
  readonly isDisputed: boolean;
}

/** Where several people differ, by criterion, and in a sentence. */
export function spreadView(
  { disagreement, judges }: WeighingResult,
  criteria: readonly { readonly name: string }[],
  texts: ScoreLanguage,
): {
  readonly sentence: string;
  readonly rows: readonly SpreadRow[];
  readonly pairs: readonly string[];
} | null {
  if (disagreement === null) return null;
  const { weighing, say } = texts;
  const { overall, mostApart, spread, pairs } = disagreement;
  const rows = criteria.map(({ name }, j): SpreadRow => {
    const { low, mean, high } = spread[j] ?? { low: 0, mean: 0, high: 0 };
    const facts = { low: say.percent(low), mean: say.percent(mean), high: say.percent(high) };
    return {
      criterion: name,
      words: say.fill(weighing.spreadRow, facts),
      isDisputed: high - low > widelySpread,
    };
  });
  const facts = { share: say.percent(overall), judge: judgeName(judges, mostApart, texts) };
  const isApart = overall > widelyApart || rows.some(({ isDisputed }) => isDisputed);
  return {
    sentence: say.fill(isApart ? weighing.apart : weighing.agree, facts),
    rows,
    pairs: pairs
      .filter(({ factor }) => factor >= 1.5)
      .slice(0, 3)
      .map(({ first, second, least, most }) =>
        say.fill(weighing.pairApart, {
          first,
          second,
          least: ratioText(stepOf(least.ratio), texts),
          leastJudge: least.judge,
          most: ratioText(stepOf(most.ratio), texts),
          mostJudge: most.judge,
        }),
      ),
  };
}

/** A criterion's weight now and with the answers. */
export interface WeightChange {
  readonly criterion: string;
  /** 0..1. */
  readonly now: number;
  readonly later: number;
  readonly isChanged: boolean;
}

export function weightChanges(
  criteria: readonly { readonly name: string }[],
  present: readonly number[] | null,
  weights: readonly number[],
): readonly WeightChange[] {
  return criteria.map(({ name }, j) => {
    const now = present?.[j] ?? 0;
    const later = weights[j] ?? 0;
    return { criterion: name, now, later, isChanged: Math.abs(now - later) > 5e-5 };
  });
}

/** Who moves: a sentence about the first place, and a line for each. */
export function moveSentences(
  moves: readonly RankMove[],
  { weighing, say }: ScoreLanguage,
): { readonly summary: string; readonly first: string | null; readonly lines: readonly string[] } {
  const { preview } = weighing;
  const moved = moves.filter(({ before, after }) => before !== after);
  const [leader] = moves;
  const place = (rank: number | null): string =>
    rank === null ? preview.unranked : say.number(rank);
  return {
    summary: moved.length === 0 ? preview.nobodyMoves : say.counted(preview.moves, moved.length),
    first:
      leader === undefined || leader.after === null
        ? null
        : say.fill(leader.before === 1 ? preview.firstStays : preview.firstChanges, {
            name: `${leader.id} ${leader.name}`.trim(),
          }),
    lines: moved.map(({ id, name, before, after }) =>
      say.fill(preview.move, { id, name, before: place(before), after: place(after) }),
    ),
  };
}
