import {
  derivedRating,
  ragCheck,
  ragNamed,
  type RatedFigures,
  type Rating,
  ratingsOf,
  worstOf,
} from "#core/status/ratings";
import { statusRules } from "#core/status/statusRules";

const rules = statusRules(new Map());
const calm: RatedFigures = {
  stage: "In delivery",
  isLive: true,
  costVariance: 0,
  slipDays: 0,
  plannedBenefit: 100,
  forecastBenefit: 100,
  risks: 1,
  exposureShare: 0,
  breaches: 0,
};
const rated = (change: Partial<RatedFigures>): ReturnType<typeof ratingsOf> =>
  ratingsOf({ ...calm, ...change }, rules);
const level = (rating: Rating): string => rating.level ?? "blank";

test.each([
  [-0.2, "Green"],
  [0.049999, "Green"],
  [0.05, "Amber"],
  [0.0999999, "Red"],
  [0.1, "Red"],
])("a cost variance of %d is %s", (costVariance, expected) => {
  // 0.0999999 is 10 % once it is rounded to 6 decimals.
  expect(level(rated({ costVariance }).cost)).toBe(expected);
});

test.each([
  [-30, "Green"],
  [13, "Green"],
  [14, "Amber"],
  [41, "Amber"],
  [42, "Red"],
])("a slip of %d days is %s", (slipDays, expected) => {
  expect(level(rated({ slipDays }).schedule)).toBe(expected);
});

test.each([
  [120, "Green"],
  [95, "Green"],
  [94.9, "Amber"],
  [85, "Amber"],
  [84.9, "Red"],
])(
  "%d of 100 of benefit is %s: a threshold itself is not below it",
  (forecastBenefit, expected) => {
    expect(level(rated({ forecastBenefit }).benefit)).toBe(expected);
  },
);

test.each([
  [0.049, 0, "Green", "exposure"],
  [0.05, 0, "Amber", "exposure"],
  [0.1, 0, "Red", "exposure"],
  [0, 1, "Amber", "breaches"],
  [0, 3, "Red", "breaches"],
  [0.07, 3, "Red", "breaches"],
  [0.12, 1, "Red", "exposure"],
])("an exposure of %d with %d breaches is %s, by %s", (exposureShare, breaches, expected, by) => {
  const { risk } = rated({ exposureShare, breaches });
  expect([level(risk), risk.reason.kind]).toEqual([expected, by]);
});

test("what is not known is blank with its reason, and never Green", () => {
  const found = rated({
    costVariance: null,
    slipDays: null,
    plannedBenefit: null,
    forecastBenefit: null,
    risks: 0,
  });
  expect(Object.values(found)).toEqual([
    { level: null, reason: { kind: "no-budget" } },
    { level: null, reason: { kind: "no-dates" } },
    { level: null, reason: { kind: "no-benefit" } },
    { level: null, reason: { kind: "no-risk" } },
  ]);
  expect(derivedRating(calm, found)).toEqual({ level: null, by: [], why: "nothing-rated" });
});

test("the derived rating is the worst of the four, and says by which", () => {
  const found = rated({ costVariance: 0.2, slipDays: 50, breaches: 1 });
  expect(derivedRating(calm, found)).toEqual({
    level: "Red",
    by: ["cost", "schedule"],
    why: "worst-of",
  });
});

test.each(["Idea", "Proposed", "idea "])("stage %s is not rated", (stage) => {
  expect(derivedRating({ stage, isLive: true }, rated({})).why).toBe("stage");
});

test.each(["Approved", "In delivery", "Closing", "On hold"])("stage %s is rated", (stage) => {
  expect(derivedRating({ stage, isLive: true }, rated({})).level).toBe("Green");
});

test("a project that is over has no risk rating and no derived one", () => {
  const found = rated({ isLive: false });
  expect(found.risk.reason.kind).toBe("not-live");
  expect(derivedRating({ stage: "Closed", isLive: false }, found).level).toBeNull();
});

test("the check compares the manager's rating with the rules'", () => {
  expect(ragCheck("Green", "Amber")).toBe("Optimistic");
  expect(ragCheck("Red", "Amber")).toBe("Pessimistic");
  expect(ragCheck("Red", "Red")).toBe("OK");
  expect(ragCheck(null, "Red")).toBeNull();
  expect(ragCheck("Red", null)).toBeNull();
});

test("worst of nothing is nothing; words are read in any case, others are none", () => {
  expect(worstOf([null, null])).toBeNull();
  expect(worstOf(["Green", null, "Red", "Amber"])).toBe("Red");
  expect(ragNamed(" AMBER")).toBe("Amber");
  expect(ragNamed("Yellow")).toBeNull();
});

test("a setting that is no number or no rule has its default", () => {
  const found = statusRules(
    new Map<string, string | number>([
      ["pmo_CostRed", "a lot"],
      ["pmo_RollRule", "dice"],
      ["pmo_SlipRed", 30],
      ["pmo_StatusDate", "soon"],
    ]),
  );
  expect(found).toMatchObject({
    costRed: 0.1,
    rollRule: "Weighted",
    slipRed: 30,
    statusDate: null,
  });
});
