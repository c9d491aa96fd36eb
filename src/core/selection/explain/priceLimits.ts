import { limitsOf, singleLimits } from "../model/limitKeys";
import type { Choice, LimitPrice, LimitRef } from "../selection";
import type { Explaining, TellPart } from "./explaining";

/** Families of fewer limits are priced one by one at once. */
const FEW = 3;

/**
 * What each limit and each promise costs: the value of the best portfolio without it less the value of
 * the best one. Limits that stand for several (all envelopes, a role, all protection) first: where they
 * cost nothing together, none of them does alone. The same for dependencies, groups, shares and
 * ceilings, halved until those that cost something are found.
 *
 * @returns dearest first, then in the order of the problem. Told after each re-solve.
 */
export async function priceLimits(
  explaining: Explaining,
  tell: TellPart,
): Promise<Partial<Choice>> {
  const { problem } = explaining;
  const all = limitsOf(problem);
  const prices = new Map<LimitRef, number>();
  const place = new Map(all.map((limit, at) => [limit, at]));
  const sorted = (): LimitPrice[] =>
    [...prices]
      .map(([limit, price]) => ({ limit, price }))
      .sort((a, b) => b.price - a.price || (place.get(a.limit) ?? 0) - (place.get(b.limit) ?? 0));
  const note = (limits: readonly LimitRef[], price: number): void => {
    for (const limit of limits) prices.set(limit, price);
    tell({ limits: sorted() }, prices.size / all.length);
  };
  for (const family of familiesOf(all)) {
    if (!(await priceFamily(explaining, family, note))) break;
  }
  return {
    limits: sorted(),
    ...explaining.unfinished("limits", prices.size, all.length),
  };

  function familiesOf(limits: readonly LimitRef[]): Family[] {
    const find = (wanted: LimitRef): LimitRef[] => {
      const keys = new Set(singleLimits(problem, wanted).map((limit) => JSON.stringify(limit)));
      return limits.filter((limit) => keys.has(JSON.stringify(limit)));
    };
    const several = limits.filter(({ kind }) => ["envelopes", "role", "protection"].includes(kind));
    const ofKind = (...kinds: readonly LimitRef["kind"][]): Family => ({
      together: null,
      members: limits.filter(({ kind }) => kinds.includes(kind)),
    });
    return [
      ...several.map((together) => ({ together, members: find(together) })),
      ofKind("total"),
      ofKind("share", "ceiling"),
      ofKind("group"),
      ofKind("dependency"),
      ofKind("forced"),
    ];
  }
}

interface Family {
  /** What stands for all of them, priced itself; null = they only have something in common. */
  readonly together: LimitRef | null;
  readonly members: readonly LimitRef[];
}

/** False = it was stopped. */
async function priceFamily(
  explaining: Explaining,
  { together, members }: Family,
  note: (limits: readonly LimitRef[], price: number) => void,
): Promise<boolean> {
  if (together === null) return priceSome(explaining, members, note);
  const price = await priceWithout(explaining, [together]);
  if (price === null) return false;
  note([together], price);
  if (price === 0) {
    note(members, 0);
    return true;
  }
  const [only] = members;
  if (members.length === 1 && only !== undefined) {
    note([only], price);
    return true;
  }
  // Some limit of this group costs something, which one is not known yet: look at each half.
  return priceHalves(explaining, members, note);
}

async function priceSome(
  explaining: Explaining,
  limits: readonly LimitRef[],
  note: (limits: readonly LimitRef[], price: number) => void,
): Promise<boolean> {
  if (limits.length < FEW) return priceHalves(explaining, limits, note);
  const price = await priceWithout(explaining, limits);
  if (price === null) return false;
  if (price > 0) return priceHalves(explaining, limits, note);
  note(limits, 0);
  return true;
}

async function priceHalves(
  explaining: Explaining,
  limits: readonly LimitRef[],
  note: (limits: readonly LimitRef[], price: number) => void,
): Promise<boolean> {
  if (limits.length > FEW) {
    const half = limits.length >> 1;
    return (
      (await priceSome(explaining, limits.slice(0, half), note)) &&
      (await priceSome(explaining, limits.slice(half), note))
    );
  }
  for (const limit of limits) {
    const price = await priceWithout(explaining, [limit]);
    if (price === null) return false;
    note([limit], price);
  }
  return true;
}

/**
 * Value that is gained without some limits, never negative; null = it was stopped. A promise that is
 * broken alone is the reversal of its project: the same re-solve serves both.
 */
async function priceWithout(
  explaining: Explaining,
  limits: readonly LimitRef[],
): Promise<number | null> {
  const [limit] = limits;
  const isPromise = limit?.kind === "forced" || limit?.kind === "protected";
  const isIn = isPromise && explaining.best.chosen.includes(limit.project);
  const resolved = await explaining.resolve(
    limits.length === 1 && isPromise
      ? { [isIn ? "out" : "in"]: [limit.project] }
      : { without: limits },
  );
  // Dropping a limit is never infeasible; turning a promise round can be, and then its price is 0.
  if (resolved === null || resolved.status === "stopped") return null;
  const gain = (resolved.value ?? -Infinity) - explaining.best.value;
  return gain > explaining.tie ? gain : 0;
}
