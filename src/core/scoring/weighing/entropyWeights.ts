/**
 * Weights that the scores themselves give: a criterion weighs more the more it tells projects apart.
 * They say nothing about importance.
 *
 * Entropy method: p_ij = x_ij / sum of the column; e_j = -sum p ln p / ln m; w_j = (1 - e_j) / sum.
 * Source: Shannon 1948; as in Elsayed et al., IJETT 46(2) (2017) 60-66.
 *
 * @param scores `scores[project][criterion]`; rows with a missing score are left out.
 * @returns one weight a criterion, sum 1; or why there are none: a score below zero, fewer than two
 * complete rows, or no criterion that tells them apart.
 * @example
 * entropyWeights([[1, 5], [3, 5]]); // => { kind: "weights", weights: [1, 0] }
 */
export function entropyWeights(
  scores: readonly (readonly (number | null)[])[],
):
  | { readonly kind: "weights"; readonly weights: readonly number[] }
  | { readonly kind: "none"; readonly reason: "negative" | "too-few" | "all-equal" } {
  const rows = scores.flatMap((row) => (row.every((x) => x !== null) ? [row] : []));
  if (rows.length < 2) return { kind: "none", reason: "too-few" };
  if (rows.some((row) => row.some((x) => x < 0))) return { kind: "none", reason: "negative" };
  const columns = Array.from({ length: rows[0]?.length ?? 0 }, (_, j) =>
    rows.map((row) => row[j] ?? 0),
  );
  const divergence = columns.map((column) => 1 - entropy(column));
  const sum = divergence.reduce((total, x) => total + x, 0);
  if (!(sum > 1e-12)) return { kind: "none", reason: "all-equal" };
  return { kind: "weights", weights: divergence.map((x) => x / sum) };
}

/** 0 = one project has everything, 1 = all have the same. */
function entropy(column: readonly number[]): number {
  const sum = column.reduce((total, x) => total + x, 0);
  // A column of zeros tells nobody apart.
  if (sum === 0 || column.every((x) => x === column[0])) return 1;
  const parts = column.map((x) => x / sum).filter((p) => p > 0);
  return -parts.reduce((total, p) => total + p * Math.log(p), 0) / Math.log(column.length);
}
