import type { benefitSettings as english } from "../english/benefitSettings";

/** Labels, meanings and choices of settings of actions about benefits. */
export const benefitSettings: typeof english = {
  parameters: {
    "add-benefit.relatesTo": {
      label: "Projet ou programme",
      meaning: "Project ID ou Program ID qui le livre",
    },
    "add-benefit.benefit": {
      label: "Bénéfice",
      meaning: "Ce qui change ; commence par un mot comme Hausse, Réduction ou Amélioration",
    },
    "phase-benefit.benefit": { label: "Bénéfice", meaning: "Benefit ID" },
    "set-objective-shares.benefit": { label: "Bénéfice", meaning: "Benefit ID" },
    "add-benefit.type": {
      label: "Type",
      meaning: "Inconvénient : un effet qui est pire ; les montants se saisissent positifs",
    },
    class: {
      label: "Classe",
      meaning: "Cashable et Non-cashable sont en argent, les autres non",
    },
    "add-benefit.objective": {
      label: "Objectif",
      meaning: "Objective ID auquel il contribue ; vide = celui de son projet",
    },
    "add-benefit.owner": {
      label: "Responsable",
      meaning: "Une personne du métier, qui en répond",
    },
    "add-benefit.measure": {
      label: "Mesure",
      meaning: "Ce qui est mesuré et d'où vient le chiffre",
    },
    unit: { label: "Unité", meaning: "De la mesure ; vide = l'unité monétaire du classeur" },
    profile: {
      label: "Profil",
      meaning: "Flow : les périodes s'additionnent. Level : un relevé, comme une part ou des jours",
    },
    rollUp: {
      label: "Consolidation",
      meaning: "Comment les relevés se cumulent ; vide = Sum pour Flow, Last pour Level",
    },
    valuePerUnit: {
      label: "Valeur par unité",
      meaning: "Argent pour une unité ; vide = 1 pour un flux en argent, sinon aucune",
    },
    baseline: {
      label: "Valeur de référence",
      meaning: "Relevé d'aujourd'hui ; nécessaire pour Level",
    },
    target: {
      label: "Valeur cible",
      meaning: "Relevé visé ; nécessaire pour Level",
    },
    "add-benefit.confidence": {
      label: "Confiance",
      meaning: "Part de la valeur à laquelle on croit, de 0 à 1",
    },
    tiedTo: {
      label: "Lié à",
      meaning: "Date du projet dont il part ; il se décale avec elle",
    },
    offsetDays: {
      label: "Jours après cette date",
      meaning: "De la date du projet au début du bénéfice",
    },
    "add-benefit.start": {
      label: "Commence en",
      meaning: "Une période ou un jour comme 2027-01-15 ; vide = selon la date du projet",
    },
    "phase-benefit.start": {
      label: "Commence en",
      meaning: "Une période ou un jour comme 2027-01-15 ; vide = selon la date du projet",
    },
    perYear: {
      label: "Valeur par an",
      meaning: "Flow : en régime plein, dans l'unité ; un Level va vers sa cible",
    },
    ramp: {
      label: "Périodes de montée",
      meaning: "0 = plein régime aussitôt ; 1 = la moitié la première période (régulier)",
    },
    shape: { label: "Forme de la montée", meaning: "Comment le plein régime est atteint" },
    "add-benefit.periods": {
      label: "Nombre de périodes",
      meaning: "Combien il dure ; vide = jusqu'à la fin du calendrier",
    },
    "phase-benefit.periods": {
      label: "Nombre de périodes",
      meaning: "Combien il dure ; vide = jusqu'à la fin du calendrier",
    },
    how: { label: "Comment", meaning: "Un nouveau plan, ou la prévision décalée du plan" },
    layer: { label: "Ce qui est planifié", meaning: "Prévision : le plan reste, comme référence" },
    days: {
      label: "Jours de décalage",
      meaning: "Plus tard est positif ; vide = autant que son projet ; pour décaler seulement",
    },
    values: {
      label: "Valeurs",
      meaning:
        "Lignes bénéfice ; période ; Planned, Forecast ou Actual ; nombre. Sans nombre : vide",
    },
    shares: {
      label: "Parts",
      meaning: "Lignes comme O-1; 60%. Vide = tout pour son propre objectif",
    },
    basis: {
      label: "Base de coût",
      meaning: "Coût avec lequel on évalue : une seule majoration à la fois, jamais deux",
    },
  },
  choices: {
    class: {
      Cashable: "Monétaire, encaissable",
      "Non-cashable": "Monétaire, non encaissable",
      Quantifiable: "Mesurable, hors argent",
      Qualitative: "Qualitatif",
    },
    profile: { Flow: "Flow (s'additionne)", Level: "Level (relevé)" },
    rollUp: {
      "": "Selon le profil",
      Sum: "Somme",
      Last: "Dernier",
      Average: "Moyenne",
      Max: "Maximum",
    },
    tiedTo: {
      "Project finish": "Fin du projet",
      "Project start": "Début du projet",
      "Not tied": "À aucune date",
    },
    shape: {
      s: "Lent, rapide, lent",
      even: "Régulier",
      front: "Surtout au début",
      back: "Surtout à la fin",
    },
    how: { phase: "Planifier de nouveau", move: "Décaler la prévision" },
    layer: { "Planned and forecast": "Plan et prévision", Forecast: "Prévision seule" },
    basis: {
      Base: "Coût de base",
      "Base + exposure": "Base + exposition",
      "Base + optimism bias": "Base + biais d'optimisme",
      "Base + contingency": "Base + provision",
    },
  },
  types: { Benefit: "Bénéfice", Disbenefit: "Inconvénient" },
};
