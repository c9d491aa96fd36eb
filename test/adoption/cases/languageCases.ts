import { labelledCase } from "../drawnSheet";

/** Registers in German, French, Spanish, Italian, Portuguese, Norwegian and Japanese. */
export const languageCases = [
  labelledCase("German risk list", {
    sheet: "Risikoliste",
    grid: `
      Risikoliste Neubau Klärwerk
      Stand: 31.03.2026
      
      Nr. | Risikobeschreibung | Ursache | Eintrittswahrscheinlichkeit | Schadenshöhe (T€) | Auswirkung | Maßnahme | Verantwortlich | Status | Erfasst am
      1 | Baugrund schlechter als im Gutachten | Zu wenige Bohrungen | 40 % | 350 | hoch | Zweites Gutachten | Hr. Kemper | offen | 12.01.2026
      2 | Genehmigung verzögert sich | Personalmangel im Amt | 25 % | 120 | mittel | Frühzeitige Abstimmung | Fr. Özdemir | in Bearbeitung | 03.02.2026
      3 | Stahlpreis steigt | Weltmarkt | 60 % | 1.200 | sehr hoch | Preisgleitklausel | Hr. Kemper | geschlossen | 28.02.2026`,
    labels: [
      {
        register: "Risks",
        header: 4,
        fields:
          "Risk ID|Risk|Cause|Probability %|Cost impact|Inherent impact|Response action|Owner|Status|Raised on",
        records: "5-7",
        values: {
          "Probability %": "0.4|0.25|0.6",
          "Cost impact": "350000|120000|1200000",
          "Inherent impact": "4|3|5",
          Status: "Open|Open|Closed",
          "Raised on": "2026-01-12|2026-02-03|2026-02-28",
        },
      },
    ],
  }),
  labelledCase("German project list with traffic lights", {
    sheet: "Projektübersicht",
    grid: `
      Projekt-Nr. | Projekt | Auftraggeber | Projektleitung | Startdatum | geplantes Ende | Budget [TEUR] | Ampel | Bemerkung
      PL-7 | Schulcloud | Dez. IV | A. Wieland | 01.02.2026 | 31.01.2027 | 840,5 | gelb | Vergabe verzögert
      PL-8 | Radweg Nordring | Dez. VI | K. Sauer | 15.03.2026 | 30.11.2026 | 2.150,0 | grün | 
      PL-9 | Hallenbad | Dez. II | M. Ernst | 01.09.2025 | 30.06.2028 | 11.900,0 | rot | Kostensteigerung`,
    labels: [
      {
        register: "Projects",
        header: 1,
        fields: "Project ID|Project|Sponsor|Manager|Start||Budget|Reported RAG|Status note",
        records: "2-4",
        values: {
          Start: "2026-02-01|2026-03-15|2025-09-01",
          Budget: "840500|2150000|11900000",
          "Reported RAG": "Amber|Green|Red",
        },
      },
    ],
  }),
  labelledCase("French risk register", {
    sheet: "Registre",
    at: "B3",
    grid: `
      N° | Description du risque | Catégorie | Probabilité | Gravité | Plan d'action | Responsable | Date d'ouverture | État du risque
      R1 | Retard de livraison des rames | Fournisseur | Élevée | Majeure | Pénalités au contrat | C. Moreau | 14/02/2026 | Ouvert
      R2 | Opposition des riverains | Externe | Moyenne | Modérée | Réunions publiques | J. Petit | 03/03/2026 | Ouvert
      R3 | Sous-sol pollué | Technique | Faible | Critique | Sondages | C. Moreau | 27/03/2026 | Clos`,
    labels: [
      {
        register: "Risks",
        header: 1,
        fields:
          "Risk ID|Risk||Inherent probability|Inherent impact|Response action|Owner|Raised on|Status",
        records: "2-4",
        values: {
          "Inherent probability": "4|3|2",
          "Inherent impact": "4|3|5",
          "Raised on": "2026-02-14|2026-03-03|2026-03-27",
          Status: "Open|Open|Closed",
        },
      },
    ],
  }),
  labelledCase("French project portfolio", {
    sheet: "Portefeuille",
    grid: `
      Code | Intitulé du projet | Chef de projet | Commanditaire | Date de début | Date de fin prévue | Budget approuvé (k€) | Avancement (%) | Météo
      PRJ-1 | Dématérialisation des actes | L. Garnier | DGS | 05/01/2026 | 18/12/2026 | 320 | 45 | vert
      PRJ-2 | Rénovation de la halle | S. Nguyen | DST | 16/03/2026 | 30/06/2027 | 1 450 | 10 | orange
      PRJ-3 | Réseau de chaleur | S. Nguyen | DST | 22/09/2025 | 31/12/2027 | 6 800 | 30 | rouge`,
    labels: [
      {
        register: "Projects",
        header: 1,
        fields: "Project ID|Project|Manager|Sponsor|Start||Budget|Complete %|Reported RAG",
        records: "2-4",
        values: {
          Start: "2026-01-05|2026-03-16|2025-09-22",
          Budget: "320000|1450000|6800000",
          "Complete %": "0.45|0.1|0.3",
          "Reported RAG": "Green|Amber|Red",
        },
      },
    ],
  }),
  labelledCase("Spanish risk register", {
    sheet: "Matriz de riesgos",
    grid: `
      ID | Riesgo | Causa raíz | Probabilidad | Impacto | Estrategia de respuesta | Plan de respuesta | Dueño del riesgo | Fecha de identificación
      RG-1 | Retraso en la licencia ambiental | Falta de estudios | Alta | Muy alto | Mitigar | Contratar consultora | P. Luna | 20/01/2026
      RG-2 | Rotación del equipo | Salarios bajos | Media | Medio | Aceptar | Plan de relevo | T. Vidal | 11/02/2026
      RG-3 | Avería de la tuneladora | Desgaste | Muy baja | Alto | Transferir | Póliza de seguro | P. Luna | 28/02/2026`,
    labels: [
      {
        register: "Risks",
        header: 1,
        fields:
          "Risk ID|Risk|Cause|Inherent probability|Inherent impact|Response|Response action|Owner|Raised on",
        records: "2-4",
        values: {
          "Inherent probability": "4|3|1",
          "Inherent impact": "5|3|4",
          Response: "Reduce|Accept|Transfer",
          "Raised on": "2026-01-20|2026-02-11|2026-02-28",
        },
      },
    ],
  }),
  labelledCase("Spanish projects", {
    sheet: "Cartera",
    grid: `
      Código del proyecto | Nombre del proyecto | Patrocinador | Jefe de proyecto | Fecha de inicio | Fecha de fin | Presupuesto (€) | % de avance | Semáforo | Estado
      C-01 | Tranvía línea 3 | Alcaldía | N. Soler | 12/01/2026 | 30/09/2028 | 48.500.000,00 | 12% | Amarillo | En ejecución
      C-02 | Sede electrónica | Secretaría | R. Pons | 02/02/2026 | 31/12/2026 | 1.250.000,00 | 40% | Verde | En ejecución
      C-03 | Centro de datos | Hacienda | R. Pons | 15/06/2026 | 30/06/2027 | 3.900.000,00 | 0% | Verde | Propuesto`,
    labels: [
      {
        register: "Projects",
        header: 1,
        fields:
          "Project ID|Project|Sponsor|Manager|Start|Forecast finish|Budget|Complete %|Reported RAG|Stage",
        records: "2-4",
        values: {
          Start: "2026-01-12|2026-02-02|2026-06-15",
          "Forecast finish": "2028-09-30|2026-12-31|2027-06-30",
          Budget: "48500000|1250000|3900000",
          "Complete %": "0.12|0.4|0",
          "Reported RAG": "Amber|Green|Green",
          Stage: "In delivery|In delivery|Proposed",
        },
      },
    ],
  }),
  labelledCase("Italian risk register", {
    sheet: "Rischi",
    grid: `
      ID | Descrizione del rischio | Tipologia | Probabilità | Impatto | Azione | Responsabile | Stato | Scadenza
      RS1 | Fermo della linea durante il collaudo | Tecnico | Alto | Medio | Mitigare | G. Ferri | Aperto | 30/04/2026
      RS2 | Fornitore unico per le schede | Fornitore | Medio | Alto | Trasferire | L. Conti | In risoluzione | 15/05/2026
      RS3 | Norma europea in arrivo | Esterno | Basso | Basso | Accettare | G. Ferri | Chiuso | 31/05/2026`,
    labels: [
      {
        register: "Risks",
        header: 1,
        fields: "Risk ID|Risk||Inherent probability|Inherent impact|Response|Owner|Status|",
        records: "2-4",
        values: {
          "Inherent probability": "5|3|1",
          "Inherent impact": "3|5|1",
          Response: "Reduce|Transfer|Accept",
          Status: "Open|Open|Closed",
        },
      },
    ],
  }),
  labelledCase("Portuguese risk register", {
    sheet: "Riscos",
    grid: `
      Nº | Descrição do risco | Causa | Probabilidade | Impacto | Resposta | Plano de ação | Responsável | Situação
      1 | Atraso na importação dos servidores | Greve na alfândega | 4-Alta | 5-Muito alto | Mitigar | Estoque local | B. Teles | Aberto
      2 | Mudança na lei de dados | Votação no congresso | 3-Média | 3-Médio | Aceitar | Acompanhar | I. Prado | Aberto
      3 | Saída do arquiteto chefe | Mercado aquecido | 1-Muito baixa | 4-Alto | Transferir | Contrato de apoio | B. Teles | Fechado`,
    labels: [
      {
        register: "Risks",
        header: 1,
        fields:
          "Risk ID|Risk|Cause|Inherent probability|Inherent impact|Response|Response action|Owner|Status",
        records: "2-4",
        values: {
          "Inherent probability": "4|3|1",
          "Inherent impact": "5|3|4",
          Response: "Reduce|Accept|Transfer",
          Status: "Open|Open|Closed",
        },
      },
    ],
  }),
  labelledCase("Norwegian uncertainty register", {
    sheet: "Usikkerhet",
    grid: `
      Nr | Beskrivelse av usikkerhet | Sannsynlighet (S) | Konsekvens (K) | Risikofaktor | Tiltak | Ansvarlig | Status | Frist
      1 | Leverandør går konkurs | #2 | #5 | =C2*D2 -> #10 | Bankgaranti | Siri Dahl | Åpen | @2026-06-30~dd.mm.yyyy
      2 | Grunnforhold dårligere enn antatt | #4 | #4 | =C3*D3 -> #16 | Flere prøver | Odd Moe | Åpen | @2026-05-15~dd.mm.yyyy
      3 | Nøkkelperson slutter | #3 | #2 | =C4*D4 -> #6 | Overlapp | Siri Dahl | Lukket | @2026-04-01~dd.mm.yyyy`,
    labels: [
      {
        register: "Risks",
        header: 1,
        fields:
          "Risk ID|Risk|Inherent probability|Inherent impact|-|Response action|Owner|Status|Response due",
        records: "2-4",
        values: {
          "Inherent probability": "2|4|3",
          "Inherent impact": "5|4|2",
          Status: "Open|Open|Closed",
          "Response due": "2026-06-30|2026-05-15|2026-04-01",
        },
      },
    ],
  }),
  labelledCase("Norwegian project list", {
    sheet: "Prosjektoversikt",
    grid: `
      Prosjektnummer | Prosjektnavn | Prosjekteier | Prosjektleder | Startdato | Sluttdato | Totalbudsjett (MNOK) | Fase | Overordnet status
      P101 | Ny skole på Lia | Kari Foss | Ole Bakke | 05.01.2026 | 15.08.2027 | 214,5 | Gjennomføring | Gul
      P102 | E-arkiv | Per Strand | Ida Lunde | 02.03.2026 | 18.12.2026 | 6,2 | Planlegging | Grønn
      P103 | Vannledning Nes | Kari Foss | Ole Bakke | 01.09.2025 | 30.11.2026 | 48,0 | Gjennomføring | Rød`,
    labels: [
      {
        register: "Projects",
        header: 1,
        fields:
          "Project ID|Project|Sponsor|Manager|Start|Forecast finish|Budget|Stage|Reported RAG",
        records: "2-4",
        values: {
          Start: "2026-01-05|2026-03-02|2025-09-01",
          "Forecast finish": "2027-08-15|2026-12-18|2026-11-30",
          Budget: "214500000|6200000|48000000",
          Stage: "In delivery|.|In delivery",
          "Reported RAG": "Amber|Green|Red",
        },
      },
    ],
  }),
  labelledCase("Japanese risk register", {
    sheet: "リスク管理表",
    grid: `
      No. | リスク事象 | 原因 | 発生確率 | 影響度 | 対応戦略 | 予防対策 | 担当者 | 対応状況 | 起票日
      1 | 納品が遅れる | 部品不足 | 高 | 中 | 軽減 | 代替部品を確保する | 佐藤 | 対応中 | 2026/1/15
      2 | 要員が不足する | 採用難 | 中 | 高 | 受容 | 外部委託 | 鈴木 | 未対応 | 2026/2/3
      3 | 仕様が変わる | 法改正 | 低 | 中 | 回避 | 早期合意 | 佐藤 | 完了 | 2026/2/20`,
    labels: [
      {
        register: "Risks",
        header: 1,
        fields:
          "Risk ID|Risk|Cause|Inherent probability|Inherent impact|Response|Response action|Owner|Status|Raised on",
        records: "2-4",
        values: {
          "Inherent probability": "5|3|1",
          "Inherent impact": "3|5|3",
          Response: "Reduce|Accept|Avoid",
          Status: "Open|Open|Closed",
          "Raised on": "2026-01-15|2026-02-03|2026-02-20",
        },
      },
    ],
  }),
  labelledCase("Japanese project list", {
    sheet: "案件一覧",
    grid: `
      プロジェクト番号 | プロジェクト名 | 責任者 | 開始日 | 終了予定日 | 予算(千円) | 進捗率 | 状況
      J-001 | 基幹システム更新 | 田中 | 2026年4月1日 | 2027年3月31日 | 125,000 | 35% | 黄
      J-002 | 倉庫自動化 | 山本 | 2026年5月10日 | 2026年12月20日 | 48,000 | 60% | 青
      J-003 | 店舗改装 | 田中 | 2026年7月1日 | 2026年11月30日 | 9,800 | 0% | 赤`,
    labels: [
      {
        register: "Projects",
        header: 1,
        fields: "Project ID|Project||Start||Budget|Complete %|Reported RAG",
        records: "2-4",
        values: {
          Start: "2026-04-01|2026-05-10|2026-07-01",
          Budget: "125000000|48000000|9800000",
          "Complete %": "0.35|0.6|0",
          "Reported RAG": "Amber|Green|Red",
        },
      },
    ],
  }),
  labelledCase("Italian benefits", {
    sheet: "Benefici",
    grid: `
      Codice | Beneficio | Responsabile | Indicatore | Valore attuale | Valore obiettivo | Stato
      B1 | Meno reclami | F. Greco | Reclami al mese | #140 | #60 | Pianificato
      B2 | Risparmio energetico | A. Villa | kWh al mq | #95.5 | #70 | In corso`,
    labels: [
      {
        register: "Benefits",
        header: 1,
        fields: "Benefit ID|Benefit|Owner|Measure|Baseline value|Target value|Status",
        records: "2-3",
        values: {
          "Baseline value": "140|95.5",
          "Target value": "60|70",
          Status: "Planned|In realisation",
        },
      },
    ],
  }),
];
