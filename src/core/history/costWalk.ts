import { isLive } from "#core/scoring/liveProjects";
import type { KeptRecord, PortfolioState } from "./state";

/** How a figure of all live projects went from one state to another. */
export interface Walk {
  readonly start: number;
  readonly end: number;
  /** By project, the largest difference first, then the others together; start and all steps make the end. */
  readonly steps: readonly WalkStep[];
}

export interface WalkStep {
  /** Key of the project; null = the others. */
  readonly project: string | null;
  readonly difference: number;
}

const FIELD = "Forecast cost";

/**
 * The walk of the forecast cost of live projects between two states, in the unit of the money columns: a
 * project that is new, gone or closed counts with its whole cost. Null where neither state has one.
 *
 * @param most steps by project, 1 or more; what is left is one step "the others"
 * @example
 * import { costWalk } from "#core/history/costWalk";
 * costWalk({ tables: new Map() }, { tables: new Map() }, 6); // => null
 */
export function costWalk(before: PortfolioState, after: PortfolioState, most: number): Walk | null {
  const [old, present] = [costs(before), costs(after)];
  if (old.size === 0 && present.size === 0) return null;
  const differences = [...new Set([...old.keys(), ...present.keys()])]
    .map((key) => {
      const [from, to] = [old.get(key), present.get(key)];
      return {
        project: (to ?? from)?.key ?? key,
        difference: (to?.cost ?? 0) - (from?.cost ?? 0),
      };
    })
    .filter(({ difference }) => Math.abs(difference) > 1e-9)
    .sort((a, b) => Math.abs(b.difference) - Math.abs(a.difference));
  const rest = differences.slice(most).reduce((sum, { difference }) => sum + difference, 0);
  const others: readonly WalkStep[] =
    differences.length > most ? [{ project: null, difference: rest }] : [];
  const total = (state: ReadonlyMap<string, Cost>): number =>
    [...state.values()].reduce((sum, { cost }) => sum + cost, 0);
  return {
    start: total(old),
    end: total(present),
    steps: [...differences.slice(0, most), ...others],
  };
}

interface Cost {
  readonly key: string;
  readonly cost: number;
}

function costs({ tables }: PortfolioState): ReadonlyMap<string, Cost> {
  const found = new Map<string, Cost>();
  for (const [id, record] of tables.get("Projects") ?? []) {
    const cost = record.values.get(FIELD);
    if (isLive(record.key, stageOf(record)) && typeof cost === "number") {
      found.set(id, { key: record.key, cost });
    }
  }
  return found;
}

function stageOf({ values }: KeptRecord): string {
  const stage = values.get("Stage");
  return typeof stage === "string" ? stage : "";
}
