import fc from "fast-check";
import type { Rag } from "#core/status/rag";
import { type RolledMember, rollUp } from "#core/status/rollUp";
import { rollRules, type RollRule, statusRules } from "#core/status/statusRules";

const rules = (rollRule: RollRule) => ({ ...statusRules(new Map()), rollRule });
const member = (level: Rag | null, budget: number, isMandatory = false): RolledMember => ({
  level,
  budget,
  isMandatory,
});

/** domain.md, T-15. */
const known = [member("Red", 100), member("Amber", 300), member("Green", 600)];

test.each([
  ["Weighted", "Amber"],
  ["Worst", "Red"],
  ["Count", "Amber"],
] as const)("the known answer by rule %s is %s", (rule, expected) => {
  const found = rollUp(known, rules(rule));
  expect(found.level).toBe(expected);
  expect([found.redShare, found.amberShare]).toEqual([0.1, 0.3]);
});

test.each([
  [250, 0, "Red"],
  [249, 0, "Green"],
  [249, 51, "Amber"],
  [0, 300, "Amber"],
  [0, 299, "Green"],
])("of 1,000, Red %d and Amber %d weighted is %s", (red, amber, expected) => {
  const members = [
    member("Red", red),
    member("Amber", amber),
    member("Green", 1000 - red - amber),
  ].filter(({ budget }) => budget > 0);
  expect(rollUp(members, rules("Weighted")).level).toBe(expected);
});

test("by count a mandatory Red is Red, a second one too, three Amber are Amber", () => {
  const count = (...members: RolledMember[]): Rag | null => rollUp(members, rules("Count")).level;
  expect(count(member("Red", 1, true))).toBe("Red");
  expect(count(member("Red", 1), member("Green", 99))).toBe("Amber");
  expect(count(member("Red", 1), member("Red", 1))).toBe("Red");
  expect(count(member("Amber", 1), member("Amber", 1))).toBe("Green");
  expect(count(member("Amber", 1), member("Amber", 1), member("Amber", 1))).toBe("Amber");
});

test("members without a rating count in the budget and nowhere else", () => {
  const found = rollUp([member("Red", 100), member(null, 900)], rules("Weighted"));
  expect(found).toMatchObject({ level: "Green", redShare: 0.1, unrated: 1 });
  expect(rollUp([member("Red", 100), member(null, 900)], rules("Worst")).level).toBe("Red");
});

test.each(rollRules)("where nobody is rated rule %s rates nothing", (rule) => {
  expect(rollUp([], rules(rule)).level).toBeNull();
  expect(rollUp([member(null, 100)], rules(rule)).level).toBeNull();
});

test("without a budget nothing can be weighted, the other rules still hold", () => {
  const members = [member("Red", 0), member("Green", 0)];
  expect(rollUp(members, rules("Weighted")).level).toBeNull();
  expect(rollUp(members, rules("Worst")).level).toBe("Red");
});

test("laws: the order of members does not matter, and all alike stay what they are", () => {
  const anyMember = fc.record({
    level: fc.constantFrom<Rag | null>("Red", "Amber", "Green", null),
    budget: fc.integer({ min: 1, max: 1000 }),
    isMandatory: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(anyMember), fc.constantFrom(...rollRules), (members, rule) => {
      const found = rollUp(members, rules(rule)).level;
      expect(rollUp([...members].reverse(), rules(rule)).level).toBe(found);
    }),
  );
  for (const level of ["Red", "Green"] as const) {
    const same = [member(level, 3), member(level, 5)];
    for (const rule of rollRules) expect(rollUp(same, rules(rule)).level).toBe(level);
  }
});
