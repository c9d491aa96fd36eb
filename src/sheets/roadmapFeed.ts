import type { Block } from "./plan";
import type { RegisterTable } from "./registerTable";
import { feedColumn, linesFor } from "./reportLook";
import type { SheetFeed } from "./sheetFeed";
import { columnOf } from "./structuredReference";

/** Columns of a shown line. */
export const LINE = { row: 1, name: 2, id: 3, rag: 4, start: 5, baseline: 6, finish: 7 } as const;

export interface RoadmapLines {
  readonly projects: RegisterTable;
  /** Null without its conflicts. */
  readonly dependencies: RegisterTable | null;
  /** The lines as they are shown, from the first program on. */
  readonly shown: Block;
  readonly lines: number;
}

/** Sort key: programs by their place in the register; what has no program comes last. */
const PROGRAM_STEP = 1_000_000;
const NO_PROGRAM = 900;

/**
 * Programs with their live projects below them, by start. Null without Projects and its dates.
 *
 * Each record gets a key of program and start; its place is the number of smaller keys. Keys are whole
 * numbers and row / 10,000, so that a comparison as text keeps all their digits.
 */
export function roadmapLines(feed: SheetFeed): RoadmapLines | null {
  const projects = feed.register(
    "Projects",
    ...["Project ID", "Project", "Start", "Forecast finish", "Live"],
  );
  if (projects === null) return null;
  const programs = feed.register("Programs", "Program ID", "Program");
  const many = linesFor(projects.rows, 12);
  // The last head is of projects without a program.
  const heads = programs === null ? 0 : linesFor(programs.rows, 4) + 1;
  const lines = many + heads;
  const keys = keyBlock(feed, projects, programs, many, heads);
  const order = feedColumn(feed, keys, 3);
  const shown = feed.add(
    "pmo_CalcRoadmapLines",
    ["Place", "Line", "Name", "ID", "RAG", "Start", "Baseline finish", "Forecast finish"],
    lines,
    (k, own) => {
      const line = own(LINE.row);
      const ofProject = (header: string): string =>
        projects.columns.includes(header)
          ? `=IF(OR(${line}="",N(${line})>${many}),"",IF(INDEX(${columnOf(projects.table, header)},${line})="","",INDEX(${columnOf(projects.table, header)},${line})))`
          : "";
      const either = (project: string, program: string, indent: string, none: string): string => {
        const own = `INDEX(${columnOf(projects.table, project)},MIN(${line},ROWS(${columnOf(projects.table, project)})))`;
        if (programs === null) return `=IF(${line}="","",${own}&"")`;
        const head = `IF(${line}=${lines},"${none}",INDEX(${columnOf(programs.table, program)},${line}-${many})&"")`;
        return `=IF(${line}="","",IF(${line}<=${many},"${indent}"&${own},${head}))`;
      };
      return [
        k + 1,
        `=IFERROR(MATCH(${own(0)},${order},0),"")`,
        either("Project", "Program", "   ", "No program"),
        either("Project ID", "Program ID", "", ""),
        projects.columns.includes("Derived RAG") ? ofProject("Derived RAG") : "",
        ofProject("Start"),
        ofProject("Baseline finish"),
        ofProject("Forecast finish"),
      ];
    },
  );
  return {
    projects,
    dependencies: feed.register("Dependencies", "To project", "Conflict", "Receiver date"),
    shown,
    lines,
  };
}

function keyBlock(
  feed: SheetFeed,
  projects: RegisterTable,
  programs: RegisterTable | null,
  many: number,
  heads: number,
): Block {
  const of = (header: string, row: string): string =>
    `INDEX(${columnOf(projects.table, header)},${row})`;
  const total = many + heads;
  return feed.add(
    "pmo_CalcRoadmapKeys",
    ["Line", "Program", "Key", "Place"],
    total,
    (k, own, _, within) => {
      const place = `=IF(${own(2)}="","",COUNTIF(${within(2)},"<"&${own(2)})+1)`;
      if (k === total - 1 && programs !== null) {
        const key = NO_PROGRAM * PROGRAM_STEP;
        return [k + 1, NO_PROGRAM, `=IF(COUNTIF(${within(1)},${NO_PROGRAM})>1,${key},"")`, place];
      }
      if (k >= many && programs !== null) {
        const head = k - many + 1;
        const id = `INDEX(${columnOf(programs.table, "Program ID")},${head})`;
        return [
          k + 1,
          head,
          `=IFERROR(IF(${id}="","",${own(1)}*${PROGRAM_STEP}+ROUND(${own(0)}/10000,4)),"")`,
          place,
        ];
      }
      const row = own(0);
      const found =
        programs === null || !projects.columns.includes("Program ID")
          ? String(NO_PROGRAM)
          : `IFERROR(MATCH(${of("Program ID", row)},${columnOf(programs.table, "Program ID")},0),${NO_PROGRAM})`;
      return [
        k + 1,
        `=IFERROR(IF(${of("Live", row)}=1,${found},""),"")`,
        // A project without a start comes last in its program.
        `=IFERROR(IF(OR(${of("Project ID", row)}="",${of("Live", row)}<>1),"",${own(1)}*${PROGRAM_STEP}+IF(N(${of("Start", row)})>0,ROUND(${of("Start", row)},0),900000)+ROUND(${row}/10000,4)),"")`,
        place,
      ];
    },
  );
}
