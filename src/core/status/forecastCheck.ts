import { roundTo } from "#core/numeric/rounding";
import type { EarnedValue, ToComplete } from "./earnedValue";

/** Why a forecast is hard to believe. */
export type ForecastDoubt =
  /** The manager forecasts much less than the work so far tells. */
  | {
      readonly kind: "optimistic-forecast";
      readonly forecast: number;
      /** Estimate at completion by the CPI so far. */
      readonly byCpi: number;
      readonly cpi: number;
    }
  /** The rest would have to be far more efficient than what is done. */
  | {
      readonly kind: "recovery-not-credible";
      readonly tcpi: ToComplete;
      readonly cpi: number | null;
    };

/** From where on a forecast is doubted. */
export interface DoubtLimits {
  /** A forecast below this share of BAC / CPI is optimistic. */
  readonly forecastShare: number;
  /** A TCPI above this is not credible. */
  readonly tcpi: number;
  /** Share of the work that has to be done before the figures tell anything. */
  readonly fromComplete: number;
}

export const usualDoubtLimits: DoubtLimits = {
  forecastShare: 0.9,
  tcpi: 1.1,
  fromComplete: 0.15,
};

/**
 * Whether the forecast can be believed: against the cost efficiency so far, and against the efficiency
 * that the rest would need to end on budget.
 *
 * Limits are this product's (E-05); empirical studies of large programs find that the CPI rarely gets
 * better by more than a tenth after a fifth of the work.
 *
 * @returns no doubt before 15 % of the work is done: too little is known then.
 * @example
 * import { earnedValue } from "#core/status/earnedValue";
 * const late = earnedValue({ bac: 1300, pv: 900, ev: 585, ac: 933, forecast: 1456 });
 * late && forecastDoubts(late).map(({ kind }) => kind); // => ["optimistic-forecast", "recovery-not-credible"]
 */
export function forecastDoubts(
  earned: EarnedValue,
  limits: DoubtLimits = usualDoubtLimits,
): readonly ForecastDoubt[] {
  const { cpi, eac, tcpi, complete } = earned;
  if (complete === null || roundTo(complete, 6) < limits.fromComplete) return [];
  const doubts: ForecastDoubt[] = [];
  const { bottomUp, typical } = eac;
  const isLow = (forecast: number, byCpi: number): boolean =>
    roundTo(forecast / byCpi, 6) < limits.forecastShare;
  if (bottomUp !== null && typical !== null && cpi !== null && isLow(bottomUp, typical)) {
    doubts.push({ kind: "optimistic-forecast", forecast: bottomUp, byCpi: typical, cpi });
  }
  if (tcpi === "not-achievable" || roundTo(tcpi, 6) > limits.tcpi) {
    doubts.push({ kind: "recovery-not-credible", tcpi, cpi });
  }
  return doubts;
}
