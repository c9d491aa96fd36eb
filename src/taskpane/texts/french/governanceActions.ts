import type { governanceActions as english } from "../english/governanceActions";

/** Titres et réglages de l'accueil des projets, des passages et des décisions. */
export const governanceActions: typeof english = {
  cards: {
    "add-project": {
      title: "Ajouter un projet",
      summary: "Accueille un projet avec ses notes ; ce qui n'est pas noté le reste.",
    },
    "advance-stage": {
      title: "Faire avancer l'étape",
      summary: "Contrôle le prochain passage d'un projet et consigne son issue et ses conditions.",
    },
    "raise-decision": {
      title: "Demander une décision",
      summary: "Inscrit ce qui est à décider, avec le dernier jour utile.",
    },
    "record-decision": {
      title: "Consigner une décision",
      summary: "Écrit le résultat d'une décision en attente avec sa raison.",
    },
  },
  parameters: {
    "add-project.project": { label: "ID du projet", meaning: "Vide = le prochain libre" },
    "add-project.title": { label: "Titre", meaning: "Son nom" },
    "add-project.stage": { label: "Étape", meaning: "Idea n'est pas encore élaboré" },
    "add-project.program": { label: "Programme", meaning: "Son ID ; peut être vide" },
    "add-project.objective": { label: "Objectif", meaning: "ID de celui qu'il sert" },
    "add-project.category": { label: "Catégorie", meaning: "De la liste ou la vôtre" },
    "add-project.sponsor": { label: "Commanditaire", meaning: "Qui en répond" },
    "add-project.manager": { label: "Responsable", meaning: "Qui le mène" },
    "add-project.budget": { label: "Budget", meaning: "Coût total en unités d'argent" },
    "add-project.start": { label: "Début", meaning: "Premier jour ; peut être vide" },
    "add-project.finish": { label: "Fin", meaning: "Dernier jour du plan" },
    "add-project.purpose": { label: "Pour quoi", meaning: "En une phrase" },
    "add-project.scores": {
      label: "Notes",
      meaning: "Une ligne par critère : Strategic fit=4 ; les autres restent sans note",
    },
    "advance-stage.project": { label: "Projet", meaning: "Son ID dans le registre Projects" },
    "advance-stage.outcome": { label: "Résultat", meaning: "L'issue du passage" },
    "advance-stage.to": { label: "Étape suivante", meaning: "Vide = la première des règles" },
    "advance-stage.rationale": {
      label: "Justification",
      meaning: "Nécessaire pour suspendre, refaire ou arrêter",
    },
    "advance-stage.conditions": { label: "Conditions", meaning: "Ce qui reste à faire en plus" },
    "advance-stage.decidedBy": {
      label: "Décidé par",
      meaning: "Nécessaire où le passage demande une décision",
    },
    "advance-stage.exception": {
      label: "Raison d'une exception",
      meaning: "Pourquoi il continue malgré des exigences non remplies",
    },
    "advance-stage.date": { label: "Date", meaning: "Vide = la date d'état" },
    "raise-decision.entry": { label: "Entrée", meaning: "ID de la liste ; vide = comme saisi" },
    "raise-decision.relatesTo": { label: "Concerne", meaning: "Un ID, ou PORTFOLIO" },
    "raise-decision.decision": { label: "Décision", meaning: "Ce qui est à décider" },
    "raise-decision.forum": { label: "Instance", meaning: "Qui décide ; vide = comme d'habitude" },
    "raise-decision.neededBy": { label: "Nécessaire avant", meaning: "Dernier jour utile" },
    "raise-decision.owner": { label: "Chargé de l'action", meaning: "Qui agit ensuite" },
    "record-decision.decision": { label: "Décision", meaning: "Son ID dans Decisions" },
    "record-decision.outcome": { label: "Résultat", meaning: "Ce qui a été décidé" },
    "record-decision.rationale": { label: "Justification", meaning: "Nécessaire sauf pour Noted" },
    "record-decision.decidedBy": { label: "Décidé par", meaning: "Instance ou personne" },
    "record-decision.date": { label: "Date", meaning: "Vide = la date d'état" },
    "record-decision.owner": { label: "Chargé de l'action", meaning: "Vide = comme c'est" },
  },
  choices: {
    stage: { Idea: "Idea : pas encore élaboré", Proposed: "Proposed : à noter" },
    outcome: {
      go: "Passer à l'étape suivante",
      hold: "Suspendre : attendre",
      recycle: "Refaire l'étape",
      stop: "Arrêter le projet",
      Approved: "Approuvée",
      Rejected: "Rejetée",
      Deferred: "Reportée",
      Stopped: "Arrêtée",
      Noted: "Prise en note",
    },
  },
};
