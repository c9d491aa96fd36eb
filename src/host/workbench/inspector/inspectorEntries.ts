import type { RequestRecord } from "#host/runtime/requests";
import type { CommandReport } from "./commandReports";

/** A line of the inspector: a request, or a ribbon command that failed. */
export type InspectorEntry =
  | { readonly kind: "request"; readonly record: RequestRecord }
  | { readonly kind: "command"; readonly report: CommandReport };

export interface InspectorFilter {
  /** Leaves out what the library does for itself: giving back ranges, start-up. */
  readonly batchesOnly: boolean;
  readonly errorsOnly: boolean;
  /** Only what came later than this (milliseconds since 1970). */
  readonly after: number;
}

/** What the inspector lists, the earliest first. */
export function inspectorEntries(
  records: readonly RequestRecord[],
  reports: readonly CommandReport[],
  filter: InspectorFilter,
): InspectorEntry[] {
  const requests = records
    .filter(
      (record) =>
        record.at > filter.after &&
        (!filter.batchesOnly || record.kind === "batch") &&
        (!filter.errorsOnly || record.error !== undefined),
    )
    .map((record): InspectorEntry => ({ kind: "request", record }));
  const late = reports.filter(({ at }) => at > filter.after);
  if (late.length === 0) return requests;
  const commands = late.map((report): InspectorEntry => ({ kind: "command", report }));
  return [...requests, ...commands].sort((a, b) => timeOf(a) - timeOf(b));
}

export function timeOf(entry: InspectorEntry): number {
  return entry.kind === "request" ? entry.record.at : entry.report.at;
}

export interface InspectorTotals {
  readonly requests: number;
  readonly actions: number;
  readonly bytesUp: number;
  readonly bytesDown: number;
  readonly ms: number;
  readonly errors: number;
}

export function totalsOf(entries: readonly InspectorEntry[]): InspectorTotals {
  const totals = { requests: 0, actions: 0, bytesUp: 0, bytesDown: 0, ms: 0, errors: 0 };
  for (const entry of entries) {
    if (entry.kind === "command") {
      totals.errors++;
      continue;
    }
    const { record } = entry;
    totals.requests++;
    totals.actions += record.actions;
    totals.bytesUp += record.bytesUp;
    totals.bytesDown += record.bytesDown;
    totals.ms += record.ms;
    if (record.error) totals.errors++;
  }
  return totals;
}

/** The list as JSON, for a report of a fault; bodies go as the objects they are. */
export function entriesAsJson(entries: readonly InspectorEntry[]): string {
  const plain = entries.map((entry) => {
    if (entry.kind === "command") return { command: entry.report };
    const { body, ...record } = entry.record;
    return body === undefined ? record : { ...record, body: JSON.parse(body) as unknown };
  });
  return JSON.stringify(plain, null, 2);
}

/** The lines that are in view, with a few more on both sides. */
export function linesInView(
  scrollTop: number,
  height: number,
  lineHeight: number,
  count: number,
): { readonly first: number; readonly end: number } {
  const beyond = 8;
  const first = Math.max(0, Math.floor(scrollTop / lineHeight) - beyond);
  const end = Math.min(count, Math.ceil((scrollTop + height) / lineHeight) + beyond);
  return { first: Math.min(first, end), end };
}
