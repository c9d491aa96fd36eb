/** The principal eigenvector of a positive matrix and its eigenvalue. */
export interface PrincipalVector {
  /** Sum 1. */
  readonly vector: readonly number[];
  readonly value: number;
}

const tolerance = 1e-12;
const mostSteps = 1000;
/** Where so many steps have not been enough, the matrix is squared: each step then counts twice. */
const stepsBeforeSquaring = 32;

/**
 * The vector that a matrix only stretches, by which pairwise comparisons are weighed.
 *
 * Power iteration from equal shares, until no share changes by 1e-12, at most 1,000 steps, each worth
 * several where it converges slowly; the value is the mean of (A w)_i / w_i.
 *
 * @param matrix square, entries 0 or more, irreducible: every item is connected to every other.
 * @returns shares that sum to 1. n squared a step.
 * @example
 * principalVector([[1, 3], [1 / 3, 1]]); // => { vector: [0.75, 0.25], value: 2 }
 */
export function principalVector(matrix: readonly (readonly number[])[]): PrincipalVector {
  const n = matrix.length;
  let vector = matrix.map(() => 1 / n);
  let power = matrix;
  for (let step = 1; step <= mostSteps; step++) {
    const next = shares(times(power, vector));
    const change = next.reduce((most, x, i) => Math.max(most, Math.abs(x - (vector[i] ?? 0))), 0);
    vector = next;
    if (change < tolerance) break;
    if (step % stepsBeforeSquaring === 0) power = squared(power);
  }
  const stretched = times(matrix, vector);
  const value = stretched.reduce((sum, x, i) => sum + x / (vector[i] ?? 1), 0) / n;
  return { vector, value };
}

function times(matrix: readonly (readonly number[])[], vector: readonly number[]): number[] {
  return matrix.map((row) => row.reduce((sum, entry, j) => sum + entry * (vector[j] ?? 0), 0));
}

/** The matrix times itself, scaled so that its powers stay finite. */
function squared(matrix: readonly (readonly number[])[]): number[][] {
  const columns = matrix.map((_, j) => matrix.map((row) => row[j] ?? 0));
  const product = matrix.map((row) => times(columns, row));
  const largest = product.reduce((most, row) => Math.max(most, ...row), 0);
  return product.map((row) => row.map((entry) => entry / largest));
}

function shares(vector: readonly number[]): number[] {
  const sum = vector.reduce((total, x) => total + x, 0);
  return vector.map((x) => x / sum);
}
