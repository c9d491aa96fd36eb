import type { GateOutcome, GovernanceFacts } from "../governanceFacts";
import type { MessageSpeech } from "../words";

const ends: Readonly<Record<GateOutcome, string>> = {
  go: "passes",
  hold: "is put on hold at",
  recycle: "goes back to its work before",
  stop: "is stopped at",
};

/** Taking projects in, stage gates and decisions. */
export const governanceMessages: {
  readonly [C in keyof GovernanceFacts]: (facts: GovernanceFacts[C], say: MessageSpeech) => string;
} = {
  "adds-project": ({ project, title, stage, scored, unscored }, { speech }) =>
    `Adds ${project} ${title} in stage ${stage}${scored === 0 ? "" : ` with ${speech.counted(scored, "score", "scores")}`}${unscored === 0 ? "" : `; ${speech.counted(unscored, "criterion stays", "criteria stay")} without a score`}.`,
  "adds-no-project": () => "No project is added.",
  "advances-stage": ({ project, gate, from, to, unmet, byException }, { speech }) =>
    `${project} passes gate ${gate} from ${from} to ${to}${byException ? ` by exception` : ""}${unmet === 0 ? "" : `; ${speech.counted(unmet, "check is", "checks are")} not met`}.`,
  "decides-gate": ({ project, gate, outcome, stage }) =>
    `${project} ${ends[outcome]} gate ${gate}; its stage is ${stage}.`,
  "advances-nothing": () => "No project changes its stage.",
  "raises-decision": ({ decision, relatesTo }) =>
    `Asks for a decision on ${relatesTo}: ${decision} in register Decisions, pending.`,
  "raises-nothing": () => "No decision is asked for.",
  "records-decision": ({ decision, outcome }) => `Records ${decision} as ${outcome}.`,
  "records-nothing": () => "No decision is recorded.",
  "added-project": ({ project, title }) => `Added project ${project} ${title}`,
  "added-no-project": () => "Added no project",
  "advanced-stage": ({ project, to }) => `Moved ${project} to stage ${to}`,
  "decided-gate": ({ project, gate, outcome }) =>
    `Decided gate ${gate} of ${project}: it ${ends[outcome]} the gate`,
  "advanced-nothing": () => "Changed no stage",
  "raised-decision": ({ decision, relatesTo }) => `Asked for decision ${decision} on ${relatesTo}`,
  "raised-nothing": () => "Asked for nothing",
  "recorded-decision": ({ decision, outcome }) => `Recorded ${decision} as ${outcome}`,
  "recorded-nothing": () => "Recorded nothing",
  "gate-decision": ({ project, title, gate, from, to, outcome }) =>
    `${project} ${title} ${ends[outcome]} gate ${gate} from ${from} to ${to}`,
  "gate-rationale": ({ rationale, conditions, exception, unmet }) =>
    [
      rationale,
      conditions === "" ? "" : `Conditions: ${conditions}`,
      exception === "" ? "" : `Exception: ${exception}`,
      unmet === "" ? "" : `Not met: ${unmet}`,
    ]
      .filter((part) => part !== "")
      .join(" | "),
};
