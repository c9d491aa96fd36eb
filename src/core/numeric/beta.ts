/**
 * Natural logarithm of the gamma function. About 14 digits.
 *
 * Method: Lanczos, with the nine coefficients for g = 7 (Godfrey).
 *
 * @param x above 0.
 * @example Math.round(Math.exp(logGamma(5))); // => 24
 */
export function logGamma(x: number): number {
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x);
  const z = x - 1;
  const sum = lanczos.reduce(
    (total, coefficient, k) => total + (k === 0 ? coefficient : coefficient / (z + k)),
    0,
  );
  const t = z + 7.5;
  return 0.5 * Math.log(2 * Math.PI) + (z + 0.5) * Math.log(t) - t + Math.log(sum);
}

const lanczos = [
  0.9999999999998099, 676.5203681218851, -1259.1392167224028, 771.3234287776531, -176.6150291621406,
  12.507343278686905, -0.13857109526572012, 9.984369578019572e-6, 1.5056327351493116e-7,
];

/**
 * The probability that a beta variable stays below x (regularised incomplete beta function). About 13
 * digits, less for parameters in the thousands.
 *
 * Method: continued fraction (Abramowitz and Stegun 26.5.8) by Lentz's algorithm.
 *
 * @param x 0..1; beyond it 0 or 1.
 * @param alpha above 0.
 * @param beta above 0.
 * @example Math.round(betaProbability(0.3, 2, 4) * 1e5); // => 47178
 */
export function betaProbability(x: number, alpha: number, beta: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  if (x > (alpha + 1) / (alpha + beta + 2)) return 1 - betaProbability(1 - x, beta, alpha);
  const logBeta = logGamma(alpha) + logGamma(beta) - logGamma(alpha + beta);
  const front = Math.exp(alpha * Math.log(x) + beta * Math.log1p(-x) - logBeta) / alpha;
  return front / continuedFraction(x, alpha, beta);
}

/** The denominator: 1 + d1 / (1 + d2 / (1 + ...)). */
function continuedFraction(x: number, alpha: number, beta: number): number {
  const tiny = 1e-300;
  let [value, c, d] = [1, 1, 0];
  for (let step = 1; step < 20_000; step++) {
    const m = step >> 1;
    const coefficient =
      step % 2 === 0
        ? (m * (beta - m) * x) / ((alpha + 2 * m - 1) * (alpha + 2 * m))
        : -((alpha + m) * (alpha + beta + m) * x) / ((alpha + 2 * m) * (alpha + 2 * m + 1));
    d = 1 + coefficient * d;
    d = 1 / (Math.abs(d) < tiny ? tiny : d);
    c = 1 + coefficient / c;
    if (Math.abs(c) < tiny) c = tiny;
    value *= c * d;
    if (Math.abs(c * d - 1) < 1e-15) break;
  }
  return value;
}

/**
 * The value that a beta variable stays below with a probability. About 12 digits, also of values near 0.
 *
 * Method: Newton's steps on the logarithm of the probability, kept inside a bracket that only shrinks.
 *
 * @param probability 0..1.
 * @param alpha 1 or more.
 * @param beta 1 or more.
 * @example Math.round(betaQuantile(0.5, 3, 3) * 1e6); // => 500000
 */
export function betaQuantile(probability: number, alpha: number, beta: number): number {
  if (probability <= 0) return 0;
  if (probability >= 1) return 1;
  if (betaProbability(0.5, alpha, beta) < probability) {
    return 1 - lowerQuantile(1 - probability, beta, alpha);
  }
  return lowerQuantile(probability, alpha, beta);
}

/** At most 0.5: found on the scale of logarithms, where a tail of the distribution is a straight line. */
function lowerQuantile(probability: number, alpha: number, beta: number): number {
  const logBeta = logGamma(alpha) + logGamma(beta) - logGamma(alpha + beta);
  const target = Math.log(probability);
  let [low, high] = [-Infinity, Math.log(0.5)];
  let guess = Math.min(high, (target + logBeta + Math.log(alpha)) / alpha);
  for (let step = 0; step < 60; step++) {
    const x = Math.exp(guess);
    const reached = betaProbability(x, alpha, beta);
    const miss = Math.log(reached) - target;
    if (miss > 0) high = guess;
    else low = guess;
    const slope = Math.exp(alpha * guess + (beta - 1) * Math.log1p(-x) - logBeta) / reached;
    const next = guess - miss / slope;
    const isInside = next > low && next < high;
    const moved = isInside ? next : low === -Infinity ? high - 1 : (low + high) / 2;
    if (Math.abs(moved - guess) < 1e-14 * Math.max(1, Math.abs(guess))) break;
    guess = moved;
  }
  return Math.exp(guess);
}
