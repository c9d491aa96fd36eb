import { labelledCase } from "../drawnSheet";

/** Where tables stand and how they are built: titles, bands, merges, blocks beside and below each other. */
export const layoutCases = [
  labelledCase("header in row 7 under a title block", {
    sheet: "Portfolio",
    grid: `
      City of Harrow Vale – Change portfolio
      Prepared for: Executive board
      Version 3.2 draft
      
      All costs in £k unless stated | | | | RAG: G = on plan, A = at risk, R = off plan
      
      Ref | Project name | SRO | Phase | Approved budget | Go live | RAG | Comments
      HV-01 | Parking permits online | Dana Okoro | Delivery | #420 | @2026-11-30 | G | Beta opened
      HV-02 | Depot roof repair | Piotr Lis | Delivery | #1150 | @2027-02-14 | A | Asbestos survey late
      HV-03 | Library kiosks | Dana Okoro | Idea | #85 | | | 
      HV-04 | Streetlight LED swap | M. Aubert | On hold | #2300 | @2027-09-01 | R | Supplier in administration`,
    labels: [
      {
        register: "Projects",
        header: 7,
        fields: "Project ID|Project|Sponsor|Stage|Budget|Forecast finish|Reported RAG|Status note",
        records: "8-11",
        values: {
          Stage: "In delivery|In delivery|Idea|On hold",
          Budget: "420000|1150000|85000|2300000",
          "Forecast finish": "2026-11-30|2027-02-14||2027-09-01",
          "Reported RAG": "Green|Amber||Red",
        },
      },
    ],
  }),
  labelledCase("table that starts in column D, blank rows inside, total below", {
    sheet: "Sheet2",
    at: "D4",
    grid: `
      Project code | Initiative | Project manager | Total budget (USD) | % complete
      A100 | Warehouse robots | Lee Chan | $1,250,000 | 40%
      A101 | Cold chain sensors | Ines Prado | $310,500 | 75%
      
      A102 | Returns portal | Lee Chan | $98,000 | 0%
      A103 | Dock scheduling | Omar Aziz | $45,750 | 100%
      Total | | | $1,704,250 | `,
    labels: [
      {
        register: "Projects",
        header: 1,
        fields: "Project ID|Project|Manager|Budget|Complete %",
        records: "2-3,5-6",
        values: { Budget: "1250000|310500|98000|45750", "Complete %": "0.4|0.75|0|1" },
      },
    ],
  }),
  labelledCase("two header rows with merged bands", {
    sheet: "Risk log",
    grid: `
      No. | Description of risk | Before mitigation | | After mitigation | | Mitigation actions | Risk owner
       | | Likelihood | Impact | Likelihood | Impact | | 
      1 | Key supplier leaves the market | #4 | #5 | #2 | #4 | Second source under contract | B. Novak
      2 | Permit refused by the county | #3 | #4 | #2 | #4 | Early talks with the planners | T. Osei
      3 | Data quality too poor to migrate | #5 | #3 | #3 | #2 | Cleansing sprint in spring | B. Novak`,
    merges: ["A1:A2", "B1:B2", "C1:D1", "E1:F1", "G1:G2", "H1:H2"],
    labels: [
      {
        register: "Risks",
        header: 2,
        fields:
          "Risk ID|Risk|Inherent probability|Inherent impact|Residual probability|Residual impact|Response action|Owner",
        records: "3-5",
        values: {
          "Inherent probability": "4|3|5",
          "Inherent impact": "5|4|3",
          "Residual probability": "2|2|3",
          "Residual impact": "4|4|2",
        },
      },
    ],
  }),
  labelledCase("three header rows: phase, measure, unit", {
    sheet: "Register",
    grid: `
      Identification | | Gross risk | | | Net risk | | Treatment | 
       | | P | I | Rating | P | I | | 
      ID | Threat | 1-5 | 1-5 | PxI | 1-5 | 1-5 | Strategy | Due
      T-1 | Signalling contractor insolvent | #2 | #5 | =C4*D4 -> #10 | #1 | #5 | Transfer | @2026-12-01
      T-2 | Bridge bearings arrive late | #4 | #3 | =C5*D5 -> #12 | #3 | #3 | Reduce | @2027-01-15
      T-3 | Night shifts not agreed by the union | #3 | #3 | =C6*D6 -> #9 | #2 | #2 | Accept | `,
    merges: ["A1:B1", "C1:E1", "F1:G1", "H1:I1"],
    labels: [
      {
        register: "Risks",
        header: 3,
        fields:
          "Risk ID|Risk|Inherent probability|Inherent impact|-|Residual probability|Residual impact|Response|Response due",
        records: "4-6",
        values: {
          "Inherent probability": "2|4|3",
          "Inherent impact": "5|3|3",
          "Residual probability": "1|3|2",
          "Residual impact": "5|3|2",
          Response: "Transfer|Reduce|Accept",
          "Response due": "2026-12-01|2027-01-15|",
        },
      },
    ],
  }),
  labelledCase("register drawn with merged blocks of columns", {
    sheet: "Risks",
    grid: `
      Ref | | Risk description | | | Probability | | Impact | | Owner
      R01 | | Sewer collapse under the works | | | High | | Medium | | K. Diaz
      R02 | | Residents object to night work | | | Low | | Low | | P. Yeo
      R03 | | Pump delivery slips a quarter | | | Medium | | High | | K. Diaz`,
    merges: [1, 2, 3, 4].flatMap((row) => [
      `A${row}:B${row}`,
      `C${row}:E${row}`,
      `F${row}:G${row}`,
      `H${row}:I${row}`,
    ]),
    labels: [
      {
        register: "Risks",
        header: 1,
        fields: "Risk ID||Risk|||Inherent probability||Inherent impact||Owner",
        records: "2-4",
        values: {
          "Inherent probability": "5|1|3",
          "Inherent impact": "3|1|5",
        },
      },
    ],
  }),
  labelledCase("groups by vertical merges", {
    sheet: "Programme plan",
    grid: `
      Programme | Project ID | Project | Lead | Start | End
      Estates | E-1 | Boiler house | R. Kaur | @2026-01-05 | @2026-10-30
       | E-2 | Ward refit | R. Kaur | @2026-03-02 | @2027-05-28
       | E-3 | Car park deck | S. Bell | @2026-06-01 | @2027-01-29
      Digital | D-1 | Patient app | V. Rossi | @2025-11-03 | @2026-12-18
       | D-2 | E-prescribing | V. Rossi | @2026-02-16 | @2027-08-31`,
    merges: ["A2:A4", "A5:A6"],
    labels: [
      {
        register: "Projects",
        header: 1,
        fields: "|Project ID|Project|Manager|Start|Forecast finish",
        records: "2-6",
        values: {
          Start: "2026-01-05|2026-03-02|2026-06-01|2025-11-03|2026-02-16",
          "Forecast finish": "2026-10-30|2027-05-28|2027-01-29|2026-12-18|2027-08-31",
        },
      },
    ],
  }),
  labelledCase("risks above, issues below on one sheet", {
    sheet: "RAID",
    grid: `
      RISKS
      ID | Risk | Likelihood | Impact | Owner | Status
      R1 | Budget cut at mid year | Medium | High | Amara Diop | Open
      R2 | Test data not available | High | Medium | Jo Hale | Closed
      
      
      ISSUES
      ID | Issue | Priority | Raised on | Owner | Status
      I1 | Login fails for contractors | High | @2026-05-04 | Jo Hale | Open
      I2 | Training room double booked | Low | @2026-05-11 | Amara Diop | Resolved`,
    labels: [
      {
        register: "Risks",
        header: 2,
        fields: "Risk ID|Risk|Inherent probability|Inherent impact|Owner|Status",
        records: "3-4",
        values: {
          "Inherent probability": "3|5",
          "Inherent impact": "5|3",
          Status: "Open|Closed",
        },
      },
      {
        register: "Issues",
        header: 8,
        fields: "Issue ID|Issue|Priority|Raised on|Owner|Status",
        records: "9-10",
        values: {
          Priority: "High|Low",
          "Raised on": "2026-05-04|2026-05-11",
          Status: "Open|Resolved",
        },
      },
    ],
  }),
  labelledCase("register with its scale beside it", {
    sheet: "Log",
    at: "B2",
    grid: `
      Risk ID | Risk statement | Likelihood (1-5) | Consequence (1-5) | Response | | Key | 
      RX-1 | Ferry berth not ready for the season | #3 | #4 | Reduce | | 1 | Rare
      RX-2 | Ticket vendor raises its fees | #4 | #2 | Accept | | 2 | Unlikely
      RX-3 | Winter storm delays piling | #5 | #4 | Share | | 3 | Possible
      RX-4 | Crew shortage in August | #2 | #3 | Avoid | | 4 | Likely
       | | | | | | 5 | Almost certain`,
    labels: [
      {
        register: "Risks",
        header: 1,
        fields: "Risk ID|Risk|Inherent probability|Inherent impact|Response",
        records: "2-5",
        values: {
          "Inherent probability": "3|4|5|2",
          "Inherent impact": "4|2|4|3",
          Response: "Reduce|Accept|Share|Avoid",
        },
      },
    ],
  }),
  labelledCase("transposed: one project a column", {
    sheet: "Master",
    grid: `
      Project name | North link | South basin | East quay
      Department | Transport | Water | Ports
      SRO | Gail Munro | Hugh Tan | Ada Wynn
      Delivery confidence | Amber | Green | Red
      Start date | @2024-04-01 | @2025-01-06 | @2023-09-18
      End date | @2029-03-31 | @2026-12-31 | @2027-06-30
      Whole life cost (£m) | #812.5 | #96 | #41.25
      Narrative | Enabling works let | On plan | Piling redesign`,
    labels: [
      {
        register: "Projects",
        header: 1,
        across: true,
        fields: "Project|-|Sponsor|Reported RAG|Start|Forecast finish|Budget|Status note",
        records: "2-4",
        values: {
          "Reported RAG": "Amber|Green|Red",
          Start: "2024-04-01|2025-01-06|2023-09-18",
          "Forecast finish": "2029-03-31|2026-12-31|2027-06-30",
          Budget: "812500000|96000000|41250000",
        },
      },
    ],
  }),
  labelledCase("instruction row under the header, empty styled rows at the end", {
    sheet: "Benefits tracker",
    grid: `
      Benefit ref | Benefit name | Benefit owner | KPI | Current value | Target value | Status
      Enter a unique number | One short sentence | Name of the person | What is measured | Today | At the end | Pick from the list
      B-1 | Fewer missed bins | Tom Early | Missed per 100,000 | #61 | #25 | Planned
      B-2 | Lower fuel use | Ana Reis | Litres a route | #118 | #95 | In realisation
      B-3 | Faster claims | Tom Early | Days to settle | #34 | #20 | At risk
       {#F2F2F2} | | | | | | 
       {#F2F2F2} | | | | | | `,
    labels: [
      {
        register: "Benefits",
        header: 1,
        fields: "Benefit ID|Benefit|Owner|Measure|Baseline value|Target value|Status",
        records: "3-5",
        values: {
          "Baseline value": "61|118|34",
          "Target value": "25|95|20",
          Status: "Planned|In realisation|At risk",
        },
      },
    ],
  }),
  labelledCase("section rows and subtotals inside the table", {
    sheet: "Capital plan",
    grid: `
      Scheme no | Scheme | Budget (€m) | Forecast finish
      Roads | | | 
      S-10 | A9 resurfacing | #4.2 | @2026-10-31
      S-11 | Ring road lights | #1.1 | @2026-08-15
      Subtotal | | =SUM(C3:C4) -> #5.3 | 
      Schools | | | 
      S-20 | Hill Street extension | #7.85 | @2027-07-31
      S-21 | Dining hall | #0.9 | @2026-12-20
      Subtotal | | =SUM(C7:C8) -> #8.75 | 
      Grand total | | =C5+C9 -> #14.05 | `,
    labels: [
      {
        register: "Projects",
        header: 1,
        fields: "Project ID|Project|Budget|Forecast finish",
        records: "3-4,7-8",
        values: {
          Budget: "4200000|1100000|7850000|900000",
          "Forecast finish": "2026-10-31|2026-08-15|2027-07-31|2026-12-20",
        },
      },
    ],
  }),
  labelledCase("headers repeated at a page break, hidden sheet", {
    sheet: "archive 2026",
    visibility: "Hidden",
    grid: `
      Project ID | Project Title | Sponsor | Status
      10-01 | Payroll merger | Finance director | Closed
      10-02 | Badge printing | Security lead | Closed
      Project ID | Project Title | Sponsor | Status
      10-03 | Fleet telematics | Operations director | In progress
      10-04 | Intranet search | Comms lead | Cancelled`,
    labels: [
      {
        register: "Projects",
        header: 1,
        fields: "Project ID|Project|Sponsor|Stage",
        records: "2-3,5-6",
        values: { Stage: "Closed|Closed|In delivery|Cancelled" },
      },
    ],
  }),
  labelledCase("an Excel table below a dashboard of figures", {
    sheet: "Overview",
    grid: `
      Projects | #4 | | Red | #1
      Spend to date | #1830 | | Amber | #1
      
      Initiative ID | Initiative | Owner | Health | Spent | Budget
      N1 | Branch closures | Eva Lund | Green | #400 | #950
      N2 | Fraud engine | Sam Iyer | Amber | #1200 | #1500
      N3 | Card tokens | Eva Lund | Red | #230 | #200
      N4 | Mortgage API | Kim Roh | Green | #0 | #640`,
    tables: { Table1: "A4:F8" },
    labels: [
      {
        register: "Projects",
        header: 4,
        fields: "Project ID|Project||Reported RAG|-|Budget",
        records: "5-8",
        values: {
          "Reported RAG": "Green|Amber|Red|Green",
          Budget: "950?|1500?|200?|640?",
        },
      },
    ],
  }),
  labelledCase(
    "a key on a sheet of its own that counts down",
    {
      sheet: "Risks",
      grid: `
      ID | Risk | Probability | Impact | Owner
      K1 | Ferry timetable clashes with the works | #1 | #2 | P. Ray
      K2 | Cable is older than the plans say | #3 | #1 | P. Ray
      K3 | Volunteers do not come | #5 | #4 | S. Orr`,
      labels: [
        {
          register: "Risks",
          header: 1,
          fields: "Risk ID|Risk|Inherent probability|Inherent impact|Owner",
          records: "2-4",
          values: { "Inherent probability": "5?|3?|1?", "Inherent impact": "4?|5?|2?" },
        },
      ],
    },
    {
      sheet: "Key",
      grid: `
      Scale | 
      1 | Very high
      2 | High
      3 | Medium
      4 | Low
      5 | Very low`,
    },
  ),
  labelledCase("a rating by colour alone, the first column under a band", {
    sheet: "North",
    grid: `
       | | Status | | | Dates | 
      Project ID | Project | RAG | Manager | Budget (£k) | Start | Finish
      N-1 | Bandstand |  {#00B050} | Ila Moss | #120 | @2026-02-02 | @2026-11-30
      N-2 | Slipway |  {#FFC000} | Ila Moss | #340 | @2026-03-16 | @2027-01-29
      N-3 | Lido roof |  {#FF0000} | Ken Abt | #95 | @2026-05-04 | @2026-12-18`,
    merges: ["C1:E1", "F1:G1"],
    labels: [
      {
        register: "Projects",
        header: 2,
        fields: "Project ID|Project|Reported RAG|Manager|Budget|Start|Forecast finish",
        records: "3-5",
        values: {
          "Reported RAG": "Green|Amber|Red",
          Budget: "120000|340000|95000",
          Start: "2026-02-02|2026-03-16|2026-05-04",
          "Forecast finish": "2026-11-30|2027-01-29|2026-12-18",
        },
      },
    ],
  }),
];
