/**
 * AssemblyScript: draws in which trials risks happen and how large they are. The same as PlainDraws in
 * src/core/risk/simulation/riskDraws.ts, to the last bit: the same steps in the same precision.
 *
 * `npm run kernels` compiles it into src/compute/simulation/riskKernel.ts. Nothing is allocated here: every
 * argument that is an address is a block of memory that the caller laid out. Lists of what happens may be
 * written 16 bytes beyond their end.
 */

/**
 * Places in the list of coefficients and other constants, 16 bytes each, the same number in all lanes: from
 * memory they take one instruction.
 */
const NEAR = 0;
const FAR = 9;
const LOGARITHM = 18;
const ONE = 26;
const TWO = 27;
const HALF_ROOT = 28;
const LN2 = 29;
const NEAR_MIDDLE = 30;
const FAR_FROM = 31;
const FAR_MIDDLE = 32;
const LOW_BITS = 33;
const HALF = 34;
const HALF_WORDS = 35;
const SMALLEST = 36;
const TABLE_REACH = 37;
const PLACES = 38;
const LAST_PLACE = 39;
const WHOLE = 40;
const SCORE_REACH = 41;
const SCORE_STEPS = 42;
const LAST_SCORE_PLACE = 43;

@inline
function times5(x: v128): v128 {
  return i32x4.add(x, i32x4.shl(x, 2));
}

@inline
function times9(x: v128): v128 {
  return i32x4.add(x, i32x4.shl(x, 3));
}

/** The coefficient at a place of the list, in all lanes. */
@inline
function coefficient(list: usize, place: i32): v128 {
  return v128.load(list + ((<usize>place) << 4));
}

/** c0 + c1 t + ... + c7 t^7 by Estrin's scheme; the coefficients from a place of the list on. */
@inline
function seventh(list: usize, place: i32, t: v128, t2: v128, t4: v128): v128 {
  const a = f32x4.add(
    f32x4.add(coefficient(list, place), f32x4.mul(coefficient(list, place + 1), t)),
    f32x4.mul(f32x4.add(coefficient(list, place + 2), f32x4.mul(coefficient(list, place + 3), t)), t2),
  );
  const b = f32x4.add(
    f32x4.add(coefficient(list, place + 4), f32x4.mul(coefficient(list, place + 5), t)),
    f32x4.mul(f32x4.add(coefficient(list, place + 6), f32x4.mul(coefficient(list, place + 7), t)), t2),
  );
  return f32x4.add(a, f32x4.mul(b, t4));
}

@inline
function eighth(list: usize, place: i32, t: v128): v128 {
  const t2 = f32x4.mul(t, t);
  const t4 = f32x4.mul(t2, t2);
  return f32x4.add(
    seventh(list, place, t, t2, t4),
    f32x4.mul(coefficient(list, place + 8), f32x4.mul(t4, t4)),
  );
}

/** Upper end of the normal distribution for twice a tail, as singleNormal of core/numeric. */
@inline
function normal(h: v128, list: usize): v128 {
  const y = f32x4.mul(h, f32x4.sub(coefficient(list, TWO), h));
  const exponent = i32x4.shr_s(i32x4.sub(y, coefficient(list, HALF_ROOT)), 23);
  const m = f32x4.sub(i32x4.sub(y, i32x4.shl(exponent, 23)), coefficient(list, ONE));
  const m2 = f32x4.mul(m, m);
  const log = f32x4.add(
    f32x4.mul(seventh(list, LOGARITHM, m, m2, f32x4.mul(m2, m2)), m),
    f32x4.mul(f32x4.convert_i32x4_s(exponent), coefficient(list, LN2)),
  );
  const w = f32x4.sub(f32x4.splat(0), log);
  let sum = eighth(list, NEAR, f32x4.sub(w, coefficient(list, NEAR_MIDDLE)));
  const isFar = f32x4.gt(w, coefficient(list, FAR_FROM));
  if (v128.any_true(isFar)) {
    const far = eighth(list, FAR, f32x4.sub(f32x4.sqrt(w), coefficient(list, FAR_MIDDLE)));
    sum = v128.bitselect(far, sum, isFar);
  }
  return f32x4.mul(sum, f32x4.sub(coefficient(list, ONE), h));
}

/** The normal scores of random words, growing with them. */
@inline
function scores(words: v128, list: usize): v128 {
  const isAbove = v128.not(i32x4.shr_s(words, 31));
  const fromEnd = v128.and(v128.xor(words, isAbove), coefficient(list, LOW_BITS));
  const h = f32x4.mul(
    f32x4.add(f32x4.convert_i32x4_s(fromEnd), coefficient(list, HALF)),
    coefficient(list, HALF_WORDS),
  );
  return v128.xor(normal(h, list), v128.andnot(words, coefficient(list, LOW_BITS)));
}

/**
 * Adds weight times a normal score to the shared luck of each trial.
 *
 * @param state 16 words of the generators.
 * @param list the constants.
 * @param trials a multiple of 4.
 * @param sums f32 by trial: added to.
 */
export function mixScores(state: usize, trials: i32, weight: f32, list: usize, sums: usize): void {
  let a = v128.load(state), b = v128.load(state, 16), c = v128.load(state, 32), d = v128.load(state, 48);
  const end = sums + ((<usize>trials) << 2);
  for (let to = sums; to < end; to += 16) {
    const five = times5(b);
    const words = times9(v128.or(i32x4.shl(five, 7), i32x4.shr_u(five, 25)));
    const x2 = v128.xor(c, a);
    const x3 = v128.xor(d, b);
    const shifted = i32x4.shl(b, 9);
    b = v128.xor(b, x2);
    a = v128.xor(a, x3);
    c = v128.xor(x2, shifted);
    d = v128.or(i32x4.shl(x3, 11), i32x4.shr_u(x3, 21));
    v128.store(to, f32x4.add(v128.load(to), f32x4.mul(f32x4.splat(weight), scores(words, list))));
  }
}

/**
 * Trials in which a risk with luck of its own happens.
 *
 * @param threshold it happens where its word, turned by `flip` (0 or -1), is this or more.
 * @param compact 16 byte patterns of 16 bytes that move the chosen of four numbers to the front.
 * @param trial u32, the trials: written.
 * @param drawn i32, the words: written.
 * @returns how many.
 */
export function drawOwn(
  state: usize,
  trials: i32,
  threshold: i32,
  flip: i32,
  compact: usize,
  trial: usize,
  drawn: usize,
): i32 {
  let a = v128.load(state), b = v128.load(state, 16), c = v128.load(state, 32), d = v128.load(state, 48);
  const least = i32x4.splat(threshold);
  const turn = i32x4.splat(flip);
  let now = i32x4(0, 1, 2, 3);
  let at: usize = 0;
  for (let t = 0; t < trials; t += 4) {
    const five = times5(b);
    const words = v128.xor(times9(v128.or(i32x4.shl(five, 7), i32x4.shr_u(five, 25))), turn);
    const x2 = v128.xor(c, a);
    const x3 = v128.xor(d, b);
    const shifted = i32x4.shl(b, 9);
    b = v128.xor(b, x2);
    a = v128.xor(a, x3);
    c = v128.xor(x2, shifted);
    d = v128.or(i32x4.shl(x3, 11), i32x4.shr_u(x3, 21));
    const mask = i32x4.bitmask(i32x4.ge_s(words, least));
    const order = v128.load(compact + ((<usize>mask) << 4));
    v128.store(trial + at, i8x16.swizzle(now, order));
    v128.store(drawn + at, i8x16.swizzle(words, order));
    at += (<usize>popcnt(mask)) << 2;
    now = i32x4.add(now, i32x4.splat(4));
  }
  return <i32>(at >> 2);
}

/**
 * Scores of sizes from the words that `drawOwn` wrote.
 *
 * @param drawn i32, the words; replaced by f32, the scores.
 * @param larger f32, share of the outcomes that are larger: written.
 * @param scale 1 / number of words that make the risk happen; doubled is twice that.
 */
export function scoreOwn(
  count: i32,
  drawn: usize,
  larger: usize,
  threshold: i32,
  scale: f32,
  doubled: f32,
  list: usize,
): void {
  const end = drawn + ((<usize>count) << 2);
  for (; drawn < end; drawn += 16) {
    const words = v128.load(drawn);
    const above = i32x4.sub(i32x4.splat(i32.MAX_VALUE), words);
    const below = i32x4.sub(words, i32x4.splat(threshold));
    const half = coefficient(list, HALF);
    v128.store(larger, f32x4.mul(f32x4.add(f32x4.convert_i32x4_u(above), half), f32x4.splat(scale)));
    const nearer = f32x4.convert_i32x4_u(i32x4.min_u(above, below));
    const h = f32x4.pmax(coefficient(list, SMALLEST), f32x4.mul(f32x4.add(nearer, half), f32x4.splat(doubled)));
    const sign = v128.and(i32x4.gt_u(above, below), i32x4.splat(i32.MIN_VALUE));
    v128.store(drawn, v128.xor(normal(h, list), sign));
    larger += 16;
  }
}

/**
 * Trials in which a risk with shared luck happens.
 *
 * @param mixed f32, the shared luck by trial.
 * @param own weight of its own luck.
 * @param score it happens where its normal score, turned by `flip` (0 or the sign bit), is this or more.
 * @param drawn f32, the scores: written.
 */
export function drawShared(
  state: usize,
  trials: i32,
  mixed: usize,
  own: f32,
  score: f32,
  flip: i32,
  list: usize,
  compact: usize,
  trial: usize,
  drawn: usize,
): i32 {
  let a = v128.load(state), b = v128.load(state, 16), c = v128.load(state, 32), d = v128.load(state, 48);
  const least = f32x4.splat(score);
  const turn = i32x4.splat(flip);
  const weight = f32x4.splat(own);
  let now = i32x4(0, 1, 2, 3);
  let at: usize = 0;
  for (let t = 0; t < trials; t += 4) {
    const five = times5(b);
    const words = times9(v128.or(i32x4.shl(five, 7), i32x4.shr_u(five, 25)));
    const x2 = v128.xor(c, a);
    const x3 = v128.xor(d, b);
    const shifted = i32x4.shl(b, 9);
    b = v128.xor(b, x2);
    a = v128.xor(a, x3);
    c = v128.xor(x2, shifted);
    d = v128.or(i32x4.shl(x3, 11), i32x4.shr_u(x3, 21));
    const sum = f32x4.add(v128.load(mixed + ((<usize>t) << 2)), f32x4.mul(weight, scores(words, list)));
    const good = v128.xor(sum, turn);
    const mask = i32x4.bitmask(f32x4.ge(good, least));
    const order = v128.load(compact + ((<usize>mask) << 4));
    v128.store(trial + at, i8x16.swizzle(now, order));
    v128.store(drawn + at, i8x16.swizzle(good, order));
    at += (<usize>popcnt(mask)) << 2;
    now = i32x4.add(now, i32x4.splat(4));
  }
  return <i32>(at >> 2);
}

/**
 * Scores of sizes from the normal scores that `drawShared` wrote.
 *
 * @param drawn f32, scores of the risk; replaced by scores of its size.
 * @param larger f32, share of the outcomes that are larger: written.
 * @param tails f32, probability of a score or more from -7 on.
 * @param scale 1 / probability of the risk.
 */
export function scoreShared(
  count: i32,
  drawn: usize,
  larger: usize,
  tails: usize,
  scale: f32,
  list: usize,
): void {
  const end = drawn + ((<usize>count) << 2);
  const one = coefficient(list, ONE);
  for (; drawn < end; drawn += 16) {
    const reached = f32x4.add(v128.load(drawn), coefficient(list, SCORE_REACH));
    const place = f32x4.mul(reached, coefficient(list, SCORE_STEPS));
    const tail = between(tails, place, coefficient(list, LAST_SCORE_PLACE), list);
    const above = f32x4.pmin(one, f32x4.mul(tail, f32x4.splat(scale)));
    v128.store(larger, above);
    const below = f32x4.sub(one, above);
    const h = f32x4.mul(coefficient(list, TWO), f32x4.pmin(above, below));
    const sign = v128.and(f32x4.gt(above, below), i32x4.splat(i32.MIN_VALUE));
    v128.store(drawn, v128.xor(normal(f32x4.pmax(coefficient(list, SMALLEST), h), list), sign));
    larger += 16;
  }
}

/** Four values of a table of f32, straight between its numbers. */
@inline
function between(table: usize, reached: v128, last: v128, list: usize): v128 {
  const place = f32x4.pmin(last, f32x4.pmax(f32x4.splat(0), reached));
  // Adding a number whose last bit is worth 1 leaves the step in its last bits.
  const whole = f32x4.add(f32x4.sub(place, coefficient(list, HALF)), coefficient(list, WHOLE));
  const rest = f32x4.sub(place, f32x4.sub(whole, coefficient(list, WHOLE)));
  const step = i32x4.shl(i32x4.sub(whole, coefficient(list, WHOLE)), 2);
  let pair = v128.load64_zero(table + <usize>i32x4.extract_lane(step, 0));
  pair = v128.load64_lane(table + <usize>i32x4.extract_lane(step, 1), pair, 1);
  let next = v128.load64_zero(table + <usize>i32x4.extract_lane(step, 2));
  next = v128.load64_lane(table + <usize>i32x4.extract_lane(step, 3), next, 1);
  const from = v128.shuffle<f32>(pair, next, 0, 2, 4, 6);
  const to = v128.shuffle<f32>(pair, next, 1, 3, 5, 7);
  return f32x4.add(from, f32x4.mul(rest, f32x4.sub(to, from)));
}

/**
 * Sizes of what happened.
 *
 * @param drawn f32, scores of the sizes; overwritten.
 * @param table f32, 513 of them.
 * @param size f64, low + range times the table at the score: written.
 */
export function lookUp(
  count: i32,
  drawn: usize,
  table: usize,
  low: f64,
  range: f64,
  list: usize,
  size: usize,
): void {
  const end = drawn + ((<usize>count) << 2);
  const lows = f64x2.splat(low);
  const ranges = f64x2.splat(range);
  for (; drawn < end; drawn += 16) {
    const reached = f32x4.add(v128.load(drawn), coefficient(list, TABLE_REACH));
    const place = f32x4.mul(reached, coefficient(list, PLACES));
    const found = between(table, place, coefficient(list, LAST_PLACE), list);
    const upper = v128.shuffle<f32>(found, found, 2, 3, 2, 3);
    v128.store(size, f64x2.add(lows, f64x2.mul(ranges, f64x2.promote_low_f32x4(found))));
    v128.store(size, f64x2.add(lows, f64x2.mul(ranges, f64x2.promote_low_f32x4(upper))), 16);
    size += 32;
  }
}
