import type { CollectedReport } from "#actions/report/report";
import type { BookRecord, CollectedSum } from "./bookRecord";
import { problemsOf } from "./problemOf";

/** Difference below which two sums of one column are the same: what adding up in another order changes. */
const tolerance = 1e-9;

/** Sums over all files that were collected, kept while the files themselves are not. */
export class RecordTotals {
  /** What is wrong with a file, or is of another kind than the rest. */
  readonly records: Pick<BookRecord, "name" | "problems">[] = [];
  files = 0;
  withRegisters = 0;
  adopted = 0;
  cells = 0;
  lost = 0;
  questions = 0;
  readonly #sums = new Map<string, CollectedSum>();

  add({ name, book, problems, sums, cells, lost, questions }: BookRecord): void {
    this.files += 1;
    this.cells += cells;
    this.lost += lost;
    this.questions += questions;
    if (book?.made === "registers") this.withRegisters += 1;
    if (book?.made === "adopted") this.adopted += 1;
    const said = problemsOf({ book, problems });
    if (said.length > 0) this.records.push({ name, problems: said });
    for (const sum of sums) {
      const key = `${sum.register}\n${sum.field}`;
      const { onSheets, inRegisters } = this.#sums.get(key) ?? { onSheets: 0, inRegisters: 0 };
      this.#sums.set(key, {
        ...sum,
        onSheets: onSheets + sum.onSheets,
        inRegisters: inRegisters + sum.inRegisters,
      });
    }
  }

  /** Columns whose sum in the registers is not the one of the sheets. */
  get differences(): readonly CollectedSum[] {
    return [...this.#sums.values()].filter(
      ({ onSheets, inRegisters }) =>
        Math.abs(onSheets - inRegisters) > tolerance * Math.max(1, Math.abs(onSheets)),
    );
  }

  /** Columns that were added up. */
  get summed(): number {
    return this.#sums.size;
  }
}

/** What was collected, for the report. */
export function collectedReport(
  totals: RecordTotals,
  left: ReadonlyMap<string, number>,
): CollectedReport {
  const { files, withRegisters, adopted, cells, lost, questions } = totals;
  return {
    ...{ files, withRegisters, adopted, cells, lost, questions },
    problems: totals.records.flatMap(({ name, problems }) =>
      problems.map((message) => ({ file: name, message })),
    ),
    differences: totals.differences,
    notJoined: [...left].map(([register, rows]) => ({ register, rows })),
  };
}

/** What was collected, for people. */
export function totalLines(totals: RecordTotals): string[] {
  const { withRegisters, adopted, cells, lost, questions, summed, differences } = totals;
  return [
    `Workbooks with registers: ${withRegisters}; made into registers: ${adopted}; without: ${totals.files - withRegisters - adopted}`,
    ...(adopted > 0
      ? [
          `Reconciled: ${cells} filled cells, ${lost} lost; ${summed} columns of numbers added up, ${differences.length} differ.`,
        ]
      : []),
    ...differences.map(
      ({ register, field, onSheets, inRegisters }) =>
        `  ${register}, ${field}: ${onSheets} on the sheets, ${inRegisters} in the registers`,
    ),
    ...(questions > 0
      ? [`${questions} questions were answered by assumptions; inspect lists those of a file.`]
      : []),
  ];
}
