import type { Choice } from "./selection";

/** What two answers to the same question say differently. */
export interface ChoiceDifference {
  readonly what: "status" | "value" | "cost" | "chosen" | ComparedPart;
  /** As short texts: a figure, IDs with commas between them, how many entries differ. */
  readonly before: string;
  readonly now: string;
}

const parts = ["projects", "limits", "swap", "frontier", "nextBest", "frequency"] as const;
type ComparedPart = (typeof parts)[number];

/**
 * Where a choice that was solved again differs from the one that was kept; empty = the same. Times are
 * not compared; numbers are the same when 9 digits are; a part that one of them has not whole is passed
 * over.
 */
export function choiceDifferences(before: Choice, now: Choice): readonly ChoiceDifference[] {
  const [old, current] = [before.selection, now.selection];
  const left = old.chosen.filter((id) => !current.chosen.includes(id));
  const entered = current.chosen.filter((id) => !old.chosen.includes(id));
  const isOther = left.length + entered.length > 0;
  return [
    ...differing("status", old.status, current.status),
    ...differing("value", figure(old.value), figure(current.value)),
    ...differing("cost", figure(old.cost), figure(current.cost)),
    ...(isOther
      ? [{ what: "chosen", before: left.join(", "), now: entered.join(", ") } as const]
      : []),
    ...parts.flatMap((part) => {
      if (before[part] === null || now[part] === null) return [];
      const isWhole = [before, now].every(({ unfinished }) =>
        unfinished.every((each) => each.part !== part),
      );
      return isWhole ? differing(part, textOf(before[part]), textOf(now[part]), true) : [];
    }),
  ];
}

function differing(
  what: ChoiceDifference["what"],
  before: string,
  now: string,
  isLong = false,
): ChoiceDifference[] {
  if (before === now) return [];
  return [isLong ? { what, before: "", now: "" } : { what, before, now }];
}

function figure(value: number | null): string {
  return value === null ? "" : String(rounded("", value));
}

function textOf(part: unknown): string {
  return JSON.stringify(part, rounded);
}

/** 9 digits; what is nothing beside them is 0, whatever its sign. */
function rounded(_: string, value: unknown): unknown {
  if (typeof value !== "number") return value;
  return Math.abs(value) < 1e-7 ? 0 : Number(value.toPrecision(9));
}
