import { roundTo } from "#core/numeric/rounding";
import type { BenefitMessageTable } from "../words";

/** Ce que l'on fait des bénéfices et de leurs valeurs par période. */
export const benefitMessages: BenefitMessageTable = {
  "adds-benefit": ({ benefit, relatesTo, periods }, { speech }) =>
    `Ajoute le bénéfice ${benefit} de ${relatesTo}, prévu sur ${speech.counted(periods, "période", "périodes")}.`,
  "phases-benefit": ({ benefit, periods, before, after, unit }, { speech }) =>
    `Planifie de nouveau ${benefit} sur ${speech.counted(periods, "période", "périodes")} : ${speech.number(roundTo(after, 2))} ${unit} au lieu de ${speech.number(roundTo(before, 2))}.`,
  "moves-benefit": ({ benefit, days, before, after }, { speech }) =>
    `Décale la prévision de ${benefit} de ${speech.counted(days, "jour", "jours")} : de ${before === "" ? "aucune période" : before} à ${after === "" ? "aucune période" : after}.`,
  "enters-benefit-values": ({ cells, benefits }, { speech }) =>
    `Écrit ${speech.counted(cells, "valeur", "valeurs")} de ${speech.counted(benefits, "bénéfice", "bénéfices")} dans BenefitPeriods.`,
  "shares-benefit": ({ benefit, objectives }, { speech }) =>
    `Répartit ${benefit} sur ${speech.counted(objectives, "objectif", "objectifs")}.`,
  "unshares-benefit": ({ benefit }) => `${benefit} ne compte que pour son propre objectif.`,
  "sets-cost-basis": ({ basis }) => `Évalue les projets sur la base de coût ${basis}.`,
  "changes-no-benefit": () => "Aucun bénéfice n'est modifié.",

  "added-benefit": ({ benefit }) => `Bénéfice ${benefit} ajouté`,
  "phased-benefit": ({ benefit }) => `${benefit} planifié de nouveau`,
  "moved-benefit": ({ benefit, days }, { speech }) =>
    `${benefit} décalé de ${speech.counted(days, "jour", "jours")}`,
  "entered-benefit-values": ({ cells }, { speech }) =>
    `${speech.counted(cells, "valeur", "valeurs")} de bénéfices saisies`,
  "shared-benefit": ({ benefit }) => `${benefit} réparti sur des objectifs`,
  "set-cost-basis": ({ basis }) => `Base de coût : ${basis}`,
  "changed-no-benefit": () => "Aucun bénéfice modifié",
};
