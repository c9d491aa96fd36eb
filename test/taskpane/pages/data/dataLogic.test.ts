import fc from "fast-check";
import type { AdoptedColumn, AdoptedIsland, Adoption } from "#core/adopt/adoption";
import { noDecisions, type CellMap } from "#core/adopt/decisions";
import type { LedgerLine } from "#core/adopt/ledger";
import type { Question } from "#core/adopt/questions";
import { english } from "#core/messages/english/english";
import {
  withAnswer,
  withCell,
  withColumn,
  withoutIsland,
  withRegister,
  withWord,
  wordAnswer,
} from "#taskpane/pages/data/adoptDecisions";
import { columnCards, dropFields, fieldChoices } from "#taskpane/pages/data/columnsView";
import type { DataLanguage } from "#taskpane/pages/data/dataLanguage";
import { dataReducer, initialData } from "#taskpane/pages/data/dataState";
import { farEnough, freeSide, scrollStep } from "#taskpane/pages/data/headerDrag";
import { differingSums, ledgerSentence } from "#taskpane/pages/data/ledgerSentences";
import { openQuestions, optionLabel, questionCards } from "#taskpane/pages/data/questionsView";
import { sameLayouts, shownPlace, sourceCards, surenessOf } from "#taskpane/pages/data/sourcesView";
import { data } from "#taskpane/texts/english/data";
import { englishTexts } from "#taskpane/texts/texts";

const language: DataLanguage = { ...englishTexts, data, words: english };

const column = (header: string, field: string | null): AdoptedColumn => ({
  header,
  address: "A1",
  field,
  extra: field === null ? header : null,
  how: { kind: "exact" },
  confidence: 1,
  candidates: [],
  samples: [],
  filled: 3,
  unread: 0,
  formulas: 0,
});

const island = (more: Partial<AdoptedIsland>): AdoptedIsland => ({
  id: "Plan//name",
  workbook: null,
  sheet: "Plan",
  visibility: "Visible",
  range: "A1:C9",
  recordsRun: "down",
  register: "Projects",
  confidence: 0.9,
  evidence: [],
  alternatives: [],
  mode: "copy",
  rows: 8,
  columns: [],
  unread: [],
  leftOut: [],
  ...more,
});

const adoption = (more: Partial<Adoption>): Adoption => ({
  islands: [],
  rows: [],
  packs: [],
  settings: {},
  starterModel: false,
  questions: [],
  ledger: [],
  conflicts: [],
  suggestedForms: [],
  ...more,
});

const question = (more: Partial<Question>): Question => ({
  id: "Plan!Finish|date-order",
  kind: "date-order",
  place: { sheet: "Plan", address: "D5" },
  header: "Finish",
  options: [
    { value: "day-month", evidence: 4, reads: ["2026-04-03"] },
    { value: "month-day", reads: ["2026-03-04"] },
  ],
  assumed: null,
  cells: 6,
  samples: ["03/04/26"],
  ...more,
});

describe("decisions", () => {
  test("a field has one column: the one that was chosen last", () => {
    const first = withColumn(noDecisions, "i", "Boss", "Sponsor");
    const second = withColumn(first, "i", "Lead", "Sponsor");
    expect(second.islands["i"]?.columns).toEqual({ Lead: "Sponsor" });
    // Extra columns can be many.
    const extras = withColumn(withColumn(second, "i", "A", null), "i", "B", null);
    expect(extras.islands["i"]?.columns).toEqual({ Lead: "Sponsor", A: null, B: null });
    expect(withColumn(extras, "i", "A", undefined).islands["i"]?.columns).toEqual({
      Lead: "Sponsor",
      B: null,
    });
  });

  test("a register that is taken back leaves the other decisions of the island", () => {
    const decided = withColumn(withRegister(noDecisions, "i", null), "i", "Boss", "Sponsor");
    expect(decided.islands["i"]).toEqual({ register: null, columns: { Boss: "Sponsor" } });
    expect(withRegister(decided, "i", undefined).islands["i"]).toEqual({
      columns: { Boss: "Sponsor" },
    });
    expect(withoutIsland(decided, "i").islands).toEqual({});
    expect(noDecisions.islands).toEqual({});
  });

  test("answers are given and taken back by their question", () => {
    const answered = withAnswer(withAnswer(noDecisions, "a", "yes"), "b", "no");
    expect(answered.answers).toEqual({ a: "yes", b: "no" });
    expect(withAnswer(answered, "a", null).answers).toEqual({ b: "no" });
  });

  test("words keep what was said of the others, whatever stands in them", () => {
    const word = fc.string({ minLength: 1 }).filter((text) => !text.includes("\n"));
    const meant = fc.string().filter((text) => !/[\n=]/.test(text));
    fc.assert(
      fc.property(fc.uniqueArray(fc.tuple(word, meant), { selector: ([each]) => each }), (said) => {
        let answer: string | null = null;
        for (const [found, to] of said) answer = withWord(answer ?? undefined, found, to);
        expect(wordAnswer(answer ?? undefined)).toEqual(new Map(said));
        for (const [found] of said) answer = withWord(answer ?? undefined, found, null);
        expect(answer).toBeNull();
      }),
    );
  });

  test("a cell of a form has one field, and a field one cell", () => {
    const form: CellMap = { name: "Form", register: "Projects", sheets: ["P1"], cells: [] };
    const drawn = [
      { address: "C4", field: "Project", label: "Name" },
      { address: "C5", field: "", label: "" },
      { address: "C6", field: "", label: "" },
      { address: "D4", field: "Project", label: "Title" },
    ].reduce(withCell, form);
    expect(drawn.cells.map(({ address }) => address)).toEqual(["C5", "C6", "D4"]);
  });
});

describe("sources", () => {
  test("are apart: what is adopted, and what is no register; what was left out by hand stays", () => {
    const islands = [
      island({ id: "a" }),
      island({ id: "b", sheet: "Calendar", register: null }),
      island({ id: "c", sheet: "Old", register: null }),
    ];
    const cards = sourceCards(
      adoption({ islands }),
      withRegister(noDecisions, "c", null),
      language,
    );
    expect(cards.adopted.map(({ id }) => id)).toEqual(["a", "c"]);
    expect(cards.others.map(({ id }) => id)).toEqual(["b"]);
    expect(cards.adopted[0]).toMatchObject({ sureness: "certain", isGuess: false, canShow: true });
    expect(cards.adopted[1]).toMatchObject({ register: null, isDecided: true, sureness: "" });
  });

  test("of one layout in many files are one card with all their rows", () => {
    const islands = ["North.xlsx", "South.xlsx", "West.xlsx"].map((workbook) =>
      island({ workbook }),
    );
    expect(sameLayouts(adoption({ islands }))).toHaveLength(1);
    const [card] = sourceCards(adoption({ islands }), noDecisions, language).adopted;
    expect(card).toMatchObject({
      place: "North.xlsx: Plan!A1:C9",
      facts: "and 2 more like it, 24 rows",
      canShow: false,
    });
  });

  test("say how sure they are in words, and what is hidden", () => {
    expect([0.97, 0.85, 0.84, 0.6, 0.59, 0].map(surenessOf)).toEqual([
      "certain",
      "certain",
      "likely",
      "likely",
      "guess",
      "guess",
    ]);
    const hidden = island({ visibility: "VeryHidden", confidence: 0.4, rows: 1 });
    const [card] = sourceCards(adoption({ islands: [hidden] }), noDecisions, language).adopted;
    expect(card).toMatchObject({ facts: "1 row, very hidden sheet", isGuess: true });
  });

  test("shown headers are named by their sheet and address", () => {
    const area = { row: 3, column: 1, rows: 1, columns: 4 };
    expect(shownPlace("Plan//@3,1,1,4", area)).toBe("Plan!B4:E4");
  });
});

describe("columns", () => {
  const layout = [
    island({
      columns: [
        {
          ...column("Finish", "Forecast finish"),
          samples: [
            { found: "31.03.27", read: 46_477 },
            { found: "soon", read: null },
          ],
          unread: 1,
        },
        { ...column("Room", null), how: { kind: "none" }, confidence: 0 },
      ],
    }),
  ] as const;

  test("show samples as they are read, and what could not be read", () => {
    const [finish, room] = columnCards(layout, noDecisions, language);
    expect(finish?.samples).toEqual([
      { found: "31.03.27", read: "Mar 31, 2027", isUnread: false },
      { found: "soon", read: "not read", isUnread: true },
    ]);
    expect(finish).toMatchObject({ facts: "3 filled, 1 cell not read", sureness: "certain" });
    expect(room).toMatchObject({ field: null, sureness: "" });
  });

  test("show a decision before the sheets were looked at with it", () => {
    const decided = withColumn(noDecisions, "Plan//name", "Finish", "Baseline finish");
    const [finish] = columnCards(layout, decided, language);
    expect(finish).toMatchObject({
      field: "Baseline finish",
      isDecided: true,
      isPending: true,
      sureness: "chosen by you",
    });
  });

  test("fields are those that people fill in, the free ones first to drop on", () => {
    const choices = fieldChoices("Projects", [{ header: "Finish", field: "Forecast finish" }]);
    const names = choices.map(({ field }) => field);
    expect(names).toEqual(expect.arrayContaining(["Project ID", "Sponsor", "Forecast finish"]));
    // Calculated ones are nothing to fill.
    expect(names).not.toContain("Cost RAG");
    expect(dropFields(choices).at(-1)).toEqual({ field: "Forecast finish", header: "Finish" });
    expect(dropFields(choices)).toHaveLength(choices.length);
  });
});

describe("questions", () => {
  test("stand by what they decide, with what speaks for each answer and how it reads", () => {
    const questions = [question({ id: "x", cells: 2 }), question({})];
    const cards = questionCards(adoption({ questions }), noDecisions, language);
    expect(cards.map(({ id }) => id)).toEqual(["Plan!Finish|date-order", "x"]);
    expect(cards[0]).toMatchObject({
      title: "In which order do the dates of Finish stand?",
      decides: "decides 6 cells",
      assumed: "Until you answer, these cells are not read; their text is kept.",
      answer: null,
    });
    expect(cards[0]?.options).toEqual([
      {
        value: "day-month",
        label: "day, month, year",
        evidence: "4 cells speak for it",
        reads: ["03/04/26 is read as 2026-04-03"],
        isAssumed: false,
      },
      {
        value: "month-day",
        label: "month, day, year",
        evidence: "",
        reads: ["03/04/26 is read as 2026-03-04"],
        isAssumed: false,
      },
    ]);
  });

  test("that are answered stay, and are not counted as open", () => {
    const questions = [question({}), question({ id: "x" })];
    const decided = withAnswer(noDecisions, "x", "day-month");
    expect(openQuestions(adoption({ questions }), decided)).toBe(1);
    const card = questionCards(adoption({ questions }), decided, language).find(
      ({ id }) => id === "x",
    );
    expect(card?.answer).toBe("day-month");
  });

  test("about words ask for each of them", () => {
    const words = question({
      kind: "word",
      header: "Stage",
      samples: ["parked", "wip"],
      options: [{ value: "On hold" }, { value: "In delivery" }],
    });
    const decided = withAnswer(noDecisions, words.id, "wip=In delivery\nparked=");
    const [card] = questionCards(adoption({ questions: [words] }), decided, language);
    expect(card?.words).toEqual([
      { word: "parked", meant: "" },
      { word: "wip", meant: "In delivery" },
    ]);
  });

  test("have answers in words, whatever their values are", () => {
    expect(optionLabel("fiscal-year", "4", language)).toBe("April");
    expect(optionLabel("scale", "5-1", language)).toBe("from 5 (least) to 1 (most)");
    expect(optionLabel("field", "C", language)).toBe("column C");
    expect(optionLabel("register", "Risks", language)).toBe("Risks");
    expect(optionLabel("scale", "odd", language)).toBe("odd");
    expect(optionLabel("fiscal-year", "13", language)).toBe("13");
  });
});

describe("the ledger", () => {
  const line: LedgerLine = {
    workbook: null,
    sheet: "Plan",
    range: "A1:C9",
    register: "Projects",
    cells: 100,
    recordValues: 80,
    extraColumns: 10,
    headers: 5,
    titles: 1,
    totals: 2,
    notes: 1,
    unread: 1,
    lost: 0,
    sums: [
      { header: "Budget", field: "Budget", onSheet: 0.1 + 0.2, inRegister: 0.3, stated: null },
      { header: "Spent", field: "Actual cost", onSheet: 50, inRegister: 50, stated: 60 },
    ],
  };

  test("is one sentence over all tables", () => {
    expect(ledgerSentence([line, line], language)).toBe(
      "200 filled cells: 160 in fields, 20 in extra columns, 10 headers, 2 titles, 4 totals, 2 notes and keys, 2 not read but kept, 0 lost.",
    );
    expect(ledgerSentence([], language)).toBe("");
  });

  test("tells sums that differ, not the last digits of decimals", () => {
    expect(differingSums([line], language)).toEqual([
      "Spent: 50 on the sheet, 50 in Projects; the sheet's total says 60",
    ]);
  });
});

describe("dragging", () => {
  test("begins after a few pixels, so that a press is none", () => {
    expect(farEnough({ x: 0, y: 0 }, { x: 2, y: 2 })).toBe(false);
    expect(farEnough({ x: 0, y: 0 }, { x: 3, y: 4 })).toBe(true);
  });

  test("scrolls the list at its edges only, faster the nearer", () => {
    const box = { left: 0, right: 100, top: 100, bottom: 300 };
    expect(scrollStep(box, { x: 50, y: 200 })).toBe(0);
    expect(scrollStep(box, { x: 50, y: 299 })).toBeGreaterThan(scrollStep(box, { x: 50, y: 280 }));
    expect(scrollStep(box, { x: 50, y: 101 })).toBeLessThan(0);
    expect(scrollStep(box, { x: 500, y: 101 })).toBe(0);
  });

  test("shows the fields where the header is not", () => {
    expect(freeSide({ x: 0, y: 700 }, 800)).toBe("top");
    expect(freeSide({ x: 0, y: 100 }, 800)).toBe("bottom");
  });
});

describe("the state of the page", () => {
  test("keeps decisions when steps, parts and the workbook change", () => {
    const decisions = withColumn(noDecisions, "i", "Boss", "Sponsor");
    const after = (
      [
        { type: "data/decided", decisions },
        { type: "data/step opened", step: "apply" },
        { type: "data/changed" },
        { type: "data/part opened", part: "findings" },
        { type: "data/part opened", part: "adopt" },
      ] as const
    ).reduce(dataReducer, initialData);
    expect(after.adopt).toMatchObject({
      decisions,
      step: "apply",
      isDecidedSince: true,
      isChangedSince: true,
    });
    const looked = dataReducer(after, { type: "data/looked" });
    expect(looked.adopt).toMatchObject({
      decisions,
      isDecidedSince: false,
      isChangedSince: false,
    });
  });

  test("a rule folds and unfolds without the others", () => {
    const unfold = (rule: string, isOpen: boolean) =>
      ({ type: "data/rule unfolded", rule, isOpen }) as const;
    const state = [unfold("a", true), unfold("b", true), unfold("a", true), unfold("b", false)];
    expect(state.reduce(dataReducer, initialData).findings.unfolded).toEqual(["a"]);
  });
});
