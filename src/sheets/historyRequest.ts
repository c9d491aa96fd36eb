import type { ForecastAccuracy } from "#core/history/forecastAccuracy";
import type { DecisionEntry } from "#core/history/ledgerEntries";
import type { StatusStrip, StripColumn } from "#core/history/statusStrips";
import type { Optimism } from "#core/status/optimism";
import type { ReportRequest } from "./reportRequest";

/** What was read of the snapshots, and a live figure that tells when it has changed since. */
export interface WrittenHistory {
  readonly columns: readonly StripColumn[];
  readonly strips: readonly StatusStrip[];
  readonly accuracy: readonly ForecastAccuracy[];
  readonly optimism: Optimism;
  /** Decisions that name a scenario, the newest first. */
  readonly decisions: readonly DecisionEntry[];
  readonly stamp: { readonly formula: string; readonly value: number };
}

export interface HistoryRequest extends ReportRequest {
  /** null without register Projects. */
  readonly history: WrittenHistory | null;
}
