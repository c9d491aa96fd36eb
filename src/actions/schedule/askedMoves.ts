import type { Issue, Outcome } from "#core/issues";
import type { Move } from "#core/schedule/ripple";
import type { Schedule, ScheduledProject } from "#core/schedule/schedule";
import { keyOf } from "#core/scoring/registerTable";
import type { ActionContext } from "../action";
import { dateSerial, listOf, textOf } from "../parameters";
import { moveParameters } from "./moveParameters";

/** "P-003:60", "P-012 : cut": a project, and days or the word. */
const form = /^(.+?)\s{0,20}:\s{0,20}(?:([+-]?\d{1,4})|cut)$/i;

/** The moves that the settings ask for, with what keeps each from being made. */
export function askedMoves(
  { projects }: Schedule,
  context: Pick<ActionContext, "settings">,
): Outcome<readonly Move[]> {
  const byKey = new Map(projects.map((project) => [keyOf(project.id), project]));
  const listed = listOf(moveParameters, context, "moves");
  const read =
    listed.length > 0 ? listed.map((text) => listedMove(text, byKey)) : oneMove(context, byKey);
  return {
    value: read.flatMap((each) => ("move" in each ? [each.move] : [])),
    issues: read.flatMap((each) => ("issue" in each ? [each.issue] : [])),
  };
}

type Read = { readonly move: Move } | { readonly issue: Issue };
type Known = ReadonlyMap<string, ScheduledProject>;

function listedMove(text: string, projects: Known): Read {
  const match = form.exec(text);
  const [, id = "", days] = match ?? [];
  if (match === null) {
    return { issue: { code: "move-unread", severity: "blocking", place: {}, found: text } };
  }
  const project = projects.get(keyOf(id));
  if (project === undefined) return { issue: unknown(id) };
  if (days !== undefined) return shift(project, Number(days));
  return project.isLive
    ? { move: { kind: "cut", project: project.id } }
    : { issue: notMoved(project.id, "over") };
}

/** The project, days and start of the form; nothing is asked when no project is named. */
function oneMove(context: Pick<ActionContext, "settings">, projects: Known): readonly Read[] {
  const id = textOf(moveParameters, context, "project");
  if (id === "") return [];
  const project = projects.get(keyOf(id));
  if (project === undefined) return [{ issue: unknown(id) }];
  const start = dateSerial(textOf(moveParameters, context, "start"));
  const days = Number(textOf(moveParameters, context, "days"));
  return [shift(project, start === null ? days : start - (project.start ?? start))];
}

function shift(project: ScheduledProject, days: number): Read {
  const { id, isLive, fault } = project;
  if (!isLive) return { issue: notMoved(id, "over") };
  if (fault !== null && fault !== "in-cycle") return { issue: notMoved(id, fault) };
  return { move: { kind: "shift", project: id, days } };
}

function unknown(found: string): Issue {
  return {
    code: "project-unknown",
    severity: "blocking",
    place: { register: "Projects" },
    found,
  };
}

function notMoved(record: string, reason: string): Issue {
  const place = { register: "Projects", record };
  return { code: "project-not-moved", severity: "blocking", place, facts: { reason } };
}
