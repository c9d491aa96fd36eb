import { headerKey, headerText } from "#core/adopt/headerText";

describe("the form in which headers are compared", () => {
  test.each([
    ["Project_ID ", "project id"],
    ["\u00a0No.", "no"],
    ["#", "no"],
    ["Risk Status\u200b", "risk status"],
    ["% Complete", "percent complete"],
    ["Start\r\nDate", "start date"],
    ["Nº proyecto", "no proyecto"],
    ["Prêt-à-porter", "pret a porter"],
    ["Måleindikator", "maleindikator"],
    ["Eigentümer", "eigentumer"],
    ["リスク事象", "リスク事象"],
    ["がく", "がく"],
    ["Owner's name", "owners name"],
    ["R&D", "r and d"],
  ])("%j becomes %j", (raw, key) => {
    expect(headerKey(raw)).toBe(key);
  });
});

describe("what a header says besides its name", () => {
  test.each([
    ["Budget (£m)", 1e6, "GBP"],
    ["Budget (€ thousand)", 1e3, "EUR"],
    ["Budget [k€]", 1e3, "EUR"],
    ["Cost_Exposure_USD", null, "USD"],
    ["Budget GBPm", 1e6, "GBP"],
    ["Budget (000s)", 1e3, null],
    ["Budget (baseline)", null, null],
    ["Programme", null, null],
  ])("%j: factor %p, currency %p", (raw, factor, currency) => {
    const header = headerText(raw);
    expect([header.factor, header.currency]).toEqual([factor, currency]);
  });

  test.each([
    ["Strategic fit (1-5)", [1, 5]],
    ["Urgency (0 to 10)", [0, 10]],
    ["Value (out of 100)", [0, 100]],
    ["Impact (cost)", null],
  ])("%j: scale %p", (raw, scale) => {
    expect(headerText(raw).scale).toEqual(scale);
  });

  test("keys go from the whole header to its parts", () => {
    expect(headerText("Risk Owner (accountable)").keys).toEqual([
      "risk owner accountable",
      "risk owner",
    ]);
    expect(headerText("ProjectId").keys).toEqual(["projectid", "project id"]);
    expect(headerText("Risk | Risiko").keys).toContain("risiko");
    expect(headerText("wlc_baseline_incl_NCG").keys).toContain("wlc baseline");
    expect(headerText("The project").keys).toContain("project");
  });
});
