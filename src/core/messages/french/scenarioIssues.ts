import type { IssueSentence } from "../words";

/** Phrases sur les scénarios : gardés, acceptés, dépassés. */
export const scenarioIssues = {
  "limit-line-unread": ({ fact, found, expected }) =>
    `Ligne ${fact("line")} des autres limites : ${found} n’est pas ${expected}.`,
  "scenarios-full": ({ count }) =>
    `Le classeur garde déjà ${count("count", "scénario", "scénarios")}, il n’en peut plus. Supprimez-en un, ou reprenez le nom de celui qui doit céder sa place.`,
  "scenario-replaced": ({ record, found, fact }) =>
    fact("accepted") === ""
      ? `Le scénario ${record} (${found}) cède sa place au nouveau résultat ; sa note reste.`
      : `Le scénario ${record} (${found}) était accepté. Il cède sa place au nouveau résultat, à accepter de nouveau ; d’ici là les décisions de Projects restent.`,
  "scenario-unknown": ({ found, expected }) =>
    expected === ""
      ? "Le classeur ne garde aucun scénario. Choisissez d’abord un portefeuille."
      : `Il n’y a pas de scénario ${found}. Il y a : ${expected}.`,
  "scenario-stale": ({ changes }) =>
    `Des données ont changé depuis le calcul de ce scénario (${changes(
      (count, register) => `${count} dans ${register}`,
      "cellule",
      "cellules",
    )}). Recalculer ?`,
  "scenario-infeasible": ({ record, found }) =>
    `Le scénario ${record} (${found}) n’a aucun portefeuille qui respecte toutes les limites : il n’y a rien à accepter.`,
  "scenario-details-lost": ({ record, found }) =>
    `Ce avec quoi le scénario ${record} (${found}) a été calculé n’est plus dans ce classeur. Choisissez-le de nouveau sous son nom.`,
  "registers-added": ({ text }) => `Le classeur reçoit ce qui lui manque : ${text("registers")}.`,
  "project-unknown": ({ found }) => `Projects n’a pas de projet ${found}.`,
} as const satisfies Readonly<Record<string, IssueSentence>>;
