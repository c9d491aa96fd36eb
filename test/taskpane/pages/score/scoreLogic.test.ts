import fc from "fast-check";
import type { ScoringReading } from "#actions/readScoring";
import { scoringModel } from "#core/scoring/scoringModel";
import { keyWhileMoving, keyWhileTyping, listKey } from "#taskpane/pages/score/gridKeys";
import { nextTyped, rowsInSight, scrollFor, typeAhead } from "#taskpane/pages/score/gridMoves";
import { pastedBlock } from "#taskpane/pages/score/gridEntries";
import { scoreCells } from "#taskpane/pages/score/scoreCells";
import { pasteBlock } from "#taskpane/pages/score/pasteBlock";
import {
  barWords,
  segmentsOf,
  tieSentences,
  unrankedSentences,
} from "#taskpane/pages/score/resultView";
import {
  criterionKey,
  initialScore,
  scoreKey,
  scoreReducer,
} from "#taskpane/pages/score/scoreState";
import {
  cellSentence,
  cellView,
  gridRows,
  incompleteProjects,
  weightsToHundred,
  weightsView,
} from "#taskpane/pages/score/scoreView";
import { localeDecimal, typedNumber } from "#core/text/typedNumber";
import { englishTexts, loadTexts } from "#taskpane/texts/texts";
import { registerContent } from "#test/support/registerContent";

describe("numbers as people type them", () => {
  it.each([
    ["3", ".", 3],
    ["3.5", ".", 3.5],
    ["3,5", ".", 3.5],
    ["3,5", ",", 3.5],
    ["3.5", ",", 3.5],
    ["1,250", ".", 1250],
    ["1.250", ",", 1250],
    ["1 250,5", ",", 1250.5],
    ["1'250.5", ".", 1250.5],
    ["-2", ".", -2],
    ["−2", ".", -2],
    ["12 %", ".", 0.12],
    [".5", ".", 0.5],
    ["", ".", null],
    ["   ", ",", null],
    ["n/a", ".", "unclear"],
    ["1.2.3", ".", "unclear"],
    ["4 or 5", ".", "unclear"],
    ["1e3", ".", 1000],
    ["1e999", ".", "unclear"],
    ["0,333", ".", 0.333],
    ["=3", ".", "unclear"],
  ] as const)("%j with decimal sign %s is %s", (text, sign, value) => {
    expect(typedNumber(text, sign)).toBe(value);
  });

  it("are read back in every language that writes them", () => {
    const anyNumber = fc
      .double({ min: -1e6, max: 1e6, noNaN: true })
      .map((n) => Math.round(n * 100) / 100 + 0);
    fc.assert(
      fc.property(
        anyNumber,
        fc.constantFrom("en", "de", "fr", "de-CH", "en-GB"),
        (number, locale) => {
          const text = new Intl.NumberFormat(locale, { useGrouping: false }).format(number);
          expect(typedNumber(text, localeDecimal(locale))).toBe(number === 0 ? 0 : number);
        },
      ),
    );
  });
});

describe("a pasted block", () => {
  it("is rows and columns, with or without a line break at its end", () => {
    expect(pasteBlock("1\t2\r\n3\t4\r\n")).toEqual([
      ["1", "2"],
      ["3", "4"],
    ]);
    expect(pasteBlock("1\t\n\t4")).toEqual([
      ["1", ""],
      ["", "4"],
    ]);
    expect(pasteBlock("5")).toEqual([["5"]]);
    expect(pasteBlock('"two\nlines"\t"say ""x"""\t3')).toEqual([["two\nlines", 'say "x"', "3"]]);
  });

  it("fills from the active cell and says what it leaves out", () => {
    const { model } = reading();
    const { entries, notes } = pastedBlock(
      "2\tx\t3\n5\t\t1\n4\t4\t4\n1\t1\t1",
      { row: 1, column: 0 },
      scoreCells(model.projects, model.criteria),
      englishTexts,
    );
    expect(entries.map(({ project, criterion, value }) => [project, criterion, value])).toEqual([
      ["P-2", "Fit", 2],
      ["P-3", "Fit", 5],
      ["P-3", "Urgency", null],
    ]);
    expect(notes).toEqual([
      "9 values were left out:",
      "1 cell is not a number",
      "2 cells are for calculated criteria",
      "6 cells are beyond the grid",
    ]);
  });
});

describe("keys in the grid", () => {
  const none = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };
  const grid = {
    at: { row: 5, column: 1 },
    size: { rows: 10, columns: 3, page: 4 },
    isTyped: [true, true, false],
  };
  it.each([
    ["ArrowDown", none, { kind: "move", to: { row: 6, column: 1 } }],
    ["ArrowRight", { ...none, ctrlKey: true }, { kind: "move", to: { row: 5, column: 2 } }],
    ["PageUp", none, { kind: "move", to: { row: 1, column: 1 } }],
    ["End", { ...none, ctrlKey: true }, { kind: "move", to: { row: 9, column: 2 } }],
    ["Enter", { ...none, shiftKey: true }, { kind: "move", to: { row: 4, column: 1 } }],
    ["4", none, { kind: "begin", text: "4" }],
    ["F2", none, { kind: "begin", text: null }],
    ["Delete", none, { kind: "clear" }],
    ["h", none, { kind: "find", letter: "h" }],
    ["Tab", none, null],
    ["c", { ...none, ctrlKey: true }, null],
  ])("%s while moving", (key, modifiers, command) => {
    expect(keyWhileMoving({ key, ...modifiers }, grid)).toEqual(command);
  });

  it.each([
    ["Tab", none, { kind: "commit", to: { row: 6, column: 0 } }],
    ["Tab", { ...none, shiftKey: true }, { kind: "commit", to: { row: 5, column: 0 } }],
    ["Enter", none, { kind: "commit", to: { row: 6, column: 1 } }],
    ["Escape", none, { kind: "cancel" }],
    ["ArrowLeft", none, null],
    ["7", none, null],
  ])("%s while typing", (key, modifiers, command) => {
    expect(keyWhileTyping({ key, ...modifiers }, grid)).toEqual(command);
  });

  it("Tab leaves the grid from its last cell", () => {
    expect(nextTyped({ row: 9, column: 1 }, 1, [true, true, false], 10)).toBeNull();
  });

  it("moves in a list, and chooses", () => {
    expect(listKey({ key: "End", ...none }, 2, 40, 8)).toBe(39);
    expect(listKey({ key: "PageDown", ...none }, 2, 40, 8)).toBe(10);
    expect(listKey({ key: " ", ...none }, 2, 40, 8)).toBe("choose");
    expect(listKey({ key: "ArrowLeft", ...none }, 2, 40, 8)).toBeNull();
  });

  it("finds projects by their letters, and goes on to the next", () => {
    const names = [
      ["P-1", "Harbour"],
      ["P-2", "Lock"],
      ["P-3", "Harvest"],
    ];
    expect(typeAhead(names, "h", 0)).toBe(2);
    expect(typeAhead(names, "ha", 2)).toBe(2);
    expect(typeAhead(names, "harb", 2)).toBe(0);
    expect(typeAhead(names, "x", 0)).toBe(-1);
  });

  it("draws few of a thousand rows, and scrolls no further than needed", () => {
    const { first, last } = rowsInSight(18_000, 360, 36, 1000);
    expect([first, last]).toEqual([494, 516]);
    expect(scrollFor(3, 36, 0, 360)).toBe(0);
    expect(scrollFor(10, 36, 0, 360)).toBe(36);
    expect(scrollFor(2, 36, 100, 360)).toBe(72);
  });
});

/** Two typed criteria and one that is fed; three projects, of which one lacks a score. */
function reading(): ScoringReading {
  const model = scoringModel(
    [
      registerContent(
        "Criteria",
        [
          "Criterion",
          "Direction",
          "Weight",
          "Normalise by",
          "Scale low",
          "Scale high",
          "Feeds from",
          "Definition",
        ],
        [
          ["Fit", "Benefit", 30, "Scale", 1, 5, "Typed", "1 = low, 5 = high"],
          ["Urgency", "Benefit", 20, "Scale", 1, 5, "Typed", null],
          ["Value", "Benefit", 50, "Min-max", null, null, "NPV", null],
        ],
      ),
      registerContent(
        "Projects",
        ["Project ID", "Project", "Stage", "Budget", "Risk adjusted NPV"],
        [
          ["P-1", "Harbour", "Approved", 1, null],
          ["P-2", "Lock", "Approved", 1, null],
          ["P-3", "Harvest", "Approved", 1, null],
        ],
      ),
      registerContent(
        "Scores",
        ["Project ID", "Project", "Fit", "Urgency", "Value"],
        [
          ["P-1", "", 5, 7, 100],
          ["P-2", "", 3, null, 50],
          ["P-3", "", "n/a", 2, 0],
        ],
      ),
    ],
    "Exclude",
  );
  return { model, lacking: [], rankedList: "current", locked: [], isManual: false, places: [] };
}

describe("cells in words", () => {
  const { model } = reading();
  const say = (project: number, criterion: number, drafts = {}): string | null => {
    const [one, other] = [model.projects[project], model.criteria[criterion]];
    if (one === undefined || other === undefined) throw new Error("no such cell");
    const view = cellView(one, other, criterion, drafts, englishTexts);
    return cellSentence(one, other, view, model, englishTexts);
  };
  it.each([
    [0, 0, null],
    [0, 1, "7 is outside the scale 1 to 5; it counts as 5."],
    [1, 1, "P-2 has no score for Urgency and is not ranked (policy Exclude)."],
    [2, 0, "n/a is not a number: P-3 gets no score while it stands there."],
    [0, 2, "Calculated from NPV of the register Projects."],
  ])("project %i, criterion %i", (project, criterion, sentence) => {
    expect(say(project, criterion)).toBe(sentence);
  });

  it("a draft is judged as it is typed, and a conflict says what was found", () => {
    const key = scoreKey("P-1", "Fit");
    const draft = { text: "abc", before: 5, status: "typing" } as const;
    expect(say(0, 0, { [key]: draft })).toBe("abc is not a number. Type a number, or nothing.");
    const conflict = { text: "2", before: 5, status: "conflict", found: 3 } as const;
    expect(say(0, 0, { [key]: conflict })).toBe("Meanwhile 3 was written there. You typed 2.");
  });
});

describe("lists of projects", () => {
  const { model } = reading();
  it("are filtered by words and by missing scores", () => {
    expect(incompleteProjects(model)).toEqual(["P-2", "P-3"]);
    const rows = gridRows(model, { search: "har", missingOnly: incompleteProjects(model) });
    expect(rows.map(({ id }) => id)).toEqual(["P-3"]);
  });

  it("say why a project is not ranked", () => {
    expect(unrankedSentences(model, englishTexts).map(({ sentence }) => sentence)).toEqual([
      "P-2 Lock: no score for Urgency",
      "P-3 Harvest: a text stands in Fit",
    ]);
  });

  it("tell a bar in words, and its segments add up to the score", () => {
    const [first] = model.ranking;
    if (first === undefined) throw new Error("nothing ranked");
    expect(barWords(first, model, englishTexts)).toBe("Fit 30.0, Urgency 20.0, Value 50.0");
    const segments = segmentsOf(first);
    expect(segments.map(({ from, width }) => [Math.round(from), Math.round(width)])).toEqual([
      [0, 30],
      [30, 20],
      [50, 50],
    ]);
  });

  it("name ties in the language of the pane", async () => {
    const tied = { ...model, ties: [{ rank: 1, score: 73.61, ids: ["P-002", "P-005"] }] };
    expect(tieSentences(tied, englishTexts)[0]).toBe(
      "P-002 and P-005 tie at 73.6 on rank 1. Order shown: higher risk-adjusted NPV first.",
    );
    expect(tieSentences(tied, await loadTexts("de-DE"))[0]).toMatch(
      /^P-002 und P-005 liegen mit 73,6/,
    );
    expect(tieSentences(tied, await loadTexts("fr-FR"))[0]).toMatch(
      /^P-002 et P-005 sont à égalité avec 73,6/,
    );
  });
});

describe("weights", () => {
  const { model } = reading();
  it("show the shares of what is being typed", () => {
    const draft = { text: "130", before: 30, status: "typing" } as const;
    const view = weightsView(model, { [criterionKey("Fit", "Weight")]: draft }, englishTexts);
    expect(view.rows.map(({ share }) => Math.round((share ?? 0) * 1000))).toEqual([650, 100, 250]);
    expect([view.sum, view.problem]).toEqual([200, null]);
  });

  it("say when all are zero or one is negative", () => {
    const zero = { ...model, criteria: model.criteria.map((each) => ({ ...each, points: 0 })) };
    expect(weightsView(zero, {}, englishTexts).problem).toBe("all-zero");
    const draft = { text: "-1", before: 30, status: "typing" } as const;
    const drafts = { [criterionKey("Fit", "Weight")]: draft };
    expect(weightsView(model, drafts, englishTexts).problem).toBe("negative");
  });

  it("scaled to 100 add up to 100 and keep their order", () => {
    const points = fc.array(fc.integer({ min: 0, max: 500 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(points, (list) => {
        const scaled = weightsToHundred(list);
        if (scaled === null) return list.every((each) => each === 0);
        const sum = scaled.reduce((total, each) => total + Math.round(each * 10), 0);
        return sum === 1000 && scaled.every((each) => each >= 0);
      }),
    );
  });
});

describe("what is typed", () => {
  const key = scoreKey("P-1", "Fit");
  const typed = scoreReducer(
    { ...initialScore, reading: reading() },
    { type: "score/typed", key, text: "4", before: 5 },
  );

  it("is never overwritten by a new reading", () => {
    const read = scoreReducer(typed, { type: "score/read", reading: reading() });
    expect(read.drafts[key]).toMatchObject({ text: "4", before: 5, status: "typing" });
  });

  it("goes when it is written, and the cell shows it before the next reading", () => {
    const writing = scoreReducer(typed, { type: "score/drafts", keys: [key], status: "writing" });
    const entry = { kind: "score", project: "P-1", criterion: "Fit", value: 4, before: 5 } as const;
    const done = scoreReducer(writing, {
      type: "score/written",
      last: { written: [{ entry, old: 5 }], together: 1 },
      conflicts: [],
      notes: [],
    });
    expect(done.drafts).toEqual({});
    expect(done.reading?.model.projects[0]?.cells[0]).toBe(4);
    expect(done.last?.together).toBe(1);
  });

  it("stays when typing went on while it was being written", () => {
    const writing = scoreReducer(typed, { type: "score/drafts", keys: [key], status: "writing" });
    const on = scoreReducer(writing, { type: "score/typed", key, text: "45", before: 5 });
    const entry = { kind: "score", project: "P-1", criterion: "Fit", value: 4, before: 5 } as const;
    const done = scoreReducer(on, {
      type: "score/written",
      last: { written: [{ entry, old: 5 }], together: 1 },
      conflicts: [],
      notes: [],
    });
    // What we have written ourselves is no conflict later.
    expect(done.drafts[key]).toMatchObject({ text: "45", status: "typing", before: 4 });
  });

  it("stays for a decision when somebody else has written there", () => {
    const writing = scoreReducer(typed, { type: "score/drafts", keys: [key], status: "writing" });
    const done = scoreReducer(writing, {
      type: "score/written",
      last: { written: [], together: 0 },
      conflicts: [{ key, found: 3 }],
      notes: [],
    });
    expect(done.drafts[key]).toMatchObject({ text: "4", status: "conflict", found: 3 });
  });
});
