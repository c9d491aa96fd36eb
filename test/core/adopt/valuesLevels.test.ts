import { fillMeaning } from "#core/adopt/values/fillColour";
import { levelOfShare } from "#core/adopt/values/levelColumn";
import { hasFiveSteps, levelText } from "#core/adopt/values/levels";
import { toFive } from "#core/adopt/values/levelScale";
import { ragText } from "#core/adopt/values/rag";
import type { TypedCell } from "#test/support/readAs";
import { cell, doubtAbout, notesOf, readAs, valuesOf } from "#test/support/readAs";

type Options = Parameters<typeof readAs>[2];
const impact = (cells: readonly TypedCell[], options: Options = {}) =>
  readAs("Risks.Inherent impact", cells, options);
const probability = (cells: readonly TypedCell[], options: Options = {}) =>
  readAs("Risks.Inherent probability", cells, options);
const rag = (cells: readonly TypedCell[], options: Options = {}) =>
  readAs("Projects.Reported RAG", cells, options);

describe("levels by words", () => {
  test.each([
    ["High", false, 5],
    ["M", false, 3],
    ["low", false, 1],
    ["High", true, 4],
    ["L", true, 2],
    ["Very high", true, 5],
    ["Almost certain", true, 5],
    ["Possible", true, 3],
    ["3 - Medium", false, 3],
    ["Medium (3)", false, 3],
    ["IV", false, 4],
    ["5", false, 5],
    ["7", false, null],
    ["0.4", false, null],
    ["Hoch", false, 5],
    ["75% to 100%", false, null],
    ["unknown", false, null],
  ])("level %j (five steps: %p) is %p", (text, five, level) => {
    expect(levelText(text, five)).toBe(level);
  });

  test("a column with Very or Likely words has five steps, one with Moderate alone has not", () => {
    expect(hasFiveSteps(["High", "Low"])).toBe(false);
    expect(hasFiveSteps(["High", "Moderate", "Low"])).toBe(false);
    expect(hasFiveSteps(["High", "Very low"])).toBe(true);
  });

  /** The five (or three) steps of a language, lowest first. */
  test.each([
    ["Very low", "Low", "Medium", "High", "Very high"],
    ["VL", "L", "M", "H", "VH"],
    ["Rare", "Unlikely", "Possible", "Likely", "Almost certain"],
    ["Insignificant", "Minor", "Moderate", "Major", "Catastrophic"],
    ["Negligible", "Minor", "Moderate", "Severe", "Catastrophic"],
    ["Very unlikely", "Unlikely", "Possible", "Likely", "Very likely"],
    ["sehr gering", "gering", "mittel", "hoch", "sehr hoch"],
    ["sehr niedrig", "niedrig", "mittel", "hoch", "sehr hoch"],
    [
      "sehr unwahrscheinlich",
      "unwahrscheinlich",
      "möglich",
      "wahrscheinlich",
      "sehr wahrscheinlich",
    ],
    ["très faible", "faible", "moyen", "élevé", "très élevé"],
    ["Très faible", "Faible", "Moyenne", "Élevée", "Très élevée"],
    ["Négligeable", "Mineur", "Modéré", "Majeur", "Catastrophique"],
    ["muy baja", "baja", "media", "alta", "muy alta"],
    ["Raro", "Improbable", "Posible", "Probable", "Casi seguro"],
    ["Insignificante", "Menor", "Moderado", "Mayor", "Catastrófico"],
    ["molto basso", "basso", "medio", "alto", "molto alto"],
    ["Molto bassa", "Bassa", "Media", "Alta", "Molto alta"],
    ["muito baixa", "baixa", "média", "alta", "muito alta"],
    ["svært lav", "lav", "middels", "høy", "svært høy"],
    ["Svært usannsynlig", "Usannsynlig", "Mulig", "Sannsynlig", "Svært sannsynlig"],
    ["非常に低い", "低い", "中程度", "高い", "非常に高い"],
    ["MB", "B", "M", "A", "MA"],
    ["SG", "G", "M", "H", "SH"],
    ["TF", "F", "M", "E", "TE"],
    ["1 - Very low", "2 - Low", "3 - Medium", "4 - High", "5 - Very high"],
    ["Very low (1)", "Low (2)", "Medium (3)", "High (4)", "Very high (5)"],
    ["1 = Rare", "2 = Unlikely", "3 = Possible", "4 = Likely", "5 = Almost certain"],
    ["I", "II", "III", "IV", "V"],
    ["1/5", "2/5", "3/5", "4/5", "5/5"],
    ["★☆☆☆☆", "★★☆☆☆", "★★★☆☆", "★★★★☆", "★★★★★"],
    ["１", "２", "３", "４", "５"],
    ["Remote", "Unlikely", "Possible", "Probable", "Frequent"],
    [1, 2, 3, 4, 5],
  ])("%j %j %j %j %j are 1 to 5", (...steps) => {
    const reading = impact(steps);
    expect(valuesOf(reading)).toEqual([1, 2, 3, 4, 5]);
    expect(reading.doubts).toEqual([]);
  });

  test.each([
    ["Low", "Medium", "High"],
    ["Low", "Moderate", "High"],
    ["L", "M", "H"],
    ["gering", "mittel", "hoch"],
    ["N", "M", "H"],
    ["faible", "moyen", "fort"],
    ["F", "M", "E"],
    ["Baja", "Media", "Alta"],
    ["B", "M", "A"],
    ["Basso", "Medio", "Alto"],
    ["Baixo", "Médio", "Alto"],
    ["lav", "middels", "høy"],
    ["低", "中", "高"],
    ["小", "中", "大"],
    ["1 - Low", "2 - Medium", "3 - High"],
    ["3 - Low", "2 - Medium", "1 - High"],
    ["S", "M", "L"],
  ])("%j %j %j are 1, 3 and 5", (...steps) => {
    expect(valuesOf(impact(steps))).toEqual([1, 3, 5]);
  });

  test("words that hang on their neighbours", () => {
    expect(valuesOf(impact(["Low", "Medium", "High", "Critical"]))).toEqual([2, 3, 4, 5]);
    expect(valuesOf(impact(["Marginal", "Critical", "Catastrophic"]))).toEqual([2, 4, 5]);
    expect(
      valuesOf(probability(["Improbable", "Remote", "Occasional", "Probable", "Frequent"])),
    ).toEqual([1, 2, 3, 4, 5]);
  });

  test("1 = highest is told by words beside the numbers", () => {
    expect(valuesOf(impact(["1 - Very high", "5 - Very low", "2"]))).toEqual([5, 1, 4]);
  });

  test("what is no level is unread or missing", () => {
    const cells = [
      3.5,
      "about 3",
      "Delays the opening by a month",
      true,
      cell(46295, "dd/mm/yyyy"),
      "£15,000",
      "0.4",
    ];
    expect(valuesOf(impact(cells))).toEqual(Array(7).fill("(not-a-level)"));
    expect(valuesOf(impact(["tbc", "n/a", "-", "未定", 5]))).toEqual([
      "tbc",
      "tbc",
      "tbc",
      "tbc",
      5,
    ]);
  });

  test("one 7 among levels up to 5 is asked, and unread until then", () => {
    const reading = impact([1, 2, 3, 4, 5, 3, 2, 4, 5, 1, 3, 7]);
    expect(valuesOf(reading)).toEqual([1, 2, 3, 4, 5, 3, 2, 4, 5, 1, 3, "(not-a-level)"]);
    expect(doubtAbout(reading, "scale")).toMatchObject({ assumed: "1-5" });
  });
});

describe("levels by numbers of other scales", () => {
  test("a level of a scale in five levels", () => {
    const all = (from: number, to: number): readonly (number | null)[] =>
      Array.from({ length: Math.abs(to - from) + 1 }, (_, at) =>
        toFive(Math.min(from, to) + at, { from, to }),
      );
    expect(all(1, 5)).toEqual([1, 2, 3, 4, 5]);
    expect(all(5, 1)).toEqual([5, 4, 3, 2, 1]);
    expect(all(0, 4)).toEqual([1, 2, 3, 4, 5]);
    expect(all(1, 3)).toEqual([1, 3, 5]);
    expect(all(1, 4)).toEqual([1, 2, 4, 5]);
    expect(all(1, 10)).toEqual([1, 1, 2, 2, 3, 3, 4, 4, 5, 5]);
    expect(all(0, 10)).toEqual([1, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5]);
    expect([toFive(6, { from: 1, to: 5 }), toFive(2.5, { from: 1, to: 5 })]).toEqual([null, null]);
  });

  test("values up to 10 are of a scale to 10, and say so", () => {
    const reading = impact([1, 4, 7, 10]);
    expect(valuesOf(reading)).toEqual([1, 2, 4, 5]);
    expect(notesOf(reading)).toEqual(["level-of-other-scale"]);
    expect(reading.doubts).toEqual([]);
  });

  test("a scale whose top never occurs is asked", () => {
    const reading = impact([1, 2, 3, 3, 2, 1]);
    expect(valuesOf(reading)).toEqual([1, 3, 5, 5, 3, 1]);
    expect(doubtAbout(reading, "scale")).toMatchObject({
      options: [
        { value: "1-5", reads: ["2", "3"] },
        { value: "1-4", reads: ["2", "4"] },
        { value: "1-3", reads: ["3", "5"] },
      ],
      assumed: "1-3",
      cells: 4,
      samples: ["2", "3"],
    });
    expect(valuesOf(impact([2, 4, 3]))).toEqual([2, 4, 3]);
    expect(doubtAbout(impact([2, 4, 3]), "scale").assumed).toBe("1-5");
    expect(valuesOf(impact([2, 4, 3], { answers: { scale: "1-4" } }))).toEqual([2, 5, 4]);
  });

  test("another column of the same scale, the header or a legend answers it", () => {
    expect(impact([1, 2, 3], { sameScale: [[cell(5), cell(1)]] }).doubts).toEqual([]);
    const header = impact([1, 2, 3], { header: "Impact (1-3)" });
    expect([valuesOf(header), header.doubts]).toEqual([[1, 3, 5], []]);
    const scale = ["Very low", "Low", "Medium", "High", "Very high"].map((label, at) => ({
      code: String(at),
      label,
    }));
    const legend = impact([0, 1, 3], { scale });
    expect([valuesOf(legend), legend.doubts]).toEqual([[1, 2, 4], []]);
  });

  test("a header that says 1 = high turns the scale", () => {
    expect(valuesOf(impact([1, 5, 2], { header: "Impact (1 = high, 5 = low)" }))).toEqual([
      5, 1, 4,
    ]);
    expect(valuesOf(impact([1, 3, 2], { header: "Auswirkung 1=hoch 3=gering" }))).toEqual([
      5, 1, 3,
    ]);
  });

  test("labels of a legend are levels", () => {
    const scale = [
      "No effect",
      "Delay in days",
      "Delay in weeks",
      "Delay in months",
      "Failure",
    ].map((label, at) => ({ code: String(at + 1), label }));
    expect(valuesOf(impact(["Failure", "No effect", "Delay in weeks"], { scale }))).toEqual([
      5, 1, 3,
    ]);
  });

  test("a reversed legend is asked and assumed", () => {
    const scale = ["Very high", "High", "Medium", "Low", "Very low"].map((label, at) => ({
      code: String(at + 1),
      label,
    }));
    const reading = impact([1, 2, 5], { scale });
    expect(valuesOf(reading)).toEqual([5, 4, 1]);
    expect(doubtAbout(reading, "scale")).toMatchObject({ assumed: "5-1" });
    expect(valuesOf(impact([1, 2, 5], { scale, answers: { scale: "1-5" } }))).toEqual([1, 2, 5]);
  });

  test("zero and six leave the scale open", () => {
    expect(doubtAbout(impact([0, 3, 4]), "scale")).toMatchObject({ assumed: "0-4" });
    expect(doubtAbout(impact([0, 5, 4]), "scale")).toMatchObject({ assumed: "1-5" });
    expect(valuesOf(impact([6, 1]))).toEqual(["(not-a-level)", "(not-a-level)"]);
    expect(doubtAbout(impact([6, 1]), "scale")).toMatchObject({ assumed: null });
  });
});

describe("probabilities as levels", () => {
  test("the bands of Scales: their upper end belongs to them", () => {
    expect([0, 0.1, 0.11, 0.3, 0.5, 0.7, 0.9, 1, 1.2, -0.1].map(levelOfShare)).toEqual([
      1,
      1,
      2,
      2,
      3,
      4,
      5,
      5,
      null,
      null,
    ]);
  });

  test("percentages, shares and ranges, said as such", () => {
    const reading = probability(["40%", cell(0.9, "0%"), "75% to 100%", "10-40%", "> 90 %"]);
    expect(valuesOf(reading)).toEqual([3, 5, 5, 2, 5]);
    expect(notesOf(reading)).toEqual(["level-of-percentage"]);
    expect(valuesOf(probability([0.1, 0.3, 0.5, 0.7, 0.9]))).toEqual([1, 2, 3, 4, 5]);
    expect(valuesOf(probability([80, 25, 50]))).toEqual([5, 2, 3]);
    expect(valuesOf(impact([0.05, 0.1, 0.2, 0.4, 0.8]))).toEqual([1, 2, 3, 4, 5]);
    expect(valuesOf(impact(["40%"]))).toEqual(["(not-a-level)"]);
  });
});

describe("ratings", () => {
  test.each([
    ["Green", "Green"],
    [" g ", "Green"],
    ["AMBER", "Amber"],
    ["Yellow", "Amber"],
    ["gelb", "Amber"],
    ["On track", "Green"],
    ["At risk", "Amber"],
    ["Off track", "Red"],
    ["ROADBLOCK", "Red"],
    ["grün", "Green"],
    ["rot", "Red"],
    ["vert", "Green"],
    ["orange", "Amber"],
    ["rouge", "Red"],
    ["verde", "Green"],
    ["ámbar", "Amber"],
    ["amarillo", "Amber"],
    ["rojo", "Red"],
    ["giallo", "Amber"],
    ["rosso", "Red"],
    ["amarelo", "Amber"],
    ["vermelho", "Red"],
    ["grønn", "Green"],
    ["gul", "Amber"],
    ["rød", "Red"],
    ["緑", "Green"],
    ["黄", "Amber"],
    ["赤", "Red"],
    ["🟢", "Green"],
    ["🟡", "Amber"],
    ["🔴", "Red"],
    ["🟢 On track", "Green"],
    ["Amber ↓", "Amber"],
    ["G→", "Green"],
    ["Red - supplier insolvent", "Red"],
    ["Red (was Amber)", "Red"],
    ["3 - Red", "Red"],
    ["En bonne voie", "Green"],
    ["Im Plan", "Green"],
    ["En riesgo", "Amber"],
    ["順調", "Green"],
    ["遅延", "Red"],
  ])("%j is %s", (text, expected) => {
    expect(ragText(text, "outer")?.rag).toBe(expected);
  });

  test.each([
    ["Amber/Red", "Red", "Amber", "Amber"],
    ["Amber/red", "Red", "Amber", "Amber"],
    ["Red/Amber", "Red", "Amber", "Amber"],
    ["Amber-Red", "Red", "Amber", "Amber"],
    ["A/R", "Red", "Amber", "Amber"],
    ["AR", "Red", "Amber", "Amber"],
    ["A/G", "Amber", "Amber", "Green"],
    ["G/A", "Amber", "Amber", "Green"],
    ["Amber Green", "Amber", "Amber", "Green"],
  ])("between two colours: %j", (text, outer, amber, better) => {
    expect([
      ragText(text, "outer")?.rag,
      ragText(text, "amber")?.rag,
      ragText(text, "better")?.rag,
      ragText(text, "outer")?.between,
    ]).toEqual([outer, amber, better, true]);
  });

  test.each([
    "Exempt under Section 43",
    "Exempt under Section 43 of the Freedom of Information Act 2000 (Commercial Interests)",
    "Green/Red",
    "Amber/Amber",
    "Red/Amber/Green",
    "🟢🔴",
    "🟢 Red",
    "not green",
    "Greenfield",
    "",
  ])("%j is no rating", (text) => {
    expect(ragText(text, "outer")).toBeNull();
  });

  test("finished or not begun is no rating, and keeps its word", () => {
    const reading = rag([
      "Green",
      "Blue",
      "Complete",
      "Not started",
      "n/a",
      "Grey",
      "abgeschlossen",
      "🔵",
    ]);
    expect(valuesOf(reading)).toEqual(["Green", ...Array<string>(7).fill("tbc")]);
    expect(notesOf(reading)).toEqual(["missing-by-word"]);
  });

  test("five steps are asked, with what each answer makes of them", () => {
    const reading = rag(["Green", "Amber/Green", "Amber/Red", "Red"]);
    expect(valuesOf(reading)).toEqual(["Green", "Amber", "Red", "Red"]);
    expect(doubtAbout(reading, "five-step-rating")).toEqual({
      kind: "five-step-rating",
      options: [
        { value: "outer", reads: ["Amber", "Red"] },
        { value: "amber", reads: ["Amber", "Amber"] },
        { value: "better", reads: ["Green", "Amber"] },
      ],
      assumed: "outer",
      cells: 2,
      samples: ["Amber/Green", "Amber/Red"],
    });
    expect(rag(["Green", "Amber", "Red"]).doubts).toEqual([]);
  });

  test("figures need a scale, colours or an answer", () => {
    const reading = rag([1, 2, 3]);
    expect(valuesOf(reading)).toEqual(Array(3).fill("(not-a-rating)"));
    expect(doubtAbout(reading, "scale")).toMatchObject({ assumed: null, cells: 2 });
    expect(valuesOf(rag([1, 2, 3], { answers: { scale: "1-3" } }))).toEqual([
      "Green",
      "Amber",
      "Red",
    ]);
    expect(valuesOf(rag([1, 3], { answers: { scale: "3-1" } }))).toEqual(["Red", "Green"]);
    const coloured = [cell(1, "0", "#00B050"), cell(3, "0", "#FF0000")];
    expect(valuesOf(rag(coloured))).toEqual(["Green", "Red"]);
    const scale = [
      { code: "1", label: "Red" },
      { code: "2", label: "Amber" },
      { code: "3", label: "Green" },
    ];
    expect(valuesOf(rag([1, 2, 3], { scale }))).toEqual(["Red", "Amber", "Green"]);
  });

  test.each([
    ["#00B050", "Green"],
    ["#92D050", "Green"],
    ["#C6EFCE", "Green"],
    ["#FFC000", "Amber"],
    ["#FFFF00", "Amber"],
    ["#FFEB9C", "Amber"],
    ["#ED7D31", "Amber"],
    ["#FF0000", "Red"],
    ["#C00000", "Red"],
    ["#FFC7CE", "Red"],
    ["#FFFFFF", "none"],
    ["#D9D9D9", "none"],
    ["#000000", "none"],
    ["#0070C0", "other"],
    ["#7030A0", "other"],
    [null, "none"],
    ["red", "none"],
  ])("fill %s is %s", (fill, meaning) => {
    expect(fillMeaning(fill)).toBe(meaning);
  });

  test("cells without a text are rated by their fill", () => {
    const reading = rag([
      cell(null, "General", "#00B050"),
      cell("", "General", "#FF0000"),
      cell(null),
      cell(" ", "General", "#FFFFFF"),
    ]);
    expect(valuesOf(reading)).toEqual(["Green", "Red", null, null]);
    expect(reading.notes).toMatchObject([{ code: "rating-by-colour", count: 2, found: "#00B050" }]);
  });

  test("a fill that means nothing in its column rates nothing", () => {
    expect(valuesOf(rag([cell("Green"), cell("Red"), cell(null, "General", "#FFFF00")]))).toEqual([
      "Green",
      "Red",
      null,
    ]);
  });

  test("one colour in all cells is asked, and is no rating until then", () => {
    const cells = [cell(null, "General", "#FFF2CC"), cell(null, "General", "#FFF2CC")];
    expect(valuesOf(rag(cells))).toEqual([null, null]);
    expect(doubtAbout(rag(cells), "colour-meaning")).toMatchObject({ assumed: "none", cells: 2 });
    expect(valuesOf(rag(cells, { answers: { "colour-meaning": "Amber" } }))).toEqual([
      "Amber",
      "Amber",
    ]);
  });

  test("odd colours are asked", () => {
    const cells = [cell(null, "General", "#00B050"), cell(null, "General", "#7030A0")];
    const reading = rag(cells);
    expect(valuesOf(reading)).toEqual(["Green", "(not-a-rating)"]);
    expect(doubtAbout(reading, "colour-meaning")).toMatchObject({
      options: [{ value: "Green" }, { value: "Amber" }, { value: "Red" }, { value: "none" }],
      assumed: null,
      samples: ["#7030A0"],
    });
    expect(valuesOf(rag(cells, { answers: { "colour-meaning": "#7030A0=Red" } }))).toEqual([
      "Green",
      "Red",
    ]);
    expect(valuesOf(rag(cells, { answers: { "colour-meaning": "none" } }))).toEqual([
      "Green",
      "tbc",
    ]);
  });

  test("a text on a fill of another colour is told", () => {
    const reading = rag([cell("Green", "General", "#FF0000"), cell("Red", "General", "#FF0000")]);
    expect(valuesOf(reading)).toEqual(["Green", "Red"]);
    expect(reading.notes).toMatchObject([
      { code: "rating-against-colour", severity: "warning", count: 1, found: "Green" },
    ]);
  });
});
