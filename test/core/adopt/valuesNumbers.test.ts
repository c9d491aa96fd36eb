import { headerText } from "#core/adopt/headerText";
import { withMagnitudes } from "#core/adopt/values/magnitudes";
import { currencyCode, magnitude, moneyUnitText, statedUnit } from "#core/adopt/values/moneyWords";
import { unitOfFormat } from "#core/adopt/values/numberFormat";
import { decimalSign, numberText } from "#core/adopt/values/numberText";
import type { TypedCell } from "#test/support/readAs";
import {
  amountsOf,
  asCells,
  cell,
  doubtAbout,
  notesOf,
  readAs,
  valuesOf,
} from "#test/support/readAs";

describe("amounts as text", () => {
  test.each([
    ["12131.50", 12131.5, null, null],
    ["£12,131.50", 12131.5, null, "GBP"],
    ["£1.2m", 1.2, 1e6, "GBP"],
    ["(300)", -300, null, null],
    ["(£1.2m)", -1.2, 1e6, "GBP"],
    ["£(300)", -300, null, "GBP"],
    ["-£45k", -45, 1e3, "GBP"],
    ["£-45", -45, null, "GBP"],
    ["- £300", -300, null, "GBP"],
    ["−300", -300, null, null],
    ["–300", -300, null, null],
    ["300-", -300, null, null],
    ["300,00- EUR", -300, null, "EUR"],
    ["minus 300", -300, null, null],
    ["1 200,50 EUR", 1200.5, null, "EUR"],
    ["1 200,50 EUR", 1200.5, null, "EUR"],
    ["1 200,50 EUR", 1200.5, null, "EUR"],
    ["1.200,50 €", 1200.5, null, "EUR"],
    ["1.200.000", 1200000, null, null],
    ["1'200'000", 1200000, null, null],
    ["1’200’000.–", 1200000, null, null],
    ["CHF 12'500.-", 12500, null, "CHF"],
    ["€ 1.250.000,-", 1250000, null, "EUR"],
    ["12,5", 12.5, null, null],
    ["12,34,567", 1234567, null, null],
    ["₹1,23,456", 123456, null, "INR"],
    ["$45,000,000", 45000000, null, "USD"],
    ["2.5 bn", 2.5, 1e9, null],
    ["5 million", 5, 1e6, null],
    ["1.2 Mio. €", 1.2, 1e6, "EUR"],
    ["1,2 Mio EUR", 1.2, 1e6, "EUR"],
    ["T€ 350", 350, 1e3, "EUR"],
    ["TEUR 350", 350, 1e3, "EUR"],
    ["350 T€", 350, 1e3, "EUR"],
    ["350 Tsd. €", 350, 1e3, "EUR"],
    ["k€ 350", 350, 1e3, "EUR"],
    ["3,5 M€", 3.5, 1e6, "EUR"],
    ["1,2 milliards d'euros", 1.2, 1e9, "EUR"],
    ["350 milliers €", 350, 1e3, "EUR"],
    ["3 millones de euros", 3, 1e6, "EUR"],
    ["2,4 milioni", 2.4, 1e6, null],
    ["R$ 1.234,56", 1234.56, null, "BRL"],
    ["2 milhões", 2, 1e6, null],
    ["12 MNOK", 12, 1e6, "NOK"],
    ["3 mill. kr", 3, 1e6, "NOK"],
    ["1 200 000 kr", 1200000, null, "NOK"],
    ["300万円", 300, 1e4, "JPY"],
    ["1億2,000万円", 120000000, 1, "JPY"],
    ["5百万円", 5, 1e6, "JPY"],
    ["１２,０００円", 12000, null, "JPY"],
    ["¥1,200", 1200, null, "JPY"],
    ["2 crore", 2, 1e7, null],
    [".5", 0.5, null, null],
    ["£ 9.9 ", 9.9, null, "GBP"],
    ["0", 0, null, null],
    ["-0", 0, null, null],
    ["1.2M USD", 1.2, 1e6, "USD"],
    ["USD 1.2M", 1.2, 1e6, "USD"],
  ])("%j", (text, amount, factor, currency) => {
    expect(numberText(text, "unknown")).toEqual({
      amount,
      factor,
      currency,
      percent: false,
      remark: false,
    });
  });

  test.each([
    ["$128,500 (86%)", 128500, null],
    ["~£2m", 2, 1e6],
    ["c. £3m", 3, 1e6],
    ["approx. 3m", 3, 1e6],
    ["ca. 350 T€", 350, 1e3],
    ["約300万円", 300, 1e4],
    ["12 (est.)", 12, null],
    ["1,200*", 1200, null],
  ])("%j says more than its number", (text, amount, factor) => {
    expect(numberText(text, "unknown")).toMatchObject({ amount, factor, remark: true });
  });

  test.each([
    "tbc",
    "£3m-£5m",
    "£1m–£2m",
    "1-2m",
    "> £2m",
    "< 500k",
    "up to 3m",
    "£9,9.9",
    "12 34",
    "1,5,2",
    "",
    "-",
    "n/a",
    "3 days",
    "1.2.3",
    "5%5",
    "£5 €6",
    "5k 6k",
    "P-001",
    "1e5",
    "12 (13)",
    "--5",
    "(-300)",
    "m",
    "£",
    "12,34,5",
    "1.23.456",
    "1,234.567,8",
    "2026-03-31",
    "10:30",
  ])("%j is no amount", (text) => {
    expect(numberText(text, "unknown")).toBeNull();
  });

  test("percentages in words", () => {
    for (const text of [
      "65%",
      "65 %",
      "65 percent",
      "65 Prozent",
      "65 pour cent",
      "65 por ciento",
      "６５％",
    ])
      expect(numberText(text, "unknown")).toMatchObject({ amount: 65, percent: true });
  });

  test("the column decides what 1.200 and 1,200 mean", () => {
    expect(decimalSign(["1,200", "3,5"])).toBe("comma");
    expect(decimalSign(["1,200", "3.5"])).toBe("point");
    expect(decimalSign(["1.200.000"])).toBe("comma");
    expect(decimalSign(["1,200", "2,300"])).toBe("unknown");
    expect(decimalSign(["1,5", "2.5"])).toBe("mixed");
    expect(numberText("1.200", "comma")?.amount).toBe(1200);
    expect(numberText("1,200", "unknown")?.amount).toBe(1200);
    expect(numberText("0,125", "unknown")?.amount).toBe(0.125);
  });
});

describe("units of money", () => {
  test.each([
    ["£m", 1e6, "GBP"],
    ["k€", 1e3, "EUR"],
    ["T€", 1e3, "EUR"],
    ["TEUR", 1e3, "EUR"],
    ["GBPm", 1e6, "GBP"],
    ["Mio. €", 1e6, "EUR"],
    ["MNOK", 1e6, "NOK"],
    ["'000", 1e3, null],
    ["£000", 1e3, "GBP"],
    ["百万円", 1e6, "JPY"],
    ["千円", 1e3, "JPY"],
  ])("%j", (text, factor, currency) => {
    expect(moneyUnitText(text)).toMatchObject({ factor, currency });
  });

  test("words that are no unit", () => {
    for (const text of ["t", "tbc", "months", "pm", "kg"]) expect(moneyUnitText(text)).toBeNull();
    expect([currencyCode("EUR"), currencyCode("xyz"), magnitude("Mrd."), magnitude("x")]).toEqual([
      "EUR",
      null,
      1e9,
      null,
    ]);
  });

  test.each([
    ["All figures in £000", 1e3, "GBP"],
    ["All amounts in GBP million", 1e6, "GBP"],
    ["Alle Beträge in T€", 1e3, "EUR"],
    ["Angaben in Tausend Euro", 1e3, "EUR"],
    ["Montants en k€", 1e3, "EUR"],
    ["Importes en miles de euros", 1e3, "EUR"],
    ["Beløp i tusen kroner", 1e3, "NOK"],
    ["単位：百万円", 1e6, "JPY"],
    ["Budget 2026 (EUR m)", 1e6, "EUR"],
    ["Figures in thousands", 1e3, null],
    ["GBPm", 1e6, "GBP"],
    ["All costs in £k unless stated", 1e3, "GBP"],
    ["Valores em R$ mil", 1e3, "BRL"],
    ["Importi in migliaia di euro", 1e3, "EUR"],
    ["Kostnader i MNOK (eks. mva)", 1e6, "NOK"],
  ])("%j states a unit", (text, factor, currency) => {
    expect(statedUnit(text)).toMatchObject({ factor, currency });
  });

  test("titles that state none", () => {
    for (const text of [
      "Portfolio 2026",
      "Lengths in m",
      "Owned by: m",
      "Project register",
      "Risks (m)",
    ])
      expect(statedUnit(text)).toBeNull();
  });

  test.each([
    ["#,##0", null, 1],
    ["#,##0,", null, 1e3],
    ['#,##0.0,,"m"', 1e6, 1e6],
    ['£#,##0.0,,"m";-£#,##0.0,,"m"', 1e6, 1e6],
    ['0.0"m"', 1e6, 1],
    ["#,##0\\k", 1e3, 1],
    ['#,##0.00 "T€"', 1e3, 1],
    ['0" days"', null, 1],
    ["[$£-809]#,##0", null, 1],
  ])("format %j shows a unit", (format, unit, divided) => {
    expect(unitOfFormat(format)).toEqual({ shown: unit, divided });
  });
});

describe("columns of money", () => {
  const budget = (cells: readonly TypedCell[], header = "Budget", answers = {}) =>
    readAs("Projects.Budget", cells, { header, answers });

  test("what stands in a cell counts before format and header", () => {
    expect(amountsOf(budget(["£450k", 1.2, "3", "£2m"], "Budget (£m)"))).toEqual([
      450000, 1200000, 3000000, 2000000,
    ]);
    expect(amountsOf(budget([cell(1200000, "#,##0,")], "Budget (£k)"))).toEqual([1200000]);
    expect(amountsOf(budget([cell(1.2, '0.0"m"')]))).toEqual([1200000]);
    expect(amountsOf(budget([cell(1200000, '0.0,,"m"')]))).toEqual([1200000]);
  });

  test("other types are unread, words for missing are missing, zero is zero", () => {
    const cells = [
      cell(46295, "dd/mm/yyyy"),
      cell(0.1, "0%"),
      "10%",
      false,
      { error: "#N/A" },
      "see note 3",
      null,
      "  ",
      "tbc",
      "n/a",
      "-",
      "–",
      "offen",
      "à définir",
      "por definir",
      "da definire",
      "未定",
      0,
      "0",
      "£1m-£2m",
    ];
    expect(valuesOf(budget(cells))).toEqual([
      "(not-an-amount)",
      "(not-an-amount)",
      "(not-an-amount)",
      "(not-an-amount)",
      "(error-value)",
      "(not-an-amount)",
      null,
      null,
      "tbc",
      "tbc",
      "tbc",
      "tbc",
      "tbc",
      "tbc",
      "tbc",
      "tbc",
      "tbc",
      0,
      0,
      "(not-an-amount)",
    ]);
    expect(notesOf(budget(cells))).toEqual(["missing-by-word"]);
  });

  test("1.200 alone is asked, and read as thousands until then", () => {
    const reading = budget(["1.200", "3.400", 500]);
    expect(valuesOf(reading)).toEqual([1200, 3400, 500]);
    expect(doubtAbout(reading, "number-sign")).toEqual({
      kind: "number-sign",
      options: [
        { value: "point", evidence: 0, reads: ["1.2", "3.4"] },
        { value: "comma", evidence: 0, reads: ["1200", "3400"] },
      ],
      assumed: "comma",
      cells: 2,
      samples: ["1.200", "3.400"],
    });
    const answered = budget(["1.200"], "Budget", { "number-sign": "point" });
    expect(valuesOf(answered)).toEqual([1.2]);
    expect(doubtAbout(answered, "number-sign").cells).toBe(1);
  });

  test("1,200 alone is no question: nobody writes three decimals of a currency", () => {
    expect(budget(["1,200", "3,400"]).doubts).toEqual([]);
    expect(valuesOf(budget(["1,200"]))).toEqual([1200]);
  });

  test("1,250 Mio. € is asked: its country writes the decimals after a comma", () => {
    const reading = budget(["1,250 Mio. €"]);
    expect(doubtAbout(reading, "number-sign").assumed).toBe("comma");
    expect(amountsOf(reading)).toEqual([1250000]);
  });

  test("a header of a country with decimal commas decides 1.200", () => {
    for (const header of [
      "Schadenshöhe (T€)",
      "Kosten",
      "Coût (€)",
      "Importe",
      "Custo",
      "Kostnad",
    ]) {
      const reading = budget(["1.200", "350"], header);
      expect([header, valuesOf(reading), reading.doubts]).toEqual([header, [1200, 350], []]);
    }
  });

  test("a neighbour in the column decides without a question, as does the island", () => {
    expect(valuesOf(budget(["1.200", "3,5"]))).toEqual([1200, 3.5]);
    expect(budget(["1.200", "3,5"]).doubts).toEqual([]);
    const told = readAs("Projects.Budget", ["1.200"], { numberSign: "comma" });
    expect([valuesOf(told), told.doubts]).toEqual([[1200], []]);
    const against = readAs("Projects.Budget", ["1.200"], { numberSign: "point" });
    expect(valuesOf(against)).toEqual(["(ambiguous-number)"]);
    expect(doubtAbout(against, "number-sign").cells).toBe(1);
  });

  test("a column that writes both ways: the open numbers are unread and asked", () => {
    const reading = budget(["1.200", "3,5", "2.5"]);
    expect(valuesOf(reading)).toEqual(["(ambiguous-number)", 3.5, 2.5]);
    expect(doubtAbout(reading, "number-sign")).toMatchObject({ assumed: null, cells: 1 });
  });

  test("single units under a header in millions are asked", () => {
    const reading = budget([1250000, 3400000, 800000], "Budget (£m)");
    expect(amountsOf(reading)).toEqual([1250000, 3400000, 800000]);
    expect(doubtAbout(reading, "money-unit")).toMatchObject({ assumed: "One", cells: 3 });
    const answered = budget([1250000], "Budget (£m)", { "money-unit": "million" });
    expect(amountsOf(answered)).toEqual([1250000 * 1e6]);
  });

  test("an approximation keeps its text beside", () => {
    const reading = budget(["~£2m"]);
    expect(reading.readings[0]).toMatchObject({ kind: "value", value: 2, lossy: true });
    expect(notesOf(reading)).toEqual(["amount-with-remark"]);
  });

  test("broken characters are mended before they are read", () => {
    const reading = budget(["Â£1.2m", "â‚¬3m"]);
    expect(amountsOf(reading)).toEqual([1200000, 3000000]);
    expect(notesOf(reading)).toEqual(["mojibake-mended"]);
  });
});

describe("magnitudes", () => {
  const column = (cells: readonly TypedCell[], header: string, answer: string | null = null) => ({
    cells: asCells(cells),
    reading: readAs("Projects.Budget", cells, { header }),
    answer: () => answer,
  });

  test("a forecast a thousand times its budget is asked and named", () => {
    const budgets = column([1200, 3400, 560, 2100], "Budget");
    const forecasts = column([1250, 3300, 580000, 2200], "Forecast");
    const [first, second] = withMagnitudes([budgets, forecasts]);
    expect(first?.doubts).toEqual([]);
    expect(second?.doubts).toEqual([
      {
        kind: "magnitude",
        options: [
          { value: "as-written", reads: ["580000"] },
          { value: "as-neighbours", evidence: 1, reads: ["580"] },
        ],
        assumed: "as-written",
        cells: 1,
        samples: ["580000"],
      },
    ]);
    expect(second?.notes).toMatchObject([{ code: "magnitude-unlikely", at: 2, also: [2] }]);
    const answered = withMagnitudes([budgets, { ...forecasts, answer: () => "as-neighbours" }]);
    expect(answered[1] === undefined ? [] : valuesOf(answered[1])).toEqual([1250, 3300, 580, 2200]);
  });

  test("one amount without its unit among amounts that have one", () => {
    const [only] = withMagnitudes([
      column(["£1.2m", "£3.4m", "£2m", "£5m", "£0.9m", 2.5], "Budget"),
    ]);
    expect(only?.doubts).toMatchObject([{ kind: "magnitude", cells: 1, samples: ["2.5"] }]);
  });

  test("small and large projects are no doubt", () => {
    const sizes = [12, 45, 150, 700, 2300, 9000, 41000, 260000];
    expect(withMagnitudes([column(sizes, "Budget")])[0]?.doubts).toEqual([]);
    const [, forecasts] = withMagnitudes([
      column(sizes, "Budget"),
      column(
        sizes.map((size) => size * 1.3),
        "Forecast",
      ),
    ]);
    expect(forecasts?.doubts).toEqual([]);
  });

  test("a column without a unit takes that of its neighbours of the same size", () => {
    const budgets = column([1.2, 3.4, 0.56], "Budget (£m)");
    const [, sure] = withMagnitudes([budgets, column([1.25, 3.1, 0.6], "Forecast")]);
    expect(sure?.doubts).toEqual([]);
    expect(sure === undefined ? [] : amountsOf(sure)).toEqual([1250000, 3100000, 600000]);
    expect(sure?.notes).toMatchObject([{ code: "unit-of-neighbours", expected: "million" }]);
    const [, few] = withMagnitudes([column([1.2], "Budget (£m)"), column([1.25], "Forecast")]);
    expect(few?.doubts).toMatchObject([{ kind: "magnitude", assumed: "as-neighbours" }]);
  });

  test("header text for amounts is read with its unit", () => {
    expect(headerText("Budget (£m)").factor).toBe(1e6);
  });
});

describe("plain numbers and percentages", () => {
  const percent = (cells: readonly TypedCell[], answers = {}) =>
    readAs("Projects.Complete %", cells, { answers });

  test("days and other whole numbers", () => {
    const lag = readAs("Dependencies.Lag days", [
      14,
      "10 days",
      "5 Tage",
      "3 jours",
      2.5,
      "3m",
      "2k",
      "n/a",
      true,
    ]);
    expect(valuesOf(lag)).toEqual([
      14,
      10,
      5,
      3,
      "(not-a-whole-number)",
      "(not-a-number)",
      "(not-a-number)",
      "tbc",
      "(not-a-number)",
    ]);
    expect(valuesOf(readAs("Benefits.Target value", ["1.2m", "12 %", "€5"]))).toEqual([
      1200000, 0.12, 5,
    ]);
  });

  test("shares of 1, percents of 100, texts", () => {
    expect(valuesOf(percent([0.65, 1, 0, "40%", "n/a"]))).toEqual([0.65, 1, 0, 0.4, "tbc"]);
    expect(valuesOf(percent([65, 30, 7, "70", 1]))).toEqual([0.65, 0.3, 0.07, 0.7, 0.01]);
    expect(valuesOf(percent(["65 %", "65,5 %", "3/4", "3 of 4", "29.00%"]))).toEqual([
      0.65, 0.655, 0.75, 0.75, 0.29,
    ]);
    expect(valuesOf(percent(["Complete", "not started", "abgeschlossen", "terminé"]))).toEqual([
      1, 0, 1, 1,
    ]);
    expect(valuesOf(percent([cell(0.65, "0%"), cell(2.5, "0%")]))).toEqual([0.65, 2.5]);
    expect(percent([65, 30, 7]).doubts).toEqual([]);
    expect(percent([0, 1, 1]).doubts).toEqual([]);
  });

  test("whole numbers under a header Probability are levels, no percentages", () => {
    const levels = readAs("Risks.Probability %", [1, 3, 5], { header: "Probability" });
    expect(valuesOf(levels)).toEqual(Array(3).fill("(not-a-percentage)"));
    const percents = readAs("Risks.Probability %", [1, 3, 5], { header: "Probability (%)" });
    expect(valuesOf(percents)).toEqual([0.01, 0.03, 0.05]);
  });

  test("full-time equivalents", () => {
    expect(valuesOf(readAs("Demand.FTE", ["0,5 FTE", "2 VZÄ", "1.5 ETP", 2, "0.5人月"]))).toEqual([
      0.5, 2, 1.5, 2, 0.5,
    ]);
  });

  test("0.4 beside 100 is asked", () => {
    const reading = percent([0.4, 100, 35, 0]);
    expect(valuesOf(reading)).toEqual([0.4, 1, 0.35, 0]);
    expect(doubtAbout(reading, "percent-form")).toMatchObject({
      options: [
        { value: "share", evidence: 1, reads: ["0.4"] },
        { value: "hundred", evidence: 2, reads: ["0.004"] },
      ],
      assumed: "share",
      cells: 1,
    });
    expect(valuesOf(percent([0.4, 100], { "percent-form": "hundred" }))).toEqual([0.004, 1]);
    expect(valuesOf(percent([0.5, 12.5, 99.5]))[0]).toBe("(not-a-percentage)");
  });

  test("1 beside round percents, and 65 under a percent format, are asked", () => {
    expect(doubtAbout(percent([25, 50, 75, 1]), "percent-form")).toMatchObject({ cells: 1 });
    const formatted = percent([cell(65, "0%"), cell(0.3, "0%")]);
    expect(valuesOf(formatted)).toEqual([0.65, 0.3]);
    expect(doubtAbout(formatted, "percent-form")).toMatchObject({ assumed: "hundred", cells: 1 });
  });

  test("ranges: a probability takes the middle and says so, a progress is unread", () => {
    const probability = readAs("Risks.Probability %", [
      "75% to 100%",
      "10-40%",
      "> 90%",
      "<10%",
      "50/50",
      "bis",
    ]);
    expect(valuesOf(probability)).toEqual([0.875, 0.25, 0.95, 0.05, 0.5, "(not-a-percentage)"]);
    expect(notesOf(probability)).toContain("range-midpoint");
    expect(
      valuesOf(percent(["75% to 100%", "> 90%", true, cell(46295, "dd/mm/yyyy"), "5k"])),
    ).toEqual(Array(5).fill("(not-a-percentage)"));
  });
});
