import type { RegisterNames } from "./names";
import { names } from "./names";

const relatesTo = names(
  `related project, project program, project programme, project, project name, project id, project no, project code, project ref, affected project, programme, program,
  projekt, projet, proyecto, progetto, projeto, prosjekt, プロジェクト`,
  `parent, linked to, workstream`,
);

/** Other names of the columns of Risks. */
export const riskNames: RegisterNames = {
  "Risk ID": names(
    `risk no, risk number, risk ref, risk reference, risk identifier, risk code, risk key, risiko id, risiko nr, risikonummer,
    no du risque, numero du risque, id du risque, no do risco, id do risco, nro de ref, id riesgo, id del riesgo, id rischio, リスクid, リスク番号`,
    `id, no, number, ref, reference, code, nr, key, s no, sl no, sr no, item, id no, profil id`,
  ),
  "Relates to": relatesTo,
  Type: names(
    `risk type, threat opportunity, threat or opportunity, chance risiko, chancen risiken, risk opportunity, risk or opportunity, risque opportunite, riesgo oportunidad, rischio opportunita, risco oportunidade, threat or opp, type amenaza oportunidad, risiko chance`,
  ),
  Category: names(
    `risk category, risk categories, risk class, risk area, rbs, area of impact, brd risk category, risikokategorie, categorie du risque,
    categoria de riesgo, categoria di rischio, tipologia, kategori, カテゴリ`,
    `type, risk type, area, class, kategorie`,
  ),
  Risk: names(
    `what could go wrong, what can go wrong, what might happen, risks, risk description, risk name, risk title, risk statement, risk description impact, description of risk, risk subtitles, threat scenario,
    risk scenario description, risk scenario, brief risk description, risk event, risk summary, description of uncertainty,
    beskrivelse av usikkerhet, risiko, risikobeschreibung, description du risque, risque, riesgo, descripcion del riesgo,
    descrizione del rischio, rischio, risco, descricao do risco, リスク事象, リスク, リスク内容, 件名`,
    `title, description, name, summary, short description, beschreibung, descripcion, descrizione, descricao, details, subject`,
  ),
  Owner: names(
    `risk owner, risk owner name, responsible, responsibility, responsable du risque, dueno, responsabile, eigner, risikoeigner,
    verantwortlich, verantwortlicher, responsable, risikoeier, 担当者`,
    `action owner, assigned to, assignee, accountable, lead, manager`,
  ),
  "Raised on": names(
    `date raised, raised, raised date, date registered, identified date, date identified, date logged, logged on, opened, date opened,
    open date, created, created on, creation date, date d ouverture, fecha de identificacion, erfasst am, data de identificacao, 起票日`,
    `date, datum, fecha, data`,
  ),
  Proximity: names(`naerhet, timing, expected timing, risk proximity`),
  "Inherent probability": names(
    `how likely, how likely is it, probability, likelihood, prob, risk probability, risk likelihood, gross likelihood, gross probability, inherent likelihood,
    probability risk rating, probability level, probability score, likelihood score, likelihood rating, likelihood level, threat probability,
    probability of occurrence, initial likelihood, initial probability, current likelihood, probability s, sannsynlighet, sannsynlighet s, probabilite,
    probabilidad, probabilita, probabilidade, eintrittswahrscheinlichkeit, wahrscheinlichkeit, 発生確率`,
    `p, l, s, w, ew`,
  ),
  "Inherent impact": names(
    `how bad, how bad is it, how serious, how severe, impact, consequence, risk impact, gross impact, impact risk rating, impact level, impact score, impact rating, inherent severity,
    impact concequence, consequence k, konsekvens, konsekvens k, incidence, impacto, impatto, auswirkung, schadenshohe, schadenshoehe, 影響度, gravite,
    initial impact, current impact, severity score, severity of impact`,
    `i, c, k, a, g, sh`,
    `severity`,
  ),
  Response: names(
    `response type, risk response, treatment, risk treatment, treatment option, treatment decision, treatment strategy, response strategy,
    risk strategy, response category, risk response categories, uncertainty strategy, usikkerhetstrategi, strategie,
    strategie de gestion des risques, estrategia de respuesta, estrategia de respuesta adaptada, estrategia, 対応戦略`,
    `strategy, azione, control type`,
  ),
  "Response action": names(
    `what we will do, what will we do, what are we doing, what are we doing about it, mitigation, mitigation plan, mitigation notes, mitigation strategy, mitigation action, mitigation actions, mitigation measures,
    mitigating action, mitigating actions, action plan, potential responses, responses, risk response plan, response plan, planned response,
    measures, planned controls, future controls, contingency, contingency plan, brd mitigation actions taken, tiltak, massnahme, massnahmen,
    gegenmassnahme, gegenmassnahmen, plan de reponse, mesures, plan de respuesta, plan de mitigacion, attivita, mitigazione, plano de resposta,
    plano de mitigacao, 予防対策, 対策`,
    `action, actions, controls, control, results, next steps, response`,
  ),
  "Response cost": names(
    `mitigation cost, cost of mitigation, treatment cost, cost of response, response budget`,
  ),
  "Response due": names(
    `by when, due date, action due, action due date, target date, mitigation due, mitigation date, response date, expected resolution, target resolution date, 期限`,
    `due, deadline`,
  ),
  "Residual probability": names(
    `residual likelihood, net likelihood, net probability, target likelihood, target probability, new likelihood, new probability,
    post mitigation likelihood, post mitigation probability, likelihood after mitigation, probability after mitigation,
    brd residual likelihood, s after action, s etter tiltak, restwahrscheinlichkeit, probabilite residuelle, probabilidad residual`,
  ),
  "Residual impact": names(
    `net impact, target impact, new impact, new severity, residual severity, post mitigation impact, impact after mitigation, brd residual impact,
    k post action, k etter tiltak, restauswirkung, impact residuel, impacto residual`,
  ),
  "Probability %": names(
    `probability percent, likelihood percent, percent probability, percent likelihood`,
    `probability, likelihood, prob, chance, p, w, ew`,
  ),
  "Cost impact": names(
    `exposure, cost exposure, cost, financial impact, impact monetary, impact cost, base impact, financial exposure, cost of risk,
    estimated cost, potential cost, impact value, kostenauswirkung, impact financier, impacto financiero, impatto economico`,
    `impact, value, amount`,
  ),
  Status: names(
    `risk status, state, register status, stato, uncertainty status, status usikkerhet, etat du risque, risikostatus, statut, estado, 対応状況, ステータス`,
    `current status, open closed`,
  ),
  "Review on": names(
    `next review date, review date, next review, date of review, reviewed on, 次回レビュー日`,
    `last update, last reviewed`,
  ),
  "Impact low": names(
    `minimum impact, low impact cost, optimistic impact, cost impact low, min cost`,
  ),
  "Impact high": names(
    `maximum impact, high impact cost, pessimistic impact, cost impact high, max cost`,
  ),
  "Schedule impact days": names(
    `schedule impact, schedule exposure days, delay days, schedule exposure, impact days, time impact days, delay`,
  ),
  Cause: names(
    `root cause, cause condition situation, risk cause, causas raiz, causa, ursache, cause du risque, risk driver, vulnerability, threat source`,
  ),
  Event: names(`evento, ereignis`, `threat`),
  Effect: names(
    `consequences, impact description, effekt, impacto no negocio, wirkung, description of impact, impact detail`,
    `impact, consequence`,
  ),
  Actionee: names(`action owner, action by, risk actionee, action assignee`),
  Author: names(
    `raised by, risk author, identified by, reported by, logged by, 起票者`,
    `source, originator`,
  ),
};

/** Other names of the columns of Issues. */
export const issueNames: RegisterNames = {
  "Issue ID": names(
    `issue no, issue number, issue ref, issue reference, issue key, co number, change no, change request id, change request no, cr id, cr no,
    problem id, id probleme`,
    `id, no, number, ref, reference, code, nr, key, s no, item`,
  ),
  "Relates to": relatesTo,
  Type: names(`issue type, kind of issue, issue category`, `category, kind`),
  Issue: names(
    `issues, issue description, issue title, issue name, issue summary, issue statement, description of issue, change description, change request, problem,
    problem description, probleme, problema, offener punkt, 課題`,
    `title, description, summary, name, details, subject`,
  ),
  Owner: names(
    `issue owner, responsible, responsable, verantwortlich, responsabile, 担当者`,
    `assigned to, assignee, action owner, manager, lead`,
  ),
  "Raised on": names(
    `date raised, raised, raised date, opened, date opened, open date, date identified, identified date, date logged, created, submitted date, 起票日`,
    `date`,
  ),
  Priority: names(
    `issue priority, urgency, prioritet, prioritat, priorite, prioridad, priorita, 優先度`,
    `importance`,
  ),
  Severity: names(`issue severity`),
  Due: names(
    `due date, target date, target resolution date, resolve by, resolution date, date due, faellig, fallig, 期限`,
    `deadline`,
  ),
  Status: names(`issue status, state, statut, stato, estado, ステータス`, `current status`),
  Resolution: names(
    `action taken, resolution notes, resolution plan, resolution action, decision taken, outcome, corrective action, solution, losung, 対応`,
    `action, actions, next steps`,
  ),
  "Cost impact": names(`cost, financial impact, impact cost, cost exposure`),
  "Schedule impact days": names(`schedule impact, delay days, impact days, schedule exposure days`),
  "Risk ID": names(`related risk, linked risk, risk ref, risk no`),
  "Decision ID": names(`related decision, decision ref`),
  "Change authority": names(`approved by, authority`),
};
