/** What the page Score shows besides the workbook. */
export interface ScoreState {
  /** The part of the page that is open. */
  readonly part: "criteria" | "weights" | "scores" | "result";
}

export type ScoreEvent = { readonly type: "score/part opened"; readonly part: ScoreState["part"] };

export const initialScore: ScoreState = { part: "criteria" };

export function isScoreEvent(event: { readonly type: string }): event is ScoreEvent {
  return event.type.startsWith("score/");
}

export function scoreReducer(state: ScoreState, event: ScoreEvent): ScoreState {
  switch (event.type) {
    case "score/part opened":
      return { ...state, part: event.part };
  }
}
