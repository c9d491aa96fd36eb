import type { SheetFeed } from "./sheetFeed";
import type { RegisterTable } from "./registerTable";
import { columnOf } from "./structuredReference";

export type RagLevel = "Green" | "Amber" | "Red";

/** Which RAG of a project Home goes by. */
export interface RagBasis {
  readonly projects: RegisterTable;
  /** Formula that is TRUE where Home goes by the rules, FALSE where it goes by the reports. */
  readonly byRules: string;
  /** Formula that counts live projects of a level, as Home goes by. */
  readonly count: (level: RagLevel) => string;
  /** The same by the rules, and as reported; "0" where the register has no such column. */
  readonly derived: (level: RagLevel, ...conditions: readonly string[]) => string;
  readonly reported: (level: RagLevel, ...conditions: readonly string[]) => string;
  /** Formula of one or the other text or number, by the basis. */
  readonly choose: (rules: string, reports: string) => string;
}

/**
 * Decides by which RAG Home speaks: by the rules, unless the reports hold more Red and Amber. So an
 * adopted list of projects, of which the rules know too little to find anything, shows what its
 * managers said.
 */
export function ragBasis(feed: SheetFeed): RagBasis | null {
  const projects = feed.register("Projects", "Project");
  const has = (header: string): boolean => projects?.columns.includes(header) === true;
  if (projects === null || !(has("Derived RAG") || has("Reported RAG"))) return null;
  const counter =
    (header: string): RagBasis["derived"] =>
    (level, ...conditions) => {
      if (!has(header)) return "0";
      const live = has("Live") ? [`${columnOf(projects.table, "Live")},1`] : [];
      const all = [`${columnOf(projects.table, header)},"${level}"`, ...live, ...conditions];
      return `COUNTIFS(${all.join(",")})`;
    };
  const derived = counter("Derived RAG");
  const reported = counter("Reported RAG");
  const block = feed.add(
    "pmo_CalcRagBasis",
    ["By the rules", "As reported", "Rules"],
    1,
    (_, own) => [
      `=${derived("Red")}+${derived("Amber")}`,
      `=${reported("Red")}+${reported("Amber")}`,
      `=${own(0)}>=${own(1)}`,
    ],
  );
  const byRules = feed.cell(block, 0, 2);
  const choose = (rules: string, reports: string): string => {
    if (!has("Reported RAG")) return rules;
    return has("Derived RAG") ? `IF(${byRules},${rules},${reports})` : reports;
  };
  const count = (level: RagLevel): string => choose(derived(level), reported(level));
  return { projects, byRules, count, derived, reported, choose };
}
