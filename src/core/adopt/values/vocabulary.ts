/** Other words for the words of the lists of the schema, by `register.field` and standard word; compared by `headerKey`. */
export const vocabulary: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "Projects.Stage": {
    Idea: "concept, pipeline, intake, ideation, backlog, candidate, pre initiation, prospect",
    Proposed:
      "proposal, business case, submitted, requested, initiation, initiating, initiate, pending, pending approval, awaiting approval, draft, feasibility, not approved yet, geplant, propuesto, propose",
    Approved:
      "authorised, authorized, ready, ready to start, sanctioned, committed, planning, planned, mobilisation, mobilization, not started, planlegging, planung, genehmigt, approuve, aprobado, approvato",
    "In delivery":
      "delivery, delivering, execution, executing, in progress, active, implementation, implementing, build, design, development, construction, testing, ongoing, on going, running, underway, under way, started, live, in flight, open, in execution, gjennomforing, in arbeit, laufend, umsetzung, en cours, en curso, en ejecucion, in corso, em andamento, 進行中",
    Closing:
      "close out, closeout, closure, handover, hand over, transition, wrap up, avslutning, cloture",
    "On hold":
      "hold, paused, suspended, deferred, parked, postponed, pausiert, ruhend, en attente, en pausa, sospeso, suspenso",
    Closed:
      "complete, completed, done, finished, delivered, closed out, abgeschlossen, avsluttet, termine, terminado, cerrado, chiuso, concluido, 完了",
    Cancelled:
      "canceled, terminated, stopped, withdrawn, rejected, abandoned, discontinued, abgebrochen, annule, cancelado, annullato",
  },
  "Projects.Category": {
    Mandatory:
      "compliance, regulatory, legal, statutory, must do, keep the lights on, mandatory compliance, legislative, obligatory",
    Growth:
      "revenue, expansion, innovation, strategic growth, transform, transformation, new business",
    Efficiency:
      "cost reduction, cost saving, savings, optimisation, optimization, productivity, improvement, process improvement",
    Enabler: "infrastructure, platform, foundation, technical debt, enabling, it infrastructure",
  },
  "Projects.Selection rule": {
    Free: "no, n, optional",
    "Force in": "yes, y, mandatory, must do, in, committed, x",
    "Force out": "out, excluded, never",
  },
  "Risks.Type": {
    Threat: "risk, negative, r, t, amenaza, risiko, menace",
    Opportunity: "positive, o, c, oportunidad, chance, opportunite",
  },
  "Risks.Proximity": {
    Imminent: "immediate, now, this month, within 1 month, very near, near",
    "Within stage": "this phase, this stage, within phase, next 3 months, short term",
    "Within project": "medium term, this year, mid term",
    "Beyond project": "outside, outside project, after project, long term, far",
  },
  "Risks.Response": {
    Avoid: "prevent, avoidance, terminate, eliminate, vermeiden, eviter, evitar, evitare, unnga",
    Reduce:
      "mitigate, mitigation, reduction, treat, treat prevent, treat corrective, treat directive, treat detective, minimise, minimize, control, monitor and reduce, vermindern, reduzieren, reduire, attenuer, reducir, mitigar, ridurre, mitigare, redusere, 軽減",
    Transfer:
      "insure, transference, transferred, ubertragen, transferer, transferir, trasferire, overfore, 転嫁",
    Share: "shared, teilen, partager, compartir, condividere",
    Accept:
      "tolerate, acceptance, retain, monitor, watch, accepted, akzeptieren, accepter, aceptar, accettare, aceitar, akseptere, 受容",
    Fallback: "contingency, contingent, fall back",
    Exploit: "ausnutzen, exploiter, explotar",
    Enhance: "verbessern, ameliorer, mejorar",
    Reject: "ignore, ablehnen",
  },
  "Risks.Status": {
    Open: "active, monitoring, monitor, new, identified, live, in progress, on going, ongoing, potential, being managed, under review, managed, mitigating, assigned, offen, ouvert, abierto, aperto, aberto, apen, to do, in risoluzione, the risk event did not occur yet, o, 対応中",
    Closed:
      "complete, completed, eliminated, retired, expired, no longer valid, resolved, mitigated, done, inactive, geschlossen, ferme, cerrado, chiuso, fechado, lukket, c, 完了",
    Realised:
      "realized, occurred, happened, became an issue, issue, materialised, materialized, triggered, eingetreten",
  },
  "Issues.Type": {
    "Problem or concern": "problem, issue, concern, incident, defect, bug, action, question",
    "Request for change": "change, change request, rfc, cr, change order, enhancement",
    "Off-specification": "off spec, off specification, non conformance, nonconformance, deviation",
  },
  "Issues.Priority": {
    High: "h, 1, p1, urgent, critical, very high, highest, hoch, haute, alta, alto, hoy, blocker, 高",
    Medium: "m, med, 2, p2, normal, moderate, mittel, moyenne, media, medio, middels, 中",
    Low: "l, 3, 4, p3, p4, minor, very low, lowest, niedrig, gering, basse, baja, bassa, lav, 低",
  },
  "Issues.Severity": {
    "Within tolerance": "low, minor, l",
    "Exceeds project tolerance": "medium, major, m",
    "Exceeds program tolerance": "high, critical, severe, h",
  },
  "Issues.Status": {
    Open: "active, new, in progress, on going, ongoing, assigned, investigating, pending, under review, work in progress, wip, to do, offen, ouvert, abierto, aperto, aberto",
    Escalated: "escalate, raised to board, with sponsor",
    Resolved: "fixed, solved, gelost, resolu, resuelto, risolto",
    Closed:
      "complete, completed, done, cancelled, canceled, rejected, approved, geschlossen, ferme, cerrado, chiuso, fechado",
  },
  "Benefits.Type": { Benefit: "positive, b", Disbenefit: "dis benefit, negative, d" },
  "Benefits.Class": {
    Cashable:
      "cash releasing, cash, hard, financial, monetary, government cashable, direct, cash releasing benefit, direkte",
    "Non-cashable":
      "non cash releasing, soft, economic, indirect, non cash, government non cashable, indirekte",
    Quantifiable: "quantitative, non monetary, non financial, measurable",
    Qualitative: "intangible, strategic, kvalitativ",
  },
  "Benefits.Status": {
    Planned: "plan, not started, identified, forecast, expected, open, on track, approved",
    "In realisation":
      "in realization, in progress, realising, realizing, partially realised, partly realised, active, started, ongoing",
    Realised: "realized, achieved, delivered, complete, completed, closed, done",
    "At risk": "off track, delayed, red, amber",
    Withdrawn: "cancelled, canceled, dropped, stopped, no longer expected",
  },
  "Benefits.Profile": { Flow: "recurring, annual, per year, money", Level: "kpi, measure, target" },
  "Benefits.Measure frequency": {
    Yearly: "annual, annually",
    Quarterly: "per quarter",
    Monthly: "per month",
    Once: "one off",
  },
  "Milestones.Kind": {
    Gate: "stage gate, approval, decision, governance, review",
    Delivery: "deliverable, go live, output, key",
    Benefit: "outcome",
    External: "dependency, third party",
    Payment: "invoice, financial",
  },
  "Milestones.Key": {
    Yes: "y, true, x, ja, oui, si, sim, 1, key",
    No: "n, false, nein, non, nao, nei, 0",
  },
  "Dependencies.Strength": {
    Hard: "h, mandatory, high, critical, must",
    Soft: "s, low, medium, preferred, should",
  },
  "Dependencies.Status": {
    Proposed: "new, open, identified, draft, requested, not agreed",
    Agreed: "accepted, confirmed, on track, active, in progress",
    "At risk": "off track, late, disputed, red, amber",
    Delivered: "complete, completed, closed, done, met",
  },
  "Decisions.Forum": {
    "Portfolio board":
      "portfolio, investment board, investment committee, executive committee, portfolio office",
    "Program board": "programme board, program, programme",
    "Project board":
      "project, steering group, steering committee, steerco, project steering committee",
    "Change authority": "change control board, ccb, change board",
  },
  "Decisions.Outcome": {
    Pending: "open, to be decided, tbd, awaiting, outstanding, required",
    Approved: "agreed, accepted, yes, made, go, closed",
    Rejected: "declined, refused, no, no go",
    Deferred: "postponed, on hold, delayed",
    Stopped: "cancelled, terminated",
    Noted: "information, for information, noted only",
  },
  "Criteria.Direction": {
    Benefit: "higher is better, max, positive, more is better",
    Cost: "lower is better, min, negative, less is better",
  },
};
