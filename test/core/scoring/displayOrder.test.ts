import fc from "fast-check";
import { displayOrder, type Rankable, rankProjects } from "#core/scoring/displayOrder";
import { naturalOrder } from "#core/text/naturalOrder";

function project(id: string, score: number | null, more: Partial<Rankable> = {}): Rankable {
  return { id, score, live: true, riskAdjustedNpv: 0, budget: 100, ...more };
}

function orderOf(projects: readonly Rankable[]): string[] {
  return displayOrder(projects).map((index) => projects[index]?.id ?? "");
}

describe("rank and display order", () => {
  it("ranks 1-2-2-4 and leaves unscored and closed projects unranked", () => {
    const projects = [
      project("A", 70),
      project("B", 80),
      project("C", 70),
      project("D", 60),
      project("E", null),
      project("F", 99, { live: false }),
    ];
    expect(rankProjects(projects)).toEqual([2, 1, 2, 4, null, null]);
    expect(orderOf(projects)).toEqual(["B", "A", "C", "D", "E"]);
  });

  it("breaks a tie by higher risk adjusted NPV, then lower budget, then natural order of the ID", () => {
    expect(
      orderOf([
        project("P-10", 70, { riskAdjustedNpv: 5 }),
        project("P-2", 70, { riskAdjustedNpv: 5 }),
        project("P-3", 70, { riskAdjustedNpv: 5, budget: 50 }),
        project("P-4", 70, { riskAdjustedNpv: 9 }),
        project("P-5", 70, { riskAdjustedNpv: null }),
        project("P-6", 70, { riskAdjustedNpv: 5, budget: null }),
      ]),
    ).toEqual(["P-4", "P-3", "P-2", "P-10", "P-6", "P-5"]);
  });

  it("sees scores as tied that only arithmetic tells apart", () => {
    expect(rankProjects([project("A", 0.1 + 0.2), project("B", 0.3)])).toEqual([1, 1]);
    expect(rankProjects([project("A", 70.000001), project("B", 70)])).toEqual([1, 2]);
  });

  it("orders every live project exactly once, scores never rising", () => {
    const any = fc.record({
      id: fc.string({ minLength: 1, maxLength: 6 }),
      score: fc.option(fc.integer({ min: 0, max: 100 })),
      live: fc.boolean(),
      riskAdjustedNpv: fc.option(fc.integer({ min: -5, max: 5 })),
      budget: fc.option(fc.integer({ min: 0, max: 5 })),
    });
    fc.assert(
      fc.property(fc.array(any, { maxLength: 30 }), (projects) => {
        const order = displayOrder(projects);
        const scores = order.map((index) => projects[index]?.score ?? -1);
        const live = projects.flatMap((one, index) => (one.live ? [index] : []));
        return (
          [...order].sort((a, b) => a - b).join() === live.join() &&
          scores.every((score, i) => i === 0 || score <= (scores[i - 1] ?? 0))
        );
      }),
    );
  });
});

describe("natural order of IDs", () => {
  it("counts digits as numbers and ignores case", () => {
    const ids = ["P-10", "p-9", "P-1", "Q-1", "P-01", "P-1a", "10", "9"];
    expect([...ids].sort(naturalOrder)).toEqual([
      "9",
      "10",
      "P-1",
      "P-01",
      "P-1a",
      "p-9",
      "P-10",
      "Q-1",
    ]);
  });

  it("is a total order: antisymmetric and transitive", () => {
    const id = fc.stringMatching(/^[Pp]?-?[0-9]{0,3}[ab]?$/);
    fc.assert(
      fc.property(id, id, id, (a, b, c) => {
        const antisymmetric = Math.sign(naturalOrder(a, b)) === -Math.sign(naturalOrder(b, a));
        const transitive =
          naturalOrder(a, b) > 0 || naturalOrder(b, c) > 0 || naturalOrder(a, c) <= 0;
        return antisymmetric && transitive;
      }),
    );
  });
});
