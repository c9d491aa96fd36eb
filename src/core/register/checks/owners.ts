import { keyOf } from "#core/scoring/registerTable";
import type { CheckedRegister, CheckedWorkbook } from "./checkedWorkbook";
import { type KnownRecord, recordsBy } from "./recordIndex";

/** Fields that name who answers for a record, the first that is filled counts. */
const ownFields: Readonly<Record<string, readonly string[]>> = {
  Projects: ["Manager", "Sponsor"],
  Programs: ["Manager", "Sponsor"],
  Objectives: ["Owner"],
  Risks: ["Owner"],
  Issues: ["Owner"],
  Benefits: ["Owner"],
  Decisions: ["Action owner", "Decided by"],
  Stakeholders: ["Owner"],
  Roles: ["Owner"],
};

/** Fields that lead to the project, program or benefit whose owner answers instead. */
const links: Readonly<Record<string, readonly string[]>> = {
  Scores: ["Project ID"],
  Financials: ["Project ID"],
  Demand: ["Project ID"],
  Milestones: ["Project ID"],
  Dependencies: ["From project", "To project"],
  Risks: ["Relates to"],
  Issues: ["Relates to"],
  Benefits: ["Relates to"],
  Decisions: ["Relates to"],
  BenefitPeriods: ["Benefit ID"],
};

/** Tells who answers for a record, as written in the workbook; "" = nobody is named. */
export type OwnerOf = (checked: CheckedRegister, row: number) => string;

/**
 * Who answers for records: their own owner or manager, otherwise the manager of the project or program
 * that they belong to. Different spellings of a name (case, blanks) count as the one met first.
 */
export function ownersOf(workbook: CheckedWorkbook): OwnerOf {
  const known: readonly ReadonlyMap<string, KnownRecord>[] = [
    recordsBy(workbook, "Projects", "Project ID"),
    recordsBy(workbook, "Programs", "Program ID"),
    recordsBy(workbook, "Benefits", "Benefit ID"),
  ];
  const spellings = new Map<string, string>();
  const spelled = (name: string): string => {
    const key = keyOf(name).replace(/\s+/g, " ");
    const first = spellings.get(key);
    if (first === undefined) spellings.set(key, name);
    return first ?? name;
  };
  const ownerOf = (checked: CheckedRegister, row: number, depth: number): string => {
    for (const field of ownFields[checked.register] ?? []) {
      const name = checked.table.text(row, field);
      if (name !== "") return spelled(name);
    }
    // A benefit leads to its project, a project to nobody.
    if (depth === 2) return "";
    for (const field of links[checked.register] ?? []) {
      const key = keyOf(checked.table.text(row, field));
      const target = key === "" ? undefined : known.find((records) => records.has(key))?.get(key);
      if (target === undefined || target.checked === checked) continue;
      const name = ownerOf(target.checked, target.row, depth + 1);
      if (name !== "") return name;
    }
    return "";
  };
  return (checked, row) => ownerOf(checked, row, 0);
}
