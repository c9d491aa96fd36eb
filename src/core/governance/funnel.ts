import { columnOf } from "#core/register/schema";
import { isRunning } from "#core/register/stages";
import { keyOf } from "#core/scoring/registerTable";
import { readSnapshots, type SnapshotProject } from "#core/status/readHistory";
import type { RegisterContent } from "#core/register/content";
import type { GovernanceSources } from "./governanceSources";
import type { StageCount } from "./governance";

/** Stages in the order of a project's life; those on hold and cancelled have left the row. */
const lifeCycle: readonly string[] = [
  "idea",
  "proposed",
  "approved",
  "in delivery",
  "closing",
  "closed",
];

/** Stages that a register knows, in their order. */
export function stagesOf(): readonly string[] {
  const allowed = columnOf("Projects", "Stage")?.allowed;
  return allowed?.kind === "words" ? allowed.words : [];
}

/**
 * The stage funnel: how many projects stand in each stage, what they cost and are worth, and how long
 * they have been there.
 *
 * The beginning of a stage is the day of the approved decision that names it, the first of the latest
 * snapshots in a row that show it, or the start of a project in delivery, whichever is the latest that is
 * known. Without any of them the age is not known, which is counted and not guessed.
 */
export function stageFunnel(
  sources: GovernanceSources,
  registers: readonly RegisterContent[],
  statusDate: number | null,
): readonly StageCount[] {
  const rows = sources.rows("Projects", "Project ID");
  const history = historyOf(readSnapshots(registers));
  const stageOf = (row: number): string => sources.word("Projects", row, "Stage");
  return stagesOf().map((stage): StageCount => {
    const own = rows.filter((row) => stageOf(row) === keyOf(stage));
    const number = (row: number, header: string): number | null =>
      sources.number("Projects", row, header);
    const values = own.flatMap((row) => number(row, "Risk adjusted NPV") ?? []);
    const ages = own.flatMap((row) => {
      const days = ageOf(sources, row, history, statusDate);
      return days === null ? [] : [{ project: sources.text("Projects", row, "Project ID"), days }];
    });
    const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
    const [oldest = null] = [...ages].sort((a, b) => b.days - a.days);
    const at = lifeCycle.indexOf(keyOf(stage));
    return {
      stage,
      projects: own.map((row) => sources.text("Projects", row, "Project ID")),
      budget: sum(own.map((row) => number(row, "Budget") ?? 0)),
      value: values.length === 0 ? null : sum(values),
      ageDays: ages.length === 0 ? null : sum(ages.map(({ days }) => days)) / ages.length,
      oldest,
      ageUnknown: own.length - ages.length,
      reached: at < 0 ? 0 : rows.filter((row) => lifeCycle.indexOf(stageOf(row)) >= at).length,
    };
  });
}

/** Stages of a project by snapshot, the oldest first, by ID in small letters. */
function historyOf(
  snapshots: readonly SnapshotProject[],
): ReadonlyMap<string, readonly { readonly day: number; readonly stage: string }[]> {
  const found = new Map<string, { day: number; stage: string }[]>();
  for (const { project, day, values } of snapshots) {
    const stage = keyOf(String(values.get("Stage") ?? ""));
    if (stage === "") continue;
    const known = found.get(keyOf(project));
    if (known === undefined) found.set(keyOf(project), [{ day, stage }]);
    else known.push({ day, stage });
  }
  return found;
}

function ageOf(
  sources: GovernanceSources,
  row: number,
  history: ReturnType<typeof historyOf>,
  statusDate: number | null,
): number | null {
  if (statusDate === null) return null;
  const id = sources.text("Projects", row, "Project ID");
  const stage = sources.word("Projects", row, "Stage");
  const decided = sources.rowsOf("Decisions", "Relates to", id).flatMap((r) => {
    const isApproved = sources.word("Decisions", r, "Outcome") === "approved";
    const names = sources.word("Decisions", r, "Decision").includes(stage);
    return isApproved && names ? (sources.number("Decisions", r, "Date") ?? []) : [];
  });
  const past = history.get(keyOf(id)) ?? [];
  const otherwise = past.findLastIndex((point) => point.stage !== stage);
  const seen = past[otherwise + 1]?.day;
  const start = sources.number("Projects", row, "Start");
  const started = isRunning(stage) && start !== null ? [start] : [];
  const days = [...decided, ...(seen === undefined ? [] : [seen]), ...started]
    .map(Math.floor)
    .filter((day) => day <= statusDate);
  return days.length === 0 ? null : statusDate - Math.max(...days);
}
