import type { Issue } from "#core/issues";
import { english } from "#core/messages/english/english";
import { message } from "#core/messages/message";
import { messageSentence } from "#core/messages/sentences";
import type { RegisterContent } from "#core/register/content";
import { freeRows } from "#core/register/freeRows";
import { nextKeys } from "#core/register/nextKeys";
import { isoDate } from "#core/time/serialDate";
import { keyOf, RegisterTable } from "#core/scoring/registerTable";
import type { RegisterReading } from "#excel/registerReading";
import { readRegisters } from "#excel/readRegisters";
import { bodyCell } from "#sheets/planBody";
import type { Block, CellContent, Edit } from "#sheets/plan";
import { planNewRecords } from "#sheets/planNewRecords";
import type { RegisterTable as Place } from "#sheets/registerTable";
import type { ActionContext, ActionWork, Proposal } from "../action";
import { textOf } from "../parameters";
import { logWith } from "../history/priorityLog";
import { acceptParameters } from "./choiceParameters";
import { readForChoice } from "./readForChoice";
import { changesOf, keptScenario } from "./readScenarios";
import { scenarioNamed, type ScenarioRow, scenarioRows } from "./scenarioRows";
import { unknownScenario } from "./unknownScenario";

export const acceptScenario: ActionWork = { propose };

/** Columns of Projects that an accepted scenario fills. */
const decisionColumns = ["Decision", "Decision reason"] as const;

/** Writes a scenario into Projects as decisions and puts the question to the board. */
async function propose(context: ActionContext): Promise<Proposal> {
  const { signal } = context;
  const reading = await readForChoice(signal);
  const rows = scenarioRows(reading);
  const named = textOf(acceptParameters, context, "scenario");
  const scenario = scenarioNamed(rows, named);
  if (scenario === undefined) return refused(reading, [unknownScenario(named, rows)]);
  const place = { register: "Scenarios", record: scenario.id };
  if (scenario.value === null || scenario.projects.length === 0) {
    const found = scenario.name;
    return refused(reading, [{ code: "scenario-infeasible", severity: "blocking", place, found }]);
  }
  const stale = await staleIssues(reading, scenario, context);
  const written = await readWritten(signal);
  const issues = [...stale, ...missingColumns(written)];
  if (issues.some(({ severity }) => severity === "blocking")) return refused(reading, issues);
  const chosen = scenario.projects.filter(({ isIn }) => isIn).length;
  const facts = { scenario: scenario.id, name: scenario.name };
  const decisions = contentOf(written, "Decisions");
  const isLogged = written.tables["PriorityLog"] !== undefined;
  const logged = isLogged ? (await logWith(context)).edits : [];
  return {
    sentence: message("accepts-scenario", {
      ...facts,
      projects: scenario.projects.length,
      chosen,
      asks: decisions !== null,
    }),
    plan: {
      title: message("accepted-scenario", facts),
      edits: [
        ...projectEdits(written, scenario),
        ...acceptedEdit(written, scenario, context),
        ...decisionEdits(written, scenario, context),
        ...logged,
      ],
    },
    issues,
    state: reading.state,
  };
}

/** Inputs that are other ones than those that the scenario was solved with, or not to be compared. */
async function staleIssues(
  reading: RegisterReading,
  { id, name }: ScenarioRow,
  context: ActionContext,
): Promise<readonly Issue[]> {
  const severity = textOf(acceptParameters, context, "stale") === "accept" ? "warning" : "blocking";
  const place = { register: "Scenarios", record: id };
  const kept = await keptScenario(reading, id, context.signal);
  if (kept === null) return [{ code: "scenario-details-lost", severity, place, found: name }];
  if (kept.now.fingerprint === kept.note.fingerprint) return [];
  const changes = changesOf(kept).map(({ register, cells }) =>
    cells === null ? register : `${register} ${cells}`,
  );
  return [{ code: "scenario-stale", severity, place, facts: { changes: changes.join(", ") } }];
}

/** The registers that are written into, as they stand. */
function readWritten(signal: AbortSignal | undefined): Promise<RegisterReading> {
  return readRegisters(
    [
      { register: "Projects", columns: ["Project ID", ...decisionColumns] },
      { register: "Scenarios" },
      { register: "Decisions" },
      { register: "PriorityLog", columns: [] },
    ],
    { signal },
  );
}

function contentOf({ registers }: RegisterReading, register: string): RegisterContent | null {
  return registers.find((content) => content.register === register) ?? null;
}

function missingColumns({ tables }: RegisterReading): Issue[] {
  const projects = tables["Projects"];
  return decisionColumns
    .filter((header) => projects?.columns.includes(header) !== true)
    .map((header) => ({
      code: "missing-column",
      severity: "blocking",
      place: { register: "Projects", field: header },
      expected: header,
    }));
}

/** Decision and reason of the scenario's projects; the others keep what they have. */
function projectEdits(reading: RegisterReading, { projects }: ScenarioRow): Edit[] {
  const content = contentOf(reading, "Projects");
  const table = reading.tables["Projects"];
  if (content === null || table === undefined) return [];
  const body = new RegisterTable(content);
  const decided = new Map(projects.map((project) => [keyOf(project.project), project]));
  return decisionColumns.map((header, at): Edit => {
    const cells = content.rows.map((_, row): CellContent[] => {
      const project = decided.get(keyOf(body.text(row, "Project ID")));
      if (project === undefined) return [bodyCell("Projects", header, body.text(row, header))];
      return [bodyCell("Projects", header, at === 0 ? project.result : project.reason)];
    });
    return { kind: "writeCells", at: columnBlock(table, header, 0, cells.length), cells };
  });
}

/** The day on which the scenario was accepted; of several only one is. */
function acceptedEdit(
  reading: RegisterReading,
  { id }: ScenarioRow,
  { today }: ActionContext,
): Edit[] {
  const content = contentOf(reading, "Scenarios");
  const table = reading.tables["Scenarios"];
  if (content === null || table?.columns.includes("Accepted") !== true) return [];
  const body = new RegisterTable(content);
  const cells = content.rows.map((_, row): CellContent[] => {
    const isOwn = keyOf(body.text(row, "Scenario ID")) === keyOf(id);
    return [isOwn ? bodyCell("Scenarios", "Accepted", isoDate(today)) : null];
  });
  return [{ kind: "writeCells", at: columnBlock(table, "Accepted", 0, cells.length), cells }];
}

/** The question to the board, pending. */
function decisionEdits(
  reading: RegisterReading,
  scenario: ScenarioRow,
  context: ActionContext,
): Edit[] {
  const content = contentOf(reading, "Decisions");
  const table = reading.tables["Decisions"];
  if (content === null || table === undefined) return [];
  const ask = message("asks-for-scenario", {
    scenario: scenario.id,
    name: scenario.name,
    chosen: scenario.projects.filter(({ isIn }) => isIn).length,
    value: scenario.value ?? 0,
    cost: scenario.cost ?? 0,
    measure: scenario.measure ?? "Risk adjusted NPV",
  });
  const reason = textOf(acceptParameters, context, "reason");
  const cell = (header: string, text: string): CellContent => bodyCell("Decisions", header, text);
  return planNewRecords(table, freeRows(content), [
    {
      "Decision ID": nextKeys(content, "Decision ID", "DC-001")(0),
      Forum: "Portfolio board",
      "Relates to": "PORTFOLIO",
      Decision: cell("Decision", messageSentence(ask, english)),
      Outcome: "Pending",
      Rationale: cell("Rationale", reason),
      "Scenario ID": cell("Scenario ID", scenario.id),
    },
  ]);
}

function columnBlock(table: Place, header: string, row: number, rows: number): Block {
  const column = table.column + table.columns.indexOf(header);
  return { sheet: table.sheet, row: table.row + 1 + row, column, rows, columns: 1 };
}

function refused({ state }: RegisterReading, issues: readonly Issue[]): Proposal {
  return {
    sentence: message("accepts-no-scenario"),
    plan: { title: message("accepted-no-scenario"), edits: [] },
    issues,
    state,
  };
}
