import type { BenefitsReading } from "#actions/benefits/benefitsReading";
import type { BenefitPeriod, BenefitRow, PeriodLayer } from "#core/benefits/benefit";
import type { CellValue } from "#core/register/content";
import type { Texts } from "../../texts/texts";
import type { CellAt } from "../score/gridEntries";
import type { GridPlace } from "../score/gridMoves";
import { typedValue } from "../score/scoreSentences";
import { localeDecimal, typedNumber } from "#core/text/typedNumber";
import type { GridLayer, GridState, PeriodDraft } from "./benefitsState";

/** A value for one period of a benefit, as it waits to be written. */
export interface PeriodEntry {
  readonly key: string;
  readonly text: string;
  readonly before: CellValue;
}

/** The layer that a column of the grid is typed into. */
export function layerOf(period: BenefitPeriod, layer: GridLayer): PeriodLayer {
  if (layer === "planned") return "Planned";
  return period.isClosed ? "Actual" : "Forecast";
}

/** What stands in BenefitPeriods for a benefit, a period and a layer; a text that is no number as it is. */
export function valueAt(benefit: BenefitRow, index: number, layer: PeriodLayer): CellValue {
  const values = benefit.values[index];
  if (values === undefined) return null;
  const unread = values.unread[layer];
  if (unread !== undefined) return unread;
  const by = { Planned: values.planned, Forecast: values.forecast, Actual: values.actual } as const;
  return by[layer];
}

/** Something was planned for a closed period, and nobody has measured what came of it. */
export function isLacking(
  { values }: BenefitRow,
  index: number,
  { isClosed }: BenefitPeriod,
): boolean {
  const { planned = null, actual = null } = values[index] ?? {};
  return isClosed && actual === null && planned !== null && planned !== 0;
}

export function periodKey(benefit: string, period: string, layer: PeriodLayer): string {
  return `${benefit}\n${period}\n${layer}`;
}

/** The cells of the grid: benefits by periods, in one layer. */
export function periodCells(
  rows: readonly BenefitRow[],
  periods: readonly BenefitPeriod[],
  gridLayer: GridLayer,
  texts: Texts,
): CellAt<PeriodEntry> {
  return ({ row, column }) => {
    const benefit = rows[row];
    const period = periods[column];
    if (benefit === undefined || period === undefined) return null;
    const layer = layerOf(period, gridLayer);
    const key = periodKey(benefit.id, period.key, layer);
    return {
      key,
      value: valueAt(benefit, column, layer),
      isTyped: true,
      entry: (value, before) => ({ key, text: typedValue(value, texts), before }),
    };
  };
}

/** Where the active cell stands; at first the first closed period that lacks an actual, or the first period. */
export function activePeriod(
  cell: GridState["cell"],
  rows: readonly BenefitRow[],
  periods: readonly BenefitPeriod[],
): GridPlace {
  const row = rows.findIndex(({ id }) => id === cell?.benefit);
  const column = periods.findIndex(({ key }) => key === cell?.period);
  const lastClosed = periods.findLastIndex(({ isClosed }) => isClosed);
  return { row: Math.max(0, row), column: column < 0 ? Math.max(0, lastClosed) : column };
}

/** A waiting value whose cell has something else by now than its writer had seen. */
export function isConflict(draft: PeriodDraft, value: CellValue): boolean {
  return draft.status !== "typing" && !isSame(draft.before, value);
}

/** What each waiting value stands against now. */
export function standingValues(
  drafts: GridState["drafts"],
  reading: BenefitsReading,
): ReadonlyMap<string, CellValue> {
  const benefits = new Map(reading.benefits.map((each) => [each.id, each]));
  const index = new Map(reading.periods.map(({ key }, i) => [key, i]));
  return new Map(
    Object.keys(drafts).map((key) => {
      const [id = "", period = "", layer = ""] = key.split("\n");
      const benefit = benefits.get(id);
      const at = index.get(period);
      const value =
        benefit === undefined || at === undefined
          ? null
          : valueAt(benefit, at, layer as PeriodLayer);
      return [key, value];
    }),
  );
}

/** Waiting values without those that stand in the workbook by now. */
export function withoutWritten(
  drafts: GridState["drafts"],
  reading: BenefitsReading,
  locale: string,
): GridState["drafts"] {
  const standing = standingValues(drafts, reading);
  return Object.fromEntries(
    Object.entries(drafts).filter(([key, { text, status }]) => {
      const value = standing.get(key) ?? null;
      const typed = typedNumber(text, localeDecimal(locale));
      return status === "typing" || !(typed === value || (typed === null && value === ""));
    }),
  );
}

/** How many values can be written, and how many wait for a decision. */
export function waitingOf(
  drafts: GridState["drafts"],
  reading: BenefitsReading,
): { readonly ready: number; readonly conflicts: number; readonly refused: number } {
  const standing = standingValues(drafts, reading);
  const all = Object.entries(drafts);
  const conflicts = all.filter(([key, draft]) => isConflict(draft, standing.get(key) ?? null));
  const refused = all.filter(([, { status }]) => status === "refused");
  const ready = all.filter(
    ([key, draft]) => draft.status === "ready" && !isConflict(draft, standing.get(key) ?? null),
  );
  return { ready: ready.length, conflicts: conflicts.length, refused: refused.length };
}

/** The lines that the action enter-benefit-periods reads: benefit, period, layer, number. */
export function writtenLines(
  drafts: GridState["drafts"],
  reading: BenefitsReading,
  locale: string,
): string {
  const standing = standingValues(drafts, reading);
  return Object.entries(drafts)
    .filter(
      ([key, draft]) => draft.status === "ready" && !isConflict(draft, standing.get(key) ?? null),
    )
    .map(([key, { text }]) => {
      const value = typedNumber(text, localeDecimal(locale));
      return `${key.replaceAll("\n", "\t")}\t${value ?? ""}`;
    })
    .join("\n");
}

function isSame(a: CellValue, b: CellValue): boolean {
  if (typeof a === "object" && typeof b === "object") return a?.error === b?.error;
  return (a ?? "") === (b ?? "");
}
