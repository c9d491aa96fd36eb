import { groupNames, levelsOf } from "#core/scoring/weighing/levels";
import type {
  JudgeAnswers,
  Judgement,
  WeighedCriterion,
  Weighing,
  WeighingMethod,
} from "#core/scoring/weighing/weighing";

/** Weights as they are now, one a criterion, summing to 1; null = they cannot be used. */
export type PresentWeights = readonly number[] | null;

/** The answers to begin with where the workbook keeps none: the weights that it has, as points. */
export function firstWeighing(
  criteria: readonly WeighedCriterion[],
  present: PresentWeights,
): Weighing {
  const nobody: JudgeAnswers = { judge: "", ratings: [], judgements: [] };
  const weighing: Weighing = {
    method: "points",
    judges: [nobody],
    byGroup: false,
    randomIndex: "Alonso-Lamata",
  };
  return withMethod(weighing, "points", criteria, [present]);
}

/**
 * The same people by another method: their weights so far, said in the way of that method. Comparisons
 * are kept while other methods are tried.
 *
 * @param weights of each person, one a criterion; null where they have none.
 */
export function withMethod(
  weighing: Weighing,
  method: WeighingMethod,
  criteria: readonly WeighedCriterion[],
  weights: readonly PresentWeights[],
): Weighing {
  const judges = weighing.judges.map((judge, position): JudgeAnswers => {
    const own = weights[position] ?? null;
    if (own === null || !isRated(method)) return judge;
    const items = weighing.byGroup ? withGroups(criteria, own) : { names: namesOf(criteria), own };
    return { ...judge, ratings: said(method, items.names, items.own) };
  });
  return { ...weighing, method, judges };
}

/** Groups first and criteria inside them, or all criteria at once; points and ranks are said anew for it. */
export function withLevels(
  weighing: Weighing,
  byGroup: boolean,
  criteria: readonly WeighedCriterion[],
  weights: readonly PresentWeights[],
): Weighing {
  const method = weighing.method;
  return fitting(withMethod({ ...weighing, byGroup }, method, criteria, weights), criteria);
}

/** Without answers about what is not weighed: criteria that are gone, pairs of different groups. */
export function fitting(weighing: Weighing, criteria: readonly WeighedCriterion[]): Weighing {
  const levels = levelsOf(criteria, weighing.byGroup).map(({ items }) => new Set(items));
  const judges = weighing.judges.map(({ judge, ratings, judgements }): JudgeAnswers => ({
    judge,
    ratings: ratings.filter(({ criterion }) => levels.some((items) => items.has(criterion))),
    judgements: judgements.filter(({ first, second }) =>
      levels.some((items) => items.has(first) && items.has(second)),
    ),
  }));
  return { ...weighing, judges };
}

/** The criteria and their groups, each with its weight. */
function withGroups(
  criteria: readonly WeighedCriterion[],
  weights: readonly number[],
): { readonly names: readonly string[]; readonly own: readonly number[] } {
  const groups = groupNames(criteria);
  const sums = groups.map((group) => {
    const inside = new Set(
      levelsOf(criteria, true)
        .filter(({ level }) => level === group)
        .flatMap(({ items }) => items),
    );
    return sumOf(criteria.map(({ name }, j) => (inside.has(name) ? (weights[j] ?? 0) : 0)));
  });
  return { names: [...namesOf(criteria), ...groups], own: [...weights, ...sums] };
}

function namesOf(criteria: readonly WeighedCriterion[]): readonly string[] {
  return criteria.map(({ name }) => name);
}

export function withRating(
  weighing: Weighing,
  position: number,
  item: string,
  value: number | null,
): Weighing {
  return withAnswers(weighing, position, ({ ratings, ...rest }) => {
    const others = ratings.filter(({ criterion }) => criterion !== item);
    return {
      ...rest,
      ratings: value === null ? others : [...others, { criterion: item, value }],
    };
  });
}

/** `ratio` null takes the judgement back. */
export function withJudgement(
  weighing: Weighing,
  position: number,
  pair: readonly [string, string],
  ratio: number | null,
): Weighing {
  const [first, second] = pair;
  return withAnswers(weighing, position, ({ judgements, ...rest }) => {
    const others = judgements.filter((each) => !isOf(each, pair));
    return {
      ...rest,
      judgements: ratio === null ? others : [...others, { first, second, ratio }],
    };
  });
}

/** How many times as important the first is; null = not judged. */
export function ratioOf(
  judgements: readonly Judgement[],
  pair: readonly [string, string],
): number | null {
  const found = judgements.find((each) => isOf(each, pair));
  if (found === undefined) return null;
  return found.first === pair[0] ? found.ratio : 1 / found.ratio;
}

/** The step of the scale 1/9..9 that a ratio stands for; the ratio itself where it is none. */
export function stepOf(ratio: number): number {
  const step = ratio >= 1 ? Math.round(ratio) : 1 / Math.round(1 / ratio);
  return Math.abs(step / ratio - 1) < 1e-6 ? step : ratio;
}

export function withPerson(weighing: Weighing): Weighing {
  const judge: JudgeAnswers = { judge: "", ratings: [], judgements: [] };
  return { ...weighing, judges: [...weighing.judges, judge] };
}

export function withoutPerson(weighing: Weighing, position: number): Weighing {
  return { ...weighing, judges: weighing.judges.filter((_, at) => at !== position) };
}

export function withName(weighing: Weighing, position: number, judge: string): Weighing {
  return withAnswers(weighing, position, (answers) => ({ ...answers, judge }));
}

function withAnswers(
  weighing: Weighing,
  position: number,
  change: (answers: JudgeAnswers) => JudgeAnswers,
): Weighing {
  const judges = weighing.judges.map((judge, at) => (at === position ? change(judge) : judge));
  return { ...weighing, judges };
}

function isOf({ first, second }: Judgement, [one, other]: readonly [string, string]): boolean {
  return (first === one && second === other) || (first === other && second === one);
}

/** Methods for which each criterion is rated by itself. */
export function isRated(method: WeighingMethod): boolean {
  return method !== "pairwise" && method !== "entropy";
}

export function isRanked(method: WeighingMethod): boolean {
  return method === "roc" || method === "ranksum" || method === "reciprocal";
}

/** Weights in the way of a method; what has no weight is left blank. */
function said(
  method: WeighingMethod,
  items: readonly string[],
  weights: readonly number[],
): JudgeAnswers["ratings"] {
  const values = isRanked(method) ? ranksOf(weights) : pointsOf(method, weights);
  return items.flatMap((criterion, j) => {
    const value = values[j] ?? 0;
    return value > 0 ? [{ criterion, value }] : [];
  });
}

function pointsOf(method: WeighingMethod, weights: readonly number[]): readonly number[] {
  const largest = Math.max(...weights);
  const whole = method === "swing" ? largest : sumOf(weights);
  if (whole <= 0) return weights.map(() => 0);
  const tenths = weights.map((weight) => Math.round((1000 * weight) / whole));
  const rest = method === "swing" ? 0 : 1000 - sumOf(tenths);
  const at = weights.indexOf(largest);
  return tenths.map((each, j) => (j === at ? each + rest : each) / 10);
}

/** 1, 2, 2, 4: 1 + how many are larger; 0 = off. */
function ranksOf(weights: readonly number[]): readonly number[] {
  return weights.map((weight) =>
    weight > 0 ? 1 + weights.filter((other) => other > weight + 1e-9).length : 0,
  );
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0);
}
