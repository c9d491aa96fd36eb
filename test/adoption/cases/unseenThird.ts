import { labelledCase } from "../drawnSheet";

/** Sheets that were drawn before anything had been tried on them: the third set. */
export const unseenThird = [
  labelledCase("university estates plan", {
    sheet: "Plan 26-27",
    at: "B6",
    grid: `
      Project Ref. | Project Title | Campus | Project Sponsor | Project Lead | RIBA Stage | Status | Programme RAG | Budget RAG | Overall RAG | Approved Budget (ex VAT) | Forecast Completion
      UE-2201 | Chemistry block refit | North | Prof. Amis | G. Weir | 4 | On site | A | G | A | £3.4m | Sep-27
      UE-2207 | Student kitchen upgrades | East | Prof. Amis | L. Foy | 2 | Design | G | G | G | £640k | Aug-26
      UE-2211 | Sports dome | North | R. Haig | G. Weir | 1 | On hold | R | A | R | £1.1m | TBC`,
    labels: [
      {
        register: "Projects",
        header: 1,
        fields: "Project ID|Project||Sponsor|Manager|||-|-|Reported RAG|Budget|Forecast finish",
        records: "2-4",
        values: {
          "Reported RAG": "Amber|Green|Red",
          Budget: "3400000|640000|1100000",
          "Forecast finish": "2027-09-30?|2026-08-31?|",
        },
      },
    ],
  }),
  labelledCase("NHS style risk export", {
    sheet: "Risks export",
    grid: `
      Risk Number;Risk Description;Opened;Current Rating;Target Rating;Current Likelihood;Current Consequence;Risk Lead;Next Review
      3301;IF the lift fails THEN patients are delayed;14/01/2026;12;6;3;4;A. Boon;30/06/2026
      3320;IF the server room overheats THEN systems stop;09/02/2026;10;5;2;5;C. Dale;31/07/2026`
      .split(";")
      .join(" | "),
    labels: [
      {
        register: "Risks",
        header: 1,
        fields: "Risk ID|Risk|Raised on|-|-|||Owner|Review on",
        records: "2-3",
        values: { "Raised on": "2026-01-14|2026-02-09", "Review on": "2026-06-30|2026-07-31" },
      },
    ],
  }),
  labelledCase("bank book of work", {
    sheet: "BoW",
    grid: `
      Book of work 2026 – Finance IT | | | | | | | 
      CR ID | Initiative Title | Business Owner | IT Owner | Size | Estimated Effort (MD) | Planned Go Live | Current Phase
      CR-881 | IFRS 18 reporting | Olga Prem | Jan Kok | L | 850 | 31-Oct-2026 | Build
      CR-902 | SEPA instant | Olga Prem | Mia Toft | M | 420 | 30-Jun-2026 | Test
      CR-915 | Cheque phase-out | Luc Bardo | Jan Kok | S | 60 | 28-Feb-2027 | Analysis`,
    labels: [
      {
        register: "Projects",
        header: 2,
        fields: "Project ID|Project|||-|-|Forecast finish|",
        records: "3-5",
        values: { "Forecast finish": "2026-10-31|2026-06-30|2027-02-28" },
      },
    ],
  }),
  labelledCase("German programme with several ratings", {
    sheet: "Statusbericht",
    grid: `
      Statusbericht KW 20 | | | | | | | |
      Projekt-ID | Projektbezeichnung | PL | Gesamtstatus | Termine | Kosten | Qualität | Fertigstellungsgrad | Nächster Meilenstein
      P-07 | SAP-Einführung | Krause | gelb | rot | gelb | grün | 45 % | Go-Live Welle 1
      P-08 | Archivumzug | Lindner | grün | grün | grün | grün | 80 % | Abnahme
      P-09 | Intranet | Krause | rot | rot | gelb | gelb | 20 % | Neuplanung`,
    labels: [
      {
        register: "Projects",
        header: 2,
        fields: "Project ID|Project|Manager|Reported RAG|-|-|-|Complete %|",
        records: "3-5",
        values: { "Reported RAG": "Amber|Green|Red", "Complete %": "0.45|0.8|0.2" },
      },
    ],
  }),
  labelledCase("German risks with codes", {
    sheet: "Risiken",
    grid: `
      Risiko-Nr. | Titel | Beschreibung | Kategorie | EW (1-5) | SH (1-5) | RPZ | Strategie | Gegenmaßnahme | Risikoeigner | Termin | Status
      R1 | Lieferverzug | Chips fehlen am Markt | Lieferant | 4 | 4 | 16 | Vermindern | Zweitlieferant | Ott | 30.06.2026 | aktiv
      R2 | Fachkräftemangel | Stellen bleiben unbesetzt | Personal | 3 | 3 | 9 | Akzeptieren | Recruiting | Ott | 31.08.2026 | aktiv
      R3 | Datenschutz | Neue Verordnung | Recht | 2 | 5 | 10 | Vermeiden | Gutachten | Yilmaz | 15.07.2026 | geschlossen`,
    labels: [
      {
        register: "Risks",
        header: 1,
        fields:
          "Risk ID||||Inherent probability|Inherent impact|-|Response|Response action|Owner||Status",
        records: "2-4",
        values: {
          "Inherent probability": "4|3|2",
          "Inherent impact": "4|3|5",
          Response: "Reduce|Accept|Avoid",
          Status: "Open|Open|Closed",
        },
      },
    ],
  }),
  labelledCase("French risks with criticality", {
    sheet: "Analyse des risques",
    grid: `
      ID | Risque | Conséquence | P | G | Criticité | Stratégie | Actions de réduction | Pilote | Échéance | Statut
      1 | Crue de la rivière | Chantier noyé trois semaines | 2 | 5 | 10 | Réduire | Batardeau | M. Faure | 30/09/2026 | En cours
      2 | Panne du tunnelier | Retard de deux mois | 3 | 4 | 12 | Transférer | Assurance | L. Picot | 15/06/2026 | Clos
      3 | Fouilles archéologiques | Arrêt du lot 2 | 4 | 3 | 12 | Accepter | Suivi | M. Faure | 31/12/2026 | En cours`,
    labels: [
      {
        register: "Risks",
        header: 1,
        fields:
          "Risk ID|Risk|Effect|Inherent probability|Inherent impact|-|Response|Response action|Owner||Status",
        records: "2-4",
        values: {
          "Inherent probability": "2|3|4",
          "Inherent impact": "5|4|3",
          Response: "Reduce|Transfer|Accept",
          Status: "Open|Closed|Open",
        },
      },
    ],
  }),
  labelledCase("Spanish project dashboard", {
    sheet: "Seguimiento",
    grid: `
      Nº | Proyecto | Área | Líder | Inicio plan | Fin plan | Fin estimado | Presupuesto (miles €) | Ejecutado (miles €) | Avance real | Semáforo
      1 | Digitalizar expedientes | Secretaría | Eva Cano | 15/01/2026 | 30/10/2026 | 18/12/2026 | 420 | 135,5 | 38% | Ámbar
      2 | Renovar flota | Servicios | Raúl Vega | 01/03/2026 | 31/05/2027 | 31/05/2027 | 1.850 | 210 | 12% | Verde`,
    labels: [
      {
        register: "Projects",
        header: 1,
        fields:
          "Project ID|Project||Manager|Start|Baseline finish|Forecast finish|Budget|-|Complete %|Reported RAG",
        records: "2-3",
        values: {
          Start: "2026-01-15|2026-03-01",
          "Baseline finish": "2026-10-30|2027-05-31",
          "Forecast finish": "2026-12-18|2027-05-31",
          Budget: "420000|1850000",
          "Complete %": "0.38|0.12",
          "Reported RAG": "Amber|Green",
        },
      },
    ],
  }),
  labelledCase("Italian milestones", {
    sheet: "Milestone",
    grid: `
      Codice | Progetto | Milestone | Data prevista | Data effettiva | Stato
      M01 | Nuovo magazzino | Permesso di costruire | 15/05/2026 | 22/05/2026 | Completata
      M02 | Nuovo magazzino | Copertura | 30/09/2026 | | In ritardo`,
    labels: [
      {
        register: "Milestones",
        header: 1,
        fields: "Milestone ID||Milestone||Actual date|",
        records: "2-3",
        values: { "Actual date": "2026-05-22|" },
      },
    ],
  }),
  labelledCase("Portuguese benefits", {
    sheet: "Benefícios",
    grid: `
      Cód. | Benefício | Dono | Métrica | Linha de base | Meta | Situação
      B01 | Menos retrabalho | Vera Lopes | Horas por mês | 640 | 300 | Planejado
      B02 | Multas evitadas | Igor Dias | R$ mil por ano | 1.200 | 0 | Em realização`,
    labels: [
      {
        register: "Benefits",
        header: 1,
        fields: "Benefit ID|Benefit|Owner|Measure|Baseline value|Target value|Status",
        records: "2-3",
        values: { "Target value": "300|0", Status: "Planned|In realisation" },
      },
    ],
  }),
  labelledCase("Norwegian issues", {
    sheet: "Saker",
    grid: `
      Saksnr | Sak | Meldt dato | Prioritet | Ansvarlig | Frist | Status
      1 | Feil i fakturaløpet | 04.05.2026 | Høy | Tone Ruud | 15.05.2026 | Åpen
      2 | Mangler lisens | 11.05.2026 | Lav | Geir Moen | 30.06.2026 | Lukket`,
    labels: [
      {
        register: "Issues",
        header: 1,
        fields: "Issue ID|Issue|Raised on|Priority|Owner|Due|Status",
        records: "2-3",
        values: {
          "Raised on": "2026-05-04|2026-05-11",
          Priority: "High|Low",
          Due: "2026-05-15|2026-06-30",
          Status: "Open|Closed",
        },
      },
    ],
  }),
  labelledCase("Japanese milestones", {
    sheet: "マイルストーン一覧",
    grid: `
      No | プロジェクト | マイルストーン | 予定日 | 見込日 | 実績日
      1 | 基幹更新 | 要件確定 | 2026/4/30 | 2026/5/15 | 2026/5/14
      2 | 基幹更新 | 総合テスト完了 | 2026/11/30 | 2026/12/18 | `,
    labels: [
      {
        register: "Milestones",
        header: 1,
        fields: "Milestone ID||Milestone|Baseline date|Forecast date|Actual date",
        records: "2-3",
        values: {
          "Baseline date": "2026-04-30|2026-11-30",
          "Forecast date": "2026-05-15|2026-12-18",
          "Actual date": "2026-05-14|",
        },
      },
    ],
  }),
  labelledCase("change requests are issues or none, never projects", {
    sheet: "Change log",
    grid: `
      CR no | Change description | Requested by | Date requested | Impact on cost (£) | Impact on time (days) | Decision | Decision date
      1 | Add a second lift | Client | 03/02/2026 | 48,000 | 15 | Approved | 20/02/2026
      2 | Swap cladding | Architect | 17/02/2026 | -12,500 | 0 | Rejected | 28/02/2026`,
    labels: [],
  }),
  labelledCase("two risk tables stacked with their own headers", {
    sheet: "Project & programme risks",
    grid: `
      Programme level | | | | 
      Ref | Risk | Probability | Impact | Owner
      PG1 | Funding round slips | High | Very High | Dir.
      PG2 | Policy changes after the election | Medium | High | Dir.
      
      Project level | | | | 
      Ref | Risk | Probability | Impact | Owner
      PJ1 | Survey finds bats | Low | Medium | Sam
      PJ2 | Road closure refused | Very Low | High | Sam
      PJ3 | Concrete strike | Medium | Low | Ida`,
    labels: [
      {
        register: "Risks",
        header: 2,
        fields: "Risk ID|Risk|Inherent probability|Inherent impact|Owner",
        records: "3-4",
        values: { "Inherent probability": "4|3", "Inherent impact": "5|4" },
      },
      {
        register: "Risks",
        header: 7,
        fields: "Risk ID|Risk|Inherent probability|Inherent impact|Owner",
        records: "8-10",
        values: { "Inherent probability": "2|1|3", "Inherent impact": "3|4|2" },
      },
    ],
  }),
  labelledCase("owner with role, RAG emoji, ticks", {
    sheet: "Top projects",
    grid: `
      # | Project name | Owner | RAG | Start | End | On track? | Budget
      1 | Loyalty relaunch | Ana Vik (CMO) | 🟢 | 2026-02-02 | 2026-10-30 | ✓ | €1.2M
      2 | Warehouse AI | Bo Tan (COO) | 🔴 | 2025-11-10 | 2026-12-18 | ✗ | €3.75M
      3 | Store design | Cat Ng (COO) | 🟡 | 2026-05-04 | 2027-03-26 | ✓ | €900k`,
    labels: [
      {
        register: "Projects",
        header: 1,
        fields: "Project ID|Project||Reported RAG|Start|Forecast finish||Budget",
        records: "2-4",
        values: {
          "Reported RAG": "Green|Red|Amber",
          Start: "2026-02-02|2025-11-10|2026-05-04",
          "Forecast finish": "2026-10-30|2026-12-18|2027-03-26",
          Budget: "1200000|3750000|900000",
        },
      },
    ],
  }),
  labelledCase("issue log with long descriptions and ages", {
    sheet: "ISSUES",
    grid: `
      Issue No. | Description of issue | Date logged | Logged by | Severity | Assigned to | Target resolution | Status | Age (days)
      ISS-1 | The interface to the depot system drops records when two trams report in the same second | 05-Jan-2026 | Ops | High | R. Lutz | 30-Jan-2026 | Closed | 25
      ISS-2 | Passenger counts differ between the two dashboards by up to nine percent | 19-Feb-2026 | Data | Medium | K. Imai | 31-Mar-2026 | Open | 90`,
    labels: [
      {
        register: "Issues",
        header: 1,
        fields: "Issue ID|Issue|Raised on|-||Owner|Due|Status|-",
        records: "2-3",
        values: {
          "Raised on": "2026-01-05|2026-02-19",
          Due: "2026-01-30|2026-03-31",
          Status: "Closed|Open",
        },
      },
    ],
  }),
  labelledCase("capacity wide by month is not a project list", {
    sheet: "Team capacity",
    grid: `
      Role | Name | Jan-26 | Feb-26 | Mar-26
      Developer | A. Lim | #1 | #0.8 | #1
      Tester | B. Roy | #0.5 | #0.5 | #0.5`,
    labels: [],
  }),
  labelledCase("supplier list is no register", {
    sheet: "Suppliers",
    grid: `
      Supplier | Contract no | Contract value | Start | End | Category
      Volt AG | C-100 | #120000 | @2025-01-01 | @2027-12-31 | Energy
      Lift Ltd | C-101 | #45000 | @2024-06-01 | @2026-05-31 | Estates`,
    labels: [{ register: null, header: 1, fields: "", records: "2-3" }],
  }),
  labelledCase("holiday calendar is no register", {
    sheet: "Leave",
    grid: `
      Name | Team | From | To | Days | Approved
      Ada | Data | @2026-07-01 | @2026-07-15 | #11 | Y
      Bo | Ops | @2026-08-03 | @2026-08-07 | #5 | N`,
    labels: [{ register: null, header: 1, fields: "", records: "2-3" }],
  }),
];
