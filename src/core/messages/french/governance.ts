import type { GovernanceWords } from "../governanceWords";

/** Les jalons de passage, et ce qui demande une décision. */
export const governance: GovernanceWords = {
  portfolio: "le portefeuille",
  kind: { must: "Exigé", should: "Souhaité" },
  check: {
    "Objective set": "Objectif fixé",
    "Category set": "Catégorie fixée",
    "Sponsor named": "Commanditaire nommé",
    "Manager named": "Responsable nommé",
    "Budget set": "Budget fixé",
    "Start and finish set": "Début et fin fixés",
    "Every criterion scored": "Tous les critères notés",
    "Benefit recorded": "Bénéfice enregistré",
    "Benefit owners named": "Responsables de bénéfice nommés",
    "Benefit measures set": "Mesures de bénéfice fixées",
    "Benefits phased": "Bénéfices par période",
    "Risk recorded": "Risque enregistré",
    "Risk owners named": "Responsables de risque nommés",
    "High risks have responses": "Réponses aux risques élevés",
    "Financials phased": "Argent par période",
    "Dependencies agreed": "Dépendances convenues",
    "People available": "Personnes disponibles",
    "Milestones baselined": "Jalons en référence",
    "Status up to date": "État à jour",
    "Work complete": "Travail achevé",
    "Milestones reached": "Jalons atteints",
    "No overdue issue": "Aucun problème en retard",
    "No open issue": "Aucun problème ouvert",
    "No open risk": "Aucun risque ouvert",
    "No pending decision": "Aucune décision en attente",
    "Costs settled": "Coûts soldés",
    "Benefits handed over": "Bénéfices transmis",
    "No late change": "Aucun changement ouvert",
    "Gate decision approved": "Passage approuvé",
  },
  failure: {
    blank: ({ fields }, { speech }) =>
      `${speech.list(fields)} ${fields.length === 1 ? "est vide" : "sont vides"}`,
    "missing-register": ({ register }) => `le classeur n'a pas de registre ${register}`,
    "no-records": ({ register }) => `aucune ligne de ${register} ne concerne le projet`,
    "records-blank": ({ field, records }, { list }) => `${field} est vide pour ${list(records)}`,
    unscored: ({ criteria }, { list }) => `il manque la note pour ${list(criteria)}`,
    "finish-before-start": ({ start, finish }, { day }) =>
      `la fin ${day(finish)} précède le début ${day(start)}`,
    "sum-differs": ({ sum, budget }, { amount }) =>
      `les périodes font ${amount(sum)}, le budget est de ${amount(budget)}`,
    "not-phased": ({ records }, { list }) =>
      `${list(records)} ${records.length === 1 ? "n'a" : "n'ont"} pas de valeurs par période`,
    "not-agreed": ({ records }, { list }) => `sans accord ou en conflit : ${list(records)}`,
    "short-of-people": ({ roles }, { list }) => `il manque des personnes pour ${list(roles)}`,
    stale: ({ updatedOn, limit }, { day, speech }) =>
      `la ligne date du ${day(updatedOn)}, de plus de ${speech.counted(limit, "jour", "jours")}`,
    "not-complete": ({ complete }, { percent }) => `${percent(complete)} est fait`,
    "not-reached": ({ records }, { list }) =>
      `${list(records)} ${records.length === 1 ? "n'a" : "n'ont"} pas de date réelle`,
    open: ({ records }, { list }) => `encore ouvert : ${list(records)}`,
    overdue: ({ records }, { list }) =>
      `${list(records)} ${records.length === 1 ? "est" : "sont"} en retard`,
    "money-left": ({ amount: left }, { amount }) =>
      `${amount(left)} reste prévu dans des périodes ouvertes`,
    "not-handed-over": ({ records }, { list }) =>
      `${list(records)} ${records.length === 1 ? "n'est" : "ne sont"} pas en réalisation avec un responsable et un jour de revue`,
    "no-decision": () => "aucune décision approuvée ne nomme le passage ou l'étape",
  },
  question: {
    "decision-pending": ({ decision }, { brief }) => brief(decision),
    "gate-ready": ({ gate, to }, { subject }) =>
      `Décider si ${subject} franchit le passage ${gate} vers l'étape ${to}.`,
    "gate-overdue": ({ gate, to }, { subject }) =>
      `Décider comment ${subject} franchit le passage ${gate} vers l'étape ${to} : exception, autre date ou arrêt.`,
    "red-without-path": (_, { subject }) =>
      `Décider comment ${subject} revient au Vert : replanifier, changer le périmètre ou arrêter.`,
    "forecast-doubted": (_, { subject }) =>
      `Décider si ${subject} reçoit une nouvelle référence : la prévision ne suit pas de l'avancement.`,
    "benefit-at-risk": ({ benefit, text }, { subject, brief }) =>
      `Décider de ce qui est fait pour le bénéfice ${benefit} de ${subject} : ${brief(text)}`,
    "exposure-above-contingency": (_, { subject }) =>
      `Décider si la provision est relevée ou les risques réduits : ${subject}.`,
    "envelope-exceeded": ({ period }) =>
      `Décider de ce qui quitte ${period}, ou si l'enveloppe est relevée.`,
    "people-short": ({ role }) =>
      `Décider de ce qui attend le rôle ${role}, ou si des personnes s'ajoutent.`,
    "scenario-stale": ({ scenario, name }) =>
      `Décider si le scénario ${scenario} ${name} tient encore : le résoudre et l'accepter à nouveau.`,
    "group-unresolved": ({ group, projects }, { speech }) =>
      `Décider quel projet du groupe ${group} continue : ${speech.listOr(projects)}.`,
    "change-pending": ({ issue, text }, { subject, brief }) =>
      `Décider de la demande de changement ${issue} de ${subject} : ${brief(text)}`,
    "risk-above-appetite": ({ risk, text }, { subject, brief }) =>
      `Décider de la réponse au risque ${risk} de ${subject} : ${brief(text)}`,
    "tolerance-exceeded": ({ issue, text }, { subject, brief }) =>
      `Décider du problème ${issue} de ${subject}, au-delà de la tolérance : ${brief(text)}`,
  },
  why: {
    "decision-pending": ({ overdue }, { speech }) =>
      overdue > 0
        ? `Elle attend depuis ${speech.counted(overdue, "jour", "jours")} de plus qu'elle ne peut.`
        : "Elle est en attente dans le registre Decisions.",
    "gate-ready": ({ open }, { checks }) =>
      `Toutes les exigences du passage sont remplies, sauf la décision${open.length === 0 ? "" : ` ; non rempli, mais non exigé : ${checks(open)}`}.`,
    "gate-overdue": ({ days, failed }, { speech, checks }) =>
      `Le passage était prévu il y a ${speech.counted(days, "jour", "jours")} et ces exigences ne sont pas remplies : ${checks(failed)}.`,
    "red-without-path": ({ reported, by, note }, { speech, dimensions }) =>
      `Il est ${reported === "Red" ? "rapporté Rouge" : "Rouge selon les règles"}${by.length === 0 ? "" : ` (${speech.list(by.map((one) => dimensions[one]))})`} et sa note d'état est ${note === "none" ? "vide" : "périmée"} : aucun retour au Vert n'est connu.`,
    "forecast-doubted": (_, { doubts }) => doubts,
    "benefit-at-risk": ({ planned, forecast }, { amount }) =>
      planned > 0
        ? `Il est menacé : ${amount(forecast)} sur ${amount(planned)} sont prévus.`
        : "Il est signalé comme menacé.",
    "exposure-above-contingency": ({ exposure, contingency }, { amount }) =>
      `L'exposition attendue de ${amount(exposure)} dépasse la provision approuvée de ${amount(contingency)}.`,
    "envelope-exceeded": ({ period, need, envelope }, { amount }) =>
      `Les projets promis demandent ${amount(need)} en ${period} ; l'enveloppe est de ${amount(envelope)} (il manque ${amount(need - envelope)}).`,
    "people-short": ({ role, period, short, periods }, { amount, speech }) =>
      `Il manque ${amount(short)} ETP de ${role} en ${period}${periods > 1 ? `, et dans ${speech.counted(periods, "période", "périodes")} en tout` : ""}.`,
    "scenario-stale": () => "Il a été accepté, et ses données ont changé depuis sa résolution.",
    "group-unresolved": ({ projects }, { speech }) =>
      `Un seul du groupe peut être choisi, et ${speech.number(projects.length)} continuent encore.`,
    "change-pending": ({ cost }, { amount }) =>
      cost === null
        ? "La demande est ouverte et personne n'en a décidé."
        : `La demande est ouverte et personne n'en a décidé ; elle coûte ${amount(cost)}.`,
    "risk-above-appetite": ({ score, response }, { speech }) =>
      `Sa note résiduelle de ${speech.number(score)} dépasse l'appétence et ${response === "none" ? "aucune réponse n'est enregistrée" : response === "overdue" ? "sa réponse est en retard" : "il est simplement accepté"}.`,
    "tolerance-exceeded": ({ severity }) =>
      `Gravité « ${severity} » : ceux qui mènent le travail ne peuvent pas en décider seuls.`,
  },
  otherwise: {
    "decision-pending": ({ overdue }) =>
      overdue > 0
        ? "Le jour où elle aurait aidé est passé : ce qui l'attend prend du retard."
        : "Ce qui l'attend ne peut pas avancer.",
    "gate-ready": ({ to }) => `Le travail attend alors qu'il pourrait passer à l'étape ${to}.`,
    "gate-overdue": () => "Le travail continue sans passage, ou s'arrête sans qu'on le voie.",
    "red-without-path": () => "Il reste Rouge et continue de dépenser.",
    "forecast-doubted": () => "Le dépassement se voit plus tard, quand on y peut moins.",
    "benefit-at-risk": ({ planned, forecast }, { amount }) =>
      planned > forecast
        ? `${amount(planned - forecast)} du bénéfice est perdu.`
        : "Le bénéfice peut se perdre sans qu'on le voie.",
    "exposure-above-contingency": ({ exposure, contingency }, { amount }) =>
      `En moyenne ${amount(exposure - contingency)} n'est pas couvert.`,
    "envelope-exceeded": ({ need, envelope, period }, { amount }) =>
      `Des factures de ${amount(need - envelope)} en ${period} n'ont pas d'argent.`,
    "people-short": () => "Les projets s'attendent les uns les autres, et tous glissent.",
    "scenario-stale": () => "Les projets suivent un choix qui n'est peut-être plus le meilleur.",
    "group-unresolved": () => "De l'argent est prévu pour des travaux qui s'excluent.",
    "change-pending": () => "Le changement se fait sans approbation, ou trop tard.",
    "risk-above-appetite": () => "Le risque est porté sans que personne l'ait accepté.",
    "tolerance-exceeded": () => "Les limites du projet sont dépassées sans décision.",
  },
};
