import { isBlank } from "#core/register/content";
import type { DateOrder } from "../values/dateText";
import { dateEvidence, provenOrder } from "../values/dateText";
import type { FiveStepRag } from "../values/rag";
import { fieldType } from "../values/fieldKind";
import { readColumn } from "../values/readColumn";
import type { SourceCell } from "../values/reading";
import type { Island } from "../island";
import type { ColumnProfile } from "./columnProfile";
import { profileOf } from "./columnProfile";
import type { FieldMatch, ReadHeader } from "./fieldMatches";
import { fieldMatches } from "./fieldMatches";
import { readHeaders } from "./readHeaders";
import type { Readable } from "./valueFit";
import { readableOf, valueFit } from "./valueFit";

/** A column of an island as mapping sees it. */
export interface ColumnView {
  /** Place in the island. */
  readonly at: number;
  /** Island columns whose cells it holds. */
  readonly covers: readonly number[];
  readonly header: ReadHeader;
  readonly cells: readonly SourceCell[];
  readonly profile: ColumnProfile;
}

/** A field that a column may be, by header and values. */
export interface Candidate extends Readable {
  readonly at: number;
  /** Header of the column: decides between two that are equal in everything else. */
  readonly header: string;
  readonly match: FieldMatch;
  /** 0..1: how well the values fit. */
  readonly fit: number;
  /** 0..1 */
  readonly score: number;
  /** False = the values are something else. */
  readonly fits: boolean;
}

const UNSEEN_FIT = 0.6;
const EMPTY_CELL: SourceCell = { value: null, format: "General" };

/** The columns of an island, headers read together. */
export function columnViews(island: Island): readonly ColumnView[] {
  const headers = readHeaders(island);
  return headers.map((header, at) => {
    const cells = island.body.map((row) => row.cells[at] ?? EMPTY_CELL);
    return { at, covers: [at], header, cells, profile: profileOf(cells) };
  });
}

export interface CandidateOptions {
  readonly dateOrder: DateOrder | null;
  readonly fiveStepRag: FiveStepRag;
  /** Filled cells that are read for a try. */
  readonly sample: number;
  /** Values that nobody has seen count like so many cells that fit half: few cells prove little. */
  readonly unseen?: number;
}

/** The least fit at which values do not contradict a header, by how sure the header is. */
function leastFit(strength: number): number {
  if (strength >= 0.97) return 0.02;
  return strength >= 0.65 ? 0.3 : 0.5;
}

/** The fields of a register that a column may be, likeliest first. */
export function candidatesFor(
  register: string,
  view: ColumnView,
  options: CandidateOptions,
): readonly Candidate[] {
  const { text } = view.header;
  const cells = view.cells.filter((cell) => !isBlank(cell.value)).slice(0, options.sample);
  return fieldMatches(register, view.header)
    .map((match): Candidate => {
      const type = fieldType(register, match.field);
      const readable = readableOf(
        readColumn(cells, type, {
          header: text,
          dateOrder: options.dateOrder,
          fiveStepRag: options.fiveStepRag,
        }),
      );
      const fit = smoothed(
        valueFit(type, match.field, { profile: view.profile, header: text }, readable),
        readable,
        options,
      );
      const score = match.strength * (0.4 + 0.6 * fit);
      return {
        at: view.at,
        header: text.shown,
        match,
        fit,
        score,
        fits: fit >= leastFit(match.strength),
        ...readable,
      };
    })
    .sort((a, b) => b.score - a.score || (a.match.field < b.match.field ? -1 : 1));
}

function smoothed(fit: number, { filled }: Readable, { unseen = 0 }: CandidateOptions): number {
  return unseen === 0 ? fit : (fit * filled + UNSEEN_FIT * unseen) / (filled + unseen);
}

/** Order of day and month that the columns of an island prove together; null when none or both. */
export function islandDateOrder(views: readonly ColumnView[]): DateOrder | null {
  const texts = views
    .flatMap((view) => view.cells)
    .map((cell) => cell.value)
    .filter((value) => typeof value === "string" && value.length <= 30 && /^\s*\d/.test(value));
  return provenOrder(dateEvidence(texts.map(String)));
}
