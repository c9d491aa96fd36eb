import { serialDate } from "#core/time/serialDate";

/**
 * The example workbook's content: a made-up hospital group whose portfolio office keeps its sheets as
 * such sheets are kept, in several spellings and with gaps.
 *
 * Each table is a text: a line is a row, "|" parts the cells. "@2026-08-28" is a true date, digits are
 * a number, nothing is an empty cell, "\n" a line break; everything else is text as somebody typed it.
 */
export type ExampleCell = string | number | null;

export interface ExampleTable {
  readonly headers: readonly string[];
  readonly rows: readonly (readonly ExampleCell[])[];
}

function cell(text: string): ExampleCell {
  if (text === "") return null;
  const date = /^@(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (date !== null) return serialDate(Number(date[1]), Number(date[2]), Number(date[3]));
  return /^\d+(\.\d+)?$/.test(text) ? Number(text) : text.replace(/\\n/g, "\n");
}

function cells(line: string): readonly ExampleCell[] {
  return line.split("|").map((part) => cell(part.trim()));
}

function table(text: string): ExampleTable {
  const [headers = [], ...rows] = text.trim().split("\n").map(cells);
  return { headers: headers.map(String), rows };
}

export const titles: readonly string[] = [
  "Halden Valley Hospitals: change portfolio",
  "Status at the end of August 2026, collected by the portfolio office",
  "Budgets as approved by the investment committee. Please do not sort while the sheet is shared.",
];

/** Stands above the headers of the project list, over the columns of scores. */
export const weights = cells("Weight % ||||||||||||| 30 | 25 | 15 | 20 | 10 ||");

export const projects = table(`
Ref | Project Name | Programme | SRO | Project\\nManager | Phase | RAG | Commentary | Start date | Planned end | End Date | Budget | % done | Strategic fit | Patient impact (1-5) | Urgency | Deliverability | Delivery risk | Site | Last updated
HV-01 | Electronic prescribing | Digital hospital | Dr M. Okafor | Lena Brandt | Delivery | Amber | Ward 4 pilot is three weeks late; vendor has added a second trainer. | @2025-04-01 | 31.03.27 | @2027-04-30 | £2.4m | 45 | 5 | 5 | 4 | 3 | M | Halden General | @2026-08-28
HV-02 | Emergency department extension | Buildings and energy | P. Castellanos | Tom Ashworth | In progress | Amber/Red | Steel price up 11%. Change request with the committee. | @2025-09-15 | 30.06.27 | 30/09/2027 | £14.8m | 30 | 5 | 5 | 5 | 2 | H | Halden General | @2026-08-27
HV-03 | Patient portal | Patient journey | Dr M. Okafor | Priya Nair | Delivery | Green |  | @2025-10-01 | 31.12.26 | @2026-12-18 | £1.1m | 70 | 4 | 5 | 3 | 4 | L | All sites | @2026-08-28
HV-04 | Theatre scheduling | Patient journey | Dr S. Lindqvist | Priya Nair | Approved | G | Waiting for the integration team. | @2026-10-01 | 30.09.27 | @2027-09-30 | £640k | 0 | 4 | 4 | 4 | 4 | L | Halden General | @2026-07-30
HV-05 | Boiler replacement | Buildings and energy | P. Castellanos | Tom Ashworth | Delivery | Red | Asbestos found in plant room 2. Works stopped since 3 August. | @2025-05-05 | 31.10.26 | 31/02/2027 | £3.2m | 55 | 3 | 2 | 5 | 3 | H | St Brannoc | @2026-08-31
HV-06 | Nurse rostering | Workforce | H. Adeyemi | Karl Weiss | Delivery | Green |  | @2025-11-03 | 30.11.26 | @2026-11-30 | £480k | 80 | 4 | 3 | 3 | 5 | L | All sites | @2026-08-24
HV-07 | Records scanning | Digital hospital | Dr M. Okafor | Lena Brandt | On hold | Amber | Paused until the retention policy is agreed. | @2025-02-03 | 31.08.26 | TBC | £900k | 35 | 2 | 3 | 2 | 3 | M | All sites | @2026-05-29
HV-08 | Solar roofs | Buildings and energy | P. Castellanos | Ines Duarte | Business case |  |  | @2027-01-04 |  | @2027-12-17 | £2.75m | 0 | 3 | 1 | 2 | 4 | L | Halden General | @2026-08-20
HV-09 | Outpatient booking by phone and web | Patient journey | Dr S. Lindqvist | Priya Nair | Business case |  | Depends on the patient portal. | @2027-02-01 |  | @2027-10-29 | £720k | 0 | 4 | 5 | 3 | 4 | M | All sites | @2026-08-20
HV-10 | MRI scanner replacement | Buildings and energy | Dr J. Moreau | Tom Ashworth | Approved | Amber | Supplier has given two delivery dates. | 5-Oct-26 | 31.07.27 | 30-Jul-27 | £4.6m | 0 | 5 | 4 | 5 | 3 | M | St Brannoc | @2026-08-26
HV-11 | Apprentice academy | Workforce | H. Adeyemi | Karl Weiss | Delivery | Green |  | @2026-01-12 | 31.12.27 | @2027-12-31 | £380k | 25 | 3 | 2 | 2 | 5 | L | All sites | @2026-08-24
HV-12 | Network core renewal | Digital hospital | R. Valente | Samir Haddad | Delivery | Amber | Second data hall has no power budget yet. | @2025-07-01 | 28.02.27 | 15/03/2027 | £1.9m | 50 | 4 | 3 | 5 | 3 | M | Halden General | @2026-08-25
HV-13 | Cyber monitoring service | Digital hospital | R. Valente | Samir Haddad | Initiation |  | Regulator expects this by April 2027. | @2026-11-02 |  | @2027-03-31 | £560k | 0 | 5 | 2 | 5 | 4 | L | All sites | @2026-08-25
HV-14 | Maternity wing refurbishment | Buildings and energy | Dr J. Moreau | Ines Duarte | Delivery | Amber | Ward moves agreed; budget for furniture open. | @2025-08-18 | 31.05.27 | 30/06/2027 | £7.3m | 40 | 4 | 5 | 3 | 3 | M | St Brannoc | @2026-08-27
 | Virtual ward for heart patients | Patient journey | Dr J. Moreau | Priya Nair | Idea |  |  |  |  |  | tbc | 0 | 4 | 5 | 3 | 2 | H | All sites |
HV-16 | Laboratory automation | Digital hospital | Dr S. Lindqvist | Lena Brandt | Business case |  | Three bids received. | @2027-03-01 |  | 26/05/2028 | £3.9m | 0 | 4 | 4 | 3 | 3 | M | Halden General | @2026-08-19
HV-17 | Car park barriers | Buildings and energy | P. Castellanos | Ines Duarte | Closed | Green | Handed over to facilities. | @2025-03-03 | 31.12.25 | @2026-01-16 | £210k | 100 | 1 | 2 | 1 | 5 | L | Halden General | @2026-02-27
HV-18 | Leadership programme | Workforce | H. Adeyemi | Karl Weiss | On hold | R | Provider left the framework. | @2026-02-02 | 31.10.26 | TBC | £150k | 20 | 2 | 1 | 1 | 4 | L | All sites | @2026-06-30
HV-19 | Sepsis alert | Digital hospital | Dr M. Okafor | Lena Brandt | Approved | Green |  | @2026-09-14 | 30.06.27 | @2027-06-30 | £430k | 0 | 5 | 5 | 4 | 4 | L | All sites | @2026-08-28
HV-20 | Kitchen and waste contract | Buildings and energy | P. Castellanos | Ines Duarte | Delivery | Green |  | @2026-03-02 | 30.09.26 | 25/09/2026 | £260k | 75 | 2 | 2 | 3 | 4 | L | All sites | @2026-08-27
HV-21 | Community clinic at Ferry Road | Patient journey | Dr S. Lindqvist | Tom Ashworth | Business case |  | Lease heads of terms agreed. | @2027-04-05 |  | 31/03/2028 | £5.4m | 0 | 5 | 5 | 3 | 2 | H | Ferry Road | @2026-08-19
HV-22 | Staff passport | Workforce | H. Adeyemi | Karl Weiss | Idea |  |  | @2027-05-03 |  | 30/11/2027 | £320k | 0 | 3 | 1 | 2 | 4 | L | All sites | @2026-08-24
HV-22 | Bed sensors | Digital hospital | R. Valente | Samir Haddad | Idea |  | Numbered twice by mistake. | @2027-06-07 |  | 31/01/2028 | £870k | 0 | 3 | 3 | 2 | n/a | M | Halden General | @2026-08-25
HV-24 | Pharmacy robot | Digital hospital | Dr M. Okafor | Lena Brandt | Cancelled |  | Replaced by HV-01. | @2024-09-02 | 30.09.25 | 30/09/2025 | £1.3m | 15 | 3 | 2 | 2 | 2 | H | Halden General | @2025-10-31
HV-25 | Interpreter service | Patient journey | Dr S. Lindqvist | Priya Nair | Delivery | A/G | Video booths installed in two of three sites. | @2026-04-13 | 31.01.27 | @2027-01-29 | £190k | 60 | 3 | 4 | 2 | 5 | L | All sites | @2026-08-28
`);

export const risks = table(`
Risk no. | Project | Risk description | Category | Likelihood | Impact | Owner | Response | Mitigation | Exposure (£k) | Date raised | Status
R1 | Emergency department extension | Steel prices rise further before the frame is ordered. | Commercial | H | H | Tom Ashworth | Treat | Order the frame in two lots, the first in September. | 950 | @2026-05-11 | Open
R2 | Electronic prescribing | Doctors return to paper in busy weeks. | Organisational | M | H | Lena Brandt | Treat | Floor walkers on every ward for four weeks. | 240 | @2025-09-08 | Open
R3 | Boiler replacement | More asbestos is found behind the old flues. | Technical | H | M | Tom Ashworth | Treat | Survey of all plant rooms before works restart. | 400 | @2026-08-04 | Open
R4 | Network core renewal | Power for the second data hall comes too late. | Technical | M | M | Samir Haddad | Tolerate |  | 180 | @2026-03-17 | Monitoring
R5 | Cyber monitoring service | Only one bidder meets the regulator's list. | Supplier | M | M | Samir Haddad | Treat | Split the contract into two lots. | 90 | @2026-07-06 | Open
R6 | MRI scanner replacement | Crane road permit is refused for the delivery week. | External | L | H | Tom Ashworth | Treat | Second route agreed with the county. | 120 | @2026-06-15 | Open
R7 | Patient portal | Identity check fails for patients without a smartphone. | Technical | L | M | Priya Nair | Treat | Letters with a code. | 60 | @2026-01-20 | Closed
R8 | Maternity wing refurbishment | Ward move clashes with the winter peak. | Organisational | M | H | Ines Duarte | Treat | Move brought forward to October. | 350 | @2026-04-02 | Open
R9 | Community clinic at Ferry Road | Landlord sells the building. | Commercial | L | H | Tom Ashworth | Transfer | Break clause with compensation. | 500 | @2026-08-03 | Open
R10 | All projects | Building inspectors leave the county service. | External | M | M | P. Castellanos | Tolerate |  | 300 | @2026-07-21 | Open
R11 | Leadership programme | New provider costs more. | Supplier | M | L | Karl Weiss | Tolerate |  | 25 | @2026-06-09 | Open
R12 | Laboratory automation | Old analysers fail before the new line is in use. | Technical | M | H | Lena Brandt | Treat | Maintenance contract extended by a year. | 420 | @2026-08-10 | Open
`);

export const benefits = table(`
Benefit no. | Project | Benefit | Benefit type | Benefit owner | KPI | Unit | As is | Target | Confidence | Status
B1 | Electronic prescribing | Fewer medication errors | Quantifiable | Dr M. Okafor | Errors per 1,000 orders | errors | 6.2 | 2.5 | 70% | Planned
B2 | Patient portal | Fewer missed appointments | Quantifiable | Dr S. Lindqvist | Missed appointments | % | 9.1 | 6 | 75% | In progress
B3 | Nurse rostering | Lower agency cost | Cash releasing | H. Adeyemi | Agency spend a year | £k | 1850 | 1300 | 60% | In progress
B4 | Solar roofs | Lower electricity bill | Cash releasing | P. Castellanos | Grid power bought | MWh | 5400 | 4300 | 90% | Planned
B5 | Theatre scheduling | More operations a week | Non-cash releasing | Dr S. Lindqvist | Operations a week | operations | 212 | 236 | 65% | Planned
B6 | Boiler replacement | Lower gas use | Cash releasing | P. Castellanos | Gas used | MWh | 8900 | 6100 | 80% | At risk
B7 | Interpreter service | Better access for patients who speak other languages | Qualitative | Dr S. Lindqvist | Survey score | points | 3.1 | 4 | 70% | In progress
B8 | Records scanning | Released storage space | Non-cash releasing | R. Valente | Shelf metres | m | 2400 | 300 | 50% | At risk
`);

export const issues = table(`
Issue no. | Project | Issue | Priority | Owner | Date raised | Due date | Status | Resolution
I1 | Boiler replacement | Works stopped after asbestos was found in plant room 2. | High | Tom Ashworth | @2026-08-03 | @2026-09-30 | Open |
I2 | Emergency department extension | Change request for the steel price is not decided. | High | P. Castellanos | @2026-07-14 | @2026-09-10 | Escalated |
I3 | Electronic prescribing | Training room double booked in June. | Low | Lena Brandt | @2026-05-28 | @2026-06-05 | Closed | Moved to the library.
I4 | MRI scanner replacement | Supplier names two delivery dates. | Medium | Tom Ashworth | @2026-08-12 | @2026-09-15 | Open |
I5 | Leadership programme | Provider left the framework. | Medium | Karl Weiss | @2026-06-09 | @2026-08-31 | Open |
I6 | Records scanning | Retention policy is not agreed. | Medium | R. Valente | @2026-05-29 |  | Open |
`);

export const notes: readonly string[] = [
  "How we use this workbook",
  "Project managers update their row by the last working day of the month.",
  "H = more than 60%, M = 30 to 60%, L = less than 30%.",
  "Scores were given by the review panel in June: 5 is best, except for delivery risk.",
  "Questions: portfolio office, room 2.14",
];
