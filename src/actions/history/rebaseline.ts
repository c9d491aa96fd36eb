import { openPeriods } from "#core/history/archive";
import { type BaselineChange, rebaseline as newBaseline } from "#core/history/rebaseline";
import type { KeptRecord, KeptValue, PortfolioState } from "#core/history/state";
import type { Issue } from "#core/issues";
import { message } from "#core/messages/message";
import type { RegisterContent } from "#core/register/content";
import { portfolioId } from "#core/register/relatesTo";
import { isLive } from "#core/scoring/liveProjects";
import { keyOf, RegisterTable } from "#core/scoring/registerTable";
import { matrixName } from "#core/risk/readScale";
import { joinedQueries } from "#core/register/joinedQueries";
import { readRegisters } from "#excel/readRegisters";
import type { RegisterReading } from "#excel/registerReading";
import { registerSetting, registerSettingKey } from "#excel/registerSetting";
import { takenNames } from "#excel/workbookState";
import { planAddedPack } from "#sheets/planAddedPack";
import { bodyCell } from "#sheets/planBody";
import { planCells } from "#sheets/planCells";
import type { Edit } from "#sheets/plan";
import type { RegisterTables } from "#sheets/registerTable";
import type { ActionContext, ActionWork, Proposal } from "../action";
import { registersNote, stampsThere } from "../addedRegisters";
import { listOf, textOf } from "../parameters";
import { addedIssues, registersToWrite } from "../registersToWrite";
import { decisionsIn, type StandingDecision } from "../governance/decisionRows";
import { rebaselineParameters } from "./ledgerParameters";
import { snapshotEdits, snapshotRegisters } from "./snapshotEdits";
import { snapshotQueries, snapshotSettings, snapshotSources } from "./snapshotReading";

export const rebaseline: ActionWork = { propose };

/** Columns that keep the first baseline: pack Baseline. */
const originals = ["Original budget", "Original finish"] as const;

/** Columns that a baseline is made of; what is typed over by a formula is told apart. */
const baselineColumns: Readonly<Record<string, readonly string[]>> = {
  Projects: ["Budget", "Baseline finish", ...originals],
  Financials: ["Budget"],
};

/**
 * Sets a new baseline by an approved decision: a snapshot of Kind Baseline, and the forecast as budget and
 * baseline finish. Nothing else changes a column of the baseline.
 */
async function propose(context: ActionContext): Promise<Proposal> {
  const reading = await readForBaseline(context.signal);
  const projects = contentOf(reading, "Projects");
  if (projects === undefined) return refused(reading, [missing("Projects")]);
  const decision = decisionFor(reading, context);
  if ("code" in decision) return refused(reading, [decision]);
  const chosen = chosenProjects(reading, decision, context);
  if (chosen.unknown.length > 0) return refused(reading, chosen.unknown);
  const made = withOriginals(reading);
  const day = statusDay(reading, context);
  const isOpen = openPeriods(contentOf(reading, "Periods"), day);
  const result = newBaseline(
    [widened(projects), ...reading.registers.filter(({ register }) => register === "Financials")],
    chosen.keys,
    isOpen,
  );
  const issues = [...chosen.issues, ...toldIssues(result), ...made.issues];
  if (result.projects.length === 0) {
    return refused(reading, [noProjects(), ...issues]);
  }
  const writing = registersToWrite({ ...reading, tables: made.tables }, snapshotRegisters);
  const { store, present } = snapshotSources(reading);
  const taken = snapshotEdits(writing, store, rebaselined(present, projects, result.changes), {
    label: textOf(rebaselineParameters, context, "label"),
    kind: "Baseline",
    decision: decision.id,
    takenBy: textOf(rebaselineParameters, context, "takenBy"),
    takenOn: context.today,
    statusDate: day,
  });
  const facts = { decision: decision.id, projects: result.projects.length };
  return {
    sentence: message("rebaselines", {
      ...facts,
      cells: result.changes.length,
      snapshot: taken.id,
    }),
    plan: {
      title: message("rebaselined", facts),
      edits: [
        ...made.edits,
        ...writing.edits,
        ...(made.edits.length > 0 && writing.added.length === 0 ? made.note : []),
        ...taken.edits,
        ...changeEdits(made.tables, result.changes),
      ],
    },
    issues: [...issues, ...addedIssues(writing)],
    state: reading.state,
  };
}

function readForBaseline(signal: AbortSignal | undefined): Promise<RegisterReading> {
  const queries = joinedQueries([
    ...snapshotQueries,
    { register: "Projects" },
    { register: "Financials" },
    { register: "Periods", columns: ["Period", "Starts on", "Ends on"] },
    { register: "Programs", columns: ["Program ID"] },
    { register: "Decisions" },
  ]).map((query) => ({ ...query, formulasIn: baselineColumns[query.register] ?? [] }));
  return readRegisters(queries, { settings: snapshotSettings, blocks: [matrixName], signal });
}

function contentOf({ registers }: RegisterReading, name: string): RegisterContent | undefined {
  return registers.find(({ register }) => register === name);
}

function statusDay({ settings }: RegisterReading, { today }: ActionContext): number {
  const day = settings.get("pmo_StatusDate");
  return typeof day === "number" && day > 0 ? Math.floor(day) : today;
}

/** The decision that allows it: it is there and approved. */
function decisionFor(reading: RegisterReading, context: ActionContext): StandingDecision | Issue {
  const content = contentOf(reading, "Decisions");
  const all = content === undefined ? [] : decisionsIn(content);
  const approved = all.filter(({ id, outcome }) => id !== "" && keyOf(outcome) === "approved");
  const expected = approved
    .slice(-6)
    .map(({ id }) => id)
    .join(", ");
  const found = textOf(rebaselineParameters, context, "decision");
  const place = { register: "Decisions" };
  const severity = "blocking";
  if (found === "") return { code: "baseline-needs-decision", severity, place, expected };
  const decision = all.find(({ id }) => keyOf(id) === keyOf(found));
  if (decision === undefined) {
    return { code: "baseline-decision-unknown", severity, place, found, expected };
  }
  if (keyOf(decision.outcome) === "approved") return decision;
  return {
    code: "baseline-not-approved",
    severity,
    place: { ...place, record: decision.id, field: "Outcome" },
    found: decision.outcome,
  };
}

interface ChosenProjects {
  /** Keys in small letters. */
  readonly keys: ReadonlySet<string>;
  readonly unknown: readonly Issue[];
  readonly issues: readonly Issue[];
}

/** The projects that are named, or the live ones that the decision relates to. */
function chosenProjects(
  reading: RegisterReading,
  { id: decision, relatesTo }: StandingDecision,
  context: ActionContext,
): ChosenProjects {
  const content = contentOf(reading, "Projects");
  const table = content === undefined ? null : new RegisterTable(content);
  const known = new Map<string, { readonly id: string; readonly isCovered: boolean }>();
  const covered = new Set<string>();
  for (let row = 0; row < (table?.rowCount ?? 0); row++) {
    const id = table?.text(row, "Project ID") ?? "";
    if (id === "" || known.has(keyOf(id))) continue;
    const of = [id, table?.text(row, "Program ID") ?? "", portfolioId].map(keyOf);
    const isCovered = of.includes(keyOf(relatesTo));
    known.set(keyOf(id), { id, isCovered });
    if (isCovered && isLive(id, table?.text(row, "Stage") ?? "")) covered.add(keyOf(id));
  }
  const named = listOf(rebaselineParameters, context, "projects");
  if (named.length === 0) return { keys: covered, unknown: [], issues: [] };
  const beyond = named.flatMap((name) => {
    const project = known.get(keyOf(name));
    return project === undefined || project.isCovered ? [] : [project.id];
  });
  return {
    keys: new Set(named.map(keyOf)),
    unknown: named
      .filter((name) => !known.has(keyOf(name)))
      .map((found) => ({
        code: "project-unknown",
        severity: "blocking",
        place: { register: "Projects" },
        found,
      })),
    issues: beyond.length === 0 ? [] : [beyondIssue(decision, relatesTo, beyond)],
  };
}

function beyondIssue(decision: string, scope: string, projects: readonly string[]): Issue {
  return {
    code: "baseline-beyond-decision",
    severity: "warning",
    place: { register: "Decisions", record: decision },
    facts: { decision, scope: scope === "" ? "-" : scope, projects: projects.join(", ") },
  };
}

function toldIssues({
  withoutForecast,
  formulas,
}: ReturnType<typeof newBaseline>): readonly Issue[] {
  const place = { register: "Projects" };
  return [
    ...(withoutForecast.length === 0
      ? []
      : [
          {
            code: "baseline-without-forecast",
            severity: "warning",
            place,
            facts: { projects: withoutForecast.join(", ") },
          } as const,
        ]),
    ...(formulas.length === 0
      ? []
      : [
          {
            code: "baseline-formulas-kept",
            severity: "warning",
            place,
            facts: { fields: formulas.map(({ field, cells }) => `${field} ${cells}`).join(", ") },
          } as const,
        ]),
  ];
}

interface WithOriginals {
  readonly edits: readonly Edit[];
  /** The note on where registers stand, where nothing else writes it. */
  readonly note: readonly Edit[];
  readonly tables: RegisterTables;
  readonly issues: readonly Issue[];
}

/** The columns of pack Baseline, where register Projects lacks them. */
function withOriginals({ state, tables }: RegisterReading): WithOriginals {
  const lacking = originals.filter(
    (header) => tables["Projects"]?.columns.includes(header) !== true,
  );
  if (lacking.length === 0) return { edits: [], note: [], tables, issues: [] };
  const names = registerSetting(state.settings.get(registerSettingKey))?.names ?? {};
  const added = planAddedPack({
    pack: "Baseline",
    tables,
    names,
    taken: takenNames(state),
    stamps: stampsThere(state, names),
  });
  const facts = { columns: lacking.join(", ") };
  const place = { register: "Projects" };
  return {
    edits: added.edits,
    note: [registersNote(state, tables, added)],
    tables: added.tables,
    issues: [{ code: "baseline-columns-added", severity: "hint", place, facts }],
  };
}

/** Projects with empty columns for the first baseline, as it will stand. */
function widened(projects: RegisterContent): RegisterContent {
  const more = originals.filter((header) => !projects.headers.includes(header));
  if (more.length === 0) return projects;
  return {
    ...projects,
    headers: [...projects.headers, ...more],
    rows: projects.rows.map((row) => [...row, ...more.map(() => null)]),
  };
}

/** What the baseline keeps: the budget and finish that hold from now on. */
function rebaselined(
  present: PortfolioState,
  projects: RegisterContent,
  changes: readonly BaselineChange[],
): PortfolioState {
  const table = new RegisterTable(projects);
  const records = new Map<string, KeptRecord>(present.tables.get("Projects"));
  for (const { register, row, field, value } of changes) {
    const key = keyOf(table.text(row, "Project ID"));
    const record = records.get(key);
    if (register !== "Projects" || record?.values.has(field) !== true) continue;
    const values = new Map<string, KeptValue>([...record.values, [field, value]]);
    records.set(key, { ...record, values });
  }
  return { tables: new Map([...present.tables, ["Projects", records]]) };
}

function changeEdits(tables: RegisterTables, changes: readonly BaselineChange[]): Edit[] {
  return (["Projects", "Financials"] as const).flatMap((register) => {
    const table = tables[register];
    if (table === undefined) return [];
    const cells = changes.flatMap(({ register: of, row, field, value }) => {
      const column = table.columns.indexOf(field);
      if (of !== register || column < 0) return [];
      return [{ row, column, content: bodyCell(register, field, value) }];
    });
    return planCells(table, cells);
  });
}

function missing(register: string): Issue {
  return {
    code: "missing-register",
    severity: "blocking",
    place: { register },
    expected: register,
  };
}

function noProjects(): Issue {
  const place = { register: "Projects" };
  return { code: "baseline-no-projects", severity: "blocking", place };
}

function refused({ state }: RegisterReading, issues: readonly Issue[]): Proposal {
  return {
    sentence: message("rebaselines-nothing"),
    plan: { title: message("rebaselined-nothing"), edits: [] },
    issues,
    state,
  };
}
