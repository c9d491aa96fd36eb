import type { CellValue } from "#core/register/content";
import { keyOf } from "#core/scoring/registerTable";
import { reportUnknownPeriod } from "#core/selection/read/readCalendar";
import type { SourceTable } from "#core/selection/read/sourceTable";
import {
  type Benefit,
  type BenefitPeriod,
  type MeasureProfile,
  type PeriodLayer,
  periodLayers,
  type PeriodValues,
  type RollUp,
  type TiedTo,
} from "./benefit";
import { benefitClasses, rollUps, ties } from "./benefitWords";
import type { ListedProgram, ListedProject } from "./benefitBook";

interface Sources {
  readonly benefits: SourceTable;
  readonly values: SourceTable;
}

interface Known {
  readonly periods: readonly BenefitPeriod[];
  readonly projects: readonly ListedProject[];
  readonly programs: readonly ListedProgram[];
}

/** Rows of Benefits with an ID, each with its values by period. */
export function readBenefits(sources: Sources, known: Known): Benefit[] {
  const { benefits: table } = sources;
  const profiles = new Map<string, MeasureProfile>();
  const rows = table.rowsWith("Benefit ID");
  for (const row of rows) {
    profiles.set(keyOf(table.text(row, "Benefit ID")), profileOf(table, row));
  }
  const valuesOf = readValues(sources.values, known.periods, profiles);
  const projects = new Map(known.projects.map((project) => [keyOf(project.id), project]));
  return rows.map((row): Benefit => {
    const id = table.text(row, "Benefit ID");
    const relatesTo = table.text(row, "Relates to");
    const profile = profileOf(table, row);
    const own = projects.get(keyOf(relatesTo));
    const program = known.programs.find((each) => keyOf(each.id) === keyOf(relatesTo));
    const values = valuesOf.get(keyOf(id)) ?? known.periods.map(() => blankValues);
    const number = (header: string): number | null => table.number(row, header, id, "warning");
    return {
      id,
      row,
      relatesTo,
      projects: own === undefined ? membersOf(program, known.projects) : [own.id],
      program: own?.program ?? program?.id ?? "",
      title: table.text(row, "Benefit"),
      isDisbenefit: keyOf(table.text(row, "Type")) === "disbenefit",
      benefitClass: wordOf(benefitClasses, table.text(row, "Class")),
      objective: table.text(row, "Objective ID"),
      owner: table.text(row, "Owner"),
      measure: table.text(row, "Measure"),
      unit: table.text(row, "Unit"),
      profile,
      rollUp: wordOf(rollUps, table.text(row, "Roll up")) ?? usualRollUp(profile),
      valuePerUnit: number("Value per unit"),
      baseline: number("Baseline value"),
      target: number("Target value"),
      confidence: number("Confidence %"),
      status: table.text(row, "Status"),
      isWithdrawn: keyOf(table.text(row, "Status")) === "withdrawn",
      note: table.text(row, "Status note"),
      tiedTo: table.has("Tied to")
        ? (wordOf(ties, table.text(row, "Tied to")) ?? "Not tied")
        : assumedTie(values, known.periods, own),
      offsetDays: table.has("Tied to")
        ? (number("Offset days") ?? 0)
        : assumedOffset(values, known.periods, own),
      reviewOn: number("Review on"),
      frequency: table.text(row, "Measure frequency"),
      outputs: table.text(row, "Enabling outputs"),
      values,
    };
  });
}

/** How readings are rolled up where nothing is said: flows add up, of a level the last reading counts. */
export function usualRollUp(profile: MeasureProfile): RollUp {
  return profile === "Flow" ? "Sum" : "Last";
}

function profileOf(table: SourceTable, row: number): MeasureProfile {
  return keyOf(table.text(row, "Profile")) === "level" ? "Level" : "Flow";
}

function membersOf(
  program: ListedProgram | undefined,
  projects: readonly ListedProject[],
): readonly string[] {
  if (program === undefined) return [];
  const own = projects.filter((project) => keyOf(project.program) === keyOf(program.id));
  return own.map(({ id }) => id);
}

/** Without the columns of a tie: a benefit planned from the baseline finish on is tied to the finish. */
function assumedTie(
  values: readonly PeriodValues[],
  periods: readonly BenefitPeriod[],
  project: ListedProject | undefined,
): TiedTo {
  const first = periods[firstPlanned(values) ?? -1];
  const finish = project?.baselineFinish ?? null;
  return first !== undefined && finish !== null && first.end > finish
    ? "Project finish"
    : "Not tied";
}

function assumedOffset(
  values: readonly PeriodValues[],
  periods: readonly BenefitPeriod[],
  project: ListedProject | undefined,
): number {
  const first = periods[firstPlanned(values) ?? -1];
  const finish = project?.baselineFinish ?? null;
  return first === undefined || finish === null ? 0 : Math.max(0, first.start - finish);
}

/** The first period with a planned value that is not 0; null = none. */
export function firstPlanned(values: readonly PeriodValues[]): number | null {
  const at = values.findIndex(({ planned }) => (planned ?? 0) !== 0);
  return at < 0 ? null : at;
}

function wordOf<T extends string>(words: readonly T[], text: string): T | null {
  return words.find((word) => keyOf(word) === keyOf(text)) ?? null;
}

const blankValues: PeriodValues = {
  row: null,
  planned: null,
  forecast: null,
  actual: null,
  unread: {},
};

/**
 * Rows of BenefitPeriods by benefit and period. Two rows of one period add up for a flow; of a level the
 * later row counts.
 */
function readValues(
  table: SourceTable,
  periods: readonly BenefitPeriod[],
  profiles: ReadonlyMap<string, MeasureProfile>,
): ReadonlyMap<string, PeriodValues[]> {
  const at = new Map(periods.map(({ key }, t) => [keyOf(key), t]));
  const of = new Map<string, PeriodValues[]>();
  for (const row of table.rowsWith("Benefit ID", "Period")) {
    const key = keyOf(table.text(row, "Benefit ID"));
    const t = at.get(keyOf(table.text(row, "Period")));
    if (t === undefined) {
      reportUnknownPeriod(table, row, table.text(row, "Benefit ID"));
      continue;
    }
    const own = of.get(key) ?? periods.map(() => blankValues);
    of.set(key, own);
    const before = own[t] ?? blankValues;
    const isFlow = profiles.get(key) !== "Level";
    own[t] =
      before.row === null ? valuesAt(table, row) : joined(before, valuesAt(table, row), isFlow);
  }
  return of;
}

function valuesAt(table: SourceTable, row: number): PeriodValues {
  const unread: Partial<Record<PeriodLayer, CellValue>> = {};
  const [planned = null, forecast = null, actual = null] = periodLayers.map((layer) => {
    const number = table.number(row, layer, table.text(row, "Benefit ID"), "warning");
    if (number === null && table.text(row, layer) !== "") unread[layer] = table.text(row, layer);
    return number;
  });
  return { row, planned, forecast, actual, unread };
}

function joined(first: PeriodValues, second: PeriodValues, addsUp: boolean): PeriodValues {
  const both = (a: number | null, b: number | null): number | null =>
    a === null || b === null ? (b ?? a) : addsUp ? a + b : b;
  return {
    row: first.row,
    planned: both(first.planned, second.planned),
    forecast: both(first.forecast, second.forecast),
    actual: both(first.actual, second.actual),
    unread: { ...first.unread, ...second.unread },
  };
}
