import { isBlank } from "#core/register/content";
import type { Island } from "../island";
import type { Question } from "../questions";
import { questionId } from "../questions";
import type { PeriodContext } from "./findPeriodColumns";
import type { PeriodTarget } from "./periodFinding";
import type { PeriodHeader } from "./periodHeaders";
import { periodName } from "./periodName";
import type { Measure } from "./periodWords";
import type { Amounts } from "./readAmounts";
import { fieldOf, readNumbers } from "./readAmounts";

/** What the amounts are whose headers do not say it. */
export interface MeasureChoice {
  readonly measure: Measure;
  readonly measureAt: number | null;
  readonly measures: readonly (string | null)[];
  readonly questions: readonly Question[];
}

const measures: readonly Measure[] = ["Budget", "Forecast", "Actual"];

/** Share of the rows whose amounts must add up to another column to prove what they are. */
const PROOF = 0.8;

const settled = (measure: Measure): MeasureChoice => ({
  measure,
  measureAt: null,
  measures: [],
  questions: [],
});

/**
 * Decides what amounts are whose headers name only a period: a column may say it row by row, the title, the
 * sheet's name, or a column that they add up to ("Budget"). Where nothing tells, it is asked.
 */
export function chooseMeasure(
  island: Island,
  target: PeriodTarget,
  headers: readonly PeriodHeader[],
  spans: ReadonlyMap<number, unknown>,
  amounts: Amounts,
  context: PeriodContext,
): MeasureChoice {
  const open = headers.filter(
    ({ at, measure, text }) => measure === null && !text.total && (spans.get(at) ?? null) !== null,
  );
  const [first] = open;
  if (first === undefined || target === "Capacity" || target === "Demand") return settled("Budget");
  const byRow = measureColumn(island, target, headers);
  if (byRow !== null) return { ...settled("Budget"), ...byRow };
  const told = toldAround(island) ?? provenBySum(island, open, amounts, headers);
  if (told !== null) return settled(told);
  const id = questionId(island.sheet, first.header, "measure");
  const fields = measures.map((measure) => fieldOf(target, measure));
  const answered = measures[fields.indexOf(context.answers[id] ?? "")];
  const question: Question = {
    id,
    kind: "measure",
    place: context.place(first.at),
    header: first.header,
    options: fields.map((value) => ({ value })),
    assumed: fieldOf(target, "Budget"),
    cells: context.cells(open),
    samples: open.slice(0, 3).map(({ header }) => header),
  };
  return { ...settled(answered ?? "Budget"), questions: [question] };
}

/** A column whose cells say Budget, Forecast or Actual row by row. */
function measureColumn(
  island: Island,
  target: PeriodTarget,
  headers: readonly PeriodHeader[],
): Pick<MeasureChoice, "measureAt" | "measures"> | null {
  for (const [at] of island.headers.entries()) {
    if (headers.some((header) => header.at === at)) continue;
    const found = island.body.map(({ cells }): Measure | "other" | null => {
      const value = cells[at]?.value ?? null;
      if (isBlank(value)) return null;
      if (typeof value !== "string" || value.length > 40) return "other";
      const { measures: named, rest } = periodName(value);
      return named.length === 1 && rest === "" ? (named[0] ?? "other") : "other";
    });
    const said = found.filter((measure) => measure !== null && measure !== "other");
    if (new Set(said).size < 2 || said.length < found.filter((each) => each !== null).length)
      continue;
    const byRow = found.map((each) =>
      each === null || each === "other" ? null : fieldOf(target, each),
    );
    return { measureAt: at, measures: byRow };
  }
  return null;
}

/** The one measure that the title, the sheet's name or the table's name says. */
function toldAround(island: Island): Measure | null {
  const titles = island.above
    .flat()
    .flatMap(({ value }) => (typeof value === "string" && value.length < 80 ? [value] : []));
  for (const texts of [titles, [island.sheet.replace(/[_-]/g, " "), island.table ?? ""]]) {
    const named = new Set(texts.flatMap((text) => periodName(text).measures));
    if (named.size === 1) return [...named][0] ?? null;
  }
  return null;
}

/** The measure of another column that the amounts of every row add up to. */
function provenBySum(
  island: Island,
  open: readonly PeriodHeader[],
  amounts: Amounts,
  headers: readonly PeriodHeader[],
): Measure | null {
  const sums = island.body.map((_, row) =>
    open.reduce((sum, { at }) => sum + (amounts.numbers(at)[row] ?? 0), 0),
  );
  const proven = island.headers.flatMap((header, at): readonly Measure[] => {
    if (headers.some((each) => each.at === at)) return [];
    const named = periodName([...header.bands, header.shown].join(" ")).measures;
    const [measure] = named;
    if (measure === undefined || named.length > 1) return [];
    const numbers = readNumbers(island, at);
    const filled = numbers.filter((number) => number !== null && number !== 0).length;
    const equal = numbers.filter((number, row) => isSame(number, sums[row] ?? 0)).length;
    return filled > 1 && equal >= filled * PROOF ? [measure] : [];
  });
  return new Set(proven).size === 1 ? (proven[0] ?? null) : null;
}

function isSame(number: number | null, sum: number): boolean {
  return number !== null && number !== 0 && Math.abs(number - sum) <= Math.abs(sum) * 0.001;
}
