/** A risk in words: "Because of <cause>, <event> may happen, leading to <effect>", and what is done. */
export interface RiskText {
  readonly cause: string;
  readonly event: string;
  readonly effect: string;
  /** Empty where the risk is accepted or rejected. */
  readonly action: string;
}

/** Cause | event | effect | response action: one line a risk, R-001 first. */
const TEXTS = `
one pipe supplier serving four utilities|late delivery of large-diameter pipe|idle gangs and a later commissioning of the northern main|Frame agreement shared with two neighbouring utilities, with call-off dates
shared passwords on the dosing controllers|a change of set points from outside|off-specification water for some hours|
grant applicants' bank details in the new portal|a leak of personal data|notification duties and a loss of trust|Host the forms with a certified provider who carries the liability
a tariff change in the billing contract|a claim of the licensor for extra users|higher running cost of self service billing|Cap on user fees written into the contract
a dry spring on the clay soils|settlement of the panel foundations|rework on two solar fields|Use driven piles at the two sites
data owners named late|disputes over master data between departments|a later first release of the data platform|Weekly data board with named owners, chaired by the sponsor
the carrier merging its regional exchanges|a gap in the voice lines|calls lost during cutover|Penalty and fallback line in the carrier contract
field crews who know the stations well|installation of telemetry by own crews in parallel|earlier benefits from fewer call-outs|Train two crews and plan 40 further stations into this year
three finance managers leaving within a year|decisions on the chart of accounts being reopened|rework in the ERP design|Sign off the chart of accounts by the board and freeze it
old map data copied to laptops|loss of a laptop with network plans|a security finding on critical sites|Joint clearance of laptops with the police liaison officer
recordings of calls used for training the model|a ruling against that use|a restart with synthetic calls|
changed rules for grid connection|a longer wait for the connection permit|later wind supply|Monthly meeting with the grid operator and complete files before the deadline
no full-time project manager|files waiting between scanning and indexing|a longer programme for records digitisation|Scanning house takes over coordination at a fixed price
one vendor for directory and single sign-on|delay of the connector to the billing system|a later go-live of the portal log-in|Connector built together with the vendor's partner at shared cost
landowners organised in one association|a refusal of access to the embankment|a redesign of the flood wall|
many temporary staff in the region|a request of other employers to share the HR service|a shared service at lower cost|
the same two analysts being booked twice|the start of the cleanse slipping behind the portal|double handling of billing records|Cleansing team hired from the billing provider at a fixed price
frequent changes of the web site's layout|a run of broken answers in chat|repeat calls of customers|Answers taken from the content store instead of page addresses
a dealer closing its regional store|longer lead times for valve parts|rush orders at list price|Second source approved for the 40 most used parts
a planned change of charging point standards|a retrofit of depots already equipped|extra cost for chargers|Supplier bears changes of the standard for three years
field supervisors not released for testing|late discovery of defects|low use of the mobile app in the first months|Testing days in the shift plan, agreed with the regions
mild winters|low night flows in the reference year|a smaller measured saving than planned|Shared savings baseline with the meter supplier over three years
the lease ending before the new floor is ready|two moves within half a year|extra moving cost and lost working days|Extension option of three months, decided by February
the portal supplier opening a product for utilities|a switch to ready-made modules|lower build cost|
remote access for the pipe-laying contractor|malware on the site office network|a stop of surveys for some days|Contractor's network kept apart, cost shared
operators working in three shifts|late training on the new dosing procedure|errors in the first weeks|Training in every shift before commissioning
the community team being two people|grants not being checked in time|late payments to applicants|
new rules on payment authentication|a change of the payment page during build|rework in self service billing|Use the certified payment page of the bank
inverters reachable through the supplier's cloud|a forced shutdown of the solar fields|weeks of bought energy at peak price|Availability and security guaranteed by the operator's contract
two cloud regions offered by one provider|a short outage of the data platform|late morning reports|Support contract shared with the water association
recording of calls becoming stricter|a duty to ask for consent before quality checks|fewer samples for coaching|
operators asking for more stations|a common roll-out with the maintenance round|lower cost per station|Maintenance and project share crews and vehicles
payroll data in the test system|an unmasked copy being found|a finding of the data protection officer|
an early end of the GIS licence|a fee for read-only access|a small extra cost in the closing year|Fee covered by the successor's licence agreement
service desk and contact centre being reorganised|a gap in the ownership of the triage rules|unattended errors of the model|Owner named before the pilot; rules reviewed weekly
soft ground along the cable route|a longer route with two drillings|higher civil cost of the wind connection|Ground investigation before the tender
departments keeping paper files|late delivery of files for scanning|a longer pause of the project|Departments deliver in fixed weeks; the records office charges delays
an old authentication method in two systems|failed log-ins after the switch|a freeze of the roll-out for a release|Vendor of the two systems migrates at its own cost
two departments sharing the site at Eastbank|conflicting work orders|standing time of the contractor|One site manager for both departments
a regional jobs programme|placement of trainees in the HR service|lower cost of simple cases|
exports of customer data by e-mail|a copy reaching the wrong recipient|notification and extra checks|Transfer only through the data exchange service
a new version of the chat engine|poor recognition of local place names|a lower share of contacts closed in chat|Supplier retrains the engine as part of the contract
a shortage of bearings on the world market|a gap in spares for the older pumps|longer standing times|Consignment stock held by the manufacturer
falling residual values of vans|a higher gap between lease and sale|extra cost of the conversion|Staggered orders over four quarters
the device supplier bringing out a new model|two device types in the field|more support effort|Fixed model for two years in the frame order
sensors on public masts|data being read by others|a gap in the leakage data|Encrypted radio as a service of the network operator
a road closure for the tram|late access to the new building|a later move|Move by the rear access, agreed with the city
a strong works council in the call centre|a common pilot with call centre staff|faster use of the portal by staff|Two staff members work in the project team
the portal developer losing two people|slower correction of defects|a longer stabilisation|
nesting birds along the route|a closed season for cutting trees|an interruption of eight weeks|Cutting done in winter together with the road authority
one bidder for the sheet piling|a price far above the estimate|a new tender|Split into two lots so that smaller firms can bid
custom reports built in the old ERP|a late rebuild of reports|a second go-live and parallel running for months|
tokens of the old type in stock|mixed tokens at the counters|more calls to the service desk|Exchange all tokens in one week
lack of analysts in the labour market|a long vacancy in the data team|a slower second release|
two regional offices competing for the project|late consent to the route|a longer preparation|Agreement between the offices, kept by the regional board
several projects buying from the same integrator|a discount for a common order|lower day rates in the program|
a review of abstraction licences|new flow limits during construction|a changed order of works in the program|Works ordered so that no abstraction is reduced
high energy prices|later investment by software suppliers|fewer releases to choose from|Releases fixed in the contracts for two years
a price review by the regulator|a lower allowed return from 2027|fewer funds for the later years|Part of the programme moved to contracts paid by results
high inflation in construction|bids above the estimates in all civil projects|projects being deferred|Price variation shared with contractors by index
`;

export const riskTexts: readonly RiskText[] = TEXTS.trim()
  .split("\n")
  .map((line) => {
    const [cause = "", event = "", effect = "", action = ""] = line.split("|");
    return { cause, event, effect, action };
  });
