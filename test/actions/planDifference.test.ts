import { planDifference } from "#actions/planDifference";
import { noOverwrites, type Overwrites } from "#core/register/overwrites";
import { plain } from "#test/support/english";

const cell = { sheet: "Projects", address: "B5", before: 1, after: 2 };

function cellsOf(shown: Partial<Overwrites>, now: Partial<Overwrites>): number {
  const seen = (overwrites: Partial<Overwrites>): Parameters<typeof planDifference>[0] => ({
    plan: { title: plain("Wrote"), edits: [] },
    outline: [],
    overwrites: { ...noOverwrites, ...overwrites },
  });
  return planDifference(seen(shown), seen(now))?.cells ?? 0;
}

it("cells that somebody has changed between two looks are counted, also those behind the list", () => {
  const shown = { cells: [cell], count: 1, filled: 3, unlisted: "a" };
  expect(cellsOf(shown, shown)).toBe(0);
  expect(cellsOf(shown, { ...shown, cells: [{ ...cell, before: 7 }] })).toBe(1);
  expect(cellsOf(shown, { ...shown, unlisted: "b" })).toBe(1);
  expect(cellsOf(shown, { ...shown, count: 3, filled: 1, unlisted: "b" })).toBe(4);
  expect(cellsOf({}, shown)).toBe(4);
});
