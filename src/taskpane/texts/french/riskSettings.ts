import type { riskSettings as english } from "../english/riskSettings";

/** Labels, meanings and choices of settings of actions about risks. */
export const riskSettings: typeof english = {
  parameters: {
    scope: {
      label: "Périmètre",
      meaning: "PORTFOLIO, l’ID d’un programme, projet ou scénario, ou joint : tout",
    },
    trials: { label: "Tirages", meaning: "Combien ; vide = comme dans Settings" },
    confidence: {
      label: "Niveau de confiance",
      meaning: "Percentile de la provision, 0.8 est P80 ; vide = comme dans Settings",
    },
    corrAll: {
      label: "Corrélation de tous",
      meaning: "Chance que partagent tous les risques ; vide = comme dans Settings",
    },
    corrCategory: {
      label: "Corrélation par catégorie",
      meaning: "Chance que partagent en plus ceux d’une catégorie ; vide = comme dans Settings",
    },
    responses: {
      label: "Ce qu’apportent les réponses",
      meaning: "La provision sans chaque réponse est calculée aussi",
    },
    preset: { label: "Matrice", meaning: "Comment probabilité et impact font une note" },
    "set-risk-matrix.size": {
      label: "Niveaux",
      meaning: "D’une matrice propre sans cellules : 3 à 7",
    },
    matrix: {
      label: "Cellules",
      meaning: "Une ligne par niveau de probabilité, le plus bas d’abord",
    },
    moderateFrom: { label: "Moderate dès", meaning: "Note ; vide = celle de la matrice" },
    highFrom: { label: "High dès", meaning: "Note ; vide = celle de la matrice" },
    limits: { label: "Appétence et escalade", meaning: "Ce que deviennent leurs limites" },
    "add-risk.relatesTo": {
      label: "Concerne",
      meaning: "ID d’un projet ou programme, ou PORTFOLIO",
    },
    "add-risk.type": { label: "Type", meaning: "Une menace coûte, une opportunité rapporte" },
    category: { label: "Catégorie", meaning: "Structure des risques, niveau 1" },
    subcategory: { label: "Sous-catégorie", meaning: "Niveau 2, là où le classeur l’a" },
    cause: { label: "À cause de", meaning: "Ce qui est un fait aujourd’hui" },
    event: { label: "peut arriver", meaning: "Ce qui peut venir" },
    effect: { label: "avec pour effet", meaning: "Ce que cela ferait aux objectifs" },
    "add-risk.risk": {
      label: "Risque en vos mots",
      meaning: "Au lieu de cause, événement et effet",
    },
    "add-risk.owner": { label: "Responsable", meaning: "La personne qui en répond" },
    probability: { label: "Probabilité", meaning: "Niveau de l’échelle, 1 est le plus bas" },
    impact: { label: "Impact", meaning: "Niveau de l’échelle, 1 est le plus bas" },
    residualProbability: {
      label: "Probabilité résiduelle",
      meaning: "Niveau après la réponse ; vide = comme avant",
    },
    residualImpact: {
      label: "Impact résiduel",
      meaning: "Niveau après la réponse ; vide = comme avant",
    },
    proximity: {
      label: "Proximité",
      meaning: "Imminent, Within stage, Within project, Beyond project",
    },
    response: { label: "Réponse", meaning: "Une qui convient au type ; vide = Reduce ou Enhance" },
    responseAction: { label: "Action de réponse", meaning: "Ce qui est fait, et par qui" },
    responseDue: { label: "Réponse prévue le", meaning: "Une date comme 2026-12-31" },
    costImpact: { label: "Impact sur les coûts", meaning: "Le plus probable, si cela arrive" },
    "add-risk.low": { label: "Impact bas", meaning: "Au mieux" },
    "add-risk.high": { label: "Impact haut", meaning: "Au pire" },
    "add-risk.reviewOn": { label: "À revoir le", meaning: "Une date comme 2026-12-31" },
    risks: { label: "Risques", meaning: "ID de risques séparés par des virgules, ou all" },
    way: { label: "Niveaux résiduels", meaning: "Ce qui est dans leurs cellules" },
    "realise-risk.risk": { label: "Risque", meaning: "Son ID dans le registre Risks" },
    text: { label: "Ce qui est arrivé", meaning: "Texte du problème ; vide = celui du risque" },
    "realise-risk.owner": {
      label: "Responsable",
      meaning: "Qui traite le problème ; vide = comme le risque",
    },
    priority: { label: "Priorité", meaning: "Du problème ; vide = selon le niveau du risque" },
    "realise-risk.day": { label: "Jour", meaning: "Quand c’est arrivé ; vide = la date d’arrêté" },
    "realise-risk.due": { label: "Échéance", meaning: "Quand le problème doit être résolu" },
    "simulate-risk.seed": {
      label: "Graine",
      meaning: "La même donne les mêmes chiffres ; vide = comme dans Settings",
    },
  },
  choices: {
    preset: {
      product: "Niveau fois niveau, 6 et 15",
      pmi: "PMI x100, 6 et 18",
      bands: "Niveau fois niveau, 9 et 16",
      additive: "Somme des niveaux, 3 x 3",
      custom: "Une matrice propre",
    },
    limits: { move: "Vont au même endroit", keep: "Restent comme elles sont" },
    way: { derive: "Suivent les réponses", typed: "Valeurs d’aujourd’hui" },
    priority: { "": "Selon le niveau du risque", High: "Haute", Medium: "Moyenne", Low: "Basse" },
  },
  types: { Threat: "Menace", Opportunity: "Opportunité" },
};
