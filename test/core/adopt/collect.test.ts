import fc from "fast-check";
import { areAlike, spellingKeys } from "#core/adopt/collect/alikeNames";
import type { AdoptDecisions } from "#core/adopt/decisions";
import type { SheetContent } from "#core/register/content";
import { adopt, codes, column, issueOf, rowsOf } from "#test/support/adopted";
import type { MadeCell } from "#test/support/sheetContent";
import { sheetContent } from "#test/support/sheetContent";

function fileOf(workbook: string, rows: readonly (readonly MadeCell[])[]): SheetContent {
  return { ...sheetContent("Projects", rows), workbook };
}

function answered(answers: Readonly<Record<string, string>>): {
  readonly ownTables: readonly string[];
  readonly decisions: AdoptDecisions;
} {
  return { ownTables: [], decisions: { version: 1, islands: {}, forms: [], answers } };
}

const list = sheetContent("List", [
  ["Project ID", "Project", "Sponsor", "Stage", "Budget", "Start"],
  ["P-01", "Harbour lights", "Ann", "In delivery", 1200, 46023],
  ["P-02", "Quay repair", null, "Proposed", 300, 46054],
  ["P-03", "Ferry ramp", "Cleo", "Idea", null, 46082],
]);

describe("lists of one workbook that tell of the same projects", () => {
  const finance = sheetContent("Finance", [
    ["Project ID", "Project", "Sponsor", "Budget", "Forecast finish"],
    ["P-02", "Quay repair", "Bob", 310, 46387],
    ["P-03", "Ferry ramp", "Cleo", 90, 46400],
    ["P-04", "Lock gate", "Dan", 40, 46500],
  ]);
  const { value, issues } = adopt([list, finance]);

  test("a second list fills the blanks of the first and adds what it alone has", () => {
    expect(column(value, "Projects", "Project ID")).toEqual(["P-01", "P-02", "P-03", "P-04"]);
    expect(column(value, "Projects", "Sponsor")).toEqual(["Ann", "Bob", "Cleo", "Dan"]);
    expect(column(value, "Projects", "Forecast finish")).toEqual([null, 46387, 46400, 46500]);
    expect(issueOf(issues, "records-completed")).toMatchObject({
      place: { sheet: "Finance" },
      facts: { count: 2, other: "List" },
    });
  });

  test("what the two say differently is listed side by side, and both values are kept", () => {
    expect(column(value, "Projects", "Budget")).toEqual([1200, 300, 90, 40]);
    expect(column(value, "Projects", "Budget elsewhere")).toEqual([null, 310, null, null]);
    expect(value.conflicts).toEqual([
      {
        register: "Projects",
        key: "P-02",
        field: "Budget",
        values: [
          { value: 300, origin: expect.objectContaining({ sheet: "List", row: 3 }) as object },
          { value: 310, origin: expect.objectContaining({ sheet: "Finance", row: 2 }) as object },
        ],
      },
    ]);
    expect(issueOf(issues, "sources-disagree")).toMatchObject({
      place: { sheet: "Finance", address: "D2", field: "Budget" },
      found: "310",
      expected: "300",
      facts: { count: 1 },
    });
  });

  test("nothing is asked where identifiers and names agree", () => {
    expect(value.questions).toEqual([]);
  });

  test("a list without identifiers completes by exact names", () => {
    const status = sheetContent("Status", [
      ["Project", "RAG", "Status note", "Project manager"],
      ["harbour  lights", "Green", "on time", "Max"],
      ["Quay repair", "Red", "late", "Ida"],
    ]);
    const joined = adopt([list, status]).value;
    expect(rowsOf(joined, "Projects").rows).toHaveLength(3);
    expect(column(joined, "Projects", "Reported RAG")).toEqual(["Green", "Red", null]);
  });

  test("lists that number their own rows stay apart", () => {
    const north = sheetContent("North", [
      ["No", "Project", "Sponsor", "Stage"],
      [1, "Alder", "Ann", "Idea"],
      [2, "Birch", "Bob", "Idea"],
    ]);
    const south = sheetContent("South", [
      ["No", "Project", "Sponsor", "Stage"],
      [1, "Cedar", "Cleo", "Idea"],
      [2, "Dogwood", "Dan", "Idea"],
    ]);
    const { value: apart } = adopt([north, south]);
    expect(column(apart, "Projects", "Project")).toEqual(["Alder", "Birch", "Cedar", "Dogwood"]);
    expect(new Set(column(apart, "Projects", "Project ID")).size).toBe(4);
    expect(apart.questions.map(({ kind, assumed }) => [kind, assumed])).toEqual([
      ["same-project", "no"],
    ]);
  });

  test("risks of the same number in the logs of two projects stay two risks", () => {
    const log = (sheet: string, risks: readonly (readonly MadeCell[])[]): SheetContent =>
      sheetContent(sheet, [["Risk ID", "Risk", "Probability", "Impact", "Owner"], ...risks]);
    const { value: apart } = adopt([
      log("Alder", [
        ["R1", "Scope creep", 2, 3, "Ann"],
        ["R2", "Key person leaves", 4, 4, "Ann"],
      ]),
      log("Birch", [
        ["R1", "Scope creep", 5, 5, "Bob"],
        ["R2", "Late permit", 1, 2, "Bob"],
      ]),
    ]);
    expect(column(apart, "Risks", "Owner")).toEqual(["Ann", "Ann", "Bob", "Bob"]);
    expect(new Set(column(apart, "Risks", "Risk ID")).size).toBe(4);
  });
});

describe("amounts by period of several sheets", () => {
  const budget = sheetContent("Budget", [
    ["Project ID", "Period", "Budget"],
    ["P-01", "2026-01", 10],
    ["P-01", "2026-02", 20],
    ["P-02", "2026-01", 5],
  ]);
  const actuals = sheetContent("Actuals", [
    ["Project", "Period", "Actual", "Forecast"],
    ["Harbour lights", "2026-01", 11, 10],
    ["Harbour lights", "2026-03", 7, 7],
  ]);

  test("are one row where project and period are the same, whatever the project is called", () => {
    const { value } = adopt([list, budget, actuals]);
    const found = rowsOf(value, "Financials");
    const at = (name: string): number => found.columns.indexOf(name);
    const rows = found.rows.map((row) =>
      ["Project ID", "Period", "Budget", "Actual"].map((name) => row[at(name)]),
    );
    expect(rows).toHaveLength(4);
    expect(rows).toEqual(
      expect.arrayContaining([
        ["P-01", "2026-01", 10, 11],
        ["P-01", "2026-02", 20, null],
        ["P-02", "2026-01", 5, null],
        ["P-01", "2026-03", null, 7],
      ]),
    );
    expect(value.conflicts).toEqual([]);
  });

  test("are not counted twice, and another amount is kept beside", () => {
    const again = sheetContent("Copy", [
      ["Project ID", "Period", "Budget"],
      ["P-01", "2026-01", 10],
      ["P-01", "2026-02", 25],
    ]);
    const { value } = adopt([list, budget, again]);
    expect(column(value, "Financials", "Budget")).toEqual([10, 20, 5]);
    expect(column(value, "Financials", "Budget elsewhere")).toEqual([null, 25, null]);
    expect(value.conflicts).toMatchObject([{ key: "P-01 | 2026-02", field: "Budget" }]);
  });

  test("that one sheet itemises and another gives as a sum are counted once", () => {
    const items = sheetContent("Items", [
      ["Project ID", "Period", "Budget", "Cost type", "Remark"],
      ["P-01", "2026-01", 6, "Capex", "crane"],
      ["P-01", "2026-01", 4, "Opex", "permit"],
      ["P-01", "2026-02", 20, "Capex", "crane"],
      ["P-02", "2026-01", 5, "Capex", "crane"],
    ]);
    const { value } = adopt([list, budget, items]);
    const sum = column(value, "Financials", "Budget").reduce<number>(
      (all, amount) => all + Number(amount),
      0,
    );
    expect(sum).toBe(35);
    expect(value.conflicts).toEqual([]);
    expect(value.ledger.map(({ lost }) => lost)).toEqual([0, 0, 0]);
  });

  test("that one sheet itemises stay its items", () => {
    const items = sheetContent("Items", [
      ["Project ID", "Period", "Budget", "Remark"],
      ["P-01", "2026-01", 10, "crane"],
      ["P-01", "2026-01", 4, "permit"],
      ["P-01", "2026-02", 6, "crane"],
      ["P-02", "2026-01", 3, "permit"],
    ]);
    const { value } = adopt([list, items]);
    expect(column(value, "Financials", "Budget")).toEqual([10, 4, 6, 3]);
  });
});

describe("an identifier that one list gives twice", () => {
  const sheet = sheetContent("List", [
    ["Project ID", "Project", "Sponsor", "Budget"],
    ["P-1", "Harbour lights", null, 10],
    ["P-2", "Quay repair", "Bob", 20],
    ["P-1", "Harbour lights", "Ann", 30],
  ]);
  const id = "List!Project ID|duplicate-key";

  test("is asked once; without an answer the second record gets an identifier of its own", () => {
    const { value } = adopt([sheet]);
    expect(value.questions).toMatchObject([
      { id, kind: "duplicate-key", assumed: "new-ids", cells: 1, samples: ["P-1 Harbour lights"] },
    ]);
    expect(column(value, "Projects", "Project ID")).toEqual(["P-1", "P-2", "P-1-2"]);
  });

  test("can mean one record: blanks are filled, the rest is kept beside", () => {
    const { value } = adopt([sheet], answered({ [id]: "same-record" }));
    expect(column(value, "Projects", "Project ID")).toEqual(["P-1", "P-2"]);
    expect(column(value, "Projects", "Sponsor")).toEqual(["Ann", "Bob"]);
    expect(column(value, "Projects", "Budget elsewhere")).toEqual([30, null]);
  });

  test("can be kept as it is", () => {
    const { value } = adopt([sheet], answered({ [id]: "keep" }));
    expect(column(value, "Projects", "Project ID")).toEqual(["P-1", "P-2", "P-1"]);
  });
});

describe("names in two spellings", () => {
  test.each([
    ["Data centre move", "Datacenter Move"],
    ["Harbour lights", "Harbor Lights"],
    ["Project Quay repair", "quay-repair"],
    ["Lock gate renewal", "Renewal of the lock gate"],
    ["Phase II bridge", "Bridge phase 2"],
  ])("%p and %p may be one", (a, b) => {
    expect(areAlike(a, b)).toBe(true);
    expect(spellingKeys(a).some((key) => spellingKeys(b).includes(key))).toBe(true);
  });

  test.each([
    ["Phase 1 bridge", "Phase 2 bridge"],
    ["North depot", "South depot"],
    ["Block A roof", "Block B roof"],
    ["Mars", "Mark"],
    ["Website relaunch", "Intranet relaunch"],
  ])("%p and %p are two", (a, b) => {
    expect(areAlike(a, b)).toBe(false);
  });

  test("likeness does not depend on the order, and a name is like itself", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 20 }), fc.string({ maxLength: 20 }), (a, b) => {
        expect(areAlike(a, b)).toBe(areAlike(b, a));
      }),
    );
    expect(areAlike("Ferry", "Ferry")).toBe(true);
  });
});

describe("several workbooks", () => {
  const headers = ["Project ID", "Project", "Sponsor", "Stage", "Budget"];
  const north = fileOf("North.xlsx", [
    headers,
    ["P-1", "Data centre move", "Ann", "Idea", 100],
    ["P-2", "Quay repair", "Bob", "Idea", 200],
  ]);
  const south = fileOf("South.xlsx", [
    headers,
    ["P-001", "Datacenter Move", null, "Idea", 110],
    ["P-2", "Quay repair", "Bob", "Idea", 250],
    ["P-9", "Lock gate", "Dan", "Idea", 40],
  ]);

  test("keep file, sheet and row of every record", () => {
    const { value } = adopt([north, south]);
    expect(column(value, "Projects", "Source file")).toEqual([
      "North.xlsx",
      "North.xlsx",
      "South.xlsx",
      "South.xlsx",
    ]);
    expect(column(value, "Projects", "Source row")).toEqual([2, 3, 2, 4]);
    expect(rowsOf(value, "Projects").rows).toHaveLength(4);
  });

  test("join a record that has identifier and name in common, and list what differs", () => {
    const { value } = adopt([north, south]);
    expect(value.conflicts).toMatchObject([{ key: "P-2", field: "Budget" }]);
    expect(value.conflicts[0]?.values.map(({ origin }) => origin.workbook)).toEqual([
      "North.xlsx",
      "South.xlsx",
    ]);
  });

  test("join two spellings only when a person says yes", () => {
    const { value } = adopt([north, south]);
    expect(value.questions).toMatchObject([
      {
        id: "Projects!data centre move = datacenter move|same-project",
        kind: "same-project",
        assumed: "no",
        samples: ["P-1 Data centre move", "P-001 Datacenter Move"],
      },
    ]);
    const yes = answered({ [value.questions[0]?.id ?? ""]: "yes" });
    const joined = adopt([north, south], yes).value;
    expect(column(joined, "Projects", "Project ID")).toEqual(["P-1", "P-2", "P-9"]);
    expect(column(joined, "Projects", "Project elsewhere")).toEqual([
      "Datacenter Move",
      null,
      null,
    ]);
  });

  test("references by the other name or identifier find the joined record", () => {
    const risks: SheetContent = {
      ...sheetContent("Risks", [
        ["Project", "Risk", "Probability", "Impact"],
        ["Datacenter Move", "Late permit", 3, 3],
        ["P-001", "Crane fails", 3, 3],
      ]),
      workbook: "South.xlsx",
    };
    const yes = answered({ "Projects!data centre move = datacenter move|same-project": "yes" });
    const joined = adopt([north, south, risks], yes).value;
    expect(column(joined, "Risks", "Relates to")).toEqual(["P-1", "P-1"]);
  });

  test("an identifier that two files give to different projects stays two records, and is asked", () => {
    const other = fileOf("West.xlsx", [headers, ["P-2", "Opera roof", "Eve", "Idea", 5]]);
    const { value, issues } = adopt([north, other]);
    expect(column(value, "Projects", "Project")).toEqual([
      "Data centre move",
      "Quay repair",
      "Opera roof",
    ]);
    expect(value.questions.map(({ kind, assumed }) => [kind, assumed])).toEqual([
      ["same-project", "no"],
    ]);
    expect(codes(issues)).toContain("key-repeated");
  });

  test("the same doubt in many files of one layout is one question", () => {
    const files = Array.from({ length: 12 }, (_, at) =>
      fileOf(`F${at}.xlsx`, [
        headers,
        ["P-1", `Own project ${at} A`, "Ann", "Idea", 1],
        ["P-2", `Own project ${at} B`, "Ann", "Idea", 1],
      ]),
    );
    const { value } = adopt(files);
    expect(rowsOf(value, "Projects").rows).toHaveLength(24);
    expect(value.questions.map(({ id }) => id)).toEqual(["Projects!Project ID|same-project"]);
  });
});

describe("the order of sheets and rows", () => {
  const sheets = [
    list,
    sheetContent("Status", [
      ["Project ID", "Project", "RAG", "Budget"],
      ["P-03", "Ferry ramp", "Red", 91],
      ["P-01", "Harbour lights", "Green", 1300],
    ]),
    sheetContent("More", [
      ["Project ID", "Project", "Stage", "Sponsor"],
      ["P-07", "Opera roof", "Idea", "Eve"],
      ["P-01", "Harbour lights", "Idea", "Zoe"],
    ]),
  ];

  function recordsOf(contents: readonly SheetContent[]): readonly string[] {
    const { columns, extras, rows } = rowsOf(adopt(contents).value, "Projects");
    const names = [...columns, ...extras.map(({ header }) => header)];
    return rows
      .map((row) =>
        names
          .map((name, at) => `${name}=${String(row[at])}`)
          .sort()
          .join("; "),
      )
      .sort();
  }

  test("changes no record", () => {
    const expected = recordsOf(sheets);
    fc.assert(
      fc.property(
        fc.shuffledSubarray([0, 1, 2], { minLength: 3 }),
        fc.shuffledSubarray([1, 2, 3], { minLength: 3 }),
        (order, rowOrder) => {
          const shuffled = order.map((at) => {
            const sheet = sheets[at];
            if (sheet === undefined || at !== 0) return sheet ?? list;
            return { ...sheet, values: [0, ...rowOrder].map((row) => sheet.values[row] ?? []) };
          });
          expect(recordsOf(shuffled)).toEqual(expected);
        },
      ),
      { numRuns: 30 },
    );
  });
});

describe("a record over several lines", () => {
  test("is one record: texts become further lines, other values are kept beside", () => {
    const rows: readonly (readonly MadeCell[])[] = [
      ["Risk ID", "Risk", "Probability", "Impact", "Response action", "Owner"],
      ["R-1", "Late permit", 3, 4, "Ask the city", "Ann"],
      [null, null, null, null, "Plan a detour", "Bob"],
      ["R-2", "Crane fails", 2, 2, "Rent another", "Cleo"],
    ];
    const merges = [0, 1].map((column) => ({ row: 1, column, rows: 2, columns: 1 }));
    const { value, issues } = adopt([{ ...sheetContent("Log", rows), merges }]);
    expect(column(value, "Risks", "Risk ID")).toEqual(["R-1", "R-2"]);
    expect(column(value, "Risks", "Response action")).toEqual([
      "Ask the city\nPlan a detour",
      "Rent another",
    ]);
    expect(column(value, "Risks", "Owner")).toEqual(["Ann", "Cleo"]);
    expect(column(value, "Risks", "Owner elsewhere")).toEqual(["Bob", null]);
    expect(issueOf(issues, "lines-joined").facts).toEqual({ count: 1 });
    expect(value.ledger.map(({ lost }) => lost)).toEqual([0]);
  });
});

describe("scores of two sheets", () => {
  test("the first score stays, another one is kept beside and listed", () => {
    const scored = sheetContent("Scored", [
      ["Project ID", "Project", "Strategic fit", "Urgency"],
      ["P-01", "Harbour lights", 4, 5],
      ["P-02", "Quay repair", 2, 1],
      ["P-03", "Ferry ramp", 3, 3],
    ]);
    const other = sheetContent("Second opinion", [
      ["Project ID", "Project", "Strategic fit", "Urgency"],
      ["P-01", "Harbour lights", 1, 5],
      ["P-02", "Quay repair", 2, 1],
      ["P-03", "Ferry ramp", 3, 2],
    ]);
    const { value } = adopt([list, scored, other]);
    expect(column(value, "Scores", "Strategic fit")).toEqual([4, 2, 3]);
    expect(value.conflicts.map(({ key, field }) => [key, field])).toEqual([
      ["P-01", "Strategic fit"],
      ["P-03", "Urgency"],
    ]);
  });
});

describe("references in a file", () => {
  test("mean the records of that file, where two files give one identifier to two projects", () => {
    const headers = ["Project ID", "Project", "Sponsor", "Stage"];
    const log = (workbook: string, project: string, risk: string): SheetContent => ({
      ...sheetContent("Risks", [
        ["Project", "Risk", "Probability", "Impact"],
        [project, risk, 3, 3],
      ]),
      workbook,
    });
    const { value } = adopt([
      fileOf("North.xlsx", [
        headers,
        ["P-1", "Alder", "Ann", "Idea"],
        ["P-2", "Website", "Ann", "Idea"],
      ]),
      log("North.xlsx", "P-1", "Late permit"),
      fileOf("South.xlsx", [
        headers,
        ["P-1", "Birch", "Bob", "Idea"],
        ["P-3", "Website", "Bob", "Idea"],
      ]),
      log("South.xlsx", "P-1", "Crane fails"),
      log("South.xlsx", "website", "Server fails"),
    ]);
    const ids = column(value, "Projects", "Project ID");
    expect(column(value, "Projects", "Project")).toEqual(["Alder", "Website", "Birch", "Website"]);
    expect(column(value, "Risks", "Relates to")).toEqual([ids[0], ids[2], ids[3]]);
  });
});

describe("a name of several records", () => {
  test("means none of them: the reference stays as it is, and that is said", () => {
    const { value, issues } = adopt([
      sheetContent("List", [
        ["Project ID", "Project", "Sponsor", "Stage"],
        ["P-1", "Website", "Ann", "Idea"],
        ["P-2", "Website", "Bob", "Idea"],
        ["P-3", "Alder", "Bob", "Idea"],
      ]),
      sheetContent("Log", [
        ["Project", "Risk", "Probability", "Impact"],
        ["Website", "Late permit", 3, 3],
        ["Alder", "Crane fails", 3, 3],
      ]),
    ]);
    expect(column(value, "Risks", "Relates to")).toEqual(["Website", "P-3"]);
    expect(issueOf(issues, "name-of-several")).toMatchObject({
      place: { sheet: "Log", address: "A2" },
      found: "Website",
      facts: { count: 1 },
    });
  });
});

describe("a reference in another spelling", () => {
  const log = sheetContent("Log", [
    ["Project", "Risk", "Probability", "Impact"],
    ["Harbor Lights", "Late permit", 3, 3],
    ["Harbor Lights", "Crane fails", 3, 3],
    ["Lighthouse", "Fog", 3, 3],
  ]);
  const id = "Projects!harbor lights = harbour lights|same-project";

  test("is asked once and stays as it is without an answer", () => {
    const { value } = adopt([list, log]);
    expect(column(value, "Risks", "Relates to")).toEqual([
      "Harbor Lights",
      "Harbor Lights",
      "Lighthouse",
    ]);
    expect(value.questions.filter(({ kind }) => kind === "same-project")).toMatchObject([
      { id, assumed: "no", cells: 2, samples: ["P-01 Harbour lights", "Harbor Lights"] },
    ]);
  });

  test("means the project when a person says yes", () => {
    const { value } = adopt([list, log], answered({ [id]: "yes" }));
    expect(column(value, "Risks", "Relates to")).toEqual(["P-01", "P-01", "Lighthouse"]);
  });
});
