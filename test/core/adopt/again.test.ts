import fc from "fast-check";
import type { AdoptedRows, AdoptOptions, Adoption } from "#core/adopt/adoption";
import { makeBase, nextBase, parseBase } from "#core/adopt/again/adoptionBase";
import { compareRecords } from "#core/adopt/again/compareRecords";
import type { Comparison, RegisterComparison } from "#core/adopt/again/comparison";
import { adoptSheets } from "#core/adopt/adoptSheets";
import type { CellValue, RegisterContent, SheetContent } from "#core/register/content";
import type { MadeCell } from "#test/support/sheetContent";
import { sheetContent } from "#test/support/sheetContent";

/** The registers as they are after the rows were written. */
function written(adopted: readonly AdoptedRows[]): RegisterContent[] {
  return adopted.map(({ register, columns, extras, rows }) => ({
    register,
    place: {
      table: register,
      sheet: register,
      row: 0,
      column: 0,
      rows: rows.length + 1,
      columns: 1,
    },
    headers: [...columns, ...extras.map(({ header }) => header)],
    rows: rows.map((row) => [...row]),
  }));
}

/** A register with one cell typed over by a person. */
function typed(
  now: readonly RegisterContent[],
  register: string,
  key: string,
  field: string,
  value: CellValue,
): RegisterContent[] {
  return now.map((content) => {
    if (content.register !== register) return content;
    const at = content.headers.indexOf(field);
    const rows = content.rows.map((row) =>
      row[0] === key ? row.map((cell, column) => (column === at ? value : cell)) : row,
    );
    return { ...content, rows };
  });
}

function adopted(rows: readonly (readonly MadeCell[])[], again?: AdoptOptions["again"]): Adoption {
  const options = again === undefined ? { ownTables: [] } : { ownTables: [], again };
  return adoptSheets([sheetContent("List", rows)], options).value;
}

function of(comparison: Comparison, register: string): RegisterComparison {
  const found = comparison.registers.find((each) => each.register === register);
  if (found === undefined) throw new Error(`${register} was not compared`);
  return found;
}

const headers = ["Project ID", "Project", "Sponsor", "Stage", "Budget", "Room"];
const rows: readonly (readonly MadeCell[])[] = [
  headers,
  ["P-01", "Harbour lights", "Ann", "In delivery", 1200, "A1"],
  ["P-02", "Quay repair", "Bob", "Proposed", 300, "B2"],
  ["P-03", "Ferry ramp", "Cleo", "Idea", 90, "C3"],
];

const first = adopted(rows);
const base = makeBase(first.rows);
const now = written(first.rows);

/** The sheet with one cell changed. */
function withCell(row: number, column: number, value: MadeCell): readonly (readonly MadeCell[])[] {
  return rows.map((line, r) =>
    r === row ? line.map((cell, c) => (c === column ? value : cell)) : line,
  );
}

function secondRun(
  sheet: readonly (readonly MadeCell[])[],
  registers: readonly RegisterContent[] = now,
): Comparison {
  const again = { base, now: registers };
  return compareRecords(registers, adopted(sheet, again).rows, base);
}

function isQuiet(each: RegisterComparison): boolean {
  const { added, changed, renamed, vanished, removed, conflicts, edited, references } = each;
  const lists = [added, changed, renamed, vanished, removed, conflicts, edited, references];
  return lists.every((list) => list.length === 0) && each.newColumns.length === 0;
}

describe("adopting an unchanged sheet again", () => {
  test("changes nothing", () => {
    const { registers } = secondRun(rows);
    expect(registers.filter((each) => !isQuiet(each))).toEqual([]);
    expect(of({ registers }, "Projects").same).toBe(3);
  });

  test("changes nothing whatever stands on it, also without identifiers", () => {
    const cell = fc.oneof(
      fc.constant(null),
      fc.integer({ min: 0, max: 5000 }),
      fc.constantFrom("Green", "Red", "£1.2m", "25/06/2024", "tbc", "n/a", "Ann", "=x", "001"),
      fc.string({ maxLength: 8 }),
    );
    const names = fc.uniqueArray(fc.constantFrom("A", "B", "C", "D", "E", "F", "G", "H"), {
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(
        names,
        fc.array(fc.array(cell, { minLength: 5, maxLength: 5 }), { minLength: 8, maxLength: 8 }),
        fc.boolean(),
        (some, cells, hasIds) => {
          const sheet = [
            ["Project ID", "Project", "Sponsor", "Budget", "RAG", "Start", "Room"],
            ...some.map((name, at) => [
              hasIds ? `P-${at}` : null,
              `Project ${name}`,
              ...(cells[at] ?? []),
            ]),
          ];
          const before = adopted(sheet);
          const own = makeBase(before.rows);
          const registers = written(before.rows);
          const after = adopted(sheet, { base: own, now: registers });
          const found = compareRecords(registers, after.rows, own).registers;
          expect(found.filter((each) => !isQuiet(each))).toEqual([]);
        },
      ),
      { numRuns: 40 },
    );
  });
});

describe("a sheet that changed", () => {
  test("changes the field of the record, with the value before and after", () => {
    const projects = of(secondRun(withCell(2, 4, 350)), "Projects");
    expect(projects.changed).toEqual([
      {
        key: "P-02",
        name: "Quay repair",
        at: 1,
        row: 1,
        fields: [{ field: "Budget", before: 300, after: 350 }],
      },
    ]);
    expect(projects.same).toBe(2);
  });

  test("adds new records and lists those that no sheet has any more", () => {
    const sheet = [...rows.slice(0, 3), ["P-09", "Opera roof", "Dan", "Idea", 5, "D4"]];
    const projects = of(secondRun(sheet), "Projects");
    expect(projects.added).toEqual([{ key: "P-09", name: "Opera roof", row: 2 }]);
    expect(projects.vanished).toEqual([{ key: "P-03", name: "Ferry ramp", at: 2 }]);
  });

  test("keeps an extra column up to date, too", () => {
    const projects = of(secondRun(withCell(3, 5, "C9")), "Projects");
    expect(projects.changed[0]?.fields).toEqual([{ field: "Room", before: "C3", after: "C9" }]);
  });

  test("a new column of the sheet is a new column of the register", () => {
    const sheet = rows.map((line, at) => [...line, at === 0 ? "Floor" : at]);
    const projects = of(secondRun(sheet), "Projects");
    expect(projects.newColumns).toEqual(["Floor"]);
    expect(projects.changed).toHaveLength(3);
  });
});

describe("another name or another identifier", () => {
  test("a record with its identifier and another name is renamed", () => {
    const projects = of(secondRun(withCell(1, 1, "Harbour lighting")), "Projects");
    expect(projects.renamed).toMatchObject([
      { key: "P-01", what: "name", before: "Harbour lights", after: "Harbour lighting" },
    ]);
    expect(projects.added).toEqual([]);
  });

  test("a record with its name and another identifier is renamed, and references follow", () => {
    const risks: RegisterContent = {
      register: "Risks",
      place: { table: "Risks", sheet: "Risks", row: 0, column: 0, rows: 3, columns: 3 },
      headers: ["Risk ID", "Relates to", "Risk"],
      rows: [
        ["R-1", "P-02", "Late permit"],
        ["R-2", "PORTFOLIO", "Inflation"],
      ],
    };
    const comparison = secondRun(withCell(2, 0, "X-77"), [...now, risks]);
    expect(of(comparison, "Projects").renamed).toMatchObject([
      { key: "P-02", what: "key", before: "P-02", after: "X-77" },
    ]);
    expect(of(comparison, "Projects")).toMatchObject({ added: [], vanished: [] });
    expect(of(comparison, "Risks").references).toEqual([
      { register: "Risks", at: 0, field: "Relates to", before: "P-02", after: "X-77" },
    ]);
    const scores = of(comparison, "Scores");
    expect(scores).toMatchObject({ added: [], vanished: [] });
  });

  test("identifiers that are row numbers and move by one follow their names", () => {
    const numbered = (names: readonly string[]): readonly (readonly MadeCell[])[] => [
      ["No", "Project", "Sponsor", "Stage", "Budget"],
      ...names.map((name, at) => [at + 1, name, `Sponsor of ${name}`, "Idea", name.length]),
    ];
    const before = adopted(numbered(["Alder", "Birch", "Cedar"]));
    const own = makeBase(before.rows);
    const registers = written(before.rows);
    const sheet = numbered(["Dogwood", "Alder", "Birch", "Cedar"]);
    const after = adopted(sheet, { base: own, now: registers });
    const projects = of(compareRecords(registers, after.rows, own), "Projects");
    expect(projects.added.map(({ name }) => name)).toEqual(["Dogwood"]);
    expect(projects.vanished).toEqual([]);
    expect(projects.renamed.map(({ name, before: from, after: to }) => [name, from, to])).toEqual([
      ["Alder", "1", "2"],
      ["Birch", "2", "3"],
      ["Cedar", "3", "4"],
    ]);
  });

  test("made-up identifiers stay when rows come above, and a renamed record keeps its own", () => {
    const unnumbered = (names: readonly string[]): readonly (readonly MadeCell[])[] => [
      ["Project", "Sponsor", "Stage", "Budget"],
      ...names.map((name) => [name, `Sponsor of ${name.slice(0, 3)}`, "Idea", name.charCodeAt(0)]),
    ];
    const before = adopted(unnumbered(["Alder", "Birch", "Cedar"]));
    const own = makeBase(before.rows);
    const registers = written(before.rows);
    const sheet = unnumbered(["Dogwood", "Alder", "Birch II", "Cedar"]);
    const after = adopted(sheet, { base: own, now: registers });
    const projects = of(compareRecords(registers, after.rows, own), "Projects");
    expect(projects.added).toEqual([{ key: "P-004", name: "Dogwood", row: 0 }]);
    expect(projects.renamed).toMatchObject([
      { key: "P-002", what: "name", before: "Birch", after: "Birch II" },
    ]);
    expect(projects.vanished).toEqual([]);
  });

  test("made-up identifiers pass over those that people typed", () => {
    const sheet = [
      ["Project", "Sponsor", "Budget"],
      ["Alder", "Ann", 1],
    ];
    const before = adopted(sheet);
    const own = makeBase(before.rows);
    const registers = written(before.rows).map((content) =>
      content.register === "Projects"
        ? {
            ...content,
            rows: [...content.rows, content.headers.map((_, at) => (at === 0 ? "P-002" : null))],
          }
        : content,
    );
    const after = adopted([...sheet, ["Birch", "Bob", 2]], { base: own, now: registers });
    const projects = of(compareRecords(registers, after.rows, own), "Projects");
    expect(projects.added.map(({ key }) => key)).toEqual(["P-003"]);
    expect(projects.vanished).toEqual([]);
  });
});

describe("edits of the register", () => {
  test("stay where the sheet says the same as before, and are listed", () => {
    const edited = typed(now, "Projects", "P-02", "Budget", 999);
    const projects = of(secondRun(rows, edited), "Projects");
    expect(projects.changed).toEqual([]);
    expect(projects.edited).toMatchObject([
      { key: "P-02", field: "Budget", inRegister: 999, onSheet: 300 },
    ]);
  });

  test("stay where the sheet changed too, and are a conflict", () => {
    const edited = typed(now, "Projects", "P-02", "Budget", 999);
    const projects = of(secondRun(withCell(2, 4, 350), edited), "Projects");
    expect(projects.changed).toEqual([]);
    expect(projects.conflicts).toMatchObject([
      { key: "P-02", at: 1, row: 1, field: "Budget", inRegister: 999, onSheet: 350 },
    ]);
  });

  test("a field that a person emptied stays empty", () => {
    const edited = typed(now, "Projects", "P-02", "Sponsor", null);
    const projects = of(secondRun(rows, edited), "Projects");
    expect(projects.changed).toEqual([]);
    expect(projects.edited).toMatchObject([{ field: "Sponsor", inRegister: null, onSheet: "Bob" }]);
  });

  test("a record that a person removed is not put back", () => {
    const without = now.map((content) => ({
      ...content,
      rows: content.rows.filter((row) => row[0] !== "P-03"),
    }));
    const projects = of(secondRun(rows, without), "Projects");
    expect(projects.added).toEqual([]);
    expect(projects.removed).toMatchObject([{ key: "P-03", name: "Ferry ramp" }]);
  });

  test("a column that a person took out of the table stays out", () => {
    const without = now.map((content) => ({
      ...content,
      headers: content.headers.filter((header) => header !== "Room"),
    }));
    const projects = of(secondRun(rows, without), "Projects");
    expect(projects.newColumns).toEqual([]);
    expect(projects.changed).toEqual([]);
  });

  test("records and columns that people typed are no part of it", () => {
    const own = now.map((content) =>
      content.register === "Projects"
        ? {
            ...content,
            headers: [...content.headers, "My notes"],
            rows: [
              ...content.rows.map((row) => [...row, "mine"]),
              ["P-50", "Typed project", ...content.headers.slice(2).map(() => null), "mine"],
            ],
          }
        : content,
    );
    const projects = of(secondRun(rows, own), "Projects");
    expect(isQuiet(projects)).toBe(true);
    expect(projects.same).toBe(3);
  });

  test("are never overwritten without being listed", () => {
    const fields = ["Project", "Sponsor", "Stage", "Budget", "Room"];
    const value = fc.oneof(
      fc.constant(null),
      fc.integer({ min: 0, max: 99 }),
      fc.constantFrom("Ann", "Idea", "In delivery", "x"),
    );
    const edit = fc.tuple(
      fc.constantFrom("P-01", "P-02", "P-03"),
      fc.constantFrom(...fields),
      value,
    );
    const change = fc.tuple(
      fc.integer({ min: 1, max: 3 }),
      fc.integer({ min: 1, max: 5 }),
      fc.oneof(fc.integer({ min: 0, max: 99 }), fc.constantFrom("Ann", "Idea", "Zoe", "Proposed")),
    );
    fc.assert(
      fc.property(
        fc.array(edit, { maxLength: 4 }),
        fc.array(change, { maxLength: 4 }),
        (edits, changes) => {
          let registers: RegisterContent[] = now;
          for (const [key, field, to] of edits)
            registers = typed(registers, "Projects", key, field, to);
          const sheet = rows.map((line, r) =>
            line.map((cell, c) => {
              const found = changes.findLast(([row, column]) => row === r && column === c);
              return found === undefined ? cell : found[2];
            }),
          );
          const projects = of(secondRun(sheet, registers), "Projects");
          const before = now.find(({ register }) => register === "Projects");
          const after = registers.find(({ register }) => register === "Projects");
          for (const { at, fields: changed } of projects.changed) {
            for (const { field, before: shown } of changed) {
              const column = after?.headers.indexOf(field) ?? -1;
              const mine = after?.rows[at]?.[column] ?? null;
              const was = before?.rows[at]?.[column] ?? null;
              // What is overwritten is what adoption itself wrote.
              expect([mine, shown]).toEqual([was, was]);
            }
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe("without anything written before", () => {
  test("blanks are filled, and every difference is a conflict", () => {
    const own = typed(
      typed(now, "Projects", "P-01", "Budget", 7),
      "Projects",
      "P-02",
      "Sponsor",
      null,
    );
    const projects = of(compareRecords(own, first.rows, null), "Projects");
    expect(projects.changed).toMatchObject([
      { key: "P-02", fields: [{ field: "Sponsor", before: null, after: "Bob" }] },
    ]);
    expect(projects.conflicts).toMatchObject([{ key: "P-01", field: "Budget", inRegister: 7 }]);
  });
});

describe("what is kept for the next time", () => {
  test("is small: 1,000 projects with 20 fields take less than 200 KB", () => {
    const columns = ["Project ID", ...Array.from({ length: 19 }, (_, at) => `Field ${at}`)];
    const many: AdoptedRows = {
      register: "Projects",
      columns,
      extras: [],
      rows: Array.from({ length: 1000 }, (_, row) => [
        `P-${String(row).padStart(4, "0")}`,
        ...columns.slice(1).map((name) => `${name} of record ${row}, some words long`),
      ]),
      origins: [],
    };
    expect(JSON.stringify(makeBase([many])).length).toBeLessThan(200_000);
  });

  test("comes back from JSON as it was, and anything else is no base", () => {
    expect(parseBase(JSON.parse(JSON.stringify(base)))).toEqual(base);
    for (const wrong of [
      null,
      7,
      [],
      {},
      { version: 2, registers: {} },
      { version: 1, registers: { Projects: { columns: ["A"], records: { x: "abc" } } } },
      { version: 1, registers: { Projects: { columns: "A", records: {} } } },
    ])
      expect(parseBase(wrong)).toBeNull();
  });

  test("remembers records that have vanished, so that they are not taken for typed ones", () => {
    const shorter = adopted(rows.slice(0, 3), { base, now });
    const next = nextBase(base, shorter.rows, now);
    const projects = of(compareRecords(now, shorter.rows, next), "Projects");
    expect(projects.vanished.map(({ key }) => key)).toEqual(["P-03"]);
  });

  test("forgets records that neither a sheet nor the register has any more", () => {
    const shorter = adopted(rows.slice(0, 3), { base, now });
    const without = written(shorter.rows);
    const next = nextBase(base, shorter.rows, without);
    expect(Object.keys(next.registers["Projects"]?.records ?? {})).toEqual(["p-01", "p-02"]);
  });

  test("an edit that won over the sheet stays an edit the next time, and no conflict", () => {
    const edited = typed(now, "Projects", "P-02", "Budget", 999);
    const again = adopted(withCell(2, 4, 350), { base, now: edited });
    const next = nextBase(base, again.rows, edited);
    const projects = of(compareRecords(edited, again.rows, next), "Projects");
    expect(projects.conflicts).toEqual([]);
    expect(projects.edited).toMatchObject([{ field: "Budget", inRegister: 999, onSheet: 350 }]);
  });
});

describe("sheets that move", () => {
  test("a record is the same on another sheet and in another row", () => {
    const moved: SheetContent = sheetContent("Renamed", [headers, ...rows.slice(1).reverse()], {
      row: 4,
    });
    const after = adoptSheets([moved], { ownTables: [], again: { base, now } }).value;
    expect(of(compareRecords(now, after.rows, base), "Projects").same).toBe(3);
  });
});
