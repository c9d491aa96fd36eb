import type { Issue } from "#core/issues";
import { message } from "#core/messages/message";
import type { KeptSimulation } from "#core/risk/keptSimulation";
import type { Percentile, Simulation } from "#core/risk/simulation/simulation";
import { ExcelFailure, stoppedCode } from "#excel/excelFailure";
import type { RegisterReading } from "#excel/registerReading";
import { planRun, type RunRecord } from "#sheets/planRun";
import type { ActionContext, ActionWork, Proposal } from "../action";
import { drawnIssues, pageEdits, shownInFront } from "../pages";
import { textOf } from "../parameters";
import { addedIssues, missingColumns, registersToWrite } from "../registersToWrite";
import { drawContingency } from "./contingencyPage";
import { storeContingency } from "./keptContingency";
import { readForRisk, riskReading, type RiskReading } from "./readRisk";
import { simulateParameters } from "./riskParameters";
import { type AskedSimulation, askedSimulation, uncertainPercentiles } from "./simulating";

export const simulateRisk: ActionWork = { propose };

/** The stamp whose value says whether the inputs of a simulation have changed. */
const stampName = "pmo_StampRisk";
/** Shares of the work: reading, then simulating; what is left is writing. */
const afterReading = 0.05;
const afterSimulating = 0.7;

/** Simulates the open risks of a scope, keeps the figures, notes the run and draws page Contingency. */
async function propose(context: ActionContext): Promise<Proposal> {
  const reading = await readForRisk(context.signal, {
    registers: [{ register: "Runs" }],
    settings: [stampName],
    pages: ["Contingency"],
  });
  context.progress(afterReading, "simulating the risks");
  const risk = riskReading(reading);
  if (risk.lacking.includes("Risks")) return refused(reading, [withoutRisks()]);
  const { asked, issues } = askedSimulation(risk, context.settings);
  if (asked === null) return refused(reading, [...issues, ...risk.issues]);
  const written = registersToWrite(reading, ["Runs"]);
  const missing = missingColumns(written.contentOf("Runs"));
  if (missing.length > 0) return refused(reading, missing);
  const { simulation, ms } = await simulatedOnce(asked, context);
  const stamp = stampOf(reading);
  const page = { asked, simulation, risk, day: context.today, stamp };
  const drawn = drawContingency(reading, written, page);
  const kept = keptOf(asked, simulation, context);
  const { confidence, trials } = simulation;
  const { id } = asked.scope;
  return {
    sentence: message("simulates-risk", {
      scope: id,
      risks: asked.problem.risks.length,
      trials,
      mean: simulation.scopes[0]?.mean ?? 0,
      level: confidence,
      amount: percentileAt(simulation, confidence)?.value ?? 0,
    }),
    plan: {
      title: message("simulated-risk", { scope: id }),
      edits: [
        ...written.edits,
        ...planRun(written.contentOf("Runs"), runOf(asked, { context, stamp, ms })),
        storeContingency(kept),
        ...pageEdits(reading.state, [drawn]),
        ...shownInFront(drawn),
      ],
    },
    issues: [
      ...issues,
      ...risk.issues,
      ...uncertainPercentiles(simulation),
      ...addedIssues(written),
      ...manual(risk),
      ...drawnIssues([drawn]),
    ],
    contingency: { asked, simulation },
    state: reading.state,
  };
}

interface Timed {
  readonly simulation: Simulation;
  readonly ms: number;
}

/** Simulations that are kept in memory, so that what was just previewed is what is written, its time too. */
const keptAtMost = 4;
const lately = new Map<string, Timed>();

/** The simulation of these inputs, or the one that was made of them before: equal inputs, equal digits. */
async function simulatedOnce(asked: AskedSimulation, context: ActionContext): Promise<Timed> {
  const known = lately.get(asked.key);
  if (known !== undefined) return known;
  const started = performance.now();
  const simulation = await simulated(asked, context);
  const timed = { simulation, ms: Math.round(performance.now() - started) };
  lately.set(asked.key, timed);
  const [oldest] = lately.keys();
  if (lately.size > keptAtMost && oldest !== undefined) lately.delete(oldest);
  return timed;
}

async function simulated(
  { problem, options }: AskedSimulation,
  { computing, signal, progress }: ActionContext,
): Promise<Simulation> {
  const place = computing ?? (await import("#compute/inThread")).inThread();
  try {
    return await place.simulate(problem, options, {
      signal,
      onProgress: ({ done }) => {
        progress(afterReading + (afterSimulating - afterReading) * done, "simulating the risks");
      },
    });
  } catch (error) {
    if (!isAbort(error)) throw error;
    throw new ExcelFailure(stoppedCode, "simulating the risks", error);
  }
}

/** The percentile of a level, of the scope asked for. */
export function percentileAt({ scopes }: Simulation, level: number): Percentile | undefined {
  return scopes[0]?.percentiles.find((each) => each.level === level);
}

function keptOf(
  { key, scope }: AskedSimulation,
  simulation: Simulation,
  { settings, today }: ActionContext,
): KeptSimulation {
  const { open, risks, id } = scope;
  return { settings: typedSettings(settings), day: today, key, scope: id, open, risks, simulation };
}

/** The settings that differ from what holds anyway. */
function typedSettings(settings: ActionContext["settings"]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    simulateParameters.flatMap(({ name, initial }) => {
      const text = textOf(simulateParameters, { settings }, name);
      return text === initial ? [] : [[name, text]];
    }),
  );
}

function runOf(
  { scope, options, problem }: AskedSimulation,
  from: {
    readonly context: ActionContext;
    readonly stamp: number | null;
    readonly ms: number;
  },
): RunRecord {
  const { all, category } = problem.correlation;
  return {
    runOn: from.context.today,
    what: "Risk",
    parameters: [
      scope.id,
      `${options.trials} trials`,
      `confidence ${options.confidence}`,
      `correlation ${all} + ${category}`,
    ].join("; "),
    seed: options.seed,
    stamp: from.stamp,
    engine: "Sightline xoshiro128**",
    ms: from.ms,
    resultAt: "Contingency",
  };
}

/** The workbook's stamp as it stood when the inputs were read; null = it has none. */
function stampOf({ settings }: RegisterReading): number | null {
  const stamp = settings.get(stampName);
  return typeof stamp === "number" ? stamp : null;
}

/** In a workbook that calculates by hand the stamp may be that of yesterday. */
function manual({ isManual }: RiskReading): Issue[] {
  return isManual ? [{ code: "manual-calculation", severity: "warning", place: {} }] : [];
}

function withoutRisks(): Issue {
  const place = { register: "Risks" };
  return { code: "missing-register", severity: "blocking", place, expected: "Risks" };
}

function refused({ state }: RegisterReading, issues: readonly Issue[]): Proposal {
  return {
    sentence: message("simulates-nothing"),
    plan: { title: message("simulated-nothing"), edits: [] },
    issues,
    state,
  };
}

function isAbort(error: unknown): boolean {
  return typeof error === "object" && error !== null && Reflect.get(error, "name") === "AbortError";
}
