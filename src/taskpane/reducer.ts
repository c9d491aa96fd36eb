import type { ActionId } from "#actions/action";
import type { Overview } from "#actions/overview";
import type { Health } from "#actions/readHealth";
import type { RenamedRegister } from "#core/register/renamedRegisters";
import type { PageId } from "./pageIds";
import type { Preview, Result } from "./preview";
import {
  initialBenefits,
  isBenefitsEvent,
  type BenefitsEvent,
  type BenefitsState,
} from "./pages/benefits/benefitsState";
import {
  dataAfterAdoption,
  dataAfterLook,
  dataReducer,
  initialData,
  isDataEvent,
  type DataEvent,
  type DataState,
} from "./pages/data/dataState";
import {
  initialDelivery,
  isDeliveryEvent,
  type DeliveryEvent,
  type DeliveryState,
} from "./pages/delivery/deliveryState";
import {
  initialReport,
  isReportEvent,
  type ReportEvent,
  type ReportState,
} from "./pages/report/reportState";
import {
  initialRisk,
  isRiskEvent,
  riskAfterAction,
  type RiskEvent,
  type RiskState,
} from "./pages/risk/riskState";
import {
  initialScore,
  isScoreEvent,
  scoreReducer,
  type ScoreEvent,
  type ScoreState,
} from "./pages/score/scoreState";
import {
  initialStart,
  isStartEvent,
  startReducer,
  type StartEvent,
  type StartState,
} from "./pages/start/startState";
import {
  initialTradeOff,
  isTradeOffEvent,
  type TradeOffEvent,
  type TradeOffState,
} from "./pages/tradeOff/tradeOffState";

/** What the pane shows. The workbook is the truth; this is a snapshot of it and a view on it. */
export interface PaneState {
  /** The page whose tab is chosen. */
  readonly page: PageId;
  /** null until the workbook has been read once. */
  readonly overview: Overview | null;
  /** Findings and stale results; null until they have been looked for. */
  readonly health: Health | null;
  /** The workbook has changed since `health` was told. */
  readonly isHealthOld: boolean;
  /** "off": Excel tells nothing of changes; the pane reads again when it comes to the front. */
  readonly following: "not yet" | "on" | "off";
  /** Excel answers nothing, because a cell is being edited. */
  readonly isCellEdited: boolean;
  readonly putAway: readonly NoticeId[];
  /** Tables that seem to be registers under another name. */
  readonly renamed: readonly RenamedRegister[];
  /** The action that is open on the page; null = the page itself. */
  readonly opened: ActionId | null;
  /** Values that the user has chosen, by action and parameter. */
  readonly settings: Readonly<Partial<Record<ActionId, Readonly<Record<string, string>>>>>;
  /** What the opened action would do with these settings. */
  readonly preview: Preview | null;
  /** What the opened action has done; null = it has not been applied, or something else has been chosen since. */
  readonly result: Result | null;
  readonly work: Work;
  readonly start: StartState;
  readonly score: ScoreState;
  readonly data: DataState;
  readonly tradeOff: TradeOffState;
  readonly risk: RiskState;
  readonly delivery: DeliveryState;
  readonly benefits: BenefitsState;
  readonly report: ReportState;
  /** A bug of ours; the error boundary shows it. */
  readonly crash: Error | null;
}

/** Asynchronous work of the pane: one at a time. */
export type Work =
  | { readonly status: "idle" }
  | {
      readonly status: "running";
      readonly doing: string;
      /** 0..1; null when it cannot be told. */
      readonly share: number | null;
    }
  | { readonly status: "done"; readonly sentence: string }
  | {
      readonly status: "failed";
      readonly sentence: string;
      /** Protected sheets that may be the reason. */
      readonly sheets: readonly string[];
      /** The same work can be tried again. */
      readonly canRetry: boolean;
    };

/** Something that the pane says until it is put away. */
export type NoticeId = "notFollowing";

export type PaneEvent =
  | ShellEvent
  | StartEvent
  | ScoreEvent
  | DataEvent
  | TradeOffEvent
  | DeliveryEvent
  | RiskEvent
  | BenefitsEvent
  | ReportEvent;

export type ShellEvent =
  | { readonly type: "page opened"; readonly page: PageId }
  | { readonly type: "overview read"; readonly overview: Overview }
  | { readonly type: "health read"; readonly health: Health }
  | { readonly type: "health aged" }
  | { readonly type: "renamed found"; readonly renamed: readonly RenamedRegister[] }
  | { readonly type: "following"; readonly following: PaneState["following"] }
  | { readonly type: "cell edited"; readonly isCellEdited: boolean }
  | {
      readonly type: "action opened";
      readonly id: ActionId;
      /** Values chosen with it, by parameter. */
      readonly settings?: Readonly<Record<string, string>>;
    }
  | { readonly type: "action closed" }
  | {
      readonly type: "settings chosen";
      readonly id: ActionId;
      readonly settings: Readonly<Record<string, string>>;
    }
  | { readonly type: "preview made"; readonly preview: Preview }
  | { readonly type: "action applied"; readonly result: Result }
  | { readonly type: "work started"; readonly doing: string }
  | { readonly type: "work went on"; readonly share: number; readonly doing: string }
  | { readonly type: "work done"; readonly sentence: string }
  | {
      readonly type: "work failed";
      readonly sentence: string;
      /** Excel refused because something is protected. */
      readonly isProtection: boolean;
      readonly canRetry: boolean;
    }
  | { readonly type: "work ended" }
  | { readonly type: "message closed" }
  | { readonly type: "notice put away"; readonly notice: NoticeId }
  | { readonly type: "crash forgotten" }
  | { readonly type: "crashed"; readonly error: Error };

export const initialState: PaneState = {
  page: "start",
  overview: null,
  health: null,
  isHealthOld: false,
  following: "not yet",
  isCellEdited: false,
  putAway: [],
  renamed: [],
  opened: null,
  settings: {},
  preview: null,
  result: null,
  work: { status: "idle" },
  start: initialStart,
  score: initialScore,
  data: initialData,
  tradeOff: initialTradeOff,
  risk: initialRisk,
  delivery: initialDelivery,
  benefits: initialBenefits,
  report: initialReport,
  crash: null,
};

const adopting = "adopt-sheets" satisfies ActionId;

/** The slices of pages have their own reducers; an event goes to its slice by the word before the slash. */
export function reducer(state: PaneState, event: PaneEvent): PaneState {
  if (isStartEvent(event)) return { ...state, start: startReducer(state.start, event) };
  if (isScoreEvent(event)) return { ...state, score: scoreReducer(state.score, event) };
  if (isDataEvent(event)) return { ...state, data: dataReducer(state.data, event) };
  if (isTradeOffEvent(event)) {
    return { ...state, tradeOff: { ...state.tradeOff, ...event.change } };
  }
  if (isDeliveryEvent(event)) {
    return { ...state, delivery: { ...state.delivery, ...event.change } };
  }
  if (isRiskEvent(event)) return { ...state, risk: { ...state.risk, ...event.change } };
  if (isBenefitsEvent(event)) return { ...state, benefits: { ...state.benefits, ...event.change } };
  if (isReportEvent(event)) return { ...state, report: { ...state.report, ...event.change } };
  return shellReducer(state, event);
}

function shellReducer(state: PaneState, event: ShellEvent): PaneState {
  switch (event.type) {
    case "page opened":
      return { ...closed(state), page: event.page };
    case "overview read": {
      const { overview } = event;
      return { ...state, overview, renamed: overview.lost === null ? [] : state.renamed };
    }
    case "renamed found":
      return { ...state, renamed: event.renamed };
    case "health read":
      return { ...state, health: event.health, isHealthOld: false };
    case "health aged":
      return state.isHealthOld ? state : { ...state, isHealthOld: true };
    case "following":
      return { ...state, following: event.following };
    case "cell edited":
      return { ...state, isCellEdited: event.isCellEdited };
    case "action opened":
      return {
        ...closed(state),
        // Adopting is a part of the page Data, wherever it is asked for.
        page: event.id === adopting ? "data" : state.page,
        opened: event.id,
        settings: withSettings(state.settings, event.id, event.settings ?? {}),
      };
    case "action closed":
      return closed(state);
    case "settings chosen":
      return {
        ...state,
        // What was previewed is not what would be done any more.
        preview: null,
        result: null,
        settings: withSettings(state.settings, event.id, event.settings),
      };
    case "preview made":
      return previewed(state, event.preview);
    case "action applied":
      return applied(state, event.result);
    case "work started":
      return { ...state, work: { status: "running", doing: event.doing, share: null } };
    case "work went on":
      // A late report of work that has ended must not start it again on the screen.
      return state.work.status === "running"
        ? { ...state, work: { status: "running", doing: event.doing, share: event.share } }
        : state;
    case "work done":
      return { ...state, work: { status: "done", sentence: event.sentence } };
    case "work failed":
      return {
        ...state,
        work: {
          status: "failed",
          sentence: event.sentence,
          sheets: event.isProtection ? (state.overview?.protectedSheets ?? []) : [],
          canRetry: event.canRetry,
        },
      };
    case "work ended":
      return { ...state, work: { status: "idle" } };
    case "message closed":
      return state.work.status === "running" ? state : { ...state, work: { status: "idle" } };
    case "notice put away":
      return { ...state, putAway: [...state.putAway, event.notice] };
    case "crash forgotten":
      return { ...state, crash: null };
    case "crashed":
      return { ...state, work: { status: "idle" }, crash: event.error };
  }
}

function previewed(state: PaneState, preview: Preview): PaneState {
  const isAdopting = preview.outcome.report.id === adopting;
  const data = isAdopting ? dataAfterLook(state.data, preview) : state.data;
  return { ...state, preview, data };
}

function applied(state: PaneState, result: Result): PaneState {
  const data = result.id === adopting ? dataAfterAdoption(state.data) : state.data;
  const after = { ...state, data, risk: riskAfterAction(state.risk, result.id) };
  // Done from the strip or a ribbon button, it has no page to show a result on.
  return state.opened === result.id ? { ...after, preview: null, result } : after;
}

function closed(state: PaneState): PaneState {
  return { ...state, opened: null, preview: null, result: null, work: { status: "idle" } };
}

function withSettings(
  settings: PaneState["settings"],
  id: ActionId,
  more: Readonly<Record<string, string>>,
): PaneState["settings"] {
  return { ...settings, [id]: { ...settings[id], ...more } };
}
