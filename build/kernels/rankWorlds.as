/**
 * AssemblyScript: ranks projects in worlds with other weights and counts. The same as PlainTally in
 * src/core/scoring/sensitivity/worldTally.ts, to the last bit: sums are added in the same order, in the
 * same precision.
 *
 * `npm run kernels` compiles it into src/compute/sampling/rankKernel.ts. Nothing is allocated here: every
 * argument that is an address is a block of memory that the caller laid out.
 */

/** A score of 1 as a whole number. */
const WHOLE_SCORE: i32 = 1 << 30;
/** More numbers than this in one bucket are sorted by Shell's method before insertion. */
const MOST_INSERTED: u32 = 32;

/**
 * Keys of the scores of four worlds, the best score the smallest key.
 *
 * @param values f64, by criterion, then by project; `width` projects, a multiple of 4.
 * @param weights f64, by world, then by criterion.
 * @param keys u32, by world, then by project: written.
 */
export function scoreWorlds(values: usize, weights: usize, keys: usize, width: i32, criteria: i32): void {
  const column = (<usize>width) << 3;
  const row = (<usize>width) << 2;
  const world = (<usize>criteria) << 3;
  const end = weights + world;
  for (let i: usize = 0; i < <usize>width; i += 4) {
    let a0 = f64x2.splat(0), a1 = f64x2.splat(0);
    let b0 = f64x2.splat(0), b1 = f64x2.splat(0);
    let c0 = f64x2.splat(0), c1 = f64x2.splat(0);
    let d0 = f64x2.splat(0), d1 = f64x2.splat(0);
    let at = values + (i << 3);
    for (let w = weights; w < end; w += 8) {
      const low = v128.load(at);
      const high = v128.load(at, 16);
      const a = v128.load_splat<f64>(w);
      a0 = f64x2.add(a0, f64x2.mul(a, low));
      a1 = f64x2.add(a1, f64x2.mul(a, high));
      const b = v128.load_splat<f64>(w + world);
      b0 = f64x2.add(b0, f64x2.mul(b, low));
      b1 = f64x2.add(b1, f64x2.mul(b, high));
      const c = v128.load_splat<f64>(w + 2 * world);
      c0 = f64x2.add(c0, f64x2.mul(c, low));
      c1 = f64x2.add(c1, f64x2.mul(c, high));
      const d = v128.load_splat<f64>(w + 3 * world);
      d0 = f64x2.add(d0, f64x2.mul(d, low));
      d1 = f64x2.add(d1, f64x2.mul(d, high));
      at += column;
    }
    const to = keys + (i << 2);
    storeKeys(to, a0, a1);
    storeKeys(to + row, b0, b1);
    storeKeys(to + 2 * row, c0, c1);
    storeKeys(to + 3 * row, d0, d1);
  }
}

@inline
function storeKeys(to: usize, low: v128, high: v128): void {
  v128.store(to, i32x4.sub(i32x4.splat(WHOLE_SCORE), i64x2.shuffle(whole(low), whole(high), 0, 2)));
}

@inline
function whole(score: v128): v128 {
  const scaled = f64x2.add(f64x2.mul(score, f64x2.splat(<f64>WHOLE_SCORE)), f64x2.splat(0.5));
  return i32x4.trunc_sat_f64x2_s_zero(scaled);
}

/**
 * Projects of one world from the best to the last: key in the upper, project in the lower 32 bits.
 *
 * @param buckets u32, `bucketCount` of them, a power of two.
 * @param sorted u64 by place: written.
 */
export function sortWorld(keys: usize, projects: i32, buckets: usize, bucketCount: i32, sorted: usize): void {
  const end = keys + ((<usize>projects) << 2);
  const extremes = extent(keys, end);
  const lowest = <u32>extremes;
  const highest = <u32>(extremes >> 32);
  const scale = ((<u64>bucketCount) << 32) / (<u64>(highest - lowest) + 1);
  memory.fill(buckets, 0, (<usize>bucketCount) << 2);
  for (let at = keys; at < end; at += 4) {
    const bucket = bucketAt(buckets, load<u32>(at) - lowest, scale);
    store<u32>(bucket, load<u32>(bucket) + 1);
  }
  const largest = runningTotals(buckets, bucketCount);
  for (let at = keys; at < end; at += 4) {
    const key = load<u32>(at);
    const bucket = bucketAt(buckets, key - lowest, scale);
    const place = load<u32>(bucket);
    store<u32>(bucket, place + 1);
    store<u64>(sorted + ((<usize>place) << 3), ((<u64>key) << 32) | <u64>((at - keys) >> 2));
  }
  if (largest > MOST_INSERTED) sortLargeBuckets(buckets, bucketCount, sorted);
  insertionSort(sorted, projects, 1);
}

/** The smallest key in the lower, the largest in the upper 32 bits; keys are below 2^31. */
@inline
function extent(from: usize, end: usize): u64 {
  let lows = i32x4.splat(i32.MAX_VALUE);
  let highs = i32x4.splat(0);
  let at = from;
  for (; at + 16 <= end; at += 16) {
    const four = v128.load(at);
    lows = i32x4.min_s(lows, four);
    highs = i32x4.max_s(highs, four);
  }
  for (; at < end; at += 4) {
    const one = v128.load_splat<u32>(at);
    lows = i32x4.min_s(lows, one);
    highs = i32x4.max_s(highs, one);
  }
  lows = i32x4.min_s(lows, i32x4.shuffle(lows, lows, 2, 3, 0, 1));
  lows = i32x4.min_s(lows, i32x4.shuffle(lows, lows, 1, 0, 3, 2));
  highs = i32x4.max_s(highs, i32x4.shuffle(highs, highs, 2, 3, 0, 1));
  highs = i32x4.max_s(highs, i32x4.shuffle(highs, highs, 1, 0, 3, 2));
  return ((<u64>i32x4.extract_lane(highs, 0)) << 32) | <u64>i32x4.extract_lane(lows, 0);
}

@inline
function bucketAt(buckets: usize, offset: u32, scale: u64): usize {
  return buckets + (<usize>((<u64>offset * scale) >> 32) << 2);
}

/** Counts become the sum of the counts before them; the result is the largest count. */
@inline
function runningTotals(counts: usize, length: i32): u32 {
  let total: u32 = 0;
  let largest: u32 = 0;
  const end = counts + ((<usize>length) << 2);
  for (let at = counts; at < end; at += 4) {
    const count = load<u32>(at);
    store<u32>(at, total);
    total += count;
    largest = max(largest, count);
  }
  return largest;
}

/** After the pass each bucket holds where the next one starts. */
function sortLargeBuckets(buckets: usize, bucketCount: i32, sorted: usize): void {
  let from: u32 = 0;
  for (let bucket = 0; bucket < bucketCount; bucket++) {
    const to = load<u32>(buckets + ((<usize>bucket) << 2));
    const length = <i32>(to - from);
    if (<u32>length > MOST_INSERTED) {
      let gap = 1;
      while (gap < length / 9) gap = 3 * gap + 1;
      for (; gap > 1; gap = (gap - 1) / 3) insertionSort(sorted + ((<usize>from) << 3), length, gap);
    }
    from = to;
  }
}

/** Insertion among the numbers that stand `gap` apart. */
@inline
function insertionSort(from: usize, length: i32, gap: i32): void {
  const step = (<usize>gap) << 3;
  const end = from + ((<usize>length) << 3);
  const second = from + step;
  for (let at = second; at < end; at += 8) {
    const moved = load<u64>(at);
    let to = at;
    while (to >= second && load<u64>(to - step) > moved) {
      store<u64>(to, load<u64>(to - step));
      to -= step;
    }
    if (to != at) store<u64>(to, moved);
  }
}

/**
 * Counts the places of one world.
 *
 * @param sorted what `sortWorld` wrote.
 * @param weights f64, of the world.
 * @param placeCounts u32, by project, then by place; `places` of them.
 * @param rankSums u32, by project.
 * @param firstWeights f64, by project, then by criterion: the weights are added where a project is first.
 */
export function countPlaces(
  sorted: usize,
  projects: i32,
  weights: usize,
  criteria: i32,
  placeCounts: usize,
  places: i32,
  rankSums: usize,
  firstWeights: usize,
): void {
  let rank = 0;
  let before: u64 = u64.MAX_VALUE;
  for (let position = 0; position < projects; position++) {
    const entry = load<u64>(sorted + ((<usize>position) << 3));
    const key = entry >> 32;
    const project = <usize>(<u32>entry);
    if (key != before) rank = position + 1;
    before = key;
    const sum = rankSums + (project << 2);
    store<u32>(sum, load<u32>(sum) + <u32>rank);
    if (rank > places) continue;
    const count = placeCounts + ((project * <usize>places + <usize>(rank - 1)) << 2);
    store<u32>(count, load<u32>(count) + 1);
    if (rank == 1) addWeights(firstWeights + ((project * <usize>criteria) << 3), weights, criteria);
  }
}

function addWeights(sums: usize, weights: usize, criteria: i32): void {
  const end = weights + ((<usize>criteria) << 3);
  for (let w = weights; w < end; w += 8) {
    store<f64>(sums, load<f64>(sums) + load<f64>(w));
    sums += 8;
  }
}

/**
 * Counts who is funded from the top down to the budget.
 *
 * @param cost f64, by project.
 * @param funded u32, by project.
 */
export function countFunded(sorted: usize, projects: i32, cost: usize, budget: f64, funded: usize): void {
  let sum: f64 = 0;
  for (let position = 0; position < projects; position++) {
    const project = <usize>(<u32>load<u64>(sorted + ((<usize>position) << 3)));
    sum += load<f64>(cost + (project << 3));
    if (sum > budget) continue;
    const count = funded + (project << 2);
    store<u32>(count, load<u32>(count) + 1);
  }
}
