import type { WeightingReading } from "#actions/readWeighting";
import type { Weighing } from "#core/scoring/weighing/weighing";

/** What the part Weights shows besides the workbook. */
export interface WeighingState {
  /** What is weighed, and the answers that the workbook keeps; null = not read yet. */
  readonly reading: WeightingReading | null;
  /** What is being answered in the pane; null = what the workbook keeps. */
  readonly draft: Weighing | null;
  readonly view: WeighingView;
}

/** What of the answers is shown. */
export interface WeighingView {
  /** The person whose answers are shown, by position. */
  readonly judge: number;
  /** "" = all criteria; "groups"; otherwise the name of a group. */
  readonly level: string;
  /** Pairs are asked one after the other. */
  readonly isInterview: boolean;
  /** Pairs that were passed over in the interview, by their key. */
  readonly skipped: readonly string[];
  /** The interview goes on although nothing can change any more. */
  readonly goesOn: boolean;
  /** Judgements that contradict each other are taken all the same. */
  readonly keepsInconsistent: boolean;
  /** What pasting weights had to say, as a key of the texts with what fills it in. */
  readonly note: PasteNote | null;
}

export type PasteNote =
  | { readonly code: "pasted"; readonly people: number; readonly left: readonly string[] }
  | { readonly code: PasteTrouble };

export type PasteTrouble = "empty" | "no-criteria" | "no-numbers";

export type WeighingEvent =
  | { readonly type: "score/weighing read"; readonly reading: WeightingReading }
  /** `draft` null: back to what the workbook keeps. */
  | { readonly type: "score/weighing drafted"; readonly draft: Weighing | null }
  | { readonly type: "score/weighing viewed"; readonly view: Partial<WeighingView> };

export const initialWeighing: WeighingState = {
  reading: null,
  draft: null,
  view: {
    judge: 0,
    level: "",
    isInterview: false,
    skipped: [],
    goesOn: false,
    keepsInconsistent: false,
    note: null,
  },
};

export function weighingReducer(state: WeighingState, event: WeighingEvent): WeighingState {
  switch (event.type) {
    case "score/weighing read":
      return { ...state, reading: event.reading };
    case "score/weighing drafted":
      return {
        ...state,
        draft: event.draft,
        // Other answers are another contradiction.
        view: { ...state.view, keepsInconsistent: false },
      };
    case "score/weighing viewed":
      return { ...state, view: { ...state.view, ...event.view } };
  }
}
