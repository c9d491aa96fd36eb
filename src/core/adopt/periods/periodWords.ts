/** What an amount by period is; benefits call a budget a plan. */
export type Measure = "Budget" | "Forecast" | "Actual";

export type CostType = "Capital" | "Revenue";

/** Words of headers, in small letters and without accents; each list is one alternative of a pattern. */
const words = (list: string): string =>
  list
    .trim()
    .split(/\s*,\s*/)
    .join("|");

const whole = (list: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${words(list)})(?![\\p{L}\\p{N}])`, "gu");

export const measureWords: Readonly<Record<Measure, RegExp>> = {
  Actual: whole(`
    actuals?, act, actual costs?, actual spend, spent, spend to date, outturn, acwp, ac, realis?z?ed, realised, achieved, measured, delivered, incurred, paid,
    ist, istkosten, ist-?kosten, istwerte?, tatsachlich, verbraucht, ausgegeben, realise, realisee?s?, reel, reels, reelle?s?, constate, depense, depenses, consomme,
    real, reales, ejecutado, ejecutada, gastado, gasto real, effettivo, effettivi, consuntivo, consuntivi, speso, sostenuto, realizado, realizada, executado, gasto,
    faktisk, palopt, regnskap, forbruk, forbrukt, medgatt, malt, 実績, 実際, 実費`),
  Forecast: whole(`
    forecasts?, fcst, fc, f/cast, estimates?, estimated, est, outlook, projections?, projected, expected, latest estimate, le, etc, eac, to go, remaining, latest view,
    prognosen?, hochrechnung, erwartet, vorschau, obligo, prevision, previsions, prevu, prevue, estime, estimation, atterrissage, reste a faire, pronostico, proyeccion, estimado,
    previsione, previsioni, stima, stimato, a finire, previsao, projecao, estimativa, estimado, prognose, forventet, estimat, 予測, 見込, 見込み, 見通し`),
  Budget: whole(`
    budgets?, budgeted, bud, plan, plans, planned, planned costs?, planned value, baselines?, baselined, bl, approved, pv, bcws, allocation, allocated, funding, funded, profile,
    profiled, phasing, phased, target, original, soll, plankosten, plan-?werte?, geplant, genehmigt, basisplan, budgete, budgetise, planifie, planifiee, approuve, alloue,
    presupuesto, presupuestado, previsto, planificado, planeado, aprobado, preventivo, pianificato, approvato, stanziato, orcamento, orcado, planejado, aprovado, budsjett,
    budsjettert, planlagt, godkjent, ramme, 予算, 計画, 目標`),
};

export const costTypeWords: Readonly<Record<CostType, RegExp>> = {
  Capital: whole(
    `capex, capital, cdel, cap, investition, investitionen, investissement, inversion, investimento, investimenti, investering`,
  ),
  Revenue: whole(
    `opex, revenue, rdel, resource, running, betriebskosten, aufwand, fonctionnement, funcionamiento, gasto corriente, esercizio corrente, custeio, drift, driftskostnad`,
  ),
};

export const totalWords = whole(`
  totals?, total cost, total costs, grand total, subtotal, sub-?total, sum, sums, wlc, whole life, whole-life, whole life costs?, lifetime, overall, all years, full year,
  summe, summen, gesamt, gesamtsumme, gesamtkosten, insgesamt, zwischensumme, totaux, somme, cumul, suma, totales, somma, totale, totali, complessivo, soma, geral,
  totalt, sum totalt, samlet, 合計, 総計, 計, 小計`);

export const beforeWords = whole(`
  pre, prior, prior to, prior years?, previous, previous years?, before, earlier, past, past years?, historic, historical, vor, vorjahre?, fruher, bisher, avant, anterieure?s?, annees anterieures,
  antes, antes de, anterior, anteriores, anos anteriores, prima, prima del, precedenti, anni precedenti, for, tidligere, tidligere ar, 以前, 過年度`);

export const afterWords = whole(`
  post, beyond, after, later, later years?, future, future years?, thereafter, subsequent, subsequent years?, following, out ?years?, tail, nach, spater, spatere jahre, folgejahre?, danach,
  apres, au dela, au-dela, ulterieure?s?, annees suivantes, despues, despues de, posterior, posteriores, anos siguientes, dopo, oltre, successivi, anni successivi, depois, apos, seguintes,
  etter, senere, senere ar`);

/** From the named period on, that one included. */
export const onwardWords = whole(
  `onwards?, and later, and beyond, and after, and following, from, ff\\.?, ab, und spater, et plus, et suivantes?, a partir de, y siguientes, e oltre, e seguintes, fra, og senere, 以降`,
);

/** Up to the named period, that one included. */
export const untilWords = whole(
  `and earlier, and before, and prior, up to, until, to date, bis, und fruher, et avant, jusqu'?a, jusqu'?en, hasta, y anteriores, fino a, fino al, e precedenti, ate, e anteriores, til og med, og tidligere, まで`,
);

/** Amounts that nobody has put into a period. */
export const unphasedWords = whole(`
  unprofiled, unphased, unallocated, not profiled, not phased, not allocated, unassigned, unscheduled, undated, year unknown, nicht zugeordnet, nicht verteilt, ohne jahr, non reparti, non ventile,
  sin asignar, sin distribuir, non ripartito, nao distribuido, ikke fordelt, ikke periodisert, 未配分, 未定`);

/** Words that say nothing about which period, which measure or what else it is. */
export const fillerWords = whole(`
  spend, spending, costs?, expenditure, amounts?, values?, money, cash, cash ?flow, profile, year, years, month, months, quarter, quarters, period, in, of, the, for, and, per, by, financial, fiscal, calendar, real, nominal,
  kosten, ausgaben, betrage?, jahr, jahre, im, in den, cout, couts, depenses, montants?, annee, de, du, des, en, le, la, costes?, gastos, importe, ano, el, del, los, costi, costo, spesa, importo,
  anno, nel, custos?, despesas, valor, valores, do, da, no, kostnad, kostnader, utgifter, belop, ar, i, 年度, 年, 月, 費用, 金額, 支出,
  fte, ftes, headcount, demand, capacity, days, benefits?, savings?, nutzen, gevinst, benefices?, beneficios?, benefici, 効果`);

/** Amounts that are no cost: in a list of projects they belong to another register. */
export const otherThingWords = whole(`
  benefits?, savings?, income, revenues, returns?, fte, ftes, headcount, hours, days, demand, capacity, risks?, exposure, score, scores, rag, status, rank, priority, complete, percent,
  nutzen, ertrag, einsparung, einsparungen, gevinst, gevinster, benefices?, gains?, economies, beneficios?, ahorros?, benefici, risparmi, ganhos, personentage, stunden, 効果`);
