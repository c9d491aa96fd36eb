import type { FieldValue, RegisterRows } from "../register/rows";
import { STATUS_DATE } from "./sampleProjects";

/** Type | relates to | issue | owner | days since raised | priority | severity | days until due |
 * status | resolution | cost impact | schedule impact | risk. */
const ISSUES = `
Problem or concern|P-016|Trial close with the new ledger took nine days instead of five; parallel running would start on wrong opening balances|S. Idowu|62|High|Exceeds project tolerance|-12|Escalated||240|60|
Request for change|P-001|Accessibility review asks for a second theme and larger touch targets in all forms|H. Whitlock|48|Medium|Within tolerance|21|Open||65|15|
Off-specification|P-008|Three of 40 pipe joints failed the pressure test at section 4|K. Novak|33|High|Exceeds project tolerance|-5|Open||180|20|
Problem or concern|P-024|The two analysts of the cleanse are booked on the portal until November|A. Osei|27|Medium|Within tolerance|14|Open||12|20|R-017
Problem or concern|P-020|Scanning stopped after the supplier's site flooded; 120 boxes are being dried|D. Farrow|95|High|Exceeds project tolerance|-20|Open||40|90|
Request for change|P-009|Control room asks for alarm levels by pump instead of by station|K. Novak|71|Low|Within tolerance|-40|Closed|Approved by the project board; built into release 3 without extra cost|0|5|
Off-specification|P-015|Dosing pump runs at 93 % of the specified flow|M. Lindqvist|54|Medium|Within tolerance|-18|Resolved|Supplier exchanged the impeller; test on 2026-09-14 reached 101 %|0|6|
Problem or concern|P-003|Two legacy systems cannot take part in single sign-on before their upgrade|D. Farrow|40|High|Exceeds project tolerance|10|Escalated||95|45|R-038
Request for change|P-019|Regulatory reporting asks for leakage data by district in the first release|T. Okafor|36|Medium|Within tolerance|30|Open||70|20|
Problem or concern|PG-3|Finance and data platform both plan their cutover for the first weekend of January|R. Banerjee|18|High|Exceeds program tolerance|16|Open|||14|
Off-specification|P-014|Catalogue holds 312 parts without a unit of measure|L. Brandt|80|Low|Within tolerance|-30|Closed|Units added by stores; spot check of 50 parts without a finding|0|0|
Problem or concern|PORTFOLIO|Draft price review allows less for 2027 than the plan assumes|G. Hale|22|High|Exceeds program tolerance|35|Open||||R-059
`;

/** Days since the meeting | forum | relates to | decision | outcome | rationale | days until needed |
 * decided by | action owner. An empty first field: not decided yet. */
const DECISIONS = `
|Portfolio board|P-016|Continue, re-plan or stop the finance ERP upgrade after the failed trial close|Pending||18||S. Idowu
|Portfolio board|P-010|Release the construction budget for flood defence Eastbank|Pending||15||K. Novak
|Portfolio board|PORTFOLIO|Choose the projects to start in 2027 within the envelopes|Pending||27||G. Hale
33|Program board|PG-2|Build solar at two treatment works before the wind supply connection|Approved|Solar has the higher confidence and its grid connection is agreed|-30|Program board PG-2|T. Okafor
47|Portfolio board|P-022|Do not start the community grants portal in this plan|Rejected|Benefit below cost; grants can be handled on the existing web form|-45|Portfolio board|S. Idowu
61|Portfolio board|P-020|Pause records digitisation until the scanning site is restored|Deferred|Boxes are safe; a second site would cost more than the delay|-60|Portfolio board|D. Farrow
`;

function linesOf(text: string): readonly (readonly string[])[] {
  return text
    .trim()
    .split("\n")
    .map((line) => line.split("|"));
}

function textAt(fields: readonly string[], index: number): FieldValue {
  const text = fields[index] ?? "";
  return text === "" ? null : text;
}

function numberAt(fields: readonly string[], index: number): number | null {
  const text = fields[index] ?? "";
  return text === "" ? null : Number(text);
}

function dayAfterStatus(days: number | null): number | null {
  return days === null ? null : STATUS_DATE + days;
}

/** Register Issues: every type and status, three open ones overdue, one from a realised risk. */
export function sampleIssues(): RegisterRows {
  return {
    register: "Issues",
    columns: [
      "Issue ID",
      "Relates to",
      "Type",
      "Issue",
      "Owner",
      "Raised on",
      "Priority",
      "Severity",
      "Due",
      "Status",
      "Resolution",
      "Cost impact",
      "Schedule impact days",
      "Risk ID",
    ],
    extras: [],
    rows: linesOf(ISSUES).map((fields, index) => [
      `I-${String(index + 1).padStart(3, "0")}`,
      textAt(fields, 1),
      textAt(fields, 0),
      textAt(fields, 2),
      textAt(fields, 3),
      dayAfterStatus(-(numberAt(fields, 4) ?? 0)),
      textAt(fields, 5),
      textAt(fields, 6),
      dayAfterStatus(numberAt(fields, 7)),
      textAt(fields, 8),
      textAt(fields, 9),
      numberAt(fields, 10),
      numberAt(fields, 11),
      textAt(fields, 12),
    ]),
  };
}

/** Register Decisions: three asked of the board, three taken. */
export function sampleDecisions(): RegisterRows {
  return {
    register: "Decisions",
    columns: [
      "Decision ID",
      "Date",
      "Forum",
      "Relates to",
      "Decision",
      "Outcome",
      "Rationale",
      "Needed by",
      "Decided by",
      "Action owner",
    ],
    extras: [],
    rows: linesOf(DECISIONS).map((fields, index) => {
      const since = numberAt(fields, 0);
      return [
        `DC-${String(index + 1).padStart(3, "0")}`,
        dayAfterStatus(since === null ? null : -since),
        textAt(fields, 1),
        textAt(fields, 2),
        textAt(fields, 3),
        textAt(fields, 4),
        textAt(fields, 5),
        dayAfterStatus(numberAt(fields, 6)),
        textAt(fields, 7),
        textAt(fields, 8),
      ];
    }),
  };
}
