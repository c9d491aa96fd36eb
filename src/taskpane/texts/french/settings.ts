import type { SettingTexts } from "../settingTexts";
import { benefitSettings } from "./benefitSettings";
import { governanceSettings } from "./governanceSettings";
import { publishingSettings } from "./publishingSettings";
import { ledgerSettings } from "./ledgerSettings";
import { riskSettings } from "./riskSettings";
import { scheduleSettings } from "./scheduleSettings";
import { snapshotSettings } from "./snapshotSettings";
import { weighingSettings } from "./weighingSettings";

/** Labels and meanings of the settings of actions by name, and what their choices are called. */
export const settings: SettingTexts = {
  parameters: {
    size: {
      label: "Taille",
      meaning:
        "Registre : projets, risques, bénéfices, budget. Portefeuille : aussi critères, notes, scénarios. Complet : aussi capacité et demande.",
    },
    packs: { label: "Modules", meaning: "Groupes de colonnes facultatifs" },
    pages: {
      label: "Feuilles",
      meaning: "Feuilles à dessiner ; sans choix : toutes celles que les registres permettent",
    },
    currency: { label: "Devise", meaning: "Simple libellé ; une devise par classeur" },
    moneyUnit: { label: "Unité monétaire", meaning: "Unité de toutes les colonnes de montants" },
    statusDate: {
      label: "Date d’arrêté",
      meaning: "Jour de tous les chiffres à date ; vide = aujourd’hui",
    },
    baseDate: {
      label: "Début de l’actualisation",
      meaning: "Année 0 ; vide = 1er janvier de l’année d’arrêté",
    },
    discountRate: {
      label: "Taux d’actualisation",
      meaning: "Par an, en proportion : 0,035 vaut 3,5 %",
    },
    firstPeriod: {
      label: "Première période",
      meaning: "Un jour de celle-ci ; vide = celle du début de l’actualisation",
    },
    grain: {
      label: "Période de suivi",
      meaning: "Durée des premières périodes ; des années entières suivent",
    },
    periods: { label: "Nombre de périodes", meaning: "À partir de la première, 1 à 60" },
    tailYears: { label: "Années ensuite", meaning: "Années entières, 0 à 20" },
    fiscalStart: { label: "Début de l’exercice", meaning: "Premier mois de l’année" },
    periodRows: {
      label: "Vos propres périodes",
      meaning:
        "Lignes copiées d’Excel avec période, premier jour, dernier jour et plafond ; elles remplacent celles calculées",
    },
    objectives: {
      label: "Objectifs",
      meaning:
        "Lignes copiées d’Excel avec objectif, poids et responsable, ou saisies : Croître = 60 ; Réduire les coûts = 40",
    },
    riskMatrix: { label: "Matrice des risques", meaning: "Points de probabilité et d’impact" },
    dateOrder: {
      label: "Ordre du jour et du mois",
      meaning: "Pour les dates en texte lisibles des deux façons (03/04/26)",
    },
    fiveStepRag: {
      label: "États à cinq niveaux",
      meaning: "Comment lire les états entre deux couleurs",
    },
    conflicts: {
      label: "Là où un registre a été modifié",
      meaning: "Quelle valeur reste quand les feuilles sont reprises et disent autre chose",
    },
    policy: { label: "Rigueur", meaning: "Degré de rigueur des contrôles" },
    findings: { label: "Constats", meaning: "Leurs identifiants, séparés par des virgules" },
    rule: {
      label: "Règle",
      meaning: "Tous les constats d'une règle, par son identifiant sur la feuille Checks",
    },
    reason: {
      label: "Motif",
      meaning: "Pourquoi les constats sont acceptés ; conservé dans le classeur",
    },
    overtyped: {
      label: "Rétablir aussi les saisies",
      meaning: "Ce qui a été saisi depuis est perdu",
    },
    unwaive: { label: "Ne plus accepter", meaning: "Les constats comptent de nouveau" },
    linkages: {
      label: "Liens",
      meaning: "Leurs identifiants, tels que P-003~P-011 ; vide = tous ceux qui sont proposés",
    },
    view: { label: "Vue", meaning: "Colonnes à afficher ; rien n’est supprimé" },
    criterion: { label: "Critère", meaning: "Nom dans le registre Criteria" },
    library: { label: "Critère", meaning: "Un critère de la bibliothèque, ou le vôtre" },
    name: { label: "Nom", meaning: "Si un autre nom est souhaité" },
    "rename-criterion.name": { label: "Nouveau nom", meaning: "Son nom désormais" },
    weight: { label: "Poids", meaning: "Points de poids ; 0 = désactivé" },
    direction: { label: "Sens", meaning: "Quelles notes sont bonnes" },
    low: { label: "Bas de l’échelle", meaning: "Note la plus basse" },
    high: { label: "Haut de l’échelle", meaning: "Note la plus haute" },
    definition: {
      label: "Guide",
      meaning: "Ce que signifient les notes : 1 = aucun lien, 5 = décisif",
    },
    place: { label: "Place", meaning: "Place dans la liste, 1 = en premier" },
    scores: { label: "Ses notes", meaning: "Ce que devient la colonne de Scores" },
    ...benefitSettings.parameters,
    ...riskSettings.parameters,
    ...scheduleSettings.parameters,
    ...governanceSettings.parameters,
    ...publishingSettings.parameters,
    ...ledgerSettings.parameters,
    ...snapshotSettings.parameters,
    ...weighingSettings.parameters,
    scenario: { label: "Scénario", meaning: "Son identifiant ou son nom : SC-1" },
    "choose-portfolio.scenario": {
      label: "Nom du scénario",
      meaning: "Le résultat est gardé sous ce nom ; le scénario du même nom est remplacé",
    },
    measure: { label: "Mesure de valeur", meaning: "Ce dont le portefeuille choisi a le plus" },
    protect: { label: "Projets en réalisation", meaning: "S’ils restent dedans" },
    budget: {
      label: "Budget, en multiple",
      meaning: "De toutes les enveloppes et du budget total : 0.9 est 10 % de moins",
    },
    totalBudget: {
      label: "Budget total",
      meaning: "Limite sur toutes les périodes ouvertes ; vide = comme dans le classeur",
    },
    rolesOff: {
      label: "Rôles sans limite",
      meaning: "Leurs noms, séparés par des virgules, ou all : la capacité ne compte pas",
    },
    limitsOff: {
      label: "Limites désactivées",
      meaning:
        "Identifiants de limites, noms de groupes, envelopes ou total budget, séparés par des virgules",
    },
    moreLimits: {
      label: "Autres limites",
      meaning:
        "Une par ligne, comme dans le registre Limits : Share of spend; Objective; O-5; 8%; 20%",
    },
    lockIn: {
      label: "Imposés",
      meaning:
        "Identifiants de projets, séparés par des virgules : dedans, quel qu’en soit le coût",
    },
    lockOut: {
      label: "Exclus",
      meaning:
        "Identifiants de projets, séparés par des virgules : dehors, quelle que soit leur valeur",
    },
    gap: {
      label: "Écart admis",
      meaning:
        "Part dont la réponse peut rester en deçà ; vide = 0, ou 0.001 au-delà de 300 projets",
    },
    seconds: {
      label: "Secondes au plus",
      meaning: "Ensuite le meilleur portefeuille trouvé est retenu",
    },
    seed: {
      label: "Graine",
      meaning: "La même donne les mêmes mondes perturbés ; vide = comme dans le classeur",
    },
    parts: { label: "Calculé en plus", meaning: "Ce qui explique le choix" },
    nextBest: { label: "Portefeuilles suivants", meaning: "Combien sont recherchés" },
    differBy: {
      label: "Différant de",
      meaning: "Projets dont un portefeuille suivant diffère au moins",
    },
    worlds: {
      label: "Mondes perturbés",
      meaning: "Dans combien de mondes aux valeurs différentes on essaie si un projet est choisi",
    },
    "accept-scenario.reason": {
      label: "Motif",
      meaning: "Pourquoi ce scénario : il figure avec la décision ; peut être vide",
    },
    stale: {
      label: "Si les données ont changé",
      meaning: "Ce qu’il advient d’un scénario calculé avec d’autres données",
    },
    project: { label: "Projet", meaning: "Son identifiant dans le registre Projects" },
    "set-selection-rule.rule": {
      label: "Règle de sélection",
      meaning: "À quoi le choix du portefeuille est tenu",
    },
    "set-selection-rule.reason": {
      label: "Motif",
      meaning: "Montré au comité ; nécessaire si la règle n’est pas Libre",
    },
  },
  choices: {
    size: {
      register: "Registre",
      portfolio: "Portefeuille",
      full: "Complet",
    },
    pages: {
      Tradeoff: "Arbitrage",
      Models: "Modèles",
      Robustness: "Robustesse",
      Contingency: "Provision",
      Home: "Accueil",
      Prioritization: "Priorisation",
      "Value and risk": "Valeur et risque",
      Money: "Argent",
      Changes: "Changements",
      History: "Historique",
      Risk: "Risques",
      Benefits: "Bénéfices",
      Capacity: "Capacité",
      Roadmap: "Feuille de route",
      Status: "Statut",
    },
    packs: {
      "Value functions": "Fonctions de valeur",
      EVM: "Valeur acquise (EVM)",
      "Funding options": "Options de financement",
      "Optimism bias": "Biais d’optimisme",
      Baseline: "Référence",
      "Change control": "Maîtrise des changements",
      WSJF: "WSJF",
      RICE: "RICE",
      "Cost type": "Type de coût",
      "Quantitative risk": "Risque quantitatif",
      "Risk description": "Description du risque",
      "Risk treatment": "Traitement des risques",
      "Shared risks": "Risques partagés",
      "Benefit profile": "Profil de bénéfice",
      "Objective shares": "Parts des objectifs",
      Resources: "Ressources",
      "Stage gates": "Jalons de décision",
      "Lessons learned": "Leçons apprises",
      History: "Historique",
      Stakeholders: "Parties prenantes",
    },
    moneyUnit: { One: "Unités", thousand: "Milliers", million: "Millions" },
    grain: { Month: "Mois", Quarter: "Trimestre", Year: "Année" },
    fiscalStart: {
      "1": "Janvier",
      "2": "Février",
      "3": "Mars",
      "4": "Avril",
      "5": "Mai",
      "6": "Juin",
      "7": "Juillet",
      "8": "Août",
      "9": "Septembre",
      "10": "Octobre",
      "11": "Novembre",
      "12": "Décembre",
    },
    riskMatrix: { product: "Niveau fois niveau (1 à 25)", pmi: "Matrice PMBOK (fois 100)" },
    dateOrder: {
      unknown: "Inconnu : laisser de côté",
      "day-month": "Jour, puis mois",
      "month-day": "Mois, puis jour",
    },
    fiveStepRag: {
      outer: "La pire (Amber/Red = Red)",
      amber: "Toujours Amber",
    },
    conflicts: { register: "Le registre garde sa valeur", sheet: "La feuille l'emporte" },
    policy: {
      "": "Comme dans le classeur",
      supportive: "Conseil : les contrôles suggèrent",
      controlling: "Contrôle : gravités habituelles",
      directive: "Directive : la norme oblige",
    },
    view: { Intake: "Entrée", Delivery: "Réalisation", Value: "Valeur", All: "Toutes" },
    library: {
      fit: "Strategic fit (alignement)",
      customer: "Customer impact (effet client)",
      value: "Financial value (valeur)",
      urgency: "Urgency (urgence)",
      deliverability: "Deliverability (faisabilité)",
      exposure: "Exposure share (part de risque)",
      own: "Le vôtre",
    },
    direction: {
      "": "Comme dans la bibliothèque",
      Benefit: "Plus vaut mieux",
      Cost: "Moins vaut mieux",
    },
    scores: { keep: "La garder, sans poids", remove: "La supprimer avec ses notes" },
    ...benefitSettings.choices,
    ...riskSettings.choices,
    type: { ...benefitSettings.types, ...riskSettings.types },
    ...governanceSettings.choices,
    ...publishingSettings.choices,
    ...ledgerSettings.choices,
    kind: { ...snapshotSettings.kinds, ...ledgerSettings.kinds },
    stage: { ...governanceSettings.choices.stage, ...ledgerSettings.stages },
    ...weighingSettings.choices,
    measure: {
      "": "Comme dans le classeur",
      "Risk adjusted NPV": "VAN ajustée du risque",
      NPV: "VAN",
      Score: "Score",
      "Score x cost": "Score fois coût",
    },
    protect: {
      "": "Comme dans le classeur",
      Yes: "Restent dedans",
      No: "Sont choisis comme les autres",
    },
    parts: {
      projects: "Pourquoi chacun est dedans ou non",
      limits: "Prix de chaque limite",
      swap: "Ce que le classement manque",
      frontier: "Valeur selon le budget",
      nextBest: "Portefeuilles suivants",
      frequency: "Fréquence de chaque choix",
    },
    stale: { refuse: "Recalculer d’abord", accept: "Accepter tel que calculé" },
    rule: { Free: "Libre", "Force in": "Imposé", "Force out": "Exclu" },
  },
};
