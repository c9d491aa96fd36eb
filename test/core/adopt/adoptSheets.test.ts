import fc from "fast-check";
import type { Adoption, AdoptOptions } from "#core/adopt/adoption";
import { adoptSheets } from "#core/adopt/adoptSheets";
import type { Issue } from "#core/issues";
import { issueSentence } from "#core/messages";
import type { SheetContent } from "#core/register/content";
import type { FieldValue, RegisterRows } from "#core/register/rows";
import { columnOf } from "#core/register/schema";
import { serialDate } from "#core/time/serialDate";
import { cpuTime } from "#test/support/cpuTime";
import { dated, sheetContent } from "#test/support/sheetContent";

const none: AdoptOptions = { ownTables: [] };

function adopt(
  sheets: readonly SheetContent[],
  options = none,
): { value: Adoption; issues: readonly Issue[] } {
  return adoptSheets(sheets, options);
}

function rowsOf(adoption: Adoption, register: string): RegisterRows {
  const rows = adoption.rows.find((candidate) => candidate.register === register);
  if (rows === undefined) throw new Error(`nothing was adopted as ${register}`);
  return rows;
}

/** Values of one column of a register, field or extra. */
function column(adoption: Adoption, register: string, header: string): readonly FieldValue[] {
  const { columns, extras, rows } = rowsOf(adoption, register);
  const at = [...columns, ...extras.map((extra) => extra.header)].indexOf(header);
  if (at < 0) throw new Error(`${register} has no column ${header}`);
  return rows.map((row) => row[at] ?? null);
}

const codes = (issues: readonly Issue[]): readonly string[] => issues.map((issue) => issue.code);
const issue = (issues: readonly Issue[], code: string): Issue => {
  const found = issues.find((candidate) => candidate.code === code);
  if (found === undefined) throw new Error(`no issue ${code} among ${codes(issues).join(", ")}`);
  return found;
};

const simple = [
  ["Project ID", "Project", "Stage", "Budget", "Start"],
  ["P-1", "Harbour lights", "In delivery", 1200, dated(46000)],
  ["P-2", "Quay repair", "Proposed", 300, dated(46100)],
];

describe("where the headers are", () => {
  test("in the first row", () => {
    const { value } = adopt([sheetContent("Sheet1", simple)]);
    expect(value.adopted[0]).toMatchObject({
      sheet: "Sheet1",
      range: "A1:E3",
      register: "Projects",
      rows: 2,
      unread: [],
    });
    expect(column(value, "Projects", "Start")).toEqual([46000, 46100]);
  });

  test("below titles and beside an empty column, used range beginning elsewhere", () => {
    const rows = [
      ["Harbour programme, status of March"],
      [],
      ["Prepared by the office", null, "draft"],
      ...simple,
    ].map((row) => [null, ...row]);
    const { value } = adopt([sheetContent("Anything", rows, { row: 2, column: 1 })]);
    expect(value.adopted[0]?.range).toBe("C6:G8");
    expect(column(value, "Projects", "Project")).toEqual(["Harbour lights", "Quay repair"]);
  });

  test("the tenth row is searched, the eleventh is not", () => {
    const padded = (titles: number): SheetContent =>
      sheetContent("S", [...Array.from({ length: titles }, () => ["Some title"]), ...simple]);
    expect(adopt([padded(9)]).value.adopted).toHaveLength(1);
    const { value, issues } = adopt([padded(10)]);
    expect(value.adopted).toHaveLength(0);
    expect(codes(issues)).toEqual(["sheet-not-adopted", "nothing-adopted"]);
  });

  test("an Excel table is used as it is, wherever it stands", () => {
    const rows = [...Array.from({ length: 14 }, () => ["note"]), ...simple];
    const table = { table: "Table1", sheet: "S", row: 14, column: 0, rows: 3, columns: 5 };
    expect(adopt([sheetContent("S", rows, { tables: [table] })]).value.adopted[0]?.range).toBe(
      "A15:E17",
    );
  });

  test("hidden sheets and Sightline's own registers are passed over", () => {
    const table = { table: "Projects", sheet: "Projects", row: 0, column: 0, rows: 3, columns: 5 };
    const own = sheetContent("Projects", simple, { tables: [table] });
    const hidden = sheetContent("Old", simple, { visibility: "Hidden" });
    const home = sheetContent("Home", simple);
    const { value, issues } = adopt([own, hidden, home], {
      ownTables: ["projects"],
      ownSheets: ["home"],
    });
    expect(value.adopted).toEqual([]);
    expect(codes(issues)).toEqual(["nothing-adopted"]);
  });

  test("two registers side by side are two blocks; a key beside the register is none of it", () => {
    const risks = [
      ["Risk ID", "Risk", "Likelihood", "Impact"],
      ["R1", "Crane fails", "High", "Low"],
      ["R2", "Late permit", "Low", "Low"],
    ];
    const side = simple.map((row, at) => [...row, null, ...(risks[at] ?? [])]);
    expect(
      adopt([sheetContent("S", side)]).value.adopted.map((block) => [block.register, block.range]),
    ).toEqual([
      ["Projects", "A1:E3"],
      ["Risks", "G1:J3"],
    ]);
    const withKey = [
      ...simple,
      ["P-3", "Crane", "Idea", 5, dated(46000)],
      ["P-4", "Shed", "Idea", 6, dated(46000)],
    ].map((row, at) => (at < 2 ? [...row, null, at === 0 ? "Key" : "Green = fine"] : row));
    const keyed = adopt([sheetContent("S", withKey)]);
    expect(keyed.value.adopted[0]?.range).toBe("A1:E5");
    expect(issue(keyed.issues, "cells-not-adopted").facts).toEqual({ count: 2 });
  });

  test("columns beyond a gap that are filled like the register belong to it", () => {
    const rows = simple.map((row, at) => [...row, null, at === 0 ? "Comments" : `comment ${at}`]);
    const { value } = adopt([sheetContent("S", rows)]);
    expect(column(value, "Projects", "Status note")).toEqual(["comment 1", "comment 2"]);
  });
});

describe("which rows are records", () => {
  test("blank rows, totals, repeated headers and notes are none, and are said", () => {
    const [headers = [], first = [], second = []] = simple;
    const rows = [
      headers,
      first,
      [],
      headers,
      second,
      ["Total", null, null, 1500],
      ["Note: figures of March, unaudited"],
    ];
    const { value, issues } = adopt([sheetContent("S", rows)]);
    expect(column(value, "Projects", "Project ID")).toEqual(["P-1", "P-2"]);
    expect(
      issues
        .filter(({ code }) => code === "row-left-out")
        .map(({ place, facts }) => [place.address, facts?.["kind"]]),
    ).toEqual([
      ["4:4", "header"],
      ["6:6", "total"],
      ["7:7", "note"],
    ]);
  });

  test("a project called Total Recall is a record", () => {
    const rows = [...simple, ["P-3", "Total recall system", "Idea", 40, dated(46000)]];
    expect(adopt([sheetContent("S", rows)]).value.adopted[0]?.rows).toBe(3);
  });

  test("a small table after a gap is left alone and said", () => {
    const rows = [...simple, [], [], [], ["Rule"], ["Green means fine"]];
    const { value, issues } = adopt([sheetContent("S", rows)]);
    expect(value.adopted[0]?.range).toBe("A1:E3");
    expect(issue(issues, "cells-not-adopted").place).toEqual({ sheet: "S", address: "A7" });
  });
});

describe("which register it is", () => {
  test.each<[string, string[]]>([
    ["Projects", ["Initiative", "SRO", "Phase", "RAG", "Whole life cost (£m)"]],
    ["Risks", ["ID", "Description", "Likelihood", "Severity", "Owner", "Mitigation", "Status"]],
    ["Issues", ["Issue No", "Description", "Priority", "Owner", "Date raised", "Resolution"]],
    ["Benefits", ["Benefit name", "Benefit owner", "KPI", "Baseline", "Target", "Status"]],
    ["Milestones", ["Milestone", "Project", "Planned date", "Forecast", "Actual"]],
    ["Dependencies", ["ID", "Giving project", "Receiving project", "Dependency", "Needed by"]],
    ["Decisions", ["Decision", "Date", "Decided by", "Rationale"]],
    ["Financials", ["Project", "Period", "Budget", "Actual", "Forecast"]],
    ["Programs", ["Programme ID", "Programme", "SRO"]],
    ["Objectives", ["Objective ID", "Strategic objective", "Weight"]],
    ["Criteria", ["Criterion", "Weighting"]],
    ["Risks", ["Risiko", "Eintrittswahrscheinlichkeit", "Auswirkung", "Eigner"]],
    ["Risks", ["Riesgo", "Probabilidad", "Impacto", "Responsable"]],
    ["Projects", ["Prosjektnavn", "Prosjektleder", "Fase", "Totalbudsjett for prosjektet"]],
    ["Risks", ["リスク事象", "発生確率", "影響度", "担当者"]],
    [
      "Projects",
      ["Nom du projet", "Chef de projet", "Date de début", "Date de fin", "Budget approuvé"],
    ],
  ])("%s: %j", (register, headers) => {
    const body = [headers.map(() => "x"), headers.map(() => "y")];
    expect(
      adopt([sheetContent("Issue Register", [headers, ...body])]).value.adopted[0]?.register,
    ).toBe(register);
  });

  test.each<[string, string[]]>([
    ["a task list", ["ID", "Task name", "Owner", "Start", "Finish", "% Complete"]],
    ["a contact list", ["Name", "Role", "E-mail", "Phone"]],
    ["a list of words", ["Status", "Order", "Description"]],
    [
      "a tracker's export of risks",
      ["issueKey", "issueType", "Summary", "Status", "Priority", "Resolution"],
    ],
  ])("%s is no register", (_, headers) => {
    const body = [headers.map(() => "Risk"), headers.map(() => "Risk")];
    expect(adopt([sheetContent("Projects", [headers, ...body])]).value.adopted).toEqual([]);
  });
});

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
        (value.adopted[0]?.columns ?? []).map(({ header, field }) => [header, field]),
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
      "": "Stage",
    });
    expect(value.adopted[0]?.columns[2]?.how).toBe("synonym 'colour rating'");
    expect(value.adopted[0]?.columns[1]?.how).toBe("no match");
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
    expect(value.adopted[0]?.unread).toEqual([
      {
        address: "C4",
        found: "Withheld under section 4",
        reason: "is not Green, Amber or Red (Reported RAG)",
      },
      { address: "F4", found: "Withheld under section 4", reason: "is not a date (Start)" },
      { address: "G4", found: "TBD", reason: "is not a date (Forecast finish)" },
      {
        address: "I4",
        found: "Withheld under section 4",
        reason: "is not an amount of money (Budget)",
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
    expect(issueSentence(issue(issues, "starter-model"))).toMatch(/Delivery confidence, Budget/);
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
    expect(other.adopted[0]?.unread[0]?.found).toHaveLength(200);
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
    expect(issue(issues, "two-columns-one-field")).toMatchObject({
      severity: "warning",
      place: { address: "C1", field: "Reported RAG" },
    });
    expect(issueSentence(issue(issues, "two-columns-one-field"))).toMatch(
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
    expect(issueSentence(issue(result.issues, "columns-complete-each-other"))).toBe(
      'Two columns called "colour_rating" look like Reported RAG and never disagree in a row: 1 blank of column C was filled from column D.',
    );
    expect(result.value.adopted[0]?.columns[2]?.how).toMatch(
      /1 blank filled from the second column/,
    );
    expect(result.value.adopted[0]?.unread).toEqual([
      { address: "C4", found: "withheld", reason: "is not Green, Amber or Red (Reported RAG)" },
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
    expect(issue(other.issues, "two-columns-one-field")).toMatchObject({ severity: "hint" });
  });
});

describe("what a header means is decided with its values", () => {
  const status = (words: readonly string[]): readonly (string | null)[] => {
    const rows = [
      ["Project", "Status", "Owner", "Budget"],
      ...words.map((word, at) => [`Project ${at}`, word, "Ann", at + 1]),
    ];
    return (
      adopt([sheetContent("S", rows)]).value.adopted[0]?.columns.map(({ field }) => field) ?? []
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
        adopt([sheetContent("S", rows as string[][])])
          .value.adopted[0]?.columns.slice(1)
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
    expect(issue(issues, "column-not-read")).toMatchObject({ found: "purple", expected: "Status" });
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
    expect(issue(issues, "ambiguous-date").facts).toEqual({ header: "Start", count: 2 });
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

describe("money", () => {
  const budgets = (header: string, cells: readonly (string | number)[]) => {
    const rows = [
      ["Project", header, "Owner"],
      ...cells.map((value, at) => [`Project ${at}`, value, "Ann"]),
    ];
    const result = adopt([sheetContent("S", rows)]);
    return {
      budgets: column(result.value, "Projects", "Budget"),
      settings: result.value.settings,
      issues: result.issues,
    };
  };

  test("the unit of the header is the register's", () => {
    const { budgets: values, settings } = budgets("Budget (£m)", [12, 3, 450]);
    expect(values).toEqual([12, 3, 450]);
    expect(settings).toEqual({ "Money unit": "million", Currency: "GBP" });
    expect(budgets("Budget (£ thousand)", [1.5, 300]).settings["Money unit"]).toBe("thousand");
  });

  test("millions with decimals are kept in thousands, which registers show without decimals", () => {
    const { budgets: values, settings } = budgets("Budget (£m)", [1.2, 0.29, "£450k"]);
    expect(values).toEqual([1200, 290, 450]);
    expect(settings).toEqual({ "Money unit": "thousand", Currency: "GBP" });
  });

  test("the unit that most amounts state counts; the others are converted", () => {
    const { budgets: values, settings, issues } = budgets("Budget", ["£12m", "£3m", "£7,000,000"]);
    expect(values).toEqual([12, 3, 7]);
    expect(settings["Money unit"]).toBe("million");
    expect(issue(issues, "money-unit-assumed").facts).toEqual({ header: "Budget", count: 1 });
  });

  test("where most amounts state none, the register is kept in single units", () => {
    const { budgets: values, settings, issues } = budgets("Budget", [1200000, 300000, "£1.5m"]);
    expect(values).toEqual([1200000, 300000, 1500000]);
    expect(settings["Money unit"]).toBe("One");
    expect(codes(issues)).not.toContain("money-unit-assumed");
  });

  test("an amount in another currency is unread", () => {
    const { budgets: values, issues } = budgets("Budget", ["£1", "£2", "€3"]);
    expect(values).toEqual([1, 2, null]);
    expect(issue(issues, "other-currency").found).toBe("€3");
  });
});

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
    expect(issue(issues, "key-generated").facts).toEqual({ count: 2 });
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
    expect(
      issues.filter(({ code }) => code === "duplicate-key").map(({ place }) => place.address),
    ).toEqual(["A3", "A4"]);
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
      "PRJ-7-2026",
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
    expect(issue(issues, "register-derived").facts).toEqual({
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

describe("a list without stages", () => {
  const { value, issues } = adopt([
    sheetContent("S", [
      ["Project", "RAG", "Owner"],
      ["A", "Green", "x"],
      ["B", null, "y"],
      ["C", "Red", "z"],
    ]),
  ]);
  test("takes rated projects as in delivery and the others as proposed, and says so", () => {
    expect(column(value, "Projects", "Stage")).toEqual(["In delivery", "Proposed", "In delivery"]);
    expect(issueSentence(issue(issues, "stage-assumed"))).toBe(
      "No sheet has a stage: 2 projects with a reported rating were taken as In delivery, 1 as Proposed.",
    );
    expect(value.adopted[0]?.columns.at(-1)).toMatchObject({
      header: "",
      field: "Stage",
      how: expect.stringMatching(/^assumed/) as string,
    });
  });
  test("but not when a stage column could not be read", () => {
    const gates = adopt([
      sheetContent("S", [
        ["Project", "Stage", "RAG", "Owner"],
        ["A", "Gate 3", "Green", "x"],
        ["B", "Gate 4", "Red", "y"],
      ]),
    ]);
    expect(rowsOf(gates.value, "Projects").columns).not.toContain("Stage");
  });
});

describe("criteria and scores", () => {
  const headers = [
    "Project ID",
    "Project",
    "Strategic fit",
    "Customer impact (1-5)",
    "Delivery risk",
    "Budget",
  ];
  const scored = [
    ["Weight", null, 3, 2, 1, null],
    headers,
    ["A", "Harbour lights", 4, 5, "High", 100],
    ["B", "Quay repair", 2, null, "Low", 200],
    ["C", "Ferry", "n/a", 3, "Medium", 300],
  ];
  const { value, issues } = adopt([sheetContent("S", scored)]);

  test("columns of the criterion library become Criteria and Scores", () => {
    expect(rowsOf(value, "Scores")).toMatchObject({
      columns: ["Project ID", "Strategic fit", "Customer impact", "Delivery risk"],
      rows: [
        ["A", 4, 5, 5],
        ["B", 2, null, 1],
        ["C", null, 3, 3],
      ],
    });
    expect(column(value, "Criteria", "Weight")).toEqual([3, 2, 1]);
    expect(column(value, "Criteria", "Direction")).toEqual(["Benefit", "Benefit", "Cost"]);
    expect(column(value, "Criteria", "Scale high")).toEqual([5, 5, 5]);
    expect(value.starterModel).toBe(false);
  });

  test("unread scores are listed and kept, scales and directions are said", () => {
    expect(value.adopted[0]?.unread).toEqual([
      { address: "C5", found: "n/a", reason: "is not a number (Strategic fit)" },
    ]);
    expect(column(value, "Projects", "Strategic fit as found")).toEqual([4, 2, "n/a"]);
    expect(value.adopted[0]?.columns[4]).toEqual({
      header: "Delivery risk",
      field: "Delivery risk",
      how: "criterion, scale 1-5, less is better",
    });
    expect(issueSentence(issue(issues, "criteria-found"))).toContain(
      "Delivery risk (1-5, less is better, weight 1)",
    );
  });

  test("one criterion column is a model; the starter model is for none", () => {
    const one = adopt([
      sheetContent("S", [
        ["Project", "RAG", "Budget", "Strategic fit"],
        ["A", "Green", 5, 4],
        ["B", "Red", 6, 2],
      ]),
    ]).value;
    expect(one.starterModel).toBe(false);
    expect(column(one, "Criteria", "Criterion")).toEqual(["Strategic fit"]);
  });

  test("without a row of weights they are equal", () => {
    expect(column(adopt([sheetContent("S", scored.slice(1))]).value, "Criteria", "Weight")).toEqual(
      [1, 1, 1],
    );
  });

  test.each<[number[], number[]]>([
    [
      [1, 3, 5],
      [1, 5],
    ],
    [
      [0, 3, 5],
      [0, 5],
    ],
    [
      [2, 8, 9],
      [1, 10],
    ],
    [
      [0, 8, 9],
      [0, 10],
    ],
    [
      [10, 80, 95],
      [0, 100],
    ],
  ])("scores %j are on the scale %j", (scores, [low, high]) => {
    const rows = [
      ["Project", "Urgency", "Feasibility"],
      ...scores.map((score, at) => [`Project ${at}`, score, score]),
    ];
    const criteria = adopt([sheetContent("S", rows)]).value;
    expect([
      column(criteria, "Criteria", "Scale low")[0],
      column(criteria, "Criteria", "Scale high")[0],
    ]).toEqual([low, high]);
  });

  test("amounts and years under a criterion's name are no scores", () => {
    const rows = [
      ["Project", "Benefit", "Urgency", "Owner"],
      ["A", 120000, 2026, "x"],
      ["B", 90000, 2027, "y"],
    ];
    expect(rowsOf(adopt([sheetContent("S", rows)]).value, "Scores").columns).toEqual([
      "Project ID",
    ]);
  });

  test("a sheet that only scores the projects of another sheet joins them", () => {
    const list = sheetContent("List", [
      ["Ref", "Project name", "Sponsor", "Phase", "Budget"],
      ["A", "Harbour lights", "Ann", "Idea", 5],
      ["B", "Quay repair", "Bob", "Idea", 6],
    ]);
    const scores = sheetContent("Scoring", [
      ["Project name", "Strategic fit", "Urgency", "Panel"],
      ["Quay repair", 5, 4, "north"],
      ["Harbour lights", 1, 2, "south"],
      ["Ferry", 3, 3, "south"],
    ]);
    const joined = adopt([list, scores]).value;
    expect(joined.adopted.map(({ sheet, register }) => [sheet, register])).toEqual([
      ["List", "Projects"],
      ["Scoring", "Scores"],
    ]);
    expect(rowsOf(joined, "Scores").rows).toEqual([
      ["A", 1, 2],
      ["B", 5, 4],
      ["P-001", 3, 3],
    ]);
    expect(column(joined, "Projects", "Project")).toEqual([
      "Harbour lights",
      "Quay repair",
      "Ferry",
    ]);
    expect(column(joined, "Projects", "Panel")).toEqual(["south", "north", "south"]);
  });

  test("a list of criteria gives the weights; criteria that nothing scores are switched off", () => {
    const list = sheetContent("Model", [
      ["Criterion", "Weight"],
      ["Strategic fit", 60],
      ["Brand strength", 25],
      ["Carbon", 15],
    ]);
    const projects = sheetContent("List", [
      ["Project", "Strategic fit", "Brand strength", "Urgency", "Owner"],
      ["A", 4, 2, 1, "x"],
      ["B", 2, 3, 5, "y"],
    ]);
    const model = adopt([list, projects]);
    expect(column(model.value, "Criteria", "Criterion")).toEqual([
      "Strategic fit",
      "Brand strength",
      "Carbon",
      "Urgency",
    ]);
    expect(column(model.value, "Criteria", "Weight")).toEqual([60, 25, 0, 0]);
    expect(column(model.value, "Criteria", "Weight as found")).toEqual([60, 25, 15, 0]);
    expect(rowsOf(model.value, "Scores").columns).toEqual([
      "Project ID",
      "Strategic fit",
      "Brand strength",
      "Urgency",
      "Carbon",
    ]);
    expect(issue(model.issues, "criterion-without-column").found).toBe("Carbon");
  });

  test("projects without ratings, budgets or scores cannot be ranked, and it is said", () => {
    const { issues: found } = adopt([
      sheetContent("S", [
        ["Project", "Owner", "Start"],
        ["A", "x", dated(46000)],
      ]),
    ]);
    expect(issue(found, "nothing-to-rank").severity).toBe("warning");
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
      { header: "Notes", numberFormat: "@" },
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
    expect(value.adopted.map(({ sheet, rows }) => [sheet, rows])).toEqual([
      ["One", 1],
      ["Two", 1],
    ]);
  });
});

describe("nothing is lost", () => {
  const header = fc.constantFrom(
    "Project ID",
    "Project",
    "Budget (£m)",
    "Start",
    "Status",
    "RAG",
    "% complete",
    "Owner",
    "Comments",
    "Strategic fit",
    "Urgency",
    "Site",
    "Site",
    "Program",
    "",
    "End date",
  );
  const value = fc.oneof(
    fc.integer({ min: -5, max: 60000 }),
    fc.double({ min: 0, max: 5, noNaN: true }),
    fc.boolean(),
    fc.constantFrom(
      "Green",
      "Amber/Red",
      "£1.2m",
      "(300)",
      "31/02/2027",
      "03/04/2026",
      "25.06.2024",
      "n/a",
      "In progress",
      "P 1",
      "65%",
      "Total value",
      "=A1",
      "3",
    ),
    fc.string({ minLength: 1, maxLength: 12 }),
    fc.constant(null),
    fc.constant({ error: "#N/A" }),
  );
  const sheets = fc.tuple(
    fc.array(header, { minLength: 4, maxLength: 9 }),
    fc.array(fc.array(value, { minLength: 9, maxLength: 9 }), { minLength: 1, maxLength: 12 }),
  );

  test("every filled cell of an adopted block is a value, an extra, listed as unread, or in a row that is said to be left out", () => {
    fc.assert(
      fc.property(sheets, ([headers, body]) => {
        const all = ["Project", "Stage", "Sponsor", ...headers];
        const rows = body.map((cells, at) => [
          `Project ${at}`,
          "Idea",
          "Ann",
          ...headers.map((_, column) => cells[column] ?? null),
        ]);
        const content = sheetContent("S", [all, ...rows]);
        const { value: adoption, issues } = adopt([content]);
        const [block] = adoption.adopted;
        expect(block).toBeDefined();
        // An empty column between two headers of keys makes two registers side by side: another test.
        fc.pre(adoption.adopted.length === 1);
        const left = new Set(
          issues.filter(({ code }) => code === "row-left-out").map(({ place }) => place.address),
        );
        const kept = rows
          .map((row, at) => ({ row, sheetRow: at + 2 }))
          .filter(({ sheetRow }) => !left.has(`${sheetRow}:${sheetRow}`));
        expect(block?.rows).toBe(kept.length);
        const projects = rowsOf(adoption, "Projects");
        const width = (block?.range.split(":")[1] ?? "A").charCodeAt(0) - 64;
        const unread = new Set(block?.unread.map(({ address }) => address));
        const blank = (cell: unknown): boolean =>
          cell === null || (typeof cell === "string" && cell.replace(/\p{Cf}/gu, "").trim() === "");
        all.forEach((name, at) => {
          const mapped = block?.columns.find((_, index) => visibleColumns(content)[index] === at);
          kept.forEach(({ row, sheetRow }, record) => {
            const cell = row[at] ?? null;
            if (blank(cell)) return;
            if (at >= width) {
              expect(codes(issues)).toContain("cells-not-adopted");
              return;
            }
            const raw = typeof cell === "object" && cell !== null ? cell.error : cell;
            const inExtras = projects.extras.some((_, e) =>
              Object.is(projects.rows[record]?.[projects.columns.length + e], raw),
            );
            const field = mapped?.field ?? null;
            const inField =
              field !== null &&
              (columnOf("Projects", field) === null ||
                (projects.rows[record]?.[projects.columns.indexOf(field)] ?? null) !== null);
            const isUnread = unread.has(`${String.fromCharCode(65 + at)}${sheetRow}`);
            if (!(inExtras || inField) || (isUnread && !inExtras))
              throw new Error(`${name || "(no header)"} ${JSON.stringify(cell)} was lost`);
          });
        });
      }),
      { numRuns: 100 },
    );
  });

  /** Columns of the sheet that the report lists: those with a header or a value. */
  function visibleColumns(content: SheetContent): readonly number[] {
    return (content.values[0] ?? [])
      .map((_, at) => at)
      .filter((at) => content.values.some((row) => row[at] !== null && row[at] !== ""));
  }
});

describe("size", () => {
  test("10,000 projects with 12 columns take less than 4 seconds of processor time", () => {
    const body = Array.from({ length: 10_000 }, (_, at) => [
      `P-${at}`,
      `Project ${at}`,
      "In delivery",
      `£${at}.5k`,
      "25/06/2024",
      "01/07/2027",
      "Amber",
      "65%",
      "Ann",
      "a comment",
      3,
      4,
    ]);
    const rows = [
      [
        "ID",
        "Project",
        "Stage",
        "Budget",
        "Start",
        "End date",
        "RAG",
        "Progress",
        "Owner",
        "Comments",
        "Strategic fit",
        "Urgency",
      ],
      ...body,
    ];
    let adopted: Adoption["adopted"] = [];
    const time = cpuTime(() => {
      adopted = adopt([sheetContent("S", rows)]).value.adopted;
    });
    expect(time).toBeLessThan(4000);
    expect(adopted).toMatchObject([{ rows: 10_000, unread: [] }]);
  });
});
