import { labelledCase } from "../drawnSheet";

/** Sheets that were drawn before anything had been tried on them: the fourth set. */
export const unseenFourth = [
  labelledCase("charity programme list", {
    sheet: "Programmes 2026",
    at: "C4",
    grid: `
      Ref no. | Project / activity | Country lead | Donor | Grant (USD '000) | Starts | Ends | Traffic light | Remarks
      KE-01 | Water kiosks | Wanjiru N. | USAID | 1,250 | Jan-26 | Dec-27 | Green | Drilling ahead
      UG-04 | Girls' clubs | Okello P. | DFID | 480 | Mar-26 | Feb-28 | Yellow | Late transfer
      TZ-02 | Seed bank | Mushi A. | EU | 2,100 | Jul-25 | Jun-26 | Red | Store flooded`,
    labels: [
      {
        register: "Projects",
        header: 1,
        fields: "Project ID|Project||-|Budget|Start|Forecast finish|Reported RAG|Status note",
        records: "2-4",
        values: {
          Budget: "1250000|480000|2100000",
          Start: "2026-01-01?|2026-03-01?|2025-07-01?",
          "Forecast finish": "2027-12-31?|2028-02-28?|2026-06-30?",
          "Reported RAG": "Green|Amber|Red",
        },
      },
    ],
  }),
  labelledCase("risk log of an event", {
    sheet: "R",
    grid: `
      # | What could go wrong? | How likely? | How bad? | What we will do | Who | By when | Open/closed
      1 | Rain on the parade day | Likely | Moderate | Hire tents | Zoe | 12/06/2026 | Open
      2 | Road permit late | Possible | Major | Ring the council | Finn | 22/05/2026 | Open
      3 | Choir drops out | Unlikely | Minor | Ask second choir | Zoe | 30/05/2026 | Closed`,
    labels: [
      {
        register: "Risks",
        header: 1,
        fields:
          "Risk ID|Risk|Inherent probability|Inherent impact|Response action|Owner|Response due|Status",
        records: "2-4",
        values: {
          "Inherent probability": "4|3|2",
          "Inherent impact": "3|4|2",
          "Response due": "2026-06-12|2026-05-22|2026-05-30",
          Status: "Open|Open|Closed",
        },
      },
    ],
  }),
  labelledCase("German portfolio, planned and forecast", {
    sheet: "Portfolio",
    grid: `
      Portfolio-Übersicht (alle Beträge in TEUR)
      
      ID | Projektname | Verantwortlich | Phase | Start (Ist) | Ende (Plan) | Ende (Prognose) | Budget | Prognose Kosten | Status Termin | Status Kosten | Status gesamt
      1 | CRM-Ablösung | Berg | Umsetzung | 01.10.2025 | 30.09.2026 | 31.12.2026 | 1.200 | 1.350 | rot | gelb | gelb
      2 | Lager Süd | Tomic | Planung | 15.01.2026 | 31.03.2027 | 31.03.2027 | 4.800 | 4.800 | grün | grün | grün
      3 | Website | Berg | Abschluss | 01.02.2025 | 30.04.2026 | 15.05.2026 | 95 | 101 | gelb | gelb | gelb`,
    labels: [
      {
        register: "Projects",
        header: 3,
        fields:
          "Project ID|Project|Manager||Start|Baseline finish|Forecast finish|Budget||-|-|Reported RAG",
        records: "4-6",
        values: {
          Start: "2025-10-01|2026-01-15|2025-02-01",
          "Baseline finish": "2026-09-30|2027-03-31|2026-04-30",
          "Forecast finish": "2026-12-31|2027-03-31|2026-05-15",
          Budget: "1200000|4800000|95000",
          "Reported RAG": "Amber|Green|Amber",
        },
      },
    ],
  }),
  labelledCase("French issue log", {
    sheet: "Problèmes",
    grid: `
      N° | Description du problème | Gravité | Priorité | Assigné à | Ouvert le | À résoudre avant | État
      1 | Les badges ne fonctionnent plus | Majeure | Haute | Karim B. | 04/05/2026 | 15/05/2026 | Ouvert
      2 | Deux factures en double | Mineure | Basse | Lucie T. | 11/05/2026 | 30/06/2026 | Fermé`,
    labels: [
      {
        register: "Issues",
        header: 1,
        fields: "Issue ID|Issue||Priority|Owner|Raised on|Due|Status",
        records: "2-3",
        values: {
          Priority: "High|Low",
          "Raised on": "2026-05-04|2026-05-11",
          Due: "2026-05-15|2026-06-30",
          Status: "Open|Closed",
        },
      },
    ],
  }),
  labelledCase("Spanish milestones", {
    sheet: "Hitos",
    grid: `
      Hito | Proyecto | Fecha planificada | Fecha estimada | Fecha real | Responsable
      Firma del contrato | Línea 3 | 31/03/2026 | 15/04/2026 | 14/04/2026 | N. Soler
      Inicio de obra | Línea 3 | 01/06/2026 | 01/07/2026 | | N. Soler`,
    labels: [
      {
        register: "Milestones",
        header: 1,
        fields: "Milestone||Baseline date|Forecast date|Actual date|",
        records: "2-3",
        values: {
          "Baseline date": "2026-03-31|2026-06-01",
          "Forecast date": "2026-04-15|2026-07-01",
          "Actual date": "2026-04-14|",
        },
      },
    ],
  }),
  labelledCase("Italian project sheet", {
    sheet: "Elenco",
    grid: `
      Cod. | Nome progetto | Responsabile | Sponsor | Inizio previsto | Fine prevista | Fine stimata | Budget € | Speso € | % completamento | Stato avanzamento
      A1 | Nuova sede | L. Fiore | AD | 01/03/2026 | 31/12/2026 | 28/02/2027 | 850.000 | 120.000 | 15% | In ritardo
      A2 | App clienti | M. Conte | CMO | 15/01/2026 | 30/09/2026 | 30/09/2026 | 210.000 | 80.500 | 40% | In linea`,
    labels: [
      {
        register: "Projects",
        header: 1,
        fields:
          "Project ID|Project|Manager|Sponsor|Start|Baseline finish|Forecast finish|Budget|-|Complete %|",
        records: "2-3",
        values: {
          Start: "2026-03-01|2026-01-15",
          "Baseline finish": "2026-12-31|2026-09-30",
          "Forecast finish": "2027-02-28|2026-09-30",
          Budget: "850000|210000",
          "Complete %": "0.15|0.4",
        },
      },
    ],
  }),
  labelledCase("Norwegian risk with tiltak", {
    sheet: "ROS",
    grid: `
      ID | Hendelse | Årsak | Konsekvensbeskrivelse | S | K | Risikoverdi | Tiltak | Tiltakseier | Frist
      H1 | Strømbrudd | Gammel tavle | Drift stopper | 3 | 4 | 12 | Ny tavle | Eli | 01.09.2026
      H2 | Brann i lager | Lading av truck | Tap av varer | 2 | 5 | 10 | Sprinkler | Jon | 15.10.2026`,
    labels: [
      {
        register: "Risks",
        header: 1,
        fields:
          "Risk ID||Cause|Effect|Inherent probability|Inherent impact|-|Response action||Response due",
        records: "2-3",
        values: {
          "Inherent probability": "3|2",
          "Inherent impact": "4|5",
          "Response due": "2026-09-01|2026-10-15",
        },
      },
    ],
  }),
  labelledCase("Japanese risk with ranks", {
    sheet: "リスク一覧",
    grid: `
      ID | リスク名 | 内容 | 発生可能性 | 影響 | 対策 | 対策担当 | 期限 | 状態
      R1 | 要員不足 | 採用が遅れる | 中 | 大 | 派遣を使う | 中村 | 2026/06/30 | オープン
      R2 | 仕様変更 | 法令が変わる | 低 | 中 | 早めに確認 | 森 | 2026/07/15 | クローズ`,
    labels: [
      {
        register: "Risks",
        header: 1,
        fields:
          "Risk ID|Risk||Inherent probability|Inherent impact|Response action||Response due|Status",
        records: "2-3",
        values: { "Response due": "2026-06-30|2026-07-15", Status: "Open|Closed" },
      },
    ],
  }),
  labelledCase("Portuguese risks", {
    sheet: "Riscos do projeto",
    grid: `
      ID | Risco | Categoria | Prob. | Impacto | Severidade | Estratégia | Ações | Dono | Prazo | Status
      R01 | Chuva forte na obra | Externo | Alta | Médio | 12 | Mitigar | Drenagem | Caio | 30/06/2026 | Aberto
      R02 | Falta de cimento | Fornecedor | Baixa | Alto | 8 | Transferir | Contrato | Nina | 15/07/2026 | Aberto
      R03 | Greve | Externo | Média | Alto | 12 | Aceitar | Monitorar | Caio | 31/08/2026 | Encerrado`,
    labels: [
      {
        register: "Risks",
        header: 1,
        fields:
          "Risk ID|Risk||Inherent probability|Inherent impact|-|Response|Response action|Owner||Status",
        records: "2-4",
        values: {
          "Inherent probability": "5|1|3",
          "Inherent impact": "3|5|5",
          Response: "Reduce|Transfer|Accept",
          Status: "Open|Open|Closed",
        },
      },
    ],
  }),
  labelledCase("English benefits with baseline dates", {
    sheet: "BRP",
    grid: `
      Benefit ID | Benefit title | Linked project | Benefit owner | Type | Unit of measure | Baseline | Target | Target date | RAG
      BEN-1 | Fewer no-shows | PRJ-3 | L. Marsh | Non-cashable | % of appointments | 8.5 | 5 | 31/03/2027 | Green
      BEN-2 | Energy saved | PRJ-9 | D. Opoku | Cashable | MWh a year | 4200 | 3500 | 31/12/2026 | Amber`,
    labels: [
      {
        register: "Benefits",
        header: 1,
        fields: "Benefit ID|Benefit||Owner|Class||Baseline value|Target value||-",
        records: "2-3",
        values: {
          Class: "Non-cashable|Cashable",
          "Baseline value": "8.5|4200",
          "Target value": "5|3500",
        },
      },
    ],
  }),
  labelledCase("decision log", {
    sheet: "Decisions",
    grid: `
      No. | Decision taken | Date | Taken by | Reason
      1 | Buy, do not build | 12 Jan 2026 | Steering group | Faster
      2 | Move go-live to May | 9 Feb 2026 | Sponsor | Test results`,
    labels: [
      {
        register: "Decisions",
        header: 1,
        fields: "Decision ID|Decision|Date|Decided by|Rationale",
        records: "2-3",
        values: { Date: "2026-01-12|2026-02-09" },
      },
    ],
  }),
  labelledCase("assumptions are no register", {
    sheet: "Assumptions",
    grid: `
      ID | Assumption | Owner | Validated?
      A1 | Staff numbers stay flat | HR | Yes
      A2 | Rates stay below 4 % | CFO | No`,
    labels: [{ register: null, header: 1, fields: "", records: "2-3" }],
  }),
  labelledCase("test cases are no register", {
    sheet: "UAT",
    grid: `
      Test ID | Scenario | Expected result | Actual result | Pass/Fail | Tester
      T1 | Log in with a badge | Home page | Home page | Pass | Ivy
      T2 | Log in without one | Error shown | Crash | Fail | Ivy`,
    labels: [{ register: null, header: 1, fields: "", records: "2-3" }],
  }),
];
