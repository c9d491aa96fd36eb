import type { IssueWords } from "../issueWords";
import type { IssueSentence } from "../words";

/** "P-005 : ", or nothing where no record is named. */
function of({ record }: IssueWords): string {
  return record === "" ? "" : `${record} : `;
}

/** Sentences of the checks: what stands where, and what to do. */
export const checkIssues = {
  "stray-blanks": (words) =>
    `${of(words)}${words.field} ${words.found} commence ou finit par une espace ; pour les formules, c’est une autre entrée. Supprimez l’espace.`,
  "odd-characters": (words) =>
    `${of(words)}${words.field} ${words.found} contient des caractères trompeurs ou invisibles. Saisissez ${words.quotedExpected}.`,
  "key-like-number": (words) =>
    `${of(words)}${words.field} est tantôt un nombre, tantôt un texte (${words.plainFound}) : les formules ne trouvent pas l’un par l’autre. Saisissez les identifiants en texte ; Excel fait de 001 un nombre et de 1-2 une date.`,
  "formula-as-text": (words) =>
    `${of(words)}${words.field} montre la formule ${words.found} en texte ; elle n’est pas calculée. Mettez la cellule au format Standard et saisissez-la de nouveau.`,
  "spelled-otherwise": (words) =>
    `${of(words)}${words.field} ${words.found} s’écrit ${words.quotedExpected} ailleurs. Écrivez-le de la même façon.`,
  "text-too-long": (words) =>
    `${of(words)}${words.field} compte ${words.count("count", "caractère", "caractères")} ; ${words.expected} au plus tiennent sur les pages.`,
  "text-too-short": (words) =>
    `${of(words)}${words.field} dit seulement ${words.found}. Écrivez-le pour que d’autres le comprennent.`,
  "several-owners": (words) =>
    `${of(words)}${words.field} ${words.found} nomme plusieurs personnes. Nommez celle qui en répond.`,
  "word-for-missing": (words) =>
    `${of(words)}${words.field} contient ${words.found}, ce qui ne dit rien. Renseignez-le ou laissez-le vide.`,
  "column-absent": ({ register, field }) =>
    `${register} n’a plus de colonne ${field}. Ajoutez-la de nouveau : les formules et les rapports en ont besoin.`,
  "row-below-table": ({ register, fact, number, speech }) =>
    number("count") === 1
      ? `La ligne ${fact("row")} est juste sous le tableau ${register} et n’en fait pas partie. L’inclure ?`
      : `Les lignes ${fact("row")} à ${fact("last")} sont juste sous le tableau ${register} et n’en font pas partie (${speech.counted(number("count"), "ligne", "lignes")}). Les inclure ?`,
  "blank-rows": ({ register, count, fact }) =>
    `Le tableau ${register} contient ${count("count", "ligne vide", "lignes vides")} à partir de la ligne ${fact("row")} ; elles ralentissent le classeur. Supprimez-les.`,
  "formula-unlike-neighbours": (words) =>
    `${of(words)}${words.field} a la formule ${words.found} ; ${words.fact("like")} cellules sur ${words.fact("of")} de la colonne ont ${words.quotedExpected}. Recopier celle-ci ?`,
  "formula-missing": (words) =>
    `${of(words)}${words.field} est vide là où il faut une formule. Recopier la formule ?`,
  "broken-reference": (words) =>
    `${of(words)}la formule de ${words.field} a perdu sa référence (${words.found}). Rétablissez-la ou visez les bonnes cellules.`,
  "external-reference": (words) =>
    `${of(words)}${words.field} lit un autre classeur, ${words.quoted("book")}, que d’autres n’ont peut-être pas. Gardez plutôt la valeur.`,
  "date-system-1904": () =>
    "Ce classeur compte les jours depuis 1904 : toute date copiée depuis ou vers un autre classeur se décale de quatre ans et un jour. Désactivez-le dans Fichier > Options > Options avancées et vérifiez les dates.",
  "findings-not-listed": ({ count, fact, register, field }) =>
    `${count("count", "constat", "constats")} ; les ${fact("listed")} premiers sont listés. Groupe principal : ${fact("rule")}, ${register} ${field} (${fact("biggest")}).`,
  "waiver-without-reason": () =>
    "Un constat n’est accepté qu’avec un motif : dites pourquoi il peut rester tel quel.",
  "fixes-on-protected-sheet": ({ sheet, count }) =>
    `La feuille ${sheet} est protégée ; ${count("count", "correction impossible", "corrections impossibles")}. Ôtez la protection (Révision > Ôter la protection) et recommencez.`,
  "no-finding-to-fix": () => "Aucun de ces constats n’a de correction certaine.",
  "no-finding-to-waive": () => "Aucun de ces constats n’existe encore.",

  "date-after-status": (words) =>
    `${of(words)}${words.field} ${words.plainFound} est après la date d’arrêté ${words.expected}. Corrigez l’une des deux.`,
  "finish-in-past": (words) =>
    `${of(words)}${words.field} ${words.plainFound} est passé, mais la phase est ${words.fact("stage")}. Prévoyez une nouvelle date ou clôturez le projet.`,
  "milestone-outside-project": (words) =>
    `${of(words)}${words.field} ${words.plainFound} sort du projet ${words.fact("project")}, qui va du ${words.fact("start")} au ${words.fact("finish")}. Corrigez l’un des deux.`,
  "milestone-overdue": (words) =>
    `${of(words)}le jalon était prévu le ${words.plainFound} et n’a pas de date réelle. Saisissez-la ou prévoyez-en une nouvelle.`,
  "review-overdue": (words) =>
    `${of(words)}la revue était prévue le ${words.plainFound}. Faites-la et fixez la suivante.`,
  "record-stale": (words) =>
    `${of(words)}mis à jour le ${words.plainFound}, ${words.count("days", "jour", "jours")} avant la date d’arrêté (${words.expected} au plus). Actualisez.`,
  "closed-unfinished": (words) =>
    `${of(words)}la phase est ${words.fact("stage")}, mais ${words.field} vaut ${words.plainFound}. Corrigez ce qui est faux.`,

  "magnitude-off": (words) =>
    `${of(words)}${words.field} vaut ${words.plainFound}, environ ${words.fact("factor")} fois ${words.fact("beside")} (${words.fact("usual")}). Autre unité ? Ce serait ${words.expected}.`,
  "negative-amount": (words) =>
    `${of(words)}${words.field} vaut ${words.plainFound}, sous zéro. Si c’est un avoir, acceptez-le avec un motif ; sinon corrigez.`,
  "spend-without-approval": (words) =>
    `${of(words)}${words.plainFound} dépensés, mais la phase n’est que ${words.fact("stage")}. Faites avancer la phase ou imputez le coût ailleurs.`,
  "actual-missing": (words) =>
    `${of(words)}pas de réel pour ${words.fact("period")}, période close au budget de ${words.plainFound} ; il compte pour 0. Saisissez la dépense.`,
  "period-as-date": (words) =>
    `${of(words)}${words.field} doit être un texte comme 2026-Q1 ; il y a une date (${words.plainFound}).${words.expected === "" ? "" : ` Elle est dans ${words.expected}.`}`,

  "rag-optimistic": (words) =>
    `${of(words)}annoncé ${words.plainFound}, mais les chiffres disent ${words.expected} (${words.text("why")}). Corrigez la note ou justifiez-la dans le commentaire.`,
  "rag-pessimistic": (words) =>
    `${of(words)}annoncé ${words.plainFound}, alors que les chiffres disent ${words.expected}. Dites dans le commentaire ce que les chiffres ne montrent pas.`,

  "budget-not-phased": (words) =>
    `${of(words)}le budget est de ${words.plainFound}, mais ses périodes dans Financials totalisent ${words.expected}. Rendez-les égaux.`,
  "benefit-without-periods": (words) =>
    `${of(words)}un bénéfice en argent sans plan par période ne vaut rien dans les sommes. Ajoutez ses lignes à BenefitPeriods.`,
  "target-not-planned": (words) =>
    `${of(words)}la cible est ${words.plainFound}, mais le plan par période finit à ${words.expected} (${words.fact("period")}). Rendez-les égaux.`,
  "demand-above-capacity": (words) =>
    `${words.fact("role")} : besoin de ${words.plainFound} ETP au-dessus de la capacité ${words.expected} en ${words.fact("period")}${words.fact("more") === "" ? "" : ` et ${words.count("more", "autre période", "autres périodes")}`}. Déplacez du travail ou trouvez du monde.`,
  "program-without-projects": (words) =>
    `${of(words)}aucun projet n’appartient à ce programme. Rattachez ses projets ou supprimez-le.`,
  "benefit-counted-twice": (words) =>
    `${of(words)}même bénéfice que ${words.fact("other")} de ${words.fact("project")} : ${words.found}. Peut-être compté deux fois ; gardez-en un ou partagez le montant.`,
  "project-without-benefit": (words) =>
    `${of(words)}le projet n’a aucun bénéfice et n’est ni Mandatory ni Enabler. Ajoutez ce à quoi il sert.`,

  "response-unsuited": (words) =>
    `${of(words)}la réponse ${words.plainFound} ne convient pas à ${words.fact("type")}. Choisissez parmi ${words.expected}.`,
  "response-overdue": (words) =>
    `${of(words)}la réponse était prévue le ${words.plainFound} et le risque est encore ouvert. Faites-la ou fixez une nouvelle date.`,
  "risk-certain": (words) =>
    `${of(words)}une probabilité de ${words.plainFound} n’est plus un risque. Enregistrez un problème (Issues).`,
  "risk-impossible": (words) =>
    `${of(words)}un risque ouvert de probabilité 0 % ne peut pas survenir. Clôturez-le ou estimez-le.`,
  "residual-above-inherent": (words) =>
    `${of(words)}${words.field} ${words.plainFound} dépasse la valeur avant réponse (${words.expected}) : la réponse aggraverait. Corrigez l’une des deux.`,
  "probability-outside-band": (words) =>
    `${of(words)}${words.field} ${words.plainFound} sort de la plage du niveau ${words.fact("level")} (${words.expected}). Corrigez l’un des deux.`,
  "closed-with-open-action": (words) =>
    `${of(words)}clôturé, mais sa réponse n’est due que le ${words.plainFound}. Clôturez aussi l’action ou rouvrez le risque.`,
  "risk-unchanged": (words) =>
    `${of(words)}rien n’a changé à ce risque en ${words.count("snapshots", "instantané", "instantanés")}. Revoyez-le.`,
  "realised-without-issue": (words) =>
    `${of(words)}le risque s’est réalisé, mais aucun problème ne le nomme. Enregistrez-le avec ce Risk ID.`,
  "impact-out-of-order": (words) =>
    `${of(words)}${words.field} ${words.plainFound} est ${words.field === "Impact low" ? "au-dessus" : "au-dessous"} de la valeur probable ${words.expected}. Ordonnez bas, probable et haut.`,

  "issue-overdue": (words) =>
    `${of(words)}le problème était dû le ${words.plainFound} et reste ${words.fact("status")}. Résolvez-le ou escaladez-le.`,
  "objective-without-projects": (words) =>
    `${of(words)}aucun projet vivant ni bénéfice ne sert cet objectif. Rattachez des projets ou mettez son poids à 0.`,
  "dependency-cycle": (words) =>
    `Des projets s’attendent en cercle : ${words.text("path")}. Retirez ou assouplissez une de ces dépendances.`,
  "milestone-of-other-project": (words) =>
    `${of(words)}le jalon ${words.found} appartient à ${words.fact("project")}, pas à ${words.expected} qui livre. Choisissez un jalon de ${words.expected}.`,
  "decision-overdue": (words) =>
    `${of(words)}la décision était nécessaire le ${words.plainFound} et reste en attente. Portez-la devant ${words.fact("forum")}.`,

  "group-of-one": (words) =>
    `${of(words)}le groupe exclusif ${words.found} n’a aucun autre projet et n’exclut rien. Ajoutez ses rivaux ou videz-le.`,
  "exclusive-clash": (words) =>
    `${words.text("projects")} sont tous imposés mais partagent le groupe exclusif ${words.found} : un seul peut être choisi. N’en imposez qu’un.`,
  "envelope-exceeded": (words) =>
    `Les projets engagés et imposés demandent ${words.figure(words.plainFound)} en ${words.fact("period")} ; l’enveloppe est de ${words.figure(words.expected)} (manque ${words.figure(words.fact("short"))}). Relevez-la, libérez un projet ou déplacez du coût.`,
  "rate-unlikely": (words) =>
    `${words.field} vaut ${words.plainFound}. Vouliez-vous dire ${words.expected} ?`,
  "thresholds-reversed": (words) =>
    `${words.field} vaut ${words.plainFound}, du mauvais côté de ${words.fact("amber")} (${words.expected}) : Amber est impossible. Corrigez l’un des deux.`,
  "setting-not-in-list": (words) =>
    `${words.field} vaut ${words.found} ; attendu : ${words.expected}.`,
  "bands-broken": (words) =>
    `Scales : le niveau ${words.fact("level")} commence à ${words.plainFound}, mais le niveau ${words.fact("before")} finit à ${words.expected}. Faites commencer chaque niveau où finit le précédent.`,
  "drop-down-missing": (words) =>
    `${words.register}[${words.field}] a perdu sa liste déroulante dans une partie ou toutes les cellules ; on peut y saisir n’importe quoi. La recréer ?`,
  "key-clash": (words) =>
    `${words.found} est à la fois un projet et un programme ; on ne sait plus à quoi se rattache le reste. Renommez l’un des deux.`,
} as const satisfies Readonly<Record<string, IssueSentence>>;
