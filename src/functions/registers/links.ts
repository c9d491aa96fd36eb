import type { DatedLink } from "#core/schedule/linkedDates";
import type { Call } from "../call";
import type { Declaration, ErrorDeclaration } from "../declaration";
import { checkLengths } from "../lengths";

/** Columns of links as they were read; a lag of one value stands for every link. */
interface LinkColumns {
  readonly from: readonly (string | null)[];
  readonly to: readonly (string | null)[];
  readonly lags: readonly (number | null)[] | null;
}

/** A function over links, with the error that their columns can have. */
type OverLinks = Declaration & { readonly errors: { readonly lengths: ErrorDeclaration } };

/** One link a row; an end that is missing is "". */
export function linksOf(columns: LinkColumns, call: Call<OverLinks>): DatedLink[] {
  const { from, to, lags } = columns;
  checkLengths({ from, to, lags }, call, ["lags"]);
  const lagOf = (at: number): number => (lags?.length === 1 ? lags[0] : lags?.[at]) ?? 0;
  return from.map((giver, at) => ({ from: giver ?? "", to: to[at] ?? "", lag: lagOf(at) }));
}
