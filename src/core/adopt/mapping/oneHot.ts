import { isBlank } from "#core/register/content";
import type { HeaderText } from "../headerText";
import { headerKey, headerText, oneLine } from "../headerText";
import type { ScaleLevels } from "../values/columnReading";
import { levelText } from "../values/levels";
import { ragText } from "../values/rag";
import type { SourceCell } from "../values/reading";
import type { ColumnView } from "./candidates";
import { profileOf } from "./columnProfile";
import { readHeader } from "./fieldMatches";
import { readHeaderWords } from "./headerWords";

/** Columns of marks that are one field, as one column of the marked headers. */
export interface MarkedView extends ColumnView {
  /** Headers of the columns in their order; null = an ordinary column. */
  readonly levels: ScaleLevels | null;
}

const mark = /^(?:[xX✗✘×✓✔☑☒●•■○◯✕]|1)$/u;

/** What the headers of marks have in common. */
type MarkedKind = "level" | "rating" | "type";

function kindOf(label: string): MarkedKind | null {
  if (levelText(label, true) !== null) return "level";
  if (ragText(label, "outer") !== null) return "rating";
  const { concepts, unknown } = readHeaderWords(label);
  const isType = concepts.length === 1 && ["threat", "opportunity"].includes(concepts[0] ?? "");
  return isType && unknown.length === 0 ? "type" : null;
}

/** 1 for a mark, null for an empty cell, false for anything else. */
function isMark({ value }: SourceCell): boolean | null {
  if (isBlank(value) || value === false || value === 0) return null;
  if (typeof value === "string") return mark.test(oneLine(value));
  return value === true || value === 1;
}

function isMarked(view: ColumnView): boolean {
  return view.cells.every((cell) => isMark(cell) !== false);
}

/**
 * Joins columns of marks ("X" under one of Low, Medium, High below Probability) to one column whose
 * values are the marked headers; two marks in a row give both, which no field can take.
 */
export function joinMarks(views: readonly ColumnView[]): readonly MarkedView[] {
  const result: MarkedView[] = [];
  for (let at = 0; at < views.length; at += 1) {
    const run = runAt(views, at);
    const first = views[at];
    if (first === undefined) break;
    if (run.length < 2 || !isOneOf(run)) {
      result.push({ ...first, levels: null });
      continue;
    }
    result.push(joined(run));
    at += run.length - 1;
  }
  return result;
}

/** Neighbouring columns of marks under one heading, with headers of one kind that are all different. */
function runAt(views: readonly ColumnView[], start: number): readonly ColumnView[] {
  const run: ColumnView[] = [];
  const seen = new Set<string>();
  let kind: MarkedKind | null = null;
  for (const view of views.slice(start)) {
    const { text } = view.header;
    const key = headerKey(text.shown);
    const own = kindOf(text.shown);
    const before = run.at(-1);
    const follows =
      before === undefined ||
      (view.at === before.at + 1 && sameBands(before.header.text, text) && own === kind);
    if (own === null || !follows || seen.has(key) || !isMarked(view)) break;
    kind = own;
    seen.add(key);
    run.push(view);
  }
  const named = (run[0]?.header.text.bands.length ?? 0) > 0 || kind !== "level";
  return named ? run : [];
}

function sameBands(a: HeaderText, b: HeaderText): boolean {
  return a.bands.join("\n") === b.bands.join("\n");
}

/** Most rows have just one mark. */
function isOneOf(run: readonly ColumnView[]): boolean {
  const counts = rowsOf(run).map((row) => row.filter((cell) => isMark(cell) === true).length);
  const marked = counts.filter((count) => count > 0).length;
  const single = counts.filter((count) => count === 1).length;
  return marked > 0 && single >= marked * 0.8 && marked * 2 >= counts.length;
}

function rowsOf(run: readonly ColumnView[]): readonly (readonly SourceCell[])[] {
  const rows = run[0]?.cells.length ?? 0;
  return Array.from({ length: rows }, (_, row) => run.flatMap((view) => view.cells[row] ?? []));
}

function joined(run: readonly ColumnView[]): MarkedView {
  const labels = run.map((view) => view.header.text.shown);
  const bands = run[0]?.header.text.bands ?? [];
  const text = headerText(bands.at(-1) ?? labels.join(" / "), bands.slice(0, -1));
  const cells = rowsOf(run).map((row): SourceCell => {
    const marked = labels.filter((_, at) => row[at] !== undefined && isMark(row[at]) === true);
    return { value: marked.length === 0 ? null : marked.join(" + "), format: "General" };
  });
  return {
    at: run[0]?.at ?? 0,
    covers: run.map((view) => view.at),
    header: readHeader(text),
    cells,
    profile: profileOf(cells),
    levels: labels.map((label) => ({ code: label, label })),
  };
}
