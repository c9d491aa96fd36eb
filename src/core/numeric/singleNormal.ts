/**
 * Upper end of the normal distribution in single precision: how far out, in standard deviations, a score
 * lies that a chance of `tail` exceeds or falls short of. All steps are rounded to single precision, so
 * that vector instructions give the same bits.
 *
 * Variant: the form of Giles (2010), "Approximating the erfinv function": two polynomials in
 * -ln(4 q (1 - q)), q being the tail; coefficients fitted here on Wichura's AS241, error below 1e-6 of the
 * score down to a tail of 2^-34.
 *
 * @param doubledTail twice the tail, 2^-33 to 1.
 * @returns 0 or more (a rounding error below 0 at 1).
 * @example Math.round(singleNormal(0.05) * 1e4); // => 19600
 */
export function singleNormal(doubledTail: number): number {
  const h = round(doubledTail);
  const w = round(0 - singleLog(round(h * round(2 - h))));
  const [from, coefficients] = w > 5 ? [root(w), far] : [w, near];
  const t = round(from - (w > 5 ? FAR_MIDDLE : 2.5));
  let sum = coefficients[0] ?? 0;
  for (let k = 1; k < coefficients.length; k++)
    sum = round(round(sum * t) + (coefficients[k] ?? 0));
  return round(sum * round(1 - h));
}

const round = Math.fround;
const root = (value: number): number => round(Math.sqrt(value));

/** Middle of the range of the square root that the outer polynomial is fitted on. */
const FAR_MIDDLE = round(3.5418739);

/** The highest power first. */
const near = [
  3.293109784863191e-8, 4.844035288442683e-7, -4.897922735835891e-6, -6.199406470841495e-6,
  0.0003087891382165253, -0.0017730676336213946, -0.005907723680138588, 0.34880268573760986,
  2.1233136653900146,
].map(round);

const far = [
  2.0628234778996557e-5, -0.00023348101240117103, 0.0006593367434106767, -0.000922401319257915,
  0.0012741823447868228, -0.002617005491629243, 0.004301786422729492, 1.4249998331069946,
  4.776751518249512,
].map(round);

const logarithm = [
  -0.10134056955575943, 0.1623418927192688, -0.17247013747692108, 0.19898565113544464,
  -0.24970071017742157, 0.33335113525390625, -0.5000036358833313, 0.9999999403953552,
].map(round);

const bits = new Int32Array(1);
const single = new Float32Array(bits.buffer);
/** Bits of the root of 1/2: mantissas are taken from there to its double. */
const HALF_ROOT = 0x3f3504f3;
const LN2 = round(Math.LN2);

/** Natural logarithm of a positive number, error below 1e-7. */
function singleLog(value: number): number {
  single[0] = value;
  const [whole = 0] = bits;
  const exponent = (whole - HALF_ROOT) >> 23;
  bits[0] = whole - (exponent << 23);
  const t = round((single.at(0) ?? 1) - 1);
  let sum = logarithm[0] ?? 0;
  for (let k = 1; k < logarithm.length; k++) sum = round(round(sum * t) + (logarithm[k] ?? 0));
  return round(round(sum * t) + round(exponent * LN2));
}
