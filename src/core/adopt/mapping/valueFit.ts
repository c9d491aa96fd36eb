import type { HeaderText } from "../headerText";
import type { FieldKind, FieldType } from "../values/fieldKind";
import type { ColumnReading } from "../values/columnReading";
import type { ColumnProfile } from "./columnProfile";

/** Share of the cells of a column that can be read; cells with a word for "missing" count on neither side. */
export interface Readable {
  readonly readable: number;
  readonly filled: number;
}

export function readableOf({ readings, doubts }: ColumnReading): Readable {
  const read = readings.filter((reading) => reading.kind === "value").length;
  const unread = readings.filter((reading) => reading.kind === "unread").length;
  // Cells that an answer would make readable are of the field's type: only their value is open.
  const open = doubts
    .filter(({ kind, assumed }) => assumed === null && kind !== "word")
    .reduce((sum, { cells }) => sum + cells, 0);
  return { readable: read + Math.min(open, unread), filled: read + unread };
}

/** What texts of a field look like, where its type says only "text". */
type TextShape = "title" | "person" | "prose" | "short" | "period";

const shapes: Readonly<Record<string, TextShape>> = {
  Project: "title",
  Program: "title",
  Objective: "title",
  Risk: "title",
  Issue: "title",
  Benefit: "title",
  Milestone: "title",
  Deliverable: "title",
  Decision: "title",
  Criterion: "title",
  Role: "short",
  Sponsor: "person",
  Manager: "person",
  Owner: "person",
  Actionee: "person",
  Author: "person",
  "Decided by": "person",
  "Action owner": "person",
  "Change authority": "person",
  "Status note": "prose",
  "Response action": "prose",
  Resolution: "prose",
  Rationale: "prose",
  Cause: "prose",
  Event: "prose",
  Effect: "prose",
  "Observable outcome": "prose",
  "Enabling outputs": "prose",
  "Selection reason": "prose",
  Definition: "prose",
  Period: "period",
};

/** A column without values speaks for no field and against none. */
const UNKNOWN = 0.6;

/** How well the values of a column fit a field: 1 = just like it, 0 = they are something else. */
export function valueFit(
  type: FieldType,
  field: string,
  view: { readonly profile: ColumnProfile; readonly header: HeaderText },
  readable: Readable,
): number {
  const fit = fitOfValues(type, field, view.profile, readable);
  return contradicts(type.kind, view.header) ? Math.min(fit, 0.3) : fit;
}

/** The unit or the scale in a header is that of another kind of field: "Impact (£k)" is no level. */
function contradicts(kind: FieldKind, header: HeaderText): boolean {
  const { factor, currency, scale, keys, shown } = header;
  // "Konsekvens (K)": one letter is a name rather than a thousand.
  const isMoney = currency !== null || (factor !== null && !/[([]\s*\p{L}\s*[)\]]/u.test(shown));
  const isPercent = keys[0]?.split(" ").includes("percent") ?? false;
  switch (kind) {
    case "level":
      return isMoney || isPercent;
    case "money":
      return scale !== null || isPercent;
    case "percent":
    case "rag":
    case "word":
    case "date":
      return isMoney;
    default:
      return false;
  }
}

function fitOfValues(
  type: FieldType,
  field: string,
  profile: ColumnProfile,
  { readable, filled }: Readable,
): number {
  if (profile.filled === 0 && profile.colours > 0.5) return type.kind === "rag" ? 1 : UNKNOWN / 2;
  if (profile.filled === 0 || filled === 0) return UNKNOWN;
  const share = readable / filled;
  switch (type.kind) {
    case "id":
      return idFit(profile);
    case "reference":
      return referenceFit(profile);
    case "own-word":
      return categoryFit(profile);
    case "text":
    case "person":
      return textFit(shapes[field] ?? "short", profile);
    case "date":
      return profile.numbers > 0.5 && profile.dates < 0.2 ? Math.min(share, 0.3) : share;
    case "money":
    case "number":
      return profile.percents > 0.5 || profile.dates > 0.5 ? 0.1 : share;
    case "level":
      if (profile.amounts > 0.5 || profile.percents > 0.5) return 0.05;
      return profile.fractions > 0.5 || profile.largest > 10 ? Math.min(share, 0.35) : share;
    case "percent":
      return profile.amounts > 0.5 ? 0.05 : share;
    case "whole":
    case "rag":
    case "word":
      return share;
  }
}

function idFit(profile: ColumnProfile): number {
  if (profile.dates > 0.5 && profile.ids < 0.5) return 0.1;
  if (profile.prose > 0.3 || profile.fractions > 0.2) return 0.05;
  const unique = profile.distinct / profile.filled;
  if (unique < 0.6) return unique < 0.3 ? 0.25 : 0.5;
  return profile.words > 2 ? 0.4 : 0.5 + 0.5 * Math.max(profile.ids, unique > 0.95 ? 0.9 : 0.5);
}

function referenceFit(profile: ColumnProfile): number {
  if (profile.dates > 0.5 || profile.fractions > 0.2 || profile.amounts > 0.3) return 0.1;
  if (profile.prose > 0.6) return 0.35;
  return profile.ids > 0.7 ? 1 : 0.96;
}

function categoryFit(profile: ColumnProfile): number {
  if (profile.numbers > 0.5 || profile.dates > 0.5 || profile.prose > 0.3) return 0.15;
  return profile.distinct > 30 || (profile.filled > 12 && profile.distinct === profile.filled)
    ? 0.3
    : 1;
}

function textFit(shape: TextShape, profile: ColumnProfile): number {
  if (shape === "period") return profile.prose > 0.3 ? 0.2 : 1;
  if (profile.dates > 0.6) return 0.05;
  if (profile.contacts > 0.5) return 0.1;
  const few = profile.distinct <= 6 && profile.filled > profile.distinct;
  const judged = profile.levels > 0.8 || (profile.ratings > 0.8 && few);
  switch (shape) {
    case "title":
      if (profile.numbers > 0.8) return 0.15;
      // A column that says the same again and again is a group, not the name of a record.
      if (profile.filled >= 8 && profile.distinct * 2.5 < profile.filled) return 0.35;
      return judged ? 0.05 : 1;
    case "person":
      if (profile.numbers > 0.6) return 0.05;
      if (profile.prose > 0.5 || judged) return 0.2;
      return 0.8 + 0.2 * profile.persons;
    case "prose":
      if (profile.numbers > 0.6 || judged) return 0.05;
      if (profile.words < 2) return few ? 0.3 : 0.45;
      return profile.words < 2.5 ? 0.8 : 1;
    case "short":
      return profile.numbers > 0.8 ? 0.4 : 1;
  }
}
