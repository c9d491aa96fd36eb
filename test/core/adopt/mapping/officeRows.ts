/** Header rows of different offices, short and long, with what they mostly forget to say. */
export const officeRows: readonly (readonly [register: string, office: string, drawing: string])[] =
  [
    [
      "Projects",
      "office 1",
      "Ref = Project ID | Initiative = Project | Workstream = Program ID | Business Sponsor = Sponsor | Delivery Lead = Manager | Go-live = Forecast finish | Kick-off = Start | Spend YTD = -money | FY26 Budget (£m) = Budget | Health = Reported RAG | Highlights this month = Status note | Next steps = -text",
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
    [
      "Projects",
      "office 44",
      "Vorhaben = Project | Priorität = - | Auftraggebende Stelle = Sponsor | Projektleiter/in = Manager | Umsetzungsbeginn = Start | Voraussichtl. Abschluss = Forecast finish | Investitionsvolumen (Mio. €) = Budget | Umsetzungsstand in % = Complete % | Risikoampel = -rag | Status = Reported RAG | Erläuterung = -text",
    ],
    [
      "Projects",
      "office 45",
      "Ordre = -number | Projet / Programme = Project | Porteur = Sponsor | Pilote opérationnel = Manager | Étape = Stage | Lancement = Start | Livraison prévue = Baseline finish | Enveloppe (k€) = Budget | Taux d'avancement = Complete % | Tendance = - | Point d'attention = -text",
    ],
    [
      "Projects",
      "office 46",
      "Iniciativa = Project | Líder = Manager | Sponsor ejecutivo = Sponsor | Etapa actual = Stage | Fecha de arranque = Start | Fecha de cierre prevista = Forecast finish | Inversión total (MM$) = Budget | Salud del proyecto = Reported RAG | Próximos pasos = -text",
    ],
    [
      "Projects",
      "office 47",
      "Iniziativa = Project | Capo progetto = Manager | Sponsor = Sponsor | Stato avanzamento (%) = Complete % | Avvio = Start | Rilascio previsto = Forecast finish | Investimento (k€) = Budget | Semaforo costi = -rag | Semaforo tempi = -rag | Semaforo complessivo = Reported RAG",
    ],
    [
      "Projects",
      "office 48",
      "Iniciativa = Project | Líder do projeto = Manager | Patrocinador executivo = Sponsor | Fase = Stage | Data prevista de início = Start | Data prevista de término = Forecast finish | Investimento (R$ mi) = Budget | Status geral = Reported RAG | Pontos de atenção = -text",
    ],
    [
      "Projects",
      "office 49",
      "Tiltak = - | Prosjektnavn = Project | Virksomhet = - | Ansvarlig leder = Manager | Startet = Start | Antatt ferdig = Forecast finish | Kostnadsramme (mill. kr) = Budget | Statusvurdering = - | Trafikklys = Reported RAG",
    ],
    [
      "Projects",
      "office 50",
      "No. = Project ID | 施策名 = Project | 主管部署 = - | PM = Manager | 開始予定日 = Start | 完了予定日 = Forecast finish | 投資額(百万円) = Budget | 進捗度 = Complete % | 全体評価 = Reported RAG | 特記事項 = Status note",
    ],
    [
      "Projects",
      "office 51",
      "Title = Project | Acct. Exec = - | Proj. Manager = Manager | Strt = - | Est. Finish = Forecast finish | Orig. Finish = Baseline finish | Total $ = Budget | % Cmplt = Complete % | Stoplight = Reported RAG | Last upd. = Updated on",
    ],
    [
      "Projects",
      "office 52",
      "Item = Project ID | Work programme = Program ID | Project = Project | Lead officer = Manager | Portfolio holder = - | Start on site = Start | Practical completion = Forecast finish | Approved funding £000 = Budget | Officer comments = Status note",
    ],
    [
      "Risks",
      "office 53",
      "Gefährdung = Risk | Eintrittswahrsch. (brutto) = Inherent probability | Auswirkung (brutto) = Inherent impact | Eintrittswahrsch. (netto) = Residual probability | Auswirkung (netto) = Residual impact | Maßnahmen zur Risikosteuerung = Response action | Risikoeigentümer = Owner | Letzte Überprüfung = Review on",
    ],
    [
      "Risks",
      "office 54",
      "Code = Risk ID | Libellé du risque = Risk | Famille de risque = Category | Proba brute = Inherent probability | Impact brut = Inherent impact | Proba nette = Residual probability | Impact net = Residual impact | Dispositif de maîtrise = Response action | Propriétaire = Owner | Date de revue = Review on",
    ],
    [
      "Risks",
      "office 55",
      "N.º = Risk ID | Riesgo identificado = Risk | Probabilidad inicial = Inherent probability | Impacto inicial = Inherent impact | Medidas de control = Response action | Probabilidad final = - | Impacto final = - | Encargado = Owner | Seguimiento = -",
    ],
    [
      "Risks",
      "office 56",
      "Cod. = Risk ID | Evento rischioso = Risk | Cause = Cause | Conseguenze = Effect | Prob. inerente = Inherent probability | Impatto inerente = Inherent impact | Contromisure = Response action | Prob. residua = Residual probability | Impatto residuo = Residual impact | Proprietario del rischio = Owner",
    ],
    [
      "Risks",
      "office 57",
      "Risco identificado = Risk | Prob. antes = Inherent probability | Impacto antes = Inherent impact | Ação de mitigação = Response action | Prob. depois = Residual probability | Impacto depois = Residual impact | Dono do risco = Owner | Prazo = Response due",
    ],
    [
      "Risks",
      "office 58",
      "Uønsket hendelse = Risk | Årsaker = Cause | Konsekvensbeskrivelse = Effect | Sanns. = Inherent probability | Kons. = Inherent impact | Risikoreduserende tiltak = Response action | Ansvarlig = Owner | Frist = Response due",
    ],
    [
      "Risks",
      "office 59",
      "管理番号 = Risk ID | リスク名 = Risk | 発生要因 = Cause | 発生可能性 = Inherent probability | 影響の大きさ = Inherent impact | 対応区分 = Response | 対応策 = Response action | 対策後の発生可能性 = Residual probability | 対策後の影響度 = Residual impact | 主担当 = Owner | 見直し日 = Review on",
    ],
    [
      "Risks",
      "office 60",
      "Corporate Risk Ref = Risk ID | Risk and impact = Risk | Likelihood without controls = Inherent probability | Impact without controls = Inherent impact | Controls in place = Response action | Likelihood with controls = Residual probability | Impact with controls = Residual impact | Risk lead = Owner | Direction of travel = -",
    ],
    [
      "Risks",
      "office 61",
      "Risk ID = Risk ID | Risk = Risk | Current Probability = Inherent probability | Current Impact = Inherent impact | Target Probability = Residual probability | Target Impact = Residual impact | Response = Response | Responsible person = Owner",
    ],
    [
      "Issues",
      "office 62",
      "Vorgang = - | Störung/Problem = Issue | Dringlichkeit = Priority | Bearbeiter = Owner | Eingang am = Raised on | Zieldatum = Due | Lösungsweg = Resolution | Bearbeitungsstand = Status",
    ],
    [
      "Issues",
      "office 63",
      "Réf = Issue ID | Description du problème = Issue | Urgence = Priority | Signalé par = -person | Date d'ouverture = Raised on | Date de résolution prévue = Due | Traitement = Resolution | État = Status",
    ],
    [
      "Issues",
      "office 64",
      "# = Issue ID | What is the problem? = Issue | Who owns it? = Owner | How bad = - | When raised = Raised on | Fix by = Due | State = Status",
    ],
    [
      "Benefits",
      "office 65",
      "Wirkung / Nutzen = Benefit | Nutzenkategorie = Class | Messgröße = Measure | Istwert = Baseline value | Sollwert = Target value | Nutzeneigner = Owner | Erhebungsturnus = Measure frequency",
    ],
    [
      "Benefits",
      "office 66",
      "Gain attendu = Benefit | Nature du gain = Class | Porteur du gain = Owner | Indicateur de mesure = Measure | Valeur initiale = Baseline value | Cible = Target value | Fréquence de mesure = Measure frequency",
    ],
    [
      "Benefits",
      "office 67",
      "Expected improvement = - | Benefit = Benefit | Realisation owner = Owner | How will it be measured? = Measure | Current performance = Baseline value | Target performance = Target value | Likelihood of delivery = -",
    ],
    [
      "Milestones",
      "office 68",
      "Gate = Milestone | Project = Project ID | Planned = Baseline date | Revised = Forecast date | Achieved = Actual date",
    ],
    [
      "Milestones",
      "office 69",
      "Meilensteinbezeichnung = Milestone | Soll-Termin = Baseline date | Voraussichtlicher Termin = Forecast date | Ist = Actual date | Verzug (Tage) = -number",
    ],
    [
      "Milestones",
      "office 70",
      "Hito = Milestone | Fecha comprometida = - | Fecha prevista = Forecast date | Fecha real = Actual date | Línea base = Baseline date",
    ],
    [
      "Milestones",
      "office 71",
      "節目 = Milestone | 当初予定 = Baseline date | 最新予定 = Forecast date | 実績 = Actual date | 案件 = Project ID",
    ],
    [
      "Decisions",
      "office 72",
      "Beschluss-Nr. = Decision ID | Beschluss = Decision | Sitzungsdatum = Date | Beschlossen von = Decided by | Grund = Rationale",
    ],
    [
      "Decisions",
      "office 73",
      "Acuerdo = Decision | Fecha del comité = Date | Comité = Forum | Responsable de ejecución = - | Resultado = Outcome",
    ],
    [
      "Dependencies",
      "office 74",
      "Abhängigkeit = Deliverable | Von Projekt = From project | Zu Projekt = To project | Termin = Needed by | Art = Strength | Status = Status",
    ],
    [
      "Dependencies",
      "office 75",
      "Dependencia = Deliverable | Proyecto origen = From project | Proyecto destino = To project | Fecha requerida = Needed by | Estado = Status",
    ],
    [
      "Projects",
      "office 76",
      "Project ref = Project ID | Scheme name = Project | Ward = - | Lead member = - | Head of service = - | Officer responsible = Manager | Capital approved (£000) = Budget | Spend to date (£000) = -money | Forecast outturn (£000) = -money | Start = Start | Completion (original) = Baseline finish | Completion (current) = Forecast finish | RAG this month = Reported RAG | RAG last month = -rag",
    ],
    [
      "Projects",
      "office 77",
      "Grant No. = - | Project acronym = - | Project title = Project | Coordinator = Manager | Start date = Start | End date = Forecast finish | EU contribution (€) = - | Total cost (€) = Budget | Call = -",
    ],
    [
      "Projects",
      "office 78",
      "Study = - | Project = Project | Therapeutic area = - | PM = Manager | First patient in = - | Database lock = - | Budget USD m = Budget | Overall status = Reported RAG",
    ],
    [
      "Projects",
      "office 79",
      "Maßnahme = Project | Nr. = Project ID | Haushaltsjahr = - | Gesamtkosten = Budget | bereits verausgabt = -money | Baubeginn = Start | Fertigstellung = Forecast finish | Bauleitung = Manager | Bemerkung = Status note",
    ],
    [
      "Projects",
      "office 80",
      "Obra = Project | Código de obra = Project ID | Contratista = - | Director de obra = Manager | Monto contratado = - | Fecha inicio = Start | Fecha término = Forecast finish | Avance físico % = Complete % | Avance financiero % = -percent",
    ],
    [
      "Projects",
      "office 81",
      "Descrição do projeto = Project | Cód. = Project ID | Gerente = Manager | Sponsor = Sponsor | Orçado = Budget | Realizado = -money | % Físico = Complete % | % Financeiro = -percent | Início previsto = Start | Término previsto = Forecast finish",
    ],
    [
      "Risks",
      "office 82",
      "Ref = Risk ID | Risk title = Risk | Risk description = -text | Cause = Cause | Consequence = Effect | Inherent L = Inherent probability | Inherent I = Inherent impact | Inherent LxI = -level | Residual L = Residual probability | Residual I = Residual impact | Residual LxI = -level | Risk appetite = - | Action required = Response action | Action by = Actionee | Target date = Response due",
    ],
    [
      "Risks",
      "office 83",
      "Risk No = Risk ID | Hazard description = Risk | Who might be harmed = - | Existing controls = - | Likelihood = Inherent probability | Severity = Inherent impact | Risk rating = -level | Further action = Response action | Action by whom = Actionee | Action by when = Response due | Done = -",
    ],
    [
      "Risks",
      "office 84",
      "Risk = Risk | P(%) = Probability % | Impact low (k€) = Impact low | Impact high (k€) = Impact high | EMV = -money | Owner = Owner | Strategy = Response | Contingency plan = Response action",
    ],
    [
      "Risks",
      "office 85",
      "Objectif impacté = - | Risque identifié = Risk | Probabilité (1 à 4) = Inherent probability | Impact (1 à 4) = Inherent impact | Criticité brute = -level | Action de maîtrise = Response action | Délai = Response due | Resp. = Owner",
    ],
    [
      "Issues",
      "office 86",
      "Issue = Issue | Raised = Raised on | By = - | Impact = - | Priority (H/M/L) = Priority | Action plan = Resolution | Action owner = Owner | Target close date = Due | Actual close date = -date | RAG = -rag",
    ],
    [
      "Issues",
      "office 87",
      "Nº = Issue ID | Problema detectado = Issue | Causa = - | Acción tomada = Resolution | Responsable = Owner | F. detección = Raised on | F. límite = Due | Estado = Status",
    ],
    [
      "Benefits",
      "office 88",
      "ID = Benefit ID | Benefit description = Benefit | Beneficiary group = Recipient | Financial/Non-financial = Class | Baseline (2025) = Baseline value | Target (2028) = Target value | Measured by = Measure | Frequency = Measure frequency | SRO = Owner | Status = Status",
    ],
    [
      "Benefits",
      "office 89",
      "Nutzenpotenzial = Benefit | Betrag p.a. (T€) = Target value | Verantwortung = Owner | Umsetzungsgrad = - | Wirksam ab = - | Messgröße = Measure",
    ],
    [
      "Milestones",
      "office 90",
      "Project = Project ID | Milestone description = Milestone | Plan date = Baseline date | Fcst date = Forecast date | Act date = Actual date | Var = -number | Comment = -text",
    ],
    [
      "Milestones",
      "office 91",
      "Proyecto = Project ID | Entregable / Hito = Milestone | Fecha plan = Baseline date | Fecha pronóstico = Forecast date | Fecha real = Actual date | % = -percent",
    ],
    [
      "Milestones",
      "office 92",
      "Prosjekt = Project ID | Milepæl = Milestone | Opprinnelig dato = Baseline date | Ny dato = Forecast date | Oppnådd = Actual date",
    ],
    [
      "Decisions",
      "office 93",
      "# = Decision ID | Decision required = Decision | Needed by = Needed by | Decision maker = Decided by | Options considered = -text | Decision made = - | Date decided = Date",
    ],
    [
      "Dependencies",
      "office 94",
      "Dependency ID = Dependency ID | Description = Deliverable | From (project) = From project | To (project) = To project | Date required = Needed by | Date committed = -date | Status = Status",
    ],
    ["Capacity", "office 95", "Team = Role | Month = Period | Capacity (FTE) = FTE"],
    [
      "Demand",
      "office 96",
      "Projekt = Project ID | Skill = Role | Monat = Period | Benötigte FTE = FTE",
    ],
  ];
