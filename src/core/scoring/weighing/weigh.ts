import type { Issue } from "#core/issues";
import { comparePairs, judgementIssues } from "./comparePairs";
import { weightDistance } from "./judges";
import { levelsOf, type WeighingLevel, weightsOfLevels } from "./levels";
import { entropyWeights } from "./entropyWeights";
import { rateItems, type RatingMethod, ratingIssues } from "./rateItems";
import { disagreementOf } from "./disagreement";
import type {
  Comparing,
  JudgeAnswers,
  JudgeView,
  Weighing,
  WeighingResult,
  WeighingSubject,
} from "./weighing";

/**
 * The weights of criteria from what people have answered, with everything there is to know about them:
 * consistency, what was completed or scaled, who differs from the others.
 *
 * Several people: pairwise judgements are joined pair by pair (geometric mean), other answers by the mean
 * of the weights. In two levels a criterion weighs what its group weighs times what it weighs in the
 * group. An unexpected answer becomes a blocking issue, and there are no weights.
 *
 * @param subject criteria in the order of the result.
 * @returns weights that sum to 1, or null with the reason among the issues.
 * @example
 * const criteria = ["Fit", "Cost"].map((name) => ({ name, group: "" }));
 * const answers = { judge: "", ratings: [{ criterion: "Fit", value: 1 }, { criterion: "Cost", value: 2 }], judgements: [] };
 * const weighing = { method: "roc", judges: [answers], byGroup: false, randomIndex: "Alonso-Lamata" } as const;
 * weigh(weighing, { criteria, scores: [], crLimit: 0.1 }).weights; // => [0.75, 0.25]
 */
export function weigh(weighing: Weighing, subject: WeighingSubject): WeighingResult {
  if (subject.criteria.length === 0) return { ...nothing, issues: [noCriteria] };
  const { method } = weighing;
  if (method === "entropy") return byEntropy(subject);
  const levels = levelsOf(subject.criteria, weighing.byGroup);
  const answerIssues = weighing.judges.flatMap((answers) =>
    method === "pairwise"
      ? judgementIssues(answers, levels)
      : ratingIssues(answers, method, levels),
  );
  if (answerIssues.some(({ severity }) => severity === "blocking")) {
    return { ...nothing, issues: answerIssues };
  }
  const rules = { method, randomIndex: weighing.randomIndex, levels, subject };
  const whole = weighTogether(rules, weighing.judges);
  const judges = weighing.judges.map((answers): JudgeView => {
    const own = weighTogether(rules, [answers]);
    const distance =
      own.weights === null || whole.weights === null
        ? null
        : weightDistance(own.weights, whole.weights);
    return { judge: answers.judge, weights: own.weights, ratio: largestRatio(own), distance };
  });
  const { disagreement, issues } = disagreementOf(weighing, judges, levels);
  return {
    weights: whole.weights,
    comparings: whole.comparings,
    judges,
    disagreement,
    issues: [...answerIssues, ...whole.issues, ...issues],
  };
}

const nothing = { weights: null, comparings: [], judges: [], disagreement: null };

const noCriteria: Issue = {
  code: "answers-missing",
  severity: "blocking",
  place: { register: "Criteria" },
  facts: { level: "" },
};

interface Rules {
  readonly method: RatingMethod | "pairwise";
  readonly randomIndex: Weighing["randomIndex"];
  readonly levels: readonly WeighingLevel[];
  readonly subject: WeighingSubject;
}

interface Together {
  readonly weights: readonly number[] | null;
  readonly comparings: readonly Comparing[];
  readonly issues: readonly Issue[];
}

function weighTogether(
  { method, randomIndex, levels, subject }: Rules,
  judges: readonly JudgeAnswers[],
): Together {
  const { criteria, crLimit } = subject;
  const found = levels.map((level) =>
    method === "pairwise"
      ? comparePairs(level, judges, { randomIndex, crLimit })
      : rateItems(level, judges, method),
  );
  const comparings = found.map(({ comparing }) => comparing);
  return {
    weights: weightsOfLevels(criteria, levels, comparings),
    comparings,
    issues: found.flatMap(({ issues }) => issues),
  };
}

function largestRatio({ weights, comparings }: Together): number | null {
  const ratios = comparings.flatMap(({ consistency }) => consistency?.ratio ?? []);
  return weights === null || ratios.length === 0 ? null : Math.max(...ratios);
}

function byEntropy({ criteria, scores }: WeighingSubject): WeighingResult {
  const found = entropyWeights(scores);
  const items = criteria.map(({ name }) => name);
  if (found.kind === "none") {
    return {
      ...nothing,
      issues: [
        {
          code: "entropy-unusable",
          severity: "blocking",
          place: { register: "Scores" },
          facts: { reason: found.reason },
        },
      ],
    };
  }
  const parts = [items.map((_, item) => item)];
  const { weights } = found;
  const comparing: Comparing = { level: "", items, weights, consistency: null, open: [], parts };
  return { ...nothing, weights, comparings: [comparing], issues: [] };
}
