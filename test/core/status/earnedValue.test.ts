import fc from "fast-check";
import {
  earnedValue,
  type EarnedValueInput,
  sumEarnedValue,
  toCompleteIndex,
} from "#core/status/earnedValue";

/** domain.md, T-09. */
const known = { bac: 1000, pv: 500, ev: 400, ac: 480 };

test("the known answer: variances, indices, three estimates and both to-complete indices", () => {
  const found = earnedValue({ ...known, forecast: 1100 });
  expect(found).toMatchObject({ cv: -80, sv: -100, spi: 0.8, complete: 0.4, vac: -200, etc: 720 });
  expect(found?.cpi).toBeCloseTo(0.833333, 6);
  expect(found?.eac).toEqual({ typical: 1200, atypical: 1080, combined: 1380, bottomUp: 1100 });
  expect(found?.tcpi).toBeCloseTo(1.153846, 6);
  expect(found?.tcpiToEac).toBeCloseTo(0.833333, 6);
});

test("Schwalbe, chapter 7: a project ahead in cost and behind in schedule", () => {
  const found = earnedValue({ bac: 200_000, pv: 120_000, ev: 100_000, ac: 90_000 });
  expect(found).toMatchObject({ cv: 10_000, sv: -20_000, eac: { typical: 180_000 } });
  expect(found?.cpi).toBeCloseTo(10 / 9, 12);
  expect(found?.spi).toBeCloseTo(5 / 6, 12);
});

test("a practice question: three tasks of a project of 1,000 are earned by their progress", () => {
  const tasks = [
    { bac: 200, complete: 1, ac: 200 },
    { bac: 75, complete: 0.9, ac: 120 },
    { bac: 200, complete: 0.75, ac: 175 },
  ].map(({ bac, complete, ac }) => ({ bac, pv: bac, ev: bac * complete, ac }));
  const { earned } = sumEarnedValue(tasks);
  expect(earned).toMatchObject({ pv: 475, ev: 417.5, ac: 495, cv: -77.5 });
  expect(earned?.cpi).toBeCloseTo(0.8434343434, 9);
  const whole = earnedValue({ bac: 1000, pv: 475, ev: 417.5, ac: 495 });
  expect(whole?.eac.typical).toBeCloseTo(1185.63, 2);
  expect(whole?.vac).toBeCloseTo(-185.63, 2);
  expect(whole?.etc).toBeCloseTo(690.63, 2);
});

test("a published roll-up of eight work packages in month 18 of 24", () => {
  const packages: readonly (readonly [bac: number, pv: number, ev: number, ac: number])[] = [
    [1_800_000, 1_800_000, 1_800_000, 1_855_670.09],
    [5_400_000, 5_400_000.01, 4_860_000, 5_522_727.28],
    [9_000_000, 9_000_000.01, 8_370_000.01, 8_810_526.32],
    [7_200_000, 7_200_000, 6_984_000, 6_847_058.84],
    [6_300_000, 6_300_000, 4_562_922.66, 5_014_200.73],
    [7_650_000, 6_767_293.12, 3_519_000, 3_665_625],
    [5_850_000, 256_183.48, 0, 0],
    [1_800_000, 0, 0, 0],
  ];
  const { earned, projects } = sumEarnedValue(
    packages.map(([bac, pv, ev, ac]) => ({ bac, pv, ev, ac })),
  );
  expect(projects).toBe(8);
  // Printed with two digits, and in tenths of a million.
  expect(earned?.bac).toBe(45_000_000);
  expect(earned?.cpi).toBeCloseTo(0.95, 2);
  expect(earned?.spi).toBeCloseTo(0.82, 2);
  expect((earned?.eac.typical ?? 0) / 47_420_000).toBeCloseTo(1, 3);
  expect((earned?.vac ?? 0) / -2_420_000).toBeCloseTo(1, 2);
  expect(earned?.tcpi).toBeCloseTo(1.12, 2);
  expect((earned?.cv ?? 0) / -1_600_000).toBeCloseTo(1, 1);
  expect((earned?.sv ?? 0) / -6_600_000).toBeCloseTo(1, 2);
});

describe("what cannot be divided stays blank", () => {
  it("nothing spent: no CPI and no estimate from it", () => {
    const found = earnedValue({ ...known, ac: 0 });
    expect([found?.cpi, found?.eac.typical, found?.eac.combined, found?.vac]).toEqual([
      null,
      null,
      null,
      null,
    ]);
    expect(found?.eac.atypical).toBe(600);
  });
  it("nothing planned: no SPI and no combined estimate", () => {
    const found = earnedValue({ ...known, pv: 0 });
    expect([found?.spi, found?.eac.combined]).toEqual([null, null]);
  });
  it("spent and nothing earned: CPI 0, of which no estimate follows", () => {
    const found = earnedValue({ ...known, ev: 0 });
    expect([found?.cpi, found?.eac.typical, found?.tcpiToEac]).toEqual([0, null, null]);
  });
  it("progress that is not known: nothing at all", () => {
    expect(earnedValue({ ...known, ev: null })).toBeNull();
  });
  it("a budget of 0 has no complete share", () => {
    expect(earnedValue({ bac: 0, pv: 0, ev: 0, ac: 10 })).toMatchObject({
      complete: null,
      tcpi: 0,
    });
  });
});

test("a budget that is spent with work left cannot be kept; all earned needs nothing more", () => {
  expect(toCompleteIndex(100, 60, 100, 100)).toBe("not-achievable");
  expect(toCompleteIndex(100, 60, 130, 100)).toBe("not-achievable");
  expect(toCompleteIndex(100, 100, 130, 100)).toBe(0);
});

test("projects of unknown progress are in no sum and are counted", () => {
  const { earned, projects, leftOut } = sumEarnedValue([known, { ...known, ev: null, ac: 999 }]);
  expect([earned?.ac, projects, leftOut]).toEqual([480, 1, 1]);
  expect(sumEarnedValue([{ ...known, ev: null }])).toEqual({
    earned: null,
    projects: 0,
    leftOut: 1,
  });
  expect(sumEarnedValue([]).earned).toBeNull();
});

test("a bottom-up estimate is summed only where every project has one", () => {
  const one = { ...known, forecast: 1100 };
  expect(sumEarnedValue([one, one]).earned?.eac.bottomUp).toBe(2200);
  expect(sumEarnedValue([one, known]).earned?.eac.bottomUp).toBeNull();
});

const amount = fc.double({ min: 1, max: 1e6, noNaN: true });
const anyProject: fc.Arbitrary<EarnedValueInput> = fc.record({
  bac: amount,
  pv: amount,
  ev: amount,
  ac: amount,
});

test("laws: the sum of one is that one, and the index of a sum lies between the indices", () => {
  fc.assert(
    fc.property(anyProject, anyProject, (one, other) => {
      expect(sumEarnedValue([one]).earned).toEqual(earnedValue({ ...one, forecast: null }));
      const cpis = [one, other].map((input) => earnedValue(input)?.cpi ?? 0);
      const both = sumEarnedValue([one, other]).earned?.cpi ?? 0;
      expect(both).toBeGreaterThanOrEqual(Math.min(...cpis) * (1 - 1e-12));
      expect(both).toBeLessThanOrEqual(Math.max(...cpis) * (1 + 1e-12));
    }),
  );
});

test("laws: whoever ends on the typical estimate goes on with the CPI so far", () => {
  fc.assert(
    fc.property(anyProject, (input) => {
      const found = earnedValue(input);
      fc.pre(found !== null && (input.ev ?? 0) < input.bac * 0.999);
      expect(Number(found.tcpiToEac) / Number(found.cpi)).toBeCloseTo(1, 6);
    }),
  );
});
