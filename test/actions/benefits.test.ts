import { readBenefits } from "#actions/benefits/readBenefits";
import type { BenefitRow } from "#core/benefits/benefit";
import { valueOf } from "#core/value/valueOf";
import type { Workbook } from "#host/engine/workbook";
import { openBook } from "#test/support/openBook";
import { tableColumns } from "#test/support/registersOf";
import { act, northmereBook } from "#test/support/scoringBook";

/** Rows of BenefitPeriods of one benefit: period, planned, forecast, actual, in their order. */
function periodRows(workbook: Workbook, benefit: string): unknown[][] {
  const columns = tableColumns(workbook, "BenefitPeriods");
  const of = (header: string): readonly unknown[] => columns.get(header) ?? [];
  return of("Benefit ID").flatMap((id, row) =>
    id === benefit
      ? [["Period", "Planned", "Forecast", "Actual"].map((header) => of(header)[row])]
      : [],
  );
}

async function benefitOf(id: string): Promise<BenefitRow> {
  const { benefits } = await readBenefits();
  const found = benefits.find((each) => each.id === id);
  if (found === undefined) throw new Error(`There is no ${id}.`);
  return found;
}

const codes = (issues: readonly { readonly code: string }[]): string[] =>
  issues.map(({ code }) => code);

describe("reading benefits", () => {
  it("comes to the same as the native formulas of the sample, for every benefit", async () => {
    const { workbook } = await northmereBook();
    const reading = await readBenefits();
    const native = tableColumns(workbook, "Benefits");
    const column = (header: string): unknown[] => native.get(header) ?? [];
    const figure = (value: unknown): unknown => (value === "" || value === null ? null : value);
    expect(reading.benefits).toHaveLength(40);
    for (const [at, benefit] of reading.benefits.entries()) {
      const expected = (header: string): unknown => figure(column(header)[at]);
      const close = (own: number | null, header: string): void => {
        const value = expected(header);
        if (typeof value === "number") expect(own).toBeCloseTo(value, 6);
        else expect({ [header]: own }).toEqual({ [header]: null });
      };
      expect(benefit.id).toBe(expected("Benefit ID"));
      close(benefit.plannedToDate, "Planned to date");
      close(benefit.actualToDate, "Actual to date");
      close(benefit.realised, "Realised %");
      close(benefit.completion, "Completion %");
      close(benefit.plannedMoney, "Planned money");
      close(benefit.outturnMoney, "Outturn money");
      close(benefit.pv, "PV");
      close(benefit.pvAdjusted, "PV adjusted");
      expect(benefit.rag).toBe(expected("Benefit RAG"));
    }
  });

  it("values every project as Projects does, to go and whole life", async () => {
    const { workbook } = await northmereBook();
    const { value } = await readBenefits();
    if (value === null) throw new Error("no value");
    const native = tableColumns(workbook, "Projects");
    const column = (header: string): unknown[] => native.get(header) ?? [];
    for (const [at, id] of column("Project ID").entries()) {
      const own = valueOf(value, String(id));
      expect(own?.costPv).toBeCloseTo(Number(column("Cost PV")[at]), 6);
      expect(own?.benefitPv).toBeCloseTo(Number(column("Benefit PV")[at]), 6);
      expect(own?.npv).toBeCloseTo(Number(column("NPV")[at]), 6);
      const usual = own?.bases.find(({ basis }) => basis === "Base + exposure");
      expect(usual?.riskAdjustedNpv).toBeCloseTo(Number(column("Risk adjusted NPV")[at]), 6);
    }
  });
});

describe("adding a benefit", () => {
  const profile = {
    relatesTo: "P-007",
    benefit: "Reduced cost of paper",
    class: "Cashable",
    owner: "S. Idowu",
    measure: "Paper invoices, finance ledger",
    perYear: "400",
    ramp: "1",
  };

  it("writes the profile and a plan from the day after the baseline finish, and undoes both", async () => {
    const { workbook } = await northmereBook();
    const before = [
      periodRows(workbook, "B-040"),
      tableColumns(workbook, "Benefits").get("Benefit"),
    ];
    const { proposal } = await act("add-benefit", profile);
    expect(proposal.issues).toEqual([]);
    const added = await benefitOf("B-041");
    expect(added).toMatchObject({
      relatesTo: "P-007",
      title: "Reduced cost of paper",
      benefitClass: "Cashable",
      objective: "O-3",
      unit: "GBP thousand",
      valuePerUnit: 1,
      confidence: 0.7,
      status: "Planned",
    });
    const { projects, periods } = await readBenefits();
    const finish = projects.find(({ id }) => id === "P-007")?.baselineFinish ?? 0;
    const first = periods.findIndex(({ start }) => start === finish + 1);
    const rows = periodRows(workbook, "B-041");
    expect(rows).toHaveLength(periods.length - first);
    // Half of a quarter of 400 in the first period, then all of it; whole years in the tail.
    expect(rows.slice(0, 2).map(([, planned]) => planned)).toEqual([50, 100]);
    expect(rows.at(-1)).toEqual([periods.at(-1)?.key, 400, 400, null]);
    await act("undo");
    expect(periodRows(workbook, "B-041")).toEqual([]);
    const after = [
      periodRows(workbook, "B-040"),
      tableColumns(workbook, "Benefits").get("Benefit"),
    ];
    expect(after).toEqual(before);
  });

  it("refuses what nobody could deliver or measure, and writes nothing", async () => {
    await northmereBook();
    const tried = async (settings: Readonly<Record<string, string>>): Promise<string[]> =>
      codes((await act("add-benefit", { ...profile, ...settings })).proposal.issues);
    expect(await tried({ relatesTo: "P-099" })).toContain("relates-to-unknown");
    expect(await tried({ relatesTo: "" })).toContain("required-missing");
    expect(await tried({ objective: "O-9" })).toContain("objective-unknown");
    expect(await tried({ profile: "Level", baseline: "60" })).toContain("required-missing");
    expect(await tried({ profile: "Level", baseline: "60", target: "60" })).toContain(
      "target-equals-baseline",
    );
    expect(await tried({ start: "next spring" })).toContain("word-not-in-list");
    expect((await readBenefits()).benefits).toHaveLength(40);
  });

  it("takes advice as advice: a title without change, money of a qualitative benefit, no plan", async () => {
    await northmereBook();
    const { proposal } = await act("add-benefit", {
      ...profile,
      benefit: "Customer portal",
      class: "Qualitative",
      valuePerUnit: "3",
      perYear: "",
    });
    expect(codes(proposal.issues)).toEqual([
      "benefit-without-change-word",
      "qualitative-with-money",
      "benefit-without-periods",
    ]);
    expect(await benefitOf("B-041")).toMatchObject({ isMoney: false, pv: 0 });
  });

  it("gives a workbook without registers those that it needs", async () => {
    await openBook();
    await act("create-registers", { size: "register" });
    const { proposal } = await act("add-benefit", { ...profile, relatesTo: "P-1" });
    expect(codes(proposal.issues)).toContain("relates-to-unknown");
  });
});

describe("entering values by period", () => {
  it("writes a grid at once, adds the rows that are missing and undoes all of it", async () => {
    const { workbook } = await northmereBook();
    const before = periodRows(workbook, "B-001");
    const { proposal } = await act("enter-benefit-periods", {
      values: "B-001\t2026-Q2\tPlanned\t10\nB-001; 2026-Q2; Actual; 8.5\nb-003; 2027-q4; forecast;",
    });
    expect(proposal.issues).toEqual([]);
    expect(periodRows(workbook, "B-001")).toContainEqual(["2026-Q2", 10, null, 8.5]);
    const cleared = periodRows(workbook, "B-003").find(([period]) => period === "2027-Q4");
    expect(cleared?.[2]).toBeNull();
    await act("undo");
    expect(periodRows(workbook, "B-001")).toEqual(before);
  });

  it("keeps the rows of a level in the order of the calendar, for its last reading is by rows", async () => {
    const { workbook } = await northmereBook();
    await act("enter-benefit-periods", { values: "B-029; 2026-Q2; Actual; 42" });
    const rows = periodRows(workbook, "B-029");
    expect(rows.map(([period]) => period)).toEqual(
      [...rows.map(([period]) => String(period))].sort(),
    );
    expect(rows[0]).toEqual(["2026-Q2", null, null, 42]);
    const native = tableColumns(workbook, "Benefits");
    const at = native.get("Benefit ID")?.indexOf("B-029") ?? -1;
    expect(native.get("Actual to date")?.[at]).toBe(44);
    const own = await benefitOf("B-029");
    expect(own.actualToDate).toBe(44);
  });

  it("takes actuals in closed periods only and forecasts in open ones only", async () => {
    const { workbook } = await northmereBook();
    const before = periodRows(workbook, "B-004");
    const entered = async (values: string): Promise<string[]> =>
      codes((await act("enter-benefit-periods", { values })).proposal.issues);
    expect(await entered("B-004; 2026-Q4; Actual; 5")).toEqual(["actual-in-open-period"]);
    expect(await entered("B-004; 2026-Q3; Forecast; 5")).toEqual(["forecast-in-closed-period"]);
    expect(await entered("B-099; 2026-Q3; Actual; 5\nB-004; 2031; Actual; 5")).toEqual([
      "benefit-line-unread",
      "benefit-line-unread",
    ]);
    expect(await entered("B-004; 2026-Q3; Plan; 5\nB-004; 2026-Q3; Actual; five")).toEqual([
      "benefit-line-unread",
      "benefit-line-unread",
    ]);
    expect(await entered("")).toEqual([]);
    expect(periodRows(workbook, "B-004")).toEqual(before);
  });
});

describe("phasing a benefit", () => {
  it("plans it anew and clears what the new plan does not reach", async () => {
    const { workbook } = await northmereBook();
    await act("phase-benefit", {
      benefit: "B-004",
      start: "2027-Q4",
      perYear: "100",
      periods: "2",
    });
    const rows = periodRows(workbook, "B-004").filter(([, planned]) => planned !== null);
    expect(rows.map(([period, planned, forecast]) => [period, planned, forecast])).toEqual([
      ["2027-Q4", 25, 25],
      ["2028-FY", 100, 100],
    ]);
  });

  it("moves the forecast as far as the project has moved, and twice is the same as once", async () => {
    const { workbook } = await northmereBook();
    const slipped = (await readBenefits()).benefits.find(
      ({ movedDays, isDisbenefit, profile }) =>
        (movedDays ?? 0) > 30 && !isDisbenefit && profile === "Flow",
    );
    if (slipped === undefined) throw new Error("Nothing has slipped.");
    const first = await act("phase-benefit", { benefit: slipped.id, how: "move" });
    expect(
      codes(first.proposal.issues).filter((code) => code !== "benefit-beyond-calendar"),
    ).toEqual([]);
    const once = periodRows(workbook, slipped.id);
    await act("phase-benefit", { benefit: slipped.id, how: "move" });
    expect(periodRows(workbook, slipped.id)).toEqual(once);
  });

  it("refuses an unknown benefit, one without a plan and one that is tied to nothing", async () => {
    await northmereBook();
    const tried = async (settings: Readonly<Record<string, string>>): Promise<string[]> =>
      codes((await act("phase-benefit", settings)).proposal.issues);
    expect(await tried({ benefit: "B-099" })).toEqual(["benefit-unknown"]);
    expect(await tried({ benefit: "B-035", how: "move" })).toEqual([
      "benefit-not-planned",
      "benefit-not-tied",
    ]);
    expect(await tried({ benefit: "B-004" })).toEqual(["required-missing"]);
    expect(await tried({ benefit: "B-004", perYear: "5", start: "2050-01-01" })).toEqual([
      "benefit-after-calendar",
    ]);
  });
});

describe("sharing a benefit among objectives", () => {
  it("adds the register, credits each objective with its share, and frees it again", async () => {
    await northmereBook();
    const { proposal } = await act("set-objective-shares", {
      benefit: "B-001",
      shares: "O-1; 25%\nO-3 = 0.25",
    });
    expect(proposal.issues.filter(({ severity }) => severity !== "hint")).toEqual([]);
    const { totals, benefits } = await readBenefits();
    const own = benefits.find(({ id }) => id === "B-001");
    expect(own?.shares.map(({ objective, share }) => [objective, share])).toEqual([
      ["O-2", 0.5],
      ["O-1", 0.25],
      ["O-3", 0.25],
    ]);
    const sum = totals.objectives.reduce((total, { pv }) => total + pv, 0);
    expect(sum).toBeCloseTo(totals.portfolio.pv, 6);
    await act("set-objective-shares", { benefit: "B-001" });
    expect((await benefitOf("B-001")).shares).toHaveLength(1);
  });

  it("says when shares exceed the whole, and refuses what is no share", async () => {
    await northmereBook();
    const above = await act("set-objective-shares", {
      benefit: "B-001",
      shares: "O-1; 80%\nO-2; 50%",
    });
    expect(codes(above.proposal.issues)).toContain("objective-shares-above");
    const scaled = (await benefitOf("B-001")).shares.map(({ share }) => share);
    expect(scaled.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
    const wrong = await act("set-objective-shares", {
      benefit: "B-001",
      shares: "O-9; 10%\nO-1; lots\nO-1; 60",
    });
    expect(codes(wrong.proposal.issues)).toEqual([
      "benefit-line-unread",
      "benefit-line-unread",
      "benefit-line-unread",
    ]);
  });
});

describe("the cost basis", () => {
  it("is set in Settings and read again", async () => {
    await northmereBook();
    expect((await readBenefits()).costBasis).toBe("Base + exposure");
    await act("set-cost-basis", { basis: "Base + contingency" });
    expect((await readBenefits()).costBasis).toBe("Base + contingency");
  });
});

describe("a workbook without what benefits need", () => {
  it("says which registers are lacking and what value needs", async () => {
    await openBook();
    const reading = await readBenefits();
    expect(reading.lacking).toEqual([
      "Benefits",
      "BenefitPeriods",
      "Periods",
      "Projects",
      "Objectives",
    ]);
    expect(codes(reading.issues)).toEqual(["missing-register", "value-unknown"]);
    expect(reading.benefits).toEqual([]);
    expect(reading.totals.portfolio).toMatchObject({ benefits: 0, plannedMoney: 0, rag: null });
    expect(reading.map.links).toEqual([]);
  });
});
