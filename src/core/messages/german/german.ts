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

/** German. Names of registers, fields, sheets and list values stay as the workbook has them. */
export const german: Words = {
  language: "de",
  speech: new Speech({
    locale: "de",
    quotes: ["„", "“"],
    writesIsoDays: false,
    phrases: {
      "a number": "eine Zahl",
      "a date": "ein Datum",
      "a day from 1970 to 2199": "ein Tag von 1970 bis 2199",
      "0 or more": "0 oder mehr",
      "different from Scale low": "verschieden von Scale low",
      "merge them or give one a new identifier": "zusammenführen oder eine neue Kennung vergeben",
      "it is required": "das Feld ist erforderlich",
      "it is required from stage Approved on": "erforderlich ab Phase Approved",
      "it is required in stage In delivery": "erforderlich in Phase In delivery",
      "it is required when the rating is Amber or Red": "erforderlich bei Status Amber oder Red",
      "it is required for a benefit in money": "erforderlich für einen Nutzen in Geld",
      "it is required for a benefit of profile Level":
        "erforderlich für einen Nutzen mit Profil Level",
      "it is required once it is decided": "erforderlich, sobald entschieden ist",
      "it is required unless the response is Accept or Reject":
        "erforderlich außer bei Response Accept oder Reject",
      "it is required once it is resolved or closed":
        "erforderlich, sobald es gelöst oder geschlossen ist",
      "a benefit of Benefits": "ein Nutzen aus Benefits",
      "a period of Periods": "eine Periode aus Periods",
      "an objective of Objectives": "ein Ziel aus Objectives",
      "a share from 0 to 100%": "ein Anteil von 0 bis 100 %",
      "a period of Periods, or a day such as 2027-01-15":
        "eine Periode aus Periods oder ein Tag wie 2027-01-15",
      "without it realised % cannot be computed":
        "ohne ihn lässt sich die Realisierung nicht berechnen",
      "Projects or Programs": "Projects oder Programs",
      "a name such as 2026-Q3": "ein Name wie 2026-Q3",
      "a date such as 2026-09-30": "ein Datum wie 30.09.2026",
      "an amount of 0 or more": "ein Betrag ab 0",
    },
    moreThan: (bound) => `mehr als ${bound}`,
    range: (low, high) => `${low} bis ${high}`,
    absent: { found: "nichts", field: "dieses Feld", register: "das Register" },
    spacedMarks: "%",
    semicolon: "; ",
    laterTitle: (title) => title,
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
    "error-value": "ist ein Fehlerwert",
    "not-a-number": "ist keine Zahl",
    "not-a-whole-number": "ist keine ganze Zahl",
    "not-an-amount": "ist kein Geldbetrag",
    "other-currency": "ist in einer anderen Währung",
    "ambiguous-number": "könnte Tausender- oder Dezimaltrennung sein",
    "not-a-percentage": "ist kein Prozentwert",
    "not-a-date": "ist kein Datum",
    "impossible-date": "ist ein Datum, das es nicht gibt",
    "ambiguous-date": "könnte Tag-Monat oder Monat-Tag sein",
    "not-a-level": "ist keine Stufe von 1 bis 5",
    "not-in-list": "ist nicht in der Liste",
    "not-a-rating": "ist nicht Green, Amber oder Red",
    "not-an-id": "ist keine Kennung",
    "not-a-reference": "ist weder Kennung noch Name",
  },
  doing: {
    "reading the workbook": "Lesen der Arbeitsmappe",
    "reading the sheets": "Lesen der Blätter",
    "reading the registers": "Lesen der Register",
    "reading the journal": "Lesen des Protokolls",
    "reading the cells that will be overwritten": "Lesen der Zellen, die überschrieben werden",
    "listening to the workbook": "Beobachten der Arbeitsmappe",
    checking: "Prüfen",
    scoring: "Bewerten",
    "choosing a portfolio": "Wählen eines Portfolios",
    "simulating the risks": "Risiken simuliert werden",
    "writing to the workbook": "Schreiben in die Arbeitsmappe",
    "taking back what was written": "Zurücknehmen des Geschriebenen",
    undoing: "Rückgängigmachen",
    recalculating: "Neuberechnen",
    "showing a sheet": "Anzeigen eines Blatts",
    "showing a cell": "Anzeigen einer Zelle",
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
