import { Speech } from "../speech";
import type { Words } from "../words";
import { actionIssues } from "./actionIssues";
import { adoptionIssues } from "./adoptionIssues";
import { valueIssues } from "./valueIssues";
import { benefitIssues } from "./benefitIssues";
import { checkIssues } from "./checkIssues";
import { collectIssues } from "./collectIssues";
import { governance } from "./governance";
import { governanceIssues } from "./governanceIssues";
import { ledgerIssues } from "./ledgerIssues";
import { mapping } from "./mapping";
import { messages } from "./messages";
import { publishingIssues } from "./publishingIssues";
import { recordIssues } from "./recordIssues";
import { refusals } from "./refusals";
import { risk } from "./risk";
import { riskIssues } from "./riskIssues";
import { schedule } from "./schedule";
import { scheduleIssues } from "./scheduleMessages";
import { scenarioIssues } from "./scenarioIssues";
import { scoringIssues } from "./scoringIssues";
import { selection } from "./selection";
import { selectionIssues } from "./selectionIssues";
import { sensitivity } from "./sensitivity";
import { setupIssues } from "./setupIssues";
import { snapshotIssues } from "./snapshotIssues";
import { pageIssues } from "./pageIssues";
import { status } from "./status";
import { structureIssues } from "./structureIssues";
import { weighingIssues } from "./weighingIssues";

/** French. Names of registers, fields, sheets and list values stay as the workbook has them. */
export const french: Words = {
  language: "fr",
  speech: new Speech({
    locale: "fr",
    quotes: ["« ", " »"],
    writesIsoDays: false,
    phrases: {
      "a number": "un nombre",
      "a date": "une date",
      "a day from 1970 to 2199": "un jour de 1970 à 2199",
      "0 or more": "0 ou plus",
      "different from Scale low": "différent de Scale low",
      "merge them or give one a new identifier":
        "fusionnez-les ou donnez un nouvel identifiant à l’un d’eux",
      "it is required": "ce champ est obligatoire",
      "it is required from stage Approved on": "obligatoire à partir de la phase Approved",
      "it is required in stage In delivery": "obligatoire dans la phase In delivery",
      "it is required when the rating is Amber or Red": "obligatoire si l’état est Amber ou Red",
      "it is required for a benefit in money": "obligatoire pour un bénéfice en argent",
      "it is required for a benefit of profile Level":
        "obligatoire pour un bénéfice de profil Level",
      "it is required once it is decided": "obligatoire une fois la décision prise",
      "it is required unless the response is Accept or Reject":
        "obligatoire sauf si la réponse est Accept ou Reject",
      "it is required once it is resolved or closed": "obligatoire une fois résolu ou clôturé",
      "a benefit of Benefits": "un bénéfice de Benefits",
      "a period of Periods": "une période de Periods",
      "an objective of Objectives": "un objectif d'Objectives",
      "a share from 0 to 100%": "une part de 0 à 100 %",
      "a period of Periods, or a day such as 2027-01-15":
        "une période de Periods ou un jour comme 2027-01-15",
      "without it realised % cannot be computed":
        "sans elle, le taux de réalisation ne peut être calculé",
      "Projects or Programs": "Projects ou Programs",
      "a name such as 2026-Q3": "un nom comme 2026-Q3",
      "a date such as 2026-09-30": "une date comme 30/09/2026",
      "an amount of 0 or more": "un montant positif ou nul",
    },
    moreThan: (bound) => `plus de ${bound}`,
    range: (low, high) => `${low} à ${high}`,
    absent: { found: "rien", field: "ce champ", register: "le registre" },
    spacedMarks: ";:?!%»",
    semicolon: " ; ",
    laterTitle: (title) => title.charAt(0).toLowerCase() + title.slice(1),
  }),
  issues: {
    ...actionIssues,
    ...adoptionIssues,
    ...valueIssues,
    ...benefitIssues,
    ...checkIssues,
    ...collectIssues,
    ...governanceIssues,
    ...ledgerIssues,
    ...publishingIssues,
    ...recordIssues,
    ...riskIssues,
    ...scheduleIssues,
    ...scenarioIssues,
    ...scoringIssues,
    ...selectionIssues,
    ...setupIssues,
    ...snapshotIssues,
    ...pageIssues,
    ...structureIssues,
    ...weighingIssues,
  },
  messages,
  unread: {
    "error-value": "est une valeur d’erreur",
    "not-a-number": "n’est pas un nombre",
    "not-a-whole-number": "n’est pas un nombre entier",
    "not-an-amount": "n’est pas un montant",
    "other-currency": "est dans une autre devise",
    "ambiguous-number": "peut indiquer des milliers ou des décimales",
    "not-a-percentage": "n’est pas un pourcentage",
    "not-a-date": "n’est pas une date",
    "impossible-date": "est une date qui n’existe pas",
    "ambiguous-date": "peut être jour-mois ou mois-jour",
    "not-a-level": "n’est pas un niveau de 1 à 5",
    "not-in-list": "ne figure pas dans la liste",
    "not-a-rating": "n’est ni Green, ni Amber, ni Red",
    "not-an-id": "n’est pas un identifiant",
    "not-a-reference": "n’est ni un identifiant ni un nom",
  },
  doing: {
    "reading the workbook": "lecture du classeur",
    "reading the sheets": "lecture des feuilles",
    "reading the registers": "lecture des registres",
    "reading the journal": "lecture du journal",
    "reading the cells that will be overwritten": "lecture des cellules qui seront remplacées",
    "listening to the workbook": "suivi du classeur",
    checking: "vérification",
    scoring: "notation",
    "choosing a portfolio": "choix d’un portefeuille",
    "simulating the risks": "la simulation des risques",
    "writing to the workbook": "écriture dans le classeur",
    "taking back what was written": "retrait de ce qui a été écrit",
    undoing: "annulation",
    recalculating: "recalcul",
    "showing a sheet": "affichage d’une feuille",
    "showing a cell": "affichage d’une cellule",
  },
  refusals,
  mapping,
  risk,
  schedule,
  selection,
  sensitivity,
  status,
  governance,
};
