import type { RegisterNames } from "./names";
import { names } from "./names";

/** Other names of the columns of Benefits. */
export const benefitNames: RegisterNames = {
  "Benefit ID": names(
    `benefit no, benefit number, benefit ref, benefit reference, benefit code, gevinst id, nutzen id`,
    `id, no, number, ref, reference, code, nr, key`,
  ),
  "Relates to": names(
    `project, project name, project id, project no, project code, benefit project, programme, program, source project, prosjekt, projekt, projet, proyecto, progetto`,
    `parent, linked to`,
  ),
  Benefit: names(
    `benefits, benefit name, benefit title, benefit description, description of the improvement, expected benefit, benefit statement, gevinst, expected gains,
    forventede gevinster, nutzen, benefice, beneficio, 効果`,
    `title, name, description`,
  ),
  Type: names(`benefit disbenefit, benefit or disbenefit, disbenefit`),
  Class: names(
    `benefit type, benefit category, benefit class, financial non financial, monetary non monetary, hard or soft, financial non financial, monetary non monetary, hard or soft, category hard soft, type of gain, gevinsttype, primary classification, cashable,
    benefit type monetary non monetary, monetised`,
    `type, category, sub category`,
  ),
  "Objective ID": names(
    `objective, strategic objective, alignment, strategic outcome, associated objective, strategic goal, strategisk mal, list strategic outcomes`,
  ),
  Owner: names(
    `benefit owner, benefits owner, person responsible for realising benefit, person accountable for realising benefit, gains owner, gevinsteier,
    gains responsible, gevinstansvarlig, project benefits mngr, responsible, responsable`,
    `accountable, lead, sponsor, manager`,
  ),
  Measure: names(
    `kpi, metric, measurement criteria, key performance indicator, key performance indicators, maleindikator, malemetode, indicator, measured by,
    how measured, performance measure, messgrosse, kennzahl, indicateur, indicador, indicatore`,
  ),
  Unit: names(
    `unit of measure, unit of measurement, maleenhet, uom, einheit, unite, unidad, metric type`,
  ),
  "Value per unit": names(`unit value, money per unit`),
  "Baseline value": names(
    `baseline, as is, current, start value, startverdi, dagens verdi, current value, benefit baseline`,
  ),
  "Target value": names(
    `target, to be, target improvement, desired value, onsket verdi, planned benefit, total planned benefit, annual benefit, benefit value, annual value,
    yearly benefit, benefit per year, financial benefit, expected value, full year value, value, zielwert, cible, objetivo valor`,
    `amount`,
  ),
  "Confidence %": names(`confidence, confidence level, likelihood of realisation, probability`),
  Status: names(
    `realization status, realisation status, benefit status, state, statut, stato, estado`,
  ),
  "Status note": names(
    `benefits narrative, narrative, commentary, assumptions`,
    `comments, comment, notes, remarks`,
  ),
  "Observable outcome": names(`outcome, observable outcomes`),
  "Enabling outputs": names(
    `enabler, enablers, prerequisites for benefit realization, forutsetninger for gevinstoppnaelse`,
  ),
  "Cost to realise": names(`cost to realize, realisation cost`),
  Recipient: names(`beneficiary, beneficiaries`),
  "Review on": names(`review date, next review date, measurement date, dato for maling`),
  "Measure frequency": names(`frequency, measurement frequency, reporting frequency`),
};

/** Other names of the columns of BenefitPeriods. */
export const benefitPeriodNames: RegisterNames = {
  "Benefit ID": names(`benefit no, benefit ref, benefit`, `id`),
  Period: names(`quarter, month, year, fiscal year, financial year, reporting period, periode`),
  Planned: names(`plan, profile, planned benefit, budget, baseline`),
  Forecast: names(`forecast benefit, expected`),
  Actual: names(`actual benefit, achieved, realised, measured value, malt verdi`),
};
