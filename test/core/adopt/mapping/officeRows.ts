/** Header rows of different offices, short and long, with what they mostly forget to say. */
export const officeRows: readonly (readonly [register: string, office: string, drawing: string])[] =
  [
    [
      "Projects",
      "office 1",
      "Ref = Project ID | Initiative = Project | Workstream = Program ID | Business Sponsor = Sponsor | Delivery Lead = Manager | Go-live = Forecast finish | Kick-off = Start | Spend YTD = -money | FY26 Budget (£m) = Budget | Health = Reported RAG | Highlights this month = -text | Next steps = -text",
    ],
    [
      "Projects",
      "office 2",
      "PID = Project ID | Project Title = Project | Stage Gate = Stage | Executive Sponsor = Sponsor | Project Mgr = Manager | Target Date = Forecast finish | Capex = Budget | RAG = Reported RAG | Trend = - | Key Risks = -text | Key Issues = -text",
    ],
    [
      "Projects",
      "office 3",
      "Vorhaben-ID = Project ID | Vorhabensname = Project | Projektverantwortlicher = Manager | Lenkungsausschuss = - | Startdatum = Start | Enddatum (SOLL) = Baseline finish | Enddatum (IST) = Forecast finish | Plankosten (T€) = Budget | Istkosten (T€) = -money | Projektstatus = Stage | Ampel Kosten = -rag | Ampel Termine = -rag | Ampel gesamt = Reported RAG | Fortschritt in % = Complete %",
    ],
    [
      "Projects",
      "office 4",
      "Réf. = Project ID | Libellé = Project | Sponsor = Sponsor | CP = Manager | Début = Start | Fin prévisionnelle = Forecast finish | Budget total (M€) = Budget | Consommé = -money | Reste à faire = -money | % avancement = Complete % | Statut = Stage | Faits marquants = -text",
    ],
    [
      "Projects",
      "office 5",
      "ID = Project ID | Proyecto = Project | Responsable = Manager | Inicio = Start | Fin = Forecast finish | Presupuesto (miles €) = Budget | Ejecutado = -money | Avance % = Complete % | Estado = Stage | Comentarios = Status note",
    ],
    [
      "Projects",
      "office 6",
      "Código = Project ID | Projeto = Project | Responsável = Manager | Início = Start | Fim = Forecast finish | Orçamento (R$) = Budget | Realizado (R$) = -money | Avanço = Complete % | Status = Stage | Observações = Status note",
    ],
    [
      "Projects",
      "office 7",
      "Nr = Project ID | Prosjekt = Project | Prosjektansvarlig = Manager | Oppstartsdato = Start | Sluttdato = Forecast finish | Totalbudsjett (MNOK) = Budget | Påløpt = -money | Fremdrift % = Complete % | Status = Stage",
    ],
    [
      "Projects",
      "office 8",
      "案件番号 = Project ID | 案件名 = Project | 責任者 = Manager | 着手日 = Start | 完了予定日 = Forecast finish | 予算額(千円) = Budget | 実績額 = -money | 進捗(%) = Complete % | 状況 = Stage | コメント = Status note",
    ],
    [
      "Risks",
      "office 9",
      "# = Risk ID | Risk = Risk | L = Inherent probability | I = Inherent impact | LxI = -level | Mitigation = Response action | Owner = Owner | Due = Response due | Status = Status",
    ],
    [
      "Risks",
      "office 10",
      "Risk ID = Risk ID | Date Raised = Raised on | Raised By = Author | Risk Title = Risk | Risk Description = -text | Probability = Inherent probability | Impact = Inherent impact | Proximity = Proximity | Risk Response Category = Response | Risk Response Action = Response action | Risk Actionee = Actionee | Risk Owner = Owner | Status = Status",
    ],
    [
      "Risks",
      "office 11",
      "Nr. = Risk ID | Risiko (Beschreibung) = Risk | Ursache(n) = Cause | Auswirkung(en) = Effect | EW = Inherent probability | SH = Inherent impact | Gegenmaßnahme = Response action | Termin = Response due | Verantw. = Owner",
    ],
    [
      "Risks",
      "office 12",
      "N° = Risk ID | Risque = Risk | P = Inherent probability | G = Inherent impact | Criticité = -level | Mesures préventives = Response action | Pilote = Owner | Date cible = Response due | Statut = Status",
    ],
    [
      "Risks",
      "office 13",
      "Código = Risk ID | Evento de riesgo = Risk | Prob. = Inherent probability | Imp. = Inherent impact | Nivel de riesgo = -level | Respuesta = Response | Acciones = Response action | Responsable = Owner | Vencimiento = Response due",
    ],
    [
      "Risks",
      "office 14",
      "Risk # = Risk ID | Risk Statement = Risk | Gross Likelihood = Inherent probability | Gross Impact = Inherent impact | Gross Score = -level | Key Controls = Response action | Net Likelihood = Residual probability | Net Impact = Residual impact | Net Score = -level | Target Score = -level | Accountable = Owner",
    ],
    [
      "Risks",
      "office 15",
      "ID = Risk ID | Programme = Relates to | Threat / Opportunity = Type | Event = Risk | Cause = Cause | Effect = Effect | Pre-mitigation probability = Inherent probability | Pre-mitigation impact = Inherent impact | Post-mitigation probability = Residual probability | Post-mitigation impact = Residual impact | Mitigation owner = Actionee | Mitigation due = Response due | Estimated cost (£) = Cost impact",
    ],
    [
      "Issues",
      "office 16",
      "Ref No. = Issue ID | Issue Title = Issue | Description = -text | Logged By = -person | Date Logged = Raised on | Urgency = Priority | Action Owner = Owner | Resolve By = Due | Closed Date = -date | Status = Status | Resolution = Resolution",
    ],
    [
      "Issues",
      "office 17",
      "Lfd. Nr. = Issue ID | Offener Punkt = Issue | Prio = Priority | Wer = Owner | Bis wann = Due | Erledigt am = -date | Status = Status",
    ],
    [
      "Benefits",
      "office 18",
      "No. = Benefit ID | Benefit = Benefit | Category = Class | Accountable owner = Owner | Metric = Measure | As-is = Baseline value | To-be = Target value | Confidence = Confidence % | Review date = Review on | Comments = Status note",
    ],
    [
      "Benefits",
      "office 19",
      "Ref = Benefit ID | Benefit title = Benefit | Cashable / Non-cashable = Class | Annual value (£k) = Target value | Owner = Owner | Enabling outputs = Enabling outputs | Dis-benefits = -text | Status = Status",
    ],
    [
      "Milestones",
      "office 20",
      "ID = Milestone ID | Project = Project ID | Milestone = Milestone | Type = Kind | Baseline = Baseline date | Current forecast = Forecast date | Completed = Actual date | Critical? = Key",
    ],
    [
      "Milestones",
      "office 21",
      "Projekt = Project ID | Meilenstein = Milestone | Termin (Plan) = Baseline date | Termin (Forecast) = Forecast date | Termin (Ist) = Actual date | Status = -rag | Kommentar = -text",
    ],
    [
      "Milestones",
      "office 22",
      "Jalon = Milestone | Date initiale = Baseline date | Date actualisée = Forecast date | Date réalisée = Actual date | Écart (j) = -number",
    ],
    [
      "Decisions",
      "office 23",
      "Ref = Decision ID | Date of decision = Date | Board = Forum | Decision taken = Decision | Reason for decision = Rationale | Made by = Decided by | Follow-up owner = Action owner | Related project = Relates to",
    ],
    [
      "Dependencies",
      "office 24",
      "ID = Dependency ID | Providing project = From project | Receiving project = To project | What is needed = Deliverable | By when = Needed by | Criticality = Strength | RAG = -rag",
    ],
    [
      "Financials",
      "office 25",
      "Project code = Project ID | Quarter = Period | Baseline cost = Budget | Actual spend = Actual | Latest forecast = Forecast | Variance = -money",
    ],
    [
      "Projects",
      "office 26",
      "Projekt = Project | Starttermin = Start | Endtermin = Forecast finish | Endtermin (geplant) = Baseline finish | PL = Manager | Budget = Budget",
    ],
    [
      "Projects",
      "office 27",
      "Project Number = Project ID | Project Description = Project | Region = - | Approved Amount = - | Project Manager = Manager | Status = Stage | Comments = Status note",
    ],
    [
      "Projects",
      "office 28",
      "Programme Project ID = Project ID | Project/Programme Name = Project | DfT Division = - | SRO Full Name = Sponsor | Project Director (PD) = Manager | Start of Project = Start | Project End Date = Forecast finish | Total Forecast = -money | SRO Benefits RAG = -rag | Departmental DCA = Reported RAG | Project stage = Stage",
    ],
    [
      "Risks",
      "office 29",
      "Risk id = Risk ID | Beskrivelse av usikkerhet = Risk | Nærhet = Proximity | Sannsynlighet = Inherent probability | Konsekvens = Inherent impact | Usikkerhetstrategi = Response | Tiltak = Response action | Tiltaksansvarlig = Actionee | Risikoeier = Owner | Status usikkerhet = Status",
    ],
    [
      "Risks",
      "office 30",
      "ID = Risk ID | Risco = Risk | Consequência = Effect | Probabilidade (1-5) = Inherent probability | Impacto (1-5) = Inherent impact | PxI = -level | Resposta = Response | Ação = Response action | Dono = Owner | Data limite = Response due",
    ],
    [
      "Risks",
      "office 31",
      "リスクNo. = Risk ID | リスク事象 = Risk | 発生確率(1-5) = Inherent probability | 影響度(1-5) = Inherent impact | 対応戦略 = Response | 予防対策 = Response action | トリガーポイント = - | 対策期限 = Response due | 責任者 = Owner",
    ],
    [
      "Issues",
      "office 32",
      "課題No = Issue ID | 件名 = Issue | 重要度 = Priority | 発生日 = Raised on | 対応者 = Owner | 完了予定日 = Due | 状態 = Status | 対策 = Resolution",
    ],
    [
      "Benefits",
      "office 33",
      "Name = Benefit | Benefit owner = Owner | Benefit type = Class | Unit = Unit | Start value = Baseline value | Desired value = Target value | Measurement date = Review on | Status = Status",
    ],
    [
      "Dependencies",
      "office 34",
      "ID dipendenza = Dependency ID | Progetto fornitore = From project | Progetto ricevente = To project | Deliverable = Deliverable | Richiesto entro = Needed by | Stato = Status",
    ],
    [
      "Dependencies",
      "office 35",
      "依存ID = Dependency ID | 提供元プロジェクト = From project | 提供先プロジェクト = To project | 成果物 = Deliverable | 必要日 = Needed by",
    ],
    [
      "Decisions",
      "office 36",
      "決定番号 = Decision ID | 決定日 = Date | 会議体 = Forum | 決定事項 = Decision | 理由 = Rationale | 決定者 = Decided by",
    ],
    [
      "Decisions",
      "office 37",
      "Beslutning nr = Decision ID | Dato = Date | Forum = Forum | Beslutning = Decision | Begrunnelse = Rationale | Besluttet av = Decided by",
    ],
    [
      "Programs",
      "office 38",
      "Programm-Nr. = Program ID | Programm = Program | Programmleiter = Manager | Sponsor = Sponsor | Ampel = Reported RAG",
    ],
    [
      "Objectives",
      "office 39",
      "Nr. = Objective ID | Strategisches Ziel = Objective | Gewichtung = Weight",
    ],
    ["Capacity", "office 40", "Rolle = Role | Monat = Period | Verfügbare FTE = FTE"],
    [
      "Demand",
      "office 41",
      "Projekt = Project ID | Rolle = Role | Monat = Period | Bedarf (FTE) = FTE",
    ],
    [
      "Financials",
      "office 42",
      "プロジェクトID = Project ID | 年月 = Period | 予算 = Budget | 実績 = Actual | 見込 = Forecast",
    ],
    [
      "Financials",
      "office 43",
      "Projet = Project ID | Mois = Period | Budget = Budget | Réalisé = Actual | Prévision = Forecast",
    ],
  ];
