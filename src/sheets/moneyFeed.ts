import { committedStages } from "#core/register/stages";
import type { Block } from "./plan";
import type { RegisterTable } from "./registerTable";
import { feedColumn, linesFor } from "./reportLook";
import { archivedSum } from "./archivedSum";
import { sameText } from "./sameText";
import type { SheetFeed } from "./sheetFeed";
import { columnOf } from "./structuredReference";

/** Periods side by side: more would not be legible. */
const MOST_PERIODS = 16;
/** Programs with a colour of their own; the others share one. */
const MOST_PROGRAMS = 7;

/** Columns of the block that has a line for every period. */
export const PERIOD = {
  key: 1,
  closed: 2,
  envelope: 3,
  outturn: 4,
  committed: 5,
  headroom: 6,
  line: 7,
  /** The first of one column a program. */
  program: 8,
} as const;

/** Columns of the block that has a line for every project; one column a period follows. */
const PROJECT = { id: 1, program: 2, live: 3, committed: 4, first: 5 } as const;

/** Columns of the block that has a line for every program that is told apart, then one for the others. */
const PROGRAM = { id: 1 } as const;

/** A program as the chart names it. */
export interface ProgramName {
  readonly id: string;
  readonly name: string;
}

export interface MoneyLines {
  readonly projects: RegisterTable;
  readonly periods: Block;
  readonly programs: Block;
  /** Number of projects that the page can take. */
  readonly lines: number;
  /** Financials has rows; without them a chart by period would be empty. */
  readonly hasCosts: boolean;
}

/**
 * What every period costs, in all and by program, against its envelope: live projects, and archived ones in
 * the periods that they were paid in. Null without Projects, Periods and Financials.
 */
export function moneyLines(feed: SheetFeed, named: readonly ProgramName[]): MoneyLines | null {
  const projects = feed.register("Projects", "Project ID", "Program ID", "Stage", "Live");
  const financials = feed.register("Financials", "Project ID", "Period", "Outturn");
  const calendar = feed.register("Periods", "Period", "Index", "Closed", "Envelope");
  if (projects === null || financials === null || calendar === null) return null;
  const across = Math.min(MOST_PERIODS, calendar.rows);
  const programs = programBlock(feed, named);
  const axis = periodKeys(feed, calendar, across);
  const lines = linesFor(projects.rows, 24);
  const byProject = projectBlock(feed, { projects, financials, axis, lines });
  const periods = periodBlock(feed, { calendar, axis, programs, byProject });
  return { projects, periods, programs, lines, hasCosts: financials.rows > 1 };
}

/** Programs by their ID, so that colours stay theirs when rows are sorted, and a last line for all else. */
function programBlock(feed: SheetFeed, programs: readonly ProgramName[]): Block {
  const own = programs.slice(0, MOST_PROGRAMS);
  return feed.add("pmo_CalcMoneyPrograms", ["Position", "Program ID"], own.length + 1, (k) => [
    k + 1,
    { text: own[k]?.id ?? "" },
  ]);
}

/** Names of the lines of the block of programs. */
export function programLabels(programs: readonly ProgramName[]): readonly string[] {
  const own = programs.slice(0, MOST_PROGRAMS).map(({ id, name }) => (name === "" ? id : name));
  return [...own, own.length === 0 ? "All projects" : "Other and no program"];
}

const AXIS = { key: 1, criterion: 2 } as const;

/** The periods in the order of the calendar. */
function periodKeys(feed: SheetFeed, calendar: RegisterTable, across: number): Block {
  return feed.add(
    "pmo_CalcMoneyCalendar",
    ["Position", "Period", "Criterion"],
    across,
    (k, own) => [
      k + 1,
      `=IFERROR(INDEX(${columnOf(calendar.table, "Period")},MATCH(${own(0)},${columnOf(calendar.table, "Index")},0))&"","")`,
      `=${sameText(own(AXIS.key))}`,
    ],
  );
}

interface ProjectRequest {
  readonly projects: RegisterTable;
  readonly financials: RegisterTable;
  readonly axis: Block;
  readonly lines: number;
}

/** What every project costs by period. */
function projectBlock(feed: SheetFeed, request: ProjectRequest): Block {
  const { projects, financials, axis, lines } = request;
  const keys = Array.from({ length: axis.rows }, (_, t) => feed.cell(axis, t, AXIS.criterion));
  const headers = ["Position", "Project ID", "Program ID", "Live", "Committed"];
  const numbers = keys.map((_, t) => `Period ${t + 1}`);
  return feed.add("pmo_CalcMoneyProjects", [...headers, ...numbers], lines, (k, own) => {
    const read = (header: string): string => `INDEX(${columnOf(projects.table, header)},${own(0)})`;
    const stages = committedStages.map((stage) => `${read("Stage")}="${stage}"`);
    const spent = (key: string): string =>
      `SUMIFS(${columnOf(financials.table, "Outturn")},${columnOf(financials.table, "Project ID")},${own(PROJECT.id)},${columnOf(financials.table, "Period")},${key})`;
    return [
      k + 1,
      `=IFERROR(${read("Project ID")}&"","")`,
      `=IF(${own(PROJECT.id)}="","",${read("Program ID")}&"")`,
      `=IF(${own(PROJECT.id)}="",0,IF(OR(${read("Live")}=1,${read("Stage")}="Closed"),1,0))`,
      `=IF(${own(PROJECT.live)}=0,0,IF(OR(${read("Stage")}="Closed",${stages.join(",")}),1,0))`,
      ...keys.map((key) => `=IF(${own(PROJECT.live)}=0,0,${spent(key)})`),
    ];
  });
}

interface PeriodRequest {
  readonly calendar: RegisterTable;
  readonly axis: Block;
  readonly programs: Block;
  readonly byProject: Block;
}

function periodBlock(feed: SheetFeed, request: PeriodRequest): Block {
  const { calendar, axis, programs, byProject } = request;
  const count = programs.rows;
  const names = Array.from({ length: count }, (_, p) => `Program ${p + 1}`);
  const headers = [
    ...["Position", "Period", "Closed", "Envelope", "Outturn", "Committed", "Headroom", "Line"],
    ...names,
  ];
  return feed.add("pmo_CalcMoneyPeriods", headers, axis.rows, (k, own) => {
    const row = `MATCH(${own(0)},${columnOf(calendar.table, "Index")},0)`;
    const envelope = `INDEX(${columnOf(calendar.table, "Envelope")},${row})`;
    const of = (column: number): string => feedColumn(feed, byProject, column);
    const spent = of(PROJECT.first + k);
    const archived = (program?: string): string =>
      archivedSum(feed, "Outturn", {
        period: feed.cell(axis, k, AXIS.criterion),
        ...(program === undefined ? {} : { program }),
      });
    const shown = Array.from({ length: count - 1 }, (_, p) => own(PERIOD.program + p));
    return [
      k + 1,
      `=${feed.cell(axis, k, AXIS.key)}`,
      `=IFERROR(INDEX(${columnOf(calendar.table, "Closed")},${row}),0)`,
      `=IFERROR(IF(ISNUMBER(${envelope}),${envelope},""),"")`,
      `=SUM(${spent})${archived()}`,
      `=SUMIFS(${spent},${of(PROJECT.committed)},1)${archived()}`,
      `=IF(OR(${own(PERIOD.envelope)}="",${own(PERIOD.closed)}=1),"",ROUND(${own(PERIOD.envelope)}-${own(PERIOD.outturn)},2))`,
      `=IF(${own(PERIOD.envelope)}="",NA(),${own(PERIOD.envelope)})`,
      ...Array.from({ length: count }, (_, p) => {
        const id = feed.cell(programs, p, PROGRAM.id);
        if (p === count - 1) {
          return shown.length === 0
            ? `=${own(PERIOD.outturn)}`
            : `=ROUND(${own(PERIOD.outturn)}-SUM(${shown.join(",")}),2)`;
        }
        return `=IF(${id}="",0,SUMIFS(${spent},${of(PROJECT.program)},${id})${archived(id)})`;
      }),
    ];
  });
}
