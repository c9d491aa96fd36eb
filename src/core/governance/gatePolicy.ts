import type { Issue, Outcome } from "#core/issues";
import { keyOf } from "#core/scoring/registerTable";
import { gateCheckNames, gateCheckOf, type GateRow } from "./gateChecks";
import type { GovernanceSources } from "./governanceSources";
import { standardPolicy } from "./standardPolicy";

/** A gate with its checks, in the order of the policy. */
export interface Gate {
  readonly id: string;
  readonly gate: string;
  readonly from: string;
  readonly to: string;
  readonly checks: readonly Pick<GateRow, "check" | "kind">[];
}

export interface GatePolicy {
  /** "standard": the workbook has no register Gates, or no row in it. */
  readonly source: "register" | "standard";
  readonly gates: readonly Gate[];
}

/**
 * The gates of a workbook: rows of register Gates that apply, or the standard policy.
 *
 * Rows with the same stages make one gate. A row whose check nobody knows is left out and told; so is one
 * without stages. A check that is named twice counts once, as must where one says so.
 */
export function readGatePolicy(sources: GovernanceSources): Outcome<GatePolicy> {
  const rows = sources.rows("Gates", "Check");
  if (rows.length === 0) {
    return { value: { source: "standard", gates: gatesOf(standardPolicy) }, issues: [] };
  }
  const issues: Issue[] = [];
  const policy = rows.flatMap((row): GateRow[] => {
    const text = (header: string): string => sources.text("Gates", row, header);
    if (keyOf(text("Applies")) === "no") return [];
    const place = (field: string): Issue["place"] => sources.place("Gates", row, "Gate ID", field);
    const check = gateCheckOf(text("Check"));
    if (check === null) {
      issues.push({
        code: "gate-check-unknown",
        severity: "warning",
        place: place("Check"),
        found: text("Check"),
        expected: gateCheckNames.join(", "),
      });
      return [];
    }
    const blank = ["From stage", "To stage"].find((header) => text(header) === "");
    if (blank !== undefined) {
      issues.push({ code: "gate-without-stage", severity: "warning", place: place(blank) });
      return [];
    }
    const [from, to] = [text("From stage"), text("To stage")];
    const kind = keyOf(text("Kind")) === "should" ? "should" : "must";
    return [{ id: text("Gate ID"), gate: text("Gate"), from, to, check, kind }];
  });
  return { value: { source: "register", gates: gatesOf(policy) }, issues };
}

function gatesOf(rows: readonly GateRow[]): readonly Gate[] {
  const groups = new Map<string, GateRow[]>();
  for (const row of rows) {
    const key = `${keyOf(row.from)}\u0000${keyOf(row.to)}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const { id, gate, from, to } = first;
    const checks = [...new Set(group.map(({ check }) => check))].map((check) => ({
      check,
      kind: group.some((row) => row.check === check && row.kind === "must")
        ? ("must" as const)
        : ("should" as const),
    }));
    return [{ id, gate: gate === "" ? `${from} → ${to}` : gate, from, to, checks }];
  });
}

/**
 * The gate that follows on a stage; the first one of the policy unless a stage to enter is named.
 *
 * @returns null when no gate leads on from there.
 */
export function gateFrom({ gates }: GatePolicy, stage: string, to = ""): Gate | null {
  const open = gates.filter(({ from }) => keyOf(from) === keyOf(stage));
  if (to === "") return open[0] ?? null;
  return open.find((gate) => keyOf(gate.to) === keyOf(to)) ?? null;
}
