import fc from "fast-check";
import type { ChangeLine, SnapshotLine, ValueFormat } from "#actions/history/readHistory";
import type { PackPage } from "#core/publishing/audiences";
import type { Issue } from "#core/issues";
import { english } from "#core/messages/english/english";
import {
  changedComments,
  changedTables,
  changeKey,
  commentLines,
  explanations,
  listedChanges,
  openDrafts,
  type ChangeFilter,
} from "#taskpane/pages/report/changes/changesView";
import { differenceWords, valueWords } from "#taskpane/pages/report/changes/changeValues";
import {
  closingOf,
  emptyLesson,
  foundAccuracy,
  foundStrips,
  matches,
  monthOf,
  trimmed,
} from "#taskpane/pages/report/history/historyView";
import { worstFirst } from "#taskpane/pages/report/pack/checkView";
import {
  listedPages,
  movedBy,
  movedTo,
  packDraftOf,
  packSettings,
  printedPages,
  withAudience,
  withPage,
  type ListedPage,
  type PackDraft,
} from "#taskpane/pages/report/pack/packDraft";
import {
  comparedStates,
  namedId,
  snapshotName,
  stateName,
} from "#taskpane/pages/report/snapshots/snapshotsView";
import { report } from "#taskpane/texts/english/report";
import { Say } from "#taskpane/texts/say";
import { englishTexts } from "#taskpane/texts/texts";

const texts = { ...englishTexts, report, words: english };

const draft: PackDraft = {
  title: "",
  audience: "Portfolio board",
  pages: ["Home", "Status", "Money"],
  paper: "A4",
  meeting: "",
};

const page = (name: PackPage, prints: number | null): ListedPage => ({
  page: name,
  sheet: prints === null ? null : name,
  prints,
});

describe("the pages of a pack", () => {
  test("move up, down and to each other's place; at the ends they stay", () => {
    expect(movedBy(draft, "Status", -1).pages).toEqual(["Status", "Home", "Money"]);
    expect(movedBy(draft, "Home", 1).pages).toEqual(["Status", "Home", "Money"]);
    expect(movedBy(draft, "Home", -1)).toBe(draft);
    expect(movedBy(draft, "Money", 1)).toBe(draft);
    expect(movedBy(draft, "Risk", 1)).toBe(draft);
    expect(movedTo(draft, "Home", "Money").pages).toEqual(["Status", "Money", "Home"]);
    expect(movedTo(draft, "Money", "Home").pages).toEqual(["Money", "Home", "Status"]);
    expect(movedTo(draft, "Money", "Money")).toBe(draft);
    expect(movedTo(draft, "Money", "Roadmap")).toBe(draft);
  });

  test("are the same pages whatever is moved where", () => {
    const names = ["Home", "Money", "Risk", "Status", "Roadmap"] as const;
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...names]),
        fc.constantFrom(...names),
        fc.constantFrom(...names),
        (pages, moved, target) => {
          const after = movedTo({ ...draft, pages }, moved, target).pages;
          expect([...after].sort()).toEqual([...pages].sort());
          if (pages.includes(moved) && pages.includes(target)) {
            expect(after.indexOf(moved)).toBe(pages.indexOf(target));
          }
        },
      ),
    );
  });

  test("join at the end and leave; other readers get what is usual for them", () => {
    expect(withPage(draft, "Risk", true).pages).toEqual(["Home", "Status", "Money", "Risk"]);
    expect(withPage(draft, "Home", true).pages).toEqual(["Status", "Money", "Home"]);
    expect(withPage(draft, "Status", false).pages).toEqual(["Home", "Money"]);
    const usual: Parameters<typeof withAudience>[2] = {
      "Portfolio board": ["Home"],
      "Program board": ["Status"],
      "Executive summary": ["Home"],
      PMO: ["Home", "Risk"],
    };
    expect(withAudience(draft, "PMO", usual)).toMatchObject({
      audience: "PMO",
      pages: ["Home", "Risk"],
    });
    expect(packDraftOf({ kept: null, usual }).pages).toEqual(["Home"]);
    const kept = {
      title: "Board",
      audience: "PMO",
      pages: ["Risk"],
      meeting: 46305,
      since: "SN-001",
      paper: "Letter",
      sheets: [],
    } as const;
    // 46305 is 2026-10-10: ten days after 46295, the status date of the sample.
    expect(packDraftOf({ kept, usual })).toEqual({
      title: "Board",
      audience: "PMO",
      pages: ["Risk"],
      paper: "Letter",
      meeting: "2026-10-10",
    });
  });

  test("are listed in their order, and counted as far as they are drawn", () => {
    const all = [page("Home", 1), page("Money", null), page("Risk", 1), page("Status", 3)];
    const { chosen, others } = listedPages({ ...draft, pages: [...draft.pages, "Models"] }, all);
    expect(chosen.map((each) => each.page)).toEqual(["Home", "Status", "Money"]);
    expect(others.map((each) => each.page)).toEqual(["Risk"]);
    expect(printedPages(chosen)).toEqual({ prints: 4, undrawn: 1 });
    expect(packSettings({ ...draft, title: "  Board " })).toEqual({
      title: "Board",
      audience: "Portfolio board",
      pages: "Home, Status, Money",
      paper: "A4",
      meeting: "",
    });
  });

  test("what is blocking is told first", () => {
    const issue = (severity: Issue["severity"], found: string): Issue => ({
      code: "error-value",
      severity,
      place: {},
      found,
    });
    const sorted = worstFirst([
      issue("hint", "1"),
      issue("blocking", "2"),
      issue("warning", "3"),
      issue("blocking", "4"),
    ]);
    expect(sorted.map(({ found }) => found)).toEqual(["2", "4", "3", "1"]);
  });
});

const snapshot = (part: Partial<SnapshotLine>): SnapshotLine => ({
  id: "SN-001",
  label: "",
  name: "",
  letter: "",
  kind: "Snapshot",
  statusDate: 46295,
  takenOn: 46295,
  decision: "",
  takenBy: "",
  records: 100,
  ...part,
});

describe("snapshots", () => {
  const latestFirst: readonly SnapshotLine[] = [
    snapshot({ id: "SN-002", letter: "b" }),
    snapshot({ id: "SN-001", statusDate: 46203, label: "June board" }),
  ];

  test("are called by label and day, and by their letter where a day has two", () => {
    expect(latestFirst.map((line) => snapshotName(line, texts))).toEqual([
      "Sep 30, 2026 b",
      "June board · Jun 30, 2026",
    ]);
  });

  test("are found by the names that register Changes gives them", () => {
    expect(stateName("SN-001 June board", latestFirst, texts)).toBe("June board · Jun 30, 2026");
    expect(stateName("Now", latestFirst, texts)).toBe("Now");
    expect(stateName("SN-777 Gone", latestFirst, texts)).toBe("SN-777 Gone");
    expect(["SN-001 June board", "Now", "", " SN-2 "].map(namedId)).toEqual([
      "SN-001",
      "now",
      "",
      "SN-2",
    ]);
  });

  test("the latest is what the present state is compared with", () => {
    const chosen = (since: string, until: string, lines = latestFirst) =>
      comparedStates({ since, until }, lines);
    expect(chosen("", "")).toEqual({ since: "SN-002", until: "now" });
    expect(chosen("SN-001", "SN-002")).toEqual({ since: "SN-001", until: "SN-002" });
    // A snapshot that was deleted is not asked for any more.
    expect(chosen("SN-009", "SN-009")).toEqual({ since: "SN-002", until: "now" });
    expect(chosen("", "", [])).toEqual({ since: "", until: "now" });
  });
});

const change = (part: Partial<ChangeLine>): ChangeLine => ({
  row: 0,
  format: "money",
  significance: 50,
  table: "Projects",
  key: "P-001",
  item: "Smart meters",
  kind: "Worse",
  field: "Forecast cost",
  from: 1000,
  to: 1200,
  difference: 200,
  explain: false,
  comment: "",
  ...part,
});

const everything: ChangeFilter = { kind: "", table: "", asks: "all", search: "" };

describe("changes", () => {
  const changes = [
    change({ key: "P-010", significance: 40, kind: "Moved", field: "Forecast finish" }),
    change({ key: "P-002", significance: 90, explain: true }),
    change({ table: "Risks", key: "R-004", significance: 90, explain: true, comment: "Supplier" }),
    change({ key: "P-009", significance: 40, kind: "Better" }),
  ];

  test("stand by significance, then by register and key in natural order", () => {
    expect(listedChanges(changes, everything).map(({ key }) => key)).toEqual([
      "P-002",
      "R-004",
      "P-009",
      "P-010",
    ]);
  });

  test.each<[Partial<ChangeFilter>, string[]]>([
    [{ kind: "Moved" }, ["P-010"]],
    [{ table: "Risks" }, ["R-004"]],
    [{ asks: "asked" }, ["P-002", "R-004"]],
    [{ asks: "open" }, ["P-002"]],
    [{ search: "supplier" }, ["R-004"]],
    [{ search: "FORECAST FINISH" }, ["P-010"]],
    [{ search: "p-00", kind: "Better" }, ["P-009"]],
    [{ search: "nothing of that" }, []],
  ])("are found by %j", (filter, keys) => {
    expect(listedChanges(changes, { ...everything, ...filter }).map(({ key }) => key)).toEqual(
      keys,
    );
  });

  test("are counted by register, and by what is to be explained", () => {
    expect(changedTables(changes)).toEqual([
      { table: "Projects", count: 3 },
      { table: "Risks", count: 1 },
    ]);
    expect(explanations(changes)).toEqual({ asked: 2, open: 1 });
    expect(explanations([])).toEqual({ asked: 0, open: 0 });
  });

  test("explanations are written where they differ, as one line each", () => {
    const [, asked, given] = changes as [ChangeLine, ChangeLine, ChangeLine];
    const drafts = {
      [changeKey(asked)]: " Steel\n\tprices ",
      [changeKey(given)]: "Supplier",
      "projects\tgone\tbudget": "of a change that went",
    };
    const typed = changedComments(changes, drafts);
    expect(typed.map(({ change: { key } }) => key)).toEqual(["P-002"]);
    expect(commentLines(typed)).toBe("Projects\tP-002\tForecast cost\tSteel prices");
    expect(Object.keys(openDrafts(changes, drafts))).toEqual([changeKey(asked)]);
    // Emptied is a change, too.
    const emptied = changedComments(changes, { [changeKey(given)]: "" });
    expect(commentLines(emptied)).toBe("Risks\tR-004\tForecast cost\t");
  });
});

describe("values of a change", () => {
  test.each<[format: ValueFormat, field: string, value: ChangeLine["from"], words: string]>([
    ["date", "Forecast finish", "2026-09-30", "Sep 30, 2026"],
    ["date", "Forecast finish", "2026-02-31", "2026-02-31"],
    ["date", "Forecast finish", "soon", "soon"],
    ["share", "Complete %", "65.5%", "65.5%"],
    ["share", "Complete %", "-5%", "-5%"],
    ["share", "Complete %", "half", "half"],
    ["money", "Forecast cost", 12345.6, "12,346"],
    ["number", "Rank", 3, "3"],
    ["number", "Score", 61.3, "61.3"],
    ["text", "Reported RAG", "Red", "Red"],
    ["text", "Stage", "In delivery", "In delivery"],
    ["text", "Stage", null, "blank"],
  ])("%s %s %j is read as %s", (format, field, value, words) => {
    expect(valueWords({ format, field }, value, texts)).toBe(words);
  });

  test("are said as the language of the pane says them", async () => {
    const { report: german } = await import("#taskpane/texts/german/report");
    const say = new Say("de");
    const own = { ...texts, report: german, say };
    const inGerman = (format: ValueFormat, value: string): string =>
      valueWords({ format, field: "" }, value, own);
    expect(inGerman("date", "2026-09-30")).toBe("30.09.2026");
    expect(inGerman("share", "65.5%")).toMatch(/^65,5\s%$/);
  });

  test.each<[format: ValueFormat, difference: number | null, words: string]>([
    ["date", 1, "+1 day"],
    ["date", -30, "−30 days"],
    ["share", 12.5, "+12.5 points"],
    ["money", -650, "−650"],
    ["number", 3, "+3"],
    ["text", null, ""],
    ["money", 0, ""],
  ])("%s that moved by %j says %s", (format, difference, words) => {
    expect(differenceWords({ format, difference }, texts)).toBe(words);
  });
});

describe("history", () => {
  const strip = (project: string, title: string) =>
    ({ project, title, program: "PG-1", isLive: true, cells: [] }) as const;

  test("is found by ID, title and program, whatever the case", () => {
    const strips = [strip("P-001", "Smart meters"), strip("P-002", "Telephony")];
    expect(foundStrips(strips, "smart").map(({ project }) => project)).toEqual(["P-001"]);
    expect(foundStrips(strips, "p-002").map(({ project }) => project)).toEqual(["P-002"]);
    expect(foundStrips(strips, "pg-1")).toHaveLength(2);
    expect(foundStrips(strips, "  ")).toHaveLength(2);
    expect(matches("x", [])).toBe(false);
  });

  test("names only projects whose forecasts can be compared", () => {
    const drift = {
      observations: 2,
      bias: 0.1,
      error: 0.1,
      against: "present",
      byLead: [],
      worst: { snapshot: "SN-001", day: 46203, value: 0.2 },
    } as const;
    const lines = [
      { project: "P-001", title: "Smart meters", cost: drift, finish: null },
      { project: "P-002", title: "Telephony", cost: null, finish: null },
    ];
    expect(foundAccuracy(lines, "").map(({ project }) => project)).toEqual(["P-001"]);
    expect(foundAccuracy(lines, "telephony")).toEqual([]);
  });

  test("columns are as narrow as a month", () => {
    expect(monthOf(46295, new Say("en"))).toBe("Sep 26");
    expect(monthOf(46295, new Say("fr"))).toBe("sept. 26");
  });

  test("forms become settings without blanks around", () => {
    expect(trimmed({ ...emptyLesson, lesson: " Late steel \n" })).toMatchObject({
      lesson: "Late steel",
      kind: "Avoid",
      project: "",
    });
    expect(trimmed(closingOf("P-003"))).toEqual({
      project: "P-003",
      benefits: "Realised",
      rationale: "",
      conditions: "",
      exception: "",
      decidedBy: "",
    });
  });
});
