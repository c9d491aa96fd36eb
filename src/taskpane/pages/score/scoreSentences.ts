import type { Entry, Lost } from "#actions/enterCells";
import type { CellValue } from "#core/register/content";
import type { Texts } from "../../texts/texts";
import type { LastEntry } from "./scoreState";

/** A cell's content as people read it. */
export function shownValue(value: CellValue, { say, score }: Texts): string {
  if (value === null || value === "") return score.nothing;
  if (typeof value === "object") return value.error;
  return typeof value === "number" ? say.number(value, 6) : String(value);
}

/** A number as it is typed: without marks between thousands. */
export function typedValue(value: CellValue, { say }: Texts): string {
  if (value === null) return "";
  if (typeof value === "object") return value.error;
  if (typeof value !== "number") return String(value);
  return new Intl.NumberFormat(say.locale, {
    maximumFractionDigits: 10,
    useGrouping: false,
  }).format(value);
}

/** What was written last, with what stood there before. */
export function lastSentence({ written }: LastEntry, texts: Texts): string {
  const { score, say } = texts;
  const [first] = written;
  if (first === undefined) return "";
  if (written.length > 1) return say.counted(score.wroteMany, written.length);
  const { entry, old } = first;
  if (entry.kind === "criterion" && entry.field === "Definition") {
    return say.fill(score.wroteText, { criterion: entry.criterion, field: score.guidance });
  }
  const facts = {
    criterion: entry.criterion,
    old: shownValue(old, texts),
    value: shownValue(entry.value, texts),
  };
  return entry.kind === "score"
    ? say.fill(score.wrote, { ...facts, project: entry.project })
    : say.fill(score.wroteField, { ...facts, field: fieldName(entry.field, texts) });
}

function fieldName(
  field: Extract<Entry, { kind: "criterion" }>["field"],
  { score }: Texts,
): string {
  switch (field) {
    case "Weight":
      return score.weight;
    case "Direction":
      return score.direction;
    case "Normalise by":
      return score.scale;
    case "Scale low":
      return score.low;
    case "Scale high":
      return score.high;
    case "Definition":
      return score.guidance;
    case "Group":
      return field;
  }
}

/** Why values were left out, each reason once. */
export function lostSentences(lost: readonly Lost[], { score, say }: Texts): string[] {
  if (lost.length === 0) return [];
  const reasons = lost.map(({ entry, reason }) =>
    say.fill(score.lost[reason], {
      criterion: entry.criterion,
      project: entry.kind === "score" ? entry.project : "",
    }),
  );
  return [say.counted(score.left, lost.length), ...new Set(reasons)];
}
