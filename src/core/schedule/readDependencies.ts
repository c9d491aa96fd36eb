import { keyOf } from "#core/scoring/registerTable";
import type { SourceTable } from "#core/selection/read/sourceTable";
import { naturalOrder } from "#core/text/naturalOrder";
import type { Dependency, DependencyState, HandOver, ScheduledProject } from "./schedule";

/** Projects by ID in small letters. */
export type KnownProjects = ReadonlyMap<string, ScheduledProject>;

/** Rows of Dependencies with their float, in natural order of their IDs; rows with one ID count each. */
export function readDependencies(
  table: SourceTable,
  milestones: SourceTable,
  projects: KnownProjects,
): readonly Dependency[] {
  const handOvers = readHandOvers(milestones);
  return table
    .rowsWith("From project", "To project")
    .map((row) => readDependency(table, row, projects, handOvers))
    .sort((a, b) => naturalOrder(a.id, b.id));
}

function readHandOvers(table: SourceTable): ReadonlyMap<string, HandOver> {
  const rows = table.rowsWith("Milestone ID");
  // Of two rows with one ID the first counts, as for the formula in the sheet.
  return new Map(
    rows.reverse().map((row) => {
      const id = table.text(row, "Milestone ID");
      const date = table.computed(row, "Forecast date");
      const isReached = table.text(row, "Actual date") !== "";
      return [keyOf(id), { id, name: table.text(row, "Milestone"), date, isReached }];
    }),
  );
}

function readDependency(
  table: SourceTable,
  row: number,
  projects: KnownProjects,
  handOvers: ReadonlyMap<string, HandOver>,
): Dependency {
  const [fromText, toText] = [table.text(row, "From project"), table.text(row, "To project")];
  const giver = projects.get(keyOf(fromText));
  const receiver = projects.get(keyOf(toText));
  const [from, to] = [giver?.id ?? fromText, receiver?.id ?? toText];
  const named = table.text(row, "Milestone ID");
  const milestone = named === "" ? null : (handOvers.get(keyOf(named)) ?? null);
  const neededBy = table.computed(row, "Needed by");
  const lag = table.computed(row, "Lag days") ?? 0;
  const giverDate = named === "" ? (giver?.finish ?? null) : (milestone?.date ?? null);
  const receiverDate = neededBy ?? receiver?.start ?? null;
  const float = giverDate === null || receiverDate === null ? null : receiverDate - giverDate - lag;
  const status = table.text(row, "Status");
  const isLost = named !== "" && milestone === null;
  const state = stateOf({ from, to, giver, receiver, status, isLost, float });
  return {
    row,
    id: table.text(row, "Dependency ID") || `${from} → ${to}`,
    from,
    to,
    deliverable: table.text(row, "Deliverable"),
    strength: keyOf(table.text(row, "Strength")) === "soft" ? "Soft" : "Hard",
    milestone,
    neededBy,
    lag,
    status,
    giverDate,
    receiverDate,
    float,
    isConflict: state === "open" && float !== null && float < 0,
    state,
  };
}

interface Row {
  readonly from: string;
  readonly to: string;
  readonly giver: ScheduledProject | undefined;
  readonly receiver: ScheduledProject | undefined;
  readonly status: string;
  /** It names a milestone that is not there. */
  readonly isLost: boolean;
  readonly float: number | null;
}

function stateOf({ from, to, giver, receiver, status, isLost, float }: Row): DependencyState {
  if (keyOf(from) === keyOf(to)) return "self";
  if (giver === undefined || receiver === undefined) return "unknown-project";
  if (!receiver.isLive) return "receiver-over";
  if (!giver.isLive) return keyOf(giver.stage) === "closed" ? "giver-closed" : "giver-cancelled";
  if (keyOf(status) === "delivered") return "delivered";
  if (isLost) return "unknown-milestone";
  return float === null ? "undated" : "open";
}
