import { type CellFailure, cellFailure, raise } from "./failure";
import type { FunctionId, GroupName } from "./ids";
import type { Callable } from "./openGroup";

const opened = new Map<GroupName, ReadonlyMap<string, Callable>>();

/**
 * A function whose code is fetched with the first call of its group: that call gives a promise, later ones
 * the result. Where the code cannot be fetched the cell shows #N/A, and the next call tries again.
 */
export function lazyFunction(
  group: GroupName,
  id: FunctionId,
): (...given: readonly unknown[]) => unknown {
  return (...given) => {
    const functions = opened.get(group);
    return functions === undefined
      ? open(group).then((fetched) => fetched.get(id)?.(given))
      : functions.get(id)?.(given);
  };
}

async function open(group: GroupName): Promise<ReadonlyMap<string, Callable>> {
  try {
    const { openGroup } = await import("./openGroup");
    const functions = await openGroup(group);
    opened.set(group, functions);
    return functions;
  } catch {
    return raise(notFetched());
  }
}

function notFetched(): CellFailure {
  return cellFailure(
    "#N/A",
    "Sightline could not be loaded. Check the connection, then recalculate (Ctrl+Alt+F9).",
  );
}
