import { type MovedRows, movedRows, type MovedSpec } from "#core/schedule/effects/movedRows";
import type { WhatIfSource } from "#core/schedule/effects/whatIfSource";
import type { Schedule } from "#core/schedule/schedule";
import type { WhatIf } from "#core/schedule/whatIf";
import { keyOf, RegisterTable } from "#core/scoring/registerTable";
import type { RegisterReading } from "#excel/registerReading";
import type { CellContent, Edit } from "#sheets/plan";
import { bodyCell } from "#sheets/planBody";
import { planNewRecords } from "#sheets/planNewRecords";

/** What is written beside the dates of projects. */
export interface MoveParts {
  readonly milestones: boolean;
  readonly money: boolean;
  readonly demand: boolean;
  readonly benefits: boolean;
}

/** Cells that a what-if question would change, one by one. */
export function moveEdits(
  reading: RegisterReading,
  source: WhatIfSource,
  answer: WhatIf,
  parts: MoveParts,
): readonly Edit[] {
  const write = new CellWriter(reading);
  writeProjects(write, answer);
  writeNeededBy(write, source.schedule, answer.schedule);
  if (parts.milestones) writeMilestones(write, answer);
  const daysOf = daysByProject(answer);
  const kept = { of: ["Project ID"], daysOf } as const;
  const calendar = source.people?.periods ?? source.money?.book.periods ?? [];
  const move = (register: string, spec: MovedSpec): void => {
    const table = write.table(register);
    if (table !== null) write.rows(register, spec.value, movedRows(table, calendar, spec));
  };
  if (parts.money) {
    const of =
      write.table("Financials")?.has("Cost type") === true ? ["Project ID", "Cost type"] : kept.of;
    move("Financials", { of, value: "Forecast", kind: "amount", keeps: true, daysOf });
  }
  if (parts.demand) {
    move("Demand", {
      ...kept,
      of: ["Project ID", "Role"],
      value: "FTE",
      kind: "fte",
      keeps: false,
    });
  }
  if (parts.benefits) writeBenefits(move, source, answer);
  return write.edits;
}

type DaysOf = MovedSpec["daysOf"];

function daysByProject({ projects }: WhatIf): DaysOf {
  const days = new Map(
    projects.map(
      ({ id, cause, days: later }) => [keyOf(id), cause === "cut" ? "cut" : later] as const,
    ),
  );
  return (key) => days.get(key);
}

function writeProjects(write: CellWriter, { projects }: WhatIf): void {
  for (const { id, cause, start, finish } of projects) {
    const row = write.rowOf("Projects", "Project ID", id);
    if (cause === "cut") write.cell("Projects", row, "Stage", "Cancelled");
    else {
      if (start.after !== start.before) write.cell("Projects", row, "Start", start.after);
      if (finish.after !== finish.before)
        write.cell("Projects", row, "Forecast finish", finish.after);
    }
  }
}

/** The day by which a receiver needs something moves with it. */
function writeNeededBy(write: CellWriter, before: Schedule, after: Schedule): void {
  after.dependencies.forEach(({ row, neededBy }, at) => {
    if (neededBy === before.dependencies[at]?.neededBy) return;
    write.cell("Dependencies", row, "Needed by", neededBy);
  });
}

function writeMilestones(write: CellWriter, { milestones }: WhatIf): void {
  for (const { id, date } of milestones) {
    if (date.after === null) continue;
    const row = write.rowOf("Milestones", "Milestone ID", id);
    write.cell("Milestones", row, "Forecast date", date.after);
  }
}

/** Flows by the days they share, readings along a line; a benefit that is not tied stays. */
function writeBenefits(
  move: (register: string, spec: MovedSpec) => void,
  { money }: WhatIfSource,
  { projects, benefits }: WhatIf,
): void {
  const cut = new Set(projects.flatMap(({ id, cause }) => (cause === "cut" ? [keyOf(id)] : [])));
  const days = new Map(
    benefits.map(({ id, relatesTo, days: later }) => [
      keyOf(id),
      cut.has(keyOf(relatesTo)) ? ("cut" as const) : later,
    ]),
  );
  const levels = new Set(
    money?.book.benefits.flatMap(({ id, profile }) => (profile === "Level" ? [keyOf(id)] : [])),
  );
  const of = ["Benefit ID"];
  const [value, keeps] = ["Forecast", false] as const;
  const daysOf =
    (isLevel: boolean): DaysOf =>
    (key) =>
      levels.has(key) === isLevel ? days.get(key) : undefined;
  move("BenefitPeriods", { of, value, kind: "amount", keeps, daysOf: daysOf(false) });
  move("BenefitPeriods", { of, value, kind: "reading", keeps, daysOf: daysOf(true) });
}

/** Collects edits of single cells and of new rows, by register and header. */
class CellWriter {
  readonly edits: Edit[] = [];
  private readonly known = new Map<string, RegisterTable>();

  constructor(private readonly reading: RegisterReading) {
    for (const content of reading.registers) {
      this.known.set(content.register, new RegisterTable(content));
    }
  }

  table(register: string): RegisterTable | null {
    return this.known.get(register) ?? null;
  }

  /** Body row of a record; below 0 when there is none. */
  rowOf(register: string, header: string, id: string): number {
    const table = this.table(register);
    if (table === null) return -1;
    return table.content.rows.findIndex((_, row) => keyOf(table.text(row, header)) === keyOf(id));
  }

  cell(register: string, row: number, header: string, value: string | number | null): void {
    const place = this.reading.tables[register];
    const at = place?.columns.findIndex((name) => keyOf(name) === keyOf(header)) ?? -1;
    if (place === undefined || row < 0 || at < 0) return;
    this.edits.push({
      kind: "writeCells",
      at: {
        sheet: place.sheet,
        row: place.row + 1 + row,
        column: place.column + at,
        rows: 1,
        columns: 1,
      },
      cells: [[bodyCell(register, header, value)]],
    });
  }

  rows(register: string, header: string, { changes, added }: MovedRows): void {
    for (const { row, value } of changes) this.cell(register, row, header, value);
    const place = this.reading.tables[register];
    if (place === undefined || added.length === 0) return;
    const records = added.map((fields) =>
      Object.fromEntries(
        Object.entries(fields).map(([name, value]): [string, CellContent] => [
          name,
          bodyCell(register, name, value),
        ]),
      ),
    );
    this.edits.push(...planNewRecords(place, [], records));
  }
}
