import { portfolioId } from "#core/register/relatesTo";
import { keyOf } from "#core/scoring/registerTable";
import type { GateCheckName } from "./gateChecks";
import type { ProjectGate } from "./gateResult";
import { decisionCheck } from "./projectGate";
import { type FindEntries, isGoingOn, projectPlace } from "./queueContext";

/** Decisions that are asked for and not taken. */
export const pendingDecisions: FindEntries = ({ sources, status }) =>
  sources.rowsOf("Decisions", "Outcome", "Pending").map((row) => {
    const id = sources.text("Decisions", row, "Decision ID");
    const neededBy = sources.number("Decisions", row, "Needed by");
    const { statusDate } = status.rules;
    const late = neededBy === null || statusDate === null ? 0 : statusDate - neededBy;
    return {
      finding: {
        rule: "decision-pending",
        decision: sources.text("Decisions", row, "Decision"),
        overdue: Math.max(0, late),
      },
      key: id,
      relatesTo: sources.text("Decisions", row, "Relates to"),
      place: sources.place("Decisions", row, "Decision ID", "Outcome"),
      neededBy,
      forum: sources.text("Decisions", row, "Forum"),
    };
  });

function failedOf({ checks }: ProjectGate, kind: "must" | "should"): GateCheckName[] {
  return checks.filter((check) => check.kind === kind && !check.passed).map(({ check }) => check);
}

/** Gates at which only the decision is missing, where the policy asks for one. */
export const readyGates: FindEntries = (context) =>
  context.gates
    .filter(({ checks }) => checks.some(({ check }) => check === decisionCheck))
    .filter(({ state }) => state === "decision")
    .flatMap((own) =>
      own.gate === null
        ? []
        : [
            {
              finding: {
                rule: "gate-ready" as const,
                gate: own.gate.gate,
                to: own.gate.to,
                open: failedOf(own, "should"),
              },
              key: "",
              relatesTo: own.project,
              place: projectPlace(context, own.project, "Stage"),
              neededBy: own.due,
            },
          ],
    );

/** Gates that were planned before the status date while musts are not met. */
export const overdueGates: FindEntries = (context) =>
  context.gates.flatMap((own) => {
    const { statusDate } = context.status.rules;
    const failed = failedOf(own, "must").filter((check) => check !== decisionCheck);
    const days = own.due === null || statusDate === null ? 0 : statusDate - own.due;
    if (own.gate === null || days <= 0 || failed.length === 0) return [];
    return [
      {
        finding: {
          rule: "gate-overdue" as const,
          gate: own.gate.gate,
          to: own.gate.to,
          days,
          failed,
        },
        key: "",
        relatesTo: own.project,
        place:
          own.checks.find(({ check }) => check === failed[0])?.place ??
          projectPlace(context, own.project, "Stage"),
        neededBy: own.due,
      },
    ];
  });

/** Red projects whose status note shows no way out, or was not looked at for too long. */
export const redWithoutPath: FindEntries = (context) =>
  context.status.projects.flatMap(({ id, reported, derived, note, isStale }) => {
    const isRed = reported === "Red" || derived.level === "Red";
    if (!isRed || (note !== "" && !isStale)) return [];
    return [
      {
        finding: {
          rule: "red-without-path" as const,
          reported,
          derived: derived.level,
          by: derived.by,
          note: note === "" ? ("none" as const) : ("stale" as const),
        },
        key: "",
        relatesTo: id,
        place: projectPlace(context, id, note === "" ? "Status note" : "Updated on"),
        neededBy: null,
      },
    ];
  });

/**
 * Forecasts that the work so far contradicts: too low for the efficiency so far, or the budget is spent. A
 * high TCPI alone is shown with the status; it asks for no new baseline.
 */
export const doubtedForecasts: FindEntries = (context) =>
  context.status.projects
    .filter(({ doubts }) =>
      doubts.some(
        (doubt) => doubt.kind === "optimistic-forecast" || doubt.tcpi === "not-achievable",
      ),
    )
    .map(({ id, doubts }) => ({
      finding: { rule: "forecast-doubted" as const, doubts },
      key: "",
      relatesTo: id,
      place: projectPlace(context, id, "Forecast cost"),
      neededBy: null,
    }));

/** Benefits that are said to be at risk or rated Red. */
export const benefitsAtRisk: FindEntries = (context) => {
  const { sources } = context;
  return sources.rows("Benefits", "Benefit ID").flatMap((row) => {
    const word = (header: string): string => sources.word("Benefits", row, header);
    const text = (header: string): string => sources.text("Benefits", row, header);
    const isOver = ["realised", "withdrawn"].includes(word("Status"));
    const isAtRisk = word("Status") === "at risk" || word("Benefit RAG") === "red";
    if (isOver || !isAtRisk || word("Type") === "disbenefit") return [];
    return [
      {
        finding: {
          rule: "benefit-at-risk" as const,
          benefit: text("Benefit ID"),
          text: text("Benefit"),
          planned: sources.number("Benefits", row, "Planned money") ?? 0,
          forecast: sources.number("Benefits", row, "Outturn money") ?? 0,
        },
        key: text("Benefit ID"),
        // A benefit outlives its project: it is asked about whatever the stage.
        relatesTo: text("Relates to"),
        place: sources.place("Benefits", row, "Benefit ID", "Status"),
        neededBy: null,
      },
    ];
  });
};

/** Projects of an exclusive group of which more than one is still open or promised. */
export const unresolvedGroups: FindEntries = (context) => {
  const { sources, status } = context;
  const groups = new Map<string, number[]>();
  for (const row of sources.rows("Projects", "Exclusive group")) {
    const key = sources.word("Projects", row, "Exclusive group");
    const isLive = status.projects.some(
      ({ id }) => keyOf(id) === sources.word("Projects", row, "Project ID"),
    );
    const isOut =
      sources.word("Projects", row, "Selection rule") === "force out" ||
      ["not selected", "forced out"].includes(sources.word("Projects", row, "Decision"));
    if (isLive && !isOut) groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups.values()].flatMap((rows) => {
    const [first] = rows;
    if (first === undefined || rows.length < 2) return [];
    const group = sources.text("Projects", first, "Exclusive group");
    const starts = rows.flatMap((row) => sources.number("Projects", row, "Start") ?? []);
    return [
      {
        finding: {
          rule: "group-unresolved" as const,
          group,
          projects: rows.map((row) => sources.text("Projects", row, "Project ID")),
        },
        key: group,
        relatesTo: portfolioId,
        place: sources.place("Projects", first, "Project ID", "Exclusive group"),
        neededBy: starts.length === 0 ? null : Math.min(...starts),
      },
    ];
  });
};

function openIssue(word: (header: string) => string): boolean {
  return ["open", "escalated"].includes(word("Status"));
}

/** Requests for change that nobody has decided. */
export const pendingChanges: FindEntries = (context) => {
  const { sources } = context;
  return sources.rowsOf("Issues", "Type", "Request for change").flatMap((row) => {
    const word = (header: string): string => sources.word("Issues", row, header);
    const text = (header: string): string => sources.text("Issues", row, header);
    const isDecided = ["approved", "rejected", "deferred"].includes(word("Change decision"));
    const relatesTo = text("Relates to");
    if (!openIssue(word) || isDecided || !isGoingOn(context, relatesTo)) return [];
    return [
      {
        finding: {
          rule: "change-pending" as const,
          issue: text("Issue ID"),
          text: text("Issue"),
          cost: sources.number("Issues", row, "Cost impact"),
        },
        key: text("Issue ID"),
        relatesTo,
        place: sources.place("Issues", row, "Issue ID", "Status"),
        neededBy: sources.number("Issues", row, "Due"),
        forum: "Change authority",
      },
    ];
  });
};

/** Open issues beyond the tolerance of those who run the work: the level above decides. */
export const exceededTolerances: FindEntries = (context) => {
  const { sources } = context;
  return sources.rows("Issues", "Severity").flatMap((row) => {
    const word = (header: string): string => sources.word("Issues", row, header);
    const text = (header: string): string => sources.text("Issues", row, header);
    const relatesTo = text("Relates to");
    const isChange = word("Type") === "request for change";
    if (!openIssue(word) || !word("Severity").startsWith("exceeds") || isChange) return [];
    if (!isGoingOn(context, relatesTo)) return [];
    return [
      {
        finding: {
          rule: "tolerance-exceeded" as const,
          issue: text("Issue ID"),
          text: text("Issue"),
          severity: text("Severity"),
        },
        key: text("Issue ID"),
        relatesTo,
        place: sources.place("Issues", row, "Issue ID", "Severity"),
        neededBy: sources.number("Issues", row, "Due"),
        forum: word("Severity").includes("program") ? "Portfolio board" : "Program board",
      },
    ];
  });
};

/** Threats above the appetite for which nothing is done, or not in time. */
export const risksAboveAppetite: FindEntries = (context) => {
  const { sources, status } = context;
  return sources.rowsOf("Risks", "Above appetite", "Yes").flatMap((row) => {
    const text = (header: string): string => sources.text("Risks", row, header);
    const due = sources.number("Risks", row, "Response due");
    const { statusDate } = status.rules;
    const isLate = due !== null && statusDate !== null && due < statusDate;
    const isAccepted = ["accept", "reject"].includes(sources.word("Risks", row, "Response"));
    const isBare = text("Response action") === "";
    if (!isGoingOn(context, text("Relates to")) || !(isLate || isAccepted || isBare)) return [];
    return [
      {
        finding: {
          rule: "risk-above-appetite" as const,
          risk: text("Risk ID"),
          text: text("Risk"),
          score: sources.number("Risks", row, "Residual score") ?? 0,
          response: isAccepted ? "accepted" : isBare ? "none" : "overdue",
        },
        key: text("Risk ID"),
        relatesTo: text("Relates to"),
        place: sources.place("Risks", row, "Risk ID", isBare ? "Response action" : "Response due"),
        neededBy: due,
      },
    ];
  });
};
