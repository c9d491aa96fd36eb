import { roundTo } from "#core/numeric/rounding";
import type { LedgerFacts } from "../ledgerFacts";
import type { MessageSpeech } from "../words";

/** Références, projets clôturés, journal des priorités et enseignements. */
export const ledgerMessages: {
  readonly [C in keyof LedgerFacts]: (facts: LedgerFacts[C], say: MessageSpeech) => string;
} = {
  rebaselines: ({ decision, projects, cells, snapshot }, { speech }) =>
    `Fixe une nouvelle référence pour ${speech.counted(projects, "projet", "projets")} selon la décision ${decision} : ${speech.counted(cells, "valeur change", "valeurs changent")}, conservée comme référence ${snapshot}.`,
  "rebaselines-nothing": () => "Aucune référence ne change.",
  "closes-project": ({ project, title, rows, registers }, { speech }) =>
    `Clôture ${project} ${title} et archive ${speech.counted(rows, "ligne", "lignes")} de ${speech.counted(registers, "registre", "registres")} ; les totaux par période restent les mêmes.`,
  "closes-nothing": () => "Aucun projet n’est clôturé.",
  "reopens-project": ({ project, title, rows, stage }, { speech }) =>
    `Rétablit ${project} ${title} au stade ${stage} avec ${speech.counted(rows, "ligne", "lignes")} de l’archive.`,
  "reopens-nothing": () => "Aucun projet n’est rouvert.",
  "logs-priorities": ({ moves }, { speech }) =>
    `Consigne ${speech.counted(moves, "changement de rang", "changements de rang")} avec sa cause.`,
  "starts-priority-log": ({ projects }, { speech }) =>
    `Ouvre le journal des priorités avec le classement de ${speech.counted(projects, "projet", "projets")} ; les changements de rang sont consignés désormais.`,
  "logs-no-move": () => "Aucun projet n’a changé de rang depuis la dernière entrée.",
  "adds-lesson": ({ lesson, project }) =>
    `Ajoute l’enseignement ${lesson}${project === "" ? "" : ` de ${project}`} au registre Lessons.`,
  "adds-no-lesson": () => "Aucun enseignement n’est ajouté.",

  rebaselined: ({ decision, projects }, { speech }) =>
    `Nouvelle référence fixée pour ${speech.counted(projects, "projet", "projets")} selon la décision ${decision}`,
  "rebaselined-nothing": () => "Aucune référence modifiée",
  "closed-project": ({ project, title }) => `${project} ${title} clôturé`,
  "closed-nothing": () => "Aucun projet clôturé",
  "reopened-project": ({ project, title }) => `${project} ${title} rouvert`,
  "reopened-nothing": () => "Aucun projet rouvert",
  "logged-priorities": ({ moves }, { speech }) =>
    speech.counted(moves, "changement de rang consigné", "changements de rang consignés"),
  "started-priority-log": () => "Journal des priorités ouvert",
  "logged-no-move": () => "Rien consigné",
  "added-lesson": ({ lesson }) => `Enseignement ${lesson} ajouté`,
  "added-no-lesson": () => "Aucun enseignement ajouté",

  "cause-new": () => "Nouveau dans le classement",
  "cause-removed": () => "Clôturé, annulé ou retiré",
  "cause-weights": ({ criterion, from, to }, { speech }) =>
    `Poids modifiés, surtout ${criterion} : de ${percent(from, speech.number.bind(speech))} à ${percent(to, speech.number.bind(speech))}`,
  "cause-own-scores": ({ criterion, from, to }) =>
    `Sa propre note a changé, surtout ${criterion} : de ${from === "" ? "aucune" : from} à ${to === "" ? "aucune" : to}`,
  "cause-scale": ({ criterion, fromWorst, fromBest, toWorst, toBest }, { speech }) => {
    const ends = (worst: number, best: number): string =>
      `${speech.number(worst)} à ${speech.number(best)}`;
    return `L’échelle de ${criterion} a bougé : du pire au meilleur, c’était ${ends(fromWorst, fromBest)}, c’est ${ends(toWorst, toBest)}`;
  },
  "cause-policy": ({ from, to }) => `La valeur d’une note manquante a changé : ${from} à ${to}`,
  "cause-membership": ({ added, removed }, { speech }) =>
    `D’autres sont arrivés ou partis : ${speech.number(added)} nouveaux, ${speech.number(removed)} partis`,
  "cause-others": ({ project, count }, { speech }) =>
    `D’autres ont été notés à nouveau (${speech.number(count)}), surtout ${project}`,
  "cause-together": () => "Plusieurs changements ensemble ; aucun à lui seul",
};

function percent(share: number, number: (value: number) => string): string {
  return `${number(roundTo(100 * share, 1))} %`;
}
