import type { RegisterNames } from "./names";
import { names } from "./names";

const looseId = "id, no, number, ref, reference, code, nr, key";
const period = names(
  `quarter, month, fiscal year, financial year, reporting period, accounting period, periode, trimestre`,
  `year`,
);
const project = names(
  `project, project name, project no, project number, project code, project ref, prosjekt, projekt, projet, proyecto, progetto`,
);

/** Other names of the columns of the registers that are met less often. */
export const otherNames: Readonly<Record<string, RegisterNames>> = {
  Milestones: {
    "Milestone ID": names(`milestone no, milestone ref, milestone number`, looseId),
    "Project ID": project,
    Milestone: names(
      `milestones, milestone name, milestone title, milestone description, meilenstein, jalon, hito, milepael, マイルストーン`,
      `title, name, description`,
    ),
    Kind: names(`milestone type, type of milestone`, `type, category`),
    "Baseline date": names(
      `planned date, original due date, plan date, baseline, original date, target date, planned finish, baseline finish, approved date`,
      `date, due date`,
    ),
    "Forecast date": names(
      `forecast, current planned due date, current due date, revised due date, expected date, current date, revised date, forecast finish, latest forecast`,
      `due date, date`,
    ),
    "Actual date": names(
      `actual, date achieved, completed on, completion date, actual finish, achieved`,
    ),
    Key: names(`key milestone, critical, major milestone`),
  },
  Dependencies: {
    "Dependency ID": names(`dependency no, dependency ref, dependency number`, looseId),
    "From project": names(
      `giving project, providing project, from, giver, provider, supplier project, source project, predecessor project, depends on, supplying project`,
    ),
    "To project": names(
      `receiving project, to, receiver, dependent project, target project, successor project, consuming project, project`,
    ),
    Deliverable: names(
      `dependency, dependencies, dependency description, dependency name, what is needed, product`,
      `description, title`,
    ),
    Strength: names(`dependency type, hard soft, criticality`, `type`),
    "Milestone ID": names(`milestone, milestone ref`),
    "Needed by": names(
      `required by, needed on, date needed, required date, need date`,
      `due date, date, due`,
    ),
    "Lag days": names(`lag, lag in days`),
    Status: names(`dependency status, state`),
  },
  Decisions: {
    "Decision ID": names(`decision no, decision ref, decision number`, looseId),
    Date: names(`decision date, date of decision, decided on, date decided, date made`),
    Forum: names(`board, meeting, governance forum, decision body, approval body, committee`),
    "Relates to": names(`project, project name, project id, programme, program, related project`),
    Decision: names(
      `decisions, decision description, decision taken, decision made, decision required, decision title, entscheidung, beslutning`,
      `description, title`,
    ),
    Outcome: names(`decision outcome, decision status, result`, `status`),
    Rationale: names(`reason, justification, reason for decision, basis`),
    "Needed by": names(`required by, decision due, decision needed by`, `due date, due`),
    "Decided by": names(`decision maker, approver, approved by, made by, decision owner`, `owner`),
    "Action owner": names(`follow up owner, assigned to`),
  },
  Financials: {
    "Project ID": project,
    Period: period,
    Budget: names(
      `planned cost, period budget, plan, baseline, baseline cost, pv, planned value, bcws, bcws period`,
    ),
    Actual: names(`actual cost, actual spend, spend, actuals, ac, acwp, acwp period, ist`),
    Forecast: names(`forecast cost, estimate, forecast spend, etc, latest forecast`),
    "Cost type": names(`capex opex, opex capex, capital revenue, capital or revenue`),
    "Complete % at end": names(`percent complete, complete percent, progress`),
  },
  Programs: {
    "Program ID": names(
      `programme id, program no, programme no, programme ref, program code, programme code`,
      looseId,
    ),
    Program: names(
      `programme, program name, programme name, program title, programme title`,
      `name, title`,
    ),
    Sponsor: names(`sro, senior responsible owner, program sponsor, programme sponsor`, `owner`),
    Manager: names(
      `program manager, programme manager, program director, programme director`,
      `lead`,
    ),
    "Reported RAG": names(`rag, rag status, health`, `status`),
    "Status note": names(`commentary, narrative`, `comments, notes`),
  },
  Objectives: {
    "Objective ID": names(`objective no, objective ref, goal id`, looseId),
    Objective: names(
      `strategic objective, objective name, goal, strategic goal, outcome, strategic outcome`,
      `name, title, description`,
    ),
    Weight: names(`weighting, objective weight, importance`),
    Owner: names(`objective owner, executive owner`),
  },
  Criteria: {
    Criterion: names(
      `criteria, criterion name, scoring criterion, scoring criteria, prioritisation criteria, prioritization criteria, factor, evaluation criteria, kriterium, critere, criterio`,
    ),
    Weight: names(
      `weighting, criterion weight, weight percent, weighting percent, importance, gewicht, gewichtung, poids, peso, ponderation`,
    ),
    Direction: names(`benefit or cost, polarity`),
    "Scale low": names(`minimum, min, lowest`),
    "Scale high": names(`maximum, max, highest, max score`),
    Definition: names(`guidance, scoring guidance, meaning, description`),
  },
  Capacity: {
    Role: names(`resource role, team, skill, resource type, rolle`),
    Period: period,
    FTE: names(`capacity, capacity fte, available fte, available, headcount`),
  },
  Demand: {
    "Project ID": project,
    Role: names(`resource role, team, skill, resource type, rolle`),
    Period: period,
    FTE: names(`demand, demand fte, required fte, fte required, need`),
  },
};
