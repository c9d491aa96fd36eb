import type { Link } from "./cycles";

/** Links by the end that they lead to. */
export function byReceiver<L extends Link>(links: readonly L[]): ReadonlyMap<string, readonly L[]> {
  const into = new Map<string, L[]>();
  for (const link of links) {
    const known = into.get(link.to);
    if (known === undefined) into.set(link.to, [link]);
    else known.push(link);
  }
  return into;
}

/**
 * Each thing after all that lead to it (Kahn 1962); things that wait in a circle, and what only they lead
 * to, are left out. Things without a wait stand in the order given.
 * @example givenFirst(["b", "a"], [{ from: "a", to: "b" }]); // => ["a", "b"]
 */
export function givenFirst(ids: readonly string[], links: readonly Link[]): readonly string[] {
  const waits = new Map(ids.map((id) => [id, 0]));
  const next = new Map<string, string[]>();
  for (const { from, to } of links) {
    waits.set(to, (waits.get(to) ?? 0) + 1);
    const known = next.get(from);
    if (known === undefined) next.set(from, [to]);
    else known.push(to);
  }
  const order = ids.filter((id) => waits.get(id) === 0);
  for (const id of order) {
    for (const receiver of next.get(id) ?? []) {
      const left = (waits.get(receiver) ?? 0) - 1;
      waits.set(receiver, left);
      if (left === 0) order.push(receiver);
    }
  }
  return order;
}
