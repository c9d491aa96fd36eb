import { roundTo } from "#core/numeric/rounding";
import type { ValueMeasure } from "#core/selection/portfolioProblem";
import type { MessageFacts } from "../message";
import type { Speech } from "../speech";
import type { ScenarioMessageTable } from "../words";

const measures: Readonly<Record<ValueMeasure, string>> = {
  "Risk adjusted NPV": "VAN ajustée du risque",
  NPV: "VAN",
  Score: "score",
  "Score x cost": "score fois coût",
};

/** Ce que fait ou a fait le choix d’un portefeuille et la garde de scénarios. */
export const scenarioMessages: ScenarioMessageTable = {
  "chooses-portfolio": (facts, { speech }) => {
    const { chosen, live, measure, value, cost, scenario, name, replaces } = facts;
    const worth = `${measures[measure]} ${amount(value, speech)}, coût ${amount(cost, speech)}`;
    return `Choisit ${speech.number(chosen)} sur ${speech.counted(live, "projet en cours", "projets en cours")} : ${worth} ; ${proof(facts, speech)}. ${kept(scenario, name, replaces)}`;
  },
  "chooses-none": ({ scenario, name, replaces }) =>
    `Aucun portefeuille ne respecte toutes les limites. ${kept(scenario, name, replaces)}`,
  "cannot-choose": () => "Le portefeuille ne peut pas encore être choisi.",
  "accepts-scenario": ({ scenario, name, projects, chosen, asks }, { speech }) =>
    `Écrit le scénario ${scenario} (${name}) dans Projects : décision et raison de ${speech.counted(projects, "projet", "projets")}, dont ${speech.number(chosen)} dedans${asks ? " ; ajoute une ligne en attente à Decisions" : ""}.`,
  "accepts-no-scenario": () => "Aucun scénario n’est accepté.",
  "removes-scenario": ({ scenario, name }) =>
    `Supprime le scénario ${scenario} (${name}) avec ses résultats. Les décisions qui en viennent restent.`,
  "removes-no-scenario": () => "Aucun scénario n’est supprimé.",
  "sets-rule": ({ project, rule }) => `Fixe la règle de sélection de ${project} à ${rule}.`,
  "sets-no-rule": () => "Aucune règle de sélection n’est fixée.",

  "chose-portfolio": ({ scenario, name }) => `Portefeuille choisi : ${scenario} (${name})`,
  "chose-nothing": () => "Rien choisi",
  "accepted-scenario": ({ scenario, name }) => `Scénario ${scenario} (${name}) accepté`,
  "accepted-no-scenario": () => "Aucun scénario accepté",
  "removed-scenario": ({ scenario, name }) => `Scénario ${scenario} (${name}) supprimé`,
  "removed-no-scenario": () => "Aucun scénario supprimé",
  "set-rule": ({ project, rule }) => `Règle de sélection de ${project} fixée à ${rule}`,
  "set-no-rule": () => "Aucune règle de sélection fixée",
  "choice-status": ({ status, solver, seconds, value, bound, gap }, { speech }) => {
    if (status === "optimal") return `Optimal, prouvé par ${solver}.`;
    if (status === "infeasible")
      return `Aucun portefeuille ne respecte toutes les limites, prouvé par ${solver}.`;
    const percent = `${speech.number(roundTo(gap * 100, 2))} %`;
    if (status === "within-gap") return `À ${percent} au plus du meilleur, prouvé par ${solver}.`;
    const time = `${speech.number(roundTo(seconds, 1))} s`;
    return value === 0 && bound === 0
      ? `Arrêté après ${time} : aucun portefeuille trouvé.`
      : `Arrêté après ${time} : meilleur trouvé ${amount(value, speech)}, aucun portefeuille ne peut dépasser ${amount(bound, speech)} (écart ${percent}).`;
  },
  "asks-for-scenario": ({ scenario, name, chosen, value, cost, measure }, { speech }) =>
    `Confirmer le portefeuille du scénario ${scenario} (${name}) : ${speech.counted(chosen, "projet", "projets")}, ${measures[measure]} ${amount(value, speech)}, coût ${amount(cost, speech)}.`,
};

function amount(value: number, speech: Speech): string {
  return speech.number(roundTo(value, 1));
}

function proof({ status, bound, gap }: MessageFacts["chooses-portfolio"], speech: Speech): string {
  if (status === "optimal") return "optimal, c’est prouvé";
  const percent = `${speech.number(roundTo(gap * 100, 2))} %`;
  const most = amount(bound, speech);
  return status === "within-gap"
    ? `à ${percent} au plus du meilleur, c’est prouvé`
    : `le meilleur trouvé dans le temps imparti ; aucun portefeuille ne peut dépasser ${most} (écart ${percent})`;
}

function kept(scenario: string, name: string, replaces: boolean): string {
  return replaces
    ? `Prend la place du scénario ${scenario} (${name}).`
    : `Gardé comme scénario ${scenario} (${name}).`;
}
