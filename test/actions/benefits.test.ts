import { readBenefits } from "#actions/benefits/readBenefits";
import { valueOf } from "#core/value/valueOf";
import { northmereBook } from "#test/support/scoringBook";
import { tableColumns } from "#test/support/registersOf";

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
    const { value, totals } = await readBenefits();
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
    console.log(totals.portfolio, valueOf(value, "PORTFOLIO"));
  });
});
