import type { IssueSentence } from "../words";
import type { ledgerIssues as english } from "../english/ledgerIssues";

/** Phrases sur les références, les projets clôturés et les enseignements. */
export const ledgerIssues: Readonly<Record<keyof typeof english, IssueSentence>> = {
  "baseline-needs-decision": ({ expected }) =>
    `Une nouvelle référence demande une décision : indiquez son ID. ${expected === "" ? "Aucune n’est approuvée." : `Sont approuvées : ${expected}.`}`,
  "baseline-decision-unknown": ({ plainFound, expected }) =>
    `La décision ${plainFound} n’existe pas. ${expected === "" ? "Aucune n’est approuvée." : `Sont approuvées : ${expected}.`}`,
  "baseline-not-approved": ({ record, plainFound }) =>
    `La décision ${record} est ${plainFound} : seule une décision approuvée permet une nouvelle référence.`,
  "baseline-beyond-decision": ({ fact, text }) =>
    `La décision ${fact("decision")} porte sur ${fact("scope")} ; ces projets n’en font pas partie : ${text("projects")}.`,
  "baseline-no-projects": () =>
    `Aucun projet ne reçoit de nouvelle référence : nommez-en, ou une décision qui porte sur des projets vivants.`,
  "baseline-without-forecast": ({ text }) =>
    `Aucune prévision n’est connue pour ${text("projects")} : la référence reste telle quelle.`,
  "baseline-formulas-kept": ({ text }) =>
    `Les cellules avec formule ne sont pas écrasées : ${text("fields")}. Remplacez-les par des valeurs si la référence doit suivre.`,
  "baseline-columns-added": ({ text }) =>
    `Le registre Projects reçoit les colonnes du pack Baseline : ${text("columns")}.`,
  "baseline-changed": ({ record, field, plainFound, expected, figure, fact }) =>
    `${record} : ${field} est ${figure(plainFound)}, dans la référence ${fact("snapshot")} c’était ${figure(expected)}. Une référence ne change que par décision : refixez-la ou rétablissez la valeur.`,
  "nothing-to-archive": ({ record }) => `${record} est clôturé et n’a plus de lignes à archiver.`,
  "pages-before-archive": ({ found }) =>
    `${found} : dessiné avant tout archivage ; il manque ces montants aux périodes. À redessiner.`,
  "benefits-not-archived": ({ text }) =>
    `Ces bénéfices restent, car ils sont encore en réalisation : ${text("benefits")}.`,
  "links-not-archived": ({ text }) =>
    `Ces lignes restent, car des projets vivants s’y réfèrent : ${text("rows")}.`,
  "formulas-archived": ({ count, text }) =>
    `${count("cells", "cellule saisie contient", "cellules saisies contiennent")} une formule à vous (${text("registers")}) ; l’archive garde la valeur.`,
  "rows-left-blank": ({ text }) =>
    `Des lignes plus bas contiennent vos formules ; les lignes archivées restent donc vides : ${text("registers")}.`,
  "project-not-archived": ({ plainFound, expected }) =>
    `L’archive n’a pas de lignes de ${plainFound}.${expected === "" ? "" : ` Elle a des lignes de : ${expected}.`}`,
  "archived-values-left": ({ text }) =>
    `Ces colonnes n’existent plus ; leurs valeurs restent dans l’archive : ${text("fields")}.`,
  "archived-key-taken": ({ text }) =>
    `Ces clés sont réutilisées depuis : ${text("keys")}. Les deux lignes y figureront ; modifiez-en une.`,
};
