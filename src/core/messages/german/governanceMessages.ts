import type { GateOutcome, GovernanceFacts } from "../governanceFacts";
import type { MessageSpeech } from "../words";

const ends: Readonly<Record<GateOutcome, (gate: string) => string>> = {
  go: (gate) => `geht durch das Tor ${gate}`,
  hold: (gate) => `wird am Tor ${gate} angehalten`,
  recycle: (gate) => `geht vor dem Tor ${gate} an die Arbeit zurück`,
  stop: (gate) => `wird am Tor ${gate} gestoppt`,
};

/** Projekte aufnehmen, Stufentore und Entscheidungen. */
export const governanceMessages: {
  readonly [C in keyof GovernanceFacts]: (facts: GovernanceFacts[C], say: MessageSpeech) => string;
} = {
  "adds-project": ({ project, title, stage, scored, unscored }, { speech }) =>
    `Nimmt ${project} ${title} in der Stufe ${stage} auf${scored === 0 ? "" : ` mit ${speech.counted(scored, "Bewertung", "Bewertungen")}`}${unscored === 0 ? "" : `; ${speech.counted(unscored, "Kriterium bleibt", "Kriterien bleiben")} ohne Bewertung`}.`,
  "adds-no-project": () => "Kein Projekt wird aufgenommen.",
  "advances-stage": ({ project, gate, from, to, unmet, byException }, { speech }) =>
    `${project} geht durch das Tor ${gate} von ${from} nach ${to}${byException ? " mit einer Ausnahme" : ""}${unmet === 0 ? "" : `; ${speech.counted(unmet, "Prüfung ist", "Prüfungen sind")} nicht erfüllt`}.`,
  "decides-gate": ({ project, gate, outcome, stage }) =>
    `${project} ${ends[outcome](gate)}; die Stufe ist ${stage}.`,
  "advances-nothing": () => "Kein Projekt wechselt die Stufe.",
  "raises-decision": ({ decision, relatesTo }) =>
    `Bittet um eine Entscheidung über ${relatesTo}: ${decision} im Register Decisions, offen.`,
  "raises-nothing": () => "Um keine Entscheidung wird gebeten.",
  "records-decision": ({ decision, outcome }) => `Hält ${decision} als ${outcome} fest.`,
  "records-nothing": () => "Keine Entscheidung wird festgehalten.",
  "added-project": ({ project, title }) => `Projekt ${project} ${title} aufgenommen`,
  "added-no-project": () => "Kein Projekt aufgenommen",
  "advanced-stage": ({ project, to }) => `${project} in die Stufe ${to} gebracht`,
  "decided-gate": ({ project, gate, outcome }) =>
    `Über das Tor ${gate} entschieden: ${project} ${ends[outcome](gate)}`,
  "advanced-nothing": () => "Keine Stufe geändert",
  "raised-decision": ({ decision, relatesTo }) =>
    `Um Entscheidung ${decision} über ${relatesTo} gebeten`,
  "raised-nothing": () => "Um nichts gebeten",
  "recorded-decision": ({ decision, outcome }) => `${decision} als ${outcome} festgehalten`,
  "recorded-nothing": () => "Nichts festgehalten",
  "gate-decision": ({ project, title, gate, from, to, outcome }) =>
    `${project} ${title} ${ends[outcome](gate)}, von ${from} nach ${to}`,
  "gate-rationale": ({ rationale, conditions, exception, unmet }) =>
    [
      rationale,
      conditions === "" ? "" : `Bedingungen: ${conditions}`,
      exception === "" ? "" : `Ausnahme: ${exception}`,
      unmet === "" ? "" : `Nicht erfüllt: ${unmet}`,
    ]
      .filter((part) => part !== "")
      .join(" | "),
};
