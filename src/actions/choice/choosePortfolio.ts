import { storedPages } from "#excel/pageRecords";
import type { Issue } from "#core/issues";
import { message } from "#core/messages/message";
import { nextKeys } from "#core/register/nextKeys";
import { inputMarks } from "#core/selection/inputMarks";
import type { PortfolioProblem } from "#core/selection/portfolioProblem";
import type { Choice } from "#core/selection/selection";
import { type ScenarioNote, scenariosAtMost } from "#core/selection/storedScenario";
import type { RegisterReading } from "#excel/registerReading";
import { planScenario } from "#sheets/planScenario";
import type { RunRecord } from "#sheets/planRun";
import type { Edit } from "#sheets/plan";
import type { ActionContext, ActionWork, Proposal } from "../action";
import { type DrawnPage, drawnIssues, pageEdits } from "../pages";
import { textOf } from "../parameters";
import { addedIssues } from "../registersToWrite";
import { drawRankedList } from "../rankedList";
import { criteriaNames } from "../readForScoring";
import { chosenMessage, type KeptScenario } from "./choiceMessages";
import { chooseParameters } from "./choiceParameters";
import type { ChoiceReading } from "./choiceReading";
import { type ChoiceSettings, typedSettings } from "./choiceSettings";
import { solveChoice } from "./readChoice";
import {
  choiceReading,
  problemRegisters,
  readForChoice,
  settingsOfProblem,
  stampName,
} from "./readForChoice";
import { scenarioRecord } from "./scenarioRecord";
import { scenarioNamed, type ScenarioRow, scenarioRows } from "./scenarioRows";
import { type ScenarioTables, scenarioTables } from "./scenarioTables";
import { notesOf, storeScenario } from "./storedScenarios";
import { drawTradeoff } from "./tradeoffPage";

export const choosePortfolioAction: ActionWork = { propose };

/** Name of a scenario for which none is typed. */
const usualName = "Best portfolio";
/** Shares of the work: reading, then solving; what is left is writing. */
const afterReading = 0.05;
const afterSolving = 0.5;

/** Solves, and keeps the answer as a scenario. */
async function propose(context: ActionContext): Promise<Proposal> {
  const { settings, signal, computing, progress } = context;
  const reading = await readForChoice(signal, ["Tradeoff", "Prioritization"]);
  progress(afterReading, "choosing a portfolio");
  const chosen = choiceReading(reading, settings);
  const tables = scenarioTables(reading);
  const scenario = scenarioFor(reading, settings);
  const blocking = [...tables.issues, ...scenario.issues];
  const { problem } = chosen;
  const isBlocked = blocking.some(({ severity }) => severity === "blocking");
  if (problem === null || isBlocked) return refused(reading, [...blocking, ...chosen.issues]);
  const choice = await solveChoice(chosen, {
    computing,
    signal,
    onProgress: ({ share }) => {
      progress(afterReading + (afterSolving - afterReading) * share, "choosing a portfolio");
    },
  });
  const of = { reading, chosen, tables, choice, scenario: scenario.kept };
  const drawn = drawnPages(of, problem);
  return {
    sentence: chosenMessage(problem, choice, scenario.kept),
    plan: {
      title: message("chose-portfolio", { scenario: scenario.kept.id, name: scenario.kept.name }),
      edits: editsOf(of, drawn, context),
    },
    issues: [
      ...scenario.issues,
      ...addedIssues(tables),
      ...manual(chosen),
      ...chosen.issues,
      ...drawnIssues(drawn),
    ],
    choice: { problem, choice, scenario: scenario.kept },
    state: reading.state,
  };
}

interface Chosen {
  readonly reading: RegisterReading;
  readonly chosen: ChoiceReading;
  readonly tables: ScenarioTables;
  readonly choice: Choice;
  readonly scenario: KeptScenario;
}

/** The scenario that the answer becomes: the one of the name, or a new one where there is room. */
function scenarioFor(
  reading: RegisterReading,
  settings: ChoiceSettings,
): { readonly kept: KeptScenario; readonly issues: readonly Issue[] } {
  const typed = textOf(chooseParameters, { settings }, "scenario");
  const rows = scenarioRows(reading);
  const former = scenarioNamed(rows, typed === "" ? usualName : typed);
  if (former !== undefined) {
    const name = former.name === "" ? former.id : former.name;
    return { kept: { id: former.id, name, replaces: true }, issues: [givesWay(former, name)] };
  }
  const content = reading.registers.find(({ register }) => register === "Scenarios");
  const next = nextKeys(content ?? { headers: [], rows: [] }, "Scenario ID", "SC-1");
  const name = typed === "" ? usualName : typed;
  return {
    kept: { id: freeId(next, notesOf(reading.state)), name, replaces: false },
    issues:
      rows.length < scenariosAtMost
        ? []
        : [
            {
              code: "scenarios-full",
              severity: "blocking",
              place: { register: "Scenarios" },
              facts: { count: scenariosAtMost },
            },
          ],
  };
}

/** An ID whose row somebody has deleted by hand may still have a note. */
function freeId(next: (at: number) => string, notes: readonly ScenarioNote[]): string {
  const taken = new Set(notes.map(({ id }) => id.toLowerCase()));
  for (let at = 0; ; at++) if (!taken.has(next(at).toLowerCase())) return next(at);
}

function givesWay({ id, accepted }: ScenarioRow, name: string): Issue {
  return {
    code: "scenario-replaced",
    severity: accepted === "" ? "hint" : "warning",
    place: { register: "Scenarios", record: id },
    found: name,
    facts: { accepted },
  };
}

/** Tradeoff, and the ranked list where the workbook has one. */
function drawnPages(
  { reading, tables, choice, scenario }: Chosen,
  problem: PortfolioProblem,
): readonly (DrawnPage | null)[] {
  return [
    drawTradeoff(reading.state, {
      tables: tables.tables,
      names: tables.names,
      problem,
      choice,
      shown: scenario.id,
      scenarios: [...new Set([...scenarioRows(reading).map(({ id }) => id), scenario.id])],
    }),
    storedPages(reading.state).Prioritization === undefined
      ? null
      : drawRankedList(reading, criteriaNames(reading)),
  ];
}

function editsOf(
  of: Chosen,
  drawn: readonly (DrawnPage | null)[],
  { today, settings }: ActionContext,
): readonly Edit[] {
  const { reading, chosen, tables, choice, scenario } = of;
  const { problem } = chosen;
  if (problem === null) return [];
  const stamp = stampOf(reading);
  const record = scenarioRecord(
    { problem, choice },
    { id: scenario.id, name: scenario.name, createdOn: today, stamp },
  );
  const gone = drawn.flatMap((page) => page?.edits ?? []);
  const note = {
    id: scenario.id,
    settings: typedSettings(settings),
    options: chosen.options,
    fingerprint: chosen.fingerprint,
    solver: choice.solver,
    seed: choice.seed,
  };
  const marks = inputMarks(problemRegisters(reading), settingsOfProblem(reading));
  return [
    ...tables.edits,
    ...planScenario(tables.registers, record, runOf(of, { stamp, today, settings })),
    ...pageEdits(reading.state, drawn),
    ...storeScenario(reading.state, note, { choice, marks }),
    ...shownAgain(gone, reading.state.activeSheet),
  ];
}

/** A page that was in front comes back to the front. */
function shownAgain(edits: readonly Edit[], activeSheet: string): Edit[] {
  const isGone = edits.some((edit) => edit.kind === "removeSheet" && edit.sheet === activeSheet);
  const isBack = edits.some((edit) => edit.kind === "addSheet" && edit.sheet === activeSheet);
  return isGone && isBack ? [{ kind: "activateSheet", sheet: activeSheet }] : [];
}

function runOf(
  { choice, scenario, chosen }: Chosen,
  { stamp, today, settings }: Pick<ActionContext, "today" | "settings"> & Pick<RunRecord, "stamp">,
): RunRecord {
  const typed = Object.entries(typedSettings(settings)).map(([name, text]) => `${name}=${text}`);
  return {
    runOn: today,
    what: "Select",
    parameters: [chosen.effective.measure, ...typed].join("; "),
    seed: choice.seed,
    stamp,
    engine: choice.solver,
    ms: Math.round(choice.selection.ms),
    resultAt: `Scenarios ${scenario.id}`,
  };
}

/** The workbook's stamp as it stood when the inputs were read; null = it has none. */
function stampOf({ settings }: RegisterReading): number | null {
  const stamp = settings.get(stampName);
  return typeof stamp === "number" ? stamp : null;
}

/** In a workbook that calculates by hand the values read may be those of yesterday. */
function manual({ isManual }: ChoiceReading): Issue[] {
  return isManual ? [{ code: "manual-calculation", severity: "warning", place: {} }] : [];
}

function refused({ state }: RegisterReading, issues: readonly Issue[]): Proposal {
  return {
    sentence: message("cannot-choose"),
    plan: { title: message("chose-nothing"), edits: [] },
    issues,
    state,
  };
}
