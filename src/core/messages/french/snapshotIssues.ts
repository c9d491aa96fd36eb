import type { IssueSentence } from "../words";

/** Phrases sur les instantanés et ce qui a changé depuis. */
export const snapshotIssues = {
  "snapshot-repeated": ({ found }) =>
    `Snapshots cite ${found} plus d'une fois ; la ligne à la date d'état la plus ancienne compte. Retirez les autres.`,
  "snapshot-without-date": ({ found }) =>
    `L'instantané ${found} n'a pas de date d'état et ne peut être classé : saisissez le jour qu'il décrit.`,
  "snapshot-rows-unread": ({ count }) =>
    `SnapshotData : ${count("count", "ligne ne dit", "lignes ne disent")} pas de quelle valeur de quel instantané il s'agit ; laissées de côté.`,
  "snapshot-unlisted": ({ found, count }) =>
    `SnapshotData contient ${count("count", "valeur", "valeurs")} de l'instantané ${found}, que Snapshots ne cite pas. Les suivants s'y appuient : rétablissez sa ligne ou allégez les instantanés.`,
  "snapshot-contradicted": ({ found, count }) =>
    `L'instantané ${found} dit deux choses sur ${count("count", "valeur", "valeurs")} : des lignes de SnapshotData ont été saisies ou collées.`,
  "snapshot-altered": ({ found }) =>
    `L'instantané ${found} n'est plus tel qu'il a été pris : des lignes de SnapshotData ont été changées ou supprimées.`,
  "snapshot-first": () => "Aucun instantané antérieur : Changes restera vide jusqu'au prochain.",
  "snapshot-none": () => "Aucun instantané à comparer : prenez-en un d'abord.",
  "snapshots-many": ({ count, fact }) =>
    `Les instantanés contiennent ${count("cells", "cellule", "cellules")}. Garder les ${fact("last")} derniers et les fins de mois ?`,
  "snapshot-unknown": ({ found, expected }) =>
    expected === ""
      ? `Il n'y a pas d'instantané ${found}, ni aucun autre.`
      : `Il n'y a pas d'instantané ${found}. Il y a : ${expected}.`,
  "snapshot-same-day": ({ plainFound, fact }) =>
    `La date d'état ${plainFound} a déjà un instantané : celui-ci porte la lettre ${fact("letter")}.`,
  "status-date-missing": () =>
    "Le classeur n'a pas de date d'état : saisissez sur la feuille Settings le jour que décrivent les registres.",
  "rename-suspected": ({ record, expected, quoted, register }) =>
    `${record} a disparu et ${expected} ${quoted("title")} est apparu. ${register === "Projects" ? "Le même projet ?" : `Le même enregistrement de ${register} ?`}`,
  "split-suspected": ({ record, expected, quoted }) =>
    `${record} ${quoted("title")} a disparu ; ${expected} sont apparus avec son titre. A-t-il été divisé ?`,
  "merge-suspected": ({ record, expected, quoted }) =>
    `${record} ont disparu ; ${expected} ${quoted("title")} est apparu avec leur titre. Ont-ils été fusionnés ?`,
  "rename-unknown": ({ found, register, expected }) =>
    expected === ""
      ? `Aucun instantané ne contient ${found} dans ${register} : pas d'historique à poursuivre.`
      : `Aucun instantané ne contient ${found} dans ${register}. Ont disparu du registre : ${expected}.`,
  "rename-of-two": ({ record, expected, fact }) =>
    `${fact("snapshot") === "" ? "Le registre" : `L'instantané ${fact("snapshot")}`} contient ${record} et ${expected} : ce sont deux enregistrements.`,
  "rename-target-unknown": ({ found, register }) =>
    `${register} n'a pas d'enregistrement ${found} : l'historique se poursuit sous un ID que le registre contient.`,
  "rename-incomplete": ({ register }) =>
    `Indiquez quel ID de ${register} a changé et lequel il est devenu.`,
  "risk-scale-changed": ({ found }) =>
    `Les risques étaient notés sur une autre échelle dans ${found} : les notes résiduelles ne sont pas comparées.`,
  "register-not-compared": ({ register }) =>
    `Le classeur n'a plus de registre ${register} : ses enregistrements ne sont pas comparés.`,
  "explanation-line-unread": ({ fact, found }) =>
    `Ligne ${fact("line")} des explications : ${found} n'est pas table, clé, champ et commentaire séparés par des tabulations.`,
  "explanation-unmatched": ({ fact, found }) =>
    `Ligne ${fact("line")} des explications : Changes n'a pas de ligne pour ${found}.`,
  "changes-unexplained": ({ count }) =>
    `Feuille Changes : ${count("count", "changement", "changements")} au-delà de la tolérance sans explication.`,
  "explanations-left": ({ count }) =>
    `Changes : ${count("count", "explication concerne", "explications concernent")} ce qui n'est plus listé ; annuler les rétablit.`,
  "findings-blocking": ({ count }) =>
    `La feuille Checks signale ${count("count", "constat bloquant", "constats bloquants")} : à régler avant d'envoyer le rapport.`,
  "results-stale": ({ found }) =>
    `Des résultats sont plus anciens que leurs données : ${found}. À recalculer avant d'envoyer le rapport.`,
  "projects-not-updated": ({ count, fact }) =>
    `${count("count", "projet en cours a été mis", "projets en cours ont été mis")} à jour pour la dernière fois plus de ${fact("days")} jours avant la date d'état.`,
  "page-lacks-registers": ({ found, expected }) =>
    `La page ${found} est omise : il lui faut ${expected}.`,
} as const satisfies Readonly<Record<string, IssueSentence>>;
