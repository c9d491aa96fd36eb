import { roundTo } from "#core/numeric/rounding";
import type { ValueMeasure } from "#core/selection/portfolioProblem";
import type { MessageFacts } from "../message";
import type { Speech } from "../speech";
import type { ScenarioMessageTable } from "../words";

const measures: Readonly<Record<ValueMeasure, string>> = {
  "Risk adjusted NPV": "risikobereinigter Kapitalwert",
  NPV: "Kapitalwert",
  Score: "Punktwert",
  "Score x cost": "Punktwert mal Kosten",
};

/** Was das Wählen eines Portfolios und das Aufheben von Szenarien tut oder getan hat. */
export const scenarioMessages: ScenarioMessageTable = {
  "chooses-portfolio": (facts, { speech }) => {
    const { chosen, live, measure, value, cost, scenario, name, replaces } = facts;
    const worth = `${measures[measure]} ${amount(value, speech)}, Kosten ${amount(cost, speech)}`;
    return `Wählt ${speech.number(chosen)} von ${speech.counted(live, "laufenden Projekt", "laufenden Projekten")}: ${worth}; ${proof(facts, speech)}. ${kept(scenario, name, replaces)}`;
  },
  "chooses-none": ({ scenario, name, replaces }) =>
    `Kein Portfolio hält alle Grenzen ein. ${kept(scenario, name, replaces)}`,
  "cannot-choose": () => "Das Portfolio kann noch nicht gewählt werden.",
  "accepts-scenario": ({ scenario, name, projects, chosen, asks }, { speech }) =>
    `Schreibt Szenario ${scenario} (${name}) in Projects: Entscheidung und Begründung für ${speech.counted(projects, "Projekt", "Projekte")}, davon ${speech.number(chosen)} dabei${asks ? "; fügt in Decisions eine offene Zeile hinzu" : ""}.`,
  "accepts-no-scenario": () => "Es wird kein Szenario angenommen.",
  "removes-scenario": ({ scenario, name }) =>
    `Entfernt Szenario ${scenario} (${name}) mit seinen Ergebnissen. Entscheidungen daraus bleiben.`,
  "removes-no-scenario": () => "Es wird kein Szenario entfernt.",
  "sets-rule": ({ project, rule }) => `Setzt die Auswahlregel von ${project} auf ${rule}.`,
  "sets-no-rule": () => "Es wird keine Auswahlregel gesetzt.",

  "chose-portfolio": ({ scenario, name }) => `Portfolio gewählt: ${scenario} (${name})`,
  "chose-nothing": () => "Nichts gewählt",
  "accepted-scenario": ({ scenario, name }) => `Szenario ${scenario} (${name}) angenommen`,
  "accepted-no-scenario": () => "Kein Szenario angenommen",
  "removed-scenario": ({ scenario, name }) => `Szenario ${scenario} (${name}) entfernt`,
  "removed-no-scenario": () => "Kein Szenario entfernt",
  "set-rule": ({ project, rule }) => `Auswahlregel von ${project} auf ${rule} gesetzt`,
  "set-no-rule": () => "Keine Auswahlregel gesetzt",
  "choice-status": ({ status, solver, seconds, value, bound, gap }, { speech }) => {
    if (status === "optimal") return `Das Beste, nachgewiesen von ${solver}.`;
    if (status === "infeasible")
      return `Kein Portfolio hält alle Grenzen ein, nachgewiesen von ${solver}.`;
    const percent = `${speech.number(roundTo(gap * 100, 2))} %`;
    if (status === "within-gap")
      return `Höchstens ${percent} unter dem Besten, nachgewiesen von ${solver}.`;
    const time = `${speech.number(roundTo(seconds, 1))} s`;
    return value === 0 && bound === 0
      ? `Nach ${time} angehalten: Es wurde kein Portfolio gefunden.`
      : `Nach ${time} angehalten: bestes gefundenes ${amount(value, speech)}, kein Portfolio kann ${amount(bound, speech)} übertreffen (Lücke ${percent}).`;
  },
  "asks-for-scenario": ({ scenario, name, chosen, value, cost, measure }, { speech }) =>
    `Das Portfolio von Szenario ${scenario} (${name}) bestätigen: ${speech.counted(chosen, "Projekt", "Projekte")}, ${measures[measure]} ${amount(value, speech)}, Kosten ${amount(cost, speech)}.`,
};

function amount(value: number, speech: Speech): string {
  return speech.number(roundTo(value, 1));
}

function proof({ status, bound, gap }: MessageFacts["chooses-portfolio"], speech: Speech): string {
  if (status === "optimal") return "nachweislich das Beste";
  const percent = `${speech.number(roundTo(gap * 100, 2))} %`;
  const most = amount(bound, speech);
  return status === "within-gap"
    ? `nachweislich höchstens ${percent} unter dem Besten`
    : `das Beste, das in der Zeit gefunden wurde; kein Portfolio kann ${most} übertreffen (Lücke ${percent})`;
}

function kept(scenario: string, name: string, replaces: boolean): string {
  return replaces
    ? `Tritt an die Stelle von Szenario ${scenario} (${name}).`
    : `Bleibt als Szenario ${scenario} (${name}).`;
}
