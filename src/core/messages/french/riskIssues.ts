import { roundTo } from "#core/numeric/rounding";
import type { IssueWords } from "../issueWords";
import type { IssueSentence } from "../words";

/** « R-005 : », ou rien quand aucune ligne n’est nommée. */
function of({ record }: IssueWords): string {
  return record === "" ? "" : `${record} : `;
}

function amount({ number, speech }: IssueWords, name: string): string {
  return speech.number(roundTo(number(name), 0));
}

/** Phrases sur les risques, leur échelle et leur simulation. */
export const riskIssues = {
  "matrix-size": ({ plainFound, fact }) =>
    `La matrice des risques a ${plainFound} cellules. Il lui faut autant de lignes que de colonnes, de ${fact("least")} à ${fact("most")}.`,
  "matrix-unreadable": ({ found, fact }) =>
    `La cellule (${fact("probability")},${fact("impact")}) de la matrice des risques contient ${found}. Saisissez un nombre.`,
  "matrix-not-monotone": ({ fact, plainFound, expected }) =>
    `La cellule (${fact("probability")},${fact("impact")}) est inférieure à (${fact("otherProbability")},${fact("otherImpact")}) : ${plainFound} après ${expected}. Un risque plus grave aurait la note la plus basse.`,
  "matrix-limits-reversed": ({ plainFound, expected }) =>
    `High commence à ${plainFound}, Moderate à ${expected}. High doit commencer au-dessus de Moderate.`,
  "scale-assumed": ({ fact }) =>
    fact("part") === "matrix"
      ? "Le classeur n’a pas de matrice des risques lisible : niveau fois niveau compte, Moderate dès 6, High dès 15."
      : "Le classeur n’a pas de probabilités pour ses niveaux (registre Scales) : les habituelles comptent.",
  "level-off-scale": ({ plainFound, field, fact }) =>
    `${field} ${plainFound} n’est pas sur l’échelle, qui va de 1 à ${fact("size")}.`,
  "ratings-moved": ({ count, fact }) =>
    `${count("count", "cotation passe", "cotations passent")} de ${fact("from")} à ${fact("to")} niveaux, en proportion.`,
  "appetite-moved": ({ text }) =>
    `Les limites d’appétence et d’escalade suivent la matrice : ${text("moves")}.`,
  "risk-unknown": ({ found }) => `Risks n’a pas de risque ${found}.`,
  "risk-not-open": ({ record, plainFound }) => `${record} est ${plainFound}, pas ouvert.`,
  "effects-missing": ({ count, text, number }) =>
    `${count("count", "risque n’a", "risques n’ont")} aucune réponse qui dise son effet sur les niveaux : ${text("risks")}${number("more") > 0 ? ` et ${count("more", "autre", "autres")}` : ""}. Saisissez-le d’abord dans Responses.`,
  "no-effects": () =>
    "Aucun risque ouvert n’a de réponse qui dise son effet sur les niveaux. Saisissez-le d’abord dans Responses.",
  "pack-missing": ({ expected }) =>
    `Il manque au classeur le pack ${expected}. Ajoutez-le d’abord.`,
  "value-without-column": ({ field, register }) =>
    `${register} n’a pas de colonne ${field} : ce qui est saisi pour elle n’est pas gardé.`,
  "bands-stretched": ({ fact }) =>
    `Scales reçoit ${fact("to")} niveaux avec les bandes habituelles, étirées. Regardez-les.`,
  "nothing-quantified": ({ fact }) =>
    fact("scope") === ""
      ? "Aucun risque ouvert n’a d’impact sur les coûts. La matrice est disponible, la simulation ne l’est pas."
      : `Aucun risque ouvert de ${fact("scope")} n’a d’impact sur les coûts. La matrice est disponible, la simulation ne l’est pas.`,
  "partly-quantified": ({ fact, count }) =>
    `${fact("money")} sur ${count("open", "risque ouvert a", "risques ouverts ont")} un montant. ${fact("percentile")} ne couvre que ces ${fact("money")}.`,
  "impacts-fixed": ({ count }) =>
    `${count("count", "risque n’a", "risques n’ont")} qu’un montant, sans bas ni haut : l’impact est pris comme certain dès que le risque survient.`,
  "percentile-uncertain": (words) =>
    `${words.fact("percentile")} est incertain (${amount(words, "low")} à ${amount(words, "high")}) : quelques gros risques en décident. Prenez ${amount(words, "trials")} tirages.`,
  "correlation-too-high": ({ fact }) =>
    `Corrélation de tous ${fact("all")} + catégorie ${fact("category")} doit rester sous 1.`,
  "scope-unknown": ({ found, text }) =>
    `Rien avec des risques ouverts ne s’appelle ${found}. Il y a : ${text("scopes")}.`,

  "impact-above-budget": (words) =>
    `${of(words)}l’impact ${amount(words, "impact")} fait ${amount(words, "percent")} % du budget de ${words.fact("project")}. Erreur d’unité ?`,
  "response-effect-reversed": (words) =>
    `${of(words)}${words.field} ${words.plainFound} ${words.fact("type") === "Opportunity" ? "réduit une opportunité" : "aggrave une menace"} (${words.fact("risk")}). Inversez le signe.`,
  "shares-above-all": (words) =>
    `${of(words)}les parts de ce risque font ${words.plainFound}, plus de 100 % ; elles comptent en proportion. Corrigez-les.`,
  "accepted-above-appetite": (words) =>
    `${of(words)}accepté, bien que sa note ${words.plainFound} atteigne la limite ${words.expected} de ${words.fact("category") === "" ? "sa catégorie" : words.fact("category")}. Répondez-y, ou portez-le devant qui peut l’accepter.`,
  "high-without-action": (words) =>
    `${of(words)}le risque est High (note ${words.plainFound}), mais personne ne fait rien. Dites ce qui est fait, par qui et pour quand.`,
  "target-above-residual": (words) =>
    `${of(words)}${words.field} ${words.plainFound} est pire que la valeur résiduelle ${words.expected} : la cible est déjà atteinte. Corrigez l’une des deux.`,
} as const satisfies Readonly<Record<string, IssueSentence>>;
