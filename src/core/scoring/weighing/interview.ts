import { mulberry32 } from "#core/numeric/mulberry32";
import { comparisonMatrix, type ComparisonMatrix, pairsOf } from "./comparisons";
import { consistencyOf, judgementSteps } from "./consistency";
import { fundingTest, type FundingTest } from "./fundingLine";
import { answered, differs, proveFunding } from "./fundingProof";
import type { Funding, Interview, NextPair, PairJudgement, Settled } from "./interviewState";
import { pairwiseWeights, type PairwiseWeights } from "./pairwiseWeights";

export interface InterviewOptions {
  /** Parts of the range of open answers to bound before giving up a proof. */
  readonly cells?: number;
  /** Sets of answers to try where no single answer changes the list. */
  readonly samples?: number;
  /** Consistency ratio up to which judgements fit each other. */
  readonly crLimit?: number;
  /** Pairs that shall not be asked next; `next` is null when only these are left. */
  readonly skipped?: readonly (readonly [number, number])[];
}

/**
 * Where a pairwise interview stands: the weights so far, the pair to ask next, and whether any answer
 * that is still open can change which projects are funded.
 *
 * Next is the pair that connects criteria not yet connected; then the pair whose answers, over the 17
 * steps of the scale, change the side of most projects; then the one whose ratio is least certain.
 *
 * Tried: every step of every open pair alone, then 300 sets of answers to all of them, at the ends of
 * the scale and between; of the pairs only the widest, and fewer sets, beyond some thousand projects. Proven: see `proveFunding`; only a funding line can be proven. The interview
 * ends when `settled` is "proven" or "complete"; "likely" means tried and not proven.
 *
 * @param criteria how many are compared, at most 15.
 * @param judgements so far; of two for one pair the last counts.
 * @param funding the ranked list with its budget line, or any other rule.
 * @example
 * const projects = [[1, 0], [0, 1]].map((values, i) => ({ id: "AB"[i] ?? "", values, unreadable: false, cost: 5 }));
 * const line = { kind: "line", projects, budget: 5, policy: "Exclude" } as const;
 * interview(2, [{ first: 0, second: 1, ratio: 3 }], line).funded; // => ["A"]
 */
export function interview(
  criteria: number,
  judgements: readonly PairJudgement[],
  funding: Funding,
  { cells = 400, samples = 300, crLimit = 0.1, skipped = [] }: InterviewOptions = {},
): Interview {
  const isAsked = ([i, j]: readonly [number, number]): boolean =>
    !skipped.some(([a, b]) => Math.min(a, b) === i && Math.max(a, b) === j);
  const matrix = comparisonMatrix(criteria, judgements);
  const found = pairwiseWeights(matrix);
  const test = fundingTest(funding);
  const pairs = pairsOf(criteria).length;
  const counts = { judged: pairs - found.open.length, pairs };
  const { weights, open } = found;
  if (weights === null) {
    const settled: Settled = { kind: "open", example: [], onlyContradicting: false };
    return { ...counts, weights, funded: [], settled, next: connecting(found, funding, isAsked) };
  }
  const now = test.funded(weights);
  const funded = test.ids.filter((_, project) => now[project]);
  const common = { ...counts, weights, funded };
  if (open.length === 0) return { ...common, settled: { kind: "complete" }, next: null };
  const state: State = { matrix, open, weights, now, test };
  const tries = Math.min(samples, Math.max(50, listsAffordable(state)));
  const tried = trials(state).sort(
    (a, b) => b.moved - a.moved || b.steps - a.steps || b.width - a.width,
  );
  const asked = tried.filter(({ pair }) => isAsked(pair));
  const [best] = tried;
  if (best !== undefined && best.steps > 0) {
    const example = best.example.map((project) => test.ids[project] ?? "");
    const onlyContradicting = !fittingAnswerChanges(state, tries, crLimit);
    const settled: Settled = { kind: "open", example, onlyContradicting };
    return {
      ...common,
      settled,
      next: nextOf(state, asked.find(({ steps }) => steps > 0) ?? widest(asked)),
    };
  }
  const settled = settle(state, { cells, samples: tries, crLimit });
  return { ...common, settled, next: nextOf(state, widest(asked)) };
}

function widest(asked: readonly Trial[]): Trial | null {
  return asked.reduce<Trial | null>((a, b) => (a === null || b.width > a.width ? b : a), null);
}

interface State {
  readonly matrix: ComparisonMatrix;
  readonly open: readonly (readonly [number, number])[];
  readonly weights: readonly number[];
  readonly now: readonly boolean[];
  readonly test: FundingTest;
}

/** What the steps of the scale would do to one pair. */
interface Trial {
  readonly pair: readonly [number, number];
  /** Steps that change the list. */
  readonly steps: number;
  /** Projects that change sides, over all steps. */
  readonly moved: number;
  /** How far the answer moves the ratio of its two weights, in logarithms. */
  readonly width: number;
  readonly example: readonly number[];
}

/** Funded lists of so many projects, together, are drawn for one question: a second or less. */
const mostDrawn = 1_500_000;

/** Lists that can be drawn for one question; the widest pairs are tried first. */
function listsAffordable({ test }: Pick<State, "test">): number {
  return Math.floor(mostDrawn / Math.max(1, test.ids.length));
}

function trials(state: State): Trial[] {
  const { matrix, open, now, test } = state;
  const weighed = open.map((pair) => {
    const steps = judgementSteps.flatMap((step) => {
      const { weights } = pairwiseWeights(answered(matrix, [pair], [step]));
      return weights === null ? [] : [weights];
    });
    const ratios = steps.map((weights) =>
      Math.log((weights[pair[0]] ?? 1) / (weights[pair[1]] ?? 1)),
    );
    return { pair, steps, width: Math.max(...ratios) - Math.min(...ratios) };
  });
  weighed.sort((a, b) => b.width - a.width);
  const most = Math.max(4, Math.floor(listsAffordable(state) / judgementSteps.length));
  return weighed.map(({ pair, steps, width }, at): Trial => {
    const tried = at < most ? steps : [];
    const changes = tried
      .map((weights) => differs(test.funded(weights), now))
      .filter((changed) => changed.length > 0);
    const moved = changes.reduce((sum, changed) => sum + changed.length, 0);
    const example = changes.reduce<readonly number[]>(
      (least, changed) => (least.length === 0 || changed.length < least.length ? changed : least),
      [],
    );
    return { pair, steps: changes.length, moved, width, example };
  });
}

function nextOf({ weights }: State, trial: Trial | null): NextPair | null {
  if (trial === null) return null;
  const { pair, steps } = trial;
  const [first, second] = pair;
  return {
    first,
    second,
    because: steps > 0 ? "changes" : "widest",
    expected: (weights[first] ?? 0) / (weights[second] ?? 1),
    stepsThatChange: steps,
  };
}

/** No single answer changes the list: sets of answers are tried, then a proof. */
function settle(state: State, limits: Required<Omit<InterviewOptions, "skipped">>): Settled {
  const { matrix, open, now, test } = state;
  const listOf = (answers: readonly number[]): readonly number[] => {
    const { weights } = pairwiseWeights(answered(matrix, open, answers));
    return weights === null ? [] : differs(test.funded(weights), now);
  };
  const openAt = (answers: readonly number[]): Settled => ({
    kind: "open",
    example: listOf(answers).map((project) => test.ids[project] ?? ""),
    onlyContradicting: !fittingAnswerChanges(state, limits.samples, limits.crLimit),
  });
  const random = mulberry32(open.length);
  for (let sample = 0; sample < limits.samples; sample++) {
    const isCorner = sample % 2 === 0;
    const answers = open.map(() => {
      const draw = random();
      return isCorner ? (draw < 0.5 ? 1 / 9 : 9) : 9 ** (2 * draw - 1);
    });
    if (listOf(answers).length > 0) return openAt(answers);
  }
  const likely = (proven: number): Settled => ({ kind: "likely", samples: limits.samples, proven });
  const { line } = test;
  if (line === null) return likely(0);
  const proof = proveFunding({ ...state, line, funded: test.funded, cells: limits.cells });
  switch (proof.kind) {
    case "proven":
      return { kind: "proven", cells: proof.cells };
    case "refuted":
      return openAt(proof.answers);
    case "unknown":
      return likely(proof.share);
  }
}

/** Answers that are tried lie within this factor of the ratio expected, in logarithms. */
const plausibleReach = Math.log(3);

/** Whether answers that keep the consistency ratio within its limit change the list; tried. */
function fittingAnswerChanges(state: State, samples: number, crLimit: number): boolean {
  const { matrix, open, weights, now, test } = state;
  const random = mulberry32(open.length + 1);
  for (let sample = 0; sample < samples; sample++) {
    const answers = open.map(([i, j]) => {
      const expected = (weights[i] ?? 0) / (weights[j] ?? 1);
      const answer = expected * Math.exp(plausibleReach * (2 * random() - 1));
      return Math.min(9, Math.max(1 / 9, answer));
    });
    const filled = answered(matrix, open, answers);
    const found = pairwiseWeights(filled);
    const ratio = consistencyOf(filled, found, "Alonso-Lamata")?.ratio ?? 0;
    if (found.weights === null || ratio > crLimit) continue;
    if (differs(test.funded(found.weights), now).length > 0) return true;
  }
  return false;
}

/** Two criteria of different parts that tell the projects apart most; null = only skipped ones are left. */
function connecting(
  { parts }: PairwiseWeights,
  funding: Funding,
  isAsked: (pair: readonly [number, number]) => boolean,
): NextPair | null {
  const spreads = parts.flat().map((item) => ({ item, of: spread(funding, item) }));
  spreads.sort((x, y) => y.of - x.of || x.item - y.item);
  for (const [at, { item: one }] of spreads.entries()) {
    const part = parts.find((items) => items.includes(one)) ?? [];
    for (const { item: other } of spreads.slice(at + 1)) {
      const [first, second] = one < other ? [one, other] : [other, one];
      if (part.includes(other) || !isAsked([first, second])) continue;
      return { first, second, because: "connects", expected: null, stepsThatChange: 0 };
    }
  }
  return null;
}

/** Variance of the values of a criterion over the projects; 0 where they are not known. */
function spread(funding: Funding, criterion: number): number {
  if (funding.kind === "rule") return 0;
  const values = funding.projects.flatMap(({ values: row }) => row[criterion] ?? []);
  if (values.length === 0) return 0;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
}
