import type { CellMap } from "#core/adopt/decisions";
import { formIslands } from "#core/adopt/forms/formIslands";
import { placeOfAddress } from "#core/adopt/forms/formSheet";
import { withFormKey, withoutFormCells } from "#core/adopt/forms/formTables";
import { suggestCellMaps } from "#core/adopt/forms/suggestCellMaps";
import { layoutSheet } from "#core/adopt/layout/layoutSheet";
import type { SheetContent } from "#core/register/content";
import { adopt, column } from "#test/support/adopted";
import { dated, sheetContent, type MadeCell } from "#test/support/sheetContent";

interface Project {
  readonly id: string;
  readonly name: string;
  readonly manager: string;
  readonly budget: number;
  readonly rag: string;
  readonly note: string;
}

const one: Project = {
  id: "P-11",
  name: "Harbour bridge",
  manager: "Ann Lee",
  budget: 1200,
  rag: "Amber",
  note: "The bearings arrive two weeks late.",
};
const two: Project = {
  id: "P-12",
  name: "Northern road",
  manager: "Bo Ray",
  budget: 800,
  rag: "Green",
  note: "Everything goes to plan.",
};

const form = (project: Project, milestones: readonly (readonly MadeCell[])[] = []) =>
  sheetContent(`Report ${project.id}`, [
    ["Project status report"],
    [],
    ["Project name:", project.name, null, "Project ID:", project.id],
    ["Project manager:", project.manager, null, "Sponsor:", "Cy Orr"],
    ["Start date:", dated(46023), null, "Planned end:", dated(46400)],
    ["Budget (£k)", project.budget, null, "RAG", project.rag],
    ["Method of procurement", "Open tender"],
    [],
    ["Summary"],
    [project.note],
    ...(milestones.length > 0
      ? [[], ["Milestone", "Baseline date", "Forecast date", "Milestone owner"], ...milestones]
      : []),
  ]);

const suggest = (...contents: readonly SheetContent[]): readonly CellMap[] =>
  suggestCellMaps(
    contents,
    contents.map((content) => layoutSheet(content)),
  );

const fieldsOf = (map: CellMap | undefined): Readonly<Record<string, string>> =>
  Object.fromEntries(map?.cells.map(({ address, field }) => [address, field]) ?? []);

const expectedFields = {
  B3: "Project",
  E3: "Project ID",
  B4: "Manager",
  E4: "Sponsor",
  B5: "Start",
  E5: "Baseline finish",
  B6: "Budget",
  E6: "Reported RAG",
  B7: "Method of procurement",
  A10: "Summary",
};

describe("suggested maps", () => {
  test("sheets of one layout are forms of one register", () => {
    const [map, ...others] = suggest(form(one), form(two));
    expect(others).toEqual([]);
    expect(map).toMatchObject({ register: "Projects", sheets: ["Report P-11", "Report P-12"] });
    expect(fieldsOf(map)).toMatchObject(expectedFields);
  });

  test("a single form is one too", () => {
    expect(fieldsOf(suggest(form(one))[0])).toMatchObject(expectedFields);
  });

  test("a list of fields and values, without its headings", () => {
    const content = sheetContent("project", [
      ["Field", "Value"],
      ["Project Name", "Harbour bridge"],
      ["Project ID", "HB-1"],
      ["Client", "Port authority"],
      ["Planned Start", "2026-01-02"],
      ["Project Manager", "Ann Lee"],
    ]);
    expect(fieldsOf(suggest(content)[0])).toMatchObject({
      B2: "Project",
      B3: "Project ID",
      B5: "Start",
      B6: "Manager",
    });
  });

  test("labels of merged cells stand for the cell after the merged area", () => {
    const rows = (name: string, id: string): SheetContent => ({
      ...sheetContent(id, [
        ["Project name", null, name],
        ["Project ID", null, id],
        ["Project manager", null, `Manager ${id}`],
        ["Planned start", null, dated(46023)],
      ]),
      merges: [0, 1, 2, 3].map((row) => ({ row, column: 0, rows: 1, columns: 2 })),
    });
    expect(fieldsOf(suggest(rows("Bridge", "P-1"), rows("Road", "P-2"))[0])).toEqual({
      C1: "Project",
      C2: "Project ID",
      C3: "Manager",
      C4: "Start",
    });
  });

  test("German forms", () => {
    const blatt = (name: string, nummer: string): SheetContent =>
      sheetContent(nummer, [
        ["Projektsteckbrief"],
        ["Projektname:", name],
        ["Projektnummer:", nummer],
        ["Projektleiter:", `Leitung ${nummer}`],
        ["Startdatum:", "01.02.2026"],
      ]);
    expect(fieldsOf(suggest(blatt("Brücke", "A-1"), blatt("Straße", "A-2"))[0])).toEqual({
      B2: "Project",
      B3: "Project ID",
      B4: "Manager",
      B5: "Start",
    });
  });

  test("tables of one layout are no forms, an empty form neither", () => {
    const risks = (sheet: string) =>
      sheetContent(sheet, [
        ["Risk ID", "Risk", "Owner", "Probability"],
        ["R-1", `Flood at ${sheet}`, "Ann", 3],
        ["R-2", "Strike", "Bo", 2],
      ]);
    expect(suggest(risks("North"), risks("South"))).toEqual([]);
    const empty = sheetContent("Template", [["Project name:"], ["Project ID:"], ["Sponsor:"]]);
    expect(suggest(empty)).toEqual([]);
  });
});

describe("records of forms", () => {
  const map: CellMap = {
    name: "Report P-11",
    register: "Projects",
    sheets: ["Report P-11", "Report P-12"],
    cells: [
      { address: "B3", field: "Project", label: "Project name:" },
      { address: "E3", field: "Project ID", label: "Project ID:" },
      { address: "B6", field: "Budget", label: "Budget (£k)" },
    ],
  };

  test("one a sheet, with the place of every cell", () => {
    const { value, issues } = formIslands([form(one), form(two)], [map]);
    expect(issues).toEqual([]);
    expect(value[0]?.body).toMatchObject([
      {
        sheet: "Report P-11",
        places: [
          { row: 2, column: 1 },
          { row: 2, column: 4 },
          { row: 5, column: 1 },
        ],
      },
      { sheet: "Report P-12" },
    ]);
    expect(value[0]?.body.map(({ cells }) => cells.map((cell) => cell.value))).toEqual([
      ["Harbour bridge", "P-11", 1200],
      ["Northern road", "P-12", 800],
    ]);
  });

  test("a form whose label is gone says so, and its cell is not taken for the field", () => {
    const changed = form(two);
    const values = changed.values.map((row) => [...row]);
    const moved = values[5];
    if (moved !== undefined) moved[0] = "Actual cost (£k)";
    const { value, issues } = formIslands([form(one), { ...changed, values }], [map]);
    expect(value[0]?.body[1]?.cells[2]?.value).toBeNull();
    expect(issues).toEqual([
      {
        code: "form-changed",
        severity: "warning",
        place: { sheet: "Report P-12", address: "B6", field: "Budget" },
        found: "Actual cost (£k)",
        expected: "Budget (£k)",
      },
    ]);
  });

  test("sheets that are not there and addresses that are none make no records", () => {
    expect(formIslands([], [map]).value).toEqual([]);
    const odd = { ...map, cells: [{ address: "Budget!", field: "Budget", label: "Budget" }] };
    expect(formIslands([form(one)], [odd]).value).toEqual([]);
  });

  test("the tables on a form bear its key", () => {
    const contents = [form(one, [["Design done", dated(46053), dated(46060), "Ann"]]), form(two)];
    const maps = suggest(...contents);
    const [rest] = withoutFormCells(contents, maps);
    expect(rest?.values.flat().filter((value) => value === "Harbour bridge")).toEqual([]);
    const [table] = layoutSheet(rest ?? form(one)).islands;
    if (table === undefined) throw new Error("the table of milestones was not found");
    const keyed = withFormKey(table, contents, maps);
    expect(keyed.headers.at(-1)?.shown).toBe("Project ID");
    expect(keyed.body.map(({ cells }) => cells.at(-1)?.value)).toEqual(["P-11"]);
  });

  test("forms of one layout in several files are records of one island", () => {
    const inFile = (project: Project): SheetContent => ({
      ...form(project),
      sheet: "Return",
      workbook: `${project.id}.xlsx`,
    });
    const { value } = adopt([inFile(one), inFile(two)]);
    expect(value.islands.map(({ register, rows }) => [register, rows])).toEqual([["Projects", 2]]);
    expect(column(value, "Projects", "Project")).toEqual(["Harbour bridge", "Northern road"]);
    expect(value.rows[0]?.origins.map((origin) => origin?.workbook)).toEqual([
      "P-11.xlsx",
      "P-12.xlsx",
    ]);
    expect(value.ledger.map(({ lost, cells }) => [lost, cells])).toEqual([[0, 40]]);
  });

  test("a sheet of the same name that is laid out otherwise is no such form", () => {
    const other = { ...form(two), values: form(two).values.map((row) => row.map(() => "words")) };
    const { value, issues } = formIslands([form(one), other], [map]);
    expect(value[0]?.body).toHaveLength(1);
    expect(issues).toEqual([]);
  });

  test("a workbook of forms is adopted as it is", () => {
    const late = [["Design done", dated(46053), dated(46060), "Ann"]];
    const open = [["Opening", dated(46253), dated(46260), "Bo"]];
    const { value } = adopt([form(one, late), form(two, open)]);
    expect(column(value, "Projects", "Project ID")).toEqual(["P-11", "P-12"]);
    expect(column(value, "Projects", "Reported RAG")).toEqual(["Amber", "Green"]);
    expect(column(value, "Projects", "Budget")).toEqual([1200, 800]);
    expect(value.settings["Money unit"]).toBe("thousand");
    expect(column(value, "Projects", "Method of procurement")).toEqual([
      "Open tender",
      "Open tender",
    ]);
    expect(column(value, "Milestones", "Milestone")).toEqual(["Design done", "Opening"]);
    expect(column(value, "Milestones", "Project ID")).toEqual(["P-11", "P-12"]);
    expect(value.ledger.map(({ lost }) => lost)).toEqual(value.ledger.map(() => 0));
  });
});

test.each([
  ["A1", { row: 0, column: 0 }],
  ["$AB$12", { row: 11, column: 27 }],
  ["xfd1048576", { row: 1048575, column: 16383 }],
  ["12A", null],
  ["", null],
])("the place of %s", (address, place) => {
  expect(placeOfAddress(address)).toEqual(place);
});
