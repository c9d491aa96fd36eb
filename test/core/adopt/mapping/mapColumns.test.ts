import fc from "fast-check";
import type { Island } from "#core/adopt/island";
import { drawnRow } from "./drawnRows";
import { habitRows } from "./habitRows";
import { languageRows } from "./languageRows";
import { officeRows } from "./officeRows";
import { fieldsOf, mappingOf } from "./mappingOf";

const rows = [...languageRows, ...habitRows, ...officeRows];

describe("headers as offices write them", () => {
  test.each(rows)("%s, %s", (register, _, drawing) => {
    const row = drawnRow(register, drawing);
    const named = (fields: readonly (string | null)[]): readonly string[] =>
      fields.map((field, at) => `${row.headers[at]}: ${field ?? "-"}`);
    expect(named(fieldsOf(row))).toEqual(named(row.fields));
  });

  test("ask which column a field is read from no more than once in ten columns", () => {
    const all = rows.map(([register, , drawing]) => drawnRow(register, drawing));
    const columns = all.reduce((sum, row) => sum + row.headers.length, 0);
    const asked = all.flatMap((row) =>
      mappingOf(row).questions.filter(({ kind }) => kind === "field"),
    );
    expect(asked.length * 10).toBeLessThan(columns);
  });
});

describe("the order of the columns", () => {
  /** The island with its columns in another order. */
  function reordered(island: Island, order: readonly number[]): Island {
    const pick = <T>(list: readonly T[]): readonly T[] => order.flatMap((at) => list[at] ?? []);
    return {
      ...island,
      headers: pick(island.headers),
      body: island.body.map((row) => ({ ...row, cells: pick(row.cells) })),
    };
  }

  // A header that stands twice means before and after: there the order does matter.
  const once = rows
    .map(([register, , drawing]) => drawnRow(register, drawing))
    .filter(({ headers, bands }) => {
      const paths = headers.map((header, at) =>
        [...(bands[at] ?? []), header.replace(/\d$/, "")].join(">"),
      );
      return new Set(paths).size === paths.length;
    });

  test("does not matter", () => {
    fc.assert(
      fc.property(fc.constantFrom(...once), fc.infiniteStream(fc.nat()), (row, numbers) => {
        const keyed = row.headers.map((_, at) => ({ at, by: Number(numbers.next().value) }));
        const order = keyed.sort((a, b) => a.by - b.by || a.at - b.at).map(({ at }) => at);
        const shuffled = { ...row, island: reordered(row.island, order) };
        expect(fieldsOf(shuffled)).toEqual(order.map((at) => fieldsOf(row)[at]));
      }),
      { numRuns: 40 },
    );
  });
});

describe("two columns for one field", () => {
  const row = drawnRow(
    "Projects",
    "Project ID = Project ID | Project = Project | End date = Forecast finish | Finish = -date | Manager = Manager",
  );
  // The two hold different days.
  const other: typeof row = {
    ...row,
    island: {
      ...row.island,
      body: row.island.body.map((line) => ({
        ...line,
        cells: line.cells.map((cell, at) =>
          at === 3 && typeof cell.value === "number" ? { ...cell, value: cell.value + 40 } : cell,
        ),
      })),
    },
  };
  const [question] = mappingOf(other).questions;

  test("are a question, and one of them is assumed", () => {
    expect(question).toMatchObject({
      kind: "field",
      place: { sheet: "Sheet1", address: "C1", register: "Projects", field: "Forecast finish" },
      assumed: "C",
      cells: 8,
    });
    expect(question?.options.map(({ value }) => value)).toEqual(["C", "D", "none"]);
  });

  test("an answer decides", () => {
    const id = question?.id ?? "";
    expect(fieldsOf(other, { answers: { [id]: "D" } }).slice(2, 4)).toEqual([
      null,
      "Forecast finish",
    ]);
    expect(fieldsOf(other, { answers: { [id]: "none" } }).slice(2, 4)).toEqual([null, null]);
  });

  test("are no question when they hold the same", () => {
    expect(mappingOf(row).questions).toEqual([]);
  });

  test("are no question when one has the field's own header", () => {
    const exact = drawnRow(
      "Projects",
      "Project = Project | Forecast finish = Forecast finish | Deadline = -date | Manager = Manager",
    );
    expect(fieldsOf(exact)).toEqual(exact.fields);
    expect(mappingOf(exact).questions).toEqual([]);
  });
});

describe("what a person decided", () => {
  const row = drawnRow(
    "Risks",
    "Risk ID = Risk ID | Risk = Risk | Likelihood = Inherent probability | Impact = Inherent impact | Room = -date | Impact = Residual impact",
  );

  test("comes before headers and values", () => {
    const columns = { Room: "Owner", Likelihood: null, "Impact (2)": "Cost impact" };
    const mapping = mappingOf(row, { columns });
    expect(mapping.columns.map(({ field }) => field)).toEqual([
      "Risk ID",
      "Risk",
      null,
      "Inherent impact",
      "Owner",
      "Cost impact",
    ]);
    expect(mapping.columns[4]).toMatchObject({ how: { kind: "chosen" }, confidence: 1 });
  });

  test("a field that the register does not have is as if nobody had said it", () => {
    expect(fieldsOf(row, { columns: { Room: "Moon phase", Impact: "Inherent score" } })).toEqual(
      row.fields,
    );
  });

  test("columns that are taken already are left out", () => {
    const { columns } = mappingOf(row, { skip: new Set([1, 4]) });
    expect(columns.map(({ at }) => at)).toEqual([0, 2, 3, 5]);
  });
});

describe("marks under several headers", () => {
  const drawing =
    "ID = Risk ID | Risk = Risk | Probability > L = - | Probability > M = - | Probability > H = - | Owner = Owner";
  const base = drawnRow("Risks", drawing);
  const marked = (marks: readonly string[]): typeof base => ({
    ...base,
    island: {
      ...base.island,
      body: base.island.body.map((line, row) => ({
        ...line,
        cells: line.cells.map((cell, at) => {
          if (at < 2 || at > 4) return cell;
          const value = (marks[row % marks.length] ?? "").charAt(at - 2).trim();
          return { value: value === "" ? null : value, format: "General" };
        }),
      })),
    },
  });

  test("are one field with the marked header as its value", () => {
    const [column] = mappingOf(marked(["x  ", " X ", "  ✓"])).columns.slice(2);
    expect(column).toMatchObject({
      field: "Inherent probability",
      covers: [2, 3, 4],
      key: "Probability",
      how: { kind: "marks", columns: ["L", "M", "H"] },
    });
    const levels = column?.reading?.readings
      .slice(0, 3)
      .map((reading) => (reading.kind === "value" ? reading.value : null));
    expect(levels).toEqual([1, 3, 5]);
  });

  test("two marks in a row are read as none and kept", () => {
    const [column] = mappingOf(
      marked(["x  ", " X ", "  x", "x  ", "xx ", "  x", "x  ", " x "]),
    ).columns.slice(2);
    expect(column?.cells[4]?.value).toBe("L + M");
    expect(column?.reading?.readings[4]?.kind).toBe("unread");
  });

  test("texts among them are no marks", () => {
    expect(fieldsOf(marked(["7  ", " 9 ", "  x"])).slice(2, 5)).toEqual([null, null, null]);
  });
});

describe("columns that only their values tell", () => {
  test("identifiers without a header are the key, where one column holds them", () => {
    const row = drawnRow(
      "Risks",
      "= -id | Risk = Risk | Likelihood = Inherent probability | Impact = Inherent impact",
    );
    expect(fieldsOf(row)[0]).toBe("Risk ID");
    const two = drawnRow(
      "Risks",
      "= -id | Risk = Risk | Likelihood = Inherent probability | = -id",
    );
    expect(fieldsOf(two).filter((field) => field === "Risk ID")).toEqual([]);
  });

  test("a rating under a word of the office is the rating", () => {
    const row = drawnRow("Projects", "Project = Project | Zorg = -rag | Manager = Manager");
    expect(fieldsOf(row)[1]).toBe("Reported RAG");
  });

  test("nothing else is guessed from values", () => {
    const row = drawnRow(
      "Projects",
      "Project = Project | = -date | Zorg = -money | = -person | Manager = Manager",
    );
    expect(fieldsOf(row)).toEqual(["Project", null, null, null, "Manager"]);
  });
});

describe("headers that say more than a field", () => {
  test.each<[string, string]>([
    ["Projects", "Budget owner = -person"],
    ["Projects", "Budget variance = -money"],
    ["Projects", "Previous RAG = -rag"],
    ["Projects", "Sponsor e-mail = -mail"],
    ["Projects", "Number of risks = -number"],
    ["Projects", "Annual budget = -money"],
    ["Projects", "Actual cost = -money"],
    ["Projects", "Schedule status = -rag"],
    ["Risks", "Risk score = -level"],
    ["Risks", "Risk trend = -"],
    ["Risks", "Date closed = -date"],
    ["Risks", "Owner department = -"],
    ["Issues", "Comments = -text"],
    ["Milestones", "Days late = -number"],
    ["Benefits", "Start date = -date"],
  ])("%s: %s stays an extra column", (register, column) => {
    const keys: Readonly<Record<string, string>> = {
      Projects: "Project ID = Project ID | Project = Project",
      Risks: "Risk ID = Risk ID | Risk = Risk",
      Issues: "Issue ID = Issue ID | Issue = Issue",
      Milestones: "Milestone ID = Milestone ID | Milestone = Milestone",
      Benefits: "Benefit ID = Benefit ID | Benefit = Benefit",
    };
    const row = drawnRow(register, `${keys[register]} | ${column}`);
    expect(fieldsOf(row)).toEqual(row.fields);
  });
});
