import { groupFigure, groupRating, memberGroups } from "#core/status/groupRollUp";
import type { Rag } from "#core/status/rag";
import { ragNamed } from "#core/status/ratings";
import type { Call, Implementation, Outcome } from "../call";
import { isFailure } from "../failure";
import type { Cell } from "../parameters";
import type { scoreDeclarations } from "./declarations";

type Declared = typeof scoreDeclarations.ROLLUP;

/** Figures or ratings of members by their group: one row a group, with its name. */
export const rollUp: Implementation<Declared> = (given, call) => {
  const { metric, rule } = given;
  const count = metric.length;
  const levels = given.level.length === 1 ? metric.map(() => given.level[0] ?? null) : given.level;
  const weights = given.weights ?? metric.map(() => 1);
  for (const [name, { length }] of Object.entries({ level: levels, weights })) {
    if (length !== count) call.fail("lengths", { name, count: length, rows: count });
  }
  if (given.weights?.some((weight) => weight !== null && weight < 0) === true)
    call.fail("negative");
  const words = metric.filter(
    (cell) => cell !== null && typeof cell === "object" && "text" in cell,
  );
  const isRated =
    words.length > 0 && metric.every((cell) => typeof cell !== "number" || cell === 0);
  const figureOf = isRated ? ratingOf : figureOfMembers;
  return memberGroups(levels).map(({ name, members }): Outcome[] => [
    name,
    figureOf(
      members.map((member) => metric[member] ?? null),
      rule,
      members.map((member) => weights[member] ?? 0),
      { given, call },
    ),
  ]);
};

interface Asked {
  readonly given: Parameters<Implementation<Declared>>[0];
  readonly call: Call<Declared>;
}

type Rule = Asked["given"]["rule"];

function figureOfMembers(
  cells: readonly Cell[],
  rule: Rule,
  weights: readonly number[],
  { call }: Asked,
): Outcome {
  if (rule === "worst" || rule === "best") return call.fail("rule-of-ratings", { rule });
  const figures: (number | null)[] = [];
  for (const cell of cells) {
    if (isFailure(cell)) return cell;
    if (typeof cell === "object" && cell !== null) return call.error("text", { value: cell.text });
    figures.push(cell);
  }
  return groupFigure(figures, rule, weights) ?? call.error("nothing");
}

function ratingOf(
  cells: readonly Cell[],
  rule: Rule,
  weights: readonly number[],
  { given, call }: Asked,
): Outcome {
  if (rule === "sum" || rule === "average" || rule === "min" || rule === "max") {
    return call.fail("rule-of-figures", { rule });
  }
  const ratings: (Rag | null)[] = [];
  for (const cell of cells) {
    if (isFailure(cell)) return cell;
    const level =
      cell === null || typeof cell === "number" ? null : (ragNamed(cell.text) ?? undefined);
    if (level === undefined) {
      return call.error("unknown-word", {
        value: typeof cell === "object" ? (cell?.text ?? "") : "",
      });
    }
    ratings.push(level);
  }
  const { red: rollRed, amber: rollAmber } = given;
  const level = groupRating(ratings, rule, weights, { rollRed, rollAmber });
  if (level !== null) return level;
  return ratings.every((rating) => rating === null) ? "" : call.error("no-weight");
}
