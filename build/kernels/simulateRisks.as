/**
 * AssemblyScript: draws in which trials risks happen and how large they are. The same as PlainDraws in
 * src/core/risk/simulation/riskDraws.ts, to the last bit: the same steps in the same precision.
 *
 * `npm run kernels` compiles it into src/compute/simulation/riskKernel.ts. Nothing is allocated here: every
 * argument that is an address is a block of memory that the caller laid out. Lists of what happens may be
 * written 16 bytes beyond their end.
 */

/** Steps of a table of sizes, and the standard deviations that it reaches. */
const TABLE_STEPS: i32 = 512;
const TABLE_REACH: f32 = 6.5;
/** Steps of the table of tails to a standard deviation, and how many these are. */
const SCORE_STEPS: f64 = 128;
const SCORE_REACH: f64 = 7;
/** Twice the smallest tail that is looked up: 2^-33. */
const SMALLEST: f32 = 1.1641532182693481e-10;
/** 2^-31. */
const HALF_WORDS: f32 = 4.656612873077393e-10;

@inline
function times5(x: v128): v128 {
  return i32x4.add(x, i32x4.shl(x, 2));
}

@inline
function times9(x: v128): v128 {
  return i32x4.add(x, i32x4.shl(x, 3));
}

/** Upper end of the normal distribution for twice a tail, as singleNormal of core/numeric. */
@inline
function normal(h: v128): v128 {
  const y = f32x4.mul(h, f32x4.sub(f32x4.splat(2), h));
  const w = f32x4.sub(f32x4.splat(0), logarithm(y));
  let t = f32x4.sub(w, f32x4.splat(2.5));
  let sum = f32x4.splat(3.293109784863191e-8);
  sum = f32x4.add(f32x4.mul(sum, t), f32x4.splat(4.844035288442683e-7));
  sum = f32x4.add(f32x4.mul(sum, t), f32x4.splat(-4.897922735835891e-6));
  sum = f32x4.add(f32x4.mul(sum, t), f32x4.splat(-6.199406470841495e-6));
  sum = f32x4.add(f32x4.mul(sum, t), f32x4.splat(0.0003087891382165253));
  sum = f32x4.add(f32x4.mul(sum, t), f32x4.splat(-0.0017730676336213946));
  sum = f32x4.add(f32x4.mul(sum, t), f32x4.splat(-0.005907723680138588));
  sum = f32x4.add(f32x4.mul(sum, t), f32x4.splat(0.34880268573760986));
  sum = f32x4.add(f32x4.mul(sum, t), f32x4.splat(2.1233136653900146));
  const isFar = f32x4.gt(w, f32x4.splat(5));
  if (v128.any_true(isFar)) {
    t = f32x4.sub(f32x4.sqrt(w), f32x4.splat(3.5418739));
    let far = f32x4.splat(2.0628234778996557e-5);
    far = f32x4.add(f32x4.mul(far, t), f32x4.splat(-0.00023348101240117103));
    far = f32x4.add(f32x4.mul(far, t), f32x4.splat(0.0006593367434106767));
    far = f32x4.add(f32x4.mul(far, t), f32x4.splat(-0.000922401319257915));
    far = f32x4.add(f32x4.mul(far, t), f32x4.splat(0.0012741823447868228));
    far = f32x4.add(f32x4.mul(far, t), f32x4.splat(-0.002617005491629243));
    far = f32x4.add(f32x4.mul(far, t), f32x4.splat(0.004301786422729492));
    far = f32x4.add(f32x4.mul(far, t), f32x4.splat(1.4249998331069946));
    far = f32x4.add(f32x4.mul(far, t), f32x4.splat(4.776751518249512));
    sum = v128.bitselect(far, sum, isFar);
  }
  return f32x4.mul(sum, f32x4.sub(f32x4.splat(1), h));
}

@inline
function logarithm(value: v128): v128 {
  const exponent = i32x4.shr_s(i32x4.sub(value, i32x4.splat(0x3f3504f3)), 23);
  const t = f32x4.sub(i32x4.sub(value, i32x4.shl(exponent, 23)), f32x4.splat(1));
  let sum = f32x4.splat(-0.10134056955575943);
  sum = f32x4.add(f32x4.mul(sum, t), f32x4.splat(0.1623418927192688));
  sum = f32x4.add(f32x4.mul(sum, t), f32x4.splat(-0.17247013747692108));
  sum = f32x4.add(f32x4.mul(sum, t), f32x4.splat(0.19898565113544464));
  sum = f32x4.add(f32x4.mul(sum, t), f32x4.splat(-0.24970071017742157));
  sum = f32x4.add(f32x4.mul(sum, t), f32x4.splat(0.33335113525390625));
  sum = f32x4.add(f32x4.mul(sum, t), f32x4.splat(-0.5000036358833313));
  sum = f32x4.add(f32x4.mul(sum, t), f32x4.splat(0.9999999403953552));
  const whole = f32x4.mul(f32x4.convert_i32x4_s(exponent), f32x4.splat(0.6931471805599453));
  return f32x4.add(f32x4.mul(sum, t), whole);
}

/** The normal scores of random words, growing with them. */
@inline
function scores(words: v128): v128 {
  const isAbove = v128.not(i32x4.shr_s(words, 31));
  const fromEnd = v128.and(v128.xor(words, isAbove), i32x4.splat(0x7fffffff));
  const h = f32x4.mul(
    f32x4.add(f32x4.convert_i32x4_s(fromEnd), f32x4.splat(0.5)),
    f32x4.splat(HALF_WORDS),
  );
  return v128.xor(normal(h), v128.and(words, i32x4.splat(0x80000000)));
}

/**
 * Adds weight times a normal score to the shared luck of each trial.
 *
 * @param state 16 words of the generators.
 * @param trials a multiple of 4.
 * @param sums f32 by trial: added to.
 */
export function mixScores(state: usize, trials: i32, weight: f32, sums: usize): void {
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
    v128.store(to, f32x4.add(v128.load(to), f32x4.mul(f32x4.splat(weight), scores(words))));
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
export function scoreOwn(count: i32, drawn: usize, larger: usize, threshold: i32, scale: f32, doubled: f32): void {
  const end = drawn + ((<usize>count) << 2);
  for (; drawn < end; drawn += 16) {
    const words = v128.load(drawn);
    const above = i32x4.sub(i32x4.splat(i32.MAX_VALUE), words);
    const below = i32x4.sub(words, i32x4.splat(threshold));
    const half = f32x4.splat(0.5);
    v128.store(larger, f32x4.mul(f32x4.add(f32x4.convert_i32x4_u(above), half), f32x4.splat(scale)));
    const nearer = f32x4.convert_i32x4_u(i32x4.min_u(above, below));
    const h = f32x4.max(f32x4.splat(SMALLEST), f32x4.mul(f32x4.add(nearer, half), f32x4.splat(doubled)));
    const sign = v128.and(i32x4.gt_u(above, below), i32x4.splat(0x80000000));
    v128.store(drawn, v128.xor(normal(h), sign));
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
    const sum = f32x4.add(v128.load(mixed + ((<usize>t) << 2)), f32x4.mul(weight, scores(words)));
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
 * @param tails f64, probability of a score or more from -7 on.
 * @param scale 1 / probability of the risk.
 */
export function scoreShared(count: i32, drawn: usize, larger: usize, tails: usize, scale: f64): void {
  const last = 2 * SCORE_REACH * SCORE_STEPS;
  for (let k = 0; k < count; k++) {
    const offset = (<usize>k) << 2;
    const place = min(last, max(0, (<f64>load<f32>(drawn + offset) + SCORE_REACH) * SCORE_STEPS));
    const step = min(<i32>last - 1, <i32>place);
    const entry = tails + ((<usize>step) << 3);
    const from = load<f64>(entry);
    const tail = from + (place - <f64>step) * (load<f64>(entry, 8) - from);
    store<f32>(larger + offset, <f32>min(<f64>1, tail * scale));
  }
  const end = drawn + ((<usize>count) << 2);
  for (; drawn < end; drawn += 16) {
    const above = v128.load(larger);
    const below = f32x4.sub(f32x4.splat(1), above);
    const h = f32x4.max(f32x4.splat(SMALLEST), f32x4.mul(f32x4.splat(2), f32x4.min(above, below)));
    const sign = v128.and(f32x4.gt(above, below), i32x4.splat(0x80000000));
    v128.store(drawn, v128.xor(normal(h), sign));
    larger += 16;
  }
}

/**
 * Sizes of what happened.
 *
 * @param drawn f32, scores of the sizes; overwritten.
 * @param table f32, 513 of them.
 * @param size f64, low + range times the table at the score: written.
 */
export function lookUp(count: i32, drawn: usize, table: usize, low: f64, range: f64, size: usize): void {
  const end = drawn + ((<usize>count) << 2);
  const perScore = f32x4.splat(<f32>TABLE_STEPS / (2 * TABLE_REACH));
  for (let at = drawn; at < end; at += 16) {
    const place = f32x4.mul(f32x4.add(v128.load(at), f32x4.splat(TABLE_REACH)), perScore);
    v128.store(at, f32x4.min(f32x4.splat(<f32>TABLE_STEPS), f32x4.max(f32x4.splat(0), place)));
  }
  for (let at = drawn; at < end; at += 4) {
    const place = load<f32>(at);
    const step = min(TABLE_STEPS - 1, <i32>place);
    const entry = table + ((<usize>step) << 2);
    const from = <f64>load<f32>(entry);
    const rise = <f64>load<f32>(entry, 4) - from;
    store<f64>(size, low + range * (from + (<f64>place - <f64>step) * rise));
    size += 8;
  }
}
