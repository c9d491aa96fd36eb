import { decideRegister, registerQuestion } from "#core/adopt/decideRegister";
import type { Island } from "#core/adopt/island";
import { layoutSheet } from "#core/adopt/layout/layoutSheet";
import type { SheetContent } from "#core/register/content";
import { adopt, adoptedIslands } from "#test/support/adopted";
import { sheetContent } from "#test/support/sheetContent";
import { drawnRow } from "./mapping/drawnRows";
import { habitRows } from "./mapping/habitRows";
import { languageRows } from "./mapping/languageRows";
import { officeRows } from "./mapping/officeRows";
import { otherTables } from "./mapping/otherTables";

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
      adoptedIslands(adopt([sheetContent("Issue Register", [headers, ...body])]).value)[0]
        ?.register,
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
    expect(adoptedIslands(adopt([sheetContent("Projects", [headers, ...body])]).value)).toEqual([]);
  });
});

describe("headers and values together", () => {
  const all = [...languageRows, ...habitRows, ...officeRows];

  test.each(all)("%s, %s: is decided, and more likely than not", (register, _, drawing) => {
    const decision = decideRegister(drawnRow(register, drawing).island);
    expect(decision.register).toBe(register);
    expect(decision.confidence).toBeGreaterThan(0.5);
  });

  test("chances of all registers and of none add up to 1 at most", () => {
    for (const [register, , drawing] of all) {
      const { confidence, alternatives } = decideRegister(drawnRow(register, drawing).island);
      const sum = alternatives.reduce((total, other) => total + other.confidence, confidence);
      expect(sum).toBeLessThanOrEqual(1.000001);
    }
  });

  test.each(otherTables)("%s (%s) is none", (_, drawing) => {
    expect(decideRegister(drawnRow("Projects", drawing).island).register).toBeNull();
  });

  test("the sheet's name says nothing", () => {
    const { island } = drawnRow(
      "Risks",
      "ID = Risk ID | Description = Risk | Probability = Inherent probability | Impact = Inherent impact | Owner = Owner",
    );
    for (const sheet of ["Issue Register", "Projects", "Benefits 2026"])
      expect(decideRegister({ ...island, sheet }).register).toBe("Risks");
  });
});

describe("values that tell a register", () => {
  const rows = (first: readonly string[], second: readonly string[]) =>
    sheetContent("Log", [
      ["ID", "Description", "Owner", "Date", "Status", "Likelihood"],
      ...first.map((id, at) => [id, second[at] ?? "", "Ada Wynn", "2026-03-04", "Open", "High"]),
    ]);
  const evidenceOf = (sheet: SheetContent) =>
    decideRegister(layoutSheet(sheet).islands[0] as Island).evidence.map(({ kind }) => kind);

  test("identifiers and texts that speak of what may happen are among the evidence", () => {
    const ids = ["R-001", "R-002", "R-003", "R-004"];
    const texts = [
      "There is a risk that the crane is late",
      "The supplier may withdraw from the contract",
      "If permits are late then the works could stop",
      "Risk of flooding on the lower site",
    ];
    expect(evidenceOf(rows(ids, texts))).toEqual(expect.arrayContaining(["values", "texts"]));
    expect(evidenceOf(rows(["1", "2", "3", "4"], ["a", "b", "c", "d"]))).not.toContain("texts");
  });

  test("periods in the headers and a role make capacity, with projects demand", () => {
    const months = "Jan-26 | Feb-26 | Mar-26";
    const grid = (heads: string): Island => {
      const headers = `${heads} | ${months}`.split("|").map((each) => each.trim());
      const body = [1, 2, 3].map((row) =>
        headers.map((_, at) => (at < headers.length - 3 ? `Thing ${row}` : row / 2)),
      );
      return layoutSheet(sheetContent("S", [headers, ...body])).islands[0] as Island;
    };
    expect(decideRegister(grid("Role")).register).toBe("Capacity");
    expect(decideRegister(grid("Project | Role")).register).toBe("Demand");
    expect(decideRegister(grid("Project")).register).toBe("Financials");
  });

  test("a tracker's export of tasks is none, and says so", () => {
    const { evidence, register } = decideRegister(
      layoutSheet(
        sheetContent("Issues", [
          ["issueKey", "issueType", "Summary", "Status", "Priority", "Resolution"],
          ["A-1", "Task", "Paint the door", "Done", "High", "Fixed"],
          ["A-2", "Story", "Move the wall", "Open", "Low", ""],
          ["A-3", "Task", "Clean the gutter", "Open", "Low", ""],
        ]),
      ).islands[0] as Island,
    );
    expect(register).toBeNull();
    expect(evidence[0]).toEqual({ kind: "looks-like", what: "tracker-export" });
  });
});

describe("where two are as likely", () => {
  const log = layoutSheet(
    sheetContent("RAID", [
      ["ID", "Type", "Description", "Owner", "Priority", "Due date", "Status"],
      ["1", "Risk", "The crane may be late", "Ada Wynn", "High", "2026-03-04", "Open"],
      ["2", "Issue", "The crane is late", "Bo Lind", "High", "2026-04-04", "Open"],
      ["3", "Assumption", "Permits are granted", "Bo Lind", "Low", "2026-05-04", "Open"],
      ["4", "Dependency", "Power from the grid", "Cy Hart", "Low", "2026-06-04", "Closed"],
    ]),
  ).islands[0] as Island;

  test("it is asked, with what is assumed", () => {
    const decision = decideRegister(log);
    const question = registerQuestion(log, decision);
    expect(question).toMatchObject({ kind: "register", header: "", cells: 4 });
    expect(question?.assumed).toBe(decision.register ?? "none");
    expect(question?.options.map(({ value }) => value)).toContain("none");
  });

  test("a clear table is not asked about", () => {
    const { island } = drawnRow(
      "Risks",
      "Risk ID = Risk ID | Risk = Risk | Probability = Inherent probability | Impact = Inherent impact",
    );
    expect(registerQuestion(island, decideRegister(island))).toBeNull();
  });
});
