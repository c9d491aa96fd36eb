import fc from "fast-check";
import { rankMoves } from "#core/scoring/rankMoves";
import { scoringModel } from "#core/scoring/scoringModel";
import { registerContent } from "#test/support/registerContent";

/** Three projects by two criteria on a scale of 0 to 10, half and half. */
function model(scores: readonly (readonly (number | string | null)[])[], weights = [1, 1]) {
  const ids = scores.map((_, at) => `P-${at + 1}`);
  return scoringModel(
    [
      registerContent(
        "Projects",
        ["Project ID", "Project", "Stage"],
        ids.map((id) => [id, `Name ${id}`, "Proposed"]),
      ),
      registerContent(
        "Criteria",
        ["Criterion", "Weight", "Direction", "Normalise by", "Scale low", "Scale high"],
        ["Fit", "Ease"].map((name, j) => [name, weights[j] ?? 0, "Benefit", "Scale", 0, 10]),
      ),
      registerContent(
        "Scores",
        ["Project ID", "Fit", "Ease"],
        scores.map((row, at) => [ids[at] ?? "", ...row]),
      ),
    ],
    "Exclude",
  );
}

describe("who moves with other weights", () => {
  it("tells ranks before and after, best first, and leaves out who cannot be scored", () => {
    // Half and half: 6, 5, none; by Ease alone: 2, 4.
    const moves = rankMoves(
      model([
        [10, 2],
        [6, 4],
        [null, 9],
        ["n/a", 1],
      ]),
      [0, 1],
    );
    expect(moves.map(({ id, before, after, score }) => [id, before, after, score])).toEqual([
      ["P-3", null, 1, 90],
      ["P-2", 2, 2, 40],
      ["P-1", 1, 3, 20],
      ["P-4", null, 4, 10],
    ]);
  });

  it("shares a rank among equals", () => {
    const moves = rankMoves(
      model([
        [10, 0],
        [0, 10],
        [1, 1],
      ]),
      [0.5, 0.5],
    );
    expect(moves.map(({ after }) => after)).toEqual([1, 1, 3]);
  });

  it("moves nobody with the weights of now, and ranks nobody without weights", () => {
    const cell = fc.oneof(fc.integer({ min: 0, max: 10 }), fc.constant(null), fc.constant("x"));
    const rows = fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(rows, (scores) => {
        const of = model(scores, [3, 2]);
        for (const { before, after } of rankMoves(of, [0.6, 0.4])) expect(after).toBe(before);
        for (const { after } of rankMoves(of, [0, 0])) expect(after).toBeNull();
      }),
    );
  });
});
