import type { BenefitBook } from "#core/benefits/benefitBook";
import { bookQueries, bookSettings, readBook } from "#core/benefits/readBook";
import { countedFactors, valueInputs } from "#core/benefits/valueInputs";
import type { People } from "#core/capacity/people";
import { peopleQueries, peopleSettings, readPeople } from "#core/capacity/readPeople";
import type { Issue, Outcome } from "#core/issues";
import type { CellValue, RegisterContent } from "#core/register/content";
import { type ColumnQuery, joinedQueries } from "#core/register/joinedQueries";
import { keyOf } from "#core/scoring/registerTable";
import { type SourceTable, sourceTables } from "#core/selection/read/sourceTable";
import type { ValueInputs } from "#core/value/valueTypes";
import type { Schedule } from "../schedule";
import { scheduleOf, scheduleQueries } from "../scheduleOf";

/** Everything that a what-if question needs, read once: plain data. */
export interface WhatIfSource {
  readonly schedule: Schedule;
  readonly milestones: readonly PlannedMilestone[];
  /** null = no register Demand, or no periods. */
  readonly people: People | null;
  /** null = no periods, base date or discount rate. */
  readonly money: MoneySource | null;
}

export interface PlannedMilestone {
  readonly id: string;
  readonly name: string;
  /** As register Projects writes it. */
  readonly project: string;
  readonly isKey: boolean;
  readonly isReached: boolean;
  readonly date: number | null;
}

export interface MoneySource {
  readonly book: BenefitBook;
  readonly inputs: ValueInputs;
  /** Discount factor of each period, 0 where it does not count. */
  readonly factors: readonly number[];
}

/** Registers and columns that a what-if question is read from; no columns = all of them. */
export const whatIfQueries: readonly ColumnQuery[] = joinedQueries([
  ...scheduleQueries,
  ...peopleQueries,
  ...bookQueries,
]);

export const whatIfSettings: readonly string[] = [
  ...new Set<string>(["pmo_StatusDate", ...peopleSettings, ...bookSettings]),
];

/**
 * The registers as a what-if question sees them. Whatever is missing leaves its part of the answer out,
 * never more.
 *
 * @returns the source, and what could not be read; each issue once.
 */
export function whatIfSource(
  registers: readonly RegisterContent[],
  settings: ReadonlyMap<string, CellValue>,
): Outcome<WhatIfSource> {
  const schedule = scheduleOf(registers, settings.get("pmo_StatusDate") ?? null);
  const people = readPeople(registers, settings);
  const book = readBook(registers, settings);
  const inputs = valueInputs(book.value, registers, settings);
  const issues: Issue[] = [];
  const milestones = readMilestones(sourceTables(registers, issues)("Milestones"), schedule.value);
  const has = (name: string): boolean => registers.some(({ register }) => register === name);
  return {
    value: {
      schedule: schedule.value,
      milestones,
      people: has("Demand") && people.value.periods.length > 0 ? people.value : null,
      money:
        inputs.value === null
          ? null
          : {
              book: book.value,
              inputs: inputs.value,
              factors: countedFactors(book.value, inputs.value),
            },
    },
    issues: once([...schedule.issues, ...people.issues]),
  };
}

function once(issues: readonly Issue[]): readonly Issue[] {
  return [...new Map(issues.map((issue) => [JSON.stringify(issue), issue])).values()];
}

function readMilestones(table: SourceTable, { projects }: Schedule): readonly PlannedMilestone[] {
  const idOf = new Map(projects.map(({ id }) => [keyOf(id), id]));
  return table.rowsWith("Milestone ID", "Milestone").flatMap((row): PlannedMilestone[] => {
    const project = idOf.get(keyOf(table.text(row, "Project ID")));
    if (project === undefined) return [];
    return [
      {
        id: table.text(row, "Milestone ID"),
        name: table.text(row, "Milestone"),
        project,
        isKey: keyOf(table.text(row, "Key")) === "yes",
        isReached: table.text(row, "Actual date") !== "",
        date: table.computed(row, "Forecast date"),
      },
    ];
  });
}
