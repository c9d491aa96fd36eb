import { timeOf, type InspectorEntry, type InspectorTotals } from "./inspectorEntries";

const numbers = new Intl.NumberFormat("en-GB");

/** "1,204", "38.2 kB", "1.4 MB" */
export function bytesText(bytes: number): string {
  if (bytes < 10_000) return `${numbers.format(bytes)} B`;
  if (bytes < 1_000_000) return `${(bytes / 1000).toFixed(1)} kB`;
  return `${(bytes / 1_000_000).toFixed(2)} MB`;
}

export function millisecondsText(ms: number): string {
  return ms < 100 ? ms.toFixed(1) : numbers.format(Math.round(ms));
}

/** "06:31:07.250" in the time of this machine. */
export function clockText(at: number): string {
  const date = new Date(at);
  const two = (value: number): string => String(value).padStart(2, "0");
  const time = [date.getHours(), date.getMinutes(), date.getSeconds()].map(two).join(":");
  return `${time}.${String(date.getMilliseconds()).padStart(3, "0")}`;
}

export const columns = [
  { key: "number", title: "No." },
  { key: "time", title: "Time" },
  { key: "kind", title: "Kind" },
  { key: "actions", title: "Actions" },
  { key: "up", title: "Up" },
  { key: "down", title: "Down" },
  { key: "ms", title: "ms" },
  { key: "error", title: "Error" },
] as const;

export type ColumnKey = (typeof columns)[number]["key"];

/** The cells of a line. */
export function cellsOf(entry: InspectorEntry): Readonly<Record<ColumnKey, string>> {
  const time = clockText(timeOf(entry));
  if (entry.kind === "command") {
    const { label, problem } = entry.report;
    return {
      number: "",
      time,
      kind: "command",
      actions: "",
      up: "",
      down: "",
      ms: "",
      error: `${label}: ${problem}`,
    };
  }
  const { record } = entry;
  return {
    number: String(record.number),
    time,
    kind: record.kind,
    actions: numbers.format(record.actions),
    up: bytesText(record.bytesUp),
    down: bytesText(record.bytesDown),
    ms: millisecondsText(record.ms),
    error: record.error
      ? [record.error.code, record.error.location].filter(Boolean).join(" at ")
      : "",
  };
}

/** "12 requests, 340 actions, 38.2 kB up, 1.1 MB down, 210 ms, 1 error" */
export function totalsText(totals: InspectorTotals): string {
  const many = (count: number, one: string): string =>
    `${numbers.format(count)} ${one}${count === 1 ? "" : "s"}`;
  return [
    many(totals.requests, "request"),
    many(totals.actions, "action"),
    `${bytesText(totals.bytesUp)} up`,
    `${bytesText(totals.bytesDown)} down`,
    `${millisecondsText(totals.ms)} ms`,
    many(totals.errors, "error"),
  ].join(", ");
}
