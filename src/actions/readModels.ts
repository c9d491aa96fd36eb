import type { Issue } from "#core/issues";
import { compareModels } from "#core/scoring/models/compareModels";
import { figureColumns, type ModelInputs, readModelInputs } from "#core/scoring/models/modelInputs";
import { modelScores } from "#core/scoring/models/modelScores";
import {
  type ModelComparison,
  type ModelParameters,
  type ScoreModelId,
  scoreModelIds,
  standardParameters,
  usualModels,
} from "#core/scoring/models/scoreModel";
import { lineColumns } from "#core/scoring/rankingLine";
import { missingPolicyOf } from "#core/scoring/weightedScore";
import type { PageName } from "#excel/pageRecords";
import { storedPages } from "#excel/pageRecords";
import type { RegisterReading } from "#excel/registerReading";
import type { WorkbookState } from "#excel/workbookState";
import type { SetSetting } from "#sheets/plan";
import { modelsStamp } from "./modelsStamp";
import { readForScoring } from "./readForScoring";

/** Models that stand side by side, the first one leading. */
export interface ModelChoice {
  readonly models: readonly ScoreModelId[];
  readonly parameters: ModelParameters;
}

/** Models side by side, as a page shows them. */
export interface ModelsReading {
  readonly comparison: ModelComparison;
  readonly issues: readonly Issue[];
  /** What was compared. */
  readonly choice: ModelChoice;
  /** Models that this workbook has data for. */
  readonly available: readonly ScoreModelId[];
  /** The sheet Models: "stale" when inputs or models are others than those it was written from. */
  readonly sheet: "none" | "current" | "stale";
  /** Registers that are needed and not there. */
  readonly lacking: readonly string[];
}

/**
 * @param choice omitted = what the workbook keeps, or the usual models that there are data for.
 * Requests: 1; 2 when Scores has lost a column or tables have other names than before.
 */
export async function readModels(
  signal?: AbortSignal,
  choice?: ModelChoice,
): Promise<ModelsReading> {
  const reading = await readForModels(signal);
  const { tables, state } = reading;
  const lacking = ["Projects", "Criteria", "Scores"].filter((role) => tables[role] === undefined);
  const inputs = inputsOf(reading);
  const kept = keptModels(state);
  if (inputs === null) {
    const models: readonly ScoreModelId[] = [];
    const comparison: ModelComparison = {
      models: [],
      left: [],
      projects: [],
      agreements: [],
      movers: [],
    };
    const used = { models, parameters: standardParameters };
    return { comparison, issues: [], choice: used, available: [], sheet: "none", lacking };
  }
  const available = availableModels(inputs);
  const used = choice ?? kept?.choice ?? firstChoice(available);
  const { value, issues } = compareModels(inputs, used.models, used.parameters);
  const sheet = sheetState(reading, kept, used);
  return { comparison: value, issues, choice: used, available, sheet, lacking };
}

export function readForModels(
  signal: AbortSignal | undefined,
  pages?: readonly PageName[],
): Promise<RegisterReading> {
  return readForScoring(signal, {
    projects: ["Live", "NPV", ...lineColumns],
    scores: [...figureColumns.wsjf, ...figureColumns.rice],
    settings: ["pmo_ValueMeasure", "pmo_StampScore"],
    ...(pages === undefined ? {} : { pages }),
  });
}

export function inputsOf(reading: RegisterReading): ModelInputs | null {
  const measure = reading.settings.get("pmo_ValueMeasure") ?? null;
  return readModelInputs(reading.registers, missingPolicyOf(reading.settings), measure);
}

/** Models that have a figure for one project at least. */
export function availableModels(inputs: ModelInputs): readonly ScoreModelId[] {
  return scoreModelIds.filter((model) => {
    const found = modelScores(model, inputs, standardParameters);
    return !("needs" in found) && found.figures.some((figure) => figure !== null);
  });
}

/** The usual models that there are data for. */
export function firstChoice(available: readonly ScoreModelId[]): ModelChoice {
  const models = usualModels.filter((model) => available.includes(model));
  return { models, parameters: standardParameters };
}

function sheetState(
  reading: RegisterReading,
  kept: KeptModels | null,
  used: ModelChoice,
): ModelsReading["sheet"] {
  if (kept === null || storedPages(reading.state).Models === undefined) return "none";
  const stamp = modelsStamp(reading)?.value ?? null;
  const isSame = JSON.stringify(kept.choice) === JSON.stringify(used);
  const isCurrent = stamp === null || Math.abs(stamp - (kept.stamp ?? stamp)) <= 0.01;
  return isSame && isCurrent ? "current" : "stale";
}

/** Document setting: the models compared last, and the stamp of their inputs. */
const modelsSettingKey = "sightline.models";

interface KeptModels {
  readonly choice: ModelChoice;
  readonly stamp: number | null;
}

export function keepModels(choice: ModelChoice, stamp: number | null): SetSetting {
  const value = { schemaVersion: 1, ...choice, stamp };
  return { kind: "setSetting", key: modelsSettingKey, value };
}

/** The models that the workbook keeps; null = none, or not of our making. */
export function keptModels({ settings }: WorkbookState): KeptModels | null {
  const stored = settings.get(modelsSettingKey);
  const models = member(stored, "models");
  if (!Array.isArray(models)) return null;
  const parameters = member(stored, "parameters");
  const number = (name: keyof ModelParameters): number => {
    const value = member(parameters, name);
    return typeof value === "number" ? value : standardParameters[name];
  };
  const stamp = member(stored, "stamp");
  return {
    choice: {
      models: scoreModelIds
        .filter((model) => models.includes(model))
        .sort((a, b) => models.indexOf(a) - models.indexOf(b)),
      parameters: {
        vikorV: number("vikorV"),
        indifference: number("indifference"),
        preference: number("preference"),
      },
    },
    stamp: typeof stamp === "number" ? stamp : null,
  };
}

function member(value: unknown, name: string): unknown {
  if (typeof value !== "object" || value === null) return undefined;
  return Reflect.get(value, name);
}
