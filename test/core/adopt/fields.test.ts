import type { FieldValue } from "#core/register/rows";
import { english } from "#core/messages/english/english";
import { howSentence } from "#core/messages/sentences";
import { serialDate } from "#core/time/serialDate";
import { adopt, adoptedIslands, codes, column, issueOf, rowsOf } from "#test/support/adopted";
import { dated, sheetContent } from "#test/support/sheetContent";
import { issueSaid } from "#test/support/english";

/** Own text under the headers and cell forms of a published annual return. */
const annualReturn = [
  [
    "project_name",
    "department",
    "colour_rating",
    "description_aims",
    "rating_comment",
    "start_date",
    "end_date",
    "yearly_budget",
    "wlc_baseline_incl_NCG",
    "year",
  ],
  [
    "Canal dredging",
    "WAT",
    "Amber/Red",
    "Keep the canals open.",
    "Late but improving.",
    "30.06.08",
    "31.12.40",
    "£32.24",
    "£12,131.50",
    2018,
  ],
  [
    "Lock automation",
    "WAT",
    "Green",
    "Fewer keepers.",
    "Fine.",
    "25.11.15",
    "31.03.21",
    "£33.67",
    "£365.98",
    2018,
  ],
  [
    "Towpath lighting",
    "CIT",
    "Withheld under section 4",
    "Safer paths.",
    "No comment.",
    "Withheld under section 4",
    "TBD",
    "£0",
    "Withheld under section 4",
    2018,
  ],
];

describe("an annual return with snake_case headers", () => {
  const { value, issues } = adopt([sheetContent("Sheet1", annualReturn)]);

  test("columns", () => {
    expect(
      Object.fromEntries(
        (adoptedIslands(value)[0]?.columns ?? []).map(({ header, field }) => [header, field]),
      ),
    ).toEqual({
      project_name: "Project",
      department: null,
      colour_rating: "Reported RAG",
      description_aims: null,
      rating_comment: "Status note",
      start_date: "Start",
      end_date: "Forecast finish",
      yearly_budget: null,
      wlc_baseline_incl_NCG: "Budget",
      year: null,
    });
    const said = adoptedIslands(value)[0]?.columns.map(({ how }) => howSentence(how, english));
    expect(said?.[2]).toBe("synonym 'colour rating'");
    expect(said?.[1]).toBe("no match");
  });

  test("values", () => {
    expect(column(value, "Projects", "Project ID")).toEqual(["P-001", "P-002", "P-003"]);
    expect(column(value, "Projects", "Budget")).toEqual([12131.5, 365.98, null]);
    expect(column(value, "Projects", "Start")).toEqual([
      serialDate(2008, 6, 30),
      serialDate(2015, 11, 25),
      null,
    ]);
    expect(column(value, "Projects", "Reported RAG")).toEqual(["Red", "Green", null]);
    expect(column(value, "Projects", "department")).toEqual(["WAT", "WAT", "CIT"]);
  });

  test("every unread cell is listed with address, content and reason, and kept", () => {
    expect(adoptedIslands(value)[0]?.unread).toEqual([
      {
        address: "C4",
        found: "Withheld under section 4",
        reason: "not-a-rating",
        field: "Reported RAG",
      },
      { address: "F4", found: "Withheld under section 4", reason: "not-a-date", field: "Start" },
      {
        address: "I4",
        found: "Withheld under section 4",
        reason: "not-an-amount",
        field: "Budget",
      },
    ]);
    expect(column(value, "Projects", "wlc_baseline_incl_NCG as found")).toEqual([
      "£12,131.50",
      "£365.98",
      "Withheld under section 4",
    ]);
    expect(column(value, "Projects", "colour_rating as found")).toEqual([
      "Amber/Red",
      "Green",
      "Withheld under section 4",
    ]);
  });

  test("what was assumed is said", () => {
    expect(codes(issues)).toEqual(
      expect.arrayContaining([
        "rating-of-five-steps",
        "key-generated",
        "money-unit-unknown",
        "starter-model",
      ]),
    );
    expect(issueSaid(issueOf(issues, "starter-model"))).toMatch(/Delivery confidence, Budget/);
    expect(value.settings).toEqual({ "Money unit": "One", Currency: "GBP" });
  });

  test("the model to start from is fed by the registers", () => {
    expect(value.starterModel).toBe(true);
    expect(column(value, "Criteria", "Feeds from")).toEqual(["Reported RAG", "Budget"]);
    expect(column(value, "Criteria", "Normalise by")).toEqual(["Scale", "Min-max"]);
    expect(rowsOf(value, "Scores").columns).toEqual([
      "Project ID",
      "Delivery confidence",
      "Budget",
    ]);
    expect(column(value, "Scores", "Project ID")).toEqual(["P-001", "P-002", "P-003"]);
  });

  test("long contents are cut to 200 characters in the list, not in the register", () => {
    const long = `Withheld ${"because ".repeat(60)}`.trim();
    const { value: other } = adopt([
      sheetContent("S", [
        ["Project", "Budget", "Stage", "Owner"],
        ["A", long, "Idea", "x"],
        ["B", 1, "Idea", "x"],
      ]),
    ]);
    expect(adoptedIslands(other)[0]?.unread[0]?.found).toHaveLength(200);
    expect(column(other, "Projects", "Budget as found")).toEqual([long, 1]);
  });
});

describe("two columns for one field", () => {
  const rows = [
    ["project_number", "project_name", "colour_rating", "colour_rating", "start_date"],
    ["A1", "Canal dredging", null, "Amber", "2013-03-29"],
    ["A2", "Lock automation", "Green", "Red", "2014-03-29"],
    ["A3", "Towpath lighting", "", "Green", "2015-03-29"],
  ];
  const { value, issues } = adopt([sheetContent("S", rows)]);

  test("the one with more readable values is taken, the other stays an extra column", () => {
    expect(column(value, "Projects", "Reported RAG")).toEqual(["Amber", "Red", "Green"]);
    expect(column(value, "Projects", "colour_rating")).toEqual([null, "Green", null]);
    expect(column(value, "Projects", "Project ID")).toEqual(["A1", "A2", "A3"]);
  });

  test("and it is said", () => {
    expect(issueOf(issues, "two-columns-one-field")).toMatchObject({
      severity: "warning",
      place: { address: "C1", field: "Reported RAG" },
    });
    expect(issueSaid(issueOf(issues, "two-columns-one-field"))).toMatch(
      /Two columns called "colour_rating"/,
    );
  });

  test("a second column of the same name that never disagrees fills the blanks, and it is said", () => {
    const split = [
      rows[0] ?? [],
      ["A1", "Canal dredging", null, "Amber", "2013-03-29"],
      ["A2", "Lock automation", "Green", null, "2014-03-29"],
      ["A3", "Towpath lighting", "withheld", "withheld", "2015-03-29"],
    ];
    const result = adopt([sheetContent("S", split)]);
    expect(column(result.value, "Projects", "Reported RAG")).toEqual(["Amber", "Green", null]);
    expect(issueSaid(issueOf(result.issues, "columns-complete-each-other"))).toBe(
      'Two columns called "colour_rating" look like Reported RAG and never disagree in a row: 1 blank of column C was filled from column D.',
    );
    expect(adoptedIslands(result.value)[0]?.columns[2]?.how).toEqual({
      kind: "completed",
      found: { kind: "synonym", synonym: "colour rating" },
      blanks: 1,
    });
    expect(adoptedIslands(result.value)[0]?.unread).toEqual([
      { address: "C4", found: "withheld", reason: "not-a-rating", field: "Reported RAG" },
    ]);
  });

  test("a standard header wins over a synonym whatever the values", () => {
    const other = adopt([
      sheetContent("S", [
        ["Project", "Forecast finish", "End date", "Owner"],
        ["A", null, dated(46000), "x"],
        ["B", dated(46001), dated(46000), "y"],
      ]),
    ]);
    expect(column(other.value, "Projects", "Forecast finish")).toEqual([null, 46001]);
    expect(issueOf(other.issues, "two-columns-one-field")).toMatchObject({ severity: "hint" });
  });
});

describe("what a header means is decided with its values", () => {
  const status = (words: readonly string[]): readonly (string | null)[] => {
    const rows = [
      ["Project", "Status", "Owner", "Budget"],
      ...words.map((word, at) => [`Project ${at}`, word, "Ann", at + 1]),
    ];
    return (
      adoptedIslands(adopt([sheetContent("S", rows)]).value)[0]?.columns.map(
        ({ field }) => field,
      ) ?? []
    );
  };
  test("Status with stages is the stage, with colours the rating", () => {
    expect(status(["In progress", "Completed", "On hold"])[1]).toBe("Stage");
    expect(status(["Green", "A", "R"])[1]).toBe("Reported RAG");
    expect(status(["fine", "so so", "ask Bob"])[1]).toBeNull();
  });

  test("Probability as levels, as shares; Impact as levels, as money, as prose", () => {
    const fields = (probability: unknown[], impact: unknown[]): readonly (string | null)[] => {
      const rows = [
        ["Risk", "Probability", "Impact"],
        ...probability.map((value, at) => [`Risk number ${at}`, value, impact[at]]),
      ];
      return (
        adoptedIslands(adopt([sheetContent("S", rows as string[][])]).value)[0]
          ?.columns.slice(1)
          .map(({ field }) => field) ?? []
      );
    };
    expect(fields(["H", "M", "L"], [1, 3, 5])).toEqual(["Inherent probability", "Inherent impact"]);
    expect(fields([0.4, 0.1, 0.25], [15000, 400, 2500])).toEqual(["Probability %", "Cost impact"]);
    expect(
      fields(
        ["High", "Low", "Low"],
        ["The works stop for a month", "A supplier has to be changed", "Nobody can pay the staff"],
      ),
    ).toEqual(["Inherent probability", "Effect"]);
  });

  test("packs of fields that were met are named", () => {
    const rows = [
      ["Risk ID", "Risk", "Root cause", "Likelihood", "Impact"],
      ["R1", "Crane fails", "Rust", 3, 4],
    ];
    expect(adopt([sheetContent("S", rows)]).value.packs).toEqual(["Risk description"]);
  });

  test("a column whose values do not fit stays an extra column and is no default", () => {
    const rows = [
      ["Risk ID", "Risk", "Likelihood", "Impact", "Status"],
      ["R1", "Crane fails", 3, 4, "purple"],
      ["R2", "Flood", 3, 4, "purple"],
    ];
    const { value, issues } = adopt([sheetContent("S", rows)]);
    expect(issueOf(issues, "column-not-read")).toMatchObject({
      found: "purple",
      expected: "Status",
    });
    expect(rowsOf(value, "Risks").columns).not.toContain("Status");
    expect(column(value, "Risks", "Status as found")).toEqual(["purple", "purple"]);
  });
});

describe("levels of a risk log", () => {
  test("High, Medium, Low are 5, 3, 1; with Very high Low is 2", () => {
    const log = (words: readonly string[]): readonly FieldValue[] => {
      const rows = [
        ["Risk", "Likelihood", "Impact"],
        ...words.map((word, at) => [`Risk ${at}`, word, 3]),
      ];
      return column(adopt([sheetContent("S", rows)]).value, "Risks", "Inherent probability");
    };
    expect(log(["High", "Med", "L"])).toEqual([5, 3, 1]);
    expect(log(["Very high", "High", "Medium", "Low"])).toEqual([5, 4, 3, 2]);
  });

  test("what a log does not say is put in and listed", () => {
    const { value, issues } = adopt([
      sheetContent("S", [
        ["Risk", "Likelihood", "Impact"],
        ["Crane fails", "H", "L"],
      ]),
    ]);
    expect(column(value, "Risks", "Residual probability")).toEqual([5]);
    expect(column(value, "Risks", "Relates to")).toEqual(["PORTFOLIO"]);
    const filled = issues.find(
      ({ code, place }) => code === "default-filled" && place.register === "Risks",
    );
    expect(filled?.facts?.["fields"]).toBe(
      "Type = Threat; Status = Open; Relates to = PORTFOLIO; Residual probability = Inherent probability; Residual impact = Inherent impact",
    );
  });
});

describe("categories of risk that only the office uses", () => {
  const log = (categories: readonly string[]) =>
    adopt([
      sheetContent("S", [
        ["Risk", "Category", "Likelihood", "Impact"],
        ...categories.map((category, at) => [`Risk ${at}`, category, 3, 3]),
      ]),
    ]).value;

  test("stay as they are and get the usual appetite", () => {
    const value = log(["technical", "Weather", "weather "]);
    expect(column(value, "Risks", "Category")).toEqual(["Technical", "Weather", "weather"]);
    expect(rowsOf(value, "Appetite").rows).toHaveLength(9);
    expect(rowsOf(value, "Appetite").rows.at(-1)).toEqual(["Weather", 12]);
  });

  test("without them there is nothing to add", () => {
    expect(log(["Technical"]).rows.map(({ register }) => register)).not.toContain("Appetite");
  });
});

describe("dates of a sheet", () => {
  const rows = (
    start: readonly string[],
    finish: readonly string[],
  ): readonly (readonly string[])[] => [
    ["Project", "Start", "Go live", "Owner"],
    ...start.map((text, at) => [`Project ${at}`, text, finish[at] ?? "", "Ann"]),
  ];
  test("a column that proves its order decides for the other", () => {
    const { value } = adopt([
      sheetContent("S", rows(["25/06/2024", "03/04/2024"], ["05/06/2026", "07/08/2026"])),
    ]);
    expect(column(value, "Projects", "Start")).toEqual([
      serialDate(2024, 6, 25),
      serialDate(2024, 4, 3),
    ]);
    expect(column(value, "Projects", "Forecast finish")).toEqual([
      serialDate(2026, 6, 5),
      serialDate(2026, 8, 7),
    ]);
  });

  test("without proof they stay unread, or take the order that the caller states", () => {
    const sheet = sheetContent("S", rows(["03/04/2024", "05/06/2024", "2024-07-01"], []));
    const { value, issues } = adopt([sheet]);
    expect(column(value, "Projects", "Start")).toEqual([null, null, serialDate(2024, 7, 1)]);
    expect(issueOf(issues, "ambiguous-date").facts).toEqual({ header: "Start", count: 2 });
    expect(column(value, "Projects", "Start as found")).toEqual([
      "03/04/2024",
      "05/06/2024",
      "2024-07-01",
    ]);
    const stated = adopt([sheet], { ownTables: [], dateOrder: "month-day" });
    expect(column(stated.value, "Projects", "Start")).toEqual([
      serialDate(2024, 3, 4),
      serialDate(2024, 5, 6),
      serialDate(2024, 7, 1),
    ]);
  });

  test("a time of day is left out of the date and kept beside it", () => {
    const { value } = adopt([
      sheetContent("S", rows(["2025-01-02 14:30", "2025-01-03 00:00"], [])),
    ]);
    expect(column(value, "Projects", "Start")).toEqual([
      serialDate(2025, 1, 2),
      serialDate(2025, 1, 3),
    ]);
    expect(column(value, "Projects", "Start as found")).toEqual([
      "2025-01-02 14:30",
      "2025-01-03 00:00",
    ]);
  });
});

describe("extra columns", () => {
  test("keep values and formats, are unique and never named like a column of the schema", () => {
    const rows = [
      ["Project", "Forecast cost", "Notes", "Notes", "", "Score", "Opened"],
      ["A", 5, "x", "y", "z", 3, dated(46000)],
      ["B", { error: "#REF!" }, "x", "001", "z", 4, dated(46001)],
    ];
    const { extras } = rowsOf(adopt([sheetContent("S", rows)]).value, "Projects");
    expect(extras).toEqual([
      { header: "Forecast cost as found", numberFormat: "General" },
      { header: "Notes", numberFormat: "General" },
      { header: "Column 5", numberFormat: "General" },
      { header: "Score as found", numberFormat: "General" },
      { header: "Opened", numberFormat: "dd/mm/yyyy" },
    ]);
  });

  test("columns of the same name on two sheets of one register are one", () => {
    const one = sheetContent("One", [
      ["Project", "Owner", "Budget", "Site"],
      ["A", "x", 1, "north"],
    ]);
    const two = sheetContent("Two", [
      ["Project", "Site", "Owner", "Budget"],
      ["B", "south", "y", 2],
    ]);
    const { value } = adopt([one, two]);
    expect(column(value, "Projects", "Site")).toEqual(["north", "south"]);
    expect(adoptedIslands(value).map(({ sheet, rows }) => [sheet, rows])).toEqual([
      ["One", 1],
      ["Two", 1],
    ]);
  });
});
