import type { Issue } from "#core/issues";
import { message } from "#core/messages/message";
import type { MovedFacts } from "#core/messages/scheduleFacts";
import type { WhatIf } from "#core/schedule/whatIf";
import { whatIf } from "#core/schedule/whatIf";
import type { RegisterReading } from "#excel/registerReading";
import type { ActionContext, ActionWork, Proposal } from "../action";
import { moneyUnitOf } from "../benefits/readBenefits";
import { textOf } from "../parameters";
import { askedMoves } from "./askedMoves";
import { moveEdits } from "./moveEdits";
import { moveParameters } from "./moveParameters";
import { readForWhatIf, scheduleReading } from "./readSchedule";

export const moveProject: ActionWork = { propose };

/** Moves projects in time, or cancels them: what that changes is shown, and then written in one go. */
async function propose(context: ActionContext): Promise<Proposal> {
  const reading = await readForWhatIf(context.signal);
  const { source, lacking, issues: found } = scheduleReading(reading);
  const [register] = lacking;
  if (register !== undefined) {
    const place = { register };
    return refused(reading, [
      { code: "missing-register", severity: "blocking", place, expected: register },
    ]);
  }
  const { value: moves, issues } = askedMoves(source.schedule, context);
  if (issues.length > 0) return refused(reading, issues);
  const yes = (name: string): boolean => textOf(moveParameters, context, name) === "yes";
  const answer = whatIf(source, moves, { pushes: yes("dependents"), mends: yes("mend") });
  if (answer.projects.length === 0) return { ...refused(reading, found), whatIf: answer };
  const edits = moveEdits(reading, source, answer, {
    milestones: yes("milestones"),
    money: yes("money"),
    demand: yes("demand"),
    benefits: yes("benefits"),
  });
  const moved = movedFacts(answer);
  return {
    sentence: message("moves-projects", { ...moved, ...resultFacts(answer, reading) }),
    plan: { title: message("moved-projects", moved), edits },
    issues: found,
    state: reading.state,
    whatIf: answer,
  };
}

/** Names that a sentence has room for. */
const named = 4;

function movedFacts({ projects }: WhatIf): MovedFacts {
  const asked = projects.filter(({ cause }) => cause === "asked");
  const moved = asked.length > 0 ? asked : projects.filter(({ cause }) => cause === "pushed");
  const cuts = projects.flatMap(({ id, cause }) => (cause === "cut" ? [id] : []));
  return {
    shifts: shortList(moved.map(({ id, days }) => `${id} ${days > 0 ? "+" : ""}${days}`)),
    cuts: shortList(cuts),
  };
}

function shortList(names: readonly string[]): string {
  const more = names.length > named ? [`... (${names.length})`] : [];
  return [...names.slice(0, named), ...more].join(", ");
}

function resultFacts(
  { projects, lines }: WhatIf,
  reading: RegisterReading,
): { pushed: number; hard: number; soft: number; npv: number | null; unit: string } {
  const total = (measure: string): number | null =>
    lines.find((line) => line.measure === measure && line.subject === "")?.difference ?? null;
  return {
    pushed: projects.filter(({ cause }) => cause === "pushed").length,
    hard: total("hard-conflicts") ?? 0,
    soft: total("soft-conflicts") ?? 0,
    npv: total("npv"),
    unit: moneyUnitOf(reading),
  };
}

function refused({ state }: RegisterReading, issues: readonly Issue[]): Proposal {
  return {
    sentence: message("moves-nothing"),
    plan: { title: message("moved-nothing"), edits: [] },
    issues,
    state,
  };
}
