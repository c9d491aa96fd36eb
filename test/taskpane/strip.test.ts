import type { Health } from "#actions/readHealth";
import type { Overview } from "#actions/overview";
import { initialState, type PaneState } from "#taskpane/reducer";
import { stripOf } from "#taskpane/strip";
import { englishTexts } from "#taskpane/texts/texts";

const overview = {
  registers: [{ register: "Projects", sheet: "Projects", table: "Projects", rows: 3, columns: 9 }],
  undoTitle: null,
  unfinished: null,
  calculationMode: "Automatic",
  statusDate: null,
} as unknown as Overview;

const health = (counts: Partial<Health>): Health => ({
  blocking: 0,
  warnings: 0,
  hints: 0,
  stale: [],
  ...counts,
});

const findings = (state: Partial<PaneState>): string | undefined =>
  stripOf({ ...initialState, overview, ...state }, englishTexts).findings?.text;

describe("findings in the strip", () => {
  it("promises that there are none only of a workbook that was checked as it is", () => {
    expect(findings({ health: null })).toBe("Checking the registers");
    expect(findings({ health: health({}) })).toBe("No findings");
    expect(findings({ health: health({}), isHealthOld: true })).toBe("Checking the registers");
  });

  it("keeps the last count until there is a new one", () => {
    expect(findings({ health: health({ blocking: 2 }), isHealthOld: true })).toContain(
      "2 blocking",
    );
  });
});
