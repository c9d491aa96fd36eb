import type { QueueFinding } from "#core/governance/decisionQueue";
import type { GateCheckKind, GateCheckName } from "#core/governance/gateChecks";
import type { CheckFailure } from "#core/governance/gateResult";
import type { StatusSpeech } from "./statusWords";

/** What words about gates and decisions can use besides their facts. */
export interface GovernanceSpeech extends StatusSpeech {
  /** "P-004 Self service billing", or "the portfolio". */
  readonly subject: string;
  /** Names of checks in the language. */
  readonly checks: (checks: readonly GateCheckName[]) => string;
  /** Names of status dimensions. */
  readonly dimensions: Readonly<Record<"cost" | "schedule" | "benefit" | "risk", string>>;
  /** Why forecasts are doubted, in one text. */
  readonly doubts: string;
  /** A text of a register, cut to one line. */
  readonly brief: (text: string) => string;
}

type ByKind<Union extends { readonly kind: string }> = {
  readonly [K in Union["kind"]]: (
    fact: Extract<Union, { kind: K }>,
    say: GovernanceSpeech,
  ) => string;
};

type ByRule = {
  readonly [R in QueueFinding["rule"]]: (
    finding: Extract<QueueFinding, { rule: R }>,
    say: GovernanceSpeech,
  ) => string;
};

/** How one language speaks of gates and decisions. */
export interface GovernanceWords {
  readonly portfolio: string;
  readonly kind: Readonly<Record<GateCheckKind, string>>;
  readonly check: Readonly<Record<GateCheckName, string>>;
  /** What is missing, to follow the name of a check and a colon. */
  readonly failure: ByKind<CheckFailure>;
  /** What is asked, without figures: it becomes the text of a decision. With its full stop. */
  readonly question: ByRule;
  /** Why it is asked, with figures. With its full stop. */
  readonly why: ByRule;
  /** What happens if nobody decides. With its full stop. */
  readonly otherwise: ByRule;
}
