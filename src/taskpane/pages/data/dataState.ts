import type { SourceFile } from "#actions/action";
import type { LinkageOverview } from "#actions/linkages";
import type { Findings } from "#actions/readFindings";
import type { AdoptDecisions } from "#core/adopt/decisions";
import type { Preview } from "../../preview";

/** What the page Data shows besides the workbook. */
export interface DataState {
  /** null = what fits the workbook: adopting where it has no registers. */
  readonly part: DataPart | null;
  readonly adopt: AdoptState;
  readonly findings: FindingsState;
  /** Projects that share something; null = not looked for yet. */
  readonly linkages: LinkageOverview | null;
}

export const dataParts = ["adopt", "findings", "linkages", "registers"] as const;
export type DataPart = (typeof dataParts)[number];

/** The steps of adopting; each can be gone to at any time. */
export const adoptSteps = ["sources", "columns", "questions", "apply"] as const;
export type AdoptStep = (typeof adoptSteps)[number];

export interface AdoptState {
  readonly step: AdoptStep;
  /** What was decided in the pane; null = what the workbook keeps holds. */
  readonly decisions: AdoptDecisions | null;
  /** Workbooks and csv files that were chosen beside the open workbook. */
  readonly files: readonly SourceFile[];
  /** What adopting would do as it was looked at last; it stays in sight while it is looked at again. */
  readonly seen: Preview | null;
  /** Something was decided since the sheets were looked at last. */
  readonly isDecidedSince: boolean;
  /** The workbook has changed since the sheets were looked at last. */
  readonly isChangedSince: boolean;
  /** The island whose columns are shown, by its id; null = the first. */
  readonly island: string | null;
  /** Why a step could not be done, as a key of the texts with what fills it in. */
  readonly note: AdoptNote | null;
}

export interface AdoptNote {
  readonly code: "no-selection" | "no-headers" | "file-unreadable";
  readonly facts: Readonly<Record<string, string>>;
}

export interface FindingsState {
  /** What was found; null = the registers were not checked yet. */
  readonly reading: Findings | null;
  /** Findings of these rules are unfolded. */
  readonly unfolded: readonly string[];
  readonly isWaivedShown: boolean;
  /** How many findings of a rule are drawn, by rule; others show the first piece. */
  readonly drawn: Readonly<Record<string, number>>;
}

export type DataEvent =
  | { readonly type: "data/part opened"; readonly part: DataPart }
  | { readonly type: "data/step opened"; readonly step: AdoptStep }
  | { readonly type: "data/decided"; readonly decisions: AdoptDecisions }
  | { readonly type: "data/files"; readonly files: readonly SourceFile[] }
  | { readonly type: "data/looked" }
  | { readonly type: "data/changed" }
  | { readonly type: "data/island opened"; readonly island: string }
  | { readonly type: "data/noted"; readonly note: AdoptNote | null }
  | { readonly type: "data/rule unfolded"; readonly rule: string; readonly isOpen: boolean }
  | { readonly type: "data/more drawn"; readonly rule: string; readonly count: number }
  | { readonly type: "data/waived shown"; readonly isShown: boolean }
  | { readonly type: "data/findings read"; readonly reading: Findings }
  | { readonly type: "data/linkages read"; readonly reading: LinkageOverview };

const initialAdopt: AdoptState = {
  step: "sources",
  decisions: null,
  files: [],
  seen: null,
  isDecidedSince: false,
  isChangedSince: false,
  island: null,
  note: null,
};

export const initialData: DataState = {
  part: null,
  adopt: initialAdopt,
  findings: { reading: null, unfolded: [], isWaivedShown: false, drawn: {} },
  linkages: null,
};

export function isDataEvent(event: { readonly type: string }): event is DataEvent {
  return event.type.startsWith("data/");
}

export function dataReducer(state: DataState, event: DataEvent): DataState {
  switch (event.type) {
    case "data/part opened":
      return { ...state, part: event.part };
    case "data/linkages read":
      return { ...state, linkages: event.reading };
    case "data/rule unfolded":
    case "data/more drawn":
    case "data/waived shown":
    case "data/findings read":
      return { ...state, findings: findingsReducer(state.findings, event) };
    default:
      return { ...state, adopt: adoptReducer(state.adopt, event) };
  }
}

/** Adopting was looked at. */
export function dataAfterLook(state: DataState, seen: Preview): DataState {
  return { ...state, adopt: { ...state.adopt, seen } };
}

/** Sheets were adopted: the workbook keeps the decisions from now on. */
export function dataAfterAdoption(state: DataState): DataState {
  return { ...state, adopt: initialAdopt };
}

type FindingsEvent = Extract<
  DataEvent,
  {
    readonly type:
      "data/rule unfolded" | "data/more drawn" | "data/waived shown" | "data/findings read";
  }
>;
type AdoptEvent = Exclude<
  DataEvent,
  FindingsEvent | { readonly type: "data/part opened" | "data/linkages read" }
>;

function adoptReducer(state: AdoptState, event: AdoptEvent): AdoptState {
  switch (event.type) {
    case "data/step opened":
      return { ...state, step: event.step, note: null };
    case "data/decided":
      return { ...state, decisions: event.decisions, isDecidedSince: true, note: null };
    case "data/files":
      return { ...state, files: event.files, isDecidedSince: true, note: null };
    case "data/looked":
      return { ...state, isDecidedSince: false, isChangedSince: false };
    case "data/changed":
      return state.isChangedSince ? state : { ...state, isChangedSince: true };
    case "data/island opened":
      return { ...state, island: event.island };
    case "data/noted":
      return { ...state, note: event.note };
  }
}

function findingsReducer(state: FindingsState, event: FindingsEvent): FindingsState {
  switch (event.type) {
    case "data/rule unfolded": {
      const others = state.unfolded.filter((rule) => rule !== event.rule);
      return { ...state, unfolded: event.isOpen ? [...others, event.rule] : others };
    }
    case "data/more drawn":
      return { ...state, drawn: { ...state.drawn, [event.rule]: event.count } };
    case "data/waived shown":
      return { ...state, isWaivedShown: event.isShown };
    case "data/findings read":
      return { ...state, reading: event.reading };
  }
}
