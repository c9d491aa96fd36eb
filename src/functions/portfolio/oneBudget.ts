import {
  type EfficientSets,
  efficientSets,
  mostSets,
  type OneBudget,
} from "#core/selection/typed/efficientSets";
import { breathing } from "../breathing";
import type { CellFailure } from "../failure";
import { raise } from "../failure";
import { checkLengths } from "../lengths";
import type { Facts } from "../words/filled";

/** What both functions of one budget are given, and their errors. */
interface Given {
  readonly values: readonly (number | null)[];
  readonly costs: readonly (number | null)[];
  readonly rules: readonly ("in" | "out" | null)[] | null;
}

interface Caller {
  readonly error: (code: "lengths" | "too-many-sets", facts: Facts) => CellFailure;
  readonly signal: AbortSignal;
}

/** The arguments as a choice within one budget; a blank amount is 0. */
export function readOneBudget({ values, costs, rules }: Given, call: Caller): OneBudget {
  checkLengths({ values, costs, rules }, call);
  return {
    values: values.map((value) => value ?? 0),
    costs: costs.map((cost) => cost ?? 0),
    rules: values.map((_, row) => rules?.[row] ?? null),
  };
}

/** The efficient sets of rows; ends the function where there are too many. */
export async function setsOf(asked: OneBudget, call: Caller): Promise<EfficientSets> {
  const sets = await efficientSets(asked, breathing(call.signal));
  return sets ?? raise(call.error("too-many-sets", { limit: mostSets }));
}
