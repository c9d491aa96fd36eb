/** What the page Start shows besides the workbook. */
export interface StartState {
  /** The introduction with the three doors has been put away. */
  readonly isPutAway: boolean;
  /** Step of the flow for a new workbook that is open, from 0. */
  readonly step: number;
}

export type StartEvent =
  | { readonly type: "start/put away"; readonly isPutAway: boolean }
  | { readonly type: "start/step opened"; readonly step: number };

export const initialStart: StartState = { isPutAway: false, step: 0 };

export function isStartEvent(event: { readonly type: string }): event is StartEvent {
  return event.type.startsWith("start/");
}

export function startReducer(state: StartState, event: StartEvent): StartState {
  switch (event.type) {
    case "start/put away":
      return { ...state, isPutAway: event.isPutAway };
    case "start/step opened":
      return { ...state, step: event.step };
  }
}
