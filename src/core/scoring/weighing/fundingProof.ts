import type { ComparisonMatrix } from "./comparisons";
import type { ProvableLine } from "./fundingLine";
import { type Bounds, weightRatioBounds } from "./intervalWeights";
import { pairwiseWeights } from "./pairwiseWeights";

/** What a search over all open answers ended with. */
export type Proof =
  /** Every answer from 1/9 to 9 to every open pair gives the same funded list. */
  | { readonly kind: "proven"; readonly cells: number }
  /** These answers, one an open pair, give another list. */
  | { readonly kind: "refuted"; readonly answers: readonly number[] }
  /** The search ended before either was known; so much of the range (0..1) is proven. */
  | { readonly kind: "unknown"; readonly share: number };

export interface ProofRequest {
  readonly matrix: ComparisonMatrix;
  readonly open: readonly (readonly [number, number])[];
  readonly line: ProvableLine;
  /** Funded with the weights of now. */
  readonly now: readonly boolean[];
  readonly funded: (weights: readonly number[]) => readonly boolean[];
  /** Parts of the range to bound before giving up. */
  readonly cells: number;
}

/** Ends of the scale, in logarithms. */
const reach = Math.log(9);

/** More claims than this are not looked at: the answer would take too long. */
const mostClaims = 400_000;

/** a stays above b for one of these pairs of projects. */
type Claim = readonly (readonly [number, number])[];

interface Cell {
  /** By open pair, in logarithms. */
  readonly low: readonly number[];
  readonly high: readonly number[];
  /** Claims that no larger cell around it has proven. */
  readonly claims: readonly Claim[];
  /** Share of the whole range. */
  readonly share: number;
}

/**
 * Whether the answers that are still open can change the funded list.
 *
 * Branch and bound over the answers: the range 1/9..9 of every open pair, any number in it and not only
 * the steps, is cut into cells until in each cell the bounds of `weightRatioBounds` prove that every
 * funded project stays above every other one and that none of the others can come to fit. The middle of
 * a cell that is not proven is tried: another list there refutes it.
 */
export function proveFunding(request: ProofRequest): Proof {
  const { open, line, now, cells: most } = request;
  const claims = claimsOf(line, now);
  if (claims === null) return { kind: "unknown", share: 0 };
  const stack: Cell[] = [
    { low: open.map(() => -reach), high: open.map(() => reach), claims, share: 1 },
  ];
  let [cells, share] = [0, 0];
  for (let cell = stack.pop(); cell !== undefined; cell = stack.pop()) {
    if (cells >= most) return { kind: "unknown", share };
    cells += 1;
    const left = unproven(request, cell);
    if (left.length === 0) {
      share += cell.share;
      continue;
    }
    const middle = cell.low.map((low, d) => (low + (cell.high[d] ?? 0)) / 2);
    if (isOther(request, middle)) {
      return { kind: "refuted", answers: middle.map((log) => Math.exp(log)) };
    }
    stack.push(...halves({ ...cell, claims: left }));
  }
  return { kind: "proven", cells };
}

/** What keeps the list as it is; null when there is too much of it. */
function claimsOf(
  { values, costs, budget }: ProvableLine,
  now: readonly boolean[],
): Claim[] | null {
  const ranked = values.flatMap((row, project) => (row === null ? [] : [project]));
  const inside = ranked.filter((project) => now[project] === true);
  const outside = ranked.filter((project) => now[project] !== true);
  if (inside.length * outside.length > mostClaims) return null;
  const spent = inside.reduce((sum, project) => sum + (costs[project] ?? 0), 0);
  // The list adds costs in another order: sums differ by rounding unless all are whole.
  const slack = costs.every(Number.isInteger) ? 0 : 1e-9 * Math.max(1, Math.abs(budget));
  if (slack > 0 && spent > budget - slack) return null;
  const fits = (project: number): boolean => spent + (costs[project] ?? 0) <= budget + slack;
  const blocking = outside.filter((project) => !fits(project));
  return [
    ...inside.flatMap((a) => outside.map((b): Claim => [[a, b]])),
    ...outside.filter(fits).map((b): Claim => blocking.map((a) => [a, b] as const)),
  ];
}

/** Claims that the bounds of this cell do not prove. */
function unproven({ matrix, open, line }: ProofRequest, cell: Cell): Claim[] {
  const bounds = matrix.map((row) =>
    row.map((entry): Bounds => ({ low: entry ?? 0, high: entry ?? 0 })),
  );
  open.forEach(([i, j], d) => {
    const [low, high] = [Math.exp(cell.low[d] ?? 0), Math.exp(cell.high[d] ?? 0)];
    const [row, column] = [bounds[i], bounds[j]];
    if (row !== undefined) row[j] = { low, high };
    if (column !== undefined) column[i] = { low: 1 / high, high: 1 / low };
  });
  const ratios = weightRatioBounds(bounds);
  const isAbove = ([a, b]: readonly [number, number]): boolean => {
    const [x, y] = [line.values[a], line.values[b]];
    return x && y ? ratios.some((_, base) => holds(x, y, base, ratios)) : false;
  };
  return cell.claims.filter((claim) => !claim.some(isAbove));
}

/** sum of (x_j - y_j) w_j > 0 for all weights within the bounds, seen in units of one weight. */
function holds(
  x: readonly number[],
  y: readonly number[],
  base: number,
  ratios: readonly (readonly Bounds[])[],
): boolean {
  let [least, weight] = [0, 0];
  for (let j = 0; j < x.length; j++) {
    const ratio = ratios[j]?.[base];
    if (ratio === undefined) return false;
    const difference = (x[j] ?? 0) - (y[j] ?? 0);
    least += difference * (difference > 0 ? ratio.low : ratio.high);
    weight += ratio.high;
  }
  // Scores nearer than 1e-9 of the scale tie.
  return least > 2e-9 * weight;
}

function isOther({ matrix, open, now, funded }: ProofRequest, logs: readonly number[]): boolean {
  const { weights } = pairwiseWeights(answered(matrix, open, logs.map(Math.exp)));
  return weights !== null && differs(funded(weights), now).length > 0;
}

/** The matrix with answers to open pairs. */
export function answered(
  matrix: ComparisonMatrix,
  open: readonly (readonly [number, number])[],
  answers: readonly number[],
): (number | null)[][] {
  const filled = matrix.map((row) => [...row]);
  open.forEach(([i, j], d) => {
    const answer = answers[d];
    const [row, column] = [filled[i], filled[j]];
    if (answer === undefined || row === undefined || column === undefined) return;
    row[j] = answer;
    column[i] = 1 / answer;
  });
  return filled;
}

/** Projects that are funded in one list and not in the other. */
export function differs(a: readonly boolean[], b: readonly boolean[]): number[] {
  return a.flatMap((funded, project) => (funded === b[project] ? [] : [project]));
}

/** The cell cut across the pair whose answers are the widest. */
function halves(cell: Cell): Cell[] {
  const widths = cell.low.map((low, d) => (cell.high[d] ?? 0) - low);
  const at = widths.indexOf(Math.max(...widths));
  const middle = ((cell.low[at] ?? 0) + (cell.high[at] ?? 0)) / 2;
  const share = cell.share / 2;
  return [
    { ...cell, share, high: cell.high.map((high, d) => (d === at ? middle : high)) },
    { ...cell, share, low: cell.low.map((low, d) => (d === at ? middle : low)) },
  ];
}
