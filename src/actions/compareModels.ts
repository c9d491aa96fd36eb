import { storedPages } from "#excel/pageRecords";
import { message } from "#core/messages/message";
import { compareModels as compared } from "#core/scoring/models/compareModels";
import {
  type ModelComparison,
  type ModelParameters,
  type ScoreModelId,
  scoreModelIds,
  standardParameters,
} from "#core/scoring/models/scoreModel";
import { isoDate } from "#core/time/serialDate";
import type { RegisterReading } from "#excel/registerReading";
import { registerSetting, registerSettingKey } from "#excel/registerSetting";
import { planModels } from "#sheets/planModels";
import type { ActionContext, ActionWork, Proposal } from "./action";
import { modelsStamp } from "./modelsStamp";
import { positionAfter } from "./newRegisters";
import { type DrawnPage, drawnIssues, drawPage, pageEdits, shownInFront } from "./pages";
import { listOf, textOf } from "./parameters";
import {
  availableModels,
  firstChoice,
  inputsOf,
  keepModels,
  keptModels,
  type ModelChoice,
  readForModels,
} from "./readModels";
import { modelParameters } from "./weighingParameters";

export const compareModels: ActionWork = { propose };

async function propose(context: ActionContext): Promise<Proposal> {
  const reading = await readForModels(context.signal, ["Models"]);
  const inputs = inputsOf(reading);
  if (inputs === null) return nothing(reading);
  context.progress(0.3, "scoring");
  const choice = wanted(context, reading, availableModels(inputs));
  const { value: comparison, issues } = compared(inputs, choice.models, choice.parameters);
  if (comparison.models.length === 0) return { ...nothing(reading), issues };
  const [mover] = comparison.movers;
  const drawn = drawModels(reading, comparison, context.today);
  return {
    sentence: message("compares-models", {
      models: comparison.models.length,
      projects: comparison.projects.length,
      mover: mover === undefined ? "" : (comparison.projects[mover.project]?.name ?? ""),
      places: mover === undefined ? 0 : mover.worst.rank - mover.best.rank,
    }),
    plan: {
      title: message("compared-models", { models: comparison.models.length }),
      edits: [
        ...pageEdits(reading.state, [drawn]),
        keepModels(choice, modelsStamp(reading)?.value ?? null),
        ...shownInFront(drawn),
      ],
    },
    issues: [...issues, ...drawnIssues([drawn])],
    state: reading.state,
  };
}

/** The sheet Models drawn anew; null when it is the same as before. */
function drawModels(
  reading: RegisterReading,
  comparison: ModelComparison,
  today: number,
): DrawnPage | null {
  const { state, tables } = reading;
  const stamp = modelsStamp(reading);
  const after = storedPages(state).Prioritization?.sheets[0] ?? tables["Scores"]?.sheet;
  return drawPage("Models", state, (taken, kept) =>
    planModels({
      comparison,
      day: isoDate(today),
      stamp,
      taken,
      names: registerSetting(state.settings.get(registerSettingKey))?.names ?? {},
      ...positionAfter(after, kept, []),
    }),
  );
}

function wanted(
  context: ActionContext,
  { state }: RegisterReading,
  available: readonly ScoreModelId[],
): ModelChoice {
  const kept = keptModels(state)?.choice ?? null;
  const listed = listOf(modelParameters, context, "models").flatMap(
    (name) => scoreModelIds.find((each) => each === name) ?? [],
  );
  const number = (name: keyof ModelParameters): number => {
    const text = textOf(modelParameters, context, name);
    return text === "" ? (kept?.parameters ?? standardParameters)[name] : Number(text);
  };
  return {
    models: listed.length > 0 ? listed : (kept?.models ?? firstChoice(available).models),
    parameters: {
      vikorV: number("vikorV"),
      indifference: number("indifference"),
      preference: number("preference"),
    },
  };
}

function nothing({ state, tables }: RegisterReading): Proposal {
  const missing = ["Projects", "Criteria", "Scores"].find((role) => tables[role] === undefined);
  return {
    sentence: message("compares-nothing"),
    plan: { title: message("compared-nothing"), edits: [] },
    issues:
      missing === undefined
        ? []
        : [{ code: "missing-register", severity: "blocking", place: {}, expected: missing }],
    state,
  };
}
