import type { RegisterContent } from "#core/register/content";
import { isOver } from "#core/register/stages";
import { keyOf, RegisterTable } from "#core/scoring/registerTable";
import { columnOf, isRegister } from "#core/register/schema";
import { sharedFieldWeight, sharedValues } from "./sharedFields";
import type { LinkedProject } from "./linkage";
import type { ProjectText } from "./similarTexts";

/** What projects say, prepared for comparing. */
export interface LinkedPortfolio {
  readonly projects: readonly LinkedProject[];
  /** Values of columns for systems, suppliers, sites and audiences. */
  readonly values: readonly Mention[];
  readonly people: readonly Mention[];
  /** Texts of each kind, compared among themselves. */
  readonly texts: Readonly<Record<"Projects" | "Risks" | "Benefits", readonly ProjectText[]>>;
  /** Pairs of keys in small letters that Dependencies has already, "a~b" both ways. */
  readonly linked: ReadonlySet<string>;
}

/** A value that a project names. */
export interface Mention {
  readonly project: number;
  readonly value: string;
  /** Header of the column, or the role of a person: "Manager", "Owner of R-004". */
  readonly role: string;
  readonly weight: number;
}

/** Registers whose records belong to projects, with the column that says to which. */
const related: Readonly<Record<string, string>> = {
  Risks: "Relates to",
  Issues: "Relates to",
  Benefits: "Relates to",
  Decisions: "Relates to",
  Stakeholders: "Relates to",
  Milestones: "Project ID",
};

/** Columns with people, by register, and how much it tells when two projects share one. */
const people: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  Projects: { Manager: 0.3, Sponsor: 0.2 },
  Risks: { Owner: 0.35, Actionee: 0.35 },
  Issues: { Owner: 0.35 },
  Benefits: { Owner: 0.35 },
  Decisions: { "Action owner": 0.3 },
};

/** Takes apart what live projects and their records say. */
export function linkedPortfolio(registers: readonly RegisterContent[]): LinkedPortfolio {
  const tables = new Map(
    registers
      .filter(({ register }) => isRegister(register))
      .map((content) => [content.register, new RegisterTable(content)]),
  );
  const projects: LinkedProject[] = [];
  const placeOf = new Map<string, number>();
  const rows: number[] = [];
  const table = tables.get("Projects");
  for (let row = 0; row < (table?.rowCount ?? 0); row++) {
    const key = table?.text(row, "Project ID") ?? "";
    if (table === undefined || key === "" || placeOf.has(keyOf(key))) continue;
    if (isOver(table.text(row, "Stage"))) continue;
    placeOf.set(keyOf(key), projects.length);
    const finish = table.number(row, "Forecast finish") ?? table.number(row, "Baseline finish");
    projects.push({ key, name: table.text(row, "Project"), finish });
    rows.push(row);
  }
  const said: Said = { values: [], people: [], texts: { Projects: [], Risks: [], Benefits: [] } };
  if (table !== undefined) {
    rows.forEach((row, project) => {
      const text = `${table.text(row, "Project")}. ${table.text(row, "Status note")}`;
      said.texts.Projects.push({ project, record: projects[project]?.key ?? "", text });
      take(said, table, row, project);
    });
  }
  for (const [register, column] of Object.entries(related)) {
    const records = tables.get(register);
    for (let row = 0; row < (records?.rowCount ?? 0); row++) {
      const project = placeOf.get(keyOf(records?.text(row, column) ?? ""));
      if (records === undefined || project === undefined) continue;
      take(said, records, row, project);
      takeText(said, records, row, project);
    }
  }
  return { projects, ...said, linked: linkedPairs(tables.get("Dependencies")) };
}

interface Said {
  readonly values: Mention[];
  readonly people: Mention[];
  readonly texts: Record<"Projects" | "Risks" | "Benefits", ProjectText[]>;
}

/** Systems, suppliers, sites, audiences and people of one row. */
function take(said: Said, table: RegisterTable, row: number, project: number): void {
  const { register, headers } = table.content;
  for (const header of headers) {
    const isOwn = columnOf(register, header) === null || header === "Stakeholder";
    const weight = header === "Stakeholder" ? 0.4 : sharedFieldWeight(header);
    if (!isOwn || weight === null) continue;
    for (const value of sharedValues(table.text(row, header))) {
      said.values.push({ project, value, role: header, weight });
    }
  }
  for (const [header, weight] of Object.entries(people[register] ?? {})) {
    const key = table.text(row, headers[0] ?? "");
    const role = register === "Projects" ? header : `${header} ${key}`;
    for (const value of sharedValues(table.text(row, header))) {
      said.people.push({ project, value, role, weight });
    }
  }
}

function takeText(said: Said, table: RegisterTable, row: number, project: number): void {
  const { register, headers } = table.content;
  if (register !== "Risks" && register !== "Benefits") return;
  const parts = register === "Risks" ? ["Risk", "Cause", "Effect"] : ["Benefit", "Measure"];
  const text = parts.map((header) => table.text(row, header)).join(". ");
  said.texts[register].push({ project, record: table.text(row, headers[0] ?? ""), text });
}

function linkedPairs(table: RegisterTable | undefined): ReadonlySet<string> {
  const pairs = new Set<string>();
  for (let row = 0; row < (table?.rowCount ?? 0); row++) {
    const from = keyOf(table?.text(row, "From project") ?? "");
    const to = keyOf(table?.text(row, "To project") ?? "");
    pairs.add(`${from}~${to}`);
    pairs.add(`${to}~${from}`);
  }
  return pairs;
}
