import { Workbook } from "#host/engine/workbook";

/** A list of projects as an office keeps it, with scores beside the projects. */
export function projectList(projects: number): Workbook {
  const workbook = new Workbook();
  const sheet = workbook.appendSheet("Portfolio");
  const headers = [
    "Project ID",
    "Project name",
    "Sponsor",
    "Manager",
    "Stage",
    "Total budget",
    "Forecast",
    "Start",
    "End date",
    "RAG",
    "Progress",
    "Commentary",
  ];
  headers.forEach((header, c) => {
    sheet.put(0, c, header);
  });
  const stages = ["Proposed", "Approved", "In delivery"];
  const colours = ["Green", "Amber", "Red"];
  for (let p = 0; p < projects; p++) {
    const budget = 100 + ((p * 7919) % 5000);
    const row = [
      `P-${String(p + 1).padStart(5, "0")}`,
      `Project ${p + 1} for the northern region`,
      `Sponsor ${p % 40}`,
      `Manager ${p % 90}`,
      stages[p % 3] ?? "",
      budget,
      budget * (1 + ((p * 31) % 40) / 100),
      46_000 + (p % 300),
      46_400 + (p % 900),
      colours[(p * 5) % 3] ?? "",
      ((p * 13) % 100) / 100,
      `Status of project ${p + 1}: on the way, with the usual questions.`,
    ];
    row.forEach((value, c) => {
      sheet.put(p + 1, c, value);
    });
  }
  return workbook;
}
