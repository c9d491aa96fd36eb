import type { Chart } from "#host/engine/chart";
import { quirkIds, type QuirkChoice } from "#host/protocol/quirks/quirk";
import { quirks, type QuirkId } from "#host/protocol/quirks/quirks";
import { openBook, type OpenBook } from "#test/support/openBook";

type Outcome = string | readonly unknown[];

/** What comes of one and the same use of Excel, with the quirk and without it. */
interface Shown {
  readonly use: (book: OpenBook) => Promise<Outcome>;
  readonly without: Outcome;
  readonly with: Outcome;
}

/** The code of a refusal, or "done". */
async function codeOf(
  work: (context: Excel.RequestContext) => Promise<unknown>,
  options: Excel.RunOptions = {},
): Promise<string> {
  try {
    await Excel.run(options, work);
    return "done";
  } catch (error) {
    if (error instanceof OfficeExtension.Error) return error.code;
    throw error;
  }
}

const queued = (queue: (workbook: Excel.Workbook) => void): Promise<string> =>
  codeOf(async (context) => {
    queue(context.workbook);
    await context.sync();
  });

const sheetOf = (workbook: Excel.Workbook) => workbook.worksheets.getItem("Sheet1");

async function values(address: string): Promise<unknown[]> {
  return Excel.run(async (context) => {
    const range = sheetOf(context.workbook).getRange(address).load("values");
    await context.sync();
    return range.values.map((row: unknown[]) => row[0]);
  });
}

/** A table of five projects of which the filter hides the second and the third. */
async function filteredTable(): Promise<void> {
  await Excel.run(async (context) => {
    const sheet = sheetOf(context.workbook);
    sheet.getRange("A1:B6").values = [
      ["Project", "Owner"],
      ["P1", "Ann"],
      ["P2", "Bob"],
      ["P3", "Bob"],
      ["P4", "Ann"],
      ["P5", "Ann"],
    ];
    const table = sheet.tables.add("A1:B6", true);
    table.name = "Projects";
    table.columns.getItem("Owner").filter.applyValuesFilter(["Ann"]);
    await context.sync();
  });
}

async function writtenOverFilter(): Promise<Outcome> {
  await filteredTable();
  const code = await queued((workbook) => {
    sheetOf(workbook).getRange("A2:A6").values = [["a"], ["b"], ["c"], ["d"], ["e"]];
  });
  return [code, ...(await values("A2:A6"))];
}

async function chartOf(
  type: "Bubble" | "ColumnClustered",
  draw: (
    chart: Excel.Chart,
    sheet: Excel.Worksheet,
    context: Excel.RequestContext,
  ) => Promise<void>,
): Promise<string> {
  return codeOf(async (context) => {
    const sheet = sheetOf(context.workbook);
    sheet.getRange("A1:B3").values = [
      [1, 2],
      [3, 4],
      [5, 6],
    ];
    const chart = sheet.charts.add(type, sheet.getRange("A1:A3"));
    await draw(chart, sheet, context);
    await context.sync();
  });
}

const shown: Readonly<Record<QuirkId, Shown>> = {
  "rows-add": {
    use: async () => {
      await filteredTable();
      return queued((workbook) => {
        workbook.tables.getItem("Projects").rows.add(undefined, [["P6", "Ann"]]);
      });
    },
    without: "done",
    with: "Conflict",
  },
  "special-cells-of-one": {
    use: async () => {
      await queued((workbook) => {
        sheetOf(workbook).getRange("A1:A3").formulas = [["=1+1"], ["typed"], ["too"]];
      });
      return Excel.run(async (context) => {
        const one = sheetOf(context.workbook).getRange("A1");
        const found = one.getSpecialCellsOrNullObject("Constants").load("address");
        await context.sync();
        return found.isNullObject ? "none" : found.address;
      });
    },
    without: "none",
    with: "Sheet1!A2:A3",
  },
  "table-add-pushes": {
    use: async () => {
      await queued((workbook) => {
        sheetOf(workbook).getRange("A1:A3").values = [["Project"], ["below"], ["last"]];
        sheetOf(workbook).tables.add("A1:B1", true);
      });
      return values("A1:A4");
    },
    without: ["Project", "below", "last", ""],
    with: ["Project", "", "below", "last"],
  },
  "filtered-misplaced": {
    use: writtenOverFilter,
    without: ["done", "a", "b", "c", "d", "e"],
    with: ["done", "a", "P2", "P3", "a", "a"],
  },
  "filtered-conflict": {
    use: writtenOverFilter,
    without: ["done", "a", "b", "c", "d", "e"],
    with: ["FilteredRangeConflict", "P1", "P2", "P3", "P4", "P5"],
  },
  "filtered-delete": {
    use: async () => {
      await filteredTable();
      await queued((workbook) => {
        sheetOf(workbook).getRange("A3:B6").delete("Up");
      });
      return values("A2:A6");
    },
    without: ["P1", "", "", "", ""],
    with: ["P1", "P2", "P3", "P4", "P5"],
  },
  "series-add-stacks": {
    use: async ({ workbook }) => {
      await chartOf("ColumnClustered", (chart) => {
        chart.series.add("left alone");
        chart.series.add("told").chartType = "ColumnClustered";
        return Promise.resolve();
      });
      return onlyChart(workbook).series.map(({ type }) => type);
    },
    without: ["ColumnClustered", "ColumnClustered", "ColumnClustered"],
    with: ["ColumnClustered", "ColumnStacked", "ColumnClustered"],
  },
  "bubble-at-once": {
    use: async () => {
      const atOnce = await chartOf("Bubble", (chart, sheet) => {
        chart.series.add("one").setBubbleSizes(sheet.getRange("B1:B3"));
        return Promise.resolve();
      });
      const later = await chartOf("Bubble", async (chart, sheet, context) => {
        chart.series.add("one");
        await context.sync();
        sheet.charts.getItemAt(1).series.getItemAt(1).setBubbleSizes(sheet.getRange("B1:B3"));
      });
      return [atOnce, later];
    },
    without: ["done", "done"],
    with: ["done", "GeneralException"],
  },
  markers: {
    use: () =>
      chartOf("ColumnClustered", (chart) => {
        chart.series.getItemAt(0).markerStyle = "Square";
        return Promise.resolve();
      }),
    without: "done",
    with: "GeneralException",
  },
  "modern-charts": {
    use: async ({ workbook }) => {
      await chartOf("ColumnClustered", () => Promise.resolve());
      onlyChart(workbook).type = "Waterfall";
      const type: string | null = await Excel.run(async (context) => {
        const chart = sheetOf(context.workbook).charts.getItemAt(0).load("chartType");
        await context.sync();
        return chart.chartType;
      });
      const code = await codeOf(async (context) => {
        sheetOf(context.workbook).charts.getItemAt(0).series.load("count");
        await context.sync();
      });
      return [type, code];
    },
    without: ["Waterfall", "done"],
    with: [null, "UnsupportedOperation"],
  },
  "rule-formula-moves": {
    use: async () => {
      await queued((workbook) => {
        const sheet = sheetOf(workbook);
        sheet.getRange("C1:E1").conditionalFormats.add("Custom").custom.rule.formula = "=C1=1";
      });
      return Excel.run(async (context) => {
        const sheet = sheetOf(context.workbook);
        const ruleOf = (address: string) =>
          sheet.getRange(address).conditionalFormats.getItemAt(0).custom.rule;
        const asked = ["C1:E1", "E1"].map((address) => ruleOf(address).load("formula"));
        ruleOf("E1").formula = "=C1=2";
        const after = ruleOf("C1:E1").load("formula");
        await context.sync();
        return [...asked, after].map(({ formula }) => formula);
      });
    },
    without: ["=C1=1", "=C1=1", "=C1=2"],
    with: ["=C1=1", "=E1=1", "=A1=2"],
  },
  "date-format-local": {
    use: () =>
      Excel.run(async (context) => {
        const range = sheetOf(context.workbook).getRange("A1:C1");
        range.numberFormat = [["m/d/yyyy", "yyyy-mm-dd", "0.00"]];
        range.load("numberFormat");
        await context.sync();
        return range.numberFormat.flat() as unknown[];
      }),
    without: ["m/d/yyyy", "yyyy-mm-dd", "0.00"],
    with: ["dd/mm/yyyy", "yyyy-mm-dd", "0.00"],
  },
  "protection-state": {
    use: async () => {
      const protection = (workbook: Excel.Workbook) => sheetOf(workbook).protection;
      return [
        await queued((workbook) => {
          protection(workbook).unprotect();
        }),
        await queued((workbook) => {
          protection(workbook).protect();
        }),
        await queued((workbook) => {
          protection(workbook).protect();
        }),
      ];
    },
    without: ["done", "done", "InvalidOperation"],
    with: ["AccessDenied", "done", "AccessDenied"],
  },
  "null-above-limit": {
    use: () =>
      codeOf(async (context) => {
        const range = sheetOf(context.workbook).getRange("A1:B51").load("values");
        await context.sync();
        expect(range.values).toBeNull();
      }),
    without: "RangeExceedsLimit",
    with: "done",
  },
  "settings-limit": {
    use: async () => {
      const set = (key: string, length: number) =>
        queued((workbook) => {
          workbook.settings.add(key, "x".repeat(length));
        });
      return [await set("one", 900_000), await set("two", 200_000), await set("one", 10)];
    },
    without: ["done", "done", "done"],
    with: ["done", "InvalidArgument", "done"],
  },
  "xml-part-limit": {
    use: () =>
      queued((workbook) => {
        workbook.customXmlParts.add(`<a xmlns="urn:a">${"x".repeat(1_000_000)}</a>`);
      }),
    without: "done",
    with: "GeneralException",
  },
  "custom-property-cut": {
    use: async ({ workbook }) => {
      await queued(({ properties }) => {
        properties.custom.add("note", "x".repeat(300));
      });
      return [String(workbook.customProperties.get("note")).length];
    },
    without: [300],
    with: [250],
  },
  "cell-edit-waits": {
    use: async ({ session }) => {
      session.person.setCellEditing(true);
      const patient = writtenWith({ delayForCellEdit: true });
      const hasty = await writtenWith({});
      session.person.setCellEditing(false);
      return [await patient, hasty];
    },
    without: ["InvalidOperationInCellEditMode", "InvalidOperationInCellEditMode"],
    with: ["done", "InvalidOperationInCellEditMode"],
  },
  "other-workbook": {
    use: async () => [
      await codeOf(async (context) => {
        context.workbook.getSelectedRange().load("address");
        await context.sync();
      }),
      await queued(({ worksheets }) => {
        worksheets.add("More");
      }),
      await queued((workbook) => {
        sheetOf(workbook).freezePanes.freezeRows(1);
      }),
      await queued((workbook) => {
        sheetOf(workbook).getRange("A1").values = [["written"]];
      }),
    ],
    without: ["done", "done", "done", "done"],
    with: ["InvalidSelection", "GeneralException", "GeneralException", "done"],
  },
};

function writtenWith(options: Excel.RunOptions): Promise<string> {
  return codeOf(async (context) => {
    sheetOf(context.workbook).getRange("A1").values = [[1]];
    await context.sync();
  }, options);
}

function onlyChart({ sheets }: OpenBook["workbook"]): Chart {
  const [chart] = sheets.flatMap((sheet) => sheet.charts);
  if (!chart) throw new Error("Expected a chart");
  return chart;
}

const openWith = (choice: QuirkChoice): Promise<OpenBook> =>
  openBook(["Sheet1"], { quirks: choice, cellLimit: 100 });

describe.each(Object.keys(quirks) as QuirkId[])("quirk %s", (id) => {
  it("is there when it is switched on", async () => {
    expect(await shown[id].use(await openWith([id]))).toEqual(shown[id].with);
  });

  it("is not there otherwise", async () => {
    expect(await shown[id].use(await openWith("none"))).toEqual(shown[id].without);
  });

  it("is there among all others of its mode", () => {
    const { when, platform } = quirks[id];
    const mode = when === "asked" ? null : platform === "web" ? "web" : "desktop";
    if (mode === null) expect(quirkIds("all")).not.toContain(id);
    else expect(quirkIds(mode)).toContain(id);
  });
});

describe("modes", () => {
  it("have what their platform has; all has everything that can be had together", () => {
    const { all, web, desktop, none } = {
      all: quirkIds("all"),
      web: quirkIds("web"),
      desktop: quirkIds("desktop"),
      none: quirkIds("none"),
    };
    expect(none).toEqual([]);
    expect(web).toContain("filtered-conflict");
    expect(web).not.toContain("filtered-misplaced");
    expect(desktop).toContain("filtered-misplaced");
    expect(desktop).not.toContain("filtered-conflict");
    const either = new Set<string>([...web, ...desktop]);
    either.delete("filtered-conflict");
    expect(new Set<string>(all)).toEqual(either);
  });

  it("a row by itself is written where it belongs, whatever the filter hides", async () => {
    await openWith("all");
    await filteredTable();
    const code = await queued((workbook) => {
      sheetOf(workbook).getRange("A3:B3").values = [["hidden", "Bob"]];
    });
    expect([code, ...(await values("A2:A4"))]).toEqual(["done", "P1", "hidden", "P3"]);
  });
});
