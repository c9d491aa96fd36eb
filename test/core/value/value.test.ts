import fc from "fast-check";
import { combinedBounds, optimismBias } from "#core/value/optimismBias";
import { paybackTime, regularPayback } from "#core/value/payback";
import {
  benefitCostRatio,
  datedFlows,
  discountFactor,
  type Flow,
  presentValue,
  regularFlows,
} from "#core/value/presentValue";
import { modifiedRate, ratesOfReturn } from "#core/value/ratesOfReturn";
import { publishedBias } from "#core/value/publishedBias";
import { valueOf } from "#core/value/valueOf";
import type { ValueInputs } from "#core/value/valueTypes";
import { serialDate } from "#core/time/serialDate";

const irr = (...amounts: number[]): readonly number[] => ratesOfReturn(regularFlows(amounts)).rates;

function days(...texts: string[]): number[] {
  return texts.map((text) => {
    const [year = 0, month = 0, date = 0] = text.split("-").map(Number);
    return serialDate(year, month, date) ?? Number.NaN;
  });
}

/** Excel's XNPV and XIRR count 365 days a year from the first date. */
function excelDated(amounts: readonly number[], dates: readonly number[]): Flow[] {
  return datedFlows(amounts, dates, dates[0] ?? 0, 365);
}

describe("T-08: -1000, 300, 420, 480, 260 at 8 %", () => {
  const amounts = [-1000, 300, 420, 480, 260];
  const flows = regularFlows(amounts);
  it("has the published NPV, IRR, MIRR and ratio", () => {
    expect(presentValue(0.08, flows)).toBeCloseTo(210.00732, 5);
    // Excel's NPV dates the first flow one period later.
    expect(presentValue(0.08, regularFlows(amounts, "End"))).toBeCloseTo(194.451222, 5);
    expect(irr(...amounts)).toEqual([expect.closeTo(0.17084326, 8)]);
    expect(modifiedRate(flows, 0.08, 0.06)).toBeCloseTo(0.12433398, 8);
    const benefits = presentValue(0.08, flows.slice(1));
    expect(benefitCostRatio(benefits, 1000)).toBeCloseTo(1.210007, 6);
  });
  it("pays back after 2 7/12 years, discounted after 2.9504", () => {
    expect(paybackTime(amounts)).toEqual({
      kind: "paid-back",
      time: expect.closeTo(2 + 7 / 12, 9) as number,
      dipsAgain: false,
    });
    // Exactly 2 + (1000 - 300/1.08 - 420/1.08²) / (480/1.08³) = 2.9504; the vector rounds it to 2.950410.
    const discounted = flows.map(({ amount, years }) => amount * discountFactor(0.08, years));
    expect(paybackTime(discounted)).toMatchObject({ time: expect.closeTo(2.9504, 9) as number });
  });
});

describe("published figures of spreadsheets", () => {
  it("IRR: Microsoft's help, numpy-financial and pyxirr", () => {
    expect(irr(-75000, 12000, 15000, 18000, 21000, 24000)).toEqual([
      expect.closeTo(0.05715142887178467, 10),
    ]);
    expect(irr(-4500, 3045, 2371)).toEqual([expect.closeTo(0.13918184162670671, 9)]);
    const negative = [-9765000, -24338874, -3354506, 814300, 1595562, 1975118, 1688159, 391944];
    expect(irr(...negative)).toEqual([expect.closeTo(-0.33923419058193316, 9)]);
    expect(irr(12000, 15000, 18000, 21000, 24000)).toEqual([]);
  });
  it("all roots, where a spreadsheet gives one of them", () => {
    expect(irr(-1678.87, 771.96, 1814.05, 3520.3, 3552.95, 3584.99, -1)).toEqual([
      expect.closeTo(-0.999721, 6),
      expect.closeTo(0.9688775470209, 10),
    ]);
    expect(irr(-50, -100, 600, 300, -100)).toEqual([
      expect.closeTo(-0.768895, 6),
      expect.closeTo(1.8544178284561, 10),
    ]);
    expect(irr(-1000, 3600, -4310, 1716)).toEqual(
      [0.1, 0.2, 0.3].map((rate): unknown => expect.closeTo(rate, 10)),
    );
    // The value only touches zero at 10 %.
    expect(ratesOfReturn(regularFlows([100, -220, 121]))).toEqual({
      kind: "one",
      rates: [expect.closeTo(0.1, 7)],
    });
  });
  it("MIRR, NPV, XNPV and XIRR", () => {
    const loan = regularFlows([-75000, 12000, 15000, 18000, 21000, 24000]);
    expect(modifiedRate(loan, 0.1, 0.12)).toBeCloseTo(0.07971710360838036, 12);
    expect(modifiedRate(regularFlows([-1000, 100, 250, 500, 500]), 0.1, 0.1)).toBeCloseTo(
      0.10401626745,
      10,
    );
    const end = regularFlows([-10000, 2000, 4000, 8000], "End");
    expect(presentValue(0.1, end)).toBeCloseTo(1031.3503176012546, 8);
    const later = regularFlows([-40000, 5000, 8000, 12000, 30000], "End");
    expect(presentValue(0.08, later)).toBeCloseTo(2838.169137203, 8);
    const dates = days("2008-01-01", "2008-03-01", "2008-10-30", "2009-02-15", "2009-04-01");
    const dated = excelDated([-10000, 2750, 4250, 3250, 2750], dates);
    expect(presentValue(0.09, dated)).toBeCloseTo(2086.647602031535, 8);
    expect(ratesOfReturn(dated).rates).toEqual([expect.closeTo(0.373362535, 8)]);
    const mathworks = days("2007-01-12", "2008-02-14", "2008-03-03", "2008-06-14", "2008-12-01");
    expect(ratesOfReturn(excelDated([-10000, 2500, 2000, 3000, 4000], mathworks)).rates).toEqual([
      expect.closeTo(0.10064378342638, 10),
    ]);
  });
  it("payback: exactly three years, never, at once, and dipping again", () => {
    expect(presentValue(0.07, regularFlows([-18000, 5000, 6000, 7000, 6000]))).toBeCloseTo(
      2204.9859764220655,
      8,
    );
    expect(paybackTime([-10, 4, 4])).toEqual({ kind: "never" });
    expect(paybackTime([0, 4, 4])).toEqual({ kind: "at-once" });
    expect(paybackTime([0, 0])).toEqual({ kind: "no-flows" });
    expect(paybackTime([])).toEqual({ kind: "no-flows" });
    expect(paybackTime([-10, 20, -15, 9])).toEqual({
      kind: "paid-back",
      time: 0.5,
      dipsAgain: true,
    });
  });
});

test("T-12: optimism bias, mitigated, floored, and of combined works", () => {
  const works = combinedBounds([
    { value: 30, upper: 0.51, lower: 0.04 },
    { value: 70, upper: 0.24, lower: 0.02 },
  ]);
  expect(works?.upper).toBeCloseTo(0.321, 12);
  const duration = combinedBounds([
    { value: 30, upper: 0.39, lower: 0.02 },
    { value: 70, upper: 0.04, lower: 0.01 },
  ]);
  expect(duration?.upper).toBeCloseTo(0.145, 12);
  expect(optimismBias({ upper: 0.51, lower: 0.04 }, 0.92)).toEqual({
    rate: expect.closeTo(0.0408, 12) as number,
    isFloored: false,
  });
  expect(optimismBias({ upper: 0.51, lower: 0.04 }, 0.95)).toEqual({ rate: 0.04, isFloored: true });
  expect(optimismBias({ upper: 0.51, lower: 0.04 }, 7).rate).toBe(0.04);
  expect(combinedBounds([])).toBeNull();
});

describe("laws", () => {
  const amount = fc.integer({ min: -1000, max: 1000 });
  const rowOf = fc.array(amount, { minLength: 2, maxLength: 9 });

  it("the value is zero at every rate that is found", () => {
    fc.assert(
      fc.property(rowOf, (amounts) => {
        const flows = regularFlows(amounts);
        for (const rate of ratesOfReturn(flows).rates) {
          const size = flows.reduce(
            (sum, each) => sum + Math.abs(each.amount) * discountFactor(rate, each.years),
            0,
          );
          expect(Math.abs(presentValue(rate, flows))).toBeLessThanOrEqual(1e-7 * size);
        }
      }),
    );
  });

  it("no change of sign that a scan sees is missed, and there are no more roots than changes of sign", () => {
    fc.assert(
      fc.property(rowOf, (amounts) => {
        const flows = regularFlows(amounts);
        const { rates } = ratesOfReturn(flows);
        let last = 0;
        let seen = 0;
        for (let growth = -3; growth <= 3; growth += 0.01) {
          const sign = Math.sign(presentValue(Math.expm1(growth), flows));
          if (sign !== 0 && last !== 0 && sign !== last) seen += 1;
          if (sign !== 0) last = sign;
        }
        const inside = rates.filter((rate) => Math.abs(Math.log1p(rate)) <= 3.01);
        expect(inside.length).toBeGreaterThanOrEqual(seen);
        const signs = amounts.filter((each) => each !== 0).map(Math.sign);
        const changes = signs.filter((sign, at) => at > 0 && sign !== signs[at - 1]).length;
        expect(rates.length).toBeLessThanOrEqual(changes);
      }),
      { numRuns: 60 },
    );
  });

  it("the rate does not hang on the unit of money, nor on the date from which years are counted", () => {
    fc.assert(
      fc.property(rowOf, fc.integer({ min: 1, max: 50 }), (amounts, factor) => {
        const flows = regularFlows(amounts);
        const { rates } = ratesOfReturn(flows);
        const scaled = flows.map(({ amount: each, years }) => ({
          amount: each * factor,
          years: years + 7,
        }));
        const again = ratesOfReturn(scaled).rates;
        expect(again).toHaveLength(rates.length);
        rates.forEach((rate, at) => {
          expect(again[at]).toBeCloseTo(rate, 5);
        });
      }),
    );
  });
});

describe("the value of a project", () => {
  const year = (y: number): { start: number; end: number } => ({
    start: serialDate(y, 1, 1) ?? 0,
    end: serialDate(y, 12, 31) ?? 0,
  });
  const inputs: ValueInputs = {
    periods: [2025, 2026, 2027, 2028].map((y) => ({
      key: String(y),
      ...year(y),
      isClosed: y === 2025,
    })),
    baseDate: serialDate(2026, 1, 1) ?? 0,
    rate: 0,
    timing: "Start",
    npvBasis: "To go",
    sources: [
      {
        id: "P-1",
        name: "One",
        isClosed: false,
        costs: [50, 100, 0, 0],
        benefits: [
          { id: "B-1", confidence: 0.5, isDisbenefit: false, amounts: [0, 0, 80, 80] },
          { id: "B-2", confidence: 0.5, isDisbenefit: true, amounts: [0, 0, -20, 0] },
        ],
        exposure: 7,
        optimism: { costs: [5, 10, 0, 0], isFloored: true },
        contingency: null,
      },
    ],
  };

  it("adds one uplift at a time, weighs benefits by confidence and counts disbenefits whole", () => {
    const value = valueOf(inputs, "p-1");
    expect(value).toMatchObject({ costPv: 100, benefitPv: 140, benefitPvAdjusted: 60, npv: 40 });
    expect(
      value?.bases.map(({ basis, costPv, riskAdjustedNpv }) => [basis, costPv, riskAdjustedNpv]),
    ).toEqual([
      ["Base", 100, -40],
      ["Base + exposure", 107, -47],
      ["Base + optimism bias", 110, -50],
      ["Base + contingency", null, null],
    ]);
    expect(value?.bases[3]?.note).toBe("no-contingency");
    expect(value?.notes).toEqual(["optimism-floored"]);
    expect(valueOf(inputs, "P-9")).toBeNull();
  });

  it("counts closed periods on whole life only", () => {
    const whole = valueOf(inputs, "P-1", { npvBasis: "Whole life" });
    expect(whole?.costPv).toBe(150);
    expect(whole?.flows.map(({ cumulative }) => cumulative)).toEqual([-50, -150, -90, -10]);
    expect(whole?.payback).toEqual({ kind: "never" });
    const toGo = valueOf(inputs, "P-1");
    expect(toGo?.flows.map(({ cumulative }) => cumulative)).toEqual([null, -100, -40, 40]);
    // Half of 2028 has to pass: 2.5 years after the first day of 2026.
    expect(toGo?.payback).toMatchObject({ kind: "paid-back", dipsAgain: false });
    expect(toGo?.payback).toHaveProperty("years", expect.closeTo(2.5, 2));
  });

  it("tells what is missing instead of a figure", () => {
    const empty: ValueInputs = {
      ...inputs,
      sources: [
        {
          ...{ id: "P-2", name: "", isClosed: true, costs: [], benefits: [], exposure: 0 },
          ...{ optimism: null, contingency: null },
        },
      ],
    };
    const value = valueOf(empty, "P-2");
    expect(value?.bcr).toBeNull();
    expect(value?.mirr).toBeNull();
    expect(value?.irr).toEqual({ kind: "none", rates: [] });
    expect(value?.payback).toEqual({ kind: "no-flows" });
    expect(value?.notes).toEqual(["no-benefits", "no-costs", "closed-to-go"]);
    expect(valueOf({ ...empty, periods: [] }, "P-2")?.flows).toEqual([]);
  });
});

describe("payback of equal periods", () => {
  const amounts = [-1000, 300, 420, 480, 260];
  const time = (...asked: Parameters<typeof regularPayback>): number | string => {
    const found = regularPayback(...asked);
    return found.kind === "paid-back" ? found.time : found.kind;
  };
  it("T-08: 2.583333, discounted at 8 % from year 0 2.9504", () => {
    expect(time(amounts, 0, "Start")).toBeCloseTo(2 + 280 / 480, 9);
    expect(time(amounts, 0.08, "Start")).toBeCloseTo(2.9504, 9);
  });
  it("accrues over the own period where money falls due in its middle or at its end", () => {
    // The fourth period brings it back: 3 periods and 280 of its 480.
    expect(time(amounts, 0, "Mid")).toBeCloseTo(3 + 280 / 480, 9);
    // 1.08^-t for t = 1..5 or 0.5..4.5 leaves the share of the fourth flow as it is.
    const share = (1000 - 300 / 1.08 - 420 / 1.08 ** 2) / (480 / 1.08 ** 3);
    expect(time(amounts, 0.08, "End")).toBeCloseTo(3 + share, 9);
    expect(time(amounts, 0.08, "Mid")).toBeCloseTo(3 + share, 9);
  });
  it("has three answers without a time", () => {
    expect(time([-5, 2], 0, "Start")).toBe("never");
    expect(time([0, 0], 0, "End")).toBe("no-flows");
    expect(time([], 0, "End")).toBe("no-flows");
    expect(time([5, -2], 0, "Start")).toBe("at-once");
  });
});

test("published bounds of optimism bias: T-12, 30 % non-standard and 70 % standard building", () => {
  const [standard, nonStandard] = ["Standard building", "Non-standard building"].map(
    (type) => publishedBias.find((each) => each.type === type) ?? { cost: null, duration: null },
  );
  const none = { upper: Number.NaN, lower: Number.NaN };
  const mixed = (part: "cost" | "duration"): number | undefined =>
    combinedBounds([
      { value: 0.3, ...(nonStandard?.[part] ?? none) },
      { value: 0.7, ...(standard?.[part] ?? none) },
    ])?.upper;
  expect(mixed("cost")).toBeCloseTo(0.321, 12);
  expect(mixed("duration")).toBeCloseTo(0.145, 12);
  expect(optimismBias(nonStandard?.cost ?? none, 0.92).rate).toBeCloseTo(0.0408, 12);
  expect(publishedBias.filter(({ duration }) => duration === null)).toHaveLength(1);
});
