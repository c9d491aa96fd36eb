import { earnedValue } from "#core/status/earnedValue";
import { forecastDoubts, usualDoubtLimits } from "#core/status/forecastCheck";

function doubts(ev: number, ac: number, forecast: number | null): string[] {
  const earned = earnedValue({ bac: 1000, pv: 500, ev, ac, forecast });
  return earned === null ? ["unknown"] : forecastDoubts(earned).map(({ kind }) => kind);
}

test("a forecast below nine tenths of what the efficiency so far gives is optimistic", () => {
  // CPI 0.8 gives 1,250; nine tenths of it are 1,125.
  expect(doubts(400, 500, 1124)).toContain("optimistic-forecast");
  expect(doubts(400, 500, 1125)).not.toContain("optimistic-forecast");
  expect(doubts(400, 500, null)).not.toContain("optimistic-forecast");
});

test("a rest that needs more than a tenth better efficiency is not credible", () => {
  // (1000 - 450) / (1000 - 500) = 1.1 exactly; then a little more.
  expect(doubts(450, 500, null)).toEqual([]);
  expect(doubts(449, 500, null)).toEqual(["recovery-not-credible"]);
});

test("a budget that is spent cannot be kept", () => {
  const earned = earnedValue({ bac: 1000, pv: 900, ev: 800, ac: 1000, forecast: 1250 });
  expect(earned && forecastDoubts(earned)).toEqual([
    { kind: "recovery-not-credible", tcpi: "not-achievable", cpi: 0.8 },
  ]);
});

test("before 15 percent of the work nothing is doubted", () => {
  expect(doubts(149, 500, 600)).toEqual([]);
  expect(doubts(150, 500, 600)).toEqual(["optimistic-forecast", "recovery-not-credible"]);
});

test("an office may set its own limits", () => {
  const earned = earnedValue({ bac: 1000, pv: 500, ev: 449, ac: 500, forecast: null });
  expect(earned && forecastDoubts(earned, { ...usualDoubtLimits, tcpi: 1.2 })).toEqual([]);
});
