import { storedPages } from "#excel/pageRecords";
import { archivedTotals, archivedValues, isKeptColumn, openPeriods } from "#core/history/archive";
import { type ArchivedRows, archivedRows } from "#core/history/archivedRows";
import { GovernanceSources } from "#core/governance/governanceSources";
import type { Issue } from "#core/issues";
import { message } from "#core/messages/message";
import { isLive } from "#core/scoring/liveProjects";
import type { RegisterReading } from "#excel/registerReading";
import {
  formulasIn,
  leavesBlank,
  planArchived,
  planRowsOut,
  type ThinnedRegister,
} from "#sheets/planArchive";
import { planRecordChange } from "#sheets/planRecordChange";
import type { Edit } from "#sheets/plan";
import type { ActionContext, ActionWork, Proposal } from "../action";
import { choiceOf, textOf } from "../parameters";
import { addedIssues, registersToWrite } from "../registersToWrite";
import {
  examineGate,
  type GateAnswer,
  gateEdits,
  type GateQuestion,
} from "../governance/advanceStage";
import { decisionDay } from "../governance/recordDecision";
import { archiveRegisters, type MovingRegisters, readToArchive } from "./archiveReading";
import { archivedBenefitChoices, closeParameters } from "./ledgerParameters";

export const closeProject: ActionWork = { propose };

/** The row of the project in register Projects. */
interface ClosingProject {
  readonly row: number;
  readonly id: string;
  readonly title: string;
  readonly program: string;
  readonly stage: string;
}

/**
 * Closes a project: it passes the gate to Closed, and its rows go into the archive with what they cost and
 * brought by period. One that is Closed or Cancelled already is only archived.
 */
async function propose(context: ActionContext): Promise<Proposal> {
  const moving = await readToArchive(context.signal);
  const { reading } = moving;
  const project = projectOf(reading, context);
  if ("code" in project) return refused(reading, [project]);
  const asked = questionOf(reading, context, project.id);
  const gate: GateAnswer = isLive(project.id, project.stage)
    ? examineGate(reading, asked)
    : { found: null, issues: [], registers: [] };
  if (gate.issues.some(({ severity }) => severity === "blocking")) {
    return refused(reading, gate.issues);
  }
  const isOpen = openPeriods(contentOf(reading, "Periods"), statusDay(reading));
  const benefits = choiceOf(closeParameters, context, "benefits", archivedBenefitChoices);
  const gone = archivedRows(
    [...moving.contents, ...projectsOf(reading)],
    project.id,
    benefits,
    isOpen,
  );
  if (gone.rows.size === 0 && gate.found === null) {
    const place = { register: "Projects", record: project.id };
    return refused(reading, [{ code: "nothing-to-archive", severity: "blocking", place }]);
  }
  const writing = registersToWrite(reading, [...gate.registers, ...archiveRegisters]);
  const thinned = thinnedRegisters(moving, gone);
  const facts = { project: project.id, title: project.title };
  return {
    sentence: message("closes-project", {
      ...facts,
      rows: [...gone.rows.values()].reduce((sum, rows) => sum + rows.length, 0),
      registers: gone.rows.size,
    }),
    plan: {
      title: message("closed-project", facts),
      edits: [
        ...writing.edits,
        ...(gate.found === null ? [] : gateEdits(reading, writing, gate.found, asked)),
        ...finishEdits(reading, project, asked),
        ...planArchived(
          { archive: writing.contentOf("Archive"), totals: writing.contentOf("ArchiveTotals") },
          {
            project: project.id,
            title: project.title,
            program: project.program,
            archivedOn: asked.date,
            values: archivedValues(moving.contents, gone.rows, isTyped(moving)),
            totals: archivedTotals(moving.contents, gone.rows, isOpen),
          },
        ),
        ...thinned.flatMap(planRowsOut),
      ],
    },
    issues: [
      ...gate.issues,
      ...pagesBeforeArchive(reading),
      ...stayingIssues(gone),
      ...formulaIssues(thinned),
      ...addedIssues(writing),
    ],
    state: reading.state,
  };
}

function contentOf({ registers }: RegisterReading, name: string) {
  return registers.find(({ register }) => register === name);
}

function projectsOf({ registers }: RegisterReading) {
  return registers.filter(({ register }) => register === "Projects");
}

function statusDay({ settings }: RegisterReading): number | null {
  const day = settings.get("pmo_StatusDate");
  return typeof day === "number" ? Math.floor(day) : null;
}

function projectOf(reading: RegisterReading, context: ActionContext): ClosingProject | Issue {
  const found = textOf(closeParameters, context, "project");
  const blocking = { severity: "blocking", place: { register: "Projects" } } as const;
  if (reading.tables["Projects"] === undefined) {
    return { code: "missing-register", ...blocking, expected: "Projects" };
  }
  const sources = new GovernanceSources(reading.registers, reading.settings);
  const [row] = found === "" ? [] : sources.rowsOf("Projects", "Project ID", found);
  if (row === undefined) return { code: "project-unknown", ...blocking, found };
  const text = (header: string): string => sources.text("Projects", row, header);
  const [id, title] = [text("Project ID"), text("Project")];
  return { row, id, title, program: text("Program ID"), stage: text("Stage") };
}

function questionOf(
  reading: RegisterReading,
  context: ActionContext,
  project: string,
): GateQuestion {
  const text = (name: string): string => textOf(closeParameters, context, name);
  return {
    project,
    outcome: "go",
    to: "Closed",
    rationale: text("rationale"),
    conditions: text("conditions"),
    decidedBy: text("decidedBy"),
    exception: text("exception"),
    date: decisionDay(reading, context, text("date")),
  };
}

/** A register with a column for the day on which projects ended gets it, where it is blank. */
function finishEdits(
  { tables, registers }: RegisterReading,
  { row }: ClosingProject,
  { date }: GateQuestion,
): Edit[] {
  const table = tables["Projects"];
  const content = registers.find(({ register }) => register === "Projects");
  const column = content?.headers.indexOf(finishColumn) ?? -1;
  const value = content?.rows[row]?.[column] ?? null;
  if (table === undefined || (column >= 0 && value !== null && value !== "")) return [];
  return planRecordChange(table, row, { [finishColumn]: date });
}

const finishColumn = "Actual finish";

function isTyped({ ownFormulas }: MovingRegisters): (register: string, header: string) => boolean {
  return (register, header) =>
    isKeptColumn(register, header) && ownFormulas.get(register)?.has(header) !== true;
}

function thinnedRegisters(
  { contents, ownFormulas }: MovingRegisters,
  { rows }: ArchivedRows,
): readonly ThinnedRegister[] {
  return contents.flatMap((content): ThinnedRegister[] => {
    const own = rows.get(content.register);
    if (own === undefined) return [];
    const formulas = ownFormulas.get(content.register) ?? new Set<string>();
    return [{ content, rows: own, ownFormulas: formulas }];
  });
}

function stayingIssues({ benefitsKept, linksKept }: ArchivedRows): Issue[] {
  const hint = { severity: "hint", place: {} } as const;
  return [
    ...(benefitsKept.length === 0
      ? []
      : [
          {
            code: "benefits-not-archived",
            ...hint,
            facts: { benefits: benefitsKept.join(", ") },
          } as const,
        ]),
    ...(linksKept.length === 0
      ? []
      : [{ code: "links-not-archived", ...hint, facts: { rows: linksKept.join(", ") } } as const]),
  ];
}

function formulaIssues(thinned: readonly ThinnedRegister[]): Issue[] {
  const counts = thinned.map(({ content, rows, ownFormulas }) => ({
    register: content.register,
    cells: rows.reduce((sum, row) => sum + formulasIn(content, row, ownFormulas), 0),
  }));
  const cells = counts.reduce((sum, count) => sum + count.cells, 0);
  const archived = counts.filter((count) => count.cells > 0).map(({ register }) => register);
  const blank = thinned.filter(leavesBlank).map(({ content }) => content.register);
  return [
    ...(cells === 0
      ? []
      : [
          {
            code: "formulas-archived",
            severity: "warning",
            place: {},
            facts: { cells, registers: archived.join(", ") },
          } as const,
        ]),
    ...(blank.length === 0
      ? []
      : [
          {
            code: "rows-left-blank",
            severity: "hint",
            place: {},
            facts: { registers: blank.join(", ") },
          } as const,
        ]),
  ];
}

/** Pages whose totals by period count archived money once they are drawn with the register in place. */
function pagesBeforeArchive({ state, tables }: RegisterReading): Issue[] {
  if (tables["ArchiveTotals"] !== undefined) return [];
  const drawn = storedPages(state);
  const found = (["Money", "Benefits"] as const).filter((page) => drawn[page] !== undefined);
  if (found.length === 0) return [];
  return [
    { code: "pages-before-archive", severity: "warning", place: {}, found: found.join(", ") },
  ];
}

function refused({ state }: RegisterReading, issues: readonly Issue[]): Proposal {
  return {
    sentence: message("closes-nothing"),
    plan: { title: message("closed-nothing"), edits: [] },
    issues,
    state,
  };
}
