import type { Issue } from "#core/issues";
import { GovernanceSources } from "#core/governance/governanceSources";
import { intakeChoices } from "#core/governance/intake";
import { intakeScores } from "#core/governance/intakeScores";
import type { IntakeChoices } from "#core/governance/governance";
import { message } from "#core/messages/message";
import type { Phrase } from "#core/messages/phrase";
import { freeRows } from "#core/register/freeRows";
import { keyOf } from "#core/scoring/registerTable";
import { isoDate } from "#core/time/serialDate";
import { readRegisters } from "#excel/readRegisters";
import type { RegisterReading } from "#excel/registerReading";
import { bodyCell } from "#sheets/planBody";
import type { Edit } from "#sheets/plan";
import { type NewRecord, planNewRecords } from "#sheets/planNewRecords";
import type { ActionContext, ActionWork, Proposal } from "../action";
import { dateSerial, textOf } from "../parameters";
import { intakeParameters } from "./governanceParameters";

export const addProject: ActionWork = { propose };

/** What was asked for, as typed; "" = left out. */
interface Asked {
  readonly id: string;
  readonly title: string;
  readonly stage: string;
  readonly program: string;
  readonly objective: string;
  readonly category: string;
  readonly sponsor: string;
  readonly manager: string;
  readonly budget: number | null;
  readonly start: number | null;
  readonly finish: number | null;
  readonly purpose: string;
  readonly scores: string;
}

/** Takes a project in: a row in Projects, and one in Scores with the scores that are known. */
async function propose(context: ActionContext): Promise<Proposal> {
  const reading = await readRegisters(
    [
      { register: "Projects" },
      { register: "Scores" },
      { register: "Criteria" },
      { register: "Programs", columns: ["Program ID", "Program"] },
      { register: "Objectives", columns: ["Objective ID", "Objective"] },
    ],
    { settings: ["pmo_StatusDate"], signal: context.signal },
  );
  if (reading.tables["Projects"] === undefined) {
    const place = { register: "Projects" };
    return refused(reading, [
      { code: "missing-register", severity: "blocking", place, expected: "Projects" },
    ]);
  }
  const sources = new GovernanceSources(reading.registers, reading.settings);
  const choices = intakeChoices(sources);
  const asked = askedFor(context, choices);
  const scores = intakeScores(asked.scores, choices.criteria, asked.id);
  const unscored = choices.criteria
    .map(({ name }) => name)
    .filter((name) => !scores.value.has(name));
  const issues = [
    ...identityIssues(asked, sources, choices),
    ...planIssues(asked, sources, choices),
    ...scores.issues,
    ...(unscored.length === 0 ? [] : [unscoredIssue(asked.id, unscored)]),
  ];
  if (issues.some(({ severity }) => severity === "blocking")) return refused(reading, issues);
  const facts = { project: asked.id, title: asked.title };
  const counts = { scored: scores.value.size, unscored: unscored.length };
  return {
    sentence: message("adds-project", { ...facts, stage: asked.stage, ...counts }),
    plan: {
      title: message("added-project", facts),
      edits: [
        ...projectEdits(reading, asked, choices),
        ...recordEdits(reading, "Scores", {
          "Project ID": asked.id,
          ...Object.fromEntries(scores.value),
        }),
      ],
    },
    issues,
    state: reading.state,
  };
}

function askedFor(context: ActionContext, { nextKey }: IntakeChoices): Asked {
  const text = (name: string): string => textOf(intakeParameters, context, name);
  return {
    id: text("project") || nextKey,
    title: text("title"),
    stage: text("stage"),
    program: text("program"),
    objective: text("objective"),
    category: text("category"),
    sponsor: text("sponsor"),
    manager: text("manager"),
    budget: text("budget") === "" ? null : Number(text("budget")),
    start: dateSerial(text("start")),
    finish: dateSerial(text("finish")),
    purpose: text("purpose"),
    scores: text("scores"),
  };
}

const keyPattern = /^[A-Za-z0-9][A-Za-z0-9._-]{0,19}$/;

/** Key and title: a key is free and valid, a title that is there already is told. */
function identityIssues(
  { id, title }: Asked,
  sources: GovernanceSources,
  { nextKey }: IntakeChoices,
): Issue[] {
  const place = (field: string): Issue["place"] => ({ register: "Projects", record: id, field });
  const isTaken =
    sources.rowsOf("Projects", "Project ID", id).length > 0 ||
    sources.rowsOf("Programs", "Program ID", id).length > 0;
  const [same] = title === "" ? [] : sources.rowsOf("Projects", "Project", title);
  const needs: Phrase = "it is required";
  return [
    ...(isTaken
      ? [
          {
            code: "key-taken",
            severity: "blocking",
            place: place("Project ID"),
            found: id,
            expected: nextKey,
          } as const,
        ]
      : []),
    ...(keyPattern.test(id)
      ? []
      : [
          {
            code: "invalid-key",
            severity: "blocking",
            place: place("Project ID"),
            found: id,
          } as const,
        ]),
    ...(title === ""
      ? [
          {
            code: "required-missing",
            severity: "blocking",
            place: place("Project"),
            expected: needs,
            facts: { records: id, count: 1 },
          } as const,
        ]
      : []),
    ...(same === undefined
      ? []
      : [
          {
            code: "title-exists",
            severity: "warning",
            place: place("Project"),
            found: title,
            expected: sources.text("Projects", same, "Project ID"),
          } as const,
        ]),
  ];
}

/** Program and objective are known ones; the finish is not before the start. */
function planIssues(
  { id, program, objective, start, finish }: Asked,
  sources: GovernanceSources,
  choices: IntakeChoices,
): Issue[] {
  const unknown = (
    found: string,
    field: string,
    register: string,
    known: IntakeChoices["programs"],
  ): Issue[] => {
    const isKnown = known.some((each) => keyOf(each.id) === keyOf(found));
    if (found === "" || isKnown || !sources.has(register)) return [];
    return [
      {
        code: "orphan-reference",
        severity: "blocking",
        place: { register: "Projects", record: id, field },
        found,
        facts: { targets: register },
      },
    ];
  };
  const isBefore = start !== null && finish !== null && finish < start;
  return [
    ...unknown(program, "Program ID", "Programs", choices.programs),
    ...unknown(objective, "Objective ID", "Objectives", choices.objectives),
    ...(isBefore
      ? [
          {
            code: "finish-before-start",
            severity: "blocking",
            place: { register: "Projects", record: id, field: "Baseline finish" },
            found: isoDate(finish),
            expected: isoDate(start),
          } as const,
        ]
      : []),
  ];
}

function unscoredIssue(id: string, unscored: readonly string[]): Issue {
  return {
    code: "intake-unscored",
    severity: "hint",
    place: { register: "Scores", record: id },
    facts: { criteria: unscored.join(", ") },
  };
}

function projectEdits(reading: RegisterReading, asked: Asked, choices: IntakeChoices): Edit[] {
  const status = reading.settings.get("pmo_StatusDate");
  const values: Readonly<Record<string, string | number | null>> = {
    Project: asked.title,
    "Program ID": spelled(asked.program, choices.programs),
    "Objective ID": spelled(asked.objective, choices.objectives),
    Category:
      choices.categories.find((word) => keyOf(word) === keyOf(asked.category)) ?? asked.category,
    Sponsor: asked.sponsor,
    Manager: asked.manager,
    Stage: asked.stage,
    Start: asked.start,
    "Baseline finish": asked.finish,
    "Forecast finish": asked.finish,
    Budget: asked.budget,
    "Complete %": 0,
    // Where the register keeps no purpose, the note is where a reader looks.
    [choices.hasPurpose ? "Purpose" : "Status note"]: asked.purpose,
    "Updated on": typeof status === "number" ? Math.floor(status) : null,
    "Selection rule": "Free",
  };
  const cells = Object.entries(values).map(([header, value]) => [
    header,
    bodyCell("Projects", header, value),
  ]);
  return recordEdits(reading, "Projects", {
    "Project ID": asked.id,
    ...(Object.fromEntries(cells) as NewRecord),
  });
}

/** A key as its register spells it. */
function spelled(typed: string, known: IntakeChoices["programs"]): string {
  return known.find(({ id }) => keyOf(id) === keyOf(typed))?.id ?? typed;
}

/** A new row below those of a register; nothing where the workbook lacks it. */
function recordEdits(reading: RegisterReading, register: string, record: NewRecord): Edit[] {
  const table = reading.tables[register];
  const content = reading.registers.find((each) => each.register === register);
  if (table === undefined || content === undefined) return [];
  return planNewRecords(table, freeRows(content), [record]);
}

function refused({ state }: RegisterReading, issues: readonly Issue[]): Proposal {
  return {
    sentence: message("adds-no-project"),
    plan: { title: message("added-no-project"), edits: [] },
    issues,
    state,
  };
}
