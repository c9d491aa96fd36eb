import fc from "fast-check";
import { competitionRanks } from "#core/numeric/ranks";
import {
  type MissingPolicy,
  type ScoreCell,
  type WeightedCriterion,
  weightedScore,
} from "#core/scoring/weightedScore";
import { weightsOf } from "#core/scoring/weights";
import { approx } from "#test/support/approx";
import kracka from "../../oracles/kracka2010.json";

function criteria(weights: readonly number[], worst = 1, best = 5): WeightedCriterion[] {
  return weights.map((weight) => ({ weight, worst, best }));
}

const three = criteria([0.5, 0.3, 0.2]);
const policies: MissingPolicy[] = ["Exclude", "Renormalise", "Lowest"];

function scoreOf(cells: readonly ScoreCell[], policy: MissingPolicy = "Exclude"): number | null {
  return weightedScore(cells, three, policy).score;
}

describe("weighted score of a project", () => {
  it("gives the known answers of T-07", () => {
    expect(scoreOf([5, 3, 4])).toBeCloseTo(80, 12);
    expect(scoreOf([3, 5, 2])).toBeCloseTo(60, 12);
    expect(scoreOf([4, 4, 4])).toBeCloseTo(75, 12);
  });

  it("equals the published weighted sums of Kracka et al. 2010 (values scaled by them)", () => {
    const columns = kracka.direction.map((direction, j) => {
      const column = kracka.matrix.map((row) => row[j] ?? NaN);
      const better = direction === "min" ? column.map((x) => 1 / x) : column;
      const sum = better.reduce((total, x) => total + x, 0);
      return better.map((x) => x / sum);
    });
    const weights = weightsOf(kracka.weights, "direct");
    expect(weights.kind).toBe("weights");
    const shares = weights.kind === "weights" ? weights.weights : [];
    const scores = kracka.matrix.map((_, i) => {
      const cells = columns.map((column) => column[i] ?? NaN);
      return weightedScore(cells, criteria(shares, 0, 1), "Exclude").score ?? NaN;
    });
    // Their decimals end at 8 digits, our scale at 100.
    scores.forEach((score, i) => {
      expect(approx(score / 100, kracka.score[i] ?? NaN, 0, kracka.tolerance)).toBe(true);
    });
    expect(competitionRanks(scores)).toEqual(kracka.rank);
  });

  it("treats a missing score as the policy says", () => {
    expect(scoreOf([5, null, 4], "Exclude")).toBeNull();
    expect(scoreOf([5, null, 4], "Renormalise")).toBeCloseTo((100 * (0.5 + 0.15)) / 0.7, 12);
    expect(scoreOf([5, null, 4], "Lowest")).toBeCloseTo(65, 12);
    expect(scoreOf([null, null, null], "Renormalise")).toBeNull();
    expect(scoreOf([null, null, null], "Lowest")).toBe(0);
  });

  it("counts what is missing and the share of weight that is scored", () => {
    const { missing, coverage, contributions } = weightedScore([5, null, 4], three, "Exclude");
    expect(missing).toEqual([1]);
    expect(coverage).toBeCloseTo(0.7, 12);
    expect(contributions[1]).toBeNull();
  });

  it("leaves text without a score under every policy", () => {
    for (const policy of policies) expect(scoreOf([5, "unreadable", 4], policy)).toBeNull();
  });

  it("does not mind a missing score or a text where the weight is 0", () => {
    const off = criteria([0.5, 0, 0.5]);
    expect(weightedScore([5, null, 5], off, "Exclude").score).toBe(100);
    expect(weightedScore([5, "unreadable", 5], off, "Exclude").score).toBe(100);
  });

  it("has no score where no criterion has weight", () => {
    expect(weightedScore([5, 5], criteria([0, 0]), "Lowest").score).toBeNull();
    expect(weightedScore([], [], "Lowest").score).toBeNull();
  });

  it("is the sum of its contributions, between 0 and 100", () => {
    const cell = fc.oneof(fc.double({ min: -2, max: 9, noNaN: true }), fc.constant(null));
    fc.assert(
      fc.property(
        fc.array(cell, { minLength: 3, maxLength: 3 }),
        fc.constantFrom(...policies),
        (cells, policy) => {
          const { score, contributions } = weightedScore(cells, three, policy);
          if (score === null) return true;
          const sum = contributions.reduce<number>((total, points) => total + (points ?? 0), 0);
          return approx(sum, score) && score >= 0 && score <= 100 + 1e-9;
        },
      ),
    );
  });

  it("never falls when one score rises", () => {
    const rating = fc.integer({ min: 1, max: 5 });
    fc.assert(
      fc.property(fc.tuple(rating, rating, rating), fc.nat(2), (cells, at) => {
        const better = cells.map((score, j) => (j === at ? score + 1 : score));
        return (scoreOf(better) ?? 0) >= (scoreOf(cells) ?? 0);
      }),
    );
  });
});
