/** Header rows with the habits of real registers: bands, pairs, prefixes, slips, units, foreign words beside known ones. */
export const habitRows: readonly (readonly [register: string, habit: string, drawing: string])[] = [
  [
    "Risks",
    "bands before and after",
    "ID = Risk ID | Risk = Risk | Inherent > Probability = Inherent probability | Inherent > Impact = Inherent impact | Inherent > Score = -level | Controls = Response action | Residual > Probability = Residual probability | Residual > Impact = Residual impact | Residual > Score = -level | Owner = Owner",
  ],
  [
    "Risks",
    "bands of a phase with letters",
    "No. = Risk ID | Description of risk = Risk | Before mitigation > P = Inherent probability | Before mitigation > I = Inherent impact | Mitigation = Response action | After mitigation > P = Residual probability | After mitigation > I = Residual impact | Who = Owner | By when = Response due",
  ],
  [
    "Risks",
    "German gross and net",
    "Nr. = Risk ID | Risiko = Risk | Brutto > Eintrittswahrscheinlichkeit = Inherent probability | Brutto > Auswirkung = Inherent impact | Maßnahme = Response action | Netto > Eintrittswahrscheinlichkeit = Residual probability | Netto > Auswirkung = Residual impact | Eigner = Owner | Status = Status",
  ],
  [
    "Risks",
    "the second pair after the controls",
    "Ref = Risk ID | Risk Title = Risk | Likelihood = Inherent probability | Impact = Inherent impact | Rating = -level | Planned Controls = Response action | Likelihood = Residual probability | Impact = Residual impact | Rating = -level | Risk Owner = Owner",
  ],
  [
    "Risks",
    "numbered by Excel",
    "Risk ID = Risk ID | Risk = Risk | Likelihood = Inherent probability | Impact = Inherent impact | Mitigation = Response action | Likelihood2 = Residual probability | Impact2 = Residual impact | Status = Status",
  ],
  [
    "Risks",
    "slips",
    "Risk No = Risk ID | Risk Decription = Risk | Probablity = Inherent probability | Concequence = Inherent impact | Responsibiliy = Owner | Mitgation = Response action | Catagory = Category",
  ],
  [
    "Risks",
    "prefix of the office on every header",
    "BRD Risk ID = Risk ID | BRD Risk Category = Category | BRD Residual Impact = Residual impact | BRD Residual Likelihood = Residual probability | BRD Risk Owner = Owner | BRD Mitigation = Response action | BRD Impact = Inherent impact | BRD Likelihood = Inherent probability | BRD Description = Risk",
  ],
  [
    "Risks",
    "bilingual",
    "Risiko-Nr. / Risk No. = Risk ID | Risiko / Risk = Risk | Wahrscheinlichkeit / Probability = Inherent probability | Auswirkung / Impact = Inherent impact | Maßnahme / Mitigation = Response action | Verantwortlich / Owner = Owner",
  ],
  [
    "Risks",
    "the long way",
    "Risk identifier = Risk ID | Description of the risk (There is a risk that ... caused by ... resulting in ...) = Risk | Likelihood of occurrence = Inherent probability | Severity of impact = Inherent impact | Response strategy (avoid, reduce, transfer, accept) = Response | What are we doing about it? = Response action | Person responsible = Owner | Date last reviewed = Review on",
  ],
  [
    "Risks",
    "money and percent",
    "Risk ID = Risk ID | Risk = Risk | Probability % = Probability % | Cost impact (£k) = Cost impact | Best case cost = Impact low | Worst case cost = Impact high | Schedule impact (days) = Schedule impact days | Expected value = -money | Mitigation cost = Response cost",
  ],
  [
    "Risks",
    "an audit's register",
    "Risk Ref. = Risk ID | Threat Source = Cause | Risk Event = Risk | Inherent Likelihood = Inherent probability | Inherent Severity = Inherent impact | Existing Controls = Response action | Residual Likelihood = Residual probability | Residual Severity = Residual impact | Risk Response = Response | Risk Owner = Owner | Velocity = -",
  ],
  [
    "Risks",
    "Canadian French with opening date",
    "No du risque = Risk ID | Date d’ouverture (jj-mm-aa) = Raised on | Catégorie du risque = Category | Description du risque = Risk | Probabilité = Inherent probability | Incidence = Inherent impact | Stratégie de gestion des risques = Response | Responsable du risque = Owner | État du risque = Status",
  ],
  [
    "Projects",
    "published return",
    "project_name = Project | department = - | colour_rating = Reported RAG | description_aims = -text | rating_comment = Status note | start_date = Start | end_date = Forecast finish | schedule_comment = -text | yearly_budget = -money | wlc_baseline_incl_NCG = Budget | year = -level",
  ],
  [
    "Projects",
    "the long published return",
    "Project name = Project | Department = - | IPA Delivery Confidence Assessment = Reported RAG | Description / Aims = -text | Project - Start Date (Latest Approved Start Date) = Start | Project - End Date (Latest Approved End Date) = Forecast finish | Financial Year Variance (%) = - | TOTAL Baseline Whole Life Costs (£m) (including Non-Government Costs) = Budget | GMPP ID Number = Project ID",
  ],
  [
    "Projects",
    "words the other way round",
    "ID Project = Project ID | Name of Project = Project | Date Start = Start | Date End (forecast) = Forecast finish | Date End (baseline) = Baseline finish | Manager Project = Manager | Status RAG = Reported RAG | Budget total approved = Budget",
  ],
  [
    "Projects",
    "baseline, forecast and actual bands",
    "Project = Project | Baseline > Start = - | Baseline > Finish = Baseline finish | Forecast > Start = Start | Forecast > Finish = Forecast finish | Cost > Budget = Budget | Cost > Actual = -money | Cost > Variance = -money | RAG = Reported RAG",
  ],
  [
    "Projects",
    "RAG of every kind",
    "Project ID = Project ID | Project Name = Project | Overall RAG = Reported RAG | Schedule RAG = -rag | Cost RAG = -rag | Scope RAG = -rag | Previous RAG = -rag | RAG Commentary = Status note | Programme = Program ID",
  ],
  [
    "Projects",
    "money of every kind",
    "Project No. = Project ID | Project = Project | Total Budget = Budget | Spend to date = -money | Forecast to complete = -money | Remaining Budget = -money | Budget Variance = -money | Budget Owner = -person | Budget Holder = - | Contingency = Contingency",
  ],
  [
    "Projects",
    "years in headers",
    "Project = Project | Project manager = Manager | Budget 2026 (k€) = Budget | Status = Stage | Start = Start | Finish = Forecast finish",
  ],
  [
    "Projects",
    "snake and camel case",
    "projectId = Project ID | projectName = Project | projectManager = Manager | startDate = Start | endDate = Forecast finish | totalBudget = Budget | percentComplete = Complete % | ragStatus = Reported RAG | lastUpdated = Updated on",
  ],
  [
    "Projects",
    "in capitals",
    "PROJECT ID = Project ID | PROJECT NAME = Project | PROJECT MANAGER = Manager | START DATE = Start | END DATE = Forecast finish | BUDGET (USD) = Budget | ACTUAL SPEND (USD) = -money | RISK LEVEL = -level | PRIORITY = -level | PHASE = Stage",
  ],
  [
    "Projects",
    "a German authority",
    "Lfd. Nr. = Project ID | Projekttitel = Project | Federführung = Manager | Auftraggeber = Sponsor | Beginn = Start | Ende (Plan) = Baseline finish | Ende (Prognose) = Forecast finish | Kosten gesamt in Mio. € = Budget | Gesamtstatus = Reported RAG | Sachstand = Status note | Ressort = -",
  ],
  [
    "Projects",
    "demand list of a service portal",
    "Number = Project ID | Name = Project | Portfolio = Program ID | Project manager = Manager | State = Stage | Phase = - | Planned start date = Start | Planned end date = Baseline finish | Actual end date = Forecast finish | Percent complete = Complete % | Capital budget = Budget | Overall health = Reported RAG",
  ],
  [
    "Issues",
    "slips and pairs",
    "Isue ID = Issue ID | Issue Descripton = Issue | Severity = Severity | Prioirty = Priority | Owner = Owner | Date Logged = Raised on | Due = Due | Action Taken = Resolution | Impact = -text",
  ],
  [
    "Issues",
    "change requests",
    "CR No. = Issue ID | Change description = Issue | Requested by = -person | Date submitted = Raised on | Cost impact = Cost impact | Schedule impact (days) = Schedule impact days | Approved by = Change authority | Status = Status",
  ],
  [
    "Benefits",
    "profile of a university",
    "Benefit ID = Benefit ID | Benefit Name = Benefit | Person Accountable for Realising Benefit = Owner | Baseline Measure = Baseline value | Target Measure = Target value | Measurement Frequency = Measure frequency | Planned Delivery Date = -date | Benefit Category = Class | Beneficiary = Recipient",
  ],
  [
    "Benefits",
    "Norwegian gains plan",
    "Gevinst = Benefit | Gevinstansvarlig = Owner | Måleindikator = Measure | Dagens verdi = Baseline value | Ønsket verdi = Target value | Når blir gevinsten realisert? = -date | Gevinsttype = Class",
  ],
  [
    "Milestones",
    "many dates",
    "Milestone = Milestone | Baseline = Baseline date | Forecast = Forecast date | Actual = Actual date | Variance (days) = -number | RAG = -rag | Project = Project ID",
  ],
  [
    "Milestones",
    "one date only",
    "Milestone = Milestone | Project = Project ID | Due Date = Baseline date | Owner = -person | Status = -",
  ],
  [
    "Milestones",
    "dates under bands",
    "Project ID = Project ID | Milestone = Milestone | Date > Plan = Baseline date | Date > Forecast = Forecast date | Date > Actual = Actual date",
  ],
  [
    "Dependencies",
    "giver and receiver",
    "Dep. No. = Dependency ID | Giving Project = From project | Receiving Project = To project | Dependency Description = Deliverable | Required By = Needed by | Type = Strength | Status = Status",
  ],
  [
    "Dependencies",
    "German",
    "Nr. = Dependency ID | Lieferndes Projekt = From project | Empfangendes Projekt = To project | Liefergegenstand = Deliverable | Benötigt bis = Needed by | Status = Status",
  ],
  [
    "Dependencies",
    "French",
    "N° = Dependency ID | Projet fournisseur = From project | Projet dépendant = To project | Livrable = Deliverable | Requis pour le = Needed by | Statut = Status",
  ],
  [
    "Decisions",
    "German",
    "Nr. = Decision ID | Datum = Date | Gremium = Forum | Entscheidung = Decision | Begründung = Rationale | Entschieden von = Decided by | Ergebnis = Outcome",
  ],
  [
    "Decisions",
    "Spanish",
    "Nº decisión = Decision ID | Fecha = Date | Decisión = Decision | Decidido por = Decided by | Justificación = Rationale | Resultado = Outcome",
  ],
  [
    "Financials",
    "rows of periods",
    "Project ID = Project ID | Month = Period | Planned Cost = Budget | Actual Cost = Actual | Forecast Cost = Forecast",
  ],
  [
    "Financials",
    "German",
    "Projekt = Project ID | Monat = Period | Plankosten = Budget | Ist-Kosten = Actual | Prognose = Forecast",
  ],
  ["Capacity", "by role", "Role = Role | Month = Period | Available FTE = FTE"],
  [
    "Demand",
    "by project and role",
    "Project = Project ID | Role = Role | Month = Period | Required FTE = FTE",
  ],
  [
    "Programs",
    "a list of programmes",
    "Programme ID = Program ID | Programme Name = Program | SRO = Sponsor | Programme Manager = Manager | Overall RAG = Reported RAG",
  ],
  [
    "Objectives",
    "strategic goals",
    "Ref = Objective ID | Strategic Objective = Objective | Weighting = Weight | Executive Sponsor = Owner",
  ],
];
