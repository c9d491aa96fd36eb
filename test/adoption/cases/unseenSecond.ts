import { labelledCase } from "../drawnSheet";

/** Sheets that were drawn before anything had been tried on them: the second set. */
export const unseenSecond = [
  labelledCase("construction tracker, header row 12", {
    sheet: "Capital Works",
    grid: `
      Southbank Estates Department
      Capital works tracker
      Contact: works@example.org
      Reporting month: April 2026
      
      Guidance
      1. Update by the 5th working day
      2. Do not add columns
      
      Filters on row 12
      
      Scheme Ref | Scheme Description | Ward Cllr | Client Officer | Approved Budget | Spend to Date | Forecast Outturn | Start on Site | Practical Completion | Overall RAG | Narrative
      CW/101 | Pool hall roof replacement | Bell | D. Yates | £1,450,000 | £312,400 | £1,520,000 | 12/01/2026 | 30/10/2026 | Amber | Steel lead time
      CW/102 | Playground at Mill Lane | Orr | S. Nair | £185,000 | £0 | £185,000 | 15/06/2026 | 14/09/2026 | Green | 
      CW/103 | Cemetery wall | Bell | D. Yates | £92,500 | £90,100 | £97,300 | 03/11/2025 | 27/02/2026 | Red | Overspent, snagging
      TOTAL | | | | £1,727,500 | £402,500 | £1,802,300 | | | | `,
    labels: [
      {
        register: "Projects",
        header: 12,
        fields: "Project ID|Project|||Budget|-||Start|Forecast finish|Reported RAG|Status note",
        records: "13-15",
        values: {
          Budget: "1450000|185000|92500",
          Start: "2026-01-12|2026-06-15|2025-11-03",
          "Forecast finish": "2026-10-30|2026-09-14|2026-02-27",
          "Reported RAG": "Amber|Green|Red",
        },
      },
    ],
  }),
  labelledCase("several ratings, one overall", {
    sheet: "Prog status",
    grid: `
      Project | Lead | Overall | Time | Cost | Scope | Benefits | Trend | Headline
      Fibre rollout | A. Sato | Amber | Green | Amber | Green | Green | Worse | Civils costs up
      Mast sharing | P. Kane | Green | Green | Green | Green | Amber | Same | On plan
      5G core | A. Sato | Red | Red | Amber | Amber | Green | Worse | Vendor late by a quarter`,
    labels: [
      {
        register: "Projects",
        header: 1,
        fields: "Project|Manager|Reported RAG|-|-|-|-|-|",
        records: "2-4",
        values: { "Reported RAG": "Amber|Green|Red" },
      },
    ],
  }),
  labelledCase("gross and net by prefix", {
    sheet: "ERM",
    grid: `
      Risk ref | Risk event | Gross likelihood | Gross impact | Gross score | Key controls | Net likelihood | Net impact | Net score | Target likelihood | Target impact | Risk owner | Review date
      B-1 | Payment file sent twice | 4 | 5 | 20 | Dual approval | 2 | 5 | 10 | 1 | 5 | COO | 30/06/2026
      B-2 | Model drift unnoticed | 3 | 4 | 12 | Monthly back test | 2 | 3 | 6 | 2 | 2 | CRO | 31/07/2026
      B-3 | Branch flood | 2 | 3 | 6 | Barriers | 2 | 2 | 4 | 1 | 2 | COO | 15/09/2026`,
    labels: [
      {
        register: "Risks",
        header: 1,
        fields:
          "Risk ID|Risk|Inherent probability|Inherent impact|-||Residual probability|Residual impact|-|||Owner|Review on",
        records: "2-4",
        values: {
          "Inherent probability": "4|3|2",
          "Inherent impact": "5|4|3",
          "Residual probability": "2|2|2",
          "Residual impact": "5|3|2",
          "Review on": "2026-06-30|2026-07-31|2026-09-15",
        },
      },
    ],
  }),
  labelledCase("snake case export of a tool", {
    sheet: "Export",
    grid: `
      number | short_description | state | project_manager | primary_portfolio | planned_start_date | planned_end_date | percent_complete | estimated_cost | overall_health | sys_updated_on
      PRJ0010021 | Data lake phase 2 | Work in Progress | Hana Kim | Data | 2026-01-05 08:00:00 | 2026-12-18 17:00:00 | 42 | 1250000 | green | 2026-05-02 10:11:12
      PRJ0010034 | Zero trust rollout | Pending | Ivo Brandt | Security | 2026-06-01 08:00:00 | 2027-05-28 17:00:00 | 0 | 870000 | yellow | 2026-05-03 07:30:00
      PRJ0010040 | Office 5 closure | Closed Complete | Hana Kim | Estates | 2025-03-03 08:00:00 | 2026-02-27 17:00:00 | 100 | 95000 | green | 2026-03-01 09:00:00`,
    labels: [
      {
        register: "Projects",
        header: 1,
        fields:
          "Project ID|Project|Stage|Manager||Start||Complete %|Budget|Reported RAG|Updated on",
        records: "2-4",
        values: {
          Stage: "In delivery|.|Closed",
          Start: "2026-01-05|2026-06-01|2025-03-03",
          "Complete %": "0.42|0|1",
          Budget: "1250000|870000|95000",
          "Reported RAG": "Green|Amber|Green",
          "Updated on": "2026-05-02|2026-05-03|2026-03-01",
        },
      },
    ],
  }),
  labelledCase("three by three scale in numbers", {
    sheet: "Project risks",
    grid: `
      Ref | Risk description | P (1-3) | I (1-3) | Score | Response | Owner
      1 | Venue double booked | #2 | #3 | =C2*D2 -> #6 | Reduce | Tess
      2 | Speaker cancels | #1 | #2 | =C3*D3 -> #2 | Accept | Tess
      3 | Visa refused | #3 | #3 | =C4*D4 -> #9 | Avoid | Omar`,
    labels: [
      {
        register: "Risks",
        header: 1,
        fields: "Risk ID|Risk|Inherent probability|Inherent impact|-|Response|Owner",
        records: "2-4",
        values: {
          "Inherent probability": "3|1|5",
          "Inherent impact": "5|3|5",
          Response: "Reduce|Accept|Avoid",
        },
      },
    ],
  }),
  labelledCase("words with numbers in brackets", {
    sheet: "Clinical risks",
    grid: `
      Datix ID | Title of risk | Likelihood (initial) | Consequence (initial) | Rating (initial) | Controls in place | Likelihood (current) | Consequence (current) | Handler | Opened date
      4411 | Delays in radiology reporting | Likely (4) | Moderate (3) | 12 | Outsourced reads | Possible (3) | Moderate (3) | Sr. Quinn | 02/02/2026
      4502 | Infusion pump alarms fail | Possible (3) | Major (4) | 12 | Daily check | Unlikely (2) | Major (4) | Dr. Aziz | 18/02/2026
      4533 | Ward temperature above limits | Almost certain (5) | Minor (2) | 10 | Fans | Likely (4) | Minor (2) | Sr. Quinn | 27/03/2026`,
    labels: [
      {
        register: "Risks",
        header: 1,
        fields:
          "Risk ID|Risk|Inherent probability|Inherent impact|-||Residual probability|Residual impact|Owner|Raised on",
        records: "2-4",
        values: {
          "Inherent probability": "4|3|5",
          "Inherent impact": "3|4|2",
          "Residual probability": "3|2|4",
          "Residual impact": "3|4|2",
          "Raised on": "2026-02-02|2026-02-18|2026-03-27",
        },
      },
    ],
  }),
  labelledCase("German money with Mio. and quarters", {
    sheet: "Investitionen",
    grid: `
      Vorhaben-Nr. | Bezeichnung | Projektleiter/in | Kosten gesamt | Fertigstellung | Status
      I-26-01 | Kesselhaus | Fr. Brand | 1,5 Mio. € | 4. Quartal 2026 | in Umsetzung
      I-26-02 | Labor Nord | Hr. Szabo | 850 T€ | 30.06.2027 | geplant
      I-26-03 | Parkdeck | Fr. Brand | 2.400.000 € | März 2027 | abgeschlossen`,
    labels: [
      {
        register: "Projects",
        header: 1,
        fields: "Project ID|Project|Manager|Budget|Forecast finish|Stage",
        records: "2-4",
        values: {
          Budget: "1500000|850000|2400000",
          "Forecast finish": "2026-12-31?|2027-06-30|2027-03-31?",
          Stage: "In delivery|.|Closed",
        },
      },
    ],
  }),
  labelledCase("threats and opportunities", {
    sheet: "Uncertainties",
    grid: `
      Uncertainty ID | Type | Title | Cause | Effect | Prob % | Cost impact £k (min) | Cost impact £k (likely) | Cost impact £k (max) | Proximity | Strategy | Status
      U1 | Threat | Late possession | Network rail change | Night shifts double | 30 | 50 | 120 | 300 | Within stage | Reduce | Open
      U2 | Opportunity | Reuse of spoil | Clean fill found | Lower haulage | 60 | 20 | 45 | 80 | Imminent | Exploit | Open
      U3 | Threat | Badger sett | Survey window | Redesign | 15 | 10 | 60 | 200 | Beyond project | Accept | Closed`,
    labels: [
      {
        register: "Risks",
        header: 1,
        fields:
          "Risk ID|Type|Risk|Cause|Effect|Probability %|Impact low|Cost impact|Impact high|Proximity|Response|Status",
        records: "2-4",
        values: {
          Type: "Threat|Opportunity|Threat",
          "Probability %": "0.3|0.6|0.15",
          "Cost impact": "120000|45000|60000",
          "Impact low": "50000|20000|10000",
          "Impact high": "300000|80000|200000",
          Response: "Reduce|Exploit|Accept",
          Status: "Open|Open|Closed",
          Proximity: "Within stage|Imminent|Beyond project",
        },
      },
    ],
  }),
  labelledCase("milestones with slippage", {
    sheet: "Key dates",
    grid: `
      Project | Key milestone | Baseline | Forecast | Slippage (days) | Complete?
      Alpha | Design freeze | @2026-03-31 | @2026-04-14 | =D2-C2 -> #14 | Yes
      Alpha | Pilot live | @2026-07-31 | @2026-08-31 | =D3-C3 -> #31 | No
      Beta | Contract award | @2026-05-15 | @2026-05-15 | =D4-C4 -> #0 | No`,
    labels: [
      {
        register: "Milestones",
        header: 1,
        fields: "|Milestone|Baseline date|Forecast date|-|",
        records: "2-4",
        values: {
          "Baseline date": "2026-03-31|2026-07-31|2026-05-15",
          "Forecast date": "2026-04-14|2026-08-31|2026-05-15",
        },
      },
    ],
  }),
  labelledCase("predecessor and successor projects", {
    sheet: "Cross project",
    grid: `
      ID | Giving project | Receiving project | Deliverable needed | Date needed | RAG
      X1 | Identity platform | Citizen portal | Single sign on | @2026-09-30 | A
      X2 | Address register | Citizen portal | Cleaned addresses | @2026-07-15 | G`,
    labels: [
      {
        register: "Dependencies",
        header: 1,
        fields: "Dependency ID|||Deliverable|Needed by|-",
        records: "2-3",
        values: { "Needed by": "2026-09-30|2026-07-15" },
      },
    ],
  }),
  labelledCase("benefits with classes and money", {
    sheet: "Benefits realisation plan",
    grid: `
      Benefit No | Benefit description | Benefit type | Cashable? | Benefit owner | Measure | Baseline | Target | Start of benefit
      1 | Fewer agency nurses | Financial | Cashable | Dir. of nursing | Agency spend £k a month | 410 | 250 | 01/10/2026
      2 | Shorter waits | Quality | Non-cashable | COO | Median weeks | 14 | 9 | 01/01/2027`,
    labels: [
      {
        register: "Benefits",
        header: 1,
        fields: "Benefit ID|Benefit||Class|Owner|Measure|Baseline value|Target value|",
        records: "2-3",
        values: {
          Class: "Cashable|Non-cashable",
          "Baseline value": "410|14",
          "Target value": "250|9",
        },
      },
    ],
  }),
  labelledCase("risk table far below a heat map", {
    sheet: "Heatmap+log",
    grid: `
      Risk heat map | | | | | 
       | 1 | 2 | 3 | 4 | 5
      5 | #0 | #0 | #1 | #0 | #0
      4 | #0 | #1 | #0 | #0 | #0
      3 | #0 | #0 | #0 | #1 | #0
      2 | #0 | #0 | #0 | #0 | #0
      1 | #0 | #0 | #0 | #0 | #0
       | | | | | 
       | | | | | 
      Risk no. | Description | Likelihood | Impact | Action | Owner
      1 | Depot power cut | #3 | #5 | Generator hire | Vik
      2 | New union deal | #4 | #2 | Talks | Vik
      3 | Fleet recall | #2 | #4 | Spare pool | Ros`,
    labels: [
      {
        register: "Risks",
        header: 10,
        fields: "Risk ID|Risk|Inherent probability|Inherent impact|Response action|Owner",
        records: "11-13",
        values: { "Inherent probability": "3|4|2", "Inherent impact": "5|2|4" },
      },
    ],
  }),
  labelledCase("French portfolio in M€ with text dates", {
    sheet: "PPM",
    grid: `
      Réf projet | Nom du projet | Responsable | Sponsor | Début | Fin | Budget (M€) | % avancement | Statut | RAG
      F-01 | Tramway T5 | Chloé Denis | DG Mobilité | 15 janv. 2026 | 30 juin 2028 | 212,4 | 8 % | En cours | Rouge
      F-02 | École Jaurès | Paul Vidal | DG Éducation | 2 mars 2026 | 31 août 2027 | 18,9 | 22 % | En cours | Vert
      F-03 | Archives | Paul Vidal | DGS | 1 sept. 2026 | 15 déc. 2026 | 0,45 | 0 % | Proposé | Orange`,
    labels: [
      {
        register: "Projects",
        header: 1,
        fields:
          "Project ID|Project|Manager|Sponsor|Start|Forecast finish|Budget|Complete %|Stage|Reported RAG",
        records: "2-4",
        values: {
          Start: "2026-01-15|2026-03-02|2026-09-01",
          "Forecast finish": "2028-06-30|2027-08-31|2026-12-15",
          Budget: "212400000|18900000|450000",
          "Complete %": "0.08|0.22|0",
          Stage: "In delivery|In delivery|Proposed",
          "Reported RAG": "Red|Green|Amber",
        },
      },
    ],
  }),
  labelledCase("Spanish benefits", {
    sheet: "Beneficios",
    grid: `
      Código | Beneficio | Responsable | Indicador | Línea base | Meta | Estado
      B1 | Menos llamadas | Iván Mora | Llamadas al mes | 5.400 | 3.000 | Planificado
      B2 | Ahorro de papel | Sara Paz | Resmas al año | 1.250 | 400 | Realizado`,
    labels: [
      {
        register: "Benefits",
        header: 1,
        fields: "Benefit ID|Benefit|Owner|Measure|Baseline value|Target value|Status",
        records: "2-3",
        values: {
          "Baseline value": "5400|1250",
          "Target value": "3000|400",
          Status: "Planned|Realised",
        },
      },
    ],
  }),
  labelledCase("Italian issues", {
    sheet: "Problemi",
    grid: `
      N. | Descrizione del problema | Priorità | Responsabile | Data apertura | Scadenza | Stato
      1 | Stampanti ferme | Alta | Marta Riva | 04/05/2026 | 11/05/2026 | Aperto
      2 | Dati doppi in anagrafica | Media | Ugo Sassi | 25/05/2026 | 15/06/2026 | Chiuso`,
    labels: [
      {
        register: "Issues",
        header: 1,
        fields: "Issue ID|Issue|Priority|Owner|Raised on|Due|Status",
        records: "2-3",
        values: {
          Priority: "High|Medium",
          "Raised on": "2026-05-04|2026-05-25",
          Due: "2026-05-11|2026-06-15",
          Status: "Open|Closed",
        },
      },
    ],
  }),
  labelledCase("Norwegian milestones", {
    sheet: "Milepæler",
    grid: `
      Nr | Prosjekt | Milepæl | Planlagt dato | Prognose dato | Faktisk dato
      1 | P101 | Byggestart | 02.03.2026 | 16.03.2026 | 16.03.2026
      2 | P101 | Tett bygg | 30.10.2026 | 27.11.2026 | `,
    labels: [
      {
        register: "Milestones",
        header: 1,
        fields: "Milestone ID||Milestone|Baseline date|Forecast date|Actual date",
        records: "2-3",
        values: {
          "Baseline date": "2026-03-02|2026-10-30",
          "Forecast date": "2026-03-16|2026-11-27",
          "Actual date": "2026-03-16|",
        },
      },
    ],
  }),
  labelledCase("Japanese benefits", {
    sheet: "効果",
    grid: `
      効果ID | 効果 | 責任者 | 指標 | 現状値 | 目標値 | 状態
      K1 | 残業の削減 | 小林 | 時間/月 | 3,200 | 2,400 | 計画
      K2 | 誤出荷の削減 | 加藤 | 件/月 | 45 | 10 | 実現`,
    labels: [
      {
        register: "Benefits",
        header: 1,
        fields: "Benefit ID|Benefit|Owner|Measure|Baseline value|Target value|Status",
        records: "2-3",
        values: {
          "Baseline value": "3200|45",
          "Target value": "2400|10",
          Status: "Planned|Realised",
        },
      },
    ],
  }),
  labelledCase("Portuguese issues", {
    sheet: "Pendências",
    grid: `
      ID | Problema | Prioridade | Responsável | Aberto em | Prazo | Situação
      1 | Notas fiscais rejeitadas | Alta | Caio Braga | 02/04/2026 | 30/04/2026 | Em andamento
      2 | Crachás sem foto | Baixa | Nina Sá | 16/04/2026 | 29/05/2026 | Resolvido`,
    labels: [
      {
        register: "Issues",
        header: 1,
        fields: "Issue ID|Issue|Priority|Owner|Raised on|Due|Status",
        records: "2-3",
        values: {
          Priority: "High|Low",
          "Raised on": "2026-04-02|2026-04-16",
          Due: "2026-04-30|2026-05-29",
          Status: "Open|Resolved",
        },
      },
    ],
  }),
  labelledCase("Norwegian and English mixed project list", {
    sheet: "Portefølje",
    grid: `
      Nr. | Prosjekt / Project | Leder | Eier | Oppstart | Ferdig | Budsjett mill. kr | Trafikklys
      1 | Ny ferge | Berit Hol | Samferdsel | jan. 2026 | des. 2027 | 145 | gul
      2 | Digital byggesak | Lars Nes | Plan | mar. 2026 | nov. 2026 | 12,5 | grønn`,
    labels: [
      {
        register: "Projects",
        header: 1,
        fields: "Project ID|Project|Manager|Sponsor|Start|Forecast finish|Budget|Reported RAG",
        records: "2-3",
        values: {
          Start: "2026-01-01?|2026-03-01?",
          "Forecast finish": "2027-12-31?|2026-11-30?",
          Budget: "145000000|12500000",
          "Reported RAG": "Amber|Green",
        },
      },
    ],
  }),
  labelledCase("lessons learned are no register", {
    sheet: "Lessons",
    grid: `
      No. | Lesson | Category | What went well | What went wrong | Recommendation | Logged by
      1 | Early tests | Quality | Found faults in week 2 | Lab was booked late | Book the lab at kick-off | Nia
      2 | Supplier calls | Procurement | Weekly rhythm | No minutes | Write minutes | Tom`,
    labels: [{ register: null, header: 1, fields: "", records: "2-3" }],
  }),
  labelledCase("cost breakdown is no register", {
    sheet: "Costs",
    grid: `
      Cost element | Unit | Quantity | Rate | Amount
      Excavation | m3 | #1200 | #18.5 | =C2*D2 -> #22200
      Concrete | m3 | #340 | #145 | =C3*D3 -> #49300
      Rebar | t | #42 | #1100 | =C4*D4 -> #46200
      Total | | | | =SUM(E2:E4) -> #117700`,
    labels: [{ register: null, header: 1, fields: "", records: "2-4" }],
  }),
  labelledCase("glossary is no register", {
    sheet: "Glossary",
    grid: `
      Term | Meaning
      RAG | Red, amber, green rating of a project
      SRO | Senior responsible owner
      Risk | An uncertain event with effect on objectives
      Benefit | A measurable improvement`,
    labels: [{ register: null, header: 1, fields: "", records: "2-5" }],
  }),
  labelledCase("KPI table is no register", {
    sheet: "KPIs",
    grid: `
      KPI | Jan | Feb | Mar | Target | Status
      Calls answered in 20 s | #81% | #83% | #79% | #85% | Amber
      First contact fix | #62% | #66% | #70% | #70% | Green
      Complaints | #41 | #38 | #35 | #30 | Red`,
    labels: [{ register: null, header: 1, fields: "", records: "2-4" }],
  }),
  labelledCase("US list with codes and priorities", {
    sheet: "FY26 Intake",
    grid: `
      Req # | Request Title | Requesting Dept | Exec Sponsor | Est. Cost ($K) | Est. Benefit ($K) | Target Go-Live | Decision
      R26-001 | Kiosk check-in | Patient Services | Dr. Lowe | 420 | 900 | 10/15/2026 | Approved
      R26-002 | Bed board upgrade | Nursing | CNO | 75 | 60 | 7/31/2026 | Pending
      R26-003 | Parking app | Facilities | COO | 130 | 0 | 12/1/2026 | Rejected`,
    labels: [
      {
        register: "Projects",
        header: 1,
        fields: "Project ID|Project||Sponsor|Budget||Forecast finish|",
        records: "2-4",
        values: {
          Budget: "420000|75000|130000",
          "Forecast finish": "2026-10-15|2026-07-31|2026-12-01",
        },
      },
    ],
  }),
];
