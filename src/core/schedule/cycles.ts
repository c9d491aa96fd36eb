/** A link from one thing to another. */
export interface Link {
  readonly from: string;
  readonly to: string;
}

/** Things that can all reach each other, with one shortest way round. */
export interface CyclicGroup<L extends Link> {
  /** In the order in which links name them first as `from`. */
  readonly members: readonly string[];
  readonly circle: readonly L[];
}

/**
 * Circles in a net of links, as the links of each in order: one shortest circle for every group of
 * things that can all reach each other. Depth is bounded by nothing but memory: no recursion.
 *
 * Groups by Tarjan's algorithm (1972), circles by breadth-first search; time grows linearly with the
 * links, and with the square of the size of the group for each group. Of a group of more than 2,000 it
 * is the shortest circle through its first member.
 * @example cyclesOf([{ from: "a", to: "b" }, { from: "b", to: "a" }]).length; // => 1
 */
export function cyclesOf<L extends Link>(links: readonly L[]): readonly (readonly L[])[] {
  return cyclicGroups(links).map(({ circle }) => circle);
}

/**
 * Groups of things that can all reach each other. Of several shortest circles of a group it is the one
 * that begins with the thing that links name first.
 * @example cyclicGroups([{ from: "a", to: "b" }, { from: "b", to: "a" }])[0]?.members; // => ["a", "b"]
 */
export function cyclicGroups<L extends Link>(links: readonly L[]): readonly CyclicGroup<L>[] {
  const next = new Map<string, L[]>();
  for (const link of links) {
    const known = next.get(link.from);
    if (known === undefined) next.set(link.from, [link]);
    else known.push(link);
  }
  return groupsOf(next).map((group) => {
    const members = [...next.keys()].filter((node) => group.has(node));
    return { members, circle: shortestCircle(members, group, next) };
  });
}

/** Groups of two or more things that can all reach each other. */
function groupsOf<L extends Link>(next: ReadonlyMap<string, readonly L[]>): ReadonlySet<string>[] {
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const stack: string[] = [];
  const onStack = new Set<string>();
  const groups: ReadonlySet<string>[] = [];
  for (const root of next.keys()) {
    if (index.has(root)) continue;
    const work: { node: string; at: number }[] = [{ node: root, at: 0 }];
    while (work.length > 0) {
      const top = work.at(-1);
      if (top === undefined) break;
      const { node } = top;
      if (top.at === 0) {
        index.set(node, index.size);
        low.set(node, index.get(node) ?? 0);
        stack.push(node);
        onStack.add(node);
      }
      const link = next.get(node)?.[top.at];
      top.at += 1;
      if (link !== undefined) {
        if (!index.has(link.to)) work.push({ node: link.to, at: 0 });
        else if (onStack.has(link.to)) lower(low, node, index.get(link.to) ?? 0);
        continue;
      }
      work.pop();
      const parent = work.at(-1)?.node;
      if (parent !== undefined) lower(low, parent, low.get(node) ?? 0);
      if (low.get(node) === index.get(node)) {
        const group = popUntil(stack, onStack, node);
        if (group.size > 1) groups.push(group);
      }
    }
  }
  return groups;
}

function lower(low: Map<string, number>, node: string, value: number): void {
  low.set(node, Math.min(low.get(node) ?? value, value));
}

function popUntil(stack: string[], onStack: Set<string>, node: string): Set<string> {
  const group = new Set<string>();
  for (;;) {
    const popped = stack.pop();
    if (popped === undefined) return group;
    onStack.delete(popped);
    group.add(popped);
    if (popped === node) return group;
  }
}

/** Above so many members a circle through the first of them has to do: each would be searched from. */
const searchedAtMost = 2000;

/** The shortest way from one of a group back to it. */
function shortestCircle<L extends Link>(
  members: readonly string[],
  group: ReadonlySet<string>,
  next: ReadonlyMap<string, readonly L[]>,
): readonly L[] {
  let shortest: readonly L[] = [];
  const starts = members.length > searchedAtMost ? members.slice(0, 1) : members;
  for (const start of starts) {
    const circle = circleFrom(start, group, next, shortest.length || Infinity);
    if (circle.length > 0) shortest = circle;
    // Two links are the least: nothing links to itself here.
    if (shortest.length === 2) break;
  }
  return shortest;
}

/** The shortest way from a thing back to it, of fewer links than `below`; empty = there is none. */
function circleFrom<L extends Link>(
  start: string,
  group: ReadonlySet<string>,
  next: ReadonlyMap<string, readonly L[]>,
  below: number,
): readonly L[] {
  const reachedBy = new Map<string, { readonly link: L; readonly length: number }>();
  const queue = [start];
  for (const node of queue) {
    const length = (reachedBy.get(node)?.length ?? 0) + 1;
    if (length >= below) return [];
    for (const link of next.get(node) ?? []) {
      if (!group.has(link.to) || reachedBy.has(link.to)) continue;
      reachedBy.set(link.to, { link, length });
      if (link.to === start) return pathTo(start, reachedBy);
      queue.push(link.to);
    }
  }
  return [];
}

function pathTo<L extends Link>(
  start: string,
  reachedBy: ReadonlyMap<string, { readonly link: L }>,
): readonly L[] {
  const path: L[] = [];
  let node = start;
  do {
    const link = reachedBy.get(node)?.link;
    if (link === undefined) break;
    path.push(link);
    node = link.from;
  } while (node !== start);
  return path.reverse();
}
