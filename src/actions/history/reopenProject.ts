import { type ReturningRow, returningRows, valuesOf } from "#core/history/archive";
import { GovernanceSources } from "#core/governance/governanceSources";
import type { Issue } from "#core/issues";
import { message } from "#core/messages/message";
import { isRegister, registerOf } from "#core/register/schema";
import { keyOf, RegisterTable } from "#core/scoring/registerTable";
import { naturalOrder } from "#core/text/naturalOrder";
import type { RegisterReading } from "#excel/registerReading";
import { planRowsBack, planUnarchived } from "#sheets/planArchive";
import { planRecordChange } from "#sheets/planRecordChange";
import type { Edit } from "#sheets/plan";
import type { ActionContext, ActionWork, Proposal } from "../action";
import { choiceOf, textOf } from "../parameters";
import { addedIssues, registersToWrite, type RegistersToWrite } from "../registersToWrite";
import { archiveRegisters, type MovingRegisters, readToArchive } from "./archiveReading";
import { reopenParameters, returnStages } from "./ledgerParameters";

export const reopenProject: ActionWork = { propose };

/**
 * Brings the rows of a project back from the archive, value by value, below those of their registers.
 * Registers that the workbook has lost are made again; values whose column is gone stay archived.
 */
async function propose(context: ActionContext): Promise<Proposal> {
  const moving = await readToArchive(context.signal);
  const { reading } = moving;
  const project = textOf(reopenParameters, context, "project");
  const archive = reading.registers.find(({ register }) => register === "Archive");
  const values = archive === undefined || project === "" ? [] : valuesOf(archive, project);
  const rows = returningRows(values).filter(({ table }) => isRegister(table));
  if (rows.length === 0) return refused(reading, [notArchived(reading, project)]);
  const targets = [...new Set(rows.map(({ table }) => table))];
  const writing = registersToWrite(reading, [...targets, ...archiveRegisters]);
  const columns = new Map(
    targets.map((register) => [register, new Set(writing.contentOf(register).headers)]),
  );
  const stays = (table: string, field: string): boolean => columns.get(table)?.has(field) !== true;
  const { id, title, row, stage } = projectOf(reading, project);
  const asked = choiceOf(reopenParameters, context, "stage", returnStages);
  const next = asked === "" ? stage : asked;
  const facts = { project: id, title };
  return {
    sentence: message("reopens-project", { ...facts, rows: rows.length, stage: next }),
    plan: {
      title: message("reopened-project", facts),
      edits: [
        ...writing.edits,
        ...stageEdits(reading, row, stage, next),
        ...targets.flatMap((register) => backEdits(moving, writing, register, rows)),
        ...planUnarchived(
          { archive: writing.contentOf("Archive"), totals: writing.contentOf("ArchiveTotals") },
          project,
          stays,
        ),
      ],
    },
    issues: [...lostIssues(values, stays), ...takenIssues(writing, rows), ...addedIssues(writing)],
    state: reading.state,
  };
}

function backEdits(
  { contents, ownFormulas }: MovingRegisters,
  writing: RegistersToWrite,
  register: string,
  rows: readonly ReturningRow[],
): Edit[] {
  const content =
    contents.find((each) => each.register === register) ?? writing.contentOf(register);
  return planRowsBack(
    content,
    rows.filter(({ table }) => table === register),
    ownFormulas.get(register) ?? new Set(),
  );
}

/** The project as the register has it; one that was deleted there is known by its ID only. */
function projectOf(
  { registers, settings }: RegisterReading,
  project: string,
): {
  readonly id: string;
  readonly title: string;
  readonly row: number | null;
  readonly stage: string;
} {
  const sources = new GovernanceSources(registers, settings);
  const [row] = sources.rowsOf("Projects", "Project ID", project);
  if (row === undefined) return { id: project, title: "", row: null, stage: "" };
  const text = (header: string): string => sources.text("Projects", row, header);
  return { id: text("Project ID"), title: text("Project"), row, stage: text("Stage") };
}

function stageEdits(
  { tables }: RegisterReading,
  row: number | null,
  stage: string,
  next: string,
): Edit[] {
  const table = tables["Projects"];
  if (table === undefined || row === null || stage === next) return [];
  return planRecordChange(table, row, { Stage: next });
}

function lostIssues(
  values: ReturnType<typeof valuesOf>,
  stays: (table: string, field: string) => boolean,
): Issue[] {
  const lost = values.filter(({ table, field }) => stays(table, field));
  if (lost.length === 0) return [];
  const fields = [...new Set(lost.map(({ table, field }) => `${table}[${field}]`))].join(", ");
  return [{ code: "archived-values-left", severity: "warning", place: {}, facts: { fields } }];
}

/** Keys that were given to other records since. */
function takenIssues(writing: RegistersToWrite, rows: readonly ReturningRow[]): Issue[] {
  const taken = rows.flatMap(({ table, values }) => {
    const headers = registerOf(table).key;
    const content = writing.contentOf(table);
    const body = new RegisterTable(content);
    const wanted = headers.map((header) => keyOf(String(values[header] ?? "")));
    if (wanted.some((part) => part === "")) return [];
    const isThere = content.rows.some((_, row) =>
      headers.every((header, part) => keyOf(body.text(row, header)) === wanted[part]),
    );
    return isThere ? [headers.map((header) => String(values[header] ?? "")).join(" + ")] : [];
  });
  if (taken.length === 0) return [];
  const facts = { keys: [...new Set(taken)].join(", ") };
  return [{ code: "archived-key-taken", severity: "warning", place: {}, facts }];
}

function notArchived({ registers }: RegisterReading, found: string): Issue {
  const archive = registers.find(({ register }) => register === "Archive");
  const table = archive === undefined ? null : new RegisterTable(archive);
  const ids = new Set(archive?.rows.map((_, row) => table?.text(row, "Project ID") ?? ""));
  ids.delete("");
  return {
    code: "project-not-archived",
    severity: "blocking",
    place: { register: "Archive" },
    found,
    expected: [...ids].sort(naturalOrder).join(", "),
  };
}

function refused({ state }: RegisterReading, issues: readonly Issue[]): Proposal {
  return {
    sentence: message("reopens-nothing"),
    plan: { title: message("reopened-nothing"), edits: [] },
    issues,
    state,
  };
}
