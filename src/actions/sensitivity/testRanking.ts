import { storedPages } from "#excel/pageRecords";
import { message } from "#core/messages/message";
import type { Acceptability, SampleOptions } from "#core/scoring/sensitivity/acceptability";
import type { PlausibleWeights } from "#core/scoring/sensitivity/plausibleWeights";
import type { RankingProblem } from "#core/scoring/sensitivity/rankingProblem";
import { isoDate } from "#core/time/serialDate";
import type { RegisterReading } from "#excel/registerReading";
import { registerSetting, registerSettingKey } from "#excel/registerSetting";
import { planRobustness, type TestedProject } from "#sheets/planRobustness";
import type { ActionContext, ActionWork, Proposal } from "../action";
import { modelsStamp } from "../modelsStamp";
import { positionAfter } from "../newRegisters";
import { type DrawnPage, drawnIssues, drawPage, pageEdits, shownInFront } from "../pages";
import { choiceOf, textOf } from "../parameters";
import { readToVary, type SensitivityReading, sensitivityOf } from "./readSensitivity";
import { plausibleKinds, testParameters } from "./testParameters";

export const testRanking: ActionWork = { propose };

/** Places that are counted one by one. */
const countedPlaces = 30;

async function propose(context: ActionContext): Promise<Proposal> {
  const reading = await readToVary(context.signal, ["Robustness"]);
  const found = sensitivityOf(reading);
  const { problem } = found;
  if (problem === null) return nothing(reading, found);
  context.progress(0.1, "scoring");
  const options = optionsOf(context, reading);
  const worlds = await sampled(problem, options, context);
  const projects = testedProjects(problem, found);
  const tested = { ...found, projects, worlds, options };
  const drawn = drawRobustness(reading, tested, isoDate(context.today));
  const leader = Math.max(0, worlds.first.indexOf(Math.max(...worlds.first)));
  return {
    sentence: message("tests-ranking", {
      samples: worlds.samples,
      projects: projects.length,
      first: problem.names[leader] ?? "",
      percent: Math.round(100 * (worlds.first[leader] ?? 0)),
    }),
    plan: {
      title: message("tested-ranking", { samples: worlds.samples }),
      edits: [...pageEdits(reading.state, [drawn]), ...shownInFront(drawn)],
    },
    issues: [...found.model.issues, ...drawnIssues([drawn])],
    state: reading.state,
  };
}

async function sampled(
  problem: RankingProblem,
  options: SampleOptions,
  { computing, signal, progress }: ActionContext,
): Promise<Acceptability> {
  const place = computing ?? (await import("#compute/inThread")).inThread();
  return place.sample(problem, options, {
    signal,
    onProgress: ({ samples }) => {
      progress(0.1 + (0.8 * samples) / options.samples, "scoring");
    },
  });
}

/** Settings as typed; the seed of the workbook where none is. */
function optionsOf(context: ActionContext, { settings }: RegisterReading): SampleOptions {
  const kind = choiceOf(testParameters, context, "plausible", plausibleKinds);
  const number = (name: string): number => Number(textOf(testParameters, context, name));
  const weights: PlausibleWeights =
    kind === "around" ? { kind, spread: number("spread") } : { kind };
  const kept = settings.get("pmo_Seed");
  const typed = textOf(testParameters, context, "seed");
  const usual = typeof kept === "number" ? kept : 1;
  return {
    weights,
    samples: number("samples"),
    seed: typed === "" ? usual : Number(typed),
    scoreNoise: number("noise"),
    places: countedPlaces,
  };
}

function testedProjects(problem: RankingProblem, { model }: SensitivityReading): TestedProject[] {
  const positions = new Map(problem.ids.map((id, at) => [id, at]));
  return model.ranking.flatMap(({ id, name, rank, score }) => {
    const at = positions.get(id);
    return rank === null || score === null || at === undefined
      ? []
      : [{ id, name, rank, score, at }];
  });
}

interface Tested extends SensitivityReading {
  readonly projects: readonly TestedProject[];
  readonly worlds: Acceptability;
  readonly options: SampleOptions;
}

/** The sheet Robustness drawn anew; null when it is the same as before. */
function drawRobustness(reading: RegisterReading, tested: Tested, day: string): DrawnPage | null {
  const { state, tables } = reading;
  const pages = storedPages(state);
  return drawPage("Robustness", state, (taken, kept) =>
    planRobustness({
      ...tested,
      day,
      stamp: modelsStamp(reading),
      taken,
      names: registerSetting(state.settings.get(registerSettingKey))?.names ?? {},
      ...positionAfter(pages.Prioritization?.sheets[0] ?? tables["Scores"]?.sheet, kept, []),
    }),
  );
}

function nothing({ state }: RegisterReading, { lacking, model }: SensitivityReading): Proposal {
  const [missing] = lacking;
  return {
    sentence: message("tests-nothing"),
    plan: { title: message("tested-nothing"), edits: [] },
    issues:
      missing === undefined
        ? model.issues
        : [{ code: "missing-register", severity: "blocking", place: {}, expected: missing }],
    state,
  };
}
