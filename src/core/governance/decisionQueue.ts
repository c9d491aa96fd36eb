import type { Place } from "#core/issues";
import type { ForecastDoubt } from "#core/status/forecastCheck";
import type { Rag } from "#core/status/rag";
import type { StatusDimension } from "#core/status/ratings";
import type { GateCheckName } from "./gateChecks";

/** Which rule put an entry into the queue, with what it saw. */
export type QueueFinding =
  /** A decision is asked for in register Decisions; overdue by so many days, 0 = not yet. */
  | { readonly rule: "decision-pending"; readonly decision: string; readonly overdue: number }
  /** All musts of the next gate are met, but for the decision itself. */
  | {
      readonly rule: "gate-ready";
      readonly gate: string;
      readonly to: string;
      /** Should checks that fail. */
      readonly open: readonly GateCheckName[];
    }
  /** The gate was planned before the status date and musts fail. */
  | {
      readonly rule: "gate-overdue";
      readonly gate: string;
      readonly to: string;
      readonly days: number;
      readonly failed: readonly GateCheckName[];
    }
  /** Red, and the status note says no way out or is out of date. */
  | {
      readonly rule: "red-without-path";
      readonly reported: Rag | null;
      readonly derived: Rag | null;
      readonly by: readonly StatusDimension[];
      readonly note: "none" | "stale";
    }
  | { readonly rule: "forecast-doubted"; readonly doubts: readonly ForecastDoubt[] }
  | {
      readonly rule: "benefit-at-risk";
      readonly benefit: string;
      readonly text: string;
      readonly planned: number;
      readonly forecast: number;
    }
  /** Expected exposure is above the approved contingency. */
  | {
      readonly rule: "exposure-above-contingency";
      readonly exposure: number;
      readonly contingency: number;
    }
  /** Projects that are promised need more than the envelope of the period. */
  | {
      readonly rule: "envelope-exceeded";
      readonly period: string;
      readonly need: number;
      readonly envelope: number;
    }
  /** A role is short; the period with the largest gap, and in how many it is. */
  | {
      readonly rule: "people-short";
      readonly role: string;
      readonly period: string;
      readonly short: number;
      readonly periods: number;
    }
  | { readonly rule: "scenario-stale"; readonly scenario: string; readonly name: string }
  | {
      readonly rule: "group-unresolved";
      readonly group: string;
      readonly projects: readonly string[];
    }
  | {
      readonly rule: "change-pending";
      readonly issue: string;
      readonly text: string;
      readonly cost: number | null;
    }
  | {
      readonly rule: "risk-above-appetite";
      readonly risk: string;
      readonly text: string;
      readonly score: number;
      /** No response action, a response that is overdue, or the risk is simply accepted. */
      readonly response: "none" | "overdue" | "accepted";
    }
  | {
      readonly rule: "tolerance-exceeded";
      readonly issue: string;
      readonly text: string;
      readonly severity: string;
    };

export type QueueRule = QueueFinding["rule"];

/** Something that needs a decision. */
export interface QueueEntry {
  /** "risk-above-appetite:R-007": stays the same while the reason does; names it to raise-decision. */
  readonly id: string;
  readonly finding: QueueFinding;
  /** Project ID, Program ID or PORTFOLIO. */
  readonly relatesTo: string;
  /** Title of the project or program; "" = the portfolio. */
  readonly name: string;
  /** Row that the rule looked at. */
  readonly place: Place;
  /** Who decides: a word of Decisions[Forum]. */
  readonly forum: string;
  /** Last serial day on which deciding still helps; null = no day is known. */
  readonly neededBy: number | null;
  /** How urgent it is: points of the rule, of the day and of the money. */
  readonly weight: number;
  /** Pending decision that asks this already; null = none. */
  readonly pending: string | null;
}

/** Points of a rule before urgency and size are added. */
export const rulePoints: Readonly<Record<QueueRule, number>> = {
  "decision-pending": 40,
  "tolerance-exceeded": 35,
  "red-without-path": 30,
  "envelope-exceeded": 30,
  "exposure-above-contingency": 30,
  "forecast-doubted": 25,
  "gate-overdue": 25,
  "scenario-stale": 25,
  "people-short": 20,
  "benefit-at-risk": 20,
  "risk-above-appetite": 20,
  "change-pending": 15,
  "gate-ready": 15,
  "group-unresolved": 10,
};

const OVERDUE_POINTS = 30;
const SOON_POINTS: readonly (readonly [days: number, points: number])[] = [
  [14, 20],
  [30, 10],
];
const SIZE_POINTS = 40;
/** A committee reads no more. */
export const firstEntries = 3;

/**
 * How urgent an entry is: the points of its rule, 30 when the day has passed, 20 within 14 days, 10
 * within 30 days, and up to 40 by the share of the portfolio's budget that hangs on it.
 *
 * @param share budget of what it relates to / live budget, 0..1.
 * @example queueWeight("gate-ready", 46300, 46295, 0.1); // => 39
 */
export function queueWeight(
  rule: QueueRule,
  neededBy: number | null,
  statusDate: number | null,
  share: number,
): number {
  const size = SIZE_POINTS * Math.min(1, Math.max(0, share));
  return rulePoints[rule] + urgency(neededBy, statusDate) + size;
}

function urgency(neededBy: number | null, statusDate: number | null): number {
  if (neededBy === null || statusDate === null) return 0;
  const days = neededBy - statusDate;
  if (days < 0) return OVERDUE_POINTS;
  return SOON_POINTS.find(([within]) => days <= within)?.[1] ?? 0;
}

/**
 * The queue in the order of weight, then of days, then of IDs. What a pending decision asks already
 * stands after the rest.
 */
export function orderedQueue(entries: readonly QueueEntry[]): readonly QueueEntry[] {
  const day = ({ neededBy }: QueueEntry): number => neededBy ?? Infinity;
  return [...entries].sort(
    (a, b) =>
      Number(a.pending !== null) - Number(b.pending !== null) ||
      b.weight - a.weight ||
      Number(day(a) > day(b)) - Number(day(a) < day(b)) ||
      (a.id < b.id ? -1 : 1),
  );
}
