import type { BookRegisters } from "#core/dataset/datasetOf";
import { readSnapshotStore } from "#core/history/snapshotStore";
import { competitionRanks } from "#core/numeric/ranks";
import { keyOf, RegisterTable } from "#core/scoring/registerTable";
import { groupFigure, groupRating, memberGroups } from "#core/status/groupRollUp";
import type { Rag } from "#core/status/rag";

/** A row of a roll-up: words tell which, numbers are compared. */
export type Row = Readonly<Record<string, string | number | null>>;

interface Project {
  readonly workbook: string;
  readonly office: string;
  readonly currency: string;
  readonly program: string;
  readonly id: string;
  readonly budget: number | null;
  readonly forecast: number | null;
  readonly npv: number | null;
  readonly riskAdjusted: number | null;
  readonly exposure: number | null;
  readonly rag: Rag | null;
}

interface OfficeSums {
  readonly office: string;
  readonly currency: string;
  planned: number;
  outturn: number;
  came: number;
  went: number;
  costChange: number;
  worse: number;
  better: number;
  hasPast: boolean;
}

const rags: readonly Rag[] = ["Green", "Amber", "Red"];

/**
 * The portfolio roll-up over many workbooks by Sightline's own rules (those of the registers and of
 * PMO.ROLLUP), read from the registers themselves and not from the dataset.
 */
export class OurRollUp {
  private readonly projects: Project[] = [];
  private readonly offices = new Map<string, OfficeSums>();

  add({ workbook, registers, settings }: BookRegisters): void {
    const factor =
      { one: 1, thousand: 1e3, million: 1e6 }[keyOf(textOf(settings["pmo_MoneyUnit"]))] ?? 0;
    const currency = textOf(settings["pmo_Currency"]);
    const office = workbook.split("/")[0] ?? "";
    const table = (register: string): RegisterTable | null => {
      const found = registers.find((each) => each.register === register);
      return found === undefined ? null : new RegisterTable(found);
    };
    const projects = table("Projects");
    if (projects === null) return;
    const sums = this.officeOf(office, currency);
    for (let row = 0; row < projects.rowCount; row++) {
      if (projects.text(row, "Project ID") === "" || projects.number(row, "Live") !== 1) continue;
      const money = (header: string): number | null => {
        const value = projects.number(row, header);
        return value === null ? null : value * factor;
      };
      this.projects.push({
        ...{ workbook, office, currency },
        program: keyOf(projects.text(row, "Program ID")),
        id: projects.text(row, "Project ID"),
        budget: money("Budget"),
        forecast: money("Forecast cost"),
        npv: money("NPV"),
        riskAdjusted: money("Risk adjusted NPV"),
        exposure: money("Risk exposure"),
        rag: rags.find((each) => each === projects.text(row, "Derived RAG")) ?? null,
      });
    }
    const benefits = table("Benefits");
    for (let row = 0; row < (benefits?.rowCount ?? 0); row++) {
      if (benefits?.text(row, "Benefit ID") === "") continue;
      sums.planned += (benefits?.number(row, "Planned money") ?? 0) * factor;
      sums.outturn += (benefits?.number(row, "Outturn money") ?? 0) * factor;
    }
    addChanges(
      sums,
      projects,
      readSnapshotStore(registers).at("SN-001").tables.get("Projects"),
      factor,
    );
  }

  /** By the name of the query. */
  rows(): Readonly<Record<string, readonly Row[]>> {
    return {
      portfolio: this.by(({ currency }) => currency).map(({ name, members }) => ({
        currency: name,
        workbooks: new Set(members.map(({ workbook }) => workbook)).size,
        projects: members.length,
        ...figures(members, ["budget", "forecast", "npv", "exposure"]),
        risk_adjusted_npv: sum(members, "riskAdjusted"),
        ...counts(members),
      })),
      programs: this.by(({ currency, program }) => `${currency}\n${program}`).map(
        ({ members: all, members: [first] }) => ({
          currency: first?.currency ?? "",
          program: first?.program ?? "",
          projects: all.length,
          ...figures(all, ["budget", "forecast"]),
          rating: groupRating(
            all.map(({ rag }) => rag),
            "weighted",
            all.map(({ budget }) => budget ?? 0),
            { rollRed: 0.25, rollAmber: 0.3 },
          ),
        }),
      ),
      offices: this.by(({ office, currency }) => `${office}\n${currency}`).map(
        ({ members: all, members: [first] }) => {
          const sums = this.officeOf(first?.office ?? "", first?.currency ?? "");
          return {
            ...{ office: sums.office, currency: sums.currency, projects: all.length },
            ...figures(all, ["budget", "npv", "exposure"]),
            ...{ benefits_planned: sums.planned, benefits_outturn: sums.outturn },
          };
        },
      ),
      changes: [...this.offices.values()]
        .filter(({ hasPast }) => hasPast)
        .map(({ office, currency, came, went, costChange, worse, better }) => {
          return { office, currency, came, went, forecast_change: costChange, worse, better };
        }),
      ranking: this.ranking(),
    };
  }

  private ranking(): Row[] {
    return this.by(({ currency }) => currency).flatMap(({ members }) => {
      const ranks = competitionRanks(members.map(({ riskAdjusted }) => riskAdjusted));
      return members.flatMap(({ currency, workbook, id, riskAdjusted }, at): Row[] => {
        const row = { currency, workbook, project_id: id, risk_adjusted_npv: riskAdjusted };
        return riskAdjusted === null ? [] : [{ ...row, place: ranks[at] ?? null }];
      });
    });
  }

  private by(level: (project: Project) => string): { name: string; members: Project[] }[] {
    return memberGroups(this.projects.map(level)).map(({ name, members }) => ({
      name,
      members: members.flatMap((at) => this.projects[at] ?? []),
    }));
  }

  private officeOf(office: string, currency: string): OfficeSums {
    const key = `${office}\n${currency}`;
    const none = { planned: 0, outturn: 0, came: 0, went: 0, costChange: 0, worse: 0, better: 0 };
    const known = this.offices.get(key) ?? { office, currency, ...none, hasPast: false };
    this.offices.set(key, known);
    return known;
  }
}

type Past =
  ReturnType<ReturnType<typeof readSnapshotStore>["at"]>["tables"] extends ReadonlyMap<
    string,
    infer Records
  >
    ? Records
    : never;

function addChanges(
  sums: OfficeSums,
  projects: RegisterTable,
  past: Past | undefined,
  factor: number,
): void {
  if (past === undefined) return;
  sums.hasPast = true;
  const now = new Set<string>();
  for (let row = 0; row < projects.rowCount; row++) {
    const id = keyOf(projects.text(row, "Project ID"));
    if (id === "") continue;
    now.add(id);
    const before = past.get(id)?.values;
    if (before === undefined) {
      sums.came += 1;
      continue;
    }
    const [cost, was] = [projects.number(row, "Forecast cost"), before.get("Forecast cost")];
    if (cost !== null && typeof was === "number") sums.costChange += (cost - was) * factor;
    const place = (rag: unknown): number => rags.findIndex((each) => each === rag);
    const [present, former] = [
      place(projects.text(row, "Derived RAG")),
      place(before.get("Derived RAG")),
    ];
    if (present < 0 || former < 0) continue;
    if (present > former) sums.worse += 1;
    if (present < former) sums.better += 1;
  }
  sums.went += [...past.keys()].filter((id) => !now.has(id)).length;
}

function textOf(cell: unknown): string {
  return typeof cell === "string" ? cell : "";
}

type Figure = "budget" | "forecast" | "npv" | "exposure" | "riskAdjusted";

function sum(members: readonly Project[], figure: Figure): number {
  return (
    groupFigure(
      members.map((each) => each[figure]),
      "sum",
      [],
    ) ?? 0
  );
}

function figures(members: readonly Project[], names: readonly Figure[]): Row {
  return Object.fromEntries(names.map((name) => [name, sum(members, name)]));
}

function counts(members: readonly Project[]): Row {
  const of = (rag: Rag | null): number => members.filter((each) => each.rag === rag).length;
  return { red: of("Red"), amber: of("Amber"), green: of("Green"), unrated: of(null) };
}
