import type { ActionId } from "#actions/action";
import type { StaleResult } from "#actions/readHealth";
import type { PaneState } from "./reducer";
import type { Texts } from "./texts/texts";

/** What the strip under the tabs tells of the workbook. */
export interface Strip {
  readonly statusDate: {
    readonly text: string;
    readonly sheet: string;
    readonly address: string;
    readonly isMissing: boolean;
  } | null;
  /** null: the workbook has no registers. */
  readonly findings: FindingsLine | null;
  readonly stale: readonly StaleLine[];
  /** What undo takes back; null = nothing. */
  readonly last: string | null;
}

export interface FindingsLine {
  readonly text: string;
  readonly severity: "unknown" | "none" | "warning" | "blocking";
}

export interface StaleLine {
  readonly sentence: string;
  /** What makes the result again; null when nothing can. */
  readonly action: ActionId | null;
}

export function stripOf(state: PaneState, texts: Texts): Strip {
  const { overview, health } = state;
  const hasRegisters = overview !== null && overview.registers.length > 0;
  const isManual = overview !== null && overview.calculationMode === "Manual" && hasRegisters;
  return {
    statusDate: statusDateOf(state, texts),
    findings: hasRegisters ? findingsOf(state, texts) : null,
    stale: [
      ...(isManual ? [{ sentence: texts.shell.stale.manual, action: "recalculate" as const }] : []),
      ...(hasRegisters ? (health?.stale ?? []).map((result) => staleLine(result, texts)) : []),
    ],
    last: overview?.undoTitle ?? null,
  };
}

function statusDateOf({ overview }: PaneState, { shell, say }: Texts): Strip["statusDate"] {
  const date = overview?.statusDate ?? null;
  if (date === null) return null;
  const { serial, sheet, address } = date;
  const text =
    serial === null
      ? shell.strip.noStatusDate
      : say.fill(shell.strip.statusDate, { date: say.date(serial) });
  return { text, sheet, address, isMissing: serial === null };
}

function findingsOf({ health, isHealthOld }: PaneState, { shell, say }: Texts): FindingsLine {
  const { blocking, warnings } = health ?? { blocking: 0, warnings: 0 };
  // "No findings" is a promise; of a workbook that has changed since it is not made.
  const isKnown = health !== null && (!isHealthOld || blocking + warnings > 0);
  if (!isKnown) return { text: shell.strip.checking, severity: "unknown" };
  if (blocking + warnings === 0) return { text: shell.strip.noFindings, severity: "none" };
  const parts = [
    ...(blocking > 0 ? [say.counted(shell.strip.blocking, blocking)] : []),
    ...(warnings > 0 ? [say.counted(shell.strip.warnings, warnings)] : []),
  ];
  return { text: parts.join(", "), severity: blocking > 0 ? "blocking" : "warning" };
}

function staleLine({ result, facts, action }: StaleResult, { shell, say }: Texts): StaleLine {
  return { sentence: say.fill(shell.stale[result], facts), action };
}
