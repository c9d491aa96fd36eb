import { adopt, column, issueOf, rowsOf } from "#test/support/adopted";
import { sheetContent } from "#test/support/sheetContent";

describe("identifiers", () => {
  test("missing ones are numbered past those in use", () => {
    const rows = [
      ["Project ID", "Project", "Owner"],
      ["P-002", "A", "x"],
      [null, "B", "x"],
      [" ", "C", "x"],
    ];
    const { value, issues } = adopt([sheetContent("S", rows)]);
    expect(column(value, "Projects", "Project ID")).toEqual(["P-002", "P-001", "P-003"]);
    expect(issueOf(issues, "key-generated").facts).toEqual({ count: 2 });
  });

  test("repeated ones get a number, whatever the case of their letters", () => {
    const rows = [
      ["Project ID", "Project", "Owner"],
      ["P-5", "A", "x"],
      ["p-5 ", "B", "x"],
      ["P-5", "C", "x"],
    ];
    const { value, issues } = adopt([sheetContent("S", rows)]);
    expect(column(value, "Projects", "Project ID")).toEqual(["P-5", "p-5-2", "P-5-3"]);
    const repeated = issueOf(issues, "key-repeated");
    expect(repeated.place.address).toBe("A3");
    expect(repeated.facts).toEqual({ count: 2 });
    expect(column(value, "Projects", "Project ID as found")).toEqual(["P-5", "p-5", "P-5"]);
  });

  test("forbidden characters become dashes, the rest is kept beside", () => {
    const rows = [
      ["Project ID", "Project", "Owner"],
      ["PRJ 7/2026*", "A", "x"],
      ["A-VERY-LONG-IDENTIFIER-0001", "B", "x"],
      ["###", "C", "x"],
    ];
    const { value } = adopt([sheetContent("S", rows)]);
    expect(column(value, "Projects", "Project ID")).toEqual([
      "PRJ-7/2026",
      "A-VERY-LONG-IDENTIFI",
      "P-001",
    ]);
    expect(column(value, "Projects", "Project ID as found")).toEqual([
      "PRJ 7/2026*",
      "A-VERY-LONG-IDENTIFIER-0001",
      "###",
    ]);
  });

  test("padded numbers stay as they are seen", () => {
    const rows = [
      ["Project ID", "Project", "Owner"],
      [{ value: 7, format: "000" }, "A", "x"],
    ];
    expect(column(adopt([sheetContent("S", rows)]).value, "Projects", "Project ID")).toEqual([
      "007",
    ]);
  });
});

describe("references between sheets", () => {
  const projects = sheetContent("List", [
    ["Project ID", "Project", "Programme", "Owner"],
    ["PRJ 1", "Harbour lights", "Port of tomorrow", "Ann"],
    ["PRJ 2", "Quay repair", "Port of tomorrow", "Bob"],
  ]);
  const risks = sheetContent("Log", [
    ["Project", "Risk", "Likelihood", "Impact"],
    ["quay  repair", "Late permit", 3, 3],
    ["PRJ 1", "Crane fails", 3, 3],
    ["All projects", "Inflation", 3, 3],
    ["Ferry", "Fog", 3, 3],
  ]);
  const { value, issues } = adopt([projects, risks]);

  test("names and old identifiers become keys; what means no record stays", () => {
    expect(column(value, "Projects", "Project ID")).toEqual(["PRJ-1", "PRJ-2"]);
    expect(column(value, "Risks", "Relates to")).toEqual(["PRJ-2", "PRJ-1", "PORTFOLIO", "Ferry"]);
  });

  test("programs are made from their names", () => {
    expect(rowsOf(value, "Programs")).toMatchObject({
      columns: ["Program ID", "Program"],
      rows: [["PG-1", "Port of tomorrow"]],
    });
    expect(column(value, "Projects", "Program ID")).toEqual(["PG-1", "PG-1"]);
    expect(issueOf(issues, "register-derived").facts).toEqual({
      count: 1,
      from: "Projects[Program ID]",
    });
  });

  test("a risk log alone makes the projects that it names", () => {
    const alone = adopt([risks]).value;
    expect(column(alone, "Projects", "Project")).toEqual(["quay repair", "PRJ 1", "Ferry"]);
    expect(column(alone, "Risks", "Relates to")).toEqual(["P-001", "P-002", "PORTFOLIO", "P-003"]);
  });
});
