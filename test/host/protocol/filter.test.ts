import type { Workbook } from "#host/engine/workbook";
import { readWorkbook } from "#host/xlsx/read";
import { writeWorkbook } from "#host/xlsx/write";
import { openBook, refusalFrom } from "#test/support/openBook";

const rows = [
  ["Project", "Budget", "Start"],
  ["Alpha", 100, 46023],
  ["beta", 200, 46060],
  ["Gamma", 300, 46120],
  ["", 400, 46400],
];

/** Table "Projects" at A1:C5 with a total of the shown budgets in F1. */
async function withTable(): Promise<Workbook> {
  const { workbook } = await openBook(["Data"]);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Data");
    sheet.getRange("A1:C5").values = rows;
    sheet.getRange("C2:C5").numberFormat = [1, 2, 3, 4].map(() => ["yyyy-mm-dd"]);
    sheet.tables.add("A1:C5", true).name = "Projects";
    sheet.getRange("F1").formulas = [["=SUBTOTAL(9,Projects[Budget])"]];
    await context.sync();
  });
  return workbook;
}

/** Applies a filter and answers which projects are still shown, and the total of the shown budgets. */
async function shownBy(apply: (table: Excel.Table) => void): Promise<unknown[]> {
  return Excel.run(async (context) => {
    const table = context.workbook.tables.getItem("Projects");
    apply(table);
    await context.sync();
    const lines = ["2", "3", "4", "5"].map((row) => table.worksheet.getRange(`A${row}`));
    for (const line of lines) line.load("rowHidden,values");
    const total = table.worksheet.getRange("F1");
    total.load("values");
    await context.sync();
    const shown = lines
      .filter((line) => !line.rowHidden)
      .map((line) => line.values[0]?.[0] as unknown);
    return [...shown, total.values[0]?.[0] as unknown];
  });
}

function column(table: Excel.Table, name: string): Excel.Filter {
  return table.columns.getItem(name).filter;
}

describe("the filter of a table's column", () => {
  beforeEach(withTable);

  const cases: [string, (table: Excel.Table) => void, unknown[]][] = [
    [
      "by values, whatever their case",
      (t) => {
        column(t, "Project").applyValuesFilter(["ALPHA", "Beta"]);
      },
      ["Alpha", "beta", 300],
    ],
    [
      "by blanks",
      (t) => {
        column(t, "Project").applyValuesFilter([""]);
      },
      ["", 400],
    ],
    [
      "by the month of dates",
      (t) => {
        column(t, "Start").applyValuesFilter([
          { date: "2026-01-01", specificity: Excel.FilterDatetimeSpecificity.month },
        ]);
      },
      ["Alpha", 100],
    ],
    [
      "by two conditions that both hold",
      (t) => {
        column(t, "Budget").applyCustomFilter(">100", "<=300", Excel.FilterOperator.and);
      },
      ["beta", "Gamma", 500],
    ],
    [
      "by either of two conditions",
      (t) => {
        column(t, "Project").applyCustomFilter("=*a", "=Al*", Excel.FilterOperator.or);
      },
      ["Alpha", "beta", "Gamma", 600],
    ],
    [
      "by what is not blank",
      (t) => {
        column(t, "Project").applyCustomFilter("<>");
      },
      ["Alpha", "beta", "Gamma", 600],
    ],
    [
      "by the largest items",
      (t) => {
        column(t, "Budget").applyTopItemsFilter(2);
      },
      ["Gamma", "", 700],
    ],
    [
      "by the smallest percent",
      (t) => {
        column(t, "Budget").applyBottomPercentFilter(25);
      },
      ["Alpha", 100],
    ],
    [
      "by the average",
      (t) => {
        column(t, "Budget").applyDynamicFilter(Excel.DynamicFilterCriteria.aboveAverage);
      },
      ["Gamma", "", 700],
    ],
    [
      "by a quarter of any year",
      (t) => {
        column(t, "Start").applyDynamicFilter(Excel.DynamicFilterCriteria.allDatesInPeriodQuarter2);
      },
      ["Gamma", 300],
    ],
  ];
  it.each(cases)("shows rows %s; SUBTOTAL counts those", async (_name, apply, expected) => {
    expect(await shownBy(apply)).toEqual(expected);
  });

  it("lets a row through only when all columns do, and shows all again when cleared", async () => {
    const both = await shownBy((table) => {
      column(table, "Project").applyCustomFilter("=*a*");
      column(table, "Budget").applyCustomFilter(">150");
    });
    expect(both).toEqual(["beta", "Gamma", 500]);
    expect(
      await shownBy((table) => {
        column(table, "Project").clear();
      }),
    ).toEqual(["beta", "Gamma", "", 900]);
    expect(
      await shownBy((table) => {
        table.clearFilters();
      }),
    ).toEqual(["Alpha", "beta", "Gamma", "", 1000]);
  });

  it("looks at changed values only when it is applied again", async () => {
    await shownBy((table) => {
      column(table, "Budget").applyCustomFilter(">=300");
    });
    const change = (table: Excel.Table): void => {
      table.worksheet.getRange("B2").values = [[999]];
    };
    expect(await shownBy(change)).toEqual(["Gamma", "", 700]);
    expect(
      await shownBy((table) => {
        table.reapplyFilters();
      }),
    ).toEqual(["Alpha", "Gamma", "", 1699]);
  });

  it("says what it lets through", async () => {
    await Excel.run(async (context) => {
      const table = context.workbook.tables.getItem("Projects");
      const filter = column(table, "Budget");
      table.autoFilter.load("criteria,isDataFiltered,enabled");
      await context.sync();
      expect(table.autoFilter.isDataFiltered).toBe(false);
      filter.applyCustomFilter(">5", "<>7", Excel.FilterOperator.or);
      filter.load("criteria");
      table.autoFilter.load("criteria,isDataFiltered");
      await context.sync();
      const criteria = {
        filterOn: "Custom",
        criterion1: ">5",
        criterion2: "<>7",
        operator: "Or",
      };
      expect(filter.criteria).toMatchObject(criteria);
      expect(table.autoFilter.criteria).toEqual([null, expect.objectContaining(criteria), null]);
      expect(table.autoFilter.isDataFiltered).toBe(true);
    });
  });

  it("follows its column when another is put before it", async () => {
    await Excel.run(async (context) => {
      const table = context.workbook.tables.getItem("Projects");
      column(table, "Budget").applyCustomFilter(">250");
      table.columns.add(0, [["Code"], ["a"], ["b"], ["c"], ["d"]]);
      table.autoFilter.load("criteria");
      await context.sync();
      expect(table.autoFilter.criteria.map((c: unknown) => c !== null)).toEqual([
        false,
        false,
        true,
        false,
      ]);
    });
  });

  it("is kept by the file, with its hidden rows", async () => {
    const workbook = await withTable();
    await shownBy((table) => {
      column(table, "Project").applyValuesFilter(["Alpha", "a<b & c", ""]);
      column(table, "Budget").applyCustomFilter(">1", "<500");
    });
    const again = readWorkbook(writeWorkbook(workbook)).sheets[0];
    expect(again?.tables[0]?.columns.map((c) => c.filter)).toEqual(
      workbook.sheets[0]?.tables[0]?.columns.map((c) => c.filter),
    );
    expect(again?.tables[0]?.columns[0]?.filter).toEqual({
      kind: "values",
      values: ["Alpha", "a<b & c"],
      blanks: true,
      dates: [],
    });
    expect([1, 2, 3, 4].map((row) => again?.rows.get(row)?.hidden ?? false)).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });
});

describe("what Excel refuses of filters", () => {
  beforeEach(withTable);

  it("a filter on a protected sheet, unless protection allows it", async () => {
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Data").protection.protect();
      await context.sync();
    });
    const filtered = async (context: Excel.RequestContext): Promise<void> => {
      column(context.workbook.tables.getItem("Projects"), "Budget").applyCustomFilter(">1");
      await context.sync();
    };
    expect(await refusalFrom(filtered)).toMatchObject({ code: "AccessDenied" });
    await Excel.run(async (context) => {
      const { protection } = context.workbook.worksheets.getItem("Data");
      protection.unprotect();
      protection.protect({ allowAutoFilter: true });
      await context.sync();
      await filtered(context);
    });
  });

  it("a criterion without a kind, a count of nothing, a column that is not there", async () => {
    const apply = (criteria: unknown) => (context: Excel.RequestContext) => {
      const table = context.workbook.tables.getItem("Projects");
      column(table, "Budget").apply(criteria as Excel.FilterCriteria);
      return context.sync();
    };
    const invalid = { code: "InvalidArgument" };
    expect(await refusalFrom(apply({ criterion1: ">1" }))).toMatchObject(invalid);
    expect(await refusalFrom(apply({ filterOn: "TopItems", criterion1: "0" }))).toMatchObject(
      invalid,
    );
    expect(await refusalFrom(apply({ filterOn: "Values" }))).toMatchObject(invalid);
    expect(
      await refusalFrom((context) => {
        const table = context.workbook.tables.getItem("Projects");
        table.autoFilter.apply(table.getRange(), 3, {
          filterOn: Excel.FilterOn.custom,
          criterion1: ">1",
        });
        return context.sync();
      }),
    ).toMatchObject(invalid);
  });

  it("filters by colour by name, since nothing here works them out", async () => {
    expect(
      await refusalFrom((context) => {
        column(context.workbook.tables.getItem("Projects"), "Budget").applyCellColorFilter(
          "#FF0000",
        );
        return context.sync();
      }),
    ).toMatchObject({ code: "NotImplemented" });
  });
});

describe("the filter of a sheet", () => {
  it("hides rows, is read back, applied again and taken away", async () => {
    const { workbook } = await openBook(["Data"]);
    const hidden = (): (boolean | undefined)[] =>
      [1, 2, 3, 4].map((row) => workbook.sheets[0]?.rows.get(row)?.hidden ?? false);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Data");
      sheet.getRange("A1:C5").values = rows;
      sheet.autoFilter.apply("A1:C5", 1, { filterOn: "TopItems", criterion1: "1" });
      sheet.autoFilter.load("isDataFiltered");
      await context.sync();
      expect(sheet.autoFilter.isDataFiltered).toBe(true);
      expect(hidden()).toEqual([true, true, true, false]);
      const again = readWorkbook(writeWorkbook(workbook)).sheets[0];
      expect([...(again?.filters ?? [])]).toEqual([...(workbook.sheets[0]?.filters ?? [])]);
      sheet.getRange("B2").values = [[1000]];
      sheet.autoFilter.reapply();
      await context.sync();
      expect(hidden()).toEqual([false, true, true, true]);
      sheet.autoFilter.clearColumnCriteria(1);
      await context.sync();
      expect(hidden()).toEqual([false, false, false, false]);
      sheet.autoFilter.apply("A1:C5", 0, { filterOn: "Values", values: ["Alpha"] });
      sheet.autoFilter.remove();
      await context.sync();
      expect(hidden()).toEqual([false, false, false, false]);
      expect(workbook.sheets[0]?.filters.size).toBe(0);
    });
  });
});
