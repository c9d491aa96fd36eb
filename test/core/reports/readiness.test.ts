import type { CellValue, RegisterContent } from "#core/register/content";
import { reportReadiness } from "#core/reports/readiness";

function register(
  name: string,
  ...rows: readonly Readonly<Record<string, CellValue>>[]
): RegisterContent {
  const headers = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return {
    register: name,
    place: {
      table: name,
      sheet: name,
      row: 3,
      column: 0,
      rows: rows.length,
      columns: headers.length,
    },
    headers,
    rows: rows.map((row) => headers.map((header) => row[header] ?? null)),
  };
}

const days = { statusDate: 46295, staleAfter: 35 };

describe("what to look at before a report goes out", () => {
  test("counts open blocking findings, not waived ones and not warnings", () => {
    const checks = register(
      "Checks",
      { Severity: "blocking", Waived: null },
      { Severity: "blocking", Waived: "2026-09-01" },
      { Severity: "warning", Waived: null },
    );
    expect(reportReadiness([checks], days)).toEqual([
      expect.objectContaining({ code: "findings-blocking", facts: { count: 1 } }),
    ]);
  });

  test("of each computation the last run counts", () => {
    const runs = register(
      "Runs",
      { "Run ID": "RUN-1", What: "Select", Stale: "Stale" },
      { "Run ID": "RUN-2", What: "Risk", Stale: "Stale" },
      { "Run ID": "RUN-3", What: "Select", Stale: "Current" },
    );
    expect(reportReadiness([runs], days)).toEqual([
      expect.objectContaining({ code: "results-stale", found: "Risk" }),
    ]);
  });

  test("a live project is old from the day after the limit; one without a day says nothing", () => {
    const project = (
      id: string,
      updated: number | null,
      stage = "In delivery",
    ): Record<string, CellValue> => ({
      "Project ID": id,
      Stage: stage,
      "Updated on": updated,
    });
    const projects = register(
      "Projects",
      project("P-1", days.statusDate - 35),
      project("P-2", days.statusDate - 36),
      project("P-3", days.statusDate - 400, "Closed"),
      project("P-4", null),
    );
    expect(reportReadiness([projects], days)).toEqual([
      expect.objectContaining({ code: "projects-not-updated", facts: { count: 1, days: 35 } }),
    ]);
    expect(reportReadiness([projects], { ...days, statusDate: null })).toEqual([]);
  });

  test("asks for explanations that are missing", () => {
    const changes = register(
      "Changes",
      { Item: "A", Explain: "Yes", Comment: null },
      { Item: "B", Explain: "Yes", Comment: "Weather" },
      { Item: "C", Explain: "No", Comment: null },
    );
    expect(reportReadiness([changes], days)).toEqual([
      expect.objectContaining({ code: "changes-unexplained", facts: { count: 1 } }),
    ]);
  });
});
