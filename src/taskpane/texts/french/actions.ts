import type { TextTable } from "../texts";
import { benefitActions } from "./benefitActions";
import { riskActions } from "./riskActions";
import { scheduleActions } from "./scheduleActions";
import { governanceActions } from "./governanceActions";
import { publishingActions } from "./publishingActions";
import { ledgerActions } from "./ledgerActions";
import { snapshotActions } from "./snapshotActions";
import { weighingActions } from "./weighingActions";

/** Titles and summaries of actions by their ids. */
export const actions: TextTable["actions"] = {
  all: "Toutes les actions",
  cards: {
    "create-registers": {
      title: "Créer les registres",
      summary: "Crée des registres vides : projets, risques, bénéfices et budget, avec Home.",
    },
    "add-sample": {
      title: "Ajouter le portefeuille exemple",
      summary: "Remplit les registres avec Northmere, un service des eaux fictif de 24 projets.",
    },
    "adopt-sheets": {
      title: "Adopter les feuilles",
      summary: "Transforme vos feuilles en registres ; les feuilles elles-mêmes restent intactes.",
    },
    "check-registers": {
      title: "Vérifier les registres",
      summary:
        "Cherche les données manquantes, impossibles ou contradictoires et les liste sur la feuille Checks.",
    },
    "fix-findings": {
      title: "Corriger les constats",
      summary:
        "Corrige ce qui est certain : espaces, nombres et dates saisis en texte, formules remplacées.",
    },
    "waive-findings": {
      title: "Accepter des constats",
      summary: "Accepte des constats tels quels ; le motif reste dans le classeur.",
    },
    "score-projects": {
      title: "Noter les projets",
      summary: "Classe les projets selon les critères pondérés et trace le classement.",
    },
    "add-criterion": {
      title: "Ajouter un critère",
      summary: "Ajoute un critère de la bibliothèque, ou le vôtre, à Criteria et à Scores.",
    },
    "rename-criterion": {
      title: "Renommer un critère",
      summary: "Renomme un critère dans Criteria, dans Scores et dans toutes les formules.",
    },
    "move-criterion": {
      title: "Déplacer un critère",
      summary: "Met un critère à une autre place de la liste.",
    },
    "remove-criterion": {
      title: "Supprimer un critère",
      summary: "Retire un critère du modèle ; ses notes sont gardées ou supprimées.",
    },
    ...benefitActions.cards,
    ...riskActions.cards,
    ...scheduleActions.cards,
    ...governanceActions.cards,
    ...publishingActions.cards,
    ...ledgerActions.cards,
    ...snapshotActions.cards,
    ...weighingActions.cards,
    "accept-linkages": {
      title: "Accepter des liens",
      summary: "Inscrit dans Dependencies les projets qui ont un point commun, avec ce point.",
    },
    "reject-linkages": {
      title: "Écarter des liens",
      summary: "Retient que des projets n’ont rien en commun.",
    },
    "choose-portfolio": {
      title: "Choisir le portefeuille",
      summary:
        "Trouve les projets qui valent le plus dans toutes les limites et les garde comme scénario.",
    },
    "accept-scenario": {
      title: "Accepter le scénario",
      summary: "Écrit un scénario dans Projects comme décisions et le soumet au comité.",
    },
    "remove-scenario": {
      title: "Supprimer le scénario",
      summary: "Retire du classeur un scénario avec ses résultats.",
    },
    "set-selection-rule": {
      title: "Fixer la règle de sélection",
      summary: "Impose ou exclut un projet dans le registre Projects, avec un motif, ou le libère.",
    },
    "add-pack": {
      title: "Ajouter un groupe",
      summary: "Ajoute au classeur des colonnes facultatives et leurs registres.",
    },
    "refresh-reports": {
      title: "Actualiser les rapports",
      summary:
        "Redessine les feuilles de rapport : risques, bénéfices, capacité, feuille de route, statut.",
    },
    "show-view": {
      title: "Afficher une vue",
      summary: "Affiche les colonnes d’une vue enregistrée des projets et masque les autres.",
    },
    recalculate: {
      title: "Recalculer",
      summary: "Recalcule toutes les formules du classeur, fonctions PMO comprises.",
    },
    undo: {
      title: "Annuler",
      summary:
        "Annule la dernière action de Sightline : cellules, formats, noms, tableaux et feuilles.",
    },
  },
};
