type Layers = readonly (readonly string[])[];
type Steps = readonly (readonly [string, string])[];

/** Sweeps over all layers, there and back, after which nothing much improves. */
const sweepsAtMost = 12;
/** Steps that all sweeps may look at: beyond, a drawing is too dense for its order to be seen. */
const stepsAtMost = 60_000;

/**
 * Layers with their members in an order in which few steps cross: each member goes to the mean place of
 * its neighbours in the layer before, then in the layer behind, and again; the best order met is kept.
 *
 * @returns the layers, and the pairs of steps that still cross.
 */
export function untangled(
  layers: Layers,
  steps: Steps,
): { readonly layers: Layers; readonly crossings: number } {
  const sweeps = Math.min(sweepsAtMost, Math.max(2, Math.floor(stepsAtMost / (steps.length + 1))));
  const left = neighbours(steps, 1, 0);
  const right = neighbours(steps, 0, 1);
  let best = layers;
  let fewest = crossingsOf(layers, steps);
  let current = layers;
  for (let sweep = 0; sweep < sweeps && fewest > 0; sweep++) {
    current = swept(current, sweep % 2 === 0 ? left : right, sweep % 2 === 0);
    const crossings = crossingsOf(current, steps);
    if (crossings < fewest) [best, fewest] = [current, crossings];
  }
  return { layers: best, crossings: fewest };
}

function neighbours(steps: Steps, of: 0 | 1, to: 0 | 1): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const step of steps) {
    const known = found.get(step[of]);
    if (known === undefined) found.set(step[of], [step[to]]);
    else known.push(step[to]);
  }
  return found;
}

/** One sweep, from the first layer on or from the last one back. */
function swept(
  layers: Layers,
  near: ReadonlyMap<string, readonly string[]>,
  isForward: boolean,
): Layers {
  const next = [...layers];
  const indexes = layers.map((_, at) => at);
  const place = new Map<string, number>();
  for (const at of isForward ? indexes : indexes.reverse()) {
    const layer = next[at] ?? [];
    const center = new Map(
      layer.map((step, row) => [step, barycentre(near.get(step), place, row)]),
    );
    const sorted = [...layer].sort((a, b) => (center.get(a) ?? 0) - (center.get(b) ?? 0));
    sorted.forEach((step, row) => place.set(step, row));
    next[at] = sorted;
  }
  return next;
}

/** Mean place of the neighbours; without any it stays where it is. */
function barycentre(
  near: readonly string[] = [],
  place: ReadonlyMap<string, number>,
  row: number,
): number {
  if (near.length === 0) return row;
  return near.reduce((sum, step) => sum + (place.get(step) ?? 0), 0) / near.length;
}

/**
 * Pairs of steps between neighbouring layers that cross, by counting inversions with a binary indexed
 * tree (Barth, Mutzel, Jünger 2004): n log n in the steps.
 */
function crossingsOf(layers: Layers, steps: Steps): number {
  const place = new Map(
    layers.flatMap((layer, column) => layer.map((step, row) => [step, { column, row }] as const)),
  );
  const between: { from: number; to: number }[][] = layers.map(() => []);
  for (const [left, right] of steps) {
    const from = place.get(left);
    const to = place.get(right);
    if (from !== undefined && to !== undefined) {
      between[from.column]?.push({ from: from.row, to: to.row });
    }
  }
  return between.reduce(
    (sum, list, column) => sum + inversions(list, layers[column + 1]?.length ?? 0),
    0,
  );
}

function inversions(list: { from: number; to: number }[], width: number): number {
  list.sort((a, b) => a.from - b.from || a.to - b.to);
  const tree = new Int32Array(width + 1);
  let crossings = 0;
  list.forEach(({ to }, seen) => {
    let notBelow = 0;
    for (let at = to + 1; at > 0; at -= at & -at) notBelow += tree[at] ?? 0;
    crossings += seen - notBelow;
    for (let at = to + 1; at <= width; at += at & -at) tree[at] = (tree[at] ?? 0) + 1;
  });
  return crossings;
}
