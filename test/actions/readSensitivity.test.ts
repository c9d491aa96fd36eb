import { readSensitivity } from "#actions/sensitivity/readSensitivity";
import { tornado } from "#core/scoring/sensitivity/tornado";
import type { Workbook } from "#host/engine/workbook";
import { northmereBook } from "#test/support/scoringBook";
import { tableColumns } from "#test/support/registersOf";
import { openBook } from "#test/support/openBook";

/** The portfolio S1 of the sample: worth 2,433.4. */
const s1 = [1, 2, 3, 6, 8, 9, 10, 11, 14, 15, 16, 18, 19, 21].map(
  (n) => `P-${String(n).padStart(3, "0")}`,
);

function column(workbook: Workbook, table: string, header: string): unknown[] {
  return tableColumns(workbook, table).get(header) ?? [];
}

/** Sum of a column of Projects over some of them, by the native formulas. */
function sumOf(workbook: Workbook, header: string, ids: readonly string[]): number {
  const keys = column(workbook, "Projects", "Project ID");
  return column(workbook, "Projects", header).reduce<number>(
    (sum, value, row) => (ids.includes(String(keys[row])) ? sum + Number(value) : sum),
    0,
  );
}

async function setNamed(name: string, value: number): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.names.getItem(name).getRange().values = [[value]];
    await context.sync();
  });
}

describe("reading what the ranking hangs on", () => {
  it("gives for the sample the portfolio of the budget line and the value it has natively", async () => {
    const { workbook } = await northmereBook();
    const reading = await readSensitivity();
    expect(reading.lacking).toEqual([]);
    expect(reading.problem?.ids).toHaveLength(23);
    expect(reading.problem?.funding?.budget).toBe(21_200);
    const line = reading.tornado?.ids ?? [];
    expect(line).toHaveLength(14);
    expect(reading.tornado?.value).toBeCloseTo(sumOf(workbook, "Risk adjusted NPV", line), 6);
  });

  it("moves the value as the native formulas do when a driver is moved in the workbook", async () => {
    const { workbook } = await northmereBook();
    const { flows } = await readSensitivity();
    if (flows === null) throw new Error("There are no flows.");
    const value = sumOf(workbook, "Risk adjusted NPV", s1);
    expect(value).toBeCloseTo(2433.39, 2);
    const found = tornado(flows, s1, value);
    const bar = (driver: string): { worse: number; better: number } => {
      const one = found.bars.find((each) => each.driver === driver);
      return { worse: one?.worse.value ?? NaN, better: one?.better?.value ?? NaN };
    };
    const exposure = sumOf(workbook, "Risk exposure", s1);
    expect(bar("exposure").worse).toBeCloseTo(value - 0.5 * exposure, 6);
    expect(bar("exposure").better).toBeCloseTo(value + 0.5 * exposure, 6);
    const cost = sumOf(workbook, "Cost PV", s1);
    expect(bar("cost").worse).toBeCloseTo(value - 0.2 * cost, 6);
    expect(bar("cost").better).toBeCloseTo(value + 0.1 * cost, 6);
    const benefits = believedBenefits(workbook);
    expect(bar("benefits").better).toBeCloseTo(value + 0.2 * benefits, 6);
    await setNamed("pmo_DiscountRate", 0.045);
    expect(bar("discount-rate").worse).toBeCloseTo(sumOf(workbook, "Risk adjusted NPV", s1), 6);
    await setNamed("pmo_DiscountRate", 0.025);
    expect(bar("discount-rate").better).toBeCloseTo(sumOf(workbook, "Risk adjusted NPV", s1), 6);
    const swings = found.bars.map(({ swing }) => swing);
    expect(swings).toEqual([...swings].sort((a, b) => b - a));
  });

  it("has nothing to vary in a workbook without registers", async () => {
    await openBook();
    const reading = await readSensitivity();
    expect(reading).toMatchObject({
      problem: null,
      rankOne: [],
      fundedLine: null,
      tornado: null,
      lacking: ["Projects", "Criteria", "Scores"],
    });
  });
});

/** Present value of benefits times their confidence, disbenefits left out, of the portfolio S1. */
function believedBenefits(workbook: Workbook): number {
  const types = column(workbook, "Benefits", "Type");
  const relates = column(workbook, "Benefits", "Relates to");
  return column(workbook, "Benefits", "PV adjusted").reduce<number>(
    (sum, value, row) =>
      types[row] !== "Disbenefit" && s1.includes(String(relates[row])) ? sum + Number(value) : sum,
    0,
  );
}
