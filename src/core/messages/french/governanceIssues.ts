import type { IssueSentence } from "../words";

/** Phrases sur l'accueil des projets, les passages et les décisions. */
export const governanceIssues = {
  "gate-check-unknown": ({ found, record }) =>
    `${record === "" ? "Une ligne" : record} de Gates demande ${found}, qui n'est pas un contrôle ; la ligne ne compte pas. Choisissez-en un dans la liste.`,
  "gate-without-stage": ({ record, field }) =>
    `${record === "" ? "Une ligne" : record} de Gates n'a pas de ${field} ; la ligne ne compte pas.`,
  "gate-policy-standard": () =>
    `Le classeur n'a pas de registre Gates : les règles standard s'appliquent. Le paquet Stage gates permet les vôtres.`,
  "gate-none": ({ record, found, expected }) =>
    expected === ""
      ? `Aucun passage ne mène plus loin que l'étape ${found} de ${record}.`
      : `Aucun passage ne mène de l'étape ${found} de ${record} à ${expected}.`,
  "gate-check-failed": ({ record, fact, quoted, text }) =>
    `${record} : le contrôle ${fact("kind") === "must" ? "exigé" : "souhaité"} ${quoted("check")} du passage ${fact("gate")} n'est pas rempli${text("names") === "" ? "" : ` (${text("names")})`}.`,
  "gate-decider-missing": ({ record, fact }) =>
    `Le passage ${fact("gate")} de ${record} demande une décision : dites qui a décidé, ou demandez-la d'abord.`,
  "outcome-without-reason": ({ found }) =>
    `Dites pourquoi : le résultat ${found} demande une justification.`,
  "decision-unknown": ({ found, expected }) =>
    expected === ""
      ? `Il n'y a pas de décision ${found}, et aucune n'est en attente.`
      : `Il n'y a pas de décision ${found}. En attente : ${expected}.`,
  "decision-taken": ({ record, found }) =>
    `${record} est déjà décidée : ${found}. Demandez une nouvelle décision au lieu de changer l'entrée.`,
  "decision-asked": ({ found }) => `La décision ${found} demande déjà cela et est en attente.`,
  "queue-entry-unknown": ({ found, expected }) =>
    expected === ""
      ? `Rien qui s'appelle ${found} ne demande de décision, ni rien d'autre.`
      : `Rien qui s'appelle ${found} ne demande de décision. En demandent une : ${expected}.`,
  "decision-text-missing": () =>
    `Dites ce qui est à décider et ce que cela concerne, ou nommez une entrée de la liste.`,
  "title-exists": ({ found, expected }) =>
    `Le titre ${found} est déjà celui de ${expected}. Est-ce le même projet ?`,
  "key-taken": ({ found, expected }) =>
    `${found} est déjà pris. La prochaine clé libre est ${expected}.`,
  "intake-unscored": ({ record, text }) =>
    `${record} n'a pas de note pour ${text("criteria")} : elles restent vides, et aucune note moyenne ne les remplace.`,
  "score-line-unread": ({ found, fact }) =>
    `Ligne ${fact("line")} des notes : ${found} n'est pas un critère avec un nombre, comme Strategic fit=4.`,
} as const satisfies Readonly<Record<string, IssueSentence>>;
