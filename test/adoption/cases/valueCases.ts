import { labelledCase } from "../drawnSheet";

/** How values are written: money, dates, percentages, levels, ratings, people, identifiers. */
export const valueCases = [
  labelledCase("money in every spelling of one office", {
    sheet: "Bids",
    grid: `
      Project ID | Project | Approved budget | Manager
      M-01 | Harbour wall | £1.2m | Ola Berg
      M-02 | Tide gauge network | £450k | Ola Berg
      M-03 | Slipway | £ 75,000 | Femi Ade
      M-04 | Grant returned | (£300) | Femi Ade
      M-05 | Crane survey | tbc | Ola Berg
      M-06 | Office move | £9,9.9 | Ola Berg
      M-07 | Chandlery | GBP 12,500.50 | Femi Ade
      M-08 | Pontoons | n/a | Femi Ade`,
    labels: [
      {
        register: "Projects",
        header: 1,
        fields: "Project ID|Project|Budget|Manager",
        records: "2-9",
        values: { Budget: "1200000|450000|75000|-300||?|12500.5|" },
      },
    ],
  }),
  labelledCase("continental numbers as text", {
    sheet: "Vorhaben",
    grid: `
      Projekt-ID | Projektname | Budget (EUR) | Projektleiter
      V1 | Umspannwerk | 1 200,50 | Jan Roth
      V2 | Leitwarte | 12.345,00 | Jan Roth
      V3 | Netzanschluss | 1.500.000 | Iris Blum
      V4 | Trafotausch | 980,00 | Iris Blum`,
    labels: [
      {
        register: "Projects",
        header: 1,
        fields: "Project ID|Project|Budget|Manager",
        records: "2-5",
        values: { Budget: "1200.5|12345|1500000|980" },
      },
    ],
  }),
  labelledCase("dates as text, day first proven by the column", {
    sheet: "Plan",
    grid: `
      Project ID | Project | Start date | Finish date
      Q1 | Kitchen refit | 03/04/2026 | 28/11/2026
      Q2 | Fire doors | 15/01/2026 | 02/03/2026
      Q3 | Lift motors | 31/05/2026 | 31/02/2027
      Q4 | Solar roof | 09.06.26 | 12-Dec-26`,
    labels: [
      {
        register: "Projects",
        header: 1,
        fields: "Project ID|Project|Start|Forecast finish",
        records: "2-5",
        values: {
          Start: "2026-04-03|2026-01-15|2026-05-31|2026-06-09",
          "Forecast finish": "2026-11-28|2026-03-02|?|2026-12-12",
        },
      },
    ],
  }),
  labelledCase("dates that nothing decides", {
    sheet: "Log",
    grid: `
      Risk ID | Risk | Date raised | Likelihood | Impact
      K1 | Chiller breaks down in summer | 03/04/2026 | H | M
      K2 | Tenant refuses access | 05/06/2026 | M | M
      K3 | Steel price rises | 07/08/2026 | L | H`,
    labels: [
      {
        register: "Risks",
        header: 1,
        fields: "Risk ID|Risk|Raised on|Inherent probability|Inherent impact",
        records: "2-4",
        values: {
          "Raised on": "?|?|?",
          "Inherent probability": "5|3|1",
          "Inherent impact": "3|3|5",
        },
      },
    ],
  }),
  labelledCase("American dates, month first proven", {
    sheet: "Pipeline",
    grid: `
      Project # | Project Name | Kickoff | Target completion | PM
      7001 | Terminal B baggage | 1/15/2026 | 12/31/2026 | Rosa Vega
      7002 | Runway lights | 03/04/2026 | 9/30/2027 | Al Kent
      7003 | Jet bridge 14 | 2/28/2026 | 11/1/2026 | Rosa Vega`,
    labels: [
      {
        register: "Projects",
        header: 1,
        fields: "Project ID|Project|Start|Forecast finish|Manager",
        records: "2-4",
        values: {
          Start: "2026-01-15|2026-03-04|2026-02-28",
          "Forecast finish": "2026-12-31|2027-09-30|2026-11-01",
        },
      },
    ],
  }),
  labelledCase("percentages of one and of a hundred, ranges", {
    sheet: "Status",
    grid: `
      Project ID | Project | Progress (%) | RAG status
      W1 | Meter exchange | 65 | amber
      W2 | Leak finder | 100 | GREEN
      W3 | Valve survey | 5 | Red
      W4 | Pressure zones | 0 | green`,
    labels: [
      {
        register: "Projects",
        header: 1,
        fields: "Project ID|Project|Complete %|Reported RAG",
        records: "2-5",
        values: { "Complete %": "0.65|1|0.05|0", "Reported RAG": "Amber|Green|Red|Green" },
      },
    ],
  }),
  labelledCase("ratings of five steps in letters", {
    sheet: "Delivery confidence",
    grid: `
      ID | Project | DCA | Senior Responsible Owner
      L1 | Courts online | G | Vic Stone
      L2 | Prison places | A/R | Mia Holt
      L3 | Tagging | A/G | Mia Holt
      L4 | Archive | R | Vic Stone
      L5 | Probation system | A | Mia Holt`,
    labels: [
      {
        register: "Projects",
        header: 1,
        fields: "Project ID|Project|Reported RAG|Sponsor",
        records: "2-6",
        values: { "Reported RAG": "Green|Red?|Amber?|Red|Amber" },
      },
    ],
  }),
  labelledCase("ratings by the fill of empty cells", {
    sheet: "Heat",
    grid: `
      Project ID | Project | RAG | Project manager
      C-1 | Rail freight hub |  {#00B050} | Nils Vik
      C-2 | Bus depot chargers |  {#FFC000} | Nils Vik
      C-3 | Cycle superhighway |  {#FF0000} | Rae Fox
      C-4 | Ticket office closure |  | Rae Fox`,
    labels: [
      {
        register: "Projects",
        header: 1,
        fields: "Project ID|Project|Reported RAG|Manager",
        records: "2-5",
        values: { "Reported RAG": "Green|Amber|Red|" },
      },
    ],
  }),
  labelledCase("levels in Roman numerals and numbered words", {
    sheet: "RR",
    grid: `
      Risk no | Risk title | Probability | Severity | Risk owner
      RR-1 | Crane licence expires | 2 - Low | III | D. Ott
      RR-2 | Divers unavailable | 4 - High | V | D. Ott
      RR-3 | Silt deeper than surveyed | 3 - Medium | II | H. Mba
      RR-4 | Ordnance found on the sea bed | 1 - Very low | V | H. Mba`,
    labels: [
      {
        register: "Risks",
        header: 1,
        fields: "Risk ID|Risk|Inherent probability|Inherent impact|Owner",
        records: "2-5",
        values: { "Inherent probability": "2|4|3|1", "Inherent impact": "3|5|2|5" },
      },
    ],
  }),
  labelledCase("probability in percent, impact in money, impact in prose", {
    sheet: "Quant",
    grid: `
      Risk ID | Risk | Impact | Probability | Cost impact (£k) | Exposure
      Z1 | Ground water above the design level | Pumps must run for two more months and the slab waits | 30% | #240 | =D2*E2 -> #72
      Z2 | Archaeology in the western field | Work stops while the finds are recorded | 10% | #400 | =D3*E3 -> #40
      Z3 | Rebar price | Steel package is let above its budget line | 55% | #90 | =D4*E4 -> #49.5`,
    labels: [
      {
        register: "Risks",
        header: 1,
        fields: "Risk ID|Risk|Effect|Probability %|Cost impact|-",
        records: "2-4",
        values: { "Probability %": "0.3|0.1|0.55", "Cost impact": "240000|400000|90000" },
      },
    ],
  }),
  labelledCase("one-hot marks for probability and impact", {
    sheet: "Assessment",
    grid: `
      ID | Risk | Probability | | | Impact | | | Owner
       | | L | M | H | L | M | H | 
      G1 | Glazing subcontractor overbooked | | x | | | | X | Bo Lind
      G2 | Paint fails the fire test | x | | | | x | | Bo Lind
      G3 | Crane base delayed | | | X | x | | | Cy Hart`,
    merges: ["A1:A2", "B1:B2", "C1:E1", "F1:H1", "I1:I2"],
    labels: [
      {
        register: "Risks",
        header: 2,
        fields:
          "Risk ID|Risk|Inherent probability|Inherent probability|Inherent probability|Inherent impact|Inherent impact|Inherent impact|Owner",
        records: "3-5",
        values: { "Inherent probability": "3|1|5", "Inherent impact": "5|3|1" },
      },
    ],
  }),
  labelledCase("likelihood and impact twice, the second after the controls", {
    sheet: "Sheet1",
    grid: `
      Ref | Hazard | Likelihood | Impact | Score | Planned controls | Likelihood | Impact | Score | Responsibiliy
      H1 | Fork lift hits a rack | #4 | #4 | =C2*D2 -> #16 | Barriers and one-way aisles | #2 | #4 | =G2*H2 -> #8 | Site lead
      H2 | Battery room fire | #2 | #5 | =C3*D3 -> #10 | Sprinklers, gas alarm | #1 | #4 | =G3*H3 -> #4 | Fire warden
      H3 | Cold store door jams | #3 | #2 | =C4*D4 -> #6 | Weekly check | #2 | #2 | =G4*H4 -> #4 | Site lead`,
    labels: [
      {
        register: "Risks",
        header: 1,
        fields:
          "Risk ID|Risk|Inherent probability|Inherent impact|-|Response action|Residual probability|Residual impact|-|Owner",
        records: "2-4",
        values: {
          "Inherent probability": "4|2|3",
          "Inherent impact": "4|5|2",
          "Residual probability": "2|1|2",
          "Residual impact": "4|4|2",
        },
      },
    ],
  }),
  labelledCase("misspelt headers, invisible characters, line breaks", {
    sheet: "RISKS ",
    grid: `
      Risk ID\u200b | Risk Decription | Liklihood | Concequence | Mitigation\\nplan | \u00a0Owner | Risk Status
      1.1 | Grain silo dust ignites | Very High | High | Vent panels | Ada Bo | Open
      1.2 | Conveyor spares obsolete | Medium | Low | Stock for two years | Lu Xi | closed
      1.3 | Barge strike on the quay | Low | Very High | Fenders | Lu Xi | OPEN `,
    labels: [
      {
        register: "Risks",
        header: 1,
        fields: "Risk ID|Risk|Inherent probability|Inherent impact|Response action|Owner|Status",
        records: "2-4",
        values: {
          "Inherent probability": "5|3|2",
          "Inherent impact": "4|2|5",
          Status: "Open|Closed|Open",
        },
      },
    ],
  }),
  labelledCase("identifiers that Excel turned into numbers and dates", {
    sheet: "Items",
    grid: `
      Project No. | Project title | Sponsor | Budget £
      #1~000 | Chapel roof | Dean | #12000~£#,##0
      #2~000 | Organ tuning | Precentor | #8500~£#,##0
      #3~000 | Bell frame | Dean | #40000~£#,##0`,
    labels: [
      {
        register: "Projects",
        header: 1,
        fields: "Project ID|Project|Sponsor|Budget",
        records: "2-4",
        values: { "Project ID": "001|002|003", Budget: "12000|8500|40000" },
      },
    ],
  }),
  labelledCase("words for missing, error cells, people in pairs", {
    sheet: "Action log",
    grid: `
      Issue ID | Issue description | Priority | Owner | Due date | Status
      X-1 | Badge readers reject new cards | High | Ana Ruiz + Ben Katz | @2026-07-01 | Open
      X-2 | Canteen lease runs out | Med | tbd | tbc | In progress
      X-3 | Visitor data kept too long | H | Katz, Ben | !#N/A | Closed
      X-4 | Printer contract renews itself | Low | Ana Ruiz | @2026-08-15 | Open`,
    labels: [
      {
        register: "Issues",
        header: 1,
        fields: "Issue ID|Issue|Priority|Owner|Due|Status",
        records: "2-5",
        values: {
          Priority: "High|Medium|High|Low",
          Owner: ".|.|.|Ana Ruiz",
          Due: "2026-07-01||?|2026-08-15",
          Status: "Open|Open|Closed|Open",
        },
      },
    ],
  }),
  labelledCase("one amount a thousand times too large", {
    sheet: "Budgets",
    grid: `
      Project ID | Project | Budget (£k) | Manager
      U1 | Lab benches | #120 | Zoe Pike
      U2 | Fume hoods | #340 | Zoe Pike
      U3 | Microscope suite | #215000 | Raj Sen
      U4 | Cold room | #95 | Raj Sen
      U5 | Greenhouse | #180 | Raj Sen
      U6 | Bio store | #260 | Raj Sen`,
    labels: [
      {
        register: "Projects",
        header: 1,
        fields: "Project ID|Project|Budget|Manager",
        records: "2-7",
        values: { Budget: "120000|340000|215000000?|95000|180000|260000" },
      },
    ],
  }),
  labelledCase("two columns for one field", {
    sheet: "Schemes",
    grid: `
      Scheme ID | Scheme name | End date | Finish | RAG
      F1 | Weir repair | @2026-09-30 | @2026-11-15 | G
      F2 | Fish pass | @2027-03-31 | @2027-03-31 | A
      F3 | Gauge house | @2026-12-18 | @2027-02-01 | R`,
    labels: [
      {
        register: "Projects",
        header: 1,
        fields: "Project ID|Project|||Reported RAG",
        records: "2-4",
        values: {
          "Forecast finish": "2026-09-30?|2027-03-31?|2026-12-18?",
          "Reported RAG": "Green|Amber|Red",
        },
      },
    ],
  }),
  labelledCase("quarters and financial years as dates", {
    sheet: "Roadmap",
    grid: `
      Initiative ID | Initiative | Planned start | Go-live | Owner
      J1 | Loyalty card | Jan 2026 | Mar 2027 | Uma Ray
      J2 | Click and collect | 1 February 2026 | 30 Sept 2026 | Uma Ray
      J3 | Dark stores | 2026-05-11 | 2027-01-31 | Gil Orr
      J4 | Self checkout | 15 March 2026 | tbc | Gil Orr`,
    labels: [
      {
        register: "Projects",
        header: 1,
        fields: "Project ID|Project|Start|Forecast finish|",
        records: "2-5",
        values: {
          Start: "2026-01-01|2026-02-01|2026-05-11|2026-03-15",
          "Forecast finish": "2027-03-31?|2026-09-30|2027-01-31|",
        },
      },
    ],
  }),
];
