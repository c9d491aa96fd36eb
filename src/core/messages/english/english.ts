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

/** English: for the command line, for everything that is written into a workbook, and for the pane. */
export const english: Words = {
  language: "en",
  speech: new Speech({
    locale: "en-US",
    quotes: ['"', '"'],
    writesIsoDays: true,
    phrases: null,
    moreThan: (bound) => `more than ${bound}`,
    range: (low, high) => `${low} to ${high}`,
    absent: { found: "nothing", field: "this field", register: "the register" },
    spacedMarks: "",
    semicolon: "; ",
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
    "error-value": "is an error value",
    "not-a-number": "is not a number",
    "not-a-whole-number": "is not a whole number",
    "not-an-amount": "is not an amount of money",
    "other-currency": "is in another currency",
    "ambiguous-number": "could be thousands or decimals",
    "not-a-percentage": "is not a percentage",
    "not-a-date": "is not a date",
    "impossible-date": "is a date that does not exist",
    "ambiguous-date": "could be day-month or month-day",
    "not-a-level": "is not a level from 1 to 5",
    "not-in-list": "is not in the list",
    "not-a-rating": "is not Green, Amber or Red",
    "not-an-id": "is not an identifier",
    "not-a-reference": "is not an identifier or a name",
  },
  doing: {
    "reading the workbook": "reading the workbook",
    "reading the sheets": "reading the sheets",
    "reading the registers": "reading the registers",
    "reading the journal": "reading the journal",
    "reading the cells that will be overwritten": "reading the cells that will be overwritten",
    "listening to the workbook": "listening to the workbook",
    checking: "checking",
    scoring: "scoring",
    "choosing a portfolio": "choosing a portfolio",
    "simulating the risks": "simulating the risks",
    "writing to the workbook": "writing to the workbook",
    "taking back what was written": "taking back what was written",
    undoing: "undoing",
    recalculating: "recalculating",
    "showing a sheet": "showing a sheet",
    "showing a cell": "showing a cell",
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
