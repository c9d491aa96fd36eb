/** What is gained (or lost), who answers for it, and how it is measured. */
export interface BenefitText {
  readonly title: string;
  readonly owner: string;
  readonly measure: string;
}

/** Key | title | owner | measure. A project's main benefit has its ID as key. */
const TEXTS = `
P-001|Reduced cost to serve through the customer portal|H. Whitlock|Contacts handled by staff, from the contact log
P-002|Reduced handling time in the contact centre|H. Whitlock|Average handling time, telephony report
P-003|Reduced effort for access requests and audits|D. Farrow|Hours for joiners, movers and leavers, service desk log
P-004|Reduced travel and rework in field operations|K. Novak|Second visits per 100 jobs, work management system
P-005|Increased share of bills paid online and on time|S. Idowu|Days sales outstanding, billing ledger
P-006|Reduced queue time through triage of calls|H. Whitlock|Calls answered by a person, telephony report
P-007|Reduced simple contacts through chat|H. Whitlock|Contacts closed in chat, contact log
P-008|Reduced repair and compensation cost of trunk mains|K. Novak|Repair orders and claims on mains over 300 mm, asset ledger
P-009|Reduced call-outs to pumping stations|K. Novak|Unplanned visits, control room log
P-010|Avoided flood damage at Eastbank works|K. Novak|Modelled annual damage, hydraulic model
P-011|Reduced loss of treated water|T. Okafor|Night flow by district, leakage system
P-012|Reduced grid energy through own solar power|T. Okafor|Energy bought, meter readings
P-013|Reduced energy cost through wind supply|T. Okafor|Energy price paid, supply contract
P-014|Reduced stock and emergency purchases of spare parts|L. Brandt|Stock value and rush orders, stores ledger
P-015|Avoided penalties through steady dosing|D. Farrow|Non-compliant samples, laboratory system
P-016|Reduced effort of the monthly close|S. Idowu|Working days to close, finance calendar
P-017|Reduced HR effort for standard requests|N. Petrova|Requests handled by staff, HR case log
P-018|Reduced rent and running cost of offices|L. Brandt|Occupancy cost, property ledger
P-019|Reduced cost of bursts through better asset data|K. Novak|Bursts on renewed mains, asset ledger
P-020|Reduced time to find records|D. Farrow|Hours a request, records office log
P-021|Reduced fuel and maintenance cost of the fleet|L. Brandt|Cost per kilometre, fleet system
P-022|Increased take-up of community grants|S. Idowu|Grants paid out, grants ledger
P-023|Reduced licence cost of the old GIS|D. Farrow|Licence invoices, finance ledger
P-024|Reduced billing complaints and write-offs|S. Idowu|Write-offs a quarter, billing ledger
P-001 disbenefit|Increased call volume during cutover|H. Whitlock|Extra calls in the weeks around go-live, telephony report
P-016 disbenefit|Reduced productivity in the finance team|S. Idowu|Overtime and agency hours, payroll
P-018 disbenefit|Increased commuting cost reimbursed|N. Petrova|Travel claims, expenses system
P-008 disbenefit|Increased claims for traffic disruption|K. Novak|Claims paid, insurance ledger
P-001 level|Increased digital self service share|H. Whitlock|Requests completed online, portal statistics
P-002 level|Reduced average call wait|H. Whitlock|Average wait, telephony report
P-008 level|Reduced bursts per 1000 km|K. Novak|Bursts a year per 1000 km of main, asset ledger
P-015 level|Reduced compliance breaches|D. Farrow|Breaches reported to the regulator
P-009 level|Increased telemetry coverage|K. Novak|Stations with live telemetry, control room
P-012 level|Increased renewable share|T. Okafor|Renewable share of energy used, meter readings
P-003 quality|Improved audit opinion on access control|D. Farrow|Opinion of internal audit, yearly report
P-010 quality|Improved community confidence|K. Novak|Resident panel, spoken feedback
P-019 quality|Improved decision quality|T. Okafor|Board survey on use of data
P-020 quality|Improved handling of information requests|D. Farrow|Ombudsman correspondence
P-012 further|Reduced energy purchase at peak price|T. Okafor|Peak energy bought, meter readings
P-019 further|Reduced effort for regulatory reporting|D. Farrow|Hours spent on the annual return
`;

export const benefitTexts: Readonly<Record<string, BenefitText>> = Object.fromEntries(
  TEXTS.trim()
    .split("\n")
    .map((line) => {
      const [key = "", title = "", owner = "", measure = ""] = line.split("|");
      return [key, { title, owner, measure }];
    }),
);
