import { labelledCase } from "../drawnSheet";

/** Sheets that were drawn before anything had been tried on them: the first set. */

export const unseenFirst = [
  labelledCase("wrapped header over two rows without merges", {
    sheet: "Liste projets 2026",
    at: "C9",
    grid: `
      Project | Project | Business | Forecast | Approved | RAG | Latest
      ref | name | sponsor | completion | cost £000 | status | comments
      1001 | Reservoir liner | Jill Munro | 30/09/2026 | 1,250 | Green | Liner delivered
      1002 | Valve houses | Jill Munro | 15/12/2026 | 640 | Amber | One contractor only
      1003 | Fish screens | Adam Pell | 28/02/2027 | 88.5 | Red | Consent refused`,
    labels: [
      {
        register: "Projects",
        header: 2,
        fields: "Project ID|Project|Sponsor|Forecast finish|Budget|Reported RAG|Status note",
        records: "3-5",
        values: {
          "Forecast finish": "2026-09-30|2026-12-15|2027-02-28",
          Budget: "1250000|640000|88500",
          "Reported RAG": "Green|Amber|Red",
        },
      },
    ],
  }),
  labelledCase("band written in its first cell only, not merged", {
    sheet: "Risks",
    grid: `
       | | Inherent | | | Residual | | |
      Risk # | Risk event | Prob | Imp | Score | Prob | Imp | Score | Owner
      101 | Tide window missed | #3 | #4 | #12 | #2 | #3 | #6 | Cox
      102 | Turbine blade cracked in transport | #2 | #5 | #10 | #1 | #5 | #5 | Dow
      103 | Grid outage clashes with tests | #4 | #3 | #12 | #3 | #2 | #6 | Cox`,
    labels: [
      {
        register: "Risks",
        header: 2,
        fields:
          "Risk ID|Risk|Inherent probability|Inherent impact|-|Residual probability|Residual impact|-|Owner",
        records: "3-5",
        values: {
          "Inherent probability": "3|2|4",
          "Inherent impact": "4|5|3",
          "Residual probability": "2|1|3",
          "Residual impact": "3|5|2",
        },
      },
    ],
  }),
  labelledCase("project list and risk table side by side", {
    sheet: "One pager",
    grid: `
      Projects | | | | | Top risks | | |
      ID | Name | PM | RAG | | Risk ID | Risk | Likelihood | Impact
      A | Tram stop lifts | Jo Kerr | G | | R-1 | Lift shaft floods | Likely | Major
      B | Smart tickets | Al Dunn | A | | R-2 | Card maker goes bust | Unlikely | Severe
      C | Night buses | Jo Kerr | G | | R-3 | Drivers strike | Possible | Moderate`,
    labels: [
      {
        register: "Projects",
        header: 2,
        fields: "Project ID|Project|Manager|Reported RAG",
        records: "3-5",
        values: { "Reported RAG": "Green|Amber|Green" },
      },
      {
        register: "Risks",
        header: 2,
        from: 6,
        fields: "Risk ID|Risk|Inherent probability|Inherent impact",
        records: "3-5",
        values: { "Inherent probability": "4|2|3", "Inherent impact": "4|5|3" },
      },
    ],
  }),
  labelledCase("budget, actual and forecast by quarter under bands", {
    sheet: "Financials FY26",
    grid: `
      Project ID | Project name | Budget | | | | Actual | | | | Total budget
       | | Q1 FY26 | Q2 FY26 | Q3 FY26 | Q4 FY26 | Q1 FY26 | Q2 FY26 | Q3 FY26 | Q4 FY26 |
      P1 | Depot doors | #10 | #20 | #30 | #40 | #11 | #19 | | | =SUM(C3:F3) -> #100
      P2 | Wash plant | #5 | #5 | #5 | #5 | #4 | #6 | | | =SUM(C4:F4) -> #20`,
    merges: ["C1:F1", "G1:J1", "A1:A2", "B1:B2", "K1:K2"],
    labels: [
      {
        register: "Projects",
        header: 2,
        fields: "Project ID|Project|period|period|period|period|period|period|period|period|",
        records: "3-4",
      },
    ],
  }),
  labelledCase("serials that Excel turned round beside texts", {
    sheet: "Actions",
    grid: `
      Issue no | Issue | Raised on | Owner | Priority
      1 | Gate code shared too widely | @2026-03-01 | Lena | High
      2 | Alarm test overdue | 23/02/2026 | Lena | Medium
      3 | Skip not collected | @2026-05-06 | Marc | Low
      4 | Fence down at the north gate | 17/06/2026 | Marc | High
      5 | Hydrant blocked | @2026-01-12 | Marc | High
      6 | Radio dead spots | 30/04/2026 | Lena | Low`,
    labels: [
      {
        register: "Issues",
        header: 1,
        fields: "Issue ID|Issue|Raised on|Owner|Priority",
        records: "2-7",
        values: {
          "Raised on": "2026-03-01?|2026-02-23|2026-05-06?|2026-06-17|2026-01-12?|2026-04-30",
          Priority: "High|Medium|Low|High|High|Low",
        },
      },
    ],
  }),
  labelledCase("status words of projects that mix stage and rating", {
    sheet: "PMO list",
    grid: `
      Proj ID | Initiative name | Exec sponsor | Delivery lead | Lifecycle stage | Overall health | Budget (EUR m) | % done | Target end
      I-10 | Core banking | Ute Klein | Ravi Das | Execution | On track | 12.4 | 35 | 2027-06-30
      I-11 | Branch rebrand | Ute Klein | Pia Hall | Initiation | At risk | 3 | 5 | 2026-12-15
      I-12 | AML screening | Tom Frey | Ravi Das | Closed | Complete | 1.75 | 100 | 2026-02-27
      I-13 | Open banking | Tom Frey | Pia Hall | Execution | Off track | 6.2 | 60 | 2026-11-30`,
    labels: [
      {
        register: "Projects",
        header: 1,
        fields: "Project ID|Project|Sponsor|Manager|Stage|Reported RAG|Budget|Complete %|",
        records: "2-5",
        values: {
          Stage: "In delivery|.|Closed|In delivery",
          "Reported RAG": "Green|Amber|?|Red",
          Budget: "12400000|3000000|1750000|6200000",
          "Complete %": "0.35|0.05|1|0.6",
        },
      },
    ],
  }),
  labelledCase("very high to very low as letters, response words", {
    sheet: "RAID log",
    grid: `
      Project Alpha – RAID log | | | | | | |
      Last updated 14 May 2026 | | | | | | |
       | | | | | | |
      Ref | Date identified | Risk description | Cause | L | I | Treatment option | Action owner | Target date
      RA1 | 02-Feb-26 | Fire authority asks for a second stair | Late design review | VH | H | Mitigate | K. Obi | 30-Jun-26
      RA2 | 16-Mar-26 | Façade samples fail the wind test | New supplier | M | VH | Transfer | S. Hein | 31-Jul-26
      RA3 | 04-May-26 | Crane oversails the school | Site layout | L | M | Tolerate | K. Obi | 15-Aug-26`,
    labels: [
      {
        register: "Risks",
        header: 4,
        fields: "Risk ID|Raised on|Risk|Cause|Inherent probability|Inherent impact|Response||",
        records: "5-7",
        values: {
          "Raised on": "2026-02-02|2026-03-16|2026-05-04",
          "Inherent probability": "5|3|2",
          "Inherent impact": "4|5|3",
          Response: "Reduce|Transfer|Accept",
        },
      },
    ],
  }),
  labelledCase("likelihood 1 to 10 and impact in words of consequence", {
    sheet: "Corporate risks",
    grid: `
      Risk reference | Principal risk | Likelihood (0-10) | Impact rating | Executive owner | Date of last review
      CR01 | Cyber attack stops the plants | #7 | Catastrophic | CIO | @2026-04-30
      CR02 | Pension deficit grows | #4 | Major | CFO | @2026-03-31
      CR03 | Talent leaves | #9 | Moderate | CHRO | @2026-05-15`,
    labels: [
      {
        register: "Risks",
        header: 1,
        fields: "Risk ID|Risk|Inherent probability|Inherent impact|Owner|",
        records: "2-4",
        values: { "Inherent probability": "4?|2?|5?", "Inherent impact": "5|4|3" },
      },
    ],
  }),
  labelledCase("money as text with units per cell and codes", {
    sheet: "Investments",
    grid: `
      Investment ID | Investment | Capex | Benefit owner | Priority
      INV-1 | New kiln | US$ 4.5M | Plant manager | 1
      INV-2 | Dust filters | USD 750K | Plant manager | 2
      INV-3 | Office chairs | $12,300 | Facilities | 5
      INV-4 | Quarry belt | 2.25 million | Plant manager | 1
      INV-5 | Weighbridge | TBD | Facilities | 3`,
    labels: [
      {
        register: "Projects",
        header: 1,
        fields: "Project ID|Project|Budget||",
        records: "2-6",
        values: { Budget: "4500000|750000|12300|2250000|" },
      },
    ],
  }),
  labelledCase("German issues list", {
    sheet: "OPL",
    grid: `
      Offene-Punkte-Liste | | | | |
      Lfd. Nr. | Problem | Gemeldet am | Priorität | Zuständig | Fällig bis | Status
      1 | Schnittstelle liefert doppelte Sätze | 04.05.26 | hoch | Weber | 18.05.26 | offen
      2 | Drucker im Lager fehlt | 05.05.26 | niedrig | Yıldız | 29.05.26 | erledigt
      3 | Testdaten ohne Umlaute | 06.05.26 | mittel | Weber | 22.05.26 | in Arbeit`,
    labels: [
      {
        register: "Issues",
        header: 2,
        fields: "Issue ID|Issue|Raised on|Priority|Owner|Due|Status",
        records: "3-5",
        values: {
          "Raised on": "2026-05-04|2026-05-05|2026-05-06",
          Priority: "High|Low|Medium",
          Due: "2026-05-18|2026-05-29|2026-05-22",
          Status: "Open|.|Open",
        },
      },
    ],
  }),
  labelledCase("German milestones", {
    sheet: "Meilensteine",
    grid: `
      MS-Nr. | Projekt | Meilenstein | Plan-Termin | Ist-Termin | Prognose
      M1 | PL-7 | Vergabe | 30.04.2026 | 12.05.2026 | 12.05.2026
      M2 | PL-7 | Rohbau fertig | 31.10.2026 | | 15.11.2026
      M3 | PL-8 | Verkehrsfreigabe | 30.11.2026 | | 30.11.2026`,
    labels: [
      {
        register: "Milestones",
        header: 1,
        fields: "Milestone ID|Project ID|Milestone|Baseline date|Actual date|Forecast date",
        records: "2-4",
        values: {
          "Baseline date": "2026-04-30|2026-10-31|2026-11-30",
          "Actual date": "2026-05-12||",
          "Forecast date": "2026-05-12|2026-11-15|2026-11-30",
        },
      },
    ],
  }),
  labelledCase("French benefits", {
    sheet: "Bénéfices",
    grid: `
      Réf. | Bénéfice attendu | Porteur | Indicateur | Valeur actuelle | Valeur cible | Statut
      B-1 | Réduction du papier | M. Roche | Feuilles par agent | 5 200 | 1 500 | Prévu
      B-2 | Délai de paiement | A. Simon | Jours | 41 | 30 | Réalisé`,
    labels: [
      {
        register: "Benefits",
        header: 1,
        fields: "Benefit ID|Benefit|Owner|Measure|Baseline value|Target value|Status",
        records: "2-3",
        values: {
          "Baseline value": "5200|41",
          "Target value": "1500|30",
          Status: "Planned|Realised",
        },
      },
    ],
  }),
  labelledCase("Spanish issues, months written out", {
    sheet: "Incidencias",
    grid: `
      N.º | Incidencia | Prioridad | Responsable | Fecha de apertura | Fecha límite | Estado
      1 | Fallo del lector de tarjetas | Alta | Rosa Gil | 3 de marzo de 2026 | 20 de marzo de 2026 | Abierta
      2 | Retraso de la nómina | Media | Luis Rey | 9 de marzo de 2026 | 31 de marzo de 2026 | Cerrada`,
    labels: [
      {
        register: "Issues",
        header: 1,
        fields: "Issue ID|Issue|Priority|Owner|Raised on|Due|Status",
        records: "2-3",
        values: {
          Priority: "High|Medium",
          "Raised on": "2026-03-03|2026-03-09",
          Due: "2026-03-20|2026-03-31",
          Status: "Open|Closed",
        },
      },
    ],
  }),
  labelledCase("Portuguese projects", {
    sheet: "Carteira de projetos",
    grid: `
      Código | Projeto | Gerente do projeto | Patrocinador | Início | Término previsto | Orçamento (R$ mil) | % concluído | Farol
      PJ1 | Nova subestação | Rui Melo | Diretoria técnica | 02/03/2026 | 30/11/2027 | 12.400 | 15% | Amarelo
      PJ2 | Portal do cliente | Lia Reis | Diretoria comercial | 13/04/2026 | 18/12/2026 | 1.850 | 40% | Verde
      PJ3 | Troca de postes | Rui Melo | Diretoria técnica | 20/05/2026 | 31/03/2028 | 7.300 | 0% | Vermelho`,
    labels: [
      {
        register: "Projects",
        header: 1,
        fields: "Project ID|Project|Manager|Sponsor|Start||Budget|Complete %|Reported RAG",
        records: "2-4",
        values: {
          Start: "2026-03-02|2026-04-13|2026-05-20",
          Budget: "12400000|1850000|7300000",
          "Complete %": "0.15|0.4|0",
          "Reported RAG": "Amber|Green|Red",
        },
      },
    ],
  }),
  labelledCase("Italian projects", {
    sheet: "Progetti",
    grid: `
      ID progetto | Titolo | Capo progetto | Committente | Data inizio | Data fine | Budget (migliaia €) | Avanzamento | Semaforo | Fase
      PR1 | Nuovo magazzino | E. Sala | Logistica | 12/01/2026 | 30/06/2027 | 2.350,5 | 20% | giallo | Esecuzione
      PR2 | Portale fornitori | D. Neri | Acquisti | 16/02/2026 | 18/12/2026 | 480 | 55% | verde | Esecuzione
      PR3 | Archivio digitale | D. Neri | Legale | 07/09/2026 | 31/03/2027 | 210,75 | 0% | verde | Idea`,
    labels: [
      {
        register: "Projects",
        header: 1,
        fields:
          "Project ID|Project|Manager|Sponsor|Start|Forecast finish|Budget|Complete %|Reported RAG|Stage",
        records: "2-4",
        values: {
          Start: "2026-01-12|2026-02-16|2026-09-07",
          "Forecast finish": "2027-06-30|2026-12-18|2027-03-31",
          Budget: "2350500|480000|210750",
          "Complete %": "0.2|0.55|0",
          "Reported RAG": "Amber|Green|Green",
          Stage: "In delivery|In delivery|Idea",
        },
      },
    ],
  }),
  labelledCase("Norwegian benefits", {
    sheet: "Gevinster",
    grid: `
      Gevinst-ID | Gevinst | Gevinsteier | Måleindikator | Dagens verdi | Ønsket verdi | Startverdi dato
      G1 | Færre klager | Liv Aas | Klager per måned | #80 | #30 | @2026-01-31~dd.mm.yyyy
      G2 | Kortere kø | Knut Ek | Minutter | #14 | #6 | @2026-01-31~dd.mm.yyyy`,
    labels: [
      {
        register: "Benefits",
        header: 1,
        fields: "Benefit ID|Benefit|Owner|Measure|Baseline value|Target value|",
        records: "2-3",
        values: { "Baseline value": "80|14", "Target value": "30|6" },
      },
    ],
  }),
  labelledCase("Japanese issues", {
    sheet: "課題管理表",
    grid: `
      課題No. | 課題内容 | 優先度 | 担当者 | 発生日 | 期限 | ステータス
      1 | 接続が切れる | 高 | 伊藤 | 2026/4/2 | 2026/4/20 | 対応中
      2 | 帳票の桁がずれる | 低 | 高橋 | 2026/4/6 | 2026/5/15 | 完了`,
    labels: [
      {
        register: "Issues",
        header: 1,
        fields: "Issue ID|Issue|Priority|Owner|Raised on|Due|Status",
        records: "2-3",
        values: {
          Priority: "High|Low",
          "Raised on": "2026-04-02|2026-04-06",
          Due: "2026-04-20|2026-05-15",
          Status: "Open|.",
        },
      },
    ],
  }),
  labelledCase(
    "same projects on a status sheet and on a finance sheet",
    {
      sheet: "Status",
      grid: `
      Project ID | Project | Project manager | RAG | Commentary
      X1 | Loft insulation | Mo Ali | G | On plan
      X2 | Heat pumps | Mo Ali | R | Grant refused`,
      labels: [
        {
          register: "Projects",
          header: 1,
          fields: "Project ID|Project|Manager|Reported RAG|Status note",
          records: "2-3",
          values: { "Reported RAG": "Green|Red" },
        },
      ],
    },
    {
      sheet: "Money",
      grid: `
      Project ID | Project name | Approved budget (£k) | Forecast end date
      X1 | Loft insulation | #300 | @2026-12-31
      X2 | Heat pumps | #1250 | @2027-08-31`,
      labels: [
        {
          register: "Projects",
          header: 1,
          fields: "Project ID|Project|Budget|Forecast finish",
          records: "2-3",
          values: { Budget: ".|.", "Forecast finish": ".|.", "Project ID": ".|.", Project: ".|." },
        },
      ],
    },
  ),
  labelledCase("one cell off: stray notes around a register", {
    sheet: "Sheet1",
    grid: `
      draft – do not circulate | | | | | | | call Ben re dates
       | | | | | | |
       | Risk ID | Risk | Probability | Impact | Mitigation action | Status | 
       | R1 | Switchgear late | 60% | H | Chase weekly | Open | 
       | R2 | Earthworks wet | 35% | M | Cover | Open | see email
       | R3 | Nesting birds | 80% | L | Netting | Closed | 
       | | | | | | | 
       | Note: reviewed by the board in May | | | | | | `,
    labels: [
      {
        register: "Risks",
        header: 3,
        from: 2,
        fields: "Risk ID|Risk|Probability %|Inherent impact|Response action|Status",
        records: "4-6",
        values: {
          "Probability %": "0.6|0.35|0.8",
          "Inherent impact": "5|3|1",
          Status: "Open|Open|Closed",
        },
      },
    ],
  }),
  labelledCase("change log is no register of projects", {
    sheet: "Version history",
    grid: `
      Version | Date | Author | Change
      0.1 | @2026-01-05 | N. Hall | First draft
      0.2 | @2026-01-19 | N. Hall | Comments of finance
      1.0 | @2026-02-02 | R. Sood | Signed off`,
    labels: [{ register: null, header: 1, fields: "", records: "2-4" }],
  }),
  labelledCase("requirements are no register", {
    sheet: "Reqs",
    grid: `
      Req ID | Requirement | Priority | Status | Test case
      RQ-1 | The system shall print labels | Must | Open | TC-4
      RQ-2 | The system shall log users out | Should | Done | TC-9
      RQ-3 | Response below 2 s | Must | Open | TC-11`,
    labels: [{ register: null, header: 1, fields: "", records: "2-4" }],
  }),
  labelledCase("meeting actions with owner and due date are no projects", {
    sheet: "Actions",
    grid: `
      No | Action | Owner | Due | Done?
      1 | Send the minutes | Fay | @2026-05-08 | Y
      2 | Book the hall | Gus | @2026-05-20 | N
      3 | Ask legal about the lease | Fay | @2026-06-01 | N`,
    labels: [{ register: null, header: 1, fields: "", records: "2-4" }],
  }),
  labelledCase("dropdown lists are no register", {
    sheet: "Lists",
    visibility: "Hidden",
    grid: `
      Status | Priority | RAG | Risk category
      Open | High | Red | Technical
      Closed | Medium | Amber | Commercial
      On hold | Low | Green | External`,
    labels: [{ register: null, header: 1, fields: "", records: "2-4" }],
  }),
  labelledCase("transposed with years of text dates and a group column", {
    sheet: "Summary by project",
    grid: `
      Portfolio summary | | | |
       | Field | Alpha Park | Beta Mill | Gamma Yard
      General | Project ID | AP | BM | GY
       | Project manager | Z. Hale | Q. Ito | Z. Hale
       | Stage | Delivery | Approved | Delivery
      Time | Start | 01/03/2025 | 15/09/2026 | 20/01/2026
       | Finish | 31/12/2026 | 30/06/2028 | 28/02/2027
      Money | Budget (£m) | 4.6 | 12 | 0.85
      Status | RAG | Amber | Green | Green`,
    merges: ["A3:A5", "A6:A7"],
    labels: [
      {
        register: "Projects",
        header: 2,
        across: true,
        from: 3,
        fields: "Project ID|Manager|Stage|Start|Forecast finish|Budget|Reported RAG",
        records: "3-5",
        values: {
          Stage: "In delivery|Approved|In delivery",
          Start: "2025-03-01|2026-09-15|2026-01-20",
          "Forecast finish": "2026-12-31|2028-06-30|2027-02-28",
          Budget: "4600000|12000000|850000",
          "Reported RAG": "Amber|Green|Green",
        },
      },
    ],
  }),
];
