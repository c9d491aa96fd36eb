import type { Place } from "#core/issues";
import { portfolioId } from "#core/register/relatesTo";
import { keyOf } from "#core/scoring/registerTable";
import type { PortfolioStatus } from "#core/status/portfolioStatus";
import { type QueueEntry, type QueueFinding, queueWeight } from "./decisionQueue";
import type { ProjectGate } from "./gateResult";
import type { GovernanceSources } from "./governanceSources";

/** An entry before it is weighed. */
export interface Found {
  readonly finding: QueueFinding;
  /** What the finding is about besides its project: a risk, a period; "" = the project itself. */
  readonly key: string;
  readonly relatesTo: string;
  readonly place: Place;
  readonly neededBy: number | null;
  readonly forum?: string;
}

/** What the rules of the queue look at. */
export interface QueueContext {
  readonly sources: GovernanceSources;
  readonly status: PortfolioStatus;
  readonly gates: readonly ProjectGate[];
}

/** A rule of the queue: everything that it finds. */
export type FindEntries = (context: QueueContext) => readonly Found[];

/** Where a row of Projects stands. */
export function projectPlace({ sources }: QueueContext, id: string, field: string): Place {
  const [row] = sources.rowsOf("Projects", "Project ID", id);
  if (row === undefined) return { register: "Projects", record: id, field };
  return sources.place("Projects", row, "Project ID", field);
}

/** Whether what a row relates to is still going on: a project that is closed needs no decision. */
export function isGoingOn({ sources, status }: QueueContext, relatesTo: string): boolean {
  const isProject = sources.rowsOf("Projects", "Project ID", relatesTo).length > 0;
  return !isProject || status.projects.some(({ id }) => keyOf(id) === keyOf(relatesTo));
}

/** Names, weights and pending decisions of what the rules found. */
export class QueueWeigher {
  private readonly names = new Map<string, string>();
  private readonly budgets = new Map<string, number>();
  private readonly pending: readonly {
    readonly id: string;
    readonly relatesTo: string;
    readonly text: string;
  }[];

  constructor(private readonly context: QueueContext) {
    const { status, sources } = context;
    for (const { id, name, budget } of status.programs) {
      if (id === "") continue;
      this.names.set(keyOf(id), name);
      this.budgets.set(keyOf(id), budget);
    }
    for (const { id, name, budget } of status.projects) {
      this.names.set(keyOf(id), name);
      this.budgets.set(keyOf(id), budget ?? 0);
    }
    this.pending = sources.rowsOf("Decisions", "Outcome", "Pending").map((row) => ({
      id: sources.text("Decisions", row, "Decision ID"),
      relatesTo: sources.word("Decisions", row, "Relates to"),
      text: sources.word("Decisions", row, "Decision"),
    }));
  }

  entryOf({ finding, key, relatesTo, place, neededBy, forum }: Found): QueueEntry {
    const { status } = this.context;
    const share = this.shareOf(relatesTo, status.budget);
    return {
      id: `${finding.rule}:${key === "" ? relatesTo : key}`,
      finding,
      relatesTo,
      name: this.names.get(keyOf(relatesTo)) ?? "",
      place,
      forum: forum ?? this.forumOf(relatesTo),
      neededBy,
      weight: queueWeight(finding.rule, neededBy, status.rules.statusDate, share),
      pending: finding.rule === "decision-pending" ? null : this.askedBy(relatesTo, key),
    };
  }

  private shareOf(relatesTo: string, total: number): number {
    if (keyOf(relatesTo) === keyOf(portfolioId) || total <= 0) return 0;
    return (this.budgets.get(keyOf(relatesTo)) ?? 0) / total;
  }

  private forumOf(relatesTo: string): string {
    const isProgram = this.context.status.programs.some(({ id }) => keyOf(id) === keyOf(relatesTo));
    return isProgram ? "Program board" : "Portfolio board";
  }

  /** A pending decision about the same project; where a record is asked about, one that names it. */
  private askedBy(relatesTo: string, key: string): string | null {
    const found = this.pending.find(
      (decision) =>
        decision.relatesTo === keyOf(relatesTo) &&
        (key === "" || decision.text.includes(keyOf(key))),
    );
    return found?.id ?? null;
  }
}
