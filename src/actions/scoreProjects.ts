import type { Issue } from "#core/issues";
import { scorePortfolio } from "#core/scoring/scorePortfolio";
import { message } from "#core/messages/message";
import { missingPolicyOf } from "#core/scoring/weightedScore";
import type { WorkbookState } from "#excel/workbookState";
import type { ActionContext, ActionWork, Proposal } from "./action";
import { drawnIssues, pageEdits } from "./pages";
import { logFrom, priorityLogQuery } from "./history/priorityLog";
import { drawRankedList } from "./rankedList";
import { readForScoring } from "./readForScoring";

export const scoreProjects: ActionWork = { propose };

async function propose(context: ActionContext): Promise<Proposal> {
  const reading = await readForScoring(context.signal, {
    pages: ["Prioritization"],
    others: [priorityLogQuery],
  });
  if (reading.registers.length === 0) return noRegisters(reading.state);
  context.progress(0.4, "scoring");
  const { value: ranking, issues } = scorePortfolio(
    reading.registers,
    missingPolicyOf(reading.settings),
  );
  const scored = ranking.projects.filter((project) => project.score !== null);
  const drawn = drawRankedList(
    reading,
    ranking.criteria.map((criterion) => criterion.name),
  );
  const edits = pageEdits(reading.state, [drawn]);
  const logged = await logFrom(reading, context);
  const best = scored[0];
  const facts = {
    ranked: scored.length,
    live: ranking.projects.length,
    criteria: ranking.criteria.length,
    first: best?.name ?? "",
  };
  const ranks = message(edits.length === 0 ? "ranks-unchanged" : "ranks-projects", facts);
  return {
    sentence: best === undefined ? message("ranks-nothing") : ranks,
    plan: {
      title: message("scored-projects", { projects: scored.length }),
      edits: [...edits, ...logged.edits],
    },
    issues: [...calculationIssues(reading.state), ...issues, ...drawnIssues([drawn])],
    ranking: ranking.projects.map(({ id, name, score, rank }) => ({ id, name, score, rank })),
    state: reading.state,
  };
}

/** In a workbook that calculates by hand the scores read may be those of yesterday. */
function calculationIssues({ calculationMode }: WorkbookState): Issue[] {
  return calculationMode === "Manual"
    ? [{ code: "manual-calculation", severity: "warning", place: {} }]
    : [];
}

function noRegisters(state: WorkbookState): Proposal {
  return {
    sentence: message("no-registers-to-rank"),
    plan: { title: message("scored-nothing"), edits: [] },
    issues: [{ code: "missing-register", severity: "hint", place: {}, expected: "Projects" }],
    ranking: [],
    state,
  };
}
