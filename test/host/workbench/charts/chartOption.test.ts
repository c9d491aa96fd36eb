import { CellError } from "#host/engine/values";
import { plainAxis } from "#test/support/chartSamples";
import { boxesOf, chart, dataBook, drawn, programs, series } from "./chartBook";

const [blue, orange, grey] = ["#4472C4", "#ED7D31", "#A5A5A5"];

function widths(svg: string, color: string): number[] {
  return boxesOf(svg, color)
    .map(({ left, right }) => Math.round(right - left))
    .filter((width) => width > 8);
}

/** Heights of the bars of a colour; the mark of the legend is smaller than any of them. */
function bars(svg: string, color = blue): { left: number; height: number; bottom: number }[] {
  return boxesOf(svg, color)
    .map(({ left, top, right, bottom }) => ({
      left,
      width: right - left,
      height: bottom - top,
      bottom,
    }))
    .filter(({ width, height }) => width > 8 || height > 8)
    .sort((a, b) => a.left - b.left);
}

describe("columns", () => {
  const book = dataBook(programs);

  test("are as high as their values, in the colours of the theme", () => {
    const { svg } = drawn(chart("ColumnClustered", "BCD"), book);
    const heights = bars(svg).map(({ height }) => height);
    expect(heights).toHaveLength(6);
    const unit = (heights[0] ?? 0) / 4;
    expect(heights.map((height) => Math.round(height / unit))).toEqual([4, 2, 1, 3, 2, 1]);
    expect(bars(svg, orange).length).toBeGreaterThan(3);
    expect(bars(svg, grey).length).toBeGreaterThan(3);
  });

  test("stand on each other when stacked", () => {
    const { svg, texts } = drawn(chart("ColumnStacked", "BCD"), book);
    const [first] = bars(svg);
    const [second] = bars(svg, orange);
    expect(second?.bottom).toBeCloseTo((first?.bottom ?? 0) - (first?.height ?? 0), 0);
    // The highest stack is 7: the axis ends at 8.
    expect(texts).toContain("8");
    expect(texts).not.toContain("9");
  });

  test("fill the plot when shares are shown", () => {
    const { svg, texts } = drawn(chart("ColumnStacked100", "BCD"), book);
    expect(texts).toEqual(expect.arrayContaining(["0%", "100%"]));
    const total = [blue, orange, grey].map((color) => bars(svg, color)[0]?.height ?? 0);
    expect((total[0] ?? 0) / total.reduce((a, b) => a + b, 0)).toBeCloseTo(4 / 7, 2);
  });

  test("take gap and overlap in widths of a bar", () => {
    const gap = (width: number, overlap: number) => {
      const one = chart("ColumnClustered", "BC");
      for (const each of one.series) Object.assign(each, { gapWidth: width, overlap });
      const { svg } = drawn(one, book);
      const first = bars(svg);
      const [a, b] = first;
      const other = bars(svg, orange)[0];
      const barWidth = widths(svg, blue)[0] ?? 0;
      return {
        share: barWidth / ((b?.left ?? 0) - (a?.left ?? 0)),
        apart: ((other?.left ?? 0) - (a?.left ?? 0)) / barWidth,
      };
    };
    // Two bars and a gap of one bar: a third each.
    expect(gap(100, 0).share).toBeCloseTo(1 / 3, 1);
    expect(gap(100, 0).apart).toBeCloseTo(1, 1);
    expect(gap(100, 100).share).toBeCloseTo(1 / 2, 1);
    expect(gap(100, 100).apart).toBeCloseTo(0, 1);
    expect(gap(0, -100).apart).toBeCloseTo(2, 1);
  });

  test("go down from zero when they are negative, and their names stand at zero", () => {
    const mixed = dataBook([
      ["Period", "Plan"],
      ["Q1", 100],
      ["Q2", -50],
      ["Q3", 75],
      ["Q4", 20],
      ["Q5", 10],
      ["Q6", 5],
    ]);
    const { svg } = drawn(chart("ColumnClustered", "B"), mixed);
    const [up, down] = bars(svg);
    expect(down?.height).toBeCloseTo((up?.height ?? 0) / 2, 0);
    expect((down?.bottom ?? 0) - (down?.height ?? 0)).toBeCloseTo(up?.bottom ?? 0, 0);
    const name = /<text[^>]*transform="translate\(([\d.]+) ([\d.]+)\)"[^>]*>Q1</.exec(svg);
    const low = chart("ColumnClustered", "B", {
      axes: {
        category: plainAxis({ tickLabelPosition: "Low" }),
        value: plainAxis({ majorGridlines: true }),
      },
    });
    const below = /<text[^>]*transform="translate\(([\d.]+) ([\d.]+)\)"[^>]*>Q1</.exec(
      drawn(low, mixed).svg,
    );
    expect(Number(name?.[2])).toBeGreaterThan(up?.bottom ?? 0);
    expect(Number(name?.[2])).toBeLessThan((up?.bottom ?? 0) + 25);
    expect(Number(below?.[2])).toBeGreaterThan(Number(name?.[2]) + 15);
  });
});

describe("bars across", () => {
  const book = dataBook(programs);
  const named = (svg: string, name: string): number =>
    Number(new RegExp(`translate\\([\\d.]+ ([\\d.]+)\\)"[^>]*>${name}<`).exec(svg)?.[1]);

  test("begin at the bottom, or at the top when the order is reversed", () => {
    const plain = drawn(chart("BarClustered", "BC"), book).svg;
    expect(named(plain, "Digital customer")).toBeGreaterThan(named(plain, "Estates"));
    const one = chart("BarClustered", "BC", {
      axes: { category: plainAxis({ reversed: true }), value: plainAxis() },
    });
    const turned = drawn(one, book).svg;
    expect(named(turned, "Digital customer")).toBeLessThan(named(turned, "Estates"));
    // Then the value axis lies on top, as in Excel.
    expect(named(turned, "0")).toBeLessThan(named(turned, "Digital customer"));
    expect(named(plain, "0")).toBeGreaterThan(named(plain, "Digital customer"));
  });

  test("the first series of a group lies next to where the axis begins", () => {
    const top = (svg: string, color: string | undefined) =>
      Math.max(
        ...boxesOf(svg, color ?? "")
          .filter((b) => b.right - b.left > 12)
          .map((b) => b.top),
      );
    const plain = drawn(chart("BarClustered", "BC"), book).svg;
    expect(top(plain, blue)).toBeGreaterThan(top(plain, orange));
    const one = chart("BarClustered", "BC", {
      axes: { category: plainAxis({ reversed: true }), value: plainAxis() },
    });
    const turned = drawn(one, book).svg;
    expect(top(turned, blue)).toBeLessThan(top(turned, orange));
  });
});

describe("what is not a number", () => {
  const book = dataBook([
    ["Name", "Line"],
    ["a", 1],
    ["b", null],
    ["c", new CellError("#N/A")],
    ["d", "text"],
    ["e", 3],
    ["f", 4],
  ]);

  test("leaves a gap when empty or an error, and is zero when it is a text", () => {
    const { content } = drawn(chart("Line", "B"), book);
    expect(content.series[0]?.values).toEqual([1, null, null, 0, 3, 4]);
    expect(drawn(chart("Line", "B"), book).option.series).toMatchObject([
      { data: [1, "-", "-", 0, 3, 4], connectNulls: false },
    ]);
  });

  test("is zero or spanned when the chart says so; areas have no gaps", () => {
    const zero = drawn(chart("Line", "B", { blanksAs: "Zero" }), book).option.series;
    expect(zero).toMatchObject([{ data: [1, 0, 0, 0, 3, 4] }]);
    const span = drawn(chart("Line", "B", { blanksAs: "Span" }), book).option.series;
    expect(span).toMatchObject([{ connectNulls: true }]);
    const area = drawn(chart("Area", "B"), book).option.series;
    expect(area).toMatchObject([{ data: [1, 0, 0, 0, 3, 4] }]);
  });
});

describe("hidden cells", () => {
  test("are not drawn unless the chart wants them; colours of points stay with their cells", () => {
    const book = dataBook(programs);
    const [sheet] = book.sheets;
    sheet?.rows.set(2, { hidden: true, outlineLevel: 0, collapsed: false });
    const one = chart("ColumnClustered", "B");
    Object.assign(one.series[0] ?? {}, { pointColors: { 2: "#C62828" } });
    const { content } = drawn(one, book);
    expect(content.series[0]?.values).toEqual([4, 1, 3, 2, 1]);
    expect(content.primary.categories[1]).toBe("Data and workplace");
    expect(content.series[0]?.pointColors).toEqual({ 1: "#C62828" });
    const all = drawn({ ...one, plotsHidden: true }, book).content;
    expect(all.series[0]?.values).toHaveLength(6);
  });

  test("a series whose column is hidden leaves the chart, and the others keep their colours", () => {
    const book = dataBook(programs);
    book.sheets[0]?.columns.set(1, { hidden: true, outlineLevel: 0, collapsed: false, style: 0 });
    const { content, svg } = drawn(chart("ColumnClustered", "BCD"), book);
    expect(content.series.map(({ name }) => name)).toEqual(["Amber", "Red"]);
    expect(bars(svg, orange).length).toBeGreaterThan(3);
    expect(bars(svg, blue)).toEqual([]);
  });
});

describe("axes", () => {
  const book = dataBook(programs);

  test("are bounded, stepped and written in their number format", () => {
    const value = plainAxis({ minimum: 0, maximum: 6, majorUnit: 3, numberFormat: '0.0 "k"' });
    const one = chart("ColumnClustered", "B", { axes: { category: plainAxis(), value } });
    const { texts } = drawn(one, book);
    expect(texts.filter((text) => text.endsWith(" k"))).toEqual(["0.0 k", "3.0 k", "6.0 k"]);
  });

  test("take the number format of the cells unless they have their own", () => {
    const money = dataBook(programs);
    const [sheet] = money.sheets;
    const style = money.styles.derive(0, { numberFormat: "#,##0.00" });
    for (let row = 1; row < 7; row++) sheet?.setStyle(row, 1, style);
    expect(drawn(chart("ColumnClustered", "B"), money).texts).toContain("2.00");
  });

  test("a hidden axis has no labels, and a second one stands on the right", () => {
    const one = chart("ColumnClustered", "BC", {
      axes: {
        category: plainAxis(),
        value: plainAxis({ visible: false }),
        secondaryValue: plainAxis({ numberFormat: '0"s"' }),
      },
    });
    Object.assign(one.series[1] ?? {}, { axisGroup: "Secondary", type: "LineMarkers" });
    const { texts, svg, content } = drawn(one, book);
    expect(content.secondary?.categories).toHaveLength(6);
    expect(texts).not.toContain("4");
    expect(texts).toContain("4s");
    const x = Number(/translate\(([\d.]+) [\d.]+\)"[^>]*>4s</.exec(svg)?.[1]);
    expect(x).toBeGreaterThan(400);
  });

  test("a logarithmic axis shows powers of ten", () => {
    const value = plainAxis({ logarithmic: true });
    const one = chart("ColumnClustered", "B", { axes: { category: plainAxis(), value } });
    expect(drawn(one, book).texts).toEqual(expect.arrayContaining(["1", "10"]));
  });

  test("titles of chart and axes are drawn, from cells where they are linked", () => {
    const one = chart("ColumnClustered", "B", {
      title: { visible: true, text: "", formula: "'My data'!$A$2" },
      axes: {
        category: plainAxis({ title: { visible: true, text: "Program name", formula: "" } }),
        value: plainAxis({ title: { visible: true, text: "Projects", formula: "" } }),
      },
    });
    const { texts } = drawn(one, book);
    expect(texts).toEqual(expect.arrayContaining(["Program name", "Projects"]));
    expect(texts.filter((text) => text === "Digital customer").length).toBe(1);
  });

  test("several columns of names make groups", () => {
    const grouped = dataBook([
      ["Region", "Site", "Cost"],
      ["North", "Alpha", 1],
      [null, "Beta", 2],
      ["South", "Gamma", 3],
      [null, "Delta", 4],
      [null, "Epsilon", 5],
      ["East", "Zeta", 6],
    ]);
    const one = chart("ColumnClustered", "C");
    Object.assign(one.series[0] ?? {}, { categories: "'My data'!$A$2:$B$7" });
    const { content, texts } = drawn(one, grouped);
    expect(content.primary.categories.slice(0, 2)).toEqual(["Alpha", "Beta"]);
    expect(content.primary.outer[0]?.spans).toEqual([
      { name: "North", from: 0, count: 2 },
      { name: "South", from: 2, count: 3 },
      { name: "East", from: 5, count: 1 },
    ]);
    expect(texts).toEqual(expect.arrayContaining(["North", "South", "East", "Alpha"]));
  });
});

describe("labels and legend", () => {
  const book = dataBook(programs);

  test("labels say what they are asked for, in their number format", () => {
    const one = chart("ColumnClustered", "B");
    Object.assign(one.series[0] ?? {}, {
      hasDataLabels: true,
      dataLabels: {
        showValue: true,
        showSeriesName: true,
        showCategoryName: false,
        numberFormat: "0.0;;",
      },
    });
    expect(drawn(one, book).texts).toContain("Green, 4.0");
  });

  test("a label of nothing is not drawn", () => {
    const one = chart("BarStacked100", "BCD");
    for (const each of one.series) {
      each.hasDataLabels = true;
      each.dataLabels = {
        showValue: true,
        showSeriesName: false,
        showCategoryName: false,
        numberFormat: '0" projects";;',
      };
    }
    const { texts } = drawn(one, book);
    expect(texts.filter((text) => text.endsWith("projects"))).toHaveLength(16);
  });

  test("the legend names the series where it is placed", () => {
    const place = (position: string): [number, number] => {
      const one = chart("ColumnClustered", "BCD", {
        legend: { visible: true, position, overlay: false },
      });
      const { svg } = drawn(one, book);
      const [, x, y] = /<text[^>]*x="([\d.]+)" y="([\d.]+)"[^>]*>Amber</.exec(svg) ?? [];
      return [Number(x), Number(y)];
    };
    expect(place("Bottom")[1]).toBeGreaterThan(250);
    expect(place("Top")[1]).toBeLessThan(60);
    expect(place("Right")[0]).toBeGreaterThan(380);
    expect(place("Left")[0]).toBeLessThan(80);
  });

  test("a pie's legend names its slices, which share the whole", () => {
    const one = chart("Pie", "B");
    Object.assign(one.series[0] ?? {}, {
      hasDataLabels: true,
      dataLabels: {
        showValue: false,
        showSeriesName: false,
        showCategoryName: false,
        showPercentage: true,
      },
    });
    const { texts, svg } = drawn(one, book);
    expect(texts).toEqual(expect.arrayContaining(["Digital customer", "31%", "15%"]));
    expect(svg).toContain("#70AD47");
  });
});

describe("points and bubbles", () => {
  const book = dataBook([
    ["Project", "Spend", "Value", "Size"],
    ["P-1", 10, 100, 1],
    ["P-2", 20, 300, 4],
    ["P-3", 30, 200, 16],
    ["P-4", 40, 250, -3],
    ["P-5", 50, 150, 0],
    ["P-6", null, 120, 4],
  ]);
  const over = { categories: "'My data'!$B$2:$B$7", bubbleSizes: "'My data'!$D$2:$D$7" };

  test("lie at their two numbers; one text among the x values counts them instead", () => {
    const one = chart("XYScatterLines", "C");
    Object.assign(one.series[0] ?? {}, over);
    expect(drawn(one, book).content.series[0]?.x).toEqual([10, 20, 30, 40, 50, null]);
    Object.assign(one.series[0] ?? {}, { categories: "'My data'!$A$2:$A$7" });
    expect(drawn(one, book).content.series[0]?.x).toEqual([1, 2, 3, 4, 5, 6]);
  });

  test("areas of bubbles tell the sizes; negative and empty ones are not drawn", () => {
    const one = chart("Bubble", "C");
    Object.assign(one.series[0] ?? {}, over);
    const { option } = drawn(one, book);
    const [bubbles] = option.series as {
      data: unknown[];
      symbolSize: (value: unknown, at: { dataIndex: number }) => number;
    }[];
    const size = (dataIndex: number) => bubbles?.symbolSize(null, { dataIndex }) ?? 0;
    expect(size(2) / size(0)).toBeCloseTo(4);
    expect(size(1) / size(0)).toBeCloseTo(2);
    expect(bubbles?.data[3]).toEqual(["-", "-"]);
    expect(bubbles?.data[4]).toEqual(["-", "-"]);
  });

  test("a series may have the colour and form of its own", () => {
    const one = chart("XYScatter", "C");
    Object.assign(one.series[0] ?? {}, {
      ...over,
      markerStyle: "Diamond",
      markerSize: 9,
      color: "#C62828",
    });
    const { option } = drawn(one, book);
    expect(option.series).toMatchObject([
      {
        symbol: "diamond",
        symbolSize: 12,
        itemStyle: { color: "#C62828" },
        lineStyle: { width: 0 },
      },
    ]);
  });
});

describe("bad input", () => {
  test.each([
    ["no series", chart("ColumnClustered", "")],
    [
      "a reference to nowhere",
      chart("Line", "B", { series: [series("B", { values: "Gone!$A$1:$A$3" })] }),
    ],
    ["a deleted reference", chart("Line", "B", { series: [series("B", { values: "#REF!" })] })],
    ["an unknown type", chart("Sunburst", "B")],
    ["a pie of zeros", chart("Pie", "E")],
    ["a doughnut without numbers", chart("Doughnut", "A")],
    [
      "bounds that contradict",
      chart("Line", "B", {
        axes: { category: plainAxis(), value: plainAxis({ minimum: 9, maximum: 1 }) },
      }),
    ],
    [
      "a step of zero",
      chart("Line", "B", { axes: { category: plainAxis(), value: plainAxis({ majorUnit: 0 }) } }),
    ],
    ["a tiny frame", chart("BarStacked", "BCD", { width: 5, height: 4 })],
  ])("%s draws a frame, not an error", (_, one) => {
    const { svg, content } = drawn(one, dataBook(programs));
    expect(svg).toMatch(/^<svg/);
    expect(svg).not.toMatch(/NaN|undefined/);
    if (one.series.length === 0) expect(content.series).toEqual([]);
  });

  test("markup in names stays text", () => {
    const rows = [
      ["N", "<script>alert(1)</script>"],
      ["a & b", 1],
    ];
    const { svg } = drawn(chart("ColumnClustered", "B"), dataBook(rows));
    expect(svg).not.toContain("<script>");
    expect(svg).toContain("&lt;script");
  });

  test("a whole column is read to the end of the sheet", () => {
    const one = chart("Line", "B", { series: [series("B", { values: "'My data'!$B:$B" })] });
    expect(drawn(one, dataBook(programs)).content.series[0]?.values).toHaveLength(7);
  });
});
