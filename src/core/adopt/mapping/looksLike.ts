import { headerKey } from "../headerText";
import type { Evidence } from "../registerDecision";
import type { ColumnView } from "./candidates";
import { readHeaderWords } from "./headerWords";
import type { Concept } from "./lexicon/concepts";

export type Lookalike = Extract<Evidence, { kind: "looks-like" }>["what"];

/** Something that is no register, and how much speaks for it. */
export interface Likeness {
  readonly what: Lookalike;
  readonly weight: number;
}

const workItems = new Set([
  "risk",
  "task",
  "story",
  "epic",
  "sub task",
  "subtask",
  "feature",
  "user story",
  "bug",
]);
const weekday =
  /^(?:mon|tue|wed|thu|fri|sat|sun|mo|di|mi|do|fr|sa|so|lun|mar|mer|jeu|ven|sam|dim|lunes|martes|miercoles|jueves|viernes|monday|tuesday|wednesday|thursday|friday|montag|dienstag|mittwoch|donnerstag|freitag|月|火|水|木|金|土|日)\b/;
const hours = /\b(?:hours?|hrs|stunden|std|heures?|horas|ore|timer)\b|時間/;
const versions =
  /^(?:version|ver|rev|revision|versionsnummer|versione|versao|versjon|版|バージョン)(?: no)?$/;
const steps = /\b(?:steps?|expected result|actual result|test case|pass fail)\b/;

const entries: ReadonlySet<Concept> = new Set<Concept>([
  "risk",
  "issue",
  "assumption",
  "dependency",
  "action",
  "decision",
  "change",
]);

/** Risks, issues and other things in one table, told apart by a column "Type": no one register holds them. */
export function isMixedLog(views: readonly ColumnView[]): boolean {
  return views.some(({ cells, profile }) => {
    if (profile.filled < 3 || profile.distinct > 8) return false;
    const texts = cells.flatMap(({ value }) =>
      typeof value === "string" && value !== "" ? [value] : [],
    );
    const kinds = texts.map((text) => readHeaderWords(text).concepts);
    const known = kinds.filter(
      ([kind, more]) => kind !== undefined && more === undefined && entries.has(kind),
    );
    const different = new Set(known.map(([kind]) => kind));
    const letters = new Set(texts.map((text) => headerKey(text)));
    const isRaid =
      profile.filled >= 4 &&
      letters.size > 2 &&
      [...letters].every((letter) => /^[raid]$/.test(letter));
    return (
      isRaid ||
      (different.size > 1 &&
        known.length >= texts.length * 0.9 &&
        (different.has("risk") || different.has("issue")))
    );
  });
}

/** What an island looks like besides a register, the likeliest first. */
export function likenesses(
  views: readonly ColumnView[],
  periods: ReadonlySet<number>,
): readonly Likeness[] {
  const named = views.filter(({ header }) => header.text.shown !== "");
  const found: Likeness[] = [
    { what: "tasks", weight: taskWeight(named) },
    { what: "contacts", weight: contactWeight(named) },
    {
      what: "requirements",
      weight: titled(named, "requirement") * 2.5 + (keyed(named, steps) > 1 ? 2 : 0),
    },
    { what: "lessons", weight: titled(named, "lesson") * 2.5 },
    { what: "stakeholders", weight: titled(named, "stakeholder") * 1.8 },
    { what: "assumptions", weight: titled(named, "assumption") * 1.8 },
    { what: "actions", weight: actionWeight(named) },
    { what: "timesheet", weight: timesheetWeight(named) },
    { what: "tracker-export", weight: isTrackerExport(named) ? 6 : 0 },
    { what: "calculation", weight: calculationWeight(views.filter(({ at }) => !periods.has(at))) },
    { what: "list", weight: Math.max(listWeight(views), keyed(named, versions) > 0 ? 2.2 : 0) },
  ];
  return found.filter(({ weight }) => weight > 0).sort((a, b) => b.weight - a.weight);
}

const has = (view: ColumnView, concept: Concept): boolean =>
  view.header.bare.concepts.includes(concept);

/** Columns whose header is this word, with hardly another one. */
function titled(views: readonly ColumnView[], concept: Concept): number {
  return views.filter((view) => has(view, concept) && view.header.bare.concepts.length <= 2).length;
}

function keyed(views: readonly ColumnView[], pattern: RegExp): number {
  return views.filter(({ header }) => pattern.test(headerKey(header.text.shown))).length;
}

function taskWeight(views: readonly ColumnView[]): number {
  const tasks = titled(views, "task");
  const durations = views.filter((view) => has(view, "duration")).length;
  return tasks === 0 ? 0 : 1.6 * tasks + Math.min(1, durations);
}

function contactWeight(views: readonly ColumnView[]): number {
  const headed = views.filter((view) => has(view, "contact")).length;
  const held = views.filter(({ profile }) => profile.contacts > 0.5).length;
  const share = views.length === 0 ? 0 : Math.max(headed, held) / views.length;
  return Math.min(4, share * 7);
}

/** "Action" is what the table lists, not what is done about a risk or an issue. */
function actionWeight(views: readonly ColumnView[]): number {
  const actions = views.filter(
    (view) =>
      has(view, "action") &&
      view.header.bare.concepts.every((concept) =>
        ["action", "id", "description", "name", "owner"].includes(concept),
      ),
  ).length;
  const meetings = titled(views, "meeting");
  const own = views.some((view) =>
    (["risk", "issue", "decision", "probability", "impact", "benefit", "milestone"] as const).some(
      (concept) => has(view, concept),
    ),
  );
  return own ? 0 : actions * 1.4 + meetings * 0.8;
}

function timesheetWeight(views: readonly ColumnView[]): number {
  const days = keyed(views, weekday);
  const worked = keyed(views, hours);
  return (days >= 5 ? 4 : 0) + (worked > 0 ? 1.5 + worked : 0);
}

/** An issue tracker's export whose type column says mostly Risk, Task or Story. */
function isTrackerExport(views: readonly ColumnView[]): boolean {
  const types = views.find(({ header }) =>
    header.text.keys.some(
      (key) => key === "issue type" || key === "work item type" || key === "vorgangstyp",
    ),
  );
  if (types === undefined) return false;
  const texts = types.cells.flatMap(({ value }) =>
    typeof value === "string" ? [headerKey(value)] : [],
  );
  return texts.filter((text) => workItems.has(text)).length * 2 > texts.length;
}

/** Hardly a text and mostly formulas, or a grid of numbers under numbers. */
function calculationWeight(views: readonly ColumnView[]): number {
  const cells = views.flatMap((view) => view.cells).filter(({ value }) => value !== null);
  if (cells.length < 6) return 0;
  const numbers = cells.filter(({ value }) => typeof value === "number").length / cells.length;
  const formulas = cells.filter(({ formula }) => formula !== undefined && formula !== null).length;
  const numbered = views.filter(({ header }) => /^\d+$/.test(header.text.shown)).length;
  if (views.length >= 3 && numbered * 3 >= views.length * 2) return 3;
  return numbers > 0.8 && formulas > cells.length * 0.6 ? 2 : 0;
}

/** Columns of a few words that have nothing to do with each other: drop-down lists. */
function listWeight(views: readonly ColumnView[]): number {
  if (views.length < 2) return 1.2;
  const filled = views.filter(({ profile }) => profile.filled > 0);
  const lists = filled.filter(
    ({ profile, cells }) =>
      profile.filled <= 15 &&
      profile.distinct === profile.filled &&
      profile.words <= 3.5 &&
      profile.numbers < 0.5 &&
      // A list ends where its words end.
      cells.slice(profile.filled).every(({ value }) => value === null || value === ""),
  );
  const lengths = new Set(lists.map(({ profile }) => profile.filled));
  return lists.length === filled.length && lengths.size > 1 ? 1.5 + lengths.size * 0.5 : 0;
}
