import fc from "fast-check";
import { ragOf } from "#core/status/rag";

describe("RAG from two thresholds", () => {
  it.each([
    [0.049999, "Green"],
    [0.05, "Amber"],
    [0.04999999999, "Amber"],
    [0.0999, "Amber"],
    [0.1, "Red"],
    [-0.5, "Green"],
  ])("cost variance %p with 5%% and 10%% is %s", (value, expected) => {
    expect(ragOf(value, 0.05, 0.1)).toBe(expected);
  });

  it.each([
    [0.95, "Amber"],
    [0.950001, "Green"],
    [0.85, "Red"],
    [0.8500006, "Amber"],
  ])("realised %p with 95%% and 85%% is %s: lower is worse", (value, expected) => {
    expect(ragOf(value, 0.95, 0.85)).toBe(expected);
  });

  it("slip of 14 and 42 days", () => {
    expect([13, 14, 41, 42].map((days) => ragOf(days, 14, 42))).toEqual([
      "Green",
      "Amber",
      "Amber",
      "Red",
    ]);
  });

  it("a worse figure never has a better RAG", () => {
    const order = ["Green", "Amber", "Red"];
    const figure = fc.double({ min: -10, max: 10, noNaN: true });
    fc.assert(
      fc.property(figure, figure, fc.boolean(), (a, b, lowerIsWorse) => {
        const [amber, red] = lowerIsWorse ? [1, -1] : [-1, 1];
        const [better, worse] = a < b !== lowerIsWorse ? [a, b] : [b, a];
        return order.indexOf(ragOf(better, amber, red)) <= order.indexOf(ragOf(worse, amber, red));
      }),
    );
  });
});
