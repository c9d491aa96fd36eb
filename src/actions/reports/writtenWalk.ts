import { costWalk } from "#core/history/costWalk";
import { stateQueries, storeQueries } from "#core/history/keptFields";
import { presentState } from "#core/history/presentState";
import { readSnapshotStore, type SnapshotStore } from "#core/history/snapshotStore";
import type { PortfolioState } from "#core/history/state";
import { valueIn } from "#core/history/state";
import type { ColumnQuery } from "#core/register/joinedQueries";
import { registerTable } from "#core/status/statusSources";
import type { RegisterReading } from "#excel/registerReading";
import type { CostWalk } from "#sheets/costWalk";

/** Steps that a chart has room for. */
const MOST_STEPS = 7;

/** What is read for the walk beyond where the registers stand. */
export const walkQueries: readonly ColumnQuery[] = [
  ...storeQueries,
  ...stateQueries,
  { register: "Changes", columns: ["Since", "Until"] },
];

/**
 * How the forecast cost went between the two states that register Changes compares; null where it
 * compares none, or their snapshot is gone.
 */
export function writtenWalk({ registers }: RegisterReading): CostWalk | null {
  const changes = registerTable(registers, "Changes");
  const said = (header: string): string =>
    changes === null || changes.rowCount === 0 ? "" : changes.text(0, header);
  const [since, until] = [said("Since"), said("Until")];
  if (since === "" || until === "") return null;
  const store = readSnapshotStore(registers);
  const before = stateNamed(store, since);
  const past = stateNamed(store, until);
  const after = past ?? presentState(registers, null);
  const walk = before === null ? null : costWalk(before, after, MOST_STEPS);
  if (before === null || walk === null) return null;
  const title = (project: string): string => {
    const known = [after, before].map((state) => valueIn(state, "Projects", project, "Project"));
    const name = known.find((value) => typeof value === "string" && value !== "");
    return name === undefined ? project : `${project} ${String(name)}`;
  };
  return {
    from: since,
    to: until,
    start: walk.start,
    end: walk.end,
    steps: walk.steps.map(({ project, difference }) => ({
      name: project === null ? "All others" : shortened(title(project)),
      difference,
    })),
    isPresent: past === null,
  };
}

/** The state of a snapshot as Changes names it, its ID first: "SN-003 September board". */
function stateNamed(store: SnapshotStore, named: string): PortfolioState | null {
  const [id = ""] = named.split(" ");
  return store.headOf(id) === null ? null : store.at(id);
}

function shortened(text: string): string {
  return text.length <= 30 ? text : `${text.slice(0, 29)}…`;
}
