/** What the page Start shows besides the workbook. */
export interface StartState {
  /** The lines about the three doors have been put away. */
  readonly isPutAway: boolean;
}

export type StartEvent = { readonly type: "start/put away" };

export const initialStart: StartState = { isPutAway: false };

export function isStartEvent(event: { readonly type: string }): event is StartEvent {
  return event.type.startsWith("start/");
}

export function startReducer(state: StartState, event: StartEvent): StartState {
  switch (event.type) {
    case "start/put away":
      return { ...state, isPutAway: true };
  }
}
