const round = Math.fround;

/**
 * Coefficients, the constant first: of the score within 0.0034 of both ends together, of the score beyond,
 * and of ln(1 + t) / t. Fitted by Chebyshev polynomials; single precision.
 */
export const normalCoefficients = {
  near: Float32Array.of(
    2.1233136653900146,
    0.34880268573760986,
    -0.005907723680138588,
    -0.0017730676336213946,
    0.0003087891382165253,
    -6.199406470841495e-6,
    -4.897922735835891e-6,
    4.844035288442683e-7,
    3.293109784863191e-8,
  ),
  far: Float32Array.of(
    4.776751518249512,
    1.4249998331069946,
    0.004301786422729492,
    -0.002617005491629243,
    0.0012741823447868228,
    -0.000922401319257915,
    0.0006593367434106767,
    -0.00023348101240117103,
    2.0628234778996557e-5,
  ),
  logarithm: Float32Array.of(
    0.9999999403953552,
    -0.5000036358833313,
    0.33335113525390625,
    -0.24970071017742157,
    0.19898565113544464,
    -0.17247013747692108,
    0.1623418927192688,
    -0.10134056955575943,
  ),
};

const [n0 = 0, n1 = 0, n2 = 0, n3 = 0, n4 = 0, n5 = 0, n6 = 0, n7 = 0, n8 = 0] =
  normalCoefficients.near;
const [f0 = 0, f1 = 0, f2 = 0, f3 = 0, f4 = 0, f5 = 0, f6 = 0, f7 = 0, f8 = 0] =
  normalCoefficients.far;
const [l0 = 0, l1 = 0, l2 = 0, l3 = 0, l4 = 0, l5 = 0, l6 = 0, l7 = 0] =
  normalCoefficients.logarithm;

/** Middles of the ranges that the polynomials are fitted on. */
const NEAR_MIDDLE = 2.5;
const FAR_MIDDLE = round(3.5418739);
/** -ln(4 q (1 - q)) from which a tail q counts as far. */
const FAR_FROM = 5;

/** Where the polynomials change and what they are centred on: for the kernel. */
export const normalPlaces: readonly number[] = [NEAR_MIDDLE, FAR_FROM, FAR_MIDDLE];

/**
 * How far out in a normal distribution, in standard deviations, a score lies that is exceeded (or, on the
 * other side, fallen short of) with a chance. Every step is rounded to single precision, so that vector
 * instructions give the same bits.
 *
 * Variant: the form of Giles (2010), "Approximating the erfinv function": two polynomials in
 * -ln(4 q (1 - q)), q being the tail, here of degree 8 by Estrin's scheme. Off by less than 1e-6 of the
 * score from Wichura's AS241, down to a tail of 2^-34.
 *
 * @param doubledTail twice the tail, 2^-33 to 1.
 * @returns 0 or more (a rounding error below 0 at 1).
 * @example Math.round(singleNormal(0.05) * 1e4); // => 19600
 */
export function singleNormal(doubledTail: number): number {
  const h = round(doubledTail);
  const w = round(0 - singleLog(round(h * round(2 - h))));
  const sum =
    w > FAR_FROM ? far(round(round(Math.sqrt(w)) - FAR_MIDDLE)) : near(round(w - NEAR_MIDDLE));
  return round(sum * round(1 - h));
}

function near(t: number): number {
  const t2 = round(t * t);
  const t4 = round(t2 * t2);
  const a = round(round(n0 + round(n1 * t)) + round(round(n2 + round(n3 * t)) * t2));
  const b = round(round(n4 + round(n5 * t)) + round(round(n6 + round(n7 * t)) * t2));
  return round(round(a + round(b * t4)) + round(n8 * round(t4 * t4)));
}

function far(t: number): number {
  const t2 = round(t * t);
  const t4 = round(t2 * t2);
  const a = round(round(f0 + round(f1 * t)) + round(round(f2 + round(f3 * t)) * t2));
  const b = round(round(f4 + round(f5 * t)) + round(round(f6 + round(f7 * t)) * t2));
  return round(round(a + round(b * t4)) + round(f8 * round(t4 * t4)));
}

const bits = new Int32Array(1);
const single = new Float32Array(bits.buffer);
/** Bits of the root of 1/2: mantissas are taken from there to its double. */
const HALF_ROOT = 0x3f3504f3;
const LN2 = round(Math.LN2);

/** Natural logarithm of a positive number, error below 1e-7. */
function singleLog(value: number): number {
  single.fill(value);
  const [whole = 0] = bits;
  const exponent = (whole - HALF_ROOT) >> 23;
  bits[0] = whole - (exponent << 23);
  const [mantissa = 1] = single;
  const t = round(mantissa - 1);
  const t2 = round(t * t);
  const a = round(round(l0 + round(l1 * t)) + round(round(l2 + round(l3 * t)) * t2));
  const b = round(round(l4 + round(l5 * t)) + round(round(l6 + round(l7 * t)) * t2));
  const sum = round(a + round(b * round(t2 * t2)));
  return round(round(sum * t) + round(exponent * LN2));
}
