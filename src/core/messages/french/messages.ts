import { nameIn } from "../nameIn";
import type { MessageTable } from "../words";
import { benefitMessages } from "./benefitMessages";
import { riskMessages } from "./riskMessages";
import { scheduleMessages } from "./scheduleMessages";
import { governanceMessages } from "./governanceMessages";
import { publishingMessages } from "./publishingMessages";
import { ledgerMessages } from "./ledgerMessages";
import { sensitivityMessages } from "./sensitivityMessages";
import { snapshotMessages } from "./snapshotMessages";
import { weighingMessages } from "./weighingMessages";
import { scenarioMessages } from "./scenarioMessages";

const sizes = { register: "Registre", portfolio: "Portefeuille", full: "Complet" };
const views = { Intake: "Entrée", Delivery: "Réalisation", Value: "Valeur", All: "Toutes" };

/** What an action would do or has done, and what is wrong with its settings. */
export const messages: MessageTable = {
  ...governanceMessages,
  ...publishingMessages,
  ...ledgerMessages,
  ...sensitivityMessages,
  ...snapshotMessages,
  ...weighingMessages,

  ...benefitMessages,
  ...riskMessages,
  ...scheduleMessages,
  ...scenarioMessages,
  plain: ({ text }) => text,

  "registers-there": ({ registers }, { speech }) =>
    `Le classeur contient déjà ${speech.counted(registers, "registre", "registres")} ; rien à créer.`,
  "set-up-unreadable": ({ errors }, { speech }) =>
    `Les objectifs ou les périodes ne sont pas encore utilisables : ${speech.counted(errors, "erreur", "erreurs")}.`,
  "creates-registers": ({ registers, size }, { speech }) =>
    `Crée ${speech.counted(registers, "registre", "registres")} de taille ${nameIn(sizes, size)}, Settings et Home.`,
  "sample-needs-empty": ({ records }, { speech }) =>
    `Les registres contiennent ${speech.counted(records, "enregistrement", "enregistrements")} ; l’exemple ne va que dans des registres vides.`,
  "adds-sample": ({ registers }, { speech }) =>
    `Crée ${speech.counted(registers, "registre", "registres")} avec le portefeuille exemple Northmere (24 projets), Settings, Home et le classement.`,
  "nothing-recognised": () => "Aucune feuille n’a été reconnue comme registre.",
  "adopts-in-place": ({ records, registers, inPlace }, { speech }) =>
    `Reprend ${speech.counted(records, "ligne", "lignes")} dans ${speech.counted(registers, "registre", "registres")} ; ${speech.counted(inPlace, "liste devient son registre", "listes deviennent leurs registres")} sur place : sur la feuille, seul change ce qui est indiqué ici.`,
  "adopts-again": ({ added, changed }, { speech }) =>
    `Ajoute ${speech.counted(added, "nouvel enregistrement", "nouveaux enregistrements")} aux registres et modifie ${speech.counted(changed, "enregistrement", "enregistrements")} ; ce qui a été modifié dans les registres reste.`,
  "adopts-nothing-new": ({ same }, { speech }) =>
    `Les registres contiennent déjà tout : rien ne change dans ${speech.counted(same, "enregistrement", "enregistrements")}.`,
  "adopts-blocks": ({ records, blocks, registers }, { speech }) =>
    `Adopte ${speech.counted(records, "ligne", "lignes")} de ${speech.counted(blocks, "bloc de cellules", "blocs de cellules")} dans ${speech.counted(registers, "registre", "registres")} ; les feuilles d’origine restent intactes.`,
  "checks-registers": ({ registers, findings, blocking }, { speech }) =>
    `Vérifie ${speech.counted(registers, "registre", "registres")} : ${speech.counted(findings, "constat", "constats")}, dont ${speech.counted(blocking, "bloquant", "bloquants")}.`,
  "checks-registers-waived": ({ registers, findings, blocking, waived }, say) =>
    `${messages["checks-registers"]({ registers, findings, blocking }, say)} ${say.speech.counted(waived, "autre est accepté", "autres sont acceptés")}.`,
  "checks-line": ({ policy, open, waived }, { speech }) =>
    `Rigueur : ${policy} · ${speech.counted(open, "constat ouvert", "constats ouverts")}, ${speech.counted(waived, "accepté", "acceptés")}. Pour accepter un constat, saisissez Yes sous Waived et le motif sous Waiver reason.`,
  "fixes-findings": ({ fixes, findings }, { speech }) =>
    `Corrige ${speech.number(fixes)} de ${speech.counted(findings, "constat", "constats")} ; pour les autres, ce qui est juste n’est pas certain.`,
  "fixes-nothing": () => "Il n’y a rien à corriger.",
  "waives-findings": ({ findings }, { speech }) =>
    `Accepte ${speech.counted(findings, "constat : il reste listé et ne compte plus", "constats : ils restent listés et ne comptent plus")}.`,
  "unwaives-findings": ({ findings }, { speech }) =>
    `${speech.counted(findings, "constat compte", "constats comptent")} de nouveau.`,
  "waives-nothing": () => "Il n’y a rien à accepter.",
  "no-registers-to-check": () => "Le classeur ne contient aucun registre à vérifier.",
  "ranks-projects": ({ ranked, live, criteria, first }, { speech }) =>
    `Classe ${speech.number(ranked)} sur ${speech.counted(live, "projet en cours", "projets en cours")} selon ${speech.counted(criteria, "critère", "critères")} ; rang 1 : ${first}.`,
  "ranks-unchanged": (facts, say) =>
    `${messages["ranks-projects"](facts, say)} Le classement reste inchangé.`,
  "adds-criterion": ({ criterion, projects }, { speech }) =>
    `Ajoute le critère ${criterion} : une ligne dans Criteria et une colonne dans Scores pour ${speech.counted(projects, "note", "notes")}.`,
  "adds-criterion-of-column": ({ criterion, projects }, { speech }) =>
    `Fait de la colonne ${criterion} de Scores un critère ; ses notes pour ${speech.counted(projects, "projet", "projets")} compteront désormais.`,
  "renames-criterion": ({ from, to }) =>
    `Renomme le critère ${from} en ${to} : dans Criteria, dans les en-têtes de Scores et dans toutes les formules.`,
  "moves-criterion": ({ criterion, place }) =>
    `Déplace le critère ${criterion} à la place ${place} de la liste. Les colonnes de Scores restent où elles sont.`,
  "removes-criterion-keeps": ({ criterion, scores }, { speech }) =>
    `Supprime le critère ${criterion} ; sa colonne avec ${speech.counted(scores, "note", "notes")} reste dans Scores, sans poids.`,
  "removes-criterion-scores": ({ criterion, scores }, { speech }) =>
    `Supprime le critère ${criterion} et sa colonne de Scores avec ${speech.counted(scores, "note", "notes")}.`,
  "changes-no-criteria": () => "Il n’y a rien à modifier.",
  "ranks-nothing": () => "Il n’y a rien à classer.",
  "no-registers-to-rank": () => "Le classeur ne contient aucun registre : il n’y a rien à classer.",
  "no-project-register": () => "Le classeur ne contient pas de registre des projets.",
  "adds-pack": ({ registers, columns }, { speech }) =>
    `Ajoute ${speech.counted(registers, "registre", "registres")} et ${speech.counted(columns, "colonne", "colonnes")} ; ce qui est là reste.`,
  "adds-no-pack": () => "Le classeur a déjà ces colonnes et ces registres.",
  "draws-pages": ({ pages }) => `Redessine ${pages} à partir des registres.`,
  "draws-nothing-new": () => "Les feuilles sont à jour avec les registres : rien à dessiner.",
  "draws-no-page": () => "Les registres ne contiennent rien que ces feuilles puissent montrer.",
  "shows-view": ({ view, sheet }) =>
    `Affiche les colonnes de la vue ${nameIn(views, view)} de la feuille ${sheet}.`,
  "accepts-linkages": ({ linkages }, { speech }) =>
    `Inscrit ${speech.counted(linkages, "lien", "liens")} dans Dependencies comme dépendances souples proposées.`,
  "rejects-linkages": ({ linkages }, { speech }) =>
    `Retient que ${speech.counted(linkages, "lien n’en est pas un", "liens n’en sont pas")} : ne sera plus proposé.`,
  "no-such-linkage": () => "Aucun de ces liens n’est encore proposé.",
  recalculates: () => "Recalcule toutes les formules du classeur.",
  "takes-back": ({ last }, say) => `Annule : ${say.title(last)}.`,
  "cannot-take-back": ({ last }, say) =>
    `${say.speech.quoted(say.title(last))} ne peut pas être annulé : son journal a disparu.`,
  "nothing-to-take-back": () => "Il n’y a rien à annuler.",

  "created-registers": ({ size }) => `Registres créés (taille ${nameIn(sizes, size)})`,
  "created-nothing": () => "Rien créé",
  "added-sample": () => "Portefeuille exemple Northmere ajouté",
  "added-nothing": () => "Rien ajouté",
  "adopted-blocks": ({ blocks }, { speech }) =>
    speech.counted(blocks, "bloc de cellules adopté", "blocs de cellules adoptés"),
  "adopted-again": ({ records }, { speech }) =>
    `A repris ${speech.counted(records, "enregistrement nouveau ou modifié", "enregistrements nouveaux ou modifiés")}`,
  "adopted-nothing": () => "Rien adopté",
  "listed-findings": ({ findings, sheet }, { speech }) =>
    `${speech.counted(findings, "constat listé", "constats listés")} sur ${sheet}`,
  "fixed-findings": ({ fixes }, { speech }) =>
    speech.counted(fixes, "constat corrigé", "constats corrigés"),
  "fixed-nothing": () => "Rien corrigé",
  "waived-findings": ({ findings }, { speech }) =>
    speech.counted(findings, "constat accepté", "constats acceptés"),
  "unwaived-findings": ({ findings }, { speech }) =>
    `${speech.counted(findings, "constat compte", "constats comptent")} de nouveau`,
  "waived-nothing": () => "Rien accepté",
  "checked-registers": () => "Registres vérifiés",
  "scored-projects": ({ projects }, { speech }) =>
    speech.counted(projects, "projet noté", "projets notés"),
  "scored-nothing": () => "Rien noté",
  "added-pack": ({ registers, columns }, { speech }) =>
    `Ajout de ${speech.counted(registers, "registre", "registres")} et de ${speech.counted(columns, "colonne", "colonnes")}`,
  "added-no-pack": () => "Aucune colonne ajoutée",
  "drew-pages": ({ pages }) => `Feuilles dessinées : ${pages}`,
  "drew-no-page": () => "Aucune feuille dessinée",
  "showed-view": ({ view, sheet }) => `Vue ${nameIn(views, view)} de ${sheet} affichée`,
  "showed-nothing": () => "Rien affiché",
  "accepted-linkages": ({ linkages }, { speech }) =>
    `${speech.counted(linkages, "lien inscrit", "liens inscrits")} dans Dependencies`,
  "rejected-linkages": ({ linkages }, { speech }) =>
    speech.counted(linkages, "lien écarté", "liens écartés"),
  recalculated: () => "Classeur recalculé",
  "took-back": ({ last }, say) => `Annulé : ${say.title(last)}`,
  "took-back-nothing": () => "Rien annulé",
  "added-criterion": ({ criterion }) => `Critère ${criterion} ajouté`,
  "renamed-criterion": ({ from, to }) => `Critère ${from} renommé en ${to}`,
  "moved-criterion": ({ criterion, place }) => `Critère ${criterion} déplacé à la place ${place}`,
  "removed-criterion": ({ criterion }) => `Critère ${criterion} supprimé`,
  "changed-no-criteria": () => "Aucun critère modifié",
  "entered-score": ({ project, criterion, score }) =>
    score === ""
      ? `Note de ${project} pour ${criterion} effacée`
      : `Note ${score} donnée à ${project} pour ${criterion}`,
  "entered-scores": ({ scores }, { speech }) =>
    speech.counted(scores, "note saisie", "notes saisies"),
  "changed-criterion": ({ criterion, field }) => `${field} de ${criterion} modifié`,
  "changed-criteria": ({ cells }, { speech }) =>
    `${speech.counted(cells, "cellule modifiée", "cellules modifiées")} dans Criteria`,
  "entered-record": ({ record, cells }, { speech }) =>
    `${speech.counted(cells, "cellule saisie", "cellules saisies")} pour ${record}`,
  "changed-policy": ({ policy }) => `Règle des notes manquantes : ${policy}`,
  "renamed-score-column": ({ from, to }) => `Colonne ${from} de Scores renommée en ${to}`,
  "made-page": ({ page }) => `Feuille ${page} créée`,

  "shares-value": ({ field, value }) => `Les deux nomment ${value} (${field})`,
  "shares-person": ({ person, one, other }) =>
    one === other
      ? `Personne en commun : ${person} (${one} des deux)`
      : `Personne en commun : ${person} (ici ${one}, là ${other})`,
  "shares-week": ({ week, one, other }) =>
    one === other
      ? `Les deux finissent le ${one} (${week})`
      : `Les deux finissent dans la semaine ${week} (${one}, ${other})`,
  "shares-terms": ({ terms }) => `Les deux mentionnent ${terms}`,
  "similar-texts": ({ register, one, other, percent }) =>
    register === "Projects"
      ? `Leurs textes se ressemblent à ${percent} %`
      : `Presque le même texte : ${one} et ${other} (${percent} %)`,

  "mail-subject": ({ findings }, { speech }) =>
    `Registres du portefeuille : ${speech.counted(findings, "entrée demande", "entrées demandent")} votre attention`,
  "mail-greeting": ({ owner }) => (owner === "" ? "Bonjour," : `Bonjour ${owner},`),
  "mail-opening": ({ findings, day }, { speech }) =>
    `Les contrôles des registres du portefeuille${day === "" ? "" : ` (date d’arrêté ${speech.day(day)})`} ont trouvé ${speech.counted(findings, "entrée", "entrées")} dont vous répondez. Merci de corriger dans le classeur ou de nous dire pourquoi c’est juste ainsi.`,
  "mail-closing": () => "Merci.",

  "setting-no-choice": ({ typed, choices }) =>
    `« ${typed} » n’est pas un choix possible (${choices}).`,
  "setting-not-among": ({ typed, choices }) => `« ${typed} » ne figure pas parmi : ${choices}.`,
  "setting-no-number": ({ typed }) => `« ${typed} » n’est pas un nombre.`,
  "setting-out-of-bounds": ({ typed, minimum, maximum }, { speech }) =>
    `« ${typed} » n’est pas compris entre ${speech.number(minimum)} et ${speech.number(maximum)}.`,
  "setting-no-date": ({ typed }) => `« ${typed} » n’est pas une date comme 30/09/2026.`,
  "setting-not-whole": ({ typed }) => `« ${typed} » n’est pas un nombre entier.`,
  "setting-date-out-of-bounds": ({ typed, from, to }, { speech }) =>
    `« ${speech.day(typed)} » n’est pas compris entre ${speech.day(from)} et ${speech.day(to)}.`,
  "setting-no-flag": ({ typed }) => `« ${typed} » n’est ni oui ni non.`,
};
