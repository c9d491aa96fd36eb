/** What earned value is worked out from, all in money and to the same day. */
export interface EarnedValueInput {
  /** Budget at completion, whole life. */
  readonly bac: number;
  /** Planned value: the budget of all closed periods. */
  readonly pv: number;
  /** Earned value: complete share of the budget; null = the progress is not known. */
  readonly ev: number | null;
  /** Actual cost of all closed periods. */
  readonly ac: number;
  /** Estimate at completion from the bottom up, as the manager forecasts it; null = none. */
  readonly forecast?: number | null;
}

/** Efficiency that the rest needs; "not-achievable": the money for it is spent already. */
export type ToComplete = number | "not-achievable";

/** Estimates at completion by four ways; null where a divisor is 0 or nothing is known. */
export interface EstimatesAtCompletion {
  /** The rest goes like what is done: BAC / CPI. */
  readonly typical: number | null;
  /** The rest goes as planned: AC + (BAC - EV). */
  readonly atypical: number;
  /** The rest suffers from cost and schedule: AC + (BAC - EV) / (CPI x SPI). */
  readonly combined: number | null;
  /** The manager's forecast. */
  readonly bottomUp: number | null;
}

/** Earned value of a project, or of several by their sums. */
export interface EarnedValue {
  readonly bac: number;
  readonly pv: number;
  readonly ev: number;
  readonly ac: number;
  /** Cost variance EV - AC; below 0 is overspent. */
  readonly cv: number;
  /** Schedule variance EV - PV in money; below 0 is late. */
  readonly sv: number;
  /** Earned for each unit spent; null while nothing is spent. */
  readonly cpi: number | null;
  /** Earned for each unit planned; null while nothing was planned. */
  readonly spi: number | null;
  /** EV / BAC; null without a budget. */
  readonly complete: number | null;
  readonly eac: EstimatesAtCompletion;
  /** Estimate to complete by the typical estimate; null where that is. */
  readonly etc: number | null;
  /** Variance at completion BAC - EAC by the typical estimate. */
  readonly vac: number | null;
  /** Efficiency that the rest needs to end on budget. */
  readonly tcpi: ToComplete;
  /** The same to end on the typical estimate; null where that is. */
  readonly tcpiToEac: ToComplete | null;
}

/**
 * Earned value: variances, indices, estimates at completion and the efficiency that the rest needs.
 *
 * Nothing spent leaves CPI blank, nothing planned leaves SPI blank; spent without anything earned is a
 * CPI of 0, of which no estimate follows. Source: EIA-748; PMI, Practice Standard for Earned Value
 * Management.
 *
 * @returns null when the progress is not known.
 * @example
 * earnedValue({ bac: 1000, pv: 500, ev: 400, ac: 480 })?.eac.typical; // => 1200
 * @example
 * earnedValue({ bac: 1000, pv: 500, ev: null, ac: 480 }); // => null
 */
export function earnedValue(input: EarnedValueInput): EarnedValue | null {
  const { bac, pv, ev, ac, forecast = null } = input;
  if (ev === null) return null;
  const cpi = ratio(ev, ac);
  const spi = ratio(ev, pv);
  // The budget over the index, written so that no digit is lost on the way.
  const typical = cpi === null || cpi <= 0 ? null : (bac * ac) / ev;
  const combined =
    cpi === null || spi === null || cpi * spi <= 0 ? null : ac + (bac - ev) / (cpi * spi);
  return {
    bac,
    pv,
    ev,
    ac,
    cv: ev - ac,
    sv: ev - pv,
    cpi,
    spi,
    complete: ratio(ev, bac),
    eac: { typical, atypical: ac + (bac - ev), combined, bottomUp: forecast },
    etc: typical === null ? null : typical - ac,
    vac: typical === null ? null : bac - typical,
    tcpi: toCompleteIndex(bac, ev, ac, bac),
    tcpiToEac: typical === null ? null : toCompleteIndex(bac, ev, ac, typical),
  };
}

/**
 * To-complete performance index: what each unit still to be spent has to earn.
 *
 * @param target the cost that shall be kept: the budget at completion, or an estimate.
 * @returns 0 when everything is earned; "not-achievable" when the target is spent and work is left.
 * @example toCompleteIndex(1000, 400, 480, 1200); // => 0.8333333333333334
 */
export function toCompleteIndex(bac: number, ev: number, ac: number, target: number): ToComplete {
  if (ev >= bac) return 0;
  return target - ac <= 0 ? "not-achievable" : (bac - ev) / (target - ac);
}

/** Earned value of several projects by their sums. */
export interface EarnedValueSum {
  /** null: of none the progress is known. */
  readonly earned: EarnedValue | null;
  readonly projects: number;
  /** Projects whose progress is not known; they are in none of the sums. */
  readonly leftOut: number;
}

/**
 * Earned value of a program or a portfolio: the sums of its projects, never the mean of their indices.
 *
 * @example
 * const done = { bac: 100, pv: 50, ev: 60, ac: 40 };
 * sumEarnedValue([done, { ...done, ev: 40 }]).earned?.cpi; // => 1.25
 */
export function sumEarnedValue(inputs: readonly EarnedValueInput[]): EarnedValueSum {
  const known = inputs.filter(({ ev }) => ev !== null);
  const sum = (of: (input: EarnedValueInput) => number): number =>
    known.reduce((total, input) => total + of(input), 0);
  const hasForecast = known.every(({ forecast }) => typeof forecast === "number");
  const total: EarnedValueInput = {
    bac: sum(({ bac }) => bac),
    pv: sum(({ pv }) => pv),
    ev: sum(({ ev }) => ev ?? 0),
    ac: sum(({ ac }) => ac),
    forecast: hasForecast ? sum(({ forecast }) => forecast ?? 0) : null,
  };
  return {
    earned: known.length === 0 ? null : earnedValue(total),
    projects: known.length,
    leftOut: inputs.length - known.length,
  };
}

function ratio(part: number, whole: number): number | null {
  return whole > 0 ? part / whole : null;
}
