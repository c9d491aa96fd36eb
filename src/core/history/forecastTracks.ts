import { isLive } from "#core/scoring/liveProjects";
import { keyOf } from "#core/scoring/registerTable";
import type { ForecastPoint, ForecastTrack } from "./forecastAccuracy";
import type { SnapshotStore } from "./snapshotStore";
import { type KeptRecord, type KeptValue, type PortfolioState } from "./state";
import { textOf } from "./statusStrips";

/**
 * The forecasts of every project over the snapshots, and what they are held against: of a finished project
 * what came, of a live one what is forecast now.
 *
 * A project is finished once its stage is Closed or its work is complete. Cancelled projects and those
 * that the register does not know any more are left out: nothing came of them.
 *
 * @param archived outturn of projects whose rows are in the archive, by ID in small letters: their
 * register row does not know it any more.
 */
export function forecastTracks(
  store: SnapshotStore,
  present: PortfolioState,
  statusDate: number | null,
  archived: ReadonlyMap<string, number>,
): readonly ForecastTrack[] {
  if (statusDate === null) return [];
  const states = store.heads.map(({ id, day }) => ({ id, day, state: store.at(id) }));
  const records = present.tables.get("Projects") ?? new Map<string, KeptRecord>();
  return [...records].flatMap(([key, record]): ForecastTrack[] => {
    const stage = keyOf(textOf(record.values.get("Stage")));
    if (stage === "cancelled") return [];
    const points = states.flatMap(({ id, day, state }): ForecastPoint[] => {
      const then = state.tables.get("Projects")?.get(key);
      return then === undefined || isFinished(then) ? [] : [pointOf(then, id, day)];
    });
    const isOver = isFinished(record);
    const now = pointOf(record, "", statusDate);
    const came = archived.get(key) ?? now.cost;
    const last = isOver ? { ...now, day: now.finish ?? now.day, cost: came } : now;
    return [
      {
        project: record.key,
        title: textOf(record.values.get("Project")),
        isFinished: isOver,
        last,
        points,
      },
    ];
  });
}

function isFinished({ key, values }: KeptRecord): boolean {
  const complete = values.get("Complete %");
  return (
    (typeof complete === "number" && complete >= 1) || !isLive(key, textOf(values.get("Stage")))
  );
}

function pointOf({ values }: KeptRecord, snapshot: string, day: number): ForecastPoint {
  return {
    snapshot,
    day,
    finish: numberOf(values.get("Forecast finish")),
    cost: numberOf(values.get("Forecast cost")),
  };
}

function numberOf(value: KeptValue | undefined): number | null {
  return typeof value === "number" ? value : null;
}
