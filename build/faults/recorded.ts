import { actionType, pathType, type RequestBody, type WireAction } from "#host/protocol/wire";
import type { RequestRecord } from "#host/runtime/requests";

/** A request of an untouched run. */
export interface Recorded {
  /** From 1. */
  readonly number: number;
  readonly actions: number;
  readonly writes: boolean;
  /**
   * Actions at which it is refused or cut off: the middle, the last, and behind the first of each kind
   * that changes what a workbook is made of. The first of all is the same as refusing the whole request.
   */
  readonly places: readonly number[];
}

/** Methods that make, move or remove something, by the name that goes over the wire. */
const structural =
  /^(add|addcolumn|delete|insert|converttorange|resize|merge|unmerge|copyfrom|clear|clearall|apply|group|freeze\w*|unfreeze|setprintarea|setdata|protect|unprotect)$/i;
/** Properties whose change renames, shows, moves or rules something. */
const structuralProperties = /^(name|visibility|position|rule|formula|formulas|values)$/i;

export function recordedOf(records: readonly RequestRecord[]): readonly Recorded[] {
  return records
    .filter(({ kind }) => kind === "batch")
    .map(({ actions, writes, body }, i) => ({
      number: i + 1,
      actions,
      writes,
      places: writes && body !== undefined ? placesOf(JSON.parse(body) as RequestBody) : [],
    }));
}

function placesOf(request: RequestBody): readonly number[] {
  const { Actions: actions } = request;
  const seen = new Set<string>();
  const behind = actions.flatMap((action, i) => {
    const kind = kindOf(action, request);
    if (kind === null || seen.has(kind)) return [];
    seen.add(kind);
    return [i + 1];
  });
  const last = actions.length - 1;
  const places = new Set([...behind, Math.floor(actions.length / 2), last]);
  return [...places].filter((place) => place > 0 && place <= last).sort((a, b) => a - b);
}

/** What an action does to the structure: "Worksheet.add"; null = it reads, or writes cells as others do. */
function kindOf(action: WireAction, request: RequestBody): string | null {
  const path = request.ObjectPaths[String(action.ObjectPathId)];
  if (action.ActionType === actionType.method && structural.test(action.Name)) {
    return `${path?.Name ?? ""}.${action.Name}`;
  }
  if (action.ActionType === actionType.setProperty && structuralProperties.test(action.Name)) {
    return `set ${action.Name}`;
  }
  const isMade =
    action.ActionType === actionType.instantiate && path?.ObjectPathType === pathType.method;
  if (!isMade || !structural.test(path.Name)) return null;
  const parent = request.ObjectPaths[String(path.ParentObjectPathId)];
  return `${parent?.Name ?? ""}.${path.Name}`;
}
