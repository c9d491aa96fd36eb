/**
 * The number that a standard normal variable stays below with a probability: 1.96 for 0.975.
 *
 * Algorithm AS241, PPND16 (Wichura 1988): about 16 digits.
 *
 * @param probability 0..1; 0 gives -Infinity, 1 Infinity, anything else beyond them NaN.
 * @example Math.round(normalQuantile(0.975) * 1e6); // => 1959964
 */
export function normalQuantile(probability: number): number {
  const q = probability - 0.5;
  if (Math.abs(q) <= 0.425) return q * ratio(central, 0.180625 - q * q);
  const tail = q < 0 ? probability : 1 - probability;
  if (tail <= 0) return tail === 0 ? Math.sign(q) * Infinity : NaN;
  const r = Math.sqrt(-Math.log(tail));
  return Math.sign(q) * (r <= 5 ? ratio(outer, r - 1.6) : ratio(far, r - 5));
}

/**
 * The probability that a standard normal variable exceeds a score: 0.025 for 1.96. About 14 digits, also
 * of the smallest tails.
 *
 * Method: up to 2.5 the series of the distribution function, beyond it the continued fraction of the tail
 * (Abramowitz and Stegun 26.2.11 and 26.2.14). Up to 200 steps.
 *
 * @example Math.round(normalTail(1.959963985) * 1e6); // => 25000
 */
export function normalTail(score: number): number {
  if (score < 0) return 1 - normalTail(-score);
  const density = Math.exp(-(score * score) / 2) / Math.sqrt(2 * Math.PI);
  if (score > 2.5) {
    let fraction = score;
    for (let step = 100; step >= 1; step--) fraction = score + step / fraction;
    return density / fraction;
  }
  let [term, sum] = [score, score];
  for (let odd = 3; term > sum * 1e-17; odd += 2) {
    term *= (score * score) / odd;
    sum += term;
  }
  return 0.5 - density * sum;
}

/** Coefficients of a quotient of two polynomials, the constant first. */
interface Quotient {
  readonly above: readonly number[];
  readonly below: readonly number[];
}

/** Within 0.425 of the middle. */
const central: Quotient = {
  above: [
    3.3871328727963665, 133.14166789178438, 1971.5909503065513, 13731.69376550946,
    45921.95393154987, 67265.7709270087, 33430.57558358813, 2509.0809287301227,
  ],
  below: [
    1, 42.31333070160091, 687.1870074920579, 5394.196021424751, 21213.794301586597,
    39307.89580009271, 28729.085735721943, 5226.495278852854,
  ],
};

const outer: Quotient = {
  above: [
    1.4234371107496835, 4.630337846156546, 5.769497221460691, 3.6478483247632045,
    1.2704582524523684, 0.2417807251774506, 0.022723844989269184, 0.0007745450142783414,
  ],
  below: [
    1, 2.053191626637759, 1.6763848301838038, 0.6897673349851, 0.14810397642748008,
    0.015198666563616457, 0.0005475938084995345, 1.0507500716444169e-9,
  ],
};

/** Below 1.4e-11. */
const far: Quotient = {
  above: [
    6.657904643501103, 5.463784911164114, 1.7848265399172913, 0.29656057182850487,
    0.026532189526576124, 0.0012426609473880784, 2.7115555687434876e-5, 2.0103343992922881e-7,
  ],
  below: [
    1, 0.599832206555888, 0.1369298809227358, 0.014875361290850615, 0.0007868691311456133,
    1.8463183175100548e-5, 1.421511758316446e-7, 2.0442631033899397e-15,
  ],
};

function ratio({ above, below }: Quotient, x: number): number {
  return polynomial(above, x) / polynomial(below, x);
}

function polynomial(coefficients: readonly number[], x: number): number {
  return coefficients.reduceRight((sum, coefficient) => sum * x + coefficient, 0);
}
