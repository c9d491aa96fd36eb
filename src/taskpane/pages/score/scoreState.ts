import type { Entry } from "#actions/enterCells";
import type { ScoringReading } from "#actions/readScoring";
import type { CellValue } from "#core/register/content";
import { initialModels, type ModelsEvent, type ModelsState } from "./models/modelsState";
import {
  initialSensitivity,
  type SensitivityEvent,
  type SensitivityState,
} from "./sensitivity/sensitivityState";
import {
  initialWeighing,
  weighingReducer,
  type WeighingEvent,
  type WeighingState,
} from "./weighing/weighingState";

/** What the page Score shows besides the workbook. */
export interface ScoreState {
  readonly part: ScorePart;
  /** What was read of the workbook; null = not yet. */
  readonly reading: ScoringReading | null;
  /** Typed and not yet written, by the key of the cell. */
  readonly drafts: Readonly<Record<string, Draft>>;
  /** What was written last from this page. */
  readonly last: LastEntry | null;
  /** Why something typed was left out, in sentences. */
  readonly notes: readonly string[];
  readonly search: string;
  /** Projects that had a score missing when the filter was set; null = the filter is off. */
  readonly missingOnly: readonly string[] | null;
  /** The cell of the score grid that has the keyboard. */
  readonly cell: GridCell | null;
  /** The project that is looked at, in the pane or in the sheet. */
  readonly project: string | null;
  /** The criterion whose details are open. */
  readonly unfolded: string | null;
  readonly isAdding: boolean;
  readonly weighing: WeighingState;
  readonly models: ModelsState;
  readonly sensitivity: SensitivityState;
}

export const scoreParts = [
  "criteria",
  "weights",
  "scores",
  "result",
  "models",
  "sensitivity",
] as const;
export type ScorePart = (typeof scoreParts)[number];

/** A cell by what it means, so that sorting and filtering do not move it. */
export interface GridCell {
  readonly project: string;
  readonly criterion: string;
}

export interface Draft {
  readonly text: string;
  /** What stood in the cell when typing began. */
  readonly before: CellValue;
  readonly status: "typing" | "writing" | "refused" | "conflict";
  /** What stands there now, where somebody else has written meanwhile. */
  readonly found?: CellValue;
}

export interface LastEntry {
  readonly written: readonly { readonly entry: Entry; readonly old: CellValue }[];
  /** Values that Undo takes back together with these, these included. */
  readonly together: number;
}

export type ScoreEvent =
  | { readonly type: "score/part opened"; readonly part: ScorePart }
  | { readonly type: "score/read"; readonly reading: ScoringReading }
  | {
      readonly type: "score/typed";
      readonly key: string;
      readonly text: string;
      readonly before: CellValue;
    }
  | {
      readonly type: "score/drafts";
      readonly keys: readonly string[];
      readonly status: Draft["status"];
    }
  | { readonly type: "score/dropped"; readonly keys: readonly string[] }
  | {
      readonly type: "score/written";
      readonly last: LastEntry;
      readonly conflicts: readonly { readonly key: string; readonly found: CellValue }[];
      readonly notes: readonly string[];
    }
  | { readonly type: "score/noted"; readonly notes: readonly string[] }
  | { readonly type: "score/searched"; readonly search: string }
  | { readonly type: "score/missing"; readonly missingOnly: readonly string[] | null }
  | { readonly type: "score/cell"; readonly cell: GridCell | null }
  | { readonly type: "score/project"; readonly project: string | null }
  | { readonly type: "score/unfolded"; readonly criterion: string | null }
  | { readonly type: "score/adding"; readonly isAdding: boolean }
  | { readonly type: "score/forgotten" }
  | WeighingEvent
  | ModelsEvent
  | SensitivityEvent;

export const initialScore: ScoreState = {
  part: "criteria",
  reading: null,
  drafts: {},
  last: null,
  notes: [],
  search: "",
  missingOnly: null,
  cell: null,
  project: null,
  unfolded: null,
  isAdding: false,
  weighing: initialWeighing,
  models: initialModels,
  sensitivity: initialSensitivity,
};

export function isScoreEvent(event: { readonly type: string }): event is ScoreEvent {
  return event.type.startsWith("score/");
}

/** The key of the cell that an entry is for. */
export function entryKey(entry: Entry): string {
  return entry.kind === "score"
    ? scoreKey(entry.project, entry.criterion)
    : criterionKey(entry.criterion, entry.field);
}

export function scoreKey(project: string, criterion: string): string {
  return `${project}\n${criterion}`.toLowerCase();
}

export function criterionKey(criterion: string, field: string): string {
  return `\n${criterion}\n${field}`.toLowerCase();
}

export function scoreReducer(state: ScoreState, event: ScoreEvent): ScoreState {
  switch (event.type) {
    case "score/part opened":
      return { ...state, part: event.part };
    case "score/read":
      return { ...state, reading: event.reading };
    case "score/typed":
      return { ...state, notes: [], drafts: typed(state.drafts, event) };
    case "score/drafts":
      return { ...state, drafts: withStatus(state.drafts, event.keys, event.status) };
    case "score/dropped":
      return { ...state, drafts: without(state.drafts, event.keys) };
    case "score/written":
      return written(state, event);
    case "score/noted":
      return { ...state, notes: event.notes };
    case "score/searched":
      return { ...state, search: event.search };
    case "score/missing":
      return { ...state, missingOnly: event.missingOnly };
    case "score/cell":
      return { ...state, cell: event.cell };
    case "score/project":
      return { ...state, project: event.project };
    case "score/unfolded":
      return { ...state, unfolded: event.criterion };
    case "score/adding":
      return { ...state, isAdding: event.isAdding };
    case "score/forgotten":
      return { ...state, last: null };
    case "score/models changed":
      return { ...state, models: { ...state.models, ...event.change } };
    case "score/sensitivity changed":
      return { ...state, sensitivity: { ...state.sensitivity, ...event.change } };
    case "score/weighing read":
    case "score/weighing drafted":
    case "score/weighing viewed":
      return { ...state, weighing: weighingReducer(state.weighing, event) };
  }
}

type Drafts = ScoreState["drafts"];

/** Going on typing keeps what stood there when typing began. */
function typed(
  drafts: Drafts,
  { key, text, before }: Extract<ScoreEvent, { type: "score/typed" }>,
): Drafts {
  const begun = drafts[key];
  return { ...drafts, [key]: { text, before: begun?.before ?? before, status: "typing" } };
}

function withStatus(drafts: Drafts, keys: readonly string[], status: Draft["status"]): Drafts {
  const changed = { ...drafts };
  for (const key of keys) {
    const draft = drafts[key];
    if (draft !== undefined) changed[key] = { ...draft, status };
  }
  return changed;
}

function without(drafts: Drafts, keys: readonly string[]): Drafts {
  const gone = new Set(keys);
  return Object.fromEntries(Object.entries(drafts).filter(([key]) => !gone.has(key)));
}

/** Written drafts go, unless typing has gone on; what was in the way stays for a decision. */
function written(
  state: ScoreState,
  { last, conflicts, notes }: Extract<ScoreEvent, { type: "score/written" }>,
): ScoreState {
  const done = last.written
    .map(({ entry }) => entryKey(entry))
    .filter((key) => state.drafts[key]?.status === "writing");
  const drafts: Record<string, Draft> = { ...without(state.drafts, done) };
  for (const { entry } of last.written) {
    // Typing has gone on: what we have written ourselves is no conflict later.
    const draft = drafts[entryKey(entry)];
    if (draft !== undefined) drafts[entryKey(entry)] = { ...draft, before: entry.value };
  }
  for (const { key, found } of conflicts) {
    const draft = drafts[key];
    if (draft !== undefined) drafts[key] = { ...draft, status: "conflict", found };
  }
  for (const [key, draft] of Object.entries(drafts)) {
    if (draft.status === "writing") drafts[key] = { ...draft, status: "refused" };
  }
  return {
    ...state,
    drafts,
    notes,
    last: last.written.length > 0 ? last : state.last,
    reading: state.reading === null ? null : patched(state.reading, last),
  };
}

/** The reading with what has been written; ranks and findings follow with the next reading. */
function patched(reading: ScoringReading, { written: entries }: LastEntry): ScoringReading {
  const values = new Map(entries.map(({ entry }) => [entryKey(entry), entry.value]));
  const { model } = reading;
  const names = model.criteria.map(({ name }) => name);
  const projects = model.projects.map((project) => {
    const isTouched = names.some((name) => values.has(scoreKey(project.id, name)));
    if (!isTouched) return project;
    const cells = project.cells.map((cell, j) => {
      const key = scoreKey(project.id, names[j] ?? "");
      return values.has(key) ? (values.get(key) ?? null) : cell;
    });
    return { ...project, hasRow: true, cells };
  });
  const criteria = model.criteria.map((criterion) => {
    const points = values.get(criterionKey(criterion.name, "Weight"));
    const definition = values.get(criterionKey(criterion.name, "Definition"));
    return {
      ...criterion,
      ...(typeof points === "number" ? { points } : {}),
      ...(typeof definition === "string" ? { definition } : {}),
    };
  });
  return { ...reading, model: { ...model, projects, criteria } };
}
