/** Header rows as offices write them, by register and language, each header with its field; "-" is an extra column. */
export const languageRows: readonly (readonly [
  register: string,
  language: string,
  drawing: string,
])[] = [
  [
    "Projects",
    "English",
    "Project Code = Project ID | Project Title = Project | SRO = Sponsor | Project Lead = Manager | Current Phase = Stage | Planned Start Date = Start | Baseline End Date = Baseline finish | Expected Completion Date = Forecast finish | Approved Budget (£k) = Budget | % Complete = Complete % | RAG Status = Reported RAG | Commentary = Status note | Last Updated = Updated on | Department = -",
  ],
  [
    "Projects",
    "German",
    "Projekt-Nr. = Project ID | Projektbezeichnung = Project | Programm = Program ID | Auftraggeber = Sponsor | Projektleitung = Manager | Projektphase = Stage | Projektbeginn = Start | Geplantes Ende = Baseline finish | Voraussichtliches Ende = Forecast finish | Gesamtbudget in T€ = Budget | Fertigstellungsgrad = Complete % | Ampel = Reported RAG | Bemerkungen = Status note | Stand vom = Updated on | Abteilung = -",
  ],
  [
    "Projects",
    "French",
    "N° projet = Project ID | Intitulé du projet = Project | Commanditaire = Sponsor | Chef de projet = Manager | Phase actuelle = Stage | Date de démarrage = Start | Date de fin prévue = Baseline finish | Date de fin réestimée = Forecast finish | Budget approuvé (k€) = Budget | Avancement (%) = Complete % | Météo = Reported RAG | Commentaires = Status note | Date de mise à jour = Updated on | Direction = -",
  ],
  [
    "Projects",
    "Spanish",
    "Código de proyecto = Project ID | Nombre del proyecto = Project | Patrocinador = Sponsor | Director de proyecto = Manager | Fase = Stage | Fecha de inicio = Start | Fecha fin planificada = Baseline finish | Fecha fin estimada = Forecast finish | Presupuesto aprobado = Budget | % de avance = Complete % | Semáforo = Reported RAG | Observaciones = Status note | Última actualización = Updated on | Departamento = -",
  ],
  [
    "Projects",
    "Italian",
    "Codice progetto = Project ID | Nome progetto = Project | Committente = Sponsor | Responsabile di progetto = Manager | Fase attuale = Stage | Data inizio = Start | Data fine pianificata = Baseline finish | Data fine prevista = Forecast finish | Budget approvato = Budget | Avanzamento % = Complete % | Semaforo = Reported RAG | Note = Status note | Ultimo aggiornamento = Updated on | Ufficio = -",
  ],
  [
    "Projects",
    "Portuguese",
    "Código do projeto = Project ID | Nome do projeto = Project | Patrocinador = Sponsor | Gerente do projeto = Manager | Etapa = Stage | Data de início = Start | Término planejado = Baseline finish | Término previsto = Forecast finish | Orçamento aprovado (R$ mil) = Budget | % concluído = Complete % | Farol = Reported RAG | Comentários = Status note | Atualizado em = Updated on | Diretoria = -",
  ],
  [
    "Projects",
    "Norwegian",
    "Prosjektnummer = Project ID | Prosjektnavn = Project | Prosjekteier = Sponsor | Prosjektleder = Manager | Fase = Stage | Oppstart = Start | Planlagt sluttdato = Baseline finish | Forventet ferdigstillelse = Forecast finish | Godkjent budsjett = Budget | Ferdigstilt % = Complete % | Overordnet status = Reported RAG | Kommentar = Status note | Sist oppdatert = Updated on | Avdeling = -",
  ],
  [
    "Projects",
    "Japanese",
    "プロジェクトID = Project ID | プロジェクト名 = Project | スポンサー = Sponsor | プロジェクトマネージャー = Manager | フェーズ = Stage | 開始日 = Start | 計画終了日 = Baseline finish | 終了見込日 = Forecast finish | 予算（百万円） = Budget | 進捗率 = Complete % | 信号 = Reported RAG | 備考 = Status note | 更新日 = Updated on | 部門 = -",
  ],
  [
    "Risks",
    "English",
    "Risk Ref = Risk ID | Risk Description = Risk | Project = Relates to | Risk Category = Category | Root Cause = Cause | Consequences = Effect | Likelihood (1-5) = Inherent probability | Impact (1-5) = Inherent impact | Risk Score = - | Risk Owner = Owner | Treatment = Response | Mitigating Actions = Response action | Action Due Date = Response due | Residual Likelihood = Residual probability | Residual Impact = Residual impact | Date Identified = Raised on | Next Review = Review on | Risk Status = Status",
  ],
  [
    "Risks",
    "German",
    "Risiko-ID = Risk ID | Risikobeschreibung = Risk | Projekt = Relates to | Risikokategorie = Category | Ursache = Cause | Eintrittswahrsch. = Inherent probability | Schadenshöhe = Inherent impact | Risikowert = -level | Risikoverantwortlicher = Owner | Strategie = Response | Gegenmaßnahmen = Response action | Umsetzung bis = Response due | Restwahrscheinlichkeit = Residual probability | Restauswirkung = Residual impact | Erfasst am = Raised on | Nächste Überprüfung = Review on | Status = Status",
  ],
  [
    "Risks",
    "French",
    "Réf. risque = Risk ID | Description du risque = Risk | Projet concerné = Relates to | Catégorie du risque = Category | Cause = Cause | Conséquences possibles = Effect | Probabilité = Inherent probability | Gravité = Inherent impact | Criticité = -level | Responsable du risque = Owner | Stratégie de réponse = Response | Plan d’actions = Response action | Échéance = Response due | Probabilité résiduelle = Residual probability | Gravité résiduelle = Residual impact | Identifié le = Raised on | Statut = Status",
  ],
  [
    "Risks",
    "Spanish",
    "ID riesgo = Risk ID | Descripción del riesgo = Risk | Proyecto = Relates to | Categoría = Category | Causa raíz = Cause | Probabilidad = Inherent probability | Impacto = Inherent impact | Puntuación = -level | Dueño del riesgo = Owner | Estrategia de respuesta = Response | Plan de mitigación = Response action | Fecha límite = Response due | Probabilidad residual = Residual probability | Impacto residual = Residual impact | Fecha de identificación = Raised on | Próxima revisión = Review on | Estado = Status",
  ],
  [
    "Risks",
    "Italian",
    "ID rischio = Risk ID | Descrizione del rischio = Risk | Progetto = Relates to | Categoria = Category | Causa = Cause | Probabilità = Inherent probability | Impatto = Inherent impact | Punteggio PxI = -level | Responsabile = Owner | Strategia di risposta = Response | Azioni di mitigazione = Response action | Scadenza = Response due | Probabilità residua = Residual probability | Impatto residuo = Residual impact | Data identificazione = Raised on | Stato = Status",
  ],
  [
    "Risks",
    "Portuguese",
    "Nº do risco = Risk ID | Descrição do risco = Risk | Projeto = Relates to | Categoria = Category | Causa = Cause | Probabilidade = Inherent probability | Impacto = Inherent impact | Grau do risco = -level | Responsável pelo risco = Owner | Estratégia = Response | Plano de resposta = Response action | Prazo = Response due | Probabilidade residual = Residual probability | Impacto residual = Residual impact | Data de identificação = Raised on | Situação = Status",
  ],
  [
    "Risks",
    "Norwegian",
    "Risiko nr = Risk ID | Beskrivelse av risiko = Risk | Prosjekt = Relates to | Kategori = Category | Årsak = Cause | Sannsynlighet (S) = Inherent probability | Konsekvens (K) = Inherent impact | Risikofaktor = -level | Risikoeier = Owner | Strategi = Response | Tiltak = Response action | Frist for tiltak = Response due | S etter tiltak = Residual probability | K etter tiltak = Residual impact | Registrert dato = Raised on | Status = Status",
  ],
  [
    "Risks",
    "Japanese",
    "リスクID = Risk ID | リスク内容 = Risk | 対象プロジェクト = Relates to | カテゴリ = Category | 原因 = Cause | 発生確率 = Inherent probability | 影響度 = Inherent impact | リスクスコア = -level | 担当者 = Owner | 対応方針 = Response | 対策 = Response action | 期限 = Response due | 残存発生確率 = Residual probability | 残存影響度 = Residual impact | 起票日 = Raised on | 次回レビュー日 = Review on | ステータス = Status",
  ],
  [
    "Issues",
    "English",
    "Issue # = Issue ID | Issue Summary = Issue | Project Name = Relates to | Priority = Priority | Assigned To = Owner | Raised On = Raised on | Target Resolution Date = Due | Current Status = Status | Resolution Notes = Resolution | Reported by = -person",
  ],
  [
    "Issues",
    "German",
    "Problem-Nr. = Issue ID | Problembeschreibung = Issue | Projekt = Relates to | Priorität = Priority | Zuständig = Owner | Gemeldet am = Raised on | Fällig am = Due | Status = Status | Lösung = Resolution",
  ],
  [
    "Issues",
    "French",
    "N° = Issue ID | Problème = Issue | Projet = Relates to | Priorité = Priority | Responsable = Owner | Ouvert le = Raised on | Échéance = Due | Statut = Status | Action corrective = Resolution",
  ],
  [
    "Issues",
    "Spanish",
    "Nº incidencia = Issue ID | Descripción de la incidencia = Issue | Proyecto = Relates to | Prioridad = Priority | Responsable = Owner | Fecha de apertura = Raised on | Fecha compromiso = Due | Estado = Status | Solución = Resolution",
  ],
  [
    "Issues",
    "Italian",
    "ID problema = Issue ID | Descrizione del problema = Issue | Progetto = Relates to | Priorità = Priority | Assegnato a = Owner | Data apertura = Raised on | Scadenza = Due | Stato = Status | Azione correttiva = Resolution",
  ],
  [
    "Issues",
    "Portuguese",
    "ID do problema = Issue ID | Descrição do problema = Issue | Projeto = Relates to | Prioridade = Priority | Responsável = Owner | Data de abertura = Raised on | Prazo = Due | Situação = Status | Solução = Resolution",
  ],
  [
    "Issues",
    "Norwegian",
    "Sak nr = Issue ID | Problem = Issue | Prosjekt = Relates to | Prioritet = Priority | Ansvarlig = Owner | Opprettet = Raised on | Frist = Due | Status = Status | Løsning = Resolution",
  ],
  [
    "Issues",
    "Japanese",
    "課題番号 = Issue ID | 課題内容 = Issue | プロジェクト = Relates to | 優先度 = Priority | 担当者 = Owner | 起票日 = Raised on | 期限 = Due | ステータス = Status | 対応内容 = Resolution",
  ],
  [
    "Benefits",
    "English",
    "Benefit Ref = Benefit ID | Benefit Description = Benefit | Project = Relates to | Benefit Type = Class | Strategic Objective = Objective ID | Benefit Owner = Owner | KPI = Measure | Unit of Measure = Unit | Baseline = Baseline value | Target = Target value | Realisation Status = Status",
  ],
  [
    "Benefits",
    "German",
    "Nutzen-ID = Benefit ID | Nutzenbeschreibung = Benefit | Projekt = Relates to | Nutzenart = Class | Strategisches Ziel = Objective ID | Nutzenverantwortlicher = Owner | Kennzahl = Measure | Einheit = Unit | Ausgangswert = Baseline value | Zielwert = Target value | Status = Status",
  ],
  [
    "Benefits",
    "French",
    "ID bénéfice = Benefit ID | Bénéfice attendu = Benefit | Projet = Relates to | Type de bénéfice = Class | Objectif stratégique = Objective ID | Responsable = Owner | Indicateur = Measure | Unité = Unit | Valeur de référence = Baseline value | Valeur cible = Target value | Statut = Status",
  ],
  [
    "Benefits",
    "Spanish",
    "ID beneficio = Benefit ID | Beneficio = Benefit | Proyecto = Relates to | Tipo de beneficio = Class | Objetivo estratégico = Objective ID | Responsable = Owner | Indicador = Measure | Unidad de medida = Unit | Línea base = Baseline value | Meta = Target value | Estado = Status",
  ],
  [
    "Benefits",
    "Italian",
    "ID beneficio = Benefit ID | Beneficio atteso = Benefit | Progetto = Relates to | Tipo beneficio = Class | Obiettivo strategico = Objective ID | Responsabile = Owner | Indicatore = Measure | Unità di misura = Unit | Valore iniziale = Baseline value | Valore obiettivo = Target value | Stato = Status",
  ],
  [
    "Benefits",
    "Portuguese",
    "ID do benefício = Benefit ID | Benefício = Benefit | Projeto = Relates to | Tipo de benefício = Class | Objetivo estratégico = Objective ID | Responsável = Owner | Indicador = Measure | Unidade = Unit | Linha de base = Baseline value | Meta = Target value | Situação = Status",
  ],
  [
    "Benefits",
    "Norwegian",
    "Gevinst-ID = Benefit ID | Gevinst = Benefit | Prosjekt = Relates to | Gevinsttype = Class | Strategisk mål = Objective ID | Gevinsteier = Owner | Måleindikator = Measure | Måleenhet = Unit | Startverdi = Baseline value | Ønsket verdi = Target value | Status = Status",
  ],
  [
    "Benefits",
    "Japanese",
    "効果ID = Benefit ID | 期待効果 = Benefit | プロジェクト = Relates to | 分類 = Class | 戦略目標 = Objective ID | 責任者 = Owner | 指標 = Measure | 単位 = Unit | 現状値 = Baseline value | 目標値 = Target value | 状況 = Status",
  ],
  [
    "Milestones",
    "English",
    "Milestone No = Milestone ID | Project ID = Project ID | Milestone Name = Milestone | Original Date = Baseline date | Revised Date = Forecast date | Date Achieved = Actual date | Owner = -person | Comments = -text",
  ],
  [
    "Milestones",
    "German",
    "Meilenstein-Nr. = Milestone ID | Projekt = Project ID | Meilenstein = Milestone | Plantermin = Baseline date | Prognosetermin = Forecast date | Ist-Termin = Actual date | Verantwortlich = -person",
  ],
  [
    "Milestones",
    "French",
    "N° jalon = Milestone ID | Projet = Project ID | Jalon = Milestone | Date prévue = Baseline date | Date révisée = Forecast date | Date réelle = Actual date | Responsable = -person",
  ],
  [
    "Milestones",
    "Spanish",
    "ID hito = Milestone ID | Proyecto = Project ID | Hito = Milestone | Fecha planificada = Baseline date | Fecha estimada = Forecast date | Fecha real = Actual date | Responsable = -person",
  ],
  [
    "Milestones",
    "Italian",
    "ID milestone = Milestone ID | Progetto = Project ID | Milestone = Milestone | Data pianificata = Baseline date | Data prevista = Forecast date | Data effettiva = Actual date",
  ],
  [
    "Milestones",
    "Portuguese",
    "ID do marco = Milestone ID | Projeto = Project ID | Marco = Milestone | Data planejada = Baseline date | Data prevista = Forecast date | Data real = Actual date",
  ],
  [
    "Milestones",
    "Norwegian",
    "Milepæl nr = Milestone ID | Prosjekt = Project ID | Milepæl = Milestone | Planlagt dato = Baseline date | Forventet dato = Forecast date | Faktisk dato = Actual date",
  ],
  [
    "Milestones",
    "Japanese",
    "マイルストーンID = Milestone ID | プロジェクト = Project ID | マイルストーン = Milestone | 計画日 = Baseline date | 予測日 = Forecast date | 実績日 = Actual date",
  ],
];
