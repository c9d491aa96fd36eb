import { adopt, adoptedIslands } from "#test/support/adopted";
import { sheetContent } from "#test/support/sheetContent";

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
