import type { Place } from "#core/issues";
import type { GateCheckKind, GateCheckName } from "./gateChecks";

/** Why a check fails: what is missing or open, with the records. */
export type CheckFailure =
  /** A field of the project is blank; several are joined by the words. */
  | { readonly kind: "blank"; readonly fields: readonly string[] }
  | { readonly kind: "missing-register"; readonly register: string }
  /** No row of the register is about the project. */
  | { readonly kind: "no-records"; readonly register: string }
  /** A field of records of the project is blank. */
  | {
      readonly kind: "records-blank";
      readonly register: string;
      readonly field: string;
      readonly records: readonly string[];
    }
  /** Criteria without a score. */
  | { readonly kind: "unscored"; readonly criteria: readonly string[] }
  | { readonly kind: "finish-before-start"; readonly start: number; readonly finish: number }
  | { readonly kind: "sum-differs"; readonly sum: number; readonly budget: number }
  /** Benefits without rows in BenefitPeriods. */
  | { readonly kind: "not-phased"; readonly records: readonly string[] }
  /** Dependencies that are not agreed or in conflict. */
  | { readonly kind: "not-agreed"; readonly records: readonly string[] }
  | { readonly kind: "short-of-people"; readonly roles: readonly string[] }
  | { readonly kind: "stale"; readonly updatedOn: number; readonly limit: number }
  /** 0..1 */
  | { readonly kind: "not-complete"; readonly complete: number }
  | { readonly kind: "not-reached"; readonly records: readonly string[] }
  | { readonly kind: "open"; readonly register: string; readonly records: readonly string[] }
  | { readonly kind: "overdue"; readonly records: readonly string[] }
  | { readonly kind: "money-left"; readonly amount: number }
  | { readonly kind: "not-handed-over"; readonly records: readonly string[] }
  | { readonly kind: "no-decision" };

/** A check at the gate of a project. */
export interface GateCheckResult {
  readonly check: GateCheckName;
  readonly kind: GateCheckKind;
  readonly passed: boolean;
  /** null when it passed. */
  readonly failure: CheckFailure | null;
  /** Where it is mended; null when it passed or when nothing stands anywhere yet. */
  readonly place: Place | null;
}

/** The next gate of a project. */
export interface ProjectGate {
  readonly project: string;
  readonly name: string;
  readonly program: string;
  readonly stage: string;
  /** null: no gate leads on from its stage. */
  readonly gate: {
    readonly id: string;
    readonly gate: string;
    readonly from: string;
    readonly to: string;
  } | null;
  readonly checks: readonly GateCheckResult[];
  /** "ready": every must is met. "decision": only the decision on the gate is missing. */
  readonly state: "ready" | "decision" | "blocked" | "none";
  readonly mustsMet: number;
  readonly musts: number;
  readonly shouldsMet: number;
  readonly shoulds: number;
  /** Serial day on which the gate is planned: its milestone, else the start or the finish; null = no date. */
  readonly due: number | null;
}
