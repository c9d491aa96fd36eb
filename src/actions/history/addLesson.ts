import type { Issue } from "#core/issues";
import { message } from "#core/messages/message";
import { freeRows } from "#core/register/freeRows";
import { nextKeys } from "#core/register/nextKeys";
import { keyOf, RegisterTable } from "#core/scoring/registerTable";
import { readRegisters } from "#excel/readRegisters";
import type { RegisterReading } from "#excel/registerReading";
import { bodyCell } from "#sheets/planBody";
import { planNewRecords } from "#sheets/planNewRecords";
import type { ActionContext, ActionWork, Proposal } from "../action";
import { choiceOf, dateSerial, textOf } from "../parameters";
import { addedIssues, registersToWrite } from "../registersToWrite";
import { lessonKinds, lessonParameters } from "./ledgerParameters";

export const addLesson: ActionWork = { propose };

/** Puts a lesson into register Lessons, which joins the workbook where it lacks it. */
async function propose(context: ActionContext): Promise<Proposal> {
  const reading = await readRegisters(
    [{ register: "Lessons" }, { register: "Projects", columns: ["Project ID"] }],
    { signal: context.signal },
  );
  const text = (name: string): string => textOf(lessonParameters, context, name);
  const project = knownProject(reading, text("project"));
  const issues = [
    ...(reading.tables["Projects"] === undefined ? [missingProjects()] : []),
    ...(text("lesson") === "" ? [lessonMissing()] : []),
    ...(project === null ? [unknownProject(text("project"))] : []),
  ];
  if (issues.length > 0) return refused(reading, issues);
  const writing = registersToWrite(reading, ["Lessons"]);
  const content = writing.contentOf("Lessons");
  const table = writing.tables["Lessons"];
  const lesson = nextKeys(content, "Lesson ID", "LL-001")(0);
  const values = {
    "Lesson ID": lesson,
    "Project ID": project ?? "",
    Date: dateSerial(text("date")) ?? context.today,
    Category: text("category"),
    Kind: choiceOf(lessonParameters, context, "kind", lessonKinds),
    Lesson: text("lesson"),
    Recommendation: text("recommendation"),
    Owner: text("owner"),
    Status: "New",
  };
  const record = Object.fromEntries(
    Object.entries(values).map(([header, value]) => [header, bodyCell("Lessons", header, value)]),
  );
  return {
    sentence: message("adds-lesson", { lesson, project: project ?? "" }),
    plan: {
      title: message("added-lesson", { lesson }),
      edits: [
        ...writing.edits,
        ...(table === undefined ? [] : planNewRecords(table, freeRows(content), [record])),
      ],
    },
    issues: addedIssues(writing),
    state: reading.state,
  };
}

/** An ID as its register spells it; "" for none, null when there is no such project. */
function knownProject({ registers }: RegisterReading, typed: string): string | null {
  if (typed === "") return "";
  const content = registers.find(({ register }) => register === "Projects");
  if (content === undefined) return null;
  const table = new RegisterTable(content);
  const row = content.rows.findIndex((_, r) => keyOf(table.text(r, "Project ID")) === keyOf(typed));
  return row < 0 ? null : table.text(row, "Project ID");
}

function missingProjects(): Issue {
  const place = { register: "Projects" };
  return { code: "missing-register", severity: "blocking", place, expected: "Projects" };
}

function lessonMissing(): Issue {
  const place = { register: "Lessons", field: "Lesson" };
  return { code: "required-missing", severity: "blocking", place };
}

function unknownProject(found: string): Issue {
  return { code: "project-unknown", severity: "blocking", place: { register: "Projects" }, found };
}

function refused({ state }: RegisterReading, issues: readonly Issue[]): Proposal {
  return {
    sentence: message("adds-no-lesson"),
    plan: { title: message("added-no-lesson"), edits: [] },
    issues,
    state,
  };
}
