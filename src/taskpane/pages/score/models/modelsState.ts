import type { ModelsReading } from "#actions/readModels";
import type { ModelParameters, ScoreModelId } from "#core/scoring/models/scoreModel";

/** What the part Models shows besides the workbook. */
export interface ModelsState {
  /** The comparison as it was read last; null = not yet. */
  readonly reading: ModelsReading | null;
  /** What was chosen in the pane; null = what the workbook keeps. */
  readonly choice: ModelsChoice | null;
}

export interface ModelsChoice {
  readonly models: readonly ScoreModelId[];
  readonly parameters: ModelParameters;
}

export interface ModelsEvent {
  readonly type: "score/models changed";
  readonly change: Partial<ModelsState>;
}

export const initialModels: ModelsState = { reading: null, choice: null };
