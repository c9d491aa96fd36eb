import { type ChangeRules, changeRules, changeSettings } from "#core/history/changeRules";
import { stateQueries, storeQueries } from "#core/history/keptFields";
import { presentState } from "#core/history/presentState";
import { readSnapshotStore, type SnapshotStore } from "#core/history/snapshotStore";
import type { PortfolioState } from "#core/history/state";
import { matrixName, readScale, scaleQueries, scaleSettings } from "#core/risk/readScale";
import { readRegisters } from "#excel/readRegisters";
import type { RegisterReading } from "#excel/registerReading";

/** What snapshots are taken of and compared with. */
export interface SnapshotSources {
  readonly store: SnapshotStore;
  /** The portfolio as it is now. */
  readonly present: PortfolioState;
  readonly rules: ChangeRules;
  /** Serial day; null = the workbook has none. */
  readonly statusDate: number | null;
}

/** Registers that actions on history read; those that they write are read whole. */
export const snapshotQueries: readonly {
  readonly register: string;
  readonly columns?: readonly string[];
}[] = [
  ...stateQueries,
  ...scaleQueries,
  ...storeQueries.map(({ register }) => ({ register })),
  { register: "Changes" },
];

export const snapshotSettings: readonly string[] = [
  ...changeSettings,
  ...scaleSettings,
  "pmo_StatusDate",
];

/** Reads what snapshots are about. Requests: 1; 2 when tables have other names than before; more above 2 MB. */
export function readForSnapshots(
  signal: AbortSignal | undefined,
  more: readonly { readonly register: string; readonly columns?: readonly string[] }[] = [],
): Promise<RegisterReading> {
  return readRegisters([...snapshotQueries, ...more], {
    settings: snapshotSettings,
    blocks: [matrixName],
    signal,
  });
}

/** What a reading says: the snapshots that are kept, and the portfolio as it is now. */
export function snapshotSources({ registers, settings, blocks }: RegisterReading): SnapshotSources {
  const day = settings.get("pmo_StatusDate");
  return {
    store: readSnapshotStore(registers),
    present: presentOf({ registers, settings, blocks }),
    rules: changeRules(settings),
    statusDate: typeof day === "number" && day > 0 ? Math.floor(day) : null,
  };
}

/** The portfolio of a reading with the scale of its risks. */
export function presentOf({
  registers,
  settings,
  blocks,
}: Pick<RegisterReading, "registers" | "settings" | "blocks">): PortfolioState {
  const { scale } = readScale({ matrix: blocks.get(matrixName), settings, registers });
  return presentState(registers, scale);
}
