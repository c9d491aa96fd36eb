import { findingReports } from "#actions/findings";
import { readScoring } from "#actions/readScoring";
import { showTableHeaders } from "#host/engine/tables";
import type { Workbook } from "#host/engine/workbook";
import { tableColumns } from "#test/support/registersOf";
import {
  act,
  bothRankings,
  dumpWithoutJournal,
  errorCells,
  northmereBook,
} from "#test/support/scoringBook";

/** The first difference of two dumps, so that a failure can be read. Excel numbers columns anew. */
function difference(a: unknown, b: unknown, path = ""): string | null {
  if (Object.is(a, b) || /\/columns\/\d+\/id$/.test(path)) return null;
  const bothObjects = typeof a === "object" && typeof b === "object" && a !== null && b !== null;
  if (!bothObjects) return `${path}: ${JSON.stringify(a)} became ${JSON.stringify(b)}`;
  for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) {
    const found = difference(Reflect.get(a, key), Reflect.get(b, key), `${path}/${key}`);
    if (found !== null) return found;
  }
  return null;
}

async function expectEqualRankings(workbook: Workbook): Promise<void> {
  const both = await bothRankings(workbook);
  expect(both.map(({ id, pane }) => [id, ...pane])).toEqual(
    both.map(({ id, sheet }) => [id, ...sheet]),
  );
}

function codes(issues: readonly { readonly code: string }[]): string[] {
  return issues.map(({ code }) => code);
}

describe("adding a criterion", () => {
  it("adds a row to Criteria and columns to Scores and the ranked list; undo takes all away", async () => {
    const { workbook } = await northmereBook();
    const before = dumpWithoutJournal(workbook);
    const { proposal, applied } = await act("add-criterion", { library: "urgency", weight: "20" });
    expect(codes(proposal.issues)).toEqual(["page-columns-changed"]);
    expect(applied).toBe(true);
    expect(errorCells(workbook)).toEqual([]);
    const headers = [...tableColumns(workbook, "Scores").keys()];
    expect(headers.indexOf("Urgency")).toBe(headers.indexOf("Exposure share") + 1);
    expect(headers).toContain("Urgency points");
    expect(tableColumns(workbook, "Criteria").get("Weight %")).toContain(20 / 120);
    const { model, rankedList } = await readScoring();
    expect(rankedList).toBe("current");
    expect(model.criteria.map(({ name }) => name)).toContain("Urgency");
    // Nobody has a score for it yet, so nobody is ranked.
    expect(model.ranking.filter(({ rank }) => rank !== null)).toEqual([]);
    await expectEqualRankings(workbook);
    await act("undo");
    expect(difference(before, dumpWithoutJournal(workbook))).toBeNull();
  });

  it("fills a criterion that feeds itself, so that the ranking goes on", async () => {
    const { workbook } = await northmereBook();
    await act("remove-criterion", { criterion: "Financial value", scores: "remove" });
    const { proposal } = await act("add-criterion", {
      library: "value",
      name: "Worth",
      weight: "15",
    });
    expect(codes(proposal.issues)).toEqual(["page-columns-changed"]);
    expect(errorCells(workbook)).toEqual([]);
    const worth = tableColumns(workbook, "Scores").get("Worth") ?? [];
    expect(worth.filter((value) => typeof value === "number").length).toBeGreaterThan(15);
    await expectEqualRankings(workbook);
  });

  it("refuses a name that is taken, and a scale without width", async () => {
    const { workbook } = await northmereBook();
    const before = dumpWithoutJournal(workbook);
    const taken = await act("add-criterion", { library: "fit" });
    expect(codes(taken.proposal.issues)).toEqual(["criterion-exists"]);
    const unnamed = await act("add-criterion", { library: "own" });
    expect(codes(unnamed.proposal.issues)).toEqual(["criterion-not-named"]);
    const flat = await act("add-criterion", { name: "Mood", low: "5", high: "5" });
    expect(codes(flat.proposal.issues)).toEqual(["scale-without-width"]);
    expect([taken, unnamed, flat].map(({ applied }) => applied)).toEqual([false, false, false]);
    expect(difference(before, dumpWithoutJournal(workbook))).toBeNull();
  });

  it("does not write over what stands below the table", async () => {
    const { workbook } = await northmereBook();
    await Excel.run(async (context) => {
      context.workbook.tables.getItem("Criteria").showTotals = true;
      await context.sync();
    });
    const { proposal, applied } = await act("add-criterion", { library: "urgency" });
    expect(applied).toBe(false);
    expect(proposal.issues).toMatchObject([
      { code: "no-room-below", place: { sheet: "Criteria", address: "A11" } },
    ]);
    expect(workbook.valueAt("Criteria", 10, 0)).toBe("Total");
  });
});

describe("renaming a criterion", () => {
  it("carries the columns of Scores and every formula with it; undo gives the old name back", async () => {
    const { workbook } = await northmereBook();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("Mine");
      sheet.getRange("A1").formulas = [["=SUM(Scores[Strategic fit])"]];
      await context.sync();
    });
    const before = dumpWithoutJournal(workbook);
    const scores = await bothRankings(workbook);
    await act("rename-criterion", { criterion: "Strategic fit", name: "Purpose [2026]" });
    expect(errorCells(workbook)).toEqual([]);
    const headers = [...tableColumns(workbook, "Scores").keys()];
    expect(headers).toEqual(expect.arrayContaining(["Purpose [2026]", "Purpose [2026] points"]));
    expect(headers.filter((header) => header.startsWith("Strategic"))).toEqual([]);
    expect(tableColumns(workbook, "Criteria").get("Criterion")?.[0]).toBe("Purpose [2026]");
    expect([...tableColumns(workbook, "Prioritization").keys()]).toContain("Purpose [2026]");
    expect(await bothRankings(workbook)).toEqual(scores);
    expect((await readScoring()).rankedList).toBe("current");
    await act("undo");
    expect(difference(before, dumpWithoutJournal(workbook))).toBeNull();
  });

  it("refuses the name of another column, and a criterion that is not there", async () => {
    await northmereBook();
    const other = await act("rename-criterion", { criterion: "Strategic fit", name: "Missing" });
    expect(codes(other.proposal.issues)).toEqual(["criterion-exists"]);
    const gone = await act("rename-criterion", { criterion: "Mood", name: "Spirit" });
    expect(codes(gone.proposal.issues)).toEqual(["criterion-unknown"]);
    const same = await act("rename-criterion", {
      criterion: "Strategic fit",
      name: "Strategic fit",
    });
    expect([other, gone, same].map(({ applied }) => applied)).toEqual([false, false, false]);
  });

  it("takes another case of the same name", async () => {
    const { workbook } = await northmereBook();
    await act("rename-criterion", { criterion: "Strategic fit", name: "Strategic Fit" });
    expect([...tableColumns(workbook, "Scores").keys()]).toContain("Strategic Fit");
    await expectEqualRankings(workbook);
  });
});

describe("what Excel would not take", () => {
  it("is told before: a name too long for the formulas of its points", async () => {
    await northmereBook();
    const name = "long ".repeat(60).trim();
    for (const [id, settings] of [
      ["add-criterion", { name }],
      ["rename-criterion", { criterion: "Strategic fit", name }],
    ] as const) {
      const { proposal, applied } = await act(id, settings);
      expect(codes(proposal.issues)).toContain("text-too-long");
      expect(applied).toBe(false);
    }
  });

  it("is told by name: a page whose table has no header row", async () => {
    const { workbook } = await northmereBook();
    const page = workbook.tableByName("Prioritization");
    if (page) showTableHeaders(page.sheet, page.table, false);
    await expect(act("add-criterion", { library: "urgency" })).rejects.toMatchObject({
      code: "HeadersHidden",
      facts: { names: "Prioritization" },
    });
    expect(tableColumns(workbook, "Criteria").get("Criterion")).not.toContain("Urgency");
  });
});

describe("moving a criterion", () => {
  it("changes the order of the list and of the ranked list, not the scores", async () => {
    const { workbook } = await northmereBook();
    const before = dumpWithoutJournal(workbook);
    const scores = await bothRankings(workbook);
    await act("move-criterion", { criterion: "Exposure share", place: "1" });
    const { model, rankedList } = await readScoring();
    expect(model.criteria.map(({ name, weight }) => [name, Math.round(weight * 100)])).toEqual([
      ["Exposure share", 10],
      ["Strategic fit", 30],
      ["Customer impact", 20],
      ["Financial value", 15],
      ["Deliverability", 15],
      ["Regulatory urgency", 10],
    ]);
    expect(rankedList).toBe("current");
    expect(await bothRankings(workbook)).toEqual(scores);
    await act("undo");
    expect(difference(before, dumpWithoutJournal(workbook))).toBeNull();
  });
});

describe("removing a criterion", () => {
  it.each(["keep", "remove"] as const)("can %s its scores; undo brings it back", async (scores) => {
    const { workbook } = await northmereBook();
    const before = dumpWithoutJournal(workbook);
    const { proposal } = await act("remove-criterion", { criterion: "Strategic fit", scores });
    expect(codes(proposal.issues)).toEqual(["page-columns-changed"]);
    expect(errorCells(workbook)).toEqual([]);
    const headers = [...tableColumns(workbook, "Scores").keys()];
    expect(headers.includes("Strategic fit")).toBe(scores === "keep");
    expect(headers).not.toContain("Strategic fit points");
    expect(tableColumns(workbook, "Criteria").get("Criterion")?.length).toBe(5);
    const { model, rankedList } = await readScoring();
    expect(model.criteria.length).toBe(5);
    expect(rankedList).toBe("current");
    await expectEqualRankings(workbook);
    await act("undo");
    expect(difference(before, dumpWithoutJournal(workbook))).toBeNull();
  });

  it("says which formulas of others lose the column, and undo mends them", async () => {
    const { workbook } = await northmereBook();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("Mine");
      sheet.getRange("B2:B3").formulas = [
        ["=SUM(Scores[Exposure share])"],
        ["=MAX(Scores[[Exposure share]:[Exposure share]])"],
      ];
      await context.sync();
    });
    const before = dumpWithoutJournal(workbook);
    const { proposal } = await act("remove-criterion", {
      criterion: "Exposure share",
      scores: "remove",
    });
    expect(proposal.issues).toMatchObject([
      { code: "formula-loses-column", place: { sheet: "Mine", address: "B2:B3" } },
      { code: "page-columns-changed" },
    ]);
    expect(errorCells(workbook)).toEqual(["Mine 1 1 #REF!", "Mine 2 1 #REF!"]);
    await act("undo");
    expect(difference(before, dumpWithoutJournal(workbook))).toBeNull();
  });

  it("leaves the last criterion", async () => {
    const { workbook } = await northmereBook();
    const names = tableColumns(workbook, "Criteria").get("Criterion") ?? [];
    for (const name of names.slice(1)) {
      await act("remove-criterion", { criterion: String(name), scores: "keep" });
    }
    const { proposal, applied } = await act("remove-criterion", { criterion: "Strategic fit" });
    expect(applied).toBe(false);
    expect(codes(proposal.issues)).toEqual(["last-criterion"]);
    await expectEqualRankings(workbook);
  });
});

describe("findings", () => {
  it("on criteria are reported once, though checking and scoring both look at them", async () => {
    await northmereBook();
    await Excel.run(async (context) => {
      const criteria = context.workbook.worksheets.getItem("Criteria");
      criteria.getRange("G5").values = [[1]];
      await context.sync();
    });
    const check = await act("check-registers");
    const score = await act("score-projects");
    const both = [...check.proposal.issues, ...score.proposal.issues];
    expect(codes(both).filter((code) => code === "scale-without-width")).toHaveLength(2);
    const rules = findingReports(both).map(({ rule }) => rule);
    expect(rules.filter((rule) => rule === "scale-without-width")).toHaveLength(1);
  });
});
