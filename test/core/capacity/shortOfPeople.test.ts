import fc from "fast-check";
import { capacityPlan } from "#core/capacity/capacityPlan";
import { readPeople } from "#core/capacity/readPeople";
import { readGovernance } from "#core/governance/readGovernance";
import { checkRegisters } from "#core/register/checkRegisters";
import type { CellValue, RegisterContent } from "#core/register/content";
import { registerContent } from "#test/support/registerContent";

const statusDate = 46_295;

interface Case {
  readonly stage: string;
  readonly decision: string;
  readonly asked: number;
  readonly tolerance: number;
  readonly isPast: boolean;
}

/** One project that asks 10 developers for more or less; Gap and Counted as the sheet computes them. */
function registersOf({ stage, decision, asked, isPast }: Case): readonly RegisterContent[] {
  const start = isPast ? statusDate - 91 : statusDate + 1;
  return [
    registerContent(
      "Projects",
      ["Project ID", "Project", "Stage", "Sponsor", "Rank", "Decision"],
      [["P-1", "One", stage, "Ann", 1, decision]],
    ),
    registerContent("Periods", ["Period", "Starts on", "Ends on"], [["Q", start, start + 90]]),
    registerContent(
      "Capacity",
      ["Role", "Period", "FTE", "Demand", "Gap"],
      [["Developer", "Q", 10, asked, 10 - asked]],
    ),
    registerContent(
      "Demand",
      ["Project ID", "Role", "Period", "FTE", "Counted"],
      [["P-1", "Developer", "Q", asked, 1]],
    ),
    registerContent("Roles", ["Role", "Owner"], [["Developer", "Ann"]]),
  ];
}

/** What the page Capacity, the sheet Checks and the queue of decisions say. */
function answers(given: Case): readonly boolean[] {
  const registers = registersOf(given);
  const settings = { pmo_StatusDate: statusDate, pmo_CapacityTolerance: given.tolerance };
  const byName = new Map<string, CellValue>(Object.entries(settings));
  const { shortages } = capacityPlan(readPeople(registers, byName).value, null);
  const { findings } = checkRegisters(registers, settings);
  const { queue } = readGovernance(registers, byName).value;
  return [
    shortages.some(({ basis }) => basis === "promised"),
    findings.some(({ rule }) => rule === "demand-above-capacity"),
    queue.some(({ finding }) => finding.rule === "people-short"),
  ];
}

const running = { stage: "In delivery", decision: "", isPast: false };

test.each<readonly [asked: number, tolerance: number, isShort: boolean]>([
  [10, 0, false],
  [10.02, 0, true],
  [10.5, 0.1, false],
  [11, 0.1, false],
  [11.5, 0.1, true],
])("%d FTE of 10 with a tolerance of %d: short is %s everywhere", (asked, tolerance, isShort) => {
  expect(answers({ ...running, asked, tolerance })).toEqual([isShort, isShort, isShort]);
});

test("a role is short on the page, in the checks and in the queue, or in none of them", () => {
  fc.assert(
    fc.property(
      fc.record({
        stage: fc.constantFrom("Approved", "In delivery", "Proposed"),
        decision: fc.constant("Selected"),
        asked: fc.integer({ min: 0, max: 300 }).map((tenths) => tenths / 10),
        tolerance: fc.constantFrom(0, 0.1, 0.25, 1),
        isPast: fc.boolean(),
      }),
      (given) => {
        const [page, ...others] = answers(given);
        expect(others).toEqual([page, page]);
        expect(page).toBe(!given.isPast && given.asked > 10 * (1 + given.tolerance) + 1e-6);
      },
    ),
    { numRuns: 40 },
  );
});

test("nobody is promised to a project that was cancelled after it had been chosen", () => {
  const cancelled = { ...running, stage: "Cancelled", decision: "Selected" };
  const [page, check] = answers({ ...cancelled, asked: 20, tolerance: 0 });
  expect([page, check]).toEqual([false, false]);
});
