import type { CellFailure } from "./failure";
import { raise } from "./failure";
import { typedName } from "./typedName";
import type { Facts } from "./words/filled";

/**
 * Ends the function with its error "lengths" where one of several vectors has not as many values as the
 * first; left out is left out.
 *
 * @param alike vectors of which one value may stand for all rows.
 */
export function checkLengths(
  vectors: Readonly<Record<string, readonly unknown[] | null>>,
  { error }: { readonly error: (code: "lengths", facts: Facts) => CellFailure },
  alike: readonly string[] = [],
): void {
  const [[first, model] = ["", null], ...others] = Object.entries(vectors);
  const rows = model?.length ?? 0;
  for (const [name, vector] of others) {
    if (vector === null || vector.length === rows) continue;
    if (vector.length === 1 && alike.includes(name)) continue;
    const facts = { name: typedName(name), count: vector.length, first: typedName(first), rows };
    raise(error("lengths", facts));
  }
}
