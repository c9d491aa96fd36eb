import { adopt, codes, column, issueOf } from "#test/support/adopted";
import { sheetContent } from "#test/support/sheetContent";

describe("money", () => {
  const budgets = (header: string, cells: readonly (string | number)[]) => {
    const rows = [
      ["Project", header, "Owner"],
      ...cells.map((value, at) => [`Project ${at}`, value, "Ann"]),
    ];
    const result = adopt([sheetContent("S", rows)]);
    return {
      budgets: column(result.value, "Projects", "Budget"),
      settings: result.value.settings,
      issues: result.issues,
    };
  };

  test("the unit of the header is the register's", () => {
    const { budgets: values, settings } = budgets("Budget (£m)", [12, 3, 450]);
    expect(values).toEqual([12, 3, 450]);
    expect(settings).toEqual({ "Money unit": "million", Currency: "GBP" });
    expect(budgets("Budget (£ thousand)", [1.5, 300]).settings["Money unit"]).toBe("thousand");
  });

  test("millions with decimals are kept in thousands, which registers show without decimals", () => {
    const { budgets: values, settings } = budgets("Budget (£m)", [1.2, 0.29, "£450k"]);
    expect(values).toEqual([1200, 290, 450]);
    expect(settings).toEqual({ "Money unit": "thousand", Currency: "GBP" });
  });

  test("the unit that most amounts state counts; the others are converted", () => {
    const { budgets: values, settings, issues } = budgets("Budget", ["£12m", "£3m", "£7,000,000"]);
    expect(values).toEqual([12, 3, 7]);
    expect(settings["Money unit"]).toBe("million");
    expect(issueOf(issues, "money-unit-assumed").facts).toEqual({ header: "Budget", count: 1 });
  });

  test("where most amounts state none, the register is kept in single units", () => {
    const { budgets: values, settings, issues } = budgets("Budget", [1200000, 300000, "£1.5m"]);
    expect(values).toEqual([1200000, 300000, 1500000]);
    expect(settings["Money unit"]).toBe("One");
    expect(codes(issues)).not.toContain("money-unit-assumed");
  });

  test("an amount in another currency is unread", () => {
    const { budgets: values, issues } = budgets("Budget", ["£1", "£2", "€3"]);
    expect(values).toEqual([1, 2, null]);
    expect(issueOf(issues, "other-currency").found).toBe("€3");
  });

  const projects = (rows: readonly (readonly (string | number)[])[]) =>
    adopt([sheetContent("S", [["Project", "Budget", "Forecast cost", "Owner"], ...rows])]);

  test("a budget a thousand times its forecast is asked, and its cell named", () => {
    const { value, issues } = projects([
      ["Depot roof", 420, 450, "Ann"],
      ["Library kiosks", 85000, 85, "Bo"],
      ["Streetlights", 2300, 2250, "Cy"],
      ["Parking permits", 1150, 1200, "Di"],
    ]);
    expect(column(value, "Projects", "Budget")).toEqual([420, 85000, 2300, 1150]);
    expect(issueOf(issues, "magnitude-unlikely")).toMatchObject({
      severity: "warning",
      facts: { cells: "B3", times: "1000" },
    });
    expect(value.questions.filter(({ kind }) => kind === "magnitude")).toMatchObject([
      { header: "Budget", assumed: "as-written", cells: 1 },
    ]);
  });

  test("budgets and forecasts of one size are no question", () => {
    const { value, issues } = projects([
      ["Depot roof", 420, 450, "Ann"],
      ["Library kiosks", 85000, 91000, "Bo"],
      ["Streetlights", 2300, 2250, "Cy"],
    ]);
    expect(codes(issues)).not.toContain("magnitude-unlikely");
    expect(value.questions.map(({ kind }) => kind)).not.toContain("magnitude");
  });
});
