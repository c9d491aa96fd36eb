import type { RegisterContent } from "#core/register/content";
import { isLive } from "#core/scoring/liveProjects";
import { keyOf } from "#core/scoring/registerTable";
import { filledRows, registerTable } from "./statusSources";

/** A line of a list of projects by program. */
export interface StatusLine {
  readonly kind: "program" | "project";
  /** "" = heads the projects without a program. */
  readonly id: string;
}

/**
 * Live projects by program, each program heading its own: programs in the order of their register, then
 * those that it does not know, then projects without one. A program without live projects is left out.
 *
 * It reads Projects (Project ID, Program ID, Stage) and Programs (Program ID).
 */
export function statusLines(registers: readonly RegisterContent[]): readonly StatusLine[] {
  const projects = registerTable(registers, "Projects");
  const programs = registerTable(registers, "Programs");
  const groups = new Map<string, { readonly program: string; readonly ids: string[] }>();
  for (const row of filledRows(programs, "Program ID")) {
    const program = programs?.text(row, "Program ID") ?? "";
    groups.set(keyOf(program), { program, ids: [] });
  }
  const none: { readonly program: string; readonly ids: string[] } = { program: "", ids: [] };
  const seen = new Set<string>();
  for (const row of filledRows(projects, "Project ID")) {
    const text = (header: string): string => projects?.text(row, header) ?? "";
    const id = text("Project ID");
    if (!isLive(id, text("Stage")) || seen.has(keyOf(id))) continue;
    seen.add(keyOf(id));
    const program = text("Program ID");
    const group = program === "" ? none : (groups.get(keyOf(program)) ?? { program, ids: [] });
    if (program !== "") groups.set(keyOf(program), group);
    group.ids.push(id);
  }
  return [...groups.values(), none]
    .filter(({ ids }) => ids.length > 0)
    .flatMap(({ program, ids }): StatusLine[] => [
      { kind: "program", id: program },
      ...ids.map((id): StatusLine => ({ kind: "project", id })),
    ]);
}
