import { addRecords } from "./addRecords";
import type { AdoptOptions } from "./adoption";
import { completeKeys } from "./adoptKeys";
import { fillDefaults } from "./assumptions";
import { joinRows } from "./collect/joinRows";
import { matchRows } from "./collect/matchRows";
import { addSourceColumns } from "./collect/sourceColumns";
import { noDecisions } from "./decisions";
import type { MoneyFinding } from "./moneyUnit";
import { addOwnCategories } from "./ownCategories";
import { addPeriodRows } from "./periods/addPeriodRows";
import type { PeriodTrace } from "./periods/periodFinding";
import type { Records } from "./records";
import { resolveReferences } from "./references";
import { addScoreSheet, partScoreSheets } from "./scoreSheets";
import type { ScoredSource } from "./scoringModel";
import { makeScoringModel } from "./scoringModel";
import type { Source } from "./source";

/** Makes the records of all sources. */
export function fillRegisters(
  records: Records,
  sources: readonly Source[],
  money: MoneyFinding,
  options: AdoptOptions,
): Filled {
  const { answers } = options.decisions ?? noDecisions;
  const { lists, scores } = partScoreSheets(
    sources.filter(({ register }) => register === "Projects"),
  );
  for (const [register, own] of byRegister(sources.filter((each) => !scores.includes(each))))
    addRecords(records, register, matchRows(register, own, answers), money);
  const scored = [
    ...lists.map((list) => besideProjects(records, list)),
    ...scores.map((sheet) => addScoreSheet(records, sheet)),
  ];
  const keys = completeKeys(records);
  const periods = addPeriodRows(records, sources, money, {
    fiscalStart: options.fiscalStart ?? null,
    answers,
    ...(options.periods === undefined ? {} : { known: options.periods }),
  });
  resolveReferences(records, keys, answers);
  const periodTraces = joinRows(records, periods);
  addSourceColumns(records, options.originOf);
  fillDefaults(records);
  addOwnCategories(records);
  return { starterModel: makeScoringModel(records, scored), periodTraces };
}

export interface Filled {
  /** A model to start from had to be made. */
  readonly starterModel: boolean;
  readonly periodTraces: ReadonlyMap<Source, PeriodTrace>;
}

/** Sources by register; those whose rows are made of columns of periods are left out. */
function byRegister(sources: readonly Source[]): ReadonlyMap<string, readonly Source[]> {
  const found = new Map<string, Source[]>();
  for (const source of sources) {
    if (source.periods?.target === source.register) continue;
    found.set(source.register, [...(found.get(source.register) ?? []), source]);
  }
  return found;
}

/** Criterion columns that stand in the project list itself: row by row the records made from it. */
function besideProjects(records: Records, source: Source): ScoredSource {
  const trace = records.traces.find((each) => each.source === source);
  return { source, projects: trace?.records ?? [] };
}
