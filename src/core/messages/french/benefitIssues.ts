import type { IssueSentence } from "../words";

/** Phrases sur les bénéfices, leur valeur et ce qui a été saisi à leur sujet. */
export const benefitIssues = {
  "benefit-before-delivery": ({ record, plainFound, expected, fact }) =>
    `${record} commence en ${plainFound} ; ${fact("project")} se termine le ${expected}. Livraison anticipée ou erreur de date ?`,
  "benefit-not-moved": ({ record, plainFound, expected, fact, count }) =>
    `${record} est toujours prévu à partir de ${plainFound}, mais ${fact("project")} s'est décalé de ${count("days", "jour", "jours")} et le bénéfice ne peut commencer que le ${expected}. Décalez aussi la prévision.`,
  "benefit-double-claim": ({ fact, count, figure, text }) =>
    `${text("benefits").replace(/, ([^,]*)$/, " et $1")} revendiquent la même mesure pour le même objectif, de ${count("projects", "projet", "projets")}${fact("perYear") === "" ? "" : ` (${figure(fact("perYear"))} par an comptés deux fois)`}. Gardez-en un ou partagez le montant.`,
  "benefits-above-baseline": ({ fact, figure, text }) =>
    `${text("benefits").replace(/, ([^,]*)$/, " et $1")} ${text("benefits").includes(",") ? "revendiquent ensemble" : "revendique"} ${figure(fact("perYear"))} par an de plus de « ${fact("measure")} » que ne vaut sa référence. Nul ne peut économiser plus qu'il ne dépense.`,
  "qualitative-with-money": ({ record, plainFound }) =>
    `${record} est ${plainFound} mais a une valeur par unité ; la VAN n'en tient pas compte.`,
  "objective-shares-above": ({ record, plainFound }) =>
    `${record} : ses parts d'objectifs totalisent ${plainFound} ; elles comptent comme ramenées à 100 %. Corrigez-les dans BenefitShares.`,
  "benefit-reading-missing": ({ record, text, count }) =>
    `${record} a un plan mais pas de réel dans ${count("count", "période close", "périodes closes")} (${text("periods")}) ; cela compte pour rien. Saisissez ce qui a été mesuré.`,
  "value-unknown": ({ plainFound }) =>
    `La valeur ne peut être calculée : ${plainFound} manque ou n'est pas utilisable.`,
  "benefit-unknown": ({ found }) => `Benefits n'a pas de bénéfice ${found}.`,
  "relates-to-unknown": ({ found }) => `Ni Projects ni Programs n'ont ${found}.`,
  "objective-unknown": ({ found }) => `Objectives n'a pas d'objectif ${found}.`,
  "benefit-without-change-word": ({ found }) =>
    `Le titre ${found} ne dit pas ce qui change. Commencez par un mot comme Hausse, Réduction ou Amélioration.`,
  "benefit-line-unread": ({ fact, found, expected }) =>
    `Ligne ${fact("line")} : ${found} n'est pas ${expected}.`,
  "forecast-in-closed-period": ({ record, plainFound, expected }) =>
    `${record} n'accepte pas de prévision en ${plainFound}, période terminée à la date d'arrêté ${expected}. Saisissez-y le réel.`,
  "benefit-not-planned": ({ record }) =>
    `${record} n'a pas de plan par période qui puisse être décalé.`,
  "benefit-not-tied": ({ record }) =>
    `${record} n'est lié à aucune date de projet qui ait bougé. Indiquez de combien de jours il se décale, ou liez-le à son projet.`,
  "benefit-beyond-calendar": ({ record, figure, plainFound, expected }) =>
    `${record} a ${figure(plainFound)} hors des périodes (la dernière est ${expected}), qui ne comptent plus. Ajoutez des périodes, ou décalez moins.`,
  "benefit-after-calendar": ({ plainFound, expected }) =>
    `Le calendrier se termine le ${expected}, avant que le bénéfice ne commence le ${plainFound}. Ajoutez des périodes ou faites-le commencer plus tôt.`,
} as const satisfies Readonly<Record<string, IssueSentence>>;
