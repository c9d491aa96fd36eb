import type { Infeasibility, LimitRef } from "../selection";
import type { PortfolioProblem } from "../portfolioProblem";

/** Why no set of rows can be chosen. Rows and columns are their numbers, as people count. */
export type Clash =
  /** What is forced in costs more than a budget; `withNeeds`: together with what it needs. */
  | {
      readonly kind: "budget";
      readonly column: string;
      readonly cost: number;
      readonly budget: number;
      readonly withNeeds: boolean;
    }
  /** Rows that are forced in, or what they need, are of one group. */
  | { readonly kind: "group"; readonly rows: readonly string[]; readonly group: string }
  /** Rows that are forced in need others that are forced out. */
  | { readonly kind: "needs"; readonly rows: readonly string[]; readonly out: readonly string[] }
  /** More than one of these together. */
  | { readonly kind: "several" };

/** The clash of a typed problem in the words of its rows and columns, from its colliding limits. */
export function clashOf({ projects }: PortfolioProblem, { limits }: Infeasibility): Clash {
  const of = <Kind extends LimitRef["kind"]>(
    kind: Kind,
  ): readonly Extract<LimitRef, { kind: Kind }>[] =>
    limits.flatMap(({ limit }) =>
      limit.kind === kind ? [limit as Extract<LimitRef, { kind: Kind }>] : [],
    );
  const forced = of("forced").map(({ project }) => project);
  const isOut = new Set(
    projects.filter(({ rule }) => rule.kind === "force-out").map(({ id }) => id),
  );
  const [rows, out] = [forced.filter((id) => !isOut.has(id)), forced.filter((id) => isOut.has(id))];
  const [envelopes, groups, needs] = [of("envelope"), of("group"), of("dependency")];
  const [envelope, group] = [envelopes[0], groups[0]];
  const amounts = limits[0];
  if (envelope !== undefined && envelopes.length === 1 && groups.length === 0) {
    const { needed, allowed } = amounts ?? {};
    if (typeof needed === "number" && typeof allowed === "number" && out.length === 0) {
      const withNeeds = needs.length > 0;
      return { kind: "budget", column: envelope.period, cost: needed, budget: allowed, withNeeds };
    }
  }
  if (envelope !== undefined || groups.length > 1) return { kind: "several" };
  if (group !== undefined && out.length === 0) return { kind: "group", rows, group: group.name };
  if (needs.length > 0 && group === undefined) return { kind: "needs", rows, out };
  return { kind: "several" };
}
