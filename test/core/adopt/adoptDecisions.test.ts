import fc from "fast-check";
import type { AdoptDecisions, IslandDecision } from "#core/adopt/decisions";
import { shownHeadersId } from "#core/adopt/islandId";
import type { SheetContent } from "#core/register/content";
import { adopt, adoptedIslands, codes, column, issueOf, rowsOf } from "#test/support/adopted";
import type { MadeCell } from "#test/support/sheetContent";
import { sheetContent } from "#test/support/sheetContent";

function decided(
  islands: Readonly<Record<string, IslandDecision>>,
  answers: Readonly<Record<string, string>> = {},
): { readonly ownTables: readonly string[]; readonly decisions: AdoptDecisions } {
  return { ownTables: [], decisions: { version: 1, islands, forms: [], answers } };
}

const headers = ["Project ID", "Project", "Sponsor", "Stage", "Budget", "Room"];
const body: readonly (readonly MadeCell[])[] = [
  ["P-01", "Harbour lights", "Ann", "In delivery", 1200, "A1"],
  ["P-02", "Quay repair", "Bob", "Proposed", 300, "B2"],
  ["P-03", "Ferry ramp", "Cleo", "Idea", 90, "C3"],
];
const list = sheetContent("List", [headers, ...body]);

function idOf(contents: readonly SheetContent[]): string {
  const [island] = adoptedIslands(adopt(contents).value);
  if (island === undefined) throw new Error("no island was adopted");
  return island.id;
}

describe("what a person decides about an island", () => {
  const id = idOf([list]);

  test("that it is none: nothing is adopted, and the island is still listed", () => {
    const { value, issues } = adopt([list], decided({ [id]: { register: null } }));
    expect(value.rows).toEqual([]);
    expect(value.islands).toMatchObject([
      { id, register: null, confidence: 1, evidence: [{ kind: "chosen" }], rows: 0 },
    ]);
    expect(value.islands[0]?.alternatives[0]?.register).toBe("Projects");
    expect(codes(issues)).toEqual(["sheet-not-adopted", "nothing-adopted"]);
  });

  test("another register", () => {
    const { value } = adopt([list], decided({ [id]: { register: "Benefits" } }));
    expect(adoptedIslands(value).map(({ register }) => register)).toEqual(["Benefits"]);
    expect(rowsOf(value, "Benefits").rows).toHaveLength(3);
  });

  test("another field of a column, or none", () => {
    const columns = { Room: "Status note", Sponsor: null };
    const { value } = adopt([list], decided({ [id]: { columns } }));
    expect(column(value, "Projects", "Status note")).toEqual(["A1", "B2", "C3"]);
    const [island] = adoptedIslands(value);
    const found = island?.columns.filter(({ header }) => header in columns);
    expect(found).toMatchObject([
      { header: "Sponsor", field: null, extra: "Sponsor as found", confidence: 1 },
      { header: "Room", field: "Status note", confidence: 1, how: { kind: "chosen" } },
    ]);
  });

  test("where its headers are", () => {
    const rows: readonly (readonly MadeCell[])[] = [
      ["Q3 overview"],
      ["x", "y", "z"],
      ["Pet", "Handler", "Money"],
      ["Alder", "Ann", 5],
      ["Birch", "Bob", 7],
    ];
    const area = { row: 2, column: 0, rows: 1, columns: 3 };
    const shown = shownHeadersId("Odd", area);
    const decision: IslandDecision = {
      headers: area,
      register: "Projects",
      columns: { Pet: "Project", Handler: "Manager", Money: "Budget" },
    };
    const { value } = adopt([sheetContent("Odd", rows)], decided({ [shown]: decision }));
    expect(adoptedIslands(value)).toMatchObject([{ id: shown, range: "A3:C5", rows: 2 }]);
    expect(column(value, "Projects", "Project")).toEqual(["Alder", "Birch"]);
    expect(column(value, "Projects", "Budget")).toEqual([5, 7]);
  });
});

describe("a decision finds its island again", () => {
  const id = idOf([list]);
  const none = decided({ [id]: { register: null } });

  test.each<[string, SheetContent]>([
    [
      "rows added",
      sheetContent("List", [headers, ...body, ["P-04", "Opera", "Dan", "Idea", 1, "D"]]),
    ],
    ["rows above", sheetContent("List", [["Our list"], [], headers, ...body])],
    [
      "a column added",
      sheetContent("List", [[...headers, "Floor"], ...body.map((r) => [...r, 1])]),
    ],
    [
      "a column removed",
      sheetContent(
        "List",
        [headers, ...body].map((row) => row.slice(0, 5)),
      ),
    ],
    [
      "columns moved",
      sheetContent(
        "List",
        [headers, ...body].map((row) => [...row].reverse()),
      ),
    ],
    ["the sheet renamed", sheetContent("List 2026", [headers, ...body])],
    ["another file", { ...list, workbook: "North.xlsx" }],
  ])("with %s", (_, content) => {
    const { value } = adopt([content], none);
    expect(adoptedIslands(value)).toEqual([]);
    expect(value.islands.map((island) => island.id)).toEqual([id]);
  });

  test("but not another table of the sheet", () => {
    const risks = sheetContent("List", [
      ["Risk ID", "Risk", "Probability", "Impact"],
      ["R-1", "Late permit", 3, 3],
    ]);
    expect(adoptedIslands(adopt([risks], none).value)).toHaveLength(1);
  });

  test("and two tables with the same headers have names of their own", () => {
    const twice = sheetContent("List", [
      headers,
      ...body,
      [],
      [],
      [],
      headers,
      ["P-11", "Alder", "Eve", "Idea", 5, "E"],
      ["P-12", "Birch", "Eve", "Idea", 5, "E"],
    ]);
    const ids = adopt([twice]).value.islands.map((island) => island.id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test("whatever the sheet and its headers are called", () => {
    const text = fc
      .string({ minLength: 1, maxLength: 12 })
      .filter((name) => !/[:\\/?*[\]]/.test(name));
    fc.assert(
      fc.property(text, fc.array(text, { maxLength: 4 }), (sheet, more) => {
        const rows = [
          [...headers, ...more],
          ...body.map((row) => [...row, ...more.map(() => "x")]),
        ];
        const content = sheetContent(sheet, rows);
        const own = idOf([content]);
        const { value } = adopt([content], decided({ [own]: { register: null } }));
        expect(value.islands.find((island) => island.id === own)?.register).toBeNull();
      }),
      { numRuns: 25 },
    );
  });
});

describe("answers", () => {
  test("decide the question that they belong to, and the question stays to be seen", () => {
    const sheet = sheetContent("S", [
      ["Project ID", "Project", "Sponsor", "Start"],
      ["P-1", "Alder", "Ann", "03/04/2026"],
      ["P-2", "Birch", "Bob", "05/06/2026"],
    ]);
    const { value } = adopt([sheet]);
    const question = value.questions.find(({ kind }) => kind === "date-order");
    expect(question).toMatchObject({ cells: 2, header: "Start" });
    const answered = adopt([sheet], decided({}, { [question?.id ?? ""]: "month-day" }));
    expect(column(answered.value, "Projects", "Start")).toEqual([46085, 46148]);
    expect(answered.value.questions.map(({ id }) => id)).toEqual([question?.id]);
  });

  test("that no question has are passed over", () => {
    const { value } = adopt([list], decided({}, { "Nowhere!X|word": "y", "List!Room|field": "?" }));
    expect(value.rows).toEqual(adopt([list]).value.rows);
  });
});

describe("sheets that nobody sees", () => {
  test("are adopted too, and that is said once with their names", () => {
    const hidden: SheetContent = { ...list, visibility: "Hidden" };
    const veryHidden: SheetContent = {
      ...sheetContent("Log", [
        ["Risk ID", "Risk", "Probability", "Impact"],
        ["R-1", "Late permit", 3, 3],
      ]),
      visibility: "VeryHidden",
    };
    const { value, issues } = adopt([hidden, veryHidden]);
    expect(adoptedIslands(value).map(({ visibility }) => visibility)).toEqual([
      "Hidden",
      "VeryHidden",
    ]);
    expect(issueOf(issues, "hidden-sheets-adopted").facts).toEqual({
      count: 2,
      sheets: "List, Log",
    });
  });
});
