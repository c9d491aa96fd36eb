/** A workbook name that points at a table column, so that a drop-down grows with the table. */
export interface ListName {
  readonly name: string;
  readonly register: string;
  readonly header: string;
}

export const listNames: readonly ListName[] = [
  { name: "pmo_ListProjects", register: "Projects", header: "Project ID" },
  { name: "pmo_ListPrograms", register: "Programs", header: "Program ID" },
  { name: "pmo_ListObjectives", register: "Objectives", header: "Objective ID" },
  { name: "pmo_ListPeriods", register: "Periods", header: "Period" },
  { name: "pmo_ListCriteria", register: "Criteria", header: "Criterion" },
  { name: "pmo_ListRisks", register: "Risks", header: "Risk ID" },
  { name: "pmo_ListBenefits", register: "Benefits", header: "Benefit ID" },
  { name: "pmo_ListMilestones", register: "Milestones", header: "Milestone ID" },
  { name: "pmo_ListDecisions", register: "Decisions", header: "Decision ID" },
  { name: "pmo_ListScenarios", register: "Scenarios", header: "Scenario ID" },
  { name: "pmo_ListRoles", register: "Roles", header: "Role" },
  { name: "pmo_ListRiskCategories", register: "Appetite", header: "Category" },
  { name: "pmo_ListProjectTypes", register: "OptimismBias", header: "Project type" },
];

/** Columns whose words the office keeps in a table of sheet Settings instead of in the schema. */
const KEPT_IN_SETTINGS: Readonly<Record<string, string>> = {
  "Risks/Category": "pmo_ListRiskCategories",
  "Projects/Project type": "pmo_ListProjectTypes",
  "Capacity/Role": "pmo_ListRoles",
  "Demand/Role": "pmo_ListRoles",
};

/** The list that a column chooses from, or null when its words stand in the schema. */
export function listNameFor(
  register: string,
  header: string,
  key: { readonly register: string; readonly header: string } | null,
): string | null {
  const kept = KEPT_IN_SETTINGS[`${register}/${header}`];
  if (kept !== undefined) return kept;
  if (key === null) return null;
  const found = listNames.find(
    (list) => list.register === key.register && list.header === key.header,
  );
  return found?.name ?? null;
}
