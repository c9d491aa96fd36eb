import type { TakenNames } from "#core/register/content";
import type { Simulation } from "#core/risk/simulation/simulation";
import type { RegisterTables } from "./registerTable";

/** What the sheet Contingency is drawn from. */
export interface ContingencyRequest {
  /** Registers as they will stand: Risks is needed. */
  readonly tables: RegisterTables;
  /** Names in use, without those of an earlier sheet that this one replaces. */
  readonly taken: TakenNames;
  /** Names of settings by their standard names, where they differ. */
  readonly names?: Readonly<Record<string, string>>;
  /** Position of the sheet from 0; omitted = last. */
  readonly position?: number;
  /** Has the percentiles P50, P80, P90 and the one of its confidence. */
  readonly simulation: Simulation;
  /** In the order of the simulation's scopes: the first is what the curve and the drivers are of. */
  readonly scopes: readonly ContingencyScope[];
  /** What drivers and responses are called, by Risk ID. */
  readonly risks: Readonly<Record<string, string>>;
  readonly correlation: { readonly all: number; readonly category: number };
  /** Day of the run, a serial number. */
  readonly day: number;
  /** Value of pmo_StampRisk when the inputs were read; null = the workbook has no such name. */
  readonly stamp: number | null;
}

/** A line of the table by scope. */
export interface ContingencyScope {
  /** "PORTFOLIO", or the ID of a program, project or scenario. */
  readonly id: string;
  readonly name: string;
  readonly kind: "portfolio" | "program" | "project" | "scenario";
  /** Open risks in it, and those among them with money. */
  readonly open: number;
  readonly risks: number;
}

/** Names by which other pages show the amount, what is approved, and the inputs that both were made from. */
export const contingencyNames = {
  amount: "pmo_ContingencyAmount",
  approved: "pmo_ContingencyApproved",
  stamp: "pmo_ContingencyStamp",
} as const;
