import type { RegisterContent } from "#core/register/content";
import { portfolioId } from "#core/register/relatesTo";
import { isLive } from "#core/scoring/liveProjects";
import { keyOf } from "#core/scoring/registerTable";
import type { RiskRecord } from "./risk";
import { tableOf } from "./readScale";

/** A project that risks relate to. */
export interface RiskProject {
  readonly id: string;
  readonly name: string;
  /** ID of its program; "" = none. */
  readonly program: string;
  /** Neither closed nor cancelled. */
  readonly isLive: boolean;
  /** Approved contingency; null = none is given. */
  readonly contingency: number | null;
}

export interface RiskProgram {
  readonly id: string;
  readonly name: string;
  /** Approved contingency of the program itself; null = none is given. */
  readonly contingency: number | null;
}

/** A scenario that the workbook keeps, with the projects that are in it. */
export interface RiskScenario {
  readonly id: string;
  readonly name: string;
  readonly projects: readonly string[];
}

/** What risks can relate to. */
export interface RiskMembers {
  readonly projects: readonly RiskProject[];
  readonly programs: readonly RiskProgram[];
}

/** Columns of the registers that risks relate to. */
export const memberQueries = [
  {
    register: "Projects",
    columns: ["Project ID", "Project", "Program ID", "Stage", "Contingency"],
  },
  { register: "Programs", columns: ["Program ID", "Program", "Contingency"] },
  { register: "Scenarios", columns: ["Scenario ID", "Name"] },
  { register: "ScenarioProjects", columns: ["Scenario ID", "Project ID", "In"] },
];

/** Projects and programs in the order of their rows; of two with one ID the first counts. */
export function readMembers(registers: readonly RegisterContent[]): RiskMembers {
  const contingency = (value: number | null): number | null =>
    value === null || value < 0 ? null : value;
  return {
    projects: recordsOf(registers, "Projects", "Project ID", (table, row, id) => ({
      id,
      name: table.text(row, "Project"),
      program: table.text(row, "Program ID"),
      isLive: isLive(id, table.text(row, "Stage")),
      contingency: contingency(table.number(row, "Contingency")),
    })),
    programs: recordsOf(registers, "Programs", "Program ID", (table, row, id) => ({
      id,
      name: table.text(row, "Program"),
      contingency: contingency(table.number(row, "Contingency")),
    })),
  };
}

/** Scenarios in the order of their rows. */
export function readScenarios(registers: readonly RegisterContent[]): readonly RiskScenario[] {
  const chosen = new Map<string, string[]>();
  const table = tableOf(registers, "ScenarioProjects");
  for (let row = 0; row < (table?.rowCount ?? 0); row++) {
    const [id, project] = [table?.text(row, "Scenario ID") ?? "", table?.text(row, "Project ID")];
    if (project === undefined || keyOf(table?.text(row, "In") ?? "") !== "yes") continue;
    const known = chosen.get(keyOf(id));
    if (known === undefined) chosen.set(keyOf(id), [project]);
    else known.push(project);
  }
  return recordsOf(registers, "Scenarios", "Scenario ID", (scenarios, row, id) => ({
    id,
    name: scenarios.text(row, "Name"),
    projects: chosen.get(keyOf(id)) ?? [],
  }));
}

function recordsOf<T>(
  registers: readonly RegisterContent[],
  register: string,
  key: string,
  record: (table: NonNullable<ReturnType<typeof tableOf>>, row: number, id: string) => T,
): readonly T[] {
  const table = tableOf(registers, register);
  const records = new Map<string, T>();
  for (let row = 0; row < (table?.rowCount ?? 0); row++) {
    const id = table?.text(row, key) ?? "";
    if (table === null || id === "" || records.has(keyOf(id))) continue;
    records.set(keyOf(id), record(table, row, id));
  }
  return [...records.values()];
}

/** A part of a risk and who bears it. */
export interface RiskPart {
  /** ID of a project or program as written, or PORTFOLIO. */
  readonly bearer: string;
  /** 0..1; the parts of a risk add up to 1. */
  readonly share: number;
}

/** Who bears a risk: what it relates to, less the shares of other projects. A risk counts once in all. */
export function riskParts({
  relatesTo,
  shares,
}: Pick<RiskRecord, "relatesTo" | "shares">): readonly RiskPart[] {
  const given = shares.reduce((sum, { share }) => sum + share, 0);
  const own = Math.max(0, 1 - given);
  return [
    ...(own > 1e-12 || shares.length === 0 ? [{ bearer: relatesTo, share: own }] : []),
    ...shares.map(({ project, share }) => ({ bearer: project, share })),
  ];
}

export type BearerKind = "project" | "program" | "portfolio" | "unknown";

/** Finds what an ID of column "Relates to" is. */
export function bearerFinder({
  projects,
  programs,
}: RiskMembers): (id: string) => { readonly kind: BearerKind; readonly id: string } {
  const byKey = new Map<string, { readonly kind: BearerKind; readonly id: string }>();
  for (const { id } of programs) byKey.set(keyOf(id), { kind: "program", id });
  for (const { id } of projects) byKey.set(keyOf(id), { kind: "project", id });
  byKey.set(keyOf(portfolioId), { kind: "portfolio", id: portfolioId });
  return (id) => byKey.get(keyOf(id)) ?? { kind: "unknown", id };
}
