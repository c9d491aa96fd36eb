import { interview } from "#core/scoring/weighing/interview";
import type {
  Funding,
  FundingLine,
  Interview,
  NextPair,
  PairJudgement,
} from "#core/scoring/weighing/interviewState";
import type { JudgeAnswers } from "#core/scoring/weighing/weighing";
import type { ScoreLanguage } from "../scoreLanguage";

/** Where the interview stands, by the names of criteria. */
export interface InterviewView {
  /** null = nothing is left to ask but what was skipped. */
  readonly question: Question | null;
  /** Answers so far, and how many can follow at most. */
  readonly judged: number;
  readonly left: number;
  /** What is known about the funded list, in a sentence. */
  readonly sentence: string;
  /** No answer that is left can change the funded list, or all are given. */
  readonly isSettled: boolean;
  /** It is likely that none can, but not proven: one may stop. */
  readonly mayStop: boolean;
  readonly hasSkipped: boolean;
}

export interface Question {
  readonly first: string;
  readonly second: string;
  readonly because: NextPair["because"];
}

/** Without a budget line nobody is funded, whatever the weights. */
const noFunding: Funding = { kind: "rule", ids: [], funded: () => [] };

interface Asked {
  readonly criteria: readonly string[];
  readonly answers: JudgeAnswers;
  readonly funding: FundingLine | null;
  readonly crLimit: number;
  /** Keys of pairs that are not asked now. */
  readonly skipped: readonly string[];
}

/** The key of a pair, whichever comes first. */
export function pairKey(first: string, second: string): string {
  return [first, second].sort().join("\n");
}

/** What to ask next, and whether it still matters. Some tenths of a second where much is open. */
export function interviewView(asked: Asked, texts: ScoreLanguage): InterviewView {
  const { criteria, answers, funding, crLimit, skipped } = asked;
  const judgements = answers.judgements.flatMap(({ first, second, ratio }): PairJudgement[] => {
    const [one, other] = [criteria.indexOf(first), criteria.indexOf(second)];
    return one < 0 || other < 0 ? [] : [{ first: one, second: other, ratio }];
  });
  const skippedPairs = criteria.flatMap((first, i) =>
    criteria
      .slice(i + 1)
      .flatMap((second, k): (readonly [number, number])[] =>
        skipped.includes(pairKey(first, second)) ? [[i, i + 1 + k]] : [],
      ),
  );
  const state = interview(criteria.length, judgements, funding ?? noFunding, {
    crLimit,
    skipped: skippedPairs,
  });
  const { next, settled, judged, pairs } = state;
  const [first, second] = [criteria[next?.first ?? -1], criteria[next?.second ?? -1]];
  return {
    question:
      next === null || first === undefined || second === undefined
        ? null
        : { first, second, because: next.because },
    judged,
    left: pairs - judged,
    sentence: settledSentence(state, funding, texts),
    isSettled: settled.kind === "complete" || (funding !== null && settled.kind === "proven"),
    mayStop:
      funding !== null &&
      (settled.kind === "likely" || (settled.kind === "open" && settled.onlyContradicting)),
    hasSkipped: skippedPairs.length > 0,
  };
}

/** Projects that are named in a sentence. */
const mostNamed = 3;

function settledSentence(
  { settled, funded }: Interview,
  funding: FundingLine | null,
  { weighing, say }: ScoreLanguage,
): string {
  const texts = weighing.interview;
  if (funding === null) {
    return settled.kind === "complete" ? texts.completeNoBudget : texts.noBudget;
  }
  const facts = { funded: say.counted(texts.funded, funded.length) };
  switch (settled.kind) {
    case "complete":
      return say.fill(texts.complete, facts);
    case "proven":
      return say.fill(texts.proven, facts);
    case "likely":
      return say.fill(texts.likely, { ...facts, samples: settled.samples });
    case "open": {
      const { example, onlyContradicting } = settled;
      if (onlyContradicting) return say.fill(texts.onlyContradicting, facts);
      if (example.length === 0) return texts.openPlain;
      const projects = say.list(example.slice(0, mostNamed));
      const text = example.length > mostNamed ? texts.openMore : texts.open;
      return say.fill(text, { projects });
    }
  }
}

/** The strengths that are offered, from the first criterion to the second. */
export interface Strength {
  readonly ratio: number;
  readonly words: string;
}

export function strengthsOf(
  { first, second }: Question,
  { weighing, say }: ScoreLanguage,
): readonly Strength[] {
  const { strengths } = weighing.interview;
  const words = (level: keyof typeof strengths, item: string): string =>
    say.fill(strengths[level], { item });
  return [
    { ratio: 9, words: words("9", first) },
    { ratio: 7, words: words("7", first) },
    { ratio: 5, words: words("5", first) },
    { ratio: 3, words: words("3", first) },
    { ratio: 1, words: strengths["1"] },
    { ratio: 1 / 3, words: words("3", second) },
    { ratio: 1 / 5, words: words("5", second) },
    { ratio: 1 / 7, words: words("7", second) },
    { ratio: 1 / 9, words: words("9", second) },
  ];
}
